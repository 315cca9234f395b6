//! Limits that cross modules: time of trainers, rooms and support, money, smallest blocks, parallel groups,
//! variants. What the plan states of them always holds; a search may state more.

use std::sync::Arc;

use super::build::{Asked, Built, minutes};
use super::problem::{Demand, Goal, Solved};
use super::propose::place;
use super::rates::Rates;
use super::rich::{
    Course, Dosage, Effort, Lacked, Lesson, Means, Own, Pool, Profile, Rich, UNITS, Watch, solve,
};
use crate::checks::{Arg, Message, Rules};
use crate::cost::Costing;
use crate::edit::{Edit, Item};
use crate::model::{
    Cents, Key, LearnerId, Minutes, Mix, Modality, Module, Plan, TrainerId, Variant, VariantMix, find,
};
use crate::text::Text;

/// What a search keeps to, on top of what the plan states: the budget of the funder, the time that each trainer
/// has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Limits {
    /// Most money for the group; the funder's budget when `None`.
    pub budget: Option<Cents>,
    /// Most time of all trainers together.
    pub trainers: Option<Minutes>,
    /// Most time of rooms, parallel groups counted.
    pub rooms: Option<Minutes>,
    /// Most time of the support that a search adds.
    pub support: Option<Minutes>,
    /// Smallest useful block of each modality; none where zero.
    pub blocks: [Minutes; 4],
    /// Most people in one room: more of them are taught in parallel groups.
    pub room_seats: Option<u32>,
    /// Most people in one live remote session.
    pub live_seats: Option<u32>,
    /// At most so many variants by profile, up to [`MOST_VARIANTS`]; one mix for all when 0 or 1.
    pub variants: u8,
    /// Moves of the local search; as many as the problem is worth when `None`.
    pub moves: Option<u64>,
}

/// More mixes of one path than this nobody can teach.
pub const MOST_VARIANTS: u8 = 6;

/// Something that does not suffice, even with the best dosage found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Short {
    /// Time of a trainer.
    Trainer(TrainerId, Minutes),
    /// Time of all trainers together.
    Trainers(Minutes),
    /// Time of rooms.
    Rooms(Minutes),
    /// Time of support.
    Support(Minutes),
    /// Money, in cents.
    Budget(i64),
    /// A demand that is missed: where, what, by how much.
    Demand(Key, Demand, Minutes),
}

/// How the limits were kept to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limited {
    /// What does not suffice.
    pub short: Vec<Short>,
    /// The first goal that is not nothing; `None` when something is short, which comes before all goals, or when
    /// all is nothing.
    pub goal: Option<Goal>,
    /// By how much the first number that is not nothing may be too high, in thousandths of it.
    pub gap: i64,
    /// Learners of each variant, the common mix first.
    pub groups: Vec<Vec<LearnerId>>,
}

/// What the local search has found so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Best {
    /// What is short, weighed; 0 when all limits are kept to.
    pub short: i64,
    /// The goals in the order of the search: grains for learners, ease, rooms and change, cents for money.
    pub goals: Vec<(Goal, i64)>,
    /// How far the search is, in thousandths.
    pub done: u32,
}

/// A dosage under limits.
pub(super) struct Kept {
    /// The common mixes, as an answer of the group problem.
    pub(super) solved: Solved,
    pub(super) limited: Limited,
    /// Variants to add, with how their mixes differ.
    pub(super) variants: Vec<Variant>,
    /// What the variants add to the cost of the common mixes, in cents.
    pub(super) extra: i64,
}

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
/// Times that the budget is set lower when the cost of the plan says that it is passed after all.
const TRIES: usize = 3;

/// Whether anything crosses the modules.
fn any(plan: &Plan, limits: &Limits) -> bool {
    *limits
        != Limits {
            moves: limits.moves,
            ..Limits::default()
        }
        || plan.funder.budget.is_some()
        || plan.trainers.iter().any(|it| it.available.is_some())
}

