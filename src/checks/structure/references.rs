//! The references that each object holds to objects that do not exist.

use std::collections::BTreeSet;

use crate::checks::{Facts, Index};
use crate::edit::{
    Edit, LearnerEdit, ModuleEdit, PlanEdit, RoomEdit, SupportEdit, ThirdPlaceEdit, VariantEdit,
    WorkplaceEdit,
};
use crate::model::{
    Assessment, EquipmentId, Key, Learner, Module, Plan, Room, Support, ThirdPlace, Variant, Workplace,
};

/// An object with references to nothing.
pub(super) struct Dangling {
    /// The object.
    pub place: Key,
    /// What it refers to that does not exist; each once, in the order of the object's fields.
    pub missing: Vec<Key>,
}

/// All objects with references to nothing, in the order of the plan; the plan itself for its waivers and for
/// the tutors of its AFEST and the competencies of its usual assessments.
pub(super) fn all(facts: &Facts<'_>) -> Vec<Dangling> {
    let plan = facts.plan;
    let mut found = Vec::new();
    let mut note = |place: &dyn Fn() -> Key, missing: Vec<Key>| {
        if !missing.is_empty() {
            let mut seen = BTreeSet::new();
            let once = missing
                .into_iter()
                .filter(|key| seen.insert(key.clone()))
                .collect();
            found.push(Dangling {
                place: place(),
                missing: once,
            });
        }
    };
    note(&|| Key::Plan, whole(facts));
    for it in &plan.modules {
        note(&|| Key::Module(it.id.clone()), module(facts, it));
    }
    for it in &plan.learners {
        note(&|| Key::Learner(it.id.clone()), learner(facts, it));
    }
    for it in &plan.variants {
        note(&|| Key::Variant(it.id.clone()), variant(facts, it));
    }
    for it in &plan.rooms {
        let items = it.equipment.iter().map(|stock| &stock.item);
        note(&|| Key::Room(it.id.clone()), equipment(facts, items));
    }
    for it in &plan.third_places {
        note(
            &|| Key::ThirdPlace(it.id.clone()),
            equipment(facts, it.equipment.iter()),
        );
    }
    for it in &plan.workplaces {
        note(&|| Key::Workplace(it.id.clone()), workplace(facts, it));
    }
    for it in &plan.supports {
        note(&|| Key::Support(it.id.clone()), support(facts, it));
    }
    found
}

/// Pushes the keys of the identifiers that an index does not hold.
macro_rules! absent {
    ($missing:ident, $index:expr, $key:path, $ids:expr) => {
        $missing.extend(
            $ids.into_iter()
                .filter(|id| !$index.contains(id))
                .map(|id| $key(id.clone())),
        );
    };
}

fn waivers<'f>(facts: &'f Facts<'_>) -> impl Iterator<Item = (&'f Key, &'f str)> {
    facts
        .plan
        .waivers
        .iter()
        .filter(|it| !facts.exists(&it.place))
        .map(|it| (&it.place, it.code.as_str()))
}

fn whole(facts: &Facts<'_>) -> Vec<Key> {
    let mut missing: Vec<Key> = waivers(facts).map(|it| it.0.clone()).collect();
    let named = facts.plan.afest.tutors.iter().map(|named| &named.tutor);
    absent!(missing, facts.index.tutors, Key::Tutor, named);
    let assessed = facts.plan.assessments.iter().flat_map(|it| &it.competencies);
    absent!(missing, facts.index.competencies, Key::Competency, assessed);
    missing
}

fn drop_of_plan(facts: &Facts<'_>) -> Vec<Edit> {
    let afest = &facts.plan.afest;
    let tutors = kept(&afest.tutors, |named| facts.index.tutors.contains(&named.tutor));
    let named = tutors.map(|tutors| {
        Edit::Plan(PlanEdit::Afest(crate::model::Afest {
            tutors,
            ..afest.clone()
        }))
    });
    let assessments = assessments_left(&facts.plan.assessments, &facts.index)
        .map(|it| Edit::Plan(PlanEdit::Assessments(it)));
    waivers(facts)
        .map(|(place, code)| Edit::Unwaive(code.to_owned(), place.clone()))
        .chain(named)
        .chain(assessments)
        .collect()
}

fn equipment<'f>(facts: &Facts<'_>, ids: impl Iterator<Item = &'f EquipmentId>) -> Vec<Key> {
    let mut missing = Vec::new();
    absent!(missing, facts.index.equipment, Key::Equipment, ids);
    missing
}

