//! Which objects a plan holds.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{
    BlockId, CompetencyId, Entity, EquipmentId, Key, LearnerId, Module, ModuleId, Plan, RoomId, SupportId,
    ThirdPlaceId, TrainerId, TutorId, VariantId, WorkplaceId, find,
};

/// The identifiers of a plan, kind by kind, to answer whether an object exists without walking its list.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field holds the identifiers of the kind it names"
)]
pub struct Index<'a> {
    pub blocks: BTreeSet<&'a BlockId>,
    pub competencies: BTreeSet<&'a CompetencyId>,
    pub modules: BTreeMap<&'a ModuleId, &'a Module>,
    pub learners: BTreeSet<&'a LearnerId>,
    pub equipment: BTreeSet<&'a EquipmentId>,
    pub rooms: BTreeSet<&'a RoomId>,
    pub third_places: BTreeSet<&'a ThirdPlaceId>,
    pub workplaces: BTreeSet<&'a WorkplaceId>,
    pub trainers: BTreeSet<&'a TrainerId>,
    pub tutors: BTreeSet<&'a TutorId>,
    pub supports: BTreeSet<&'a SupportId>,
    pub variants: BTreeSet<&'a VariantId>,
}

fn ids<T: Entity>(items: &[Arc<T>]) -> BTreeSet<&T::Id> {
    items.iter().map(|item| item.id()).collect()
}

impl<'a> Index<'a> {
    /// Reads the identifiers of a plan.
    pub fn new(plan: &'a Plan) -> Self {
        Self {
            blocks: ids(&plan.blocks),
            competencies: plan.competencies().map(|(_, it)| &it.id).collect(),
            modules: plan.modules.iter().map(|it| (&it.id, it.as_ref())).collect(),
            learners: ids(&plan.learners),
            equipment: ids(&plan.equipment),
            rooms: ids(&plan.rooms),
            third_places: ids(&plan.third_places),
            workplaces: ids(&plan.workplaces),
            trainers: ids(&plan.trainers),
            tutors: ids(&plan.tutors),
            supports: ids(&plan.supports),
            variants: ids(&plan.variants),
        }
    }

    /// Whether the object that a key names exists.
    pub fn contains(&self, key: &Key) -> bool {
        match key {
            Key::Plan => true,
            Key::Block(id) => self.blocks.contains(id),
            Key::Competency(id) => self.competencies.contains(id),
            Key::Module(id) => self.modules.contains_key(id),
            Key::Activity(module, id) => self
                .modules
                .get(module)
                .is_some_and(|module| find(&module.activities, id).is_some()),
            Key::Learner(id) => self.learners.contains(id),
            Key::Equipment(id) => self.equipment.contains(id),
            Key::Room(id) => self.rooms.contains(id),
            Key::ThirdPlace(id) => self.third_places.contains(id),
            Key::Workplace(id) => self.workplaces.contains(id),
            Key::Trainer(id) => self.trainers.contains(id),
            Key::Tutor(id) => self.tutors.contains(id),
            Key::Support(id) => self.supports.contains(id),
            Key::Variant(id) => self.variants.contains(id),
        }
    }
}
