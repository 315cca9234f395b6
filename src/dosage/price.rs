//! What one unit more of a limit would give: an hour of a trainer, a hundred euros, a seat, an item to lend.
//!
//! Seats and items change the group problem, which is solved again: these prices are exact where no limit
//! crosses the modules. Limits that do are loosened one by one, and both problems, with the limit as it is and
//! loosened, are descended from the dosage found and from their own flow's optimum with the same moves: what
//! the loosened one gains is a price that the search found, not a proof.

use super::Cost;
use super::binding::goals;
use super::build::{Asked, Built};
use super::flow::Progress;
use super::limits::{Kept, Limits, MOST_VARIANTS};
use super::means::Means;
use super::problem::{Goal, Solved};
use super::propose::settled;
use super::rich::{self, Dosage, Effort, Means as Pooled, Rich, UNITS};
use super::rooted::{Rooted, parallels};
use crate::checks::{Facts, Rules};
use crate::model::{Cents, EquipmentId, Key, Minutes, Modality, Plan, ThirdPlaceId, TrainerId};
use std::sync::Arc;

/// A limit that holds a dosage back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Limit {
    /// The time of a trainer.
    Trainer(TrainerId, Minutes),
    /// The time of all trainers together.
    Trainers(Minutes),
    /// The time of rooms.
    Rooms(Minutes),
    /// The tutoring that a search adds.
    Support(Minutes),
    /// Money.
    Budget(Cents),
    /// People in one room.
    RoomSeats(u32),
    /// People in one live remote session.
    LiveSeats(u32),
    /// The smallest useful block of a modality.
    Block(Modality, Minutes),
    /// Variants by profile.
    Variants(u8),
    /// Seats of a third place.
    Place(ThirdPlaceId, u32),
    /// Learners in each third place, as the search limits them.
    Places(u32),
    /// Items that can be lent.
    Item(EquipmentId, u32),
}

/// By how much a limit was loosened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Time more, or less of a smallest block.
    Time(Minutes),
    /// Money more.
    Money(Cents),
    /// So many more people, seats, items or variants.
    Count(u32),
}

/// A limit with its price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Price {
    /// The limit.
    pub limit: Limit,
    /// By how much it was loosened.
    pub step: Step,
    /// How many more people could follow; fewer when negative.
    pub follow: i64,
    /// What that changes in each goal, in the order of the search; negative is better. Learner-minutes for learners and
    /// ease, cents, minutes of room, minutes changed.
    pub gain: Vec<(Goal, i64)>,
    /// Whether both dosages compared are proven optima, rather than the best that a search found.
    pub exact: bool,
}

/// In longer paths nothing is priced, as with demands.
const MOST_MODULES: usize = 200;
/// So many items and places are tried, and so many prices told.
const TRIED: usize = 6;
const TOLD: usize = 5;
/// What a limit of money is loosened by.
const HUNDRED: Cents = Cents::new(10_000);
/// Moves of a descent against those of a search.
const PART_OF_MOVES: u64 = 16;

/// What prices are looked for in.
pub(super) struct Market<'m> {
    pub(super) plan: &'m Plan,
    /// The plan with acculturation time, on which mixes are set.
    pub(super) ground: &'m Plan,
    pub(super) rules: &'m Rules,
    pub(super) asked: &'m Asked,
    pub(super) means: &'m Means,
    pub(super) built: &'m Built,
    pub(super) solved: &'m Solved,
    /// The dosage under limits, when there are any.
    pub(super) kept: Option<&'m Kept>,
}

