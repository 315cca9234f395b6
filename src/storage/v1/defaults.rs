//! The defaults of format 1, frozen with it: they do not follow the forms of the program.

use super::compound::Autonomy;
use super::literal::connection;
use crate::model::{
    self, ActivityKind, AssessmentKind, AssessmentMoment, Connection, DeliverableKind, Device, DigitalLevel,
    EquipmentKind, FrenchLevel, Grouping, Level, Material, Minutes, Nature, Permille, Purpose, ReadingDegree,
    Register, SupportKind, SupportMoment, TrainerPresence, WorkplaceKind,
};

pub(super) const GRAIN: Minutes = Minutes::new(30);
pub(super) const POLICY: &str = "fr-2026-11";
pub(super) const CHECK_ENABLED: bool = true;
pub(super) const REGISTER: Register = Register::Rncp;
pub(super) const DEVICE: Device = Device::Other;
pub(super) const BAND_MIN: Permille = Permille(0);
pub(super) const BAND_MAX: Permille = Permille(1000);
pub(super) const TOLERANCE: Permille = Permille(0);
pub(super) const CERTIFYING: bool = true;
pub(super) const NATURE: Nature = Nature::Procedure;
pub(super) const PURPOSE: Purpose = Purpose::Training;
pub(super) const TUTORED: bool = true;
pub(super) const MATERIAL: Material = Material::Written;
pub(super) const WORKPLACE_KIND: WorkplaceKind = WorkplaceKind::Placement;
pub(super) const ASSESSMENT_KIND: AssessmentKind = AssessmentKind::Formative;
pub(super) const ASSESSMENT_MOMENT: AssessmentMoment = AssessmentMoment::End;
pub(super) const DELIVERABLE_KIND: DeliverableKind = DeliverableKind::Work;
pub(super) const IN_PERSON: bool = false;
pub(super) const SHARED_BY: u32 = 1;
pub(super) const ACTIVITY_KIND: ActivityKind = ActivityKind::Exercise;
pub(super) const GROUPING: Grouping = Grouping::Whole;
pub(super) const TRAINER_PRESENCE: TrainerPresence = TrainerPresence::Present;
pub(super) const USES: u32 = 1;
pub(super) const RUNS: u32 = 1;
pub(super) const HEADCOUNT: u32 = 1;
pub(super) const FRENCH: FrenchLevel = FrenchLevel::B2;
pub(super) const CONNECTION: Connection = connection(100_000, 50_000);
pub(super) const QUIET: bool = true;
pub(super) const MOBILITY_KM: u32 = 10;
pub(super) const EQUIPMENT_KIND: EquipmentKind = EquipmentKind::Other;
pub(super) const MEDIATOR: bool = false;
pub(super) const WORKPLACE_CAPACITY: u32 = 1;
pub(super) const TRAINED: bool = false;
pub(super) const MAX_LEARNERS: u32 = 1;
pub(super) const SUPPORT_KIND: SupportKind = SupportKind::Tutoring;
pub(super) const SUPPORT_MOMENT: SupportMoment = SupportMoment::During;

pub(super) fn autonomy() -> Autonomy {
    Autonomy(model::Autonomy::uniform(Level::clamped(2)))
}

pub(super) fn digital() -> DigitalLevel {
    DigitalLevel::clamped(4)
}

pub(super) fn reading() -> ReadingDegree {
    ReadingDegree::clamped(3)
}
