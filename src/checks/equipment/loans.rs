//! What the checks of loans and places share: naming things, taking back what is not needed, finding seats.

use crate::checks::facts::{Case, Clause, Cohort, Set, bears};
use crate::checks::vary::vary;
use crate::checks::{Arg, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, LearnerEdit};
use crate::model::{Connection, EquipmentId, EquipmentKind, Key, LearnerId, Minutes, Modality, Module};

/// The name of a thing that remote parts ask for.
pub(in crate::checks) fn thing(facts: &Facts<'_>, clause: usize) -> Option<Arg> {
    match facts.cohort().assignment.clauses.get(clause)? {
        Clause::Kinds(kinds) => Some(Arg::Any(
            kinds
                .iter()
                .map(|kind| Arg::Word(format!("need-{}", kind.name())))
                .collect(),
        )),
        Clause::Item(at) => {
            let item = facts.plan.equipment.get(*at)?;
            Some(Arg::Title(Key::Equipment(item.id.clone())))
        }
    }
}

/// The modules of one path that ask for something: the first, and how many others there are.
pub(super) type Asking = Option<(usize, usize)>;

/// Finds the first module that asks, and counts the others.
pub(super) fn first_of(at: &[usize]) -> Asking {
    let (first, others) = at.split_first()?;
    Some((*first, others.len()))
}

/// For each path and kit: the first module that asks for the kit, and how many do.
///
/// Made once for all learners: a path has a thousand modules, and asks for few different kits.
pub(super) struct Asked {
    /// By clause: the kits that hold it.
    kits: Vec<Set>,
    /// By path, then by kit.
    modules: Vec<Vec<(usize, usize)>>,
}

impl Asked {
    pub(super) fn new(cohort: &Cohort) -> Self {
        let count = cohort.kits.len();
        let mut kits = vec![Set::empty(count); cohort.assignment.clauses.len()];
        for (at, kit) in cohort.kits.iter().enumerate() {
            for clause in &kit.clauses {
                if let Some(set) = kits.get_mut(*clause) {
                    set.insert(at);
                }
            }
        }
        let mut modules = Vec::with_capacity(cohort.streams.len());
        for stream in &cohort.streams {
            let mut by_kit = vec![(usize::MAX, 0); count];
            // All members of a path meet a module in the same case.
            if let Some(member) = stream.members.iter().next() {
                for module in 0..cohort.modules() {
                    let kit = cohort.case(member, module).map(|case| case.kit);
                    if let Some((first, count)) = kit.and_then(|kit| by_kit.get_mut(kit)) {
                        *first = (*first).min(module);
                        *count += 1;
                    }
                }
            }
            modules.push(by_kit);
        }
        Self { kits, modules }
    }

    /// The first module of a path that asks for one of some things, and how many others do.
    pub(super) fn first(&self, stream: usize, clauses: &Set) -> Asking {
        let by_kit = self.modules.get(stream)?;
        let mut kits = Set::empty(by_kit.len());
        for set in clauses.iter().filter_map(|clause| self.kits.get(clause)) {
            kits.add(set);
        }
        let (first, all) = kits
            .iter()
            .filter_map(|kit| by_kit.get(kit))
            .fold((usize::MAX, 0), |(first, all), (at, count)| {
                (first.min(*at), all + count)
            });
        (all > 0).then(|| (first, all - 1))
    }
}

/// The arguments `module` and `others`.
pub(super) fn modules(facts: &Facts<'_>, asking: Asking) -> Vec<(&'static str, Arg)> {
    let named = asking.and_then(|(first, others)| Some((facts.plan.modules.get(first)?, others)));
    let (module, others) = match named {
        Some((module, others)) => (Arg::Title(Key::Module(module.id.clone())), others),
        None => (Arg::Text(String::new()), 0),
    };
    let others = Arg::Number(i64::try_from(others).unwrap_or(i64::MAX));
    vec![("module", module), ("others", others)]
}

/// The modules that ask a learner for one of some things.
pub(super) fn asking(cohort: &Cohort, learner: usize, clauses: &Set) -> Vec<usize> {
    let kits: Vec<bool> = cohort
        .kits
        .iter()
        .map(|kit| kit.clauses.iter().any(|it| clauses.contains(*it)))
        .collect();
    where_case(cohort, learner, |case| {
        kits.get(case.kit).copied().unwrap_or(false)
    })
}

