//! A bound that no dosage can beat, for the first goal that is not nothing.
//!
//! What ties variants and modules together – pools, seats, the budget – is priced instead of kept (Lagrangian
//! relaxation): whatever the prices, the cheapest dosage under them, less what the means are worth, costs no
//! more than the best one that keeps to all. What is left for each variant is the flow of the group problem,
//! solved exactly in whole numbers, so the bound is proven. Prices climb by subgradients, a fixed number of
//! times. Left out, which can only lower the bound: smallest blocks; that a loan serves one variant at a time;
//! that variants share the longest lesson, which counts in equal parts; what loans cost.

use super::super::Shape;
use super::super::cost::Cost;
use super::super::flow::{self, Progress};
use super::super::network::{Network, Tree};
use super::super::problem::{Goal, shapes};
use super::problem::{Course, Dosage, Own, Rich, UNITS};

/// Parts in which prices are counted.
const SCALE: i64 = 10_000;
/// A grain outside a module's bounds.
const OUTSIDE: i64 = 1_000_000;
/// Rounds of prices, by how many mixes a problem has.
const ROUNDS: [(usize, usize); 3] = [(100, 80), (400, 50), (usize::MAX, 12)];

/// A proven bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// The place in [`Cost`] that it is about: 0 for what lacks, then the goals in order. All before are nothing.
    pub slot: usize,
    /// No dosage has less of it than this when it has nothing of those before.
    pub least: i64,
}

/// Prices of what ties modules and variants together, in parts of the goal: pools, the budget, then the seats
/// of each period's third places.
type Prices = Vec<i64>;

struct Relaxed<'r> {
    rich: &'r Rich,
    slot: usize,
}

/// The bound for the first number of `best` that is not nothing; `None` when all are, or when `progress` ended
/// the work.
pub(super) fn bound(rich: &Rich, best: Cost, progress: Progress<'_>) -> Option<Bound> {
    let slot = (0..super::super::PARTS).find(|slot| best.get(*slot) > 0)?;
    let relaxed = Relaxed { rich, slot };
    let size = rich.modules.len() * rich.variants.len();
    let rounds = ROUNDS.iter().find(|it| size <= it.0).map_or(12, |it| it.1);
    let means = relaxed.means();
    let mut prices: Prices = vec![0; means.len()];
    let mut direction = vec![0.0; means.len()];
    let mut least = 0;
    let mut pace = 1.0;
    let mut idle = 0;
    let aim = best.get(slot).saturating_mul(SCALE);
    for round in 0..rounds {
        if !progress(u32::try_from(round * 1000 / rounds).unwrap_or(1000)) {
            return None;
        }
        let Some((value, excess)) = relaxed.solve(&prices, &means, progress) else {
            break;
        };
        let here = value.div_euclid(SCALE) + i64::from(value.rem_euclid(SCALE) > 0);
        if here > least {
            least = here;
            idle = 0;
        } else {
            idle += 1;
            if idle >= 6 {
                idle = 0;
                pace *= 0.5;
            }
        }
        if least >= best.get(slot) || !climb(&mut prices, &means, &excess, &mut direction, aim - value, pace)
        {
            break;
        }
    }
    Some(Bound {
        slot,
        least: least.min(best.get(slot)),
    })
}

