//! Reading of one table row by row, however the spreadsheet wrote it.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use crate::exchange::import::rncp::Watch;
use crate::exchange::import::rncp::clean::line;
use crate::exchange::import::rncp::error::{Position, RncpError, excerpt};
use crate::text::fold;

/// The longest row accepted, in bytes.
const LONGEST_ROW: u64 = 4 << 20;

/// How many bytes are read between two calls of the watcher.
const REPORT_EVERY: u64 = 1 << 20;

/// A table open for reading.
pub(super) struct Table<'w, R> {
    reader: csv::Reader<Guard<R>>,
    header: Vec<String>,
    row: csv::ByteRecord,
    file: String,
    since_row: Rc<Cell<u64>>,
    /// Bytes of earlier tables, so that progress runs on over several.
    before: u64,
    reported: u64,
    watch: &'w mut Watch<'w>,
    /// Whether a text had to be read as Windows-1252.
    pub(super) windows_1252: bool,
}

/// Lets no row grow without bounds.
struct Guard<R> {
    input: R,
    since_row: Rc<Cell<u64>>,
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.since_row.get() > LONGEST_ROW {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        let read = self.input.read(buffer)?;
        self.since_row.set(self.since_row.get() + read as u64);
        Ok(read)
    }
}

impl<'w, R: BufRead> Table<'w, R> {
    /// Opens a table: skips a byte order mark, finds the separator, reads the header.
    pub(super) fn open(
        mut input: R,
        file: &str,
        before: u64,
        watch: &'w mut Watch<'w>,
    ) -> Result<Self, RncpError> {
        let start = input.fill_buf().map_err(|source| RncpError::Io {
            at: Position::START,
            source,
        })?;
        if start.is_empty() {
            return Err(RncpError::Empty);
        }
        if start.starts_with(b"PK\x03\x04") {
            return Err(RncpError::Zipped);
        }
        if start.starts_with(&[0xFF, 0xFE]) || start.starts_with(&[0xFE, 0xFF]) {
            let found = "UTF-16".to_owned();
            return Err(RncpError::Encoding {
                at: Position::START,
                found,
                fiche: None,
            });
        }
        let mark = start.starts_with(&[0xEF, 0xBB, 0xBF]);
        let separator = separator(start);
        if mark {
            input.consume(3);
        }
        let since_row = Rc::new(Cell::new(0));
        let guard = Guard {
            input,
            since_row: Rc::clone(&since_row),
        };
        let reader = csv::ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(guard);
        let mut table = Self {
            reader,
            header: Vec::new(),
            row: csv::ByteRecord::new(),
            file: file.to_owned(),
            since_row,
            before,
            reported: before,
            watch,
            windows_1252: false,
        };
        if !table.next()? {
            return Err(RncpError::Empty);
        }
        table.header = (0..table.row.len())
            .map(|column| column_name(&table.text(Some(column))))
            .collect();
        Ok(table)
    }

    /// The first column that bears one of these names.
    pub(super) fn column(&self, names: &[&str]) -> Option<usize> {
        names
            .iter()
            .find_map(|name| self.header.iter().position(|column| column == name))
    }

    /// The error of a table without the columns it needs.
    pub(super) fn lacks(&self, missing: &str) -> RncpError {
        RncpError::Columns {
            file: self.file.clone(),
            missing: missing.to_owned(),
            found: excerpt(self.header.join(", ").as_bytes()),
        }
    }

    /// Goes to the next row; says whether there is one.
    pub(super) fn next(&mut self) -> Result<bool, RncpError> {
        let at = self.position();
        let more = self
            .reader
            .read_byte_record(&mut self.row)
            .map_err(|error| self.refused(at, error))?;
        self.since_row.set(0);
        let read = self.read();
        if !more || read - self.reported >= REPORT_EVERY {
            self.reported = read;
            if (self.watch)(read).is_break() {
                return Err(RncpError::Cancelled);
            }
        }
        Ok(more)
    }

