//! Why a file could not be read, and where.

use std::fmt;
use std::io;

use thiserror::Error;

use super::number::FicheNumber;

/// A place in a file, for a person with a text editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Bytes before it.
    pub offset: u64,
    /// Line, from 1.
    pub line: u64,
    /// Column in characters, from 1.
    pub column: u64,
}

impl Position {
    /// The first byte of a file.
    pub const START: Self = Self {
        offset: 0,
        line: 1,
        column: 1,
    };

    /// The place after these bytes.
    #[must_use]
    pub(super) fn after(mut self, bytes: &[u8]) -> Self {
        self.offset += bytes.len() as u64;
        let last_line = match memchr::memrchr(b'\n', bytes) {
            Some(at) => {
                self.line += memchr::memchr_iter(b'\n', bytes).count() as u64;
                self.column = 1;
                bytes.get(at + 1..).unwrap_or_default()
            }
            None => bytes,
        };
        // Bytes 0x80 to 0xBF continue a character of UTF-8.
        self.column += last_line.iter().filter(|byte| (**byte & 0xC0) != 0x80).count() as u64;
        self
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{} (byte {})", self.line, self.column, self.offset)
    }
}

/// Why a register file could not be read. Its `Display` is for logs; [`RncpError::say`] is for people.
#[derive(Debug, Error)]
pub enum RncpError {
    /// The file could not be read to its end.
    #[error("{at}: {source}")]
    Io {
        /// How far reading went.
        at: Position,
        /// What the system said.
        source: io::Error,
    },
    /// The caller asked to stop.
    #[error("cancelled")]
    Cancelled,
    /// There is nothing in the file.
    #[error("the file is empty")]
    Empty,
    /// The file is a zip archive: it must be unpacked first.
    #[error("a zip archive: unpack it and open the file inside")]
    Zipped,
    /// The file is not in UTF-8.
    #[error("{at}: expected UTF-8, found {found}")]
    Encoding {
        /// Where this was seen.
        at: Position,
        /// The encoding declared or recognised, or the first wrong byte.
        found: String,
        /// The fiche it stands in, when inside one.
        fiche: Option<FicheNumber>,
    },
    /// The file is none of the known register files.
    #[error("{at}: expected a RNCP or RS export, found {found}")]
    NotRegister {
        /// Where this was seen.
        at: Position,
        /// What opens the file.
        found: String,
    },
    /// The export is of a version whose form is not known.
    #[error("{at}: expected version 4.0 or 4.1, found {found}")]
    Version {
        /// Where the version stands.
        at: Position,
        /// The version found.
        found: String,
    },
    /// A document type is declared: the exports have none, and it can be made to exhaust a reader.
    #[error("{at}: a document type declaration is refused")]
    Doctype {
        /// Where it stands.
        at: Position,
    },
    /// The text is not well formed, or not what such a file holds there.
    #[error("{at}: expected {expected}, found {found}")]
    Syntax {
        /// Where it stands.
        at: Position,
        /// The fiche it stands in, when known.
        fiche: Option<FicheNumber>,
        /// What should stand there, in the vocabulary of the format.
        expected: String,
        /// What stands there, cut short.
        found: String,
    },
    /// The file ends too early.
    #[error("{at}: the file ends where {expected} is expected")]
    Truncated {
        /// Its end.
        at: Position,
        /// The fiche left open, when known.
        fiche: Option<FicheNumber>,
        /// What should still come.
        expected: String,
    },
    /// One element or record is longer than any real one.
    #[error("{at}: {what} is longer than {limit} bytes")]
    TooLong {
        /// Where it begins.
        at: Position,
        /// The fiche it stands in, when known.
        fiche: Option<FicheNumber>,
        /// What is too long: the name of an element or of a table.
        what: String,
        /// The longest accepted, in bytes.
        limit: usize,
    },
    /// A table has more rows than both registers together.
    #[error("the table has more than {limit} rows")]
    TooManyRows {
        /// The most accepted.
        limit: usize,
    },
    /// Elements are nested deeper than in any real file.
    #[error("{at}: elements are nested more than {limit} deep")]
    TooDeep {
        /// Where the limit is passed.
        at: Position,
        /// The fiche it stands in, when known.
        fiche: Option<FicheNumber>,
        /// The deepest accepted.
        limit: usize,
    },
    /// A fiche has no number that can be read.
    #[error("{at}: a fiche without a number (NUMERO_FICHE), found {found:?}")]
    NoNumber {
        /// Where the fiche begins.
        at: Position,
        /// What stands in place of the number.
        found: String,
    },
    /// Columns that the table cannot do without are missing.
    #[error("{file}: column {missing} is missing, found {found}")]
    Columns {
        /// Name of the file.
        file: String,
        /// The missing columns.
        missing: String,
        /// The columns found.
        found: String,
    },
    /// None of the tables of the CSV export that hold fiches is there.
    #[error("none of the tables {expected} was found")]
    NoTable {
        /// The tables that would do.
        expected: String,
    },
    /// A row of a table is broken.
    #[error("{file}: {at}: {reason}")]
    Row {
        /// Name of the file.
        file: String,
        /// Where the row begins.
        at: Position,
        /// What the reader of the table said.
        reason: String,
    },
}

