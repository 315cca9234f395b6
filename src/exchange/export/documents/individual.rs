//! *Plan individuel de formation*: the path of one learner or profile, and what differs from the common one.
//!
//! Without the cohort's data the learner is nobody with hours: alias, name, needs and loans stay out.

use super::{Block, Cell, Draft, ExportError, Section, content, facts, paragraphs};
use crate::exchange::export::outline::{Column, Row, RowKind, Table, say_mix};
use crate::exchange::words;
use crate::model::{Key, Learner, Mix, Modality, Module, Variant, find};

pub(super) const SECTIONS: &[Section] = &[
    Section::Identity,
    Section::Cohort,
    Section::Content,
    Section::Mix,
    Section::Variant,
    Section::Support,
    Section::Assessment,
    Section::Contacts,
    Section::Signatures,
];

pub(super) fn lay_out(draft: &mut Draft<'_>) -> Result<(), ExportError> {
    let plan = draft.plan();
    let learner = match &draft.input.choice.learner {
        Some(id) => plan.learner(id),
        None => plan.learners.first().map(AsRef::as_ref),
    };
    let learner = learner.ok_or(ExportError::NoLearner)?;
    draft.part(Section::Identity, |draft, blocks| {
        identity(draft, learner, blocks);
    });
    if draft.input.choice.cohort {
        draft.part(Section::Cohort, |draft, blocks| needs(draft, learner, blocks));
    }
    draft.part(Section::Content, |draft, blocks| modules(draft, learner, blocks));
    draft.part(Section::Mix, |draft, blocks| mix(draft, learner, blocks));
    draft.part(Section::Variant, |draft, blocks| variant(draft, learner, blocks));
    draft.part(Section::Support, |draft, blocks| support(draft, learner, blocks));
    draft.part(Section::Assessment, |draft, blocks| {
        super::assessments(draft, |_| true, blocks);
    });
    draft.part(Section::Contacts, super::contacts);
    draft.part(Section::Signatures, signatures);
    Ok(())
}

/// The path's mix for one learner.
fn mix_of(draft: &Draft<'_>, learner: &Learner) -> Mix {
    let plan = draft.plan();
    plan.modules
        .iter()
        .fold(Mix::default(), |sum, it| sum.plus(&plan.mix_for(&learner.id, it)))
}

fn identity(draft: &Draft<'_>, learner: &Learner, blocks: &mut Vec<Block>) {
    let (plan, text) = (draft.plan(), draft.cx.text);
    let mix = mix_of(draft, learner);
    let mut rows = if draft.input.choice.cohort {
        vec![
            (draft.say("doc-learner"), Cell::text(learner.id.to_string())),
            (draft.say("doc-name"), Cell::text(learner.name.as_str())),
        ]
    } else {
        let unnamed = draft.say("doc-learner-unnamed");
        vec![(draft.say("doc-learner"), Cell::Text(unnamed))]
    };
    if learner.headcount > 1 {
        rows.push((draft.say("doc-headcount"), Cell::Count(learner.headcount.into())));
    }
    rows.push((draft.say("doc-period"), Cell::text(super::period(draft))));
    rows.push((draft.say("doc-duration"), Cell::Time(mix.total())));
    rows.push((draft.say("doc-mix"), Cell::text(say_mix(&mix, text))));
    if let Some(weekly) = learner.weekly {
        rows.push((draft.say("doc-weekly"), Cell::Time(weekly)));
    }
    rows.push((
        draft.say("doc-timetable"),
        Cell::text(plan.information.timetable.as_str()),
    ));
    blocks.extend(facts(rows));
}

/// Positioning and needs: personal data.
fn needs(draft: &Draft<'_>, learner: &Learner, blocks: &mut Vec<Block>) {
    let (plan, text) = (draft.plan(), draft.cx.text);
    let acquired: Vec<String> = learner
        .acquired
        .iter()
        .filter_map(|id| plan.competency(id))
        .map(|(_, it)| it.title.clone())
        .collect();
    let owns: Vec<String> = learner
        .owns
        .iter()
        .filter_map(|id| plan.title_of(&Key::Equipment(id.clone())))
        .collect();
    let levels = crate::model::AutonomyItem::ALL
        .into_iter()
        .map(|item| {
            let level = learner.autonomy.get(item).get();
            text.said_of(
                text.get(words::autonomy_item(item)),
                text.get(words::autonomy_level(level)),
            )
        })
        .collect();
    blocks.extend(facts(vec![
        (draft.say("doc-autonomy"), Cell::lines(levels)),
        (
            draft.say("doc-digital"),
            Cell::text(format!(
                "{} – {}",
                learner.digital.get(),
                text.get(words::digital_level(learner.digital.get()))
            )),
        ),
        (
            draft.say("doc-reading"),
            Cell::text(format!(
                "{} – {}",
                learner.reading.get(),
                text.get(words::reading_degree(learner.reading.get()))
            )),
        ),
        (draft.say("doc-french"), Cell::text(learner.french.name())),
        (draft.say("doc-owns"), Cell::text(text.list(&owns))),
        (draft.say("doc-acquired"), Cell::lines(acquired)),
        (
            draft.say("doc-accommodations"),
            Cell::text(learner.accommodations.as_str()),
        ),
    ]));
}

fn modules(draft: &Draft<'_>, learner: &Learner, blocks: &mut Vec<Block>) {
    let plan = draft.plan();
    if plan.modules.is_empty() {
        blocks.push(Block::Gap(draft.say("doc-gap-content")));
        return;
    }
    let mix_of = |it: &Module| plan.mix_for(&learner.id, it);
    let said = |module: &Module| {
        let mut lines = vec![module.title.clone()];
        if mix_of(module) != module.mix {
            lines.push(draft.say("doc-differs"));
        }
        Cell::lines(lines)
    };
    blocks.push(content::table(draft, "kind-module", mix_of, said));
}

