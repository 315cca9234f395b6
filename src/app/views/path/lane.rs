//! The header of a lane: code, title, what it holds, and its gestures.

use egui::{EventFilter, Rect, RichText, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::PathView;
use super::cards::{menu_row, rename_field};
use super::data::{Board, Lane};
use super::gestures::{self, Carried};
use super::lanes::{one_line, widget_id};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::widgets;
use crate::app::widgets::fields::named;
use crate::edit::Edit;
use crate::model::Key;

/// Room for the buttons at the right end.
const BUTTONS: f32 = 72.0;
/// Room for the fold at the left end.
const FOLD: f32 = 26.0;

/// What a lane holds, in words.
pub(super) fn summary(cx: &Cx<'_>, lane: &Lane) -> String {
    let text = cx.text;
    let mut parts = Vec::new();
    if lane.competencies > 0 {
        parts.push(text.fmt("path-lane-competencies", &[("count", lane.competencies.into())]));
    }
    let held = text.hours(lane.held.get());
    parts.push(match lane.target {
        Some(target) if target != lane.held => text.fmt(
            "path-lane-target",
            &[("held", held.into()), ("target", text.hours(target.get()).into())],
        ),
        Some(_) => text.fmt("path-lane-on-target", &[("held", held.into())]),
        None => held,
    });
    if lane.assessments > 0 {
        parts.push(text.fmt("path-lane-assessments", &[("count", lane.assessments.into())]));
    }
    parts.join(" · ")
}

/// Draws a header, and answers to it.
pub(super) fn header(
    view: &mut PathView,
    cx: &Cx<'_>,
    board: &Board,
    index: usize,
    rect: Rect,
    ui: &mut Ui,
    actions: &mut Actions,
) {
    let Some(lane) = board.lanes.get(index) else {
        return;
    };
    let title = if lane.block.is_some() {
        lane.title.as_str()
    } else {
        cx.text.get("path-outside")
    };
    let name = if lane.block.is_some() {
        lane.name.as_str()
    } else {
        title
    };
    fold(view, cx, lane, name, rect, ui);
    let words = Rect::from_min_max(
        pos2(rect.left() + FOLD, rect.top()),
        pos2(rect.right() - BUTTONS, rect.bottom()),
    );
    buttons(view, cx, board, index, name, rect, ui, actions);
    if let Some(block) = &lane.block {
        let key = Key::Block(block.clone());
        if view.rename.as_ref().is_some_and(|it| it.key == key) {
            rename_field(view, cx, words, ui, actions);
            return;
        }
        answer(view, cx, lane, &key, words, ui, actions);
    }
    paint(cx, lane, title, words, ui);
}

fn fold(view: &mut PathView, cx: &Cx<'_>, lane: &Lane, title: &str, rect: Rect, ui: &Ui) {
    let folded = view.folded.contains(&lane.block);
    let area = Rect::from_min_size(rect.min + vec2(-4.0, 3.0), vec2(24.0, 24.0));
    let id = egui::Id::unique(("path-fold", lane.block.as_ref().map(ToString::to_string)));
    let response = ui.interact(area, id, Sense::click());
    let words = cx.text.fmt("path-fold", &[("title", title.into())]);
    named(&response, Role::Button, &words);
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_expanded(!folded));
    let icon = if folded {
        Icon::ChevronRight
    } else {
        Icon::ChevronDown
    };
    let ink = if response.hovered() || response.has_focus() {
        cx.theme.ink
    } else {
        cx.theme.muted
    };
    let font = theme::body().resolve(ui.style());
    ui.painter()
        .text(area.center(), egui::Align2::CENTER_CENTER, icon.text(), font, ink);
    if response.has_focus() {
        let ring = Stroke::new(2.0, cx.theme.accent.ink);
        ui.painter().rect_stroke(area, 6.0, ring, StrokeKind::Inside);
    }
    if response.on_hover_text(words).clicked() {
        view.fold(lane.block.as_ref(), !folded);
    }
}

fn answer(
    view: &mut PathView,
    cx: &Cx<'_>,
    lane: &Lane,
    key: &Key,
    rect: Rect,
    ui: &Ui,
    actions: &mut Actions,
) {
    let id = widget_id(key);
    let response = ui.interact(rect, id, Sense::click_and_drag());
    let spoken = format!("{} {} · {}", lane.code, lane.name, summary(cx, lane));
    named(&response, Role::Button, spoken.trim_start());
    let selected = cx.is_selected(key);
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_selected(selected));
    if view.focus.as_ref() == Some(key) {
        response.request_focus();
        view.focus = None;
    }
    if response.has_focus() {
        ui.memory_mut(|memory| {
            memory.set_focus_lock_filter(
                id,
                EventFilter {
                    vertical_arrows: selected,
                    ..EventFilter::default()
                },
            );
        });
    }
    let frame = rect.expand2(vec2(4.0, 0.0));
    if selected {
        ui.painter().rect_filled(frame, 6.0, cx.theme.accent.soft);
    } else if response.hovered() {
        ui.painter().rect_filled(frame, 6.0, cx.theme.hover);
    }
    if response.has_focus() {
        let ring = Stroke::new(2.0, cx.theme.accent.ink);
        ui.painter().rect_stroke(frame, 6.0, ring, StrokeKind::Inside);
    }
    if response.drag_started()
        && let Some(block) = &lane.block
    {
        response.dnd_set_drag_payload(Carried::Lane(block.clone()));
    }
    if response.clicked() {
        actions.push(Action::Select(key.clone()));
        response.request_focus();
    }
    if response.double_clicked() {
        view.start_rename(cx, key);
    }
}

