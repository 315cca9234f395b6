//! Replacing a file so that whatever happens the whole old or the whole new version stands at its path.
//!
//! The new version is written beside the old one, given its mode, waited for until it is on the disk, read back
//! and compared; the old version gets a second name; then the new one takes its place in one step.

use std::io;
use std::path::{Path, PathBuf};

use super::error::{SaveError, Step};
use super::fingerprint::{Fingerprint, Passing};
use super::fs::{Access, Fs, Kind, RealFs, Status};
use super::names::{backup_path, temporary_path};
use super::read::MAX_DOCUMENT_BYTES;

/// What the caller believes stands at the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Whatever it is, the user has agreed to replace it.
    Anything,
    /// Nothing: the plan was never saved there.
    Absent,
    /// The content that was loaded or saved last. Another date alone is no change.
    Unchanged(Fingerprint),
}

/// Whether the previous version is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backup {
    /// Not kept.
    None,
    /// Kept as [`backup_path`], unless the new content is the same: the version before stays there then.
    Previous,
}

/// How to save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaveOptions {
    /// What the caller believes stands at the path.
    pub expected: Expected,
    /// Whether the previous version is kept.
    pub backup: Backup,
    /// Whether the user has agreed to replace a read-only file. It stays read-only.
    pub replace_read_only: bool,
    /// Who may read the file if it is new.
    pub access: Access,
}

impl SaveOptions {
    /// Saves over the file whose fingerprint was taken when it was loaded or saved last.
    pub const fn over(known: Fingerprint) -> Self {
        Self::with(Expected::Unchanged(known))
    }

    /// Saves where nothing stands yet.
    pub const fn new_file() -> Self {
        Self::with(Expected::Absent)
    }

    /// Saves over whatever stands there: the user was asked.
    pub const fn replacing() -> Self {
        Self::with(Expected::Anything)
    }

    const fn with(expected: Expected) -> Self {
        Self {
            expected,
            backup: Backup::Previous,
            replace_read_only: false,
            access: Access::Shared,
        }
    }
}

/// A save that happened.
#[derive(Debug)]
pub struct Saved {
    /// The file that was written, links followed.
    pub path: PathBuf,
    /// What stands there now, for the next [`SaveOptions::over`].
    pub fingerprint: Fingerprint,
    /// What the user should know though the file is saved.
    pub warning: Option<SaveWarning>,
}

