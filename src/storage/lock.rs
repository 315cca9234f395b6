//! Telling that a plan is open elsewhere. A lock never refuses anything: the user decides.
//!
//! A side file is locked and not the plan, because each save replaces the plan's file and a lock would stay with
//! the old one. The side file is never removed: a program that waits for it would then lock a file that nobody
//! else sees. The system releases the lock when the program ends, however it ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use super::fs::{Fs, RealFs};
use super::names::lock_path;

/// Who has a plan open. Any text may be empty when the system does not tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// The user's login name.
    pub user: String,
    /// The machine's name.
    pub host: String,
    /// The process on that machine.
    pub pid: u32,
    /// Since when.
    pub since: SystemTime,
}

impl Owner {
    /// This user, machine and process.
    pub fn this_program(now: SystemTime) -> Self {
        let first = |names: &[&str]| {
            names
                .iter()
                .find_map(|name| std::env::var(name).ok())
                .unwrap_or_default()
        };
        let mut host = first(&["COMPUTERNAME", "HOSTNAME"]);
        if let Ok((name, _)) = RealFs.read(Path::new("/proc/sys/kernel/hostname"), LONGEST) {
            String::from_utf8_lossy(&name).trim().clone_into(&mut host);
        }
        Self {
            user: first(&["USER", "USERNAME", "LOGNAME"]),
            host,
            pid: std::process::id(),
            since: now,
        }
    }
}

/// The owner as it is written in the side file.
#[derive(Serialize, Deserialize)]
struct StoredOwner {
    user: String,
    host: String,
    pid: u32,
    since_ms: u64,
}

/// No owner is longer than this, in bytes.
const LONGEST: u64 = 4096;

/// What came of asking for a plan's lock.
#[derive(Debug)]
pub enum LockState {
    /// Nobody else has the plan open. Keep this as long as it is open here.
    Mine(DocumentLock),
    /// Another window or program has it open. Who is not always known.
    Held(Option<Owner>),
    /// This folder knows no locks, or no file may be created in it. Nobody can be told, nor can we know.
    Unavailable(io::Error),
}

/// A plan that is open here. Dropping it lets the next one have the lock.
#[derive(Debug)]
pub struct DocumentLock {
    /// Locked; holds the owner too, except on Windows where nobody could read it.
    lock: File,
    owner: Option<File>,
}

impl Drop for DocumentLock {
    fn drop(&mut self) {
        let owner = self.owner.as_ref().unwrap_or(&self.lock);
        let _ = owner.set_len(0);
        let _ = self.lock.unlock();
    }
}

/// Asks for the lock of the plan at `path`, which need not exist yet.
pub fn lock_document(path: &Path, owner: &Owner) -> LockState {
    // Windows forbids others to read what is locked, so the owner stands in a second file there.
    lock_with(path, owner, cfg!(windows)).unwrap_or_else(LockState::Unavailable)
}

fn lock_with(path: &Path, owner: &Owner, owner_apart: bool) -> io::Result<LockState> {
    let side = lock_path(&RealFs.resolve(path)?);
    let owner_side = owner_apart.then(|| owner_path(&side));
    let lock = open(&side)?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            return Ok(LockState::Held(read_owner(
                owner_side.as_deref().unwrap_or(&side),
            )));
        }
        Err(TryLockError::Error(error)) => return Err(error),
    }
    let mut lock = DocumentLock { lock, owner: None };
    if let Some(owner_side) = owner_side {
        lock.owner = Some(open(&owner_side)?);
    }
    // The lock holds even if nobody can be told whose it is.
    let _ = write_owner(lock.owner.as_ref().unwrap_or(&lock.lock), owner);
    Ok(LockState::Mine(lock))
}

fn owner_path(side: &Path) -> PathBuf {
    let mut name = side.as_os_str().to_owned();
    name.push(".who");
    name.into()
}

fn open(side: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    match options
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(side)
    {
        // A colleague's side file: it can be locked all the same, only not signed.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => File::open(side).or(Err(error)),
        other => other,
    }
}

