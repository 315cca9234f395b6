//! The chosen proposal: what changes module by module, its means and why, what holds it back.

use std::collections::BTreeSet;

use egui::{Label, RichText, ScrollArea, Ui, vec2};

use super::bar::{bar, mix_words};
use super::{DosageView, Found, SIDE_BY_SIDE};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::widgets;
use crate::checks::label;
use crate::dosage::{
    Change, Lock, Proposal, added_words, demand_words, limit_price_words, limit_words, limited_words,
    moves_words, price_words, settled_words,
};
use crate::model::{Key, Modality, Severity};

/// So many changes are explained, and checks named.
const TOLD: usize = 3;

impl DosageView {
    /// Gives whether to search again.
    pub(super) fn detail(
        &mut self,
        cx: &Cx<'_>,
        ui: &mut Ui,
        found: &Found,
        proposal: &Proposal,
        actions: &mut Actions,
    ) -> bool {
        if proposal.is_empty() {
            return false;
        }
        let name = found.name(cx.text, self.chosen);
        let room = ui.available_width();
        if room < SIDE_BY_SIDE {
            let again = self.changes(cx, ui, &name, proposal, actions);
            self.reasons(cx, ui, &name, proposal, actions);
            return again;
        }
        let gap = ui.spacing().item_spacing.x;
        let left = ((room - gap) * 0.62).floor();
        ui.horizontal_top(|ui| {
            let mut again = false;
            ui.allocate_ui(vec2(left, 0.0), |ui| {
                ui.vertical(|ui| again = self.changes(cx, ui, &name, proposal, actions));
            });
            ui.allocate_ui(vec2(room - gap - left, 0.0), |ui| {
                ui.vertical(|ui| self.reasons(cx, ui, &name, proposal, actions));
            });
            again
        })
        .inner
    }

