//! Knowing again the file that was loaded, so that nobody's work is written over unseen.

use std::io;
use std::path::Path;
use std::time::SystemTime;

use sha2::{Digest as _, Sha256};

use super::fs::{Fs, Kind, RealFs, Status};
use super::read::MAX_DOCUMENT_BYTES;

/// What a file was when it was read or written: two files with the same hash are the same, whatever their dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint {
    /// Length in bytes.
    pub len: u64,
    /// When the content last changed, where the file system tells.
    pub modified: Option<SystemTime>,
    /// SHA-256 of the content.
    pub sha256: [u8; 32],
}

impl Fingerprint {
    /// Takes the fingerprint of a content, with the date the file system gives it.
    pub fn of(content: &[u8], modified: Option<SystemTime>) -> Self {
        Self {
            len: content.len() as u64,
            modified,
            sha256: sha256(content),
        }
    }

    /// Whether this is the fingerprint of that content.
    pub fn matches(&self, content: &[u8]) -> bool {
        let mut whole = Passing::default();
        whole.take(content);
        whole.has(self)
    }

    /// Whether length and date are still the same: cheap, and enough to decide whether to look closer. Another
    /// program may have changed the content and kept both.
    pub(super) fn looks_like(&self, status: &Status) -> bool {
        self.len == status.len && self.modified.is_some() && self.modified == status.modified
    }
}

/// A content that comes piece by piece.
#[derive(Debug, Default)]
pub(super) struct Passing {
    len: u64,
    hasher: Sha256,
}

impl Passing {
    pub(super) fn take(&mut self, piece: &[u8]) {
        self.len = self.len.saturating_add(piece.len() as u64);
        self.hasher.update(piece);
    }

    /// Whether all that came has this fingerprint.
    pub(super) fn has(self, known: &Fingerprint) -> bool {
        let sha256: [u8; 32] = self.hasher.finalize().into();
        self.len == known.len && sha256 == known.sha256
    }
}

/// How a file on disk compares with what was loaded from it or saved to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiskState {
    /// The same content, whatever the date.
    Same,
    /// Another content.
    Changed(Status),
    /// Nothing any more.
    Gone,
}

/// Compares a file with its fingerprint by reading it, for the moment when the window comes to the front again.
///
/// # Errors
///
/// When the file is there and cannot be read.
pub fn disk_state(path: &Path, known: &Fingerprint) -> io::Result<DiskState> {
    disk_state_with(&RealFs, path, known)
}

pub(super) fn disk_state_with<F: Fs>(fs: &F, path: &Path, known: &Fingerprint) -> io::Result<DiskState> {
    let status = match fs.status(path) {
        Ok(status) => status,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(DiskState::Gone),
        Err(error) => return Err(error),
    };
    if status.kind != Kind::File || status.len != known.len {
        return Ok(DiskState::Changed(status));
    }
    let mut content = Passing::default();
    match fs.read_through(path, MAX_DOCUMENT_BYTES, &mut |piece| content.take(piece)) {
        Ok(_) if content.has(known) => Ok(DiskState::Same),
        Ok(status) => Ok(DiskState::Changed(status)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(DiskState::Gone),
        Err(error) => Err(error),
    }
}

/// SHA-256 of some bytes.
pub(super) fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Bytes as lower-case hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    let digit = |nibble: u8| DIGITS.get(usize::from(nibble)).copied().unwrap_or('0');
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

/// The 32 bytes that [`hex`] wrote.
pub(super) fn unhex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * index..2 * index + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hexadecimal_is_the_standard_one_and_reads_back() {
        let hash = sha256(b"abc");
        let text = hex(&hash);
        assert_eq!(
            text,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(unhex(&text), Some(hash));
        assert_eq!(unhex("zz"), None);
        assert_eq!(unhex(&"é".repeat(32)), None);
        assert_eq!(unhex(&"+1".repeat(32)), None, "a sign is not a digit");
    }
}
