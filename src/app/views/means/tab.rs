//! The seven lists of means, treated alike: where an object stands, a fresh one, a twin.

use crate::edit::{Item, next_id};
use crate::model::{
    Entity, Equipment, EquipmentKind, Id as _, Items, Key, Minutes, Plan, Room, Support, ThirdPlace, Trainer,
    Tutor, Workplace,
};

/// A list of the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Tab {
    /// Equipment and the loan pool.
    #[default]
    Equipment,
    /// Rooms of the centre.
    Rooms,
    /// Trainers.
    Trainers,
    /// Planned support.
    Supports,
    /// Workplaces.
    Workplaces,
    /// Tutors.
    Tutors,
    /// Third places.
    ThirdPlaces,
}

impl Tab {
    /// All lists, in the order of the tabs.
    pub(super) const ALL: [Self; 7] = [
        Self::Equipment,
        Self::Rooms,
        Self::Trainers,
        Self::Supports,
        Self::Workplaces,
        Self::Tutors,
        Self::ThirdPlaces,
    ];

    /// The name used in message keys.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Equipment => "equipment",
            Self::Rooms => "rooms",
            Self::Trainers => "trainers",
            Self::Supports => "supports",
            Self::Workplaces => "workplaces",
            Self::Tutors => "tutors",
            Self::ThirdPlaces => "third-places",
        }
    }

    /// The list that holds an object.
    pub(super) const fn of(key: &Key) -> Option<Self> {
        match key {
            Key::Equipment(_) => Some(Self::Equipment),
            Key::Room(_) => Some(Self::Rooms),
            Key::Trainer(_) => Some(Self::Trainers),
            Key::Support(_) => Some(Self::Supports),
            Key::Workplace(_) => Some(Self::Workplaces),
            Key::Tutor(_) => Some(Self::Tutors),
            Key::ThirdPlace(_) => Some(Self::ThirdPlaces),
            Key::Plan
            | Key::Block(_)
            | Key::Competency(_)
            | Key::Module(_)
            | Key::Activity(..)
            | Key::Learner(_)
            | Key::Variant(_) => None,
        }
    }

    /// How many objects the list holds.
    pub(super) fn len(self, plan: &Plan) -> usize {
        match self {
            Self::Equipment => plan.equipment.len(),
            Self::Rooms => plan.rooms.len(),
            Self::Trainers => plan.trainers.len(),
            Self::Supports => plan.supports.len(),
            Self::Workplaces => plan.workplaces.len(),
            Self::Tutors => plan.tutors.len(),
            Self::ThirdPlaces => plan.third_places.len(),
        }
    }

    /// The object at a position.
    pub(super) fn key(self, plan: &Plan, at: usize) -> Option<Key> {
        Some(match self {
            Self::Equipment => Key::Equipment(plan.equipment.get(at)?.id.clone()),
            Self::Rooms => Key::Room(plan.rooms.get(at)?.id.clone()),
            Self::Trainers => Key::Trainer(plan.trainers.get(at)?.id.clone()),
            Self::Supports => Key::Support(plan.supports.get(at)?.id.clone()),
            Self::Workplaces => Key::Workplace(plan.workplaces.get(at)?.id.clone()),
            Self::Tutors => Key::Tutor(plan.tutors.get(at)?.id.clone()),
            Self::ThirdPlaces => Key::ThirdPlace(plan.third_places.get(at)?.id.clone()),
        })
    }

    /// Where an object of this list stands.
    pub(super) fn position(self, plan: &Plan, key: &Key) -> Option<usize> {
        match (self, key) {
            (Self::Equipment, Key::Equipment(id)) => position(&plan.equipment, id),
            (Self::Rooms, Key::Room(id)) => position(&plan.rooms, id),
            (Self::Trainers, Key::Trainer(id)) => position(&plan.trainers, id),
            (Self::Supports, Key::Support(id)) => position(&plan.supports, id),
            (Self::Workplaces, Key::Workplace(id)) => position(&plan.workplaces, id),
            (Self::Tutors, Key::Tutor(id)) => position(&plan.tutors, id),
            (Self::ThirdPlaces, Key::ThirdPlace(id)) => position(&plan.third_places, id),
            (
                Self::Equipment
                | Self::Rooms
                | Self::Trainers
                | Self::Supports
                | Self::Workplaces
                | Self::Tutors
                | Self::ThirdPlaces,
                _,
            ) => None,
        }
    }

    /// A new object of that name. `kind` is for equipment.
    pub(super) fn fresh(self, plan: &Plan, name: &str, kind: EquipmentKind) -> Item {
        match self {
            Self::Equipment => Item::Equipment(Equipment::new(next_id(&plan.equipment), name, kind)),
            Self::Rooms => Item::Room(Room::new(next_id(&plan.rooms), name, 12)),
            Self::Trainers => Item::Trainer(Trainer::new(next_id(&plan.trainers), name)),
            Self::Supports => Item::Support(Support::new(next_id(&plan.supports), name, Minutes::hours(1))),
            Self::Workplaces => Item::Workplace(Workplace::new(next_id(&plan.workplaces), name)),
            Self::Tutors => Item::Tutor(Tutor::new(next_id(&plan.tutors), name)),
            Self::ThirdPlaces => Item::ThirdPlace(ThirdPlace::new(next_id(&plan.third_places), name, 4)),
        }
    }

    /// A twin of the object at a position, under another identifier and the name that `rename` gives.
    pub(super) fn twin(self, plan: &Plan, at: usize, rename: impl Fn(&str) -> String) -> Option<Item> {
        Some(match self {
            Self::Equipment => {
                let mut it = copy(&plan.equipment, at)?;
                it.name = rename(&it.name);
                Item::Equipment(it)
            }
            Self::Rooms => {
                let mut it = copy(&plan.rooms, at)?;
                it.name = rename(&it.name);
                Item::Room(it)
            }
            Self::Trainers => {
                let mut it = copy(&plan.trainers, at)?;
                it.name = rename(&it.name);
                Item::Trainer(it)
            }
            Self::Supports => {
                let mut it = copy(&plan.supports, at)?;
                it.title = rename(&it.title);
                Item::Support(it)
            }
            Self::Workplaces => {
                let mut it = copy(&plan.workplaces, at)?;
                it.name = rename(&it.name);
                Item::Workplace(it)
            }
            Self::Tutors => {
                let mut it = copy(&plan.tutors, at)?;
                it.name = rename(&it.name);
                Item::Tutor(it)
            }
            Self::ThirdPlaces => {
                let mut it = copy(&plan.third_places, at)?;
                it.name = rename(&it.name);
                Item::ThirdPlace(it)
            }
        })
    }
}

