//! What the gestures of *Blocs* change.

use super::data::Mark;
use crate::edit::{Edit, Item, ModuleEdit, next_competency_id, next_id};
use crate::model::{
    AssessmentKind, AssessmentMark, Block, BlockId, Competency, CompetencyId, Entity as _, Key, ModuleId,
    Plan,
};

/// The mark of a competency in a module of the plan.
pub(super) fn mark(plan: &Plan, competency: &CompetencyId, module: &ModuleId) -> Mark {
    plan.module(module).map_or_else(Mark::default, |module| Mark {
        trained: module.trains.contains(competency),
        assessed: module.assessment_of(competency),
    })
}

/// Sets whether a module trains a competency.
pub(in crate::app) fn train(
    plan: &Plan,
    competency: &CompetencyId,
    module: &ModuleId,
    trained: bool,
) -> Option<Edit> {
    let found = plan.module(module)?;
    let mut trains = found.trains.clone();
    trains.retain(|it| it != competency);
    if trained {
        trains.push(competency.clone());
    }
    (trained != found.trains.contains(competency))
        .then(|| Edit::Module(module.clone(), ModuleEdit::Trains(trains)))
}

/// Sets how a module assesses a competency.
pub(in crate::app) fn assess(
    plan: &Plan,
    competency: &CompetencyId,
    module: &ModuleId,
    kind: Option<AssessmentKind>,
) -> Option<Edit> {
    let found = plan.module(module)?;
    if found.assessment_of(competency) == kind {
        return None;
    }
    let mut assesses = found.assesses.clone();
    match (assesses.iter_mut().find(|it| it.competency == *competency), kind) {
        (Some(mark), Some(kind)) => mark.kind = kind,
        (None, Some(kind)) => assesses.push(AssessmentMark {
            competency: competency.clone(),
            kind,
        }),
        (Some(_) | None, None) => assesses.retain(|it| it.competency != *competency),
    }
    Some(Edit::Module(module.clone(), ModuleEdit::Assesses(assesses)))
}

/// The next state of a cell: nothing, trained, trained and assessed, assessed, and nothing again. Each is
/// one field away from the one before.
pub(super) fn cycle(
    plan: &Plan,
    competency: &CompetencyId,
    module: &ModuleId,
    kind: AssessmentKind,
) -> Option<Edit> {
    let now = mark(plan, competency, module);
    match (now.trained, now.assessed) {
        (false, None) => train(plan, competency, module, true),
        (true, None) => assess(plan, competency, module, Some(kind)),
        (true, Some(_)) => train(plan, competency, module, false),
        (false, Some(_)) => assess(plan, competency, module, None),
    }
}

/// A new competency at the end of a block.
pub(in crate::app) fn new_competency(plan: &Plan, block: &BlockId, title: &str) -> (CompetencyId, Edit) {
    let id = next_competency_id(plan);
    let competency = Competency::new(id.clone(), title);
    (id, Edit::Add(Item::Competency(block.clone(), competency), None))
}

/// A new block at the end.
pub(super) fn new_block(plan: &Plan, title: &str) -> (BlockId, Edit) {
    let id: BlockId = next_id(&plan.blocks);
    (id.clone(), Edit::Add(Item::Block(Block::new(id, title)), None))
}

/// Where a block or competency stands in its list, and how long the list is.
pub(in crate::app) fn position(plan: &Plan, key: &Key) -> Option<(usize, usize)> {
    match key {
        Key::Block(id) => {
            let at = plan.blocks.iter().position(|it| it.id() == id)?;
            Some((at, plan.blocks.len()))
        }
        Key::Competency(id) => {
            let (block, _) = plan.competency(id)?;
            let at = block.competencies.iter().position(|it| it.id() == id)?;
            Some((at, block.competencies.len()))
        }
        Key::Learner(id) => {
            let at = plan.learners.iter().position(|it| it.id() == id)?;
            Some((at, plan.learners.len()))
        }
        Key::Plan
        | Key::Module(_)
        | Key::Activity(..)
        | Key::Equipment(_)
        | Key::Room(_)
        | Key::ThirdPlace(_)
        | Key::Workplace(_)
        | Key::Trainer(_)
        | Key::Tutor(_)
        | Key::Support(_)
        | Key::Variant(_) => None,
    }
}

