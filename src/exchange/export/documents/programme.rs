//! *Programme de formation*: what the public, learners and funders are told. It says what the agreement states
//! (Code du travail, D. 6353-1) and what quality indicators 1, 5 and 6 ask to be told.

use super::{
    Block, Cell, Draft, Section, assessments, contacts, content, facts, mixes, paragraphs, period,
    trainer_names,
};
use crate::exchange::export::braid::Braid;
use crate::exchange::export::outline::{Drawing, Figure, say_mix};
use crate::exchange::words;
use crate::model::{Mix, Modality, Module};

pub(super) const SECTIONS: &[Section] = &[
    Section::Identity,
    Section::Objectives,
    Section::Public,
    Section::Access,
    Section::Content,
    Section::Mix,
    Section::Means,
    Section::Remote,
    Section::Workplace,
    Section::Assessment,
    Section::Price,
    Section::Accessibility,
    Section::Contacts,
];

pub(super) fn lay_out(draft: &mut Draft<'_>) {
    draft.part(Section::Identity, identity);
    draft.part(Section::Objectives, objectives);
    draft.part(Section::Public, public);
    draft.part(Section::Access, access);
    draft.part(Section::Content, modules);
    draft.part(Section::Mix, mix);
    draft.part(Section::Means, means);
    draft.part(Section::Remote, remote);
    draft.part(Section::Workplace, workplace);
    draft.part(Section::Assessment, assessment);
    draft.part(Section::Price, price);
    draft.part(Section::Accessibility, |draft, blocks| {
        let plan = draft.plan();
        let words = or_else(&plan.quality.accessibility, &plan.offer.access);
        draft.said(words, "doc-gap-accessibility", blocks);
        blocks.extend(facts(vec![(
            draft.say("doc-referent-disability"),
            Cell::text(plan.referents.disability.as_str()),
        )]));
    });
    draft.part(Section::Contacts, contacts);
}

/// The key of the word that says how the path is taught: in presence, at a distance, mixed.
fn teaching(mix: &Mix) -> &'static str {
    let (classroom, remote, workplace) = (
        !mix.get(Modality::Classroom).is_zero(),
        !mix.remote().is_zero(),
        !mix.get(Modality::Workplace).is_zero(),
    );
    match (classroom, remote, workplace) {
        (_, false, false) => "doc-teaching-classroom",
        (false, true, false) => "doc-teaching-remote",
        (true, true, false) => "doc-teaching-mixed",
        (_, false, true) => "doc-teaching-workplace",
        (_, true, true) => "doc-teaching-multimodal",
    }
}

fn identity(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let (plan, text) = (draft.plan(), draft.cx.text);
    let mut rows = Vec::new();
    if let Some(it) = &plan.certification {
        rows.push((draft.say("doc-certification"), Cell::text(it.title.as_str())));
        rows.push((draft.say("doc-code"), Cell::text(it.code.as_str())));
        if let Some(level) = it.level {
            rows.push((draft.say("doc-level"), Cell::Count(level.into())));
        }
        rows.push((draft.say("doc-certifier"), Cell::text(it.certifier.as_str())));
        if let Some(ends) = it.ends {
            rows.push((draft.say("doc-registered-until"), Cell::text(text.date(ends))));
        }
    }
    let mix = plan.mix();
    rows.push((draft.say("doc-duration"), Cell::Time(mix.total())));
    rows.push((draft.say("doc-teaching"), Cell::text(draft.say(teaching(&mix)))));
    rows.push((draft.say("doc-mix"), Cell::text(say_mix(&mix, text))));
    rows.push((draft.say("doc-period"), Cell::text(period(draft))));
    rows.push((
        draft.say("doc-timetable"),
        Cell::text(plan.information.timetable.as_str()),
    ));
    if plan.headcount() > 0 {
        rows.push((draft.say("doc-headcount"), Cell::Count(plan.headcount().into())));
    }
    blocks.extend(facts(rows));
}

fn objectives(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let plan = draft.plan();
    paragraphs(&plan.agreement.objective, blocks);
    let certified: Vec<_> = plan.blocks.iter().filter(|it| it.certifying).collect();
    let skills: Vec<String> = certified
        .iter()
        .flat_map(|it| it.competencies.iter().map(|it| it.title.clone()))
        .collect();
    if !skills.is_empty() {
        blocks.push(Block::Paragraph(draft.say("doc-will-be-able")));
        blocks.push(Block::List(skills));
    }
    if blocks.is_empty() {
        blocks.push(Block::Gap(draft.say("doc-gap-objective")));
    }
}

/// A statement of the sheet under its name, or what is to be completed.
fn stated(draft: &Draft<'_>, key: &str, words: &str, gap: &str, blocks: &mut Vec<Block>) {
    if words.trim().is_empty() {
        blocks.push(Block::Gap(draft.say(gap)));
    } else {
        let lines = words.lines().map(str::trim).filter(|it| !it.is_empty());
        blocks.extend(facts(vec![(
            draft.say(key),
            Cell::lines(lines.map(str::to_owned).collect()),
        )]));
    }
}

/// The sheet's words, or else what the offer tells catalogues.
fn or_else<'a>(words: &'a str, offered: &'a str) -> &'a str {
    if words.trim().is_empty() { offered } else { words }
}

