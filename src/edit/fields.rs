//! Changes of single fields: one enum per kind of object, one variant per field.

use crate::model::{
    Acquisition, Activity, ActivityKind, Afest, Agreement, Assessment, AssessmentKind, AssessmentMark,
    Assistance, Autonomy, Block, BlockId, Cents, Certification, Competency, CompetencyId, Connection, Costs,
    Deliverable, DigitalLevel, Distance, DocumentChoice, Equipment, EquipmentId, EquipmentKind, FollowUp,
    FrenchLevel, Funder, Grouping, Learner, LearnerId, LearnerInformation, Listing, Material, Minutes, Mix,
    Modality, Module, ModuleId, Nature, Needs, Offer, Own, Plan, PolicyRef, Provider, PublicSheet, Purpose,
    QualityStatements, ReadingDegree, Referents, Room, RoomId, Stock, Support, SupportKind, SupportMoment,
    Targets, ThirdPlace, ThirdPlaceId, Trainer, TrainerId, TrainerPresence, Tutor, TutorId, Variant,
    VariantMix, Workplace, WorkplaceId, WorkplaceKind,
};
use chrono::NaiveDate;

/// Declares the enum of an object's editable fields, how a value enters the object, and the name of each
/// field (part of the step's name and of the key under which a gesture merges).
macro_rules! fields {
    ($($(#[$doc:meta])* $edit:ident on $object:ty { $($variant:ident($field:ident: $type:ty),)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each variant sets the field of the same name, documented there")]
        pub enum $edit {
            $($variant($type),)*
        }

        impl $edit {
            /// The names of all fields.
            pub const FIELDS: &'static [&'static str] = &[$(stringify!($field),)*];

            /// The name of the field that changes.
            pub const fn field(&self) -> &'static str {
                match self {
                    $(Self::$variant(_) => stringify!($field),)*
                }
            }

            pub(super) fn set(&self, object: &mut $object) {
                match self {
                    $(Self::$variant(value) => object.$field.clone_from(value),)*
                }
            }
        }
    )*};
}

