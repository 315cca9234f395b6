//! When no dosage meets all demands: which of them contradict each other, and a way out of each.

use super::build::{Built, minutes};
use super::flow::Progress;
use super::network::grains;
use super::problem::{Crowd, Demand, Owner, Part, Problem};
use super::propose::{modality, place};
use crate::edit::{Edit, PlanEdit, StepName};
use crate::model::{Band, BandScope, Device, Key, Minutes, Permille, Plan};

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
        others = only(problem, &rest);
        others.order = vec![super::Goal::Change];
        far = others.solve(progress)?;
    }
    let part_of = |solved: &super::Solved| {
        let totals = super::Network::totals(&solved.mixes);
        let mix = unit.map_or(Some(&totals), |unit| solved.mixes.get(unit))?;
        Some(grains(mix, demand.part as usize))
    };
    // Without a demand its part is where change is least; what is told is how near it could come.
    let over = part_of(&far)? > demand.most;
    let held = match unit {
        None => &mut others.path,
        Some(unit) => others.modules.get_mut(unit)?,
    };
    let against = Part::ALL.into_iter().filter(|it| {
        let inside = *it == demand.part || (demand.part == Part::Remote && it.is_remote());
        *it != Part::Remote && inside == over
    });
    held.crowds.extend(against.map(|part| Crowd {
        part,
        bears: 0,
        follows: false,
        people: 1,
        aside: None,
    }));
    others.order.insert(0, super::Goal::Learners);
    let nearest = others.solve(progress)?;
    let grain = i64::from(built.grain.get());
    let fixed = built.stays(unit, demand.part);
    let here = part_of(&nearest)?;
    let would_be = minutes(here * grain + fixed);
    let whole = Whole {
        total: match unit
            .and_then(|it| problem.modules.get(it))
            .and_then(|it| plan.modules.get(it.at))
        {
            Some(module) => module.mix.total(),
            None => plan.mix().total(),
        },
        least: minutes(demand.least * grain + fixed),
        most: minutes(demand.most * grain + fixed),
    };
    Some(Clash {
        place: place(plan, unit.and_then(|it| problem.modules.get(it)).map(|it| it.at)),
        least: whole.least,
        most: whole.most,
        way: way(plan, &demand, whole, would_be),
        would_be,
        demand,
    })
}

/// What a demand is about: the minutes of the path or of a module, and the bounds within them.
#[derive(Clone, Copy)]
struct Whole {
    total: Minutes,
    least: Minutes,
    most: Minutes,
}

/// The edit that opens a band as far as this, to the next whole percent. A device's band is its policy's: the
/// funder of the plan gets one of its own, which goes before it.
fn way(plan: &Plan, demand: &Demand, whole: Whole, would_be: Minutes) -> Option<Edit> {
    let total = i64::from(whole.total.get()).max(1);
    let scope = modality(demand.part).map_or(BandScope::Remote, BandScope::Modality);
    let down = |minutes: Minutes| u32::try_from(i64::from(minutes.get()) * 100 / total).ok();
    let up = |minutes: Minutes| {
        let share = (i64::from(minutes.get()) * 100 + total - 1) / total;
        u32::try_from(share.min(100)).ok()
    };
    let (least, most) = (
        Permille::percent(down(would_be)?),
        Permille::percent(up(would_be)?),
    );
    let open = |band: &mut Band| {
        band.min = band.min.min(least);
        band.max = band.max.max(most);
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
        Owner::Device => {
            let rules_of_law = plan.funder.device == Device::Apprenticeship;
            if rules_of_law || plan.funder.bands.iter().any(|it| it.scope == scope) {
                return None;
            }
            let mut band = Band {
                scope,
                min: Permille::percent(down(whole.least)?),
                max: Permille::percent(up(whole.most)?),
            };
            open(&mut band);
            let mut funder = plan.funder.clone();
            funder.bands.push(band);
            Edit::Plan(PlanEdit::Funder(funder))
        }
        Owner::Lock | Owner::Presence | Owner::Acculturation | Owner::Workplace | Owner::Law => {
            return None;
        }
    };
    Some(Edit::Batch(
        StepName::new("step-dosage-loosen", plan.title.clone()),
        vec![edit],
    ))
}
