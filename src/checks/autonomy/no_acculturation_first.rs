//! A04: remote hours before any time to become at ease with digital tools.

use std::collections::BTreeMap;

use super::ways::acculturate;
use crate::checks::facts::acculturation;
use crate::checks::proof::Proof;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix};
use crate::model::{Key, LearnerId, Purpose, Severity};

/// See `docs/checks/no-acculturation-first.md`.
#[derive(Debug)]
pub(in crate::checks) struct NoAcculturationFirst;

impl Check for NoAcculturationFirst {
    fn code(&self) -> Code {
        Code("A04")
    }

    fn name(&self) -> &'static str {
        "no-acculturation-first"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["acculturation.digital", "acculturation.minutes"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let cohort = facts.cohort();
        // By module: those whose first remote hours are there, unprepared.
        let mut found: BTreeMap<usize, (u32, u8, Vec<LearnerId>)> = BTreeMap::new();
        let firsts: Vec<Option<usize>> = cohort
            .streams
            .iter()
            .map(|it| first_unprepared(facts, it))
            .collect();
        for (person, id) in cohort.people.iter().zip(&cohort.ids) {
            let positioned = person.positioned_digital();
            let first = firsts.get(person.stream).copied().flatten();
            if let Some(first) = first
                && positioned <= facts.rules.acculturation_digital.get()
            {
                let entry = found.entry(first).or_insert((0, positioned, Vec::new()));
                entry.0 = entry.0.saturating_add(person.heads);
                entry.1 = entry.1.min(positioned);
                entry.2.push(id.clone());
            }
        }
        for (at, (people, level, learners)) in found {
            let Some(module) = facts.plan.modules.get(at) else {
                continue;
            };
            let place = Key::Module(module.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("people", Arg::Number(people.into())),
                    ("learners", Arg::Learners(learners.into())),
                    ("level", Arg::Number(level.into())),
                    (
                        "limit",
                        Arg::Number(facts.rules.acculturation_digital.get().into()),
                    ),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Module(id) = &diagnostic.place else {
            return Vec::new();
        };
        let Some(at) = facts.module_at.get(id) else {
            return Vec::new();
        };
        let minutes = facts.rules.acculturation_minutes.ceiled(facts.plan.grain);
        let fix = acculturate(facts, *at, minutes);
        Proof::new(facts, diagnostic).first([fix]).into_iter().collect()
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// The first module of a path with remote hours, when no acculturation time stands before it.
fn first_unprepared(facts: &Facts<'_>, stream: &crate::checks::facts::Stream) -> Option<usize> {
    for (at, module) in facts.plan.modules.iter().enumerate() {
        let mix = stream.mix_of(at, module.mix);
        if module.purpose == Purpose::Acculturation {
            if acculturation(&mix) > 0 {
                return None;
            }
        } else if !mix.remote().is_zero() {
            return Some(at);
        }
    }
    None
}
