//! Format 1: the structs that its files hold, field by field in the order of the file.
//!
//! Frozen: a field that a released version has written keeps its name, its meaning and its default. What
//! stands between files and plans is [`from_model`] and [`to_model`]; `docs/format.md` explains each field.
//! A field that is absent has its default; the writer leaves out what is absent or empty.

mod compound;
mod costs;
mod defaults;
mod documents;
mod from_model;
mod items;
mod legal;
mod listing;
mod literal;
mod offer;
mod policy;
mod provider;
mod quality;
mod to_model;
mod word;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use self::compound::{Autonomy, Mix};
use self::documents::{Document, PublicSheet};
use self::items::Items;
use self::legal::{Afest, Agreement, Assessment, FollowUp, Information, Referents};
use self::listing::Listing;
use self::literal::{Grain, Heads, Lit, Rate};
use self::offer::Offer;
use self::policy::Policy;
use self::provider::ProviderDetails;
use self::quality::Quality;
use self::word::Word;
use crate::model::{
    self, ActivityId, BandScope, BlockId, Cents, CompetencyId, Connection, DigitalLevel, EquipmentId, Key,
    LearnerId, Minutes, ModuleId, Permille, ReadingDegree, RoomId, SupportId, ThirdPlaceId, TrainerId,
    TutorId, VariantId, WorkplaceId,
};

/// The number that files of this format carry.
pub(super) const FORMAT: u32 = 1;

/// A whole plan.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Plan")]
pub(super) struct File {
    format: Option<Lit<u32>>,
    #[serde(default)]
    title: String,
    #[serde(default)]
    provider: String,
    provider_details: Option<ProviderDetails>,
    #[serde(default)]
    author: String,
    starts: Option<Lit<NaiveDate>>,
    ends: Option<Lit<NaiveDate>>,
    grain: Option<Lit<Grain>>,
    #[serde(default)]
    notes: String,
    certification: Option<Certification>,
    funder: Option<Funder>,
    costs: Option<costs::Costs>,
    targets: Option<Targets>,
    policy: Option<Policy>,
    assistance: Option<Assistance>,
    follow_up: Option<FollowUp>,
    #[serde(default)]
    assessments: Vec<Assessment>,
    agreement: Option<Agreement>,
    information: Option<Information>,
    referents: Option<Referents>,
    afest: Option<Afest>,
    offer: Option<Offer>,
    quality: Option<Quality>,
    sheet: Option<PublicSheet>,
    #[serde(default)]
    documents: Vec<Document>,
    #[serde(default)]
    blocks: Items<Block, model::Block>,
    #[serde(default)]
    modules: Items<Module, model::Module>,
    #[serde(default)]
    learners: Items<Learner, model::Learner>,
    #[serde(default)]
    variants: Items<Variant, model::Variant>,
    #[serde(default)]
    equipment: Items<Equipment, model::Equipment>,
    #[serde(default)]
    rooms: Items<Room, model::Room>,
    #[serde(default)]
    third_places: Items<ThirdPlace, model::ThirdPlace>,
    #[serde(default)]
    workplaces: Items<Workplace, model::Workplace>,
    #[serde(default)]
    trainers: Items<Trainer, model::Trainer>,
    #[serde(default)]
    tutors: Items<Tutor, model::Tutor>,
    #[serde(default)]
    supports: Items<Support, model::Support>,
    #[serde(default)]
    waivers: Vec<Waiver>,
}

/// What a plan leads to.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Certification {
    register: Option<Word<model::Register>>,
    #[serde(default)]
    code: String,
    #[serde(default)]
    title: String,
    level: Option<Lit<u8>>,
    #[serde(default)]
    certifier: String,
    ends: Option<Lit<NaiveDate>>,
    in_person: Option<bool>,
    #[serde(default)]
    notes: String,
}

/// Who pays.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Funder {
    #[serde(default)]
    name: String,
    device: Option<Word<model::Device>>,
    cap: Option<Lit<Minutes>>,
    budget: Option<Lit<Cents>>,
    hourly_cap: Option<Lit<Cents>>,
    #[serde(default)]
    bands: Vec<Band>,
}

/// Lowest and highest share of a part of the mix.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Band {
    scope: Word<BandScope>,
    min: Option<Lit<Permille>>,
    max: Option<Lit<Permille>>,
}