/// A dosage that keeps to the limits as well as can be; the group's own optimum where that keeps to all of
/// them. `with` is the plan with the means that the search counts on. `Ok(None)` when there is no limit; `Err` when `watch` ended the work.
pub(super) fn keep(
    plan: &Plan,
    with: &Plan,
    rules: &Rules,
    asked: &Asked,
    built: &Built,
    solved: &Solved,
    watch: &dyn Fn(Best) -> bool,
) -> Result<Option<Kept>, ()> {
    if !any(plan, &asked.limits) || built.problem.modules.is_empty() {
        return Ok(None);
    }
    let mut rooted = Rooted::of(plan, with, rules, asked, built);
    let before = asked.limits.budget.or(plan.funder.budget);
    let spent = |kept: &Kept| {
        let hours = Costing::new(&then(plan, built, kept)).total.get();
        i64::try_from(hours)
            .unwrap_or(i64::MAX)
            .saturating_add(tutoring(built, &kept.solved.mixes))
    };
    let budget = before.and_then(|it| i64::try_from(it.get()).ok());
    let mut last = None;
    for _ in 0..TRIES {
        let kept = rooted.search(plan, asked, built, solved, watch)?;
        let over = budget.map_or(0, |budget| spent(&kept) - budget);
        let lacks = kept.limited.short.iter().any(|it| matches!(it, Short::Budget(_)));
        last = Some(kept);
        match &mut rooted.rich.budget {
            // The rates of the search are means: the cost of the plan has the last word.
            Some(limit) if over > 0 && !lacks => *limit -= over,
            Some(_) | None => break,
        }
    }
    if let (Some(kept), Some(budget)) = (&mut last, budget) {
        let over = spent(kept) - budget;
        kept.limited.short.retain(|it| !matches!(it, Short::Budget(_)));
        if over > 0 {
            kept.limited.short.push(Short::Budget(over));
        }
    }
    Ok(last)
}

/// What is said of a variant that is added, and the edit.
pub(super) fn recorded(mut variant: Variant, text: &Text, number: usize) -> (Message, Edit) {
    let number = i64::try_from(number + 1).unwrap_or(1);
    variant.title = text.fmt("dosage-variant", &[("number", text.integer(number).into())]);
    let learners = vec![("learners", Arg::Learners(variant.learners.clone().into()))];
    (
        Message::new("dosage-remedy-variant", learners),
        Edit::Add(Item::Variant(variant), None),
    )
}

/// What the tutoring that a search adds costs for such mixes, in cents.
fn tutoring(built: &Built, mixes: &[[i64; 4]]) -> i64 {
    mixes.iter().map(|mix| mix[1] + mix[2]).sum::<i64>() * built.problem.prices.remote
}

/// The plan with the common mixes and variants of a dosage.
fn then(plan: &Plan, built: &Built, kept: &Kept) -> Plan {
    let mut next = plan.clone();
    for (index, (unit, grains)) in built.problem.modules.iter().zip(&kept.solved.mixes).enumerate() {
        if let Some(module) = next.modules.get_mut(unit.at) {
            let mut own = Module::clone(module);
            own.mix = built.mix(index, grains);
            *module = Arc::new(own);
        }
    }
    next.variants.extend(kept.variants.iter().cloned().map(Arc::new));
    next
}

