//! Unsaved work, kept in the user's own folder until the plan is saved, and found again after a crash.
//!
//! Each copy is one file: a line that names the format, a line of JSON that tells what it is a copy of, then the
//! plan's text as it would have been saved. So a copy can be rescued with any text editor.

mod header;

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::atomic::{Backup, SaveOptions, write_with};
use super::error::{ReadError, SaveError};
use super::fingerprint::{DiskState, Fingerprint, disk_state_with, hex, sha256};
use super::fs::{Access, Fs, RealFs};
use super::names::remove_stale_in;
use super::read::MAX_DOCUMENT_BYTES;
use header::{Parsed, parse, print};

/// What a copy's file name ends with.
const COPY: &str = "recovery";
/// What the file name of a running program's mark ends with.
const MARK: &str = "session";
/// A mark that nobody holds is removed after this long: a program that just started may not have locked its own.
const MARK_STALE_AFTER: Duration = Duration::from_mins(1);
/// The plan's text comes after a header that is never longer than this, in bytes.
const HEADER_ROOM: u64 = 1_000_000;

/// The plan a copy belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A plan that has a file, by its absolute path.
    File(PathBuf),
    /// A plan never saved, numbered by the window that holds it.
    Unsaved(u32),
}

/// What is known of a copy besides its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The plan it belongs to.
    pub subject: Subject,
    /// The plan's title, to choose by.
    pub title: String,
    /// When the copy was made.
    pub taken: SystemTime,
    /// The file as it was when the plan was loaded or saved last; `None` for a plan never saved.
    pub disk: Option<Fingerprint>,
}

/// A copy that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is a copy of.
    pub snapshot: Snapshot,
    /// Length of the plan's text, in bytes.
    pub len: u64,
    file: PathBuf,
}

impl Entry {
    /// The file that holds the copy, to name it when it cannot be read.
    pub fn file(&self) -> &Path {
        &self.file
    }
}

/// What was found in the recovery folder.
#[derive(Debug, Default)]
pub struct Listing {
    /// Copies of programs that are no longer running, the newest first.
    pub entries: Vec<Entry>,
    /// Copies that were damaged. They are kept under a name ending in `.bad` and not looked at again.
    pub damaged: Vec<PathBuf>,
    /// Copies that could not be read now, or that a newer version of the program wrote. They are left as they are.
    pub unread: Vec<PathBuf>,
}

