//! A list of learners pasted from a spreadsheet.
//!
//! Nothing is refused: each cell says how well it was understood, and what was not keeps the form's default.
//! Names stay out of the plan unless they are asked for: aliases stand for them.

mod cell;
mod column;
mod table;

use std::collections::{BTreeMap, BTreeSet};

pub use cell::{Reading, Value};
pub use column::Column;

use table::Even;

use crate::edit::{Edit, Item};
use crate::exchange::words;
use crate::model::{Equipment, EquipmentId, EquipmentKind, Id as _, Learner, LearnerId, Plan};
use crate::text::{Text, fold};

/// Most learners that one list may bring.
pub const MOST_ROWS: usize = 5_000;

/// A list as it was pasted, with what its columns are taken for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Group {
    /// The headers; empty when the list has none.
    pub headers: Vec<String>,
    /// What each column is taken for.
    pub columns: Vec<Column>,
    /// The rows, all of the same width.
    pub rows: Vec<Vec<String>>,
    /// How many rows beyond [`MOST_ROWS`] were left out.
    pub left_out: usize,
    /// How many columns were left out: more than any list has.
    pub columns_left_out: usize,
}

impl Group {
    /// Reads a pasted list: its separator, its headers, its columns.
    pub fn read(text: &str) -> Self {
        Self::of(Even::of_text(text))
    }

    /// Reads a list whose cells are known: its headers, its columns. Rows without words are left out.
    pub fn of_rows(rows: &[Vec<String>]) -> Self {
        Self::of(Even::of_rows(rows))
    }

    fn of(even: Even) -> Self {
        let Even {
            mut rows,
            rows_left_out,
            columns_left_out,
            ..
        } = even;
        let width = rows.first().map_or(0, Vec::len);
        let first: Vec<Option<Column>> = rows.first().map_or_else(Vec::new, |row| {
            row.iter().map(|cell| column::of_header(cell)).collect()
        });
        let known = first.iter().flatten().count();
        // « PC » and « 4G » are values too: a row whose known words read as values is no header.
        let as_values = rows.first().map_or(0, |row| {
            row.iter()
                .zip(&first)
                .filter(|(cell, column)| {
                    column.is_some_and(|column| {
                        !matches!(column, Column::Alias | Column::Name)
                            && cell::read(column, cell).value().is_some()
                    })
                })
                .count()
        });
        let has_header = known > 0 && as_values * 2 <= known;
        let headers = if has_header { rows.remove(0) } else { Vec::new() };
        let columns = if has_header {
            first.into_iter().map(Option::unwrap_or_default).collect()
        } else {
            guessed(&rows, width)
        };
        let left_out = rows_left_out + rows.len().saturating_sub(MOST_ROWS);
        rows.truncate(MOST_ROWS);
        Self {
            headers,
            columns,
            rows,
            left_out,
            columns_left_out,
        }
    }

    /// Takes columns for what a person took columns of the same headers for before, by header and name of column.
    pub fn recall(&mut self, remembered: &BTreeMap<String, String>) {
        for (header, column) in self.headers.iter().zip(&mut self.columns) {
            let known = remembered.get(&fold(header)).and_then(|it| Column::named(it));
            if let Some(known) = known {
                *column = known;
            }
        }
    }

    /// What is worth remembering of the columns: those that are taken for something else than their headers say.
    pub fn chosen(&self) -> Vec<(String, String)> {
        let pairs = self.headers.iter().zip(&self.columns);
        pairs
            .filter(|(header, column)| {
                let said = column::of_header(header).unwrap_or_default();
                !header.is_empty() && said.name() != column.name()
            })
            .map(|(header, column)| (fold(header), column.name().to_owned()))
            .collect()
    }

    /// How a cell was understood.
    pub fn reading(&self, row: usize, column: usize) -> Reading {
        let cell = self.rows.get(row).and_then(|it| it.get(column));
        let kind = self.columns.get(column).copied().unwrap_or_default();
        cell.map_or(Reading::Nothing, |cell| cell::read(kind, cell))
    }

    /// How many cells were not understood, and how many were guessed.
    pub fn doubts(&self) -> (usize, usize) {
        let mut counts = (0, 0);
        for row in 0..self.rows.len() {
            for column in 0..self.columns.len() {
                match self.reading(row, column) {
                    Reading::Unclear => counts.0 += 1,
                    Reading::Guess(_) => counts.1 += 1,
                    Reading::Nothing | Reading::Clear(_) => {}
                }
            }
        }
        counts
    }

    /// Whether names would enter the plan if they were kept.
    pub fn has_names(&self) -> bool {
        self.columns.contains(&Column::Name)
    }

