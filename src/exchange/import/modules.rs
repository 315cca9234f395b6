//! A plain table of modules: one row a module, a title, hours by modality or in all, and what else it says. The same
//! table may come from a spreadsheet.

use std::collections::BTreeSet;

use super::archive::{is_archive, is_compound};
use super::columns::{Rows, headings};
use super::decode::decode;
use super::importer::{ImportCx, Importer};
use super::sheet::{MOST_COLUMNS, Table, first_table, is_spreadsheet};
use super::{Fresh, ImportError, Imported, Note};
use crate::edit::{Edit, Item};
use crate::model::{Block, BlockId, Id as _, Minutes, Mix, Modality, Module, Plan, WorkplaceKind};
use crate::text::{fold, parse_hours};

/// A table of modules.
#[derive(Debug)]
pub struct ModuleTable;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Title,
    Code,
    Block,
    Objective,
    Notes,
    Hours,
    Part(Modality),
    /// The modality of all hours of the row, in words.
    Modality,
}

/// Beginnings of words in headings, folded; the first that fits holds.
const STEMS: &[(&[&str], Column)] = &[
    (
        &["async", "e-learning", "elearning", "foad"],
        Column::Part(Modality::RemoteAsync),
    ),
    (
        &["sync", "classe virtuelle", "virtual", "visio", "live"],
        Column::Part(Modality::RemoteSync),
    ),
    (
        &[
            "entreprise",
            "afest",
            "stage",
            "workplace",
            "placement",
            "situation de travail",
        ],
        Column::Part(Modality::Workplace),
    ),
    (
        &["presentiel", "classroom", "face", "salle"],
        Column::Part(Modality::Classroom),
    ),
    (&["distan", "remote"], Column::Part(Modality::RemoteSync)),
    (&["modalit"], Column::Modality),
    (&["objectif", "objective", "aim"], Column::Objective),
    (&["bloc", "block", "voie", "lane"], Column::Block),
    (
        &["heure", "hour", "duree", "duration", "volume", "total"],
        Column::Hours,
    ),
    (&["code", "numero", "n°", "ref"], Column::Code),
    (
        &["intitule", "titre", "title", "module", "nom", "name", "sequence"],
        Column::Title,
    ),
    (
        &["note", "remarque", "comment", "contenu", "content"],
        Column::Notes,
    ),
];

fn of_heading(heading: &str) -> Option<Column> {
    let heading = fold(heading);
    STEMS
        .iter()
        .find(|(stems, _)| stems.iter().any(|stem| heading.contains(stem)))
        .map(|(_, column)| *column)
}

/// The columns of a row of headings; only the first of a kind counts.
fn columns(headings: &[String]) -> Vec<Option<Column>> {
    let mut seen: Vec<Column> = Vec::new();
    headings
        .iter()
        .map(|heading| {
            let column = of_heading(heading).filter(|it| !seen.contains(it))?;
            seen.push(column);
            Some(column)
        })
        .collect()
}

/// Whether columns are those of a table of modules: titles, and time.
fn is_table(columns: &[Option<Column>]) -> bool {
    let has = |wanted: fn(&Column) -> bool| columns.iter().flatten().any(wanted);
    has(|it| *it == Column::Title) && has(|it| matches!(it, Column::Hours | Column::Part(_)))
}

impl Importer for ModuleTable {
    fn id(&self) -> &'static str {
        "modules"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["csv", "xlsx", "ods"]
    }

    fn recognises(&self, bytes: &[u8]) -> bool {
        if is_spreadsheet(bytes) {
            return match first_table(bytes) {
                Ok(Table::Rows(rows)) => rows.first().is_some_and(|it| is_table(&columns(it))),
                Ok(Table::Text(_)) | Err(_) => false,
            };
        }
        is_table(&columns(&headings(bytes)))
    }

    fn import(&self, bytes: &[u8], cx: &ImportCx<'_>) -> Result<Imported, ImportError> {
        if is_archive(bytes) || is_compound(bytes) {
            return match first_table(bytes)? {
                Table::Rows(rows) => modules(cx.plan, &rows),
                Table::Text(_) => Err(ImportError::NothingKnown),
            };
        }
        let decoded = decode(bytes)?;
        let mut sheet = Rows::open(&decoded.text)?;
        let mut rows = vec![sheet.headings().to_vec()];
        let width = sheet.headings().len();
        while rows.len() <= MOST_MODULES + 1 && sheet.advance()? {
            cx.go_on()?;
            rows.push((0..width).map(|at| sheet.get(Some(at)).to_owned()).collect());
        }
        modules(cx.plan, &rows)
    }
}