impl Relaxed<'_> {
    /// So much of a goal: counted when it is the one sought, forbidden when it comes before.
    fn cost(&self, slot: Option<usize>, value: i64) -> Cost {
        match slot {
            Some(slot) if slot == self.slot => Cost::at(1, value.saturating_mul(SCALE)),
            Some(slot) if slot < self.slot => Cost::at(0, value),
            Some(_) | None => Cost::ZERO,
        }
    }

    fn translated(&self, own: Cost) -> Cost {
        (0..=self.slot)
            .map(|slot| self.cost(Some(slot), own.get(slot)))
            .fold(Cost::ZERO, |sum, it| sum + it)
    }

    /// What money costs under the prices.
    fn money(&self, cents: i64, prices: &[i64]) -> Cost {
        self.cost(self.rich.slot(Goal::Money), cents)
            + Cost::at(1, cents.saturating_mul(self.price(prices, self.budget())))
    }

    fn legs(&self, at: usize, module: &Course, own: &Own, variant: usize, prices: &[i64]) -> Tree {
        let rich = self.rich;
        let share = i64::try_from(rich.variants.len()).unwrap_or(1).max(1);
        let people = rich.variants.get(variant).map_or(1, |it| it.people);
        let mut all = shapes(&rich.order, &own.demands, &own.crowds, rich.demand_weight())
            .map(|shape| shape.each(|cost| self.translated(cost)));
        for (k, shape) in all.iter_mut().enumerate().take(4) {
            shape.under(module.least[k], Cost::at(0, OUTSIDE));
            shape.over(module.most[k], Cost::at(0, OUTSIDE));
            shape.line(self.money(own.cents[k], prices));
            let change = self.cost(rich.slot(Goal::Change), people);
            shape.under(module.now[k], change);
            shape.over(module.now[k], change);
            let price = |pool: usize| prices.get(pool).copied().unwrap_or(0);
            shape.line(Cost::at(
                1,
                own.uses.iter().map(|(pool, units)| price(*pool) * units[k]).sum(),
            ));
            if let Some(lesson) = module.lessons.get(k) {
                // Rounded down, the parts of all variants are never more than the whole.
                shape.line(self.money(lesson.cents / share, prices));
                let used: i64 = lesson.uses.iter().map(|(pool, units)| price(*pool) * units).sum();
                shape.line(Cost::at(1, used / share));
                if k == 0 {
                    shape.line(self.cost(rich.slot(Goal::Rooms), lesson.groups / share));
                }
            }
            if k == 1 || k == 2 {
                shape.line(self.unequipped(at, module, variant, k - 1, prices).0);
            }
        }
        Tree {
            legs: all.map(Shape::build),
            now: module.now,
        }
    }

    /// What a remote grain costs those who lack equipment, and how many of them sit at each third place: loans
    /// go to those for whom nothing else is cheaper.
    fn unequipped(
        &self,
        at: usize,
        module: &Course,
        variant: usize,
        kind: usize,
        prices: &[i64],
    ) -> (Cost, Vec<i64>) {
        let rich = self.rich;
        let one = self.cost(rich.slot(Goal::Learners), 1);
        let lost = one.get(1).max(one.get(0).saturating_mul(SCALE * OUTSIDE));
        let Some(period) = rich.periods.get(module.period) else {
            return (Cost::ZERO, Vec::new());
        };
        let mut people: Vec<(i64, Option<usize>)> = rich
            .lacking
            .iter()
            .filter(|it| it.variant == variant && it.follows.get(at).is_some_and(|it| it[kind]))
            .map(|it| {
                let place = it.place.filter(|place| *place < period.seats.len());
                let seat = place.map(|place| self.price(prices, self.seat(module.period, place)));
                match seat {
                    Some(seat) if seat < lost || lost == 0 => (seat, place),
                    Some(_) | None => (lost, None),
                }
            })
            .collect();
        people.sort_unstable_by(|a, b| b.cmp(a));
        let mut sitting = vec![0; period.seats.len()];
        let mut cost = Cost::ZERO;
        for (price, place) in people
            .into_iter()
            .skip(usize::try_from(period.loans).unwrap_or(0))
        {
            match place {
                Some(place) => {
                    cost = cost + Cost::at(1, price);
                    if let Some(cell) = sitting.get_mut(place) {
                        *cell += 1;
                    }
                }
                None => cost = cost + one,
            }
        }
        (cost, sitting)
    }

    /// The value under the prices, and by how much the cheapest dosage draws too much: pools, the budget, seats.
    fn solve(&self, prices: &[i64], means: &[Priced], progress: Progress<'_>) -> Option<(i64, Prices)> {
        let rich = self.rich;
        let variants = rich.variants.len();
        let mut all: Dosage = vec![[0; 4]; rich.modules.len() * variants];
        let mut value = 0_i64;
        for (variant, profile) in rich.variants.iter().enumerate() {
            let modules = rich.modules.iter().enumerate();
            let network = Network {
                modules: modules
                    .map(|(at, module)| {
                        Some(self.legs(at, module, module.own.get(variant)?, variant, prices))
                    })
                    .collect::<Option<_>>()?,
                path: shapes(
                    &rich.order,
                    &profile.path.demands,
                    &profile.path.crowds,
                    rich.demand_weight(),
                )
                .map(|shape| shape.each(|cost| self.translated(cost)).build()),
            };
            let mixes = flow::solve(&network, &|_| progress(0))?;
            let cost = network.value(&mixes);
            if cost.get(0) > 0 {
                return None;
            }
            value = value.saturating_add(cost.get(1));
            for (at, mix) in mixes.into_iter().enumerate() {
                if let Some(cell) = all.get_mut(at * variants + variant) {
                    *cell = mix;
                }
            }
        }
        let mut used = self.drawn(&all);
        used.push(self.spent(&all));
        used.resize(prices.len(), 0);
        for (at, module) in rich.modules.iter().enumerate() {
            for variant in 0..variants {
                let mix = all.get(at * variants + variant).copied().unwrap_or_default();
                for kind in 0..2 {
                    let sitting = self.unequipped(at, module, variant, kind, prices).1;
                    for (place, people) in sitting.into_iter().enumerate() {
                        if let Some(cell) = used.get_mut(self.seat(module.period, place)) {
                            *cell += people * mix[kind + 1];
                        }
                    }
                }
            }
        }
        for ((used, means), price) in used.iter_mut().zip(means).zip(prices) {
            value = value.saturating_sub(price.saturating_mul(means.most));
            *used -= means.most;
        }
        Some((value, used))
    }

    const fn budget(&self) -> usize {
        self.rich.pools.len()
    }

    fn seat(&self, period: usize, place: usize) -> usize {
        let before: usize = self
            .rich
            .periods
            .iter()
            .take(period)
            .map(|it| it.seats.len())
            .sum();
        self.rich.pools.len() + 1 + before + place
    }

    fn price(&self, prices: &[i64], at: usize) -> i64 {
        prices.get(at).copied().unwrap_or(0)
    }

    /// What there is of everything that has a price.
    #[expect(clippy::cast_precision_loss, reason = "it only paces the prices")]
    fn means(&self) -> Vec<Priced> {
        let rich = self.rich;
        // What lacks costs its weight at most where that is what is sought.
        let cap = |weight: i64| {
            if self.slot == 0 {
                weight.saturating_mul(SCALE)
            } else {
                i64::MAX
            }
        };
        let pools = rich.pools.iter().map(|pool| Priced {
            most: pool.most,
            unit: 1.0 / UNITS as f64,
            cap: cap(rich.weight),
        });
        let budget = Priced {
            most: rich.budget.unwrap_or(0),
            unit: 1.0 / rich.grain_weight().max(1) as f64,
            cap: if rich.budget.is_some() { cap(1) } else { 0 },
        };
        let seats = rich.periods.iter().flat_map(|it| &it.seats);
        let seats = seats.map(|most| Priced {
            most: *most,
            unit: 1.0,
            cap: i64::MAX,
        });
        pools.chain([budget]).chain(seats).collect()
    }

    /// What the pools give when a lesson counts in equal parts for each variant.
    fn drawn(&self, mixes: &Dosage) -> Vec<i64> {
        let share = i64::try_from(self.rich.variants.len()).unwrap_or(1).max(1);
        let mut used = vec![0; self.rich.pools.len()];
        for (module, mixes) in self
            .rich
            .modules
            .iter()
            .zip(mixes.chunks(self.rich.variants.len().max(1)))
        {
            for (k, lesson) in module.lessons.iter().enumerate() {
                let taught: i64 = mixes.iter().map(|mix| mix[k]).sum();
                for (pool, units) in &lesson.uses {
                    if let Some(cell) = used.get_mut(*pool) {
                        *cell += units * taught / share;
                    }
                }
            }
            for (own, mix) in module.own.iter().zip(mixes) {
                for (pool, units) in &own.uses {
                    if let Some(cell) = used.get_mut(*pool) {
                        *cell += (0..4).map(|k| units[k] * mix[k]).sum::<i64>();
                    }
                }
            }
        }
        used
    }

    fn spent(&self, mixes: &Dosage) -> i64 {
        let share = i64::try_from(self.rich.variants.len()).unwrap_or(1).max(1);
        let each = self
            .rich
            .modules
            .iter()
            .zip(mixes.chunks(self.rich.variants.len().max(1)));
        each.map(|(module, mixes)| {
            let taught: i64 = module
                .lessons
                .iter()
                .enumerate()
                .map(|(k, it)| it.cents / share * mixes.iter().map(|mix| mix[k]).sum::<i64>())
                .sum();
            let own: i64 = module
                .own
                .iter()
                .zip(mixes)
                .map(|(own, mix)| (0..4).map(|k| own.cents[k] * mix[k]).sum::<i64>())
                .sum();
            taught + own
        })
        .sum()
    }
}

