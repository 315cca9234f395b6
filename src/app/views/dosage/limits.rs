//! Limits of a search: money, time of trainers, rooms and tutoring, seats, useful blocks, how many mixes side by
//! side.

use egui::{Color32, Label, RichText, Sense, Ui, vec2};

use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone};
use crate::app::widgets::{self, fields};
use crate::dosage::{Limits, MOST_VARIANTS, Proposal, modality_word, short_words};
use crate::model::{Cents, Minutes, Modality};
use crate::text::{Text, parse_hours, parse_money};

/// What a limit is called and counted in, by message keys.
struct Words {
    name: &'static str,
    unit: &'static str,
    hint: &'static str,
}

const BUDGET: Words = Words {
    name: "dosage-limit-budget",
    unit: "dosage-unit-euros",
    hint: "dosage-limit-budget-hint",
};
const TRAINERS: Words = Words {
    name: "dosage-limit-trainers",
    unit: "dosage-unit-hours",
    hint: "dosage-limit-trainers-hint",
};
const ROOMS: Words = Words {
    name: "dosage-limit-rooms",
    unit: "dosage-unit-hours",
    hint: "dosage-limit-rooms-hint",
};
const SUPPORT: Words = Words {
    name: "dosage-limit-support",
    unit: "dosage-unit-hours",
    hint: "dosage-limit-support-hint",
};
const ROOM_SEATS: Words = Words {
    name: "dosage-limit-room-seats",
    unit: "dosage-unit-seats",
    hint: "dosage-limit-room-seats-hint",
};
const LIVE_SEATS: Words = Words {
    name: "dosage-limit-live-seats",
    unit: "dosage-unit-people",
    hint: "dosage-limit-live-seats-hint",
};
const PLACE_SEATS: Words = Words {
    name: "dosage-limit-place-seats",
    unit: "dosage-unit-people",
    hint: "dosage-limit-place-seats-hint",
};

/// The height of a row of fields.
const ROW: f32 = 26.0;

/// Fields of the limits; an empty one sets none.
pub(super) fn ui(cx: &Cx<'_>, ui: &mut Ui, limits: &mut Limits) {
    let text = cx.text;
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(text.get("dosage-limits")).color(cx.theme.muted));
        let funder = cx.plan.funder.budget.map(|it| money(text, it));
        let empty = funder.unwrap_or_else(|| text.get("dosage-limits-none").to_owned());
        let shown = |it: &Cents| money(text, *it);
        let (name, budget) = (text.get(BUDGET.name), &mut limits.budget);
        field(cx, ui, &BUDGET, name, (&empty, 76.0), budget, (shown, read_cents));
        hours(cx, ui, &TRAINERS, &mut limits.trainers);
        hours(cx, ui, &ROOMS, &mut limits.rooms);
        let choices: Vec<(u8, String)> = (1..=MOST_VARIANTS).map(|it| (it, it.to_string())).collect();
        together(ui, text.get("dosage-limit-variants"), 56.0);
        ui.label(RichText::new(text.get("dosage-limit-variants")).small());
        ui.scope(|ui| {
            ui.set_max_width(56.0);
            let current = limits.variants.max(1);
            let name = text.get("dosage-limit-variants");
            if let Some(chosen) = fields::pick(ui, name, &current, &choices).1 {
                limits.variants = chosen;
            }
        })
        .response
        .on_hover_text(text.get("dosage-limit-variants-hint"));
    });
    let pen = fields::Pen {
        theme: cx.theme,
        text,
    };
    let words = text.get("dosage-limits-more");
    widgets::fold(ui, pen, "dosage-limits", words, false, |ui| more(cx, ui, limits));
    // After the fields: a row more before them would take the keyboard away from the one that is typed in.
    chips(cx, ui, limits);
}

/// The limits that are seldom set.
fn more(cx: &Cx<'_>, ui: &mut Ui, limits: &mut Limits) {
    let text = cx.text;
    ui.horizontal_wrapped(|ui| {
        hours(cx, ui, &SUPPORT, &mut limits.support);
        count(cx, ui, &ROOM_SEATS, 1, &mut limits.room_seats);
        count(cx, ui, &LIVE_SEATS, 1, &mut limits.live_seats);
        count(cx, ui, &PLACE_SEATS, 0, &mut limits.place_seats);
    });
    ui.horizontal_wrapped(|ui| {
        let hint = text.get("dosage-limit-blocks-hint");
        ui.label(RichText::new(text.get("dosage-limit-blocks")).color(cx.theme.muted))
            .on_hover_text(hint);
        for (modality, block) in Modality::ALL.into_iter().zip(&mut limits.blocks) {
            let words = Words {
                name: modality_word(modality),
                unit: "dosage-unit-hours",
                hint: "dosage-limit-blocks-hint",
            };
            let name = block_words(text, modality);
            let mut limit = Some(*block).filter(|it| !it.is_zero());
            let shown = |it: &Minutes| text.hours(it.get());
            let none = (text.get("dosage-limits-none"), 64.0);
            field(cx, ui, &words, &name, none, &mut limit, (shown, read_minutes));
            *block = limit.unwrap_or_default();
        }
    });
}

