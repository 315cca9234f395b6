//! Rows and cells of a text copied from a spreadsheet.

use super::MOST_ROWS;
use crate::exchange::import::columns::is_wide;

/// Most columns of a list: it is about people.
const MOST_COLUMNS: usize = 200;
/// Most characters of a cell.
const MOST_CHARS: usize = 2_000;

/// Rows of cells, all of one width. What is beyond the limits is counted and not kept, so that a long list takes no
/// more room than what can be shown of it.
#[derive(Debug, Default)]
pub(super) struct Even {
    pub(super) rows: Vec<Vec<String>>,
    pub(super) rows_left_out: usize,
    pub(super) columns_left_out: usize,
    width: usize,
}

impl Even {
    /// Splits a text into rows of cells. Tabs part cells when there are any, as spreadsheets copy them; else
    /// semicolons, as French spreadsheets save them, for their comma is a decimal mark; else commas. Cells in
    /// double quotes may hold marks and line breaks.
    pub(super) fn of_text(text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mark = [b'\t', b';']
            .into_iter()
            .find(|mark| text.bytes().any(|it| it == *mark))
            .unwrap_or(b',');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(mark)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut even = Self::default();
        if is_wide(text, mark) {
            return even;
        }
        let mut record = csv::StringRecord::new();
        // The whole text is valid, so that no row of it can fail.
        while reader.read_record(&mut record).unwrap_or(false) {
            even.push(record.iter());
        }
        even.finished()
    }

    /// Cleans cells that are apart already.
    pub(super) fn of_rows(rows: &[Vec<String>]) -> Self {
        let mut even = Self::default();
        for row in rows {
            even.push(row.iter().map(String::as_str));
        }
        even.finished()
    }

    /// One more row; those without words are left out.
    fn push<'a>(&mut self, cells: impl Iterator<Item = &'a str>) {
        let mut row = Vec::new();
        let mut end = 0;
        for (at, cell) in cells.enumerate() {
            if !cell.trim().is_empty() {
                end = at + 1;
            }
            if at < MOST_COLUMNS {
                row.push(cleaned(cell));
            }
        }
        if end == 0 {
            return;
        }
        self.width = self.width.max(end);
        // The first may be headers.
        if self.rows.len() > MOST_ROWS {
            self.rows_left_out += 1;
        } else {
            row.truncate(end);
            self.rows.push(row);
        }
    }

    fn finished(mut self) -> Self {
        self.columns_left_out = self.width.saturating_sub(MOST_COLUMNS);
        let width = self.width.min(MOST_COLUMNS);
        for row in &mut self.rows {
            row.resize(width, String::new());
        }
        self
    }
}

/// One line, without the spaces around, non-breaking ones made plain.
fn cleaned(cell: &str) -> String {
    let end = cell.char_indices().nth(MOST_CHARS).map_or(cell.len(), |it| it.0);
    let cell = cell.get(..end).unwrap_or_default();
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<Vec<String>> {
        Even::of_text(text).rows
    }

    #[test]
    fn tabs_win_over_semicolons_and_these_over_commas() {
        assert_eq!(split("a\tb; c\nd\te")[0], ["a", "b; c"]);
        assert_eq!(split("a;1,5\nb;2"), [["a", "1,5"], ["b", "2"]]);
        assert_eq!(split("a,b\n"), [["a", "b"]]);
    }

    #[test]
    fn quotes_marks_breaks_and_empty_rows_are_understood() {
        let text = "\u{feff}Nom\tNotes\r\n\"Ali\nBen\"\t\"dit \"\"Al\"\"\"\r\n\t\r\n\r\nEve\u{a0}D\t\t\t\r\n";
        assert_eq!(
            split(text),
            [["Nom", "Notes"], ["Ali Ben", "dit \"Al\""], ["Eve D", ""]]
        );
        assert!(split(" \n\t\n").is_empty());
    }

    #[test]
    fn what_is_beyond_the_limits_is_counted() {
        let long = "a;b\n".repeat(MOST_ROWS + 4);
        let even = Even::of_text(&format!("{long}{}z\n", ";".repeat(MOST_COLUMNS + 6)));
        // 5,005 rows, one of which may be headers; the last word stands in column 207.
        assert_eq!((even.rows.len(), even.rows_left_out), (MOST_ROWS + 1, 4));
        assert_eq!((even.rows[0].len(), even.columns_left_out), (MOST_COLUMNS, 7));
        let cell = format!("\"{}", "mot ".repeat(1_000));
        assert_eq!(
            split(&cell)[0][0].chars().count(),
            MOST_CHARS - 1,
            "and no space at its end"
        );
    }
}
