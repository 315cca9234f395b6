//! The two lines before the text of a recovery copy.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use super::{Snapshot, Subject};
use crate::storage::fingerprint::{Fingerprint, hex, sha256, unhex};

const NAME: &str = "tresse-recovery";
const VERSION: u32 = 1;

/// What the bytes of a copy turned out to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Parsed {
    /// A whole copy.
    Copy(Snapshot),
    /// A copy by a later version of this program.
    Newer,
    /// Cut, changed, or no copy at all.
    Damaged,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    path: Option<StoredPath>,
    unsaved: Option<u32>,
    title: String,
    taken_ms: u64,
    disk: Option<StoredFingerprint>,
    len: u64,
    sha256: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredFingerprint {
    len: u64,
    modified_ns: Option<u64>,
    sha256: String,
}

/// A path as text, or unit by unit when it is not text: such file names exist, on Linux above all.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum StoredPath {
    Text(String),
    Units(Vec<u16>),
}

impl StoredPath {
    fn of(path: &Path) -> Self {
        path.to_str()
            .map_or_else(|| Self::Units(units(path)), |text| Self::Text(text.to_owned()))
    }

    fn path(self) -> Option<PathBuf> {
        match self {
            Self::Text(text) => Some(text.into()),
            Self::Units(units) => from_units(&units).map(PathBuf::from),
        }
    }
}

#[cfg(unix)]
fn units(path: &Path) -> Vec<u16> {
    use std::os::unix::ffi::OsStrExt as _;
    path.as_os_str()
        .as_bytes()
        .iter()
        .map(|byte| u16::from(*byte))
        .collect()
}

#[cfg(unix)]
fn from_units(units: &[u16]) -> Option<OsString> {
    use std::os::unix::ffi::OsStringExt as _;
    units
        .iter()
        .map(|unit| u8::try_from(*unit).ok())
        .collect::<Option<_>>()
        .map(OsString::from_vec)
}

#[cfg(windows)]
fn units(path: &Path) -> Vec<u16> {
    use std::os::windows::ffi::OsStrExt as _;
    path.as_os_str().encode_wide().collect()
}

#[cfg(windows)]
fn from_units(units: &[u16]) -> Option<OsString> {
    use std::os::windows::ffi::OsStringExt as _;
    Some(OsString::from_wide(units))
}

/// The bytes of a copy.
pub(super) fn print(snapshot: &Snapshot, text: &[u8]) -> Vec<u8> {
    let (path, unsaved) = match &snapshot.subject {
        Subject::File(path) => (Some(StoredPath::of(path)), None),
        Subject::Unsaved(number) => (None, Some(*number)),
    };
    let header = Header {
        path,
        unsaved,
        title: snapshot.title.clone(),
        taken_ms: since_epoch(snapshot.taken).map_or(0, |since| saturate(since.as_millis())),
        disk: snapshot.disk.as_ref().map(|disk| StoredFingerprint {
            len: disk.len,
            modified_ns: disk
                .modified
                .and_then(since_epoch)
                .map(|since| saturate(since.as_nanos())),
            sha256: hex(&disk.sha256),
        }),
        len: text.len() as u64,
        sha256: hex(&sha256(text)),
    };
    // Nothing in the header can fail to be written as JSON; an empty line would be read as damage.
    let line = serde_json::to_string(&header).unwrap_or_default();
    let mut bytes = format!("{NAME} {VERSION}\n{line}\n").into_bytes();
    bytes.extend_from_slice(text);
    bytes
}

/// What [`print()`] wrote, and the text after it.
pub(super) fn parse(mut bytes: Vec<u8>) -> (Parsed, Vec<u8>) {
    let mut lines = bytes.splitn(3, |byte| *byte == b'\n');
    let (Some(name), Some(line), Some(text)) = (lines.next(), lines.next(), lines.next()) else {
        return (Parsed::Damaged, Vec::new());
    };
    let version = std::str::from_utf8(name)
        .ok()
        .and_then(|name| name.strip_prefix(NAME)?.trim().parse::<u32>().ok());
    match version {
        Some(VERSION) => {}
        Some(version) if version > VERSION => return (Parsed::Newer, Vec::new()),
        Some(_) | None => return (Parsed::Damaged, Vec::new()),
    }
    let Some(snapshot) = snapshot(line, text) else {
        return (Parsed::Damaged, Vec::new());
    };
    let start = bytes.len() - text.len();
    (Parsed::Copy(snapshot), bytes.split_off(start))
}

fn snapshot(line: &[u8], text: &[u8]) -> Option<Snapshot> {
    let header: Header = serde_json::from_slice(line).ok()?;
    if header.len != text.len() as u64 || unhex(&header.sha256)? != sha256(text) {
        return None;
    }
    let subject = match (header.path, header.unsaved) {
        (Some(path), None) => Subject::File(path.path()?),
        (None, Some(number)) => Subject::Unsaved(number),
        (Some(_), Some(_)) | (None, None) => return None,
    };
    let disk = match header.disk {
        None => None,
        Some(disk) => Some(Fingerprint {
            len: disk.len,
            modified: match disk.modified_ns {
                None => None,
                Some(ns) => Some(SystemTime::UNIX_EPOCH.checked_add(Duration::from_nanos(ns))?),
            },
            sha256: unhex(&disk.sha256)?,
        }),
    };
    let taken = SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(header.taken_ms))?;
    Some(Snapshot {
        subject,
        title: header.title,
        taken,
        disk,
    })
}

fn since_epoch(time: SystemTime) -> Option<Duration> {
    time.duration_since(SystemTime::UNIX_EPOCH).ok()
}

fn saturate(figure: u128) -> u64 {
    u64::try_from(figure).unwrap_or(u64::MAX)
}
