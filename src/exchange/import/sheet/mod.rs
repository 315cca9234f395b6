//! Tables of other programs: XLSX, ODS, CSV, as rows of typed cells, within limits.

mod ods;
mod xlsx;

use super::archive::{Archive, is_archive, is_compound};
use super::{ImportError, decode};

/// Most rows of a sheet that are read.
pub const MOST_ROWS: u32 = 20_000;
/// Most columns of a sheet that are read: a matrix has one a module.
pub const MOST_COLUMNS: u32 = 1_200;
/// Most cells of a file, empty ones between others counted.
const MOST_CELLS: usize = 1_000_000;
/// Most sheets of a file.
const MOST_SHEETS: usize = 64;
/// Most bytes of words of a file: many cells may show the words that the file holds once.
const MOST_WORDS: usize = 64 << 20;
/// Most characters of one cell, as spreadsheets have it.
pub const MOST_CHARS: usize = 32_767;

/// A cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// A time of day, a duration or a day, counted in days.
    Days(f64),
    /// Yes or no.
    Yes(bool),
}

impl Value {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(words) => words.trim().is_empty(),
            Self::Number(_) | Self::Days(_) | Self::Yes(_) => false,
        }
    }

    /// The cell as it reads: a number with a point, a time as `3:30`.
    pub fn words(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(words) => words.clone(),
            Self::Number(number) => number.to_string(),
            Self::Days(days) => {
                let minutes = minutes_of_days(*days).unwrap_or_default();
                format!("{}:{:02}", minutes / 60, minutes % 60)
            }
            Self::Yes(yes) => if *yes { "1" } else { "0" }.to_owned(),
        }
    }
}

/// The nearest whole minutes to so many days; `None` below zero and beyond any duration.
pub(super) fn minutes_of_days(days: f64) -> Option<u32> {
    rounded(days * 1440.0)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked against both bounds"
)]
fn rounded(minutes: f64) -> Option<u32> {
    let minutes = minutes.round();
    (0.0..=100_000_000.0).contains(&minutes).then_some(minutes as u32)
}

/// A sheet: its rows, each as long as its last cell that is not empty.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its rows.
    pub rows: Vec<Vec<Value>>,
}

impl Sheet {
    /// The cell at a row and a column.
    pub fn at(&self, row: usize, column: usize) -> &Value {
        const EMPTY: &Value = &Value::Empty;
        self.rows.get(row).and_then(|it| it.get(column)).unwrap_or(EMPTY)
    }
}

/// Collects the cells of sheets, and refuses what is beyond the limits.
#[derive(Debug, Default)]
struct Collector {
    sheets: Vec<Sheet>,
    cells: usize,
    words: usize,
}

impl Collector {
    fn sheet(&mut self, name: &str) -> Result<(), ImportError> {
        if self.sheets.len() >= MOST_SHEETS {
            return Err(ImportError::Damaged(format!("> {MOST_SHEETS} sheets")));
        }
        self.sheets.push(Sheet {
            name: name.to_owned(),
            rows: Vec::new(),
        });
        Ok(())
    }

    /// Puts a cell into the last sheet; empty ones take no room.
    fn put(&mut self, row: u32, column: u32, value: Value) -> Result<(), ImportError> {
        if value.is_empty() {
            return Ok(());
        }
        let too_many = ImportError::TooManyCells {
            rows: MOST_ROWS,
            columns: MOST_COLUMNS,
        };
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(too_many);
        }
        let (Ok(row), Ok(column)) = (usize::try_from(row), usize::try_from(column)) else {
            return Err(too_many);
        };
        let Some(sheet) = self.sheets.last_mut() else {
            return Ok(());
        };
        if sheet.rows.len() <= row {
            sheet.rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut sheet.rows[row];
        if cells.len() <= column {
            self.cells += column + 1 - cells.len();
            if self.cells > MOST_CELLS {
                return Err(too_many);
            }
            cells.resize_with(column + 1, Value::default);
        }
        let value = match value {
            Value::Text(words) if words.len() > MOST_CHARS => {
                Value::Text(words.chars().take(MOST_CHARS).collect())
            }
            other => other,
        };
        if let Value::Text(words) = &value {
            self.words += words.len();
            if self.words > MOST_WORDS {
                let limit = u64::try_from(MOST_WORDS).unwrap_or(u64::MAX);
                return Err(ImportError::Expands { limit });
            }
        }
        cells[column] = value;
        Ok(())
    }
}

/// Whether bytes are a spreadsheet of a kind that can be read.
pub fn is_spreadsheet(bytes: &[u8]) -> bool {
    is_archive(bytes)
        && Archive::peek(bytes).is_some_and(|mut archive| {
            archive.has("xl/workbook.xml")
                || archive.holds_document("application/vnd.oasis.opendocument.spreadsheet")
        })
}

/// The sheets of a spreadsheet.
///
/// # Errors
/// What is no spreadsheet, is locked, cut, or beyond the limits.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, ImportError> {
    if is_compound(bytes) {
        return Err(ImportError::Locked);
    }
    if !is_archive(bytes) {
        return Err(ImportError::NothingKnown);
    }
    let mut archive = Archive::open(bytes)?;
    if archive.has("xl/workbook.xml") {
        xlsx::read(bytes)
    } else if archive.has("content.xml") {
        ods::read(&mut archive)
    } else {
        Err(ImportError::NothingKnown)
    }
}

/// The rows of a spreadsheet's first sheet that holds some, or of a text of separated values, as words.
///
/// # Errors
/// Those of [`read`] and of [`decode::decode`].
pub fn first_table(bytes: &[u8]) -> Result<Table, ImportError> {
    if is_archive(bytes) || is_compound(bytes) {
        let sheet = read(bytes)?.into_iter().find(|it| !it.rows.is_empty());
        let rows = sheet.map(|it| it.rows).unwrap_or_default();
        return Ok(Table::Rows(
            rows.iter()
                .map(|row| row.iter().map(Value::words).collect())
                .collect(),
        ));
    }
    decode::decode(bytes).map(|it| Table::Text(it.text.into_owned()))
}

/// A table before its columns are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Table {
    /// Rows of words.
    Rows(Vec<Vec<String>>),
    /// A text of separated values.
    Text(String),
}