/// The modules that a learner meets in a case that `holds`.
pub(super) fn where_case(cohort: &Cohort, learner: usize, holds: impl Fn(&Case) -> bool) -> Vec<usize> {
    (0..cohort.modules())
        .filter(|module| cohort.case(learner, *module).is_some_and(&holds))
        .collect()
}

/// The position of a learner in the plan.
pub(super) fn position(facts: &Facts<'_>, id: &LearnerId) -> Option<usize> {
    facts.cohort().ids.iter().position(|it| it == id)
}

fn answers(facts: &Facts<'_>, item: usize, clause: usize) -> bool {
    let kind = facts.plan.equipment.get(item).map(|it| it.kind);
    let clause = facts.cohort().assignment.clauses.get(clause);
    matches!((clause, kind), (Some(clause), Some(kind)) if clause.accepts(item, kind))
}

fn is_key(facts: &Facts<'_>, item: usize) -> bool {
    facts
        .plan
        .equipment
        .get(item)
        .is_some_and(|it| it.kind == EquipmentKind::MobileKey)
}

/// The loans that a learner can do without: positions of items. One at a time, so that of two that do as well
/// one stays.
fn wasted_by(facts: &Facts<'_>, learner: usize) -> Vec<usize> {
    let cohort = facts.cohort();
    let (Some(person), Some(outcome)) = (
        cohort.people.get(learner),
        cohort.assignment.outcomes.get(learner),
    ) else {
        return Vec::new();
    };
    let Some(stream) = cohort.streams.get(person.stream) else {
        return Vec::new();
    };
    let home = facts.plan.learners.get(learner).map(|it| it.connection);
    let at_place = person.place.and_then(|at| facts.plan.third_places.get(at));
    let mut kept = person.loans.clone();
    let mut wasted = Vec::new();
    for loan in &person.loans {
        let rest: Vec<usize> = kept.iter().copied().filter(|it| it != loan).collect();
        let has = |clause: usize| {
            person
                .owned
                .iter()
                .chain(&rest)
                .any(|it| answers(facts, *it, clause))
                || cohort
                    .at_place(person)
                    .iter()
                    .any(|it| answers(facts, *it, clause))
        };
        let equipped = stream
            .kit
            .iter()
            .all(|clause| !answers(facts, *loan, *clause) || has(*clause));
        let other_links = home.into_iter().chain(at_place.map(|it| it.connection));
        let connected = !is_key(facts, *loan)
            || person.owned.iter().chain(&rest).any(|it| is_key(facts, *it))
            || other_links.into_iter().any(|link| bears(link, stream.link.warn))
            || stream.mix.remote().is_zero();
        if equipped && connected && !outcome.unlinked {
            kept = rest;
            wasted.push(*loan);
        }
    }
    wasted
}

/// Every loan that nobody would miss: learner and item, in the order of the plan.
pub(super) fn wasted(facts: &Facts<'_>) -> Vec<(usize, usize)> {
    let people = &facts.cohort().people;
    people
        .iter()
        .enumerate()
        .filter(|(_, person)| !person.loans.is_empty())
        .flat_map(|(at, _)| wasted_by(facts, at).into_iter().map(move |item| (at, item)))
        .collect()
}

/// Collects changes of learners' loans into one edit for each learner.
#[derive(Debug, Default)]
pub(in crate::checks) struct Loans {
    changed: std::collections::BTreeMap<usize, Vec<EquipmentId>>,
}

impl Loans {
    fn of<'l>(&'l mut self, facts: &Facts<'_>, learner: usize) -> &'l mut Vec<EquipmentId> {
        self.changed.entry(learner).or_insert_with(|| {
            facts
                .plan
                .learners
                .get(learner)
                .map_or_else(Vec::new, |it| it.loans.clone())
        })
    }

    pub(in crate::checks) fn take_back(&mut self, facts: &Facts<'_>, learner: usize, item: usize) {
        if let Some(id) = facts.plan.equipment.get(item).map(|it| it.id.clone()) {
            let loans = self.of(facts, learner);
            if let Some(at) = loans.iter().position(|it| *it == id) {
                loans.remove(at);
            }
        }
    }

