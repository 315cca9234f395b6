//! Proposals: optima for several orders of the goals, as edits with what they give and cost.

use std::collections::BTreeSet;

use super::added::{self, Added};
use super::aside::aside;
use super::binding::{self, Binding};
use super::build::{Asked, Built};
use super::change::Change;
use super::conflict::{self, Conflict};
use super::cost::Cost;
use super::flow::Progress;
use super::limits::{self, Best, Limited};
use super::means::{self, Means};
use super::price::{Market, Price};
use super::problem::{Goal, Solved};
use super::rates::Rates;
use super::travel;
use crate::checks::{self, Facts, Follow, Following, Message, Rules, Waived};
use crate::edit::Edit;
use crate::model::{Key, Mix, Modality, ModuleId, Plan, Severity};
use crate::text::Text;

/// The orders that are proposed side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Preset {
    /// The user's own order.
    Own,
    /// For all learners, and at ease.
    Learners,
    /// For the learners at the least cost.
    Cost,
    /// For the learners with the fewest hours of room.
    Rooms,
    /// For the learners with the least change.
    LeastChange,
}

impl Preset {
    /// Those that the program knows.
    pub const ALL: [Self; 4] = [Self::Learners, Self::Cost, Self::Rooms, Self::LeastChange];

    /// The name used on the command line and in message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Learners => "learners",
            Self::Cost => "cost",
            Self::Rooms => "rooms",
            Self::LeastChange => "least-change",
        }
    }

    /// Its order of the goals; `None` for the user's own.
    pub fn order(self) -> Option<[Goal; 5]> {
        use Goal::{Change, Ease, Learners, Money, Rooms};
        match self {
            Self::Own => None,
            Self::Learners => Some([Learners, Ease, Change, Money, Rooms]),
            Self::Cost => Some([Learners, Money, Ease, Change, Rooms]),
            Self::Rooms => Some([Learners, Rooms, Ease, Change, Money]),
            Self::LeastChange => Some([Learners, Change, Money, Ease, Rooms]),
        }
    }
}

/// A plan in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Who can follow, by the checks.
    pub following: Following,
    /// The mix of the path.
    pub mix: Mix,
    /// What its hours cost the group by the rates, in cents; support added by a proposal included.
    pub cost: i64,
    /// Days that learners spend at the centre, people counted ([`travel_days`](super::travel_days)).
    pub days: u64,
    /// Kilometres that learners travel, people counted; `None` when distances are not all known
    /// ([`travel_km`](super::travel_km)).
    pub km: Option<u64>,
    /// Findings that are errors and not waived.
    pub errors: usize,
    /// Findings that are warnings and not waived.
    pub warnings: usize,
}

/// A dosage with what it gives and costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Which order made it; equal ones are merged.
    pub presets: Vec<Preset>,
    /// The modules that change.
    pub changes: Vec<Change>,
    /// Means that are recorded with it: what is said of each, and the edit.
    pub remedies: Vec<(Message, Edit)>,
    /// The plan then.
    pub after: Outcome,
    /// Errors and warnings that it would add, gravest first.
    pub added: Vec<Added>,
    /// Errors and warnings of the plan that it would settle, gravest first.
    pub settled: Vec<Added>,
    /// Whether prices prove that no dosage is better in this order of the goals.
    pub proven: bool,
    /// Demands that hold it back, those that cost most first.
    pub bindings: Vec<Binding>,
    /// Limits that would give something if they were looser, those that give most first.
    pub prices: Vec<Price>,
    /// How limits that cross the modules were kept to; `None` when there are none.
    pub limited: Option<Limited>,
}

/// All that a search gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposals {
    /// The plan as it stands.
    pub before: Outcome,
    /// Proposals, the first preset's first.
    pub list: Vec<Proposal>,
    /// What contradicts itself, when no dosage meets all demands.
    pub conflict: Option<Conflict>,
}