/// Parallel groups in the classroom, and live at a distance.
fn parallels(plan: &Plan, limits: &Limits) -> [i64; 2] {
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

    fn of(plan: &Plan, with: &Plan, rules: &Rules, asked: &Asked, built: &Built) -> Self {
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

    fn search(
        &self,
        plan: &Plan,
        asked: &Asked,
        built: &Built,
        solved: &Solved,
        watch: &dyn Fn(Best) -> bool,
    ) -> Result<Kept, ()> {
        let rich = &self.rich;
        let crosses = |it: &super::rich::Lack| !matches!(it.what, Lacked::Demand { .. });
        if self.groups.len() == 1
            && rich.fits(&solved.mixes)
            && !rich.lacks(&solved.mixes).iter().any(crosses)
        {
            // The group's optimum keeps to all limits: nothing that keeps to them can be better.
            let goal = rich
                .order
                .iter()
                .copied()
                .find(|it| rich.goal(rich.value(&solved.mixes), *it) > 0);
            let limited = Limited {
                short: Vec::new(),
                goal,
                gap: 0,
                groups: self.learners(plan),
            };
            return Ok(Kept {
                solved: solved.clone(),
                limited,
                variants: Vec::new(),
                extra: 0,
            });
        }
        let usual = Effort::of(rich);
        let effort = Effort {
            moves: asked.limits.moves.unwrap_or(usual.moves),
            ..usual
        };
        let told: Watch<'_> = &|_, cost, done| {
            let goals = rich.order.iter().map(|it| (*it, rich.goal(cost, *it))).collect();
            watch(Best {
                short: cost.get(0),
                goals,
                done,
            })
        };
        let answer = solve(rich, effort, told).filter(|it| it.whole).ok_or(())?;
        let count = self.groups.len();
        let common: Dosage = answer
            .mixes
            .chunks(count)
            .filter_map(|it| it.first().copied())
            .collect();
        let alike: Dosage = common
            .iter()
            .flat_map(|it| std::iter::repeat_n(*it, count))
            .collect();
        let money = |mixes: &Dosage| rich.goal(rich.value(mixes), Goal::Money);
        let goal = answer
            .bound
            .and_then(|it| it.slot.checked_sub(1))
            .and_then(|at| rich.order.get(at));
        Ok(Kept {
            variants: self.variants(plan, built, &answer.mixes),
            extra: money(&answer.mixes) - money(&alike),
            limited: Limited {
                short: self.short(plan, built, &answer.mixes),
                goal: goal.copied(),
                gap: answer.gap(),
                groups: self.learners(plan),
            },
            solved: Solved {
                cost: built.problem.network().value(&common),
                mixes: common,
            },
        })
    }

    fn learners(&self, plan: &Plan) -> Vec<Vec<LearnerId>> {
        let name = |at: &usize| plan.learners.get(*at).map(|it| it.id.clone());
        self.groups
            .iter()
            .map(|own| own.iter().filter_map(name).collect())
            .collect()
    }

    /// The variants of a dosage beside the common mix; those that differ in nothing are none.
    fn variants(&self, plan: &Plan, built: &Built, mixes: &[[i64; 4]]) -> Vec<Variant> {
        let count = self.groups.len();
        let learners = self.learners(plan);
        let mut known = plan.clone();
        let mut all = Vec::new();
        for (at, people) in learners.into_iter().enumerate().skip(1) {
            let modules = self.rich.modules.iter().zip(mixes.chunks(count)).enumerate();
            let differing: Vec<VariantMix> = modules
                .filter_map(|(index, (module, mixes))| {
                    let (common, own) = (mixes.first()?, mixes.get(at)?);
                    let module = plan.modules.get(module.at)?;
                    (common != own).then(|| VariantMix {
                        module: module.id.clone(),
                        mix: built.mix(index, own),
                    })
                })
                .collect();
            if differing.is_empty() {
                continue;
            }
            let mut variant = Variant::new(crate::edit::next_id(&known.variants), String::new());
            variant.learners = people;
            variant.mixes = differing;
            known.variants.push(Arc::new(variant.clone()));
            all.push(variant);
        }
        all
    }

    fn short(&self, plan: &Plan, built: &Built, mixes: &[[i64; 4]]) -> Vec<Short> {
        let grain = i64::from(built.grain.get());
        let rich = &self.rich;
        let of = |lack: super::rich::Lack| {
            let time = |units: i64| minutes((units * grain + UNITS - 1) / UNITS);
            match lack.what {
                Lacked::Budget => Some(Short::Budget(lack.amount)),
                Lacked::Demand { module, demand, .. } => {
                    let at = module.and_then(|it| rich.modules.get(it)).map(|it| it.at);
                    Some(Short::Demand(
                        place(plan, at),
                        demand,
                        minutes(lack.amount * grain),
                    ))
                }
                Lacked::Pool(at) => {
                    let pool = rich.pools.get(at)?;
                    Some(match pool.means {
                        Means::Room => Short::Rooms(time(lack.amount)),
                        Means::Support => Short::Support(time(lack.amount)),
                        Means::Trainer => match plan.trainers.get(pool.at) {
                            Some(trainer) => Short::Trainer(trainer.id.clone(), time(lack.amount)),
                            None => Short::Trainers(time(lack.amount)),
                        },
                    })
                }
            }
        };
        rich.lacks(mixes).into_iter().filter_map(of).collect()
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
