//! The made-up learners, and the places and people around them.

use super::random::Random;
use super::{Maker, id, shared, some};
use crate::model::{
    Autonomy, AutonomyItem, Connection, DigitalLevel, Distance, EquipmentId, EquipmentKind, FrenchLevel,
    Learner, LearnerId, Level, Minutes, Plan, ReadingDegree, Stock, Support, ThirdPlace, Tutor, Workplace,
    WorkplaceId,
};

impl Maker {
    /// Rooms, trainers, third places, tutors and workplaces, in numbers that suit the cohort.
    pub(super) fn means(&self, plan: &mut Plan, random: &mut Random) {
        let learners = self.options.learners;
        let items: Vec<EquipmentId> = plan.equipment.iter().map(|it| it.id.clone()).collect();
        let usual: Vec<EquipmentId> = items.iter().take(2).cloned().collect();
        self.staff(plan);
        plan.rooms = plan
            .rooms
            .iter()
            .map(|room| {
                let mut room = room.as_ref().clone();
                room.equipment = some(&items, 30, random)
                    .into_iter()
                    .take(10)
                    .map(|item| Stock { item, quantity: 8 })
                    .collect();
                std::sync::Arc::new(room)
            })
            .collect();
        plan.third_places = shared((1..=(learners / 20 + 2).min(500)).map(|number| {
            let name = self.title("generate-third-place", number);
            let mut place = ThirdPlace::new(id(number)?, name, random.between(2, 8));
            place.equipment.clone_from(&usual);
            place.mediator = random.chance(50);
            Some(place)
        }));
        let work = (learners / 6 + 1).min(2000);
        plan.tutors = shared((1..=work).map(|number| {
            let name = self.title("generate-tutor", number);
            let mut tutor = Tutor::new(id(number)?, name);
            tutor.max_learners = 8;
            tutor.trained = random.chance(60);
            Some(tutor)
        }));
        plan.workplaces = shared((1..=work).map(|number| {
            let name = self.title("generate-workplace", number);
            let mut place = Workplace::new(id(number)?, name);
            place.capacity = 8;
            place.tutor = id(number);
            place.equipment = some(&items, 40, random);
            place.situations = (1..=6)
                .filter(|_| random.chance(85))
                .map(|it| self.title("generate-situation", it))
                .collect();
            Some(place)
        }));
    }

    /// Learners as a positioning finds them, and the support planned for all.
    pub(super) fn cohort(&self, plan: &mut Plan, random: &mut Random) {
        plan.learners = shared((1..=self.options.learners).map(|number| Self::learner(plan, number, random)));
        if self.options.learners > 0 {
            let remote = plan.mix().remote();
            let time = Minutes::new(remote.get() / 10).rounded(plan.grain);
            let support = id(1).map(|id| {
                let mut it = Support::new(id, self.title("generate-support", 1_u32), time);
                // About one learner in three, the first ones.
                it.learners = plan.learners.iter().step_by(3).map(|it| it.id.clone()).collect();
                it
            });
            plan.supports = shared(std::iter::once(support));
        }
    }

    fn learner(plan: &Plan, number: u32, random: &mut Random) -> Option<Learner> {
        let mut it = Learner::new(id::<LearnerId>(number)?);
        let usual = i64::from(random.between(1, 3));
        it.autonomy =
            AutonomyItem::ALL
                .into_iter()
                .fold(Autonomy::uniform(Level::clamped(usual)), |autonomy, item| {
                    let own = match random.weighted(&[10, 70, 20]) {
                        0 => usual - 1,
                        1 => usual,
                        _ => usual + 1,
                    };
                    autonomy.with(item, Level::clamped(own))
                });
        it.digital = DigitalLevel::clamped(i64::from(random.between(1, 6)));
        it.reading = ReadingDegree::clamped(i64::from(random.between(2, 4)));
        it.french = *random.pick(&[
            FrenchLevel::A2,
            FrenchLevel::B1,
            FrenchLevel::B2,
            FrenchLevel::C1,
            FrenchLevel::C2,
        ])?;
        it.connection = *random.pick(&[
            Connection::FIBRE,
            Connection::FIBRE,
            Connection::ADSL,
            Connection::MOBILE,
            Connection::NONE,
        ])?;
        it.quiet_place = random.chance(85);
        it.mobility_km = random.between(0, 40);
        it.owns = plan
            .equipment
            .iter()
            .filter(|item| {
                random.chance(match item.kind {
                    EquipmentKind::Computer => 65,
                    EquipmentKind::Headset => 60,
                    EquipmentKind::Smartphone => 95,
                    EquipmentKind::Tablet | EquipmentKind::Webcam => 25,
                    EquipmentKind::MobileKey => 3,
                    EquipmentKind::Software => 10,
                    EquipmentKind::Machine | EquipmentKind::Other => 2,
                })
            })
            .map(|item| item.id.clone())
            .collect();
        for _ in 0..3 {
            let place = random.pick(&plan.third_places)?.id.clone();
            if it.km_to(&place).is_none() {
                let km = random.between(1, 30);
                it.distances.push(Distance { place, km });
            }
        }
        let workplaces = u32::try_from(plan.workplaces.len()).unwrap_or(1).max(1);
        if random.chance(95) {
            it.workplace = id::<WorkplaceId>((number - 1) % workplaces + 1);
        }
        let acquires = random.chance(10);
        it.acquired = plan
            .competencies()
            .filter(|_| acquires)
            .take(2)
            .map(|(_, it)| it.id.clone())
            .collect();
        Some(it)
    }
}
