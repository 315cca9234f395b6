//! Form fields of the inspectors: each shows a value of the plan and asks for an [`Edit`] when it changes.
//!
//! Nothing is drafted: a field shows the plan's value and edits it as it is typed; the edits of one visit
//! melt into one step, which ends when the field loses the focus. Fields whose text must be understood
//! first (hours, money, dates) keep what is typed until it is, and show in red what is not.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use egui::style::WidgetVisuals;
use egui::{Align2, ComboBox, DragValue, FontId, Rect, Response, RichText, Role, TextEdit, Ui, WidgetInfo};

use crate::app::action::{Action, Actions};
use crate::app::icon::Icon;
use crate::app::theme::Theme;
use crate::app::widgets::{found, icon_button};
use crate::edit::Edit;
use crate::model::{Cents, Minutes};
use crate::text::{Text, parse_hours, parse_mbit, parse_money};

/// What fields draw with: colours and words.
#[derive(Debug, Clone, Copy)]
pub struct Pen<'a> {
    /// Colours and sizes.
    pub theme: &'a Theme,
    /// Figures as the language writes them.
    pub text: &'a Text,
}

/// A small label above what it names.
pub fn label(ui: &mut Ui, pen: Pen<'_>, words: &str) -> Response {
    ui.add_space(4.0);
    ui.label(RichText::new(words).small().color(pen.theme.muted))
}

fn ended(response: &Response, actions: &mut Actions) {
    if response.lost_focus() {
        actions.push(Action::EndGesture);
    }
}

/// The mark of a list that drops down: our chevron in the place of egui's triangle.
pub fn drop_mark(ui: &Ui, rect: Rect, visuals: &WidgetVisuals, _open: bool) {
    let font = FontId::new(14.0, Icon::family());
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        Icon::ChevronDown.text(),
        font,
        visuals.fg_stroke.color,
    );
}

/// Gives a widget its accessible name.
pub fn named(response: &Response, kind: Role, words: &str) {
    let enabled = response.enabled();
    let words = words.to_owned();
    response.widget_info(|| WidgetInfo::labeled(kind, enabled, &words));
}

/// One line of text.
pub fn text(
    ui: &mut Ui,
    pen: Pen<'_>,
    words: &str,
    value: &str,
    actions: &mut Actions,
    make: impl FnOnce(String) -> Edit,
) -> Response {
    let caption = label(ui, pen, words);
    let mut typed = value.to_owned();
    let field = TextEdit::singleline(&mut typed)
        .id_salt(words)
        .desired_width(f32::INFINITY);
    let response = ui.add(field).labelled_by(caption.id);
    found(&response, words);
    if response.changed() {
        actions.edit(make(typed));
    }
    ended(&response, actions);
    response
}

/// Several lines of text.
pub fn long_text(
    ui: &mut Ui,
    pen: Pen<'_>,
    words: &str,
    value: &str,
    actions: &mut Actions,
    make: impl FnOnce(String) -> Edit,
) -> Response {
    let caption = label(ui, pen, words);
    let mut typed = value.to_owned();
    let field = TextEdit::multiline(&mut typed)
        .id_salt(words)
        .desired_rows(2)
        .desired_width(f32::INFINITY);
    let response = ui.add(field).labelled_by(caption.id);
    found(&response, words);
    if response.changed() {
        actions.edit(make(typed));
    }
    ended(&response, actions);
    response
}

/// A text that must be understood before it counts.
///
/// `shown` is the value as text; `read` understands what is
/// typed. While the field has the focus the text typed stays; what is not understood is shown in red and
/// changes nothing.
pub fn parsed<T>(
    ui: &mut Ui,
    pen: Pen<'_>,
    words: &str,
    shown: &str,
    width: f32,
    read: impl Fn(&str) -> Option<T>,
) -> (Response, Option<T>) {
    parsed_or(ui, pen, words, (shown, ""), width, read)
}

/// The same; what holds while the field is empty stands in it, in grey, beside the value `shown`.
pub fn parsed_or<T>(
    ui: &mut Ui,
    pen: Pen<'_>,
    words: &str,
    (shown, when_empty): (&str, &str),
    width: f32,
    read: impl Fn(&str) -> Option<T>,
) -> (Response, Option<T>) {
    let id = ui.make_persistent_id(("parsed", words));
    let draft_id = id.with("draft");
    let draft: Option<String> = ui.data(|data| data.get_temp(draft_id));
    let mut typed = draft.unwrap_or_else(|| shown.to_owned());
    let understood = read(&typed).is_some();
    let mut field = TextEdit::singleline(&mut typed)
        .id(id)
        .hint_text(when_empty)
        .desired_width(width);
    if width.is_finite() {
        // A field that is as narrow as its figure keeps its room for the figure.
        field = field.margin(egui::Margin::symmetric(6, 5));
    }
    if !understood {
        field = field.text_color(pen.theme.danger.ink);
    }
    let response = ui.add(field);
    named(&response, Role::TextInput, words);
    found(&response, words);
    let mut value = None;
    if response.changed() {
        value = read(&typed);
        ui.data_mut(|data| data.insert_temp(draft_id, typed));
    }
    if response.lost_focus() {
        ui.data_mut(|data| data.remove_temp::<String>(draft_id));
    }
    (response, value)
}

