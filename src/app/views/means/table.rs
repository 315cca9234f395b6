//! A table edited in place: a row an object, its identifier first, then one field a column.
//!
//! Tab goes from field to field, Enter and the arrows go down and up a column, however many rows there are: only
//! those in sight are drawn.

use std::ops::RangeInclusive;

use egui::{
    Button, Color32, ComboBox, CornerRadius, Id, Key as KeyboardKey, Label, Modifiers, Response, RichText,
    Role, ScrollArea, Sense, Stroke, TextEdit, Ui, WidgetInfo, vec2,
};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::theme::{self, Tone};
use crate::app::widgets::fields::{drop_mark, named};
use crate::edit::Edit;
use crate::model::{Cents, Key, Minutes};
use crate::text::{parse_hours, parse_integer, parse_money};

const ROW: f32 = 34.0;
const HEAD: f32 = 26.0;
const GAP: f32 = 8.0;
/// Width of the first column, which holds identifiers.
const HANDLE: f32 = 54.0;

/// A column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// The key of its title.
    pub(super) title: &'static str,
    /// Its width; the first column takes what is left, and at least this.
    pub(super) width: f32,
    /// Whether it holds figures, which stand at the right.
    pub(super) figures: bool,
}

/// Words at the left.
pub(super) const fn words(title: &'static str, width: f32) -> Column {
    Column {
        title,
        width,
        figures: false,
    }
}

/// Figures at the right.
pub(super) const fn figures(title: &'static str, width: f32) -> Column {
    Column {
        title,
        width,
        figures: true,
    }
}

/// How a value becomes an edit.
pub(super) type Make<'a, T> = Box<dyn FnOnce(T) -> Edit + 'a>;

/// What stands in a row under a column.
pub(super) enum Cell<'a> {
    Text(&'a str, Make<'a, String>),
    Count(u32, RangeInclusive<u32>, Make<'a, u32>),
    Money(Cents, Make<'a, Cents>),
    Hours(Minutes, Make<'a, Minutes>),
    /// A duration that may be left empty.
    Limit(Option<Minutes>, Make<'a, Option<Minutes>>),
    Flag(bool, Make<'a, bool>),
    /// The words shown, and the choices.
    Choice(String, Vec<(String, Edit)>),
    /// What is computed, or edited in the inspector only.
    Told(String, Tone),
}

/// What the table needs to know of its list.
pub(super) struct Rows<'a> {
    /// Tells tables apart.
    pub(super) name: &'static str,
    pub(super) columns: &'a [Column],
    pub(super) len: usize,
    pub(super) key: &'a dyn Fn(usize) -> Option<Key>,
    pub(super) cells: &'a dyn Fn(usize) -> Vec<Cell<'a>>,
}

/// Where the keyboard is to go once that row is drawn.
#[derive(Debug, Default)]
pub(super) struct TableState {
    go_to: Option<(usize, usize)>,
    scroll_to: Option<usize>,
    offset: f32,
}

impl TableState {
    /// Brings a row into sight.
    pub(super) fn reveal(&mut self, row: usize) {
        self.scroll_to = Some(row);
    }

    /// Brings a row into sight and puts the keyboard into its first field.
    pub(super) fn enter(&mut self, row: usize) {
        self.go_to = Some((row, 0));
        self.scroll_to = Some(row);
    }

    /// Draws the table over the room there is.
    pub(super) fn show(&mut self, cx: &Cx<'_>, ui: &mut Ui, rows: &Rows<'_>, actions: &mut Actions) {
        let fixed: f32 = rows.columns.iter().map(|it| it.width + GAP).sum::<f32>() + HANDLE + GAP;
        let room = ui.available_width();
        let spare = (room - fixed - 4.0).max(0.0);
        ScrollArea::horizontal()
            .id_salt((rows.name, "across"))
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.set_min_width(fixed);
                ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
                head(cx, ui, rows.columns, spare);
                let height = ui.available_height();
                let mut area = ScrollArea::vertical()
                    .id_salt((rows.name, "down"))
                    .auto_shrink([false, false]);
                if let Some(row) = self.scroll_to.take() {
                    #[expect(clippy::cast_precision_loss, reason = "a row's place on screen")]
                    let top = row as f32 * ROW;
                    if top < self.offset {
                        area = area.vertical_scroll_offset(top);
                    } else if top + ROW > self.offset + height {
                        area = area.vertical_scroll_offset(top + ROW - height);
                    }
                }
                let shown = area.show_rows(ui, ROW, rows.len, |ui, range| {
                    for index in range {
                        let Some(key) = (rows.key)(index) else { continue };
                        let cells = (rows.cells)(index);
                        ui.push_id(key.to_string(), |ui| {
                            self.row(cx, ui, rows, (index, &key), cells, spare, actions);
                        });
                    }
                });
                self.offset = shown.state.clamped_offset().y;
            });
    }

    fn row(
        &mut self,
        cx: &Cx<'_>,
        ui: &mut Ui,
        rows: &Rows<'_>,
        (index, key): (usize, &Key),
        cells: Vec<Cell<'_>>,
        spare: f32,
        actions: &mut Actions,
    ) {
        let theme = cx.theme;
        let selected = cx.is_selected(key);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        if selected {
            ui.painter()
                .rect_filled(rect, CornerRadius::same(theme::radius::S), theme.accent.soft);
        }
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, theme.line));
        let mut ui = ui.new_child(
            egui::UiBuilder::new()
                .max_rect(rect.shrink2(vec2(2.0, 2.0)))
                .layout(egui::Layout::left_to_right(egui::Align::Center)),
        );
        let ui = &mut ui;
        let title = cx.title(key);
        let handle = RichText::new(key.id())
            .text_style(theme::mono())
            .color(if selected {
                theme.accent.on_soft
            } else {
                theme.muted
            });
        let response = slot(ui, HANDLE, false, |ui| {
            ui.spacing_mut().button_padding.x = 4.0;
            ui.add(Button::new(handle).truncate().frame_when_inactive(false))
        });
        named(&response, Role::Button, &format!("{} {title}", key.id()));
        if response.clicked() {
            actions.push(Action::Select(key.clone()));
        }
        for (at, (column, cell)) in rows.columns.iter().zip(cells).enumerate() {
            let width = column.width + if at == 0 { spare } else { 0.0 };
            let name = cx.text.fmt(
                "means-cell",
                &[
                    ("column", cx.text.get(column.title).into()),
                    ("object", title.as_str().into()),
                ],
            );
            let id = Id::unique((rows.name, key, at));
            let (response, step) = slot(ui, width, column.figures, |ui| {
                field(cx, ui, id, &name, cell, column.figures, actions)
            });
            if self.go_to == Some((index, at)) {
                response.request_focus();
                self.go_to = None;
            }
            if response.gained_focus() && !selected {
                actions.push(Action::Select(key.clone()));
            }
            let next = match step {
                Step::None => None,
                Step::Up => index.checked_sub(1),
                Step::Down => index.checked_add(1).filter(|it| *it < rows.len),
            };
            if let Some(row) = next {
                self.go_to = Some((row, at));
                self.scroll_to = Some(row);
                ui.ctx().request_repaint();
            }
        }
    }
}

