//! What several documents print of a path: its modules block by block, its mixes, who helps at a distance.

use super::{Block, Cell, Column, Draft, assistance, facts};
use crate::exchange::export::outline::{self, Drawing, Figure, Row, RowKind, Table, say_mix};
use crate::model::{BlockId, Key, Mix, Module};

/// The modules under their blocks, with hours and mixes and their sums; `mix_of` gives the mix that counts, `said`
/// what stands in the first column, which is headed by the word `heading`.
pub(super) fn table(
    draft: &Draft<'_>,
    heading: &str,
    mix_of: impl Fn(&Module) -> Mix,
    said: impl Fn(&Module) -> Cell,
) -> Block {
    let plan = draft.plan();
    let row = |kind, key, title, mix: Mix| Row {
        kind,
        key,
        cells: vec![title, Cell::Time(mix.total()), Cell::Mix(mix)],
    };
    let mut rows = Vec::new();
    let mut whole = Mix::default();
    let lanes = plan.blocks.iter().map(|it| Some(it.as_ref())).chain([None]);
    for block in lanes {
        let id: Option<&BlockId> = block.map(|it| &it.id);
        let modules: Vec<&Module> = plan.lane(id).map(AsRef::as_ref).collect();
        if modules.is_empty() {
            continue;
        }
        let sum = modules
            .iter()
            .fold(Mix::default(), |sum, it| sum.plus(&mix_of(it)));
        whole = whole.plus(&sum);
        let title = block.map_or_else(
            || draft.say("doc-outside-blocks"),
            |it| format!("{} {}", it.code, it.title).trim().to_owned(),
        );
        let key = id.map(|it| Key::Block(it.clone()));
        rows.push(row(RowKind::Group, key, Cell::Text(title), sum));
        rows.extend(modules.into_iter().map(|module| {
            let key = Some(Key::Module(module.id.clone()));
            row(RowKind::Body, key, said(module), mix_of(module))
        }));
    }
    let total = Cell::Text(draft.say("total-hours"));
    rows.push(row(RowKind::Total, None, total, whole));
    Block::Table(Table {
        caption: draft.say("doc-content-table"),
        columns: vec![
            outline::Column::words(draft.say(heading), 7),
            outline::Column::figures(draft.say("column-duration"), 2).called(Column::Duration),
            outline::Column::words(draft.say("doc-mix"), 6),
        ],
        rows,
    })
}

/// Bars of mixes under each other, said in words for those who do not see them.
pub(super) fn mixes(draft: &Draft<'_>, caption: &str, bars: Vec<(String, Mix)>) -> Block {
    let text = draft.cx.text;
    let spoken: Vec<String> = bars
        .iter()
        .map(|(label, mix)| format!("{label} ({})", say_mix(mix, text)))
        .collect();
    Block::Figure(Figure {
        alt: text.list(&spoken),
        caption: draft.say(caption),
        drawing: Drawing::Mixes(bars),
    })
}

/// The technical and the pedagogical assistance of what is done at a distance; says whether both are planned.
pub(super) fn assistances(draft: &Draft<'_>, blocks: &mut Vec<Block>) -> bool {
    let planned = &draft.plan().assistance;
    let sheets = [
        ("doc-technical", planned.technical.as_ref()),
        ("doc-pedagogical", planned.pedagogical.as_ref()),
    ];
    let rows = sheets
        .into_iter()
        .filter_map(|(key, sheet)| Some((draft.say(key), assistance(draft, sheet?))))
        .collect();
    blocks.extend(facts(rows));
    sheets.iter().all(|(_, sheet)| sheet.is_some())
}
