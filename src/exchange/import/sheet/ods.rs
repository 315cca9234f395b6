//! ODS, element by element: repeated cells take no room until something stands in them.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use super::{Collector, MOST_CHARS, MOST_COLUMNS, MOST_ROWS, Sheet, Value};
use crate::exchange::import::ImportError;
use crate::exchange::import::archive::{Archive, MOST_UNPACKED};

pub(super) fn read(archive: &mut Archive<'_>) -> Result<Vec<Sheet>, ImportError> {
    let Some(bytes) = archive.read("content.xml", MOST_UNPACKED)? else {
        return Err(ImportError::NothingKnown);
    };
    let source = std::str::from_utf8(&bytes).map_err(|error| ImportError::Damaged(error.to_string()))?;
    Walk::default().run(source)
}

/// Where the reading stands.
#[derive(Default)]
struct Walk {
    collector: Collector,
    row: u32,
    column: u32,
    /// How many times the row at hand stands there.
    row_repeat: u32,
    /// The row at hand, put down when it ends: where each cell begins, and how often it stands there.
    cells: Vec<(u32, u32, Value)>,
    cell: Option<Cell>,
    /// Whether an annotation is being read, which is no part of the cell.
    aside: u32,
}

/// The cell at hand.
struct Cell {
    repeat: u32,
    /// The value that its attributes tell.
    typed: Option<Value>,
    words: String,
    paragraphs: u32,
}

impl Walk {
    fn run(mut self, source: &str) -> Result<Vec<Sheet>, ImportError> {
        let mut reader = Reader::from_str(source);
        let mut depth = 0_u32;
        loop {
            let event = reader
                .read_event()
                .map_err(|error| ImportError::Damaged(error.to_string()))?;
            match event {
                Event::Start(start) => {
                    depth += 1;
                    if depth > 256 {
                        return Err(ImportError::Damaged("> 256 levels".to_owned()));
                    }
                    self.open(&start)?;
                }
                Event::Empty(start) => {
                    self.open(&start)?;
                    self.close(start.local_name().as_ref())?;
                }
                Event::End(end) => {
                    depth = depth.saturating_sub(1);
                    self.close(end.local_name().as_ref())?;
                }
                Event::Text(text) => self.write(&text),
                Event::CData(text) => self.write(&text),
                Event::GeneralRef(reference) => {
                    if let Ok(Some(letter)) = reference.resolve_char_ref() {
                        self.write(&letter.to_string());
                    } else if let Some(letter) = resolve_predefined_entity(&reference) {
                        self.write(letter);
                    } else {
                        return Err(ImportError::Entities);
                    }
                }
                Event::DocType(_) => return Err(ImportError::Entities),
                Event::Eof if depth > 0 => return Err(ImportError::Damaged("…".to_owned())),
                Event::Eof => return Ok(self.collector.sheets),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), ImportError> {
        match start.local_name().as_ref() {
            "table" => {
                self.collector
                    .sheet(&attribute(start, "table:name").unwrap_or_default())?;
                self.row = 0;
            }
            "table-row" => {
                self.column = 0;
                self.row_repeat = number(start, "table:number-rows-repeated");
                self.cells.clear();
            }
            "table-cell" | "covered-table-cell" => {
                self.cell = Some(Cell {
                    repeat: number(start, "table:number-columns-repeated"),
                    typed: typed(start),
                    words: String::new(),
                    paragraphs: 0,
                });
            }
            "annotation" => self.aside += 1,
            "p" => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.aside == 0) {
                    if cell.paragraphs > 0 {
                        cell.words.push('\n');
                    }
                    cell.paragraphs += 1;
                }
            }
            "s" => {
                let count = number(start, "text:c").min(1_000);
                for _ in 0..count {
                    self.write(" ");
                }
            }
            "tab" => self.write("\t"),
            "line-break" => self.write("\n"),
            _ => {}
        }
        Ok(())
    }

    fn write(&mut self, words: &str) {
        if let Some(cell) = self
            .cell
            .as_mut()
            .filter(|it| self.aside == 0 && it.paragraphs > 0)
            && cell.words.len() < MOST_CHARS * 4
        {
            cell.words.push_str(words);
        }
    }

