//! What a search may use besides the mixes: loans, seats, tutoring, acculturation time.
//!
//! Each set of means makes a plan of its own, in which the search looks for mixes; the cheapest of the optima
//! holds. Means that are not allowed are taken out of that plan's pools, so that no answer counts on them.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::build::{Asked, Built, Lock};
use super::rates::Rates;
use crate::checks::{self, Arg, Facts, Family, Follow, Message, Rules, Waived};
use crate::edit::{Edit, Item, StepName, next_id};
use crate::model::{Equipment, LearnerId, Minutes, Modality, ModuleId, Plan, Support, ThirdPlace};
use crate::text::Text;

/// One set of means.
#[derive(Debug, Clone)]
pub(super) struct Means {
    /// Those who would be tutored, by position.
    pub(super) tutored: Vec<usize>,
    /// The acculturation time, and the module that holds it.
    pub(super) acculturation: Option<(Message, Edit, ModuleId)>,
    /// The plan with them, in which mixes are looked for.
    pub(super) plan: Plan,
}

/// Every set of means that is tried: nothing first, so that what does not help is not used.
pub(super) fn candidates(plan: &Plan, rules: &Rules, asked: &Asked) -> Vec<Means> {
    let limited = limited(plan, asked);
    let mut all = Vec::new();
    let stretches = std::iter::once(None).chain(stretches(plan, rules, asked).into_iter().map(Some));
    for acculturation in stretches {
        let with = acculturation
            .as_ref()
            .and_then(|(_, edit, _)| edit.applied_to(&limited).ok())
            .unwrap_or_else(|| limited.clone());
        for learners in supports(plan, asked) {
            all.push(Means {
                plan: tutored(&with, rules, &learners),
                tutored: learners,
                acculturation: acculturation.clone(),
            });
        }
    }
    all
}

/// The plan as far as its means may be used: a pool that may not be used holds what is given already.
pub(super) fn limited(plan: &Plan, asked: &Asked) -> Plan {
    let mut next = plan.clone();
    let heads = |given: &dyn Fn(&crate::model::Learner) -> bool| {
        let people = plan.learners.iter().filter(|it| given(it));
        people.fold(0_u32, |sum, it| sum.saturating_add(it.headcount))
    };
    if !asked.loans {
        for item in &mut next.equipment {
            let lent = heads(&|it| it.loans.contains(&item.id));
            let stock = item.stock.min(lent);
            *item = Arc::new(Equipment {
                stock,
                ..Equipment::clone(item)
            });
        }
    }
    let most = if asked.places {
        asked.limits.place_seats
    } else {
        Some(0)
    };
    if let Some(most) = most {
        for place in &mut next.third_places {
            let taken = heads(&|it| it.third_place.as_ref() == Some(&place.id));
            let seats = place.seats.min(taken.max(most));
            *place = Arc::new(ThirdPlace {
                seats,
                ..ThirdPlace::clone(place)
            });
        }
    }
    next
}

/// The groups of learners whose tutoring is tried: every union of levels of autonomy under the highest.
fn supports(plan: &Plan, asked: &Asked) -> Vec<Vec<usize>> {
    if !asked.support {
        return vec![Vec::new()];
    }
    let level = |at: &usize| plan.learners.get(*at).map_or(3, |it| it.autonomy.weakest().get());
    let present: BTreeSet<u8> = (0..plan.learners.len())
        .map(|at| level(&at))
        .filter(|it| *it < 3)
        .collect();
    (0..1_u32 << present.len())
        .map(|chosen| {
            let among = |wanted: u8| {
                present
                    .iter()
                    .enumerate()
                    .any(|(bit, own)| *own == wanted && chosen >> bit & 1 == 1)
            };
            (0..plan.learners.len()).filter(|at| among(level(at))).collect()
        })
        .collect()
}

/// Acculturation time that may be tried: as much as lifts the digital level by one, by two… up to what the
/// policy lets it reach.
fn stretches(plan: &Plan, rules: &Rules, asked: &Asked) -> Vec<(Message, Edit, ModuleId)> {
    if !asked.acculturation || plan.mix().remote().is_zero() {
        return Vec::new();
    }
    let weakest = plan.learners.iter().map(|it| it.digital.get()).min();
    let levels = weakest.map_or(0, |it| rules.acculturation_up_to.get().saturating_sub(it));
    let facts = Facts::new(plan, rules);
    (1..=levels)
        .filter_map(|level| {
            let minutes = rules.acculturation_minutes.times(level.into());
            let fix = checks::acculturation_fix(&facts, minutes.ceiled(plan.grain))?;
            let then = fix.edit.applied_to(plan).ok()?;
            let grown = then.modules.iter().find(|it| {
                plan.module(&it.id)
                    .is_none_or(|old| old.mix.total() != it.mix.total())
            })?;
            Some((fix.label, fix.edit, grown.id.clone()))
        })
        .collect()
}

/// Minutes of tutoring for each learner that remote time asks for, so that it raises autonomy.
fn tutoring(rules: &Rules, remote: Minutes, grain: Minutes) -> Minutes {
    let per = u64::from(rules.support_per_remote.get()).max(1);
    let exact = (u64::from(remote.get()) * u64::from(rules.support_minutes.get())).div_ceil(per);
    Minutes::new(u32::try_from(exact).unwrap_or(u32::MAX)).ceiled(grain)
}