    /// What changes, module by module.
    fn changes(
        &mut self,
        cx: &Cx<'_>,
        ui: &mut Ui,
        name: &str,
        proposal: &Proposal,
        actions: &mut Actions,
    ) -> bool {
        let mut again = false;
        widgets::card(ui, |ui| {
            widgets::heading(ui, &cx.text.fmt("dosage-changes", &[("name", name.into())]));
            if proposal.changes.is_empty() {
                let words = RichText::new(cx.text.get("dosage-no-change")).color(cx.theme.muted);
                ui.add(Label::new(words).wrap());
                return;
            }
            // A path of a thousand modules may change in all of them: only what is in sight is drawn.
            let height = 34.0;
            #[expect(clippy::cast_precision_loss, reason = "a height on the screen")]
            let most = (proposal.changes.len() as f32 * (height + ui.spacing().item_spacing.y)).min(320.0);
            ScrollArea::vertical()
                .id_salt("dosage-changes")
                .max_height(most)
                .min_scrolled_height(most)
                .auto_shrink([false, false])
                .show_rows(ui, height, proposal.changes.len(), |ui, range| {
                    for change in proposal.changes.iter().skip(range.start).take(range.len()) {
                        again |= self.change(cx, ui, change, height);
                    }
                });
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
                    if widgets::button(ui, Some(Icon::Check), &words).clicked() {
                        actions.push(Action::Edit(proposal.edit(cx.plan, Some(&wanted))));
                        self.accepted = Some(name.to_owned());
                    }
                });
                if wanted.len() < proposal.changes.len() && !proposal.remedies.is_empty() {
                    let words = RichText::new(cx.text.get("dosage-some-note")).small();
                    ui.add(Label::new(words.color(cx.theme.muted)).wrap());
                }
            });
        });
        again
    }

    fn change(&mut self, cx: &Cx<'_>, ui: &mut Ui, change: &Change, height: f32) -> bool {
        let title = cx.title(&Key::Module(change.module.clone()));
        let room = ui.available_width();
        let mut again = false;
        ui.allocate_ui(vec2(room, height), |ui| {
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                let mut taken = !self.left_out.contains(&change.module);
                let column = (room * 0.36).clamp(110.0, 360.0);
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
                let width = (room * 0.135).clamp(50.0, 210.0);
                for (mix, key) in [(&change.before, "dosage-before"), (&change.after, "dosage-after")] {
                    if key == "dosage-after" {
                        ui.label(Icon::ArrowRight.text());
                    }
                    let name = cx
                        .text
                        .said_of(&format!("{title}, {}", cx.text.get(key)), &mix_words(cx, mix));
                    ui.allocate_ui(vec2(width, 14.0), |ui| bar(cx, ui, mix, 14.0, &name));
                }
                let lock = cx.text.fmt("dosage-keep", &[("title", title.as_str().into())]);
                let width = (ui.available_width() - 34.0).max(20.0);
                ui.allocate_ui(vec2(width, height), |ui| {
                    ui.set_min_width(width);
                    note(cx, ui, change);
                });
                if widgets::icon_button(ui, Icon::Lock, &lock).clicked() {
                    self.asked.locks.retain(|it| it.module != change.module);
                    self.asked
                        .locks
                        .extend(Lock::as_it_is(&change.module, &change.before));
                    again = true;
                }
            });
        });
        again
    }

    /// The means that go with it, why hours move, and what to do with it.
    fn reasons(&mut self, cx: &Cx<'_>, ui: &mut Ui, name: &str, proposal: &Proposal, actions: &mut Actions) {
        widgets::card(ui, |ui| {
            ui.add(Label::new(RichText::new(name).text_style(theme::strong())).wrap());
            widgets::section(ui, cx.text.get("dosage-remedies"));
            if proposal.remedies.is_empty() {
                ui.label(RichText::new(cx.text.get("dosage-remedies-none")).color(cx.theme.muted));
            }
            for (message, _) in &proposal.remedies {
                let words = format!("{} {}", Icon::Plus.text(), label(cx.text, cx.plan, message));
                ui.add(Label::new(words).wrap());
            }
            widgets::section(ui, cx.text.get("dosage-checks-then"));
            settled(cx, ui, proposal);
            if proposal.added.is_empty() {
                ui.label(RichText::new(cx.text.get("dosage-checks-no-worse")).color(cx.theme.muted));
            }
            for (words, added) in added_words(cx.text, &proposal.added).iter().zip(&proposal.added) {
                let tone = match added.severity {
                    Severity::Error => cx.theme.danger.ink,
                    Severity::Warning | Severity::Hint => cx.theme.warning.ink,
                };
                let words = format!("{} {words}", Icon::Warning.text());
                ui.add(Label::new(RichText::new(words).color(tone)).wrap());
            }
            let mut largest: Vec<&Change> = proposal.changes.iter().collect();
            largest.sort_by_key(|it| std::cmp::Reverse((it.gained.len(), moved(it))));
            if !largest.is_empty() {
                widgets::section(ui, cx.text.get("dosage-why"));
            }
            for change in largest.into_iter().take(TOLD) {
                ui.add(Label::new(RichText::new(why(cx, change)).color(cx.theme.muted)).wrap());
            }
            ui.add_space(4.0);
            ui.horizontal_wrapped(|ui| {
                let words = cx
                    .text
                    .fmt("dosage-accept-all", &[("count", proposal.changes.len().into())]);
                if widgets::primary_button(ui, Some(Icon::Check), &words).clicked() {
                    actions.push(Action::Edit(proposal.edit(cx.plan, None)));
                    self.accepted = Some(name.to_owned());
                }
                let keep = widgets::button(ui, Some(Icon::Copy), cx.text.get("dosage-keep-variant"));
                if keep
                    .on_hover_text(cx.text.get("dosage-keep-variant-hint"))
                    .clicked()
                    && let Ok(mut copy) = proposal.edit(cx.plan, None).applied_to(cx.plan)
                {
                    let args = [("title", cx.plan.title.as_str().into()), ("name", name.into())];
                    copy.title = cx.text.fmt("dosage-keep-variant-title", &args);
                    actions.push(Action::SaveCopy(Box::new(copy)));
                }
            });
        });
    }
}

