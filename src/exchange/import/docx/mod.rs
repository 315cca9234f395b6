//! The *déroulé* that came back from a word processor: changed cells of its tables as edits, comments as notes on the
//! module that they are about.

mod read;

use std::collections::{BTreeMap, BTreeSet};

use super::archive::{Archive, is_archive};
use super::sheet::Value;
use super::workbook::cells::{Words, folded};
use super::workbook::{compare::both, edits};
use super::{ImportCx, ImportError, Imported, Importer, Note};
use crate::edit::{Edit, Item, ModuleEdit};
use crate::exchange::document::{Print, property};
use crate::exchange::export::Column;
use crate::exchange::workbook::{self, Kind, Shape};
use crate::model::{Activity, ActivityId, Id as _, Key, Minutes, Modality, ModuleId, Plan};
use crate::text::Text;

use read::{Document, Piece};

/// Most bytes of comments that one module takes: each of them becomes a change of its notes.
const MOST_COMMENTED: usize = 64 << 10;

/// The importer.
#[derive(Debug)]
pub struct Deroule;

impl Importer for Deroule {
    fn id(&self) -> &'static str {
        "deroule"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["docx"]
    }

    fn most_bytes(&self) -> u64 {
        32 << 20
    }

    fn recognises(&self, bytes: &[u8]) -> bool {
        is_archive(bytes) && Archive::peek(bytes).is_some_and(|it| it.has("word/document.xml"))
    }

    fn import(&self, bytes: &[u8], cx: &ImportCx<'_>) -> Result<Imported, ImportError> {
        if super::archive::is_compound(bytes) {
            return Err(ImportError::Locked);
        }
        if !is_archive(bytes) {
            return Err(ImportError::NothingKnown);
        }
        let document = read::read(bytes)?;
        cx.go_on()?;
        let mut reading = Reading::new(&document, cx);
        reading.tables();
        reading.comments();
        reading.removals();
        if reading.seen.is_empty() && document.comments.is_empty() {
            return Err(ImportError::NothingKnown);
        }
        let Reading {
            mut imported,
            more_notes,
            ..
        } = reading;
        if more_notes > 0 {
            imported
                .notes
                .push(Note::new("workbook-more-notes").with("count", more_notes));
        }
        Ok(imported)
    }
}

/// A document beside the plan.
struct Reading<'a> {
    document: &'a Document,
    cx: &'a ImportCx<'a>,
    words: Words,
    /// The rows as they were printed, by the number of their bookmark.
    prints: BTreeMap<usize, Print>,
    /// The values of activities in the plan, by identifier.
    now: BTreeMap<String, Vec<String>>,
    /// The activities met.
    seen: BTreeSet<Key>,
    /// The identifiers of activities of each module, with those that are added.
    lists: BTreeMap<ModuleId, Vec<ActivityId>>,
    /// How many bytes of comments each module takes.
    commented: BTreeMap<ModuleId, usize>,
    imported: Imported,
    /// How many notes are not told one by one.
    more_notes: usize,
}

impl<'a> Reading<'a> {
    fn new(document: &'a Document, cx: &'a ImportCx<'a>) -> Self {
        let mut prints = BTreeMap::new();
        for number in 1.. {
            let Some(words) = document.properties.get(&property(number)) else {
                break;
            };
            prints.extend(Print::read(words).map(|it| (number, it)));
        }
        let rows = workbook::rows(Kind::Activities, cx.plan);
        Self {
            document,
            cx,
            words: Words::of(cx.plan),
            prints,
            now: rows.into_iter().map(|it| (it.key, it.values)).collect(),
            seen: BTreeSet::new(),
            lists: cx
                .plan
                .modules
                .iter()
                .map(|it| {
                    let ids = it.activities.iter().map(|it| it.id.clone());
                    (it.id.clone(), ids.collect())
                })
                .collect(),
            commented: BTreeMap::new(),
            imported: Imported::default(),
            more_notes: 0,
        }
    }

    /// The object of a row.
    fn print(&self, piece: &Piece) -> Option<&Print> {
        self.prints.get(&piece.bookmark?)
    }

    /// The tables whose rows were printed: the others are not ours.
    fn tables(&mut self) {
        let document = self.document;
        let mut at = 0;
        let mut columns: Vec<Option<Column>> = Vec::new();
        let mut above: Option<(ModuleId, ActivityId)> = None;
        let ours: BTreeSet<usize> = document
            .pieces
            .iter()
            .filter(|it| it.table > 0 && self.print(it).is_some())
            .map(|it| it.table)
            .collect();
        for piece in document.pieces.iter().filter(|it| ours.contains(&it.table)) {
            if piece.table != at {
                at = piece.table;
                columns = piece.cells.iter().map(|it| column(&self.words, it)).collect();
                // A row added above all others stands before the first.
                above = self.first_of(at);
                continue;
            }
            let print = self
                .print(piece)
                .cloned()
                .filter(|it| !self.seen.contains(&it.key));
            match print {
                Some(print) => {
                    if let Key::Activity(module, activity) = &print.key {
                        above = Some((module.clone(), activity.clone()));
                    }
                    self.changed(&print, piece, &columns);
                    self.seen.insert(print.key);
                }
                None => self.added(piece, &columns, &mut above),
            }
        }
    }

