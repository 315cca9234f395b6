//! Who can follow which module: the grid of *Public*, painting and gestures.

use egui::{
    Align2, EventFilter, Id, Key as KeyboardKey, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, Ui, pos2,
    vec2,
};

use super::data::{Column, Person, cell_word};
use super::{PublicView, edits};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::inspectors::show_module;
use crate::app::theme::{self, mixed};
use crate::app::views::block_edits::shift;
use crate::app::widgets::matrix::{Matrix, Part, Reveal};
use crate::app::widgets::{line_of, paint_line};
use crate::app::words;
use crate::checks::{Cell, Follow, label};
use crate::edit::Edit;
use crate::model::{Key, LearnerId, ModuleId};

const ROW: f32 = 32.0;
const COLUMN: f32 = 94.0;
const HEADER: f32 = 56.0;
/// Widths inside the frozen column: alias, autonomy, digital; the rest tells equipment.
const ALIAS: f32 = 64.0;
const AUTONOMY: f32 = 74.0;
const DIGITAL: f32 = 84.0;
const EQUIPMENT: f32 = 132.0;

/// Draws the grid.
pub(super) fn ui(view: &mut PublicView, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let width = ui.available_width();
    let full = ALIAS + AUTONOMY + DIGITAL + EQUIPMENT;
    let side_width = if width > 720.0 {
        full
    } else if width > 420.0 {
        ALIAS + AUTONOMY + DIGITAL
    } else {
        ALIAS
    };
    let matrix = Matrix {
        rows: view.shown.len(),
        row_height: ROW,
        columns: view.sheet.columns.len(),
        column_width: COLUMN,
        side_width,
        header_height: HEADER,
    };
    let focused = view.cell.as_ref().and_then(|(learner, module)| {
        let column = view.sheet.columns.iter().position(|it| it.id == *module)?;
        Some((view.row_of(learner)?, column))
    });
    let reveal = view.take_scroll();
    let entry = focused.unwrap_or((0, 0));
    let mut asked = None;
    matrix.show(ui, "public-grid", reveal, focused, |ui, part, rect| {
        let person = |row: usize| {
            let at = *view.shown.get(row)?;
            Some((at, view.sheet.people.get(at)?))
        };
        match part {
            Part::Row(row) => {
                if let Some((_, person)) = person(row) {
                    let fill = if cx.is_selected(&Key::Learner(person.id.clone())) {
                        cx.theme.accent.soft
                    } else {
                        cx.theme.card
                    };
                    ui.painter().rect_filled(rect, 0.0, fill);
                }
            }
            Part::Cell(row, column) => {
                if let (Some((at, person)), Some(module)) = (person(row), view.sheet.columns.get(column)) {
                    let place = Place {
                        at: (at, column),
                        person,
                        module,
                        entry: entry == (row, column),
                    };
                    if let Some(ask) = cell(cx, ui, rect, &place) {
                        asked = Some((row, column, ask));
                    }
                }
            }
            Part::Header(column) => {
                if let Some(module) = view.sheet.columns.get(column) {
                    header(cx, ui, rect, module, actions);
                }
            }
            Part::Side(row) => {
                if let Some((_, person)) = person(row) {
                    side(cx, ui, rect, person, actions);
                }
            }
            Part::Corner => corner(cx, ui, rect),
        }
    });
    if let Some((row, column, ask)) = asked {
        carry_out(view, cx, ui, (row, column), &ask, actions);
    }
}

/// What the keys and the pointer ask of a cell.
enum Ask {
    Choose,
    Move(isize, isize),
}

fn carry_out(
    view: &mut PublicView,
    cx: &Cx<'_>,
    ui: &Ui,
    at: (usize, usize),
    ask: &Ask,
    actions: &mut Actions,
) {
    let goal = match ask {
        Ask::Choose => Some(at),
        Ask::Move(down, right) => {
            at.0.checked_add_signed(*down)
                .zip(at.1.checked_add_signed(*right))
        }
    };
    let Some((row, column)) = goal else { return };
    let (Some(person), Some(module)) = (
        view.shown.get(row).and_then(|at| view.sheet.people.get(*at)),
        view.sheet.columns.get(column),
    ) else {
        return;
    };
    let (learner, module) = (person.id.clone(), module.id.clone());
    ui.memory_mut(|memory| memory.request_focus(cell_id(&learner, &module)));
    match ask {
        Ask::Choose => {
            show_module(ui.ctx(), &learner, &module);
            actions.push(Action::Select(Key::Learner(learner.clone())));
        }
        Ask::Move(..) => {
            view.scroll = Reveal {
                row: Some(row),
                column: Some(column),
            };
            // The inspector follows the keyboard once a learner is being looked at.
            if matches!(cx.selection, Some(Key::Learner(_))) {
                show_module(ui.ctx(), &learner, &module);
                actions.push(Action::Select(Key::Learner(learner.clone())));
            }
            ui.ctx().request_repaint();
        }
    }
    view.cell = Some((learner, module));
}