fn mix(draft: &Draft<'_>, learner: &Learner, blocks: &mut Vec<Block>) {
    let plan = draft.plan();
    let own = mix_of(draft, learner);
    if own.total().is_zero() {
        return;
    }
    let mut bars = Vec::new();
    if own != plan.mix() {
        bars.push((draft.say("doc-common-path"), plan.mix()));
    }
    bars.push((draft.say("doc-individual-path"), own));
    blocks.push(content::mixes(draft, "doc-mix-individual-caption", bars));
}

fn variant(draft: &Draft<'_>, learner: &Learner, blocks: &mut Vec<Block>) {
    let (plan, text) = (draft.plan(), draft.cx.text);
    let Some(variant) = plan.variant_of(&learner.id) else {
        blocks.push(Block::Paragraph(draft.say("doc-follows-common")));
        return;
    };
    if draft.input.choice.cohort {
        paragraphs(&variant.notes, blocks);
    }
    let rows: Vec<Row> = changes(plan.modules.iter().map(AsRef::as_ref), variant)
        .map(|(module, own)| Row {
            kind: RowKind::Body,
            key: Some(Key::Module(module.id.clone())),
            cells: vec![
                Cell::text(module.title.as_str()),
                Cell::text(say_mix(&module.mix, text)),
                Cell::text(say_mix(&own, text)),
            ],
        })
        .collect();
    if rows.is_empty() {
        blocks.push(Block::Paragraph(draft.say("doc-follows-common")));
        return;
    }
    blocks.push(Block::Table(Table {
        caption: draft.say("doc-variant-table"),
        columns: vec![
            Column::words(draft.say("kind-module"), 4),
            Column::words(draft.say("doc-common-path"), 5),
            Column::words(draft.say("doc-individual-path"), 5),
        ],
        rows,
    }));
}

/// The modules that a variant changes, with their mix in it.
fn changes<'a>(
    modules: impl Iterator<Item = &'a Module>,
    variant: &'a Variant,
) -> impl Iterator<Item = (&'a Module, Mix)> {
    modules.filter_map(|module| {
        let own = variant.mixes.iter().find(|it| it.module == module.id)?.mix;
        (own != module.mix).then_some((module, own))
    })
}

fn support(draft: &Draft<'_>, learner: &Learner, blocks: &mut Vec<Block>) {
    let plan = draft.plan();
    let rows: Vec<Row> = plan
        .supports
        .iter()
        .filter(|it| it.learners.is_empty() || it.learners.contains(&learner.id))
        // Who has a support of their own is told only when people's data is asked for.
        .filter(|it| it.learners.is_empty() || draft.input.choice.cohort)
        .map(|it| Row {
            kind: RowKind::Body,
            key: Some(Key::Support(it.id.clone())),
            cells: vec![
                Cell::text(it.title.as_str()),
                Cell::Text(draft.say(words::support_kind(it.kind))),
                Cell::Text(draft.say(words::support_moment(it.moment))),
                Cell::Time(it.per_learner),
            ],
        })
        .collect();
    if !rows.is_empty() {
        blocks.push(Block::Table(Table {
            caption: draft.say("section-support"),
            columns: vec![
                Column::words(draft.say("kind-support"), 5),
                Column::words(draft.say("column-kind"), 4),
                Column::words(draft.say("doc-moment"), 2),
                Column::figures(draft.say("column-duration"), 2),
            ],
            rows,
        }));
    }
    if draft.input.choice.cohort {
        blocks.extend(facts(personal_means(draft, learner)));
    }
    if !plan.mix().remote().is_zero() {
        content::assistances(draft, blocks);
    }
}

/// What is lent to the learner, and where they work.
fn personal_means(draft: &Draft<'_>, learner: &Learner) -> Vec<(String, Cell)> {
    let (plan, text) = (draft.plan(), draft.cx.text);
    let title = |key: Option<Key>| Cell::text(key.and_then(|it| plan.title_of(&it)).unwrap_or_default());
    let loans: Vec<String> = learner
        .loans
        .iter()
        .filter_map(|id| plan.title_of(&Key::Equipment(id.clone())))
        .collect();
    let workplace = learner
        .workplace
        .as_ref()
        .and_then(|id| find(&plan.workplaces, id));
    let tutor = workplace.and_then(|it| it.tutor.clone()).map(Key::Tutor);
    vec![
        (draft.say("doc-loans"), Cell::text(text.list(&loans))),
        (
            draft.say("kind-third-place"),
            title(learner.third_place.clone().map(Key::ThirdPlace)),
        ),
        (
            draft.say("kind-workplace"),
            title(learner.workplace.clone().map(Key::Workplace)),
        ),
        (draft.say("kind-tutor"), title(tutor)),
    ]
}

fn signatures(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let workplace = !draft.plan().mix().get(Modality::Workplace).is_zero();
    let mut signers = vec!["doc-sign-learner", "doc-sign-provider"];
    if workplace {
        signers.push("doc-sign-workplace");
    }
    // Lines of their own height, for the pen.
    let room = || {
        let blank = "\u{a0}".to_owned();
        Cell::Lines(vec![
            draft.say("doc-sign-date"),
            blank.clone(),
            blank.clone(),
            blank.clone(),
            blank,
        ])
    };
    blocks.push(Block::Table(Table {
        caption: draft.say("section-signatures"),
        columns: signers.iter().map(|it| Column::words(draft.say(it), 1)).collect(),
        rows: vec![Row {
            kind: RowKind::Body,
            key: None,
            cells: signers.iter().map(|_| room()).collect(),
        }],
    }));
}
