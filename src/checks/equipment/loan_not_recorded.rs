//! E09: learners who are served only by a loan or a seat that the plan does not record yet.

use super::loans::Loans;
use crate::checks::facts::Grant;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety};
use crate::edit::{Edit, LearnerEdit};
use crate::model::{Key, LearnerId, Severity};

/// See `docs/checks/loan-not-recorded.md`.
#[derive(Debug)]
pub(in crate::checks) struct LoanNotRecorded;

impl Check for LoanNotRecorded {
    fn code(&self) -> Code {
        Code("E09")
    }

    fn name(&self) -> &'static str {
        "loan-not-recorded"
    }

    fn severity(&self) -> Severity {
        Severity::Hint
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let cohort = facts.cohort();
        let all = granted(facts);
        if all.is_empty() {
            return;
        }
        let heads = |grant: &Grant| i64::from(grant.heads);
        let learners: Vec<LearnerId> = all
            .iter()
            .filter_map(|(at, _)| cohort.ids.get(*at).cloned())
            .collect();
        let people = all.iter().map(|(_, grant)| heads(grant)).sum();
        let loans = all
            .iter()
            .map(|(_, grant)| heads(grant) * i64::try_from(grant.loans.len()).unwrap_or(0))
            .sum();
        let seated = all.iter().filter(|(_, grant)| grant.place.is_some());
        let seats = seated.map(|(_, grant)| heads(grant)).sum();
        out.push(Diagnostic {
            code: self.code(),
            severity: self.severity(),
            args: vec![
                ("people", Arg::Number(people)),
                ("learners", Arg::Learners(learners.into())),
                ("loans", Arg::Number(loans)),
                ("seats", Arg::Number(seats)),
            ],
            place: Key::Plan,
        });
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let mut loans = Loans::default();
        let mut seats = Vec::new();
        for (at, grant) in granted(facts) {
            for item in &grant.loans {
                loans.give(facts, at, *item);
            }
            let place = grant.place.and_then(|at| facts.plan.third_places.get(at));
            if let (Some(place), Some(learner)) = (place, facts.plan.learners.get(at)) {
                seats.push(Edit::Learner(
                    learner.id.clone(),
                    LearnerEdit::ThirdPlace(Some(place.id.clone())),
                ));
            }
        }
        let mut edits = loans.edits(facts);
        edits.extend(seats);
        let args = diagnostic
            .args
            .iter()
            .filter(|(name, _)| *name == "people")
            .cloned()
            .collect();
        vec![Fix::new(
            Message::new("fix-record-loans", args),
            Safety::Safe,
            facts.plan.title.clone(),
            edits,
        )]
    }
}

/// Those who get everything in one way that can be recorded for the whole learner or profile.
fn granted<'f>(facts: &'f Facts<'_>) -> Vec<(usize, &'f Grant)> {
    let cohort = facts.cohort();
    cohort
        .people
        .iter()
        .zip(&cohort.assignment.outcomes)
        .enumerate()
        .filter_map(|(at, (person, outcome))| match outcome.grants.as_slice() {
            [grant] if grant.heads == person.heads => Some((at, grant)),
            _ => None,
        })
        .collect()
}
