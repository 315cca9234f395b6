//! Saving where no file may be created: into the file itself, which no order of steps makes safe against a power
//! cut. So the old version is first copied elsewhere, the room is taken before anything is written over, and a
//! write that fails is undone. Only for when the user has been told and has asked for it.

use std::io;
use std::path::{Path, PathBuf};

use super::atomic::{
    Backup, Failure, SaveOptions, SaveWarning, Saved, compare, inspect, read_back, write_with,
};
use super::error::{SaveError, Step};
use super::fingerprint::{Fingerprint, hex, sha256};
use super::fs::{Access, Fs, RealFs};

/// Why saving in place did not succeed.
#[derive(Debug, thiserror::Error)]
pub enum InPlaceError {
    /// Nothing was changed, or everything was put back.
    #[error(transparent)]
    Unchanged(#[from] SaveError),
    /// The file could be neither written nor put back. Its old version is whole in the copy.
    #[error("{} may be damaged; its previous version is {}: {source}", path.display(), copy.display())]
    Torn {
        /// The file.
        path: PathBuf,
        /// The whole old version.
        copy: PathBuf,
        /// Where writing failed first.
        step: Step,
        /// What the system said then.
        source: io::Error,
    },
}

/// Writes `data` into the existing file at `path`, after a copy of its previous version elsewhere.
///
/// The copy is made in `safety_folder`, created if missing, and verified there. It stays after a success: it is
/// the backup, one for each path.
///
/// `options.backup` and `options.replace_read_only` have no meaning here: a copy is always kept, and a file that
/// refuses writing cannot be written into.
pub fn write_document_in_place(
    path: &Path,
    data: &[u8],
    options: &SaveOptions,
    safety_folder: &Path,
) -> Result<Saved, InPlaceError> {
    write_in_place_with(&RealFs, path, data, options, safety_folder)
}

/// Where the previous version of a file saved in place is kept: one name for each path, so that two plans of the
/// same name never share a copy.
pub(super) fn safety_copy_path(target: &Path, safety_folder: &Path) -> PathBuf {
    let mut key = hex(&sha256(target.as_os_str().as_encoded_bytes()));
    key.truncate(16);
    safety_folder.join(format!("{key}.bak"))
}

pub(super) fn write_in_place_with<F: Fs>(
    fs: &F,
    path: &Path,
    data: &[u8],
    options: &SaveOptions,
    safety_folder: &Path,
) -> Result<Saved, InPlaceError> {
    let needed = data.len() as u64;
    let failed = |step| move |source| SaveError::at(step, path, needed, source);

    let (target, _) = inspect(fs, path, needed, false)?;
    let file = fs.open_existing(&target).map_err(failed(Step::Write))?;
    let mut old = Vec::new();
    if !compare(fs, path, &target, &options.expected, needed, &mut |piece| {
        old.extend_from_slice(piece);
    })? {
        return Err(failed(Step::Backup)(io::ErrorKind::NotFound.into()).into());
    }

    fs.create_folder(safety_folder).map_err(failed(Step::Backup))?;
    let copy = safety_copy_path(&target, safety_folder);
    let copying = SaveOptions {
        backup: Backup::None,
        access: Access::Private,
        ..SaveOptions::replacing()
    };
    if let Some(SaveWarning::NotDurable(source)) = write_with(fs, &copy, &old, &copying)?.warning {
        return Err(failed(Step::Backup)(source).into());
    }

    let (step, source) = match overwrite(fs, &target, file, &old, data) {
        Ok(modified) => {
            let fingerprint = Fingerprint::of(data, modified);
            return Ok(Saved {
                path: target,
                fingerprint,
                warning: None,
            });
        }
        Err(failure) => failure,
    };
    // Opened again: after a failed sync, the same handle may claim that all is well.
    let restored = fs
        .open_existing(&target)
        .is_ok_and(|file| overwrite(fs, &target, file, &old, &old).is_ok());
    if restored {
        return Err(failed(step)(source).into());
    }
    Err(InPlaceError::Torn {
        path: path.to_path_buf(),
        copy,
        step,
        source,
    })
}

/// Writes `new` over `old`, and reads it back.
fn overwrite<F: Fs>(
    fs: &F,
    target: &Path,
    mut file: F::File,
    old: &[u8],
    new: &[u8],
) -> Result<Option<std::time::SystemTime>, Failure> {
    let at = |step| move |source| (step, source);
    let write = at(Step::Write);
    // What is longer than before goes first, and to the disk: if there is no room for it, nothing is lost yet.
    let (head, tail) = new.split_at_checked(old.len()).unwrap_or((new, &[]));
    if !tail.is_empty() {
        fs.write_at(&mut file, old.len() as u64, tail).map_err(write)?;
        fs.sync(&mut file).map_err(at(Step::Sync))?;
    }
    fs.write_at(&mut file, 0, head).map_err(write)?;
    fs.set_len(&mut file, new.len() as u64).map_err(write)?;
    fs.sync(&mut file).map_err(at(Step::Sync))?;
    drop(file);
    read_back(fs, target, new).map(|status| status.modified)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::memory_fs::{Fault, MemoryFs};

    const OLD: &[u8] = b"(format: 1, title: \"old\")";
    const LONGER: &[u8] = b"(format: 1, title: \"a newer and longer one\")";
    const SHORTER: &[u8] = b"(format: 1)";

    fn plan() -> &'static Path {
        Path::new("/share/plan.ron")
    }

