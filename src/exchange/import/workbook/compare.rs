//! A copy that came back, beside the values it left with and the plan as it is.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::Words;
use super::edits;
use super::table::{Base, BaseSheet, Table};
use crate::edit::{Edit, next_id};
use crate::exchange::import::values::values;
use crate::exchange::import::{ImportCx, ImportError, Imported, Note};
use crate::exchange::workbook::{self, Kind, MATRIX, Shape};
use crate::model::{Id as _, Key, ModuleId, Plan};
use crate::text::Text;

/// Most notes about cells and rows that are told one by one.
const MOST_NOTES: usize = 60;

/// What is compared.
pub(super) struct Comparison<'a> {
    pub(super) plan: &'a Plan,
    pub(super) words: Words,
    text: &'a Text,
    imported: &'a mut Imported,
    /// Removals, which come last.
    removed: Vec<Edit>,
    /// Modules that are to be removed.
    lost: BTreeSet<ModuleId>,
    /// Modules that are to be added, whose identifiers are taken.
    pub(super) taken: BTreeSet<ModuleId>,
    left_out: usize,
}

/// Compares all sheets, in the order in which their edits apply.
pub(super) fn compare(
    tables: &BTreeMap<Kind, Table<'_>>,
    base: &Base,
    cx: &ImportCx<'_>,
    imported: &mut Imported,
) -> Result<(), ImportError> {
    let mut comparison = Comparison {
        plan: cx.plan,
        words: Words::of(cx.plan),
        text: cx.text,
        imported,
        removed: Vec::new(),
        lost: BTreeSet::new(),
        taken: cx.plan.modules.iter().map(|it| it.id.clone()).collect(),
        left_out: 0,
    };
    let empty = BaseSheet::default();
    for kind in Kind::EDITED {
        cx.go_on()?;
        if let Some(table) = tables.get(&kind) {
            comparison.sheet(table, base.sheet(kind).unwrap_or(&empty));
        }
    }
    let left_out = comparison.left_out;
    let removed = std::mem::take(&mut comparison.removed);
    imported.edits.extend(removed);
    if left_out > 0 {
        imported
            .notes
            .push(Note::new("workbook-more-notes").with("count", left_out));
    }
    Ok(())
}