/// Where Enter and the arrows lead from a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    None,
    Up,
    Down,
}

fn head(cx: &Cx<'_>, ui: &mut Ui, columns: &[Column], spare: f32) {
    ui.horizontal(|ui| {
        ui.set_height(HEAD);
        ui.add_space(2.0);
        let title = |ui: &mut Ui, words: &str, width: f32, figures: bool| {
            slot(ui, width, figures, |ui| {
                let small = RichText::new(words).small().color(cx.theme.muted);
                // Under a field's own margin, so that titles stand above what they name.
                if !figures {
                    ui.add_space(4.0);
                }
                ui.add(Label::new(small).truncate()).on_hover_text(words)
            })
        };
        title(ui, cx.text.get("means-id"), HANDLE, false);
        for (at, column) in columns.iter().enumerate() {
            let width = column.width + if at == 0 { spare } else { 0.0 };
            title(ui, cx.text.get(column.title), width, column.figures);
        }
    });
}

/// A place of a fixed width, its contents at the left or, for figures, at the right.
fn slot<R>(ui: &mut Ui, width: f32, right: bool, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let height = ui.available_height().min(ROW);
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let align = egui::Align::Center;
    let layout = if right {
        egui::Layout::right_to_left(align)
    } else {
        egui::Layout::left_to_right(align)
    };
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(layout));
    inner.set_clip_rect(rect.expand2(vec2(2.0, 2.0)).intersect(ui.clip_rect()));
    contents(&mut inner)
}

fn field(
    cx: &Cx<'_>,
    ui: &mut Ui,
    id: Id,
    name: &str,
    cell: Cell<'_>,
    right: bool,
    actions: &mut Actions,
) -> (Response, Step) {
    let hours = |minutes: Minutes| cx.text.hours(minutes.get());
    match cell {
        Cell::Text(value, make) => {
            let mut typed = value.to_owned();
            let (response, step) = line(cx, ui, id, name, &mut typed, true, right);
            if response.changed() {
                actions.edit(make(typed));
            }
            ended(&response, actions);
            (response, step)
        }
        Cell::Count(value, range, make) => {
            let shown = value.to_string();
            let read = |typed: &str| parse_integer(typed).ok().filter(|it| range.contains(it));
            parsed(cx, ui, id, name, shown, right, read, make, actions)
        }
        Cell::Money(value, make) => {
            let shown = cx.text.money(i64::try_from(value.get()).unwrap_or(i64::MAX));
            let read = |typed: &str| {
                let cents = Cents::new(u64::try_from(parse_money(typed).ok()?).ok()?);
                (cents <= Cents::MAX_FIELD).then_some(cents)
            };
            parsed(cx, ui, id, name, shown, right, read, make, actions)
        }
        Cell::Hours(value, make) => parsed(cx, ui, id, name, hours(value), right, read_hours, make, actions),
        Cell::Limit(value, make) => {
            let shown = value.map(hours).unwrap_or_default();
            let read = |typed: &str| {
                if typed.trim().is_empty() {
                    Some(None)
                } else {
                    read_hours(typed).map(Some)
                }
            };
            parsed(cx, ui, id, name, shown, right, read, make, actions)
        }
        Cell::Flag(value, make) => {
            let mut on = value;
            let response = ui.checkbox(&mut on, "");
            response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, value, name));
            if on != value {
                actions.edit(make(on));
                actions.push(Action::EndGesture);
            }
            (response, Step::None)
        }
        Cell::Choice(shown, choices) => (choice(ui, id, name, &shown, choices, actions), Step::None),
        Cell::Told(words, tone) => {
            let mut shown = RichText::new(&words);
            if tone == Tone::Neutral {
                shown = shown.color(cx.theme.muted);
            } else {
                shown = RichText::new(format!("{} {words}", crate::app::widgets::tone_icon(tone).text()))
                    .color(cx.theme.tone(tone).ink);
            }
            let label = Label::new(shown).truncate();
            (ui.add(label).on_hover_text(&words), Step::None)
        }
    }
}