fn read_minutes(typed: &str) -> Option<Minutes> {
    let minutes = Minutes::new(parse_hours(typed).ok()?);
    (minutes <= Minutes::MAX_FIELD).then_some(minutes)
}

fn read_cents(typed: &str) -> Option<Cents> {
    let cents = Cents::new(u64::try_from(parse_money(typed).ok()?).ok()?);
    (cents <= Cents::MAX_FIELD).then_some(cents)
}

/// Understands an empty text as nothing.
fn or_nothing<T>(typed: &str, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    if typed.trim().is_empty() {
        Some(None)
    } else {
        read(typed).map(Some)
    }
}

fn shown_cents(text: &Text, value: Cents) -> String {
    text.money(i64::try_from(value.get()).unwrap_or(i64::MAX))
}

/// What an edit is made of, under its name, where it must be understood first.
fn understood<T>(
    ui: &mut Ui,
    pen: Pen<'_>,
    words: &str,
    shown: &str,
    read: impl Fn(&str) -> Option<T>,
    actions: &mut Actions,
    make: impl FnOnce(T) -> Edit,
) -> Response {
    label(ui, pen, words);
    let (response, changed) = parsed(ui, pen, words, shown, f32::INFINITY, read);
    if let Some(value) = changed {
        actions.edit(make(value));
    }
    ended(&response, actions);
    response
}

/// A duration.
pub fn hours(
    ui: &mut Ui,
    pen: Pen<'_>,
    words: &str,
    value: Minutes,
    actions: &mut Actions,
    make: impl FnOnce(Minutes) -> Edit,
) -> Response {
    let shown = pen.text.hours(value.get());
    understood(ui, pen, words, &shown, read_minutes, actions, make)
}

/// A duration that may be left empty.
pub fn optional_hours(
    ui: &mut Ui,
    pen: Pen<'_>,
    words: &str,
    value: Option<Minutes>,
    actions: &mut Actions,
    make: impl FnOnce(Option<Minutes>) -> Edit,
) -> Response {
    let shown = value.map(|it| pen.text.hours(it.get())).unwrap_or_default();
    let read = |typed: &str| or_nothing(typed, read_minutes);
    understood(ui, pen, words, &shown, read, actions, make)
}

/// An amount of money.
pub fn money(
    ui: &mut Ui,
    pen: Pen<'_>,
    words: &str,
    value: Cents,
    actions: &mut Actions,
    make: impl FnOnce(Cents) -> Edit,
) -> Response {
    let shown = shown_cents(pen.text, value);
    understood(ui, pen, words, &shown, read_cents, actions, make)
}

/// An amount of money that may be left empty.
pub fn optional_money(
    ui: &mut Ui,
    pen: Pen<'_>,
    words: &str,
    value: Option<Cents>,
    actions: &mut Actions,
    make: impl FnOnce(Option<Cents>) -> Edit,
) -> Response {
    let shown = value.map(|it| shown_cents(pen.text, it)).unwrap_or_default();
    let read = |typed: &str| or_nothing(typed, read_cents);
    understood(ui, pen, words, &shown, read, actions, make)
}

/// A date, typed `12/01/2027` or `2027-01-12`, that may be left empty.
pub fn date(
    ui: &mut Ui,
    pen: Pen<'_>,
    words: &str,
    value: Option<NaiveDate>,
    actions: &mut Actions,
    make: impl FnOnce(Option<NaiveDate>) -> Edit,
) -> Response {
    label(ui, pen, words);
    let (response, changed) = bare_date(ui, pen, words, value, f32::INFINITY);
    if let Some(date) = changed {
        actions.edit(make(date));
    }
    ended(&response, actions);
    response
}

/// The field of [`date`] alone: gives what was typed when it is understood.
pub fn bare_date(
    ui: &mut Ui,
    pen: Pen<'_>,
    words: &str,
    value: Option<NaiveDate>,
    width: f32,
) -> (Response, Option<Option<NaiveDate>>) {
    let shown = value
        .map(|it| it.format("%d/%m/%Y").to_string())
        .unwrap_or_default();
    let read_date = |typed: &str| {
        let forms = ["%d/%m/%Y", "%Y-%m-%d"];
        forms
            .iter()
            .find_map(|form| NaiveDate::parse_from_str(typed.trim(), form).ok())
    };
    let read = |typed: &str| or_nothing(typed, read_date);
    parsed(ui, pen, words, &shown, width, read)
}

/// A rate in kbit/s, typed in Mbit/s, without its label: gives what was typed when it is understood.
pub fn bare_mbit(ui: &mut Ui, pen: Pen<'_>, words: &str, value: u32, width: f32) -> (Response, Option<u32>) {
    parsed(ui, pen, words, &pen.text.mbit(value), width, |typed| {
        parse_mbit(typed).ok()
    })
}

