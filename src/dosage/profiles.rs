//! Which learners share a mix when a path has variants: those who bear alike.

use crate::checks::Facts;
use crate::checks::{Follow, Reason, Rules};
use crate::model::Plan;

/// What somebody bears, the least first: modules that are barred, then how many are only just followed, then
/// their weakest item of autonomy, then their digital level.
type Profile = (std::cmp::Reverse<usize>, std::cmp::Reverse<usize>, u8, u8);

/// At most `most` groups of learners without a variant of their own, by position; the largest first, whose mix
/// is the common one. People of one profile are never parted.
pub(super) fn groups(plan: &Plan, rules: &Rules, most: usize) -> Vec<Vec<usize>> {
    let free: Vec<usize> = (0..plan.learners.len())
        .filter(|at| {
            plan.learners
                .get(*at)
                .is_some_and(|it| plan.variant_of(&it.id).is_none())
        })
        .collect();
    if most < 2 || free.len() < 2 {
        return vec![free];
    }
    let facts = Facts::new(plan, rules);
    let cohort = facts.cohort();
    let mut people: Vec<(Profile, usize)> = free
        .into_iter()
        .filter_map(|at| {
            let who = plan.learners.get(at)?;
            let cells = || (0..plan.modules.len()).map(|module| cohort.follow(at, module));
            let barred = cells().filter(|it| it.follow == Follow::No && !it.reasons.contains(Reason::Dose));
            let uneasy = cells().filter(|it| it.follow == Follow::AtLimit);
            let profile = (
                std::cmp::Reverse(barred.count()),
                std::cmp::Reverse(uneasy.count()),
                who.autonomy.weakest().get(),
                who.digital.get(),
            );
            Some((profile, at))
        })
        .collect();
    people.sort_unstable();
    let mut groups: Vec<Vec<(Profile, usize)>> = Vec::new();
    for person in people {
        match groups.last_mut() {
            Some(last) if last.first().is_some_and(|it| it.0 == person.0) => last.push(person),
            Some(_) | None => groups.push(vec![person]),
        }
    }
    // The two neighbours that are fewest together become one, until there are no more than wanted.
    while groups.len() > most {
        let sizes = groups.windows(2).map(|it| it.iter().map(Vec::len).sum::<usize>());
        let Some((at, _)) = sizes.enumerate().min_by_key(|it| it.1) else {
            break;
        };
        let next = groups.remove(at + 1);
        if let Some(own) = groups.get_mut(at) {
            own.extend(next);
        }
    }
    let mut all: Vec<Vec<usize>> = groups
        .into_iter()
        .map(|own| {
            let mut own: Vec<usize> = own.into_iter().map(|it| it.1).collect();
            own.sort_unstable();
            own
        })
        .collect();
    let heads = |own: &[usize]| -> u32 {
        let people = own.iter().filter_map(|at| plan.learners.get(*at));
        people.fold(0, |sum: u32, it| sum.saturating_add(it.headcount))
    };
    all.sort_by_key(|own| std::cmp::Reverse(heads(own)));
    all
}