/// More modules than any path has.
const MOST_MODULES: usize = 5_000;

/// The changes that a table proposes, its headings in the first row: a module for each row, a lane for each name of
/// a block that the plan lacks. A title that stands in the plan already is left out and told.
///
/// # Errors
/// [`ImportError::NothingKnown`] without a column of titles and one of hours.
fn modules(plan: &Plan, rows: &[Vec<String>]) -> Result<Imported, ImportError> {
    let (headings, rows) = rows.split_first().ok_or(ImportError::NothingKnown)?;
    let columns = columns(headings);
    if !is_table(&columns) {
        return Err(ImportError::NothingKnown);
    }
    if rows.len() > MOST_MODULES {
        return Err(ImportError::TooManyCells {
            rows: u32::try_from(MOST_MODULES).unwrap_or(u32::MAX),
            columns: MOST_COLUMNS,
        });
    }
    let mut imported = Imported::default();
    let mut known: BTreeSet<String> = plan.modules.iter().map(|it| fold(it.title.trim())).collect();
    let mut ids = Fresh::beside(plan.modules.iter().map(|it| &it.id));
    let mut blocks: Vec<(BlockId, String, String)> = plan
        .blocks
        .iter()
        .map(|it| (it.id.clone(), fold(it.title.trim()), it.code.clone()))
        .collect();
    let (mut there, mut unread) = (0_usize, Vec::new());
    for (at, row) in rows.iter().enumerate() {
        let cell = |wanted: Column| {
            columns
                .iter()
                .position(|it| *it == Some(wanted))
                .and_then(|at| row.get(at))
                .map_or("", |it| it.trim())
        };
        let title = cell(Column::Title);
        if title.is_empty() {
            continue;
        }
        if !known.insert(fold(title)) {
            there += 1;
            continue;
        }
        let (mix, workplace) = mix(&cell).unwrap_or_else(|()| {
            // Headings stand in the first line.
            unread.push((at + 2).to_string());
            (Mix::default(), WorkplaceKind::default())
        });
        let mut module = Module::new(ids.take(), title);
        module.mix = mix;
        module.workplace = workplace;
        cell(Column::Objective).clone_into(&mut module.objective);
        cell(Column::Notes).clone_into(&mut module.notes);
        module.block = lane(cell(Column::Block), &mut blocks, &mut imported.edits);
        imported.edits.push(Edit::Add(Item::Module(module), None));
    }
    if there > 0 {
        imported
            .notes
            .push(Note::new("modules-known").with("count", there));
    }
    if !unread.is_empty() {
        let count = unread.len();
        unread.truncate(20);
        imported.notes.push(
            Note::new("modules-hours-unread")
                .with("count", count)
                .with("lines", unread.join(", ")),
        );
    }
    let left: Vec<&str> = headings
        .iter()
        .zip(&columns)
        .filter(|(heading, column)| !heading.is_empty() && matches!(column, None | Some(Column::Code)))
        .map(|(heading, _)| heading.as_str())
        .take(40)
        .collect();
    if !left.is_empty() {
        imported
            .unknown
            .push(Note::new("import-columns-left").with("columns", left.join(", ")));
    }
    if imported.edits.is_empty() && imported.notes.is_empty() {
        return Err(ImportError::NothingKnown);
    }
    Ok(imported)
}

