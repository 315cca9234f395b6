//! E01: learners without the equipment that their path asks for, even with the best use of the loan pool.

use std::sync::Arc;

use super::loans::{Asked, asking, modules, passed_on, position, seats_for, subject, thing, to_the_centre};
use crate::checks::proof::Proof;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety};
use crate::model::{Key, Modality, Severity};

/// See `docs/checks/learner-lacks-equipment.md`.
#[derive(Debug)]
pub(in crate::checks) struct LearnerLacksEquipment;

impl Check for LearnerLacksEquipment {
    fn code(&self) -> Code {
        Code("E01")
    }

    fn name(&self) -> &'static str {
        "learner-lacks-equipment"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let cohort = facts.cohort();
        let people = cohort.people.iter().zip(&cohort.ids);
        let asked = Asked::new(cohort);
        // Each thing is named once: a thousand learners may lack fifty things each.
        let named: Arc<[Arg]> = (0..cohort.assignment.clauses.len())
            .map(|clause| thing(facts, clause).unwrap_or_else(|| Arg::All(Vec::new())))
            .collect();
        for ((person, id), outcome) in people.zip(&cohort.assignment.outcomes) {
            if outcome.missing.is_empty() {
                continue;
            }
            let place = Key::Learner(id.clone());
            let mut things = Vec::with_capacity(outcome.missing.len());
            things.extend(outcome.missing.iter().filter_map(|it| u32::try_from(it).ok()));
            let proven = if cohort.assignment.proven { "yes" } else { "no" };
            let mut args = vec![
                ("learner", Arg::Title(place.clone())),
                (
                    "people",
                    Arg::Number(person.heads.saturating_sub(outcome.served).into()),
                ),
                ("things", Arg::Chosen(Arc::clone(&named), things.into())),
            ];
            let first = asked.first(person.stream, &outcome.missing_all);
            args.extend(modules(facts, first));
            args.push(("proven", Arg::Text(proven.to_owned())));
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args,
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        fixes(facts, diagnostic).unwrap_or_default()
    }

    fn safe_fix(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Option<Fix> {
        pass_on(facts, diagnostic)
    }
}

/// Gives the learner loans that others can do without.
pub(super) fn pass_on(facts: &Facts<'_>, diagnostic: &Diagnostic) -> Option<Fix> {
    let Key::Learner(id) = &diagnostic.place else {
        return None;
    };
    let loans = passed_on(facts, position(facts, id)?)?;
    let label = Message::new(
        "fix-pass-on-loan",
        vec![("learner", Arg::Title(diagnostic.place.clone()))],
    );
    Some(Fix::new(
        label,
        Safety::Safe,
        subject(facts, id),
        loans.edits(facts),
    ))
}

fn fixes(facts: &Facts<'_>, diagnostic: &Diagnostic) -> Option<Vec<Fix>> {
    let Key::Learner(id) = &diagnostic.place else {
        return None;
    };
    let at = position(facts, id)?;
    let cohort = facts.cohort();
    let outcome = cohort.assignment.outcomes.get(at)?;
    let proof = Proof::new(facts, diagnostic);
    let lacking = asking(cohort, at, &outcome.missing_all);
    let centre = [
        to_the_centre(facts, id, &lacking, &[Modality::RemoteSync]),
        to_the_centre(facts, id, &lacking, &[Modality::RemoteAsync]),
        to_the_centre(
            facts,
            id,
            &lacking,
            &[Modality::RemoteSync, Modality::RemoteAsync],
        ),
    ];
    Some(
        [
            proof.first(pass_on(facts, diagnostic)),
            proof.first(seats_for(facts, at, |_| true)),
            proof.first(centre),
        ]
        .into_iter()
        .flatten()
        .collect(),
    )
}
