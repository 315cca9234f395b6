//! What the lists of means tell beside what they hold: how much of it is used, and what it comes to. No egui here.

use std::collections::BTreeMap;

use crate::model::{
    Cents, EquipmentId, Minutes, Modality, Module, Plan, RoomId, Support, ThirdPlaceId, TrainerId, TutorId,
    WorkplaceId,
};

/// The use of each object, counted once per plan. Learner profiles count by their head-count.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Uses {
    /// Units lent, by item.
    pub(super) loans: BTreeMap<EquipmentId, u64>,
    /// Modules that ask for an item by name.
    pub(super) asked: BTreeMap<EquipmentId, u64>,
    /// Modules held in a room.
    pub(super) rooms: BTreeMap<RoomId, u64>,
    /// Time planned for each trainer: see [`face_time`].
    pub(super) trainers: BTreeMap<TrainerId, Minutes>,
    /// Modules of each trainer.
    pub(super) trained: BTreeMap<TrainerId, u64>,
    /// Learners who work remotely from a third place.
    pub(super) third_places: BTreeMap<ThirdPlaceId, u64>,
    /// Learners received by a workplace.
    pub(super) workplaces: BTreeMap<WorkplaceId, u64>,
    /// Learners followed by a tutor, over all workplaces where the tutor is.
    pub(super) tutors: BTreeMap<TutorId, u64>,
    /// Head-count of the cohort.
    pub(super) people: u64,
}

/// The time that a module asks of its trainers: classroom and remote synchronous, once for the group, twice for
/// half-groups, once for each learner met alone. Several trainers share it evenly, rounded down to the minute.
fn face_time(module: &Module, people: u32) -> Minutes {
    let live = [Modality::Classroom, Modality::RemoteSync];
    live.map(|it| module.live(it, module.mix.get(it)).given(people))
        .into_iter()
        .sum()
}

/// Counts the use of each object.
pub(super) fn uses(plan: &Plan) -> Uses {
    let mut uses = Uses {
        people: plan.headcount().into(),
        ..Uses::default()
    };
    let people = plan.headcount();
    for module in &plan.modules {
        let mut asked: Vec<&EquipmentId> = module.needs.equipment.iter().map(|it| &it.item).collect();
        asked.sort_unstable();
        asked.dedup();
        for item in asked {
            add(&mut uses.asked, item, 1);
        }
        if let Some(room) = &module.room {
            add(&mut uses.rooms, room, 1);
        }
        let sharing = u32::try_from(module.trainers.len()).unwrap_or(u32::MAX).max(1);
        for trainer in &module.trainers {
            let part = Minutes::new(face_time(module, people).get() / sharing);
            let planned = uses.trainers.entry(trainer.clone()).or_default();
            *planned = planned.plus(part);
            add(&mut uses.trained, trainer, 1);
        }
    }
    let tutor_of: BTreeMap<&WorkplaceId, &TutorId> = plan
        .workplaces
        .iter()
        .filter_map(|it| Some((&it.id, it.tutor.as_ref()?)))
        .collect();
    for learner in &plan.learners {
        let people = u64::from(learner.headcount);
        for item in &learner.loans {
            add(&mut uses.loans, item, people);
        }
        if let Some(place) = &learner.third_place {
            add(&mut uses.third_places, place, people);
        }
        if let Some(place) = &learner.workplace {
            add(&mut uses.workplaces, place, people);
            if let Some(tutor) = tutor_of.get(place) {
                add(&mut uses.tutors, tutor, people);
            }
        }
    }
    uses
}

fn add<K: Ord + Clone>(counts: &mut BTreeMap<K, u64>, key: &K, count: u64) {
    if let Some(total) = counts.get_mut(key) {
        *total = total.saturating_add(count);
    } else {
        counts.insert(key.clone(), count);
    }
}

/// How many people get a support: those it names, or the whole cohort.
pub(super) fn supported(plan: &Plan, support: &Support) -> u64 {
    if support.learners.is_empty() {
        return plan.headcount().into();
    }
    support
        .learners
        .iter()
        .filter_map(|id| plan.learner(id))
        .map(|it| u64::from(it.headcount))
        .sum()
}

/// All the time that a support takes, in minutes; may pass what [`Minutes`] of one field may hold.
pub(super) fn support_minutes(plan: &Plan, support: &Support) -> u64 {
    u64::from(support.per_learner.get()).saturating_mul(supported(plan, support))
}

/// What the lists come to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Totals {
    /// Units that the centre can lend.
    pub(super) stock: u64,
    /// What the pool costs: stock times unit cost, over all items.
    pub(super) pool: Cents,
    /// Units assigned to learners.
    pub(super) lent: u64,
    /// Items of which more units are assigned than there are.
    pub(super) over_lent: u64,
    /// Seats of all rooms.
    pub(super) seats: u64,
    /// Modules with classroom time and no room.
    pub(super) roomless: u64,
    /// Time planned for all trainers together.
    pub(super) planned: u64,
    /// Time available of those with a limit; `None` when no trainer has one.
    pub(super) available: Option<u64>,
    /// What the trainers' planned time costs.
    pub(super) trainers_cost: Cents,
    /// Trainers planned beyond their time.
    pub(super) overloaded: u64,
    /// Time of all supports together.
    pub(super) support: u64,
    /// Learners that workplaces receive, and how many they could.
    pub(super) placed: (u64, u64),
    /// Learners that tutors follow, and how many they could.
    pub(super) followed: (u64, u64),
    /// Tutors who were not trained to tutor.
    pub(super) untrained: u64,
    /// Learners in third places, and seats there.
    pub(super) seated: (u64, u64),
}

