//! A list of learners pasted from a spreadsheet: what was understood of it, before it enters the plan.

use egui::{ComboBox, Id, Label, RichText, Role, Sense, TextEdit, Ui, vec2};

use super::{Dialog, DialogCx, Flow, buttons};
use crate::app::action::{Action, Actions};
use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::widgets::fields::{drop_mark, named};
use crate::app::widgets::matrix::{Matrix, Part, Reveal};
use crate::app::widgets::{chip_with_icon, paint_line};
use crate::app::words;
use crate::exchange::import::group::{Column, Group, Reading, Value};
use crate::text::Text;

const ROW: f32 = 40.0;
const COLUMN: f32 = 132.0;
const HEADER: f32 = 64.0;

/// Where a list comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// It is pasted or typed.
    Pasted,
    /// It stands in a file: then there is nothing to paste.
    File,
}

/// Asks for a list, and shows how it is understood.
#[derive(Debug)]
pub struct PasteGroup {
    text: String,
    group: Group,
    keep_names: bool,
    asked_focus: bool,
    origin: Origin,
    /// Whether the columns are taken for what they were taken for before.
    recalled: bool,
}

impl PasteGroup {
    /// Shows a list that was pasted.
    pub fn new(text: String) -> Self {
        Self {
            group: Group::read(&text),
            text,
            keep_names: false,
            asked_focus: true,
            origin: Origin::Pasted,
            recalled: false,
        }
    }

    /// Shows a list that was read from a file.
    pub fn of(group: Group) -> Self {
        Self {
            text: String::new(),
            group,
            keep_names: false,
            asked_focus: true,
            origin: Origin::File,
            recalled: false,
        }
    }

    /// Asks for a list.
    pub fn asking() -> Self {
        Self {
            text: String::new(),
            group: Group::default(),
            keep_names: false,
            asked_focus: false,
            origin: Origin::Pasted,
            recalled: false,
        }
    }
}

impl Dialog for PasteGroup {
    fn title(&self, text: &Text) -> String {
        let key = match self.origin {
            Origin::Pasted => "paste-title",
            Origin::File => "paste-title-file",
        };
        text.get(key).to_owned()
    }

    fn width(&self) -> f32 {
        860.0
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow {
        let Some(plan) = cx.plan else { return Flow::Close };
        let text = cx.text;
        if !std::mem::replace(&mut self.recalled, true) {
            self.group.recall(cx.columns);
        }
        if self.group.rows.is_empty() && self.origin == Origin::Pasted {
            ui.add(Label::new(RichText::new(text.get("paste-help")).color(cx.theme.muted)).wrap());
        }
        if self.origin == Origin::File {
            if self.group.rows.is_empty() {
                ui.add(Label::new(text.get("paste-empty-file")).wrap());
            }
        } else {
            self.field(ui, text);
        }
        if !self.group.rows.is_empty() {
            self.summary(cx, ui);
            self.preview(cx, ui);
        }
        if self.group.has_names() {
            ui.add_space(4.0);
            ui.checkbox(&mut self.keep_names, text.get("paste-keep-names"))
                .on_hover_text(text.get("paste-keep-names-hint"));
        }
        let count = self.group.rows.len();
        let add = text.fmt("paste-add", &[("count", count.into())]);
        let labels = [text.get("button-cancel"), add.as_str()];
        match buttons(ui, &labels, count > 0) {
            None => Flow::Stay,
            Some(0) => Flow::Close,
            Some(_) => {
                let chosen = self.group.chosen();
                if !chosen.is_empty() {
                    actions.push(Action::RememberColumns(chosen));
                }
                let edits = self.group.edits(plan.plan, self.keep_names, text);
                let people = text.fmt("paste-rows", &[("count", count.into())]);
                actions.batch("step-paste-group", people, edits);
                Flow::Close
            }
        }
    }
}

impl PasteGroup {
    /// Where the list is pasted or typed.
    fn field(&mut self, ui: &mut Ui, text: &Text) {
        let rows = if self.group.rows.is_empty() { 8 } else { 2 };
        // The edge stands around what scrolls, so that it is whole wherever the text is.
        let id = ui.make_persistent_id("paste-field");
        let edge = if ui.memory(|memory| memory.has_focus(id)) {
            ui.visuals().widgets.active.bg_stroke
        } else {
            ui.visuals().widgets.inactive.bg_stroke
        };
        let field = egui::Frame::new()
            .stroke(egui::Stroke { width: 1.0, ..edge })
            .corner_radius(theme::radius::M)
            .inner_margin(egui::Margin::symmetric(10, 5))
            .show(ui, |ui| {
                egui::ScrollArea::vertical()
                    .id_salt("paste-text")
                    .max_height(if rows == 8 { 180.0 } else { 56.0 })
                    .show(ui, |ui| {
                        ui.add(
                            TextEdit::multiline(&mut self.text)
                                .id(id)
                                .frame(egui::Frame::NONE)
                                .font(theme::mono())
                                .desired_rows(rows)
                                .desired_width(f32::INFINITY)
                                .hint_text(text.get("paste-hint")),
                        )
                    })
                    .inner
            })
            .inner;
        named(&field, Role::MultilineTextInput, text.get("paste-field"));
        if !self.asked_focus {
            field.request_focus();
            self.asked_focus = true;
        }
        if field.changed() {
            self.group = Group::read(&self.text);
            self.recalled = false;
            // After a paste Enter adds the group; who types goes on typing.
            let pasted = ui.input(|input| {
                let mut events = input.events.iter();
                events.any(|it| matches!(it, egui::Event::Paste(_)))
            });
            if pasted && !self.group.rows.is_empty() {
                field.surrender_focus();
            }
        }
    }

