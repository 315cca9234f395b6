//! What an hour costs, for comparing dosages.

use crate::checks::UsualCosts;
use crate::model::{Cents, Plan};

/// What one hour costs, in cents: the plan's own figures where it has some, or else the policy's.
///
/// These compare dosages: they are means over the path, where the cost of the plan counts each module by its
/// own trainers and rooms, and adds what no dosage changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rates {
    /// A trainer in front of the group, in a room.
    pub trainer: i64,
    /// A trainer in front of the group, at a distance.
    pub live: i64,
    /// A room.
    pub room: i64,
    /// The platform of live remote work.
    pub platform: i64,
    /// The tutoring of one learner who works at their own time.
    pub tutoring: i64,
    /// The support of one learner.
    pub support: i64,
}

impl Rates {
    /// The mean costs of a plan's trainers and rooms, those without a cost left out; then its rates by kind of
    /// hour; then what such hours usually cost.
    pub fn of(plan: &Plan, usual: UsualCosts) -> Self {
        let costs = &plan.costs;
        let trainer = mean(plan.trainers.iter().map(|it| it.hourly_cost));
        let classroom = trainer
            .or(known(costs.classroom))
            .unwrap_or_else(|| cents(usual.trainer));
        Self {
            trainer: classroom,
            live: trainer.or(known(costs.remote_sync)).unwrap_or(classroom),
            room: mean(plan.rooms.iter().map(|it| it.hourly_cost)).unwrap_or_else(|| cents(usual.room)),
            platform: cents(usual.live_platform),
            tutoring: known(costs.remote_async).unwrap_or_else(|| cents(usual.tutoring)),
            support: known(costs.support).unwrap_or(classroom),
        }
    }

    /// What one hour of each modality costs a group, in cents. The workplace is left out: its hours may only
    /// fall, and never to save a tutor's time.
    pub fn by_modality(&self, heads: i64) -> [i64; 4] {
        [
            self.trainer.saturating_add(self.room),
            self.live.saturating_add(self.platform),
            self.tutoring.saturating_mul(heads),
            0,
        ]
    }
}

fn cents(cost: Cents) -> i64 {
    i64::try_from(cost.get()).unwrap_or(i64::MAX)
}

fn known(cost: Option<Cents>) -> Option<i64> {
    cost.and_then(|it| i64::try_from(it.get()).ok())
}

fn mean(costs: impl Iterator<Item = Cents>) -> Option<i64> {
    let known: Vec<u64> = costs.map(Cents::get).filter(|it| *it > 0).collect();
    let sum = known.iter().fold(0_u64, |sum, it| sum.saturating_add(*it));
    let count = u64::try_from(known.len()).ok()?;
    i64::try_from(sum.checked_div(count)?).ok()
}