    pub(in crate::checks) fn give(&mut self, facts: &Facts<'_>, learner: usize, item: usize) {
        if let Some(id) = facts.plan.equipment.get(item).map(|it| it.id.clone()) {
            self.of(facts, learner).push(id);
        }
    }

    pub(in crate::checks) fn edits(self, facts: &Facts<'_>) -> Vec<Edit> {
        self.changed
            .into_iter()
            .filter_map(|(at, loans)| {
                let id = facts.plan.learners.get(at)?.id.clone();
                Some(Edit::Learner(id, LearnerEdit::Loans(loans)))
            })
            .collect()
    }
}

/// Who may get which loan that another can do without: for each learner left out, in the order of the plan,
/// one such loan for each thing that they lack, and free ones for the rest. A loan goes to one learner only.
pub(in crate::checks) fn passed_on(facts: &Facts<'_>, wanted: usize) -> Option<Loans> {
    let cohort = facts.cohort();
    let mut spare = wasted(facts);
    let mut left = cohort.assignment.left.clone();
    for (at, outcome) in cohort.assignment.outcomes.iter().enumerate() {
        let person = cohort.people.get(at)?;
        let lost = !outcome.missing.is_empty() || outcome.missing_link;
        if outcome.served > 0 || !lost {
            continue;
        }
        let mut here = (Loans::default(), spare.clone(), left.clone());
        let mut wants: Vec<Option<usize>> = outcome.unmet.iter().map(Some).collect();
        if outcome.unlinked {
            wants.push(None);
        }
        let key = Connection {
            down_kbps: facts.rules.mobile_key_down,
            up_kbps: facts.rules.mobile_key_up,
        };
        let need = cohort.streams.get(person.stream).map(|it| it.link.block);
        let served = wants.into_iter().all(|want| {
            let fits = |item: usize| match want {
                Some(clause) => answers(facts, item, clause),
                None => is_key(facts, item) && need.is_some_and(|need| bears(key, need)),
            };
            let lacked = want.map_or(outcome.missing_link, |it| outcome.missing.contains(it));
            if lacked {
                let found = here.1.iter().position(|(owner, item)| {
                    fits(*item)
                        && cohort
                            .people
                            .get(*owner)
                            .is_some_and(|it| it.heads == person.heads)
                });
                let Some(found) = found else { return false };
                let (owner, item) = here.1.remove(found);
                here.0.take_back(facts, owner, item);
                here.0.give(facts, at, item);
            } else {
                let free = here.2.iter().enumerate();
                let item = free
                    .filter(|(_, units)| **units >= person.heads)
                    .map(|(item, _)| item)
                    .find(|item| fits(*item));
                let Some(item) = item else { return false };
                if let Some(units) = here.2.get_mut(item) {
                    *units -= person.heads;
                }
                here.0.give(facts, at, item);
            }
            true
        });
        if at == wanted {
            return served.then_some(here.0);
        }
        if served {
            (spare, left) = (here.1, here.2);
        }
    }
    None
}

/// The learner's title as subject of a step.
pub(super) fn subject(facts: &Facts<'_>, id: &LearnerId) -> String {
    title(facts.plan, &Key::Learner(id.clone()))
}

/// Third places that a learner may be sent to, known to be in reach first; `suits` looks at the rest.
pub(in crate::checks) fn seats_for(
    facts: &Facts<'_>,
    learner: usize,
    suits: impl Fn(&crate::model::ThirdPlace) -> bool,
) -> Vec<Fix> {
    let cohort = facts.cohort();
    let (Some(person), Some(own)) = (cohort.people.get(learner), facts.plan.learners.get(learner)) else {
        return Vec::new();
    };
    let need = cohort.streams.get(person.stream).map(|it| it.link.block);
    let mut fixes: Vec<(u32, Fix)> = facts
        .plan
        .third_places
        .iter()
        .enumerate()
        .filter(|(at, place)| {
            let left = cohort.assignment.seats_left.get(*at).copied().unwrap_or(0);
            let bears_path = need.is_some_and(|need| bears(place.connection, need));
            own.third_place.as_ref() != Some(&place.id) && left >= person.heads && bears_path && suits(place)
        })
        .filter_map(|(_, place)| {
            let km = own.km_to(&place.id);
            if km.is_some() && !own.can_reach(&place.id) {
                return None;
            }
            let key = if km.is_some() {
                "fix-third-place"
            } else {
                "fix-third-place-unknown"
            };
            let label = Message::new(
                key,
                vec![
                    ("learner", Arg::Title(Key::Learner(own.id.clone()))),
                    ("place", Arg::Title(Key::ThirdPlace(place.id.clone()))),
                    ("km", Arg::Number(km.unwrap_or(0).into())),
                ],
            );
            let edit = Edit::Learner(own.id.clone(), LearnerEdit::ThirdPlace(Some(place.id.clone())));
            let fix = Fix::new(label, Safety::Review, subject(facts, &own.id), vec![edit]);
            Some((km.unwrap_or(u32::MAX), fix))
        })
        .collect();
    fixes.sort_by_key(|(km, _)| *km);
    fixes.into_iter().map(|(_, fix)| fix).collect()
}