fn read_hours(typed: &str) -> Option<Minutes> {
    let minutes = Minutes::new(parse_hours(typed).ok()?);
    (minutes <= Minutes::MAX_FIELD).then_some(minutes)
}

fn ended(response: &Response, actions: &mut Actions) {
    if response.lost_focus() {
        actions.push(Action::EndGesture);
    }
}

/// A line of text without a frame of its own until the pointer or the keyboard comes.
fn line(
    cx: &Cx<'_>,
    ui: &mut Ui,
    id: Id,
    name: &str,
    typed: &mut String,
    good: bool,
    right: bool,
) -> (Response, Step) {
    let focused = ui.memory(|memory| memory.has_focus(id));
    let mut step = Step::None;
    if focused {
        ui.input_mut(|input| {
            if input.consume_key(Modifiers::NONE, KeyboardKey::ArrowDown) {
                step = Step::Down;
            } else if input.consume_key(Modifiers::NONE, KeyboardKey::ArrowUp) {
                step = Step::Up;
            }
        });
    }
    let ink = if good { cx.theme.ink } else { cx.theme.danger.ink };
    let response = ui
        .scope(|ui| {
            let visuals = ui.visuals_mut();
            visuals.widgets.inactive.bg_stroke = Stroke::NONE;
            if !focused {
                visuals.text_edit_bg_color = Some(Color32::TRANSPARENT);
            }
            let field = TextEdit::singleline(typed)
                .id(id)
                .margin(egui::Margin::symmetric(4, 3))
                .text_color(ink)
                .align(if right {
                    egui::Align2::RIGHT_CENTER
                } else {
                    egui::Align2::LEFT_CENTER
                })
                .desired_width(f32::INFINITY);
            ui.add(field)
        })
        .inner;
    named(&response, Role::TextInput, name);
    if response.lost_focus() && ui.input(|input| input.key_pressed(KeyboardKey::Enter)) {
        step = Step::Down;
    }
    (response, step)
}

/// A line whose text must be understood before it counts. While it has the keyboard, what is typed stays.
#[expect(
    clippy::too_many_arguments,
    reason = "one place, called from the match above only"
)]
fn parsed<T>(
    cx: &Cx<'_>,
    ui: &mut Ui,
    id: Id,
    name: &str,
    shown: String,
    right: bool,
    read: impl Fn(&str) -> Option<T>,
    make: impl FnOnce(T) -> Edit,
    actions: &mut Actions,
) -> (Response, Step) {
    let draft_id = id.with("draft");
    let draft: Option<String> = ui.data(|data| data.get_temp(draft_id));
    let mut typed = draft.unwrap_or(shown);
    let good = read(&typed).is_some();
    let (response, step) = line(cx, ui, id, name, &mut typed, good, right);
    if response.changed() {
        if let Some(value) = read(&typed) {
            actions.edit(make(value));
        }
        ui.data_mut(|data| data.insert_temp(draft_id, typed));
    }
    if response.lost_focus() {
        ui.data_mut(|data| data.remove_temp::<String>(draft_id));
    }
    ended(&response, actions);
    (response, step)
}

fn choice(
    ui: &mut Ui,
    id: Id,
    name: &str,
    shown: &str,
    choices: Vec<(String, Edit)>,
    actions: &mut Actions,
) -> Response {
    let combo = ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 4.0;
        ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::NONE;
        ui.visuals_mut().widgets.inactive.weak_bg_fill = Color32::TRANSPARENT;
        ComboBox::from_id_salt(id)
            .selected_text(shown)
            .width(ui.available_width())
            .icon(drop_mark)
            .truncate()
            .show_ui(ui, |ui| {
                for (words, edit) in choices {
                    if ui.selectable_label(words == shown, &words).clicked() && words != shown {
                        actions.edit(edit);
                        actions.push(Action::EndGesture);
                    }
                }
            })
    });
    let response = combo.inner.response;
    let current = shown.to_owned();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, name);
        info.current_text_value = Some(current.clone());
        info
    });
    response
}
