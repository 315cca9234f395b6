//! What is to be told of the policy above the list: out of date for the plan, not found, entries of no use.

use egui::{Label, Ui};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::dialogs::PolicyDialog;
use crate::app::icon::Icon;
use crate::app::theme::Tone;
use crate::app::widgets;
use crate::checks;

/// Draws the first note, with how many others there are, and the way to the policy.
pub(super) fn notes(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let notes = checks::policy_notes(cx.plan, cx.policy, &cx.derived.rules, cx.today);
    let Some(first) = notes.first() else { return };
    let text = cx.text;
    widgets::tone_card(ui, Tone::Warning, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if widgets::button(ui, Some(Icon::Settings), text.get("policy-see")).clicked() {
                    actions.push(Action::Dialog(Box::<PolicyDialog>::default()));
                }
                let mut words = checks::label(text, cx.plan, &first.message());
                if let Some(others) = notes.len().checked_sub(1).filter(|it| *it > 0) {
                    let others = text.fmt("problems-more", &[("count", others.into())]);
                    words = format!("{words} (+ {others})");
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    ui.add(Label::new(format!("{} {words}", Icon::Warning.text())).wrap());
                });
            });
        });
    });
    ui.add_space(4.0);
}
