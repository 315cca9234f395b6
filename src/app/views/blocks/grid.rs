//! The matrix of *Blocs*: what stands where, and what the keys and the pointer do.

use std::f32::consts::FRAC_PI_2;

use egui::epaint::TextShape;
use egui::{
    Align2, Id, Label, Rect, Response, RichText, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2,
};

use super::cell::{Ask, MARK, Place, cell, cell_id, sample};
use super::data::Row;
use super::rows::{BlockAsk, block_side, competency_side, paint_row};
use super::{BlocksView, edits};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, mixed};
use crate::app::view::ViewId;
use crate::app::widgets::fields::named;
use crate::app::widgets::matrix::{Matrix, Part, Reveal};
use crate::app::widgets::{button, line_of};
use crate::app::words;
use crate::model::{AssessmentKind, Key};

const ROW: f32 = 40.0;
const COLUMN: f32 = 52.0;
const HEADER: f32 = 124.0;

/// Draws the matrix.
pub(super) fn ui(view: &mut BlocksView, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let width = ui.available_width();
    let matrix = Matrix {
        rows: view.shown.len(),
        row_height: ROW,
        columns: view.table.columns.len(),
        column_width: COLUMN,
        side_width: (width * 0.44).clamp(150.0, 380.0).min(width * 0.7),
        header_height: HEADER,
    };
    let focused = view.cell.as_ref().and_then(|(competency, module)| {
        let row = view.table.row_of(competency)?;
        Some((
            view.shown.binary_search(&row).ok()?,
            view.table.column_of(module)?,
        ))
    });
    let reveal = view.take_scroll();
    // The first cell takes the keyboard when none had it.
    let entry = focused.or_else(|| {
        let row = view
            .shown
            .iter()
            .position(|at| matches!(view.table.rows.get(*at), Some(Row::Competency(_))))?;
        (matrix.columns > 0).then_some((row, 0))
    });
    let mut ask = None;
    let mut fold = None;
    let mut add_to = None;
    let room = ui.available_rect_before_wrap();
    matrix.show(ui, "blocks-matrix", reveal, focused, |ui, part, rect| {
        let row = |at: usize| view.shown.get(at).and_then(|at| view.table.rows.get(*at));
        match part {
            Part::Row(at) => {
                if let Some(row) = row(at) {
                    paint_row(cx, ui, row, rect);
                }
            }
            Part::Cell(at, column) => {
                if let (Some(Row::Competency(row)), Some(module)) = (row(at), view.table.columns.get(column))
                {
                    let place = Place {
                        row,
                        module: &module.id,
                        title: &module.title,
                        mark: view.table.mark(row, column),
                        entry: entry == Some((at, column)),
                    };
                    if let Some(asked) = cell(cx, ui, rect, &place) {
                        ask = Some((at, column, asked));
                    }
                }
            }
            Part::Header(column) => {
                if let Some(column) = view.table.columns.get(column) {
                    header(cx, ui, rect, column, actions);
                }
            }
            Part::Side(at) => match row(at) {
                Some(Row::Block(row)) => {
                    let folded = view.filter.folded.contains(&row.id);
                    match block_side(cx, ui, rect, row, folded, actions) {
                        Some(BlockAsk::Fold) => fold = Some(row.id.clone()),
                        Some(BlockAsk::Add) => add_to = Some(row.id.clone()),
                        None => {}
                    }
                }
                Some(Row::Competency(row)) => competency_side(cx, ui, rect, row, &view.table, actions),
                None => {}
            },
            Part::Corner => corner(cx, ui, rect),
        }
    });
    if matrix.columns == 0 && !cx.plan.blocks.is_empty() {
        no_module(cx, ui, room.with_min_x(room.left() + matrix.side_width), actions);
    }
    if let Some(block) = fold
        && !view.filter.folded.remove(&block)
    {
        view.filter.folded.insert(block);
    }
    if let Some(block) = add_to {
        view.add_competency(cx, &block, actions);
    }
    if let Some((row, column, asked)) = ask {
        carry_out(view, cx, ui, (row, column), &asked, actions);
    }
}

/// What to do where no module stands beside the competencies.
fn no_module(cx: &Cx<'_>, ui: &mut Ui, room: Rect, actions: &mut Actions) {
    let inside = room.shrink2(vec2(24.0, HEADER * 0.4));
    ui.scope_builder(UiBuilder::new().max_rect(inside), |ui| {
        let note = RichText::new(cx.text.get("blocks-no-module")).color(cx.theme.muted);
        ui.add(Label::new(note).wrap());
        if button(ui, Some(Icon::Strands), cx.text.get("blocks-no-module.go")).clicked() {
            actions.push(Action::Show(ViewId::Path));
        }
    });
}

/// The cell beside another, skipping the rows of blocks.
fn neighbour(view: &BlocksView, from: (usize, usize), step: (isize, isize)) -> Option<(usize, usize)> {
    let column = from.1.checked_add_signed(step.1)?;
    if column >= view.table.columns.len() {
        return None;
    }
    let mut row = from.0;
    loop {
        let is_competency = |row: usize| {
            let at = view.shown.get(row)?;
            view.table
                .rows
                .get(*at)
                .map(|it| matches!(it, Row::Competency(_)))
        };
        if step.0 == 0 {
            return Some((row, column));
        }
        row = row.checked_add_signed(step.0)?;
        if is_competency(row)? {
            return Some((row, column));
        }
    }
}

