//! What would let a learner follow more: each remedy with what it gives and costs, and a button that applies it.

use std::sync::Arc;

use egui::{Id, Label, RichText, Role, Ui};

use super::super::pen;
use crate::app::action::Actions;
use crate::app::background::Background;
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone};
use crate::app::widgets::fields::named;
use crate::app::widgets::{button, fold, primary_button, tone_card};
use crate::checks::{self, Cost, Remedies, Remedy, label as say};
use crate::model::{Key, Learner, Plan};
use crate::text::Lang;

/// Up to this many pairs of a learner and a module are looked at within a frame.
const AT_ONCE: usize = 200;

/// What was found for one learner, kept while the plan stands.
#[derive(Clone)]
struct Kept {
    plan: Arc<Plan>,
    learner: Key,
    lang: Lang,
    found: Background<Option<Remedies>>,
}

/// Looks for the remedies, off the frame where the plan is large; `None` while the search runs.
fn found(cx: &Cx<'_>, learner: &Learner, ui: &Ui) -> Background<Option<Remedies>> {
    let id = Id::unique("learner-solutions");
    let key = Key::Learner(learner.id.clone());
    let kept: Option<Kept> = ui.data(|data| data.get_temp::<Option<Kept>>(id)).flatten();
    if let Some(kept) = kept
        && Arc::ptr_eq(&kept.plan, cx.plan)
        && kept.learner == key
        && kept.lang == cx.text.lang()
    {
        return kept.found;
    }
    let (derived, lang) = (Arc::clone(cx.derived), cx.text.lang());
    let alias = learner.id.clone();
    let work = move || checks::remedies(&derived.facts(lang), &alias);
    let pairs = cx.plan.modules.len().saturating_mul(cx.plan.learners.len());
    let found = if pairs <= AT_ONCE {
        Background::done(work())
    } else {
        Background::start(ui.ctx(), "remedies", work)
    };
    let kept = Kept {
        plan: Arc::clone(cx.plan),
        learner: key,
        lang: cx.text.lang(),
        found: found.clone(),
    };
    ui.data_mut(|data| data.insert_temp(id, Some(kept)));
    found
}

/// Draws the remedies of a learner for whom something is wrong; nothing for the others.
pub(super) fn ui(cx: &Cx<'_>, learner: &Learner, ui: &mut Ui, actions: &mut Actions) {
    let found = found(cx, learner, ui);
    let Some(remedies) = found.get() else {
        fold(
            ui,
            pen(cx),
            "learner-solutions",
            cx.text.get("solutions"),
            true,
            |ui| {
                ui.label(RichText::new(cx.text.get("solutions-searching")).color(cx.theme.muted));
            },
        );
        return;
    };
    let Some(remedies) = remedies else { return };
    let whole = remedies.before.followed == remedies.before.concerned;
    if whole && remedies.list.is_empty() {
        return;
    }
    fold(
        ui,
        pen(cx),
        "learner-solutions",
        cx.text.get("solutions"),
        true,
        |ui| {
            if remedies.list.is_empty() {
                let words = cx.text.get("solutions-none");
                ui.add(Label::new(RichText::new(words).color(cx.theme.danger.ink)).wrap());
            }
            for (index, remedy) in remedies.list.iter().enumerate() {
                ui.push_id(index, |ui| card(cx, remedies, remedy, index == 0, ui, actions));
            }
            if !remedies.beyond.is_empty() {
                ui.add_space(4.0);
                ui.label(RichText::new(cx.text.get("solutions-beyond")).text_style(theme::strong()));
                for message in &remedies.beyond {
                    line(cx, Icon::Warning, &say(cx.text, cx.plan, message), ui);
                }
            }
        },
    );
}

fn card(cx: &Cx<'_>, remedies: &Remedies, remedy: &Remedy, first: bool, ui: &mut Ui, actions: &mut Actions) {
    let tone = if remedy.suffices() {
        Tone::Ok
    } else {
        Tone::Neutral
    };
    tone_card(ui, tone, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let title = say(cx.text, cx.plan, &remedy.fix.label);
        ui.add(Label::new(RichText::new(&title).text_style(theme::strong())).wrap());
        for part in &remedy.parts {
            line(cx, Icon::Done, &say(cx.text, cx.plan, part), ui);
        }
        let gain = gain(cx, remedies, remedy);
        ui.add(Label::new(RichText::new(&gain).color(cx.theme.tone(tone).ink)).wrap());
        for cost in costs(cx, &remedy.cost) {
            ui.add(Label::new(RichText::new(cost).small().color(cx.theme.muted)).wrap());
        }
        let apply = cx.text.get("solutions-apply");
        let response = if first {
            primary_button(ui, None, apply)
        } else {
            button(ui, None, apply)
        };
        let spoken = cx.text.fmt("solutions-apply-named", &[("remedy", title.into())]);
        named(&response, Role::Button, &spoken);
        if response.on_hover_text(gain).clicked() {
            actions.edit(remedy.fix.edit.clone());
        }
    });
}

fn line(cx: &Cx<'_>, icon: Icon, words: &str, ui: &mut Ui) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(RichText::new(icon.text()).small().color(cx.theme.muted));
        ui.add(Label::new(RichText::new(words).small()).wrap());
    });
}

/// What a remedy gives: modules followed, or followed at ease where all are followed already.
fn gain(cx: &Cx<'_>, remedies: &Remedies, remedy: &Remedy) -> String {
    let (before, after) = (remedies.before, remedy.after);
    let (key, from, to) = if after.followed > before.followed {
        ("solutions-follows", before.followed, after.followed)
    } else {
        ("solutions-at-ease", before.at_ease, after.at_ease)
    };
    cx.text.fmt(
        key,
        &[
            ("before", from.into()),
            ("after", to.into()),
            ("all", after.concerned.into()),
        ],
    )
}

/// What a remedy costs, a sentence each.
fn costs(cx: &Cx<'_>, cost: &Cost) -> Vec<String> {
    let text = cx.text;
    let mut told = Vec::new();
    for (item, left) in &cost.loans {
        let title = cx.title(&Key::Equipment(item.clone()));
        let args = [("item", title.into()), ("left", (*left).into())];
        told.push(text.fmt("solutions-cost-loan", &args));
    }
    if let Some(seat) = &cost.seat {
        let title = cx.title(&Key::ThirdPlace(seat.place.clone()));
        let args = [("place", title.into()), ("left", seat.left.into())];
        told.push(text.fmt("solutions-cost-seat", &args));
    }
    for (key, minutes) in [
        ("solutions-cost-support", cost.support),
        ("solutions-cost-moved", cost.moved),
        ("solutions-cost-added", cost.added),
    ] {
        if !minutes.is_zero() {
            told.push(text.fmt(key, &[("hours", text.hours(minutes.get()).into())]));
        }
    }
    if cost.others_changed > 0 {
        let args = [("count", cost.others_changed.into())];
        told.push(text.fmt("solutions-cost-others", &args));
    }
    if cost.others_before != cost.others_after {
        let args = [
            ("before", cost.others_before.into()),
            ("after", cost.others_after.into()),
        ];
        told.push(text.fmt("solutions-cost-follow", &args));
    }
    told
}
