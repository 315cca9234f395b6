//! When no dosage meets all demands: which of them contradict each other, and a way out of each.

use super::build::{Built, minutes, minutes_of};
use super::flow::Progress;
use super::network::grains;
use super::problem::{Demand, Owner, Part, Problem};
use super::propose::{modality, place};
use crate::edit::{Edit, PlanEdit, StepName};
use crate::model::{Band, BandScope, Key, Minutes, Permille, Plan};

/// A demand that takes part in a contradiction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// Where: the plan or a module.
    pub place: Key,
    /// The demand, in grains.
    pub demand: Demand,
    /// The lowest bound, as minutes of the whole that it is about.
    pub least: Minutes,
    /// The highest bound.
    pub most: Minutes,
    /// What the part would have to be for the others to be met.
    pub would_be: Minutes,
    /// The edit that loosens it so far, where it is the plan's to loosen. Locks of a search have none: they
    /// are let go in the search.
    pub way: Option<Edit>,
}

/// Demands that no dosage meets together; without any one of them the others can be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The hours that are missing in all, at least.
    pub missing: Minutes,
    /// The demands.
    pub clashes: Vec<Clash>,
    /// Whether leaving out any one of them was tried; otherwise there may be more of them than need be.
    pub minimal: bool,
}

type Place = (Option<usize>, usize);

/// So many demands on modules are tried one by one.
const MOST: usize = 120;

fn all(problem: &Problem) -> Vec<(Place, Demand)> {
    let modules = problem.modules.iter().enumerate().flat_map(|(unit, it)| {
        it.demands
            .iter()
            .enumerate()
            .map(move |(index, demand)| ((Some(unit), index), *demand))
    });
    let path = problem.path.demands.iter().enumerate();
    modules
        .chain(path.map(|(index, demand)| ((None, index), *demand)))
        .collect()
}

/// The problem with these demands only, and no goals: what is missing is all its cost.
fn only(problem: &Problem, kept: &[Place]) -> Problem {
    let mut bare = problem.clone();
    bare.order.clear();
    let keep = |unit: Option<usize>, demands: &mut Vec<Demand>| {
        let mut index = 0;
        demands.retain(|_| {
            index += 1;
            kept.contains(&(unit, index - 1))
        });
    };
    for (unit, own) in bare.modules.iter_mut().enumerate() {
        keep(Some(unit), &mut own.demands);
        own.crowds.clear();
    }
    keep(None, &mut bare.path.demands);
    bare.path.crowds.clear();
    bare
}

/// Finds demands that contradict each other by leaving out one after the other: those that are not needed
/// for the contradiction stay out.
pub(super) fn find(plan: &Plan, built: &Built, progress: Progress<'_>) -> Option<Conflict> {
    let problem = &built.problem;
    let everything = all(problem);
    let mut kept: Vec<Place> = everything.iter().map(|it| it.0).collect();
    let missing = |kept: &[Place]| only(problem, kept).solve(progress).map(|it| it.cost.get(0));
    let grain = i64::from(built.grain.get());
    let lacks = missing(&kept)?;
    if lacks == 0 {
        return None;
    }
    // Demands that bind nowhere near go in one stroke, where that leaves the contradiction.
    let solved = only(problem, &kept).solve(progress)?;
    let totals = super::Network::totals(&solved.mixes);
    let near = |(unit, _): &Place, demand: &Demand| {
        let mix = unit.map_or(Some(&totals), |unit| solved.mixes.get(unit));
        mix.is_some_and(|mix| {
            let here = grains(mix, demand.part as usize);
            (demand.least > 0 && here <= demand.least) || here >= demand.most
        })
    };
    let binding: Vec<Place> = everything
        .iter()
        .filter(|(at, demand)| near(at, demand))
        .map(|it| it.0)
        .collect();
    if missing(&binding)? > 0 {
        kept = binding;
    }
    // Those of modules first: what the path asks explains more.
    let minimal = kept.len() <= MOST;
    for at in kept.clone().into_iter().take(MOST) {
        let without: Vec<Place> = kept.iter().copied().filter(|it| *it != at).collect();
        if missing(&without)? > 0 {
            kept = without;
        }
    }
    let clashes = kept
        .iter()
        .filter_map(|at| clash(plan, built, &kept, *at, progress))
        .collect();
    Some(Conflict {
        missing: minutes(lacks * grain),
        clashes,
        minimal,
    })
}

