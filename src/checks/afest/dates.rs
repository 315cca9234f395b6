//! When an AFEST begins: what must come before it is measured against that day.

use chrono::NaiveDate;

use crate::checks::Facts;
use crate::model::Module;

/// The day before which things must be done: the first work situation's, or else the last day of the path,
/// for the plan does not say on which of its days the module begins.
pub(super) fn limit(facts: &Facts<'_>, module: &Module) -> Option<NaiveDate> {
    facts.plan.first_situation_for(module).or(facts.plan.ends)
}

/// Whether a date is expected: as soon as the plan or the module is on the calendar.
pub(super) fn expected(facts: &Facts<'_>, module: &Module) -> bool {
    facts.plan.starts.is_some() || limit(facts, module).is_some()
}

/// How a date stands to the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Before it, or nothing to compare with.
    Before,
    /// No date, where one is expected.
    Undated,
    /// On that day or after.
    Late,
}

/// How a date stands to the beginning of the module's work situations.
pub(super) fn standing(facts: &Facts<'_>, module: &Module, date: Option<NaiveDate>) -> Standing {
    match (date, limit(facts, module)) {
        (Some(date), Some(limit)) if date >= limit => Standing::Late,
        (None, _) if expected(facts, module) => Standing::Undated,
        (Some(_) | None, _) => Standing::Before,
    }
}

/// A day that comes before all that is known of the module, for fixes to be completed.
pub(super) fn eve(facts: &Facts<'_>, module: &Module) -> Option<NaiveDate> {
    [facts.plan.starts, limit(facts, module)]
        .into_iter()
        .flatten()
        .min()
        .and_then(|it| it.pred_opt())
}