    fn summary(&self, cx: &DialogCx<'_>, ui: &mut Ui) {
        let text = cx.text;
        let (unclear, guessed) = self.group.doubts();
        ui.horizontal_wrapped(|ui| {
            let rows = text.fmt("paste-rows", &[("count", self.group.rows.len().into())]);
            chip_with_icon(ui, Some(Icon::Users), &rows, theme::Tone::Accent);
            if unclear > 0 {
                let words = text.fmt("paste-unclear-count", &[("count", unclear.into())]);
                chip_with_icon(ui, Some(Icon::Blocked), &words, theme::Tone::Danger);
            }
            if guessed > 0 {
                let words = text.fmt("paste-guess-count", &[("count", guessed.into())]);
                chip_with_icon(ui, Some(Icon::Warning), &words, theme::Tone::Warning);
            }
            if unclear + guessed == 0 {
                chip_with_icon(ui, Some(Icon::Done), text.get("paste-clear"), theme::Tone::Ok);
            }
            for (key, count) in [
                ("paste-left-out", self.group.left_out),
                ("paste-columns-left-out", self.group.columns_left_out),
            ] {
                if count > 0 {
                    let words = text.fmt(key, &[("count", count.into())]);
                    chip_with_icon(ui, Some(Icon::Warning), &words, theme::Tone::Warning);
                }
            }
        });
        if unclear > 0 {
            let note = RichText::new(text.get("paste-unclear-note"))
                .small()
                .color(cx.theme.muted);
            ui.add(Label::new(note).wrap());
        }
    }

