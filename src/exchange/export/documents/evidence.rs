//! *Dossier de preuves*: the elements of the plan that an auditor may want to see, quoted, and those that are
//! missing. It says « prêt », « présent » or « à compléter », never « conforme »: that word is the auditor's.

use super::{Block, Cell, Draft, ExportError, Section, facts, handed_words};
use crate::checks::{Finding, Waived, describe};
use crate::exchange::export::outline::{Column, Row, RowKind, Table, say_mix};
use crate::exchange::words;
use crate::model::{
    AgreementItem, AssistanceSheet, Id as _, InformationItem, Inheritable, Key, Modality, Module, Plan,
    Severity,
};

pub(super) const SECTIONS: &[Section] = &[
    Section::Identity,
    Section::Evidence,
    Section::Competencies,
    Section::Remote,
    Section::Workplace,
    Section::Findings,
    Section::Waivers,
];

pub(super) fn lay_out(draft: &mut Draft<'_>) -> Result<(), ExportError> {
    draft.part(Section::Identity, |draft, blocks| {
        let plan = draft.plan();
        blocks.extend(facts(vec![
            (draft.say("doc-duration"), Cell::Time(plan.mix().total())),
            (
                draft.say("doc-mix"),
                Cell::text(say_mix(&plan.mix(), draft.cx.text)),
            ),
            (draft.say("doc-policy"), Cell::text(plan.policy.id.as_str())),
        ]));
        blocks.push(Block::Paragraph(draft.say("doc-evidence-note")));
    });
    draft.part(Section::Evidence, |draft, blocks| {
        super::indicators::lay_out(draft, blocks);
        law(draft, blocks);
    });
    draft.cx.step(40)?;
    draft.part(Section::Competencies, competencies);
    draft.part(Section::Remote, remote);
    draft.part(Section::Workplace, workplace);
    draft.cx.step(60)?;
    draft.part(Section::Findings, findings);
    draft.part(Section::Waivers, waivers);
    Ok(())
}

/// A row: what is asked, and the element quoted or « à compléter ».
fn row(draft: &Draft<'_>, asked: String, element: String) -> Row {
    let standing = if element.trim().is_empty() {
        "doc-to-complete"
    } else {
        "doc-present"
    };
    let lines = element.lines().map(str::to_owned).collect();
    row_of(asked, draft.cx.text.get(standing), lines)
}

/// A row: what is asked, how it stands, what is quoted.
pub(super) fn row_of(asked: String, standing: &str, lines: Vec<String>) -> Row {
    Row {
        kind: RowKind::Body,
        key: None,
        cells: vec![
            Cell::text(asked),
            Cell::Text(standing.to_owned()),
            Cell::lines(lines),
        ],
    }
}

/// Words that began inside a sentence, as they begin a cell.
pub(super) fn capital(words: &str) -> String {
    let mut rest = words.chars();
    rest.next()
        .map(|first| first.to_uppercase().chain(rest).collect())
        .unwrap_or_default()
}

pub(super) fn group(title: String) -> Row {
    Row {
        kind: RowKind::Group,
        key: None,
        cells: vec![Cell::Text(title), Cell::Empty, Cell::Empty],
    }
}

pub(super) fn table(draft: &Draft<'_>, caption: &str, rows: Vec<Row>) -> Block {
    Block::Table(Table {
        caption: draft.say(caption),
        columns: vec![
            Column::words(draft.say("doc-asked"), 5),
            Column::words(draft.say("doc-standing"), 3),
            Column::words(draft.say("doc-element"), 9),
        ],
        rows,
    })
}

/// What the agreement and the information of learners state.
fn law(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let plan = draft.plan();
    let mut rows = vec![group(draft.say("doc-law-agreement"))];
    rows.extend(AgreementItem::ALL.into_iter().map(|item| {
        let asked = capital(&draft.say(&format!("agreement-item-{}", item.name())));
        let element = if plan.agreement_states(item) {
            agreement(draft, item)
        } else {
            String::new()
        };
        row(draft, asked, element)
    }));
    rows.push(group(draft.say("doc-law-information")));
    rows.extend(InformationItem::ALL.into_iter().map(|item| {
        let asked = capital(&draft.say(&format!("information-item-{}", item.name())));
        let element = if plan.information_states(item) {
            information(draft, item)
        } else {
            String::new()
        };
        row(draft, asked, element)
    }));
    rows.push(group(draft.say("doc-law-sheet")));
    let (sheet, quality) = (&plan.sheet, &plan.quality);
    for (key, element) in [
        ("sheet-public", &sheet.public),
        ("sheet-prerequisites", &quality.requirements),
        ("sheet-access", &sheet.access),
        ("sheet-delay", &quality.access_delay),
        ("sheet-methods", &sheet.methods),
        ("sheet-accessibility", &quality.accessibility),
    ] {
        rows.push(row(draft, draft.say(key), element.clone()));
    }
    blocks.push(table(draft, "section-evidence", rows));
}

