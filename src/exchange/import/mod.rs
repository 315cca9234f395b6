//! Importers: what the outside world knows, as a plan can take it.
//!
//! An [`Importer`] is one row of [`IMPORTERS`]: the command line, the window and what is dropped on it walk the table.
//! It reads bytes that its caller opened and gives an [`Imported`]: edits, which the caller applies as one step, notes,
//! which it shows, and what it did not understand. A [`Review`] lists the edits, so that each can be refused.

pub mod archive;
mod columns;
pub mod competencies;
pub mod decode;
mod design;
mod docx;
mod error;
pub mod group;
mod importer;
mod learners;
mod modules;
pub mod places;
mod review;
pub mod rncp;
pub mod sheet;
mod values;
mod workbook;

use chrono::NaiveDate;

pub use design::{JldDesign, LdjDesign};
pub use docx::Deroule;
pub use error::ImportError;
pub use importer::{IMPORTERS, ImportCx, Importer, MOST_BYTES, Query, extensions, importer, recognise};
pub use learners::Learners;
pub use modules::ModuleTable;
pub use review::{Change, Group, Review};
pub use workbook::Workbook;

use crate::edit::{Edit, StepName};
use crate::model::Id;
use crate::text::{Text, Value};

/// Identifiers that nobody has yet, one after the other: long lists do not look through all of them for each.
struct Fresh<I>(I);

impl<I: Id> Fresh<I> {
    /// Those beside the ones that are taken.
    fn beside<'a>(taken: impl Iterator<Item = &'a I>) -> Self
    where
        I: 'a,
    {
        Self(I::next_free(taken))
    }

    /// The next one.
    fn take(&mut self) -> I {
        let after = I::next_free(std::iter::once(&self.0));
        std::mem::replace(&mut self.0, after)
    }
}

/// What an importer brings to a plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// The changes, in the order in which they apply.
    pub edits: Vec<Edit>,
    /// What a person should know about them.
    pub notes: Vec<Note>,
    /// Parts that were not understood and stay out: columns, sheets, elements.
    pub unknown: Vec<Note>,
}

impl Imported {
    /// The changes as one step of that name; `None` when there is nothing to change.
    pub fn step(&self, name: StepName) -> Option<Edit> {
        (!self.edits.is_empty()).then(|| Edit::Batch(name, self.edits.clone()))
    }
}

/// Something an importer has to say, as the key of a message and its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    key: &'static str,
    args: Vec<(&'static str, NoteArg)>,
}

/// An argument of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteArg {
    /// Words, shown as they are.
    Words(String),
    /// A count.
    Count(usize),
    /// A date, written out in the language of the message.
    Date(NaiveDate),
}

impl From<&str> for NoteArg {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<&String> for NoteArg {
    fn from(words: &String) -> Self {
        Self::Words(words.clone())
    }
}

impl From<String> for NoteArg {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<usize> for NoteArg {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<NaiveDate> for NoteArg {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl Note {
    /// A note without arguments.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            args: Vec::new(),
        }
    }

    /// The note with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<NoteArg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The key of its message.
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// The note in words.
    pub fn say(&self, text: &Text) -> String {
        let args: Vec<(&str, Value<'_>)> = self
            .args
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    NoteArg::Words(words) => Value::from(words),
                    NoteArg::Count(count) => Value::from(*count),
                    NoteArg::Date(date) => Value::from(text.date(*date)),
                };
                (*name, value)
            })
            .collect();
        text.fmt(self.key, &args)
    }
}
