//! Why a file could not be imported.

use thiserror::Error;

use super::Note;
use crate::text::Text;

/// Why a file could not be imported; nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ImportError {
    /// The file is larger than its importer reads.
    #[error("the file is over {limit} bytes")]
    TooLarge {
        /// Most bytes that are read.
        limit: u64,
    },
    /// A part of the file would take far more room than the file itself.
    #[error("the file holds more than {limit} bytes once unpacked")]
    Expands {
        /// Most bytes that are unpacked.
        limit: u64,
    },
    /// More rows or columns than a list of that kind has.
    #[error("the table is larger than {rows} rows of {columns} columns")]
    TooManyCells {
        /// Most rows that are read.
        rows: u32,
        /// Most columns that are read.
        columns: u32,
    },
    /// The file is cut or broken.
    #[error("the file is cut or damaged: {0}")]
    Damaged(String),
    /// An archive whose parts would be written outside of it.
    #[error("the archive holds the unsafe path {0}")]
    UnsafePath(String),
    /// The file defines entities, which could stand for anything.
    #[error("the file defines entities of its own")]
    Entities,
    /// The file is locked by a password.
    #[error("the file is locked by a password")]
    Locked,
    /// The file is no text.
    #[error("the file is no text")]
    NotText,
    /// The file holds nothing that a plan could take.
    #[error("nothing in the file is known")]
    NothingKnown,
    /// Someone stopped the import.
    #[error("the import was stopped")]
    Stopped,
    /// Something that only this kind of file knows.
    #[error("{}", .0.key())]
    Other(Note),
}

impl ImportError {
    /// The error as a note.
    pub fn note(&self) -> Note {
        let megabytes = |bytes: u64| usize::try_from(bytes >> 20).unwrap_or(usize::MAX);
        match self {
            Self::TooLarge { limit } => Note::new("import-too-large").with("limit", megabytes(*limit)),
            Self::Expands { limit } => Note::new("import-expands").with("limit", megabytes(*limit)),
            Self::TooManyCells { rows, columns } => Note::new("import-too-many-cells")
                .with("rows", usize::try_from(*rows).unwrap_or(usize::MAX))
                .with("columns", usize::try_from(*columns).unwrap_or(usize::MAX)),
            Self::Damaged(reason) => Note::new("import-damaged").with("reason", reason),
            Self::UnsafePath(path) => Note::new("import-unsafe-path").with("path", path),
            Self::Entities => Note::new("import-entities"),
            Self::Locked => Note::new("import-locked"),
            Self::NotText => Note::new("import-not-text"),
            Self::NothingKnown => Note::new("import-nothing-known"),
            Self::Stopped => Note::new("import-stopped"),
            Self::Other(note) => note.clone(),
        }
    }

    /// The error in the language of `text`.
    pub fn say(&self, text: &Text) -> String {
        self.note().say(text)
    }
}