/// The findings that a proposal settles: the gravest, the others under the pointer.
fn settled(cx: &Cx<'_>, ui: &mut Ui, proposal: &Proposal) {
    let all = settled_words(cx.text, &proposal.settled);
    for words in all.iter().take(TOLD) {
        let words = format!("{} {words}", Icon::Check.text());
        ui.add(Label::new(RichText::new(words).color(cx.theme.ok.ink)).wrap());
    }
    let rest = all.get(TOLD..).unwrap_or_default();
    if !rest.is_empty() {
        let words = cx
            .text
            .fmt("dosage-settled-more", &[("count", rest.len().into())]);
        ui.add(Label::new(RichText::new(words).color(cx.theme.ok.ink)).wrap())
            .on_hover_text(rest.join("\n"));
    }
}

/// The minutes that a change moves.
fn moved(change: &Change) -> u32 {
    Modality::ALL
        .map(|it| change.after.get(it).minus(change.before.get(it)).get())
        .iter()
        .sum()
}

/// Why hours of a module move: from what to what, and whom it serves.
fn why(cx: &Cx<'_>, change: &Change) -> String {
    let title = cx.title(&Key::Module(change.module.clone()));
    let args = [
        ("title", title.into()),
        ("moves", moves_words(cx.text, change).into()),
    ];
    let mut sentences = vec![cx.text.fmt("dosage-why-moves", &args)];
    sentences.extend(learners(cx, change));
    sentences.join(" ")
}

/// Whom a change serves and whom it loses.
fn learners(cx: &Cx<'_>, change: &Change) -> Vec<String> {
    [("dosage-gained", &change.gained), ("dosage-lost", &change.lost)]
        .into_iter()
        .filter(|(_, who)| !who.is_empty())
        .map(|(key, who)| {
            let names: Vec<String> = who.iter().map(ToString::to_string).collect();
            let args = [
                ("learners", cx.text.list(&names).into()),
                ("count", names.len().into()),
            ];
            cx.text.fmt(key, &args)
        })
        .collect()
}

/// What a change costs and whom it serves, shortly; all of it under the pointer.
fn note(cx: &Cx<'_>, ui: &mut Ui, change: &Change) {
    let mut short = Vec::new();
    if !change.gained.is_empty() {
        let count = [("count", change.gained.len().into())];
        short.push(cx.text.fmt("dosage-gained-count", &count));
    }
    short.push(cx.text.money_difference(change.cost));
    let words = RichText::new(short.join(" · ")).small().color(cx.theme.muted);
    let mut whole = vec![
        moves_words(cx.text, change),
        cx.text.money_difference(change.cost),
    ];
    whole.extend(learners(cx, change));
    ui.add(Label::new(words).truncate())
        .on_hover_text(whole.join("\n"));
}

/// What holds a proposal back, dearest first.
pub(super) fn bindings(cx: &Cx<'_>, ui: &mut Ui, proposal: &Proposal) {
    widgets::card(ui, |ui| {
        widgets::heading(ui, cx.text.get("dosage-holds-back"));
        for binding in &proposal.bindings {
            ui.add(Label::new(demand_words(cx.text, cx.plan, binding)).wrap());
            let price = RichText::new(price_words(cx.text, binding)).color(cx.theme.muted);
            ui.indent("price", |ui| ui.add(Label::new(price).wrap()));
        }
        for price in &proposal.prices {
            ui.add(Label::new(limit_words(cx.text, cx.plan, &price.limit)).wrap());
            let words = RichText::new(limit_price_words(cx.text, price)).color(cx.theme.muted);
            ui.indent("price", |ui| ui.add(Label::new(words).wrap()));
        }
        let limited = proposal.limited.as_ref();
        for line in limited
            .map(|it| limited_words(cx.text, cx.plan, it))
            .into_iter()
            .flatten()
        {
            ui.add(Label::new(line).wrap());
        }
        let exact = limited.is_none_or(|it| it.short.is_empty() && it.gap == 0);
        if proposal.bindings.is_empty() && proposal.prices.is_empty() && exact {
            let words = RichText::new(cx.text.get("dosage-free")).color(cx.theme.muted);
            ui.add(Label::new(words).wrap());
        }
        if proposal.proven && limited.is_none_or(|it| it.short.is_empty()) {
            let words = format!("{} {}", Icon::Done.text(), cx.text.get("dosage-proven"));
            ui.add(Label::new(RichText::new(words).small().color(cx.theme.ok.ink)).wrap());
        }
    });
}