impl Market<'_> {
    /// The limits that would give something if they were looser, those that give most first. `None` when
    /// `progress` ended the work.
    pub(super) fn prices(&self, progress: Progress<'_>) -> Option<Vec<Price>> {
        let short = self.kept.is_some_and(|it| !it.limited.short.is_empty());
        let many = self.built.problem.modules.len() > MOST_MODULES;
        if short || many || self.solved.cost.get(0) > 0 && self.kept.is_none() {
            // What lacks altogether comes first, and is told by name.
            return Some(Vec::new());
        }
        let mut found = self.of_means(progress)?;
        if let Some(kept) = self.kept {
            found.extend(self.of_limits(kept, progress)?);
        }
        found.sort_by_key(|it| it.0);
        Some(found.into_iter().take(TOLD).map(|it| it.1).collect())
    }

    fn price(&self, limit: Limit, step: Step, change: Cost, follow: [i64; 2], exact: bool) -> (Cost, Price) {
        let price = Price {
            limit,
            step,
            follow: follow[1] - follow[0],
            gain: goals(self.order(), self.built, change),
            exact,
        };
        (change, price)
    }

    fn order(&self) -> &[Goal] {
        self.kept
            .map_or(&self.built.problem.order, |it| &it.rooted.rich.order)
    }

    /// How many can follow a plan with such mixes.
    fn follow(&self, plan: &Plan) -> i64 {
        Facts::new(plan, self.rules)
            .cohort()
            .following()
            .follow_all
            .into()
    }

    /// One seat or one item more.
    fn of_means(&self, progress: Progress<'_>) -> Option<Vec<(Cost, Price)>> {
        let with = &self.means.plan;
        let facts = Facts::new(with, self.rules);
        let cohort = facts.cohort();
        let everybody = cohort.following();
        if everybody.follow_all == everybody.people && self.solved_serves_all() {
            return Some(Vec::new());
        }
        let mut looser: Vec<(Limit, Plan)> = Vec::new();
        let most = self.asked.limits.place_seats;
        if self.asked.places {
            let full = |at: &usize| cohort.place_use(*at).1 == 0;
            let places = self.plan.third_places.iter().enumerate();
            let scarce: Vec<usize> = places.map(|it| it.0).filter(full).collect();
            let mut all = with.clone();
            for at in scarce {
                let Some(own) = self.plan.third_places.get(at) else {
                    continue;
                };
                let more = |plan: &mut Plan| {
                    if let Some(place) = plan.third_places.get_mut(at) {
                        let place = Arc::make_mut(place);
                        place.seats = place.seats.saturating_add(1);
                    }
                };
                if most.is_some_and(|most| most < own.seats) {
                    more(&mut all);
                } else {
                    let mut next = with.clone();
                    more(&mut next);
                    looser.push((Limit::Place(own.id.clone(), own.seats), next));
                }
            }
            if let Some(most) = most.filter(|_| all != *with) {
                looser.insert(0, (Limit::Places(most), all));
            }
        }
        if self.asked.loans {
            for (at, item) in self.plan.equipment.iter().enumerate() {
                let used = cohort.item_use(at);
                if used.left > 0 || used.serves == 0 {
                    continue;
                }
                let mut next = with.clone();
                if let Some(item) = next.equipment.get_mut(at) {
                    let item = Arc::make_mut(item);
                    item.stock = item.stock.saturating_add(1);
                }
                looser.push((Limit::Item(item.id.clone(), item.stock), next));
            }
        }
        looser.truncate(TRIED);
        let mut found = Vec::new();
        for (limit, plan) in looser {
            let means = Means {
                plan,
                ..self.means.clone()
            };
            let (solved, built) = settled(self.plan, &means, self.rules, self.asked, progress)?;
            let priced = match self.kept {
                None => {
                    let change = solved.cost - self.solved.cost;
                    let follow = || {
                        let of = |with: &Plan, built: &Built, mixes: &Dosage| {
                            self.follow(&super::limits::mixed(with, built, mixes))
                        };
                        [
                            of(with, self.built, &self.solved.mixes),
                            of(&means.plan, &built, &solved.mixes),
                        ]
                    };
                    (change.is_negative()).then(|| self.price(limit, Step::Count(1), change, follow(), true))
                }
                Some(kept) => {
                    let asked = means.keeping(self.asked);
                    let next = Rooted::of(self.ground, &means.plan, self.rules, &asked, &built);
                    self.compare(
                        kept,
                        next,
                        (&means.plan, &built),
                        (limit, Step::Count(1)),
                        progress,
                    )?
                }
            };
            found.extend(priced);
        }
        Some(found)
    }

    /// Whether the dosage has nobody whom means could serve.
    fn solved_serves_all(&self) -> bool {
        self.kept.is_none() && self.built.problem.value(self.solved.cost, Goal::Learners) == 0
    }

    /// One unit more of what crosses the modules.
    fn of_limits(&self, kept: &Kept, progress: Progress<'_>) -> Option<Vec<(Cost, Price)>> {
        let rich = &kept.rooted.rich;
        let grain = i64::from(self.built.grain.get()).max(1);
        let hour = Minutes::hours(1).max(self.built.grain);
        let limits = &self.asked.limits;
        let mut looser: Vec<((Limit, Step), Rooted)> = Vec::new();
        let with = |change: &dyn Fn(&mut Rich)| {
            let mut next = kept.rooted.clone();
            change(&mut next.rich);
            next
        };
        let hour_units = i64::from(hour.get()) * UNITS / grain;
        for (at, (pool, used)) in rich.pools.iter().zip(rich.used(&kept.mixes)).enumerate() {
            if pool.most - used >= hour_units {
                continue;
            }
            let limit = match pool.means {
                Pooled::Room => limits.rooms.map(Limit::Rooms),
                Pooled::Support => limits.support.map(Limit::Support),
                Pooled::Trainer => match self.ground.trainers.get(pool.at) {
                    Some(own) => own.available.map(|it| Limit::Trainer(own.id.clone(), it)),
                    None => limits.trainers.map(Limit::Trainers),
                },
            };
            let Some(limit) = limit else { continue };
            let next = with(&|rich| {
                if let Some(pool) = rich.pools.get_mut(at) {
                    pool.most += hour_units;
                }
            });
            looser.push(((limit, Step::Time(hour)), next));
        }
        if let Some(budget) = limits.budget.or(self.ground.funder.budget) {
            let more = i64::try_from(HUNDRED.get()).unwrap_or(0);
            let next = with(&|rich| rich.budget = rich.budget.map(|it| it + more));
            looser.push(((Limit::Budget(budget), Step::Money(HUNDRED)), next));
        }
        for (k, (modality, block)) in Modality::ALL.into_iter().zip(limits.blocks).enumerate() {
            if block > self.built.grain {
                let next = with(&|rich| {
                    rich.modules
                        .iter_mut()
                        .for_each(|it| it.block[k] = (it.block[k] - 1).max(0));
                });
                looser.push((
                    (Limit::Block(modality, block), Step::Time(self.built.grain)),
                    next,
                ));
            }
        }
        looser.extend(self.of_groups(kept));
        let mut found = Vec::new();
        for (told, next) in looser {
            found.extend(self.compare(kept, next, (&self.means.plan, self.built), told, progress)?);
        }
        Some(found)
    }

    /// A parallel group less, a variant more.
    fn of_groups(&self, kept: &Kept) -> Vec<((Limit, Step), Rooted)> {
        let limits = &self.asked.limits;
        let people = self.plan.headcount();
        let rooted = |limits: Limits| {
            let asked = Asked {
                limits,
                ..self.means.keeping(self.asked)
            };
            let mut next = Rooted::of(self.ground, &self.means.plan, self.rules, &asked, self.built);
            // What the search found the budget to be in its own means.
            let fresh = Rooted::of(
                self.ground,
                &self.means.plan,
                self.rules,
                &self.means.keeping(self.asked),
                self.built,
            );
            let tuned = kept.rooted.rich.budget.zip(fresh.rich.budget);
            if let Some((tuned, fresh)) = tuned {
                next.rich.budget = next.rich.budget.map(|it| it + tuned - fresh);
            }
            next
        };
        let [rooms, lives] = parallels(self.plan, limits);
        // The fewest seats more that make one group less.
        let wanted = |groups: i64| people.div_ceil(u32::try_from(groups - 1).unwrap_or(1).max(1));
        let mut all = Vec::new();
        if let Some(seats) = limits.room_seats.filter(|_| rooms > 1) {
            let most = wanted(rooms);
            let next = rooted(Limits {
                room_seats: Some(most),
                ..limits.clone()
            });
            all.push((
                (Limit::RoomSeats(seats), Step::Count(most.saturating_sub(seats))),
                next,
            ));
        }
        if let Some(seats) = limits.live_seats.filter(|_| lives > 1) {
            let most = wanted(lives);
            let next = rooted(Limits {
                live_seats: Some(most),
                ..limits.clone()
            });
            all.push((
                (Limit::LiveSeats(seats), Step::Count(most.saturating_sub(seats))),
                next,
            ));
        }
        if (2..MOST_VARIANTS).contains(&limits.variants)
            && kept.rooted.groups.len() == usize::from(limits.variants)
        {
            let next = rooted(Limits {
                variants: limits.variants + 1,
                ..limits.clone()
            });
            all.push(((Limit::Variants(limits.variants), Step::Count(1)), next));
        }
        all
    }

    /// What a looser problem gains over the one that was searched.
    fn compare(
        &self,
        kept: &Kept,
        next: Rooted,
        (with, built): (&Plan, &Built),
        (limit, step): (Limit, Step),
        progress: Progress<'_>,
    ) -> Option<Option<(Cost, Price)>> {
        let usual = self
            .asked
            .limits
            .moves
            .unwrap_or_else(|| Effort::of(&kept.rooted.rich).moves);
        let moves = (usual / PART_OF_MOVES).max(1000);
        let (own, base) = rich::descend(&kept.rooted.rich, &kept.mixes, moves, progress)?;
        let from: Dosage = mapped(&kept.rooted, &next, &kept.mixes);
        let (mixes, cost) = rich::descend(&next.rich, &from, moves, progress)?;
        let change = cost - base;
        if !change.is_negative() {
            return Some(None);
        }
        let follow = [
            self.follow(&kept.rooted.mixed(&self.means.plan, self.built, &own)),
            self.follow(&next.mixed(with, built, &mixes)),
        ];
        Some(Some(self.price(limit, step, change, follow, false)))
    }
}