    /// The module of a table, and its first activity.
    fn first_of(&self, table: usize) -> Option<(ModuleId, ActivityId)> {
        let mut rows = self.document.pieces.iter().filter(|it| it.table == table);
        rows.find_map(|it| match &self.print(it)?.key {
            Key::Activity(module, _) => {
                let first = self.lists.get(module)?.first()?;
                Some((module.clone(), first.clone()))
            }
            _ => None,
        })
    }

    fn changed(&mut self, print: &Print, piece: &Piece, columns: &[Option<Column>]) {
        let Key::Activity(module, activity) = &print.key else {
            return;
        };
        let key = format!("{module}/{activity}");
        let differs = |column: Column, words: &str| print.shows(column, words) != Some(true);
        let Some(now) = self.now.get(&key).cloned() else {
            let changed = columns
                .iter()
                .zip(&piece.cells)
                .any(|(column, words)| column.is_some_and(|it| differs(it, words)));
            if changed {
                let subject = piece
                    .cells
                    .get(1)
                    .or(piece.cells.first())
                    .cloned()
                    .unwrap_or_default();
                self.note(Note::new("workbook-gone").with("subject", subject));
            }
            return;
        };
        for (column, words) in columns.iter().zip(&piece.cells) {
            let Some(column) = column.filter(|it| differs(*it, words)) else {
                continue;
            };
            let fields = Kind::Activities.fields();
            let Some(at) = fields.iter().position(|it| it.code == column.name()) else {
                continue;
            };
            match self.value(fields[at].shape, words) {
                Some(value) if now.get(at) == Some(&value) => {}
                Some(value) => {
                    let code = fields[at].code;
                    let made = edits::field(self.cx.plan, Kind::Activities, &key, code, &value);
                    let here = now.get(at).map_or("", String::as_str);
                    if !made.is_empty() && since(print, column, fields[at].shape, here, self.words.texts()) {
                        let (here, there) = both(self.cx.plan, &made, self.cx.text);
                        let subject = self.cx.plan.title_of(&print.key).unwrap_or(key.clone());
                        self.note(
                            Note::new("deroule-both-changed")
                                .with("subject", subject)
                                .with("column", self.cx.text.get(column.word()))
                                .with("here", here)
                                .with("there", there),
                        );
                    }
                    self.imported.edits.extend(made);
                }
                None => {
                    let subject = self.cx.plan.title_of(&print.key).unwrap_or(key.clone());
                    let heading = self.cx.text.get(column.word()).to_owned();
                    self.note(
                        Note::new("deroule-unclear-cell")
                            .with("subject", subject)
                            .with("column", heading)
                            .with("cell", words),
                    );
                }
            }
        }
    }

    fn value(&self, shape: Shape, words: &str) -> Option<String> {
        let value = self.words.read(shape, &Value::Text(words.trim().to_owned()))?;
        Some(if matches!(shape, Shape::Hours) && value.is_empty() {
            "0".to_owned()
        } else {
            value
        })
    }

    /// A row that someone added, after the one above.
    fn added(
        &mut self,
        piece: &Piece,
        columns: &[Option<Column>],
        above: &mut Option<(ModuleId, ActivityId)>,
    ) {
        let get = |column: Column| {
            let at = columns.iter().position(|it| *it == Some(column))?;
            piece
                .cells
                .get(at)
                .map(|it| it.trim())
                .filter(|it| !it.is_empty())
        };
        let (Some(title), Some((module, before))) = (get(Column::Title), above.clone()) else {
            return;
        };
        let fields = Kind::Activities.fields();
        let read = |code: &str, column: Column| {
            let shape = fields.iter().find(|it| it.code == code)?.shape;
            self.value(shape, get(column)?)
        };
        let modality = read("modality", Column::Modality);
        let modality = Modality::ALL
            .into_iter()
            .find(|it| Some(it.name()) == modality.as_deref())
            .unwrap_or(Modality::Classroom);
        let duration = read("duration", Column::Duration).and_then(|it| it.parse().ok());
        let Some(list) = self.lists.get(&module) else {
            return;
        };
        let id = ActivityId::next_free(list.iter());
        let at = list
            .iter()
            .position(|it| *it == before)
            .map_or(list.len(), |it| it + 1);
        let mut activity = Activity::new(id.clone(), title, modality, Minutes::new(duration.unwrap_or(0)));
        for column in [
            Column::Kind,
            Column::Grouping,
            Column::Trainer,
            Column::Deliverable,
            Column::Assessment,
            Column::Notes,
        ] {
            if let Some(value) = read(column.name(), column) {
                edits::fill(&mut activity, column.name(), &value);
            }
        }
        if let Some(list) = self.lists.get_mut(&module) {
            list.insert(at.min(list.len()), id.clone());
        }
        *above = Some((module.clone(), id));
        self.imported
            .edits
            .push(Edit::Add(Item::Activity(module, activity), Some(at)));
    }