/// Moves some remote parts of some modules to the centre, for one learner.
pub(super) fn to_the_centre(facts: &Facts<'_>, learner: &LearnerId, at: &[usize], parts: &[Modality]) -> Fix {
    let modules: Vec<&Module> = at
        .iter()
        .filter_map(|at| facts.plan.modules.get(*at))
        .map(AsRef::as_ref)
        .collect();
    let moved = |mix: crate::model::Mix| {
        parts.iter().fold(mix, |mix, part| {
            mix.moved(*part, Modality::Classroom, mix.get(*part))
        })
    };
    let minutes: Minutes = modules
        .iter()
        .flat_map(|module| {
            let mix = facts.plan.mix_for(learner, module);
            parts.iter().map(move |part| mix.get(*part))
        })
        .sum();
    let edits = vary(facts, std::slice::from_ref(learner), &modules, |_, mix| {
        moved(mix)
    });
    let label = Message::new(
        "fix-to-the-centre",
        vec![
            ("learner", Arg::Title(Key::Learner(learner.clone()))),
            ("minutes", Arg::Time(minutes)),
            (
                "count",
                Arg::Number(i64::try_from(modules.len()).unwrap_or(i64::MAX)),
            ),
        ],
    );
    Fix::new(label, Safety::Review, subject(facts, learner), edits)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::checks::Rules;
    use crate::model::{
        Equipment, EquipmentNeed, Id as _, Learner, Mix, ModuleId, Plan, Policy, Variant, VariantId,
        VariantMix,
    };

    #[test]
    fn the_modules_that_ask_are_those_of_the_learner_s_own_path() {
        // Three modules ask for E01 at own time; on S02's path the first two are given in the classroom.
        let mut plan = Plan::default();
        let item = EquipmentId::parse("E01").unwrap();
        plan.equipment.push(Arc::new(Equipment::new(
            item.clone(),
            "Portable",
            EquipmentKind::Computer,
        )));
        let mut variant = Variant::new(VariantId::parse("V1").unwrap(), "Au centre");
        for id in ["M01", "M02", "M03"] {
            let mut module = Module::new(ModuleId::parse(id).unwrap(), id);
            module.mix = Mix::only(Modality::RemoteAsync, Minutes::hours(2));
            module.needs.equipment = vec![EquipmentNeed {
                item: item.clone(),
                modality: Modality::RemoteAsync,
                shared_by: 1,
            }];
            if id != "M03" {
                variant.mixes.push(VariantMix {
                    module: module.id.clone(),
                    mix: Mix::only(Modality::Classroom, Minutes::hours(2)),
                });
            }
            plan.modules.push(Arc::new(module));
        }
        for id in ["S01", "S02"] {
            plan.learners
                .push(Arc::new(Learner::new(LearnerId::parse(id).unwrap())));
        }
        variant.learners.push(LearnerId::parse("S02").unwrap());
        plan.variants.push(Arc::new(variant));
        let rules = Rules::for_plan(&plan, &Policy::default());
        let facts = Facts::new(&plan, &rules);
        let cohort = facts.cohort();
        let asked = Asked::new(cohort);
        let first = |learner: usize| {
            let lacked = &cohort.assignment.outcomes[learner].missing_all;
            let found = asked.first(cohort.people[learner].stream, lacked);
            assert_eq!(
                found,
                first_of(&asking(cohort, learner, lacked)),
                "the long way says the same"
            );
            found
        };
        assert_eq!(first(0), Some((0, 2)), "M01 and two others");
        assert_eq!(first(1), Some((2, 0)), "M03 alone");
    }
}
