//! A fiche as changes of a plan: the certification, its blocks and their competencies.

use std::sync::Arc;

use chrono::NaiveDate;

use super::fiche::{Fiche, FicheBlock};
use super::nature::guess_nature;
use super::number;
use super::split::paragraphs;
use crate::edit::{BlockEdit, Edit, Item, PlanEdit, StepName};
use crate::exchange::import::{Imported, Note};
use crate::model::{Block, BlockId, Certification, Competency, CompetencyId, Id as _, Plan, Register};
use crate::text::{Text, words};

/// The changes that bring a fiche into a plan.
///
/// An empty plan gets the certification, its title, and the blocks in the order of the fiche. A plan that leads to the
/// same certification gets what is new: blocks of codes it lacks, competencies its blocks lack, and facts left empty;
/// what people wrote in it stays. A plan that leads elsewhere keeps its certification and gets the blocks. So
/// importing twice changes nothing the second time.
///
/// Every competency keeps its source code and gets the nature that a person chose, or else one guessed from its wording. Introductions and headings
/// found in the lists are left out: to keep one, or to take only some blocks, change the fiche first.
/// `text` gives the headings of what is written into notes; `today` tells whether the registration has ended.
pub fn import_fiche(plan: &Plan, fiche: &Fiche, today: NaiveDate, text: &Text) -> Imported {
    let mut imported = Imported {
        edits: Vec::new(),
        notes: fiche.notes.iter().map(super::FicheNote::note).collect(),
        unknown: Vec::new(),
    };
    state_notes(fiche, today, &mut imported.notes);
    certification(plan, fiche, text, &mut imported);
    let mut ids = Ids::of(plan);
    for block in &fiche.blocks {
        import_block(plan, block, text, &mut ids, &mut imported);
    }
    imported
}

/// The name of the step that an import of this fiche makes.
pub fn import_step(fiche: &Fiche) -> StepName {
    StepName::new("step-import-rncp", fiche.number.to_string())
}

/// What a block is called in messages: its code, or its title when it has none.
pub fn block_name(block: &FicheBlock) -> &str {
    if block.code.is_empty() {
        &block.title
    } else {
        &block.code
    }
}

/// Identifiers given out so far.
struct Ids {
    blocks: Vec<BlockId>,
    competencies: Vec<CompetencyId>,
}

impl Ids {
    fn of(plan: &Plan) -> Self {
        Self {
            blocks: plan.blocks.iter().map(|block| block.id.clone()).collect(),
            competencies: plan.competencies().map(|(_, it)| it.id.clone()).collect(),
        }
    }

    fn block(&mut self) -> BlockId {
        let id = BlockId::next_free(self.blocks.iter());
        self.blocks.push(id.clone());
        id
    }

    fn competency(&mut self) -> CompetencyId {
        let id = CompetencyId::next_free(self.competencies.iter());
        self.competencies.push(id.clone());
        id
    }
}

fn state_notes(fiche: &Fiche, today: NaiveDate, notes: &mut Vec<Note>) {
    let number = fiche.number.to_string();
    if let Some(end) = fiche.dates.end.filter(|end| *end < today) {
        notes.push(
            Note::new("rncp-import-ended")
                .with("fiche", &number)
                .with("date", end),
        );
    } else if fiche.active == Some(false) {
        notes.push(Note::new("rncp-import-inactive").with("fiche", &number));
    }
    if !fiche.successors.is_empty() {
        let successors: Vec<String> = fiche.successors.iter().map(ToString::to_string).collect();
        notes.push(
            Note::new("rncp-import-replaced")
                .with("fiche", number)
                .with("successors", successors.join(", ")),
        );
    }
}

fn certification(plan: &Plan, fiche: &Fiche, text: &Text, imported: &mut Imported) {
    let code = fiche.number.to_string();
    let fresh = Certification {
        register: match fiche.number.register {
            number::Register::Rncp => Register::Rncp,
            number::Register::Rs => Register::Rs,
        },
        code: code.clone(),
        title: fiche.title.clone(),
        level: fiche.level,
        certifier: certifiers(fiche),
        ends: fiche.dates.end,
        in_person: false,
        notes: notes(fiche, text),
    };
    let certification = match &plan.certification {
        Some(kept) if !kept.code.is_empty() && !kept.code.eq_ignore_ascii_case(&code) => {
            imported.notes.push(
                Note::new("rncp-import-other-certification")
                    .with("kept", &kept.code)
                    .with("fiche", code),
            );
            return;
        }
        Some(kept) => Certification {
            register: fresh.register,
            code,
            title: first_filled(&kept.title, fresh.title),
            level: kept.level.or(fresh.level),
            certifier: first_filled(&kept.certifier, fresh.certifier),
            // The registers know better when a registration ends: it may be prolonged or cut short.
            ends: fresh.ends.or(kept.ends),
            in_person: kept.in_person,
            notes: first_filled(&kept.notes, fresh.notes),
        },
        None => fresh,
    };
    if plan.title.is_empty() && !fiche.title.is_empty() {
        imported
            .edits
            .push(Edit::Plan(PlanEdit::Title(fiche.title.clone())));
    }
    if plan.certification.as_ref() != Some(&certification) {
        imported
            .edits
            .push(Edit::Plan(PlanEdit::Certification(Some(certification))));
    }
}