/// The lane of a name: one of the plan, one added before, or a new one.
fn lane(name: &str, blocks: &mut Vec<(BlockId, String, String)>, edits: &mut Vec<Edit>) -> Option<BlockId> {
    if name.is_empty() {
        return None;
    }
    let folded = fold(name);
    let known = blocks
        .iter()
        .find(|(id, title, code)| *title == folded || code == name || id.as_str() == name);
    if let Some((id, ..)) = known {
        return Some(id.clone());
    }
    let id = BlockId::next_free(blocks.iter().map(|(id, ..)| id));
    let mut block = Block::new(id.clone(), name);
    block.certifying = false;
    edits.push(Edit::Add(Item::Block(block), None));
    blocks.push((id.clone(), folded, String::new()));
    Some(id)
}

/// The hours of a row: those by modality; without any, all hours in the modality that the row names, or else in the
/// classroom.
fn mix<'r>(cell: &impl Fn(Column) -> &'r str) -> Result<(Mix, WorkplaceKind), ()> {
    let hours = |text: &str| -> Result<Minutes, ()> {
        if text.is_empty() || text == "-" || text == "–" {
            return Ok(Minutes::ZERO);
        }
        let minutes = Minutes::new(parse_hours(text).map_err(|_unread| ())?);
        if minutes > Minutes::MAX_FIELD {
            Err(())
        } else {
            Ok(minutes)
        }
    };
    let mut mix = Mix::default();
    for modality in Modality::ALL {
        mix = mix.with(modality, hours(cell(Column::Part(modality)))?);
    }
    let named = fold(cell(Column::Modality));
    let whole = hours(cell(Column::Hours))?;
    if mix.total().is_zero() {
        let modality = match of_heading(&named) {
            Some(Column::Part(modality)) => modality,
            _ => Modality::Classroom,
        };
        mix = Mix::only(modality, whole);
    }
    if mix.total() > Minutes::MAX_FIELD {
        return Err(());
    }
    let workplace = if named.contains("afest") || named.contains("situation de travail") {
        WorkplaceKind::Afest
    } else {
        WorkplaceKind::Placement
    };
    Ok((mix, workplace))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines()
            .map(|line| line.split(';').map(str::to_owned).collect())
            .collect()
    }

    fn added(imported: &Imported) -> Vec<(String, [u32; 4], Option<String>)> {
        imported
            .edits
            .iter()
            .filter_map(|edit| match edit {
                Edit::Add(Item::Module(it), _) => Some((
                    it.title.clone(),
                    it.mix.parts().map(Minutes::get),
                    it.block.as_ref().map(ToString::to_string),
                )),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn hours_stand_by_modality_or_in_all() {
        let table = rows(
            "Intitulé;Bloc;Présentiel;Distanciel synchrone;E-learning;Entreprise;Prix\n\
             Vendre;Vente;7;3h30;3,5;;12\nRecevoir;Vente;;;;14;\n;;;;;;\nVendre;;1;;;;",
        );
        let imported = modules(&Plan::default(), &table).unwrap();
        assert_eq!(
            added(&imported),
            [
                ("Vendre".to_owned(), [420, 210, 210, 0], Some("B01".to_owned())),
                ("Recevoir".to_owned(), [0, 0, 0, 840], Some("B01".to_owned())),
            ]
        );
        let keys: Vec<_> = imported.notes.iter().map(Note::key).collect();
        assert_eq!(keys, ["modules-known"]);
        assert_eq!(imported.unknown.len(), 1);
        let table = rows("Module;Durée;Modalité\nA;7h;Classe virtuelle\nB;14;AFEST\nC;7;\nD;beaucoup;");
        let imported = modules(&Plan::default(), &table).unwrap();
        let mixes: Vec<_> = added(&imported).into_iter().map(|it| it.1).collect();
        assert_eq!(mixes, [[0, 420, 0, 0], [0, 0, 0, 840], [420, 0, 0, 0], [0; 4]]);
        assert_eq!(
            imported.notes.first().map(Note::key),
            Some("modules-hours-unread")
        );
    }

    #[test]
    fn other_tables_are_not_known() {
        for table in ["Nom;Prénom\nA;B", "", "Module\nA"] {
            assert_eq!(
                modules(&Plan::default(), &rows(table)),
                Err(ImportError::NothingKnown),
                "{table}"
            );
        }
    }
}