impl Comparison<'_> {
    /// Tells something; past a number, only how much more there would be.
    pub(super) fn note(&mut self, note: Note) {
        if self.imported.notes.len() < MOST_NOTES {
            self.imported.notes.push(note);
        } else {
            self.left_out += 1;
        }
    }

    fn sheet(&mut self, table: &Table<'_>, base: &BaseSheet) {
        for heading in &table.unknown {
            let note = Note::new("workbook-unknown-column")
                .with("sheet", &table.sheet.name)
                .with("column", heading);
            self.imported.unknown.push(note);
        }
        let now: BTreeMap<String, BTreeMap<String, String>> = present(table.kind, self.plan);
        let mut order = Order::of(table.kind, self.plan);
        let mut seen: Vec<String> = Vec::new();
        let mut stays: BTreeSet<String> = BTreeSet::new();
        let mut above: Option<String> = None;
        for (row, key) in table.rows() {
            let values = self.values(table, base, row, &key);
            let first = base.has(&key) && stays.insert(key.clone());
            if !first {
                if let Some(added) = self.added(table.kind, row, table, &values, above.as_deref(), &mut order)
                {
                    above = Some(added);
                }
                continue;
            }
            match now.get(&key) {
                Some(now) => {
                    let made = edits::transferred(self.plan, table.kind, base, &key, &values, now);
                    if let Some(it) = made.filter(|it| self.taken.contains(&it.to)) {
                        order.remove(&key);
                        let edit = it.edit(&mut order, above.as_deref());
                        self.imported.edits.push(edit);
                    } else {
                        let mut values = values;
                        let made = edits::regrouped(self.plan, table.kind, base, &key, &values, now);
                        if let Some((id, block)) = made {
                            order.remove(&key);
                            let at = order.insert(block.as_str(), &key, above.as_deref());
                            self.imported.edits.push(Edit::Regroup(id, block, at));
                            values.remove("block");
                        }
                        self.changed(table, base, row, &key, &values, now);
                    }
                }
                None => self.gone(base, &key, &values),
            }
            above = Some(key.clone());
            seen.push(key);
        }
        self.moved(table.kind, base, &seen, &mut order);
        for key in base
            .keys
            .iter()
            .filter(|it| !stays.contains(*it) && now.contains_key(*it))
        {
            self.remove(table.kind, key);
        }
    }

    /// The cells of a row that can change the plan, as short texts by column; those not understood are told.
    fn values(
        &mut self,
        table: &Table<'_>,
        base: &BaseSheet,
        row: usize,
        key: &str,
    ) -> BTreeMap<String, String> {
        let mut values = BTreeMap::new();
        for (column, code) in &table.columns {
            let cell = table.sheet.at(row, *column);
            let read = if code.starts_with(MATRIX) {
                self.words.mark(cell)
            } else {
                match table.kind.fields().iter().find(|it| it.code == code) {
                    Some(field) if field.shape.is_edited() => {
                        let read = self.words.read(field.shape, cell);
                        let needed = matches!(field.shape, Shape::Hours) && code != "weekly";
                        read.map(|it| {
                            if needed && it.is_empty() {
                                "0".to_owned()
                            } else {
                                it
                            }
                        })
                    }
                    Some(_) | None => continue,
                }
            };
            // A title that stands twice in lists means the object that the cell left with.
            let same = base
                .value(key, code)
                .is_some_and(|old| !cell.is_empty() && self.says(table.kind, code, old, &cell.words()));
            match (read, same) {
                (_, true) => {
                    values.insert(code.clone(), base.value(key, code).unwrap_or_default().to_owned());
                }
                (Some(read), false) => {
                    values.insert(code.clone(), read);
                }
                (None, false) => self.note(
                    Note::new("workbook-unclear-cell")
                        .with("sheet", &table.sheet.name)
                        .with("row", row + 1)
                        .with("column", table.heading(*column))
                        .with("cell", shown(&cell.words())),
                ),
            }
        }
        values
    }

    /// Whether a cell still shows the title of the block or module that it left with.
    fn says(&self, kind: Kind, code: &str, old: &str, cell: &str) -> bool {
        let shape = kind.fields().iter().find(|it| it.code == code).map(|it| it.shape);
        // A block or module that the plan no longer has can be named by nobody.
        let known = match shape {
            Some(Shape::Block) => self.plan.blocks.iter().any(|it| it.id.as_str() == old),
            Some(Shape::Module) => self.plan.modules.iter().any(|it| it.id.as_str() == old),
            _ => true,
        };
        if !known && !old.is_empty() {
            return true;
        }
        let title = match shape {
            Some(Shape::Block) => self
                .plan
                .blocks
                .iter()
                .find(|it| it.id.as_str() == old)
                .map(|it| it.title.clone()),
            Some(Shape::Module) => self
                .plan
                .modules
                .iter()
                .find(|it| it.id.as_str() == old)
                .map(|it| it.title.clone()),
            _ => None,
        };
        title.is_some_and(|title| {
            super::cells::folded(&title) == super::cells::folded(cell) && !title.is_empty()
        })
    }

    /// The cells of an object that differ from what left, as edits.
    fn changed(
        &mut self,
        table: &Table<'_>,
        base: &BaseSheet,
        row: usize,
        key: &str,
        values: &BTreeMap<String, String>,
        now: &BTreeMap<String, String>,
    ) {
        for (_, code) in &table.columns {
            let (Some(value), Some(old)) = (values.get(code), base.value(key, code)) else {
                continue;
            };
            let Some(now) = now.get(code) else { continue };
            if value == old || value == now {
                continue;
            }
            let made = edits::field(self.plan, table.kind, key, code, value);
            if made.is_empty() {
                self.note(
                    Note::new("workbook-fixed-cell")
                        .with("sheet", &table.sheet.name)
                        .with("row", row + 1)
                        .with("column", code_heading(table, code)),
                );
                continue;
            }
            if now != old {
                let subject = self.title(table.kind, key);
                let (here, there) = both(self.plan, &made, self.text);
                self.note(
                    Note::new("workbook-both-changed")
                        .with("subject", subject)
                        .with("column", code_heading(table, code))
                        .with("here", here)
                        .with("there", there),
                );
            }
            self.imported.edits.extend(made);
        }
    }

    /// An object that the plan no longer has: told when the copy changed it.
    fn gone(&mut self, base: &BaseSheet, key: &str, values: &BTreeMap<String, String>) {
        let differs = values
            .iter()
            .any(|(code, value)| base.value(key, code).is_some_and(|old| old != value));
        if differs {
            let title = values.get("title").or_else(|| values.get("name"));
            let title = title.cloned().unwrap_or_else(|| key.to_owned());
            self.note(Note::new("workbook-gone").with("subject", title));
        }
    }

    /// A row that a colleague added, after the object above it. Gives its identifier.
    fn added(
        &mut self,
        kind: Kind,
        row: usize,
        table: &Table<'_>,
        values: &BTreeMap<String, String>,
        above: Option<&str>,
        order: &mut Order,
    ) -> Option<String> {
        let made = edits::added(self, kind, values, above, order);
        let Some((key, made)) = made else {
            self.note(
                Note::new("workbook-incomplete-row")
                    .with("sheet", &table.sheet.name)
                    .with("row", row + 1),
            );
            return None;
        };
        self.imported.edits.extend(made);
        Some(key)
    }

    /// Rows in another order than they left: the fewest moves that bring the plan into theirs.
    fn moved(&mut self, kind: Kind, base: &BaseSheet, seen: &[String], order: &mut Order) {
        if kind == Kind::Cohort {
            // A list of people is sorted for reading, which says nothing about the path.
            return;
        }
        for list in order.lists() {
            let here = |key: &&String| list.contains(*key);
            let file: Vec<&String> = seen.iter().filter(here).collect();
            let left: Vec<&String> = base
                .keys
                .iter()
                .filter(here)
                .filter(|it| file.contains(it))
                .collect();
            if file == left {
                continue;
            }
            let mut list = list.clone();
            let stay = longest_run(&file, &list);
            for (at, key) in file.iter().enumerate() {
                if stay.contains(*key) {
                    continue;
                }
                list.retain(|it| it != *key);
                let to = match at.checked_sub(1).and_then(|it| file.get(it)) {
                    Some(before) => list.iter().position(|it| it == *before).map_or(0, |it| it + 1),
                    None => 0,
                };
                list.insert(to.min(list.len()), (*key).clone());
                if let Some(place) = edits::key(kind, key) {
                    self.imported.edits.push(Edit::Move(place, to));
                }
            }
        }
    }

    fn remove(&mut self, kind: Kind, key: &str) {
        let Some(place) = edits::key(kind, key) else {
            return;
        };
        match &place {
            Key::Module(id) => {
                self.lost.insert(id.clone());
            }
            Key::Activity(module, _) if self.lost.contains(module) => return,
            _ => {}
        }
        self.removed.push(Edit::Remove(place));
    }

    fn title(&self, kind: Kind, key: &str) -> String {
        edits::key(kind, key)
            .and_then(|it| self.plan.title_of(&it))
            .unwrap_or_else(|| key.to_owned())
    }
}