/// What stands first: the statement itself, or else what the plan knows.
fn first<const N: usize>(words: [String; N]) -> String {
    words
        .into_iter()
        .find(|it| !it.trim().is_empty())
        .unwrap_or_default()
}

pub(super) fn agreement(draft: &Draft<'_>, item: AgreementItem) -> String {
    let (plan, text) = (draft.plan(), draft.cx.text);
    let own = &plan.agreement;
    let certified = || {
        plan.certification
            .as_ref()
            .map(|it| format!("{} {}", it.code, it.title).trim().to_owned())
            .unwrap_or_default()
    };
    let modules = || {
        text.fmt(
            "doc-modules-listed",
            &[
                ("count", plan.modules.len().into()),
                ("hours", text.hours(plan.mix().total().get()).into()),
            ],
        )
    };
    let means = || {
        text.fmt(
            "doc-means-listed",
            &[
                ("trainers", plan.trainers.len().into()),
                ("rooms", plan.rooms.len().into()),
                ("items", plan.equipment.len().into()),
            ],
        )
    };
    match item {
        AgreementItem::Title => plan.title.clone(),
        AgreementItem::Objective => first([own.objective.clone(), certified()]),
        AgreementItem::Content => first([own.content.clone(), modules()]),
        AgreementItem::Means => first([own.means.clone(), means()]),
        AgreementItem::Duration => text.hours(plan.mix().total().get()),
        AgreementItem::Period => super::period(draft),
        AgreementItem::FollowUp => own.follow_up.clone(),
        AgreementItem::Sanction => first([own.sanction.clone(), certified()]),
        AgreementItem::Price => own.price.map(|it| Cell::Money(it).say(text)).unwrap_or_default(),
    }
}

pub(super) fn information(draft: &Draft<'_>, item: InformationItem) -> String {
    let plan = draft.plan();
    let own = &plan.information;
    match item {
        InformationItem::Trainers => first([own.trainers.clone(), super::trainer_names(draft).join("\n")]),
        InformationItem::Timetable => own.timetable.clone(),
        InformationItem::Assessment => first([own.assessment.clone(), draft.say("doc-assessments-listed")]),
        InformationItem::Contact => first([own.contact.clone(), plan.referents.pedagogical.clone()]),
        InformationItem::InternalRules => own.internal_rules.clone(),
    }
}

/// Where each competency is trained and assessed.
fn competencies(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let plan = draft.plan();
    let at = |index: usize| plan.modules.get(index).map(|it| it.id.to_string());
    let mut rows = Vec::new();
    let mut last = None;
    for covered in &draft.input.facts.coverage.list {
        if last != Some(&covered.block.id) {
            last = Some(&covered.block.id);
            let title = format!("{} {}", covered.block.code, covered.block.title);
            rows.push(group(title.trim().to_owned()));
        }
        let trained: Vec<String> = covered.trained.iter().filter_map(|it| at(*it)).collect();
        let assessed: Vec<String> = covered
            .assessed
            .iter()
            .filter_map(|(index, kind)| {
                let kind = draft.say(words::assessment(*kind));
                Some(format!("{} ({kind})", at(*index)?))
            })
            .collect();
        let said = |list: Vec<String>| {
            if list.is_empty() {
                Cell::Text(draft.say("doc-to-complete"))
            } else {
                Cell::Text(list.join(", "))
            }
        };
        rows.push(Row {
            kind: RowKind::Body,
            key: Some(Key::Competency(covered.competency.id.clone())),
            cells: vec![
                Cell::text(covered.competency.title.as_str()),
                said(trained),
                said(assessed),
            ],
        });
    }
    if rows.is_empty() {
        return;
    }
    blocks.push(Block::Table(Table {
        caption: draft.say("section-competencies"),
        columns: vec![
            Column::words(draft.say("kind-competency"), 8),
            Column::words(draft.say("doc-trained-in"), 3),
            Column::words(draft.say("doc-assessed-in"), 5),
        ],
        rows,
    }));
}

