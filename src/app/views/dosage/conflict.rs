//! The demands that contradict each other, each with its way out.

use egui::{Label, RichText, Ui};

use super::DosageView;
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone};
use crate::app::widgets;
use crate::dosage::{Conflict, Owner, clash_words, owner_word};
use crate::model::Key;

impl DosageView {
    /// Draws the contradiction. Gives whether to search again.
    pub(super) fn conflict(
        &mut self,
        cx: &Cx<'_>,
        ui: &mut Ui,
        conflict: &Conflict,
        actions: &mut Actions,
    ) -> bool {
        let mut again = false;
        widgets::tone_card(ui, Tone::Danger, |ui| {
            let args = [("hours", cx.text.hours(conflict.missing.get()).into())];
            let words = cx.text.fmt("dosage-conflict", &args);
            let head = RichText::new(format!("{} {words}", Icon::Blocked.text()))
                .text_style(theme::strong())
                .color(cx.theme.danger.ink);
            ui.add(Label::new(head).wrap());
            for clash in &conflict.clashes {
                ui.add(Label::new(clash_words(cx.text, cx.plan, clash)).wrap());
                ui.horizontal_wrapped(|ui| {
                    if let Some(way) = &clash.way {
                        let owner = cx.text.get(owner_word(clash.demand.owner)).to_owned();
                        let args = [
                            ("owner", owner.into()),
                            ("hours", cx.text.hours(clash.would_be.get()).into()),
                        ];
                        let words = cx.text.fmt("dosage-loosen", &args);
                        if widgets::button(ui, Some(Icon::Wand), &words).clicked() {
                            actions.push(Action::Edit(way.clone()));
                            again = true;
                        }
                        return;
                    }
                    if clash.demand.owner == Owner::Lock
                        && let Key::Module(id) = &clash.place
                    {
                        let args = [("title", cx.title(&clash.place).into())];
                        let words = cx.text.fmt("dosage-let-go", &args);
                        if widgets::button(ui, Some(Icon::Unlock), &words).clicked() {
                            self.asked.locks.retain(|it| it.module != *id);
                            again = true;
                        }
                        return;
                    }
                    let words = RichText::new(cx.text.get("dosage-firm")).small();
                    ui.add(Label::new(words.color(cx.theme.muted)).wrap());
                });
            }
        });
        again
    }
}
