//! A competency framework as Moodle exports it: fourteen columns, a row for the framework, parents by number.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::list::{CompetencyList, Listed};
use crate::edit::{Edit, Item};
use crate::exchange::import::columns::{MOST_COLUMNS, Rows, headings};
use crate::exchange::import::decode::decode;
use crate::exchange::import::importer::{ImportCx, Importer};
use crate::exchange::import::rncp::guess_nature;
use crate::exchange::import::{Fresh, ImportError, Imported, Note};
use crate::model::{Block, BlockId, Competency, CompetencyId, Plan};
use crate::text::fold;

/// Most competencies of a framework that comes in whole.
const MOST_ROWS: usize = 5_000;

/// Moodle's framework.
#[derive(Debug)]
pub struct Moodle;

impl Importer for Moodle {
    fn id(&self) -> &'static str {
        "moodle"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["csv"]
    }

    fn recognises(&self, bytes: &[u8]) -> bool {
        let headings = headings(bytes);
        let has = |name: &str| headings.iter().any(|it| it == name);
        has("parent id number") && has("id number") && has("short name")
    }

    fn import(&self, bytes: &[u8], cx: &ImportCx<'_>) -> Result<Imported, ImportError> {
        let table = read(bytes)?;
        if table.rows.len() > MOST_ROWS {
            return Err(ImportError::TooManyCells {
                rows: u32::try_from(MOST_ROWS).unwrap_or(u32::MAX),
                columns: MOST_COLUMNS,
            });
        }
        cx.go_on()?;
        Ok(whole(&table, cx.plan))
    }
}

/// A row.
#[derive(Debug)]
struct Row {
    parent: String,
    number: String,
    title: String,
}

#[derive(Debug)]
struct Table {
    framework: String,
    rows: Vec<Row>,
    unknown: Vec<Note>,
}

fn read(bytes: &[u8]) -> Result<Table, ImportError> {
    let decoded = decode(bytes)?;
    let mut sheet = Rows::open(&decoded.text)?;
    let parent = sheet.column(&["parent id number"]);
    let number = sheet.column(&["id number"]);
    let short = sheet.column(&["short name"]);
    let long = sheet.column(&["description"]);
    let whole = sheet.column(&["is framework"]);
    for passed in [
        "description format",
        "scale values",
        "scale configuration",
        "rule type (optional)",
        "rule outcome (optional)",
        "rule config (optional)",
        "cross-referenced competency id numbers",
        "exported id (optional)",
        "taxonomy",
    ] {
        sheet.column(&[passed]);
    }
    if number.is_none() || short.is_none() {
        return Err(ImportError::NothingKnown);
    }
    let mut framework = String::new();
    let mut rows = Vec::new();
    while sheet.advance()? {
        // Short names are cut at 100 characters: the description has the whole wording.
        let description = plain_html(sheet.get(long));
        let short = sheet.get(short);
        let cut = short.trim_end_matches(['.', '…']);
        let title = if cut.chars().count() >= 90 && description.starts_with(cut) {
            description
        } else {
            short.to_owned()
        };
        if sheet.get(whole) == "1" {
            framework = title;
        } else if !title.is_empty() {
            rows.push(Row {
                parent: sheet.get(parent).to_owned(),
                number: sheet.get(number).to_owned(),
                title,
            });
        }
    }
    if rows.is_empty() {
        return Err(ImportError::NothingKnown);
    }
    Ok(Table {
        framework,
        rows,
        unknown: sheet.unknown(),
    })
}

/// The competencies without their tree, for a search.
pub(super) fn read_flat(bytes: &[u8]) -> Result<CompetencyList, ImportError> {
    let table = read(bytes)?;
    let all = table
        .rows
        .into_iter()
        .map(|row| Listed {
            nature: guess_nature(&row.title),
            code: row.number,
            title: row.title,
            others: row.parent,
        })
        .collect();
    Ok(CompetencyList::new(table.framework, all, table.unknown))
}

/// The tree as blocks: a row at the top with rows below it is a block, all below it its competencies, deeper levels
/// flattened; a row at the top with nothing below it stands in a block named as the framework.
fn whole(table: &Table, plan: &Plan) -> Imported {
    let numbers: BTreeSet<&str> = table.rows.iter().map(|it| it.number.as_str()).collect();
    let mut below: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    let mut tops: Vec<&Row> = Vec::new();
    for row in &table.rows {
        if numbers.contains(row.parent.as_str()) && row.parent != row.number {
            below.entry(&row.parent).or_default().push(row);
        } else {
            tops.push(row);
        }
    }
    let mut imported = Imported {
        unknown: table.unknown.clone(),
        ..Imported::default()
    };
    let mut taken = Taken {
        blocks: Fresh::beside(plan.blocks.iter().map(|it| &it.id)),
        competencies: Fresh::beside(plan.competencies().map(|(_, it)| &it.id)),
        reached: tops.iter().map(|it| it.number.as_str()).collect(),
        known: 0,
    };
    let mut loose: Vec<&Row> = Vec::new();
    for top in &tops {
        let mut children = Vec::new();
        collect(&top.number, &below, &mut taken.reached, &mut children);
        if children.is_empty() {
            loose.push(top);
        } else {
            block(
                plan,
                &top.number,
                &top.title,
                &children,
                &mut taken,
                &mut imported,
            );
        }
    }
    if !loose.is_empty() {
        block(plan, "", &table.framework, &loose, &mut taken, &mut imported);
    }
    let lost = table.rows.len().saturating_sub(taken.reached.len());
    if lost > 0 {
        // Parents that name each other in a circle are under no top.
        imported
            .notes
            .push(Note::new("competencies-circle").with("count", lost));
    }
    if taken.known > 0 {
        imported
            .notes
            .push(Note::new("competencies-known").with("count", taken.known));
    }
    imported
}

