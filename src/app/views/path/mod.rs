//! *Parcours*: the path as lanes of module cards, with its mix, its braid and a library to add from.

mod braid;
mod cards;
mod data;
mod gestures;
mod keys;
mod lane;
mod lanes;
mod layout;
mod library;
mod shelf;
mod tiles;

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Panel, ScrollArea, Sense, Ui, vec2};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::space;
use crate::app::view::{View, ViewId};
use crate::app::widgets::{self, EmptyState};
use crate::model::{BlockId, Key, ModuleId};
use data::Board;
use gestures::Gesture;
use layout::Laid;

/// The view *Parcours*.
#[derive(Debug, Default)]
pub(super) struct PathView {
    board: Option<Arc<Board>>,
    /// The layout, and the width that it was made for.
    laid: Option<(f32, Arc<Laid>)>,
    folded: BTreeSet<Option<BlockId>>,
    library: library::Library,
    braid: braid::BraidPicture,
    rename: Option<Rename>,
    /// What gets the keyboard as soon as it is drawn.
    focus: Option<Key>,
    /// What is brought into sight at the next frame.
    reveal: Option<Key>,
}

/// A title that is being typed in place.
#[derive(Debug)]
struct Rename {
    key: Key,
    draft: String,
    started: bool,
}

impl View for PathView {
    fn id(&self) -> ViewId {
        ViewId::Path
    }

    fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        let board = self.refresh(cx);
        keys::handle(self, cx, &board, ui, actions);
        self.toolbar(cx, &board, ui, actions);
        ui.add_space(space::XS);
        if self.library.open {
            let room = ui.available_width();
            Panel::left("path-library")
                .resizable(true)
                .show_separator_line(false)
                .default_size((room * 0.3).clamp(180.0, 260.0))
                .size_range(160.0..=(room * 0.5).max(180.0))
                .frame(egui::Frame::new().inner_margin(egui::Margin {
                    right: 12,
                    ..egui::Margin::ZERO
                }))
                .show(ui, |ui| library::ui(self, cx, &board, ui, actions));
        }
        ScrollArea::vertical()
            .id_salt("path")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                // Room for the scroll bar, so that it covers no card.
                let width = ui.available_width() - space::M;
                ui.set_max_width(width);
                if board.lanes.iter().all(|it| it.cards.is_empty()) && board.lanes.len() == 1 {
                    self.empty(cx, &board, ui, actions);
                    return;
                }
                tiles::ui(cx, &board, ui, actions);
                ui.add_space(space::XS);
                braid::ui(&mut self.braid, cx, &board, ui, actions);
                ui.add_space(space::XS);
                let laid = self.lay_out(&board, width);
                let (rect, _) = ui.allocate_exact_size(vec2(width, laid.height), Sense::hover());
                lanes::ui(self, cx, &board, &laid, rect, ui, actions);
                ui.add_space(space::XL);
            });
    }

    fn reveal(&mut self, key: &Key) {
        self.reveal = Some(match key {
            Key::Activity(module, _) => Key::Module(module.clone()),
            Key::Module(_)
            | Key::Block(_)
            | Key::Plan
            | Key::Competency(_)
            | Key::Learner(_)
            | Key::Equipment(_)
            | Key::Room(_)
            | Key::ThirdPlace(_)
            | Key::Workplace(_)
            | Key::Trainer(_)
            | Key::Tutor(_)
            | Key::Support(_)
            | Key::Variant(_) => key.clone(),
        });
    }
}

impl PathView {
    fn refresh(&mut self, cx: &Cx<'_>) -> Arc<Board> {
        if let Some(board) = &self.board
            && board.is_of(cx.plan)
        {
            return Arc::clone(board);
        }
        let board = Arc::new(Board::of(cx.plan, cx.derived));
        self.board = Some(Arc::clone(&board));
        self.laid = None;
        board
    }

    fn lay_out(&mut self, board: &Board, width: f32) -> Arc<Laid> {
        if let Some((of, laid)) = &self.laid
            && (of - width).abs() < 0.5
        {
            return Arc::clone(laid);
        }
        let laid = Arc::new(Laid::out(board, &self.folded, width));
        self.laid = Some((width, Arc::clone(&laid)));
        laid
    }

    fn fold(&mut self, block: Option<&BlockId>, fold: bool) {
        if fold {
            self.folded.insert(block.cloned());
        } else {
            self.folded.remove(&block.cloned());
        }
        self.laid = None;
    }

    /// Does what a gesture came to: one step, and its object selected and under the keyboard.
    fn carry_out(&mut self, gesture: Option<Gesture>, actions: &mut Actions) -> bool {
        let Some((edit, key)) = gesture else { return false };
        actions.edit(edit);
        actions.push(Action::EndGesture);
        actions.push(Action::Select(key.clone()));
        self.focus = Some(key.clone());
        self.reveal = Some(key);
        true
    }

