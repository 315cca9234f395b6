//! What somebody does not bear of a dosage, given to them aside: hours in the classroom, by a variant of their own.
//!
//! The problem counts so much money for each grain beyond what its [`Crowd`](super::Crowd)s bear; here those
//! grains become mixes. A grain that is too much for a module and for the path at once is counted twice there
//! and moved once here: the variants never cost more than what the optimum counts.

use std::collections::BTreeMap;

use super::build::{Asked, Built};
use super::crowds::Views;
use super::means::step;
use super::rates::Rates;
use crate::checks::{Arg, Facts, Message, Rules, vary};
use crate::edit::Edit;
use crate::model::{LearnerId, Minutes, Mix, Modality, Module, Plan};
use crate::text::Text;

/// Variants that give hours aside.
#[derive(Debug, Default)]
pub(super) struct Aside {
    /// What is said of each, and the edit.
    pub(super) recorded: Vec<(Message, Edit)>,
    /// What they cost, in cents.
    pub(super) cost: i64,
}

/// The mixes in which somebody departs from the common ones, by module of the problem.
type Own = Vec<(usize, [i64; 4])>;

/// What each learner needs aside in a dosage: those who need the same together, in the order of the plan.
/// `with` is the plan with the means that the search counts on.
fn wanted(
    with: &Plan,
    rules: &Rules,
    asked: &Asked,
    built: &Built,
    mixes: &[[i64; 4]],
) -> BTreeMap<Own, Vec<usize>> {
    let mut assumed: Vec<Mix> = with.modules.iter().map(|it| it.mix).collect();
    for (index, (unit, grains)) in built.problem.modules.iter().zip(mixes).enumerate() {
        if let Some(slot) = assumed.get_mut(unit.at) {
            *slot = built.mix(index, grains);
        }
    }
    let views = Views::new(with, rules, asked, &assumed, built.grain);
    let whole = with.mix();
    let mut all: BTreeMap<Own, Vec<usize>> = BTreeMap::new();
    for learner in 0..with.learners.len() {
        let mut own = mixes.to_vec();
        for ((unit, rest), mix) in built.problem.modules.iter().zip(&built.rest).zip(&mut own) {
            let Some(module) = with.modules.get(unit.at) else {
                continue;
            };
            for (part, bears, follows) in views.bears(learner, unit.at, module, rest) {
                if let (false, Some(grains)) = (follows, mix.get_mut(part as usize)) {
                    let over = (*grains - bears).max(0);
                    *grains -= over;
                    mix[0] += over;
                }
            }
        }
        if let Some(bears) = views.bears_in_all(learner, &whole, &built.fixed) {
            relieve(&mut own, bears);
        }
        let differs = own.iter().zip(mixes).enumerate();
        let differs: Own = differs
            .filter(|(_, (own, common))| own != common)
            .map(|(index, (own, _))| (index, *own))
            .collect();
        if !differs.is_empty() {
            all.entry(differs).or_default().push(learner);
        }
    }
    all
}

/// Moves remote grains to the classroom until no more than so many are left, in as few modules as can be: those
/// with most of them first, work at one's own time before live hours.
fn relieve(own: &mut [[i64; 4]], bears: i64) {
    let mut over = own.iter().map(|mix| mix[1] + mix[2]).sum::<i64>() - bears;
    let mut order: Vec<usize> = (0..own.len()).collect();
    order.sort_by_key(|at| own.get(*at).map_or(0, |mix| -(mix[1] + mix[2])));
    for at in order {
        let Some(mix) = own.get_mut(at) else { continue };
        for part in [2, 1] {
            let moved = over.min(mix[part]).max(0);
            mix[part] -= moved;
            mix[0] += moved;
            over -= moved;
        }
    }
}

/// The variants that a dosage needs, on the plan `then` that has its common mixes.
pub(super) fn aside(
    then: &Plan,
    with: &Plan,
    rules: &Rules,
    asked: &Asked,
    built: &Built,
    mixes: &[[i64; 4]],
    text: &Text,
) -> Aside {
    let mut found = Aside::default();
    let hourly = Rates::of(with, rules.costs).support;
    let mut next = then.clone();
    for (own, people) in wanted(with, rules, asked, built, mixes) {
        let mixed: BTreeMap<_, Mix> = own
            .iter()
            .filter_map(|(index, grains)| {
                let unit = built.problem.modules.get(*index)?;
                Some((with.modules.get(unit.at)?.id.clone(), built.mix(*index, grains)))
            })
            .collect();
        let who = || people.iter().filter_map(|at| with.learners.get(*at));
        let learners: Vec<LearnerId> = who().map(|it| it.id.clone()).collect();
        let heads: i64 = who().map(|it| i64::from(it.headcount)).sum();
        let modules: Vec<&Module> = next
            .modules
            .iter()
            .map(AsRef::as_ref)
            .filter(|it: &&Module| mixed.contains_key(&it.id))
            .collect();
        let in_room = |mix: &Mix| mix.get(Modality::Classroom);
        let given: Minutes = modules
            .iter()
            .filter_map(|it| Some(in_room(mixed.get(&it.id)?).minus(in_room(&it.mix))))
            .sum();
        let facts = Facts::new(&next, rules).in_lang(text.lang());
        let edits = vary(&facts, &learners, &modules, |module, mix| {
            mixed.get(&module.id).copied().unwrap_or(mix)
        });
        let edit = Edit::Batch(step(then), edits);
        let Ok(changed) = edit.applied_to(&next) else {
            continue;
        };
        next = changed;
        found.cost += hourly * heads * i64::from(given.get()) / 60;
        let args = vec![
            ("learners", Arg::Learners(learners.into())),
            ("minutes", Arg::Time(given)),
        ];
        found
            .recorded
            .push((Message::new("dosage-remedy-aside", args), edit));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_much_for_the_path_leaves_few_modules() {
        let mut own = [[1, 2, 3, 0], [0, 4, 6, 0], [5, 0, 1, 2]];
        relieve(&mut own, 9);
        // 16 remote grains: 7 leave the module that has most, its 6 of own time first.
        assert_eq!(own, [[1, 2, 3, 0], [7, 3, 0, 0], [5, 0, 1, 2]]);
        relieve(&mut own, 9);
        assert_eq!(own[1], [7, 3, 0, 0], "nothing more to move");
        relieve(&mut own, 0);
        assert_eq!(own, [[6, 0, 0, 0], [10, 0, 0, 0], [6, 0, 0, 2]]);
    }
}
