//! What always holds in a plan, whoever made it: reading refuses or repairs what breaks it, edits refuse it.

use std::collections::BTreeSet;
use std::sync::Arc;

use thiserror::Error;

use super::activity::Activity;
use super::assistance::Assistance;
use super::block::Block;
use super::equipment::Equipment;
use super::ids::{Id as _, Key, ModuleId};
use super::learner::Learner;
use super::module::Module;
use super::money::Cents;
use super::people::{Support, Trainer};
use super::place::{Room, ThirdPlace};
use super::plan::{Entity, Plan, find};
use super::time::Minutes;
use super::variant::Variant;

/// Most people that one learner profile may stand for.
pub const MAX_HEADCOUNT: u32 = 10_000;

/// A broken invariant.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Invalid {
    /// A duration over [`Minutes::MAX_FIELD`].
    #[error("{place}: {found} is longer than {max}", max = Minutes::MAX_FIELD)]
    TooLong {
        /// Where.
        place: Key,
        /// What was found.
        found: Minutes,
    },
    /// A head-count of 0 or over [`MAX_HEADCOUNT`].
    #[error("{place}: a head-count is 1 to {MAX_HEADCOUNT}, not {found}")]
    Headcount {
        /// Where.
        place: Key,
        /// What was found.
        found: u32,
    },
    /// An amount over [`Cents::MAX_FIELD`].
    #[error("{place}: an amount of {cents} cents is too large", cents = found.get())]
    TooDear {
        /// Where.
        place: Key,
        /// What was found.
        found: Cents,
    },
    /// Two objects of one kind with one identifier.
    #[error("{kind} `{id}` stands twice")]
    Duplicate {
        /// The kind.
        kind: &'static str,
        /// The identifier.
        id: String,
    },
    /// A grain of zero or over a day.
    #[error("the grain is 1 min to 7 h, not {0}")]
    Grain(Minutes),
}

fn long(place: Key, durations: impl IntoIterator<Item = Minutes>) -> Option<Invalid> {
    let found = durations.into_iter().max()?;
    (found > Minutes::MAX_FIELD).then_some(Invalid::TooLong { place, found })
}

fn dear(place: Key, amounts: impl IntoIterator<Item = Cents>) -> Option<Invalid> {
    let found = amounts.into_iter().max()?;
    (found > Cents::MAX_FIELD).then_some(Invalid::TooDear { place, found })
}

/// The durations of assistance sheets.
fn answers(assistance: &Assistance) -> impl Iterator<Item = Minutes> {
    [&assistance.technical, &assistance.pedagogical]
        .into_iter()
        .flatten()
        .filter_map(|it| it.answer_within)
}

impl Module {
    /// The first invariant that the module breaks by itself.
    pub fn invalid(&self) -> Option<Invalid> {
        let durations = answers(&self.assistance).chain([self.mix.total()]);
        long(Key::Module(self.id.clone()), durations)
            .or_else(|| self.activities.iter().find_map(|it| it.invalid(&self.id)))
            .or_else(|| duplicate("activity", &self.activities))
    }
}

impl Activity {
    /// The first invariant that the activity breaks by itself.
    pub fn invalid(&self, module: &ModuleId) -> Option<Invalid> {
        let worth = self.deliverable.as_ref().map(|it| it.worth);
        let place = Key::Activity(module.clone(), self.id.clone());
        long(place, worth.into_iter().chain([self.duration]))
    }
}

impl Learner {
    /// The first invariant that the learner breaks by itself.
    pub fn invalid(&self) -> Option<Invalid> {
        let place = || Key::Learner(self.id.clone());
        let countable = (1..=MAX_HEADCOUNT).contains(&self.headcount);
        (!countable)
            .then(|| Invalid::Headcount {
                place: place(),
                found: self.headcount,
            })
            .or_else(|| long(place(), self.weekly))
    }
}

impl Block {
    /// The first invariant that the block breaks by itself.
    pub fn invalid(&self) -> Option<Invalid> {
        long(Key::Block(self.id.clone()), self.target).or_else(|| duplicate("competency", &self.competencies))
    }
}

impl Variant {
    /// The first invariant that the variant breaks by itself.
    pub fn invalid(&self) -> Option<Invalid> {
        long(
            Key::Variant(self.id.clone()),
            self.mixes.iter().map(|it| it.mix.total()),
        )
    }
}

impl Equipment {
    /// The first invariant that the item breaks by itself.
    pub fn invalid(&self) -> Option<Invalid> {
        dear(Key::Equipment(self.id.clone()), [self.unit_cost])
    }
}

impl Room {
    /// The first invariant that the room breaks by itself.
    pub fn invalid(&self) -> Option<Invalid> {
        dear(Key::Room(self.id.clone()), [self.hourly_cost])
    }
}

impl ThirdPlace {
    /// The first invariant that the place breaks by itself.
    pub fn invalid(&self) -> Option<Invalid> {
        dear(Key::ThirdPlace(self.id.clone()), [self.hourly_cost])
    }
}

impl Trainer {
    /// The first invariant that the trainer breaks by itself.
    pub fn invalid(&self) -> Option<Invalid> {
        let place = || Key::Trainer(self.id.clone());
        long(place(), self.available).or_else(|| dear(place(), [self.hourly_cost]))
    }
}

impl Support {
    /// The first invariant that the support breaks by itself.
    pub fn invalid(&self) -> Option<Invalid> {
        long(Key::Support(self.id.clone()), [self.per_learner])
    }
}

