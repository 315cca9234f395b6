//! W04: an AFEST whose learning no assessment looks at.

use std::collections::BTreeSet;

use crate::checks::content::content;
use crate::checks::foad::back_to_the_path;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, ModuleEdit};
use crate::model::{Assessment, AssessmentKind, CompetencyId, Key, Modality, Severity};

/// See `docs/checks/no-specific-assessment.md`.
#[derive(Debug)]
pub(in crate::checks) struct NoSpecificAssessment;

impl Check for NoSpecificAssessment {
    fn code(&self) -> Code {
        Code("W04")
    }

    fn name(&self) -> &'static str {
        "no-specific-assessment"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        // From the end of the path: what later modules assess.
        let mut later: BTreeSet<&CompetencyId> = BTreeSet::new();
        let mut found = Vec::new();
        for module in facts.plan.modules.iter().rev() {
            let assessed =
                facts.plan.has_assessment(module) || module.trains.iter().any(|it| later.contains(it));
            if module.is_afest() && !assessed {
                let place = Key::Module(module.id.clone());
                found.push(Diagnostic {
                    code: self.code(),
                    severity: self.severity(),
                    args: vec![
                        ("module", Arg::Title(place.clone())),
                        ("minutes", Arg::Time(module.mix.get(Modality::Workplace))),
                    ],
                    place,
                });
            }
            let marks = module.assesses.iter();
            later.extend(
                marks
                    .filter(|it| it.kind != AssessmentKind::Positioning)
                    .map(|it| &it.competency),
            );
        }
        out.extend(found.into_iter().rev());
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Module(id) = &diagnostic.place else {
            return Vec::new();
        };
        let Some(module) = facts.plan.module(id) else {
            return Vec::new();
        };
        let say = |key: &str| content(facts.lang, key, &[]);
        let mut assessments: Vec<Assessment> = facts.plan.assessments_for(module).cloned().collect();
        assessments.push(Assessment {
            criteria: say("content-criteria"),
            ..Assessment::new(
                say("content-work-assessment"),
                AssessmentKind::Summative,
                Modality::Workplace,
            )
        });
        let label = Message::new(
            "fix-assess-work-situation",
            vec![("module", Arg::Title(diagnostic.place.clone()))],
        );
        let edits = vec![Edit::Module(
            id.clone(),
            ModuleEdit::Assessments(Some(assessments)),
        )];
        let subject = title(facts.plan, &diagnostic.place);
        let own = Fix::new(label, Safety::Review, subject.clone(), edits);
        let back = back_to_the_path(facts, module, subject);
        [own].into_iter().chain(back).collect()
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}
