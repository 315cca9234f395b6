//! From a plan, its limits and its group problem to the rich problem.

use std::sync::Arc;

use super::build::{Asked, Built};
use super::limits::{Limits, MOST_VARIANTS};
use super::problem::Goal;
use super::rates::Rates;
use super::rich::{Course, Dosage, Lesson, Means, Own, Pool, Profile, Rich, UNITS};
use crate::checks::Rules;
use crate::cost::Costing;
use crate::model::{Minutes, Mix, Modality, Module, Plan, TrainerId, Variant, VariantMix, find};

/// The rich problem of a plan, and whom each variant is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rooted {
    /// The problem.
    pub rich: Rich,
    /// Positions of learners by variant.
    pub groups: Vec<Vec<usize>>,
}

/// Demands weigh so much more than time that lacks: what is missing is named as time where it can be.
const FIRM: i64 = 4;
/// What the tutoring that a search adds costs for such mixes, in cents.
pub(super) fn tutoring(built: &Built, mixes: &[[i64; 4]]) -> i64 {
    mixes.iter().map(|mix| mix[1] + mix[2]).sum::<i64>() * built.problem.prices.remote
}

/// Parallel groups in the classroom, and live at a distance.
pub(super) fn parallels(plan: &Plan, limits: &Limits) -> [i64; 2] {
    [limits.room_seats, limits.live_seats].map(|seats| {
        let groups = seats.map(|seats| plan.headcount().div_ceil(seats.max(1)));
        groups.map_or(1, i64::from).max(1)
    })
}

impl Rooted {
    /// The rich problem of a plan whose group problem is `built`.
    pub fn new(plan: &Plan, rules: &Rules, asked: &Asked, built: &Built) -> Self {
        Self::of(plan, plan, rules, asked, built)
    }

    pub(super) fn of(plan: &Plan, with: &Plan, rules: &Rules, asked: &Asked, built: &Built) -> Self {
        let limits = &asked.limits;
        let groups = super::profiles::groups(with, rules, limits.variants.min(MOST_VARIANTS).into());
        let parts: Vec<Built> = if groups.len() > 1 {
            groups.iter().map(|own| apart(with, rules, asked, own)).collect()
        } else {
            vec![built.clone()]
        };
        let heads = |own: &[usize]| -> i64 {
            if groups.len() == 1 {
                return plan.headcount().into();
            }
            own.iter()
                .filter_map(|at| plan.learners.get(*at))
                .map(|it| i64::from(it.headcount))
                .sum()
        };
        let grain = i64::from(built.grain.get()).max(1);
        let mut rich = Rich {
            order: built.problem.order.clone(),
            variants: groups
                .iter()
                .zip(&parts)
                .map(|(own, part)| Profile {
                    people: if groups.len() > 1 { heads(own).max(1) } else { 1 },
                    path: part.problem.path.clone(),
                })
                .collect(),
            firm: FIRM,
            weight: 1,
            ..Rich::default()
        };
        for goal in Goal::ALL {
            if !rich.order.contains(&goal) {
                rich.order.push(goal);
            }
        }
        let rates = Rates::of(plan, rules.costs);
        let pools = Pools::new(plan, limits, built, grain);
        for (index, unit) in built.problem.modules.iter().enumerate() {
            let Some(module) = plan.modules.get(unit.at) else {
                continue;
            };
            let total: i64 = unit.now.iter().sum();
            let block = |k: usize| {
                let wanted = limits.blocks.get(k).map_or(0, |it| i64::from(it.get()));
                let grains = (wanted + grain - 1) / grain;
                // What is planned already is useful as it is.
                if unit.now[k] > 0 {
                    grains.min(unit.now[k])
                } else {
                    grains.min(total)
                }
            };
            let teacher = teacher(plan, module, &rates);
            let [rooms, lives] = parallels(plan, limits);
            let cents = |hourly: i64| hourly * grain / 60;
            rich.modules.push(Course {
                at: unit.at,
                period: 0,
                now: unit.now,
                least: [0; 4],
                most: [total, total, total, unit.now[3]],
                block: [block(0), block(1), block(2), block(3)],
                lessons: [
                    Lesson {
                        cents: cents((teacher[0] + room(plan, module, &rates)) * rooms),
                        groups: rooms,
                        uses: pools.uses(module, rooms, true),
                    },
                    Lesson {
                        cents: cents((teacher[1] + rates.platform) * lives),
                        groups: lives,
                        uses: pools.uses(module, lives, false),
                    },
                ],
                own: groups
                    .iter()
                    .zip(&parts)
                    .map(|(own, part)| {
                        let people = heads(own);
                        let support = shared(built.problem.prices.remote, people, plan);
                        let unit = part.problem.modules.get(index);
                        let demands = unit.map_or(&[][..], |it| &it.demands);
                        Own {
                            demands: demands.to_vec(),
                            crowds: unit.map(|it| it.crowds.clone()).unwrap_or_default(),
                            cents: [0, support, cents(rates.tutoring * people) + support, 0],
                            uses: pools.support(support, &rates),
                        }
                    })
                    .collect(),
            });
        }
        rich.pools = pools.list;
        let now: Dosage = rich
            .modules
            .iter()
            .flat_map(|it| std::iter::repeat_n(it.now, groups.len()))
            .collect();
        if let Some(budget) = limits.budget.or(plan.funder.budget) {
            let spent = i64::try_from(Costing::new(plan).total.get()).unwrap_or(i64::MAX);
            let left = i64::try_from(budget.get())
                .unwrap_or(i64::MAX)
                .saturating_sub(spent);
            let present: Dosage = rich.modules.iter().map(|it| it.now).collect();
            let modelled = rich.goal(rich.value(&now), Goal::Money) - tutoring(built, &present);
            rich.weight = (cents_of_hour(&rates) * grain / 60 / UNITS).max(1);
            rich.budget = Some(modelled.saturating_add(left));
        }
        Self { rich, groups }
    }
}