/// What a save that happened could not promise.
#[derive(Debug, thiserror::Error)]
pub enum SaveWarning {
    /// The new version stands at the path, but the folder could not be made to reach the disk: after a power cut
    /// the old version may be back.
    #[error("saved, but a power cut might bring the old version back: {0}")]
    NotDurable(#[source] io::Error),
}

/// A step that failed, before the path is known to the error.
pub(super) type Failure = (Step, io::Error);

/// Saves `data` at `path`. On an error the file is what it was and no temporary file is left (unless removing one
/// fails too; see [`super::remove_stale_files`]).
///
/// Kept: mode, group where allowed, links to the file. Not kept, as with every program that replaces files: other
/// hard links to the same content, access control lists and extended attributes.
pub fn write_document(path: &Path, data: &[u8], options: &SaveOptions) -> Result<Saved, SaveError> {
    write_with(&RealFs, path, data, options)
}

pub(super) fn write_with<F: Fs>(
    fs: &F,
    path: &Path,
    data: &[u8],
    options: &SaveOptions,
) -> Result<Saved, SaveError> {
    let needed = data.len() as u64;
    let failed = |(step, source): Failure| SaveError::at(step, path, needed, source);

    let (target, standing) = inspect(fs, path, needed, options.replace_read_only)?;
    // Cheap and early, so that a conflict is told before anything is written; the real comparison comes last.
    if !maybe_expected(standing.as_ref(), &options.expected) {
        compare(fs, path, &target, &options.expected, needed, &mut |_| {})?;
    }

    let mode_from = standing.map(|_| target.as_path());
    let (new, status) = write_beside(fs, &target, mode_from, options.access, data).map_err(failed)?;
    let mut same = Matching::new(data);
    let read = compare(fs, path, &target, &options.expected, needed, &mut |piece| {
        same.take(piece);
    })?;
    let same = read && same.is_whole();
    if options.backup == Backup::Previous && !same {
        keep_previous(fs, &target).map_err(failed)?;
    }
    new.put_in_place(&target).map_err(failed)?;

    let warning = sync_folder_of(fs, &target).err().map(SaveWarning::NotDurable);
    Ok(Saved {
        path: target,
        fingerprint: Fingerprint::of(data, status.modified),
        warning,
    })
}

/// Finds the real path, and refuses what must not or cannot be replaced.
pub(super) fn inspect<F: Fs>(
    fs: &F,
    path: &Path,
    needed: u64,
    replace_read_only: bool,
) -> Result<(PathBuf, Option<Status>), SaveError> {
    let failed = |step| move |source| SaveError::at(step, path, needed, source);
    let own = path.to_path_buf();
    let limit = fs
        .size_limit()
        .map_or(MAX_DOCUMENT_BYTES, |limit| limit.min(MAX_DOCUMENT_BYTES));
    if needed > limit {
        return Err(SaveError::FileTooLarge {
            path: own,
            needed,
            limit: Some(limit),
        });
    }
    let target = fs.resolve(path).map_err(failed(Step::Resolve))?;
    let status = match fs.status(&target) {
        Ok(status) => status,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok((target, None)),
        Err(error) => return Err(failed(Step::Inspect)(error)),
    };
    if status.kind != Kind::File {
        return Err(SaveError::NotAFile { path: own });
    }
    if !replace_read_only && fs.refuses_writing(&target).map_err(failed(Step::Inspect))? {
        return Err(SaveError::ReadOnly { path: own });
    }
    Ok((target, Some(status)))
}

/// Whether what stands there may be what is expected, as far as can be told without reading it.
fn maybe_expected(standing: Option<&Status>, expected: &Expected) -> bool {
    match (expected, standing) {
        (Expected::Anything, _) | (Expected::Absent, None) => true,
        (Expected::Absent, Some(_)) | (Expected::Unchanged(_), None) => false,
        (Expected::Unchanged(known), Some(status)) => known.looks_like(status),
    }
}

/// Compares a content that comes piece by piece with one that is there.
struct Matching<'a> {
    /// What is still to come; `None` once something else came.
    left: Option<&'a [u8]>,
}

impl<'a> Matching<'a> {
    const fn new(content: &'a [u8]) -> Self {
        Self { left: Some(content) }
    }

    fn take(&mut self, piece: &[u8]) {
        self.left = self.left.and_then(|left| left.strip_prefix(piece));
    }

    fn is_whole(&self) -> bool {
        self.left.is_some_and(<[u8]>::is_empty)
    }
}

/// Reads what stands there and refuses it if it is not what is expected. `each` gets the content piece by piece. Says
/// whether it was read.
pub(super) fn compare<F: Fs>(
    fs: &F,
    path: &Path,
    target: &Path,
    expected: &Expected,
    needed: u64,
    each: &mut dyn FnMut(&[u8]),
) -> Result<bool, SaveError> {
    let changed = |found| SaveError::ChangedOnDisk {
        path: path.to_path_buf(),
        found,
    };
    let mut passing = Passing::default();
    let mut both = |piece: &[u8]| {
        passing.take(piece);
        each(piece);
    };
    match fs.read_through(target, MAX_DOCUMENT_BYTES, &mut both) {
        Ok(status) => match expected {
            Expected::Anything => Ok(true),
            Expected::Unchanged(known) if passing.has(known) => Ok(true),
            Expected::Unchanged(_) | Expected::Absent => Err(changed(Some(status))),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => match expected {
            Expected::Anything | Expected::Absent => Ok(false),
            Expected::Unchanged(_) => Err(changed(None)),
        },
        // The user may replace what cannot be read; the backup below is a second name and needs no reading.
        Err(_) if *expected == Expected::Anything => Ok(false),
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => Err(changed(fs.status(target).ok())),
        Err(error) => Err(SaveError::at(Step::Compare, path, needed, error)),
    }
}

/// A file of ours that is removed again unless it is put in place.
pub(super) struct Scratch<'fs, F: Fs> {
    fs: &'fs F,
    path: PathBuf,
}

