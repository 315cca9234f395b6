//! A local search that can be stopped at any time: annealing, goal after goal.
//!
//! A move shifts some grains of a module from one modality to another, for one variant or all; often a second
//! shift in another module takes the opposite way, so that shares of the path and means of the period stay as
//! they are. Goals are annealed one after the other, those before weighing so much that they get no worse. The
//! seed and the number of moves are fixed, so that the answer is the same on every machine; only a stop can
//! make it another one.

use super::super::cost::{Cost, PARTS};
use super::problem::{Dosage, Rich};
use super::state::{State, Tables};

/// xorshift64*.
#[derive(Debug, Clone)]
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(2_685_821_657_736_338_717) >> 32
    }

    /// A number under `n`.
    fn below(&mut self, n: usize) -> usize {
        let n = u64::try_from(n.max(1)).unwrap_or(1);
        usize::try_from((self.next() * n) >> 32).unwrap_or(0)
    }

    fn percent(&mut self, part: usize) -> bool {
        self.below(100) < part
    }

    /// How many temperatures up a move may go: exponentially distributed.
    fn luck(&mut self, table: &[f64]) -> f64 {
        table.get(self.below(table.len())).copied().unwrap_or(0.0)
    }
}

/// How finely chance is cut.
const LEVELS: u32 = 4096;

/// The quantiles of the exponential distribution. Made of sums and products only, which are the same on every
/// machine, where logarithms of its library need not be.
fn quantiles() -> Vec<f64> {
    let level = |at: u32| {
        // −ln(p), with p brought into [½, 1) by doubling, then ln by its series in (p − 1) / (p + 1).
        let (mut p, mut doublings) = ((f64::from(at) + 0.5) / f64::from(LEVELS), 0.0);
        while p < 0.5 {
            p *= 2.0;
            doublings += 1.0;
        }
        let z = (p - 1.0) / (p + 1.0);
        let (mut power, mut sum) = (z, 0.0);
        for odd in 0..16 {
            sum += power / (2.0 * f64::from(odd) + 1.0);
            power *= z * z;
        }
        doublings * std::f64::consts::LN_2 - 2.0 * sum
    };
    (0..LEVELS).map(level).collect()
}

/// How much work is done, and how it is split.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effort {
    /// Moves that are tried, in all.
    pub moves: u64,
    /// Where chance starts.
    pub seed: u64,
}

impl Effort {
    /// The effort that a problem is worth: more for a larger one, up to what takes a second or two.
    pub fn of(rich: &Rich) -> Self {
        let size = u64::try_from(rich.modules.len() * rich.variants.len()).unwrap_or(u64::MAX);
        // One mix for all is found sooner.
        let least = match rich.variants.len() {
            0 | 1 => 640_000,
            _ if usize::try_from(size).is_ok_and(|it| it <= SMALL) => 2_000_000,
            _ => 3_200_000,
        };
        Self {
            moves: size.saturating_mul(24_000).clamp(least, 5_120_000),
            seed: 17,
        }
    }
}

/// Told the best cost so far and the thousandths of the work done; `false` ends it.
pub type Watch<'w> = &'w dyn Fn(&[[i64; 4]], Cost, u32) -> bool;

/// One shift that was made, and what was there before.
type Step = (usize, usize, [i64; 4]);

struct Anneal<'t, 'r> {
    rich: &'r Rich,
    state: State<'t, 'r>,
    best: Dosage,
    best_cost: Cost,
    random: Random,
    steps: Vec<Step>,
    luck: Vec<f64>,
    steepest: [i64; PARTS],
    /// Modules by period.
    by_period: Vec<Vec<usize>>,
}

/// Up to so many mixes a problem is small: its valleys are deep for their width, so that it is annealed hotter
/// and from a start that is wholly cold.
const SMALL: usize = 40;
/// The first temperature of a goal, in parts of what a module and variant has of it on average: run after run.
const WARMTHS: [f64; 3] = [0.4, 0.6, 1.2];
/// The same for small problems.
const SMALL_WARMTHS: [f64; 3] = [1.0, 3.0, 0.5];
const SMALL_LATER_WARMTHS: [f64; 3] = [1.0, 0.5, 2.0];
/// For goals after the first.
const LATER_WARMTHS: [f64; 3] = [0.7, 0.35, 1.4];
/// From one temperature to the next: so many steps make it a hundredth, or a fiftieth.
const COOLING: f64 = 0.991_045_79;
const SLOW_COOLING: f64 = 0.992_388_41;
const STEPS: u64 = 512;
/// From this step on nothing of what comes before is given up.
const FIRM_FROM: u64 = 460;
/// What one of the goal before weighs: a little more of it is risked while it is hot, none when it is cold.
const HELD: f64 = 0.3;
/// What a grain that lacks weighs against a goal, in first temperatures.
const LACKING: f64 = 3.0;

