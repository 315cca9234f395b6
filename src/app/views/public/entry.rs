//! Quick entry: a table in which one key fills a field, Tab goes to the next one, Enter to the next learner.

mod control;
mod field;

use egui::{Id, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use self::control::ring;
use self::field::{Ask, FIELDS, field_id};
use super::PublicView;
use super::grid::row_keys;
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::theme;
use crate::app::widgets::matrix::{Matrix, Part, Reveal};
use crate::app::widgets::paint_line;
use crate::model::{Key, Learner};

pub(super) use self::field::Field;

const ROW: f32 = 34.0;
const HEADER: f32 = 30.0;
const ALIAS: f32 = 96.0;

/// Draws the table.
pub(super) fn ui(view: &mut PublicView, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let width: f32 = FIELDS.iter().map(|(_, width)| width).sum();
    let matrix = Matrix {
        rows: view.shown.len(),
        row_height: ROW,
        columns: 1,
        column_width: width,
        side_width: ALIAS.min(ui.available_width() * 0.4),
        header_height: HEADER,
    };
    if let Some((id, field)) = view.wanted.take() {
        if view.row_of(&id).is_some() {
            ui.memory_mut(|memory| memory.request_focus(field_id(&id, field)));
            view.field = Some((id, field));
        } else if cx.plan.learner(&id).is_none() {
            // The learner is added at the end of this frame.
            view.wanted = Some((id, field));
        }
    }
    let kept = view
        .field
        .as_ref()
        .and_then(|(id, _)| view.row_of(id))
        .map(|row| (row, 0));
    let reveal = view.take_scroll();
    let mut asked = None;
    let mut focused = None;
    matrix.show(ui, "public-entry", reveal, kept, |ui, part, rect| {
        let learner = |row: usize| cx.plan.learners.get(*view.shown.get(row)?);
        match part {
            Part::Row(row) => {
                if let Some(learner) = learner(row) {
                    let selected = cx.is_selected(&Key::Learner(learner.id.clone()));
                    let fill = if selected {
                        cx.theme.accent.soft
                    } else {
                        cx.theme.card
                    };
                    ui.painter().rect_filled(rect, 0.0, fill);
                    let line = Stroke::new(1.0, cx.theme.line);
                    ui.painter().hline(rect.x_range(), rect.bottom(), line);
                }
            }
            Part::Cell(row, _) => {
                if let Some(learner) = learner(row) {
                    let mut left = rect.left();
                    for (field, width) in FIELDS {
                        let at = Rect::from_min_size(pos2(left, rect.top()), vec2(width, ROW)).shrink(1.0);
                        left += width;
                        let (has_focus, ask) = field::field(cx, ui, at, learner, field, actions);
                        if has_focus {
                            focused = Some((learner.id.clone(), field));
                        }
                        if let Some(ask) = ask {
                            asked = Some((row, field, ask));
                        }
                    }
                }
            }
            Part::Header(_) => {
                ui.painter().rect_filled(rect, 0.0, cx.theme.card);
                let line = Stroke::new(1.0, cx.theme.line);
                ui.painter().hline(rect.x_range(), rect.bottom(), line);
                let mut left = rect.left();
                for (field, width) in FIELDS {
                    let at = pos2(left + 8.0, rect.center().y);
                    let word = cx.text.get(field.word());
                    paint_line(ui, at, word, theme::small(), cx.theme.muted, width - 8.0);
                    left += width;
                }
            }
            Part::Side(row) => {
                if let Some(learner) = learner(row) {
                    side(cx, ui, rect, learner, actions);
                }
            }
            Part::Corner => {
                ui.painter().rect_filled(rect, 0.0, cx.theme.card);
                let line = Stroke::new(1.0, cx.theme.line);
                ui.painter().hline(rect.x_range(), rect.bottom(), line);
                let at = pos2(rect.left() + 8.0, rect.center().y);
                let word = cx.text.get("public-head-alias");
                paint_line(ui, at, word, theme::small(), cx.theme.muted, rect.width() - 8.0);
            }
        }
    });
    if let Some(now) = focused {
        if view.field.as_ref() != Some(&now) {
            // The row that is being filled is the one that the inspector shows.
            actions.push(Action::Select(Key::Learner(now.0.clone())));
            view.scroll = Reveal {
                row: view.row_of(&now.0),
                column: None,
            };
        }
        view.field = Some(now);
    }
    if let Some((row, field, ask)) = asked {
        go(view, cx, ui, row, field, &ask, actions);
    }
}

fn go(
    view: &mut PublicView,
    cx: &Cx<'_>,
    ui: &Ui,
    row: usize,
    field: Field,
    ask: &Ask,
    actions: &mut Actions,
) {
    let to = match ask {
        Ask::Row(step) => row.checked_add_signed(*step),
        Ask::Next => Some(row + 1),
    };
    let learner = to
        .and_then(|row| view.shown.get(row))
        .and_then(|at| cx.plan.learners.get(*at));
    match (learner, ask) {
        (Some(learner), _) => {
            ui.memory_mut(|memory| memory.request_focus(field_id(&learner.id, field)));
            view.field = Some((learner.id.clone(), field));
            view.scroll = Reveal {
                row: to,
                column: None,
            };
            actions.push(Action::Select(Key::Learner(learner.id.clone())));
            ui.ctx().request_repaint();
        }
        (None, Ask::Next) => view.add(cx, 1, actions),
        (None, Ask::Row(_)) => {}
    }
}

fn side(cx: &Cx<'_>, ui: &mut Ui, rect: Rect, learner: &Learner, actions: &mut Actions) {
    let key = Key::Learner(learner.id.clone());
    let response = ui.interact(
        rect,
        Id::unique(("public-entry-row", &learner.id)),
        Sense::click(),
    );
    let selected = cx.is_selected(&key);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, cx.title(&key)));
    let (fill, ink) = if selected {
        (cx.theme.accent.soft, cx.theme.accent.on_soft)
    } else {
        (cx.theme.card, cx.theme.ink)
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    let line = Stroke::new(1.0, cx.theme.line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
    let at = pos2(rect.left() + 8.0, rect.center().y);
    let alias = learner.id.to_string();
    paint_line(ui, at, &alias, theme::strong(), ink, rect.width() - 12.0);
    if response.has_focus() {
        ring(cx, ui, rect);
        row_keys(cx, ui, &key, actions);
    }
    if response.clicked() {
        actions.push(Action::Select(key));
    }
}
