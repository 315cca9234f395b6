//! The cheapest dosage, exactly: a minimum-cost flow with convex costs.
//!
//! **Method.** First each module alone, by the steepest exchange between two of its modalities until none
//! pays: on a tree with convex costs that is its optimum. The arcs of the path cost nothing so far. Then their
//! costs are put in force one arc after the other. While the arc that has just been given its cost lies on a
//! cycle of the residual network that costs less than nothing, the cheapest such cycle takes as many grains
//! as its slopes allow.
//!
//! **Why that is the optimum.** A flow is optimal if and only if its residual network has no negative cycle
//! or, what is the same, if there are node prices under which no residual arc has a negative reduced cost
//! ([`certificate`](super::certificate()) finds and checks them). Suppose that there is none, and change the cost of one arc:
//! negative cycles then all use that arc. Sending grains around the cheapest of them is sending them along a
//! shortest path between the ends of the arc, and adds only residual arcs of reduced cost 0 for the prices
//! that are the distances; so again every negative cycle uses the arc. Slopes grow, so each arc is done with
//! when no cycle through it pays. Only sums and comparisons of costs are used: they hold for [`Cost`].
//!
//! **Why five nodes are enough.** Modules meet in the path's four modality nodes only. A shortest path between
//! those, of the fewest hops, passes a module at most once: what it does between its first entry into a module
//! and its last exit is at least as cheap done inside the module. So for each ordered pair of modalities only
//! the module with the cheapest exchange matters: twelve tournaments over the modules.
//!
//! **Cost.** With *m* modules and *k* breakpoints in all, O(k) augmentations in practice, at most one for each
//! grain; each is a shortest path over six nodes and O(log m) a change. Memory is O(m + k).

use super::cost::Cost;
use super::network::{Network, REMOTE, Tree, grains};
use super::tourney::Tourney;

/// The sink, after the nodes classroom, synchronous, asynchronous, workplace and remote of the path.
const SINK: usize = 5;
const NODES: usize = 6;
/// Head of each arc of the path; its tail is the node at the same position.
const HEADS: [usize; 5] = [SINK, REMOTE, REMOTE, SINK, SINK];
/// The ordered pairs of modalities.
const PAIRS: [(usize, usize); 12] = [
    (0, 1),
    (0, 2),
    (0, 3),
    (1, 0),
    (1, 2),
    (1, 3),
    (2, 0),
    (2, 1),
    (2, 3),
    (3, 0),
    (3, 1),
    (3, 2),
];

/// Told how far the work is, in thousandths; `false` ends it.
pub type Progress<'p> = &'p dyn Fn(u32) -> bool;

/// A dosage: grains of each modality for each module.
pub type Mixes = Vec<[i64; 4]>;

/// How a node is reached: through a module's exchange, or an arc of the path forwards or backwards.
#[derive(Debug, Clone, Copy)]
enum Hop {
    Exchange(usize),
    Forward(usize),
    Backward(usize),
}

struct Search<'n> {
    network: &'n Network,
    mixes: Mixes,
    totals: [i64; 4],
    /// Which arcs of the path have their cost.
    charged: [bool; 5],
    best: Vec<Tourney>,
}

/// The cheapest dosage; `None` when `progress` ended the work.
pub fn solve(network: &Network, progress: Progress<'_>) -> Option<Mixes> {
    let mixes: Mixes = network.modules.iter().map(alone).collect();
    let mut search = Search::new(network, mixes);
    for arc in 0..HEADS.len() {
        search.charge(arc, &|| progress(u32::try_from(arc * 200).unwrap_or(0)))?;
    }
    progress(1000).then_some(search.mixes)
}

/// The cheapest mix of a module by itself.
fn alone(tree: &Tree) -> [i64; 4] {
    let mut mix = tree.now;
    loop {
        let found = PAIRS
            .iter()
            .filter_map(|(from, to)| tree.exchange(&mix, *from, *to).map(|it| (it, *from, *to)))
            .min_by_key(|((cost, _), ..)| *cost);
        match found {
            Some(((cost, steps), from, to)) if cost.is_negative() && steps > 0 => {
                mix[from] -= steps;
                mix[to] += steps;
            }
            Some(_) | None => return mix,
        }
    }
}

impl<'n> Search<'n> {
    fn new(network: &'n Network, mixes: Mixes) -> Self {
        let best = PAIRS
            .iter()
            .map(|(from, to)| {
                let each = network.modules.iter().zip(&mixes);
                Tourney::new(
                    each.map(|(tree, mix)| tree.exchange(mix, *from, *to).map(|it| it.0))
                        .collect(),
                )
            })
            .collect();
        Self {
            network,
            totals: Network::totals(&mixes),
            mixes,
            charged: [false; 5],
            best,
        }
    }

