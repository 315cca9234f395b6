//! Journeys to the centre and to third places.

use crate::model::{Minutes, Mix, Modality, Plan};

/// The longest day at the centre; house default, as the working day of the labour code is 7 h on average.
const DAY: Minutes = Minutes::hours(7);

/// Days at the centre, people counted (*journées-stagiaires*).
///
/// For each learner the classroom hours of the modules as that learner follows them, by days of 7 h, a day
/// begun being a day. A path without learners counts one.
pub fn travel_days(plan: &Plan) -> u64 {
    let days = |minutes: u32| u64::from(minutes.div_ceil(DAY.get()));
    if plan.learners.is_empty() {
        return days(plan.mix().get(Modality::Classroom).get());
    }
    plan.learners
        .iter()
        .map(|learner| {
            let own = plan
                .modules
                .iter()
                .map(|it| plan.mix_for(&learner.id, it).get(Modality::Classroom));
            let minutes: Minutes = own.sum();
            days(minutes.get()).saturating_mul(learner.headcount.into())
        })
        .fold(0, u64::saturating_add)
}

/// Kilometres that learners travel, people counted: a round trip for each day at the centre, and for each day of
/// remote hours in the third place of those who have one, by days of 7 h.
///
/// `None` when the plan does not know a distance that counts: part of a sum would mislead.
pub fn travel_km(plan: &Plan) -> Option<u64> {
    if plan.learners.is_empty() {
        return None;
    }
    let days = |minutes: Minutes| u64::from(minutes.get().div_ceil(DAY.get()));
    let trips = |days: u64, km: Option<u32>| {
        if days == 0 {
            return Some(0);
        }
        Some(days.saturating_mul(2).saturating_mul(km?.into()))
    };
    let each = plan.learners.iter().map(|learner| {
        let own = |minutes: fn(&Mix) -> Minutes| -> Minutes {
            let mixes = plan.modules.iter().map(|it| plan.mix_for(&learner.id, it));
            mixes.map(|it| minutes(&it)).sum()
        };
        let centre = days(own(|mix| mix.get(Modality::Classroom)));
        let away = trips(centre, learner.centre_km)?;
        let near = match &learner.third_place {
            Some(place) => trips(days(own(Mix::remote)), learner.km_to(place))?,
            None => 0,
        };
        Some(away.saturating_add(near).saturating_mul(learner.headcount.into()))
    });
    each.sum()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Distance, Id as _, Learner, LearnerId, Module, ModuleId, ThirdPlaceId};

    #[test]
    fn a_day_begun_is_a_day_for_each_of_a_profile() {
        let mut plan = Plan::default();
        let mut module = Module::new(ModuleId::parse("M01").unwrap(), "Caisse");
        module.mix = Mix::new([
            Minutes::hours(15),
            Minutes::hours(6),
            Minutes::ZERO,
            Minutes::ZERO,
        ]);
        plan.modules.push(Arc::new(module));
        assert_eq!(travel_days(&plan), 3, "15 h are two days of 7 h and one begun");
        let mut learner = Learner::new(LearnerId::parse("S01").unwrap());
        learner.headcount = 4;
        plan.learners.push(Arc::new(learner));
        assert_eq!(travel_days(&plan), 12);
    }

    #[test]
    fn kilometres_are_round_trips_to_the_centre_and_to_the_third_place() {
        let mut plan = Plan::default();
        let mut module = Module::new(ModuleId::parse("M01").unwrap(), "Caisse");
        module.mix = Mix::new([
            Minutes::hours(15),
            Minutes::hours(6),
            Minutes::hours(2),
            Minutes::ZERO,
        ]);
        plan.modules.push(Arc::new(module));
        assert_eq!(travel_km(&plan), None, "nobody is known to travel");
        let place = ThirdPlaceId::parse("HEM").unwrap();
        let mut near = Learner::new(LearnerId::parse("S01").unwrap());
        near.centre_km = Some(12);
        let mut far = Learner::new(LearnerId::parse("S02").unwrap());
        far.headcount = 3;
        far.centre_km = Some(40);
        far.third_place = Some(place.clone());
        far.distances = vec![Distance { place, km: 5 }];
        plan.learners = vec![Arc::new(near), Arc::new(far)];
        // Fifteen hours are three days: S01 goes 3 × 2 × 12 = 72 km; each of the three of S02 goes 3 × 2 × 40 = 240 km, and
        // 8 h at a distance are two days in the third place, 2 × 2 × 5 = 20 km: 72 + 3 × 260 = 852 km.
        assert_eq!(travel_km(&plan), Some(852));
        // A distance that is not known leaves days only; without hours at the centre it is not missed.
        Arc::make_mut(&mut plan.learners[0]).centre_km = None;
        assert_eq!(travel_km(&plan), None);
        Arc::make_mut(&mut plan.modules[0]).mix = Mix::only(Modality::RemoteSync, Minutes::hours(14));
        assert_eq!(travel_km(&plan), Some(3 * 2 * 2 * 5));
    }
}