/// The three items of training at a distance (Code du travail, D. 6313-3-1).
fn remote(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let (plan, text) = (draft.plan(), draft.cx.text);
    let sheet = |it: Option<&AssistanceSheet>| {
        it.map(|it| super::assistance(draft, it).say(text))
            .unwrap_or_default()
    };
    let mut rows = Vec::new();
    let remote: Vec<&Module> = plan
        .modules
        .iter()
        .map(AsRef::as_ref)
        .filter(|it| !it.mix.remote().is_zero())
        .collect();
    // What holds for the whole path is quoted once; each module quotes what is its own.
    if !remote.is_empty() {
        rows.push(group(draft.say("doc-whole-path")));
        let common = &plan.assistance;
        rows.push(row(
            draft,
            draft.say("doc-technical"),
            sheet(common.technical.as_ref()),
        ));
        rows.push(row(
            draft,
            draft.say("doc-pedagogical"),
            sheet(common.pedagogical.as_ref()),
        ));
    }
    for module in remote {
        rows.push(group(module.title.clone()));
        let own = &module.assistance;
        for (key, it) in [
            ("doc-technical", own.technical.as_ref()),
            ("doc-pedagogical", own.pedagogical.as_ref()),
        ] {
            if it.is_some() {
                rows.push(row(draft, draft.say(key), sheet(it)));
            }
        }
        let activities: Vec<String> = module
            .activities
            .iter()
            .filter(|it| it.modality.is_remote() && !it.duration.is_zero())
            .map(|it| format!("{} – {}", it.title, text.hours(it.duration.get())))
            .collect();
        rows.push(row(
            draft,
            draft.say("doc-remote-activity"),
            activities.join("\n"),
        ));
        rows.push(assessed_row(draft, module));
        let handed = handed(draft, module).join("\n");
        let asked = draft.say("doc-follow-up-evidence");
        rows.push(departing(draft, module, Inheritable::FollowUp, asked, handed));
    }
    if !rows.is_empty() {
        blocks.push(Block::Paragraph(draft.say("doc-law-foad")));
        blocks.push(table(draft, "section-remote", rows));
    }
}

/// How a module assesses.
fn assessed_row(draft: &Draft<'_>, module: &Module) -> Row {
    let asked = draft.say("doc-assessments");
    let said = assessed(draft, module);
    departing(draft, module, Inheritable::Assessments, asked, said)
}

/// A row of what a module may do without: the reader is told where it departs from the path.
fn departing(draft: &Draft<'_>, module: &Module, what: Inheritable, asked: String, said: String) -> Row {
    if said.trim().is_empty() && module.without().any(|it| it == what) {
        let standing = draft.cx.text.get("doc-to-complete");
        return row_of(asked, standing, vec![draft.say("doc-none-in-module")]);
    }
    row(draft, asked, said)
}

/// What learners hand in of a module's remote work.
pub(super) fn handed(draft: &Draft<'_>, module: &Module) -> Vec<String> {
    let plan = draft.plan();
    let mut handed: Vec<String> = module
        .activities
        .iter()
        .filter(|it| it.modality.is_remote())
        .filter_map(|it| plan.handed_in(module, it))
        .map(|it| handed_words(draft, it.title, it.kind))
        .collect();
    // Steps that leave the same evidence name it once.
    handed.dedup();
    if handed.is_empty() && !module.mix.get(Modality::RemoteAsync).is_zero() {
        let usual = plan.follow_up_for(module).filter(|it| it.is_named());
        handed.extend(usual.map(|it| handed_words(draft, &it.title, it.kind)));
    }
    handed
}

/// The assessments of a module in lines.
pub(super) fn assessed(draft: &Draft<'_>, module: &Module) -> String {
    let mut lines: Vec<String> = draft
        .plan()
        .assessments_for(module)
        .map(|it| format!("{} – {}", it.title, draft.say(words::assessment(it.kind))))
        .collect();
    lines.extend(module.activities.iter().filter_map(|it| {
        let kind = draft.say(words::assessment(it.assessment?));
        Some(format!("{} – {kind}", it.title))
    }));
    lines.join("\n")
}

