//! Exporting plans and importing files, as the program does.

// Each test binary is compiled with the whole module and uses a part of it.
#![allow(dead_code, reason = "each test binary uses a part")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at what it made itself"
)]

use std::io::{Cursor, Read as _, Write as _};
use std::sync::Arc;

use chrono::NaiveDate;
use tresse::checks::{self, Facts, Rules};
use tresse::exchange::TEMPLATES;
use tresse::exchange::export::{Choice, Cx, Input, exporter};
use tresse::exchange::import::sheet::{Sheet, Value};
use tresse::exchange::import::{ImportCx, ImportError, Imported, Query, Review, importer};
use tresse::model::{Plan, Provider};
use tresse::storage;
use tresse::text::{Lang, Text};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default()
}

/// The plan of a template.
pub(crate) fn plan_of(template: &str) -> Plan {
    let found = TEMPLATES.iter().find(|it| it.name == template);
    let source = found.unwrap_or_else(|| panic!("no template {template}")).source;
    storage::parse(source).unwrap().plan
}

/// What an exporter makes of a plan.
pub(crate) fn exported(kind: &str, plan: &Plan, choice: &Choice, lang: Lang) -> Vec<u8> {
    let rules = Rules::for_plan(plan, &storage::default_policy());
    let facts = Facts::new(plan, &rules);
    let findings = checks::run(&facts);
    let text = Text::new(lang);
    let input = Input {
        facts: &facts,
        findings: &findings,
        provider: &Provider::default(),
        logo: None,
        choice,
        templates: &[],
    };
    let cx = Cx {
        text: &text,
        today: today(),
        progress: &|_| true,
    };
    let found = exporter(kind).unwrap_or_else(|| panic!("no exporter {kind}"));
    found.export(&input, &cx).unwrap()
}

/// What an importer makes of a file.
pub(crate) fn imported(kind: &str, bytes: &[u8], plan: &Plan) -> Result<Imported, ImportError> {
    let text = Text::new(Lang::Fr);
    let cx = ImportCx {
        plan,
        text: &text,
        today: today(),
        name: "fichier",
        query: &Query::default(),
        stopped: &|| false,
    };
    let found = importer(kind).unwrap_or_else(|| panic!("no importer {kind}"));
    found.import(bytes, &cx)
}

/// The changes that a file proposes.
pub(crate) fn review(kind: &str, bytes: &[u8], plan: &Plan) -> Review {
    let found = imported(kind, bytes, plan).unwrap();
    Review::new(Arc::new(plan.clone()), found, &Text::new(Lang::Fr))
}

/// What another program makes of a workbook: its cells without formats, in a file of its own.
pub(crate) fn saved(sheets: &[Sheet]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(&sheet.name).unwrap();
        for (row, cells) in (0_u32..).zip(&sheet.rows) {
            for (column, cell) in (0_u16..).zip(cells) {
                match cell {
                    Value::Empty => {}
                    Value::Text(words) => {
                        page.write_string(row, column, words).unwrap();
                    }
                    Value::Number(number) => {
                        page.write_number(row, column, *number).unwrap();
                    }
                    Value::Days(days) => {
                        let time = rust_xlsxwriter::Format::new().set_num_format("[h]:mm");
                        page.write_number_with_format(row, column, *days, &time).unwrap();
                    }
                    Value::Yes(yes) => {
                        page.write_boolean(row, column, *yes).unwrap();
                    }
                }
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// A sheet by its mark, with the place of a column by its code.
pub(crate) fn page<'a>(sheets: &'a mut [Sheet], kind: &str) -> &'a mut Sheet {
    let mark = format!("tresse:{kind}");
    sheets
        .iter_mut()
        .find(|it| it.at(0, 0).words() == mark)
        .unwrap_or_else(|| panic!("no sheet {kind}"))
}

pub(crate) fn column(sheet: &Sheet, code: &str) -> usize {
    (0..sheet.rows[0].len())
        .find(|it| sheet.at(0, *it).words() == code)
        .unwrap_or_else(|| panic!("no column {code}"))
}

/// Types into the cell of a column in the row number `at` of a sheet, the first object being 0.
pub(crate) fn put(sheets: &mut [Sheet], kind: &str, at: usize, code: &str, value: Value) {
    let sheet = page(sheets, kind);
    let column = column(sheet, code);
    let row = &mut sheet.rows[at + 2];
    if row.len() <= column {
        row.resize(column + 1, Value::Empty);
    }
    assert_ne!(row[column], value, "{kind} {at} {code} is that already");
    row[column] = value;
}

pub(crate) fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

/// An archive of these parts.
pub(crate) fn archive<'a>(parts: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The parts of an archive by name, in their order.
pub(crate) fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        parts.push((name, bytes));
    }
    parts
}

/// An archive of parts that have names of their own.
pub(crate) fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    archive(
        parts
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice())),
    )
}

/// The words of one part of an archive.
pub(crate) fn part(bytes: &[u8], name: &str) -> String {
    let found = parts(bytes).into_iter().find(|it| it.0 == name);
    String::from_utf8(found.unwrap_or_else(|| panic!("no part {name}")).1).unwrap()
}
