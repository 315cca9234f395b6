//! The last copy of unsaved work, written by the panic hook.

use std::sync::{Arc, Mutex, PoisonError, TryLockError};
use std::time::Duration;

use super::fs::{Fs, RealFs};
use super::recovery::{Recovery, RecoveryError, Snapshot};

/// Holds the latest text of the open plan, ready to be written when the program panics.
///
/// The window puts the text here whenever it has one newer than the last recovery copy, and its panic hook calls
/// [`Emergency::write`]. Nothing here panics or waits for a lock that the panicking thread may hold. An abort (a
/// full stack, no memory) runs no hook: then the last recovery copy stands.
#[derive(Debug)]
pub struct Emergency<F: Fs = RealFs> {
    recovery: Arc<Recovery<F>>,
    latest: Mutex<Option<(Snapshot, Arc<[u8]>)>>,
}

/// Another thread holds the lock for an instant only, to store a pointer.
const ATTEMPTS: u32 = 10;
const PAUSE: Duration = Duration::from_millis(5);

impl<F: Fs> Emergency<F> {
    /// Nothing to write yet.
    pub const fn new(recovery: Arc<Recovery<F>>) -> Self {
        Self {
            recovery,
            latest: Mutex::new(None),
        }
    }

    /// The plan as it is now, not yet saved.
    pub fn put(&self, snapshot: Snapshot, text: Arc<[u8]>) {
        *self.latest.lock().unwrap_or_else(PoisonError::into_inner) = Some((snapshot, text));
    }

    /// Nothing is unsaved any more.
    pub fn clear(&self) {
        *self.latest.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Writes the copy; `false` when there was nothing to write. It is found by [`Recovery::list`] at the next
    /// start, and removed by [`Recovery::forget`] if the program lived on and saved.
    pub fn write(&self) -> Result<bool, RecoveryError> {
        for attempt in 1..=ATTEMPTS {
            let latest = match self.latest.try_lock() {
                Ok(latest) => latest.clone(),
                Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner().clone(),
                Err(TryLockError::WouldBlock) if attempt < ATTEMPTS => {
                    std::thread::sleep(PAUSE);
                    continue;
                }
                Err(TryLockError::WouldBlock) => break,
            };
            let Some((snapshot, text)) = latest else { break };
            self.recovery.write(&snapshot, &text)?;
            return Ok(true);
        }
        Ok(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::recovery::Subject;
    use std::time::SystemTime;

    fn snapshot() -> Snapshot {
        Snapshot {
            subject: Subject::Unsaved(1),
            title: "Été".to_owned(),
            taken: SystemTime::UNIX_EPOCH + Duration::from_secs(5),
            disk: None,
        }
    }

    #[test]
    fn the_latest_text_is_written_and_found_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let now = SystemTime::UNIX_EPOCH;
        let emergency = Emergency::new(Arc::new(Recovery::open(folder.path(), now).unwrap()));
        assert!(!emergency.write().unwrap(), "nothing yet");
        emergency.put(snapshot(), Arc::from(b"older".as_slice()));
        emergency.put(snapshot(), Arc::from(b"latest".as_slice()));
        assert!(emergency.write().unwrap());
        let next = Recovery::open(folder.path(), now).unwrap();
        assert!(
            next.list().unwrap().entries.is_empty(),
            "the program that wrote it still lives"
        );
        drop(emergency);
        let entries = next.list().unwrap().entries;
        assert_eq!(entries.len(), 1);
        assert_eq!(next.read(&entries[0]).unwrap(), b"latest");
    }

    #[test]
    fn what_was_cleared_is_not_written() {
        let folder = tempfile::tempdir().unwrap();
        let recovery = Recovery::open(folder.path(), SystemTime::UNIX_EPOCH).unwrap();
        let emergency = Emergency::new(Arc::new(recovery));
        emergency.put(snapshot(), Arc::from(b"saved since".as_slice()));
        emergency.clear();
        assert!(!emergency.write().unwrap());
    }

    #[test]
    fn a_panic_while_putting_does_not_stop_it_nor_a_lock_held_by_the_panicking_thread() {
        let folder = tempfile::tempdir().unwrap();
        let recovery = Recovery::open(folder.path(), SystemTime::UNIX_EPOCH).unwrap();
        let emergency = Arc::new(Emergency::new(Arc::new(recovery)));
        emergency.put(snapshot(), Arc::from(b"text".as_slice()));
        let held = emergency.latest.lock().unwrap();
        assert!(!emergency.write().unwrap(), "gives up rather than wait for ever");
        drop(held);
        let poisoner = Arc::clone(&emergency);
        let panicked = std::thread::Builder::new()
            .spawn(move || {
                let _held = poisoner.latest.lock();
                panic!("on purpose");
            })
            .unwrap()
            .join();
        assert!(panicked.is_err());
        assert!(emergency.write().unwrap());
    }
}
