//! C03: a certifying block without any assessment for the certification.

use std::collections::BTreeSet;

use super::places::{assess, last_module};
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::model::{Activity, AssessmentKind, Block, BlockId, CompetencyId, Key, Module, Severity};

/// See `docs/checks/block-without-certifying-assessment.md`.
#[derive(Debug)]
pub(in crate::checks) struct BlockWithoutCertifyingAssessment;

impl Check for BlockWithoutCertifyingAssessment {
    fn code(&self) -> Code {
        Code("C03")
    }

    fn name(&self) -> &'static str {
        "block-without-certifying-assessment"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let certified = certified(facts);
        for block in facts.plan.blocks.iter().filter(|it| it.certifying) {
            if certified.contains(&block.id) {
                continue;
            }
            let place = Key::Block(block.id.clone());
            let count = i64::try_from(block.competencies.len()).unwrap_or(i64::MAX);
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("block", Arg::Title(place.clone())),
                    ("count", Arg::Number(count)),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Block(id) = &diagnostic.place else {
            return Vec::new();
        };
        facts
            .plan
            .block(id)
            .and_then(|block| certify(facts, diagnostic, block))
            .into_iter()
            .collect()
    }
}

/// The blocks that are certified somewhere: by a certifying mark or a certifying activity on one of their
/// competencies, or by a certifying activity in their own lane.
pub(in crate::checks) fn certified<'a>(facts: &Facts<'a>) -> BTreeSet<&'a BlockId> {
    let mut certified: BTreeSet<&BlockId> = facts
        .coverage
        .list
        .iter()
        .filter(|it| {
            it.assessed
                .iter()
                .any(|(_, kind)| *kind == AssessmentKind::Certifying)
        })
        .map(|it| &it.block.id)
        .collect();
    for module in facts.plan.modules.iter().filter(|it| passes(it)) {
        certified.extend(&module.block);
        // A module that passes the certification assesses the blocks whose competencies it marks.
        certified.extend(
            module
                .assesses
                .iter()
                .filter_map(|mark| Some(&facts.coverage.of(&mark.competency)?.block.id)),
        );
    }
    certified
}

/// Whether a module holds an activity that counts for the certification.
fn passes(module: &Module) -> bool {
    let certifying = |it: &Activity| it.assessment == Some(AssessmentKind::Certifying);
    module.activities.iter().any(|it| certifying(it))
}

/// Marks the block's competencies as assessed for the certification in the last module that deals with it.
fn certify(facts: &Facts<'_>, diagnostic: &Diagnostic, block: &Block) -> Option<Fix> {
    let module = last_module(facts, block)?;
    let ids: Vec<CompetencyId> = block.competencies.iter().map(|it| it.id.clone()).collect();
    if ids.is_empty() {
        return None;
    }
    let label = Message::new(
        "fix-certify-block",
        vec![
            ("module", Arg::Title(Key::Module(module.id.clone()))),
            ("count", Arg::Number(i64::try_from(ids.len()).unwrap_or(i64::MAX))),
        ],
    );
    let edits = vec![assess(facts, module, &ids, AssessmentKind::Certifying)];
    Some(Fix::new(
        label,
        Safety::Review,
        title(facts.plan, &diagnostic.place),
        edits,
    ))
}
