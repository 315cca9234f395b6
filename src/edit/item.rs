//! Lists of a plan: adding, removing, moving, renaming their items.

use std::sync::Arc;

use super::EditError;
use super::refs::{Fate, follow};
use crate::model::{
    Activity, ActivityId, Block, BlockId, Competency, CompetencyId, Entity, Equipment, Id as _, Items, Key,
    Learner, Module, ModuleId, Plan, Room, Support, ThirdPlace, Trainer, Tutor, Variant, Workplace, find,
};

/// An object that can be added to a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A block.
    Block(Block),
    /// A competency of a block.
    Competency(BlockId, Competency),
    /// A module.
    Module(Module),
    /// An activity of a module.
    Activity(ModuleId, Activity),
    /// A learner or profile.
    Learner(Learner),
    /// A variant.
    Variant(Variant),
    /// An equipment item.
    Equipment(Equipment),
    /// A room.
    Room(Room),
    /// A third place.
    ThirdPlace(ThirdPlace),
    /// A workplace.
    Workplace(Workplace),
    /// A trainer.
    Trainer(Trainer),
    /// A tutor.
    Tutor(Tutor),
    /// A support.
    Support(Support),
}

impl Item {
    /// The key under which the object stands once added.
    pub fn key(&self) -> Key {
        match self {
            Self::Block(it) => Key::Block(it.id.clone()),
            Self::Competency(_, it) => Key::Competency(it.id.clone()),
            Self::Module(it) => Key::Module(it.id.clone()),
            Self::Activity(module, it) => Key::Activity(module.clone(), it.id.clone()),
            Self::Learner(it) => Key::Learner(it.id.clone()),
            Self::Variant(it) => Key::Variant(it.id.clone()),
            Self::Equipment(it) => Key::Equipment(it.id.clone()),
            Self::Room(it) => Key::Room(it.id.clone()),
            Self::ThirdPlace(it) => Key::ThirdPlace(it.id.clone()),
            Self::Workplace(it) => Key::Workplace(it.id.clone()),
            Self::Trainer(it) => Key::Trainer(it.id.clone()),
            Self::Tutor(it) => Key::Tutor(it.id.clone()),
            Self::Support(it) => Key::Support(it.id.clone()),
        }
    }

    /// The title, or the identifier of an object without one.
    pub fn title(&self) -> String {
        let title = match self {
            Self::Block(it) => &it.title,
            Self::Competency(_, it) => &it.title,
            Self::Module(it) => &it.title,
            Self::Activity(_, it) => &it.title,
            Self::Learner(it) => &it.name,
            Self::Variant(it) => &it.title,
            Self::Equipment(it) => &it.name,
            Self::Room(it) => &it.name,
            Self::ThirdPlace(it) => &it.name,
            Self::Workplace(it) => &it.name,
            Self::Trainer(it) => &it.name,
            Self::Tutor(it) => &it.name,
            Self::Support(it) => &it.title,
        };
        if title.trim().is_empty() {
            self.key().id()
        } else {
            title.clone()
        }
    }

    pub(super) fn add(self, plan: &mut Plan, at: Option<usize>) -> Result<(), EditError> {
        match self {
            Self::Block(it) => {
                let mut ids = it.competencies.iter();
                if let Some(twin) = ids.find(|new| plan.competency(&new.id).is_some()) {
                    return Err(EditError::Taken(Key::Competency(twin.id.clone())));
                }
                insert(&mut plan.blocks, it, at, Key::Block)
            }
            Self::Competency(block, it) => {
                if plan.competency(&it.id).is_some() {
                    return Err(EditError::Taken(Key::Competency(it.id)));
                }
                let block = item_mut(&mut plan.blocks, &block, Key::Block)?;
                insert(&mut block.competencies, it, at, Key::Competency)
            }
            Self::Module(it) => insert(&mut plan.modules, it, at, Key::Module),
            Self::Activity(id, it) => {
                let module = item_mut(&mut plan.modules, &id, Key::Module)?;
                insert(&mut module.activities, it, at, |activity| {
                    Key::Activity(id, activity)
                })
            }
            Self::Learner(it) => insert(&mut plan.learners, it, at, Key::Learner),
            Self::Variant(it) => insert(&mut plan.variants, it, at, Key::Variant),
            Self::Equipment(it) => insert(&mut plan.equipment, it, at, Key::Equipment),
            Self::Room(it) => insert(&mut plan.rooms, it, at, Key::Room),
            Self::ThirdPlace(it) => insert(&mut plan.third_places, it, at, Key::ThirdPlace),
            Self::Workplace(it) => insert(&mut plan.workplaces, it, at, Key::Workplace),
            Self::Trainer(it) => insert(&mut plan.trainers, it, at, Key::Trainer),
            Self::Tutor(it) => insert(&mut plan.tutors, it, at, Key::Tutor),
            Self::Support(it) => insert(&mut plan.supports, it, at, Key::Support),
        }
    }
}

