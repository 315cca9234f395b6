//! The rich layer: what breaks the network of the group problem, improved from its optimum, at any time.
//!
//! A [`Rich`] problem has everything that a [`Problem`](super::Problem) has, for each of several variants
//! (parts of the learners with a mix of their own), and what ties modules and variants together: time of
//! trainers, rooms and support, a budget, loans and seats of third places, smallest useful blocks, parallel
//! groups. Nothing of it is ever dropped: what cannot be kept to is missed by as little as can be, and named
//! ([`Rich::lacks`]).
//!
//! [`solve`] starts from the exact optimum of each variant alone, improves it by annealing with a
//! fixed seed and a fixed number of moves, and bounds it by pricing what ties. The answer is the same on every
//! run and machine; [`Answer::gap`] says how far from the best it may be. Cost: a move is O(variants + lacking
//! people log lacking people); tables take O(variants · grains of all modules).

mod bound;
mod chance;
mod lend;
mod problem;
mod search;
mod start;
mod state;

pub use bound::Bound;
pub use problem::{
    Course, Dosage, Lack, Lacked, Lacking, Lending, Lesson, Means, Own, Pool, Profile, Rich, UNITS,
};
pub use search::{Effort, Watch};

use super::cost::Cost;

/// What a search of a rich problem gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Grains for each module and variant.
    pub mixes: Dosage,
    /// What it costs: what lacks, then the goals in the problem's order.
    pub cost: Cost,
    /// What no dosage can beat, for the first number that is not nothing; `None` when all are nothing.
    pub bound: Option<Bound>,
    /// Whether all moves were made; otherwise it is the best until the work was ended.
    pub whole: bool,
}

impl Answer {
    /// By how much the first number that is not nothing may be too high, in thousandths of it, rounded up; 0 is
    /// a proof that it is the least.
    pub fn gap(&self) -> i64 {
        self.bound.map_or(0, |bound| {
            let value = self.cost.get(bound.slot).max(1);
            let over = (value - bound.least).max(0);
            over.saturating_mul(1000).div_euclid(value)
                + i64::from(over.saturating_mul(1000).rem_euclid(value) > 0)
        })
    }
}

/// Looks for the best dosage. `watch` sees each better one; when it ends the work, the best so far is the
/// answer. `None` when it ended before there was any.
pub fn solve(rich: &Rich, effort: Effort, watch: Watch<'_>) -> Option<Answer> {
    let go_on = std::cell::Cell::new(true);
    let start = start::start(rich, &|_| {
        go_on.set(watch(&[], Cost::ZERO, 0));
        go_on.get()
    })?;
    let (mixes, cost, whole) = search::improve(rich, start, effort, watch);
    let bound = if whole {
        bound::bound(rich, cost, &|_| watch(&mixes, cost, 1000))
    } else {
        None
    };
    // Without the time for a bound, nothing is known below.
    let slot = (0..super::PARTS).find(|slot| cost.get(*slot) > 0);
    let bound = bound.or_else(|| slot.map(|slot| Bound { slot, least: 0 }));
    Some(Answer {
        mixes,
        cost,
        bound,
        whole,
    })
}

/// The best dosage that a descent finds from one that is known, or from the optimum of each variant alone where
/// that is better: what is near is found surely, what is far is not looked for. Made with the same moves on
/// every machine. `None` when `progress` ended the work.
pub(super) fn descend(
    rich: &Rich,
    from: &Dosage,
    moves: u64,
    progress: super::flow::Progress<'_>,
) -> Option<(Dosage, Cost)> {
    let known: Vec<[i64; 4]> = start::near(rich, from);
    let apart = start::start(rich, progress)?;
    let better = if rich.value(&apart) < rich.value(&known) {
        apart
    } else {
        known
    };
    search::descend(rich, better, moves, progress)
}
