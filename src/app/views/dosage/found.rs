//! What was found: proposals side by side, the changes of one of them, what holds it back, what contradicts.

use std::collections::BTreeSet;

use egui::{Label, Rect, RichText, Sense, Ui, vec2};

use super::{DosageView, Found};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone};
use crate::app::widgets::mix_paint::mix_bar_painted;
use crate::app::widgets::{self, fields};
use crate::checks::label;
use crate::dosage::{
    Change, Conflict, Outcome, Owner, Proposal, clash_words, demand_words, modality_word, preset_words,
    price_words,
};
use crate::model::{Key, Mix, Modality};

/// The least width of a proposal; narrower, they stand one under the other.
const WIDTH: f32 = 250.0;

impl DosageView {
    /// The demands that contradict each other, each with its way out. Gives whether to search again.
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
            let head = format!("{} {words}", Icon::Blocked.text());
            ui.add(
                Label::new(
                    RichText::new(head)
                        .text_style(theme::strong())
                        .color(cx.theme.danger.ink),
                )
                .wrap(),
            );
            for clash in &conflict.clashes {
                ui.add(Label::new(clash_words(cx.text, cx.plan, clash)).wrap());
                ui.horizontal_wrapped(|ui| {
                    if let Some(way) = &clash.way {
                        let args = [
                            (
                                "owner",
                                cx.text
                                    .get(crate::dosage::owner_word(clash.demand.owner))
                                    .to_owned()
                                    .into(),
                            ),
                            ("hours", cx.text.hours(clash.would_be.get()).into()),
                        ];
                        let words = cx.text.fmt("dosage-loosen", &args);
                        if widgets::button(ui, Some(Icon::Wand), &words).clicked() {
                            actions.push(Action::Edit(way.clone()));
                            again = true;
                        }
                    }
                    if clash.demand.owner == Owner::Lock
                        && let Key::Module(id) = &clash.place
                    {
                        let args = [("title", cx.title(&clash.place).into())];
                        if widgets::button(ui, Some(Icon::Unlock), &cx.text.fmt("dosage-let-go", &args))
                            .clicked()
                        {
                            self.asked.locks.retain(|it| it.module != *id);
                            again = true;
                        }
                    }
                });
            }
        });
        again
    }

    /// The proposals side by side.
    pub(super) fn proposals(&mut self, cx: &Cx<'_>, ui: &mut Ui, found: &Found, actions: &mut Actions) {
        let gap = ui.spacing().item_spacing.x;
        let room = ui.available_width();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few columns"
        )]
        let fit = ((room + gap) / (WIDTH + gap)) as usize;
        let columns = fit.clamp(1, found.proposals.list.len().max(1));
        for (row, some) in found.proposals.list.chunks(columns).enumerate() {
            ui.columns(columns, |uis| {
                for (column, (ui, proposal)) in uis.iter_mut().zip(some).enumerate() {
                    self.proposal(cx, ui, found, row * columns + column, proposal, actions);
                }
            });
        }
    }

    fn proposal(
        &mut self,
        cx: &Cx<'_>,
        ui: &mut Ui,
        found: &Found,
        at: usize,
        proposal: &Proposal,
        actions: &mut Actions,
    ) {
        let chosen = self.chosen == at;
        let frame = if chosen {
            widgets::selected_card_frame(cx.theme)
        } else {
            widgets::card_frame(cx.theme)
        };
        let (before, after) = (&found.proposals.before, &proposal.after);
        let name = preset_words(cx.text, &proposal.presets);
        frame.show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.spacing_mut().interact_size.y = 20.0;
            ui.add(Label::new(RichText::new(&name).text_style(theme::strong())).wrap());
            ui.add_space(4.0);
            bar(cx, ui, &after.mix, 16.0, &name);
            ui.add_space(2.0);
            let people = |it: &Outcome| format!("{}", it.following.follow_all);
            let all = format!("{} / {}", people(after), after.following.people);
            figure(cx, ui, "dosage-can-follow", &people(before), &all);
            let money = |it: &Outcome| cx.text.money(it.cost);
            figure(cx, ui, "dosage-cost", &money(before), &money(after));
            for modality in Modality::ALL {
                let hours = |it: &Outcome| cx.text.hours(it.mix.get(modality).get());
                if !before.mix.get(modality).is_zero() || !after.mix.get(modality).is_zero() {
                    figure(cx, ui, modality_word(modality), &hours(before), &hours(after));
                }
            }
            let count = |value: usize| cx.text.integer(i64::try_from(value).unwrap_or(i64::MAX));
            figure(
                cx,
                ui,
                "dosage-errors",
                &count(before.errors),
                &count(after.errors),
            );
            figure(
                cx,
                ui,
                "dosage-warnings",
                &count(before.warnings),
                &count(after.warnings),
            );
            ui.add_space(4.0);
            if proposal.is_empty() {
                ui.label(RichText::new(cx.text.get("dosage-nothing")).color(cx.theme.muted));
                return;
            }
            ui.horizontal_wrapped(|ui| {
                let words = cx
                    .text
                    .fmt("dosage-accept-named", &[("name", name.as_str().into())]);
                let accept = if chosen {
                    widgets::primary_button(ui, Some(Icon::Check), cx.text.get("dosage-accept"))
                } else {
                    widgets::button(ui, Some(Icon::Check), cx.text.get("dosage-accept"))
                };
                fields::named(&accept, egui::Role::Button, &words);
                if accept.clicked() {
                    actions.push(Action::Edit(proposal.edit(cx.plan, None)));
                    self.accepted = Some(name.clone());
                }
                let count = [("count", proposal.changes.len().into())];
                let see = widgets::button(ui, Some(Icon::Eye), &cx.text.fmt("dosage-see", &count));
                let words = cx.text.fmt("dosage-see-named", &[("name", name.as_str().into())]);
                fields::named(&see, egui::Role::Button, &words);
                if see.clicked() {
                    self.chosen = at;
                    self.left_out.clear();
                }
            });
        });
    }

    /// What changes in the chosen proposal, module by module.
    pub(super) fn changes(&mut self, cx: &Cx<'_>, ui: &mut Ui, proposal: &Proposal, actions: &mut Actions) {
        let name = preset_words(cx.text, &proposal.presets);
        widgets::card(ui, |ui| {
            let title = cx.text.fmt("dosage-changes", &[("name", name.as_str().into())]);
            ui.label(RichText::new(title).text_style(theme::strong()));
            // A path of a thousand modules may change in all of them: only what is in sight is drawn.
            let height = 34.0;
            #[expect(clippy::cast_precision_loss, reason = "a height on the screen")]
            let most = (proposal.changes.len() as f32 * (height + ui.spacing().item_spacing.y)).min(360.0);
            egui::ScrollArea::vertical()
                .id_salt("dosage-changes")
                .max_height(most)
                .min_scrolled_height(most)
                .auto_shrink([false, false])
                .show_rows(ui, height, proposal.changes.len(), |ui, range| {
                    for change in proposal.changes.iter().skip(range.start).take(range.len()) {
                        self.change(cx, ui, change, height);
                    }
                });
            for (message, _) in &proposal.remedies {
                let words = format!("{} {}", Icon::Plus.text(), label(cx.text, cx.plan, message));
                ui.add(Label::new(words).wrap());
            }
            ui.horizontal_wrapped(|ui| {
                let wanted: BTreeSet<_> = proposal
                    .changes
                    .iter()
                    .map(|it| it.module.clone())
                    .filter(|it| !self.left_out.contains(it))
                    .collect();
                ui.add_enabled_ui(!wanted.is_empty(), |ui| {
                    let words = cx
                        .text
                        .fmt("dosage-accept-some", &[("count", wanted.len().into())]);
                    if widgets::primary_button(ui, Some(Icon::Check), &words).clicked() {
                        actions.push(Action::Edit(proposal.edit(cx.plan, Some(&wanted))));
                        self.accepted = Some(name.clone());
                    }
                });
                if wanted.len() < proposal.changes.len() && !proposal.remedies.is_empty() {
                    let words = RichText::new(cx.text.get("dosage-some-note")).small();
                    ui.add(Label::new(words.color(cx.theme.muted)).wrap());
                }
            });
        });
    }

    fn change(&mut self, cx: &Cx<'_>, ui: &mut Ui, change: &Change, height: f32) {
        let title = cx.title(&Key::Module(change.module.clone()));
        let room = ui.available_width();
        ui.allocate_ui(vec2(room, height), |ui| {
            ui.horizontal_centered(|ui| {
                let mut taken = !self.left_out.contains(&change.module);
                let column = (room * 0.28).clamp(120.0, 320.0);
                ui.allocate_ui(vec2(column, height), |ui| {
                    ui.set_min_width(column);
                    ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
                    if ui.checkbox(&mut taken, &title).on_hover_text(&title).changed() {
                        if taken {
                            self.left_out.remove(&change.module);
                        } else {
                            self.left_out.insert(change.module.clone());
                        }
                    }
                });
                let width = (room * 0.19).clamp(60.0, 210.0);
                for (mix, key) in [(&change.before, "dosage-before"), (&change.after, "dosage-after")] {
                    if key == "dosage-after" {
                        ui.label(Icon::ArrowRight.text());
                    }
                    let name = format!("{title}, {} : {}", cx.text.get(key), mix_words(cx, mix));
                    ui.allocate_ui(vec2(width, 14.0), |ui| bar(cx, ui, mix, 14.0, &name));
                }
                let mut note = vec![cx.text.money_difference(change.cost)];
                if !change.gained.is_empty() {
                    note.push(
                        cx.text
                            .fmt("dosage-gained-count", &[("count", change.gained.len().into())]),
                    );
                }
                let short = note.join(" · ");
                if !change.gained.is_empty() {
                    let who: Vec<String> = change.gained.iter().map(ToString::to_string).collect();
                    note.push(
                        cx.text
                            .fmt("dosage-gained", &[("learners", cx.text.list(&who).into())]),
                    );
                }
                if !change.lost.is_empty() {
                    let who: Vec<String> = change.lost.iter().map(ToString::to_string).collect();
                    note.push(
                        cx.text
                            .fmt("dosage-lost", &[("learners", cx.text.list(&who).into())]),
                    );
                }
                let words = note.join(" · ");
                ui.add(Label::new(RichText::new(short).small().color(cx.theme.muted)).truncate())
                    .on_hover_text(words);
            });
        });
    }

    /// What holds the chosen proposal back.
    pub(super) fn bindings(cx: &Cx<'_>, ui: &mut Ui, proposal: &Proposal) {
        widgets::card(ui, |ui| {
            ui.label(RichText::new(cx.text.get("dosage-holds-back")).text_style(theme::strong()));
            for binding in &proposal.bindings {
                ui.horizontal_wrapped(|ui| {
                    ui.label(demand_words(cx.text, cx.plan, binding));
                    ui.label(RichText::new(price_words(cx.text, binding)).color(cx.theme.muted));
                });
            }
            if proposal.bindings.is_empty() {
                ui.label(RichText::new(cx.text.get("dosage-free")).color(cx.theme.muted));
            }
            if proposal.proven {
                let words = format!("{} {}", Icon::Done.text(), cx.text.get("dosage-proven"));
                ui.label(RichText::new(words).small().color(cx.theme.ok.ink));
            }
        });
    }
}

