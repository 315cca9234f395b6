//! The search on a thread of its own: how far it is, a way to stop it, what it found so far.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};

use crate::checks::Rules;
use crate::dosage::{
    Asked, Best, Goal, Point, Preset, Proposal, Proposals, curve, preset_word, propose_live, whole_euros,
};
use crate::exchange::export::braid::Braid;
use crate::model::Plan;
use crate::text::{Lang, Text};

/// A proposal's path as a braid; the plan's own where it cannot be accepted.
fn braid(plan: &Plan, proposal: &Proposal) -> Braid {
    let then = proposal.edit(plan, None).applied_to(plan);
    then.map_or_else(|_| Braid::of(plan), |then| Braid::of(&then))
}

/// What a search tells, in this order.
#[derive(Debug)]
pub(super) enum News {
    /// The proposals with their braids; `None` when the search failed.
    Proposals(Option<Box<(Proposals, Vec<Braid>)>>),
    /// The trade-off with its braids.
    Curve(Vec<(Point, Braid)>),
    /// Nothing more follows.
    Over,
}

/// A search under way.
#[derive(Debug)]
pub(super) struct Job {
    /// The plan that it is about.
    pub(super) plan: Arc<Plan>,
    stop: Arc<AtomicBool>,
    done: Arc<AtomicU32>,
    best: Arc<Mutex<Option<(Preset, Best)>>>,
    receiver: Receiver<News>,
}

/// What the thread works with.
struct Work {
    plan: Arc<Plan>,
    rules: Rules,
    asked: Asked,
    presets: Vec<Preset>,
    text: Text,
    stop: Arc<AtomicBool>,
    done: Arc<AtomicU32>,
    best: Arc<Mutex<Option<(Preset, Best)>>>,
    ctx: egui::Context,
}

impl Work {
    fn run(&self, sender: &Sender<News>) {
        // A part of the work that is done over again does not take the bar back.
        let progress = |thousandths: u32| {
            if self.done.fetch_max(thousandths, Ordering::Relaxed) < thousandths {
                self.ctx.request_repaint();
            }
            !self.stop.load(Ordering::Relaxed)
        };
        // Nobody listens any more once the view let go of the search: then sending fails, and that is all.
        let tell = |news| {
            let _ = sender.send(news);
            self.ctx.request_repaint();
        };
        let (plan, text) = (&*self.plan, &self.text);
        let live = |preset, best: Best| {
            *self.best.lock().unwrap_or_else(PoisonError::into_inner) = Some((preset, best));
            !self.stop.load(Ordering::Relaxed)
        };
        let (rules, asked) = (&self.rules, &self.asked);
        let found = propose_live(plan, rules, asked, text, &self.presets, &progress, &live);
        let Some(found) = found else {
            tell(News::Proposals(None));
            return;
        };
        let braids = found.list.iter().map(|it| braid(plan, it)).collect();
        tell(News::Proposals(Some(Box::new((found.clone(), braids)))));
        self.done.store(0, Ordering::Relaxed);
        if found.before.following.people > 0
            && let Some(points) = curve(plan, rules, asked, text, &found, &progress)
        {
            let drawn = points.into_iter().map(|it| {
                let braid = braid(plan, &it.proposal);
                (it, braid)
            });
            tell(News::Curve(drawn.collect()));
        }
        tell(News::Over);
    }
}

impl Job {
    /// Starts a search; `None` when no thread can be had.
    pub(super) fn start(
        plan: &Arc<Plan>,
        rules: &Rules,
        asked: &Asked,
        presets: Vec<Preset>,
        lang: Lang,
        ctx: &egui::Context,
    ) -> Option<Self> {
        let (sender, receiver) = channel();
        let (stop, done) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU32::new(0)));
        let best = Arc::new(Mutex::new(None));
        let work = Work {
            plan: Arc::clone(plan),
            rules: rules.clone(),
            asked: asked.clone(),
            presets,
            text: Text::new(lang),
            stop: Arc::clone(&stop),
            done: Arc::clone(&done),
            best: Arc::clone(&best),
            ctx: ctx.clone(),
        };
        std::thread::Builder::new()
            .name("dosage".to_owned())
            .spawn(move || work.run(&sender))
            .ok()?;
        Some(Self {
            plan: Arc::clone(plan),
            stop,
            done,
            best,
            receiver,
        })
    }

    /// The part that is done, from 0 to 1.
    pub(super) fn share(&self) -> f32 {
        let thousandths = u16::try_from(self.done.load(Ordering::Relaxed)).unwrap_or(1000);
        f32::from(thousandths) / 1000.0
    }

    /// The best dosage so far of a search under limits, in words: for which order, what it costs.
    pub(super) fn best(&self, text: &Text) -> Option<String> {
        let best = self.best.lock().unwrap_or_else(PoisonError::into_inner);
        let (preset, best) = best.as_ref()?;
        let cost = best.goals.iter().find(|(goal, _)| *goal == Goal::Money)?.1;
        let args = [
            ("name", text.get(preset_word(*preset)).into()),
            ("cost", whole_euros(text, cost).into()),
        ];
        let key = if best.short > 0 {
            "dosage-best-short"
        } else {
            "dosage-best"
        };
        Some(text.fmt(key, &args))
    }

    /// What it told since the last call, if anything.
    pub(super) fn news(&self) -> Option<News> {
        match self.receiver.try_recv() {
            Ok(news) => Some(news),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(News::Over),
        }
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}
