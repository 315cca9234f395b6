//! References between objects of a plan: renaming follows them, removing drops them.

use std::sync::Arc;

use crate::model::{
    Assessment, BlockId, CompetencyId, EquipmentId, Id, IdError, Items, Key, LearnerId, ModuleId, Plan,
    RoomId, ThirdPlaceId, TrainerId, TutorId, WorkplaceId,
};

/// What happens to references to an object: they follow its new identifier, or disappear.
pub(super) enum Fate {
    /// The object now has this identifier.
    Renamed(String),
    /// The object is gone.
    Removed,
}

impl Fate {
    fn of<I: Id>(&self) -> Result<Option<I>, IdError> {
        match self {
            Self::Renamed(to) => I::parse(to).map(Some),
            Self::Removed => Ok(None),
        }
    }
}

/// Applies a fate to each element of `list` that `is` the object; `Some(value)` replaces, `None` removes.
fn list<T, I: Id>(list: &mut Vec<T>, id: &I, to: Option<&I>, field: impl Fn(&mut T) -> &mut I) {
    match to {
        Some(to) => {
            for element in list.iter_mut() {
                let held = field(element);
                if held == id {
                    *held = to.clone();
                }
            }
        }
        None => list.retain_mut(|element| field(element) != id),
    }
}

fn option<I: Id>(held: &mut Option<I>, id: &I, to: Option<&I>) {
    if held.as_ref() == Some(id) {
        *held = to.cloned();
    }
}

/// Runs `change` on each item for which `touches` says that it refers to the object, copying only those.
fn each<T: Clone>(items: &mut Items<T>, touches: impl Fn(&T) -> bool, change: impl Fn(&mut T)) {
    for item in items.iter_mut().filter(|item| touches(item)) {
        change(Arc::make_mut(item));
    }
}

/// Lets all references to `key` follow its fate. Waivers of the object follow it too.
pub(super) fn follow(plan: &mut Plan, key: &Key, fate: &Fate) -> Result<(), IdError> {
    match key {
        Key::Plan | Key::Activity(..) | Key::Support(_) | Key::Variant(_) => {}
        Key::Block(id) => block(plan, id, fate.of()?.as_ref()),
        Key::Competency(id) => competency(plan, id, fate.of()?.as_ref()),
        Key::Module(id) => module(plan, id, fate.of()?.as_ref()),
        Key::Learner(id) => learner(plan, id, fate.of()?.as_ref()),
        Key::Equipment(id) => equipment(plan, id, fate.of()?.as_ref()),
        Key::Room(id) => room(plan, id, fate.of()?.as_ref()),
        Key::ThirdPlace(id) => third_place(plan, id, fate.of()?.as_ref()),
        Key::Workplace(id) => workplace(plan, id, fate.of()?.as_ref()),
        Key::Trainer(id) => trainer(plan, id, fate.of()?.as_ref()),
        Key::Tutor(id) => tutor(plan, id, fate.of()?.as_ref()),
    }
    Ok(())
}

fn block(plan: &mut Plan, id: &BlockId, to: Option<&BlockId>) {
    each(
        &mut plan.modules,
        |it| it.block.as_ref() == Some(id),
        |it| option(&mut it.block, id, to),
    );
}

fn assessed(assessments: &mut Vec<Assessment>, id: &CompetencyId, to: Option<&CompetencyId>) {
    // An assessment of one competency would become one of all that the module assesses.
    if to.is_none() {
        assessments.retain(|it| it.competencies.as_slice() != [id.clone()]);
    }
    for assessment in assessments {
        list(&mut assessment.competencies, id, to, |held| held);
    }
}

fn competency(plan: &mut Plan, id: &CompetencyId, to: Option<&CompetencyId>) {
    assessed(&mut plan.assessments, id, to);
    each(
        &mut plan.modules,
        |it| {
            it.trains.contains(id)
                || it.assessment_of(id).is_some()
                || it.own_assessments().iter().any(|it| it.competencies.contains(id))
        },
        |it| {
            list(&mut it.trains, id, to, |held| held);
            list(&mut it.assesses, id, to, |mark| &mut mark.competency);
            if let Some(own) = &mut it.assessments {
                let planned = !own.is_empty();
                assessed(own, id, to);
                // Losing what it was about is not the same as wanting none.
                if planned && own.is_empty() {
                    it.assessments = None;
                }
            }
        },
    );
    each(
        &mut plan.learners,
        |it| it.acquired.contains(id),
        |it| list(&mut it.acquired, id, to, |held| held),
    );
}

