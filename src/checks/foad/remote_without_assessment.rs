//! F04: a remote part with no assessment along it or after it.

use crate::checks::content::content;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, ModuleEdit, PlanEdit};
use crate::model::{Assessment, AssessmentKind, Key, Modality, Module, Severity};

/// See `docs/checks/remote-without-assessment.md`.
#[derive(Debug)]
pub(in crate::checks) struct RemoteWithoutAssessment;

impl Check for RemoteWithoutAssessment {
    fn code(&self) -> Code {
        Code("F04")
    }

    fn name(&self) -> &'static str {
        "remote-without-assessment"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        // The last module that concludes the path: what stands before it is assessed there at the latest.
        let last = facts.plan.modules.iter().rposition(|module| {
            facts.plan.assessment_kinds(module).any(|kind| match kind {
                AssessmentKind::Summative | AssessmentKind::Certifying => true,
                AssessmentKind::Positioning | AssessmentKind::Formative => false,
            })
        });
        for (at, module) in facts.plan.modules.iter().enumerate() {
            let minutes = module.mix.remote();
            if minutes.is_zero() || facts.plan.has_assessment(module) || last.is_some_and(|last| at < last) {
                continue;
            }
            let place = Key::Module(module.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("minutes", Arg::Time(minutes)),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Module(id) = &diagnostic.place else {
            return Vec::new();
        };
        let Some(module) = facts.plan.module(id) else {
            return Vec::new();
        };
        let modality = [Modality::RemoteSync, Modality::RemoteAsync]
            .into_iter()
            .find(|it| !module.mix.get(*it).is_zero())
            .unwrap_or(Modality::RemoteAsync);
        let say = |key: &str| content(facts.lang, key, &[]);
        let mut assessments: Vec<Assessment> = facts.plan.assessments_for(module).cloned().collect();
        let added = Assessment {
            criteria: say("content-criteria"),
            ..Assessment::new(say("content-assessment"), AssessmentKind::Formative, modality)
        };
        assessments.push(added.clone());
        let label = Message::new(
            "fix-assess-remote-part",
            vec![("module", Arg::Title(diagnostic.place.clone()))],
        );
        let edits = vec![Edit::Module(
            id.clone(),
            ModuleEdit::Assessments(Some(assessments)),
        )];
        let subject = title(facts.plan, &diagnostic.place);
        let own = Fix::new(label, Safety::Review, subject.clone(), edits);
        // A module that plans something of its own follows nothing usual.
        let usual = module.assessments.is_none().then(|| {
            let mut usual = facts.plan.assessments.clone();
            usual.push(added);
            let label = Message::new("fix-assess-remote-of-plan", Vec::new());
            Fix::new(
                label,
                Safety::Review,
                subject.clone(),
                vec![Edit::Plan(PlanEdit::Assessments(usual))],
            )
        });
        let back = back_to_the_path(facts, module, subject);
        [own].into_iter().chain(usual).chain(back).collect()
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// Goes back to the usual assessments of the path, where they hold for a module that departs from them.
pub(in crate::checks) fn back_to_the_path(
    facts: &Facts<'_>,
    module: &Module,
    subject: String,
) -> Option<Fix> {
    let plan = facts.plan;
    let held = plan
        .usual_assessments(module)
        .any(|it| it.kind != AssessmentKind::Positioning);
    (module.assessments.is_some() && held).then(|| {
        let label = Message::new(
            "fix-inherit-assessments",
            vec![("module", Arg::Title(Key::Module(module.id.clone())))],
        );
        let edit = Edit::Module(module.id.clone(), ModuleEdit::Assessments(None));
        Fix::new(label, Safety::Review, subject, vec![edit])
    })
}
