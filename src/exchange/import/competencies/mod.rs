//! Competencies out of frameworks that others keep: Moodle, ESCO, ROME 4.0.
//!
//! ESCO and ROME hold thousands: a [`CompetencyList`] is searched, and what a person chose enters the plan by
//! [`add_competencies`]. A Moodle framework is the certification's own tree and comes in whole.

mod esco;
mod list;
mod moodle;
mod rome;

use std::sync::Arc;

use super::importer::{ImportCx, Importer};
use super::{Fresh, ImportError, Imported, Note};
use crate::edit::{Edit, Item, StepName};
use crate::model::{Block, BlockId, Competency, Id as _, Plan};

pub use esco::Esco;
pub use list::{CompetencyList, Listed};
pub use moodle::Moodle;
pub(super) use moodle::plain_html;
pub use rome::Rome;

/// The changes that bring chosen competencies into a block of the plan.
///
/// A new block named `title` is made when `block` is none or does not exist. Competencies that the plan has already,
/// by code or by wording, are left alone and told.
pub fn add_competencies(plan: &Plan, chosen: &[&Listed], block: Option<&BlockId>, title: &str) -> Imported {
    let mut imported = Imported::default();
    let mut ids = Fresh::beside(plan.competencies().map(|(_, it)| &it.id));
    let mut fresh: Vec<Competency> = Vec::new();
    let mut known = 0_usize;
    for it in chosen {
        if plan.competencies().any(|(_, own)| it.is(own)) || fresh.iter().any(|own| it.is(own)) {
            known += 1;
            continue;
        }
        fresh.push(Competency {
            id: ids.take(),
            source_code: it.code.clone(),
            title: it.title.clone(),
            nature: it.nature,
        });
    }
    if known > 0 {
        imported
            .notes
            .push(Note::new("competencies-known").with("count", known));
    }
    if fresh.is_empty() {
        return imported;
    }
    let into = block.and_then(|id| plan.block(id)).or_else(|| {
        plan.blocks
            .iter()
            .map(AsRef::as_ref)
            .find(|it| !title.is_empty() && it.title == title)
    });
    if let Some(block) = into {
        for competency in fresh {
            let item = Item::Competency(block.id.clone(), competency);
            imported.edits.push(Edit::Add(item, None));
        }
    } else {
        let id = BlockId::next_free(plan.blocks.iter().map(|it| &it.id));
        let mut block = Block::new(id, title);
        // Competencies of a framework are not certified by it.
        block.certifying = false;
        block.competencies = fresh.into_iter().map(Arc::new).collect();
        imported.edits.push(Edit::Add(Item::Block(block), None));
    }
    imported
}

/// The name of the step that adds competencies of a framework.
pub fn competencies_step(framework: &str) -> StepName {
    StepName::new("step-import-competencies", framework)
}

/// Reads a list, and takes what a search finds in it.
fn searched(list: &CompetencyList, cx: &ImportCx<'_>) -> Result<Imported, ImportError> {
    if cx.query.search.trim().is_empty() {
        return Err(ImportError::Other(
            Note::new("competencies-search-first").with("count", list.len()),
        ));
    }
    let found = list.search(&cx.query.search, cx.query.most.unwrap_or(MOST));
    if found.is_empty() {
        return Err(ImportError::Other(
            Note::new("competencies-none-found").with("search", &cx.query.search),
        ));
    }
    let block = cx.query.block.as_ref();
    let mut imported = add_competencies(cx.plan, &found, block, list.framework());
    imported.unknown.extend(list.unknown().iter().cloned());
    Ok(imported)
}

/// Most competencies that a search brings in at once, when no number is asked for.
const MOST: usize = 50;

/// Reads a list of any framework that is searched; `None` when the file is of none.
///
/// # Errors
/// See [`ImportError`].
pub fn read_list(bytes: &[u8], stopped: &dyn Fn() -> bool) -> Option<Result<CompetencyList, ImportError>> {
    if Esco.recognises(bytes) {
        Some(esco::read(bytes, stopped))
    } else if Rome.recognises(bytes) {
        Some(rome::read(bytes, stopped))
    } else if Moodle.recognises(bytes) {
        Some(moodle::read_flat(bytes))
    } else {
        None
    }
}
