//! The one door through which a plan changes.
//!
//! Screens, fixes, imports and computed proposals all speak in [`Edit`]s; a [`Document`] applies them, names
//! the step, and can undo and redo it. An edit is applied whole or not at all.

mod document;
mod fields;
mod item;
mod refs;
pub mod share;

use thiserror::Error;

use crate::model::{
    ActivityId, BlockId, CompetencyId, EquipmentId, Id as _, IdError, Invalid, Key, LearnerId, ModuleId,
    Plan, RoomId, SupportId, ThirdPlaceId, TrainerId, TutorId, VariantId, Waiver, WorkplaceId,
};

pub use document::{Document, HISTORY_LIMIT, Step};
pub use fields::{
    ActivityEdit, BlockEdit, CompetencyEdit, EquipmentEdit, LearnerEdit, ModuleEdit, PlanEdit, RoomEdit,
    SupportEdit, ThirdPlaceEdit, TrainerEdit, TutorEdit, VariantEdit, WorkplaceEdit,
};
pub use item::Item;

/// A change of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Sets a field of the plan itself.
    Plan(PlanEdit),
    /// Sets a field of a block.
    Block(BlockId, BlockEdit),
    /// Sets a field of a competency.
    Competency(CompetencyId, CompetencyEdit),
    /// Sets a field of a module.
    Module(ModuleId, ModuleEdit),
    /// Sets a field of an activity.
    Activity(ModuleId, ActivityId, ActivityEdit),
    /// Sets a field of a learner.
    Learner(LearnerId, LearnerEdit),
    /// Sets a field of a variant.
    Variant(VariantId, VariantEdit),
    /// Sets a field of an equipment item.
    Equipment(EquipmentId, EquipmentEdit),
    /// Sets a field of a room.
    Room(RoomId, RoomEdit),
    /// Sets a field of a third place.
    ThirdPlace(ThirdPlaceId, ThirdPlaceEdit),
    /// Sets a field of a workplace.
    Workplace(WorkplaceId, WorkplaceEdit),
    /// Sets a field of a trainer.
    Trainer(TrainerId, TrainerEdit),
    /// Sets a field of a tutor.
    Tutor(TutorId, TutorEdit),
    /// Sets a field of a support.
    Support(SupportId, SupportEdit),
    /// Adds an object to its list, before position `at` or at the end.
    Add(Item, Option<usize>),
    /// Removes an object, and every reference to it.
    Remove(Key),
    /// Moves an object inside its list so that it stands at position `to`.
    Move(Key, usize),
    /// Puts a module into a lane, at position `to` of the path.
    Place(ModuleId, Option<BlockId>, usize),
    /// Puts a competency into a block, at position `to` of it; whatever refers to it stays.
    Regroup(CompetencyId, BlockId, usize),
    /// Gives an object another identifier; references follow.
    Rename(Key, String),
    /// Records a reason to keep a diagnostic, replacing an earlier one of the same check and place.
    Waive(Waiver),
    /// Takes back the waiver of a check at a place.
    Unwaive(String, Key),
    /// Several edits as one step with a name of its own.
    Batch(StepName, Vec<Self>),
}

/// The name of a step, without words: a message key `step-…` and the title of what it is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct StepName {
    /// Message key.
    pub key: String,
    /// The argument `$subject` of the message.
    pub subject: String,
}

impl StepName {
    /// A name from a message key and a subject.
    pub fn new(key: impl Into<String>, subject: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            subject: subject.into(),
        }
    }
}

/// Under what an open gesture goes on: further edits of the same field melt into its step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergeKey(Key, &'static str);

/// Why an edit was refused. The plan is then unchanged.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EditError {
    /// The object does not exist.
    #[error("there is no {0}")]
    Missing(Key),
    /// The identifier is taken.
    #[error("{0} exists already")]
    Taken(Key),
    /// The text is no identifier.
    #[error(transparent)]
    Id(#[from] IdError),
    /// The result would break an invariant.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The plan itself cannot be moved, removed or renamed.
    #[error("the plan itself cannot be moved, removed or renamed")]
    NotAnItem,
}