fn module(plan: &mut Plan, id: &ModuleId, to: Option<&ModuleId>) {
    each(
        &mut plan.modules,
        |it| it.prerequisites.contains(id),
        |it| list(&mut it.prerequisites, id, to, |held| held),
    );
    each(
        &mut plan.variants,
        |it| it.mixes.iter().any(|mix| mix.module == *id),
        |it| list(&mut it.mixes, id, to, |mix| &mut mix.module),
    );
    // A support of one module would become a support of the whole path: it goes with its last module.
    if to.is_none() {
        plan.supports.retain(|it| it.modules.as_slice() != [id.clone()]);
    }
    each(
        &mut plan.supports,
        |it| it.modules.contains(id),
        |it| list(&mut it.modules, id, to, |held| held),
    );
}

fn learner(plan: &mut Plan, id: &LearnerId, to: Option<&LearnerId>) {
    each(
        &mut plan.variants,
        |it| it.learners.contains(id),
        |it| list(&mut it.learners, id, to, |held| held),
    );
    if to.is_none() {
        plan.supports.retain(|it| it.learners.as_slice() != [id.clone()]);
    }
    each(
        &mut plan.supports,
        |it| it.learners.contains(id),
        |it| list(&mut it.learners, id, to, |held| held),
    );
}

fn equipment(plan: &mut Plan, id: &EquipmentId, to: Option<&EquipmentId>) {
    each(
        &mut plan.modules,
        |it| it.needs.equipment.iter().any(|need| need.item == *id),
        |it| list(&mut it.needs.equipment, id, to, |need| &mut need.item),
    );
    each(
        &mut plan.learners,
        |it| it.owns.contains(id) || it.loans.contains(id),
        |it| {
            list(&mut it.owns, id, to, |held| held);
            list(&mut it.loans, id, to, |held| held);
        },
    );
    each(
        &mut plan.rooms,
        |it| it.equipment.iter().any(|stock| stock.item == *id),
        |it| list(&mut it.equipment, id, to, |stock| &mut stock.item),
    );
    each(
        &mut plan.third_places,
        |it| it.equipment.contains(id),
        |it| list(&mut it.equipment, id, to, |held| held),
    );
    each(
        &mut plan.workplaces,
        |it| it.equipment.contains(id),
        |it| list(&mut it.equipment, id, to, |held| held),
    );
}

fn room(plan: &mut Plan, id: &RoomId, to: Option<&RoomId>) {
    each(
        &mut plan.modules,
        |it| it.room.as_ref() == Some(id),
        |it| option(&mut it.room, id, to),
    );
}

fn third_place(plan: &mut Plan, id: &ThirdPlaceId, to: Option<&ThirdPlaceId>) {
    each(
        &mut plan.learners,
        |it| it.third_place.as_ref() == Some(id) || it.km_to(id).is_some(),
        |it| {
            option(&mut it.third_place, id, to);
            list(&mut it.distances, id, to, |distance| &mut distance.place);
        },
    );
}

fn workplace(plan: &mut Plan, id: &WorkplaceId, to: Option<&WorkplaceId>) {
    each(
        &mut plan.learners,
        |it| it.workplace.as_ref() == Some(id),
        |it| option(&mut it.workplace, id, to),
    );
}

fn trainer(plan: &mut Plan, id: &TrainerId, to: Option<&TrainerId>) {
    each(
        &mut plan.modules,
        |it| it.trainers.contains(id),
        |it| list(&mut it.trainers, id, to, |held| held),
    );
}

fn tutor(plan: &mut Plan, id: &TutorId, to: Option<&TutorId>) {
    list(&mut plan.afest.tutors, id, to, |named| &mut named.tutor);
    each(
        &mut plan.modules,
        |it| it.afest.tutors.iter().any(|named| named.tutor == *id),
        |it| list(&mut it.afest.tutors, id, to, |named| &mut named.tutor),
    );
    each(
        &mut plan.workplaces,
        |it| it.tutor.as_ref() == Some(id),
        |it| option(&mut it.tutor, id, to),
    );
}
