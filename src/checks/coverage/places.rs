//! Where a missing piece fits best.

use crate::checks::Facts;
use crate::edit::{Edit, ModuleEdit};
use crate::model::{
    AssessmentKind, AssessmentMark, Block, Competency, CompetencyId, Modality, Module, Nature, Purpose,
};

/// Whether a module has what a competency of this nature asks for: behaviours and gestures want presence.
pub(super) fn suits(module: &Module, competency: &Competency) -> bool {
    match competency.nature {
        Nature::Knowledge | Nature::Procedure => true,
        Nature::Gesture | Nature::Behaviour => {
            let mix = &module.mix;
            !mix.get(Modality::Classroom).is_zero() || !mix.get(Modality::Workplace).is_zero()
        }
    }
}

/// The training module that fits a competency best: one that trains the nearest competency of its block,
/// or else the first of its lane.
pub(super) fn training_module<'a>(
    facts: &Facts<'a>,
    block: &Block,
    competency: &Competency,
) -> Option<&'a Module> {
    let fits = |module: &&Module| module.purpose == Purpose::Training && suits(module, competency);
    let own = block.competencies.iter().position(|it| it.id == competency.id)?;
    let mut near: Vec<(usize, &CompetencyId)> = block
        .competencies
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != own)
        .map(|(at, it)| (at.abs_diff(own), &it.id))
        .collect();
    near.sort_by_key(|(distance, _)| *distance);
    near.into_iter()
        .filter_map(|(_, id)| facts.coverage.of(id))
        .flat_map(|it| it.trained.iter())
        .filter_map(|at| facts.plan.modules.get(*at))
        .map(AsRef::as_ref)
        .find(fits)
        .or_else(|| {
            let own = |module: &&Module| module.block.as_ref() == Some(&block.id) && fits(module);
            facts.plan.modules.iter().map(AsRef::as_ref).find(own)
        })
}

/// The last module that deals with a block: of its lane, or training or assessing one of its competencies.
pub(super) fn last_module<'a>(facts: &Facts<'a>, block: &Block) -> Option<&'a Module> {
    let of_lane = facts
        .plan
        .modules
        .iter()
        .rposition(|module| module.block.as_ref() == Some(&block.id));
    let of_content = block
        .competencies
        .iter()
        .filter_map(|it| facts.coverage.of(&it.id))
        .flat_map(|it| it.trained.iter().copied().chain(it.assessed_after()))
        .max();
    facts
        .plan
        .modules
        .get(of_lane.max(of_content)?)
        .map(AsRef::as_ref)
}

/// Lets a module assess these competencies in this way; other marks stay. A module that so far assessed
/// what it trains without saying so goes on doing it.
pub(super) fn assess(
    facts: &Facts<'_>,
    module: &Module,
    competencies: &[CompetencyId],
    kind: AssessmentKind,
) -> Edit {
    let mut marks = module.assesses.clone();
    if marks.is_empty() {
        marks.extend(module.trains.iter().filter_map(|id| {
            let at = facts.module_at.get(&module.id)?;
            let own = facts.coverage.of(id)?.assessed.iter().find(|(it, _)| it == at)?;
            Some(AssessmentMark {
                competency: id.clone(),
                kind: own.1,
            })
        }));
    }
    marks.retain(|mark| !competencies.contains(&mark.competency));
    marks.extend(competencies.iter().map(|id| AssessmentMark {
        competency: id.clone(),
        kind,
    }));
    Edit::Module(module.id.clone(), ModuleEdit::Assesses(marks))
}

/// Lets a module train these competencies besides its own.
pub(super) fn train(module: &Module, competencies: &[CompetencyId]) -> Edit {
    let mut trains = module.trains.clone();
    trains.extend(
        competencies
            .iter()
            .filter(|id| !module.trains.contains(id))
            .cloned(),
    );
    Edit::Module(module.id.clone(), ModuleEdit::Trains(trains))
}
