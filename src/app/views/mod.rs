//! The views, one file or folder each.

mod blocks;
mod checks;
mod documents;
mod dosage;
pub(in crate::app) mod means;
mod path;
mod public;

pub(super) use blocks::edits as block_edits;
pub(super) use public::reason_word;

use super::view::View;

/// All views, in the order of the rail.
pub fn all() -> Vec<Box<dyn View>> {
    vec![
        Box::new(path::PathView::default()),
        Box::new(blocks::BlocksView::default()),
        Box::new(public::PublicView::default()),
        Box::new(means::MeansView::default()),
        Box::new(dosage::DosageView::default()),
        Box::new(checks::ChecksView::default()),
        Box::new(documents::DocumentsView::default()),
    ]
}