fn position<T: Entity>(items: &[Arc<T>], id: &T::Id) -> Option<usize> {
    items.iter().position(|item| item.id() == id)
}

fn item_mut<'a, T: Entity>(
    items: &'a mut Items<T>,
    id: &T::Id,
    key: impl FnOnce(T::Id) -> Key,
) -> Result<&'a mut T, EditError> {
    items
        .iter_mut()
        .find(|item| item.id() == id)
        .map(Arc::make_mut)
        .ok_or_else(|| EditError::Missing(key(id.clone())))
}

fn insert<T: Entity>(
    items: &mut Items<T>,
    item: T,
    at: Option<usize>,
    key: impl FnOnce(T::Id) -> Key,
) -> Result<(), EditError> {
    if find(items, item.id()).is_some() {
        return Err(EditError::Taken(key(item.id().clone())));
    }
    let at = at.unwrap_or(items.len()).min(items.len());
    items.insert(at, Arc::new(item));
    Ok(())
}

pub(super) fn update<T: Entity>(
    items: &mut Items<T>,
    id: &T::Id,
    key: impl FnOnce(T::Id) -> Key,
    change: impl FnOnce(&mut T),
) -> Result<(), EditError> {
    change(item_mut(items, id, key)?);
    Ok(())
}

/// The block that holds a competency, ready to change.
fn home_of<'a>(plan: &'a mut Plan, id: &CompetencyId) -> Result<&'a mut Block, EditError> {
    plan.blocks
        .iter_mut()
        .find(|block| find(&block.competencies, id).is_some())
        .map(Arc::make_mut)
        .ok_or_else(|| EditError::Missing(Key::Competency(id.clone())))
}

pub(super) fn update_competency(
    plan: &mut Plan,
    id: &CompetencyId,
    change: impl FnOnce(&mut Competency),
) -> Result<(), EditError> {
    update(&mut home_of(plan, id)?.competencies, id, Key::Competency, change)
}

pub(super) fn update_activity(
    plan: &mut Plan,
    module: &ModuleId,
    id: &ActivityId,
    change: impl FnOnce(&mut Activity),
) -> Result<(), EditError> {
    let home = item_mut(&mut plan.modules, module, Key::Module)?;
    update(
        &mut home.activities,
        id,
        |id| Key::Activity(module.clone(), id),
        change,
    )
}

/// Runs one of the list operations below on the list that holds the object.
macro_rules! in_list {
    ($plan:ident, $key:ident, $operation:ident $(, $argument:expr)*) => {
        match $key {
            Key::Plan => Err(EditError::NotAnItem),
            Key::Block(id) => $operation(&mut $plan.blocks, id, $key $(, $argument)*),
            Key::Competency(id) => $operation(&mut home_of($plan, id)?.competencies, id, $key $(, $argument)*),
            Key::Module(id) => $operation(&mut $plan.modules, id, $key $(, $argument)*),
            Key::Activity(module, id) => {
                let home = item_mut(&mut $plan.modules, module, Key::Module)?;
                $operation(&mut home.activities, id, $key $(, $argument)*)
            }
            Key::Learner(id) => $operation(&mut $plan.learners, id, $key $(, $argument)*),
            Key::Equipment(id) => $operation(&mut $plan.equipment, id, $key $(, $argument)*),
            Key::Room(id) => $operation(&mut $plan.rooms, id, $key $(, $argument)*),
            Key::ThirdPlace(id) => $operation(&mut $plan.third_places, id, $key $(, $argument)*),
            Key::Workplace(id) => $operation(&mut $plan.workplaces, id, $key $(, $argument)*),
            Key::Trainer(id) => $operation(&mut $plan.trainers, id, $key $(, $argument)*),
            Key::Tutor(id) => $operation(&mut $plan.tutors, id, $key $(, $argument)*),
            Key::Support(id) => $operation(&mut $plan.supports, id, $key $(, $argument)*),
            Key::Variant(id) => $operation(&mut $plan.variants, id, $key $(, $argument)*),
        }
    };
}