fn carry_out(
    view: &mut BlocksView,
    cx: &Cx<'_>,
    ui: &Ui,
    at: (usize, usize),
    asked: &Ask,
    actions: &mut Actions,
) {
    let goal = match asked {
        Ask::Move(down, right) => neighbour(view, at, (*down, *right)),
        Ask::Cycle | Ask::Train | Ask::Assess | Ask::Kind(_) => Some(at),
    };
    let Some((row, column)) = goal else { return };
    let Some(Row::Competency(competency)) = view.shown.get(row).and_then(|it| view.table.rows.get(*it))
    else {
        return;
    };
    let Some(module) = view.table.columns.get(column) else {
        return;
    };
    let (competency, module) = (competency.id.clone(), module.id.clone());
    let id = cell_id(&competency, &module);
    ui.memory_mut(|memory| memory.request_focus(id));
    let plan = cx.plan;
    let now = edits::mark(plan, &competency, &module);
    let edit = match asked {
        Ask::Move(..) => {
            view.scroll = Reveal {
                row: Some(row),
                column: Some(column),
            };
            ui.ctx().request_repaint();
            None
        }
        Ask::Cycle => edits::cycle(plan, &competency, &module, view.kind.0),
        Ask::Train => edits::train(plan, &competency, &module, !now.trained),
        Ask::Assess => {
            let kind = now.assessed.is_none().then_some(view.kind.0);
            edits::assess(plan, &competency, &module, kind)
        }
        Ask::Kind(kind) => edits::assess(plan, &competency, &module, *kind),
    };
    if let Some(edit) = edit {
        actions.edit(edit);
        actions.push(Action::EndGesture);
    }
    view.cell = Some((competency, module));
}

/// A module's title, written upwards, above its hours.
fn header(cx: &Cx<'_>, ui: &mut Ui, rect: Rect, column: &super::data::Column, actions: &mut Actions) {
    let key = Key::Module(column.id.clone());
    let response = ui.interact(rect, Id::unique(("blocks-column", &column.id)), Sense::click());
    let title = if column.title.is_empty() {
        column.id.to_string()
    } else {
        column.title.clone()
    };
    let hours = cx.text.hours(column.time.get());
    named(&response, Role::Button, &format!("{title} · {hours}"));
    let selected = cx.is_selected(&key);
    let fill = if selected {
        cx.theme.accent.soft
    } else if response.hovered() {
        cx.theme.hover
    } else {
        cx.theme.card
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    let line = Stroke::new(1.0, cx.theme.line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
    let edge = mixed(cx.theme.card, cx.theme.line, 0.7);
    ui.painter()
        .vline(rect.right(), rect.y_range(), Stroke::new(1.0, edge));
    let ink = if selected {
        cx.theme.accent.on_soft
    } else {
        cx.theme.ink
    };
    let mut job = line_of(ui, &title, theme::small(), ink, HEADER - 34.0);
    job.wrap.max_rows = 2;
    job.wrap.break_anywhere = false;
    let galley = ui.painter().layout_job(job);
    let at = pos2(rect.center().x - galley.size().y / 2.0, rect.bottom() - 26.0);
    ui.painter()
        .add(TextShape::new(at, galley, ink).with_angle(-FRAC_PI_2));
    let small = theme::small().resolve(ui.style());
    ui.painter().text(
        pos2(rect.center().x, rect.bottom() - 11.0),
        Align2::CENTER_CENTER,
        hours,
        egui::FontId::new(11.0, small.family),
        cx.theme.muted,
    );
    focus_ring(cx, ui, rect, &response);
    if response.clicked() {
        actions.push(Action::Select(key));
    }
    if response.hovered() {
        response.on_hover_text(format!("{} · {title}", column.id));
    }
}

/// Above the frozen column: what the marks mean, and the keys.
fn corner(cx: &Cx<'_>, ui: &mut Ui, rect: Rect) {
    let text = cx.text;
    ui.painter().rect_filled(rect, 0.0, cx.theme.card);
    let line = Stroke::new(1.0, cx.theme.line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
    ui.painter().vline(rect.right(), rect.y_range(), line);
    let inner = rect.shrink2(vec2(6.0, 4.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        let small = |words: &str| {
            RichText::new(words)
                .text_style(theme::small())
                .color(cx.theme.muted)
        };
        ui.horizontal_wrapped(|ui| {
            let mut entry = |kind: Option<AssessmentKind>, words: &str| {
                // A mark and its word go to the next line together.
                let job = line_of(ui, words, theme::small(), cx.theme.muted, f32::INFINITY);
                let wide = MARK + 6.0 + ui.painter().layout_job(job).size().x;
                if wide > ui.available_size_before_wrap().x {
                    ui.end_row();
                }
                sample(ui, cx, kind);
                ui.label(small(words));
            };
            entry(None, text.get("mark-trained"));
            for kind in AssessmentKind::ALL {
                entry(Some(*kind), text.get(words::assessment(*kind)));
            }
        });
        ui.add(Label::new(small(text.get("blocks-keys"))).wrap());
    });
}

pub(super) fn focus_ring(cx: &Cx<'_>, ui: &Ui, rect: Rect, response: &Response) {
    if response.has_focus() {
        let ring = Stroke::new(2.0, cx.theme.accent.ink);
        ui.painter()
            .rect_stroke(rect.shrink(1.0), 4.0, ring, StrokeKind::Inside);
    }
}
