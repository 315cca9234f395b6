//! Proposals side by side.

use egui::{Label, RichText, Ui};

use super::bar::{Figure, bar_with_hours, figures, small_braid};
use super::{Choice, DosageView, Found, limits};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::widgets::{self, fields};
use crate::dosage::{Outcome, Proposal, given_words, gives_up, whole_euros};
use crate::model::Modality;

/// The least width of a proposal; narrower, they stand one under the other.
const WIDTH: f32 = 250.0;

impl DosageView {
    /// The proposals of the list, and the point of the trade-off that was taken.
    pub(super) fn proposals(&mut self, cx: &Cx<'_>, ui: &mut Ui, found: &Found, actions: &mut Actions) {
        let mut shown: Vec<Choice> = (0..found.proposals.list.len()).map(Choice::Listed).collect();
        if matches!(self.chosen, Choice::Point(_)) {
            shown.push(self.chosen);
        }
        let gap = ui.spacing().item_spacing.x;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few columns"
        )]
        let fit = ((ui.available_width() + gap) / (WIDTH + gap)) as usize;
        // One alone takes half of the room: its numbers stay near their names.
        let columns = fit.clamp(1, shown.len().max(2));
        let height = self.tallest;
        let mut tallest = 0.0_f32;
        for row in shown.chunks(columns) {
            ui.columns(columns, |uis| {
                for (ui, choice) in uis.iter_mut().zip(row) {
                    // Columns would spread words over the width.
                    let card = |ui: &mut Ui| self.card(cx, ui, found, *choice, height, actions);
                    tallest = tallest.max(ui.vertical(card).inner);
                }
            });
        }
        if (tallest - self.tallest).abs() > 0.5 {
            self.tallest = tallest;
            ui.ctx().request_repaint();
        }
    }

    /// One proposal; gives the height that its contents need.
    fn card(
        &mut self,
        cx: &Cx<'_>,
        ui: &mut Ui,
        found: &Found,
        choice: Choice,
        height: f32,
        actions: &mut Actions,
    ) -> f32 {
        let Some((proposal, braid)) = found.proposal(choice) else {
            return 0.0;
        };
        let chosen = self.chosen == choice;
        let frame = if chosen {
            widgets::selected_card_frame(cx.theme)
        } else {
            widgets::card_frame(cx.theme)
        };
        let name = found.name(cx.text, choice);
        let shown = frame.show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            let from = ui.cursor().top();
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.spacing_mut().interact_size.y = 20.0;
            ui.add(Label::new(RichText::new(&name).text_style(theme::strong())).wrap());
            ui.add_space(4.0);
            small_braid(cx, ui, braid, &name);
            ui.add_space(2.0);
            bar_with_hours(cx, ui, &proposal.after.mix, &name);
            ui.add_space(4.0);
            outcome(cx, ui, &found.proposals.before, &proposal.after);
            if let Choice::Listed(at) = choice
                && let Some(words) = given_words(cx.text, &gives_up(&found.proposals.list, at))
            {
                ui.add(Label::new(RichText::new(words).small().color(cx.theme.muted)).wrap());
            }
            if let Choice::Point(at) = choice
                && let Some((point, _)) = found.points.get(at)
                && !point.apart.is_empty()
            {
                let who: Vec<String> = point.apart.iter().map(ToString::to_string).collect();
                let args = [("learners", cx.text.list(&who).into())];
                let words = RichText::new(cx.text.fmt("dosage-apart", &args)).small();
                ui.add(Label::new(words.color(cx.theme.muted)).wrap());
            }
            limits::short(cx, ui, proposal);
            ui.add_space(6.0);
            self.buttons(cx, ui, proposal, choice, &name, actions);
            let used = ui.min_rect().bottom() - from;
            ui.add_space((height - used).max(0.0));
            used
        });
        shown.inner
    }

    fn buttons(
        &mut self,
        cx: &Cx<'_>,
        ui: &mut Ui,
        proposal: &Proposal,
        choice: Choice,
        name: &str,
        actions: &mut Actions,
    ) {
        if proposal.is_empty() {
            ui.label(RichText::new(cx.text.get("dosage-nothing")).color(cx.theme.muted));
            return;
        }
        ui.spacing_mut().interact_size.y = 28.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let chosen = self.chosen == choice;
            let words = cx.text.fmt("dosage-accept-named", &[("name", name.into())]);
            let accept = if chosen {
                widgets::primary_button(ui, Some(Icon::Check), cx.text.get("dosage-accept"))
            } else {
                widgets::button(ui, Some(Icon::Check), cx.text.get("dosage-accept"))
            };
            fields::named(&accept, egui::Role::Button, &words);
            if accept.clicked() {
                actions.push(Action::Edit(proposal.edit(cx.plan, None)));
                self.accepted = Some(name.to_owned());
            }
            if chosen {
                return;
            }
            let count = [("count", proposal.changes.len().into())];
            let see = widgets::button(ui, Some(Icon::Eye), &cx.text.fmt("dosage-see", &count));
            let words = cx.text.fmt("dosage-see-named", &[("name", name.into())]);
            fields::named(&see, egui::Role::Button, &words);
            if see.clicked() {
                self.choose(choice);
            }
        });
    }
}

/// What the plan is before and after.
fn outcome(cx: &Cx<'_>, ui: &mut Ui, before: &Outcome, after: &Outcome) {
    let text = cx.text;
    let mut all = Vec::new();
    let mut row = |key: &'static str, hint: Option<&'static str>, before: &str, after: &str| {
        all.push(Figure {
            name: text.get(key),
            hint: hint.map(|it| text.get(it)),
            before: before.to_owned(),
            after: after.to_owned(),
        });
    };
    if after.following.people > 0 {
        let all = format!("{} / {}", after.following.follow_all, after.following.people);
        row(
            "dosage-can-follow",
            None,
            &before.following.follow_all.to_string(),
            &all,
        );
    }
    let money = |it: &Outcome| whole_euros(text, it.cost);
    row(
        "dosage-cost",
        Some("dosage-cost-hint"),
        &money(before),
        &money(after),
    );
    let per = |it: &Outcome| {
        let people = i64::from(it.following.people).max(1);
        whole_euros(text, it.cost.div_euclid(people))
    };
    if after.following.people > 1 {
        row("dosage-cost-each", None, &per(before), &per(after));
    }
    let hours = |minutes: u32| text.hours(minutes);
    let room = |it: &Outcome| hours(it.mix.get(Modality::Classroom).get());
    row(
        "dosage-room",
        Some("dosage-room-hint"),
        &room(before),
        &room(after),
    );
    let remote = |it: &Outcome| hours(it.mix.remote().get());
    row("dosage-remote", None, &remote(before), &remote(after));
    let days = |it: &Outcome| text.integer(i64::try_from(it.days).unwrap_or(i64::MAX));
    row(
        "dosage-travel",
        Some("dosage-travel-hint"),
        &days(before),
        &days(after),
    );
    if let (Some(before), Some(after)) = (before.km, after.km) {
        let km = |it: u64| text.integer(i64::try_from(it).unwrap_or(i64::MAX));
        row(
            "dosage-travel-km",
            Some("dosage-travel-km-hint"),
            &km(before),
            &km(after),
        );
    }
    let count = |value: usize| text.integer(i64::try_from(value).unwrap_or(i64::MAX));
    row("dosage-errors", None, &count(before.errors), &count(after.errors));
    row(
        "dosage-warnings",
        None,
        &count(before.warnings),
        &count(after.warnings),
    );
    figures(cx, ui, &all);
}