impl Proposal {
    /// The proposal as one step of the history, for all modules or for chosen ones. Means go with the whole
    /// proposal only.
    pub fn edit(&self, plan: &Plan, chosen: Option<&BTreeSet<ModuleId>>) -> Edit {
        let wanted = |it: &&Change| chosen.is_none_or(|chosen| chosen.contains(&it.module));
        let mut edits: Vec<Edit> = self
            .changes
            .iter()
            .filter(wanted)
            .flat_map(|it| it.edits(plan))
            .collect();
        if chosen.is_none_or(|chosen| self.changes.iter().all(|it| chosen.contains(&it.module))) {
            edits.extend(self.remedies.iter().map(|(_, edit)| edit.clone()));
        }
        Edit::Batch(means::step(plan), edits)
    }

    /// Whether it changes anything.
    pub const fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.remedies.is_empty()
    }
}

impl Outcome {
    /// A plan in numbers. Its supports are counted where `with_support`.
    fn of(plan: &Plan, rules: &Rules, support: i64) -> Self {
        let facts = Facts::new(plan, rules);
        let findings = checks::run(&facts);
        let count = |severity| {
            let open = findings.iter().filter(|it| it.waived != Waived::Yes);
            open.filter(|it| it.diagnostic.severity == severity).count()
        };
        Self {
            following: facts.cohort().following(),
            mix: facts.mix,
            cost: cost(plan, rules, &facts.mix).saturating_add(support),
            days: travel::travel_days(plan),
            km: travel::travel_km(plan),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
        }
    }
}

/// What the hours of a mix cost the group, in cents.
fn cost(plan: &Plan, rules: &Rules, mix: &Mix) -> i64 {
    let hourly = Rates::of(plan, rules.costs).by_modality(plan.headcount().into());
    let parts = mix.parts().into_iter().zip(hourly);
    parts
        .map(|(minutes, cents)| i64::from(minutes.get()).saturating_mul(cents) / 60)
        .sum()
}

/// Told the best dosage so far of a search under limits; `false` ends it.
pub type Live<'l> = &'l dyn Fn(Preset, Best) -> bool;

/// Looks for a dosage in one order of the goals, and for what contradicts itself; `None` when `progress` ended
/// the work.
pub fn propose_one(
    plan: &Plan,
    rules: &Rules,
    asked: &Asked,
    text: &Text,
    preset: Preset,
    progress: Progress<'_>,
) -> Option<(Proposal, Option<Conflict>)> {
    propose_watched(plan, rules, asked, text, preset, progress, &|_, best| {
        progress(best.done)
    })
}

fn propose_watched(
    plan: &Plan,
    rules: &Rules,
    asked: &Asked,
    text: &Text,
    preset: Preset,
    progress: Progress<'_>,
    live: Live<'_>,
) -> Option<(Proposal, Option<Conflict>)> {
    let mut asked = asked.clone();
    if let Some(order) = preset.order() {
        asked.order = order.to_vec();
    }
    if asked.within().limits.variants > asked.limits.variants {
        let alike = Asked {
            individual: false,
            ..asked.clone()
        };
        let found = propose_watched(plan, rules, &alike, text, preset, progress, live)?;
        let served = found.0.after.following;
        if found.0.proven && served.follow_all == served.people {
            // One mix serves all within the limits.
            return Some(found);
        }
    }
    asked = asked.within().lawful(plan, rules);
    let mut best = cheapest(plan, rules, &asked, progress)?;
    if best.0.cost.get(0) > 0 && !asked.unready.is_empty() {
        // What is demanded may ask for remote hours just there: then what the law asks is told beside.
        asked.unready.clear();
        best = cheapest(plan, rules, &asked, progress)?;
    }
    let (solved, built, means) = best;
    let ground = means.ground(plan);
    let conflict = (solved.cost.get(0) > 0)
        .then(|| conflict::find(&ground, &built, progress))
        .flatten();
    let kept = limits::keep(
        &ground,
        &means.plan,
        rules,
        &means.keeping(&asked),
        &built,
        &solved,
        &|best| live(preset, best),
    );
    let kept = kept.ok()?;
    // The group's optimum keeps to all limits, or there are none.
    let exact = kept
        .as_ref()
        .is_none_or(|it| it.solved == solved && it.limited.groups.len() < 2);
    let bindings = if exact {
        binding::find(&ground, &built, &solved, progress)?
    } else {
        Vec::new()
    };
    let proven = if exact {
        built.problem.proves(&solved)
    } else {
        kept.as_ref().is_some_and(|it| it.limited.gap == 0)
    };
    let market = Market {
        plan,
        ground: &ground,
        rules,
        asked: &asked,
        means: &means,
        built: &built,
        solved: &solved,
        kept: kept.as_ref(),
    };
    let prices = market.prices(progress)?;
    let (solved, limited, variants, extra) = match kept {
        Some(kept) => (kept.solved, Some(kept.limited), kept.variants, kept.extra),
        None => (solved, None, Vec::new(), 0),
    };
    let mut proposal = Proposal {
        presets: vec![preset],
        bindings,
        proven,
        changes: changes(&ground, rules, &built, &solved),
        remedies: Vec::new(),
        after: Outcome::of(plan, rules, 0),
        added: Vec::new(),
        settled: Vec::new(),
        prices,
        limited,
    };
    for variant in variants {
        proposal
            .remedies
            .push(limits::recorded(variant, text, proposal.remedies.len()));
    }
    let apart = Apart {
        means: &means,
        built: &built,
        mixes: &solved.mixes,
    };
    finish(plan, rules, &asked, text, &apart, &mut proposal);
    proposal.after.cost = proposal.after.cost.saturating_add(extra);
    Some((proposal, conflict))
}

