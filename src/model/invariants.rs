//! What always holds in a plan, whoever made it: reading refuses or repairs what breaks it, edits refuse it.

use std::collections::BTreeSet;
use std::sync::Arc;

use thiserror::Error;

use super::activity::Activity;
use super::ids::{Id as _, Key};
use super::learner::Learner;
use super::module::Module;
use super::money::Cents;
use super::plan::{Entity, Plan};
use super::time::Minutes;

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

impl Module {
    /// The first invariant that the module breaks by itself.
    pub fn invalid(&self) -> Option<Invalid> {
        let place = || Key::Module(self.id.clone());
        let total = self.mix.total();
        if total > Minutes::MAX_FIELD {
            return Some(Invalid::TooLong {
                place: place(),
                found: total,
            });
        }
        self.activities
            .iter()
            .find_map(|it| it.invalid(&self.id))
            .or_else(|| duplicate("activity", &self.activities))
    }
}

impl Activity {
    /// The first invariant that the activity breaks by itself.
    pub fn invalid(&self, module: &super::ids::ModuleId) -> Option<Invalid> {
        let worth = self.deliverable.as_ref().map_or(Minutes::ZERO, |it| it.worth);
        let found = self.duration.max(worth);
        (found > Minutes::MAX_FIELD).then(|| Invalid::TooLong {
            place: Key::Activity(module.clone(), self.id.clone()),
            found,
        })
    }
}

impl Learner {
    /// The first invariant that the learner breaks by itself.
    pub fn invalid(&self) -> Option<Invalid> {
        (self.headcount == 0 || self.headcount > MAX_HEADCOUNT).then(|| Invalid::Headcount {
            place: Key::Learner(self.id.clone()),
            found: self.headcount,
        })
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
    /// All broken invariants of the lists and of each object; empty for every plan that the program holds.
    pub fn validate(&self) -> Vec<Invalid> {
        let mut found = Vec::new();
        if self.grain.is_zero() || self.grain > Minutes::DAY {
            found.push(Invalid::Grain(self.grain));
        }
        found.extend(self.modules.iter().filter_map(|it| it.invalid()));
        found.extend(self.learners.iter().filter_map(|it| it.invalid()));
        for variant in &self.variants {
            found.extend(
                variant
                    .mixes
                    .iter()
                    .map(|it| it.mix.total())
                    .filter(|it| *it > Minutes::MAX_FIELD)
                    .map(|total| Invalid::TooLong {
                        place: Key::Variant(variant.id.clone()),
                        found: total,
                    }),
            );
        }
        found.extend(
            self.equipment
                .iter()
                .filter(|it| it.unit_cost > Cents::MAX_FIELD)
                .map(|it| Invalid::TooDear {
                    place: Key::Equipment(it.id.clone()),
                    found: it.unit_cost,
                }),
        );
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