/// An hour in the classroom: what an hour that lacks weighs in money.
const fn cents_of_hour(rates: &Rates) -> i64 {
    rates.trainer + rates.room
}

/// The part of a price for all that falls to some.
fn shared(price: i64, people: i64, plan: &Plan) -> i64 {
    price * people / i64::from(plan.headcount()).max(1)
}

/// What a trainer's hour costs in a module, in the classroom and live.
fn teacher(plan: &Plan, module: &Module, rates: &Rates) -> [i64; 2] {
    let own: Vec<i64> = module
        .trainers
        .iter()
        .filter_map(|id| find(&plan.trainers, id))
        .filter_map(|it| i64::try_from(it.hourly_cost.get()).ok().filter(|it| *it > 0))
        .collect();
    let count = i64::try_from(own.len()).unwrap_or(1);
    own.iter()
        .sum::<i64>()
        .checked_div(count)
        .map_or([rates.trainer, rates.live], |mean| [mean; 2])
}

fn room(plan: &Plan, module: &Module, rates: &Rates) -> i64 {
    let own = module
        .room
        .as_ref()
        .and_then(|id| find(&plan.rooms, id))
        .map(|it| it.hourly_cost.get());
    own.and_then(|it| i64::try_from(it).ok())
        .filter(|it| *it > 0)
        .unwrap_or(rates.room)
}

/// The group problem of some learners: the limits of the others are left out, as those of people with a
/// variant of their own.
fn apart(plan: &Plan, rules: &Rules, asked: &Asked, own: &[usize]) -> Built {
    let mut alone = plan.clone();
    let mut rest = Variant::new(crate::edit::next_id(&plan.variants), String::new());
    let others = plan.learners.iter().enumerate().filter(|it| !own.contains(&it.0));
    rest.learners = others
        .map(|it| it.1.id.clone())
        .filter(|it| plan.variant_of(it).is_none())
        .collect();
    rest.mixes = plan
        .modules
        .iter()
        .map(|it| VariantMix {
            module: it.id.clone(),
            mix: it.mix,
        })
        .collect();
    alone.variants.push(Arc::new(rest));
    let assumed: Vec<Mix> = plan.modules.iter().map(|it| it.mix).collect();
    Built::new(&alone, rules, asked, &assumed)
}