/// What the designer aims at.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Targets {
    total: Option<Lit<Minutes>>,
    tolerance: Option<Lit<Permille>>,
    #[serde(default)]
    bands: Vec<Band>,
}

/// Both assistances of remote learners.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Assistance {
    technical: Option<Sheet>,
    pedagogical: Option<Sheet>,
}

/// Who helps, how and when.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheet {
    #[serde(default)]
    who: String,
    #[serde(default)]
    channel: String,
    #[serde(default)]
    hours: String,
    answer_within: Option<Lit<Minutes>>,
}

/// A lane of the path.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Block {
    id: Lit<BlockId>,
    #[serde(default)]
    code: String,
    #[serde(default)]
    title: String,
    certifying: Option<bool>,
    target: Option<Lit<Minutes>>,
    #[serde(default)]
    assessment: String,
    #[serde(default)]
    notes: String,
    #[serde(default)]
    competencies: Items<Competency, model::Competency>,
}

/// A competency of a block.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Competency {
    id: Lit<CompetencyId>,
    #[serde(default)]
    code: String,
    #[serde(default)]
    title: String,
    nature: Option<Word<model::Nature>>,
}

/// A unit of training.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Module {
    id: Lit<ModuleId>,
    #[serde(default)]
    title: String,
    block: Option<Lit<BlockId>>,
    purpose: Option<Word<model::Purpose>>,
    mix: Option<Mix>,
    #[serde(default)]
    objective: String,
    tutored: Option<bool>,
    material: Option<Word<model::Material>>,
    workplace: Option<Word<model::WorkplaceKind>>,
    room: Option<Lit<RoomId>>,
    #[serde(default)]
    trainers: Vec<Lit<TrainerId>>,
    #[serde(default)]
    prerequisites: Vec<Lit<ModuleId>>,
    #[serde(default)]
    trains: Vec<Lit<CompetencyId>>,
    #[serde(default)]
    assesses: Vec<Mark>,
    #[serde(default)]
    assessments: Vec<Assessment>,
    needs: Option<Needs>,
    assistance: Option<Assistance>,
    follow_up: Option<FollowUp>,
    #[serde(default)]
    without: Vec<Word<model::Inheritable>>,
    afest: Option<Afest>,
    #[serde(default)]
    activities: Items<Activity, model::Activity>,
    #[serde(default)]
    notes: String,
}

/// A competency that a module assesses.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Mark {
    competency: Lit<CompetencyId>,
    kind: Option<Word<model::AssessmentKind>>,
}

/// What a module asks for.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Needs {
    autonomy: Option<Autonomy>,
    digital: Option<Lit<DigitalLevel>>,
    reading: Option<Lit<ReadingDegree>>,
    french: Option<Word<model::FrenchLevel>>,
    down: Option<Lit<Rate>>,
    up: Option<Lit<Rate>>,
    #[serde(default)]
    equipment: Vec<EquipmentNeed>,
    #[serde(default)]
    situations: Vec<String>,
}

/// An item that a module asks for.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EquipmentNeed {
    item: Lit<EquipmentId>,
    modality: Word<model::Modality>,
    shared_by: Option<Lit<u32>>,
}

/// A step inside a module.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Activity {
    id: Lit<ActivityId>,
    #[serde(default)]
    title: String,
    kind: Option<Word<model::ActivityKind>>,
    modality: Word<model::Modality>,
    duration: Option<Lit<Minutes>>,
    grouping: Option<Word<model::Grouping>>,
    trainer: Option<Word<model::TrainerPresence>>,
    deliverable: Option<Deliverable>,
    assessment: Option<Word<model::AssessmentKind>>,
    #[serde(default)]
    notes: String,
}

/// What a learner hands in.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Deliverable {
    #[serde(default)]
    title: String,
    kind: Option<Word<model::DeliverableKind>>,
    worth: Option<Lit<Minutes>>,
}