/// Part of the moves for what lacks, where the start lacks something.
const PART_OF_LACKS: u64 = 20;
/// Part of the moves that a goal gets, by how far back it stands among those that are not reached yet.
const PARTS_OF_WORK: [u64; 5] = [50, 38, 6, 4, 2];

/// Improves a dosage. `None` when `watch` ended the work before the first look at it.
pub(super) fn improve(rich: &Rich, start: Dosage, effort: Effort, watch: Watch<'_>) -> (Dosage, Cost, bool) {
    let tables = Tables::new(rich);
    let mut anneal = Anneal::new(&tables, start, effort.seed);
    let whole = anneal.run(effort.moves, watch);
    (anneal.best, anneal.best_cost, whole)
}

/// Makes moves that make nothing worse; `None` when `progress` ended the work.
pub(super) fn descend(
    rich: &Rich,
    start: Dosage,
    moves: u64,
    progress: super::super::flow::Progress<'_>,
) -> Option<(Dosage, Cost)> {
    let tables = Tables::new(rich);
    let mut anneal = Anneal::new(&tables, start, 1);
    anneal.descend(moves, progress)?;
    Some((anneal.best, anneal.best_cost))
}

impl<'t, 'r> Anneal<'t, 'r> {
    fn new(tables: &'t Tables<'r>, start: Dosage, seed: u64) -> Self {
        let rich = tables.rich;
        let mut state = State::new(tables, start);
        let mut by_period = vec![Vec::new(); rich.periods.len().max(1)];
        for (at, module) in rich.modules.iter().enumerate() {
            if let Some(list) = by_period.get_mut(module.period) {
                list.push(at);
            }
        }
        Self {
            rich,
            best: state.mixes.clone(),
            best_cost: state.cost(),
            state,
            random: Random(seed | 1),
            steps: Vec::new(),
            luck: quantiles(),
            steepest: tables.steepest,
            by_period,
        }
    }

    fn descend(&mut self, moves: u64, progress: super::super::flow::Progress<'_>) -> Option<()> {
        if self.rich.modules.iter().all(|it| it.total() == 0) {
            return Some(());
        }
        for turn in 0..moves {
            if turn % 256 == 0 && !progress(thousandths(turn, moves)) {
                return None;
            }
            self.steps.clear();
            self.state.begin();
            self.propose();
            if self.steps.is_empty() {
                continue;
            }
            let cost = self.state.cost();
            if cost <= self.best_cost {
                self.best_cost = cost;
            } else {
                self.state.undo(&self.steps);
            }
        }
        self.best.clone_from(&self.state.mixes);
        Some(())
    }
}

impl Anneal<'_, '_> {
    fn run(&mut self, moves: u64, watch: Watch<'_>) -> bool {
        if self.rich.modules.iter().all(|it| it.total() == 0) {
            return true;
        }
        let mut done = 0;
        let mut rank = 0;
        if self.best_cost.get(0) > 0 {
            let own = moves * PART_OF_LACKS / 100;
            let from = self.best.clone();
            let told = |best: &[[i64; 4]], cost: Cost, at: u64| watch(best, cost, thousandths(at, moves));
            if !self.phase(0, &from, 1.0, own, &told) {
                return false;
            }
            // What nothing lacks any more is left to the goals.
            if self.best_cost.get(0) > 0 || self.is_small() {
                done += own;
            }
        }
        let left = moves - done;
        for goal in 1..PARTS {
            if self.best_cost.get(goal) == 0 {
                continue;
            }
            let share = PARTS_OF_WORK.get(rank).copied().unwrap_or(4);
            rank += 1;
            let own = left * share / 100;
            let told =
                |best: &[[i64; 4]], cost: Cost, at: u64| watch(best, cost, thousandths(done + at, moves));
            let runs = self.runs(rank);
            let first = self.best.clone();
            for run in 0..runs {
                let from = if run == 0 {
                    self.best.clone()
                } else {
                    first.clone()
                };
                let each = own / runs;
                let turn = usize::try_from(run % 3).unwrap_or(0);
                let hot = if rank == 1 {
                    if self.is_small() {
                        SMALL_WARMTHS[turn]
                    } else {
                        WARMTHS[turn]
                    }
                } else if self.is_small() {
                    SMALL_LATER_WARMTHS[turn]
                } else {
                    LATER_WARMTHS[turn]
                };
                if !self.phase(goal, &from, hot, each, &|best, cost, at| {
                    told(best, cost, run * each + at)
                }) {
                    return false;
                }
            }
            done += own;
        }
        true
    }

