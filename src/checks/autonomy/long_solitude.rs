//! A06: asynchronous work for longer than learners bear without a human contact.
//!
//! Activities say when people meet. A module without activities tells nothing of its order, so it counts only
//! when it is asynchronous through and through; any other one ends the run. Support during the run is
//! counted as contacts spread evenly over the remote time that it covers.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use super::ways::add_support;
use crate::checks::facts::{Set, Stream};
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Safety};
use crate::model::{
    Id as _, Key, LearnerId, Minutes, Modality, Module, ModuleId, Severity, SupportId, SupportMoment,
};

/// See `docs/checks/long-solitude.md`.
#[derive(Debug)]
pub(in crate::checks) struct LongSolitude;

impl Check for LongSolitude {
    fn code(&self) -> Code {
        Code("A06")
    }

    fn name(&self) -> &'static str {
        "long-solitude"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["solitude.*"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        for alone in lonely(facts) {
            let place = Key::Module(alone.first.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("last", Arg::Title(Key::Module(alone.last.clone()))),
                    (
                        "same",
                        Arg::Text(if alone.first == alone.last { "yes" } else { "no" }.to_owned()),
                    ),
                    ("minutes", Arg::Time(alone.minutes)),
                    ("limit", Arg::Time(alone.limit)),
                    ("level", Arg::Number(alone.level.into())),
                    ("people", Arg::Number(alone.people.into())),
                    ("learners", Arg::Learners(alone.learners)),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let all = lonely(facts);
        let found = all
            .iter()
            .enumerate()
            .find(|(_, it)| Key::Module(it.first.clone()) == diagnostic.place);
        let Some((at, alone)) = found else {
            return Vec::new();
        };
        let learners = if alone.learners.len() == facts.plan.learners.len() {
            Vec::new()
        } else {
            alone.learners.to_vec()
        };
        // Every run gets an identifier of its own, so that all can be mended in one round.
        let mut ids: Vec<SupportId> = facts.plan.supports.iter().map(|it| it.id.clone()).collect();
        for _ in 0..=at {
            ids.push(SupportId::next_free(ids.iter()));
        }
        let modules = alone.modules.clone();
        let mut fix = add_support(facts, "fix-contact", alone.contact, modules, learners, ids.pop());
        fix.safety = Safety::Safe;
        vec![fix]
    }
}

/// Asynchronous time in a row, module by module.
#[derive(Debug, Clone, Default)]
struct Run {
    parts: Vec<(usize, Minutes)>,
}

impl Run {
    fn minutes(&self) -> Minutes {
        self.parts.iter().map(|(_, minutes)| *minutes).sum()
    }

    fn add(&mut self, module: usize, minutes: Minutes) {
        match self.parts.last_mut() {
            Some((last, sum)) if *last == module => *sum = sum.plus(minutes),
            _ if minutes.is_zero() => {}
            _ => self.parts.push((module, minutes)),
        }
    }
}

/// A run that is too long for somebody.
#[derive(Debug)]
struct Alone {
    first: ModuleId,
    last: ModuleId,
    modules: Vec<ModuleId>,
    /// Without contact at most so long, support counted.
    minutes: Minutes,
    limit: Minutes,
    level: u8,
    people: u32,
    learners: Arc<[LearnerId]>,
    /// Support for each learner that breaks the run often enough.
    contact: Minutes,
}

/// The runs of a path, in order.
fn runs(facts: &Facts<'_>, stream: &Stream) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run = Run::default();
    let mut end = |run: &mut Run| {
        if !run.parts.is_empty() {
            runs.push(std::mem::take(run));
        }
    };
    for (at, module) in facts.plan.modules.iter().enumerate() {
        let mix = stream.mix_of(at, module.mix);
        let own_time = mix.get(Modality::RemoteAsync);
        if own_time == mix.total() {
            // Tutoring is a contact even where it takes none of the module's live time.
            if mix == module.mix && !module.activities.is_empty() {
                step_through(module, at, &mut run, &mut end);
            } else {
                run.add(at, own_time);
            }
        } else if mix == module.mix && module.activities.iter().any(|it| !it.duration.is_zero()) {
            step_through(module, at, &mut run, &mut end);
            let planned: Minutes = module.activities.iter().map(|it| it.duration).sum();
            if planned < mix.total() {
                // Live time may lie anywhere in what is not planned yet.
                end(&mut run);
            }
        } else {
            end(&mut run);
        }
    }
    end(&mut run);
    runs
}

fn step_through(module: &Module, at: usize, run: &mut Run, end: &mut impl FnMut(&mut Run)) {
    use crate::model::{ActivityKind, TrainerPresence};
    for activity in module.activities.iter().filter(|it| !it.duration.is_zero()) {
        // "Present" is what a form starts from; at the learner's own time nobody can be.
        let alone = activity.modality == Modality::RemoteAsync
            && activity.kind != ActivityKind::Tutoring
            && activity.trainer != TrainerPresence::Tutor;
        if alone {
            run.add(at, activity.duration);
        } else {
            end(run);
        }
    }
}

/// A support that brings contacts during remote work.
struct Contacts {
    minutes: u64,
    members: Option<Set>,
    modules: Option<Set>,
}

impl Contacts {
    fn covers(&self, module: usize) -> bool {
        self.modules.as_ref().is_none_or(|it| it.contains(module))
    }

    /// The part of the support that falls into a run, in whole minutes, of `remote` minutes that it covers in all.
    fn inside(&self, run: &Run, remote: u64) -> u64 {
        let covered: u64 = run
            .parts
            .iter()
            .filter(|(at, _)| self.covers(*at))
            .map(|(_, minutes)| u64::from(minutes.get()))
            .sum();
        (self.minutes * covered).checked_div(remote).unwrap_or(0)
    }

    /// The remote time of a path that it covers.
    fn remote(&self, facts: &Facts<'_>, stream: &Stream) -> u64 {
        let covered = (0..facts.plan.modules.len()).filter(|at| self.covers(*at));
        remote_time(facts, stream, covered)
    }
}

/// The remote time of some modules of a path.
fn remote_time(facts: &Facts<'_>, stream: &Stream, modules: impl Iterator<Item = usize>) -> u64 {
    modules
        .filter_map(|at| Some((at, facts.plan.modules.get(at)?)))
        .map(|(at, module)| u64::from(stream.mix_of(at, module.mix).remote().get()))
        .sum()
}

fn contacts(facts: &Facts<'_>) -> Vec<Contacts> {
    let positions: BTreeMap<&LearnerId, usize> = facts
        .plan
        .learners
        .iter()
        .enumerate()
        .map(|(at, it)| (&it.id, at))
        .collect();
    let during = |it: &&Arc<crate::model::Support>| it.moment == SupportMoment::During;
    facts
        .plan
        .supports
        .iter()
        .filter(during)
        .map(|support| Contacts {
            minutes: support.per_learner.get().into(),
            members: (!support.learners.is_empty()).then(|| {
                let ids = support.learners.iter();
                Set::of(
                    facts.plan.learners.len(),
                    ids.filter_map(|id| positions.get(id).copied()),
                )
            }),
            modules: (!support.modules.is_empty()).then(|| {
                let ids = support.modules.iter();
                Set::of(
                    facts.plan.modules.len(),
                    ids.filter_map(|id| facts.module_at.get(id).copied()),
                )
            }),
        })
        .collect()
}

/// Learners who count alike: path, weakest item, supports.
type Class = (usize, u8, Vec<usize>);

/// The runs that are too long, one for each module in which one begins.
fn lonely(facts: &Facts<'_>) -> Vec<Alone> {
    let cohort = facts.cohort();
    let supports = contacts(facts);
    let mut classes: BTreeMap<Class, (u32, Vec<usize>)> = BTreeMap::new();
    for (at, person) in cohort.people.iter().enumerate() {
        let level = person.weakest[usize::from(person.supported)];
        let own = supports.iter().enumerate();
        let own = own
            .filter(|(_, it)| it.members.as_ref().is_none_or(|set| set.contains(at)))
            .map(|(index, _)| index)
            .collect();
        let class = classes.entry((person.stream, level, own)).or_default();
        class.0 = class.0.saturating_add(person.heads);
        class.1.push(at);
    }
    let all: Vec<Vec<Run>> = cohort.streams.iter().map(|it| runs(facts, it)).collect();
    // By path and support: the remote time covered.
    let mut remotes: BTreeMap<(usize, usize), u64> = BTreeMap::new();
    let mut found: BTreeMap<usize, (Alone, Set)> = BTreeMap::new();
    for ((stream_at, level, own), (people, who)) in &classes {
        let limit = facts.rules.solitude.get(usize::from(*level)).copied();
        // Who bears no asynchronous time at all is told of the dose.
        let Some(limit) = limit.filter(|it| !it.is_zero()) else {
            continue;
        };
        let (Some(stream), Some(runs)) = (cohort.streams.get(*stream_at), all.get(*stream_at)) else {
            continue;
        };
        for run in runs.iter().filter(|run| run.minutes() > limit) {
            let support: u64 = own
                .iter()
                .filter_map(|at| Some((at, supports.get(*at)?)))
                .map(|(at, it)| {
                    let remote = remotes
                        .entry((*stream_at, *at))
                        .or_insert_with(|| it.remote(facts, stream));
                    it.inside(run, *remote)
                })
                .sum();
            let Some(gap) = Gap::of(facts, stream, run, limit, support) else {
                continue;
            };
            let Some((first, _)) = run.parts.first() else {
                continue;
            };
            let (known, concerned) = match found.entry(*first) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(place) => match gap.alone(facts, run, *level, limit) {
                    Some(alone) => place.insert((alone, Set::empty(cohort.ids.len()))),
                    None => continue,
                },
            };
            known.people = known.people.saturating_add(*people);
            for at in who {
                concerned.insert(*at);
            }
            known.contact = known.contact.max(gap.contact);
            if limit < known.limit || (limit == known.limit && gap.minutes > known.minutes) {
                (known.limit, known.level, known.minutes) = (limit, *level, gap.minutes);
            }
        }
    }
    let mut order: Vec<usize> = (0..cohort.ids.len()).collect();
    order.sort_by_key(|at| cohort.ids.get(*at));
    // Runs that are too long for the same learners share their list.
    let mut lists: BTreeMap<Set, Arc<[LearnerId]>> = BTreeMap::new();
    found
        .into_values()
        .map(|(mut alone, concerned)| {
            let list = lists.entry(concerned).or_insert_with_key(|concerned| {
                let learners = order.iter().filter(|at| concerned.contains(**at));
                learners.filter_map(|at| cohort.ids.get(*at).cloned()).collect()
            });
            alone.learners = Arc::clone(list);
            alone
        })
        .collect()
}

/// What is left of a run between contacts, and what would close it.
struct Gap {
    minutes: Minutes,
    contact: Minutes,
}

impl Gap {
    /// `None` when contacts are near enough.
    fn of(facts: &Facts<'_>, stream: &Stream, run: &Run, limit: Minutes, support: u64) -> Option<Self> {
        let contact = u64::from(facts.rules.solitude_contact.get()).max(1);
        let whole = u64::from(run.minutes().get());
        let longest = |support: u64| whole.div_ceil(support / contact + 1);
        let gap = longest(support);
        let limit = u64::from(limit.get());
        if gap <= limit {
            return None;
        }
        // What the new support covers is the remote time of the run's modules, of which the run is a part.
        let inside = run.parts.iter().map(|(at, _)| *at);
        let remote = remote_time(facts, stream, inside).max(1);
        let wanted = (whole.div_ceil(limit) - 1) * contact;
        let mut added = wanted.saturating_sub(support / contact * contact).max(contact);
        added = (added * remote).div_ceil(whole);
        added = added.div_ceil(contact) * contact;
        while longest(support + added * whole / remote) > limit {
            added += contact;
        }
        Some(Self {
            minutes: Minutes::new(u32::try_from(gap).ok()?),
            contact: Minutes::new(u32::try_from(added).ok()?),
        })
    }

    fn alone(&self, facts: &Facts<'_>, run: &Run, level: u8, limit: Minutes) -> Option<Alone> {
        let modules: Vec<ModuleId> = run
            .parts
            .iter()
            .filter_map(|(at, _)| facts.plan.modules.get(*at))
            .map(|it| it.id.clone())
            .collect();
        Some(Alone {
            first: modules.first()?.clone(),
            last: modules.last()?.clone(),
            modules,
            minutes: self.minutes,
            limit,
            level,
            people: 0,
            learners: Arc::new([]),
            contact: self.contact,
        })
    }
}
