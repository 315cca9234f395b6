//! Where the search starts: the exact optimum of each variant alone, without what breaks the network.

use super::super::Shape;
use super::super::cost::Cost;
use super::super::flow::{self, Progress};
use super::super::network::{Network, Tree};
use super::super::problem::{Goal, shapes};
use super::problem::{Course, Dosage, Rich};

/// A grain outside a module's bounds: worse than any demand.
const OUTSIDE: i64 = 1_000_000;

/// The network of one variant. `more` are cents for each grain of each module's modalities, on top.
pub(super) fn network(rich: &Rich, variant: usize) -> Option<Network> {
    let profile = rich.variants.get(variant)?;
    let share = i64::try_from(rich.variants.len()).unwrap_or(1).max(1);
    let modules = rich.modules.iter().map(|module| {
        let own = module.own.get(variant)?;
        let mut legs = shapes(&rich.order, &own.demands, &own.crowds, rich.demand_weight());
        for (k, shape) in legs.iter_mut().enumerate().take(4) {
            let taught = module.lessons.get(k).map_or(0, |it| it.cents / share);
            let rooms = if k == 0 { module.lessons[0].groups } else { 0 };
            shape.line(rich.cost(Goal::Money, own.cents[k] + taught) + rich.cost(Goal::Rooms, rooms));
            shape.under(module.now[k], rich.cost(Goal::Change, profile.people));
            shape.over(module.now[k], rich.cost(Goal::Change, profile.people));
            shape.under(module.least[k], Cost::at(0, OUTSIDE));
            shape.over(module.most[k], Cost::at(0, OUTSIDE));
        }
        Some(Tree {
            legs: legs.map(Shape::build),
            now: module.now,
        })
    });
    Some(Network {
        modules: modules.collect::<Option<_>>()?,
        path: rich.path_legs(&profile.path),
    })
}

/// The optimum of each variant alone, brought to bounds and blocks; `None` when `progress` ended the work.
pub(super) fn start(rich: &Rich, progress: Progress<'_>) -> Option<Dosage> {
    let variants = rich.variants.len();
    let mut all = vec![[0; 4]; rich.modules.len() * variants];
    for variant in 0..variants {
        let mixes = flow::solve(&network(rich, variant)?, progress)?;
        for (at, (module, mix)) in rich.modules.iter().zip(mixes).enumerate() {
            if let Some(cell) = all.get_mut(at * variants + variant) {
                *cell = nearest(module, mix);
            }
        }
    }
    Some(all)
}

/// A dosage brought to bounds and blocks.
pub(super) fn near(rich: &Rich, mixes: &Dosage) -> Dosage {
    let each = rich.modules.iter().zip(mixes.chunks(rich.variants.len().max(1)));
    each.flat_map(|(module, own)| own.iter().map(|mix| nearest(module, *mix)))
        .collect()
}

/// The mix within bounds and blocks that differs least: for each choice of modalities that are used at all,
/// the grains are brought into their bounds, and what is then too much or too little is moved.
pub(super) fn nearest(module: &Course, mix: [i64; 4]) -> [i64; 4] {
    if module.fits(&mix) {
        return mix;
    }
    let mut best: Option<(i64, [i64; 4])> = None;
    for used in 0..16_usize {
        let bounds = |k: usize| {
            if used >> k & 1 == 1 {
                (module.least[k].max(module.block[k]), module.most[k])
            } else {
                (module.least[k], 0)
            }
        };
        if (0..4).any(|k| bounds(k).0 > bounds(k).1) {
            continue;
        }
        let mut new = [0; 4];
        for (k, cell) in new.iter_mut().enumerate() {
            *cell = mix[k].clamp(bounds(k).0, bounds(k).1);
        }
        let mut left = module.total() - new.iter().sum::<i64>();
        for (k, cell) in new.iter_mut().enumerate() {
            let moved = left.clamp(bounds(k).0 - *cell, bounds(k).1 - *cell);
            *cell += moved;
            left -= moved;
        }
        let far: i64 = new.iter().zip(mix).map(|(new, old)| (new - old).abs()).sum();
        if left == 0 && best.is_none_or(|it| far < it.0) {
            best = Some((far, new));
        }
    }
    best.map_or(mix, |it| it.1)
}