/// What a number of minutes of someone paid by the hour costs, to the cent, rounded down.
pub(super) fn cost_of(minutes: u64, hourly: Cents) -> Cents {
    Cents::new(minutes.saturating_mul(hourly.get()) / 60)
}

/// Adds everything up.
pub(super) fn totals(plan: &Plan, uses: &Uses) -> Totals {
    let mut totals = Totals::default();
    for item in &plan.equipment {
        totals.stock += u64::from(item.stock);
        totals.pool = totals.pool.plus(item.unit_cost.times(item.stock.into()));
        let lent = uses.loans.get(&item.id).copied().unwrap_or_default();
        totals.lent += lent;
        totals.over_lent += u64::from(lent > u64::from(item.stock));
    }
    totals.seats = plan.rooms.iter().map(|it| u64::from(it.capacity)).sum();
    totals.roomless = plan
        .modules
        .iter()
        .filter(|it| it.room.is_none() && !it.mix.get(Modality::Classroom).is_zero())
        .map(|_| 1)
        .sum();
    for trainer in &plan.trainers {
        let planned = uses.trainers.get(&trainer.id).copied().unwrap_or_default();
        totals.planned += u64::from(planned.get());
        totals.trainers_cost = totals
            .trainers_cost
            .plus(cost_of(planned.get().into(), trainer.hourly_cost));
        if let Some(available) = trainer.available {
            let sum = totals.available.get_or_insert(0);
            *sum += u64::from(available.get());
            totals.overloaded += u64::from(planned > available);
        }
    }
    totals.support = plan
        .supports
        .iter()
        .fold(0, |sum, it| sum.saturating_add(support_minutes(plan, it)));
    totals.placed = (
        plan.workplaces
            .iter()
            .filter_map(|it| uses.workplaces.get(&it.id))
            .sum(),
        plan.workplaces.iter().map(|it| u64::from(it.capacity)).sum(),
    );
    totals.followed = (
        plan.tutors.iter().filter_map(|it| uses.tutors.get(&it.id)).sum(),
        plan.tutors.iter().map(|it| u64::from(it.max_learners)).sum(),
    );
    totals.untrained = plan.tutors.iter().filter(|it| !it.trained).map(|_| 1).sum();
    totals.seated = (
        plan.third_places
            .iter()
            .filter_map(|it| uses.third_places.get(&it.id))
            .sum(),
        plan.third_places.iter().map(|it| u64::from(it.seats)).sum(),
    );
    totals
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{
        Activity, ActivityId, ActivityKind, Equipment, EquipmentKind, EquipmentNeed, Grouping, Id as _,
        Learner, LearnerId, Mix, ModuleId, Room, SupportId, ThirdPlace, Trainer, Tutor, Workplace,
    };

    /// Two modules, two trainers, one profile of four and one learner; each figure below is worked out by hand.
    fn plan() -> Plan {
        let mut plan = Plan::default();
        let pc = EquipmentId::parse("E01").unwrap();
        let key = EquipmentId::parse("E02").unwrap();
        for (id, stock, cost) in [(&pc, 3, 45_000), (&key, 10, 2_990)] {
            let mut item = Equipment::new(id.clone(), id.to_string(), EquipmentKind::Other);
            item.stock = stock;
            item.unit_cost = Cents::new(cost);
            plan.equipment.push(Arc::new(item));
        }
        let room = RoomId::parse("R01").unwrap();
        plan.rooms.push(Arc::new(Room::new(room.clone(), "Salle", 14)));
        let (ada, bob) = (TrainerId::parse("F01").unwrap(), TrainerId::parse("F02").unwrap());
        let mut trainer = Trainer::new(ada.clone(), "Ada");
        trainer.available = Some(Minutes::hours(10));
        trainer.hourly_cost = Cents::euros(45);
        plan.trainers.push(Arc::new(trainer));
        plan.trainers.push(Arc::new(Trainer::new(bob.clone(), "Bob")));
        // 8 h classroom + 3 h synchronous for Ada alone; 5 h classroom shared by both.
        let mut first = Module::new(ModuleId::parse("M01").unwrap(), "Un");
        first.mix = Mix::only(Modality::Classroom, Minutes::hours(8))
            .plus(&Mix::only(Modality::RemoteSync, Minutes::hours(3)))
            .plus(&Mix::only(Modality::RemoteAsync, Minutes::hours(20)));
        first.trainers = vec![ada.clone()];
        first.room = Some(room);
        let need = |modality| EquipmentNeed {
            item: pc.clone(),
            modality,
            shared_by: 1,
        };
        first.needs.equipment = vec![need(Modality::Classroom), need(Modality::RemoteSync)];
        let mut second = Module::new(ModuleId::parse("M02").unwrap(), "Deux");
        second.mix = Mix::only(Modality::Classroom, Minutes::hours(5));
        second.trainers = vec![ada, bob];
        plan.modules = vec![Arc::new(first), Arc::new(second)];
        let tutor = TutorId::parse("TU01").unwrap();
        plan.tutors.push(Arc::new(Tutor::new(tutor.clone(), "Claire")));
        let shop = WorkplaceId::parse("W01").unwrap();
        let mut place = Workplace::new(shop.clone(), "Magasin");
        place.tutor = Some(tutor);
        place.capacity = 2;
        plan.workplaces.push(Arc::new(place));
        let hub = ThirdPlaceId::parse("T01").unwrap();
        plan.third_places
            .push(Arc::new(ThirdPlace::new(hub.clone(), "Hem", 8)));
        let mut profile = Learner::new(LearnerId::parse("S01").unwrap());
        profile.headcount = 4;
        profile.loans = vec![pc];
        profile.workplace = Some(shop);
        let mut learner = Learner::new(LearnerId::parse("S02").unwrap());
        learner.loans = vec![key];
        learner.third_place = Some(hub);
        plan.learners = vec![Arc::new(profile), Arc::new(learner)];
        let all = Support::new(SupportId::parse("AC01").unwrap(), "Appels", Minutes::new(90));
        let mut one = Support::new(SupportId::parse("AC02").unwrap(), "Accueil", Minutes::hours(2));
        one.learners = vec![LearnerId::parse("S01").unwrap()];
        plan.supports = vec![Arc::new(all), Arc::new(one)];
        plan
    }

    #[test]
    fn totals_are_those_worked_out_by_hand() {
        let plan = plan();
        let totals = totals(&plan, &uses(&plan));
        assert_eq!(
            totals,
            Totals {
                stock: 13,
                // 3 × 450 € + 10 × 29,90 € = 1 649 €
                pool: Cents::euros(1649),
                lent: 5,
                over_lent: 1,
                seats: 14,
                roomless: 1,
                // Ada 11 h + 2 h 30, Bob 2 h 30
                planned: 16 * 60,
                available: Some(600),
                // 13,5 h × 45 €
                trainers_cost: Cents::new(60_750),
                overloaded: 1,
                // 5 × 1 h 30 + 4 × 2 h
                support: 930,
                placed: (4, 2),
                followed: (4, 1),
                untrained: 1,
                seated: (1, 8),
            }
        );
    }

    #[test]
    fn half_groups_and_meetings_one_to_one_take_the_trainer_again() {
        let mut plan = plan();
        let module = Arc::make_mut(&mut plan.modules[0]);
        for (id, kind, grouping, hours) in [
            ("A01", ActivityKind::Practice, Grouping::Half, 4),
            ("A02", ActivityKind::Reflexive, Grouping::Individual, 1),
        ] {
            let id = ActivityId::parse(id).unwrap();
            let mut activity = Activity::new(id, "Étape", Modality::Classroom, Minutes::hours(hours));
            activity.kind = kind;
            activity.grouping = grouping;
            module.activities.push(Arc::new(activity));
        }
        let uses = uses(&plan);
        // Of the 8 h of classroom 3 h with the group, 4 h twice, 1 h with each of the 5; then 3 h live, and 2 h 30.
        let ada = plan.trainers[0].id.clone();
        assert_eq!(
            uses.trainers.get(&ada),
            Some(&Minutes::new((3 + 8 + 5 + 3) * 60 + 150))
        );
    }

    #[test]
    fn uses_count_people_and_each_module_once() {
        let plan = plan();
        let uses = uses(&plan);
        assert_eq!(uses.loans.values().copied().collect::<Vec<_>>(), [4, 1]);
        assert_eq!(
            uses.asked.values().copied().collect::<Vec<_>>(),
            [1],
            "two needs, one module"
        );
        assert_eq!(uses.trained.values().copied().collect::<Vec<_>>(), [2, 1]);
        assert_eq!(
            uses.trainers.values().map(|it| it.get()).collect::<Vec<_>>(),
            [13 * 60 + 30, 150]
        );
        assert_eq!((uses.people, uses.tutors.values().sum::<u64>()), (5, 4));
    }

    #[test]
    fn a_support_for_nobody_known_takes_no_time() {
        let mut plan = plan();
        let mut ghost = Support::new(SupportId::parse("AC03").unwrap(), "?", Minutes::hours(5));
        ghost.learners = vec![LearnerId::parse("S99").unwrap()];
        plan.supports = vec![Arc::new(ghost.clone())];
        assert_eq!(support_minutes(&plan, &ghost), 0);
    }

    #[test]
    fn costs_are_by_the_minute() {
        assert_eq!(cost_of(90, Cents::euros(30)), Cents::euros(45));
        assert_eq!(cost_of(1, Cents::new(100)), Cents::new(1));
    }
}