impl Edit {
    /// The object that the edit is about; the first one's of a batch.
    pub fn place(&self) -> Key {
        match self {
            Self::Plan(_) => Key::Plan,
            Self::Block(id, _) => Key::Block(id.clone()),
            Self::Competency(id, _) | Self::Regroup(id, ..) => Key::Competency(id.clone()),
            Self::Module(id, _) | Self::Place(id, ..) => Key::Module(id.clone()),
            Self::Activity(module, id, _) => Key::Activity(module.clone(), id.clone()),
            Self::Learner(id, _) => Key::Learner(id.clone()),
            Self::Variant(id, _) => Key::Variant(id.clone()),
            Self::Equipment(id, _) => Key::Equipment(id.clone()),
            Self::Room(id, _) => Key::Room(id.clone()),
            Self::ThirdPlace(id, _) => Key::ThirdPlace(id.clone()),
            Self::Workplace(id, _) => Key::Workplace(id.clone()),
            Self::Trainer(id, _) => Key::Trainer(id.clone()),
            Self::Tutor(id, _) => Key::Tutor(id.clone()),
            Self::Support(id, _) => Key::Support(id.clone()),
            Self::Add(item, _) => item.key(),
            Self::Remove(key) | Self::Move(key, _) | Self::Rename(key, _) | Self::Unwaive(_, key) => {
                key.clone()
            }
            Self::Waive(waiver) => waiver.place.clone(),
            Self::Batch(_, edits) => edits.first().map_or(Key::Plan, Self::place),
        }
    }