/// Something that has a price.
#[derive(Debug, Clone, Copy)]
struct Priced {
    /// How much there is.
    most: i64,
    /// Grains in one of it: prices climb alike for all.
    unit: f64,
    /// Highest price.
    cap: i64,
}

/// Raises the prices of what is drawn too much and lowers those of the rest, with some of the direction of the
/// rounds before; `false` when nothing is to do.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "any price is a valid one: how it was found does not matter"
)]
fn climb(
    prices: &mut [i64],
    means: &[Priced],
    excess: &[i64],
    direction: &mut [f64],
    distance: i64,
    pace: f64,
) -> bool {
    for ((direction, means), (price, excess)) in
        direction.iter_mut().zip(means).zip(prices.iter().zip(excess))
    {
        let grains = *excess as f64 * means.unit;
        *direction = if means.cap > 0 {
            0.5_f64.mul_add(*direction, grains)
        } else {
            0.0
        };
        if *price <= 0 && *direction < 0.0 {
            *direction = 0.0;
        }
    }
    let norm: f64 = direction.iter().map(|it| it * it).sum();
    if norm <= 0.0 {
        return false;
    }
    let step = pace * distance.max(SCALE) as f64 / norm;
    for ((price, means), direction) in prices.iter_mut().zip(means).zip(direction) {
        let change = (step * *direction * means.unit).round() as i64;
        *price = price.saturating_add(change).clamp(0, means.cap);
    }
    true
}
