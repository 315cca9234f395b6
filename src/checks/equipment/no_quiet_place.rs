//! E04: remote hours for a learner without a quiet place, at home or in a third place.

use super::loans::{position, seats_for};
use crate::checks::proof::Proof;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix};
use crate::model::{Key, Severity};

/// See `docs/checks/no-quiet-place.md`.
#[derive(Debug)]
pub(in crate::checks) struct NoQuietPlace;

impl Check for NoQuietPlace {
    fn code(&self) -> Code {
        Code("E04")
    }

    fn name(&self) -> &'static str {
        "no-quiet-place"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let cohort = facts.cohort();
        for ((person, id), outcome) in cohort
            .people
            .iter()
            .zip(&cohort.ids)
            .zip(&cohort.assignment.outcomes)
        {
            let remote = cohort.streams.get(person.stream).map(|it| it.mix.remote());
            let Some(remote) = remote.filter(|it| !it.is_zero() && !person.quiet) else {
                continue;
            };
            // A seat that only waits to be recorded, and that is quiet, will do.
            let seat = |at: Option<usize>| at.and_then(|at| facts.plan.third_places.get(at));
            let seated = matches!(
                outcome.grants.as_slice(),
                [grant] if grant.heads == person.heads && seat(grant.place).is_some_and(|it| it.quiet)
            );
            if seated {
                continue;
            }
            let place = Key::Learner(id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("learner", Arg::Title(place.clone())),
                    ("people", Arg::Number(person.heads.into())),
                    ("minutes", Arg::Time(remote)),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Learner(id) = &diagnostic.place else {
            return Vec::new();
        };
        let Some(at) = position(facts, id) else {
            return Vec::new();
        };
        let candidates = seats_for(facts, at, |place| place.quiet);
        Proof::new(facts, diagnostic)
            .first(candidates)
            .into_iter()
            .collect()
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}