fn position<T: Entity>(items: &Items<T>, id: &T::Id) -> Option<usize> {
    items.iter().position(|item| item.id().as_str() == id.as_str())
}

fn copy<T: Entity>(items: &Items<T>, at: usize) -> Option<T> {
    let mut twin = T::clone(items.get(at)?);
    twin.set_id(next_id(items));
    Some(twin)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::Edit;

    #[test]
    fn every_list_adds_finds_and_copies_its_own() {
        let mut plan = Plan::default();
        for tab in Tab::ALL {
            for name in ["Un", "Deux"] {
                let item = tab.fresh(&plan, name, EquipmentKind::Tablet);
                plan = Edit::Add(item, None).applied_to(&plan).unwrap();
            }
            assert_eq!(tab.len(&plan), 2);
            let second = tab.key(&plan, 1).unwrap();
            assert_eq!(Tab::of(&second), Some(tab));
            assert_eq!(tab.position(&plan, &second), Some(1));
            assert_eq!(tab.position(&plan, &Key::Plan), None);
            let twin = tab.twin(&plan, 1, |name| format!("{name} bis")).unwrap();
            assert_eq!(twin.title(), "Deux bis");
            plan = Edit::Add(twin, Some(1)).applied_to(&plan).unwrap();
            assert_eq!(plan.title_of(&tab.key(&plan, 1).unwrap()).unwrap(), "Deux bis");
            assert_eq!(tab.position(&plan, &second), Some(2));
            assert!(tab.twin(&plan, 9, str::to_owned).is_none());
        }
        assert!(plan.validate().is_empty());
    }
}
