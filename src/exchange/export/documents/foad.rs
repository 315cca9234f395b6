//! *Notice de formation à distance*: what learners are told of the remote parts (Code du travail, D. 6313-3-1):
//! assistance, activities with their mean duration, assessments.

use super::{Block, Cell, Draft, Section, assistance, facts, handed_words};
use crate::exchange::export::outline::{Column, Row, RowKind, Table};
use crate::exchange::words;
use crate::model::{Activity, AssistanceSheet, Key, Modality, Module};

pub(super) const SECTIONS: &[Section] = &[
    Section::Identity,
    Section::Remote,
    Section::Support,
    Section::Means,
    Section::Assessment,
    Section::Contacts,
];

pub(super) fn lay_out(draft: &mut Draft<'_>) {
    draft.part(Section::Identity, identity);
    draft.part(Section::Remote, steps);
    draft.part(Section::Support, support);
    draft.part(Section::Means, means);
    draft.part(Section::Assessment, |draft, blocks| {
        super::assessments(draft, |it| !it.mix.remote().is_zero(), blocks);
    });
    draft.part(Section::Contacts, super::contacts);
}

/// The modules with a remote part, in the order of the path.
fn remote<'a>(draft: &Draft<'a>) -> impl Iterator<Item = &'a Module> {
    let plan = draft.plan();
    plan.modules
        .iter()
        .map(AsRef::as_ref)
        .filter(|it| !it.mix.remote().is_zero())
}

fn identity(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let mix = draft.plan().mix();
    if mix.remote().is_zero() {
        blocks.push(Block::Paragraph(draft.say("doc-nothing-remote")));
        return;
    }
    blocks.extend(facts(vec![
        (draft.say("doc-duration"), Cell::Time(mix.total())),
        (draft.say("doc-remote-hours"), Cell::Time(mix.remote())),
        (
            draft.say("doc-live-hours"),
            Cell::Time(mix.get(Modality::RemoteSync)),
        ),
        (
            draft.say("doc-own-time-hours"),
            Cell::Time(mix.get(Modality::RemoteAsync)),
        ),
        (draft.say("doc-period"), Cell::text(super::period(draft))),
        (
            draft.say("doc-timetable"),
            Cell::text(draft.plan().information.timetable.as_str()),
        ),
    ]));
}

fn steps(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let mut rows = Vec::new();
    let plan = draft.plan();
    for module in remote(draft) {
        let usual = |modality| {
            let wanted = modality == Modality::RemoteAsync;
            plan.follow_up_for(module).filter(|it| wanted && it.is_named())
        };
        rows.push(Row {
            kind: RowKind::Group,
            key: Some(Key::Module(module.id.clone())),
            cells: vec![
                Cell::text(module.title.as_str()),
                Cell::Empty,
                Cell::Time(module.mix.remote()),
                Cell::Empty,
            ],
        });
        let activities: Vec<&Activity> = module
            .activities
            .iter()
            .map(AsRef::as_ref)
            .filter(|it| it.modality.is_remote())
            .collect();
        if activities.is_empty() {
            rows.extend(
                [Modality::RemoteSync, Modality::RemoteAsync]
                    .into_iter()
                    .filter_map(|it| {
                        let minutes = module.mix.get(it);
                        (!minutes.is_zero()).then(|| Row {
                            kind: RowKind::Body,
                            key: None,
                            cells: vec![
                                Cell::text(module.objective.as_str()),
                                Cell::Text(draft.say(words::modality(it))),
                                Cell::Time(minutes),
                                usual(it).map_or(Cell::Empty, |it| {
                                    Cell::text(handed_words(draft, &it.title, it.kind))
                                }),
                            ],
                        })
                    }),
            );
        }
        rows.extend(activities.into_iter().map(|it| Row {
            kind: RowKind::Body,
            key: Some(Key::Activity(module.id.clone(), it.id.clone())),
            cells: vec![
                Cell::lines(vec![it.title.clone(), draft.say(words::activity_kind(it.kind))]),
                Cell::Text(draft.say(words::modality(it.modality))),
                if it.duration.is_zero() {
                    Cell::Text(draft.say("doc-to-complete"))
                } else {
                    Cell::Time(it.duration)
                },
                plan.handed_in(module, it).map_or(Cell::Empty, |it| {
                    Cell::text(handed_words(draft, it.title, it.kind))
                }),
            ],
        }));
    }
    if rows.is_empty() {
        return;
    }
    blocks.push(Block::Table(Table {
        caption: draft.say("doc-remote-table"),
        columns: vec![
            Column::words(draft.say("doc-remote-activity"), 9),
            Column::words(draft.say("column-modality"), 5),
            Column::figures(draft.say("doc-mean-duration"), 3),
            Column::words(draft.say("doc-to-hand-in"), 4),
        ],
        rows,
    }));
}

fn support(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let plan = draft.plan();
    if plan.mix().remote().is_zero() {
        return;
    }
    let common = [
        ("doc-technical", plan.assistance.technical.as_ref()),
        ("doc-pedagogical", plan.assistance.pedagogical.as_ref()),
    ];
    let sheet =
        |(key, sheet): (&str, Option<&AssistanceSheet>)| Some((draft.say(key), assistance(draft, sheet?)));
    blocks.extend(facts(common.into_iter().filter_map(sheet).collect()));
    for module in remote(draft) {
        let own = [
            ("doc-technical", module.assistance.technical.as_ref()),
            ("doc-pedagogical", module.assistance.pedagogical.as_ref()),
        ];
        if let Some(rows) = facts(own.into_iter().filter_map(sheet).collect()) {
            blocks.push(Block::Heading(module.title.clone()));
            blocks.push(rows);
        }
    }
    let missing = remote(draft)
        .any(|it| plan.technical_assistance(it).is_none() || plan.pedagogical_assistance(it).is_none());
    if missing {
        blocks.push(Block::Gap(draft.say("doc-gap-assistance")));
    }
}

/// What a learner needs at home: the policy's needs for remote work, and the modules' own.
fn means(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let plan = draft.plan();
    let mut names: Vec<String> = Vec::new();
    let (mut down, mut up) = (0, 0);
    for module in remote(draft) {
        down = down.max(module.needs.down_kbps.unwrap_or(0));
        up = up.max(module.needs.up_kbps.unwrap_or(0));
        for need in module.needs.equipment.iter().filter(|it| it.modality.is_remote()) {
            if let Some(name) = plan.title_of(&Key::Equipment(need.item.clone()))
                && !names.contains(&name)
            {
                names.push(name);
            }
        }
    }
    let text = draft.cx.text;
    let rate = |kbps: u32| {
        if kbps == 0 {
            Cell::Empty
        } else {
            Cell::text(text.mbit(kbps))
        }
    };
    blocks.extend(facts(vec![
        (draft.say("doc-equipment"), Cell::text(text.list(&names))),
        (draft.say("doc-down"), rate(down)),
        (draft.say("doc-up"), rate(up)),
    ]));
}
