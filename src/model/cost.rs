//! What the plan says of money beyond the prices of its objects: rates by kind of hour, what is spread over
//! runs and uses.

use super::money::Cents;
use super::time::Minutes;

/// Rates and amounts from which the cost of the path is made.
///
/// An hour's rate that is absent is not known, which is not the same as free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Costs {
    /// One classroom hour of the group, where the module's trainers have no rate of their own.
    pub classroom: Option<Cents>,
    /// One live remote hour of the group, where the module's trainers have no rate of their own.
    pub remote_sync: Option<Cents>,
    /// One hour of work at the learner's own time, for one learner: tutoring and correction.
    pub remote_async: Option<Cents>,
    /// One workplace hour of one learner: the tutor.
    pub workplace: Option<Cents>,
    /// One hour of support of one learner.
    pub support: Option<Cents>,
    /// The platform, for one learner.
    pub platform: Option<Cents>,
    /// How many learners use an item that was bought before it is replaced; at least 1.
    pub uses: u32,
    /// Hours of pedagogical engineering; absent when nobody counted them.
    pub engineering: Option<Minutes>,
    /// One hour of engineering.
    pub engineering_rate: Option<Cents>,
    /// How many times the path will run, over which engineering is spread; at least 1.
    pub runs: u32,
}

impl Default for Costs {
    fn default() -> Self {
        Self {
            classroom: None,
            remote_sync: None,
            remote_async: None,
            workplace: None,
            support: None,
            platform: None,
            uses: 1,
            engineering: None,
            engineering_rate: None,
            runs: 1,
        }
    }
}

impl Costs {
    /// All amounts that are set.
    pub fn amounts(&self) -> impl Iterator<Item = Cents> {
        [
            self.classroom,
            self.remote_sync,
            self.remote_async,
            self.workplace,
            self.support,
            self.platform,
            self.engineering_rate,
        ]
        .into_iter()
        .flatten()
    }
}
