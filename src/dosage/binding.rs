//! What holds a dosage back, and what an hour less of it would give.

use super::build::{Built, minutes};
use super::flow::Progress;
use super::network::{Network, grains};
use super::problem::{Demand, Goal, Owner, Solved, Unit};
use super::propose::place;
use crate::model::{Key, Minutes, Plan};

/// A demand that is met with nothing to spare, and its price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// Where: the plan or a module.
    pub place: Key,
    /// The demand, in grains of `grain`.
    pub demand: Demand,
    /// Whether it is its lowest bound that holds, rather than its highest.
    pub at_least: bool,
    /// That bound, with the minutes that the search does not move.
    pub bound: Minutes,
    /// By how much it was loosened to find its price: an hour, or a grain where grains are longer.
    pub step: Minutes,
    /// By how many minutes less demands are missed then; negative is better.
    pub missing: i64,
    /// What that changes in each goal, in the order of the search; negative is better. Learner-minutes for learners and ease, cents,
    /// minutes of room, minutes changed.
    pub gain: Vec<(Goal, i64)>,
}

/// Demands on modules are priced one search each: so many at most, and in problems up to this many modules.
const MOST: usize = 40;
const MOST_MODULES: usize = 200;
/// How many are told.
const TOLD: usize = 5;

fn at_bound(unit: &Unit, mix: &[i64; 4]) -> Vec<(usize, bool)> {
    let each = unit.demands.iter().enumerate();
    each.filter(|(_, demand)| !matches!(demand.owner, Owner::Workplace | Owner::Acculturation))
        .flat_map(|(index, demand)| {
            let here = grains(mix, demand.part as usize);
            [
                (demand.least > 0 && here <= demand.least).then_some((index, true)),
                (here >= demand.most).then_some((index, false)),
            ]
        })
        .flatten()
        .collect()
}

/// The demands at their bound, those whose loosening gives most first. Each price is exact: the problem is
/// solved again with the bound one hour further. `None` when `progress` ended the work.
pub(super) fn find(
    plan: &Plan,
    built: &Built,
    solved: &Solved,
    progress: Progress<'_>,
) -> Option<Vec<Binding>> {
    let problem = &built.problem;
    let steps = i64::from(60 / built.grain.get().clamp(1, 60));
    let totals = Network::totals(&solved.mixes);
    let mut at: Vec<(Option<usize>, usize, bool)> = at_bound(&problem.path, &totals)
        .into_iter()
        .map(|(demand, least)| (None, demand, least))
        .collect();
    if problem.modules.len() <= MOST_MODULES {
        for (index, (unit, mix)) in problem.modules.iter().zip(&solved.mixes).enumerate() {
            at.extend(
                at_bound(unit, mix)
                    .into_iter()
                    .map(|(demand, least)| (Some(index), demand, least)),
            );
        }
    }
    at.truncate(MOST);
    let mut found = Vec::new();
    for (unit, index, at_least) in at {
        let mut looser = problem.clone();
        let held = match unit {
            None => looser.path.demands.get_mut(index),
            Some(unit) => looser
                .modules
                .get_mut(unit)
                .and_then(|it| it.demands.get_mut(index)),
        };
        let Some(demand) = held else { continue };
        let told = *demand;
        if at_least {
            demand.least = (demand.least - steps).max(0);
        } else {
            demand.most += steps;
        }
        let then = looser.solve(progress)?;
        if then.cost < solved.cost {
            let change = then.cost - solved.cost;
            let grain = i64::from(built.grain.get());
            let grains = if at_least { told.least } else { told.most };
            found.push((
                change,
                Binding {
                    place: place(plan, unit.and_then(|it| problem.modules.get(it)).map(|it| it.at)),
                    demand: told,
                    at_least,
                    bound: minutes(grains * grain + built.stays(unit, told.part)),
                    missing: change.get(0) * grain,
                    step: built.grain.times(u32::try_from(steps).unwrap_or(1)),
                    gain: goals(&problem.order, built, change),
                },
            ));
        }
    }
    found.sort_by_key(|it| it.0);
    Some(found.into_iter().take(TOLD).map(|it| it.1).collect())
}

/// A change of a cost in each goal of an order, in minutes and cents.
pub(super) fn goals(order: &[Goal], built: &Built, change: super::Cost) -> Vec<(Goal, i64)> {
    let grain = i64::from(built.grain.get());
    let each = order.iter().enumerate();
    each.map(|(at, goal)| {
        let scale = if *goal == Goal::Money { 1 } else { grain };
        (*goal, change.get(at + 1).saturating_mul(scale))
    })
    .collect()
}