/// The mixes of a dosage for other groups of the same learners: each group's as its first learner had them.
fn mapped(old: &Rooted, new: &Rooted, mixes: &Dosage) -> Dosage {
    let count = old.groups.len().max(1);
    let home: Vec<usize> = new
        .groups
        .iter()
        .map(|own| {
            let first = own.first();
            old.groups
                .iter()
                .position(|it| first.is_some_and(|first| it.contains(first)))
                .unwrap_or(0)
        })
        .collect();
    mixes
        .chunks(count)
        .flat_map(|own| home.iter().map(|at| own.get(*at).copied().unwrap_or_default()))
        .collect()
}

impl Limit {
    /// The name used in JSON.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Trainer(..) => "trainer",
            Self::Trainers(_) => "trainers",
            Self::Rooms(_) => "rooms",
            Self::Support(_) => "support",
            Self::Budget(_) => "budget",
            Self::RoomSeats(_) => "room-seats",
            Self::LiveSeats(_) => "live-seats",
            Self::Block(..) => "block",
            Self::Variants(_) => "variants",
            Self::Place(..) => "place",
            Self::Places(_) => "place-seats",
            Self::Item(..) => "item",
        }
    }

    /// The object of the plan that has it, if any.
    pub fn place(&self) -> Option<Key> {
        match self {
            Self::Trainer(id, _) => Some(Key::Trainer(id.clone())),
            Self::Place(id, _) => Some(Key::ThirdPlace(id.clone())),
            Self::Item(id, _) => Some(Key::Equipment(id.clone())),
            Self::Trainers(_)
            | Self::Rooms(_)
            | Self::Support(_)
            | Self::Budget(_)
            | Self::RoomSeats(_)
            | Self::LiveSeats(_)
            | Self::Block(..)
            | Self::Variants(_)
            | Self::Places(_) => None,
        }
    }
}
