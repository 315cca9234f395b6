//! The rich problem as data: what breaks the network of the group problem.

use super::super::cost::Cost;
use super::super::network::{LEGS, REMOTE, grains};
use super::super::problem::{Crowd, Demand, Goal, Part, Unit, shapes};
use super::super::{Convex, Shape};
use super::lend;

/// Units of a pool in one grain: its halves, thirds, quarters and sixths are whole.
pub const UNITS: i64 = 12;

/// What a pool holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Means {
    /// Time of a trainer.
    Trainer,
    /// Time of rooms.
    Room,
    /// Time of support.
    Support,
}

impl Means {
    /// The name used in JSON and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Trainer => "trainer",
            Self::Room => "room",
            Self::Support => "support",
        }
    }
}

/// Time that several modules draw on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pool {
    /// Of what.
    pub means: Means,
    /// Which of them: the position of a trainer in the plan, a period elsewhere.
    pub at: usize,
    /// Most units ([`UNITS`] to a grain).
    pub most: i64,
}

/// Hours that somebody teaches: as long as those of the variant that has most of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lesson {
    /// Cents for each grain, for all parallel groups.
    pub cents: i64,
    /// Parallel groups: rooms taken at one time.
    pub groups: i64,
    /// Pools drawn on, and units for each grain.
    pub uses: Vec<(usize, i64)>,
}

/// What a module is to the learners of one variant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Own {
    /// What is demanded; it may be missed, and is named then.
    pub demands: Vec<Demand>,
    /// Who bears what.
    pub crowds: Vec<Crowd>,
    /// Cents for each grain of each modality, for all of them together.
    pub cents: [i64; 4],
    /// Pools drawn on, and units for each grain of each modality.
    pub uses: Vec<(usize, [i64; 4])>,
}

/// One module.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Course {
    /// Its position in the plan.
    pub at: usize,
    /// The period in which it lies.
    pub period: usize,
    /// Present grains of each modality.
    pub now: [i64; 4],
    /// Fewest grains of each modality, never missed.
    pub least: [i64; 4],
    /// Most grains of each modality, never passed.
    pub most: [i64; 4],
    /// Smallest useful block of each modality: none of it, or at least so many grains.
    pub block: [i64; 4],
    /// What is taught in the classroom, and live at a distance.
    pub lessons: [Lesson; 2],
    /// By variant.
    pub own: Vec<Own>,
}

/// A part of the learners who share one mix.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// How many people: a grain changed counts for each of them.
    pub people: i64,
    /// What is demanded of their whole path, and who bears what of it. Its `now` and `at` are not used.
    pub path: Unit,
}

/// A person who cannot work at a distance without a loan or a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// Their variant.
    pub variant: usize,
    /// The third place that they can reach.
    pub place: Option<usize>,
    /// By module: whether they could follow live hours, and hours at their own time.
    pub follows: Vec<[bool; 2]>,
}

/// What can be lent in a period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lending {
    /// Sets of equipment.
    pub loans: i64,
    /// By third place: grains of seats.
    pub seats: Vec<i64>,
}

/// A rich problem.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rich {
    /// All goals, first one first.
    pub order: Vec<Goal>,
    /// Parts of the learners, at least one.
    pub variants: Vec<Profile>,
    /// The modules that may change.
    pub modules: Vec<Course>,
    /// Time that they draw on.
    pub pools: Vec<Pool>,
    /// What can be lent, by period.
    pub periods: Vec<Lending>,
    /// Who needs it.
    pub lacking: Vec<Lacking>,
    /// Cents of a loan for a period.
    pub loan_cents: i64,
    /// Cents of a seat for a grain.
    pub seat_cents: i64,
    /// Most cents for what the search moves.
    pub budget: Option<i64>,
    /// How many times more a grain of a demand weighs that is missed than a grain of time that lacks.
    pub firm: i64,
    /// What a unit of time that lacks weighs against a cent over the budget; 1 without a budget.
    pub weight: i64,
}

/// Grains of each modality for each module and variant: module after module.
pub type Dosage = Vec<[i64; 4]>;

impl Course {
    /// Its grains.
    pub fn total(&self) -> i64 {
        self.now.iter().sum()
    }

    /// Whether a mix keeps to the bounds and blocks.
    pub fn fits(&self, mix: &[i64; 4]) -> bool {
        (0..4).all(|k| self.fits_at(k, mix[k]))
    }

    /// Whether so many grains of a modality keep to its bounds and block.
    pub const fn fits_at(&self, k: usize, grains: i64) -> bool {
        grains >= self.least[k] && grains <= self.most[k] && (grains == 0 || grains >= self.block[k])
    }
}