impl<F: Fs> Scratch<'_, F> {
    /// Gives the file its final name. What had that name before is gone.
    pub(super) fn put_in_place(self, target: &Path) -> Result<(), Failure> {
        let mut attempt = 1;
        while let Err(error) = self.fs.rename(&self.path, target) {
            if !self.fs.wait_for_release(&error, attempt) {
                return Err((Step::Replace, error));
            }
            attempt += 1;
        }
        // Renaming one of two names of the same file to the other does nothing and succeeds, so the temporary
        // name may still be there: a backup that is already the current version, after a crash.
        drop(self);
        Ok(())
    }
}

impl<F: Fs> Drop for Scratch<'_, F> {
    fn drop(&mut self) {
        let _ = self.fs.remove(&self.path);
    }
}

/// Writes a new file beside the target, waits until it is on the disk, and reads it back.
pub(super) fn write_beside<'fs, F: Fs>(
    fs: &'fs F,
    target: &Path,
    mode_from: Option<&Path>,
    access: Access,
    data: &[u8],
) -> Result<(Scratch<'fs, F>, Status), Failure> {
    let at = |step| move |source| (step, source);
    // A file that takes an old one's mode is nobody else's to read until then.
    let access = if mode_from.is_some() {
        Access::Private
    } else {
        access
    };
    let path = temporary_path(target);
    let mut file = fs.create_new(&path, access).map_err(at(Step::Create))?;
    let scratch = Scratch { fs, path };
    fs.write_at(&mut file, 0, data).map_err(at(Step::Write))?;
    if let Some(from) = mode_from {
        match fs.copy_access(from, &mut file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            other => other.map_err(at(Step::Permissions))?,
        }
    }
    fs.sync(&mut file).map_err(at(Step::Sync))?;
    drop(file);
    let status = read_back(fs, &scratch.path, data)?;
    Ok((scratch, status))
}

/// Reads a file that was just written, and fails where it is not `data`.
pub(super) fn read_back<F: Fs>(fs: &F, path: &Path, data: &[u8]) -> Result<Status, Failure> {
    let mut back = Matching::new(data);
    let status = fs
        .read_through(path, MAX_DOCUMENT_BYTES, &mut |piece| back.take(piece))
        .map_err(|source| (Step::ReadBack, source))?;
    if !back.is_whole() {
        return Err((Step::ReadBack, io::ErrorKind::InvalidData.into()));
    }
    Ok(status)
}

/// Gives the version that stands at the path the name of the backup: as a second name of the same file, which
/// needs no room and no time, or as a copy where the disk knows no second names.
fn keep_previous<F: Fs>(fs: &F, target: &Path) -> Result<(), Failure> {
    let at = |source| (Step::Backup, source);
    let second = temporary_path(target);
    let kept = match fs.hard_link(target, &second) {
        Ok(()) => Scratch { fs, path: second },
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(_) => {
            let old = match fs.read(target, MAX_DOCUMENT_BYTES) {
                Ok((old, _)) => old,
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
                Err(error) => return Err(at(error)),
            };
            let (copy, _) = write_beside(fs, target, Some(target), Access::Private, &old)
                .map_err(|(_, source)| at(source))?;
            copy
        }
    };
    kept.put_in_place(&backup_path(target))
        .map_err(|(_, source)| at(source))
}

pub(super) fn sync_folder_of<F: Fs>(fs: &F, path: &Path) -> io::Result<()> {
    fs.sync_folder(path.parent().unwrap_or(Path::new(".")))
}

#[cfg(test)]
mod real_tests;
#[cfg(test)]
mod tests;