fn module(facts: &Facts<'_>, it: &Module) -> Vec<Key> {
    let index = &facts.index;
    let mut missing = Vec::new();
    absent!(missing, index.blocks, Key::Block, &it.block);
    absent!(missing, index.competencies, Key::Competency, &it.trains);
    absent!(
        missing,
        index.competencies,
        Key::Competency,
        it.assesses.iter().map(|mark| &mark.competency)
    );
    absent!(
        missing,
        index.competencies,
        Key::Competency,
        it.own_assessments().iter().flat_map(|it| &it.competencies)
    );
    absent!(
        missing,
        index.tutors,
        Key::Tutor,
        it.afest.tutors.iter().map(|named| &named.tutor)
    );
    absent!(missing, index.modules, Key::Module, &it.prerequisites);
    absent!(missing, index.rooms, Key::Room, &it.room);
    absent!(missing, index.trainers, Key::Trainer, &it.trainers);
    absent!(
        missing,
        index.equipment,
        Key::Equipment,
        it.needs.equipment.iter().map(|need| &need.item)
    );
    missing
}

fn learner(facts: &Facts<'_>, it: &Learner) -> Vec<Key> {
    let index = &facts.index;
    let mut missing = Vec::new();
    absent!(missing, index.equipment, Key::Equipment, &it.owns);
    absent!(missing, index.equipment, Key::Equipment, &it.loans);
    absent!(missing, index.third_places, Key::ThirdPlace, &it.third_place);
    absent!(
        missing,
        index.third_places,
        Key::ThirdPlace,
        it.distances.iter().map(|distance| &distance.place)
    );
    absent!(missing, index.workplaces, Key::Workplace, &it.workplace);
    absent!(missing, index.competencies, Key::Competency, &it.acquired);
    missing
}

fn variant(facts: &Facts<'_>, it: &Variant) -> Vec<Key> {
    let mut missing = Vec::new();
    absent!(missing, facts.index.learners, Key::Learner, &it.learners);
    let modules = it.mixes.iter().map(|mix| &mix.module);
    absent!(missing, facts.index.modules, Key::Module, modules);
    missing
}

fn workplace(facts: &Facts<'_>, it: &Workplace) -> Vec<Key> {
    let mut missing = Vec::new();
    absent!(missing, facts.index.tutors, Key::Tutor, &it.tutor);
    absent!(missing, facts.index.equipment, Key::Equipment, &it.equipment);
    missing
}

fn support(facts: &Facts<'_>, it: &Support) -> Vec<Key> {
    let mut missing = Vec::new();
    absent!(missing, facts.index.modules, Key::Module, &it.modules);
    absent!(missing, facts.index.learners, Key::Learner, &it.learners);
    missing
}

/// The elements of a list that refer to something, and whether any did not.
fn kept<T: Clone>(list: &[T], exists: impl Fn(&T) -> bool) -> Option<Vec<T>> {
    let kept: Vec<T> = list.iter().filter(|it| exists(it)).cloned().collect();
    (kept.len() < list.len()).then_some(kept)
}

/// The edits that take the references to nothing out of an object.
pub(super) fn dropping(facts: &Facts<'_>, place: &Key) -> Vec<Edit> {
    let plan: &Plan = facts.plan;
    let edits = match place {
        Key::Plan => Some(drop_of_plan(facts)),
        Key::Module(id) => plan.module(id).map(|it| drop_of_module(facts, it)),
        Key::Learner(id) => plan.learner(id).map(|it| drop_of_learner(facts, it)),
        Key::Variant(id) => crate::model::find(&plan.variants, id).map(|it| drop_of_variant(facts, it)),
        Key::Room(id) => crate::model::find(&plan.rooms, id).map(|it| drop_of_room(facts, it)),
        Key::ThirdPlace(id) => crate::model::find(&plan.third_places, id).map(|it| drop_of_place(facts, it)),
        Key::Workplace(id) => crate::model::find(&plan.workplaces, id).map(|it| drop_of_work(facts, it)),
        Key::Support(id) => crate::model::find(&plan.supports, id).map(|it| drop_of_support(facts, it)),
        Key::Block(_)
        | Key::Competency(_)
        | Key::Activity(..)
        | Key::Equipment(_)
        | Key::Trainer(_)
        | Key::Tutor(_) => None,
    };
    edits.unwrap_or_default()
}

/// Assessments without the competencies that do not exist; nothing when all do.
fn assessments_left(of: &[Assessment], index: &Index<'_>) -> Option<Vec<Assessment>> {
    let mut left = of.to_vec();
    left.retain_mut(|one| {
        let left = kept(&one.competencies, |id| index.competencies.contains(id));
        // An assessment of nothing named would become one of all that the module assesses.
        left.is_none_or(|left| {
            one.competencies = left;
            !one.competencies.is_empty()
        })
    });
    (left != of).then_some(left)
}

