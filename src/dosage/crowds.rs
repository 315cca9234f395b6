//! Who bears how much of what, as the checks find it: what a problem knows of the learners.

use std::sync::Arc;

use super::build::{Asked, minutes_of};
use super::problem::{Crowd, Part};
use super::rates::Rates;
use crate::checks::{Cohort, Follow, Reason, Rules};
use crate::model::{Minutes, Mix, Modality, Module, Plan, Purpose};

/// The plan with as much remote or workplace time as is assumed, all of it in one modality, to see whom it bars.
fn probe(plan: &Plan, assumed: &[Mix], modality: Modality, grain: Minutes) -> Plan {
    let mut probe = plan.clone();
    for (module, mix) in probe.modules.iter_mut().zip(assumed) {
        let total = mix.total();
        let acculturates = module.purpose == Purpose::Acculturation;
        if total.is_zero() || (acculturates && modality == Modality::RemoteAsync) {
            continue;
        }
        let present = if modality.is_remote() {
            mix.remote()
        } else {
            mix.get(modality)
        };
        let part = present.max(grain).min(total);
        let mut own = Module::clone(module);
        own.mix = Mix::only(Modality::Classroom, total.minus(part)).with(modality, part);
        *module = Arc::new(own);
    }
    probe
}

/// What somebody bears of a part, in grains, and whether those beyond are followed still, but not at ease.
pub(super) type Bears = (Part, i64, bool);

/// What the checks make of the learners, with as much remote time as is assumed.
pub(super) struct Views<'a> {
    plan: &'a Plan,
    rules: &'a Rules,
    asked: &'a Asked,
    grain: i64,
    /// What the cohort makes of each modality, classroom left out.
    by_modality: Vec<(Part, Cohort)>,
    /// What a grain costs that one person gets aside, in cents; nothing when nobody does.
    aside: Option<i64>,
}

impl<'a> Views<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        rules: &'a Rules,
        asked: &'a Asked,
        assumed: &[Mix],
        grain: Minutes,
    ) -> Self {
        let by_modality = [
            (Part::Sync, Modality::RemoteSync),
            (Part::Async, Modality::RemoteAsync),
            (Part::Workplace, Modality::Workplace),
        ]
        .map(|(part, modality)| (part, Cohort::new(&probe(plan, assumed, modality, grain), rules)));
        let grain = i64::from(grain.get());
        Self {
            plan,
            rules,
            asked,
            grain,
            by_modality: by_modality.into(),
            aside: asked
                .individual
                .then(|| Rates::of(plan, rules.costs).support * grain / 60),
        }
    }

    /// What a learner bears of a module, of which `rest` does not move; nothing for whom the search leaves out.
    pub(super) fn bears(&self, learner: usize, at: usize, module: &Module, rest: &Mix) -> Vec<Bears> {
        let Some(who) = self.plan.learners.get(learner) else {
            return Vec::new();
        };
        let own = self.plan.variant_of(&who.id);
        let varies = own.is_some_and(|it| it.mixes.iter().any(|mix| mix.module == module.id));
        if varies || self.asked.apart.contains(&who.id) {
            return Vec::new();
        }
        let mut all = Vec::new();
        for (part, cohort) in &self.by_modality {
            if *part == Part::Workplace && module.mix.get(Modality::Workplace).is_zero() {
                continue;
            }
            let cell = cohort.follow(learner, at);
            let against = |reason: &Reason| *reason != Reason::Dose;
            if cell.follow == Follow::No && cell.reasons.iter().any(|it| against(&it)) {
                all.push((*part, 0, false));
            } else if *part == Part::Async {
                let level = usize::from(cohort.level_in(learner, at));
                let shares = &self.rules.dose_async;
                let share = shares.get(level).map_or(1000, |it| i64::from(it.0));
                let most = i64::from(module.mix.total().get()) * share / 1000;
                let rest = i64::from(rest.get(Modality::RemoteAsync).get());
                all.push((*part, ((most - rest) / self.grain).max(0), false));
            }
            let soft = |it: &Reason| matches!(it, Reason::Comprehension | Reason::QuietPlace);
            if cell.follow == Follow::AtLimit && cell.reasons.iter().any(|it| soft(&it)) {
                all.push((*part, 0, true));
            }
        }
        all
    }

    /// The remote grains of the path that a learner bears, of which `fixed` does not move; `None` for whom the
    /// search leaves out.
    pub(super) fn bears_in_all(&self, learner: usize, whole: &Mix, fixed: &Mix) -> Option<i64> {
        let (_, cohort) = self.by_modality.first()?;
        let who = self.plan.learners.get(learner)?;
        if self.plan.variant_of(&who.id).is_some() || self.asked.apart.contains(&who.id) {
            return None;
        }
        let level = usize::from(cohort.level_on_path(learner));
        let shares = &self.rules.dose_remote;
        let share = shares.get(level).map_or(1000, |it| i64::from(it.0));
        let most = i64::from(whole.total().get()) * share / 1000;
        Some(((most - minutes_of(Part::Remote, fixed)) / self.grain).max(0))
    }

    /// Who bears how much of what in a module.
    pub(super) fn crowds(&self, at: usize, module: &Module, rest: &Mix) -> Vec<Crowd> {
        let people = self.plan.learners.iter().enumerate();
        let crowds = people.flat_map(|(learner, who)| {
            let all = self.bears(learner, at, module, rest);
            all.into_iter().map(|it| self.crowd(it, who.headcount))
        });
        merged(crowds.collect())
    }

    /// Who bears how much of the path.
    pub(super) fn path_crowds(&self, whole: &Mix, fixed: &Mix) -> Vec<Crowd> {
        let people = self.plan.learners.iter().enumerate();
        let crowds = people.filter_map(|(learner, who)| {
            let bears = self.bears_in_all(learner, whole, fixed)?;
            Some(self.crowd((Part::Remote, bears, false), who.headcount))
        });
        merged(crowds.collect())
    }

    fn crowd(&self, (part, bears, follows): Bears, people: u32) -> Crowd {
        Crowd {
            part,
            bears,
            follows,
            people: people.into(),
            aside: self.aside.filter(|_| !follows),
        }
    }
}

/// Alike crowds as one.
fn merged(mut crowds: Vec<Crowd>) -> Vec<Crowd> {
    crowds.sort_unstable();
    let mut all: Vec<Crowd> = Vec::new();
    for crowd in crowds {
        match all.last_mut() {
            Some(last)
                if (last.part, last.bears, last.follows) == (crowd.part, crowd.bears, crowd.follows) =>
            {
                last.people = last.people.saturating_add(crowd.people);
            }
            Some(_) | None => all.push(crowd),
        }
    }
    all
}