    /// Puts the cost of an arc of the path in force.
    fn charge(&mut self, arc: usize, go_on: &dyn Fn() -> bool) -> Option<()> {
        self.charged[arc] = true;
        for forward in [true, false] {
            let (first, tail, head) = if forward {
                (Hop::Forward(arc), HEADS[arc], arc)
            } else {
                (Hop::Backward(arc), arc, HEADS[arc])
            };
            // A cycle: the arc, then the shortest way from where it ends back to where it starts.
            while let Some((cost, mut hops)) = self.shortest(tail, head, arc) {
                let Some((own, _)) = self.cost(first) else { break };
                if !(own + cost).is_negative() {
                    break;
                }
                hops.push(first);
                let steps = hops.iter().filter_map(|hop| self.cost(*hop)).map(|it| it.1).min();
                let Some(steps) = steps.filter(|steps| *steps > 0) else {
                    break;
                };
                self.push(&hops, steps);
                if !go_on() {
                    return None;
                }
            }
        }
        Some(())
    }

    /// What a hop costs for one grain, and for how many it costs that; `None` when it is closed.
    fn cost(&self, hop: Hop) -> Option<(Cost, i64)> {
        match hop {
            Hop::Exchange(pair) => {
                let (_, at) = self.best.get(pair)?.best()?;
                let (from, to) = *PAIRS.get(pair)?;
                self.network
                    .modules
                    .get(at)?
                    .exchange(self.mixes.get(at)?, from, to)
            }
            Hop::Forward(arc) => {
                let flow = grains(&self.totals, arc);
                let cost = self.network.path.get(arc)?;
                Some(if self.charged[arc] {
                    (cost.more(flow), cost.room_above(flow))
                } else {
                    (Cost::ZERO, i64::MAX)
                })
            }
            Hop::Backward(arc) => {
                let flow = grains(&self.totals, arc);
                let cost = self.network.path.get(arc)?;
                if flow <= 0 {
                    None
                } else if self.charged[arc] {
                    Some((cost.less(flow), flow.min(cost.room_below(flow))))
                } else {
                    Some((Cost::ZERO, flow))
                }
            }
        }
    }

    /// The cheapest way between two nodes of the path without the arc `closed`, of the fewest hops.
    fn shortest(&self, from: usize, to: usize, closed: usize) -> Option<(Cost, Vec<Hop>)> {
        let mut edges: Vec<(usize, usize, Hop, Cost)> = Vec::with_capacity(22);
        for (pair, (tail, head)) in PAIRS.iter().enumerate() {
            if let Some((cost, _)) = self.best.get(pair).and_then(Tourney::best) {
                edges.push((*tail, *head, Hop::Exchange(pair), cost));
            }
        }
        for (tail, head) in HEADS.into_iter().enumerate().filter(|(arc, _)| *arc != closed) {
            for (tail, head, hop) in [
                (tail, head, Hop::Forward(tail)),
                (head, tail, Hop::Backward(tail)),
            ] {
                if let Some((cost, _)) = self.cost(hop) {
                    edges.push((tail, head, hop, cost));
                }
            }
        }
        let mut reached: [Option<(Cost, u8)>; NODES] = [None; NODES];
        let mut by: [Option<(usize, Hop)>; NODES] = [None; NODES];
        reached[from] = Some((Cost::ZERO, 0));
        for _ in 1..NODES {
            let mut changed = false;
            for (tail, head, hop, cost) in &edges {
                let Some((so_far, hops)) = reached[*tail] else {
                    continue;
                };
                let next = (so_far + *cost, hops + 1);
                if *head != from && reached[*head].is_none_or(|old| next < old) {
                    reached[*head] = Some(next);
                    by[*head] = Some((*tail, *hop));
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
        let (cost, _) = reached[to]?;
        let mut hops = Vec::with_capacity(NODES);
        let mut node = to;
        while node != from && hops.len() < NODES {
            let (before, hop) = by[node]?;
            hops.push(hop);
            node = before;
        }
        Some((cost, hops))
    }

    fn push(&mut self, hops: &[Hop], steps: i64) {
        // Which module serves each exchange is settled before any of them changes.
        let moves: Vec<(usize, usize, usize)> = hops
            .iter()
            .filter_map(|hop| match hop {
                Hop::Exchange(pair) => {
                    let (_, at) = self.best.get(*pair)?.best()?;
                    let (from, to) = *PAIRS.get(*pair)?;
                    Some((at, from, to))
                }
                Hop::Forward(_) | Hop::Backward(_) => None,
            })
            .collect();
        for (at, from, to) in moves {
            if let Some(mix) = self.mixes.get_mut(at) {
                mix[from] -= steps;
                mix[to] += steps;
            }
            self.totals[from] -= steps;
            self.totals[to] += steps;
            self.renew(at);
        }
    }

    fn renew(&mut self, at: usize) {
        let (Some(tree), Some(mix)) = (self.network.modules.get(at), self.mixes.get(at)) else {
            return;
        };
        for ((from, to), best) in PAIRS.iter().zip(&mut self.best) {
            best.set(at, tree.exchange(mix, *from, *to).map(|it| it.0));
        }
    }
}