/// Moves an object one place up or down in its list.
pub(in crate::app) fn shift(plan: &Plan, key: &Key, down: bool) -> Option<Edit> {
    let (at, len) = position(plan, key)?;
    let to = if down { at + 1 } else { at.checked_sub(1)? };
    (to < len).then(|| Edit::Move(key.clone(), to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::Document;
    use crate::model::{Id as _, Learner, LearnerId, Module};
    use std::sync::Arc;

    fn ids() -> (CompetencyId, ModuleId) {
        (
            CompetencyId::parse("C01").unwrap(),
            ModuleId::parse("M01").unwrap(),
        )
    }

    fn plan() -> Plan {
        let mut plan = Plan::default();
        let mut first = Block::new(BlockId::parse("B01").unwrap(), "A");
        first
            .competencies
            .push(Arc::new(Competency::new(ids().0, "Accueillir")));
        let second = Block::new(BlockId::parse("B02").unwrap(), "B");
        plan.blocks = vec![Arc::new(first), Arc::new(second)];
        plan.modules = vec![Arc::new(Module::new(ids().1, "M"))];
        plan
    }

    #[test]
    fn a_cell_goes_round_its_four_states() {
        let (competency, module) = ids();
        let mut document = Document::new(plan());
        let mut seen = Vec::new();
        for _ in 0..4 {
            let kind = AssessmentKind::Summative;
            let edit = cycle(document.plan(), &competency, &module, kind).unwrap();
            document.apply(&edit).unwrap();
            document.end_gesture();
            seen.push(mark(document.plan(), &competency, &module));
        }
        let of = |trained, assessed| Mark { trained, assessed };
        let summative = Some(AssessmentKind::Summative);
        assert_eq!(
            seen,
            [
                of(true, None),
                of(true, summative),
                of(false, summative),
                of(false, None)
            ]
        );
    }

    #[test]
    fn setting_what_is_so_changes_nothing() {
        let (competency, module) = ids();
        let plan = plan();
        assert_eq!(train(&plan, &competency, &module, false), None);
        assert_eq!(assess(&plan, &competency, &module, None), None);
    }

    #[test]
    fn a_competency_moves_with_all_that_names_it() {
        let (competency, module) = ids();
        let mut plan = plan();
        let mut learner = Learner::new(LearnerId::parse("S01").unwrap());
        learner.acquired = vec![competency.clone()];
        plan.learners = vec![Arc::new(learner)];
        let mut document = Document::new(plan);
        for edit in [
            train(document.plan(), &competency, &module, true).unwrap(),
            assess(
                document.plan(),
                &competency,
                &module,
                Some(AssessmentKind::Certifying),
            )
            .unwrap(),
        ] {
            document.apply(&edit).unwrap();
        }
        let target = BlockId::parse("B02").unwrap();
        let before = Arc::clone(document.plan());
        let edit = Edit::Regroup(competency.clone(), target.clone(), usize::MAX);
        document.apply(&edit).unwrap();
        let (home, _) = document.plan().competency(&competency).unwrap();
        assert_eq!(home.id, target);
        let now = mark(document.plan(), &competency, &module);
        assert_eq!(
            (now.trained, now.assessed),
            (true, Some(AssessmentKind::Certifying))
        );
        assert_eq!(
            document.plan().learners[0].acquired,
            std::slice::from_ref(&competency)
        );
        assert_eq!(document.undo_name().unwrap().key, "step-move-competency");
        assert_eq!(document.plan().assessments, before.assessments);
        document.undo();
        assert_eq!(*document.plan(), before);
    }

    #[test]
    fn the_ends_of_a_list_do_not_move_further() {
        let plan = plan();
        let first = Key::Block(BlockId::parse("B01").unwrap());
        assert_eq!(shift(&plan, &first, false), None);
        assert_eq!(shift(&plan, &first, true), Some(Edit::Move(first.clone(), 1)));
    }
}
