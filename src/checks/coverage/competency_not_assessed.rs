//! C02: a competency of a certifying block that is trained and never assessed.

use super::places::assess;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::model::{AssessmentKind, Key, Severity};

/// See `docs/checks/competency-not-assessed.md`.
#[derive(Debug)]
pub(in crate::checks) struct CompetencyNotAssessed;

impl Check for CompetencyNotAssessed {
    fn code(&self) -> Code {
        Code("C02")
    }

    fn name(&self) -> &'static str {
        "competency-not-assessed"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        for it in &facts.coverage.list {
            // What is not even trained is told once, by the check of training.
            if !it.block.certifying || it.trained.is_empty() || it.assessed_after().next().is_some() {
                continue;
            }
            let place = Key::Competency(it.competency.id.clone());
            let positioned = if it.assessed.is_empty() { "no" } else { "yes" };
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("competency", Arg::Title(place.clone())),
                    ("block", Arg::Title(Key::Block(it.block.id.clone()))),
                    ("positioned", Arg::Text(positioned.to_owned())),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Competency(id) = &diagnostic.place else {
            return Vec::new();
        };
        let last = facts
            .coverage
            .of(id)
            .and_then(|it| it.trained.last())
            .and_then(|at| facts.plan.modules.get(*at));
        let Some(module) = last else {
            return Vec::new();
        };
        [
            (AssessmentKind::Summative, "fix-assess-in-module"),
            (AssessmentKind::Certifying, "fix-certify-in-module"),
        ]
        .into_iter()
        .map(|(kind, key)| {
            let label = Message::new(key, vec![("module", Arg::Title(Key::Module(module.id.clone())))]);
            let edits = vec![assess(facts, module, std::slice::from_ref(id), kind)];
            Fix::new(label, Safety::Review, title(facts.plan, &diagnostic.place), edits)
        })
        .collect()
    }
}
