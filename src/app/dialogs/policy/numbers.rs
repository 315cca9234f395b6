//! The numbers of the policy, one row each: name, source and date, what holds, what holds by default.

use std::sync::Arc;

use egui::{Align, Label, Layout, Rect, RichText, ScrollArea, TextEdit, Ui, UiBuilder, pos2, vec2};

use super::{FIELD, Page};
use crate::app::action::{Action, Actions};
use crate::app::theme;
use crate::app::widgets::fields::{named, parsed, pick};
use crate::checks::{self, Entry, Group, entry_name, group_word, in_lang, source_words};
use crate::model::{FrenchLevel, HOUSE_DEFAULT, Plan, Policy, Unit};
use crate::text::{Lang, Text, parse_hours, parse_integer, parse_mbit, parse_money, parse_percent};

/// Height of a row.
const ROW: f32 = 52.0;

/// The rows, kept while nothing of what makes them changes.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    of: Option<Asked>,
    rows: Vec<Row>,
}

/// What the rows were made from.
#[derive(Debug)]
struct Asked {
    plan: Arc<Plan>,
    policy: Arc<Policy>,
    lang: Lang,
    query: String,
    only_changed: bool,
}

#[derive(Debug)]
enum Row {
    Group(Group),
    Entry(Box<Entry>),
}

impl Numbers {
    /// Draws the rows in a list of a height.
    pub(super) fn ui(&mut self, page: &Page<'_>, height: f32, ui: &mut Ui, actions: &mut Actions) {
        self.refresh(page);
        if self.rows.is_empty() {
            let words = RichText::new(page.text().get("policy-nothing")).color(page.cx.theme.muted);
            ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
                ui.label(words);
                ui.allocate_space(ui.available_size());
            });
            return;
        }
        ScrollArea::vertical()
            .id_salt("policy-numbers")
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink([false, false])
            .show_rows(ui, ROW, self.rows.len(), |ui, range| {
                for row in self.rows.get(range).unwrap_or_default() {
                    match row {
                        Row::Group(group) => heading(page, *group, ui),
                        Row::Entry(entry) => {
                            ui.push_id(&entry.key, |ui| entry_row(page, entry, ui, actions));
                        }
                    }
                }
            });
    }

    fn refresh(&mut self, page: &Page<'_>) {
        let cx = &page.cx;
        let same = self.of.as_ref().is_some_and(|it| {
            Arc::ptr_eq(&it.plan, cx.plan)
                && Arc::ptr_eq(&it.policy, cx.policy)
                && it.lang == cx.text.lang()
                && it.query == page.query
                && it.only_changed == page.only_changed
        });
        if same {
            return;
        }
        let shipped = page.policies.origin_of(cx.policy);
        let all = checks::entries(cx.plan, cx.policy, &shipped, &cx.derived.rules);
        self.rows.clear();
        let mut group = None;
        for entry in all.into_iter().filter(|it| shows(page, it)) {
            if group != Some(entry.group) {
                group = Some(entry.group);
                self.rows.push(Row::Group(entry.group));
            }
            self.rows.push(Row::Entry(Box::new(entry)));
        }
        self.of = Some(Asked {
            plan: Arc::clone(cx.plan),
            policy: Arc::clone(cx.policy),
            lang: cx.text.lang(),
            query: page.query.to_owned(),
            only_changed: page.only_changed,
        });
    }
}

fn shows(page: &Page<'_>, entry: &Entry) -> bool {
    let text = page.text();
    let differs = entry.is_changed() || entry.differs_from_shipped();
    (differs || !page.only_changed)
        && page.finds(&[
            &entry.key,
            &entry.full_name(text),
            entry
                .policy
                .as_ref()
                .map_or("", |it| in_lang(text.lang(), &it.source)),
        ])
}

fn heading(page: &Page<'_>, group: Group, ui: &mut Ui) {
    let size = vec2(ui.available_width(), ROW - ui.spacing().item_spacing.y);
    ui.allocate_ui_with_layout(size, Layout::bottom_up(Align::Min), |ui| {
        ui.set_min_height(size.y);
        let words = page.text().get(group_word(group));
        let response = ui.label(RichText::new(words).text_style(theme::strong()));
        named(&response, egui::Role::Heading, words);
    });
}

/// Where the number comes from, since when, and what the shipped policy says when it says something else.
fn origin(text: &Text, entry: &Entry) -> String {
    let mut parts = Vec::new();
    let said = entry.policy.as_ref().or(entry.shipped.as_ref());
    let policy = entry.policy.as_ref().map(|it| it.value);
    let shipped = entry.shipped.as_ref().map(|it| it.value);
    if policy.is_some() && policy != shipped {
        let value = entry.words_of(text, shipped);
        parts.push(text.fmt("policy-shipped-value", &[("value", value.into())]));
    }
    match said {
        Some(said) => {
            parts.push(source_words(text, &said.source));
            // Our own judgement has no date of its own but the policy's.
            let since = said.since.filter(|_| !said.source.is(HOUSE_DEFAULT));
            parts.extend(since.map(|it| text.fmt("policy-since", &[("date", text.date(it).into())])));
        }
        None => parts.push(text.get("policy-unset").to_owned()),
    }
    if entry.range.is_none() {
        parts.push(text.get("policy-unread").to_owned());
    }
    parts.join(" · ")
}

