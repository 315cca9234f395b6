//! C01: a competency of a certifying block that no module trains.

use super::places::{assess, train, training_module};
use crate::checks::facts::Covered;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, Item, next_id};
use crate::model::{AssessmentKind, AssessmentMark, Key, Minutes, Mix, Modality, Module, Severity};

/// See `docs/checks/competency-not-trained.md`.
#[derive(Debug)]
pub(in crate::checks) struct CompetencyNotTrained;

impl Check for CompetencyNotTrained {
    fn code(&self) -> Code {
        Code("C01")
    }

    fn name(&self) -> &'static str {
        "competency-not-trained"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        for it in &facts.coverage.list {
            if !it.block.certifying || !it.trained.is_empty() {
                continue;
            }
            let place = Key::Competency(it.competency.id.clone());
            let assessed = if it.assessed_after().next().is_some() {
                "yes"
            } else {
                "no"
            };
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("competency", Arg::Title(place.clone())),
                    ("block", Arg::Title(Key::Block(it.block.id.clone()))),
                    ("assessed", Arg::Text(assessed.to_owned())),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Competency(id) = &diagnostic.place else {
            return Vec::new();
        };
        let Some(covered) = facts.coverage.of(id) else {
            return Vec::new();
        };
        let mut fixes: Vec<Fix> = in_module(facts, diagnostic, covered).into_iter().collect();
        fixes.push(in_new_module(facts, diagnostic, covered));
        fixes
    }
}

/// Trains the competency in the module nearest to it, and assesses it there when nothing else does.
fn in_module(facts: &Facts<'_>, diagnostic: &Diagnostic, covered: &Covered<'_>) -> Option<Fix> {
    let module = training_module(facts, covered.block, covered.competency)?;
    let ids = [covered.competency.id.clone()];
    let mut edits = vec![train(module, &ids)];
    if covered.assessed_after().next().is_none() {
        edits.push(assess(facts, module, &ids, AssessmentKind::Summative));
    }
    let label = Message::new(
        "fix-train-in-module",
        vec![("module", Arg::Title(Key::Module(module.id.clone())))],
    );
    Some(Fix::new(
        label,
        Safety::Review,
        title(facts.plan, &diagnostic.place),
        edits,
    ))
}

/// Adds a half-day in the classroom to the end of the block's lane, under the competency's own title.
fn in_new_module(facts: &Facts<'_>, diagnostic: &Diagnostic, covered: &Covered<'_>) -> Fix {
    let competency = covered.competency;
    let hours = Minutes::HALF_DAY.ceiled(facts.plan.grain);
    let mut module = Module::new(next_id(&facts.plan.modules), competency.title.clone());
    module.block = Some(covered.block.id.clone());
    module.mix = Mix::only(Modality::Classroom, hours);
    module.trains = vec![competency.id.clone()];
    if covered.assessed_after().next().is_none() {
        module.assesses = vec![AssessmentMark {
            competency: competency.id.clone(),
            kind: AssessmentKind::Summative,
        }];
    }
    let at = facts
        .plan
        .modules
        .iter()
        .rposition(|it| it.block.as_ref() == Some(&covered.block.id))
        .map(|at| at + 1);
    Fix::new(
        Message::new("fix-train-in-new-module", vec![("hours", Arg::Time(hours))]),
        Safety::Review,
        title(facts.plan, &diagnostic.place),
        vec![Edit::Add(Item::Module(module), at)],
    )
}
