//! What is done to a fiche once all of it is read, whatever file it came from.

use std::collections::BTreeMap;

use super::fiche::{Coded, Fiche, FicheBlock};
use super::note::FicheNote;
use super::number::{FicheNumber, Register};
use super::split::split_competencies;

/// Splits the lists of competencies, makes the block of an RS fiche, and notes what is odd about blocks.
///
/// `has_lists` says whether this kind of file holds lists of competencies at all.
pub(super) fn finish(fiche: &mut Fiche, has_lists: bool) {
    for list in [&mut fiche.nsf, &mut fiche.rome, &mut fiche.formacode] {
        for coded in list.iter_mut() {
            unrepeat(coded);
        }
        list.retain(|coded| !(coded.code.is_empty() && coded.label.is_empty()));
    }
    if fiche
        .short_label
        .as_ref()
        .is_some_and(|coded| coded.code.is_empty() && coded.label.is_empty())
    {
        fiche.short_label = None;
    }
    fiche
        .certifiers
        .retain(|certifier| !(certifier.name.is_empty() && certifier.siret.is_empty()));
    let own = fiche.number;
    fiche.equivalences.retain(|equivalence| equivalence.other != own);
    merge_repeated(fiche);
    if fiche.number.register == Register::Rs && fiche.blocks.is_empty() && !fiche.attested.is_empty() {
        let mut block = FicheBlock::new(fiche.number.to_string());
        block.title.clone_from(&fiche.title);
        block.competencies_text.clone_from(&fiche.attested);
        block.pseudo = true;
        fiche.blocks.push(block);
        fiche.note(FicheNote::PseudoBlock);
    }
    let mut notes = Vec::new();
    for block in &mut fiche.blocks {
        if block.competencies.is_empty() {
            block.competencies = split_competencies(&block.competencies_text);
        }
        if block.code.is_empty() {
            notes.push(FicheNote::BlockWithoutCode {
                title: block.title.clone(),
            });
        } else if !block.pseudo && FicheNumber::of_block(&block.code).is_some_and(|number| number != own) {
            notes.push(FicheNote::ForeignBlock {
                code: block.code.clone(),
            });
        }
        if has_lists && block.competencies.is_empty() {
            notes.push(FicheNote::EmptyBlock {
                code: block.code.clone(),
            });
        }
    }
    if !has_lists {
        // The tables of the CSV export are in no order.
        fiche.blocks.sort_by(|one, other| one.code.cmp(&other.code));
        notes.push(FicheNote::NoCompetencies);
    }
    for note in notes {
        fiche.note(note);
    }
}

/// Takes the code off a label that repeats it: `42872 : Sécurité incendie`.
fn unrepeat(coded: &mut Coded) {
    if coded.code.is_empty() {
        return;
    }
    if let Some(rest) = coded.label.strip_prefix(coded.code.as_str())
        && let Some(label) = rest.trim_start().strip_prefix(':')
    {
        coded.label = label.trim().to_owned();
    }
}

/// Puts blocks of the same code together and notes it.
fn merge_repeated(fiche: &mut Fiche) {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut kept: Vec<FicheBlock> = Vec::with_capacity(fiche.blocks.len());
    let mut notes = Vec::new();
    for block in std::mem::take(&mut fiche.blocks) {
        let first = places
            .get(&block.code)
            .copied()
            .filter(|_| !block.code.is_empty());
        let Some(first) = first.and_then(|at| kept.get_mut(at)) else {
            places.insert(block.code.clone(), kept.len());
            kept.push(block);
            continue;
        };
        notes.push(FicheNote::RepeatedBlock {
            code: block.code.clone(),
        });
        append(&mut first.competencies_text, &block.competencies_text);
        append(&mut first.assessment_text, &block.assessment_text);
        for competency in block.competencies {
            if !first.competencies.contains(&competency) {
                first.competencies.push(competency);
            }
        }
    }
    fiche.blocks = kept;
    for note in notes {
        fiche.note(note);
    }
}

fn append(text: &mut String, more: &str) {
    if text.as_str() == more || more.is_empty() {
        return;
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(more);
}
