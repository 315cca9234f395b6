//! Modules: units of training, each with its mix.

use super::activity::{Activity, AssessmentKind};
use super::assessment::Assessment;
use super::assistance::Assistance;
use super::follow_up::{FollowUp, Own};
use super::ids::{BlockId, CompetencyId, EquipmentId, ModuleId, RoomId, TrainerId};
use super::legal::Afest;
use super::mix::{Mix, Modality};
use super::plan::Items;
use super::scale::{Autonomy, DigitalLevel, FrenchLevel, ReadingDegree};

/// What a module is for, beyond training its competencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Purpose {
    /// Ordinary training.
    #[default]
    Training,
    /// Welcome, positioning, end-of-path review: outside the certification's content.
    Reception,
    /// Time to become at ease with the digital tools of the path.
    Acculturation,
    /// Preparation and passing of the certification.
    Certification,
}

impl Purpose {
    /// All purposes, in the order of lists.
    pub const ALL: [Self; 4] = [
        Self::Training,
        Self::Reception,
        Self::Acculturation,
        Self::Certification,
    ];

    /// The name used in files and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Reception => "reception",
            Self::Acculturation => "acculturation",
            Self::Certification => "certification",
        }
    }
}

/// What the workplace minutes of a module are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum WorkplaceKind {
    /// A placement or alternance period (*stage, période en entreprise*).
    #[default]
    Placement,
    /// *Action de formation en situation de travail* (Code du travail, D. 6313-3-2).
    Afest,
}

impl WorkplaceKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Placement, Self::Afest];

    /// The name used in files and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Placement => "placement",
            Self::Afest => "afest",
        }
    }
}

/// What the asynchronous material is made of; it decides what reading it asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Material {
    /// Mostly written.
    #[default]
    Written,
    /// Mostly spoken: video, audio, demonstrations.
    Oral,
}

impl Material {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Written, Self::Oral];

    /// The name used in files and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Written => "written",
            Self::Oral => "oral",
        }
    }
}

/// One learner, or the whole room, needs this item in one modality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EquipmentNeed {
    /// The item.
    pub item: EquipmentId,
    /// Where it is needed.
    pub modality: Modality,
    /// How many learners may share one; 1 when each needs their own.
    pub shared_by: u32,
}

/// What a module asks of learners and places. `None` and empty lists leave the policy's default for the
/// modality, so that an empty form is already meaningful.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Needs {
    /// Autonomy asked for in the remote part, item by item.
    pub autonomy: Option<Autonomy>,
    /// Digital level asked for in the remote part.
    pub digital: Option<DigitalLevel>,
    /// Reading degree asked for in the asynchronous part.
    pub reading: Option<ReadingDegree>,
    /// French level asked for in the remote part.
    pub french: Option<FrenchLevel>,
    /// Download rate asked for in the remote part, kbit/s.
    pub down_kbps: Option<u32>,
    /// Upload rate asked for in the remote part, kbit/s.
    pub up_kbps: Option<u32>,
    /// Items asked for, on top of the policy's.
    pub equipment: Vec<EquipmentNeed>,
    /// Work situations that the workplace must offer, compared without case.
    pub situations: Vec<String>,
}

/// A competency assessed in a module, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssessmentMark {
    /// What is assessed.
    pub competency: CompetencyId,
    /// How.
    pub kind: AssessmentKind,
}

/// A unit of training. Modules stand in the order of the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// Unique in the plan.
    pub id: ModuleId,
    /// The title.
    pub title: String,
    /// The block (lane) it stands in; none when the module stands outside all lanes.
    pub block: Option<BlockId>,
    /// What the learner can do afterwards, with an action verb.
    pub objective: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Minutes per modality.
    pub mix: Mix,
    /// Whether a tutor follows the asynchronous part.
    pub tutored: bool,
    /// What the asynchronous material is made of.
    pub material: Material,
    /// What the workplace minutes are.
    pub workplace: WorkplaceKind,
    /// Competencies trained.
    pub trains: Vec<CompetencyId>,
    /// Competencies assessed.
    pub assesses: Vec<AssessmentMark>,
    /// How it assesses: the plan's usual assessments where it says nothing, none at all where the list is empty.
    pub assessments: Option<Vec<Assessment>>,
    /// Steps inside the module; may be empty while the path is being sketched.
    pub activities: Items<Activity>,
    /// Modules that must come before.
    pub prerequisites: Vec<ModuleId>,
    /// What it asks for.
    pub needs: Needs,
    /// Assistance of its remote part, where it differs from the plan's.
    pub assistance: Assistance,
    /// The usual evidence of its asynchronous part, where it differs from the plan's.
    pub follow_up: Own<FollowUp>,
    /// What its training in the work situation rests on.
    pub afest: Afest,
    /// Where its classroom part takes place.
    pub room: Option<RoomId>,
    /// Who gives it.
    pub trainers: Vec<TrainerId>,
    /// Free notes.
    pub notes: String,
}

impl Module {
    /// An empty module.
    pub fn new(id: ModuleId, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            block: None,
            objective: String::new(),
            purpose: Purpose::default(),
            mix: Mix::default(),
            tutored: true,
            material: Material::default(),
            workplace: WorkplaceKind::default(),
            trains: Vec::new(),
            assesses: Vec::new(),
            assessments: None,
            activities: Vec::new(),
            prerequisites: Vec::new(),
            needs: Needs::default(),
            assistance: Assistance::default(),
            follow_up: Own::Inherited,
            afest: Afest::default(),
            room: None,
            trainers: Vec::new(),
            notes: String::new(),
        }
    }

    /// The assessments that the module plans itself.
    pub fn own_assessments(&self) -> &[Assessment] {
        self.assessments.as_deref().unwrap_or_default()
    }

    /// How the module assesses a competency, if it does.
    pub fn assessment_of(&self, competency: &CompetencyId) -> Option<AssessmentKind> {
        self.assesses
            .iter()
            .find(|mark| mark.competency == *competency)
            .map(|mark| mark.kind)
    }
}