fields! {
    /// A field of the plan itself.
    PlanEdit on Plan {
        Title(title: String),
        Provider(provider: Provider),
        Author(author: String),
        Starts(starts: Option<NaiveDate>),
        Ends(ends: Option<NaiveDate>),
        Grain(grain: Minutes),
        Certification(certification: Option<Certification>),
        Targets(targets: Targets),
        Funder(funder: Funder),
        Costs(costs: Costs),
        Policy(policy: PolicyRef),
        Assistance(assistance: Assistance),
        FollowUp(follow_up: Option<FollowUp>),
        Assessments(assessments: Vec<Assessment>),
        Agreement(agreement: Agreement),
        Information(information: LearnerInformation),
        Referents(referents: Referents),
        Afest(afest: Afest),
        Offer(offer: Offer),
        Quality(quality: QualityStatements),
        Sheet(sheet: PublicSheet),
        Documents(documents: Vec<DocumentChoice>),
        Notes(notes: String),
    }
    /// A field of a block.
    BlockEdit on Block {
        Code(code: String),
        Title(title: String),
        Certifying(certifying: bool),
        Target(target: Option<Minutes>),
        Assessment(assessment: String),
        Notes(notes: String),
    }
    /// A field of a competency.
    CompetencyEdit on Competency {
        SourceCode(source_code: String),
        Title(title: String),
        Nature(nature: Nature),
    }
    /// A field of a module.
    ModuleEdit on Module {
        Title(title: String),
        Block(block: Option<BlockId>),
        Objective(objective: String),
        Purpose(purpose: Purpose),
        Mix(mix: Mix),
        Tutored(tutored: bool),
        Material(material: Material),
        Workplace(workplace: WorkplaceKind),
        Trains(trains: Vec<CompetencyId>),
        Assesses(assesses: Vec<AssessmentMark>),
        Assessments(assessments: Option<Vec<Assessment>>),
        Prerequisites(prerequisites: Vec<ModuleId>),
        Needs(needs: Needs),
        Assistance(assistance: Assistance),
        FollowUp(follow_up: Own<FollowUp>),
        Afest(afest: Afest),
        Room(room: Option<RoomId>),
        Trainers(trainers: Vec<TrainerId>),
        Notes(notes: String),
    }
    /// A field of an activity.
    ActivityEdit on Activity {
        Title(title: String),
        Kind(kind: ActivityKind),
        Modality(modality: Modality),
        Duration(duration: Minutes),
        Grouping(grouping: Grouping),
        Trainer(trainer: TrainerPresence),
        Deliverable(deliverable: Option<Deliverable>),
        Assessment(assessment: Option<AssessmentKind>),
        Notes(notes: String),
    }
    /// A field of a learner.
    LearnerEdit on Learner {
        Name(name: String),
        Headcount(headcount: u32),
        Autonomy(autonomy: Autonomy),
        Digital(digital: DigitalLevel),
        Reading(reading: ReadingDegree),
        French(french: FrenchLevel),
        Connection(connection: Connection),
        Owns(owns: Vec<EquipmentId>),
        QuietPlace(quiet_place: bool),
        MobilityKm(mobility_km: u32),
        Distances(distances: Vec<Distance>),
        CentreKm(centre_km: Option<u32>),
        Loans(loans: Vec<EquipmentId>),
        ThirdPlace(third_place: Option<ThirdPlaceId>),
        Workplace(workplace: Option<WorkplaceId>),
        Weekly(weekly: Option<Minutes>),
        Acquired(acquired: Vec<CompetencyId>),
        Accommodations(accommodations: String),
        Notes(notes: String),
    }
    /// A field of a variant.
    VariantEdit on Variant {
        Title(title: String),
        Learners(learners: Vec<LearnerId>),
        Mixes(mixes: Vec<VariantMix>),
        Notes(notes: String),
    }
    /// A field of an equipment item.
    EquipmentEdit on Equipment {
        Name(name: String),
        Kind(kind: EquipmentKind),
        Stock(stock: u32),
        UnitCost(unit_cost: Cents),
        Acquisition(acquisition: Option<Acquisition>),
        Notes(notes: String),
    }
    /// A field of a room.
    RoomEdit on Room {
        Name(name: String),
        Site(site: String),
        Capacity(capacity: u32),
        Equipment(equipment: Vec<Stock>),
        Connection(connection: Connection),
        HourlyCost(hourly_cost: Cents),
        Notes(notes: String),
    }
    /// A field of a third place.
    ThirdPlaceEdit on ThirdPlace {
        Name(name: String),
        Town(town: String),
        Seats(seats: u32),
        Equipment(equipment: Vec<EquipmentId>),
        Connection(connection: Connection),
        Mediator(mediator: bool),
        Quiet(quiet: bool),
        HourlyCost(hourly_cost: Cents),
        Listing(listing: Listing),
        Notes(notes: String),
    }
    /// A field of a workplace.
    WorkplaceEdit on Workplace {
        Name(name: String),
        Town(town: String),
        Capacity(capacity: u32),
        Situations(situations: Vec<String>),
        Equipment(equipment: Vec<EquipmentId>),
        Tutor(tutor: Option<TutorId>),
        Notes(notes: String),
    }
    /// A field of a trainer.
    TrainerEdit on Trainer {
        Name(name: String),
        Field(field: String),
        Available(available: Option<Minutes>),
        HourlyCost(hourly_cost: Cents),
        Notes(notes: String),
    }
    /// A field of a tutor.
    TutorEdit on Tutor {
        Name(name: String),
        Trained(trained: bool),
        MaxLearners(max_learners: u32),
        Notes(notes: String),
    }
    /// A field of a support.
    SupportEdit on Support {
        Title(title: String),
        Kind(kind: SupportKind),
        Moment(moment: SupportMoment),
        PerLearner(per_learner: Minutes),
        Modules(modules: Vec<ModuleId>),
        Learners(learners: Vec<LearnerId>),
        Notes(notes: String),
    }
}
