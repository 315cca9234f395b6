//! The search on a thread of its own: how far it is, a way to stop it, what it found.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use crate::checks::Rules;
use crate::dosage::{Asked, Preset, Proposals, propose};
use crate::model::Plan;
use crate::text::{Lang, Text};

/// A search under way.
#[derive(Debug)]
pub(super) struct Job {
    /// The plan that it is about.
    pub(super) plan: Arc<Plan>,
    stop: Arc<AtomicBool>,
    done: Arc<AtomicU32>,
    receiver: Receiver<Option<Proposals>>,
}

/// How a search stands.
#[derive(Debug)]
pub(super) enum State {
    /// Under way.
    Busy,
    /// Ended with this; `None` when it was stopped or failed.
    Over(Option<Box<Proposals>>),
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
        let job = Self {
            plan: Arc::clone(plan),
            stop: Arc::clone(&stop),
            done: Arc::clone(&done),
            receiver,
        };
        let (plan, rules, asked, ctx) = (Arc::clone(plan), rules.clone(), asked.clone(), ctx.clone());
        let work = move || {
            let progress = |thousandths: u32| {
                if done.swap(thousandths, Ordering::Relaxed) != thousandths {
                    ctx.request_repaint();
                }
                !stop.load(Ordering::Relaxed)
            };
            let found = propose(&plan, &rules, &asked, &Text::new(lang), &presets, &progress);
            // Nobody listens any more once the view let go of the search.
            let _ = sender.send(found);
            ctx.request_repaint();
        };
        std::thread::Builder::new()
            .name("dosage".to_owned())
            .spawn(work)
            .ok()?;
        Some(job)
    }

    /// The part that is done, from 0 to 1.
    pub(super) fn share(&self) -> f32 {
        let thousandths = u16::try_from(self.done.load(Ordering::Relaxed)).unwrap_or(1000);
        f32::from(thousandths) / 1000.0
    }

    /// How it stands now.
    pub(super) fn state(&self) -> State {
        match self.receiver.try_recv() {
            Ok(found) => State::Over(found.map(Box::new)),
            Err(TryRecvError::Empty) => State::Busy,
            Err(TryRecvError::Disconnected) => State::Over(None),
        }
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}
