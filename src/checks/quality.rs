//! Family Q: what a plan holds for the quality reference.
//!
//! The program says what is ready and what is to be completed. Whether an indicator is met is the auditor's word.

mod elements;
mod evidence;
mod evidence_incomplete;

pub use elements::EvidenceHeld;
pub use evidence::{Concern, Evidence, IndicatorStanding, evidence};
pub(super) use evidence_incomplete::EvidenceIncomplete;