fn take<T: Entity>(items: &mut Items<T>, id: &T::Id, key: &Key) -> Result<(), EditError> {
    let at = position(items, id).ok_or_else(|| EditError::Missing(key.clone()))?;
    items.remove(at);
    Ok(())
}

fn shift<T: Entity>(items: &mut Items<T>, id: &T::Id, key: &Key, to: usize) -> Result<(), EditError> {
    let at = position(items, id).ok_or_else(|| EditError::Missing(key.clone()))?;
    let item = items.remove(at);
    items.insert(to.min(items.len()), item);
    Ok(())
}

fn relabel<T: Entity>(items: &mut Items<T>, id: &T::Id, key: &Key, to: &str) -> Result<(), EditError> {
    let new = T::Id::parse(to)?;
    if find(items, &new).is_some() {
        return Err(EditError::Taken(key.clone()));
    }
    update(items, id, |_| key.clone(), |item| item.set_id(new))
}

pub(super) fn move_to(plan: &mut Plan, key: &Key, to: usize) -> Result<(), EditError> {
    in_list!(plan, key, shift, to)
}

/// Puts a competency into a block; its references and waivers name it alone, and stay.
pub(super) fn regroup(
    plan: &mut Plan,
    id: &CompetencyId,
    block: &BlockId,
    to: usize,
) -> Result<(), EditError> {
    if plan.block(block).is_none() {
        return Err(EditError::Missing(Key::Block(block.clone())));
    }
    let held = &mut home_of(plan, id)?.competencies;
    let Some(at) = position(held, id) else {
        return Err(EditError::Missing(Key::Competency(id.clone())));
    };
    let competency = held.remove(at);
    let all = &mut item_mut(&mut plan.blocks, block, Key::Block)?.competencies;
    all.insert(to.min(all.len()), competency);
    Ok(())
}

pub(super) fn remove(plan: &mut Plan, key: &Key) -> Result<(), EditError> {
    if let Key::Block(id) = key {
        let held: Vec<_> = plan.block(id).map_or_else(Vec::new, |it| {
            it.competencies
                .iter()
                .map(|it| Key::Competency(it.id.clone()))
                .collect()
        });
        for competency in &held {
            remove(plan, competency)?;
        }
    }
    in_list!(plan, key, take)?;
    follow(plan, key, &Fate::Removed)?;
    plan.waivers
        .retain(|it| it.place != *key && !inside(&it.place, key));
    Ok(())
}

pub(super) fn rename(plan: &mut Plan, key: &Key, to: &str) -> Result<(), EditError> {
    if key.id() == to || matches!(key, Key::Activity(_, id) if id.as_str() == to) {
        return Ok(());
    }
    if let Key::Competency(_) = key
        && plan.competency(&CompetencyId::parse(to)?).is_some()
    {
        return Err(EditError::Taken(key.clone()));
    }
    in_list!(plan, key, relabel, to)?;
    follow(plan, key, &Fate::Renamed(to.to_owned()))?;
    let new = renamed(key, to)?;
    for waiver in &mut plan.waivers {
        if waiver.place == *key {
            waiver.place = new.clone();
        } else if let (Key::Activity(module, activity), Key::Module(old), Key::Module(new)) =
            (&waiver.place, key, &new)
            && module == old
        {
            waiver.place = Key::Activity(new.clone(), activity.clone());
        }
    }
    Ok(())
}

/// Whether an object lies inside another one, as activities do in their module.
fn inside(place: &Key, key: &Key) -> bool {
    matches!((place, key), (Key::Activity(module, _), Key::Module(id)) if module == id)
}

fn renamed(key: &Key, to: &str) -> Result<Key, EditError> {
    let text = match key {
        Key::Activity(module, _) => format!("activity:{module}/{to}"),
        other => format!("{}:{to}", other.kind()),
    };
    Key::parse(&text).ok_or(EditError::NotAnItem)
}