/// What edits change, in words: what the plan says, and what it would say.
pub(in crate::exchange::import) fn both(plan: &Plan, made: &[Edit], text: &Text) -> (String, String) {
    let pairs: Vec<(String, String)> = made.iter().map(|it| values(plan, it, text)).collect();
    let join = |side: fn(&(String, String)) -> &String| {
        let said: Vec<&str> = pairs.iter().map(|it| side(it).trim()).collect();
        let said = said.join(", ");
        if said.is_empty() {
            "–".to_owned()
        } else {
            shown(&said)
        }
    };
    (join(|it| &it.0), join(|it| &it.1))
}

fn code_heading(table: &Table<'_>, code: &str) -> String {
    table
        .columns
        .iter()
        .find(|(_, it)| it == code)
        .map(|(column, _)| table.heading(*column))
        .unwrap_or_default()
}

/// The values of the objects that the plan has now, by identifier and column.
fn present(kind: Kind, plan: &Plan) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut codes: Vec<String> = kind.fields().iter().map(|it| it.code.to_owned()).collect();
    if kind == Kind::Competencies {
        codes.extend(plan.modules.iter().map(|it| format!("{MATRIX}{}", it.id)));
    }
    workbook::rows(kind, plan)
        .into_iter()
        .map(|row| (row.key, codes.iter().cloned().zip(row.values).collect()))
        .collect()
}

/// The lists that rows stand in, as they are while edits are made: one for modules, one for each module's
/// activities, one for each block's competencies, one for learners.
pub(super) struct Order {
    lists: BTreeMap<String, Vec<String>>,
}

