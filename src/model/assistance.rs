//! Assistance of remote learners (Code du travail, D. 6313-3-1, 1°).

use super::time::Minutes;

/// Who helps, how, when, and within what delay.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AssistanceSheet {
    /// Who.
    pub who: String,
    /// By what channel.
    pub channel: String,
    /// At what hours.
    pub hours: String,
    /// Longest time before an answer.
    pub answer_within: Option<Minutes>,
}

/// The two assistances that a remote part must have.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assistance {
    /// With tools and connection.
    pub technical: Option<AssistanceSheet>,
    /// With contents and work.
    pub pedagogical: Option<AssistanceSheet>,
}