    /// The learners that the list adds to a plan, as edits of one step; with the items of equipment that the
    /// plan lacks, named in the language of `text`. Names are left out unless `keep_names`; the label of a
    /// profile of several people names nobody and stays.
    pub fn edits(&self, plan: &Plan, keep_names: bool, text: &Text) -> Vec<Edit> {
        let mut items = Items::of(plan, text);
        let mut aliases: BTreeSet<LearnerId> = plan.learners.iter().map(|it| it.id.clone()).collect();
        let wanted: BTreeSet<LearnerId> = (0..self.rows.len()).filter_map(|row| self.alias(row)).collect();
        let mut learners = Vec::new();
        for row in 0..self.rows.len() {
            let alias = self.alias(row).filter(|alias| !aliases.contains(alias));
            let id = alias.unwrap_or_else(|| LearnerId::next_free(aliases.iter().chain(&wanted)));
            aliases.insert(id.clone());
            let mut learner = Learner::new(id);
            self.fill(row, &mut learner, &mut items);
            if !keep_names && learner.headcount == 1 {
                learner.name.clear();
            }
            learners.push(Edit::Add(Item::Learner(learner), None));
        }
        let mut edits = items.added;
        edits.append(&mut learners);
        edits
    }

    fn alias(&self, row: usize) -> Option<LearnerId> {
        (0..self.columns.len()).find_map(|column| match self.reading(row, column).value() {
            Some(Value::Alias(alias)) => LearnerId::parse(&alias.replace(' ', "-")).ok(),
            Some(
                Value::Name(_)
                | Value::Headcount(_)
                | Value::Autonomy(_)
                | Value::Digital(_)
                | Value::French(_)
                | Value::Reading(_)
                | Value::Owns(_)
                | Value::Connection(_)
                | Value::QuietPlace(_)
                | Value::Mobility(_)
                | Value::CentreKm(_)
                | Value::Weekly(_),
            )
            | None => None,
        })
    }

    fn fill(&self, row: usize, learner: &mut Learner, items: &mut Items<'_>) {
        for column in 0..self.columns.len() {
            let reading = self.reading(row, column);
            let Some(value) = reading.value() else { continue };
            match value {
                Value::Alias(_) => {}
                Value::Name(part) => {
                    if !learner.name.is_empty() {
                        learner.name.push(' ');
                    }
                    learner.name.push_str(part);
                }
                Value::Headcount(count) => learner.headcount = *count,
                Value::Autonomy(autonomy) => learner.autonomy = *autonomy,
                Value::Digital(level) => learner.digital = *level,
                Value::French(level) => learner.french = *level,
                Value::Reading(degree) => learner.reading = *degree,
                Value::Owns(kinds) => {
                    for kind in kinds {
                        let item = items.of_kind(*kind);
                        if !learner.owns.contains(&item) {
                            learner.owns.push(item);
                        }
                    }
                }
                Value::Connection(rates) => learner.connection = *rates,
                Value::QuietPlace(quiet) => learner.quiet_place = *quiet,
                Value::Mobility(km) => learner.mobility_km = *km,
                Value::CentreKm(km) => learner.centre_km = Some(*km),
                Value::Weekly(minutes) => learner.weekly = Some(*minutes),
            }
        }
    }
}

/// What columns without headers hold, by what most of their cells read as; figures alone tell nothing.
fn guessed(rows: &[Vec<String>], width: usize) -> Vec<Column> {
    let mut columns = Vec::new();
    for at in 0..width {
        let cells: Vec<&str> = rows
            .iter()
            .filter_map(|row| row.get(at))
            .map(String::as_str)
            .filter(|cell| !cell.is_empty())
            .collect();
        let fits = |column: Column| {
            let clear = cells
                .iter()
                .filter(|cell| matches!(cell::read(column, cell), Reading::Clear(_)))
                .count();
            clear * 2 > cells.len()
        };
        let figures = cells
            .iter()
            .filter(|cell| cell.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.')))
            .count();
        let is_figures = figures * 2 > cells.len();
        let column = if cells.is_empty() || is_figures {
            Column::Ignored
        } else if fits(Column::French) {
            Column::French
        } else if fits(Column::QuietPlace) {
            Column::QuietPlace
        } else if fits(Column::Connection) {
            Column::Connection
        } else if fits(Column::Devices) {
            Column::Devices
        } else if columns.contains(&Column::Name) {
            Column::Ignored
        } else {
            Column::Name
        };
        columns.push(column);
    }
    columns
}

/// The plan's items by kind, with those that a list asks for and the plan lacks.
struct Items<'a> {
    plan: &'a Plan,
    text: &'a Text,
    ids: BTreeSet<EquipmentId>,
    made: Vec<(EquipmentKind, EquipmentId)>,
    added: Vec<Edit>,
}

impl<'a> Items<'a> {
    fn of(plan: &'a Plan, text: &'a Text) -> Self {
        Self {
            plan,
            text,
            ids: plan.equipment.iter().map(|it| it.id.clone()).collect(),
            made: Vec::new(),
            added: Vec::new(),
        }
    }

    fn of_kind(&mut self, kind: EquipmentKind) -> EquipmentId {
        if let Some(item) = self.plan.equipment.iter().find(|it| it.kind == kind) {
            return item.id.clone();
        }
        if let Some((_, id)) = self.made.iter().find(|(made, _)| *made == kind) {
            return id.clone();
        }
        let id = EquipmentId::next_free(self.ids.iter());
        self.ids.insert(id.clone());
        self.made.push((kind, id.clone()));
        let item = Equipment::new(id.clone(), self.text.get(words::equipment_kind(kind)), kind);
        self.added.push(Edit::Add(Item::Equipment(item), None));
        id
    }
}

#[cfg(test)]
mod tests;
