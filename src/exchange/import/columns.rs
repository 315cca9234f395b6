//! Tables in a text: comma, semicolon or tab, told by the first line; read row by row, so that a large one takes no
//! more room than what is kept of it.

use super::decode::decode;
use super::{ImportError, Note};
use crate::text::fold;

/// Most bytes of one cell. A quote that never ends would swallow the rest of a file.
const MOST_CELL: usize = 1 << 20;

/// Most rows that are read.
const MOST_ROWS: u32 = 500_000;

/// Most columns that a table has.
pub(super) const MOST_COLUMNS: u32 = 1_000;

/// A table with its headings.
#[derive(Debug)]
pub(super) struct Rows<'t> {
    reader: csv::Reader<&'t [u8]>,
    headings: Vec<String>,
    used: Vec<bool>,
    row: csv::ByteRecord,
    count: u32,
}

/// The first lines of a file as headings, folded, whatever its encoding; empty when it is no text.
pub(super) fn headings(bytes: &[u8]) -> Vec<String> {
    let mut head = bytes.get(..bytes.len().min(16 << 10)).unwrap_or(bytes);
    // A character may be cut at the end of what is looked at.
    while let Err(error) = std::str::from_utf8(head)
        && error.error_len().is_none()
        && let Some(shorter) = head.get(..error.valid_up_to())
        && shorter.len() < head.len()
    {
        head = shorter;
    }
    let Ok(decoded) = decode(head) else {
        return Vec::new();
    };
    Rows::open(&decoded.text).map_or_else(|_| Vec::new(), |it| it.headings)
}

impl<'t> Rows<'t> {
    /// A table whose first row bears headings.
    pub(super) fn open(text: &'t str) -> Result<Self, ImportError> {
        let first = text.lines().find(|it| !it.trim().is_empty()).unwrap_or_default();
        let mut mark = b',';
        let mut most = 0;
        for candidate in [b',', b';', b'\t'] {
            let count = first.bytes().filter(|it| *it == candidate).count();
            if count > most {
                (mark, most) = (candidate, count);
            }
        }
        if is_wide(text, mark) {
            return Err(too_many());
        }
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(mark)
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let mut row = csv::ByteRecord::new();
        if !reader
            .read_byte_record(&mut row)
            .map_err(|error| damaged(&error))?
        {
            return Err(ImportError::NothingKnown);
        }
        if u32::try_from(row.len()).unwrap_or(u32::MAX) > MOST_COLUMNS {
            return Err(too_many());
        }
        let headings: Vec<String> = row.iter().map(|it| fold(cell(it).trim())).collect();
        Ok(Self {
            reader,
            used: vec![false; headings.len()],
            headings,
            row,
            count: 0,
        })
    }

    /// The headings, folded.
    pub(super) fn headings(&self) -> &[String] {
        &self.headings
    }

    /// The place of the first heading of that list, folded; it then counts as known.
    pub(super) fn column(&mut self, names: &[&str]) -> Option<usize> {
        let at = names
            .iter()
            .find_map(|name| self.headings.iter().position(|it| it == name))?;
        if let Some(used) = self.used.get_mut(at) {
            *used = true;
        }
        Some(at)
    }

    /// Goes to the next row; `false` at the end.
    pub(super) fn advance(&mut self) -> Result<bool, ImportError> {
        if !self
            .reader
            .read_byte_record(&mut self.row)
            .map_err(|error| damaged(&error))?
        {
            return Ok(false);
        }
        self.count += 1;
        if self.count > MOST_ROWS {
            return Err(too_many());
        }
        if self.row.iter().any(|it| it.len() > MOST_CELL) {
            return Err(ImportError::Damaged(format!("line {}", self.line())));
        }
        Ok(true)
    }

    /// The line of the row in the file, from 1.
    pub(super) fn line(&self) -> u64 {
        self.row.position().map_or(0, csv::Position::line)
    }

    /// A cell of the row, trimmed; empty when there is none.
    pub(super) fn get(&self, column: Option<usize>) -> &str {
        column
            .and_then(|at| self.row.get(at))
            .map_or("", |it| cell(it).trim())
    }

    /// Says which headings nothing was read from.
    pub(super) fn unknown(&self) -> Vec<Note> {
        let left: Vec<&str> = self
            .headings
            .iter()
            .zip(&self.used)
            .filter(|(heading, used)| !**used && !heading.is_empty())
            .map(|(heading, _)| heading.as_str())
            .take(40)
            .collect();
        if left.is_empty() {
            Vec::new()
        } else {
            vec![Note::new("import-columns-left").with("columns", left.join(", "))]
        }
    }
}

/// Whether a line holds so many marks that its cells alone would take many times the room of the text.
pub(super) fn is_wide(text: &str, mark: u8) -> bool {
    const MOST_MARKS: usize = 100_000;
    let mut rest = text.as_bytes();
    while rest.len() > MOST_MARKS {
        let (line, after) = match memchr::memchr(b'\n', rest) {
            Some(at) => rest.split_at(at + 1),
            None => (rest, &[][..]),
        };
        if line.len() > MOST_MARKS && memchr::memchr_iter(mark, line).count() > MOST_MARKS {
            return true;
        }
        rest = after;
    }
    false
}

/// The text of a cell: the whole table is a valid text, and marks are one byte.
fn cell(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

fn damaged(error: &csv::Error) -> ImportError {
    ImportError::Damaged(error.to_string())
}

const fn too_many() -> ImportError {
    ImportError::TooManyCells {
        rows: MOST_ROWS,
        columns: MOST_COLUMNS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_by_the_first_line_and_left_columns_are_named() {
        let mut sheet = Rows::open("Nom;Été,hiver;X\na;\"b\nc\";d\n").unwrap();
        let name = sheet.column(&["nom"]);
        let season = sheet.column(&["ete,hiver"]);
        assert!(sheet.advance().unwrap());
        assert_eq!((sheet.get(name), sheet.get(season)), ("a", "b\nc"));
        assert_eq!(sheet.get(None), "");
        assert_eq!(sheet.unknown().len(), 1);
        assert!(!sheet.advance().unwrap());
    }

    #[test]
    fn a_quote_that_never_ends_is_damage() {
        let text = format!("a,b\n1,\"{}", "x,y\n".repeat(400_000));
        let mut sheet = Rows::open(&text).unwrap();
        assert!(matches!(sheet.advance(), Err(ImportError::Damaged(_))));
        assert!(matches!(Rows::open(""), Err(ImportError::NothingKnown)));
        let wide = ",".repeat(2_000);
        assert!(matches!(Rows::open(&wide), Err(ImportError::TooManyCells { .. })));
    }
}