    /// Comments, as lines in the notes of their module.
    fn comments(&mut self) {
        let document = self.document;
        let mut module: Option<ModuleId> = None;
        let mut told: BTreeSet<&String> = BTreeSet::new();
        for piece in &document.pieces {
            let mut subject = None;
            if let Some(Key::Activity(id, _)) = self.print(piece).map(|it| &it.key) {
                module = Some(id.clone());
                subject = self.print(piece).and_then(|it| self.cx.plan.title_of(&it.key));
            } else if piece.table == 0
                && let Some(id) = heading(self.cx.plan, piece)
            {
                module = Some(id);
            }
            for id in &piece.comments {
                if told.insert(id) {
                    self.comment(id, module.as_ref(), subject.as_deref());
                }
            }
        }
        for id in document.comments.keys().filter(|it| !told.contains(it)) {
            self.comment(id, None, None);
        }
    }

    fn comment(&mut self, id: &str, module: Option<&ModuleId>, subject: Option<&str>) {
        let Some(comment) = self.document.comments.get(id) else {
            return;
        };
        let words = comment.words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            return;
        }
        let key = if subject.is_some() {
            "deroule-comment-on"
        } else {
            "deroule-comment"
        };
        let args: [(&str, crate::text::Value<'_>); 3] = [
            ("author", comment.author.as_str().into()),
            ("words", words.as_str().into()),
            ("subject", subject.unwrap_or_default().into()),
        ];
        let line = self
            .cx
            .text
            .fmt(key, &args[..if subject.is_some() { 3 } else { 2 }]);
        let Some(module) = module.and_then(|it| self.cx.plan.module(it)) else {
            self.note(Note::new("deroule-comment-alone").with("comment", beginning(&line)));
            return;
        };
        if module.notes.contains(&line) {
            return;
        }
        let bytes = self.commented.entry(module.id.clone()).or_default();
        *bytes += line.len();
        if *bytes > MOST_COMMENTED {
            let note = Note::new("deroule-comment-beyond").with("subject", &module.title);
            self.note(note.with("comment", beginning(&line)));
            return;
        }
        let mut notes = module.notes.clone();
        if !notes.is_empty() {
            notes.push('\n');
        }
        notes.push_str(&line);
        let edit = Edit::Module(module.id.clone(), ModuleEdit::Notes(notes));
        self.imported.edits.push(edit);
    }

    /// Rows that were printed and are gone.
    fn removals(&mut self) {
        if self.seen.is_empty() {
            return;
        }
        let gone: Vec<Key> = self
            .prints
            .values()
            .map(|it| it.key.clone())
            .filter(|it| !self.seen.contains(it) && self.cx.plan.contains(it))
            .collect();
        self.imported.edits.extend(gone.into_iter().map(Edit::Remove));
    }

    fn note(&mut self, note: Note) {
        const MOST: usize = 60;
        if self.imported.notes.len() < MOST {
            self.imported.notes.push(note);
        } else {
            self.more_notes += 1;
        }
    }
}

/// The beginning of a comment that is told beside the plan.
fn beginning(line: &str) -> String {
    const MOST: usize = 1_000;
    line.chars().take(MOST).collect()
}

/// The column of a heading in either language.
fn column(words: &Words, heading: &str) -> Option<Column> {
    let heading = folded(heading);
    let said = |it: &Column| {
        words
            .texts()
            .iter()
            .any(|text| folded(text.get(it.word())) == heading)
    };
    Column::ALL.iter().copied().find(said)
}

/// The module whose heading a paragraph is: it begins with the identifier.
fn heading(plan: &Plan, piece: &Piece) -> Option<ModuleId> {
    let words = piece.cells.first()?;
    let first = words.split_whitespace().next()?;
    let id = ModuleId::parse(first.trim_end_matches([':', '.', '–'])).ok()?;
    plan.module(&id).map(|it| it.id.clone())
}

/// Whether a value of the plan is not the one that was printed: the plan changed since. What was not given may have
/// been printed as what is usual, which says nothing.
fn since(print: &Print, column: Column, shape: Shape, value: &str, texts: &[Text]) -> bool {
    if value.is_empty() {
        return false;
    }
    // Copies are printed in either language.
    !texts.iter().any(|text| {
        let printed = match shape {
            Shape::Words => value.to_owned(),
            Shape::Hours => value.parse().map(|it| text.hours(it)).unwrap_or_default(),
            Shape::Choice(all) => {
                let word = all().into_iter().find(|it| it.0 == value);
                word.map(|it| text.get(it.1).to_owned()).unwrap_or_default()
            }
            _ => return true,
        };
        print.shows(column, &printed) != Some(false)
    })
}