    #[expect(clippy::cast_precision_loss, reason = "temperatures are estimates")]
    fn phase(
        &mut self,
        goal: usize,
        from: &Dosage,
        warmth: f64,
        moves: u64,
        told: &dyn Fn(&[[i64; 4]], Cost, u64) -> bool,
    ) -> bool {
        let parts = (self.rich.modules.len() * self.rich.variants.len().max(1)) as f64;
        let unit = if goal == 0 { self.rich.grain_weight() } else { 1 };
        let scale = (self.best_cost.get(goal) as f64 / unit as f64 / parts).max(0.5);
        let hot = scale * warmth;
        // Where it begins cooler, it need not become as much colder.
        let cooling = if goal == 0 || self.is_small() {
            COOLING
        } else {
            SLOW_COOLING
        };
        // While it is hot, a little more of what comes before is risked; once it is cooler, one of that weighs
        // more than a grain can ever gain.
        let gain = 1.5 * self.steepest.get(goal).copied().unwrap_or(0) as f64;
        let grain = self.rich.grain_weight() as f64;
        let weights = |least: f64| {
            let mut weights = [0.0; PARTS];
            for (at, weight) in weights.iter_mut().enumerate().take(goal).skip(1) {
                *weight = (at + 1..goal).fold((hot * HELD).max(least), |weight, _| weight * 10.0);
            }
            weights[0] = (hot * LACKING).max(least) / grain;
            weights[goal] = if goal == 0 { 1.0 / grain } else { 1.0 };
            weights
        };
        let (soft, firm) = (weights(0.0), weights(gain));
        let mut weights = soft;
        self.go_to(from);
        let mut energy = weigh(&weights, self.state.cost());
        let mut heat = hot;
        let stretch = (moves / STEPS).max(1);
        for turn in 0..moves {
            if turn % stretch == 0 {
                heat *= cooling;
                if turn / stretch == FIRM_FROM {
                    weights = firm;
                    energy = weigh(&weights, self.state.cost());
                }
                if goal == 0 && self.best_cost.get(0) == 0 && !self.is_small() {
                    return true;
                }
                if !told(&self.best, self.best_cost, turn) {
                    return false;
                }
            }
            self.steps.clear();
            self.state.begin();
            self.propose();
            if self.steps.is_empty() {
                continue;
            }
            let cost = self.state.cost();
            let next = weigh(&weights, cost);
            if next <= energy || next - energy < heat * self.random.luck(&self.luck) {
                energy = next;
                if cost < self.best_cost {
                    self.best_cost = cost;
                    self.best.clone_from(&self.state.mixes);
                }
            } else {
                self.state.undo(&self.steps);
            }
        }
        true
    }

    fn go_to(&mut self, mixes: &Dosage) {
        let variants = self.rich.variants.len().max(1);
        for (at, mix) in mixes.iter().enumerate() {
            if self.state.mixes.get(at) != Some(mix) {
                self.state.set(at / variants, at % variants, *mix);
            }
        }
    }

    fn is_small(&self) -> bool {
        self.rich.modules.len() * self.rich.variants.len() <= SMALL
    }

    /// How often a goal is annealed anew, the first one and those after it: small problems have deep valleys.
    fn runs(&self, rank: usize) -> u64 {
        match (self.rich.modules.len() * self.rich.variants.len(), rank) {
            (0..=SMALL, 1) => 16,
            (41..=120, 1) => 4,
            (0..=SMALL, 2) => 6,
            (41..=120, 2) => 2,
            _ => 1,
        }
    }

