//! Who is before the trainer in live hours: the group, its halves one after the other, or each learner alone.

use super::activity::{ActivityKind, Grouping, TrainerPresence};
use super::mix::Modality;
use super::module::Module;
use super::time::Minutes;

/// Live minutes as a learner lives them, by who is there with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Live {
    /// With the whole group.
    pub together: Minutes,
    /// With half of the group; the trainer gives them twice.
    pub halves: Minutes,
    /// Alone with the trainer, who gives them once for each learner.
    pub alone: Minutes,
}

impl Live {
    /// What `heads` learners take of the trainers' time. A group of one has no halves.
    pub fn given(&self, heads: u32) -> Minutes {
        self.together
            .plus(self.halves.times(halves_of(heads)))
            .plus(self.alone.times(heads))
    }
}

/// How many groups come of a group cut in two; a group that nobody is in yet will be one.
pub const fn halves_of(heads: u32) -> u32 {
    if heads == 1 { 1 } else { 2 }
}

impl Module {
    /// How `minutes` of a live modality are given, as its activities say: one-to-one tutoring and reflexive phases
    /// with the trainer there, activities in half-groups with the trainer there, and the group for the rest.
    pub fn live(&self, modality: Modality, minutes: Minutes) -> Live {
        let sum = |wanted: &dyn Fn(Grouping, ActivityKind) -> bool| -> Minutes {
            let own = self.activities.iter().filter(|it| {
                it.modality == modality
                    && it.trainer == TrainerPresence::Present
                    && wanted(it.grouping, it.kind)
            });
            own.map(|it| it.duration).sum()
        };
        let alone = sum(&|grouping, kind| {
            grouping == Grouping::Individual
                && matches!(kind, ActivityKind::Tutoring | ActivityKind::Reflexive)
        })
        .min(minutes);
        let halves = sum(&|grouping, _| grouping == Grouping::Half).min(minutes.minus(alone));
        Live {
            together: minutes.minus(alone).minus(halves),
            halves,
            alone,
        }
    }
}
