//! What a printed table remembers of its rows, so that a copy edited in a word processor can come back.
//!
//! Each row bears a bookmark; a property of the document under the same number names the row's object and holds a
//! short sum of each cell as it was printed. A cell with another sum was changed by someone.

use crate::exchange::export::Column;
use crate::model::Key;

/// What the names of bookmarks begin with; a number follows.
pub const BOOKMARK: &str = "tresse_";

/// The name of the property of a row.
pub fn property(number: usize) -> String {
    format!("tresse-{number}")
}

/// A row as it was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Print {
    /// The object.
    pub key: Key,
    /// The sum of each cell, by column.
    sums: Vec<(Column, u32)>,
}

impl Print {
    /// What to remember of a row with these cells.
    pub fn new(key: Key, cells: impl IntoIterator<Item = (Column, String)>) -> Self {
        Self {
            key,
            sums: cells
                .into_iter()
                .map(|(column, words)| (column, sum(&words)))
                .collect(),
        }
    }

    /// Whether a cell still shows what was printed; `None` for a column that was not there.
    pub fn shows(&self, column: Column, words: &str) -> Option<bool> {
        let (_, printed) = self.sums.iter().find(|(it, _)| *it == column)?;
        Some(*printed == sum(words))
    }

    /// As a property holds it: `activity:M01/A02 title=1a2b3c …`.
    pub fn written(&self) -> String {
        let mut words = self.key.to_string();
        for (column, sum) in &self.sums {
            words.push_str(&format!(" {}={sum:06x}", short(*column)));
        }
        words
    }

    /// Reads what [`Self::written`] writes.
    pub fn read(words: &str) -> Option<Self> {
        let mut parts = words.split(' ');
        let key = Key::parse(parts.next()?)?;
        let sums = parts.filter_map(|part| {
            let (name, sum) = part.split_once('=')?;
            let column = Column::ALL.iter().copied().find(|it| short(*it) == name)?;
            Some((column, u32::from_str_radix(sum, 16).ok()?))
        });
        Some(Self {
            key,
            sums: sums.collect(),
        })
    }
}

/// Word processors keep 255 characters of a property.
fn short(column: Column) -> &'static str {
    column.name().get(..3).unwrap_or(column.name())
}

/// A sum of words, spaces of any width being alike (FNV-1a, 24 bits).
fn sum(words: &str) -> u32 {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let sum = words.bytes().fold(0x811c_9dc5_u32, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (sum >> 24) ^ (sum & 0x00ff_ffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_remembered_within_a_property() {
        let key = Key::parse("activity:M01/A02").unwrap();
        let cells = Column::ALL
            .iter()
            .map(|it| (*it, format!("{} 3 h 30", it.name())));
        let row = Print::new(key, cells);
        assert!(row.written().len() < 255);
        assert_eq!(Print::read(&row.written()), Some(row.clone()));
        assert_eq!(row.shows(Column::Title, "title 3\u{202f}h\u{202f}30"), Some(true));
        assert_eq!(row.shows(Column::Title, "title 3 h 45"), Some(false));
        let names: std::collections::BTreeSet<&str> = Column::ALL.iter().map(|it| short(*it)).collect();
        assert_eq!(names.len(), Column::ALL.len());
    }
}
