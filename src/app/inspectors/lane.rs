//! The inspector of a block as a lane of the path: its hours against what was meant, and its modules.

use egui::{Label, Rect, RichText, Sense, Ui, vec2};

use super::pen;
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::widgets::fields;
use crate::app::widgets::mix_paint::{bar_font, mix_bar_painted};
use crate::app::widgets::{fold, link_button};
use crate::app::words;
use crate::model::{BlockId, Key, Mix, Modality};

/// Modules listed before the rest is counted.
const SHOWN: usize = 20;

/// Draws the lane's part of the inspector of a block.
pub(super) fn ui(cx: &Cx<'_>, id: &BlockId, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let Some(block) = cx.plan.block(id) else { return };
    fold(ui, pen(cx), "lane-hours", text.get("lane-hours"), true, |ui| {
        let mix = cx
            .plan
            .lane(Some(id))
            .fold(Mix::default(), |sum, module| sum.plus(&module.mix));
        let held = text.hours(mix.total().get());
        let told = match block.target {
            Some(target) if target == mix.total() => text.fmt("lane-held-all", &[("held", held.into())]),
            Some(target) => {
                let difference = i64::from(mix.total().get()) - i64::from(target.get());
                text.fmt(
                    "lane-held-of",
                    &[
                        ("held", held.into()),
                        ("target", text.hours(target.get()).into()),
                        ("difference", text.hours_difference(difference).into()),
                    ],
                )
            }
            None => text.fmt("lane-held", &[("held", held.into())]),
        };
        ui.add(Label::new(told).wrap());
        bar(cx, &mix, ui);
    });
    let count = cx.plan.lane(Some(id)).count();
    let heading = text.fmt("lane-modules", &[("count", count.into())]);
    fold(ui, pen(cx), "lane-modules", &heading, false, |ui| {
        for module in cx.plan.lane(Some(id)).take(SHOWN) {
            let key = Key::Module(module.id.clone());
            let hours = text.hours(module.mix.total().get());
            if link_button(ui, &format!("{} · {hours}", cx.title(&key))).clicked() {
                actions.push(Action::Jump(key));
            }
        }
        if let Some(rest) = count.checked_sub(SHOWN).filter(|it| *it > 0) {
            let words = text.fmt("problems-more", &[("count", rest.into())]);
            ui.label(RichText::new(words).color(cx.theme.muted));
        }
    });
}

fn bar(cx: &Cx<'_>, mix: &Mix, ui: &mut Ui) {
    let (rect, response): (Rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    let font = bar_font(ui);
    mix_bar_painted(ui.painter(), rect, mix, cx.theme, Some(&font), |modality| {
        vec![cx.text.hours(mix.get(modality).get())]
    });
    let told: Vec<String> = Modality::ALL
        .into_iter()
        .filter(|it| !mix.get(*it).is_zero())
        .map(|it| {
            let hours = cx.text.hours(mix.get(it).get());
            format!("{} {hours}", cx.text.get(words::modality(it)))
        })
        .collect();
    fields::named(&response, egui::Role::Label, &told.join(", "));
    response.on_hover_text(told.join("\n"));
}