/// What is set in the part that may be folded.
fn chips(cx: &Cx<'_>, ui: &mut Ui, limits: &mut Limits) {
    let text = cx.text;
    let chip = |ui: &mut Ui, name: &str, value: String| {
        let words = format!("{name} ≤ {value}");
        widgets::removable_chip(ui, &words, text.get("dosage-limits-drop"), Tone::Neutral)
    };
    let set = limits.blocks.iter().any(|it| !it.is_zero())
        || limits.support.is_some()
        || [limits.room_seats, limits.live_seats, limits.place_seats] != [None; 3];
    if !set {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(minutes) = limits.support
            && chip(ui, text.get(SUPPORT.name), text.hours(minutes.get()))
        {
            limits.support = None;
        }
        for (words, limit) in [
            (&ROOM_SEATS, &mut limits.room_seats),
            (&LIVE_SEATS, &mut limits.live_seats),
            (&PLACE_SEATS, &mut limits.place_seats),
        ] {
            if let Some(most) = *limit {
                let value = format!("{} {}", text.integer(most.into()), text.get(words.unit));
                if chip(ui, text.get(words.name), value) {
                    *limit = None;
                }
            }
        }
        for (modality, block) in Modality::ALL.into_iter().zip(&mut limits.blocks) {
            if !block.is_zero() {
                let words = format!("{} ≥ {}", block_words(text, modality), text.hours(block.get()));
                let drop = text.get("dosage-limits-drop");
                if widgets::removable_chip(ui, &words, drop, Tone::Neutral) {
                    *block = Minutes::ZERO;
                }
            }
        }
    });
}

fn block_words(text: &Text, modality: Modality) -> String {
    let part = text.get(modality_word(modality)).to_lowercase();
    text.fmt("dosage-limit-block", &[("part", part.into())])
}

fn money(text: &Text, cents: Cents) -> String {
    text.money(i64::try_from(cents.get()).unwrap_or(i64::MAX))
}

fn read_cents(typed: &str) -> Option<Cents> {
    let cents = Cents::new(u64::try_from(parse_money(typed).ok()?).ok()?);
    (cents <= Cents::MAX_FIELD).then_some(cents)
}

fn read_minutes(typed: &str) -> Option<Minutes> {
    let minutes = Minutes::new(parse_hours(typed).ok()?);
    (minutes <= Minutes::MAX_FIELD).then_some(minutes)
}

fn hours(cx: &Cx<'_>, ui: &mut Ui, words: &Words, limit: &mut Option<Minutes>) {
    let (text, name) = (cx.text, cx.text.get(words.name));
    let shown = |it: &Minutes| text.hours(it.get());
    let none = (text.get("dosage-limits-none"), 64.0);
    field(cx, ui, words, name, none, limit, (shown, read_minutes));
}

fn count(cx: &Cx<'_>, ui: &mut Ui, words: &Words, least: u32, limit: &mut Option<u32>) {
    let (text, name) = (cx.text, cx.text.get(words.name));
    let shown = |it: &u32| it.to_string();
    let read = |typed: &str| typed.trim().parse().ok().filter(|it| *it >= least);
    let none = (text.get("dosage-limits-none"), 64.0);
    field(cx, ui, words, name, none, limit, (shown, read));
}

/// One field after its name and unit. `when_empty` is what holds without a limit, and the
/// field's width.
fn field<T>(
    cx: &Cx<'_>,
    ui: &mut Ui,
    words: &Words,
    name: &str,
    (when_empty, width): (&str, f32),
    limit: &mut Option<T>,
    (shown, read): (impl Fn(&T) -> String, impl Fn(&str) -> Option<T>),
) {
    let hint = cx.text.get(words.hint);
    let face = format!("{} ({})", cx.text.get(words.name), cx.text.get(words.unit));
    together(ui, &face, width);
    ui.label(RichText::new(face).small()).on_hover_text(hint);
    let pen = fields::Pen {
        theme: cx.theme,
        text: cx.text,
    };
    let shown = limit.as_ref().map(shown).unwrap_or_default();
    let read = |typed: &str| {
        if typed.trim().is_empty() {
            Some(None)
        } else {
            read(typed).map(Some)
        }
    };
    let (response, next) = fields::parsed_or(ui, pen, name, (&shown, when_empty), width, read);
    response.on_hover_text(hint);
    if let Some(next) = next {
        *limit = next;
    }
    ui.add_space(4.0);
}

/// Begins a new row where a name and its field would not stand in the rest of this one.
fn together(ui: &mut Ui, name: &str, field: f32) {
    let font = theme::small().resolve(ui.style());
    let name = ui
        .painter()
        .layout_no_wrap(name.to_owned(), font, Color32::PLACEHOLDER);
    let gap = 2.0 * ui.spacing().item_spacing.x + ui.spacing().button_padding.x * 2.0;
    if ui.available_size_before_wrap().x < name.size().x + gap + field {
        ui.end_row();
        // Names stand in the middle of their fields in this row too.
        ui.allocate_exact_size(vec2(0.0, ROW), Sense::hover());
        ui.add_space(-ui.spacing().item_spacing.x);
    }
}

/// What a proposal lacks under the limits; nothing where all are kept to.
pub(super) fn short(cx: &Cx<'_>, ui: &mut Ui, proposal: &Proposal) {
    let lacking = proposal.limited.iter().flat_map(|it| &it.short);
    for it in lacking {
        let words = format!("{} {}", Icon::Warning.text(), short_words(cx.text, cx.plan, it));
        let words = RichText::new(words).small().color(cx.theme.danger.ink);
        ui.add(Label::new(words).wrap());
    }
}