fn write_owner(mut file: &File, owner: &Owner) -> io::Result<()> {
    let since = owner
        .since
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    let stored = StoredOwner {
        user: owner.user.clone(),
        host: owner.host.clone(),
        pid: owner.pid,
        since_ms: u64::try_from(since.as_millis()).unwrap_or(u64::MAX),
    };
    file.set_len(0)?;
    file.rewind()?;
    file.write_all(serde_json::to_string(&stored)?.as_bytes())
}

fn read_owner(side: &Path) -> Option<Owner> {
    let mut bytes = Vec::new();
    File::open(side)
        .ok()?
        .take(LONGEST)
        .read_to_end(&mut bytes)
        .ok()?;
    let StoredOwner {
        user,
        host,
        pid,
        since_ms,
    } = serde_json::from_slice(&bytes).ok()?;
    let since = SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(since_ms))?;
    Some(Owner {
        user,
        host,
        pid,
        since,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owner(user: &str) -> Owner {
        let since = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
        Owner {
            user: user.to_owned(),
            host: "atelier".to_owned(),
            pid: 12,
            since,
        }
    }

    #[test]
    fn the_second_is_told_who_was_first_and_the_third_gets_the_lock() {
        for owner_apart in [false, true] {
            let folder = tempfile::tempdir().unwrap();
            let plan = folder.path().join("Été.ron");
            let first = lock_with(&plan, &owner("Aïcha"), owner_apart).unwrap();
            assert!(matches!(first, LockState::Mine(_)));
            match lock_with(&plan, &owner("Bruno"), owner_apart).unwrap() {
                LockState::Held(held) => assert_eq!(held, Some(owner("Aïcha"))),
                other => panic!("{other:?}"),
            }
            drop(first);
            assert!(matches!(
                lock_with(&plan, &owner("Bruno"), owner_apart).unwrap(),
                LockState::Mine(_)
            ));
            let side = lock_path(&plan.canonicalize().unwrap_or(plan));
            assert!(side.exists(), "the side file stays");
            let signed = if owner_apart { owner_path(&side) } else { side };
            assert_eq!(
                std::fs::metadata(signed).unwrap().len(),
                0,
                "and no longer names anyone"
            );
        }
    }

    #[test]
    fn the_lock_outlives_a_save_and_a_damaged_owner_is_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let plan = folder.path().join("plan.ron");
        let _first = lock_document(&plan, &owner("Aïcha"));
        crate::storage::write_document(&plan, b"1", &crate::storage::SaveOptions::new_file()).unwrap();
        crate::storage::write_document(&plan, b"2", &crate::storage::SaveOptions::replacing()).unwrap();
        let side = lock_path(&plan.canonicalize().unwrap());
        File::options()
            .write(true)
            .open(&side)
            .unwrap()
            .set_len(5)
            .unwrap();
        assert!(matches!(
            lock_document(&plan, &owner("Bruno")),
            LockState::Held(None)
        ));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_and_the_file_it_leads_to_share_one_lock() {
        let folder = tempfile::tempdir().unwrap();
        let plan = folder.path().join("plan.ron");
        File::create(&plan).unwrap();
        let link = folder.path().join("raccourci.ron");
        std::os::unix::fs::symlink("plan.ron", &link).unwrap();
        let _first = lock_document(&link, &owner("Aïcha"));
        assert!(matches!(
            lock_document(&plan, &owner("Bruno")),
            LockState::Held(Some(_))
        ));
    }

    #[test]
    fn where_no_file_may_be_created_there_is_no_lock_and_no_refusal() {
        let state = lock_document(Path::new("/nonexistent folder/plan.ron"), &owner("Aïcha"));
        assert!(matches!(state, LockState::Unavailable(_)), "{state:?}");
    }

    #[test]
    fn this_program_is_named() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(7);
        let owner = Owner::this_program(now);
        assert_eq!((owner.pid, owner.since), (std::process::id(), now));
        if cfg!(target_os = "linux") {
            assert_ne!(owner.host, "");
        }
    }
}
