//! C04: a training module that trains and assesses no competency.

use super::places::{assess, suits, train};
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, ModuleEdit};
use crate::model::{AssessmentKind, Block, CompetencyId, Key, Module, Purpose, Severity};

/// See `docs/checks/module-without-competency.md`.
#[derive(Debug)]
pub(in crate::checks) struct ModuleWithoutCompetency;

impl Check for ModuleWithoutCompetency {
    fn code(&self) -> Code {
        Code("C04")
    }

    fn name(&self) -> &'static str {
        "module-without-competency"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        // A path that names no competency at all is built on something else.
        if facts.coverage.list.is_empty() {
            return;
        }
        let bare: std::collections::BTreeSet<_> = facts
            .plan
            .blocks
            .iter()
            .filter(|block| block.competencies.is_empty())
            .map(|block| &block.id)
            .collect();
        for module in &facts.plan.modules {
            let listed = module.block.as_ref().is_some_and(|id| bare.contains(id));
            if module.purpose != Purpose::Training
                || listed
                || !module.trains.is_empty()
                || !module.assesses.is_empty()
            {
                continue;
            }
            let place = Key::Module(module.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("hours", Arg::Time(module.mix.total())),
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
        let subject = title(facts.plan, &diagnostic.place);
        let mut fixes = Vec::new();
        let block = module.block.as_ref().and_then(|id| facts.plan.block(id));
        if let Some((key, ids)) = block.and_then(|block| missing(facts, module, block)) {
            let titles = ids.iter().map(|id| Key::Competency(id.clone())).collect();
            let label = Message::new(
                key,
                vec![
                    ("count", Arg::Number(i64::try_from(ids.len()).unwrap_or(i64::MAX))),
                    ("competencies", Arg::Titles(titles)),
                ],
            );
            // What nothing assesses would only change its problem.
            let unseen: Vec<CompetencyId> = ids
                .iter()
                .filter(|id| {
                    facts
                        .coverage
                        .of(id)
                        .is_some_and(|it| it.assessed_after().next().is_none())
                })
                .cloned()
                .collect();
            let mut edits = vec![train(module, &ids)];
            if !unseen.is_empty() {
                edits.push(assess(facts, module, &unseen, AssessmentKind::Summative));
            }
            fixes.push(Fix::new(label, Safety::Review, subject.clone(), edits));
        }
        fixes.push(Fix::new(
            Message::new(
                "fix-mark-reception",
                vec![("module", Arg::Title(diagnostic.place.clone()))],
            ),
            Safety::Review,
            subject,
            vec![Edit::Module(id.clone(), ModuleEdit::Purpose(Purpose::Reception))],
        ));
        fixes
    }
}

/// What the module may be meant to train: what its block still lacks, or else all of its block.
fn missing(facts: &Facts<'_>, module: &Module, block: &Block) -> Option<(&'static str, Vec<CompetencyId>)> {
    let fitting = || block.competencies.iter().filter(|it| suits(module, it));
    let lacking: Vec<CompetencyId> = fitting()
        .filter(|it| facts.coverage.of(&it.id).is_some_and(|it| it.trained.is_empty()))
        .map(|it| it.id.clone())
        .collect();
    if !lacking.is_empty() {
        return Some(("fix-train-what-lacks", lacking));
    }
    let all: Vec<CompetencyId> = fitting().map(|it| it.id.clone()).collect();
    (!all.is_empty()).then_some(("fix-train-whole-block", all))
}
