//! Journeys to the centre.

use crate::model::{Minutes, Modality, Plan};

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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Id as _, Learner, LearnerId, Mix, Module, ModuleId};

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
}
