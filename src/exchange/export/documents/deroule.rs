//! *Déroulé pédagogique*: module by module, step by step, what a trainer works from.

use super::{Block, Cell, Column, Draft, ExportError, Section, drop_empty_columns, handed_words, paragraphs};
use crate::exchange::export::outline::{self, Row, RowKind, Table};
use crate::exchange::words;
use crate::model::{Activity, Key, Minutes, Module};

pub(super) const SECTIONS: &[Section] = &[Section::Identity, Section::Steps];

pub(super) const COLUMNS: &[Column] = &[
    Column::From,
    Column::Kind,
    Column::Modality,
    Column::Grouping,
    Column::Trainer,
    Column::Deliverable,
    Column::Assessment,
    Column::Notes,
];

pub(super) fn lay_out(draft: &mut Draft<'_>) -> Result<(), ExportError> {
    let plan = draft.plan();
    draft.part(Section::Identity, |draft, blocks| {
        let rows = vec![
            (draft.say("doc-duration"), Cell::Time(plan.mix().total())),
            (draft.say("doc-mix"), Cell::Mix(plan.mix())),
        ];
        blocks.extend(super::facts(rows));
        paragraphs(&plan.notes, blocks);
    });
    draft.cx.step(50)?;
    let mut steps = Vec::new();
    let mut at = Minutes::ZERO;
    for (index, module) in plan.modules.iter().enumerate() {
        if index % 50 == 0 {
            draft
                .cx
                .step(u32::try_from(50 + 50 * index / plan.modules.len().max(1)).unwrap_or(100))?;
        }
        module_steps(draft, module, at, &mut steps);
        at = at.plus(module.mix.total());
    }
    draft.part(Section::Steps, |_, blocks| blocks.append(&mut steps));
    Ok(())
}

fn module_steps(draft: &Draft<'_>, module: &Module, from: Minutes, blocks: &mut Vec<Block>) {
    let text = draft.cx.text;
    blocks.push(Block::Heading(text.fmt(
        "doc-module",
        &[
            ("id", module.id.to_string().into()),
            ("title", module.title.as_str().into()),
            ("hours", text.hours(module.mix.total().get()).into()),
        ],
    )));
    let competencies: Vec<String> = module
        .trains
        .iter()
        .filter_map(|id| draft.plan().competency(id))
        .map(|(_, it)| it.title.clone())
        .collect();
    let rows = vec![
        (draft.say("doc-mix"), Cell::Mix(module.mix)),
        (draft.say("doc-objective"), Cell::text(module.objective.as_str())),
        (draft.say("doc-competencies"), Cell::lines(competencies)),
        (draft.say("doc-trainers"), Cell::text(trainers(draft, module))),
        (draft.say("doc-room"), Cell::text(room(draft, module))),
    ];
    blocks.extend(super::facts(rows));
    paragraphs(&module.notes, blocks);
    if module.activities.is_empty() {
        blocks.push(Block::Gap(draft.say("doc-gap-steps")));
        return;
    }
    let all = [
        outline::Column::figures(draft.say("column-from"), 2).called(Column::From),
        outline::Column::words(draft.say("column-title"), 6).called(Column::Title),
        outline::Column::words(draft.say("column-kind"), 4).called(Column::Kind),
        outline::Column::words(draft.say("column-modality"), 4).called(Column::Modality),
        outline::Column::figures(draft.say("column-duration"), 2).called(Column::Duration),
        outline::Column::words(draft.say("column-grouping"), 3).called(Column::Grouping),
        outline::Column::words(draft.say("column-trainer"), 4).called(Column::Trainer),
        outline::Column::words(draft.say("column-deliverable"), 4).called(Column::Deliverable),
        outline::Column::words(draft.say("column-assessment"), 3).called(Column::Assessment),
        outline::Column::words(draft.say("column-notes"), 4).called(Column::Notes),
    ];
    let wanted = |column: &outline::Column| column.id.is_none_or(|it| draft.input.choice.has_column(it));
    let mut at = from;
    let mut rows = Vec::with_capacity(module.activities.len() + 1);
    for activity in &module.activities {
        let cells = cells(draft, module, activity, at);
        rows.push(Row {
            kind: RowKind::Body,
            key: Some(Key::Activity(module.id.clone(), activity.id.clone())),
            cells: all
                .iter()
                .zip(cells)
                .filter(|(column, _)| wanted(column))
                .map(|(_, cell)| cell)
                .collect(),
        });
        at = at.plus(activity.duration);
    }
    let mut columns: Vec<outline::Column> = all.into_iter().filter(wanted).collect();
    drop_empty_columns(&mut columns, &mut rows);
    blocks.push(Block::Table(Table {
        caption: text.fmt("doc-steps-of", &[("title", module.title.as_str().into())]),
        columns,
        rows,
    }));
}

fn cells(draft: &Draft<'_>, module: &Module, activity: &Activity, at: Minutes) -> [Cell; 10] {
    let say = |key: &str| Cell::Text(draft.say(key));
    [
        Cell::Time(at),
        Cell::text(activity.title.as_str()),
        say(words::activity_kind(activity.kind)),
        say(words::modality(activity.modality)),
        Cell::Time(activity.duration),
        say(words::grouping(activity.grouping)),
        say(words::presence(activity.trainer)),
        draft
            .plan()
            .handed_in(module, activity)
            .map_or(Cell::Empty, |it| {
                Cell::text(handed_words(draft, it.title, it.kind))
            }),
        activity
            .assessment
            .map_or(Cell::Empty, |it| say(words::assessment(it))),
        Cell::text(activity.notes.trim()),
    ]
}

fn trainers(draft: &Draft<'_>, module: &Module) -> String {
    let plan = draft.plan();
    let names: Vec<String> = module
        .trainers
        .iter()
        .filter_map(|id| plan.title_of(&Key::Trainer(id.clone())))
        .collect();
    draft.cx.text.list(&names)
}

fn room(draft: &Draft<'_>, module: &Module) -> String {
    let room = module.room.clone().map(Key::Room);
    room.and_then(|key| draft.plan().title_of(&key))
        .unwrap_or_default()
}
