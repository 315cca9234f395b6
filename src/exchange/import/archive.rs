//! Archives (XLSX, ODS, DOCX): opened so that what they claim to hold cannot do harm.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::ImportError;

/// Most parts that an archive may have.
const MOST_PARTS: usize = 4_000;
/// Most bytes that all its parts may take together once unpacked.
pub const MOST_UNPACKED: u64 = 128 << 20;
/// How many times larger than in the archive a part may be, once past [`SMALL`]. Office files of long tables
/// reach forty; a bomb reaches a thousand.
const MOST_RATIO: u64 = 200;
/// A part this small is no danger whatever its ratio.
const SMALL: u64 = 4 << 20;

/// An archive in memory.
pub struct Archive<'a>(ZipArchive<Cursor<&'a [u8]>>);

impl std::fmt::Debug for Archive<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Archive").field("parts", &self.0.len()).finish()
    }
}

/// Whether bytes begin as an archive does.
pub fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Whether bytes begin as the container of old or locked office files does.
pub fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
}

impl<'a> Archive<'a> {
    /// Opens an archive to see what it is: only its list of parts is read.
    pub fn peek(bytes: &'a [u8]) -> Option<Self> {
        ZipArchive::new(Cursor::new(bytes)).ok().map(Self)
    }

    /// Opens an archive, and refuses one whose parts have unsafe paths, would unpack to far more than they are, are
    /// larger than they say, or define entities.
    ///
    /// Every part is unpacked once, into nothing: readers of formats trust what an archive declares.
    ///
    /// # Errors
    /// Every kind but those about tables.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
        if archive.len() > MOST_PARTS {
            return Err(ImportError::Expands { limit: MOST_UNPACKED });
        }
        let mut all = 0_u64;
        for at in 0..archive.len() {
            let part = archive.by_index_raw(at).map_err(|error| damaged(&error))?;
            let name = part.name().map_err(|error| damaged(&error))?;
            let safe = part.enclosed_name().is_some()
                && !name.starts_with(['/', '\\'])
                && !name.split(['/', '\\']).any(|it| it == "..")
                && !name.contains(':');
            if !safe {
                return Err(ImportError::UnsafePath(shown(&name)));
            }
            if part.encrypted() {
                return Err(ImportError::Locked);
            }
            let (size, packed) = (part.size(), part.compressed_size());
            all = all.saturating_add(size);
            if all > MOST_UNPACKED || (size > SMALL && size / packed.max(1) > MOST_RATIO) {
                return Err(ImportError::Expands { limit: MOST_UNPACKED });
            }
        }
        for at in 0..archive.len() {
            let part = archive.by_index(at).map_err(|error| damaged(&error))?;
            let declared = part.size();
            let is_markup = part
                .name()
                .is_ok_and(|name| name.ends_with(".xml") || name.ends_with(".rels"));
            verify(part.take(declared + 1), declared, is_markup)?;
        }
        Ok(Self(archive))
    }

    /// Whether the archive says that it is a document of a type, as those of `OpenDocument` do.
    pub fn holds_document(&mut self, kind: &str) -> bool {
        self.read("mimetype", 256)
            .ok()
            .flatten()
            .is_some_and(|it| it.trim_ascii() == kind.as_bytes())
    }

    /// Whether one of the parts that are wanted by name holds these bytes. At most `limit` bytes are unpacked in all:
    /// nothing has looked yet at what the parts say of themselves.
    pub fn any_holds(&mut self, wanted: impl Fn(&str) -> bool, bytes: &[u8], limit: u64) -> bool {
        let names: Vec<String> = self
            .0
            .file_names()
            .flatten()
            .filter(|name| wanted(name))
            .map(std::borrow::Cow::into_owned)
            .collect();
        let mut left = limit;
        for name in &names {
            match self.read(name, left) {
                Ok(Some(part)) if memchr::memmem::find(&part, bytes).is_some() => return true,
                Ok(Some(part)) => left = left.saturating_sub(u64::try_from(part.len()).unwrap_or(u64::MAX)),
                Ok(None) | Err(ImportError::Damaged(_)) => {}
                Err(_) => return false,
            }
        }
        false
    }

    /// Whether the archive has a part of that name.
    pub fn has(&self, name: &str) -> bool {
        self.0.index_for_name(name).is_some()
    }

    /// A part, unpacked; at most `limit` bytes of it, whatever the archive declares. `None` when there is none.
    ///
    /// # Errors
    /// [`ImportError::Expands`] past the limit, [`ImportError::Damaged`] for what cannot be unpacked.
    pub fn read(&mut self, name: &str, limit: u64) -> Result<Option<Vec<u8>>, ImportError> {
        let part = match self.0.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(damaged(&error)),
        };
        let mut bytes = Vec::new();
        part.take(limit.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(|error| ImportError::Damaged(error.to_string()))?;
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limit {
            return Err(ImportError::Expands { limit });
        }
        Ok(Some(bytes))
    }
}

/// Reads a part to its end, and compares it with what the archive declares.
fn verify(mut part: impl Read, declared: u64, is_markup: bool) -> Result<(), ImportError> {
    const DOCTYPE: &[u8] = b"<!DOCTYPE";
    let mut window = vec![0_u8; 64 << 10];
    // The end of what was read before stays at the front: a word may stand across two readings.
    let mut kept = 0;
    let mut total = 0_u64;
    loop {
        let read = part
            .read(&mut window[kept..])
            .map_err(|error| ImportError::Damaged(error.to_string()))?;
        if read == 0 {
            break;
        }
        total += u64::try_from(read).unwrap_or(u64::MAX);
        let filled = kept + read;
        if is_markup && memchr::memmem::find(&window[..filled], DOCTYPE).is_some() {
            return Err(ImportError::Entities);
        }
        kept = filled.min(DOCTYPE.len() - 1);
        window.copy_within(filled - kept..filled, 0);
    }
    if total == declared {
        Ok(())
    } else {
        Err(ImportError::Expands { limit: MOST_UNPACKED })
    }
}

fn damaged(error: &ZipError) -> ImportError {
    match error {
        ZipError::InvalidPassword => ImportError::Locked,
        other => ImportError::Damaged(other.to_string()),
    }
}

/// A path as a message may show it.
fn shown(name: &str) -> String {
    name.chars().filter(|it| !it.is_control()).take(80).collect()
}
