//! Limits of a search: money, time of trainers and rooms, how many mixes side by side.

use egui::{Label, RichText, Ui};

use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::widgets::fields;
use crate::dosage::{Limits, MOST_VARIANTS, Proposal, short_words};
use crate::model::{Cents, Minutes};
use crate::text::{parse_hours, parse_money};

/// A row of fields; an empty one sets no limit.
pub(super) fn ui(cx: &Cx<'_>, ui: &mut Ui, limits: &mut Limits) {
    let text = cx.text;
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(text.get("dosage-limits")).color(cx.theme.muted));
        let money = |it: &Cents| text.money(i64::try_from(it.get()).unwrap_or(i64::MAX));
        let cents = |typed: &str| {
            let cents = u64::try_from(parse_money(typed).ok()?).ok()?;
            Some(Cents::new(cents))
        };
        field(cx, ui, "dosage-limit-budget", &mut limits.budget, money, cents);
        let hours = |it: &Minutes| text.hours(it.get());
        let minutes = |typed: &str| {
            let minutes = Minutes::new(parse_hours(typed).ok()?);
            (minutes <= Minutes::MAX_FIELD).then_some(minutes)
        };
        field(
            cx,
            ui,
            "dosage-limit-trainers",
            &mut limits.trainers,
            hours,
            minutes,
        );
        field(cx, ui, "dosage-limit-rooms", &mut limits.rooms, hours, minutes);
        let choices: Vec<(u8, String)> = (1..=MOST_VARIANTS).map(|it| (it, it.to_string())).collect();
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
}

fn field<T>(
    cx: &Cx<'_>,
    ui: &mut Ui,
    key: &str,
    limit: &mut Option<T>,
    shown: impl Fn(&T) -> String,
    read: impl Fn(&str) -> Option<T>,
) {
    let name = cx.text.get(key);
    ui.label(RichText::new(name).small());
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
    if let Some(next) = fields::parsed(ui, pen, name, &shown, 76.0, read).1 {
        *limit = next;
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
