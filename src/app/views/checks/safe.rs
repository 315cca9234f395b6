//! How many findings have a safe fix, for the button that applies them all.
//!
//! Fixes are computed one finding at a time; on a big plan with thousands of findings that takes longer than a
//! frame, so it is done beside the window and the figure comes when it is known.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};

use crate::app::cx::Cx;
use crate::app::derived::Derived;
use crate::checks::{self, Safety, Waived};
use crate::model::Plan;
use crate::text::Lang;

/// Up to this many findings are looked at within a frame.
const AT_ONCE: usize = 200;

/// The count, once it is known.
#[derive(Debug, Default)]
pub(super) struct SafeCount {
    of: Option<Arc<Plan>>,
    known: Option<usize>,
    under_way: Option<(Receiver<usize>, Arc<AtomicBool>)>,
}

impl Drop for SafeCount {
    fn drop(&mut self) {
        self.stop();
    }
}

impl SafeCount {
    /// How many findings that are not waived have a safe fix; `None` while it is being counted.
    pub(super) fn get(&mut self, cx: &Cx<'_>, ctx: &egui::Context) -> Option<usize> {
        if !self.of.as_ref().is_some_and(|plan| Arc::ptr_eq(plan, cx.plan)) {
            self.stop();
            self.of = Some(Arc::clone(cx.plan));
            self.known = None;
            self.start(cx, ctx);
        }
        if let Some((receiver, _)) = &self.under_way
            && let Ok(count) = receiver.try_recv()
        {
            self.known = Some(count);
            self.under_way = None;
        }
        self.known
    }

    fn stop(&mut self) {
        if let Some((_, stop)) = self.under_way.take() {
            stop.store(true, Ordering::Relaxed);
        }
    }

    fn start(&mut self, cx: &Cx<'_>, ctx: &egui::Context) {
        let stop = Arc::new(AtomicBool::new(false));
        if cx.derived.findings.len() <= AT_ONCE {
            self.known = Some(count(cx.derived, &stop));
            return;
        }
        let (sender, receiver) = channel();
        let derived = Arc::clone(cx.derived);
        let (ctx, told) = (ctx.clone(), Arc::clone(&stop));
        let work = move || {
            let counted = count(&derived, &told);
            // Nobody waits for it any more when the plan has changed meanwhile.
            let _ = sender.send(counted);
            ctx.request_repaint();
        };
        let started = std::thread::Builder::new()
            .name("safe fixes".to_owned())
            .spawn(work);
        // Without a thread the button shows no figure, and works all the same.
        self.under_way = started.is_ok().then_some((receiver, stop));
    }
}

fn count(derived: &Derived, stop: &AtomicBool) -> usize {
    let facts = derived.facts(Lang::default());
    derived
        .findings
        .iter()
        .filter(|finding| finding.waived != Waived::Yes)
        .take_while(|_| !stop.load(Ordering::Relaxed))
        .filter(|finding| {
            checks::fixes(&facts, &finding.diagnostic)
                .iter()
                .any(|fix| fix.safety == Safety::Safe)
        })
        .count()
}
