//! The rows of the matrix of *Blocs*, with the frozen column that names blocks and competencies.

use egui::{
    Id, Key as KeyboardKey, Modifiers, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, pos2, vec2,
};

use super::data::{BlockRow, CompetencyRow, Row, Table};
use super::edits;
use super::grid::focus_ring;
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone};
use crate::app::widgets::{icon_button, line_of, paint_line};
use crate::app::words;
use crate::model::Key;

pub(super) fn paint_row(cx: &Cx<'_>, ui: &Ui, row: &Row, rect: Rect) {
    let key = match row {
        Row::Block(row) => Key::Block(row.id.clone()),
        Row::Competency(row) => Key::Competency(row.id.clone()),
    };
    let fill = match row {
        _ if cx.is_selected(&key) => Some(cx.theme.accent.soft),
        Row::Block(_) => Some(cx.theme.hover),
        Row::Competency(_) => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, 0.0, fill);
    }
    ui.painter()
        .hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, cx.theme.line));
}

/// The surface behind a frozen cell: it hides what scrolls under it.
fn side_fill(cx: &Cx<'_>, ui: &Ui, rect: Rect, key: &Key, block: bool) {
    let fill = if cx.is_selected(key) {
        cx.theme.accent.soft
    } else if block {
        cx.theme.hover
    } else {
        cx.theme.card
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    let line = Stroke::new(1.0, cx.theme.line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
    ui.painter().vline(rect.right(), rect.y_range(), line);
}

/// A short word of warning at the right of a frozen cell; gives the room that is left.
fn paint_flag(cx: &Cx<'_>, ui: &Ui, rect: Rect, icon: Icon, words: &str, tone: Tone) -> f32 {
    let hue = cx.theme.tone(tone);
    let job = line_of(
        ui,
        &format!("{} {words}", icon.text()),
        theme::small(),
        hue.on_soft,
        rect.width() * 0.5,
    );
    let galley = ui.painter().layout_job(job);
    let size = galley.size() + vec2(12.0, 4.0);
    let at = Rect::from_min_size(pos2(rect.right() - size.x, rect.center().y - size.y / 2.0), size);
    ui.painter().rect_filled(at, 9.0, hue.soft);
    ui.painter().galley(at.min + vec2(6.0, 2.0), galley, hue.on_soft);
    at.left() - 4.0
}

pub(super) fn competency_side(
    cx: &Cx<'_>,
    ui: &mut Ui,
    rect: Rect,
    row: &CompetencyRow,
    table: &Table,
    actions: &mut Actions,
) {
    let text = cx.text;
    let key = Key::Competency(row.id.clone());
    let response = ui.interact(rect, Id::unique(("blocks-row", &row.id)), Sense::click());
    let gap = match (row.untrained, row.unassessed) {
        (true, _) => Some((Icon::Blocked, "blocks-untrained", Tone::Danger)),
        (false, true) => Some((Icon::Warning, "blocks-unassessed", Tone::Warning)),
        (false, false) => None,
    };
    response.widget_info(|| {
        let mut name = format!("{} {}", row.code, row.title).trim().to_owned();
        if row.untrained {
            name = format!("{name}, {}", text.get("blocks-untrained"));
        }
        if row.unassessed {
            name = format!("{name}, {}", text.get("blocks-unassessed"));
        }
        egui::WidgetInfo::selected(Role::Button, true, cx.is_selected(&key), name)
    });
    side_fill(cx, ui, rect, &key, false);
    let area = rect.shrink2(vec2(8.0, 0.0));
    let upper = pos2(area.left() + 14.0, rect.top() + 12.0);
    let lower = pos2(area.left() + 14.0, rect.top() + 28.0);
    let title = if row.title.is_empty() {
        row.id.to_string()
    } else {
        row.title.clone()
    };
    paint_line(
        ui,
        upper,
        &title,
        theme::body(),
        cx.theme.ink,
        area.right() - upper.x,
    );
    let mut right = area.right();
    if let Some((icon, key, tone)) = gap {
        let flag = Rect::from_min_max(
            pos2(area.left(), lower.y - 9.0),
            pos2(area.right(), lower.y + 9.0),
        );
        right = paint_flag(cx, ui, flag, icon, text.get(key), tone);
    }
    let nature = text.get(words::nature(row.nature));
    let mut note = if row.code.is_empty() {
        nature.to_owned()
    } else {
        format!("{} · {nature}", row.code)
    };
    let trained = table.trained_in(row);
    if trained > 1 {
        note = format!(
            "{note} · {}",
            text.fmt("blocks-modules", &[("count", trained.into())])
        );
    }
    paint_line(ui, lower, &note, theme::small(), cx.theme.muted, right - lower.x);
    focus_ring(cx, ui, rect, &response);
    row_keys(cx, ui, &response, &key, actions);
    if response.clicked() {
        actions.push(Action::Select(key));
    }
    if response.hovered() {
        response.on_hover_text(&row.title);
    }
}

/// Alt with the arrows moves the focused row, Delete removes it.
fn row_keys(cx: &Cx<'_>, ui: &Ui, response: &Response, key: &Key, actions: &mut Actions) {
    if !response.has_focus() {
        return;
    }
    let (up, down, delete) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::ALT, KeyboardKey::ArrowUp),
            input.consume_key(Modifiers::ALT, KeyboardKey::ArrowDown),
            input.consume_key(Modifiers::NONE, KeyboardKey::Delete),
        )
    });
    if (up || down)
        && let Some(edit) = edits::shift(cx.plan, key, down)
    {
        actions.edit(edit);
    }
    if delete {
        actions.edit(crate::edit::Edit::Remove(key.clone()));
    }
}

