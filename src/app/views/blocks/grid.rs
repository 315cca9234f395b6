//! The matrix of *Blocs*: painting and gestures.

use std::f32::consts::FRAC_PI_2;

use egui::epaint::TextShape;
use egui::{
    Align2, EventFilter, Id, Key as KeyboardKey, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Role,
    Sense, SetOpenCommand, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2,
};

use super::data::{BlockRow, CompetencyRow, Mark, Row, Table};
use super::{BlocksView, edits};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone, mixed};
use crate::app::widgets::fields::named;
use crate::app::widgets::matrix::{Matrix, Part, Reveal};
use crate::app::widgets::{icon_button, line_of, paint_line};
use crate::app::words;
use crate::model::{AssessmentKind, CompetencyId, Key, ModuleId};

const ROW: f32 = 40.0;
const COLUMN: f32 = 52.0;
const HEADER: f32 = 124.0;
const MARK: f32 = 20.0;

/// What the keys and the pointer ask of the focused cell.
enum Ask {
    Cycle,
    Train,
    Assess,
    Kind(Option<AssessmentKind>),
    Move(isize, isize),
}

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

fn cell_id(competency: &CompetencyId, module: &ModuleId) -> Id {
    Id::unique(("blocks-cell", competency, module))
}

/// Where a cell stands, and what is in it.
struct Place<'a> {
    row: &'a CompetencyRow,
    module: &'a ModuleId,
    title: &'a str,
    mark: Mark,
    /// Whether the Tab key comes here.
    entry: bool,
}

fn mark_words(cx: &Cx<'_>, mark: Mark) -> String {
    let text = cx.text;
    match (mark.trained, mark.assessed) {
        (false, None) => text.get("mark-nothing").to_owned(),
        (true, None) => text.get("mark-trained").to_owned(),
        (trained, Some(kind)) => {
            let kind = text.get(words::assessment(kind));
            let key = if trained { "mark-both" } else { "mark-assessed" };
            text.fmt(key, &[("kind", kind.into())])
        }
    }
}

fn cell(cx: &Cx<'_>, ui: &mut Ui, rect: Rect, place: &Place<'_>) -> Option<Ask> {
    let text = cx.text;
    let id = cell_id(&place.row.id, place.module);
    let mut asked = None;
    let focused = ui.memory(|memory| memory.has_focus(id));
    let mut open = None;
    if focused {
        ui.memory_mut(|memory| {
            memory.set_focus_lock_filter(
                id,
                EventFilter {
                    horizontal_arrows: true,
                    vertical_arrows: true,
                    ..EventFilter::default()
                },
            );
        });
        ui.input_mut(|input| {
            let mut key = |key| input.consume_key(Modifiers::NONE, key);
            if key(KeyboardKey::ArrowRight) {
                asked = Some(Ask::Move(0, 1));
            } else if key(KeyboardKey::ArrowLeft) {
                asked = Some(Ask::Move(0, -1));
            } else if key(KeyboardKey::ArrowDown) {
                asked = Some(Ask::Move(1, 0));
            } else if key(KeyboardKey::ArrowUp) {
                asked = Some(Ask::Move(-1, 0));
            } else if key(KeyboardKey::T) || key(KeyboardKey::F) {
                asked = Some(Ask::Train);
            } else if key(KeyboardKey::E) {
                asked = Some(Ask::Assess);
            } else if key(KeyboardKey::M) || input.consume_key(Modifiers::SHIFT, KeyboardKey::E) {
                open = Some(SetOpenCommand::Toggle);
            }
        });
    }
    let sense = if place.entry { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| {
        let name = text.fmt(
            "blocks-cell",
            &[
                ("competency", place.row.title.as_str().into()),
                ("module", place.title.into()),
                ("mark", mark_words(cx, place.mark).into()),
            ],
        );
        egui::WidgetInfo::labeled(Role::Button, true, name)
    });
    if response.clicked() {
        asked = Some(Ask::Cycle);
    }
    if response.secondary_clicked() {
        open = Some(SetOpenCommand::Bool(true));
    }
    paint_cell(cx, ui, rect, place.mark, &response, focused);
    let popup = Popup::default_response_id(&response);
    if open.is_some() || Popup::is_id_open(ui.ctx(), popup) {
        Popup::menu(&response)
            .open_memory(open)
            .close_behavior(PopupCloseBehavior::CloseOnClick)
            .accessible_name(text.get("blocks-kinds"))
            .show(|ui| {
                for kind in AssessmentKind::ALL {
                    let chosen = place.mark.assessed == Some(*kind);
                    if ui
                        .selectable_label(chosen, text.get(words::assessment(*kind)))
                        .clicked()
                    {
                        asked = Some(Ask::Kind(Some(*kind)));
                    }
                }
                if ui
                    .selectable_label(place.mark.assessed.is_none(), text.get("mark-not-assessed"))
                    .clicked()
                {
                    asked = Some(Ask::Kind(None));
                }
            });
    } else if response.hovered() {
        response.on_hover_ui(|ui| {
            ui.label(egui::RichText::new(&place.row.title).strong());
            ui.label(format!("{} · {}", place.module, place.title));
            ui.label(mark_words(cx, place.mark));
            ui.label(
                egui::RichText::new(text.get("blocks-keys"))
                    .small()
                    .color(cx.theme.muted),
            );
        });
    }
    asked
}