fn entry_row(page: &Page<'_>, entry: &Entry, ui: &mut Ui, actions: &mut Actions) {
    let text = page.text();
    let theme = page.cx.theme;
    let gap = ui.spacing().item_spacing.y;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW - gap));
    ui.painter().hline(
        rect.x_range(),
        rect.bottom() + gap / 2.0,
        egui::Stroke::new(1.0, theme.line),
    );
    let policy = &page.cx.plan.policy;
    let full = entry.full_name(text);
    let mut right = ui.new_child(
        UiBuilder::new()
            .max_rect(rect)
            .layout(Layout::right_to_left(Align::Center)),
    );
    value(page, entry, &full, &mut right, actions);
    let default = entry.words_of(text, entry.default_value());
    if page.back(&mut right, entry.is_changed(), &default, &full) {
        Page::set(policy.with_value(&entry.key, None), actions);
        actions.push(Action::EndGesture);
    }
    let end = right.min_rect().left() - 8.0;
    let left = Rect::from_min_max(rect.min, pos2(end.max(rect.left() + 80.0), rect.max.y));
    let mut left = ui.new_child(
        UiBuilder::new()
            .max_rect(left)
            .layout(Layout::top_down(Align::Min)),
    );
    left.spacing_mut().item_spacing.y = 1.0;
    left.spacing_mut().interact_size.y = 22.0;
    left.add_space(2.0);
    let name = entry_name(text, &entry.key);
    left.add(Label::new(name).truncate()).on_hover_text(&entry.key);
    if let Some(own) = entry.own.as_ref().filter(|_| entry.is_changed()) {
        let mut typed = own.source.clone();
        let hint = text.get("policy-own-source");
        let field = TextEdit::singleline(&mut typed)
            .id_salt("source")
            .hint_text(hint)
            .font(theme::small())
            .margin(egui::Margin::symmetric(4, 1))
            .desired_width(f32::INFINITY);
        let response = left.add(field);
        named(&response, egui::Role::TextInput, &format!("{full} – {hint}"));
        if response.changed() {
            let mut next = policy.clone();
            for it in next.overrides.iter_mut().filter(|it| it.key == entry.key) {
                it.source.clone_from(&typed);
            }
            Page::set(next, actions);
        }
        if response.lost_focus() {
            actions.push(Action::EndGesture);
        }
    } else {
        let words = origin(text, entry);
        let small = RichText::new(&words)
            .text_style(theme::small())
            .color(theme.muted);
        left.add(Label::new(small).truncate()).on_hover_text(words);
    }
}

/// The number that holds, to be changed.
fn value(page: &Page<'_>, entry: &Entry, name: &str, ui: &mut Ui, actions: &mut Actions) {
    let text = page.text();
    let policy = &page.cx.plan.policy;
    let set = |value: Option<i64>, actions: &mut Actions| {
        let kept = value.filter(|it| Some(*it) != entry.default_value());
        Page::set(policy.with_value(&entry.key, kept), actions);
    };
    let now = entry.value();
    let size = vec2(FIELD, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(FIELD);
        if entry.unit == Unit::Flag {
            let mut on = now.unwrap_or(0) != 0;
            let words = text.get(if on { "policy-yes" } else { "policy-no" });
            let response = ui.checkbox(&mut on, words);
            named(&response, egui::Role::CheckBox, name);
            if response.changed() {
                set(Some(on.into()), actions);
                actions.push(Action::EndGesture);
            }
            return;
        }
        if entry.unit == Unit::Level && entry.key.ends_with(".french") {
            let options: Vec<(i64, String)> = FrenchLevel::ALL
                .into_iter()
                .map(|it| (i64::from(it.rank()), it.name().to_owned()))
                .collect();
            if let (_, Some(chosen)) = pick(ui, name, &now.unwrap_or(1), &options) {
                set(Some(chosen), actions);
                actions.push(Action::EndGesture);
            }
            return;
        }
        let shown = now.map_or_else(String::new, |_| entry.value_words(text));
        let limit = entry.range;
        let unit = entry.unit;
        let optional = entry.default_value().is_none();
        let read = |typed: &str| {
            if optional && typed.trim().is_empty() {
                return Some(None);
            }
            let value = read(unit, typed)?;
            limit
                .is_none_or(|(least, most)| (least..=most).contains(&value))
                .then_some(Some(value))
        };
        let (response, changed) = parsed(ui, page.pen(), name, &shown, FIELD - 14.0, read);
        if let Some(changed) = changed {
            set(changed, actions);
        }
        if response.lost_focus() {
            actions.push(Action::EndGesture);
        }
        if let Some((least, most)) = limit {
            response.on_hover_text(text.fmt(
                "policy-range",
                &[
                    ("least", checks::value_words(text, &entry.key, unit, least).into()),
                    ("most", checks::value_words(text, &entry.key, unit, most).into()),
                ],
            ));
        }
    });
}

/// A number as it is typed, in its unit.
fn read(unit: Unit, typed: &str) -> Option<i64> {
    match unit {
        Unit::Minutes => parse_hours(typed).ok().map(i64::from),
        Unit::Permille => parse_percent(typed).ok().map(i64::from),
        Unit::Kbps => parse_mbit(typed).ok().map(i64::from),
        Unit::Cents => parse_money(typed).ok(),
        Unit::Level | Unit::Count | Unit::Flag => parse_integer(typed).ok().map(i64::from),
    }
}