/// A whole number.
pub fn number(
    ui: &mut Ui,
    pen: Pen<'_>,
    words: &str,
    value: u32,
    range: RangeInclusive<u32>,
    actions: &mut Actions,
    make: impl FnOnce(u32) -> Edit,
) -> Response {
    let caption = label(ui, pen, words);
    let mut typed = value;
    let response = ui
        .scope(|ui| {
            // As wide as a figure may grow, so that fields one above the other end alike.
            ui.spacing_mut().interact_size.x = 72.0;
            ui.add(DragValue::new(&mut typed).range(range).speed(0.1))
        })
        .inner
        .labelled_by(caption.id);
    if response.changed() && typed != value {
        actions.edit(make(typed));
    }
    if response.drag_stopped() {
        actions.push(Action::EndGesture);
    }
    ended(&response, actions);
    response
}

/// Yes or no.
pub fn toggle(
    ui: &mut Ui,
    words: &str,
    value: bool,
    actions: &mut Actions,
    make: impl FnOnce(bool) -> Edit,
) -> Response {
    let mut on = value;
    let response = ui.checkbox(&mut on, words);
    found(&response, words);
    if response.changed() {
        actions.edit(make(on));
        actions.push(Action::EndGesture);
    }
    response
}

/// One of several values, in a list that drops down.
pub fn choice<T: PartialEq + Clone>(
    ui: &mut Ui,
    pen: Pen<'_>,
    words: &str,
    value: &T,
    options: &[(T, String)],
    actions: &mut Actions,
    make: impl FnOnce(T) -> Edit,
) -> Response {
    label(ui, pen, words);
    let (response, chosen) = pick(ui, words, value, options);
    if let Some(chosen) = chosen {
        actions.edit(make(chosen));
        actions.push(Action::EndGesture);
    }
    response
}

/// The drop-down list of [`choice`] alone: gives what was chosen.
pub fn pick<T: PartialEq + Clone>(
    ui: &mut Ui,
    words: &str,
    value: &T,
    options: &[(T, String)],
) -> (Response, Option<T>) {
    let shown = options
        .iter()
        .find(|(option, _)| option == value)
        .map_or("", |(_, name)| name.as_str());
    let mut chosen = None;
    let combo = ComboBox::from_id_salt(ui.make_persistent_id(("choice", words)))
        .selected_text(shown)
        .width(ui.available_width())
        .icon(drop_mark)
        .truncate()
        .show_ui(ui, |ui| {
            for (option, name) in options {
                if ui.selectable_label(option == value, name).clicked() && option != value {
                    chosen = Some(option.clone());
                }
            }
        });
    found(&combo.response, words);
    let enabled = combo.response.enabled();
    let (words, shown) = (words.to_owned(), shown.to_owned());
    combo.response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, enabled, &words);
        info.current_text_value = Some(shown.clone());
        info
    });
    (combo.response, chosen)
}

/// The words around a list of values: its label, what is said when it is empty, the name of the list to add
/// from, and the name of the buttons that take a value out.
#[derive(Debug, Clone, Copy)]
pub struct SeveralWords<'a> {
    /// The label.
    pub label: &'a str,
    /// Said when nothing is chosen.
    pub none: &'a str,
    /// Shown on the list to add from.
    pub add: &'a str,
    /// Name of the buttons that take out, followed by the value's name.
    pub remove: &'a str,
}

/// Several values out of a list: what is chosen stands as removable lines, the rest in a drop-down list.
/// Gives the new list when it changed.
pub fn several<T: PartialEq + Clone>(
    ui: &mut Ui,
    pen: Pen<'_>,
    words: SeveralWords<'_>,
    values: &[T],
    options: &[(T, String)],
) -> Option<Vec<T>> {
    label(ui, pen, words.label);
    let mut next = None;
    if values.is_empty() {
        ui.label(RichText::new(words.none).color(pen.theme.muted));
    }
    for value in values {
        let name = options
            .iter()
            .find(|(option, _)| option == value)
            .map_or("?", |(_, name)| name.as_str());
        ui.horizontal(|ui| {
            let remove = format!("{} {name}", words.remove);
            if icon_button(ui, Icon::Close, &remove).clicked() {
                next = Some(values.iter().filter(|it| *it != value).cloned().collect());
            }
            ui.add(egui::Label::new(name).truncate()).on_hover_text(name);
        });
    }
    let rest: Vec<&(T, String)> = options
        .iter()
        .filter(|(option, _)| !values.contains(option))
        .collect();
    if !rest.is_empty() {
        let combo = ComboBox::from_id_salt(ui.make_persistent_id(("several", words.label)))
            .selected_text(words.add)
            .width(ui.available_width())
            .icon(drop_mark)
            .truncate()
            .show_ui(ui, |ui| {
                for (option, name) in rest {
                    if ui.selectable_label(false, name).clicked() {
                        let mut values = values.to_vec();
                        values.push(option.clone());
                        next = Some(values);
                    }
                }
            });
        named(
            &combo.response,
            Role::ComboBox,
            &pen.text.said_of(words.label, words.add),
        );
        found(&combo.response, words.label);
    }
    next
}
