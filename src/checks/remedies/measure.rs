//! What a remedy gives to the learner, and what it costs.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::checks::Facts;
use crate::checks::facts::{Cohort, Follow};
use crate::model::{EquipmentId, LearnerId, Minutes, Mix, Modality, ModuleId, Plan, ThirdPlaceId};

/// How a learner stands to the modules with a remote or workplace part: later ones are better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tally {
    /// How many of them the learner can follow, if only just, or has wholly in the classroom.
    pub followed: usize,
    /// How many among those with nothing at the limit.
    pub at_ease: usize,
    /// How many modules have such a part before anything is done.
    pub concerned: usize,
}

/// A tally, and what still stands against the learner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Measure {
    pub(super) tally: Tally,
    /// Needs not met, over all modules.
    gaps: usize,
}

impl Measure {
    /// Whether the learner can follow everything.
    pub(super) const fn is_whole(&self) -> bool {
        self.tally.followed == self.tally.concerned
    }

    /// More is better.
    pub(super) const fn key(&self) -> (usize, Reverse<usize>, usize) {
        (self.tally.followed, Reverse(self.gaps), self.tally.at_ease)
    }
}

/// Measures how the learner at a position stands.
pub(super) fn measure(plan: &Plan, cohort: &Cohort, at: usize, concerned: &BTreeSet<ModuleId>) -> Measure {
    let (mut blocked, mut limited, mut gaps) = (0, 0, 0);
    for (module, found) in plan.modules.iter().enumerate() {
        if !concerned.contains(&found.id) {
            continue;
        }
        let cell = cohort.follow(at, module);
        match cell.follow {
            Follow::NotConcerned | Follow::Yes => {}
            Follow::AtLimit => limited += 1,
            Follow::No => {
                blocked += 1;
                gaps += cell.reasons.iter().count();
            }
        }
    }
    let followed = concerned.len().saturating_sub(blocked);
    Measure {
        tally: Tally {
            followed,
            at_ease: followed.saturating_sub(limited),
            concerned: concerned.len(),
        },
        gaps,
    }
}

/// A seat taken in a third place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The place.
    pub place: ThirdPlaceId,
    /// Kilometres on the road, when known.
    pub km: Option<u32>,
    /// Seats left then for others.
    pub left: u32,
}

/// What a remedy costs the learner, the provider and the others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cost {
    /// Items lent, each with how many the pool still has then.
    pub loans: Vec<(EquipmentId, u32)>,
    /// The seat taken.
    pub seat: Option<Seat>,
    /// Support added for this learner.
    pub support: Minutes,
    /// The learner's minutes that change modality.
    pub moved: Minutes,
    /// Minutes that the learner's path gets longer.
    pub added: Minutes,
    /// How many other people have their path changed.
    pub others_changed: u32,
    /// How many other people can follow the whole path, before.
    pub others_before: u32,
    /// The same with the remedy.
    pub others_after: u32,
}

impl Cost {
    /// Minutes moved and added.
    pub(super) fn hours(&self) -> Minutes {
        self.moved.plus(self.added)
    }
}

/// Compares a plan with the present one.
pub(super) fn cost(facts: &Facts<'_>, at: usize, plan: &Plan, cohort: &Cohort) -> Cost {
    let (Some(before), Some(after)) = (facts.plan.learners.get(at), plan.learners.get(at)) else {
        return Cost::default();
    };
    let mut had = before.loans.clone();
    let mut loans: Vec<(EquipmentId, u32)> = Vec::new();
    for loan in &after.loans {
        if let Some(known) = had.iter().position(|it| it == loan) {
            had.remove(known);
        } else if let Some(item) = plan.equipment.iter().position(|it| it.id == *loan) {
            loans.push((loan.clone(), cohort.item_use(item).left));
        }
    }
    let seat = after
        .third_place
        .as_ref()
        .filter(|_| after.third_place != before.third_place)
        .map(|place| Seat {
            place: place.clone(),
            km: after.km_to(place),
            left: plan
                .third_places
                .iter()
                .position(|it| it.id == *place)
                .map_or(0, |it| cohort.place_use(it).1),
        });
    let support = plan
        .supports
        .iter()
        .filter(|it| facts.plan.supports.iter().all(|old| old.id != it.id))
        .map(|it| it.per_learner)
        .sum();
    let changes = Changes::new(facts.plan, plan);
    let (moved, added) = changes.of(&before.id);
    let others = || {
        plan.learners
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != at)
            .map(|(_, it)| it)
            .collect::<Vec<_>>()
    };
    let others_changed = others()
        .into_iter()
        .filter(|it| changes.of(&it.id) != (Minutes::ZERO, Minutes::ZERO))
        .fold(0, |sum: u32, it| sum.saturating_add(it.headcount));
    let all_but = |cohort: &Cohort| {
        let own = if follows_all(cohort, at) {
            before.headcount
        } else {
            0
        };
        cohort.following().follow_all.saturating_sub(own)
    };
    Cost {
        loans,
        seat,
        support,
        moved,
        added,
        others_changed,
        others_before: all_but(facts.cohort()),
        others_after: all_but(cohort),
    }
}

fn follows_all(cohort: &Cohort, at: usize) -> bool {
    (0..cohort.modules()).all(|module| cohort.follow(at, module).follow != Follow::No)
}

/// The modules whose mix some learner meets otherwise in another plan.
struct Changes<'p> {
    before: &'p Plan,
    after: &'p Plan,
    modules: Vec<&'p ModuleId>,
}

impl<'p> Changes<'p> {
    fn new(before: &'p Plan, after: &'p Plan) -> Self {
        let varied = after
            .variants
            .iter()
            .filter(|it| !before.variants.contains(it))
            .flat_map(|it| &it.mixes)
            .map(|it| &it.module);
        let changed = after
            .modules
            .iter()
            .filter(|it| before.module(&it.id).is_none_or(|old| old.mix != it.mix))
            .map(|it| &it.id);
        let modules: BTreeSet<&ModuleId> = varied.chain(changed).collect();
        Self {
            before,
            after,
            modules: modules.into_iter().collect(),
        }
    }

    /// The minutes that change modality for a learner, and those that come to the path.
    fn of(&self, learner: &LearnerId) -> (Minutes, Minutes) {
        let mix = |plan: &Plan, id: &ModuleId| {
            plan.module(id)
                .map_or(Mix::default(), |module| plan.mix_for(learner, module))
        };
        let (mut moved, mut added) = (Minutes::ZERO, Minutes::ZERO);
        for id in &self.modules {
            let (before, after) = (mix(self.before, id), mix(self.after, id));
            let gained: Minutes = Modality::ALL
                .into_iter()
                .map(|it| after.get(it).minus(before.get(it)))
                .sum();
            let longer = after.total().minus(before.total());
            added = added.plus(longer);
            moved = moved.plus(gained.minus(longer));
        }
        (moved, added)
    }
}