fn clash(plan: &Plan, built: &Built, kept: &[Place], at: Place, progress: Progress<'_>) -> Option<Clash> {
    let problem = &built.problem;
    let (unit, index) = at;
    let own = match unit {
        None => Some(&problem.path),
        Some(unit) => problem.modules.get(unit),
    }?;
    let demand = *own.demands.get(index)?;
    // The nearest that this one can be when all the others of the plan are met.
    let mut others = only(problem, &all(problem).iter().map(|it| it.0).collect::<Vec<_>>());
    others.order = vec![super::Goal::Change];
    let held = match unit {
        None => &mut others.path,
        Some(unit) => others.modules.get_mut(unit)?,
    };
    held.demands.remove(index);
    let mut far = others.solve(progress)?;
    if far.cost.get(0) > 0 {
        // Other contradictions remain: look at this one alone.
        let rest: Vec<Place> = kept.iter().copied().filter(|it| *it != at).collect();
        far = only(problem, &rest).solve(progress)?;
    }
    let totals = super::Network::totals(&far.mixes);
    let mix = unit.map_or(Some(&totals), |unit| far.mixes.get(unit))?;
    let grain = i64::from(built.grain.get());
    let fixed = match unit {
        Some(unit) => built
            .rest
            .get(unit)
            .map_or(0, |rest| minutes_of(demand.part, rest)),
        None => fixed(plan, built, demand.part),
    };
    let here = grains(mix, demand.part as usize);
    let would_be = minutes(here * grain + fixed);
    Some(Clash {
        place: place(plan, unit.and_then(|it| problem.modules.get(it)).map(|it| it.at)),
        least: minutes(demand.least * grain + fixed),
        most: minutes(demand.most * grain + fixed),
        way: unit.is_none().then(|| way(plan, &demand, would_be)).flatten(),
        would_be,
        demand,
    })
}

/// The minutes of a part of the path that the search does not move.
fn fixed(plan: &Plan, built: &Built, part: Part) -> i64 {
    let moved: i64 = built
        .problem
        .modules
        .iter()
        .map(|unit| grains(&unit.now, part as usize))
        .sum();
    minutes_of(part, &plan.mix()) - moved * i64::from(built.grain.get())
}

/// The edit that opens a band as far as this, to the next whole percent.
fn way(plan: &Plan, demand: &Demand, would_be: Minutes) -> Option<Edit> {
    let total = i64::from(plan.mix().total().get()).max(1);
    let scope = modality(demand.part).map_or(BandScope::Remote, BandScope::Modality);
    let share = i64::from(would_be.get()) * 1000;
    let down = u32::try_from(share / total / 10 * 10).ok()?;
    let up = u32::try_from((share + total - 1) / total).ok()?.div_ceil(10) * 10;
    let open = |band: &mut Band| {
        band.min = band.min.min(Permille(down));
        band.max = band.max.max(Permille(up.min(1000)));
    };
    let edit = match demand.owner {
        Owner::Designer => {
            let mut targets = plan.targets.clone();
            targets
                .bands
                .iter_mut()
                .filter(|it| it.scope == scope)
                .for_each(open);
            Edit::Plan(PlanEdit::Targets(targets))
        }
        Owner::Funder => {
            let mut funder = plan.funder.clone();
            funder
                .bands
                .iter_mut()
                .filter(|it| it.scope == scope)
                .for_each(open);
            Edit::Plan(PlanEdit::Funder(funder))
        }
        Owner::Lock | Owner::Presence | Owner::Acculturation | Owner::Workplace | Owner::Device => {
            return None;
        }
    };
    Some(Edit::Batch(
        StepName::new("step-dosage-loosen", plan.title.clone()),
        vec![edit],
    ))
}