impl Order {
    fn of(kind: Kind, plan: &Plan) -> Self {
        let mut lists: BTreeMap<String, Vec<String>> = BTreeMap::new();
        match kind {
            Kind::Modules => {
                lists.insert(
                    String::new(),
                    plan.modules.iter().map(|it| it.id.to_string()).collect(),
                );
            }
            Kind::Activities => {
                for module in &plan.modules {
                    let keys = module
                        .activities
                        .iter()
                        .map(|it| format!("{}/{}", module.id, it.id));
                    lists.insert(module.id.to_string(), keys.collect());
                }
            }
            Kind::Competencies => {
                for block in &plan.blocks {
                    let keys = block.competencies.iter().map(|it| it.id.to_string());
                    lists.insert(block.id.to_string(), keys.collect());
                }
            }
            Kind::Cohort => {
                lists.insert(
                    String::new(),
                    plan.learners.iter().map(|it| it.id.to_string()).collect(),
                );
            }
            Kind::Costs | Kind::Findings => {}
        }
        Self { lists }
    }

    fn lists(&self) -> Vec<Vec<String>> {
        self.lists.values().cloned().collect()
    }

    /// The list that holds an identifier, by its name.
    pub(super) fn home(&self, key: &str) -> Option<&str> {
        let holds = |list: &Vec<String>| list.iter().any(|it| it == key);
        self.lists
            .iter()
            .find(|(_, it)| holds(it))
            .map(|(name, _)| name.as_str())
    }

    /// All identifiers.
    pub(super) fn all(&self) -> impl Iterator<Item = &String> {
        self.lists.values().flatten()
    }

    /// Takes an identifier out of its list.
    fn remove(&mut self, key: &str) {
        for list in self.lists.values_mut() {
            list.retain(|it| it != key);
        }
    }

    /// The identifiers of a list.
    pub(super) fn keys(&self, list: &str) -> &[String] {
        self.lists.get(list).map_or(&[], Vec::as_slice)
    }

    /// Puts an identifier into a list, after the one above or at the end; gives its place.
    pub(super) fn insert(&mut self, list: &str, key: &str, above: Option<&str>) -> usize {
        let list = self.lists.entry(list.to_owned()).or_default();
        let after = above.and_then(|above| list.iter().position(|it| it == above));
        let at = after.map_or(list.len(), |it| it + 1);
        list.insert(at, key.to_owned());
        at
    }
}

/// The longest part of `wanted` that already stands in that order in `list`.
fn longest_run<'k>(wanted: &[&'k String], list: &[String]) -> BTreeSet<&'k String> {
    let places: Vec<usize> = wanted
        .iter()
        .map(|key| list.iter().position(|it| it == *key).unwrap_or(usize::MAX))
        .collect();
    // Length of the best run that ends at each place, and the one before it there.
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(places.len());
    for (at, place) in places.iter().enumerate() {
        let before = (0..at)
            .filter(|it| places[*it] < *place)
            .max_by_key(|it| (best[*it].0, std::cmp::Reverse(*it)));
        best.push((before.map_or(1, |it| best[it].0 + 1), before));
    }
    let mut at = (0..best.len()).max_by_key(|it| (best[*it].0, std::cmp::Reverse(*it)));
    let mut run = BTreeSet::new();
    while let Some(it) = at {
        run.insert(wanted[it]);
        at = best[it].1;
    }
    run
}

/// The beginning of a cell, for notes.
fn shown(words: &str) -> String {
    let line = words.replace(['\n', '\r'], " ");
    if line.chars().count() <= 40 {
        return line;
    }
    let mut cut: String = line.chars().take(40).collect();
    cut.push('…');
    cut
}

/// A free identifier for a learner that is added.
pub(super) fn next_learner(plan: &Plan, keys: &[String]) -> crate::model::LearnerId {
    let taken: Vec<_> = keys
        .iter()
        .filter_map(|it| crate::model::LearnerId::parse(it).ok())
        .collect();
    if taken.is_empty() {
        return next_id(&plan.learners);
    }
    crate::model::LearnerId::next_free(taken.iter())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fewest_rows_move() {
        let list: Vec<String> = ["a", "b", "c", "d", "e"].map(str::to_owned).to_vec();
        for (wanted, stays) in [
            ("abcde", "abcde"),
            ("bcdea", "bcde"),
            ("eabcd", "abcd"),
            ("acbde", "abde"),
            ("edcba", "e"),
        ] {
            let wanted: Vec<String> = wanted.chars().map(|it| it.to_string()).collect();
            let wanted: Vec<&String> = wanted.iter().collect();
            let run = longest_run(&wanted, &list);
            assert_eq!(run.len(), stays.len(), "{wanted:?}");
        }
    }
}
