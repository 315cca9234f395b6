//! Family W: what the labour code asks of training in the work situation (Code du travail, D. 6313-3-2).
//! Placements are no AFEST: these checks leave them alone.

mod dates;
mod no_reflexive_phase;
mod no_specific_assessment;
mod no_work_analysis;
mod tutor_not_named_before;
mod tutor_overloaded;

pub(super) use no_reflexive_phase::NoReflexivePhase;
pub(super) use no_specific_assessment::NoSpecificAssessment;
pub(super) use no_work_analysis::NoWorkAnalysis;
pub(super) use tutor_not_named_before::TutorNotNamedBefore;
pub(super) use tutor_overloaded::TutorOverloaded;