fn paint_cell(cx: &Cx<'_>, ui: &Ui, rect: Rect, mark: Mark, response: &Response, focused: bool) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let inner = rect.shrink(2.0);
    if response.hovered() {
        ui.painter().rect_filled(inner, 4.0, cx.theme.hover);
    }
    let edge = mixed(cx.theme.card, cx.theme.line, 0.7);
    ui.painter()
        .vline(rect.right(), rect.y_range(), Stroke::new(1.0, edge));
    let centre = rect.center();
    let both = mark.trained && mark.assessed.is_some();
    let shift = if both { MARK / 2.0 + 2.0 } else { 0.0 };
    if mark.trained {
        paint_mark(cx, ui, pos2(centre.x - shift, centre.y), None);
    }
    if let Some(kind) = mark.assessed {
        paint_mark(cx, ui, pos2(centre.x + shift, centre.y), Some(kind));
    }
    if focused {
        let ring = Stroke::new(2.0, cx.theme.accent.ink);
        ui.painter().rect_stroke(inner, 4.0, ring, StrokeKind::Inside);
    }
}

/// A mark: a tick for training, letters for an assessment of a kind.
fn paint_mark(cx: &Cx<'_>, ui: &Ui, centre: egui::Pos2, kind: Option<AssessmentKind>) {
    let theme = cx.theme;
    let rect = Rect::from_center_size(centre, vec2(MARK, MARK));
    let painter = ui.painter();
    let small = theme::small().resolve(ui.style());
    match kind {
        None => {
            painter.rect_filled(rect, 10.0, theme.accent.soft);
            let icon = egui::FontId::new(13.0, small.family);
            painter.text(
                centre,
                Align2::CENTER_CENTER,
                Icon::Check.text(),
                icon,
                theme.accent.on_soft,
            );
        }
        Some(kind) => {
            let full = kind == AssessmentKind::Certifying;
            let (fill, ink) = if full {
                (theme.ok.fill, theme.ok.on)
            } else {
                (theme.ok.soft, theme.ok.on_soft)
            };
            painter.rect_filled(rect, 4.0, fill);
            let letters = cx.text.get(letters(kind));
            let font = egui::FontId::new(11.0, crate::app::fonts::semibold());
            painter.text(centre, Align2::CENTER_CENTER, letters, font, ink);
        }
    }
}

const fn letters(kind: AssessmentKind) -> &'static str {
    match kind {
        AssessmentKind::Positioning => "assessment-letters-positioning",
        AssessmentKind::Formative => "assessment-letters-formative",
        AssessmentKind::Summative => "assessment-letters-summative",
        AssessmentKind::Certifying => "assessment-letters-certifying",
    }
}

/// A mark in the legend.
fn sample(ui: &mut Ui, cx: &Cx<'_>, kind: Option<AssessmentKind>) {
    let (rect, _) = ui.allocate_exact_size(vec2(MARK, MARK), Sense::hover());
    paint_mark(cx, ui, rect.center(), kind);
}

fn paint_row(cx: &Cx<'_>, ui: &Ui, row: &Row, rect: Rect) {
    let key = match row {
        Row::Block(row) => Key::Block(row.id.clone()),
        Row::Competency(row) => Key::Competency(row.id.clone()),
    };
    let fill = match row {
        _ if cx.is_selected(&key) => Some(cx.theme.accent.soft),
        Row::Block(_) => Some(cx.theme.sunken),
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
        cx.theme.sunken
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

fn competency_side(
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

fn focus_ring(cx: &Cx<'_>, ui: &Ui, rect: Rect, response: &Response) {
    if response.has_focus() {
        let ring = Stroke::new(2.0, cx.theme.accent.ink);
        ui.painter()
            .rect_stroke(rect.shrink(1.0), 4.0, ring, StrokeKind::Inside);
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

enum BlockAsk {
    Fold,
    Add,
}

fn block_side(
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
            egui::RichText::new(words)
                .text_style(theme::small())
                .color(cx.theme.muted)
        };
        ui.horizontal_wrapped(|ui| {
            let mut entry = |kind: Option<AssessmentKind>, words: &str| {
                ui.horizontal(|ui| {
                    sample(ui, cx, kind);
                    ui.label(small(words));
                });
            };
            entry(None, text.get("mark-trained"));
            for kind in AssessmentKind::ALL {
                entry(Some(*kind), text.get(words::assessment(*kind)));
            }
        });
        ui.add(egui::Label::new(small(text.get("blocks-keys"))).wrap());
    });
}
