//! What gestures do to the plan: each is one edit, whatever hand made it.

use super::data::Board;
use super::layout::position;
use super::shelf::{READY, Ready};
use crate::edit::{Edit, Item, ModuleEdit, next_id};
use crate::model::{Block, BlockId, CompetencyId, Key, Minutes, Mix, Module, ModuleId, Plan};
use crate::text::Text;

/// Something that is carried over the view, or added from the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Carried {
    /// A module of the plan.
    Module(ModuleId),
    /// A competency: it makes a module, or joins one.
    Competency(CompetencyId),
    /// A ready module of the library, by its place.
    Ready(usize),
    /// A lane: it lands between lanes, not among cards.
    Lane(BlockId),
}

/// Where a module moves by the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Before,
    After,
    LaneAbove,
    LaneBelow,
}

/// An edit, and what is selected once it is done.
pub(super) type Gesture = (Edit, Key);

fn order(plan: &Plan) -> Vec<ModuleId> {
    plan.modules.iter().map(|it| it.id.clone()).collect()
}

/// The time of a module that was just added: a day in the classroom, to be dosed from there.
const FRESH: Mix = Mix::new([Minutes::DAY, Minutes::ZERO, Minutes::ZERO, Minutes::ZERO]);

fn add(plan: &Plan, board: &Board, mut module: Module, lane: usize, before: usize) -> Gesture {
    module.block = board.lanes.get(lane).and_then(|it| it.block.clone());
    let at = position(board, &order(plan), lane, before, None);
    let key = Key::Module(module.id.clone());
    (Edit::Add(Item::Module(module), Some(at)), key)
}

/// Adds a new module.
pub(super) fn add_module(plan: &Plan, board: &Board, text: &Text, lane: usize, before: usize) -> Gesture {
    let mut module = Module::new(next_id(&plan.modules), text.get("path-new-module"));
    module.mix = FRESH;
    add(plan, board, module, lane, before)
}

/// Puts what is carried into a lane, before one of its cards, or on the card at `on`. `None` when that
/// changes nothing.
pub(super) fn put(
    plan: &Plan,
    board: &Board,
    text: &Text,
    carried: &Carried,
    lane: usize,
    before: usize,
    on: Option<usize>,
) -> Option<Gesture> {
    match carried {
        Carried::Module(id) => {
            let block = board.lanes.get(lane)?.block.clone();
            let to = position(board, &order(plan), lane, before, Some(id));
            let module = plan.module(id)?;
            let from = plan.modules.iter().position(|it| it.id == *id)?;
            let stays = module.block == block && from == to;
            (!stays).then(|| (Edit::Place(id.clone(), block, to), Key::Module(id.clone())))
        }
        Carried::Competency(id) => match on.and_then(|it| board.card(lane, it)) {
            Some(card) => train(plan, &card.id, id),
            None => train_anew(plan, board, id, lane, before),
        },
        Carried::Ready(index) => {
            let ready = READY.get(*index)?;
            Some(add_ready(plan, board, text, ready, lane, before))
        }
        Carried::Lane(_) => None,
    }
}

/// Adds a competency to what a module trains.
pub(super) fn train(plan: &Plan, module: &ModuleId, competency: &CompetencyId) -> Option<Gesture> {
    let it = plan.module(module)?;
    if it.trains.contains(competency) {
        return None;
    }
    let mut trains = it.trains.clone();
    trains.push(competency.clone());
    let edit = Edit::Module(module.clone(), ModuleEdit::Trains(trains));
    Some((edit, Key::Module(module.clone())))
}

fn train_anew(plan: &Plan, board: &Board, id: &CompetencyId, lane: usize, before: usize) -> Option<Gesture> {
    let (_, competency) = plan.competency(id)?;
    let mut module = Module::new(next_id(&plan.modules), short(&competency.title));
    module.mix = FRESH;
    module.trains.push(id.clone());
    Some(add(plan, board, module, lane, before))
}

/// A competency's wording as a title: its first words, without the full stop.
fn short(wording: &str) -> String {
    const MOST: usize = 60;
    let wording = wording.trim().trim_end_matches('.');
    if wording.chars().count() <= MOST {
        return wording.to_owned();
    }
    let cut: String = wording.chars().take(MOST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!(
        "{}…",
        cut.get(..end).unwrap_or(&cut).trim_end_matches([',', ';', ':'])
    )
}

fn add_ready(plan: &Plan, board: &Board, text: &Text, ready: &Ready, lane: usize, before: usize) -> Gesture {
    let module = ready.module(next_id(&plan.modules), text);
    add(plan, board, module, lane, before)
}

/// Moves a module by the keyboard.
pub(super) fn step(plan: &Plan, board: &Board, id: &ModuleId, step: Step) -> Option<Gesture> {
    let (lane, place) = board.find(id)?;
    let (lane, before) = match step {
        Step::Before => (lane, place.checked_sub(1)?),
        Step::After => {
            let last = board.lanes.get(lane)?.cards.len().checked_sub(1)?;
            (place < last).then_some((lane, place + 2))?
        }
        Step::LaneAbove => (lane.checked_sub(1)?, place),
        Step::LaneBelow => (lane + 1 < board.lanes.len()).then_some((lane + 1, place))?,
    };
    let block = board.lanes.get(lane)?.block.clone();
    let to = position(board, &order(plan), lane, before, Some(id));
    Some((Edit::Place(id.clone(), block, to), Key::Module(id.clone())))
}

/// Adds a lane that certifies nothing, below the selected one or last.
pub(super) fn add_lane(plan: &Plan, text: &Text, after: Option<&BlockId>) -> Gesture {
    let mut block = Block::new(next_id(&plan.blocks), text.get("path-new-lane"));
    block.certifying = false;
    let at = after
        .and_then(|id| plan.blocks.iter().position(|it| it.id == *id))
        .map(|at| at + 1);
    let key = Key::Block(block.id.clone());
    (Edit::Add(Item::Block(block), at), key)
}

/// Moves a lane up or down.
pub(super) fn step_lane(plan: &Plan, id: &BlockId, up: bool) -> Option<Gesture> {
    let at = plan.blocks.iter().position(|it| it.id == *id)?;
    let to = if up { at.checked_sub(1)? } else { at + 1 };
    let key = Key::Block(id.clone());
    (to < plan.blocks.len()).then(|| (Edit::Move(key.clone(), to), key))
}

/// Puts a lane before the lane at a place, counted with itself; after the last one when there is none.
/// `None` when that changes nothing.
pub(super) fn put_lane(plan: &Plan, id: &BlockId, before: usize) -> Option<Gesture> {
    let at = plan.blocks.iter().position(|it| it.id == *id)?;
    let before = before.min(plan.blocks.len());
    let to = if at < before { before - 1 } else { before };
    let key = Key::Block(id.clone());
    (to != at).then(|| (Edit::Move(key.clone(), to), key))
}

/// The key of what stands beside a module in its lane: what to select once it is gone.
pub(super) fn neighbour(board: &Board, id: &ModuleId) -> Option<Key> {
    let (lane, place) = board.find(id)?;
    let beside = board
        .card(lane, place + 1)
        .or_else(|| board.card(lane, place.checked_sub(1)?))?;
    Some(Key::Module(beside.id.clone()))
}

#[cfg(test)]
mod tests;
