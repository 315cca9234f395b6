//! Results that a view asks for and that take longer than a frame.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use crate::checks::is_large;
use crate::model::Plan;

/// How long a wish must stand before work on it begins.
const SETTLED: Duration = Duration::from_millis(100);

/// A result that a thread may still be working on.
#[derive(Debug)]
pub struct Background<T>(Arc<OnceLock<T>>);

impl<T> Clone for Background<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: Send + Sync + 'static> Background<T> {
    /// A result that is there already.
    pub fn done(result: T) -> Self {
        let cell = OnceLock::new();
        // A new cell is empty.
        let _ = cell.set(result);
        Self(Arc::new(cell))
    }

    /// What takes about as long as to check this plan: done at once where the plan is small, else started.
    pub fn of_plan(
        ctx: &egui::Context,
        plan: &Plan,
        name: &str,
        work: impl Fn() -> T + Send + Sync + 'static,
    ) -> Self {
        if is_large(plan) {
            Self::start(ctx, name, work)
        } else {
            Self::done(work())
        }
    }

    /// Starts work on a thread of its own, which wakes the window when it ends; in place where no thread can
    /// be had. The work waits a moment first, and is not begun when nobody holds the result any more: while a handle is
    /// dragged, each frame asks for something else.
    pub fn start(ctx: &egui::Context, name: &str, work: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::start_after(ctx, name, || std::thread::sleep(SETTLED), work)
    }

    fn start_after(
        ctx: &egui::Context,
        name: &str,
        wait: impl FnOnce() + Send + 'static,
        work: impl Fn() -> T + Send + Sync + 'static,
    ) -> Self {
        let cell = Arc::new(OnceLock::new());
        let work = Arc::new(work);
        let (there, job, waking) = (Arc::downgrade(&cell), Arc::clone(&work), ctx.clone());
        let run = move || {
            wait();
            if there.strong_count() == 0 {
                return;
            }
            let result = job();
            if let Some(cell) = there.upgrade() {
                let _ = cell.set(result);
                waking.request_repaint();
            }
        };
        if std::thread::Builder::new()
            .name(name.to_owned())
            .spawn(run)
            .is_err()
        {
            let _ = cell.set(work());
        }
        Self(cell)
    }

    /// The result; `None` while the work goes on.
    pub fn get(&self) -> Option<&T> {
        self.0.get()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::mpsc::channel;

    use super::*;

    /// Starts work that counts itself, gives it up or not while it waits, and tells how often it was done.
    fn done(given_up: bool) -> usize {
        let count = Arc::new(AtomicUsize::new(0));
        let (go, gate) = channel();
        let own = Arc::clone(&count);
        let wait = move || {
            let _ = gate.recv();
        };
        let work = move || own.fetch_add(1, Ordering::SeqCst);
        let background = Background::start_after(&egui::Context::default(), "counting", wait, work);
        let held = (!given_up).then_some(background);
        go.send(()).unwrap();
        // The thread lets go of its count when it ends.
        while Arc::strong_count(&count) > 1 {
            std::thread::yield_now();
        }
        assert_eq!(held.is_some(), held.is_some_and(|it| it.get().is_some()));
        count.load(Ordering::SeqCst)
    }

    #[test]
    fn work_that_nobody_waits_for_is_not_begun() {
        assert_eq!((done(true), done(false)), (0, 1));
    }
}
