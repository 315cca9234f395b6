//! *Dosage*: what is sought, proposals side by side, what each gives and costs, what contradicts what.

mod asked;
mod bar;
mod conflict;
mod curve;
mod detail;
mod goals;
mod job;
mod limits;
mod locks;
mod proposals;

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Align, Label, Layout, Rect, RichText, ScrollArea, Ui};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone};
use crate::app::view::{View, ViewId};
use crate::app::widgets::{self, EmptyState, Progress};
use crate::dosage::{Asked, Goal, Point, Preset, Proposal, Proposals, preset_words};
use crate::exchange::export::braid::Braid;
use crate::model::{ModuleId, Plan};
use crate::text::{Lang, Text};

use job::{Job, News};

/// What a search found, and for which plan.
#[derive(Debug)]
struct Found {
    plan: Arc<Plan>,
    proposals: Proposals,
    /// One for each proposal.
    braids: Vec<Braid>,
    /// The trade-off; nothing while it is computed.
    points: Vec<(Point, Braid)>,
}

/// A proposal of the list, or a point of the trade-off that is none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Listed(usize),
    Point(usize),
}

impl Default for Choice {
    fn default() -> Self {
        Self::Listed(0)
    }
}

impl Found {
    fn proposal(&self, choice: Choice) -> Option<(&Proposal, &Braid)> {
        match choice {
            Choice::Listed(at) => self.proposals.list.get(at).zip(self.braids.get(at)),
            Choice::Point(at) => self.points.get(at).map(|(point, braid)| (&point.proposal, braid)),
        }
    }

    fn name(&self, text: &Text, choice: Choice) -> String {
        match choice {
            Choice::Listed(at) => self
                .proposals
                .list
                .get(at)
                .map_or_else(String::new, |it| preset_words(text, &it.presets)),
            Choice::Point(at) => self.points.get(at).map_or_else(String::new, |(point, _)| {
                let following = point.proposal.after.following;
                let args = [
                    ("follow", text.integer(following.follow_all.into()).into()),
                    ("people", text.integer(following.people.into()).into()),
                ];
                text.fmt("dosage-point-name", &args)
            }),
        }
    }

    /// The choice that a point is: itself, or the proposal of the list that says the same.
    fn of_point(&self, at: usize) -> Choice {
        let same = self.points.get(at).and_then(|(point, _)| {
            self.proposals
                .list
                .iter()
                .position(|it| it.changes == point.proposal.changes && it.remedies == point.proposal.remedies)
        });
        same.map_or(Choice::Point(at), Choice::Listed)
    }
}

/// The view *Dosage*.
#[derive(Debug, Default)]
pub(super) struct DosageView {
    asked: Asked,
    /// The module whose bounds are being set.
    bounding: Option<ModuleId>,
    job: Option<Job>,
    found: Option<Found>,
    /// The proposal whose changes are shown.
    chosen: Choice,
    /// Modules of it that are not to be accepted.
    left_out: BTreeSet<ModuleId>,
    /// The name of what was accepted last.
    accepted: Option<String>,
    /// Whether to search as soon as the next frame is drawn.
    again: bool,
    failed: bool,
    lang: Option<Lang>,
    /// The height that the tallest proposal needs, for all to be alike.
    tallest: f32,
    /// Whether what was just found is still to be brought into sight.
    reveal: bool,
}

/// Under this width things stand one under the other.
const SIDE_BY_SIDE: f32 = 720.0;

impl View for DosageView {
    fn id(&self) -> ViewId {
        ViewId::Dosage
    }

    fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
        let title = RichText::new(cx.text.get(ViewId::Dosage.title())).text_style(theme::title());
        if cx.plan.modules.is_empty() {
            let empty = EmptyState {
                icon: Icon::Sliders,
                title: cx.text.get("dosage-empty"),
                sentence: cx.text.get("dosage-empty-why"),
                actions: &[(Icon::Strands, cx.text.get("dosage-empty-go"))],
            };
            ui.label(title);
            if empty.show(ui).is_some() {
                actions.push(Action::Show(ViewId::Path));
            }
            return;
        }
        self.refresh(cx);
        let mut start = std::mem::take(&mut self.again);
        // Out of what scrolls: the search is asked for from wherever one is.
        ui.horizontal(|ui| {
            ui.label(title);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(theme::space::M);
                let idle = self.job.is_none() || self.found.is_some();
                ui.add_enabled_ui(idle, |ui| {
                    let words = cx.text.get("dosage-propose");
                    start |= widgets::primary_button(ui, Some(Icon::Sliders), words).clicked();
                });
                let words = RichText::new(cx.text.get("dosage-exact")).small();
                ui.add(Label::new(words.color(cx.theme.muted)).truncate());
            });
        });
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            // Room for the scroll bar, so that it covers no card.
            ui.set_max_width(ui.available_width() - theme::space::M);
            ui.spacing_mut().item_spacing.y = 10.0;
            self.asked(cx, ui, actions);
            let found = self.found.take();
            if let Some(job) = self.job.as_ref().filter(|_| found.is_none()) {
                let words = job.best(cx.text).map_or_else(
                    || cx.text.get("dosage-busy").to_owned(),
                    |best| format!("{} {best}", cx.text.get("dosage-busy")),
                );
                let done = Progress::Share(job.share());
                if widgets::progress(ui, &words, done, cx.text.get("dosage-stop")) {
                    self.job = None;
                }
                return;
            }
            if self.failed {
                widgets::tone_card(ui, Tone::Warning, |ui| ui.label(cx.text.get("dosage-failed")));
            }
            let Some(found) = found else {
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
        self.asked.apart.retain(|it| cx.plan.learner(it).is_some());
        while let Some((news, plan)) = self
            .job
            .as_ref()
            .and_then(|job| Some((job.news()?, Arc::clone(&job.plan))))
        {
            match news {
                News::Proposals(found) => {
                    self.chosen = Choice::default();
                    self.left_out.clear();
                    self.accepted = None;
                    self.failed = found.is_none();
                    self.reveal = found.is_some();
                    self.found = found.map(|found| Found {
                        plan,
                        proposals: found.0,
                        braids: found.1,
                        points: Vec::new(),
                    });
                    if self.failed {
                        self.job = None;
                    }
                }
                News::Curve(points) => {
                    if let Some(found) = self.found.as_mut().filter(|it| Arc::ptr_eq(&it.plan, &plan)) {
                        found.points = points;
                    }
                }
                News::Over => {
                    // A thread that ended without a word failed.
                    self.failed |= self.found.is_none();
                    self.job = None;
                }
            }
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
        self.found = None;
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
        let top = ui.cursor().left_top();
        if let Some(conflict) = &found.proposals.conflict {
            again = self.conflict(cx, ui, conflict, actions);
            ui.label(RichText::new(cx.text.get("dosage-nearest")).color(cx.theme.muted));
        }
        self.proposals(cx, ui, found, actions);
        if std::mem::take(&mut self.reveal) {
            let shown = Rect::from_min_max(top, ui.min_rect().right_bottom());
            let place = (shown.height() > ui.clip_rect().height()).then_some(Align::TOP);
            ui.scroll_to_rect(shown, place);
        }
        if let Some((proposal, _)) = found.proposal(self.chosen) {
            again |= self.detail(cx, ui, found, proposal, actions);
            self.beneath(cx, ui, found, proposal);
        }
        again
    }

    /// The trade-off, and what holds the chosen proposal back.
    fn beneath(&mut self, cx: &Cx<'_>, ui: &mut Ui, found: &Found, proposal: &Proposal) {
        if found.proposals.before.following.people == 0 {
            detail::bindings(cx, ui, proposal);
        } else if ui.available_width() < SIDE_BY_SIDE {
            self.trade_off(cx, ui, found);
            detail::bindings(cx, ui, proposal);
        } else {
            ui.columns(2, |uis| {
                if let [left, right] = uis {
                    // Columns would spread words over the width.
                    left.vertical(|ui| self.trade_off(cx, ui, found));
                    right.vertical(|ui| detail::bindings(cx, ui, proposal));
                }
            });
        }
    }

    fn trade_off(&mut self, cx: &Cx<'_>, ui: &mut Ui, found: &Found) {
        widgets::card(ui, |ui| {
            widgets::heading(ui, cx.text.get("dosage-curve"));
            if found.points.is_empty() {
                if let Some(job) = &self.job {
                    let words = cx.text.get("dosage-curve-busy");
                    let done = Progress::Share(job.share());
                    if widgets::progress(ui, words, done, cx.text.get("dosage-stop")) {
                        self.job = None;
                    }
                } else {
                    let words = cx.text.get("dosage-curve-stopped");
                    ui.label(RichText::new(words).color(cx.theme.muted));
                }
                return;
            }
            let points: Vec<Point> = found.points.iter().map(|it| it.0.clone()).collect();
            let chosen = (0..points.len()).find(|at| found.of_point(*at) == self.chosen);
            let around = (&found.proposals.before, found.proposals.list.as_slice());
            if let Some(at) = curve::ui(cx, ui, &points, around, chosen) {
                self.choose(found.of_point(at));
            }
        });
    }

    fn choose(&mut self, choice: Choice) {
        self.chosen = choice;
        self.left_out.clear();
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
