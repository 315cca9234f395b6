//! Competencies that ask for presence and are trained without any.

use crate::checks::facts::Covered;
use crate::checks::moves::convert;
use crate::checks::proof::Added;
use crate::checks::{Arg, Diagnostic, Facts, Fix, Message, Safety};
use crate::model::{Key, Minutes, Modality, Module, Nature, Permille};

/// The arguments `competency`, `modules`, `count` and `remote` for each competency of a nature that is
/// trained, and trained at a distance only.
pub(super) fn absent<'f>(
    facts: &'f Facts<'_>,
    nature: Nature,
) -> impl Iterator<Item = (Key, Vec<(&'static str, Arg)>)> + 'f {
    facts
        .coverage
        .list
        .iter()
        .filter(move |it| it.competency.nature == nature)
        .filter_map(|it| {
            let remote = remote_only(facts, it)?;
            let key = Key::Competency(it.competency.id.clone());
            let modules: Vec<Key> = modules(facts, it).map(|it| Key::Module(it.id.clone())).collect();
            let count = i64::try_from(modules.len()).unwrap_or(i64::MAX);
            let args = vec![
                ("competency", Arg::Title(key.clone())),
                ("modules", Arg::Titles(modules)),
                ("count", Arg::Number(count)),
                ("remote", Arg::Time(remote)),
            ];
            Some((key, args))
        })
}

fn modules<'f>(facts: &'f Facts<'_>, covered: &'f Covered<'_>) -> impl Iterator<Item = &'f Module> {
    covered
        .trained
        .iter()
        .filter_map(|at| facts.plan.modules.get(*at))
        .map(AsRef::as_ref)
}

/// The remote minutes of a competency that has no others; `None` when it has some, or no minute at all.
fn remote_only(facts: &Facts<'_>, covered: &Covered<'_>) -> Option<Minutes> {
    let mut remote = Minutes::ZERO;
    for module in modules(facts, covered) {
        let present = module
            .mix
            .get(Modality::Classroom)
            .plus(module.mix.get(Modality::Workplace));
        if !present.is_zero() {
            return None;
        }
        remote = remote.plus(module.mix.remote());
    }
    (!remote.is_zero()).then_some(remote)
}

/// Brings back part of the largest remote part of the competency's modules, to the classroom and, where
/// every learner has a workplace, to the workplace.
pub(super) fn fixes(facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
    let Key::Competency(id) = &diagnostic.place else {
        return Vec::new();
    };
    let Some(covered) = facts.coverage.of(id) else {
        return Vec::new();
    };
    let largest = modules(facts, covered)
        .flat_map(|module| {
            [Modality::RemoteAsync, Modality::RemoteSync].map(|from| (module, from, module.mix.get(from)))
        })
        .reduce(|best, it| if it.2 > best.2 { it } else { best });
    let Some((module, from, part)) = largest else {
        return Vec::new();
    };
    let minutes = sensible(part, facts.rules.presence_part, facts.plan.grain);
    let subject = crate::checks::title(facts.plan, &Key::Module(module.id.clone()));
    let fix = |key: &str, to| {
        let label = Message::new(
            key,
            vec![
                ("minutes", Arg::Time(minutes)),
                ("module", Arg::Title(Key::Module(module.id.clone()))),
            ],
        );
        Fix::new(
            label,
            Safety::Review,
            subject.clone(),
            convert(module, from, to, minutes),
        )
    };
    let mut fixes = vec![fix("fix-bring-to-classroom", Modality::Classroom)];
    let learners = &facts.plan.learners;
    if !learners.is_empty() && learners.iter().all(|it| it.workplace.is_some()) {
        fixes.push(fix("fix-bring-to-workplace", Modality::Workplace));
    }
    Added::new(facts).least(fixes)
}

/// A part of `whole` on the grain: at least one grain, at most all of it.
fn sensible(whole: Minutes, part: Permille, grain: Minutes) -> Minutes {
    part.of(whole).ceiled(grain).max(grain).min(whole)
}