/// Why a copy could not be written, found or read.
#[derive(Debug, thiserror::Error)]
pub enum RecoveryError {
    /// The recovery folder, or a file in it, could not be used.
    #[error("{}: {source}", path.display())]
    Folder {
        /// The folder or the file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The copy could not be written.
    #[error(transparent)]
    Write(#[from] SaveError),
    /// The copy could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The copy is damaged.
    #[error("{} is damaged", path.display())]
    Damaged {
        /// The copy's file.
        path: PathBuf,
    },
}

/// The recovery folder, as used by one running program.
///
/// Two windows may have the same plan open, so a copy is named after its plan and after the program that wrote it;
/// neither ever writes over the other's. A lock that the system releases when a program dies tells the copies of
/// living programs, which are not offered, from those that are left behind.
#[derive(Debug)]
pub struct Recovery<F: Fs = RealFs> {
    fs: F,
    folder: PathBuf,
    session: String,
    mark: Option<File>,
}

impl Recovery {
    /// Opens the recovery folder, creating it if needed, for a program that starts now. What killed saves left
    /// there is cleaned away; copies never are.
    ///
    /// # Errors
    ///
    /// When the folder cannot be created or written to. The program can go on without recovery; say so.
    pub fn open(folder: &Path, now: SystemTime) -> Result<Self, RecoveryError> {
        let failed = |path: &Path| {
            let path = path.to_path_buf();
            move |source| RecoveryError::Folder { path, source }
        };
        RealFs.create_folder(folder).map_err(failed(folder))?;
        let folder = RealFs.resolve(folder).map_err(failed(folder))?;
        let since = now
            .duration_since(SystemTime::UNIX_EPOCH)
            .unwrap_or_default()
            .as_millis();
        let mut attempt = 0_u32;
        let (session, file) = loop {
            let session = format!("{since:x}-{}-{attempt}", std::process::id());
            let path = mark_path(&folder, &session);
            match OpenOptions::new()
                .read(true)
                .write(true)
                .create_new(true)
                .open(&path)
            {
                Ok(file) => break (session, file),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempt < 1000 => attempt += 1,
                Err(error) => return Err(failed(&path)(error)),
            }
        };
        // Where locks are not known, a second program may be offered our copies; it only ever reads them.
        let _ = file.try_lock();
        let recovery = Self {
            fs: RealFs,
            folder,
            session,
            mark: Some(file),
        };
        recovery.sweep(now);
        Ok(recovery)
    }
}

impl<F: Fs> Recovery<F> {
    /// Writes the copy of a plan, in the place of this program's previous copy of it.
    pub fn write(&self, snapshot: &Snapshot, text: &[u8]) -> Result<(), RecoveryError> {
        let file = self.copy_path(&snapshot.subject);
        let options = SaveOptions {
            backup: Backup::None,
            access: Access::Private,
            ..SaveOptions::replacing()
        };
        write_with(&self.fs, &file, &print(snapshot, text), &options)?;
        Ok(())
    }

    /// Removes this program's copy of a plan: it was saved, or closed on purpose.
    pub fn forget(&self, subject: &Subject) -> Result<(), RecoveryError> {
        self.remove(&self.copy_path(subject))
    }

    /// Finds the copies that programs no longer running have left, and sets damaged ones aside.
    pub fn list(&self) -> Result<Listing, RecoveryError> {
        let failed = |source| RecoveryError::Folder {
            path: self.folder.clone(),
            source,
        };
        let mut listing = Listing::default();
        for file in self.fs.list(&self.folder).map_err(failed)? {
            let Some(session) = session_of(&file, COPY) else {
                continue;
            };
            if session == self.session || self.fs.is_locked(&mark_path(&self.folder, session)) {
                continue;
            }
            match self.load(&file) {
                Ok((Parsed::Copy(snapshot), text)) => {
                    listing.entries.push(Entry {
                        snapshot,
                        len: text.len() as u64,
                        file,
                    });
                }
                Ok((Parsed::Damaged, _)) => {
                    let mut aside = file.clone().into_os_string();
                    aside.push(".bad");
                    let aside = PathBuf::from(aside);
                    let kept = if self.fs.rename(&file, &aside).is_ok() {
                        aside
                    } else {
                        file
                    };
                    listing.damaged.push(kept);
                }
                // Removed meanwhile, by another program that recovered it.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Ok((Parsed::Newer, _)) | Err(_) => listing.unread.push(file),
            }
        }
        listing.entries.sort_by(|a, b| {
            b.snapshot
                .taken
                .cmp(&a.snapshot.taken)
                .then_with(|| a.file.cmp(&b.file))
        });
        listing.damaged.sort();
        listing.unread.sort();
        Ok(listing)
    }

    /// Reads the plan's text of a copy. The copy stays until it is discarded: do that only once the plan is saved
    /// or copied again, so that a second crash loses nothing.
    pub fn read(&self, entry: &Entry) -> Result<Vec<u8>, RecoveryError> {
        match self
            .load(&entry.file)
            .map_err(|source| ReadError::of(&entry.file, source))?
        {
            (Parsed::Copy(_), text) => Ok(text),
            (Parsed::Newer | Parsed::Damaged, _) => Err(RecoveryError::Damaged {
                path: entry.file.clone(),
            }),
        }
    }

    /// How the plan's file compares now with what it was when the copy was made: if it changed, what is recovered
    /// must not silently replace it. `None` for a plan that was never saved.
    pub fn disk_state(&self, entry: &Entry) -> Result<Option<DiskState>, RecoveryError> {
        let (Subject::File(path), Some(known)) = (&entry.snapshot.subject, &entry.snapshot.disk) else {
            return Ok(None);
        };
        let failed = |source| RecoveryError::Folder {
            path: path.clone(),
            source,
        };
        disk_state_with(&self.fs, path, known).map(Some).map_err(failed)
    }

    /// Removes a copy for good.
    pub fn discard(&self, entry: &Entry) -> Result<(), RecoveryError> {
        self.remove(&entry.file)
    }

    fn remove(&self, file: &Path) -> Result<(), RecoveryError> {
        match self.fs.remove(file) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(source) => {
                return Err(RecoveryError::Folder {
                    path: file.to_path_buf(),
                    source,
                });
            }
        }
        // A copy that a power cut brings back would only be offered once more.
        let _ = self.fs.sync_folder(&self.folder);
        Ok(())
    }

    fn load(&self, file: &Path) -> io::Result<(Parsed, Vec<u8>)> {
        match self.fs.read(file, MAX_DOCUMENT_BYTES + HEADER_ROOM) {
            Ok((bytes, _)) => Ok(parse(bytes)),
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => Ok((Parsed::Damaged, Vec::new())),
            Err(error) => Err(error),
        }
    }

    fn copy_path(&self, subject: &Subject) -> PathBuf {
        let key = match subject {
            Subject::File(path) => {
                let mut key = hex(&sha256(path.as_os_str().as_encoded_bytes()));
                key.truncate(16);
                key
            }
            Subject::Unsaved(number) => format!("new-{number}"),
        };
        self.folder.join(format!("{key}.{}.{COPY}", self.session))
    }

    /// Removes the marks of programs that are gone and the temporary files of killed writes.
    fn sweep(&self, now: SystemTime) {
        let _ = remove_stale_in(&self.fs, &self.folder, None, now);
        for file in self.fs.list(&self.folder).unwrap_or_default() {
            let Some(session) = session_of(&file, MARK) else {
                continue;
            };
            let old = self
                .fs
                .status(&file)
                .ok()
                .and_then(|status| now.duration_since(status.modified?).ok())
                .is_some_and(|age| age >= MARK_STALE_AFTER);
            if old && session != self.session && !self.fs.is_locked(&file) {
                let _ = self.fs.remove(&file);
            }
        }
    }
}

impl<F: Fs> Drop for Recovery<F> {
    fn drop(&mut self) {
        if let Some(mark) = self.mark.take() {
            // A session's name is never used again, so nobody can be waiting for this file.
            let _ = self.fs.remove(&mark_path(&self.folder, &self.session));
            drop(mark);
        }
    }
}

/// The recovery folder of this user: for state on Linux, for local data on Windows and macOS. `None` where the user
/// has no home folder.
pub fn default_recovery_folder() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "Tresse")?;
    Some(
        folders
            .state_dir()
            .unwrap_or_else(|| folders.data_local_dir())
            .join("recovery"),
    )
}

fn mark_path(folder: &Path, session: &str) -> PathBuf {
    folder.join(format!("{session}.{MARK}"))
}

/// The session in the name of a mark or of a copy.
fn session_of<'name>(file: &'name Path, ending: &str) -> Option<&'name str> {
    let stem = file
        .file_name()?
        .to_str()?
        .strip_suffix(ending)?
        .strip_suffix('.')?;
    if stem.starts_with('.') {
        None
    } else {
        stem.rsplit('.').next()
    }
}

#[cfg(test)]
mod tests;
