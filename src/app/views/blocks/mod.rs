//! *Blocs*: the certification, its blocks, and which module trains and assesses which competency.

mod cell;
mod certification;
mod data;
pub(in crate::app) mod edits;
mod grid;
mod rows;

use std::sync::Arc;

use egui::{Align, Layout, RichText, ScrollArea, Ui, vec2};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::Tone;
use crate::app::view::{View, ViewId};
use crate::app::widgets::fields::pick;
use crate::app::widgets::matrix::Reveal;
use crate::app::widgets::{
    EmptyState, button, card_frame, chip_with_icon, heading, quiet_button, search_field,
};
use crate::app::words;
use crate::model::{AssessmentKind, BlockId, CompetencyId, Key, ModuleId, Plan};

use data::{Filter, Table};

/// The height under which the matrix is not squeezed: the page scrolls instead.
const LEAST_MATRIX: f32 = 260.0;

/// The view *Blocs*.
#[derive(Debug, Default)]
pub(super) struct BlocksView {
    plan: Option<Arc<Plan>>,
    table: Table,
    filter: Filter,
    /// The rows shown, and the filter that they were found with.
    shown: Vec<usize>,
    shown_for: Option<Filter>,
    /// The cell that has, or last had, the keyboard.
    cell: Option<(CompetencyId, ModuleId)>,
    /// How a competency is assessed when nothing else is said.
    kind: Kind,
    reveal: Option<Key>,
    /// What the matrix brings into sight at the next frame.
    scroll: Reveal,
    editing_certification: bool,
}

/// The kind of new assessments: summative until another is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Kind(AssessmentKind);

impl Default for Kind {
    fn default() -> Self {
        Self(AssessmentKind::Summative)
    }
}

impl View for BlocksView {
    fn id(&self) -> ViewId {
        ViewId::Blocks
    }

    fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        self.refresh(cx);
        let room = ui.available_height();
        ScrollArea::vertical()
            .id_salt("blocks-page")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 12.0;
                let top = ui.cursor().top();
                certification::ui(cx, ui, &mut self.editing_certification, actions);
                let used = ui.cursor().top() - top;
                let height = (room - used).max(LEAST_MATRIX + 120.0);
                if cx.plan.blocks.is_empty() {
                    self.empty(cx, ui, actions);
                } else {
                    card_frame(cx.theme).show(ui, |ui| {
                        ui.set_min_size(vec2(ui.available_width(), 0.0));
                        ui.set_max_height(height - 26.0);
                        self.toolbar(cx, ui, actions);
                        grid::ui(self, cx, ui, actions);
                    });
                }
            });
    }

    fn reveal(&mut self, key: &Key) {
        if matches!(key, Key::Block(_) | Key::Competency(_)) {
            self.reveal = Some(key.clone());
        }
    }
}

impl BlocksView {
    fn refresh(&mut self, cx: &Cx<'_>) {
        let same = self.plan.as_ref().is_some_and(|plan| Arc::ptr_eq(plan, cx.plan));
        if !same {
            self.table = Table::of(cx.plan);
            self.plan = Some(Arc::clone(cx.plan));
            self.shown_for = None;
        }
        if self.reveal.is_some() {
            // What is asked for must not be filtered away.
            let hidden = self.reveal.as_ref().is_some_and(|key| {
                self.row_of(key)
                    .is_some_and(|row| !self.table.visible(&self.filter).contains(&row))
            });
            if hidden {
                self.filter = Filter::default();
            }
        }
        if self.shown_for.as_ref() != Some(&self.filter) {
            self.shown = self.table.visible(&self.filter);
            self.shown_for = Some(self.filter.clone());
        }
    }

    fn take_scroll(&mut self) -> Reveal {
        let asked = self.reveal.take().and_then(|key| self.row_of(&key));
        match asked.and_then(|row| self.shown.binary_search(&row).ok()) {
            Some(row) => Reveal {
                row: Some(row),
                column: None,
            },
            None => std::mem::take(&mut self.scroll),
        }
    }

