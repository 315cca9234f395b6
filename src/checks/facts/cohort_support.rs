//! Whom planned support makes more autonomous, module by module.

use std::collections::BTreeMap;

use super::cohort_people::{Person, Positions, Stream};
use super::cohort_set::Set;
use crate::checks::Rules;
use crate::model::{Minutes, Mix, Plan, SupportKind, SupportMoment};

/// Shares of remote time are compared in parts of this; rounding is in the learner's favour.
const PARTS: u64 = 1_000_000_000;

#[derive(Debug)]
struct Support {
    minutes: u64,
    /// Who gets it; everybody when `None`.
    members: Option<Set>,
    /// By stream: the remote time that it covers.
    covers: Vec<Minutes>,
}

/// The supports that raise autonomy, and whom they raise where.
#[derive(Debug)]
pub(super) struct Supports {
    all: Vec<Support>,
    /// By module: the supports that cover it.
    over: Vec<Vec<usize>>,
    /// Least support for a part of remote time, in [`PARTS`].
    least: u64,
    known: BTreeMap<Vec<usize>, usize>,
    sets: BTreeMap<Set, usize>,
    raised: Vec<Set>,
}

/// Whether a support raises autonomy: somebody beside the learner, before or during remote work.
const fn raises(kind: SupportKind, moment: SupportMoment) -> bool {
    let beside = match kind {
        SupportKind::Tutoring | SupportKind::DigitalAssistant | SupportKind::Mediator => true,
        SupportKind::Peers | SupportKind::Referent => false,
    };
    let in_time = match moment {
        SupportMoment::Before | SupportMoment::During => true,
        SupportMoment::After => false,
    };
    beside && in_time
}

impl Supports {
    pub(super) fn new(plan: &Plan, rules: &Rules, streams: &[Stream], at: &Positions<'_>) -> Self {
        let mut over = vec![Vec::new(); plan.modules.len()];
        let mut all = Vec::new();
        let remote = |stream: &Stream, module: usize| {
            plan.modules
                .get(module)
                .map_or(Mix::default(), |it| stream.mix_of(module, it.mix))
                .remote()
        };
        for support in plan.supports.iter().filter(|it| raises(it.kind, it.moment)) {
            let mut modules: Vec<usize> = if support.modules.is_empty() {
                (0..plan.modules.len()).collect()
            } else {
                support
                    .modules
                    .iter()
                    .filter_map(|id| at.modules.get(id).copied())
                    .collect()
            };
            modules.sort_unstable();
            modules.dedup();
            for module in &modules {
                if let Some(over) = over.get_mut(*module) {
                    over.push(all.len());
                }
            }
            let members = (!support.learners.is_empty()).then(|| {
                let mut set = Set::empty(plan.learners.len());
                let ids = support.learners.iter();
                ids.filter_map(|id| at.learners.get(id))
                    .for_each(|it| set.insert(*it));
                set
            });
            all.push(Support {
                minutes: support.per_learner.get().into(),
                members,
                covers: streams
                    .iter()
                    .map(|stream| modules.iter().map(|module| remote(stream, *module)).sum())
                    .collect(),
            });
        }
        let per = u64::from(rules.support_per_remote.get()).max(1);
        Self {
            all,
            over,
            least: u64::from(rules.support_minutes.get()) * PARTS / per,
            known: BTreeMap::new(),
            sets: BTreeMap::new(),
            raised: Vec::new(),
        }
    }

    /// The set of those raised in a module: a position in what [`Self::finish`] gives.
    pub(super) fn raised(&mut self, module: usize, people: &[Person]) -> usize {
        let over = self.over.get(module).cloned().unwrap_or_default();
        if let Some(known) = self.known.get(&over) {
            return *known;
        }
        let mut set = Set::empty(people.len());
        if !over.is_empty() {
            for (at, person) in people.iter().enumerate() {
                let given = over
                    .iter()
                    .filter_map(|it| self.all.get(*it))
                    .filter(|it| it.members.as_ref().is_none_or(|members| members.contains(at)));
                let share = given.fold(0_u64, |sum, it| {
                    let covers = it.covers.get(person.stream).map_or(0, |it| u64::from(it.get()));
                    match (it.minutes * PARTS).checked_div(covers) {
                        Some(_) => sum.saturating_add((it.minutes * PARTS).div_ceil(covers)),
                        None => sum,
                    }
                });
                if share > 0 && share >= self.least {
                    set.insert(at);
                }
            }
        }
        let next = self.raised.len();
        let id = *self.sets.entry(set.clone()).or_insert(next);
        if id == next {
            self.raised.push(set);
        }
        self.known.insert(over, id);
        id
    }

    /// Whether a learner's support is enough for all the remote time of their path.
    pub(super) fn whole_path(&self, at: usize, person: &Person, remote: Minutes) -> bool {
        let minutes = self
            .all
            .iter()
            .filter(|it| it.members.as_ref().is_none_or(|members| members.contains(at)))
            .filter(|it| it.covers.get(person.stream).is_some_and(|it| !it.is_zero()))
            .fold(0_u64, |sum, it| sum.saturating_add(it.minutes));
        minutes > 0 && minutes.saturating_mul(PARTS) >= self.least.saturating_mul(remote.get().into())
    }

    pub(super) fn finish(self) -> Vec<Set> {
        self.raised
    }
}