struct Taken<'t> {
    blocks: Fresh<BlockId>,
    competencies: Fresh<CompetencyId>,
    reached: BTreeSet<&'t str>,
    known: usize,
}

/// All rows under a number, depth first, without recursion: a tree may be as deep as it is long.
fn collect<'t>(
    number: &str,
    below: &BTreeMap<&str, Vec<&'t Row>>,
    reached: &mut BTreeSet<&'t str>,
    all: &mut Vec<&'t Row>,
) {
    let mut stack: Vec<&'t Row> = below
        .get(number)
        .map_or_else(Vec::new, |it| it.iter().rev().copied().collect());
    while let Some(row) = stack.pop() {
        if !reached.insert(&row.number) {
            continue;
        }
        all.push(row);
        if let Some(children) = below.get(row.number.as_str()) {
            stack.extend(children.iter().rev());
        }
    }
}

fn block(
    plan: &Plan,
    code: &str,
    title: &str,
    rows: &[&Row],
    taken: &mut Taken<'_>,
    imported: &mut Imported,
) {
    let known = plan.blocks.iter().find(|it| {
        (!code.is_empty() && (it.code == code || code.ends_with(&format!("-{}", it.id)))) || it.title == title
    });
    let there = known.map_or(&[][..], |it| it.competencies.as_slice());
    let mut codes: BTreeSet<&str> = there.iter().map(|it| it.source_code.as_str()).collect();
    let mut titles: BTreeSet<String> = there.iter().map(|it| fold(it.title.trim())).collect();
    let mut fresh: Vec<Competency> = Vec::new();
    for row in rows {
        let same = !row.number.is_empty() && codes.contains(row.number.as_str());
        if same || !titles.insert(fold(row.title.trim())) {
            taken.known += 1;
            continue;
        }
        codes.insert(&row.number);
        fresh.push(Competency {
            id: taken.competencies.take(),
            source_code: row.number.clone(),
            title: row.title.clone(),
            nature: guess_nature(&row.title),
        });
    }
    let Some(known) = known else {
        let mut block = Block::new(taken.blocks.take(), title);
        if code.contains("BC") {
            code.clone_into(&mut block.code);
        }
        block.competencies = fresh.into_iter().map(Arc::new).collect();
        imported.edits.push(Edit::Add(Item::Block(block), None));
        return;
    };
    for competency in fresh {
        let item = Item::Competency(known.id.clone(), competency);
        imported.edits.push(Edit::Add(item, None));
    }
}

/// The words of a little HTML.
pub(in crate::exchange::import) fn plain_html(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => {
                inside = false;
                text.push(' ');
            }
            _ if inside => {}
            other => text.push(other),
        }
    }
    let text = text
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "\
Parent ID number,ID number,Short name,Description,Description format,Is framework,Extra
,F1,Vendeur,<p>x</p>,1,1,
,RNCP1BC01,Vendre,,1,,
RNCP1BC01,C1,Accueillir,<p>Accueillir &amp; servir</p>,1,,
C1,C11,Saluer,,1,,
,SEUL,Compter,,1,,
A,B,Boucle un,,1,,
B,A,Boucle deux,,1,,
";

    #[test]
    fn the_tree_becomes_blocks_and_circles_are_told() {
        let table = read(TABLE.as_bytes()).unwrap();
        let imported = whole(&table, &Plan::default());
        let titles: Vec<_> = imported
            .edits
            .iter()
            .map(|edit| match edit {
                Edit::Add(Item::Block(it), None) => (
                    it.code.clone(),
                    it.title.clone(),
                    it.competencies
                        .iter()
                        .map(|it| it.title.clone())
                        .collect::<Vec<_>>(),
                ),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(
            titles,
            [
                (
                    "RNCP1BC01".to_owned(),
                    "Vendre".to_owned(),
                    vec!["Accueillir".to_owned(), "Saluer".to_owned()]
                ),
                (String::new(), "Vendeur".to_owned(), vec!["Compter".to_owned()]),
            ]
        );
        let keys: Vec<_> = imported.notes.iter().map(Note::key).collect();
        assert_eq!(keys, ["competencies-circle"]);
        assert_eq!(imported.unknown.len(), 1);
    }
}