/// The plan with tutoring of some learners over the whole path, enough for any remote time.
fn tutored(plan: &Plan, rules: &Rules, learners: &[usize]) -> Plan {
    let mut next = plan.clone();
    if learners.is_empty() {
        return next;
    }
    let most = tutoring(rules, plan.mix().total(), plan.grain).min(Minutes::MAX_FIELD);
    next.supports
        .push(Arc::new(support(plan, String::new(), most, learners)));
    next
}

fn support(plan: &Plan, title: String, minutes: Minutes, learners: &[usize]) -> Support {
    let mut support = Support::new(next_id(&plan.supports), title, minutes);
    support.learners = learners
        .iter()
        .filter_map(|at| plan.learners.get(*at))
        .map(|it| it.id.clone())
        .collect();
    support
}

impl Means {
    /// The tutoring that a plan with so much remote time needs: what is said of it, the edit, what it costs in
    /// cents.
    pub(super) fn tutoring(
        &self,
        plan: &Plan,
        rules: &Rules,
        text: &Text,
        remote: Minutes,
    ) -> Option<(Message, Edit, i64)> {
        if self.tutored.is_empty() || remote.is_zero() {
            return None;
        }
        let minutes = tutoring(rules, remote, plan.grain).min(Minutes::MAX_FIELD);
        let item = support(
            plan,
            text.get("dosage-tutoring").to_owned(),
            minutes,
            &self.tutored,
        );
        let heads: i64 = self
            .tutored
            .iter()
            .filter_map(|at| plan.learners.get(*at))
            .map(|it| i64::from(it.headcount))
            .sum();
        let cost = Rates::of(plan, rules.costs).support * heads * i64::from(minutes.get()) / 60;
        let learners: Vec<LearnerId> = item.learners.clone();
        let said = Message::new(
            "dosage-remedy-support",
            vec![
                ("learners", Arg::Learners(learners.into())),
                ("minutes", Arg::Time(minutes)),
            ],
        );
        Some((said, Edit::Add(Item::Support(item), None), cost))
    }

    /// Grains of modules that no search moves which somebody cannot follow with these means, people counted;
    /// nothing where only some modules are searched.
    pub(super) fn lost(&self, rules: &Rules, asked: &Asked, built: &Built) -> i64 {
        // Without these means there is nothing to choose between.
        if asked.modules.is_some() || !(asked.support || asked.acculturation) {
            return 0;
        }
        let facts = Facts::new(&self.plan, rules);
        let cohort = facts.cohort();
        let moved: BTreeSet<usize> = built.problem.modules.iter().map(|it| it.at).collect();
        let stays = self.plan.modules.iter().enumerate();
        let each = stays
            .filter(|(at, _)| !moved.contains(at))
            .flat_map(|(at, module)| {
                let minutes = module.mix.remote().plus(module.mix.get(Modality::Workplace));
                let grains = i64::from(minutes.get()) / i64::from(built.grain.get()).max(1);
                let people = self.plan.learners.iter().enumerate();
                let cut_off = people.filter(move |(who, it)| {
                    cohort.follow(*who, at).follow == Follow::No && !asked.apart.contains(&it.id)
                });
                cut_off.map(move |(_, it)| grains * i64::from(it.headcount))
            });
        each.sum()
    }

    /// What is asked, with the acculturation time as it is.
    pub(super) fn keeping(&self, asked: &Asked) -> Asked {
        let mut asked = asked.clone();
        if let Some((.., id)) = &self.acculturation
            && let Some(module) = self.plan.module(id)
        {
            asked.locks.retain(|it| it.module != *id);
            asked.locks.extend(Lock::as_it_is(id, &module.mix));
        }
        asked
    }

    /// The plan with the acculturation time alone: what the changes of a proposal are made on.
    pub(super) fn ground(&self, plan: &Plan) -> Plan {
        self.acculturation
            .as_ref()
            .and_then(|(_, edit, _)| edit.applied_to(plan).ok())
            .unwrap_or_else(|| plan.clone())
    }
}

/// Records the loans and seats that are free and serve a plan, as far as they may be used: what is said of
/// each, and the edit.
pub(super) fn recorded(plan: &Plan, rules: &Rules, asked: &Asked, text: &Text) -> Vec<(Message, Edit)> {
    if !asked.loans && !asked.places {
        return Vec::new();
    }
    let limited = limited(plan, asked);
    let facts = Facts::new(&limited, rules).in_lang(text.lang());
    let wanted = checks::run(&facts)
        .into_iter()
        .filter(|it| it.waived != Waived::Yes && it.diagnostic.code.family() == Some(Family::Equipment))
        .filter_map(|it| checks::safe_fix(&facts, &it.diagnostic));
    let (mut next, mut kept) = (plan.clone(), Vec::new());
    for fix in wanted {
        if let Ok(changed) = fix.edit.applied_to(&next)
            && changed != next
        {
            next = changed;
            kept.push((fix.label, fix.edit));
        }
    }
    kept
}

/// The proposal's name in the history.
pub(super) fn step(plan: &Plan) -> StepName {
    StepName::new("step-dosage", plan.title.clone())
}
