//! A03: learners under the digital level that a module's remote part asks for.

use super::ways::{
    acculturate, acculturation_before, convert_for_all, convert_for_some, in_presence, parts, targets,
};
use crate::checks::facts::{Respect, bears};
use crate::checks::proof::Proof;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, LearnerEdit};
use crate::model::{Key, Module, Severity};

/// See `docs/checks/digital-below-need.md`.
#[derive(Debug)]
pub(in crate::checks) struct DigitalBelowNeed;

impl Check for DigitalBelowNeed {
    fn code(&self) -> Code {
        Code("A03")
    }

    fn name(&self) -> &'static str {
        "digital-below-need"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &[
            "need.*.digital",
            "acculturation.minutes",
            "acculturation.up_to",
            "mediator.digital",
        ]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let cohort = facts.cohort();
        for (at, module) in facts.plan.modules.iter().enumerate() {
            let found = cohort.affected(at, |cohort, case| Some(cohort.levels.get(case.level)?.digital));
            let Some(found) = found else { continue };
            let Some(group) = cohort.group_of(&found) else {
                continue;
            };
            let place = Key::Module(module.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("people", Arg::Number(found.heads.into())),
                    ("learners", Arg::Learners(found.ids)),
                    ("level", Arg::Number(cohort.lowest_digital(group).into())),
                    ("need", Arg::Number(group.digital_need().into())),
                    ("parts", parts(cohort.failing(group, Respect::Digital))),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        fixes(facts, diagnostic).unwrap_or_default()
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

fn fixes(facts: &Facts<'_>, diagnostic: &Diagnostic) -> Option<Vec<Fix>> {
    let Key::Module(id) = &diagnostic.place else {
        return None;
    };
    let at = *facts.module_at.get(id)?;
    let module: &Module = facts.plan.modules.get(at)?;
    let cohort = facts.cohort();
    let found = cohort.affected(at, |cohort, case| Some(cohort.levels.get(case.level)?.digital))?;
    let group = cohort.group_of(&found)?;
    let failing = cohort.failing(group, Respect::Digital).to_vec();
    let proof = Proof::new(facts, diagnostic);
    let levels = group
        .digital_need()
        .saturating_sub(cohort.lowest_positioned_digital(group));
    let wanted = facts.rules.acculturation_minutes.times(levels.into());
    let missing = wanted
        .minus(acculturation_before(facts, at))
        .ceiled(facts.plan.grain);
    let learn = (!missing.is_zero()).then(|| acculturate(facts, at, missing));
    let few = found.ids.len() < facts.plan.learners.len();
    let some = targets(&failing).iter().map(|to| {
        convert_for_some(facts, module, &found.ids, found.heads, *to, |mix| {
            in_presence(mix, &failing, *to)
        })
    });
    let all = targets(&failing).iter().map(|to| {
        let moves: Vec<_> = failing
            .iter()
            .map(|part| (*part, module.mix.get(*part)))
            .collect();
        convert_for_all(facts, module, &moves, *to)
    });
    Some(
        [
            proof.first(learn),
            proof.first(mediator(facts, module, &found.ids)),
            few.then(|| proof.first(some)).flatten(),
            proof.first(all),
        ]
        .into_iter()
        .flatten()
        .collect(),
    )
}

/// Seats in third places with a mediator, for those who can reach one.
fn mediator(facts: &Facts<'_>, module: &Module, learners: &[crate::model::LearnerId]) -> Option<Fix> {
    let cohort = facts.cohort();
    let mut seats = cohort.assignment.seats_left.clone();
    let mut edits = Vec::new();
    let mut people = 0_u32;
    for id in learners {
        let learner = facts.plan.learner(id)?;
        if learner.third_place.is_some() {
            return None;
        }
        let at = cohort.ids.iter().position(|it| it == id)?;
        let person = cohort.people.get(at)?;
        let need = cohort.streams.get(person.stream)?.link.block;
        let place = facts
            .plan
            .third_places
            .iter()
            .enumerate()
            .filter(|(_, place)| {
                place.mediator && learner.can_reach(&place.id) && bears(place.connection, need)
            })
            .find(|(at, _)| seats.get(*at).is_some_and(|left| *left >= person.heads));
        let (place_at, place) = place?;
        if let Some(left) = seats.get_mut(place_at) {
            *left -= person.heads;
        }
        people = people.saturating_add(person.heads);
        edits.push(Edit::Learner(
            id.clone(),
            LearnerEdit::ThirdPlace(Some(place.id.clone())),
        ));
    }
    let label = Message::new(
        "fix-mediator",
        vec![
            ("people", Arg::Number(people.into())),
            ("module", Arg::Title(Key::Module(module.id.clone()))),
        ],
    );
    let subject = title(facts.plan, &Key::Module(module.id.clone()));
    Some(Fix::new(label, Safety::Review, subject, edits))
}