    fn close(&mut self, name: &str) -> Result<(), ImportError> {
        match name {
            "table-cell" | "covered-table-cell" => {
                let Some(cell) = self.cell.take() else {
                    return Ok(());
                };
                let value = cell.typed.unwrap_or(if cell.words.is_empty() {
                    Value::Empty
                } else {
                    Value::Text(cell.words)
                });
                let end = self.column.saturating_add(cell.repeat);
                if !value.is_empty() {
                    if end > MOST_COLUMNS {
                        return Err(beyond());
                    }
                    self.cells.push((self.column, cell.repeat, value));
                }
                self.column = end;
            }
            "table-row" => {
                if !self.cells.is_empty() {
                    for at in 0..self.row_repeat {
                        let row = self.row.saturating_add(at);
                        if row >= MOST_ROWS {
                            return Err(beyond());
                        }
                        for (first, repeat, value) in &self.cells {
                            for column in *first..first + repeat {
                                self.collector.put(row, column, value.clone())?;
                            }
                        }
                    }
                }
                self.cells.clear();
                self.row = self.row.saturating_add(self.row_repeat);
            }
            "annotation" => self.aside = self.aside.saturating_sub(1),
            _ => {}
        }
        Ok(())
    }
}

const fn beyond() -> ImportError {
    ImportError::TooManyCells {
        rows: MOST_ROWS,
        columns: MOST_COLUMNS,
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.try_get_attribute(name).ok().flatten()?;
    Some(
        found
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .ok()?
            .into_owned(),
    )
}

/// A count of repetitions; one where there is none.
fn number(start: &BytesStart<'_>, name: &str) -> u32 {
    attribute(start, name)
        .and_then(|it| it.parse().ok())
        .unwrap_or(1)
        .max(1)
}

/// The value that a cell's attributes tell; words are its paragraphs.
fn typed(start: &BytesStart<'_>) -> Option<Value> {
    let get = |name: &str| attribute(start, name);
    let number = || {
        get("office:value")?
            .parse::<f64>()
            .ok()
            .filter(|it| it.is_finite())
    };
    match get("office:value-type")?.as_str() {
        "float" | "percentage" | "currency" => number().map(Value::Number),
        "time" => time(&get("office:time-value")?).map(Value::Days),
        "date" => get("office:date-value").map(Value::Text),
        "boolean" => get("office:boolean-value").map(|it| Value::Yes(it == "true")),
        _ => None,
    }
}

/// A duration of ISO 8601, `PT03H30M00S`, in days.
pub(super) fn time(words: &str) -> Option<f64> {
    let rest = words.strip_prefix("PT")?;
    let mut seconds = 0.0;
    let mut digits = String::new();
    for letter in rest.chars() {
        match letter {
            '0'..='9' | '.' => digits.push(letter),
            ',' => digits.push('.'),
            'H' | 'M' | 'S' => {
                let amount: f64 = digits.parse().ok()?;
                digits.clear();
                seconds += amount
                    * match letter {
                        'H' => 3600.0,
                        'M' => 60.0,
                        _ => 1.0,
                    };
            }
            _ => return None,
        }
    }
    digits.is_empty().then_some(seconds / 86_400.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(body: &str) -> Result<Vec<Sheet>, ImportError> {
        Walk::default().run(&format!(
            "<office:document><table:table table:name=\"Un &amp; deux\">{body}</table:table></office:document>"
        ))
    }

    #[test]
    fn values_words_and_times_are_read() {
        let sheets = cells(concat!(
            "<table:table-row>",
            "<table:table-cell office:value-type=\"string\"><text:p>A<text:s text:c=\"2\"/>&amp; B</text:p>",
            "<text:p>C</text:p></table:table-cell>",
            "<table:table-cell table:number-columns-repeated=\"2\"/>",
            "<table:table-cell office:value-type=\"float\" office:value=\"3.5\"><text:p>3,50</text:p></table:table-cell>",
            "<table:table-cell office:value-type=\"time\" office:time-value=\"PT03H30M00S\"/>",
            "</table:table-row>",
        ))
        .unwrap();
        assert_eq!(sheets[0].name, "Un & deux");
        assert_eq!(
            sheets[0].rows[0],
            [
                Value::Text("A  & B\nC".to_owned()),
                Value::Empty,
                Value::Empty,
                Value::Number(3.5),
                Value::Days(3.5 / 24.0),
            ]
        );
    }

    #[test]
    fn empty_cells_may_repeat_to_the_end_and_full_ones_may_not() {
        let empty = "<table:table-row table:number-rows-repeated=\"1048576\">\
             <table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
        assert!(cells(empty).unwrap()[0].rows.is_empty());
        let full = "<table:table-row table:number-rows-repeated=\"1048576\">\
             <table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" \
             office:value=\"1\"/></table:table-row>";
        assert_eq!(cells(full), Err(beyond()));
    }

    #[test]
    fn entities_and_cut_files_are_refused() {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>";
        assert_eq!(Walk::default().run(bomb), Err(ImportError::Entities));
        assert_eq!(
            cells(
                "<table:table-row><table:table-cell><text:p>&b;</text:p></table:table-cell></table:table-row>"
            ),
            Err(ImportError::Entities)
        );
        assert!(matches!(
            Walk::default().run("<office:document><table:table>"),
            Err(ImportError::Damaged(_))
        ));
    }
}
