//! E03: learners whose connection is under the rates of remote parts.

use std::collections::BTreeMap;

use super::learner_lacks_equipment::pass_on;
use super::loans::{
    Asking, Loans, first_of, modules, position, seats_for, subject, to_the_centre, where_case,
};
use crate::checks::facts::{Case, Cohort, LinkNeed, bears};
use crate::checks::proof::Proof;
use crate::checks::vary::vary;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety};
use crate::model::{Connection, EquipmentKind, Key, LearnerId, Minutes, Modality, Module, Severity};

/// See `docs/checks/connection-too-weak.md`.
#[derive(Debug)]
pub(in crate::checks) struct ConnectionTooWeak;

impl Check for ConnectionTooWeak {
    fn code(&self) -> Code {
        Code("E03")
    }

    fn name(&self) -> &'static str {
        "connection-too-weak"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["need.*.down.*", "need.*.up.*", "rate.mobile_key.*"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let cohort = facts.cohort();
        let mut known: BTreeMap<(usize, Connection, bool), Asking> = BTreeMap::new();
        for (at, (person, id)) in cohort.people.iter().zip(&cohort.ids).enumerate() {
            let Some(state) = State::of(cohort, at) else {
                continue;
            };
            let link = person.best_link();
            let asking = known
                .entry((person.stream, link, state.blocked))
                .or_insert_with(|| first_of(&state.asking(cohort, at)));
            let place = Key::Learner(id.clone());
            let severity = if state.blocked {
                Severity::Error
            } else {
                Severity::Warning
            };
            let mut args = vec![
                ("learner", Arg::Title(place.clone())),
                ("people", Arg::Number(state.heads.into())),
                ("down", Arg::Rate(link.down_kbps)),
                ("up", Arg::Rate(link.up_kbps)),
                ("need_down", Arg::Rate(state.need.down_kbps)),
                ("need_up", Arg::Rate(state.need.up_kbps)),
                (
                    "state",
                    Arg::Text(if state.blocked { "blocked" } else { "limit" }.to_owned()),
                ),
            ];
            args.extend(modules(facts, *asking));
            out.push(Diagnostic {
                code: self.code(),
                severity,
                args,
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        fixes(facts, diagnostic).unwrap_or_default()
    }

    fn safe_fix(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Option<Fix> {
        let Key::Learner(id) = &diagnostic.place else {
            return None;
        };
        let at = position(facts, id)?;
        if State::of(facts.cohort(), at)?.blocked {
            pass_on(facts, diagnostic)
        } else {
            lend_key(facts, id, at)
        }
    }
}

/// How a learner's connection stands to their path.
struct State {
    blocked: bool,
    need: Connection,
    heads: u32,
}

impl State {
    /// `None` when the connection is good enough, or will be once a loan is recorded.
    fn of(cohort: &Cohort, at: usize) -> Option<Self> {
        let person = cohort.people.get(at)?;
        let outcome = cohort.assignment.outcomes.get(at)?;
        let need = cohort.streams.get(person.stream)?.link;
        if outcome.missing_link {
            return Some(Self {
                blocked: true,
                need: need.block,
                heads: person.heads.saturating_sub(outcome.served),
            });
        }
        (!outcome.unlinked && !person.connects(need.warn)).then_some(Self {
            blocked: false,
            need: need.warn,
            heads: person.heads,
        })
    }

    /// The modules for which the connection is too weak.
    fn asking(&self, cohort: &Cohort, at: usize) -> Vec<usize> {
        let Some(person) = cohort.people.get(at) else {
            return Vec::new();
        };
        where_case(cohort, at, |case: &Case| {
            cohort
                .links
                .get(case.link)
                .is_some_and(|it| !person.connects(if self.blocked { it.need.block } else { it.need.warn }))
        })
    }
}

/// Lends a key that nobody else waits for, to the learners at the limit in the order of the plan.
fn lend_key(facts: &Facts<'_>, id: &LearnerId, wanted: usize) -> Option<Fix> {
    let cohort = facts.cohort();
    let key = Connection {
        down_kbps: facts.rules.mobile_key_down,
        up_kbps: facts.rules.mobile_key_up,
    };
    let mut left: Vec<(usize, u32)> = facts
        .plan
        .equipment
        .iter()
        .zip(&cohort.assignment.left)
        .enumerate()
        .filter(|(_, (item, left))| item.kind == EquipmentKind::MobileKey && **left > 0)
        .map(|(at, (_, left))| (at, *left))
        .collect();
    for (at, person) in cohort.people.iter().enumerate().take(wanted + 1) {
        let Some(state) = State::of(cohort, at).filter(|it| !it.blocked) else {
            continue;
        };
        let item = left
            .iter_mut()
            .find(|(_, units)| *units >= person.heads && bears(key, state.need));
        let Some((item, units)) = item else { continue };
        *units -= person.heads;
        if at == wanted {
            let mut loans = Loans::default();
            loans.give(facts, at, *item);
            let label = Message::new(
                "fix-lend-key",
                vec![("learner", Arg::Title(Key::Learner(id.clone())))],
            );
            return Some(Fix::new(
                label,
                Safety::Safe,
                subject(facts, id),
                loans.edits(facts),
            ));
        }
    }
    None
}

fn fixes(facts: &Facts<'_>, diagnostic: &Diagnostic) -> Option<Vec<Fix>> {
    let Key::Learner(id) = &diagnostic.place else {
        return None;
    };
    let at = position(facts, id)?;
    let cohort = facts.cohort();
    let state = State::of(cohort, at)?;
    let proof = Proof::new(facts, diagnostic);
    let safe = if state.blocked {
        pass_on(facts, diagnostic)
    } else {
        lend_key(facts, id, at)
    };
    let weak = state.asking(cohort, at);
    let seats = seats_for(facts, at, |place| bears(place.connection, state.need));
    let centre = [
        to_the_centre(facts, id, &weak, &[Modality::RemoteSync]),
        to_the_centre(facts, id, &weak, &[Modality::RemoteSync, Modality::RemoteAsync]),
    ];
    Some(
        [
            proof.first(safe),
            proof.first(seats),
            proof.first([own_time(facts, id, &weak, state.need)]),
            proof.first(centre),
        ]
        .into_iter()
        .flatten()
        .collect(),
    )
}

/// Turns live hours into work at the learner's own time, with what is to be downloaded beforehand.
fn own_time(facts: &Facts<'_>, id: &LearnerId, weak: &[usize], need: Connection) -> Fix {
    let modules: Vec<&Module> = weak
        .iter()
        .filter_map(|at| facts.plan.modules.get(*at))
        .map(AsRef::as_ref)
        .filter(|module| {
            let live = LinkNeed::of_part(facts.rules, module, Modality::RemoteSync);
            live.warn.up_kbps >= need.up_kbps || live.warn.down_kbps >= need.down_kbps
        })
        .collect();
    let minutes: Minutes = modules
        .iter()
        .map(|module| facts.plan.mix_for(id, module).get(Modality::RemoteSync))
        .sum();
    let edits = vary(facts, std::slice::from_ref(id), &modules, |_, mix| {
        mix.moved(
            Modality::RemoteSync,
            Modality::RemoteAsync,
            mix.get(Modality::RemoteSync),
        )
    });
    let label = Message::new(
        "fix-own-time",
        vec![
            ("learner", Arg::Title(Key::Learner(id.clone()))),
            ("minutes", Arg::Time(minutes)),
            (
                "count",
                Arg::Number(i64::try_from(modules.len()).unwrap_or(i64::MAX)),
            ),
        ],
    );
    Fix::new(label, Safety::Review, subject(facts, id), edits)
}
