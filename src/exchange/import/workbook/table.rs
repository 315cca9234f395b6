//! The sheets of a workbook as rows with identifiers and columns with codes.

use std::collections::BTreeMap;

use crate::exchange::import::sheet::{Sheet, Value};
use crate::exchange::workbook::{self, HEAD_ROWS, Kind, MARK, MATRIX, NO_ROW};
use crate::model::Plan;

/// A sheet of the workbook.
#[derive(Debug)]
pub(super) struct Table<'a> {
    pub(super) kind: Kind,
    pub(super) sheet: &'a Sheet,
    /// The columns that have a code, with it.
    pub(super) columns: Vec<(usize, String)>,
    /// The headings of columns that a colleague added.
    pub(super) unknown: Vec<String>,
}

impl<'a> Table<'a> {
    pub(super) fn new(kind: Kind, sheet: &'a Sheet) -> Self {
        let width = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut columns: Vec<(usize, String)> = Vec::new();
        let mut unknown = Vec::new();
        for column in 1..width {
            let code = sheet.at(0, column).words().trim().to_owned();
            let known = kind.fields().iter().any(|it| it.code == code)
                || (kind == Kind::Competencies && code.starts_with(MATRIX));
            if known && !columns.iter().any(|(_, it)| *it == code) {
                columns.push((column, code));
                continue;
            }
            let filled = (HEAD_ROWS..sheet.rows.len()).any(|row| !sheet.at(row, column).is_empty());
            if filled {
                let heading = sheet.at(HEAD_ROWS - 1, column).words();
                unknown.push(heading.trim().to_owned());
            }
        }
        Self {
            kind,
            sheet,
            columns,
            unknown,
        }
    }

    /// The rows about objects, with their numbers in the sheet and their identifiers; those of totals, legends and
    /// those that are empty are left out.
    pub(super) fn rows(&self) -> impl Iterator<Item = (usize, String)> + '_ {
        (HEAD_ROWS..self.sheet.rows.len()).filter_map(|row| {
            let key = self.sheet.at(row, 0).words().trim().to_owned();
            let filled = self
                .columns
                .iter()
                .any(|(column, _)| !self.sheet.at(row, *column).is_empty());
            (key != NO_ROW && filled).then_some((row, key))
        })
    }

    /// The heading of a column, for notes.
    pub(super) fn heading(&self, column: usize) -> String {
        self.sheet.at(HEAD_ROWS - 1, column).words()
    }
}

/// The values that a workbook left with.
#[derive(Debug, Default)]
pub(super) struct Base {
    sheets: BTreeMap<Kind, BaseSheet>,
}

/// The values of one sheet.
#[derive(Debug, Default)]
pub(super) struct BaseSheet {
    /// The identifiers, in their order.
    pub(super) keys: Vec<String>,
    /// Values by identifier and column.
    values: BTreeMap<String, BTreeMap<String, String>>,
}

impl Base {
    /// The hidden sheet.
    pub(super) fn read(sheet: &Sheet) -> Self {
        const KEY: usize = 2;
        let mut base = Self::default();
        let mut at: Option<(Kind, Vec<String>)> = None;
        for row in 1..sheet.rows.len() {
            let key = sheet.at(row, KEY).words();
            let rest = || {
                let cells = sheet
                    .rows
                    .get(row)
                    .map_or(&[][..], |it| it.get(KEY + 1..).unwrap_or_default());
                cells.iter().map(Value::words)
            };
            if key.starts_with(MARK) {
                at = Kind::of_mark(&key).map(|kind| {
                    base.sheets.entry(kind).or_default();
                    (kind, rest().collect())
                });
            } else if let Some((kind, codes)) = &at
                && !key.is_empty()
            {
                let mut values: Vec<String> = rest().collect();
                values.resize(codes.len().max(values.len()), String::new());
                base.put(*kind, key, codes.iter().cloned().zip(values));
            }
        }
        base
    }

    /// What the plan itself would put there.
    pub(super) fn of_plan(plan: &Plan) -> Self {
        let mut base = Self::default();
        for kind in Kind::EDITED {
            let mut codes: Vec<String> = kind.fields().iter().map(|it| it.code.to_owned()).collect();
            if kind == Kind::Competencies {
                codes.extend(plan.modules.iter().map(|it| format!("{MATRIX}{}", it.id)));
            }
            base.sheets.entry(kind).or_default();
            for row in workbook::rows(kind, plan) {
                base.put(kind, row.key, codes.iter().cloned().zip(row.values));
            }
        }
        base
    }

    fn put(&mut self, kind: Kind, key: String, values: impl Iterator<Item = (String, String)>) {
        let sheet = self.sheets.entry(kind).or_default();
        sheet.keys.push(key.clone());
        sheet.values.insert(key, values.collect());
    }

    pub(super) fn has(&self, kind: Kind) -> bool {
        self.sheets.contains_key(&kind)
    }

    pub(super) fn sheet(&self, kind: Kind) -> Option<&BaseSheet> {
        self.sheets.get(&kind)
    }
}

impl BaseSheet {
    /// Whether an object was there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.values.contains_key(key)
    }

    /// A value; nothing for a column that was not there.
    pub(super) fn value(&self, key: &str, code: &str) -> Option<&str> {
        self.values.get(key)?.get(code).map(String::as_str)
    }
}
