//! Limits that cross modules: time of trainers, rooms and support, money, smallest blocks, parallel groups,
//! variants. What the plan states of them always holds; a search may state more.

use std::sync::Arc;

use super::build::{Asked, Built, minutes};
use super::problem::{Demand, Goal, Solved};
use super::propose::place;
use super::rich::{Dosage, Effort, Lack, Lacked, Means, UNITS, Watch, solve};
use super::rooted::{Rooted, tutoring};
use crate::checks::{Arg, Message, Rules};
use crate::cost::Costing;
use crate::edit::{Edit, Item};
use crate::model::{Cents, Key, LearnerId, Minutes, Module, Plan, TrainerId, Variant, VariantMix};
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
    /// Most learners in each third place, those already there included; as many as it has seats when `None`.
    pub place_seats: Option<u32>,
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
    /// The problem searched, and the mixes of all variants.
    pub(super) rooted: Rooted,
    pub(super) mixes: Dosage,
}

/// Times that the budget is set lower when the cost of the plan says that it is passed after all.
const TRIES: usize = 3;

/// Whether anything crosses the modules.
fn any(plan: &Plan, limits: &Limits) -> bool {
    *limits
        != Limits {
            moves: limits.moves,
            // Seats are given before any mix is looked for.
            place_seats: limits.place_seats,
            ..Limits::default()
        }
        || plan.funder.budget.is_some()
        || plan.trainers.iter().any(|it| it.available.is_some())
}

/// A dosage that keeps to the limits as well as can be; the group's own optimum where that keeps to all of
/// them. `with` is the plan with the means that the search counts on. `Ok(None)` when there is no limit; `Err` when
/// `watch` ended the work.
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
            .saturating_add(built.aside(&kept.solved.mixes))
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
    let poor = |it: &Kept| it.limited.short.iter().any(|it| matches!(it, Short::Budget(_)));
    if last.as_ref().is_some_and(poor) {
        // A budget that no dosage reaches must not be paid for by the learners: what it lacks is told.
        rooted.rich.budget = None;
        last = Some(rooted.search(plan, asked, built, solved, watch)?);
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
    variant.title = text.fmt("dosage-variant-name", &[("number", text.integer(number).into())]);
    let learners = vec![("learners", Arg::Learners(variant.learners.clone().into()))];
    (
        Message::new("dosage-remedy-variant", learners),
        Edit::Add(Item::Variant(variant), None),
    )
}

/// The plan with the common mixes and variants of a dosage.
fn then(plan: &Plan, built: &Built, kept: &Kept) -> Plan {
    let mut next = mixed(plan, built, &kept.solved.mixes);
    next.variants.extend(kept.variants.iter().cloned().map(Arc::new));
    next
}

/// The plan with such mixes of its modules.
pub(super) fn mixed(plan: &Plan, built: &Built, mixes: &[[i64; 4]]) -> Plan {
    let mut next = plan.clone();
    for (index, (unit, grains)) in built.problem.modules.iter().zip(mixes).enumerate() {
        if let Some(module) = next.modules.get_mut(unit.at) {
            let mut own = Module::clone(module);
            own.mix = built.mix(index, grains);
            *module = Arc::new(own);
        }
    }
    next
}

impl Rooted {
    fn search(
        &self,
        plan: &Plan,
        asked: &Asked,
        built: &Built,
        solved: &Solved,
        watch: &dyn Fn(Best) -> bool,
    ) -> Result<Kept, ()> {
        let rich = &self.rich;
        let crosses = |it: &Lack| !matches!(it.what, Lacked::Demand { .. });
        let alone = rich
            .modules
            .iter()
            .all(|it| it.lessons.iter().all(|own| own.groups == 1));
        // Parallel groups cost more than the group's problem counts.
        if self.groups.len() == 1
            && alone
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
                rooted: self.clone(),
                mixes: solved.mixes.clone(),
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
        let common = self.common(&answer.mixes);
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
            rooted: self.clone(),
            mixes: answer.mixes,
        })
    }

    fn common(&self, mixes: &[[i64; 4]]) -> Dosage {
        let each = mixes.chunks(self.groups.len().max(1));
        each.filter_map(|it| it.first().copied()).collect()
    }

    /// The plan with the mixes of all groups.
    pub(super) fn mixed(&self, plan: &Plan, built: &Built, mixes: &[[i64; 4]]) -> Plan {
        let mut next = mixed(plan, built, &self.common(mixes));
        let variants = self.variants(plan, built, mixes);
        next.variants.extend(variants.into_iter().map(Arc::new));
        next
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
        let of = |lack: Lack| {
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
