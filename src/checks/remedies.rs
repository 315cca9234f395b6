//! What would let one learner follow the modules that they cannot follow: each way out tried on the plan, and
//! told with what it gives and what it costs.
//!
//! A way out is the edits that fixes make too; here they serve one learner over the whole path. One that does
//! not improve anything, or that makes an error, is not offered. To try one compares the cohort anew: on a
//! large plan that takes longer than a frame.

mod measure;
mod ways;

use std::collections::BTreeSet;

use super::facts::Cohort;
use super::{Arg, Code, Facts, Family, Fix, Follow, Message, Reason, Safety, run, title};
use crate::edit::{Edit, StepName};
use crate::model::{Key, LearnerId, ModuleId, Plan, Severity};

pub use measure::{Cost, Seat, Tally};
use measure::{Measure, cost, measure};

/// A way out for one learner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// Items of the loan pool.
    Loan,
    /// Hours of support.
    Support,
    /// A seat in a third place.
    Place,
    /// Another workplace.
    Workplace,
    /// Several of the ways above together.
    Together,
    /// Acculturation time before.
    Acculturation,
    /// Several ways, an individual variant among them.
    TogetherWithVariant,
    /// Other mixes for this learner alone.
    Variant,
    /// Other mixes for everybody.
    ForAll,
}

impl Way {
    /// Ways that leave the hours of the path where they are.
    const GENTLE: [Self; 4] = [Self::Loan, Self::Support, Self::Place, Self::Workplace];

    const fn is_gentle(self) -> bool {
        matches!(
            self,
            Self::Loan | Self::Support | Self::Place | Self::Workplace | Self::Together
        )
    }
}

/// One remedy, tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// What kind of way out it is.
    pub way: Way,
    /// What it does: one step of the history, with its label.
    pub fix: Fix,
    /// The labels of its parts, when it joins several ways.
    pub parts: Vec<Message>,
    /// How the learner stands with it.
    pub after: Tally,
    /// What it costs.
    pub cost: Cost,
}

impl Remedy {
    /// Whether the learner follows everything with it.
    pub const fn suffices(&self) -> bool {
        self.after.followed == self.after.concerned
    }
}

/// The remedies of one learner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedies {
    /// How the learner stands without.
    pub before: Tally,
    /// The remedies, cheapest for the learner first; each improves something.
    pub list: Vec<Remedy>,
    /// Gaps that the means of the plan do not close, with the numbers: messages `remedy-beyond-…`.
    pub beyond: Vec<Message>,
}

/// Finds the remedies of a learner; `None` when the plan has no such learner.
pub fn remedies(facts: &Facts<'_>, learner: &LearnerId) -> Option<Remedies> {
    let at = facts.plan.learners.iter().position(|it| it.id == *learner)?;
    let search = Search::new(facts, at);
    let mut list: Vec<Remedy> = Way::GENTLE
        .into_iter()
        .filter_map(|way| search.single(way))
        .collect();
    let eased = list.iter().any(Remedy::suffices);
    if !eased && !search.before.is_whole() {
        for way in [Way::Acculturation, Way::Variant, Way::ForAll] {
            list.extend(search.single(way));
        }
        list.extend(search.together(&list));
    }
    list.sort_by_key(|it| it.way);
    let beyond = if eased || search.before.is_whole() {
        Vec::new()
    } else {
        ways::beyond(facts, at, |way| list.iter().any(|it| it.way == way))
    };
    Some(Remedies {
        before: search.before.tally,
        list,
        beyond,
    })
}

/// The edits of a fix, without its name.
fn edits_of(fix: &Fix) -> Vec<Edit> {
    match &fix.edit {
        Edit::Batch(_, edits) => edits.clone(),
        other => vec![other.clone()],
    }
}

fn applied(plan: &Plan, edits: &[Edit]) -> Option<Plan> {
    let batch = Edit::Batch(StepName::new("remedy", ""), edits.to_vec());
    let then = batch.applied_to(plan).ok()?;
    (then != *plan && then.validate().is_empty()).then_some(then)
}

fn errors(facts: &Facts<'_>) -> BTreeSet<(Code, Key)> {
    run(facts)
        .into_iter()
        .map(|it| it.diagnostic)
        .filter(|it| it.severity == Severity::Error)
        .map(|it| (it.code, it.place))
        .collect()
}

/// Whether an error tells of somebody whom the best assignment of loans and seats leaves out.
fn is_shared_out((code, place): &(Code, Key)) -> bool {
    code.family() == Some(Family::Equipment) && matches!(place, Key::Learner(_))
}

/// A plan with something tried on it.
struct Tried {
    fix: Fix,
    plan: Plan,
    measure: Measure,
}

struct Search<'f, 'p> {
    facts: &'f Facts<'p>,
    at: usize,
    /// The modules that concern the learner before anything is done.
    concerned: BTreeSet<ModuleId>,
    before: Measure,
    errors: std::cell::OnceCell<BTreeSet<(Code, Key)>>,
}

impl<'f, 'p> Search<'f, 'p> {
    fn new(facts: &'f Facts<'p>, at: usize) -> Self {
        let cohort = facts.cohort();
        let concerned: BTreeSet<ModuleId> = facts
            .plan
            .modules
            .iter()
            .enumerate()
            .filter(|(module, _)| cohort.follow(at, *module).follow != Follow::NotConcerned)
            .map(|(_, module)| module.id.clone())
            .collect();
        Self {
            facts,
            at,
            before: measure(facts.plan, cohort, at, &concerned),
            concerned,
            errors: std::cell::OnceCell::new(),
        }
    }

