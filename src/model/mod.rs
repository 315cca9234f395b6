//! The plan and everything in it, as plain data with invariants in types.
//!
//! A [`Plan`] is an ordered document: blocks (the lanes of the path), modules in the order of the path, each
//! with a [`Mix`], the cohort, the means, the targets. Objects refer to each other by identifier; a dangling
//! reference is a diagnostic, never a failure. Time is whole minutes, money whole cents, shares are computed
//! and never stored. Nothing here knows files, screens or words. A plan is changed through
//! [`edit::Document`](crate::edit::Document) only.

mod activity;
mod assessment;
mod assistance;
mod block;
mod certification;
mod cost;
mod document;
mod equipment;
mod follow_up;
mod ids;
mod invariants;
mod learner;
mod legal;
mod listing;
mod live;
mod mix;
mod module;
mod money;
mod offer;
mod people;
mod place;
mod plan;
mod policy;
mod provider;
mod quality;
mod scale;
mod target;
mod time;
mod variant;
mod waiver;

pub use activity::{
    Activity, ActivityKind, AssessmentKind, Deliverable, DeliverableKind, Grouping, TrainerPresence,
};
pub use assessment::{Assessment, AssessmentMoment};
pub use assistance::{Assistance, AssistanceSheet};
pub use block::{Block, Competency, Nature};
pub use certification::{Certification, Register};
pub use cost::Costs;
pub use document::{DocumentChoice, PublicSheet};
pub use equipment::{Acquisition, Equipment, EquipmentKind, Stock};
pub use follow_up::{FollowUp, HandedIn, Inheritable, Own};
pub use ids::{
    ActivityId, BlockId, CompetencyId, EquipmentId, ID_MAX_CHARS, Id, IdError, Key, LearnerId, ModuleId,
    RoomId, SupportId, ThirdPlaceId, TrainerId, TutorId, VariantId, WorkplaceId,
};
pub use invariants::{Invalid, MAX_HEADCOUNT};
pub use learner::{Connection, Distance, Learner};
pub use legal::{
    Afest, Agreement, AgreementItem, InformationItem, LearnerInformation, Referents, TutorDesignation,
    WorkAnalysis,
};
pub use listing::{Listing, Position};
pub use live::{Live, halves_of};
pub use mix::{Mix, Modality};
pub use module::{AssessmentMark, EquipmentNeed, Material, Module, Needs, Purpose, WorkplaceKind};
pub use money::Cents;
pub use offer::{Address, Admission, Aim, Catalogue, Contact, CourseForm, Offer, OfferItem, Pace};
pub use people::{Support, SupportKind, SupportMoment, Trainer, Tutor};
pub use place::{Room, ThirdPlace, Workplace};
pub use plan::{Entity, Items, Plan, find};
pub use policy::{
    CheckRule, HOUSE_DEFAULT, Policy, PolicyEntry, PolicyEquipment, PolicyOverride, PolicyRef,
    QualityReference, Severity, Unit,
};
pub use provider::Provider;
pub use quality::{
    Criterion, EvidenceElement, Indicator, IndicatorList, QualityAction, QualityCase, QualityChange,
    QualityStatements, Said,
};
pub use scale::{Autonomy, AutonomyItem, DigitalLevel, FrenchLevel, Level, OutOfScale, ReadingDegree};
pub use target::{Band, BandScope, Device, Funder, Targets};
pub use time::{Minutes, Permille};
pub use variant::{Variant, VariantMix};
pub use waiver::Waiver;
