//! What checks share: the plan, the rules, and indexes computed once per run.

mod assign;
mod assign_asks;
mod assign_flow;
mod assign_give;
mod assign_lp;
mod assign_pack;
mod assign_search;
mod assign_short;
mod assign_ways;
mod cohort;
mod cohort_bears;
mod cohort_build;
mod cohort_levels;
mod cohort_need;
mod cohort_people;
mod cohort_set;
mod cohort_support;
mod coverage;
mod follow;
mod index;
mod why;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::Rules;
use crate::cost::Costing;
use crate::model::{Key, Mix, ModuleId, Plan, find};
use crate::text::Lang;

pub(in crate::checks) use assign::{Grant, Shortage, sharers};
pub(in crate::checks) use cohort::{Case, LevelGroup, Respect};
pub use cohort::{Cohort, ItemUse};
pub(in crate::checks) use cohort_build::over;
pub(in crate::checks) use cohort_need::{Clause, LinkNeed, bears, folded};
pub(in crate::checks) use cohort_people::{Stream, acculturation};
pub(in crate::checks) use cohort_set::Set;
pub use coverage::{Coverage, Covered};
pub use follow::{Cell, Follow, Following, Reason, Reasons, Standing};
pub use index::{Ids, Index};
pub use why::Why;

/// The facts of one plan under one set of rules.
#[derive(Debug)]
pub struct Facts<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The rules.
    pub rules: &'a Rules,
    /// The language of what fixes put into the plan; French unless [`Self::in_lang`] says otherwise.
    pub lang: Lang,
    /// Whether the plan is about to leave for others: P01 then looks at what it tells about people.
    pub leaves: bool,
    /// The mix of the whole path.
    pub mix: Mix,
    /// Where each module stands in the path.
    pub module_at: BTreeMap<&'a ModuleId, usize>,
    /// Which objects exist.
    pub index: Index<'a>,
    /// Where each competency is trained and assessed.
    pub coverage: Coverage<'a>,
    cohort: OnceLock<Arc<Cohort>>,
    costing: OnceLock<Costing>,
}

impl<'a> Facts<'a> {
    /// Computes the facts.
    pub fn new(plan: &'a Plan, rules: &'a Rules) -> Self {
        let module_at = plan
            .modules
            .iter()
            .enumerate()
            .map(|(at, module)| (&module.id, at))
            .collect();
        Self {
            plan,
            rules,
            lang: Lang::default(),
            leaves: false,
            mix: plan.mix(),
            module_at,
            index: Index::new(plan),
            coverage: Coverage::new(plan),
            cohort: OnceLock::new(),
            costing: OnceLock::new(),
        }
    }

    /// The same facts, with fixes that write in another language.
    #[must_use]
    pub fn in_lang(mut self, lang: Lang) -> Self {
        self.lang = lang;
        self
    }

    /// The same facts, with who can follow what already known from exactly this plan and these rules.
    #[must_use]
    pub fn knowing(self, cohort: &Arc<Cohort>) -> Self {
        // A cohort that was computed meanwhile is the same one.
        let _ = self.cohort.set(Arc::clone(cohort));
        self
    }

    /// The same facts of a plan that is about to leave for others.
    #[must_use]
    pub fn leaving(mut self) -> Self {
        self.leaves = true;
        self
    }

    /// Who can follow what; computed when first asked for, and shared.
    pub fn cohort(&self) -> &Arc<Cohort> {
        self.cohort
            .get_or_init(|| Arc::new(Cohort::new(self.plan, self.rules)))
    }

    /// What the path costs; computed when first asked for. `None` where the plan does not speak of money.
    pub fn costing(&self) -> Option<&Costing> {
        Costing::is_wanted(self.plan).then(|| self.costing.get_or_init(|| Costing::new(self.plan)))
    }

    /// Whether the object that a key names exists.
    pub fn exists(&self, key: &Key) -> bool {
        let index = &self.index;
        match key {
            Key::Plan => true,
            Key::Block(id) => index.blocks.contains(id),
            Key::Competency(id) => index.competencies.contains(id),
            Key::Module(id) => index.modules.contains(id),
            Key::Activity(module, id) => self
                .module_at
                .get(module)
                .and_then(|at| self.plan.modules.get(*at))
                .is_some_and(|module| find(&module.activities, id).is_some()),
            Key::Learner(id) => index.learners.contains(id),
            Key::Equipment(id) => index.equipment.contains(id),
            Key::Room(id) => index.rooms.contains(id),
            Key::ThirdPlace(id) => index.third_places.contains(id),
            Key::Workplace(id) => index.workplaces.contains(id),
            Key::Trainer(id) => index.trainers.contains(id),
            Key::Tutor(id) => index.tutors.contains(id),
            Key::Support(id) => index.supports.contains(id),
            Key::Variant(id) => index.variants.contains(id),
        }
    }
}