    fn row_of(&self, key: &Key) -> Option<usize> {
        match key {
            Key::Block(id) => self.table.row_of_block(id),
            Key::Competency(id) => self.table.row_of(id),
            Key::Plan
            | Key::Module(_)
            | Key::Activity(..)
            | Key::Learner(_)
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

    fn empty(&self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        let text = cx.text;
        let state = EmptyState {
            icon: Icon::Blocks,
            title: text.get("blocks-empty"),
            sentence: text.get("blocks-empty-sentence"),
            actions: &[
                (Icon::Import, text.get("blocks-import")),
                (Icon::Plus, text.get("blocks-add-block")),
            ],
        };
        match state.show(ui) {
            Some(0) => actions.push(Action::Import),
            Some(_) => self.add_block(cx, actions),
            None => {}
        }
    }

    fn add_block(&self, cx: &Cx<'_>, actions: &mut Actions) {
        let (id, edit) = edits::new_block(cx.plan, cx.text.get("blocks-new-block"));
        actions.edit(edit);
        actions.push(Action::Jump(Key::Block(id)));
    }

    fn add_competency(&self, cx: &Cx<'_>, block: &BlockId, actions: &mut Actions) {
        let (id, edit) = edits::new_competency(cx.plan, block, cx.text.get("blocks-new-competency"));
        actions.edit(edit);
        actions.push(Action::Jump(Key::Competency(id)));
    }

    fn toolbar(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        let text = cx.text;
        ui.horizontal_wrapped(|ui| {
            heading(ui, text.get("blocks-matrix"));
            let count = text.fmt(
                "blocks-competencies",
                &[("count", self.table.competencies.into())],
            );
            ui.label(RichText::new(count).small().color(cx.theme.muted));
            let gaps = self.table.gaps;
            if gaps.untrained > 0 {
                let words = text.fmt("blocks-untrained-count", &[("count", gaps.untrained.into())]);
                chip_with_icon(ui, Some(Icon::Blocked), &words, Tone::Danger);
            }
            if gaps.unassessed > 0 {
                let words = text.fmt("blocks-unassessed-count", &[("count", gaps.unassessed.into())]);
                chip_with_icon(ui, Some(Icon::Warning), &words, Tone::Warning);
            }
            if gaps.untrained + gaps.unassessed == 0 && self.table.competencies > 0 {
                chip_with_icon(ui, Some(Icon::Done), text.get("blocks-all-covered"), Tone::Ok);
            }
            // Where the row has no room left for both buttons and their French words, they begin another.
            if ui.available_size_before_wrap().x < 420.0 {
                ui.end_row();
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if button(ui, Some(Icon::Plus), text.get("blocks-add-block")).clicked() {
                    self.add_block(cx, actions);
                }
                if quiet_button(ui, Some(Icon::Import), text.get("competencies-import")).clicked() {
                    actions.push(Action::AskImportFile);
                }
            });
        });
        ui.horizontal_wrapped(|ui| {
            ui.scope(|ui| {
                ui.set_max_width(240.0_f32.min(ui.available_width()));
                search_field(
                    ui,
                    &mut self.filter.words,
                    text.get("blocks-search"),
                    text.get("search-clear"),
                );
            });
            ui.checkbox(&mut self.filter.uncovered, text.get("blocks-only-uncovered"));
            ui.add_space(8.0);
            ui.label(
                RichText::new(text.get("blocks-kind"))
                    .small()
                    .color(cx.theme.muted),
            );
            let kinds: Vec<(AssessmentKind, String)> = AssessmentKind::ALL
                .iter()
                .map(|kind| (*kind, text.get(words::assessment(*kind)).to_owned()))
                .collect();
            ui.scope(|ui| {
                ui.set_max_width(150.0);
                if let (_, Some(chosen)) = pick(ui, text.get("blocks-kind"), &self.kind.0, &kinds) {
                    self.kind = Kind(chosen);
                }
            });
        });
    }
}