/// The four items of training in the work situation (Code du travail, D. 6313-3-2).
fn workplace(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let (plan, text) = (draft.plan(), draft.cx.text);
    let mut rows = Vec::new();
    for module in plan.modules.iter().filter(|it| it.is_afest()) {
        rows.push(group(module.title.clone()));
        let analysis = plan.analysis_for(module).map(|it| {
            let date = it.date.map(|it| text.date(it)).unwrap_or_default();
            let head = [it.author.clone(), date];
            let head: Vec<&str> = head
                .iter()
                .map(String::as_str)
                .filter(|it| !it.is_empty())
                .collect();
            let mut lines = vec![head.join(", ")];
            lines.extend(it.situations.iter().cloned());
            lines.retain(|it| !it.is_empty());
            lines.join("\n")
        });
        rows.push(row(
            draft,
            draft.say("doc-work-analysis"),
            analysis.unwrap_or_default(),
        ));
        let tutors: Vec<String> = plan
            .tutors_for(module)
            .iter()
            .filter_map(|it| {
                let name = plan.title_of(&Key::Tutor(it.tutor.clone()))?;
                Some(match it.date {
                    Some(date) => format!("{name}, {}", text.date(date)),
                    None => name,
                })
            })
            .collect();
        rows.push(row(draft, draft.say("doc-tutor-named"), tutors.join("\n")));
        let reflexive: Vec<String> = module
            .activities
            .iter()
            .filter(|it| it.kind == crate::model::ActivityKind::Reflexive)
            .map(|it| format!("{} – {}", it.title, text.hours(it.duration.get())))
            .collect();
        rows.push(row(draft, draft.say("doc-reflexive"), reflexive.join("\n")));
        rows.push(assessed_row(draft, module));
    }
    if !rows.is_empty() {
        blocks.push(Block::Paragraph(draft.say("doc-law-afest")));
        blocks.push(table(draft, "section-workplace", rows));
    }
}

/// What the checks found and nobody waived; without people, unless they are asked for.
fn findings(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let (plan, text) = (draft.plan(), draft.cx.text);
    let counts = |it: &Finding| it.waived == Waived::No && it.diagnostic.severity != Severity::Hint;
    let kept_back = draft.input.findings_kept_back(counts);
    if kept_back > 0 {
        let args = [("count", kept_back.into())];
        blocks.push(Block::Paragraph(text.fmt("doc-findings-kept-back", &args)));
    }
    let rows: Vec<Row> = draft
        .input
        .findings_told()
        .filter(|it| counts(it))
        .map(|it| {
            let said = describe(text, plan, &it.diagnostic);
            Row {
                kind: RowKind::Body,
                key: Some(it.diagnostic.place.clone()),
                cells: vec![
                    Cell::Text(it.diagnostic.code.to_string()),
                    Cell::Text(draft.say(words::severity(it.diagnostic.severity))),
                    Cell::Text(said.message),
                ],
            }
        })
        .collect();
    if rows.is_empty() {
        if kept_back == 0 {
            blocks.push(Block::Paragraph(draft.say("doc-nothing-found")));
        }
        return;
    }
    blocks.push(Block::Table(Table {
        caption: draft.say("section-findings"),
        columns: vec![
            Column::words(draft.say("doc-check-code"), 2),
            Column::words(draft.say("doc-severity"), 2),
            Column::words(draft.say("doc-finding"), 12),
        ],
        rows,
    }));
}

/// Whether a reason bears a learner's alias or name.
fn names_somebody(plan: &Plan, words: &str) -> bool {
    let is_part = |it: char| it.is_alphanumeric() || matches!(it, '_' | '-' | '.');
    let bears = |name: &str| {
        !name.is_empty()
            && words.match_indices(name).any(|(at, _)| {
                let before = words.get(..at).and_then(|it| it.chars().next_back());
                let after = words
                    .get(at + name.len()..)
                    .unwrap_or_default()
                    .trim_start_matches('.');
                !before.is_some_and(is_part) && !after.chars().next().is_some_and(is_part)
            })
    };
    plan.learners
        .iter()
        .any(|it| bears(it.id.as_str()) || bears(it.name.trim()))
}

/// Reasons to keep warnings; without the cohort, those that speak of no learner.
fn waivers(draft: &Draft<'_>, blocks: &mut Vec<Block>) {
    let (plan, text) = (draft.plan(), draft.cx.text);
    let rows: Vec<Row> = plan
        .waivers
        .iter()
        .filter(|it| draft.input.choice.cohort || !matches!(it.place, Key::Learner(_) | Key::Variant(_)))
        .filter(|it| draft.input.choice.cohort || !names_somebody(plan, &it.reason))
        .map(|it| Row {
            kind: RowKind::Body,
            key: None,
            cells: vec![
                Cell::text(it.code.as_str()),
                Cell::text(plan.title_of(&it.place).unwrap_or_else(|| it.place.id())),
                Cell::text(it.reason.as_str()),
                Cell::text(it.author.as_str()),
                it.date.map_or(Cell::Empty, |it| Cell::text(text.date_short(it))),
            ],
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    blocks.push(Block::Table(Table {
        caption: draft.say("section-waivers"),
        columns: vec![
            Column::words(draft.say("doc-check-code"), 2),
            Column::words(draft.say("doc-place"), 5),
            Column::words(draft.say("doc-reason"), 8),
            Column::words(draft.say("doc-author"), 4),
            Column::words(draft.say("doc-date"), 3),
        ],
        rows,
    }));
}
