//! The network in which a dosage is a flow.
//!
//! ```text
//!            classroom ───────────────► classroom ─┐
//! module ─┬─ workplace ───────────────► workplace ─┤
//!         └─ remote ─┬─ synchronous ──► synchronous ─┬─ remote ─┴─► sink
//!                    └─ asynchronous ─► asynchronous ┘
//!            one tree for each module   one tree for the path
//! ```
//!
//! The grains of a module enter at its root; every arc has a convex cost. Both sides are trees, so the whole is
//! a network and the optimum over whole grains is the optimum over fractions too.

use super::convex::Convex;
use super::cost::Cost;

/// Where the cost of an arc stands in [`Tree::legs`] and [`Network::path`].
pub const LEGS: usize = 5;
/// The position of the arc of both remote modalities together.
pub(super) const REMOTE: usize = 4;

/// Whether the modality at this position of a mix is remote.
pub(super) const fn is_remote(modality: usize) -> bool {
    matches!(modality, 1 | 2)
}

/// One module.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// Costs of classroom, synchronous, asynchronous, workplace, and remote as a whole.
    pub legs: [Convex; LEGS],
    /// Where the search starts: grains of each modality. Their sum is kept.
    pub now: [i64; 4],
}

/// All modules, and the costs of the sums over the path.
#[derive(Debug, Clone, Default)]
pub struct Network {
    /// The modules.
    pub modules: Vec<Tree>,
    /// Costs of the whole path's classroom, synchronous, asynchronous, workplace and remote grains.
    pub path: [Convex; LEGS],
}

/// The grains of a module or path in one modality, or in both remote ones.
pub(super) fn grains(mix: &[i64; 4], leg: usize) -> i64 {
    match leg {
        REMOTE => mix[1] + mix[2],
        leg => mix.get(leg).copied().unwrap_or(0),
    }
}

impl Tree {
    /// What a mix of the module costs.
    pub fn value(&self, mix: &[i64; 4]) -> Cost {
        (0..LEGS)
            .zip(&self.legs)
            .map(|(leg, cost)| cost.value(grains(mix, leg)))
            .sum()
    }

    /// What moving one grain from one modality to another costs, and for how many grains it costs that;
    /// `None` when there is none to move.
    pub fn exchange(&self, mix: &[i64; 4], from: usize, to: usize) -> Option<(Cost, i64)> {
        let (out, into) = (self.legs.get(from)?, self.legs.get(to)?);
        let (given, taken) = (*mix.get(from)?, *mix.get(to)?);
        if given <= 0 {
            return None;
        }
        let mut cost = out.less(given) + into.more(taken);
        let mut steps = given.min(out.room_below(given)).min(into.room_above(taken));
        let (remote, both) = (grains(mix, REMOTE), &self.legs[REMOTE]);
        match (is_remote(from), is_remote(to)) {
            (true, false) => {
                cost = cost + both.less(remote);
                steps = steps.min(both.room_below(remote));
            }
            (false, true) => {
                cost = cost + both.more(remote);
                steps = steps.min(both.room_above(remote));
            }
            (true, true) | (false, false) => {}
        }
        Some((cost, steps))
    }
}

impl Network {
    /// The sums over the path.
    pub fn totals(mixes: &[[i64; 4]]) -> [i64; 4] {
        mixes.iter().fold([0; 4], |mut sum, mix| {
            for (sum, part) in sum.iter_mut().zip(mix) {
                *sum += part;
            }
            sum
        })
    }

    /// What the mixes cost in all.
    pub fn value(&self, mixes: &[[i64; 4]]) -> Cost {
        let modules: Cost = self
            .modules
            .iter()
            .zip(mixes)
            .map(|(tree, mix)| tree.value(mix))
            .sum();
        let path = Tree {
            legs: self.path.clone(),
            now: [0; 4],
        };
        modules + path.value(&Self::totals(mixes))
    }
}