    fn folder() -> &'static Path {
        Path::new("/home/tresse")
    }

    fn shared() -> MemoryFs {
        let fs = MemoryFs::with(&[("/share/plan.ron", OLD)]);
        fs.refuse_creation_in("/share");
        fs
    }

    fn save(fs: &MemoryFs, data: &[u8]) -> Result<Saved, InPlaceError> {
        write_in_place_with(
            fs,
            plan(),
            data,
            &SaveOptions::over(Fingerprint::of(OLD, None)),
            folder(),
        )
    }

    #[test]
    fn the_file_is_written_and_its_old_version_kept_elsewhere() {
        for data in [LONGER, SHORTER, b""] {
            let fs = shared();
            let saved = save(&fs, data).unwrap();
            assert!(saved.fingerprint.matches(data));
            assert_eq!(fs.content(plan()).unwrap(), data);
            assert_eq!(fs.content(&safety_copy_path(plan(), folder())).unwrap(), OLD);
        }
    }

    #[test]
    fn a_file_changed_by_another_is_not_written_over() {
        let fs = shared();
        fs.put("/share/plan.ron", b"a colleague's");
        let error = save(&fs, LONGER).unwrap_err();
        assert!(
            matches!(
                error,
                InPlaceError::Unchanged(SaveError::ChangedOnDisk { found: Some(_), .. })
            ),
            "{error}"
        );
        assert_eq!(fs.content(plan()).unwrap(), b"a colleague's");
    }

    #[test]
    fn a_missing_file_is_not_created() {
        let fs = MemoryFs::with(&[]);
        let error =
            write_in_place_with(&fs, plan(), LONGER, &SaveOptions::replacing(), folder()).unwrap_err();
        assert!(matches!(error, InPlaceError::Unchanged(_)), "{error}");
        assert_eq!(fs.content(plan()), None);
    }

    #[test]
    fn a_file_that_cannot_be_opened_is_not_called_damaged() {
        let fs = shared();
        fs.refuse_opening();
        let error = save(&fs, LONGER).unwrap_err();
        assert!(matches!(error, InPlaceError::Unchanged(_)), "{error}");
        assert_eq!(fs.content(plan()).unwrap(), OLD);
    }

    #[test]
    fn every_call_can_fail_and_the_old_version_is_never_lost() {
        for data in [LONGER, SHORTER] {
            for kind in [
                io::ErrorKind::StorageFull,
                io::ErrorKind::PermissionDenied,
                io::ErrorKind::Other,
            ] {
                for half in [false, true] {
                    for ever_after in [false, true] {
                        let mut call = 1;
                        loop {
                            let fs = shared();
                            fs.fail_as(Fault {
                                call,
                                kind,
                                half,
                                ever_after,
                            });
                            let outcome = save(&fs, data);
                            let case = format!("call {call} {kind:?} half {half} ever after {ever_after}");
                            let main = fs.content(plan()).unwrap();
                            let copy = fs.content(&safety_copy_path(plan(), folder()));
                            match &outcome {
                                Ok(_) => assert_eq!(main, data, "{case}"),
                                Err(InPlaceError::Unchanged(_)) => assert_eq!(main, OLD, "{case}"),
                                Err(InPlaceError::Torn { .. }) => {
                                    assert!(ever_after, "{case}: one failure is always undone");
                                    assert_eq!(copy.unwrap(), OLD, "{case}");
                                }
                            }
                            if fs.calls() < call {
                                assert!(outcome.is_ok());
                                break;
                            }
                            call += 1;
                        }
                        assert!(call > 15, "only {call} calls were made to fail");
                    }
                }
            }
        }
    }

    #[test]
    fn a_power_cut_at_any_moment_leaves_a_whole_version_somewhere() {
        for data in [LONGER, SHORTER] {
            let fs = shared();
            save(&fs, data).unwrap();
            let copy = safety_copy_path(plan(), folder());
            let mut torn = 0;
            for image in fs.crash_images() {
                let main = image.get(plan()).map(Vec::as_slice);
                if main != Some(OLD) && main != Some(data) {
                    torn += 1;
                    assert_eq!(image.get(&copy).map(Vec::as_slice), Some(OLD));
                }
            }
            assert!(torn > 0, "the enumeration reaches the torn states");
        }
    }
}
