//! XLSX, cell by cell: the range that a file declares is never believed.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};

use super::{Collector, Sheet, Value};
use crate::exchange::import::ImportError;

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, ImportError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let mut collector = Collector::default();
    for name in book.sheet_names() {
        // Sheets of charts have no cells.
        let mut cells = match book.worksheet_cells_reader(&name) {
            Ok(cells) => cells,
            Err(XlsxError::WorksheetNotFound(_)) => continue,
            Err(error) => return Err(damaged(&error)),
        };
        collector.sheet(&name)?;
        while let Some(cell) = cells.next_cell().map_err(|error| damaged(&error))? {
            let (row, column) = cell.get_position();
            collector.put(row, column, value(cell.get_value()))?;
        }
    }
    Ok(collector.sheets)
}

fn damaged(error: &XlsxError) -> ImportError {
    match error {
        XlsxError::Password => ImportError::Locked,
        other => ImportError::Damaged(other.to_string()),
    }
}

fn value(cell: &DataRef<'_>) -> Value {
    match cell {
        #[expect(
            clippy::cast_precision_loss,
            reason = "whole numbers of a spreadsheet are floats"
        )]
        DataRef::Int(number) => Value::Number(*number as f64),
        DataRef::Float(number) => Value::Number(*number),
        DataRef::String(words) => Value::Text(words.clone()),
        DataRef::SharedString(words) => Value::Text((*words).to_owned()),
        DataRef::Bool(yes) => Value::Yes(*yes),
        DataRef::DateTime(moment) => Value::Days(moment.as_f64()),
        DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => {
            super::ods::time(words).map_or_else(|| Value::Text(words.clone()), Value::Days)
        }
        DataRef::Error(error) => Value::Text(error.to_string()),
        DataRef::Empty => Value::Empty,
    }
}