    /// Bytes read so far, those of earlier tables included.
    pub(super) fn read(&self) -> u64 {
        self.before + self.reader.position().byte()
    }

    /// The text of a column in this row, on one line; empty when the row or table has no such column.
    pub(super) fn line(&mut self, column: Option<usize>) -> String {
        line(&self.text(column))
    }

    /// The text of a column in this row as it stands, apostrophes mended.
    pub(super) fn text(&mut self, column: Option<usize>) -> String {
        let Some(bytes) = column.and_then(|column| self.row.get(column)) else {
            return String::new();
        };
        let text = if let Ok(text) = std::str::from_utf8(bytes) {
            text.to_owned()
        } else {
            self.windows_1252 = true;
            bytes.iter().map(|byte| windows_1252(*byte)).collect()
        };
        // The export doubles some apostrophes, as if for a database.
        if text.contains("''") {
            text.replace("''", "'")
        } else {
            text
        }
    }

    /// Where the next row begins.
    pub(super) fn position(&self) -> Position {
        let position = self.reader.position();
        Position {
            offset: position.byte(),
            line: position.line(),
            column: 1,
        }
    }

    fn refused(&self, at: Position, error: csv::Error) -> RncpError {
        let reason = error.to_string();
        match error.into_kind() {
            csv::ErrorKind::Io(source) if source.kind() == io::ErrorKind::FileTooLarge => {
                RncpError::TooLong {
                    at,
                    fiche: None,
                    what: self.file.clone(),
                    limit: usize::try_from(LONGEST_ROW).unwrap_or(usize::MAX),
                }
            }
            csv::ErrorKind::Io(source) => RncpError::Io { at, source },
            _ => RncpError::Row {
                file: self.file.clone(),
                at,
                reason,
            },
        }
    }
}

/// The separator of a table, by what stands most in its header outside quotes.
fn separator(start: &[u8]) -> u8 {
    let mut quoted = false;
    let mut counts = [(b';', 0_usize), (b',', 0), (b'\t', 0)];
    for byte in start {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            byte => {
                for (separator, count) in &mut counts {
                    if separator == byte {
                        *count += 1;
                    }
                }
            }
        }
    }
    let mut best = (b';', 0);
    for count in counts {
        if count.1 > best.1 {
            best = count;
        }
    }
    best.0
}

/// The folded name of a column: `Bloc_Compétences_Code` and « Bloc compétences code » are `bloc_competences_code`.
fn column_name(text: &str) -> String {
    let mut name = String::new();
    for letter in fold(text).chars() {
        if letter.is_alphanumeric() {
            name.push(letter);
        } else if !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
    }
    name.trim_end_matches('_').to_owned()
}

/// The folded names of the columns in the first bytes of a table; none when there is no table.
pub(in crate::exchange::import::rncp) fn header(prefix: &[u8]) -> Vec<String> {
    let line = prefix
        .split_inclusive(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let mut watch = crate::exchange::import::rncp::unwatched();
    match Table::open(line, "", 0, &mut watch) {
        Ok(table) => table.header,
        Err(_) => Vec::new(),
    }
}

/// A byte of Windows-1252 as a character.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH
            .get(usize::from(byte - 0x80))
            .copied()
            .unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::{column_name, separator, windows_1252};

    #[test]
    fn separators_are_found_outside_quotes() {
        assert_eq!(separator(b"\"a,b\";\"c\"\r\n1,2,3,4"), b';');
        assert_eq!(separator(b"a,b,c"), b',');
        assert_eq!(separator(b"a\tb"), b'\t');
        assert_eq!(separator(b"a"), b';');
    }

    #[test]
    fn column_names_are_folded() {
        assert_eq!(column_name(" Bloc compétences – code "), "bloc_competences_code");
    }

    #[test]
    fn windows_1252_differs_from_latin_1() {
        assert_eq!(
            (windows_1252(0x9C), windows_1252(0xE9), windows_1252(b'a')),
            ('œ', 'é', 'a')
        );
    }
}
