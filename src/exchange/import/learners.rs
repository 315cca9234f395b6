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
            // Pages and data of other programs are texts too, but no lists.
            Table::Text(text) if text.trim_start().starts_with(['<', '{']) || text.starts_with("%PDF-") => {
                return Err(ImportError::NothingKnown);
            }
            Table::Text(text) => Group::read(&text),
            Table::Rows(rows) => Group::of_rows(&rows),
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
        if group.columns_left_out > 0 {
            let note = Note::new("paste-columns-left-out").with("count", group.columns_left_out);
            imported.notes.push(note);
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

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use super::*;
    use crate::model::Plan;
    use crate::text::{Lang, Text};

    const LIST: &str = "Prénom;Numérique;Français;Pointure\nÉlodie;3;B1;38\nZoé;5;C1;40\n";

    fn imported(bytes: &[u8]) -> Result<Imported, ImportError> {
        let (plan, text) = (Plan::default(), Text::new(Lang::Fr));
        let cx = ImportCx {
            plan: &plan,
            text: &text,
            today: chrono::NaiveDate::default(),
            name: "liste",
            query: &crate::exchange::import::Query::default(),
            stopped: &|| false,
        };
        Learners.import(bytes, &cx)
    }

    fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, words) in parts {
            writer
                .start_file(*name, zip::write::SimpleFileOptions::default())
                .unwrap();
            writer.write_all(words.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn open_document(cells: &[&[&str]]) -> Vec<u8> {
        let row = |row: &&[&str]| {
            let cell = |it: &&str| format!("<table:table-cell><text:p>{it}</text:p></table:table-cell>");
            let cells: String = row.iter().map(cell).collect();
            format!("<table:table-row>{cells}</table:table-row>")
        };
        let rows: String = cells.iter().map(row).collect();
        let content = format!("<office:document><table:table>{rows}</table:table></office:document>");
        archive(&[
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", &content),
        ])
    }

    #[test]
    fn one_list_in_every_form_brings_the_same_learners() {
        let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(LIST);
        let utf16: Vec<u8> = LIST.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let rows: Vec<Vec<&str>> = LIST.lines().map(|it| it.split(';').collect()).collect();
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        let mut book = rust_xlsxwriter::Workbook::new();
        let page = book.add_worksheet();
        for (at, row) in (0_u32..).zip(&rows) {
            page.write_row(at, 0, row.iter().copied()).unwrap();
        }
        let expected = imported(LIST.as_bytes()).unwrap();
        assert_eq!(expected.edits.len(), 2);
        let notes: Vec<&str> = expected.unknown.iter().map(Note::key).collect();
        assert_eq!(notes, ["import-unknown-column"], "the size of shoes stays out");
        for bytes in [
            windows.into_owned(),
            utf16,
            open_document(&rows),
            book.save_to_buffer().unwrap(),
        ] {
            assert!(Learners.recognises(&bytes));
            assert_eq!(imported(&bytes).unwrap(), expected);
        }
    }

    #[test]
    fn other_files_are_not_taken_for_lists() {
        for bytes in [
            &b"Bonjour,\nvoici la liste.\n"[..],
            b"",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            b"Nom;Ville\nA;B\n",
        ] {
            assert!(!Learners.recognises(bytes));
        }
        assert_eq!(imported(b"\0\0\0"), Err(ImportError::NotText));
        assert_eq!(
            imported("Prénom;Numérique\n".as_bytes()),
            Err(ImportError::NothingKnown)
        );
    }

    #[test]
    fn a_table_without_end_is_refused() {
        let row = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell>\
                   <text:p>x</text:p></table:table-cell></table:table-row>";
        let content = format!("<office:document><table:table>{row}</table:table></office:document>");
        let bytes = archive(&[("content.xml", &content)]);
        assert!(matches!(imported(&bytes), Err(ImportError::TooManyCells { .. })));
    }
}
