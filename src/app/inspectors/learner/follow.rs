//! Which modules a learner can follow, and why not the others.

use egui::{Button, Id, RichText, Ui};

use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::Tone;
use crate::app::views::reason_word;
use crate::app::widgets::{chip_with_icon, tone_card};
use crate::checks::{Follow, label as say};
use crate::model::{Key, Learner, LearnerId, ModuleId};

/// Modules that a learner cannot follow are listed up to this many.
const LISTED: usize = 8;

/// The module whose reasons the inspector of a learner shows, as a pressed cell asked.
pub(in crate::app) fn show_module(ctx: &egui::Context, learner: &LearnerId, module: &ModuleId) {
    let shown = (learner.clone(), module.clone());
    ctx.data_mut(|data| data.insert_temp(shown_id(), shown));
}

fn shown_id() -> Id {
    Id::unique("learner-module")
}

/// Which modules the learner can follow, and why not the others.
pub(super) fn ui(cx: &Cx<'_>, at: usize, learner: &Learner, ui: &mut Ui) {
    let words = cx.text;
    let shown: Option<(LearnerId, ModuleId)> = ui.data(|data| data.get_temp(shown_id()));
    let mut concerned = 0_usize;
    let mut followed = 0_usize;
    let mut blocked = Vec::new();
    for module in 0..cx.plan.modules.len() {
        let cell = cx.derived.cohort.follow(at, module);
        match cell.follow {
            Follow::NotConcerned => {}
            Follow::Yes | Follow::AtLimit => {
                concerned += 1;
                followed += 1;
            }
            Follow::No => {
                concerned += 1;
                blocked.push((module, cell));
            }
        }
    }
    if concerned == 0 {
        ui.label(RichText::new(words.get("learner-no-remote")).color(cx.theme.muted));
        return;
    }
    let tone = if blocked.is_empty() {
        Tone::Ok
    } else {
        Tone::Danger
    };
    let icon = if blocked.is_empty() {
        Icon::Done
    } else {
        Icon::Blocked
    };
    let summary = words.fmt(
        "learner-follows",
        &[("count", followed.into()), ("all", concerned.into())],
    );
    chip_with_icon(ui, Some(icon), &summary, tone);
    if let Some((_, module)) = shown.filter(|(shown, _)| *shown == learner.id) {
        let position = cx.plan.modules.iter().position(|it| it.id == module);
        if let Some(position) = position {
            reasons(cx, at, position, ui);
        }
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.spacing_mut().interact_size.y = 22.0;
    ui.spacing_mut().button_padding = egui::vec2(4.0, 2.0);
    for (module, cell) in blocked.iter().take(LISTED) {
        let Some(found) = cx.plan.modules.get(*module) else {
            continue;
        };
        let reasons: Vec<&str> = cell.reasons.iter().map(|it| words.get(reason_word(it))).collect();
        let title = cx.title(&Key::Module(found.id.clone()));
        let row = ui
            .add(
                Button::new(RichText::new(words.said_of(&title, &reasons.join(", "))).small())
                    .frame_when_inactive(false)
                    .truncate(),
            )
            .on_hover_text(words.get("learner-why"));
        if row.clicked() {
            show_module(ui.ctx(), &learner.id, &found.id);
        }
    }
    if blocked.len() > LISTED {
        let more = words.fmt(
            "learner-more-modules",
            &[("count", (blocked.len() - LISTED).into())],
        );
        ui.label(RichText::new(more).small().color(cx.theme.muted));
    }
}

/// Why the learner cannot follow a module, with the numbers.
fn reasons(cx: &Cx<'_>, at: usize, module: usize, ui: &mut Ui) {
    let Some(found) = cx.plan.modules.get(module) else {
        return;
    };
    let cell = cx.derived.cohort.follow(at, module);
    let (tone, key) = match cell.follow {
        Follow::NotConcerned => (Tone::Neutral, "follow-spoken-not-concerned"),
        Follow::Yes => (Tone::Ok, "follow-yes"),
        Follow::AtLimit => (Tone::Warning, "follow-at-limit"),
        Follow::No => (Tone::Danger, "follow-no"),
    };
    tone_card(ui, tone, |ui| {
        let title = cx.title(&Key::Module(found.id.clone()));
        let head = cx.text.fmt(
            "learner-module-head",
            &[("module", title.into()), ("follow", cx.text.get(key).into())],
        );
        ui.label(RichText::new(head).strong());
        let why = cx.derived.cohort.why(cx.plan, &cx.derived.rules, at, module);
        for why in why {
            let icon = if why.unmet { Icon::Blocked } else { Icon::Warning };
            let ink = if why.unmet {
                cx.theme.danger.ink
            } else {
                cx.theme.warning.ink
            };
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                ui.label(RichText::new(icon.text()).small().color(ink));
                let said = say(cx.text, cx.plan, &why.message);
                ui.add(egui::Label::new(RichText::new(said).small()).wrap());
            });
        }
    });
}
