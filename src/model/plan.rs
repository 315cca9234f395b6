//! The plan: the document that a pedagogical engineer writes.

use std::sync::Arc;

use chrono::NaiveDate;

use super::activity::Activity;
use super::assessment::Assessment;
use super::assistance::Assistance;
use super::block::{Block, Competency};
use super::certification::Certification;
use super::cost::Costs;
use super::document::{DocumentChoice, PublicSheet};
use super::equipment::Equipment;
use super::follow_up::FollowUp;
use super::ids::{
    ActivityId, BlockId, CompetencyId, EquipmentId, Id, Key, LearnerId, ModuleId, RoomId, SupportId,
    ThirdPlaceId, TrainerId, TutorId, VariantId, WorkplaceId,
};
use super::learner::Learner;
use super::legal::{Afest, Agreement, LearnerInformation, Referents};
use super::mix::Mix;
use super::module::Module;
use super::offer::Offer;
use super::people::{Support, Trainer, Tutor};
use super::place::{Room, ThirdPlace, Workplace};
use super::policy::PolicyRef;
use super::provider::Provider;
use super::quality::QualityStatements;
use super::target::{Funder, Targets};
use super::time::Minutes;
use super::variant::Variant;
use super::waiver::Waiver;

/// An ordered list of shared items: cloning a plan for its history copies pointers only.
pub type Items<T> = Vec<Arc<T>>;

/// An object of a plan that has an identifier inside its list.
pub trait Entity: Clone {
    /// The identifier's type.
    type Id: Id;

    /// The identifier.
    fn id(&self) -> &Self::Id;

    /// Gives it another identifier.
    fn set_id(&mut self, id: Self::Id);
}

macro_rules! entities {
    ($($type:ty: $id:ty;)*) => {$(
        impl Entity for $type {
            type Id = $id;

            fn id(&self) -> &$id {
                &self.id
            }

            fn set_id(&mut self, id: $id) {
                self.id = id;
            }
        }
    )*};
}

entities! {
    Activity: ActivityId;
    Block: BlockId;
    Competency: CompetencyId;
    Equipment: EquipmentId;
    Learner: LearnerId;
    Module: ModuleId;
    Room: RoomId;
    Support: SupportId;
    ThirdPlace: ThirdPlaceId;
    Trainer: TrainerId;
    Tutor: TutorId;
    Variant: VariantId;
    Workplace: WorkplaceId;
}

/// The first item with this identifier.
pub fn find<'a, T: Entity>(items: &'a [Arc<T>], id: &T::Id) -> Option<&'a T> {
    items.iter().find(|item| item.id() == id).map(AsRef::as_ref)
}

/// A training path with its public, its means and its targets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The title.
    pub title: String,
    /// The provider, where the plan states its own details; empty, those of the computer hold.
    pub provider: Provider,
    /// Who wrote it.
    pub author: String,
    /// First day.
    pub starts: Option<NaiveDate>,
    /// Last day.
    pub ends: Option<NaiveDate>,
    /// The step in which hours are planned; 30 min by default.
    pub grain: Minutes,
    /// What it leads to.
    pub certification: Option<Certification>,
    /// What it aims at.
    pub targets: Targets,
    /// Who pays.
    pub funder: Funder,
    /// Rates, and what is spread over runs.
    pub costs: Costs,
    /// The thresholds it follows.
    pub policy: PolicyRef,
    /// Assistance of remote learners, unless a module says otherwise.
    pub assistance: Assistance,
    /// The usual evidence of asynchronous work, unless a module or an activity says otherwise.
    pub follow_up: Option<FollowUp>,
    /// The usual assessments of modules that plan none.
    pub assessments: Vec<Assessment>,
    /// What the training agreement states.
    pub agreement: Agreement,
    /// What learners are told before they enrol.
    pub information: LearnerInformation,
    /// Who answers for what.
    pub referents: Referents,
    /// What trainings in the work situation rest on, unless a module says otherwise.
    pub afest: Afest,
    /// What catalogues of training ask for.
    pub offer: Offer,
    /// What it states for the quality reference.
    pub quality: QualityStatements,
    /// What the public is told beyond the agreement.
    pub sheet: PublicSheet,
    /// How its documents are printed, one entry for each that is not printed as usual.
    pub documents: Vec<DocumentChoice>,
    /// Lanes of the path, in order.
    pub blocks: Items<Block>,
    /// Modules in the order of the path; each names its lane.
    pub modules: Items<Module>,
    /// Learners or profiles.
    pub learners: Items<Learner>,
    /// Individual variants.
    pub variants: Items<Variant>,
    /// Equipment list, with the loan pool's stock.
    pub equipment: Items<Equipment>,
    /// Rooms.
    pub rooms: Items<Room>,
    /// Third places.
    pub third_places: Items<ThirdPlace>,
    /// Workplaces.
    pub workplaces: Items<Workplace>,
    /// Trainers.
    pub trainers: Items<Trainer>,
    /// Tutors.
    pub tutors: Items<Tutor>,
    /// Planned support.
    pub supports: Items<Support>,
    /// Reasons to keep warnings.
    pub waivers: Vec<Waiver>,
    /// Free notes.
    pub notes: String,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            title: String::new(),
            provider: Provider::default(),
            author: String::new(),
            starts: None,
            ends: None,
            grain: Minutes::new(30),
            certification: None,
            targets: Targets::default(),
            funder: Funder::default(),
            costs: Costs::default(),
            policy: PolicyRef::default(),
            assistance: Assistance::default(),
            follow_up: None,
            assessments: Vec::new(),
            agreement: Agreement::default(),
            information: LearnerInformation::default(),
            referents: Referents::default(),
            afest: Afest::default(),
            offer: Offer::default(),
            quality: QualityStatements::default(),
            sheet: PublicSheet::default(),
            documents: Vec::new(),
            blocks: Vec::new(),
            modules: Vec::new(),
            learners: Vec::new(),
            variants: Vec::new(),
            equipment: Vec::new(),
            rooms: Vec::new(),
            third_places: Vec::new(),
            workplaces: Vec::new(),
            trainers: Vec::new(),
            tutors: Vec::new(),
            supports: Vec::new(),
            waivers: Vec::new(),
            notes: String::new(),
        }
    }
}

