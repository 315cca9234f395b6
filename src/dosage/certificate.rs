//! The proof that a dosage is the cheapest one: prices under which no grain can move with profit.

use super::cost::Cost;
use super::flow::Mixes;
use super::network::{LEGS, Network, REMOTE, grains};

/// A residual arc: where from, where to, what a grain along it costs.
type Arc = (usize, usize, Cost);

/// The residual arcs of a dosage in the whole network, written out: for each module its root and its remote
/// node, then the path's six nodes.
fn residual(network: &Network, mixes: &Mixes) -> (usize, Vec<Arc>) {
    let path = network.modules.len() * 2;
    let (remote, sink) = (path + REMOTE, path + LEGS);
    let mut arcs = Vec::new();
    let mut both = |from: usize, to: usize, flow: i64, cost: &super::convex::Convex| {
        arcs.push((from, to, cost.more(flow)));
        if flow > 0 {
            arcs.push((to, from, cost.less(flow)));
        }
    };
    for (at, (tree, mix)) in network.modules.iter().zip(mixes).enumerate() {
        let (root, own_remote) = (2 * at, 2 * at + 1);
        let ends = [
            (root, path),
            (own_remote, path + 1),
            (own_remote, path + 2),
            (root, path + 3),
            (root, own_remote),
        ];
        for (leg, ((from, to), cost)) in ends.into_iter().zip(&tree.legs).enumerate() {
            both(from, to, grains(mix, leg), cost);
        }
    }
    let totals = Network::totals(mixes);
    let ends = [
        (path, sink),
        (path + 1, remote),
        (path + 2, remote),
        (path + 3, sink),
        (remote, sink),
    ];
    for (leg, ((from, to), cost)) in ends.into_iter().zip(&network.path).enumerate() {
        both(from, to, grains(&totals, leg), cost);
    }
    (sink + 1, arcs)
}

/// Prices of all nodes under which no residual arc has a negative reduced cost, which proves the dosage
/// optimal; `None` when there are none: something cheaper exists, or a module's total is not kept.
///
/// Independent of [`super::flow`]: shortest distances over the whole network from everywhere at once
/// (Bellman, Ford), then every arc is looked at.
pub fn certificate(network: &Network, mixes: &Mixes) -> Option<Vec<Cost>> {
    let kept = |(tree, mix): (&super::network::Tree, &[i64; 4])| {
        tree.now.iter().sum::<i64>() == mix.iter().sum::<i64>() && mix.iter().all(|part| *part >= 0)
    };
    if mixes.len() != network.modules.len() || !network.modules.iter().zip(mixes).all(kept) {
        return None;
    }
    let (nodes, arcs) = residual(network, mixes);
    let mut prices = vec![Cost::ZERO; nodes];
    for _ in 0..=nodes {
        let mut changed = false;
        for (from, to, cost) in &arcs {
            let next = *prices.get(*from)? + *cost;
            let price = prices.get_mut(*to)?;
            if next < *price {
                *price = next;
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    let price = |node: usize| prices.get(node).copied().unwrap_or_default();
    let proved = arcs
        .iter()
        .all(|(from, to, cost)| !(*cost + price(*from) - price(*to)).is_negative());
    proved.then_some(prices)
}