/// A learner or profile.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Learner {
    id: Lit<LearnerId>,
    #[serde(default)]
    name: String,
    headcount: Option<Lit<Heads>>,
    autonomy: Option<Autonomy>,
    digital: Option<Lit<DigitalLevel>>,
    reading: Option<Lit<ReadingDegree>>,
    french: Option<Word<model::FrenchLevel>>,
    connection: Option<Lit<Connection>>,
    #[serde(default)]
    owns: Vec<Lit<EquipmentId>>,
    quiet_place: Option<bool>,
    mobility_km: Option<Lit<u32>>,
    #[serde(default)]
    distances: Vec<Distance>,
    centre_km: Option<Lit<u32>>,
    #[serde(default)]
    loans: Vec<Lit<EquipmentId>>,
    third_place: Option<Lit<ThirdPlaceId>>,
    workplace: Option<Lit<WorkplaceId>>,
    weekly: Option<Lit<Minutes>>,
    #[serde(default)]
    acquired: Vec<Lit<CompetencyId>>,
    #[serde(default)]
    accommodations: String,
    #[serde(default)]
    notes: String,
}

/// How far a third place is.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Distance {
    place: Lit<ThirdPlaceId>,
    km: Lit<u32>,
}

/// Other mixes for some learners.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Variant {
    id: Lit<VariantId>,
    #[serde(default)]
    title: String,
    #[serde(default)]
    learners: Vec<Lit<LearnerId>>,
    #[serde(default)]
    mixes: Vec<VariantMix>,
    #[serde(default)]
    notes: String,
}

/// The mix of one module in a variant.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct VariantMix {
    module: Lit<ModuleId>,
    mix: Mix,
}

/// An item of equipment.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Equipment {
    id: Lit<EquipmentId>,
    #[serde(default)]
    name: String,
    kind: Option<Word<model::EquipmentKind>>,
    stock: Option<Lit<u32>>,
    unit_cost: Option<Lit<Cents>>,
    acquisition: Option<Word<model::Acquisition>>,
    #[serde(default)]
    notes: String,
}

/// So many of an item.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stock {
    item: Lit<EquipmentId>,
    quantity: Lit<u32>,
}

/// A room of the centre.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Room {
    id: Lit<RoomId>,
    #[serde(default)]
    name: String,
    #[serde(default)]
    site: String,
    capacity: Lit<u32>,
    #[serde(default)]
    equipment: Vec<Stock>,
    connection: Option<Lit<Connection>>,
    hourly_cost: Option<Lit<Cents>>,
    #[serde(default)]
    notes: String,
}

/// A third place.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ThirdPlace {
    id: Lit<ThirdPlaceId>,
    #[serde(default)]
    name: String,
    #[serde(default)]
    town: String,
    seats: Lit<u32>,
    #[serde(default)]
    equipment: Vec<Lit<EquipmentId>>,
    connection: Option<Lit<Connection>>,
    mediator: Option<bool>,
    quiet: Option<bool>,
    hourly_cost: Option<Lit<Cents>>,
    listing: Option<Listing>,
    #[serde(default)]
    notes: String,
}

/// A workplace that receives learners.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Workplace {
    id: Lit<WorkplaceId>,
    #[serde(default)]
    name: String,
    #[serde(default)]
    town: String,
    capacity: Option<Lit<u32>>,
    #[serde(default)]
    situations: Vec<String>,
    #[serde(default)]
    equipment: Vec<Lit<EquipmentId>>,
    tutor: Option<Lit<TutorId>>,
    #[serde(default)]
    notes: String,
}

/// A trainer.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Trainer {
    id: Lit<TrainerId>,
    #[serde(default)]
    name: String,
    #[serde(default)]
    field: String,
    available: Option<Lit<Minutes>>,
    hourly_cost: Option<Lit<Cents>>,
    #[serde(default)]
    notes: String,
}

/// A tutor.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Tutor {
    id: Lit<TutorId>,
    #[serde(default)]
    name: String,
    trained: Option<bool>,
    max_learners: Option<Lit<u32>>,
    #[serde(default)]
    notes: String,
}

/// A planned support.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Support {
    id: Lit<SupportId>,
    #[serde(default)]
    title: String,
    kind: Option<Word<model::SupportKind>>,
    moment: Option<Word<model::SupportMoment>>,
    per_learner: Option<Lit<Minutes>>,
    #[serde(default)]
    modules: Vec<Lit<ModuleId>>,
    #[serde(default)]
    learners: Vec<Lit<LearnerId>>,
    #[serde(default)]
    notes: String,
}

/// A reason to keep a diagnostic.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Waiver {
    #[serde(default)]
    code: String,
    place: Lit<Key>,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    author: String,
    date: Option<Lit<NaiveDate>>,
    #[serde(default)]
    numbers: String,
}
