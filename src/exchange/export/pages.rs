//! An outline as the data that document templates read; `docs/documents.md` describes it.

use std::collections::BTreeSet;

use chrono::Datelike as _;
use serde_json::{Value, json};

use super::draw;
use super::outline::{Block, Cell, Outline, Part, RowKind, Table};
use super::palette::Palette;
use crate::model::Modality;
use crate::text::{Lang, Text};

/// Titles longer than this are cut in the running head.
const SHORT_TITLE: usize = 80;

/// The data of a document. Words have the spaces that French wants; figures are written.
pub(super) fn data(outline: &Outline, logo: Option<&str>, text: &Text) -> Value {
    let palette = Palette::get();
    let modalities: Vec<&str> = Modality::ALL
        .into_iter()
        .map(|it| palette.modality(it).fill.as_str())
        .collect();
    let say = |words: &str| text.typeset(words);
    json!({
        "format": 1,
        "kind": say(&outline.kind),
        "title": say(title(outline)),
        "short-title": draw::shortened(&say(title(outline)), SHORT_TITLE),
        "subtitle": say(&outline.subtitle),
        "lang": text.lang().code(),
        "region": match text.lang() {
            Lang::Fr => "FR",
            Lang::En => "GB",
        },
        "date": {
            "year": outline.date.year(),
            "month": outline.date.month(),
            "day": outline.date.day(),
            "text": text.date(outline.date),
        },
        "provider": say(&outline.provider),
        "footer": footer(outline, text),
        "warning": outline.warning.as_deref().map(say),
        "logo": logo,
        "colours": {
            "ink": palette.ink,
            "muted": palette.muted,
            "line": palette.line,
            "sunken": palette.sunken,
            "accent": palette.accent.ink,
            "accent-soft": palette.accent.soft,
            "warning": palette.warning.ink,
            "warning-soft": palette.warning.soft,
            "modalities": modalities,
        },
        "parts": outline.parts.iter().map(|it| part(it, text)).collect::<Vec<_>>(),
    })
}

/// A document must have a title: its kind, when the plan has none.
fn title(outline: &Outline) -> &str {
    if outline.title.trim().is_empty() {
        &outline.kind
    } else {
        &outline.title
    }
}

fn footer(outline: &Outline, text: &Text) -> String {
    let date = text.date(outline.date);
    let parts: Vec<&str> = [outline.provider.as_str(), outline.imprint.as_str(), date.as_str()]
        .into_iter()
        .filter(|it| !it.trim().is_empty())
        .collect();
    text.typeset(&parts.join(" · "))
}

fn part(part: &Part, text: &Text) -> Value {
    json!({
        "section": part.section.name(),
        "heading": text.typeset(&part.heading),
        "blocks": part.blocks.iter().map(|it| block(it, text)).collect::<Vec<_>>(),
    })
}

fn block(block: &Block, text: &Text) -> Value {
    let say = |words: &str| text.typeset(words);
    match block {
        Block::Heading(words) => json!({ "type": "heading", "text": say(words) }),
        Block::Paragraph(words) => json!({ "type": "paragraph", "text": say(words) }),
        Block::Gap(words) => json!({ "type": "gap", "text": say(words) }),
        Block::List(items) => json!({
            "type": "list",
            "items": items.iter().map(|it| say(it)).collect::<Vec<_>>(),
        }),
        Block::Facts(rows) => json!({
            "type": "facts",
            "rows": rows
                .iter()
                .map(|(name, value)| {
                    let mut value = cell(value, text);
                    if let Value::Object(map) = &mut value {
                        map.insert("name".to_owned(), say(name).into());
                    }
                    value
                })
                .collect::<Vec<_>>(),
        }),
        Block::Table(it) => table(it, text),
        Block::Figure(it) => json!({
            "type": "figure",
            "alt": say(&it.alt),
            "caption": say(&it.caption),
            "svg": draw::svg(&it.drawing, text),
        }),
    }
}

fn table(table: &Table, text: &Text) -> Value {
    let plain = plain_words(table, text);
    let columns: Vec<Value> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, it)| {
            let mut column = json!({
                "id": it.id.map(super::Column::name),
                "title": text.typeset(&it.title),
                "weight": it.weight,
                "figures": it.figures,
            });
            if let (Some(words), Value::Object(map)) = (&plain, &mut column) {
                let own = words.iter().skip(at).step_by(table.columns.len());
                let different: BTreeSet<&str> = own.map(String::as_str).collect();
                map.insert("words".to_owned(), different.into_iter().collect());
            }
            column
        })
        .collect();
    let rows: Vec<Value> = table
        .rows
        .iter()
        .map(|row| {
            json!({
                "kind": match row.kind {
                    RowKind::Body => "body",
                    RowKind::Group => "group",
                    RowKind::Total => "total",
                },
                "cells": row.cells.iter().map(|it| cell(it, text)).collect::<Vec<_>>(),
            })
        })
        .collect();
    let mut table = json!({
        "type": "table",
        "caption": text.typeset(&table.caption),
        "columns": columns,
        "rows": rows,
    });
    if let (Some(words), Value::Object(map)) = (plain, &mut table) {
        map.insert("words".to_owned(), words.into());
    }
    table
}

/// The words of all cells one after another, where a table is nothing but words under its head: a template may set such
/// a table without looking at each cell.
fn plain_words(table: &Table, text: &Text) -> Option<Vec<String>> {
    let plain = table.rows.iter().all(|row| {
        row.kind == RowKind::Body
            && row.cells.len() == table.columns.len()
            && !row
                .cells
                .iter()
                .any(|it| matches!(it, Cell::Lines(_) | Cell::Mix(_)))
    });
    plain.then(|| {
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        cells.map(|it| text.typeset(&it.say(text))).collect()
    })
}

/// A value: its words, and what a template may draw beside them.
fn cell(cell: &Cell, text: &Text) -> Value {
    let words = text.typeset(&cell.say(text));
    match cell {
        Cell::Mix(mix) => json!({
            "text": words,
            "mix": mix.parts().map(crate::model::Minutes::get),
        }),
        Cell::Lines(lines) => json!({
            "text": words,
            "lines": lines.iter().map(|it| text.typeset(it)).collect::<Vec<_>>(),
        }),
        Cell::Empty
        | Cell::Text(_)
        | Cell::Time(_)
        | Cell::Money(_)
        | Cell::Share(_)
        | Cell::Date(_)
        | Cell::Count(_) => json!({ "text": words }),
    }
}