    /// The field that the edit sets, for those that set one.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Plan(edit) => Some(edit.field()),
            Self::Block(_, edit) => Some(edit.field()),
            Self::Competency(_, edit) => Some(edit.field()),
            Self::Module(_, edit) => Some(edit.field()),
            Self::Activity(_, _, edit) => Some(edit.field()),
            Self::Learner(_, edit) => Some(edit.field()),
            Self::Variant(_, edit) => Some(edit.field()),
            Self::Equipment(_, edit) => Some(edit.field()),
            Self::Room(_, edit) => Some(edit.field()),
            Self::ThirdPlace(_, edit) => Some(edit.field()),
            Self::Workplace(_, edit) => Some(edit.field()),
            Self::Trainer(_, edit) => Some(edit.field()),
            Self::Tutor(_, edit) => Some(edit.field()),
            Self::Support(_, edit) => Some(edit.field()),
            Self::Add(..)
            | Self::Remove(_)
            | Self::Move(..)
            | Self::Place(..)
            | Self::Regroup(..)
            | Self::Rename(..)
            | Self::Waive(_)
            | Self::Unwaive(..)
            | Self::Batch(..) => None,
        }
    }

    /// Under what the edit melts into an open gesture; `None` for edits that always make their own step.
    pub fn merge_key(&self) -> Option<MergeKey> {
        self.field().map(|field| MergeKey(self.place(), field))
    }

    /// The name of the step that the edit makes, with titles as they are in `before`.
    pub fn name(&self, before: &Plan) -> StepName {
        let place = self.place();
        let kind = place.kind();
        let title = before.title_of(&place).unwrap_or_else(|| place.id());
        match self {
            Self::Batch(name, _) => name.clone(),
            Self::Add(item, _) => StepName::new(format!("step-add-{kind}"), item.title()),
            Self::Remove(_) => StepName::new(format!("step-remove-{kind}"), title),
            Self::Move(..) => StepName::new(format!("step-move-{kind}"), title),
            Self::Place(..) => StepName::new("step-move-module", title),
            Self::Regroup(..) => StepName::new("step-move-competency", title),
            Self::Rename(..) => StepName::new("step-rename", title),
            Self::Waive(waiver) => StepName::new("step-waive", waiver.code.clone()),
            Self::Unwaive(code, _) => StepName::new("step-unwaive", code.clone()),
            Self::Plan(_)
            | Self::Block(..)
            | Self::Competency(..)
            | Self::Module(..)
            | Self::Activity(..)
            | Self::Learner(..)
            | Self::Variant(..)
            | Self::Equipment(..)
            | Self::Room(..)
            | Self::ThirdPlace(..)
            | Self::Workplace(..)
            | Self::Trainer(..)
            | Self::Tutor(..)
            | Self::Support(..) => {
                StepName::new(format!("step-{kind}-{}", self.field().unwrap_or("change")), title)
            }
        }
    }

    /// The plan that the edit makes of `plan`, for previews.
    pub fn applied_to(&self, plan: &Plan) -> Result<Plan, EditError> {
        let mut next = plan.clone();
        self.apply(&mut next)?;
        Ok(next)
    }

    fn apply(&self, plan: &mut Plan) -> Result<(), EditError> {
        self.change(plan)?;
        plan.invalid_at(&self.place()).map_or(Ok(()), |it| Err(it.into()))
    }

    /// Changes the plan, which may then break invariants of the object changed.
    fn change(&self, plan: &mut Plan) -> Result<(), EditError> {
        match self {
            Self::Plan(edit) => {
                edit.set(plan);
                Ok(())
            }
            Self::Block(id, edit) => item::update(&mut plan.blocks, id, Key::Block, |it| edit.set(it)),
            Self::Competency(id, edit) => item::update_competency(plan, id, |it| edit.set(it)),
            Self::Module(id, edit) => item::update(&mut plan.modules, id, Key::Module, |it| edit.set(it)),
            Self::Activity(module, id, edit) => item::update_activity(plan, module, id, |it| edit.set(it)),
            Self::Learner(id, edit) => item::update(&mut plan.learners, id, Key::Learner, |it| edit.set(it)),
            Self::Variant(id, edit) => item::update(&mut plan.variants, id, Key::Variant, |it| edit.set(it)),
            Self::Equipment(id, edit) => {
                item::update(&mut plan.equipment, id, Key::Equipment, |it| edit.set(it))
            }
            Self::Room(id, edit) => item::update(&mut plan.rooms, id, Key::Room, |it| edit.set(it)),
            Self::ThirdPlace(id, edit) => {
                item::update(&mut plan.third_places, id, Key::ThirdPlace, |it| edit.set(it))
            }
            Self::Workplace(id, edit) => {
                item::update(&mut plan.workplaces, id, Key::Workplace, |it| edit.set(it))
            }
            Self::Trainer(id, edit) => item::update(&mut plan.trainers, id, Key::Trainer, |it| edit.set(it)),
            Self::Tutor(id, edit) => item::update(&mut plan.tutors, id, Key::Tutor, |it| edit.set(it)),
            Self::Support(id, edit) => item::update(&mut plan.supports, id, Key::Support, |it| edit.set(it)),
            Self::Add(item, at) => item.clone().add(plan, *at),
            Self::Remove(key) => item::remove(plan, key),
            Self::Move(key, to) => item::move_to(plan, key, *to),
            Self::Place(id, block, to) => {
                let set = ModuleEdit::Block(block.clone());
                item::update(&mut plan.modules, id, Key::Module, |it| set.set(it))?;
                item::move_to(plan, &Key::Module(id.clone()), *to)
            }
            Self::Regroup(id, block, to) => item::regroup(plan, id, block, *to),
            Self::Rename(key, to) => item::rename(plan, key, to),
            Self::Waive(waiver) => {
                plan.waivers
                    .retain(|it| it.code != waiver.code || it.place != waiver.place);
                plan.waivers.push(waiver.clone());
                Ok(())
            }
            Self::Unwaive(code, place) => {
                let before = plan.waivers.len();
                plan.waivers.retain(|it| it.code != *code || it.place != *place);
                if plan.waivers.len() == before {
                    Err(EditError::Missing(place.clone()))
                } else {
                    Ok(())
                }
            }
            Self::Batch(_, edits) => edits.iter().try_for_each(|edit| edit.apply(plan)),
        }
    }
}

/// A new identifier of a list that holds `items`.
pub fn next_id<T: crate::model::Entity>(items: &[std::sync::Arc<T>]) -> T::Id {
    T::Id::next_free(items.iter().map(|item| item.id()))
}

/// A new competency identifier, free in the whole plan.
pub fn next_competency_id(plan: &Plan) -> CompetencyId {
    CompetencyId::next_free(plan.competencies().map(|(_, it)| &it.id))
}