impl Plan {
    /// The block with this identifier.
    pub fn block(&self, id: &BlockId) -> Option<&Block> {
        find(&self.blocks, id)
    }

    /// The module with this identifier.
    pub fn module(&self, id: &ModuleId) -> Option<&Module> {
        find(&self.modules, id)
    }

    /// The learner with this identifier.
    pub fn learner(&self, id: &LearnerId) -> Option<&Learner> {
        find(&self.learners, id)
    }

    /// The equipment item with this identifier.
    pub fn item(&self, id: &EquipmentId) -> Option<&Equipment> {
        find(&self.equipment, id)
    }

    /// The competency with this identifier, and its block.
    pub fn competency(&self, id: &CompetencyId) -> Option<(&Block, &Competency)> {
        self.blocks
            .iter()
            .find_map(|block| Some((block.as_ref(), find(&block.competencies, id)?)))
    }

    /// All competencies with their blocks, in order.
    pub fn competencies(&self) -> impl Iterator<Item = (&Block, &Competency)> {
        self.blocks.iter().flat_map(|block| {
            block
                .competencies
                .iter()
                .map(move |it| (block.as_ref(), it.as_ref()))
        })
    }

    /// The modules of a lane in the order of the path; `None` gives those outside all lanes, including
    /// those whose block does not exist.
    pub fn lane<'a>(&'a self, block: Option<&'a BlockId>) -> impl Iterator<Item = &'a Arc<Module>> {
        self.modules
            .iter()
            .filter(move |module| match (&module.block, block) {
                (Some(own), Some(wanted)) => own == wanted,
                (None, Some(_)) => false,
                (Some(own), None) => self.block(own).is_none(),
                (None, None) => true,
            })
    }

    /// The mix of the whole path.
    pub fn mix(&self) -> Mix {
        self.modules
            .iter()
            .fold(Mix::default(), |sum, module| sum.plus(&module.mix))
    }

    /// How many people the cohort counts, profiles by their head-count.
    pub fn headcount(&self) -> u32 {
        self.learners
            .iter()
            .fold(0, |sum, learner| sum.saturating_add(learner.headcount))
    }

    /// The variant that a learner follows, if any.
    pub fn variant_of(&self, learner: &LearnerId) -> Option<&Variant> {
        self.variants
            .iter()
            .map(AsRef::as_ref)
            .find(|variant| variant.learners.contains(learner))
    }

    /// The mix of a module for one learner: the variant's, or else the module's own.
    pub fn mix_for(&self, learner: &LearnerId, module: &Module) -> Mix {
        self.variant_of(learner)
            .and_then(|variant| variant.mixes.iter().find(|it| it.module == module.id))
            .map_or(module.mix, |it| it.mix)
    }

    /// The title of the object that a key names, for lists and step names; its identifier when it has no
    /// title, `None` when it does not exist.
    pub fn title_of(&self, key: &Key) -> Option<String> {
        let titled = |title: &str, id: &dyn std::fmt::Display| {
            if title.trim().is_empty() {
                id.to_string()
            } else {
                title.to_owned()
            }
        };
        Some(match key {
            Key::Plan => self.title.clone(),
            Key::Block(id) => titled(&self.block(id)?.title, id),
            Key::Competency(id) => titled(&self.competency(id)?.1.title, id),
            Key::Module(id) => titled(&self.module(id)?.title, id),
            Key::Activity(module, id) => titled(&find(&self.module(module)?.activities, id)?.title, id),
            Key::Learner(id) => titled(&self.learner(id)?.name, id),
            Key::Equipment(id) => titled(&self.item(id)?.name, id),
            Key::Room(id) => titled(&find(&self.rooms, id)?.name, id),
            Key::ThirdPlace(id) => titled(&find(&self.third_places, id)?.name, id),
            Key::Workplace(id) => titled(&find(&self.workplaces, id)?.name, id),
            Key::Trainer(id) => titled(&find(&self.trainers, id)?.name, id),
            Key::Tutor(id) => titled(&find(&self.tutors, id)?.name, id),
            Key::Support(id) => titled(&find(&self.supports, id)?.title, id),
            Key::Variant(id) => titled(&find(&self.variants, id)?.title, id),
        })
    }

    /// Whether the object that a key names exists.
    pub fn contains(&self, key: &Key) -> bool {
        self.title_of(key).is_some()
    }
}