fn cell_id(learner: &LearnerId, module: &ModuleId) -> Id {
    Id::unique(("public-cell", learner, module))
}

struct Place<'a> {
    /// Positions in the plan.
    at: (usize, usize),
    person: &'a Person,
    module: &'a Column,
    /// Whether the Tab key comes here.
    entry: bool,
}

/// A cell in words, for screen readers.
fn spoken(cx: &Cx<'_>, place: &Place<'_>, cell: Cell) -> String {
    let text = cx.text;
    let mut says = match cell.follow {
        Follow::NotConcerned => text.get("follow-spoken-not-concerned").to_owned(),
        Follow::Yes => text.get("follow-yes").to_owned(),
        Follow::AtLimit => text.get("follow-at-limit").to_owned(),
        Follow::No => text.get("follow-no").to_owned(),
    };
    let reasons: Vec<&str> = cell
        .reasons
        .iter()
        .map(|it| text.get(super::reason_word(it)))
        .collect();
    if !reasons.is_empty() {
        says = format!("{says}, {}", text.list(&reasons));
    }
    text.fmt(
        "public-cell",
        &[
            ("learner", place.person.id.to_string().into()),
            ("module", place.module.title.as_str().into()),
            ("follow", says.into()),
        ],
    )
}

fn cell(cx: &Cx<'_>, ui: &mut Ui, rect: Rect, place: &Place<'_>) -> Option<Ask> {
    let id = cell_id(&place.person.id, &place.module.id);
    let mut asked = None;
    let focused = ui.memory(|memory| memory.has_focus(id));
    if focused {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        ui.input_mut(|input| {
            for (key, down, right) in [
                (KeyboardKey::ArrowRight, 0, 1),
                (KeyboardKey::ArrowLeft, 0, -1),
                (KeyboardKey::ArrowDown, 1, 0),
                (KeyboardKey::ArrowUp, -1, 0),
            ] {
                if input.consume_key(Modifiers::NONE, key) {
                    asked = Some(Ask::Move(down, right));
                }
            }
        });
    }
    let found = cx.derived.cohort.follow(place.at.0, place.at.1);
    let sense = if place.entry { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Button, true, spoken(cx, place, found)));
    if response.clicked() {
        asked = Some(Ask::Choose);
    }
    if ui.is_rect_visible(rect) {
        paint_cell(cx, ui, rect, found, response.hovered());
        if focused {
            let ring = Stroke::new(2.0, cx.theme.accent.ink);
            ui.painter()
                .rect_stroke(rect.shrink(1.0), 4.0, ring, StrokeKind::Inside);
        }
    }
    if response.hovered() {
        response.on_hover_ui(|ui| {
            let learner = cx.title(&Key::Learner(place.person.id.clone()));
            ui.label(egui::RichText::new(format!("{learner} · {}", place.module.title)).strong());
            let why = cx
                .derived
                .cohort
                .why(cx.plan, &cx.derived.rules, place.at.0, place.at.1);
            if why.is_empty() {
                let key = match found.follow {
                    Follow::NotConcerned => "follow-hover-not-concerned",
                    Follow::Yes | Follow::AtLimit | Follow::No => "follow-hover-yes",
                };
                ui.label(cx.text.get(key));
            }
            for why in why {
                ui.label(format!("• {}", label(cx.text, cx.plan, &why.message)));
            }
        });
    }
    asked
}

fn paint_cell(cx: &Cx<'_>, ui: &Ui, rect: Rect, cell: Cell, hovered: bool) {
    let theme = cx.theme;
    let hue = match cell.follow {
        Follow::NotConcerned => theme.neutral,
        Follow::Yes => theme.ok,
        Follow::AtLimit => theme.warning,
        Follow::No => theme.danger,
    };
    let inner = rect.shrink2(vec2(1.5, 1.5));
    let mut fill = hue.soft;
    if hovered {
        fill = mixed(fill, hue.fill, 0.18);
    }
    ui.painter().rect_filled(inner, 4.0, fill);
    let (word, more) = cell_word(cell);
    let word = cx.text.get(word);
    let words = if more > 0 {
        std::borrow::Cow::Owned(format!("{word} +{more}"))
    } else {
        std::borrow::Cow::Borrowed(word)
    };
    let font = theme::small().resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(words.into_owned(), font, hue.on_soft);
    let at = inner.center() - galley.size() / 2.0;
    ui.painter()
        .with_clip_rect(inner.intersect(ui.clip_rect()))
        .galley(at, galley, hue.on_soft);
}

