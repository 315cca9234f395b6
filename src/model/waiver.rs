//! Waivers: recorded reasons to keep a warning.

use chrono::NaiveDate;

use super::ids::Key;

/// A reason to keep a diagnostic. It stays listed as waived and is part of the evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// The code of the check (`A02`).
    pub code: String,
    /// Where.
    pub place: Key,
    /// Why it is kept.
    pub reason: String,
    /// Who decided.
    pub author: String,
    /// When.
    pub date: Option<NaiveDate>,
    /// The numbers behind the diagnostic on that day; when they change the waiver is stale.
    pub numbers: String,
}
