//! What learners bear, for those who look for another dosage.

use super::cohort::Cohort;

impl Cohort {
    /// The weakest item of autonomy of the learner at this position in the module at this position, raised by
    /// the support that covers it: it decides the asynchronous share that they bear.
    pub fn level_in(&self, learner: usize, module: usize) -> u8 {
        let raised = self
            .case(learner, module)
            .and_then(|case| self.levels.get(case.level))
            .and_then(|group| self.raised.get(group.key.raised))
            .is_some_and(|set| set.contains(learner));
        self.weakest(learner, raised)
    }

    /// The weakest item of autonomy over the whole path, raised when support is enough for all of it: it
    /// decides the remote share of the path that they bear.
    pub fn level_on_path(&self, learner: usize) -> u8 {
        let supported = self.people.get(learner).is_some_and(|it| it.supported);
        self.weakest(learner, supported)
    }

    fn weakest(&self, learner: usize, raised: bool) -> u8 {
        self.people
            .get(learner)
            .map_or(0, |it| it.weakest[usize::from(raised)])
    }
}