/// The optimum under the set of means that gives the cheapest.
fn cheapest(
    plan: &Plan,
    rules: &Rules,
    asked: &Asked,
    progress: Progress<'_>,
) -> Option<(Solved, Built, Means)> {
    let mut best: Option<(Cost, (Solved, Built, Means))> = None;
    for means in means::candidates(plan, rules, asked) {
        let (solved, built) = settled(plan, &means, rules, asked, progress)?;
        // Means serve modules too that no search moves.
        let lost = means.lost(rules, asked, &built);
        let cost = solved.cost + built.problem.cost(Goal::Learners, lost);
        if best.as_ref().is_none_or(|(old, _)| cost < *old) {
            best = Some((cost, (solved, built, means)));
        }
    }
    best.map(|it| it.1)
}

/// Solves until the remote time assumed is the one found, at most three times; the last answer holds.
pub(super) fn settled(
    plan: &Plan,
    means: &Means,
    rules: &Rules,
    asked: &Asked,
    progress: Progress<'_>,
) -> Option<(Solved, Built)> {
    let asked = means.keeping(asked);
    let present: Vec<Mix> = means.plan.modules.iter().map(|it| it.mix).collect();
    let mut assumed = present.clone();
    let mut last = None;
    for _ in 0..3 {
        let built =
            Built::new(&means.plan, rules, &asked, &assumed).with_support(plan, rules, &means.tutored);
        let solved = built.problem.solve(progress)?;
        let mut next = present.clone();
        for (index, (unit, grains)) in built.problem.modules.iter().zip(&solved.mixes).enumerate() {
            if let Some(slot) = next.get_mut(unit.at) {
                *slot = built.mix(index, grains);
            }
        }
        let same = next
            .iter()
            .zip(&assumed)
            .all(|(new, old)| new.remote() == old.remote());
        last = Some((solved, built));
        if same {
            break;
        }
        assumed = next;
    }
    last
}

fn changes(plan: &Plan, rules: &Rules, built: &Built, solved: &Solved) -> Vec<Change> {
    let each = built.problem.modules.iter().zip(&solved.mixes).enumerate();
    each.filter_map(|(index, (unit, grains))| {
        let module = plan.modules.get(unit.at)?;
        let after = built.mix(index, grains);
        (after != module.mix).then(|| Change {
            module: module.id.clone(),
            before: module.mix,
            after,
            gained: Vec::new(),
            lost: Vec::new(),
            cost: cost(plan, rules, &after) - cost(plan, rules, &module.mix),
        })
    })
    .collect()
}

/// What comes with the common mixes of a dosage.
struct Apart<'a> {
    means: &'a Means,
    built: &'a Built,
    mixes: &'a [[i64; 4]],
}