    /// Tries one shift or two opposite ones.
    fn propose(&mut self) {
        let variants = self.rich.variants.len();
        let module = self.random.below(self.rich.modules.len());
        let variant = self.random.below(variants);
        let one = (variants == 1 || !self.random.percent(30)).then_some(variant);
        let mix = self.state.mix(module, variant);
        if mix == [0; 4] {
            return;
        }
        let Some(course) = self.rich.modules.get(module) else {
            return;
        };
        let small = self.is_small();
        // What can be taken from, and what can take; a small problem leaves it to chance.
        let least = if small { [0; 4] } else { course.least };
        let mut from = self.random.below(4);
        for _ in 0..3 {
            if mix[from] > least[from] {
                break;
            }
            from = (from + 1) % 4;
        }
        let mut to = (from + 1 + self.random.below(3)) % 4;
        let looks = if small { 0 } else { 3 };
        for _ in 0..looks {
            if to != from && mix[to] < course.most[to] {
                break;
            }
            to = (to + 1) % 4;
        }
        if to == from || course.most[to] == 0 {
            return;
        }
        let kind = self.random.below(10);
        let steps = self.random.below(4) + 1;
        let moved = self.shift(module, one, from, to, kind, i64::try_from(steps).unwrap_or(1));
        if moved == 0 || !self.random.percent(60) {
            return;
        }
        let period = self.rich.modules.get(module).map_or(0, |it| it.period);
        // Back the same way, or around by a third modality; now and then for another variant.
        let one = if one.is_some() && self.random.percent(10) {
            Some(self.random.below(variants))
        } else {
            one
        };
        if self.random.percent(15) {
            let by = (0..4)
                .filter(|k| *k != from && *k != to)
                .nth(self.random.below(2))
                .unwrap_or(from);
            let other = self.other(module, period);
            let passed = self.shift(other, one, to, by, 10, moved);
            if passed > 0 {
                let other = self.other(module, period);
                self.shift(other, one, by, from, 10, passed);
            }
        } else {
            let other = self.other(module, period);
            self.shift(other, one, to, from, 10, moved);
        }
    }

    /// A module, mostly of the same period.
    fn other(&mut self, module: usize, period: usize) -> usize {
        match self.by_period.get(period) {
            Some(list) if self.random.percent(70) => {
                list.get(self.random.below(list.len())).copied().unwrap_or(module)
            }
            Some(_) | None => self.random.below(self.rich.modules.len()),
        }
    }

    /// Shifts grains for one variant or all; how many, of the first that could.
    fn shift(
        &mut self,
        at: usize,
        one: Option<usize>,
        from: usize,
        to: usize,
        kind: usize,
        steps: i64,
    ) -> i64 {
        let Some(module) = self.rich.modules.get(at) else {
            return 0;
        };
        let all = match one {
            Some(variant) => variant..variant + 1,
            None => 0..self.rich.variants.len(),
        };
        let mut moved = 0;
        for variant in all {
            let old = self.state.mix(at, variant);
            let amount = match kind {
                0..=4 => 1,
                5 | 6 | 10 => steps,
                7 => old[from],
                8 => module.block[to].max(1),
                _ => old[from] - module.least[from].max(module.block[from]),
            };
            let mut new = old;
            if kind == 9 && steps == 1 {
                new = module.now;
            } else {
                if amount <= 0 || old[from] < amount {
                    continue;
                }
                new[from] -= amount;
                new[to] += amount;
                if new[from] > 0 && new[from] < module.block[from] && module.least[from] == 0 {
                    new[to] += new[from];
                    new[from] = 0;
                }
                if new[to] < module.block[to] {
                    let more = module.block[to] - new[to];
                    new[from] -= more;
                    new[to] += more;
                }
            }
            if new == old || !module.fits(&new) {
                continue;
            }
            if moved == 0 {
                moved = (new[to] - old[to]).abs().max(1);
            }
            self.steps.push((at, variant, old));
            self.state.set(at, variant, new);
        }
        moved
    }
}

fn thousandths(part: u64, whole: u64) -> u32 {
    u32::try_from(part * 1000 / whole.max(1))
        .unwrap_or(1000)
        .min(1000)
}

#[expect(clippy::cast_precision_loss, reason = "an energy is compared, not shown")]
fn weigh(weights: &[f64; PARTS], cost: Cost) -> f64 {
    weights
        .iter()
        .zip(cost.0)
        .map(|(weight, part)| weight * part as f64)
        .sum()
}