    /// What the fixes of one way do to a plan: those that improve on it, the best first.
    fn tried(&self, facts: &Facts<'_>, way: Way, present: &Measure) -> Vec<Tried> {
        let mut tried: Vec<Tried> = ways::candidates(facts, self.at, way)
            .into_iter()
            .filter_map(|fix| {
                let plan = applied(facts.plan, &edits_of(&fix))?;
                let cohort = Cohort::new(&plan, facts.rules);
                let measure = measure(&plan, &cohort, self.at, &self.concerned);
                (measure.key() > present.key()).then_some(Tried { fix, plan, measure })
            })
            .collect();
        // Hours that leave remote work put a learner at ease whatever they were: the gentler moves come first.
        tried.sort_by_key(|it| {
            let (followed, gaps, at_ease) = it.measure.key();
            let eased = if way.is_gentle() { at_ease } else { 0 };
            std::cmp::Reverse((followed, gaps, eased))
        });
        tried
    }

    /// Whether a plan has no error that the present one has not.
    fn is_clean(&self, plan: &Plan) -> bool {
        let before = self.errors.get_or_init(|| errors(self.facts));
        let after = errors(&Facts::new(plan, self.facts.rules));
        // Of equal assignments another one may be found, which leaves out somebody else: as many count as alike.
        let left_out = |errors: &BTreeSet<(Code, Key)>| errors.iter().filter(|it| is_shared_out(it)).count();
        left_out(&after) <= left_out(before) && after.difference(before).all(is_shared_out)
    }

    fn remedy(&self, way: Way, fix: Fix, parts: Vec<Message>, plan: &Plan) -> Remedy {
        let cohort = Cohort::new(plan, self.facts.rules);
        let after = measure(plan, &cohort, self.at, &self.concerned).tally;
        Remedy {
            way,
            fix,
            parts,
            after,
            cost: cost(self.facts, self.at, plan, &cohort),
        }
    }

    /// The best that one way does.
    fn single(&self, way: Way) -> Option<Remedy> {
        self.tried(self.facts, way, &self.before)
            .into_iter()
            .filter(|it| it.measure.tally > self.before.tally)
            .find(|it| self.is_clean(&it.plan))
            .map(|it| self.remedy(way, it.fix, Vec::new(), &it.plan))
    }

    /// Several ways one after the other, where none of those that leave the hours in place is enough: what
    /// remains in the end is given to a variant.
    fn together(&self, singles: &[Remedy]) -> Option<Remedy> {
        let mut stages: Vec<(Way, Fix)> = Vec::new();
        let mut plan = self.facts.plan.clone();
        let mut present = self.before.clone();
        for way in Way::GENTLE.into_iter().chain([Way::Variant]) {
            if present.is_whole() {
                break;
            }
            let facts = Facts::new(&plan, self.facts.rules).in_lang(self.facts.lang);
            let best = self
                .tried(&facts, way, &present)
                .into_iter()
                .find(|it| way.is_gentle() || self.is_clean(&it.plan));
            if let Some(best) = best {
                stages.push((way, best.fix));
                plan = best.plan;
                present = best.measure;
            }
        }
        self.prune(&mut stages, &present);
        if stages.len() < 2 {
            return None;
        }
        let plan = applied(self.facts.plan, &all_edits(&stages))?;
        let parts = stages.iter().map(|(_, fix)| fix.label.clone()).collect();
        let id = &self.facts.plan.learners.get(self.at)?.id;
        let key = Key::Learner(id.clone());
        let label = Message::new("remedy-together", vec![("learner", Arg::Title(key.clone()))]);
        let fix = Fix::new(
            label,
            Safety::Review,
            title(self.facts.plan, &key),
            all_edits(&stages),
        );
        let way = if stages.iter().all(|(way, _)| way.is_gentle()) {
            Way::Together
        } else {
            Way::TogetherWithVariant
        };
        let made = self.remedy(way, fix, parts, &plan);
        let better = singles.iter().all(|it| {
            let as_good = it.after.followed >= made.after.followed;
            !as_good || (!it.way.is_gentle() && it.cost.hours() > made.cost.hours())
        });
        (made.after > self.before.tally && better && self.is_clean(&plan)).then_some(made)
    }

    /// Leaves out the stages without which the end is as good.
    fn prune(&self, stages: &mut Vec<(Way, Fix)>, end: &Measure) {
        let mut at = 0;
        while at < stages.len() && stages.len() > 1 {
            let mut rest = stages.clone();
            rest.remove(at);
            let same = applied(self.facts.plan, &all_edits(&rest)).is_some_and(|plan| {
                let cohort = Cohort::new(&plan, self.facts.rules);
                measure(&plan, &cohort, self.at, &self.concerned).tally >= end.tally
            });
            if same {
                *stages = rest;
            } else {
                at += 1;
            }
        }
    }
}

fn all_edits(stages: &[(Way, Fix)]) -> Vec<Edit> {
    stages.iter().flat_map(|(_, fix)| edits_of(fix)).collect()
}

/// The modules that a learner cannot follow for one of some reasons.
fn blocked(facts: &Facts<'_>, at: usize, by: &[Reason]) -> Vec<usize> {
    let cohort = facts.cohort();
    (0..facts.plan.modules.len())
        .filter(|module| {
            let cell = cohort.follow(at, *module);
            cell.follow == Follow::No && cell.reasons.iter().any(|it| by.contains(&it))
        })
        .collect()
}

#[cfg(test)]
mod tests;
