//! A list of learners from a file.

use super::archive::is_archive;
use super::group::{Column, Group};
use super::sheet::{self, Table};
use super::{ImportCx, ImportError, Imported, Importer, Note};

/// Lists of learners: columns are recognised by their headers, or by what most of their cells read as. Names stay
/// out; the window asks about them, and about the columns.
#[derive(Debug)]
pub struct Learners;

impl Learners {
    /// The list in a file, with what its columns are taken for.
    pub fn group(bytes: &[u8]) -> Result<Group, ImportError> {
        Ok(match sheet::first_table(bytes)? {
            Table::Text(text) => Group::read(&text),
            Table::Rows(rows) => Group::of_rows(rows),
        })
    }
}

impl Importer for Learners {
    fn id(&self) -> &'static str {
        "learners"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["csv", "xlsx", "ods", "tsv", "txt"]
    }

    fn most_bytes(&self) -> u64 {
        16 << 20
    }

    /// Headers tell: at least two of them known, and one of these about more than a name.
    fn recognises(&self, bytes: &[u8]) -> bool {
        // A text is told by its first rows; an archive has its list of parts at its end.
        let head = if is_archive(bytes) {
            bytes
        } else {
            &bytes[..bytes.len().min(64 << 10)]
        };
        let Ok(group) = Self::group(head) else {
            return false;
        };
        let known = group.columns.iter().filter(|it| **it != Column::Ignored).count();
        let telling = group
            .columns
            .iter()
            .any(|it| !matches!(it, Column::Ignored | Column::Alias | Column::Name));
        !group.headers.is_empty() && known >= 2 && telling
    }

    fn import(&self, bytes: &[u8], cx: &ImportCx<'_>) -> Result<Imported, ImportError> {
        let group = Self::group(bytes)?;
        if group.rows.is_empty() || group.columns.iter().all(|it| *it == Column::Ignored) {
            return Err(ImportError::NothingKnown);
        }
        cx.go_on()?;
        let mut imported = Imported {
            edits: group.edits(cx.plan, false, cx.text),
            ..Imported::default()
        };
        let (unclear, guessed) = group.doubts();
        if unclear > 0 {
            imported
                .notes
                .push(Note::new("paste-unclear-count").with("count", unclear));
        }
        if guessed > 0 {
            imported
                .notes
                .push(Note::new("paste-guess-count").with("count", guessed));
        }
        if group.left_out > 0 {
            imported
                .notes
                .push(Note::new("paste-left-out").with("count", group.left_out));
        }
        if group.has_names() {
            imported.notes.push(Note::new("import-names-out"));
        }
        let ignored = group.headers.iter().zip(&group.columns);
        for (header, _) in ignored.filter(|(_, column)| **column == Column::Ignored) {
            imported
                .unknown
                .push(Note::new("import-unknown-column").with("column", header));
        }
        Ok(imported)
    }
}