fn duplicate<T: Entity>(kind: &'static str, items: &[Arc<T>]) -> Option<Invalid> {
    let mut seen = BTreeSet::new();
    items
        .iter()
        .find(|item| !seen.insert(item.id()))
        .map(|item| Invalid::Duplicate {
            kind,
            id: item.id().as_str().to_owned(),
        })
}

impl Plan {
    /// The first invariant that the plan's own fields break, its lists left aside.
    fn invalid(&self) -> Option<Invalid> {
        if self.grain.is_zero() || self.grain > Minutes::DAY {
            return Some(Invalid::Grain(self.grain));
        }
        let durations = answers(&self.assistance)
            .chain(self.targets.total)
            .chain(self.funder.cap)
            .chain(self.costs.engineering);
        let amounts = (self.funder.budget.into_iter())
            .chain(self.funder.hourly_cap)
            .chain(self.agreement.price)
            .chain(self.offer.price)
            .chain(self.costs.amounts());
        let counts = [self.costs.uses, self.costs.runs];
        if let Some(found) = counts.into_iter().find(|it| !(1..=MAX_HEADCOUNT).contains(it)) {
            let place = Key::Plan;
            return Some(Invalid::Headcount { place, found });
        }
        long(Key::Plan, durations).or_else(|| dear(Key::Plan, amounts))
    }

    /// The first invariant that one object breaks by itself: what a change of that object may have broken.
    pub fn invalid_at(&self, key: &Key) -> Option<Invalid> {
        match key {
            Key::Plan => self.invalid(),
            Key::Block(id) => self.block(id)?.invalid(),
            Key::Module(id) | Key::Activity(id, _) => self.module(id)?.invalid(),
            Key::Learner(id) => self.learner(id)?.invalid(),
            Key::Equipment(id) => self.item(id)?.invalid(),
            Key::Room(id) => find(&self.rooms, id)?.invalid(),
            Key::ThirdPlace(id) => find(&self.third_places, id)?.invalid(),
            Key::Trainer(id) => find(&self.trainers, id)?.invalid(),
            Key::Support(id) => find(&self.supports, id)?.invalid(),
            Key::Variant(id) => find(&self.variants, id)?.invalid(),
            Key::Competency(_) | Key::Workplace(_) | Key::Tutor(_) => None,
        }
    }

    /// All broken invariants of the lists and of each object; empty for every plan that the program holds.
    pub fn validate(&self) -> Vec<Invalid> {
        let mut found = Vec::new();
        found.extend(self.invalid());
        found.extend(self.blocks.iter().filter_map(|it| it.invalid()));
        found.extend(self.modules.iter().filter_map(|it| it.invalid()));
        found.extend(self.learners.iter().filter_map(|it| it.invalid()));
        found.extend(self.variants.iter().filter_map(|it| it.invalid()));
        found.extend(self.equipment.iter().filter_map(|it| it.invalid()));
        found.extend(self.rooms.iter().filter_map(|it| it.invalid()));
        found.extend(self.third_places.iter().filter_map(|it| it.invalid()));
        found.extend(self.trainers.iter().filter_map(|it| it.invalid()));
        found.extend(self.supports.iter().filter_map(|it| it.invalid()));
        let lists = [
            duplicate("block", &self.blocks),
            duplicate("module", &self.modules),
            duplicate("learner", &self.learners),
            duplicate("variant", &self.variants),
            duplicate("equipment", &self.equipment),
            duplicate("room", &self.rooms),
            duplicate("third-place", &self.third_places),
            duplicate("workplace", &self.workplaces),
            duplicate("trainer", &self.trainers),
            duplicate("tutor", &self.tutors),
            duplicate("support", &self.supports),
        ];
        found.extend(lists.into_iter().flatten());
        let mut seen = BTreeSet::new();
        found.extend(
            self.competencies()
                .filter(|(_, it)| !seen.insert(&it.id))
                .map(|(_, it)| Invalid::Duplicate {
                    kind: "competency",
                    id: it.id.as_str().to_owned(),
                }),
        );
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BlockId, RoomId, SupportId};

    #[test]
    fn every_duration_and_amount_has_a_limit() {
        let beyond = Minutes::new(Minutes::MAX_FIELD.get() + 1);
        let dear = Cents::new(Cents::MAX_FIELD.get() + 1);
        let mut plan = Plan::default();
        plan.targets.total = Some(beyond);
        let mut block = Block::new(BlockId::parse("B01").unwrap(), "");
        block.target = Some(beyond);
        plan.blocks.push(block.into());
        let mut room = Room::new(RoomId::parse("R01").unwrap(), "", 1);
        room.hourly_cost = dear;
        plan.rooms.push(room.into());
        let support = Support::new(SupportId::parse("AC01").unwrap(), "", beyond);
        plan.supports.push(support.into());
        let places: Vec<_> = plan
            .validate()
            .into_iter()
            .map(|it| match it {
                Invalid::TooLong { place, .. } | Invalid::TooDear { place, .. } => place.to_string(),
                other => other.to_string(),
            })
            .collect();
        assert_eq!(places, ["plan", "block:B01", "room:R01", "support:AC01"]);
        assert!(plan.invalid_at(&Key::parse("room:R01").unwrap()).is_some());
        assert_eq!(Plan::default().validate(), []);
    }
}