fn header(cx: &Cx<'_>, ui: &mut Ui, rect: Rect, module: &Column, actions: &mut Actions) {
    let text = cx.text;
    let key = Key::Module(module.id.clone());
    let response = ui.interact(rect, Id::unique(("public-column", &module.id)), Sense::click());
    let title = if module.title.is_empty() {
        module.id.to_string()
    } else {
        module.title.clone()
    };
    let remote = text.fmt(
        "public-remote-share",
        &[("share", text.percent(module.remote.0.into()).into())],
    );
    response.widget_info(|| {
        let selected = cx.is_selected(&key);
        egui::WidgetInfo::selected(Role::Button, true, selected, format!("{title} · {remote}"))
    });
    let fill = if cx.is_selected(&key) {
        cx.theme.accent.soft
    } else if response.hovered() {
        cx.theme.hover
    } else {
        cx.theme.card
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    let width = rect.width() - 6.0;
    let mut job = line_of(ui, &title, theme::small(), cx.theme.ink, width);
    job.wrap.max_rows = 2;
    job.wrap.break_anywhere = false;
    job.halign = egui::Align::Center;
    let galley = ui.painter().layout_job(job);
    let top = rect.bottom() - 23.0 - galley.size().y;
    ui.painter()
        .galley(pos2(rect.center().x, top), galley, cx.theme.ink);
    let note = if module.workplace {
        format!("{remote} {}", crate::app::icon::Icon::Workplace.text())
    } else {
        remote.clone()
    };
    centred(
        ui,
        pos2(rect.center().x, rect.bottom() - 13.0),
        &note,
        cx.theme.muted,
        width,
    );
    if response.has_focus() {
        let ring = Stroke::new(2.0, cx.theme.accent.ink);
        ui.painter()
            .rect_stroke(rect.shrink(1.0), 4.0, ring, StrokeKind::Inside);
    }
    if response.clicked() {
        actions.push(Action::Select(key));
    }
    if response.hovered() {
        let mut hover = format!("{} · {title}\n{remote}", module.id);
        if module.workplace {
            hover = format!("{hover}\n{}", text.get("public-workplace-part"));
        }
        response.on_hover_text(hover);
    }
}

fn centred(ui: &Ui, at: egui::Pos2, words: &str, ink: egui::Color32, width: f32) {
    let job = line_of(ui, words, theme::small(), ink, width);
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(at - galley.size() / 2.0, galley, ink);
}

/// The frozen start of a row: alias, levels, equipment and connection.
fn side(cx: &Cx<'_>, ui: &mut Ui, rect: Rect, person: &Person, actions: &mut Actions) {
    let text = cx.text;
    let key = Key::Learner(person.id.clone());
    let Some(learner) = cx.plan.learner(&person.id) else {
        return;
    };
    let response = ui.interact(rect, Id::unique(("public-row", &person.id)), Sense::click());
    let autonomy = text.fmt("public-autonomy-of", &[("level", person.autonomy.into())]);
    let digital = text.fmt("public-digital-of", &[("level", person.digital.into())]);
    let equipment = format!(
        "{} · {}",
        devices_words(cx, learner),
        connection_words(cx, learner)
    );
    let alias = if person.headcount > 1 {
        format!("{} ×{}", person.id, person.headcount)
    } else {
        person.id.to_string()
    };
    response.widget_info(|| {
        let name = format!("{}, {autonomy}, {digital}, {equipment}", cx.title(&key));
        egui::WidgetInfo::selected(Role::Button, true, cx.is_selected(&key), name)
    });
    let selected = cx.is_selected(&key);
    let fill = if selected {
        cx.theme.accent.soft
    } else if response.hovered() {
        cx.theme.hover
    } else {
        cx.theme.card
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    let middle = rect.center().y;
    let ink = if selected {
        cx.theme.accent.on_soft
    } else {
        cx.theme.ink
    };
    paint_line(
        ui,
        pos2(rect.left() + 8.0, middle),
        &alias,
        theme::strong(),
        ink,
        ALIAS - 12.0,
    );
    let mut left = rect.left() + ALIAS;
    if rect.width() > ALIAS + 1.0 {
        squares(
            cx,
            ui,
            pos2(left, middle),
            person.autonomy,
            3,
            9.0,
            cx.theme.accent,
        );
        left += AUTONOMY;
        squares(cx, ui, pos2(left, middle), person.digital, 8, 5.0, cx.theme.ok);
        left += DIGITAL;
    }
    if rect.right() - left > 40.0 {
        paint_line(
            ui,
            pos2(left, middle),
            &equipment,
            theme::small(),
            cx.theme.muted,
            rect.right() - left - 6.0,
        );
    }
    if response.has_focus() {
        let ring = Stroke::new(2.0, cx.theme.accent.ink);
        ui.painter()
            .rect_stroke(rect.shrink(1.0), 4.0, ring, StrokeKind::Inside);
        row_keys(cx, ui, &key, actions);
    }
    if response.clicked() {
        actions.push(Action::Select(key.clone()));
    }
    if response.hovered() {
        response.on_hover_text(format!("{}\n{autonomy}\n{digital}\n{equipment}", cx.title(&key)));
    }
}

/// Alt with the arrows moves the focused learner, Delete removes it.
pub(super) fn row_keys(cx: &Cx<'_>, ui: &Ui, key: &Key, actions: &mut Actions) {
    let (up, down, delete) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::ALT, KeyboardKey::ArrowUp),
            input.consume_key(Modifiers::ALT, KeyboardKey::ArrowDown),
            input.consume_key(Modifiers::NONE, KeyboardKey::Delete),
        )
    });
    if (up || down)
        && let Some(edit) = shift(cx.plan, key, down)
    {
        actions.edit(edit);
    }
    if delete {
        actions.edit(Edit::Remove(key.clone()));
    }
}

