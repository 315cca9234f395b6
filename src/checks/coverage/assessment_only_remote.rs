//! C07: a certifying assessment at a distance where the certifier asks for presence.

use crate::checks::content::content;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, ModuleEdit};
use crate::model::{Assessment, AssessmentKind, Key, Modality, Module, Plan, Severity};

/// See `docs/checks/assessment-only-remote.md`.
#[derive(Debug)]
pub(in crate::checks) struct AssessmentOnlyRemote;

impl Check for AssessmentOnlyRemote {
    fn code(&self) -> Code {
        Code("C07")
    }

    fn name(&self) -> &'static str {
        "assessment-only-remote"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let asked = facts.plan.certification.as_ref().is_some_and(|it| it.in_person);
        if !asked {
            return;
        }
        for module in facts.plan.modules.iter().filter(|it| only_remote(facts.plan, it)) {
            let place = Key::Module(module.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("minutes", Arg::Time(module.mix.remote())),
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
        let mut assessments: Vec<Assessment> = facts.plan.assessments_for(module).cloned().collect();
        let mut moved = false;
        for it in &mut assessments {
            if it.kind == AssessmentKind::Certifying {
                it.modality = Modality::Classroom;
                moved = true;
            }
        }
        if !moved {
            let say = |key: &str| content(facts.lang, key, &[]);
            assessments.push(Assessment {
                criteria: say("content-criteria"),
                ..Assessment::new(
                    say("content-certifying"),
                    AssessmentKind::Certifying,
                    Modality::Classroom,
                )
            });
        }
        let label = Message::new(
            "fix-certify-in-presence",
            vec![("module", Arg::Title(diagnostic.place.clone()))],
        );
        let edits = vec![Edit::Module(
            id.clone(),
            ModuleEdit::Assessments(Some(assessments)),
        )];
        let subject = title(facts.plan, &diagnostic.place);
        vec![Fix::new(label, Safety::Review, subject, edits)]
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// Whether a module certifies at a distance and nowhere else. Where it says nothing of how it certifies, its
/// own hours tell.
fn only_remote(plan: &Plan, module: &Module) -> bool {
    let planned = plan.assessments_for(module);
    let planned = planned
        .filter(|it| it.kind == AssessmentKind::Certifying)
        .map(|it| it.modality);
    let passed = module.activities.iter();
    let passed = passed
        .filter(|it| it.assessment == Some(AssessmentKind::Certifying))
        .map(|it| it.modality);
    let ways: Vec<Modality> = planned.chain(passed).collect();
    if ways.is_empty() {
        let certifies = module
            .assesses
            .iter()
            .any(|it| it.kind == AssessmentKind::Certifying);
        return certifies && !module.mix.remote().is_zero() && module.mix.remote() == module.mix.total();
    }
    ways.iter().all(|it| it.is_remote())
}