fn mix_words(cx: &Cx<'_>, mix: &Mix) -> String {
    let parts: Vec<String> = Modality::ALL
        .into_iter()
        .filter(|it| !mix.get(*it).is_zero())
        .map(|it| {
            format!(
                "{} {}",
                cx.text.get(modality_word(it)),
                cx.text.hours(mix.get(it).get())
            )
        })
        .collect();
    parts.join(", ")
}

/// A mix as a bar over the width, named for those who do not see it.
fn bar(cx: &Cx<'_>, ui: &mut Ui, mix: &Mix, height: f32, name: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    mix_bar_painted(
        ui.painter(),
        Rect::from_min_size(rect.min, rect.size()),
        mix,
        cx.theme,
        None,
        |_| Vec::new(),
    );
    fields::named(&response, egui::Role::Image, name);
    response.on_hover_text(mix_words(cx, mix));
}

/// A number before and after.
fn figure(cx: &Cx<'_>, ui: &mut Ui, key: &str, before: &str, after: &str) {
    let theme = cx.theme;
    ui.horizontal(|ui| {
        ui.label(RichText::new(cx.text.get(key)).color(theme.muted));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(RichText::new(after).text_style(theme::strong()));
            if before != after {
                ui.label(RichText::new(format!("{before} {}", Icon::ArrowRight.text())).color(theme.muted));
            }
        });
    });
}
