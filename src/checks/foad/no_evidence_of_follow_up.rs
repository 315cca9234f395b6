//! F05: an asynchronous activity that leaves no evidence: nothing handed in, no quiz, no log.

use crate::checks::content::content;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{ActivityEdit, Edit};
use crate::model::{Activity, ActivityKind, Deliverable, DeliverableKind, Key, Modality, Severity, find};

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
            for activity in module.activities.iter().filter(|it| bare(it)) {
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
        let Some(own) = facts
            .plan
            .module(id)
            .and_then(|it| find(&it.activities, activity))
        else {
            return Vec::new();
        };
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
            .collect()
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// Whether an asynchronous activity leaves nothing that shows it was done. An assessment shows it by itself.
pub(in crate::checks) fn bare(activity: &Activity) -> bool {
    let named = activity
        .deliverable
        .as_ref()
        .is_some_and(|it| !it.title.trim().is_empty() || it.kind != DeliverableKind::Work);
    activity.modality == Modality::RemoteAsync
        && !named
        && activity.assessment.is_none()
        && activity.kind != ActivityKind::Assessment
}
