//! F05: an asynchronous activity that leaves no evidence: nothing handed in, no quiz, no log.

use crate::checks::content::content;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{ActivityEdit, Edit, ModuleEdit, PlanEdit};
use crate::model::{
    Activity, Deliverable, DeliverableKind, FollowUp, HandedIn, Key, Modality, Module, Own, Plan, Severity,
    find,
};

/// See `docs/checks/no-evidence-of-follow-up.md`.
#[derive(Debug)]
pub(in crate::checks) struct NoEvidenceOfFollowUp;

impl Check for NoEvidenceOfFollowUp {
    fn code(&self) -> Code {
        Code("F05")
    }

    fn name(&self) -> &'static str {
        "no-evidence-of-follow-up"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        for module in &facts.plan.modules {
            for activity in module.activities.iter().filter(|it| bare(facts.plan, module, it)) {
                let place = Key::Activity(module.id.clone(), activity.id.clone());
                out.push(Diagnostic {
                    code: self.code(),
                    severity: self.severity(),
                    args: vec![
                        ("module", Arg::Title(Key::Module(module.id.clone()))),
                        ("activity", Arg::Title(place.clone())),
                        ("minutes", Arg::Time(activity.duration)),
                    ],
                    place,
                });
            }
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Activity(id, activity) = &diagnostic.place else {
            return Vec::new();
        };
        let Some((module, own)) = facts
            .plan
            .module(id)
            .and_then(|it| Some((it, find(&it.activities, activity)?)))
        else {
            return Vec::new();
        };
        let log = FollowUp {
            title: content(facts.lang, "content-log", &[]),
            kind: DeliverableKind::Log,
        };
        let of_module = || vec![("module", Arg::Title(Key::Module(id.clone())))];
        let usual = if module.follow_up == Own::Inherited {
            let edit = Edit::Plan(PlanEdit::FollowUp(Some(log)));
            (Message::new("fix-follow-up-of-plan", Vec::new()), edit)
        } else {
            let edit = Edit::Module(id.clone(), ModuleEdit::FollowUp(Own::Stated(log)));
            (Message::new("fix-follow-up-of-module", of_module()), edit)
        };
        // What the path says would do, if the module did not depart from it.
        let above = facts.plan.follow_up.as_ref().is_some_and(FollowUp::is_named);
        let back = (module.follow_up != Own::Inherited && above).then(|| {
            let edit = Edit::Module(id.clone(), ModuleEdit::FollowUp(Own::Inherited));
            (Message::new("fix-inherit-follow-up", of_module()), edit)
        });
        let usual = [usual].into_iter().chain(back).map(|(label, edit)| {
            let subject = title(facts.plan, &Key::Module(id.clone()));
            Fix::new(label, Safety::Review, subject, vec![edit])
        });
        let ways = [
            (DeliverableKind::Work, "fix-ask-for-work", "content-work"),
            (DeliverableKind::Quiz, "fix-ask-for-quiz", "content-quiz"),
        ];
        ways.into_iter()
            .map(|(kind, key, words)| {
                let deliverable = Deliverable {
                    title: content(facts.lang, words, &[]),
                    kind,
                    worth: own.duration,
                };
                let edit = ActivityEdit::Deliverable(Some(deliverable));
                let label = Message::new(key, vec![("minutes", Arg::Time(own.duration))]);
                let subject = title(facts.plan, &diagnostic.place);
                let edits = vec![Edit::Activity(id.clone(), activity.clone(), edit)];
                Fix::new(label, Safety::Review, subject, edits)
            })
            .chain(usual)
            .collect()
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// Whether an asynchronous activity leaves nothing that shows it was done: nothing of its own, nothing usual. An
/// assessment shows it by itself.
pub(in crate::checks) fn bare(plan: &Plan, module: &Module, activity: &Activity) -> bool {
    let named =
        |it: HandedIn<'_>| it.inherited || !it.title.trim().is_empty() || it.kind != DeliverableKind::Work;
    activity.modality == Modality::RemoteAsync
        && !activity.assesses()
        && !plan.handed_in(module, activity).is_some_and(named)
}