fn public(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let (sheet, offer) = (&draft.plan().sheet, &draft.plan().offer);
    stated(draft, "sheet-public", &sheet.public, "doc-gap-public", blocks);
    stated(
        draft,
        "sheet-prerequisites",
        or_else(&draft.plan().quality.requirements, &offer.conditions),
        "doc-gap-prerequisites",
        blocks,
    );
}

fn access(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let sheet = &draft.plan().sheet;
    stated(draft, "sheet-access", &sheet.access, "doc-gap-access", blocks);
    let delay = &draft.plan().quality.access_delay;
    stated(draft, "sheet-delay", delay, "doc-gap-delay", blocks);
}

fn modules(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let plan = draft.plan();
    paragraphs(&plan.agreement.content, blocks);
    if plan.modules.is_empty() {
        if blocks.is_empty() {
            blocks.push(Block::Gap(draft.say("doc-gap-content")));
        }
        return;
    }
    let said = |module: &Module| {
        Cell::lines(
            [module.title.clone(), module.objective.clone()]
                .into_iter()
                .filter(|it| !it.trim().is_empty())
                .collect(),
        )
    };
    let heading = "doc-module-and-objective";
    blocks.push(content::table(draft, heading, |it| it.mix, said));
}

fn mix(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let plan = draft.plan();
    let mix = plan.mix();
    if mix.total().is_zero() {
        return;
    }
    let bars = mixes(plan, draft.cx.text);
    blocks.push(content::mixes(draft, "doc-mix-caption", bars));
    blocks.push(Block::Figure(Figure {
        alt: draft.say("doc-braid-alt"),
        caption: draft.say("doc-braid-caption"),
        drawing: Drawing::Braid(Braid::of(plan)),
    }));
}

fn means(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let plan = draft.plan();
    paragraphs(&plan.sheet.methods, blocks);
    paragraphs(&plan.agreement.means, blocks);
    let named = |names: Vec<String>| Cell::lines(names.into_iter().filter(|it| !it.is_empty()).collect());
    let rows = vec![
        (
            draft.say("doc-trainers"),
            if plan.information.trainers.trim().is_empty() {
                Cell::lines(trainer_names(draft))
            } else {
                Cell::text(plan.information.trainers.as_str())
            },
        ),
        (
            draft.say("doc-rooms"),
            named(plan.rooms.iter().map(|it| it.name.clone()).collect()),
        ),
        (
            draft.say("doc-equipment"),
            Cell::text(
                draft.cx.text.list(
                    &plan
                        .equipment
                        .iter()
                        .map(|it| it.name.clone())
                        .collect::<Vec<_>>(),
                ),
            ),
        ),
    ];
    blocks.extend(facts(rows));
    if blocks.is_empty() {
        blocks.push(Block::Gap(draft.say("doc-gap-means")));
    }
}

fn remote(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    if draft.plan().mix().remote().is_zero() {
        return;
    }
    if !content::assistances(draft, blocks) {
        blocks.push(Block::Gap(draft.say("doc-gap-assistance")));
    }
}

fn workplace(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let plan = draft.plan();
    let hours = plan.mix().get(Modality::Workplace);
    if hours.is_zero() {
        return;
    }
    let afest = plan.modules.iter().any(|it| it.is_afest());
    let kind = if afest {
        "workplace-afest"
    } else {
        words::workplace_kind(crate::model::WorkplaceKind::Placement)
    };
    blocks.extend(facts(vec![
        (draft.say(kind), Cell::Time(hours)),
        (
            draft.say("doc-follow-up"),
            Cell::text(plan.agreement.follow_up.as_str()),
        ),
    ]));
}

fn assessment(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let plan = draft.plan();
    assessments(draft, |_| true, blocks);
    let rows = plan
        .blocks
        .iter()
        .filter(|it| it.certifying)
        .map(|it| (it.title.clone(), Cell::text(it.assessment.as_str())))
        .collect();
    blocks.extend(facts(rows));
    let rows = vec![
        (
            draft.say("doc-follow-up"),
            Cell::text(plan.agreement.follow_up.as_str()),
        ),
        (
            draft.say("doc-sanction"),
            Cell::text(if plan.agreement.sanction.trim().is_empty() {
                plan.certification
                    .as_ref()
                    .map(|it| it.title.clone())
                    .unwrap_or_default()
            } else {
                plan.agreement.sanction.clone()
            }),
        ),
        (
            draft.say("sheet-outlets"),
            Cell::text(plan.quality.equivalences.as_str()),
        ),
    ];
    blocks.extend(facts(rows));
    if blocks.is_empty() {
        blocks.push(Block::Gap(draft.say("doc-gap-assessment")));
    }
}

fn price(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let plan = draft.plan();
    let (whole, each) = (plan.agreement.price, plan.offer.price);
    let rows = vec![
        (
            draft.say("doc-price-learner"),
            each.map_or(Cell::Empty, Cell::Money),
        ),
        (draft.say("doc-price"), whole.map_or(Cell::Empty, Cell::Money)),
        (
            draft.say("doc-payment"),
            Cell::text(plan.agreement.payment.as_str()),
        ),
        (draft.say("doc-funder"), Cell::text(plan.funder.name.as_str())),
        (
            draft.say("doc-vat"),
            if draft.issuer.vat_exempt {
                Cell::Text(draft.say("doc-vat-exempt"))
            } else {
                Cell::Empty
            },
        ),
    ];
    blocks.extend(facts(rows));
    if whole.is_none() && each.is_none() {
        blocks.push(Block::Gap(draft.say("doc-gap-price")));
    }
}
