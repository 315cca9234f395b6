//! The workbook that came back from a colleague: rows matched by their hidden identifiers, differences as edits.
//!
//! A copy is compared with the values that left with it. What the plan has become since is kept, unless the colleague
//! changed the same cell: then a note says so.

pub(super) mod cells;
pub(super) mod compare;
pub(super) mod edits;
mod table;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::archive::{Archive, is_archive};
use super::{ImportCx, ImportError, Imported, Importer, Note, sheet};
use crate::exchange::workbook::{BASE, Kind, MARK};

use table::{Base, Table};

/// The importer.
#[derive(Debug)]
pub struct Workbook;

/// Most bytes of the part where an archive keeps its words.
const MOST_WORDS: u64 = 64 << 20;

impl Importer for Workbook {
    fn id(&self) -> &'static str {
        "workbook"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["xlsx", "ods"]
    }

    fn most_bytes(&self) -> u64 {
        32 << 20
    }

    fn recognises(&self, bytes: &[u8]) -> bool {
        if !is_archive(bytes) {
            return false;
        }
        let Some(mut archive) = Archive::peek(bytes) else {
            return false;
        };
        // Most programs keep words in one part; some write them where they stand.
        let words = |name: &str| {
            matches!(name, "xl/sharedStrings.xml" | "content.xml") || name.starts_with("xl/worksheets/")
        };
        archive.any_holds(words, MARK.as_bytes(), MOST_WORDS)
    }

    fn import(&self, bytes: &[u8], cx: &ImportCx<'_>) -> Result<Imported, ImportError> {
        let sheets = sheet::read(bytes)?;
        cx.go_on()?;
        let mut imported = Imported::default();
        let mut tables: BTreeMap<Kind, Table<'_>> = BTreeMap::new();
        let mut base = None;
        for sheet in &sheets {
            let mark = sheet.at(0, 0).words();
            if let Some(kind) = Kind::of_mark(&mark) {
                if let Entry::Vacant(place) = tables.entry(kind) {
                    place.insert(Table::new(kind, sheet));
                } else {
                    let note = Note::new("workbook-copied-sheet").with("sheet", &sheet.name);
                    imported.unknown.push(note);
                }
            } else if sheet.name == BASE || mark.starts_with(MARK) {
                base = Some(Base::read(sheet));
            } else if !sheet.rows.is_empty() {
                let note = Note::new("workbook-unknown-sheet").with("sheet", &sheet.name);
                imported.unknown.push(note);
            }
        }
        if tables.is_empty() {
            return Err(ImportError::NothingKnown);
        }
        let base = base.unwrap_or_else(|| {
            imported.notes.push(Note::new("workbook-no-base"));
            Base::of_plan(cx.plan)
        });
        for kind in Kind::EDITED {
            if base.has(kind) && !tables.contains_key(&kind) && kind != Kind::Cohort {
                let title = cx.text.get(kind.title());
                imported
                    .notes
                    .push(Note::new("workbook-missing-sheet").with("sheet", title));
            }
        }
        compare::compare(&tables, &base, cx, &mut imported)?;
        Ok(imported)
    }
}