fn paint(cx: &Cx<'_>, lane: &Lane, title: &str, rect: Rect, ui: &Ui) {
    let theme = cx.theme;
    let two_lines = rect.height() > 40.0;
    let line = if two_lines {
        rect.top() + 15.0
    } else {
        rect.center().y
    };
    let mut x = rect.left();
    let mut write = |galley: std::sync::Arc<egui::Galley>, y: f32| {
        let size = galley.size();
        ui.painter().galley(pos2(x, y - size.y / 2.0), galley, theme.ink);
        x += size.x + 8.0;
    };
    let code = RichText::new(&lane.code)
        .text_style(theme::mono())
        .color(theme.muted);
    let code = (!lane.code.is_empty()).then(|| one_line(ui, code, rect.width() * 0.4));
    let used = code.as_ref().map_or(0.0, |it| it.size().x + 8.0);
    let told = RichText::new(summary(cx, lane))
        .text_style(theme::small())
        .color(theme.muted);
    let told = one_line(ui, told, rect.width());
    // On one line the summary keeps its room; the title gives way.
    let room = if two_lines {
        rect.width() - used
    } else {
        rect.width() - used - told.size().x.min(rect.width() * 0.5) - 16.0
    };
    let name = RichText::new(title).text_style(theme::heading()).color(theme.ink);
    if let Some(code) = code {
        write(code, line);
    }
    write(one_line(ui, name, room), line);
    if two_lines {
        let at = pos2(rect.left(), rect.bottom() - 11.0 - told.size().y / 2.0);
        ui.painter().galley(at, told, theme.muted);
    } else {
        write(told, line + 1.0);
    }
}

#[expect(clippy::too_many_arguments, reason = "one header of the view's own drawing")]
fn buttons(
    view: &mut PathView,
    cx: &Cx<'_>,
    board: &Board,
    index: usize,
    title: &str,
    rect: Rect,
    ui: &mut Ui,
    actions: &mut Actions,
) {
    let Some(lane) = board.lanes.get(index) else {
        return;
    };
    let text = cx.text;
    let place = Rect::from_min_max(
        pos2(rect.right() - BUTTONS, rect.top()),
        pos2(rect.right(), rect.top() + 30.0),
    );
    let builder = UiBuilder::new()
        .id_salt(("lane-buttons", index))
        .max_rect(place)
        .layout(egui::Layout::right_to_left(egui::Align::Center));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        if let Some(block) = &lane.block {
            let face = egui::Button::new(Icon::More.rich(16.0)).frame_when_inactive(false);
            let (response, _) = egui::containers::menu::MenuButton::from_button(face).ui(ui, |ui| {
                let key = Key::Block(block.clone());
                if menu_row(
                    ui,
                    Icon::Pencil,
                    text.get("path-rename"),
                    text.get("path-rename.keys"),
                ) {
                    view.start_rename(cx, &key);
                }
                if menu_row(
                    ui,
                    Icon::ArrowUp,
                    text.get("path-lane-up"),
                    text.get("path-move-up.keys"),
                ) {
                    view.carry_out(gestures::step_lane(cx.plan, block, true), actions);
                }
                if menu_row(
                    ui,
                    Icon::ArrowDown,
                    text.get("path-lane-down"),
                    text.get("path-move-down.keys"),
                ) {
                    view.carry_out(gestures::step_lane(cx.plan, block, false), actions);
                }
                ui.separator();
                if menu_row(
                    ui,
                    Icon::Trash,
                    text.get("path-delete-lane"),
                    text.get("gesture-delete.keys"),
                ) {
                    actions.edit(Edit::Remove(key));
                }
            });
            let words = text.fmt("path-lane-menu", &[("title", title.into())]);
            named(&response, Role::Button, &words);
        }
        let words = text.fmt("path-add-to", &[("title", title.into())]);
        if widgets::icon_button(ui, Icon::Plus, &words).clicked() {
            view.add_module(cx, board, (index, lane.cards.len()), actions);
        }
    });
}
