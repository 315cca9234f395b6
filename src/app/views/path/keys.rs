//! The keyboard: every gesture of the pointer has its keys.

use egui::{Event, FocusDirection, Key as KeyboardKey, Modifiers, Ui};

use super::data::Board;
use super::gestures::{self, Step};
use super::{PathView, lanes};
use crate::app::action::{Action, Actions};
use crate::app::copies;
use crate::app::cx::Cx;
use crate::edit::Edit;
use crate::model::{Key, ModuleId};

/// Carries out the keys of this frame that are ours.
pub(super) fn handle(view: &mut PathView, cx: &Cx<'_>, board: &Board, ui: &Ui, actions: &mut Actions) {
    let ctx = ui.ctx();
    let busy = ctx.text_edit_focused()
        || ui.memory(|memory| memory.top_modal_layer().is_some())
        || egui::Popup::is_any_open(ctx)
        || view.rename.is_some();
    if busy {
        return;
    }
    let focused = ui.memory(egui::Memory::focused);
    let ours = focused.is_none_or(|id| cx.selection.is_some_and(|key| lanes::widget_id(key) == id));
    for (key, modifiers) in pressed(ui) {
        let done = if modifiers.command && !modifiers.alt && !modifiers.shift {
            key == KeyboardKey::D && duplicate(view, cx, actions)
        } else if modifiers.command || modifiers.ctrl || modifiers.shift {
            false
        } else if key == KeyboardKey::N && !modifiers.alt {
            view.add_module(cx, board, PathView::entrance(cx, board), actions);
            true
        } else {
            ours && selected(view, cx, board, key, modifiers.alt, actions)
        };
        if done {
            ui.input_mut(|input| input.consume_key(modifiers, key));
            // The toolkit has read the arrow already, and would carry the keyboard on from where we put it.
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
    }
}

/// Keys pressed in this frame.
fn pressed(ui: &Ui) -> Vec<(KeyboardKey, Modifiers)> {
    ui.input(|input| {
        input
            .events
            .iter()
            .filter_map(|event| match event {
                Event::Key {
                    key,
                    modifiers,
                    pressed: true,
                    ..
                } => Some((*key, *modifiers)),
                _ => None,
            })
            .collect()
    })
}

fn duplicate(view: &mut PathView, cx: &Cx<'_>, actions: &mut Actions) -> bool {
    let Some(Key::Module(id)) = cx.selection else {
        return false;
    };
    view.carry_out(copies::of_module(cx.plan, cx.text, id), actions)
}

/// Keys that act on the selected module or lane.
fn selected(
    view: &mut PathView,
    cx: &Cx<'_>,
    board: &Board,
    key: KeyboardKey,
    alt: bool,
    actions: &mut Actions,
) -> bool {
    match cx.selection {
        Some(Key::Module(id)) => module(view, cx, board, id, key, alt, actions),
        Some(place @ Key::Block(id)) => match (key, alt) {
            (KeyboardKey::ArrowUp | KeyboardKey::ArrowDown, true) => {
                let up = key == KeyboardKey::ArrowUp;
                view.carry_out(gestures::step_lane(cx.plan, id, up), actions)
            }
            (KeyboardKey::F2, false) => {
                view.start_rename(cx, place);
                true
            }
            (KeyboardKey::Delete, false) => {
                actions.edit(Edit::Remove(place.clone()));
                true
            }
            (KeyboardKey::ArrowDown, false) => {
                let lane = board.lanes.iter().find(|it| it.block.as_ref() == Some(id));
                let first = lane.and_then(|it| it.cards.first());
                select(view, first.map(|it| &it.id), actions)
            }
            _ => false,
        },
        _ => false,
    }
}

fn module(
    view: &mut PathView,
    cx: &Cx<'_>,
    board: &Board,
    id: &ModuleId,
    key: KeyboardKey,
    alt: bool,
    actions: &mut Actions,
) -> bool {
    let step = match key {
        KeyboardKey::ArrowLeft => Some(Step::Before),
        KeyboardKey::ArrowRight => Some(Step::After),
        KeyboardKey::ArrowUp => Some(Step::LaneAbove),
        KeyboardKey::ArrowDown => Some(Step::LaneBelow),
        _ => None,
    };
    match (step, alt) {
        (Some(step), true) => {
            view.carry_out(gestures::step(cx.plan, board, id, step), actions);
            true
        }
        (Some(step), false) => {
            select(view, view_neighbour(view, board, id, step).as_ref(), actions);
            true
        }
        (None, true) => false,
        (None, false) => match key {
            KeyboardKey::Delete => {
                view.delete_module(board, id, actions);
                true
            }
            KeyboardKey::F2 => {
                view.start_rename(cx, &Key::Module(id.clone()));
                true
            }
            _ => false,
        },
    }
}

fn select(view: &mut PathView, id: Option<&ModuleId>, actions: &mut Actions) -> bool {
    let Some(id) = id else { return false };
    let key = Key::Module(id.clone());
    actions.push(Action::Select(key.clone()));
    view.focus = Some(key.clone());
    view.reveal = Some(key);
    true
}

/// The module beside another one: left and right in reading order over the lanes, up and down by what is
/// drawn there.
fn view_neighbour(view: &PathView, board: &Board, id: &ModuleId, step: Step) -> Option<ModuleId> {
    let (lane, place) = board.find(id)?;
    let in_order = || board.lanes.iter().flat_map(|it| &it.cards);
    let at = in_order().position(|card| card.id == *id)?;
    let card = match step {
        Step::Before => in_order().nth(at.checked_sub(1)?),
        Step::After => in_order().nth(at + 1),
        Step::LaneAbove | Step::LaneBelow => {
            let (_, laid) = view.laid.as_ref()?;
            let from = laid.card(lane, place)?;
            let down = step == Step::LaneBelow;
            let beyond = |rect: &egui::Rect| {
                if down {
                    rect.top() > from.bottom()
                } else {
                    rect.bottom() < from.top()
                }
            };
            let mut best: Option<((f32, f32), usize, usize)> = None;
            for it in &laid.lanes {
                for (place, rect) in it.cards.iter().enumerate().filter(|(_, rect)| beyond(rect)) {
                    let away = (
                        (rect.center().y - from.center().y).abs(),
                        (rect.center().x - from.center().x).abs(),
                    );
                    if best.is_none_or(|(least, ..)| away < least) {
                        best = Some((away, it.lane, place));
                    }
                }
            }
            let (_, lane, place) = best?;
            board.card(lane, place)
        }
    };
    card.map(|it| it.id.clone())
}