impl RncpError {
    /// Where the trouble is, when it has a place.
    pub fn position(&self) -> Option<Position> {
        match self {
            Self::Io { at, .. }
            | Self::Encoding { at, .. }
            | Self::NotRegister { at, .. }
            | Self::Version { at, .. }
            | Self::Doctype { at }
            | Self::Syntax { at, .. }
            | Self::Truncated { at, .. }
            | Self::TooLong { at, .. }
            | Self::TooDeep { at, .. }
            | Self::NoNumber { at, .. }
            | Self::Row { at, .. } => Some(*at),
            Self::Cancelled
            | Self::Empty
            | Self::Zipped
            | Self::TooManyRows { .. }
            | Self::Columns { .. }
            | Self::NoTable { .. } => None,
        }
    }

    /// The fiche the trouble is in, when known.
    pub fn fiche(&self) -> Option<FicheNumber> {
        match self {
            Self::Encoding { fiche, .. }
            | Self::Syntax { fiche, .. }
            | Self::Truncated { fiche, .. }
            | Self::TooLong { fiche, .. }
            | Self::TooDeep { fiche, .. } => *fiche,
            Self::Io { .. }
            | Self::Cancelled
            | Self::Empty
            | Self::Zipped
            | Self::NotRegister { .. }
            | Self::Version { .. }
            | Self::Doctype { .. }
            | Self::TooManyRows { .. }
            | Self::NoNumber { .. }
            | Self::Columns { .. }
            | Self::NoTable { .. }
            | Self::Row { .. } => None,
        }
    }
}

/// A few characters of a text for a message: control characters made visible, cut after forty.
pub(super) fn excerpt(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes.get(..bytes.len().min(200)).unwrap_or_default());
    let text = text.trim();
    let mut short = String::new();
    for letter in text.chars().take(40) {
        if letter.is_control() {
            short.extend(letter.escape_default());
        } else {
            short.push(letter);
        }
    }
    if text.chars().count() > 40 {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::{Position, excerpt};

    #[test]
    fn positions_count_bytes_lines_and_characters() {
        let at = Position::START.after("été\nà b".as_bytes());
        assert_eq!((at.offset, at.line, at.column), (10, 2, 4));
        let at = at.after("é".as_bytes());
        assert_eq!((at.offset, at.line, at.column), (12, 2, 5));
    }

    #[test]
    fn excerpts_are_short_and_visible() {
        assert_eq!(excerpt(b"\x01a"), "\\u{1}a");
        assert_eq!(excerpt("é".repeat(500).as_bytes()).chars().count(), 41);
    }
}