pub(super) enum BlockAsk {
    Fold,
    Add,
}

pub(super) fn block_side(
    cx: &Cx<'_>,
    ui: &mut Ui,
    rect: Rect,
    row: &BlockRow,
    folded: bool,
    actions: &mut Actions,
) -> Option<BlockAsk> {
    let text = cx.text;
    let key = Key::Block(row.id.clone());
    let response = ui.interact(rect, Id::unique(("blocks-row", &row.id)), Sense::click());
    let title = if row.title.is_empty() {
        row.id.to_string()
    } else {
        row.title.clone()
    };
    let mut notes: Vec<String> = Vec::new();
    let planned = text.hours(row.planned.get());
    notes.push(match row.target {
        Some(target) => text.fmt(
            "blocks-hours-of",
            &[
                ("planned", planned.into()),
                ("target", text.hours(target.get()).into()),
            ],
        ),
        None => planned,
    });
    if !row.code.is_empty() {
        notes.push(row.code.clone());
    }
    if !row.certifying {
        notes.push(text.get("blocks-not-certifying").to_owned());
    }
    let gaps = [
        (row.gaps.untrained, "blocks-untrained-count"),
        (row.gaps.unassessed, "blocks-unassessed-count"),
    ];
    let gaps: Vec<String> = gaps
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, key)| text.fmt(key, &[("count", count.into())]))
        .collect();
    response.widget_info(|| {
        let mut name = title.clone();
        for gap in &gaps {
            name = format!("{name}, {gap}");
        }
        egui::WidgetInfo::selected(Role::Button, true, cx.is_selected(&key), name)
    });
    side_fill(cx, ui, rect, &key, true);
    let mut asked = None;
    let buttons = Rect::from_min_max(pos2(rect.right() - 32.0, rect.top()), rect.max);
    ui.scope_builder(UiBuilder::new().max_rect(buttons.shrink2(vec2(2.0, 7.0))), |ui| {
        let name = text.fmt("blocks-add-competency-to", &[("block", title.as_str().into())]);
        if icon_button(ui, Icon::Plus, &name).clicked() {
            asked = Some(BlockAsk::Add);
        }
    });
    let chevron = Rect::from_min_max(rect.min, pos2(rect.left() + 24.0, rect.bottom()));
    ui.scope_builder(UiBuilder::new().max_rect(chevron.shrink2(vec2(0.0, 9.0))), |ui| {
        ui.spacing_mut().interact_size.y = 24.0;
        ui.spacing_mut().button_padding = vec2(2.0, 2.0);
        let (icon, key) = if folded {
            (Icon::ChevronRight, "blocks-unfold")
        } else {
            (Icon::ChevronDown, "blocks-fold")
        };
        let name = text.fmt(key, &[("block", title.as_str().into())]);
        if icon_button(ui, icon, &name).clicked() {
            asked = Some(BlockAsk::Fold);
        }
    });
    let left = rect.left() + 26.0;
    let mut right = buttons.left() - 4.0;
    paint_line(
        ui,
        pos2(left, rect.top() + 12.0),
        &title,
        theme::strong(),
        cx.theme.ink,
        right - left,
    );
    if !gaps.is_empty() {
        let flag = Rect::from_min_max(
            pos2(left, rect.top() + 19.0),
            pos2(buttons.left(), rect.top() + 37.0),
        );
        let (icon, tone) = if row.gaps.untrained > 0 {
            (Icon::Blocked, Tone::Danger)
        } else {
            (Icon::Warning, Tone::Warning)
        };
        let words = if gaps.len() > 1 {
            let count = row.gaps.untrained + row.gaps.unassessed;
            text.fmt("blocks-gaps-count", &[("count", count.into())])
        } else {
            gaps.concat()
        };
        right = paint_flag(cx, ui, flag, icon, &words, tone);
    }
    paint_line(
        ui,
        pos2(left, rect.top() + 28.0),
        &notes.join(" · "),
        theme::small(),
        cx.theme.muted,
        right - left,
    );
    focus_ring(cx, ui, rect, &response);
    row_keys(cx, ui, &response, &key, actions);
    if response.clicked() {
        actions.push(Action::Select(key));
    }
    if response.hovered() {
        let hover = std::iter::once(title).chain(gaps).collect::<Vec<_>>().join("\n");
        response.on_hover_text(hover);
    }
    asked
}