impl Rich {
    /// Where a goal stands in a [`Cost`] of this problem; nothing counts goals that are not sought.
    pub fn slot(&self, goal: Goal) -> Option<usize> {
        self.order.iter().position(|own| *own == goal).map(|at| at + 1)
    }

    /// So much of a goal.
    pub(super) fn cost(&self, goal: Goal, value: i64) -> Cost {
        self.slot(goal).map_or(Cost::ZERO, |at| Cost::at(at, value))
    }

    /// The number of a goal in a cost of this problem.
    pub fn goal(&self, cost: Cost, goal: Goal) -> i64 {
        self.slot(goal).map_or(0, |at| cost.get(at))
    }

    /// What a grain of time that lacks weighs.
    pub(super) const fn grain_weight(&self) -> i64 {
        self.weight * UNITS
    }

    /// What a grain of a demand weighs that is missed.
    pub(super) const fn demand_weight(&self) -> i64 {
        self.grain_weight() * self.firm
    }

    /// The costs of a module's arcs for one variant, taught hours and pools left out.
    pub(super) fn legs(&self, module: &Course, own: &Own, people: i64) -> [Convex; LEGS] {
        let mut all = shapes(&self.order, &own.demands, &own.crowds, self.demand_weight());
        for (leg, shape) in all.iter_mut().enumerate().take(4) {
            shape.line(self.cost(Goal::Money, own.cents[leg]));
            shape.under(module.now[leg], self.cost(Goal::Change, people));
            shape.over(module.now[leg], self.cost(Goal::Change, people));
        }
        all.map(Shape::build)
    }

    /// The costs of a variant's path.
    pub(super) fn path_legs(&self, unit: &Unit) -> [Convex; LEGS] {
        shapes(&self.order, &unit.demands, &unit.crowds, self.demand_weight()).map(Shape::build)
    }

    /// Grains taught in the classroom and live: those of the variant that has most.
    pub(super) fn taught(mixes: &[[i64; 4]]) -> [i64; 2] {
        mixes
            .iter()
            .fold([0; 2], |most, mix| [most[0].max(mix[0]), most[1].max(mix[1])])
    }

    /// What taught grains cost, pools left out.
    pub(super) fn lesson_cost(&self, module: &Course, taught: [i64; 2]) -> Cost {
        let money: i64 = module
            .lessons
            .iter()
            .zip(taught)
            .map(|(it, grains)| it.cents * grains)
            .sum();
        self.cost(Goal::Money, money) + self.cost(Goal::Rooms, module.lessons[0].groups * taught[0])
    }

    /// Units drawn from each pool.
    pub fn used(&self, mixes: &[[i64; 4]]) -> Vec<i64> {
        let mut used = vec![0; self.pools.len()];
        let mut draw = |pool: usize, units: i64| {
            if let Some(cell) = used.get_mut(pool) {
                *cell += units;
            }
        };
        for (module, mixes) in self.modules.iter().zip(mixes.chunks(self.variants.len().max(1))) {
            for (lesson, grains) in module.lessons.iter().zip(Self::taught(mixes)) {
                lesson
                    .uses
                    .iter()
                    .for_each(|(pool, units)| draw(*pool, units * grains));
            }
            for (own, mix) in module.own.iter().zip(mixes) {
                for (pool, units) in &own.uses {
                    draw(
                        *pool,
                        units.iter().zip(mix).map(|(units, grains)| units * grains).sum(),
                    );
                }
            }
        }
        used
    }

    /// Remote grains by period and lacking person, in the queue's order, that they could follow if they were
    /// equipped.
    pub(super) fn needs(&self, queue: &lend::Queue, mixes: &[[i64; 4]]) -> Vec<i64> {
        let mut needs = vec![0; self.periods.len() * self.lacking.len()];
        let variants = self.variants.len();
        for (at, module) in self.modules.iter().enumerate() {
            let people = queue.people.iter().filter_map(|who| self.lacking.get(*who));
            for (who, person) in people.enumerate() {
                let follows = person.follows.get(at).copied().unwrap_or_default();
                let mix = mixes.get(at * variants + person.variant);
                if let (Some(mix), Some(cell)) =
                    (mix, needs.get_mut(module.period * self.lacking.len() + who))
                {
                    *cell += i64::from(follows[0]) * mix[1] + i64::from(follows[1]) * mix[2];
                }
            }
        }
        needs
    }