/// Adds the means, and tells what the plan is then.
fn finish(
    plan: &Plan,
    rules: &Rules,
    asked: &Asked,
    text: &Text,
    apart: &Apart<'_>,
    proposal: &mut Proposal,
) {
    let means = apart.means;
    let apply = |proposal: &Proposal| {
        proposal
            .edit(plan, None)
            .applied_to(plan)
            .unwrap_or_else(|_| plan.clone())
    };
    if let Some((said, edit, _)) = &means.acculturation {
        proposal.remedies.push((said.clone(), edit.clone()));
    }
    let remote = apply(proposal).mix().remote();
    let mut support = 0;
    if let Some((said, edit, cost)) = means.tutoring(plan, rules, text, remote) {
        proposal.remedies.push((said, edit));
        support = cost;
    }
    if asked.individual {
        let then = apply(proposal);
        let own = aside(&then, &means.plan, rules, asked, apart.built, apart.mixes, text);
        proposal.remedies.extend(own.recorded);
        support += own.cost;
    }
    let then = apply(proposal);
    proposal
        .remedies
        .extend(means::recorded(&then, rules, asked, text));
    let then = apply(proposal);
    proposal.after = Outcome::of(&then, rules, support);
    let findings = |plan: &Plan| checks::run(&Facts::new(plan, rules));
    let (before, after) = (findings(plan), findings(&then));
    proposal.added = added::added(&before, &after);
    proposal.settled = added::added(&after, &before);
    let (now, then_facts) = (Facts::new(plan, rules), Facts::new(&then, rules));
    let (old, new) = (now.cohort(), then_facts.cohort());
    for change in &mut proposal.changes {
        let (Some(at), Some(then_at)) = (
            now.module_at.get(&change.module),
            then_facts.module_at.get(&change.module),
        ) else {
            continue;
        };
        for (learner, who) in plan.learners.iter().enumerate() {
            let (before, after) = (
                old.follow(learner, *at).follow,
                new.follow(learner, *then_at).follow,
            );
            match (before == Follow::No, after == Follow::No) {
                (true, false) => change.gained.push(who.id.clone()),
                (false, true) => change.lost.push(who.id.clone()),
                (true, true) | (false, false) => {}
            }
        }
    }
}

/// Looks for dosages in several orders of the goals; equal ones are merged. `None` when `progress` ended the
/// work.
pub fn propose(
    plan: &Plan,
    rules: &Rules,
    asked: &Asked,
    text: &Text,
    presets: &[Preset],
    progress: Progress<'_>,
) -> Option<Proposals> {
    propose_live(plan, rules, asked, text, presets, progress, &|_, _| true)
}

/// The same; `live` sees the best so far of each search under limits.
pub fn propose_live(
    plan: &Plan,
    rules: &Rules,
    asked: &Asked,
    text: &Text,
    presets: &[Preset],
    progress: Progress<'_>,
    live: Live<'_>,
) -> Option<Proposals> {
    let mut all = Proposals {
        before: Outcome::of(plan, rules, 0),
        list: Vec::new(),
        conflict: None,
    };
    let count = presets.len().max(1);
    for (at, preset) in presets.iter().enumerate() {
        let so_far = |done: u32| {
            let part = u32::try_from(count).unwrap_or(1);
            (u32::try_from(at).unwrap_or(0) * 1000 + done.min(1000)) / part
        };
        let watch: Live<'_> = &|preset, best| progress(so_far(best.done)) && live(preset, best);
        let tick: Progress<'_> = &|_| progress(so_far(0));
        let (found, conflict) = propose_watched(plan, rules, asked, text, *preset, tick, watch)?;
        let same = |it: &&mut Proposal| it.changes == found.changes && it.remedies == found.remedies;
        match all.list.iter_mut().find(same) {
            Some(known) => known.presets.push(*preset),
            None => all.list.push(found),
        }
        if all.conflict.is_none() {
            all.conflict = conflict;
        }
    }
    Some(all)
}

/// The plan as a key, for places that name what a demand is about.
pub(super) fn place(plan: &Plan, at: Option<usize>) -> Key {
    at.and_then(|at| plan.modules.get(at))
        .map_or(Key::Plan, |it| Key::Module(it.id.clone()))
}

/// The modality of a part, when it is one.
pub(super) const fn modality(part: super::Part) -> Option<Modality> {
    match part {
        super::Part::Classroom => Some(Modality::Classroom),
        super::Part::Sync => Some(Modality::RemoteSync),
        super::Part::Async => Some(Modality::RemoteAsync),
        super::Part::Workplace => Some(Modality::Workplace),
        super::Part::Remote => None,
    }
}