fn drop_of_module(facts: &Facts<'_>, it: &Module) -> Vec<Edit> {
    let index = &facts.index;
    let lost_block = it.block.as_ref().is_some_and(|id| !index.blocks.contains(id));
    let lost_room = it.room.as_ref().is_some_and(|id| !index.rooms.contains(id));
    let equipment = kept(&it.needs.equipment, |need| index.equipment.contains(&need.item));
    let tutors = kept(&it.afest.tutors, |named| index.tutors.contains(&named.tutor));
    [
        lost_block.then_some(ModuleEdit::Block(None)),
        kept(&it.trains, |id| index.competencies.contains(id)).map(ModuleEdit::Trains),
        kept(&it.assesses, |mark| index.competencies.contains(&mark.competency)).map(ModuleEdit::Assesses),
        assessments_left(it.own_assessments(), index)
            .map(|left| ModuleEdit::Assessments(Some(left).filter(|it| !it.is_empty()))),
        tutors.map(|tutors| {
            ModuleEdit::Afest(crate::model::Afest {
                tutors,
                ..it.afest.clone()
            })
        }),
        kept(&it.prerequisites, |id| index.modules.contains(id)).map(ModuleEdit::Prerequisites),
        lost_room.then_some(ModuleEdit::Room(None)),
        kept(&it.trainers, |id| index.trainers.contains(id)).map(ModuleEdit::Trainers),
        equipment.map(|equipment| {
            ModuleEdit::Needs(crate::model::Needs {
                equipment,
                ..it.needs.clone()
            })
        }),
    ]
    .into_iter()
    .flatten()
    .map(|edit| Edit::Module(it.id.clone(), edit))
    .collect()
}

fn drop_of_learner(facts: &Facts<'_>, it: &Learner) -> Vec<Edit> {
    let index = &facts.index;
    let lost_place = it
        .third_place
        .as_ref()
        .is_some_and(|id| !index.third_places.contains(id));
    let lost_work = it
        .workplace
        .as_ref()
        .is_some_and(|id| !index.workplaces.contains(id));
    [
        kept(&it.owns, |id| index.equipment.contains(id)).map(LearnerEdit::Owns),
        kept(&it.loans, |id| index.equipment.contains(id)).map(LearnerEdit::Loans),
        lost_place.then_some(LearnerEdit::ThirdPlace(None)),
        kept(&it.distances, |distance| {
            index.third_places.contains(&distance.place)
        })
        .map(LearnerEdit::Distances),
        lost_work.then_some(LearnerEdit::Workplace(None)),
        kept(&it.acquired, |id| index.competencies.contains(id)).map(LearnerEdit::Acquired),
    ]
    .into_iter()
    .flatten()
    .map(|edit| Edit::Learner(it.id.clone(), edit))
    .collect()
}

fn drop_of_variant(facts: &Facts<'_>, it: &Variant) -> Vec<Edit> {
    let index = &facts.index;
    [
        kept(&it.learners, |id| index.learners.contains(id)).map(VariantEdit::Learners),
        kept(&it.mixes, |mix| index.modules.contains(&mix.module)).map(VariantEdit::Mixes),
    ]
    .into_iter()
    .flatten()
    .map(|edit| Edit::Variant(it.id.clone(), edit))
    .collect()
}

fn drop_of_room(facts: &Facts<'_>, it: &Room) -> Vec<Edit> {
    kept(&it.equipment, |stock| facts.index.equipment.contains(&stock.item))
        .map(|kept| Edit::Room(it.id.clone(), RoomEdit::Equipment(kept)))
        .into_iter()
        .collect()
}

fn drop_of_place(facts: &Facts<'_>, it: &ThirdPlace) -> Vec<Edit> {
    kept(&it.equipment, |id| facts.index.equipment.contains(id))
        .map(|kept| Edit::ThirdPlace(it.id.clone(), ThirdPlaceEdit::Equipment(kept)))
        .into_iter()
        .collect()
}

fn drop_of_work(facts: &Facts<'_>, it: &Workplace) -> Vec<Edit> {
    let lost_tutor = it
        .tutor
        .as_ref()
        .is_some_and(|id| !facts.index.tutors.contains(id));
    [
        lost_tutor.then_some(WorkplaceEdit::Tutor(None)),
        kept(&it.equipment, |id| facts.index.equipment.contains(id)).map(WorkplaceEdit::Equipment),
    ]
    .into_iter()
    .flatten()
    .map(|edit| Edit::Workplace(it.id.clone(), edit))
    .collect()
}

/// A support left without any of the modules or learners it named would become a support of all: it goes.
fn drop_of_support(facts: &Facts<'_>, it: &Support) -> Vec<Edit> {
    let index = &facts.index;
    let modules = kept(&it.modules, |id| index.modules.contains(id));
    let learners = kept(&it.learners, |id| index.learners.contains(id));
    if modules.as_ref().is_some_and(Vec::is_empty) || learners.as_ref().is_some_and(Vec::is_empty) {
        return vec![Edit::Remove(Key::Support(it.id.clone()))];
    }
    [
        modules.map(SupportEdit::Modules),
        learners.map(SupportEdit::Learners),
    ]
    .into_iter()
    .flatten()
    .map(|edit| Edit::Support(it.id.clone(), edit))
    .collect()
}
