//! *Dosage*: what is sought, proposals side by side, what each gives and costs, what contradicts what.

mod asked;
mod found;
mod job;

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{RichText, ScrollArea, Ui};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone};
use crate::app::view::{View, ViewId};
use crate::app::widgets::{self, EmptyState, Progress};
use crate::dosage::{Asked, Goal, Preset, Proposals};
use crate::model::{ModuleId, Plan};
use crate::text::Lang;

use asked::Draft;
use job::{Job, State};

/// What a search found, and for which plan in which language.
#[derive(Debug)]
struct Found {
    plan: Arc<Plan>,
    proposals: Proposals,
}

/// The view *Dosage*.
#[derive(Debug, Default)]
pub(super) struct DosageView {
    asked: Asked,
    draft: Draft,
    job: Option<Job>,
    found: Option<Found>,
    /// The proposal whose changes are shown.
    chosen: usize,
    /// Modules of it that are not to be accepted.
    left_out: BTreeSet<ModuleId>,
    /// The name of what was accepted last.
    accepted: Option<String>,
    /// Whether to search as soon as the next frame is drawn.
    again: bool,
    failed: bool,
    lang: Option<Lang>,
}

impl View for DosageView {
    fn id(&self) -> ViewId {
        ViewId::Dosage
    }

    fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        ui.label(RichText::new(cx.text.get(ViewId::Dosage.title())).text_style(theme::title()));
        if cx.plan.modules.is_empty() {
            let empty = EmptyState {
                icon: Icon::Sliders,
                title: cx.text.get("dosage-empty"),
                sentence: cx.text.get("dosage-empty-why"),
                actions: &[(Icon::Strands, cx.text.get("dosage-empty-go"))],
            };
            if empty.show(ui).is_some() {
                actions.push(Action::Show(ViewId::Path));
            }
            return;
        }
        self.refresh(cx);
        let mut start = std::mem::take(&mut self.again);
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            start |= self.asked(cx, ui);
            if let Some(job) = &self.job {
                let stop = widgets::progress(
                    ui,
                    cx.text.get("dosage-busy"),
                    Progress::Share(job.share()),
                    cx.text.get("dosage-stop"),
                );
                if stop {
                    self.job = None;
                }
                return;
            }
            if self.failed {
                widgets::tone_card(ui, Tone::Warning, |ui| ui.label(cx.text.get("dosage-failed")));
            }
            let Some(found) = self.found.take() else {
                self.invite(cx, ui);
                return;
            };
            if Arc::ptr_eq(&found.plan, cx.plan) {
                start |= self.show(cx, ui, &found, actions);
            } else {
                start |= self.stale(cx, ui);
            }
            self.found = Some(found);
        });
        if start {
            self.start(cx, ui, actions);
        }
    }

    fn propose(&mut self, modules: Option<&BTreeSet<ModuleId>>) {
        self.asked.modules = modules.cloned();
        self.again = true;
    }
}

impl DosageView {
    /// Takes what a search found, and lets go of what no longer exists.
    fn refresh(&mut self, cx: &Cx<'_>) {
        if self.lang.replace(cx.text.lang()) != Some(cx.text.lang()) && self.found.take().is_some() {
            // Titles of what proposals add are words: they are made again in the other language.
            self.again = true;
        }
        if let Some(only) = &mut self.asked.modules {
            only.retain(|id| cx.plan.module(id).is_some());
            if only.is_empty() {
                self.asked.modules = None;
            }
        }
        self.asked.locks.retain(|it| cx.plan.module(&it.module).is_some());
        let Some(job) = &self.job else { return };
        if let State::Over(found) = job.state() {
            let plan = Arc::clone(&job.plan);
            self.job = None;
            self.chosen = 0;
            self.left_out.clear();
            self.accepted = None;
            self.failed = found.is_none();
            self.found = found.map(|proposals| Found {
                plan,
                proposals: *proposals,
            });
        }
    }

    /// Starts a search, after the edits that the same frame asked for.
    fn start(&mut self, cx: &Cx<'_>, ui: &Ui, actions: &Actions) {
        if !actions.is_empty() {
            self.again = true;
            ui.ctx().request_repaint();
            return;
        }
        let mut presets = Preset::ALL.to_vec();
        if self.asked.order != Goal::ALL {
            presets.insert(0, Preset::Own);
        }
        self.failed = false;
        self.job = Job::start(
            cx.plan,
            &cx.derived.rules,
            &self.asked,
            presets,
            cx.text.lang(),
            ui.ctx(),
        );
        self.failed = self.job.is_none();
    }

    fn show(&mut self, cx: &Cx<'_>, ui: &mut Ui, found: &Found, actions: &mut Actions) -> bool {
        let mut again = false;
        if let Some(conflict) = &found.proposals.conflict {
            again = self.conflict(cx, ui, conflict, actions);
            ui.label(RichText::new(cx.text.get("dosage-nearest")).color(cx.theme.muted));
        }
        self.proposals(cx, ui, found, actions);
        if let Some(proposal) = found.proposals.list.get(self.chosen) {
            if !proposal.is_empty() {
                self.changes(cx, ui, proposal, actions);
            }
            Self::bindings(cx, ui, proposal);
        }
        again
    }

    fn invite(&self, cx: &Cx<'_>, ui: &mut Ui) {
        let following = cx.derived.cohort.following();
        let args = [
            ("follow", i64::from(following.follow_all).into()),
            ("people", i64::from(following.people).into()),
        ];
        ui.label(RichText::new(cx.text.fmt("dosage-now", &args)).color(cx.theme.muted));
    }

    /// The plan is another one than the one searched for.
    fn stale(&self, cx: &Cx<'_>, ui: &mut Ui) -> bool {
        let mut again = false;
        let (tone, words) = match &self.accepted {
            Some(name) => (
                Tone::Ok,
                cx.text.fmt("dosage-accepted", &[("name", name.as_str().into())]),
            ),
            None => (Tone::Neutral, cx.text.get("dosage-stale").to_owned()),
        };
        widgets::tone_card(ui, tone, |ui| {
            ui.label(words);
            self.invite(cx, ui);
            again = widgets::button(ui, Some(Icon::Refresh), cx.text.get("dosage-again")).clicked();
        });
        again
    }
}