/// The pools of a plan, and who draws on them.
struct Pools {
    list: Vec<Pool>,
    /// By trainer of the plan.
    trainers: Vec<(TrainerId, usize)>,
    together: Option<usize>,
    rooms: Option<usize>,
    support: Option<usize>,
    grain: i64,
}

impl Pools {
    fn new(plan: &Plan, limits: &Limits, built: &Built, grain: i64) -> Self {
        let mut own = Self {
            list: Vec::new(),
            trainers: Vec::new(),
            together: None,
            rooms: None,
            support: None,
            grain,
        };
        let fixed = Fixed::new(plan, built);
        let groups = parallels(plan, limits);
        for (at, trainer) in plan.trainers.iter().enumerate() {
            if let Some(available) = trainer.available {
                let taken = fixed.minutes(plan, groups, |module| {
                    let named = module.trainers.contains(&trainer.id);
                    if named { module.trainers.len() } else { 0 }
                });
                let pool = own.add(Means::Trainer, at, available, taken);
                own.trainers.push((trainer.id.clone(), pool));
            }
        }
        let everybody = plan.trainers.len();
        own.together = limits.trainers.map(|most| {
            let taken = fixed.minutes(plan, groups, |_| 1);
            own.add(Means::Trainer, everybody, most, taken)
        });
        own.rooms = limits.rooms.map(|most| {
            let taken = fixed.minutes(plan, [groups[0], 0], |_| 1);
            own.add(Means::Room, 0, most, taken)
        });
        own.support = limits.support.map(|most| own.add(Means::Support, 0, most, 0));
        own
    }

    fn add(&mut self, means: Means, at: usize, most: Minutes, taken: i64) -> usize {
        // Less than nothing is left where what no search moves takes more already.
        let left = i64::from(most.get()) - taken;
        self.list.push(Pool {
            means,
            at,
            most: (left * UNITS).div_euclid(self.grain),
        });
        self.list.len() - 1
    }

    fn uses(&self, module: &Module, groups: i64, in_room: bool) -> Vec<(usize, i64)> {
        let sharing = i64::try_from(module.trainers.len()).unwrap_or(1).max(1);
        let part = (groups * UNITS + sharing - 1) / sharing;
        let named = module
            .trainers
            .iter()
            .filter_map(|id| self.trainers.iter().find(|it| it.0 == *id).map(|it| (it.1, part)));
        let together = self.together.map(|pool| (pool, groups * UNITS));
        let room = self.rooms.filter(|_| in_room).map(|pool| (pool, groups * UNITS));
        named.chain(together).chain(room).collect()
    }

    /// What the support that costs so much takes of its pool.
    fn support(&self, cents: i64, rates: &Rates) -> Vec<(usize, [i64; 4])> {
        let units = cents * 60 * UNITS / (rates.support * self.grain).max(1);
        self.support
            .filter(|_| units > 0)
            .map(|pool| (pool, [0, units, units, 0]))
            .into_iter()
            .collect()
    }
}

/// What no search moves: by module of the plan, the minutes that stay in the classroom and live.
struct Fixed(Vec<[i64; 2]>);

impl Fixed {
    fn new(plan: &Plan, built: &Built) -> Self {
        let mut stays: Vec<Mix> = plan.modules.iter().map(|it| it.mix).collect();
        for (unit, rest) in built.problem.modules.iter().zip(&built.rest) {
            if let Some(cell) = stays.get_mut(unit.at) {
                *cell = *rest;
            }
        }
        let of =
            |it: &Mix| [Modality::Classroom, Modality::RemoteSync].map(|own| i64::from(it.get(own).get()));
        Self(stays.iter().map(of).collect())
    }

    /// The minutes of all parallel groups, divided by how many share a module; modules that nobody shares are
    /// left out.
    fn minutes(&self, plan: &Plan, groups: [i64; 2], sharing: impl Fn(&Module) -> usize) -> i64 {
        let each = plan.modules.iter().zip(&self.0).filter_map(|(module, parts)| {
            let sharing = i64::try_from(sharing(module)).ok().filter(|it| *it > 0)?;
            Some((parts[0] * groups[0] + parts[1] * groups[1]) / sharing)
        });
        each.sum()
    }
}