    /// The lane and the place in it where something new goes: after the selected module, or last in the
    /// selected lane, or after the last module of all.
    fn entrance(cx: &Cx<'_>, board: &Board) -> (usize, usize) {
        let lane_of = |block: Option<&BlockId>| board.lanes.iter().position(|it| it.block.as_ref() == block);
        let end = |lane: usize| (lane, board.lanes.get(lane).map_or(0, |it| it.cards.len()));
        let selected = match cx.selection {
            Some(Key::Module(id) | Key::Activity(id, _)) => board.find(id).map(|(lane, at)| (lane, at + 1)),
            Some(Key::Block(id)) => lane_of(Some(id)).map(end),
            Some(Key::Competency(id)) => cx
                .plan
                .competency(id)
                .and_then(|(block, _)| lane_of(Some(&block.id)))
                .map(end),
            Some(
                Key::Plan
                | Key::Learner(_)
                | Key::Equipment(_)
                | Key::Room(_)
                | Key::ThirdPlace(_)
                | Key::Workplace(_)
                | Key::Trainer(_)
                | Key::Tutor(_)
                | Key::Support(_)
                | Key::Variant(_),
            )
            | None => None,
        };
        selected.unwrap_or_else(|| {
            let last = cx.plan.modules.last().and_then(|it| board.find(&it.id));
            // The first module of a path goes into its first block.
            end(last.map_or(0, |(lane, _)| lane))
        })
    }

    /// Adds a module and lets its title be typed at once.
    fn add_module(&mut self, cx: &Cx<'_>, board: &Board, at: (usize, usize), actions: &mut Actions) {
        let gesture = gestures::add_module(cx.plan, board, cx.text, at.0, at.1);
        let key = gesture.1.clone();
        if let Some(lane) = board.lanes.get(at.0) {
            self.fold(lane.block.clone().as_ref(), false);
        }
        self.carry_out(Some(gesture), actions);
        self.rename = Some(Rename {
            key,
            draft: cx.text.get("path-new-module").to_owned(),
            started: false,
        });
    }

    fn add_lane(&mut self, cx: &Cx<'_>, actions: &mut Actions) {
        let after = match cx.selection {
            Some(Key::Block(id)) => Some(id),
            _ => None,
        };
        let gesture = gestures::add_lane(cx.plan, cx.text, after);
        let key = gesture.1.clone();
        self.carry_out(Some(gesture), actions);
        self.rename = Some(Rename {
            key,
            draft: cx.text.get("path-new-lane").to_owned(),
            started: false,
        });
    }

    fn start_rename(&mut self, cx: &Cx<'_>, key: &Key) {
        let draft = match key {
            Key::Module(id) => cx.plan.module(id).map(|it| it.title.clone()),
            Key::Block(id) => cx.plan.block(id).map(|it| it.title.clone()),
            _ => None,
        };
        self.rename = draft.map(|draft| Rename {
            key: key.clone(),
            draft,
            started: false,
        });
        self.reveal = Some(key.clone());
    }

    fn delete_module(&mut self, board: &Board, id: &ModuleId, actions: &mut Actions) {
        let next = gestures::neighbour(board, id);
        actions.edit(crate::edit::Edit::Remove(Key::Module(id.clone())));
        if let Some(key) = next {
            actions.push(Action::Select(key.clone()));
            self.focus = Some(key);
        }
    }

    fn toolbar(&mut self, cx: &Cx<'_>, board: &Board, ui: &mut Ui, actions: &mut Actions) {
        let text = cx.text;
        ui.horizontal_wrapped(|ui| {
            let words = text.get("path-library");
            let toggle =
                widgets::button(ui, Some(Icon::Book), words).on_hover_text(text.get("path-library.note"));
            ui.ctx()
                .accesskit_node_builder(toggle.id, |node| node.set_expanded(self.library.open));
            if toggle.clicked() {
                self.library.open = !self.library.open;
            }
            let add = widgets::button(ui, Some(Icon::Plus), text.get("path-add-module"))
                .on_hover_text(text.get("path-add-module.note"));
            if add.clicked() {
                self.add_module(cx, board, Self::entrance(cx, board), actions);
            }
            if widgets::button(ui, Some(Icon::Insert), text.get("path-add-lane")).clicked() {
                self.add_lane(cx, actions);
            }
            if !cx.plan.modules.is_empty()
                && widgets::button(ui, Some(Icon::Sliders), text.get("dosage-propose"))
                    .on_hover_text(text.get("path-propose.note"))
                    .clicked()
            {
                actions.push(Action::Propose(None));
            }
        });
    }

    /// What to do with a plan that holds nothing yet.
    fn empty(&mut self, cx: &Cx<'_>, board: &Board, ui: &mut Ui, actions: &mut Actions) {
        let text = cx.text;
        let state = EmptyState {
            icon: Icon::Strands,
            title: text.get("path-empty"),
            sentence: text.get("path-empty.sentence"),
            actions: &[
                (Icon::Import, text.get("path-empty.import")),
                (Icon::Insert, text.get("path-empty.lane")),
                (Icon::Plus, text.get("path-empty.module")),
                (Icon::Book, text.get("path-empty.library")),
            ],
        };
        match state.show(ui) {
            Some(0) => actions.push(Action::Import),
            Some(1) => self.add_lane(cx, actions),
            Some(2) => self.add_module(cx, board, Self::entrance(cx, board), actions),
            Some(_) => self.library.open = true,
            None => {}
        }
    }
}