    /// What a dosage costs, from its definition.
    pub fn value(&self, mixes: &[[i64; 4]]) -> Cost {
        let variants = self.variants.len().max(1);
        let tree = |legs: &[Convex; LEGS], mix: &[i64; 4]| -> Cost {
            legs.iter()
                .enumerate()
                .map(|(leg, cost)| cost.value(grains(mix, leg)))
                .sum()
        };
        let mut sum = Cost::ZERO;
        let mut totals = vec![[0; 4]; variants];
        for (module, mixes) in self.modules.iter().zip(mixes.chunks(variants)) {
            sum = sum + self.lesson_cost(module, Self::taught(mixes));
            let each = module.own.iter().zip(mixes).zip(&self.variants).zip(&mut totals);
            for (((own, mix), variant), total) in each {
                sum = sum + tree(&self.legs(module, own, variant.people), mix);
                total.iter_mut().zip(mix).for_each(|(total, part)| *total += part);
            }
        }
        for (variant, total) in self.variants.iter().zip(&totals) {
            sum = sum + tree(&self.path_legs(&variant.path), total);
        }
        let over: i64 = self
            .pools
            .iter()
            .zip(self.used(mixes))
            .map(|(pool, used)| (used - pool.most).max(0))
            .sum();
        sum = sum + Cost::at(0, over * self.weight);
        let queue = lend::Queue::new(self);
        let needs = self.needs(&queue, mixes);
        for (period, needs) in self.periods.iter().zip(needs.chunks(self.lacking.len().max(1))) {
            sum = sum + lend::lend(self, &queue, period, needs, &mut lend::Scratch::default());
        }
        if let (Some(budget), Some(money)) = (self.budget, self.slot(Goal::Money)) {
            sum = sum + Cost::at(0, (sum.get(money) - budget).max(0));
        }
        sum
    }

    /// Whether a dosage keeps every total, bound and block.
    pub fn fits(&self, mixes: &[[i64; 4]]) -> bool {
        let variants = self.variants.len().max(1);
        mixes.len() == self.modules.len() * variants
            && self
                .modules
                .iter()
                .zip(mixes.chunks(variants))
                .all(|(module, mixes)| {
                    mixes
                        .iter()
                        .all(|mix| module.fits(mix) && mix.iter().sum::<i64>() == module.total())
                })
    }

    /// Demands, pools and the budget that a dosage does not keep to, with what lacks: grains for demands,
    /// units for pools, cents for the budget.
    pub fn lacks(&self, mixes: &[[i64; 4]]) -> Vec<Lack> {
        let variants = self.variants.len().max(1);
        let mut all = Vec::new();
        let mut totals = vec![[0; 4]; variants];
        for (at, (module, mixes)) in self.modules.iter().zip(mixes.chunks(variants)).enumerate() {
            for (variant, (own, mix)) in module.own.iter().zip(mixes).enumerate() {
                if let Some(total) = totals.get_mut(variant) {
                    total.iter_mut().zip(mix).for_each(|(total, part)| *total += part);
                }
                missed(&own.demands, mix, Some(at), variant, &mut all);
            }
        }
        for (variant, (own, total)) in self.variants.iter().zip(&totals).enumerate() {
            missed(&own.path.demands, total, None, variant, &mut all);
        }
        for (at, (pool, used)) in self.pools.iter().zip(self.used(mixes)).enumerate() {
            if used > pool.most {
                all.push(Lack {
                    what: Lacked::Pool(at),
                    amount: used - pool.most,
                });
            }
        }
        let money = self.goal(self.value(mixes), Goal::Money);
        if let Some(budget) = self.budget.filter(|budget| money > *budget) {
            all.push(Lack {
                what: Lacked::Budget,
                amount: money - budget,
            });
        }
        all
    }
}

fn missed(demands: &[Demand], mix: &[i64; 4], module: Option<usize>, variant: usize, all: &mut Vec<Lack>) {
    for demand in demands {
        let amount = demand.missed(mix);
        if amount > 0 {
            all.push(Lack {
                what: Lacked::Demand {
                    module,
                    variant,
                    demand: *demand,
                },
                amount,
            });
        }
    }
}

/// What is not kept to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacked {
    /// A demand on a module of the problem, or on the path, for the learners of a variant.
    Demand {
        /// The module, by its position in the problem; the path when `None`.
        module: Option<usize>,
        /// The variant.
        variant: usize,
        /// The demand.
        demand: Demand,
    },
    /// A pool, by its position.
    Pool(usize),
    /// The budget.
    Budget,
}

/// Something that is not kept to, and by how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lack {
    /// What.
    pub what: Lacked,
    /// Grains for demands, units for pools, cents for the budget.
    pub amount: i64,
}

/// The part of both remote modalities.
const _: () = assert!(
    Part::Remote as usize == REMOTE,
    "parts and arcs stand in one order"
);
