//! A local search that can be stopped at any time: annealing.
//!
//! A move shifts some grains of a module from one modality to another, for one variant or all; mostly a second
//! shift in another module takes the opposite way, so that shares of the path and means of the period stay as
//! they are. The first two goals that moves can change are annealed together, the first weighing so much that
//! the second decides between what is alike to it: so the search goes where both are good, instead of to the
//! next valley of the first. The others follow one by one, those before held. A problem of few mixes is annealed
//! again and again, with more or less of what lacks allowed on the way; one schedule serves all sizes. The seed
//! and the number of moves are fixed, so that the answer is the same on every machine; only a stop can make it
//! another one.

mod moves;

use super::super::cost::{Cost, PARTS};
use super::chance::{Random, quantiles};
use super::problem::{Dosage, Rich};
use super::state::{State, Tables};

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
        let each = if rich.variants.len() > 1 { 200_000 } else { 24_000 };
        Self {
            moves: size.saturating_mul(each).clamp(640_000, 5_200_000),
            seed: 5,
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
    /// The best of the present round.
    home: Dosage,
    home_cost: Cost,
    random: Random,
    steps: Vec<Step>,
    luck: Vec<f64>,
    steepest: [i64; PARTS],
    /// Modules by period.
    by_period: Vec<Vec<usize>>,
}

/// How many moves a round gets: this times mixes, times the root of mixes.
const MOVES_OF_MIX: u64 = 2_500;
/// Hundredths of a round's moves for the first two goals together; then for each after them.
const PARTS_OF_WORK: [u64; 5] = [91, 4, 2, 2, 1];
/// Hundredths of all moves for what lacks, where the start lacks something.
const PART_OF_LACKS: u64 = 20;

/// What a usual change of the first goal weighs in usual changes of the second: round after round.
const FIRST: [f64; 3] = [70.0, 90.0, 90.0];
/// First and last temperature of the first two goals, in usual changes of the first and of the second.
const HOT: f64 = 0.3;
const COLD: f64 = 0.04;
/// What a grain that lacks weighs, in usual changes of the first goal: round after round.
const LACKING: [f64; 3] = [1.0, 0.7, 0.5];
/// First temperature for what lacks and for later goals, in usual changes of them, and the last in parts of it.
const HOT_LACK: f64 = 0.4;
const HOT_LATER: f64 = 1.0;
const COLD_PART: f64 = 0.015;
/// What a grain that lacks, and what one of a goal before, weighs against a later goal, in first temperatures.
const LACKING_LATER: f64 = 3.0;
const HELD: f64 = 0.3;
/// Temperatures of a phase.
const STEPS: u64 = 512;
/// From this one on nothing of what comes before is given up.
const FIRM_FROM: u64 = 460;
/// How many moves are looked at to see what a usual one changes.
const LOOKS: u64 = 1024;

/// What a phase of the search weighs, and how hot it is.
#[derive(Debug, Clone, Copy)]
struct Phase {
    /// While it is hot, a little more of what comes before is risked.
    soft: [f64; PARTS],
    /// Once it is cooler, one of that weighs more than a grain can ever gain.
    firm: [f64; PARTS],
    hot: f64,
    cold: f64,
    /// Whether it ends when nothing lacks any more.
    until_kept: bool,
}