    fn preview(&mut self, cx: &DialogCx<'_>, ui: &mut Ui) {
        let text = cx.text;
        let shown = self.group.rows.len().min(7);
        #[expect(clippy::cast_precision_loss, reason = "at most seven rows")]
        let height = HEADER + shown as f32 * ROW + 12.0;
        let matrix = Matrix {
            rows: self.group.rows.len(),
            row_height: ROW,
            columns: self.group.columns.len(),
            column_width: COLUMN,
            side_width: 0.0,
            header_height: HEADER,
        };
        let group = &self.group;
        let mut remapped = None;
        ui.scope(|ui| {
            ui.set_max_height(height.min(360.0));
            matrix.show(
                ui,
                "paste-preview",
                Reveal::default(),
                None,
                |ui, part, rect| match part {
                    Part::Row(row) => {
                        let fill = if row % 2 == 1 {
                            cx.theme.hover
                        } else {
                            cx.theme.card
                        };
                        ui.painter().rect_filled(rect, 0.0, fill);
                    }
                    Part::Header(column) => {
                        if let Some(chosen) = header(cx, ui, rect, group, column) {
                            remapped = Some((column, chosen));
                        }
                    }
                    Part::Cell(row, column) => cell(cx, ui, rect, group, row, column),
                    Part::Side(_) | Part::Corner => {}
                },
            );
        });
        if let Some((column, chosen)) = remapped
            && let Some(kind) = self.group.columns.get_mut(column)
        {
            *kind = chosen;
        }
        if self.group.rows.len() > shown {
            let words = text.fmt("paste-more", &[("count", (self.group.rows.len() - shown).into())]);
            ui.label(RichText::new(words).small().color(cx.theme.muted));
        }
    }
}

/// The header of a column, and what it is taken for.
fn header(cx: &DialogCx<'_>, ui: &mut Ui, rect: egui::Rect, group: &Group, column: usize) -> Option<Column> {
    let text = cx.text;
    ui.painter().rect_filled(rect, 0.0, cx.theme.card);
    let line = egui::Stroke::new(1.0, cx.theme.line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
    let number = text.fmt("paste-column", &[("number", (column + 1).into())]);
    let title = group
        .headers
        .get(column)
        .filter(|it| !it.is_empty())
        .map_or(number.as_str(), String::as_str);
    let at = rect.left_top() + vec2(6.0, 12.0);
    paint_line(ui, at, title, theme::strong(), cx.theme.ink, rect.width() - 10.0);
    let now = group.columns.get(column).copied().unwrap_or_default();
    let mut chosen = None;
    let area = egui::Rect::from_min_max(rect.left_top() + vec2(3.0, 26.0), rect.max - vec2(5.0, 4.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(area), |ui| {
        let combo = ComboBox::from_id_salt(("paste-column", column))
            .selected_text(text.get(column_word(now)))
            .width(area.width())
            .icon(drop_mark)
            .truncate()
            .show_ui(ui, |ui| {
                for choice in Column::CHOICES {
                    let picked = ui.selectable_label(choice == now, text.get(column_word(choice)));
                    if picked.clicked() {
                        chosen = Some(choice);
                    }
                }
            });
        named(&combo.response, Role::ComboBox, title);
    });
    chosen
}

/// A cell: what stands there, and what was understood.
fn cell(cx: &DialogCx<'_>, ui: &mut Ui, rect: egui::Rect, group: &Group, row: usize, column: usize) {
    let text = cx.text;
    let source = group
        .rows
        .get(row)
        .and_then(|it| it.get(column))
        .map_or("", String::as_str);
    let reading = group.reading(row, column);
    let left_out = group.columns.get(column).copied().unwrap_or_default() == Column::Ignored;
    let ink = if left_out { cx.theme.muted } else { cx.theme.ink };
    let width = rect.width() - 10.0;
    paint_line(
        ui,
        rect.left_top() + vec2(6.0, 12.0),
        source,
        theme::body(),
        ink,
        width,
    );
    let (icon, said, hue) = match &reading {
        Reading::Nothing => return,
        Reading::Clear(value) => (Icon::Check, value_words(text, value), cx.theme.ok),
        Reading::Guess(value) => (Icon::Warning, value_words(text, value), cx.theme.warning),
        Reading::Unclear => (
            Icon::Blocked,
            text.get("paste-unclear").to_owned(),
            cx.theme.danger,
        ),
    };
    let words = format!("{} {said}", icon.text());
    paint_line(
        ui,
        rect.left_top() + vec2(6.0, 29.0),
        &words,
        theme::small(),
        hue.ink,
        width,
    );
    let response = ui.interact(rect, Id::unique(("paste-cell", row, column)), Sense::hover());
    named(&response, Role::Label, &format!("{source} → {said}"));
    if response.hovered() {
        response.on_hover_text(format!("{source}\n{words}"));
    }
}

/// A value as the plan will have it, in words.
fn value_words(text: &Text, value: &Value) -> String {
    match value {
        Value::Alias(alias) => alias.clone(),
        Value::Name(name) => name.clone(),
        Value::Headcount(count) => text.fmt("status-people", &[("count", (*count).into())]),
        Value::Autonomy(autonomy) => {
            let level = autonomy.weakest().get();
            format!("{level} · {}", text.get(words::autonomy_level(level)))
        }
        Value::Digital(level) => format!(
            "{} · {}",
            level.get(),
            text.get(words::digital_level(level.get()))
        ),
        Value::French(level) => level.name().to_owned(),
        Value::Reading(degree) => {
            format!(
                "{} · {}",
                degree.get(),
                text.get(words::reading_degree(degree.get()))
            )
        }
        Value::Owns(kinds) if kinds.is_empty() => text.get("device-none").to_owned(),
        Value::Owns(kinds) => {
            let names: Vec<&str> = kinds
                .iter()
                .map(|it| text.get(words::equipment_kind(*it)))
                .collect();
            names.join(", ")
        }
        Value::Connection(rates) => rates.preset().map_or_else(
            || text.mbit(rates.down_kbps),
            |name| text.get(words::connection(name)).to_owned(),
        ),
        Value::QuietPlace(true) => text.get("word-yes").to_owned(),
        Value::QuietPlace(false) => text.get("word-no").to_owned(),
        Value::Mobility(km) | Value::CentreKm(km) => text.km(km.saturating_mul(1000)),
        Value::Weekly(minutes) => text.hours(minutes.get()),
    }
}

const fn column_word(column: Column) -> &'static str {
    match column {
        Column::Ignored => "paste-ignored",
        Column::Alias => "public-head-alias",
        Column::Name => "learner-name",
        Column::Headcount => "learner-headcount",
        Column::Autonomy => "learner-autonomy",
        Column::Digital => "learner-digital",
        Column::PixPoints => "paste-pix",
        Column::French => "learner-french",
        Column::Reading => "learner-reading",
        Column::Devices | Column::Owns(_) => "learner-device",
        Column::Connection => "learner-connection",
        Column::QuietPlace => "learner-quiet",
        Column::Mobility => "learner-mobility",
        Column::CentreKm => "learner-centre-km",
        Column::Weekly => "learner-weekly",
    }
}
