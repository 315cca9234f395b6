//! E06: a workplace part for learners without workplace, or whose workplace lacks the situation or machine.

use std::sync::Arc;

use crate::checks::autonomy::{convert_for_all, convert_for_some};
use crate::checks::facts::folded;
use crate::checks::proof::Proof;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, LearnerEdit};
use crate::model::{Key, LearnerId, Modality, Module, Severity, Workplace};

/// See `docs/checks/workplace-lacks-situation.md`.
#[derive(Debug)]
pub(in crate::checks) struct WorkplaceLacksSituation;

impl Check for WorkplaceLacksSituation {
    fn code(&self) -> Code {
        Code("E06")
    }

    fn name(&self) -> &'static str {
        "workplace-lacks-situation"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let cohort = facts.cohort();
        // Most modules ask for the same: the same learners lack it, shared.
        let mut counted: Option<(Arc<[LearnerId]>, u32)> = None;
        for (at, module) in facts.plan.modules.iter().enumerate() {
            let found = cohort.affected(at, |cohort, case| Some(cohort.works.get(case.work?)?.lacking));
            let Some(found) = found else { continue };
            let Some(case) = cohort.cases.get(found.case) else {
                continue;
            };
            let nowhere = match &counted {
                Some((ids, nowhere)) if Arc::ptr_eq(ids, &found.ids) => *nowhere,
                Some(_) | None => cohort.nowhere(&found.ids),
            };
            counted = Some((Arc::clone(&found.ids), nowhere));
            let asked = asked(facts, module);
            let what = match (nowhere == found.heads, asked.is_empty()) {
                (true, true) => "nowhere",
                (true, false) => "nowhere-asked",
                (false, _) => "unsuited",
            };
            let place = Key::Module(module.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("people", Arg::Number(found.heads.into())),
                    ("learners", Arg::Learners(found.ids)),
                    ("what", Arg::Text(what.to_owned())),
                    ("nowhere", Arg::Number(nowhere.into())),
                    ("asked", Arg::All(asked)),
                    ("minutes", Arg::Time(case.mix.get(Modality::Workplace))),
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

/// The situations and machines that a module asks its workplaces for.
fn asked(facts: &Facts<'_>, module: &Module) -> Vec<Arg> {
    let situations = module.needs.situations.iter().filter(|it| !it.trim().is_empty());
    let machines = module
        .needs
        .equipment
        .iter()
        .filter(|it| it.modality == Modality::Workplace && facts.plan.item(&it.item).is_some());
    situations
        .map(|it| Arg::Text(it.trim().to_owned()))
        .chain(machines.map(|it| Arg::Title(Key::Equipment(it.item.clone()))))
        .collect()
}

fn fixes(facts: &Facts<'_>, diagnostic: &Diagnostic) -> Option<Vec<Fix>> {
    let Key::Module(id) = &diagnostic.place else {
        return None;
    };
    let at = *facts.module_at.get(id)?;
    let module: &Module = facts.plan.modules.get(at)?;
    let cohort = facts.cohort();
    let found = cohort.affected(at, |cohort, case| Some(cohort.works.get(case.work?)?.lacking))?;
    let proof = Proof::new(facts, diagnostic);
    let whole = module.mix.get(Modality::Workplace);
    let some = convert_for_some(
        facts,
        module,
        &found.ids,
        found.heads,
        Modality::Classroom,
        |mix| {
            mix.moved(
                Modality::Workplace,
                Modality::Classroom,
                mix.get(Modality::Workplace),
            )
        },
    );
    let all = convert_for_all(
        facts,
        module,
        &[(Modality::Workplace, whole)],
        Modality::Classroom,
    );
    let few = found.ids.len() < facts.plan.learners.len();
    Some(
        [
            proof.first(receive(facts, module, &found.ids)),
            few.then(|| proof.first([some])).flatten(),
            proof.first([all]),
        ]
        .into_iter()
        .flatten()
        .collect(),
    )
}

fn suits(module: &Module, workplace: &Workplace) -> bool {
    let offers: Vec<String> = workplace.situations.iter().map(|it| folded(it)).collect();
    let situations = module.needs.situations.iter().map(|it| folded(it));
    let machines = module.needs.equipment.iter();
    situations
        .into_iter()
        .all(|it| it.is_empty() || offers.contains(&it))
        && machines
            .filter(|it| it.modality == Modality::Workplace)
            .all(|it| workplace.equipment.contains(&it.item))
}

/// Sends each learner to a workplace that suits and has room; `None` when there is not room for all.
fn receive(facts: &Facts<'_>, module: &Module, learners: &[LearnerId]) -> Option<Fix> {
    let mut room: Vec<(&Workplace, u32)> = facts
        .plan
        .workplaces
        .iter()
        .map(AsRef::as_ref)
        .filter(|it| suits(module, it))
        .map(|workplace| {
            let there = facts.plan.learners.iter();
            let received = there
                .filter(|it| it.workplace.as_ref() == Some(&workplace.id))
                .fold(0, |sum: u32, it| sum.saturating_add(it.headcount));
            (workplace, workplace.capacity.saturating_sub(received))
        })
        .collect();
    let mut edits = Vec::new();
    let mut people = 0_u32;
    for id in learners {
        let heads = facts.plan.learner(id)?.headcount;
        let (workplace, left) = room.iter_mut().find(|(_, left)| *left >= heads)?;
        *left -= heads;
        people = people.saturating_add(heads);
        edits.push(Edit::Learner(
            id.clone(),
            LearnerEdit::Workplace(Some(workplace.id.clone())),
        ));
    }
    let key = Key::Module(module.id.clone());
    let label = Message::new(
        "fix-send-to-workplace",
        vec![
            ("people", Arg::Number(people.into())),
            ("module", Arg::Title(key.clone())),
        ],
    );
    Some(Fix::new(label, Safety::Review, title(facts.plan, &key), edits))
}