/// Improves a dosage: the best one found, its cost, and whether the work was done whole, `watch` not having ended it.
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
            home: state.mixes.clone(),
            home_cost: state.cost(),
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
        self.go_home(None);
        let mut done = 0;
        if self.best_cost.get(0) > 0 {
            let phase = self.lacks();
            let Some(made) = self.phase(&phase, moves * PART_OF_LACKS / 100, &|best, cost, at| {
                watch(best, cost, thousandths(at, moves))
            }) else {
                return false;
            };
            done += made;
        }
        let start = (self.best.clone(), self.best_cost);
        let usual = self.usual();
        let goals: Vec<usize> = (1..PARTS).filter(|it| usual[*it] > 0.0).collect();
        let mixes = u64::try_from(self.rich.modules.len() * self.rich.variants.len()).unwrap_or(1);
        let round = MOVES_OF_MIX * mixes * mixes.isqrt();
        let rounds = ((moves - done + round / 2) / round.max(1)).max(1);
        let round = ((moves - done) / rounds).max(1);
        let mut number = 0;
        while done + round <= moves && !goals.is_empty() {
            self.go_home(Some(&start));
            for (rank, share) in PARTS_OF_WORK.iter().enumerate() {
                let phase = match (rank, goals.get(rank + 1)) {
                    (0, _) => self.first(&goals, &usual, number % 3),
                    (_, Some(goal)) => self.later(*goal),
                    (_, None) => break,
                };
                let Some(made) = self.phase(&phase, round * share / 100, &|best, cost, at| {
                    watch(best, cost, thousandths(done + at, moves))
                }) else {
                    return false;
                };
                done += made;
                // What comes last is only worth work where the round is the best so far.
                if self.home_cost > self.best_cost {
                    break;
                }
            }
            number += 1;
        }
        true
    }

    /// Goes on from a dosage, or from the best.
    fn go_home(&mut self, from: Option<&(Dosage, Cost)>) {
        self.home.clone_from(from.map_or(&self.best, |it| &it.0));
        self.home_cost = from.map_or(self.best_cost, |it| it.1);
    }

    /// How much a move changes each number where it changes it at all, on average; what lacks is in grains.
    #[expect(clippy::cast_precision_loss, reason = "temperatures are estimates")]
    fn usual(&mut self) -> [f64; PARTS] {
        self.go_to_home();
        let here = self.state.cost();
        let (mut sums, mut counts) = ([0; PARTS], [0_u32; PARTS]);
        for _ in 0..LOOKS {
            self.steps.clear();
            self.state.begin();
            self.propose();
            if self.steps.is_empty() {
                continue;
            }
            let change = self.state.cost() - here;
            for ((sum, count), change) in sums.iter_mut().zip(&mut counts).zip(change.0) {
                *sum += change.abs();
                *count += u32::from(change != 0);
            }
            self.state.undo(&self.steps);
        }
        let mut usual = [0.0; PARTS];
        for ((usual, sum), count) in usual.iter_mut().zip(sums).zip(counts) {
            *usual = sum as f64 / f64::from(count.max(1));
        }
        usual[0] /= self.rich.grain_weight() as f64;
        usual
    }

    /// Weighs what lacks alone.
    #[expect(clippy::cast_precision_loss, reason = "temperatures are estimates")]
    fn lacks(&mut self) -> Phase {
        let hot = HOT_LACK * self.usual()[0].max(1.0);
        let mut weights = [0.0; PARTS];
        weights[0] = 1.0 / self.rich.grain_weight() as f64;
        Phase {
            soft: weights,
            firm: weights,
            hot,
            cold: hot * COLD_PART,
            until_kept: true,
        }
    }

    /// Weighs the first two goals together; one alone where there is no other.
    #[expect(clippy::cast_precision_loss, reason = "temperatures are estimates")]
    fn first(&self, goals: &[usize], usual: &[f64; PARTS], turn: usize) -> Phase {
        let grain = self.rich.grain_weight() as f64;
        let steepest = |goal: usize| 1.5 * self.steepest.get(goal).copied().unwrap_or(0) as f64;
        let (one, other) = match goals {
            [one, other, ..] => (*one, Some(*other)),
            [one] => (*one, None),
            [] => (1, None),
        };
        let of_other = other.map_or(1.0, |it| usual[it]);
        // A usual change of the first goal.
        let change = FIRST[turn] * of_other;
        let (mut soft, mut firm) = ([0.0; PARTS], [0.0; PARTS]);
        soft[one] = change / usual[one];
        firm[one] = soft[one].max(other.map_or(0.0, steepest));
        if let Some(other) = other {
            soft[other] = 1.0;
            firm[other] = 1.0;
        }
        soft[0] = LACKING[turn] * change / grain;
        firm[0] = soft[0].max(firm[one] * steepest(one) / grain);
        Phase {
            soft,
            firm,
            hot: HOT * change,
            cold: COLD * of_other,
            until_kept: false,
        }
    }

    /// Weighs a later goal, with all before it held.
    #[expect(clippy::cast_precision_loss, reason = "temperatures are estimates")]
    fn later(&mut self, goal: usize) -> Phase {
        let hot = HOT_LATER * self.usual()[goal].max(0.5);
        let gain = 1.5 * self.steepest.get(goal).copied().unwrap_or(0) as f64;
        let weights = |least: f64| {
            let mut weights = [0.0; PARTS];
            for (at, weight) in weights.iter_mut().enumerate().take(goal).skip(1) {
                *weight = (at + 1..goal).fold((hot * HELD).max(least), |weight, _| weight * 10.0);
            }
            weights[0] = (hot * LACKING_LATER).max(least) / self.rich.grain_weight() as f64;
            weights[goal] = 1.0;
            weights
        };
        Phase {
            soft: weights(0.0),
            firm: weights(gain),
            hot,
            cold: hot * COLD_PART,
            until_kept: false,
        }
    }

    /// Anneals from the best of the round; how many moves were made, `None` when `told` ended the work.
    fn phase(
        &mut self,
        phase: &Phase,
        moves: u64,
        told: &dyn Fn(&[[i64; 4]], Cost, u64) -> bool,
    ) -> Option<u64> {
        let cooling = cooling(phase.cold / phase.hot);
        self.go_to_home();
        let mut weights = phase.soft;
        let mut energy = weigh(&weights, self.state.cost());
        let mut heat = phase.hot;
        let stretch = (moves / STEPS).max(1);
        for turn in 0..moves {
            if turn % stretch == 0 {
                heat *= cooling;
                if turn / stretch == FIRM_FROM {
                    weights = phase.firm;
                    energy = weigh(&weights, self.state.cost());
                }
                if phase.until_kept && self.home_cost.get(0) == 0 {
                    return Some(turn);
                }
                if !told(&self.best, self.best_cost, turn) {
                    return None;
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
                if cost < self.home_cost {
                    self.home_cost = cost;
                    self.home.clone_from(&self.state.mixes);
                    if cost < self.best_cost {
                        self.best_cost = cost;
                        self.best.clone_from(&self.state.mixes);
                    }
                }
            } else {
                self.state.undo(&self.steps);
            }
        }
        Some(moves)
    }

    fn go_to_home(&mut self) {
        let variants = self.rich.variants.len().max(1);
        for (at, mix) in self.home.iter().enumerate() {
            if self.state.mixes.get(at) != Some(mix) {
                self.state.set(at / variants, at % variants, *mix);
            }
        }
    }
}

/// What a temperature is multiplied with, so that all steps of a phase make it `part` of what it was. Found by
/// halving, with products only: powers of a machine's library need not be the same everywhere.
fn cooling(part: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        // 512 times itself.
        let power = (0..STEPS.ilog2()).fold(middle, |power: f64, _| power * power);
        if power < part {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
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