/// A level as squares, with its figure beside.
fn squares(cx: &Cx<'_>, ui: &Ui, at: egui::Pos2, level: u8, most: u8, side: f32, hue: theme::Hue) {
    let empty = mixed(cx.theme.card, hue.fill, 0.22);
    let gap = if side > 6.0 { 3.0 } else { 2.0 };
    let mut left = at.x;
    for index in 0..most {
        let square = Rect::from_min_size(pos2(left, at.y - 4.5), vec2(side, 9.0));
        let fill = if index < level { hue.fill } else { empty };
        ui.painter().rect_filled(square, 1.5, fill);
        left += side + gap;
    }
    let small = theme::small().resolve(ui.style());
    ui.painter().text(
        pos2(left + 3.0, at.y),
        Align2::LEFT_CENTER,
        level.to_string(),
        egui::FontId::new(11.0, small.family),
        cx.theme.muted,
    );
}

/// What a learner works with, in words: own devices, loans, the third place.
pub(super) fn devices_words(cx: &Cx<'_>, learner: &crate::model::Learner) -> String {
    let text = cx.text;
    let mut parts: Vec<String> = edits::devices(cx.plan, learner)
        .into_iter()
        .map(|kind| text.get(words::equipment_kind(kind)).to_owned())
        .collect();
    parts.extend(learner.loans.iter().filter_map(|id| {
        let name = cx.plan.item(id)?.name.as_str();
        Some(text.fmt("public-loan", &[("item", name.into())]))
    }));
    if let Some(place) = &learner.third_place {
        parts.push(cx.title(&Key::ThirdPlace(place.clone())));
    }
    if parts.is_empty() {
        text.get("device-none").to_owned()
    } else {
        parts.join(", ")
    }
}

/// A connection in words: its preset, or its rates.
pub(super) fn connection_words(cx: &Cx<'_>, learner: &crate::model::Learner) -> String {
    let rates = learner.connection;
    rates.preset().map_or_else(
        || cx.text.mbit(rates.down_kbps),
        |name| cx.text.get(words::connection(name)).to_owned(),
    )
}

fn corner(cx: &Cx<'_>, ui: &mut Ui, rect: Rect) {
    ui.painter().rect_filled(rect, 0.0, cx.theme.card);
    let text = cx.text;
    let middle = rect.bottom() - 13.0;
    let mut left = rect.left() + 8.0;
    for (key, width) in [
        ("public-head-alias", ALIAS - 8.0),
        ("public-head-autonomy", AUTONOMY),
        ("public-head-digital", DIGITAL),
        ("public-head-equipment", EQUIPMENT),
    ] {
        if left + 30.0 > rect.right() {
            break;
        }
        paint_line(
            ui,
            pos2(left, middle),
            text.get(key),
            theme::small(),
            cx.theme.muted,
            width - 4.0,
        );
        left += width;
    }
}
