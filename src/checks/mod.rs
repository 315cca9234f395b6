//! Checks look at a plan and report; they never change it, never forbid, and cannot fail.
//!
//! One check is one file and one row of [`CHECKS`]. All run off the same [`Facts`], computed once per plan.
//! A check's words are messages `check-<name>`; its manual page `docs/checks/<name>.md` is also its fixture.
//! Fixes are computed when they are looked at, from the facts of the plan as it stands.

mod afest;
mod agreement;
mod autonomy;
mod content;
mod cost;
mod coverage;
mod describe;
mod diagnostic;
mod equipment;
mod explain;
mod facts;
mod fix_all;
mod foad;
mod mix;
mod moves;
mod offer;
mod privacy;
mod proof;
mod quality;
mod rehearse;
mod remedies;
mod rules;
mod running;
mod structure;
mod vary;

use crate::model::Severity;

pub use autonomy::acculturation_fix;
pub use describe::{Described, describe, element_word, in_lang, label, names, title, title_of_check};
pub use diagnostic::{Arg, Code, Diagnostic, Family, Finding, Fix, Message, Safety, Waived, chosen};
pub use explain::{Explanation, Threshold, explain, thresholds};
pub use facts::{
    Cell, Cohort, Coverage, Covered, Facts, Follow, Following, Ids, Index, ItemUse, Reason, Reasons,
    Standing, Why,
};
pub use fix_all::safe_edits;
pub use mix::{BandOwner, path_bands};
pub use moves::convert;
pub use quality::{Concern, Evidence, EvidenceHeld, IndicatorStanding, evidence};
pub use rehearse::{Case, Held, Lost, Moved, Rehearsal, Section, Stuck, report};
pub use remedies::{Cost, Remedies, Remedy, Seat, Tally, Way, remedies};
pub use rules::{
    Entry, Group, HourCaps, RateNeed, Remote, RemoteNeed, Rules, RulesError, SheetItem, UsualCosts,
    context_words, days_of, days_words, entries, entry_name, group_word, holds_on, out_of_date, policy_notes,
    source_words, value_words,
};
pub use running::{is_large, run, run_family, run_leaving, run_plan, run_shared_out};
pub use vary::vary;

/// A check of the catalogue.
pub trait Check: Sync {
    /// Its code, never reused.
    fn code(&self) -> Code;

    /// The codes that it reports under where it has one for each thing that it looks at, its own first; empty
    /// where it has its own only.
    fn codes(&self) -> &'static [Code] {
        &[]
    }

    /// Whether it reports under a code.
    fn bears(&self, code: Code) -> bool {
        self.code() == code || self.codes().contains(&code)
    }

    /// Whether a policy means it by this code.
    fn named(&self, code: &str) -> bool {
        self.code().0 == code || self.codes().iter().any(|it| it.0 == code)
    }

    /// Its name: the defect it finds, in `kebab-case`.
    fn name(&self) -> &'static str;

    /// Its usual severity; the policy may change it, and a finding may be less grave.
    fn severity(&self) -> Severity;

    /// The entries of the policy that it reads; a star stands for anything.
    fn thresholds(&self) -> &'static [&'static str] {
        &[]
    }

    /// Reports what it finds. Pushes diagnostics in the order of the plan.
    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>);

    /// Ways out of one of its diagnostics, cheapest for the learner first.
    fn fixes(&self, _facts: &Facts<'_>, _diagnostic: &Diagnostic) -> Vec<Fix> {
        Vec::new()
    }

    /// The first of its fixes that is safe. "Fix all" asks for it alone, for review fixes may take long to
    /// find.
    fn safe_fix(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Option<Fix> {
        let mut fixes = self.fixes(facts, diagnostic).into_iter();
        fixes.find(|fix| fix.safety == Safety::Safe)
    }
}

/// All checks, sorted by code.
pub const CHECKS: &[&dyn Check] = &[
    &autonomy::AutonomyBelowNeed,
    &autonomy::DoseOverAutonomy,
    &autonomy::DigitalBelowNeed,
    &autonomy::NoAcculturationFirst,
    &autonomy::ComprehensionBelowNeed,
    &autonomy::LongSolitude,
    &autonomy::NoSupportPlanned,
    &autonomy::HalfCannotFollow,
    &cost::OverBudget,
    &cost::HourlyRateOverCap,
    &cost::RateMissing,
    &cost::EngineeringNotCounted,
    &coverage::CompetencyNotTrained,
    &coverage::CompetencyNotAssessed,
    &coverage::BlockWithoutCertifyingAssessment,
    &coverage::ModuleWithoutCompetency,
    &coverage::AssessedBeforeTrained,
    &coverage::ObjectiveNotAssessable,
    &coverage::AssessmentOnlyRemote,
    &equipment::LearnerLacksEquipment,
    &equipment::LoanPoolExhausted,
    &equipment::ConnectionTooWeak,
    &equipment::NoQuietPlace,
    &equipment::RoomShort,
    &equipment::WorkplaceLacksSituation,
    &equipment::TooManyOnOneLink,
    &equipment::LicenceShort,
    &equipment::LoanNotRecorded,
    &equipment::ThirdPlaceFull,
    &foad::NoTechnicalAssistance,
    &foad::NoPedagogicalAssistance,
    &foad::RemoteActivityWithoutDuration,
    &foad::RemoteWithoutAssessment,
    &foad::NoEvidenceOfFollowUp,
    &mix::BehaviourWithoutPresence,
    &mix::GestureWithoutPractice,
    &mix::OutsideBand,
    &mix::ActivitiesDoNotFill,
    &mix::ScreenDayTooLong,
    &mix::AllRemoteNoTouchpoint,
    &mix::Apprenticeship80,
    &mix::ClosedCentre,
    &privacy::PersonalDataInShare,
    &privacy::HealthWord,
    &quality::EvidenceIncomplete,
    &structure::HoursOffTarget,
    &structure::ActivitiesExceedModule,
    &structure::PrerequisiteCycle,
    &structure::PrerequisiteAfter,
    &structure::EmptyModule,
    &structure::UnknownReference,
    &structure::DuplicateCode,
    &structure::GrainOff,
    &agreement::AgreementItemsMissing,
    &agreement::LearnerInformationMissing,
    &afest::NoWorkAnalysis,
    &afest::TutorNotNamedBefore,
    &afest::NoReflexivePhase,
    &afest::NoSpecificAssessment,
    &afest::TutorOverloaded,
    &offer::OfferItemsMissing,
];

/// The check that bears a code.
pub fn check(code: Code) -> Option<&'static dyn Check> {
    CHECKS.iter().copied().find(|check| check.bears(code))
}

/// The fixes of a diagnostic.
pub fn fixes(facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
    check(diagnostic.code).map_or_else(Vec::new, |check| check.fixes(facts, diagnostic))
}

/// The first safe fix of a diagnostic.
pub fn safe_fix(facts: &Facts<'_>, diagnostic: &Diagnostic) -> Option<Fix> {
    check(diagnostic.code)?.safe_fix(facts, diagnostic)
}
