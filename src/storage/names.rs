//! The names of the files that stand beside a plan, and the removal of those a killed program left there.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use super::fingerprint::{hex, sha256};
use super::fs::{Fs, RealFs};

/// Most disks take 255 bytes in a name; the rest is for what is added around it.
const LONGEST_STEM: usize = 200;

/// A temporary file of a dead process is removed once it has not been written to for this long.
const STALE_AFTER: Duration = Duration::from_mins(1);
/// The same where the system cannot tell whether the process is dead.
const SURELY_STALE_AFTER: Duration = Duration::from_hours(24);

/// The previous version of a file: `NAME.bak` beside it.
pub fn backup_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".bak");
    name.into()
}

/// The side file that is locked while a plan is open: `.NAME.lock` beside it.
pub(super) fn lock_path(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(stem(path));
    name.push(".lock");
    path.with_file_name(name)
}

/// A name nobody else uses, beside the path: `.NAME.PID-N.tmp`.
pub(super) fn temporary_path(path: &Path) -> PathBuf {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let mut name = OsString::from(".");
    name.push(stem(path));
    name.push(format!(
        ".{}-{}.tmp",
        std::process::id(),
        NEXT.fetch_add(1, Ordering::Relaxed)
    ));
    path.with_file_name(name)
}

/// The file name, or a short stand-in when it leaves no room for more.
fn stem(path: &Path) -> OsString {
    let name = path.file_name().unwrap_or(OsStr::new("plan"));
    if name.len() <= LONGEST_STEM {
        return name.to_owned();
    }
    let mut short = hex(&sha256(name.as_encoded_bytes()));
    short.truncate(16);
    short.into()
}

/// The process that made a temporary file, if the name is one of ours. With a stem, only for that plan.
fn maker(name: &OsStr, stem: Option<&OsStr>) -> Option<u32> {
    let inner = name
        .as_encoded_bytes()
        .strip_prefix(b".")?
        .strip_suffix(b".tmp")?;
    let tail = match stem {
        Some(stem) => inner.strip_prefix(stem.as_encoded_bytes())?.strip_prefix(b".")?,
        None => inner.rsplit(|byte| *byte == b'.').next()?,
    };
    let (pid, count) = std::str::from_utf8(tail).ok()?.split_once('-')?;
    count.parse::<u64>().ok()?;
    pid.parse().ok()
}

/// Removes the temporary files that killed saves of this plan left beside it, and returns how many.
///
/// Call it when the plan is opened. A file is left alone while the process that made it lives, or when it was
/// written to within a minute: on a shared folder it may be a colleague's save in progress.
///
/// # Errors
///
/// When the folder cannot be listed. A file that cannot be removed is left for the next time.
pub fn remove_stale_files(path: &Path, now: SystemTime) -> io::Result<usize> {
    let path = RealFs.resolve(path)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    remove_stale_in(&RealFs, folder, Some(&stem(&path)), now)
}

/// The same for one plan (by its stem) or for all files of a folder of ours.
pub(super) fn remove_stale_in<F: Fs>(
    fs: &F,
    folder: &Path,
    stem: Option<&OsStr>,
    now: SystemTime,
) -> io::Result<usize> {
    let mut removed = 0;
    for file in fs.list(folder)? {
        let Some(pid) = file.file_name().and_then(|name| maker(name, stem)) else {
            continue;
        };
        let patience = match fs.process_runs(pid) {
            Some(true) => continue,
            Some(false) => STALE_AFTER,
            None => SURELY_STALE_AFTER,
        };
        let old = fs
            .status(&file)
            .ok()
            .and_then(|status| now.duration_since(status.modified?).ok())
            .is_some_and(|age| age >= patience);
        if old && fs.remove(&file).is_ok() {
            removed += 1;
        }
    }
    Ok(removed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_beside_and_tell_their_maker() {
        let plan = Path::new("/d/Été 2026.ron");
        assert_eq!(backup_path(plan), Path::new("/d/Été 2026.ron.bak"));
        assert_eq!(lock_path(plan), Path::new("/d/.Été 2026.ron.lock"));
        let temporary = temporary_path(plan);
        assert_ne!(
            temporary,
            temporary_path(plan),
            "two saves at once do not share a file"
        );
        assert_eq!(temporary.parent(), plan.parent());
        let name = temporary.file_name().unwrap();
        assert_eq!(maker(name, Some(&stem(plan))), Some(std::process::id()));
        assert_eq!(maker(name, None), Some(std::process::id()));
        assert_eq!(maker(name, Some(OsStr::new("2026.ron"))), None, "another plan's");
    }

    #[test]
    fn files_of_others_are_not_taken_for_ours() {
        for name in [
            "plan.ron",
            ".plan.ron.tmp",
            ".plan.ron.12.tmp",
            ".plan.ron.x-1.tmp",
            ".plan.ron.1-x.tmp",
            ".tmp",
        ] {
            assert_eq!(maker(OsStr::new(name), None), None, "{name}");
        }
    }

    #[test]
    fn a_name_of_full_length_still_has_room_for_its_side_files() {
        let plan = PathBuf::from(format!("/d/{}.ron", "é".repeat(120)));
        for side in [lock_path(&plan), temporary_path(&plan)] {
            assert!(side.file_name().unwrap().len() <= 255, "{}", side.display());
        }
        assert_eq!(
            maker(temporary_path(&plan).file_name().unwrap(), Some(&stem(&plan))),
            Some(std::process::id())
        );
    }
}
