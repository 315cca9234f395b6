//! When unsaved work is copied to the recovery folder.

use std::time::{Duration, Instant};

/// Decides when a recovery copy is due, time passed in.
///
/// One is due a second after the last edit, and every ten seconds while edits keep coming, so that neither a pause
/// nor a long burst of typing can cost more than that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AutosaveClock {
    /// First and last edit that no copy holds yet.
    waiting: Option<(Instant, Instant)>,
    /// After a failure: no attempt before this.
    not_before: Option<Instant>,
}

/// Calm after an edit before a copy is made.
const CALM: Duration = Duration::from_secs(1);
/// The longest an edit waits while others follow, and the pause after a failed copy.
const AT_MOST: Duration = Duration::from_secs(10);

impl AutosaveClock {
    /// A clock with nothing to copy.
    pub const fn new() -> Self {
        Self {
            waiting: None,
            not_before: None,
        }
    }

    /// The plan was edited (or undone, or redone) now.
    pub fn edited(&mut self, now: Instant) {
        let first = self.waiting.map_or(now, |(first, _)| first);
        self.waiting = Some((first, now));
    }

    /// How long until a copy is due: zero when it is due, `None` when there is nothing to copy.
    pub fn due_in(&self, now: Instant) -> Option<Duration> {
        let (first, last) = self.waiting?;
        let mut at = (last + CALM).min(first + AT_MOST);
        if let Some(not_before) = self.not_before {
            at = at.max(not_before);
        }
        Some(at.saturating_duration_since(now))
    }

    /// Whether a copy is due.
    pub fn is_due(&self, now: Instant) -> bool {
        self.due_in(now) == Some(Duration::ZERO)
    }

    /// A copy of the plan as it is now was handed to the writer. Edits from here on wait for the next one.
    pub fn handed_over(&mut self) {
        self.waiting = None;
    }

    /// The copy could not be written: it is tried again in ten seconds, even without another edit.
    pub fn failed(&mut self, now: Instant) {
        self.edited(now);
        self.not_before = Some(now + AT_MOST);
    }

    /// The copy was written.
    pub fn succeeded(&mut self) {
        self.not_before = None;
    }

    /// The plan itself was saved, or closed: nothing is left to copy.
    pub fn reset(&mut self) {
        *self = Self::new();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn a_copy_is_due_one_second_after_the_last_edit() {
        let start = Instant::now();
        let mut clock = AutosaveClock::new();
        assert_eq!(clock.due_in(start), None);
        clock.edited(start);
        clock.edited(start + ms(600));
        assert_eq!(clock.due_in(start + ms(700)), Some(ms(900)));
        assert!(!clock.is_due(start + ms(1599)));
        assert!(clock.is_due(start + ms(1600)));
        assert!(clock.is_due(start + ms(5000)), "and stays due");
        clock.handed_over();
        assert_eq!(clock.due_in(start + ms(5000)), None);
    }

    #[test]
    fn edits_that_do_not_stop_are_copied_every_ten_seconds() {
        let start = Instant::now();
        let mut clock = AutosaveClock::new();
        let mut copies = Vec::new();
        for tick in 0..300 {
            let now = start + ms(100 * tick);
            clock.edited(now);
            if clock.is_due(now) {
                copies.push(100 * tick);
                clock.handed_over();
            }
        }
        assert_eq!(copies, [10_000, 20_100]);
    }

    #[test]
    fn an_edit_during_the_writing_waits_for_the_next_copy() {
        let start = Instant::now();
        let mut clock = AutosaveClock::new();
        clock.edited(start);
        clock.handed_over();
        clock.edited(start + ms(1100));
        clock.succeeded();
        assert_eq!(clock.due_in(start + ms(1100)), Some(ms(1000)));
    }

    #[test]
    fn a_failed_copy_is_tried_again_after_a_pause() {
        let start = Instant::now();
        let mut clock = AutosaveClock::new();
        clock.edited(start);
        clock.handed_over();
        clock.failed(start + ms(1000));
        clock.edited(start + ms(2000));
        assert!(!clock.is_due(start + ms(10_999)));
        assert!(clock.is_due(start + ms(11_000)));
        clock.handed_over();
        clock.succeeded();
        clock.edited(start + ms(12_000));
        assert!(clock.is_due(start + ms(13_000)), "the pause is over");
        clock.failed(start + ms(13_000));
        clock.reset();
        assert_eq!(clock, AutosaveClock::new());
    }
}