fn first_filled(kept: &str, fresh: String) -> String {
    if kept.trim().is_empty() {
        fresh
    } else {
        kept.to_owned()
    }
}

/// The certifiers that still certify, or all when the file does not say.
fn certifiers(fiche: &Fiche) -> String {
    let mut names: Vec<&str> = Vec::new();
    for certifier in &fiche.certifiers {
        let name = certifier.name.as_str();
        if certifier.active != Some(false) && !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

/// Conditions and equivalences, and where to read more.
fn notes(fiche: &Fiche, text: &Text) -> String {
    let mut parts = vec![fiche.number.url()];
    for (key, content) in [
        ("rncp-notes-entry", &fiche.entry_prerequisites),
        ("rncp-notes-validation", &fiche.validation_prerequisites),
        ("rncp-notes-regulations", &fiche.regulations),
    ] {
        parts.extend(section(text.get(key), content));
    }
    if !fiche.equivalences.is_empty() {
        let own = fiche.number.to_string();
        let lines: Vec<String> = fiche
            .equivalences
            .iter()
            .map(|it| {
                let blocks = or_whole(&it.blocks, &own);
                let others = or_whole(&it.other_blocks, &it.other.to_string());
                text.fmt(
                    "rncp-notes-equivalence",
                    &[("blocks", blocks.into()), ("others", others.into())],
                )
            })
            .collect();
        parts.push(format!(
            "{}\n{}",
            text.get("rncp-notes-equivalences"),
            lines.join("\n")
        ));
    }
    parts.join("\n\n")
}

fn or_whole(blocks: &[String], whole: &str) -> String {
    if blocks.is_empty() {
        whole.to_owned()
    } else {
        blocks.join(" + ")
    }
}

fn section(heading: &str, content: &str) -> Option<String> {
    let content = paragraphs(content).join("\n");
    (!content.is_empty()).then(|| format!("{heading}\n{content}"))
}

fn import_block(plan: &Plan, block: &FicheBlock, text: &Text, ids: &mut Ids, imported: &mut Imported) {
    let name = block_name(block);
    let left_out = block.competencies.iter().filter(|it| !it.is_competency()).count();
    if left_out > 0 {
        imported.notes.push(
            Note::new("rncp-import-left-out")
                .with("count", left_out)
                .with("code", name),
        );
    }
    let known = plan.blocks.iter().find(|known| is_same_block(known, block));
    let mut taken: Vec<Competency> = Vec::new();
    let mut doubtful = 0;
    for split in block.competencies.iter().filter(|it| it.is_competency()) {
        let code = split.code.as_deref().unwrap_or_default();
        let is_there = |it: &Competency| is_same_competency(it, code, &split.text);
        if known.is_some_and(|known| known.competencies.iter().any(|it| is_there(it)))
            || taken.iter().any(is_there)
        {
            continue;
        }
        doubtful += usize::from(!split.doubts.is_empty());
        taken.push(Competency {
            id: ids.competency(),
            source_code: code.to_owned(),
            title: split.text.clone(),
            nature: split.nature.unwrap_or_else(|| guess_nature(&split.text)),
        });
    }
    if doubtful > 0 {
        imported.notes.push(
            Note::new("rncp-import-doubtful")
                .with("count", doubtful)
                .with("code", name),
        );
    }
    let assessment = paragraphs(&block.assessment_text).join("\n");
    let Some(known) = known else {
        let mut added = Block::new(ids.block(), block.title.clone());
        added.code.clone_from(&block.code);
        added.assessment = assessment;
        added.competencies = taken.into_iter().map(Arc::new).collect();
        added.notes = block_notes(block, text);
        imported.edits.push(Edit::Add(Item::Block(added), None));
        return;
    };
    imported.notes.push(
        Note::new("rncp-import-block-known")
            .with("code", name)
            .with("added", taken.len()),
    );
    if known.title.is_empty() && !block.title.is_empty() {
        let title = BlockEdit::Title(block.title.clone());
        imported.edits.push(Edit::Block(known.id.clone(), title));
    }
    if known.assessment.is_empty() && !assessment.is_empty() {
        let assessment = BlockEdit::Assessment(assessment);
        imported.edits.push(Edit::Block(known.id.clone(), assessment));
    }
    for competency in taken {
        let item = Item::Competency(known.id.clone(), competency);
        imported.edits.push(Edit::Add(item, None));
    }
}

fn block_notes(block: &FicheBlock, text: &Text) -> String {
    let parts: Vec<String> = [
        ("rncp-notes-entry", &block.entry_prerequisites),
        ("rncp-notes-validation", &block.validation_prerequisites),
    ]
    .into_iter()
    .filter_map(|(key, content)| section(text.get(key), content))
    .collect();
    parts.join("\n\n")
}

/// Blocks are the same by code, and by title where the fiche gives no code.
fn is_same_block(known: &Block, block: &FicheBlock) -> bool {
    if block.code.is_empty() {
        words(&known.title) == words(&block.title)
    } else {
        known.code.eq_ignore_ascii_case(&block.code)
    }
}

/// Competencies of one block are the same by code where both have one, else by wording whatever its case, accents
/// and punctuation.
fn is_same_competency(known: &Competency, code: &str, wording: &str) -> bool {
    if code.is_empty() || known.source_code.is_empty() {
        words(&known.title) == words(wording)
    } else {
        known.source_code.eq_ignore_ascii_case(code)
    }
}
