//! From the structs of format 1 to a plan: what is absent takes the format's default.

use super::compound::{Autonomy, Mix};
use super::literal::{Grain, Heads, Lit, Rate};
use super::word::Word;
use super::{
    Activity, Assistance, Band, Block, Certification, Competency, Deliverable, Distance, Equipment,
    EquipmentNeed, File, Funder, Learner, Mark, Module, Needs, Room, Sheet, Stock, Support, Targets,
    ThirdPlace, Trainer, Tutor, Variant, VariantMix, Waiver, Workplace, defaults,
};
use crate::model::{self, Cents, Minutes};

fn lit<T>(value: Option<Lit<T>>, default: T) -> T {
    value.map_or(default, |Lit(value)| value)
}

fn opt<T>(value: Option<Lit<T>>) -> Option<T> {
    value.map(|Lit(value)| value)
}

fn word<T>(value: Option<Word<T>>, default: T) -> T {
    value.map_or(default, |Word(value)| value)
}

fn refs<T>(ids: Vec<Lit<T>>) -> Vec<T> {
    ids.into_iter().map(|Lit(id)| id).collect()
}

fn each<A: Into<B>, B>(items: Vec<A>) -> Vec<B> {
    items.into_iter().map(Into::into).collect()
}

fn minutes(value: Option<Lit<Minutes>>) -> Minutes {
    lit(value, Minutes::ZERO)
}

fn cents(value: Option<Lit<Cents>>) -> Cents {
    lit(value, Cents::ZERO)
}

impl From<File> for model::Plan {
    fn from(mut it: File) -> Self {
        let of_offer = it
            .offer
            .as_mut()
            .map(super::offer::Offer::take_provider)
            .unwrap_or_default();
        Self {
            title: it.title,
            provider: super::provider::provider(it.provider, it.provider_details, of_offer),
            author: it.author,
            starts: opt(it.starts),
            ends: opt(it.ends),
            grain: lit(it.grain, Grain(defaults::GRAIN)).0,
            certification: it.certification.map(Into::into),
            targets: it.targets.map_or_else(
                || model::Targets {
                    total: None,
                    tolerance: defaults::TOLERANCE,
                    bands: Vec::new(),
                },
                Into::into,
            ),
            funder: it.funder.map_or_else(
                || model::Funder {
                    name: String::new(),
                    device: defaults::DEVICE,
                    cap: None,
                    budget: None,
                    hourly_cap: None,
                    bands: Vec::new(),
                },
                Into::into,
            ),
            costs: it.costs.map_or_else(super::costs::none, Into::into),
            policy: it.policy.map_or_else(super::policy::default, Into::into),
            assistance: it.assistance.map(Into::into).unwrap_or_default(),
            follow_up: it.follow_up.map(Into::into),
            assessments: each(it.assessments),
            agreement: it.agreement.map(Into::into).unwrap_or_default(),
            information: it.information.map(Into::into).unwrap_or_default(),
            referents: it.referents.map(Into::into).unwrap_or_default(),
            afest: it.afest.map(Into::into).unwrap_or_default(),
            offer: it.offer.map(Into::into).unwrap_or_default(),
            quality: it.quality.map(Into::into).unwrap_or_default(),
            sheet: it.sheet.map(Into::into).unwrap_or_default(),
            documents: each(it.documents),
            blocks: it.blocks.into(),
            modules: it.modules.into(),
            learners: it.learners.into(),
            variants: it.variants.into(),
            equipment: it.equipment.into(),
            rooms: it.rooms.into(),
            third_places: it.third_places.into(),
            workplaces: it.workplaces.into(),
            trainers: it.trainers.into(),
            tutors: it.tutors.into(),
            supports: it.supports.into(),
            waivers: each(it.waivers),
            notes: it.notes,
        }
    }
}

impl From<Certification> for model::Certification {
    fn from(it: Certification) -> Self {
        Self {
            register: word(it.register, defaults::REGISTER),
            code: it.code,
            title: it.title,
            level: opt(it.level),
            certifier: it.certifier,
            ends: opt(it.ends),
            in_person: it.in_person.unwrap_or(defaults::IN_PERSON),
            notes: it.notes,
        }
    }
}

impl From<Funder> for model::Funder {
    fn from(it: Funder) -> Self {
        Self {
            name: it.name,
            device: word(it.device, defaults::DEVICE),
            cap: opt(it.cap),
            budget: opt(it.budget),
            hourly_cap: opt(it.hourly_cap),
            bands: each(it.bands),
        }
    }
}

impl From<Band> for model::Band {
    fn from(it: Band) -> Self {
        Self {
            scope: it.scope.0,
            min: lit(it.min, defaults::BAND_MIN),
            max: lit(it.max, defaults::BAND_MAX),
        }
    }
}

impl From<Targets> for model::Targets {
    fn from(it: Targets) -> Self {
        Self {
            total: opt(it.total),
            tolerance: lit(it.tolerance, defaults::TOLERANCE),
            bands: each(it.bands),
        }
    }
}

impl From<Assistance> for model::Assistance {
    fn from(it: Assistance) -> Self {
        Self {
            technical: it.technical.map(Into::into),
            pedagogical: it.pedagogical.map(Into::into),
        }
    }
}

impl From<Sheet> for model::AssistanceSheet {
    fn from(it: Sheet) -> Self {
        Self {
            who: it.who,
            channel: it.channel,
            hours: it.hours,
            answer_within: opt(it.answer_within),
        }
    }
}

impl From<Block> for model::Block {
    fn from(it: Block) -> Self {
        Self {
            id: it.id.0,
            code: it.code,
            title: it.title,
            certifying: it.certifying.unwrap_or(defaults::CERTIFYING),
            target: opt(it.target),
            assessment: it.assessment,
            competencies: it.competencies.into(),
            notes: it.notes,
        }
    }
}

impl From<Competency> for model::Competency {
    fn from(it: Competency) -> Self {
        Self {
            id: it.id.0,
            source_code: it.code,
            title: it.title,
            nature: word(it.nature, defaults::NATURE),
        }
    }
}

impl From<Module> for model::Module {
    fn from(it: Module) -> Self {
        let without = |what| it.without.iter().any(|Word(it)| *it == what);
        Self {
            id: it.id.0,
            title: it.title,
            block: opt(it.block),
            objective: it.objective,
            purpose: word(it.purpose, defaults::PURPOSE),
            mix: it.mix.map_or_else(Default::default, |Mix(mix)| mix),
            tutored: it.tutored.unwrap_or(defaults::TUTORED),
            material: word(it.material, defaults::MATERIAL),
            workplace: word(it.workplace, defaults::WORKPLACE_KIND),
            trains: refs(it.trains),
            assesses: each(it.assesses),
            // What is stated holds against a word that denies it.
            assessments: Some(each(it.assessments))
                .filter(|own| !own.is_empty() || without(model::Inheritable::Assessments)),
            activities: it.activities.into(),
            prerequisites: refs(it.prerequisites),
            needs: it.needs.map(Into::into).unwrap_or_default(),
            assistance: it.assistance.map(Into::into).unwrap_or_default(),
            follow_up: match it.follow_up {
                Some(own) => model::Own::Stated(own.into()),
                None if without(model::Inheritable::FollowUp) => model::Own::Nothing,
                None => model::Own::Inherited,
            },
            afest: it.afest.map(Into::into).unwrap_or_default(),
            room: opt(it.room),
            trainers: refs(it.trainers),
            notes: it.notes,
        }
    }
}

impl From<Mark> for model::AssessmentMark {
    fn from(it: Mark) -> Self {
        Self {
            competency: it.competency.0,
            kind: word(it.kind, defaults::ASSESSMENT_KIND),
        }
    }
}

impl From<Needs> for model::Needs {
    fn from(it: Needs) -> Self {
        Self {
            autonomy: it.autonomy.map(|Autonomy(autonomy)| autonomy),
            digital: opt(it.digital),
            reading: opt(it.reading),
            french: it.french.map(|Word(level)| level),
            down_kbps: it.down.map(|Lit(Rate(kbps))| kbps),
            up_kbps: it.up.map(|Lit(Rate(kbps))| kbps),
            equipment: each(it.equipment),
            situations: it.situations,
        }
    }
}

impl From<EquipmentNeed> for model::EquipmentNeed {
    fn from(it: EquipmentNeed) -> Self {
        Self {
            item: it.item.0,
            modality: it.modality.0,
            shared_by: lit(it.shared_by, defaults::SHARED_BY),
        }
    }
}

impl From<Activity> for model::Activity {
    fn from(it: Activity) -> Self {
        Self {
            id: it.id.0,
            title: it.title,
            kind: word(it.kind, defaults::ACTIVITY_KIND),
            modality: it.modality.0,
            duration: minutes(it.duration),
            grouping: word(it.grouping, defaults::GROUPING),
            trainer: word(it.trainer, defaults::TRAINER_PRESENCE),
            deliverable: it.deliverable.map(Into::into),
            assessment: it.assessment.map(|Word(kind)| kind),
            notes: it.notes,
        }
    }
}

impl From<Deliverable> for model::Deliverable {
    fn from(it: Deliverable) -> Self {
        Self {
            title: it.title,
            kind: word(it.kind, defaults::DELIVERABLE_KIND),
            worth: minutes(it.worth),
        }
    }
}

impl From<Learner> for model::Learner {
    fn from(it: Learner) -> Self {
        Self {
            id: it.id.0,
            name: it.name,
            headcount: lit(it.headcount, Heads(defaults::HEADCOUNT)).0,
            autonomy: it.autonomy.unwrap_or_else(defaults::autonomy).0,
            digital: opt(it.digital).unwrap_or_else(defaults::digital),
            reading: opt(it.reading).unwrap_or_else(defaults::reading),
            french: word(it.french, defaults::FRENCH),
            connection: lit(it.connection, defaults::CONNECTION),
            owns: refs(it.owns),
            quiet_place: it.quiet_place.unwrap_or(defaults::QUIET),
            mobility_km: lit(it.mobility_km, defaults::MOBILITY_KM),
            distances: each(it.distances),
            centre_km: opt(it.centre_km),
            loans: refs(it.loans),
            third_place: opt(it.third_place),
            workplace: opt(it.workplace),
            weekly: opt(it.weekly),
            acquired: refs(it.acquired),
            accommodations: it.accommodations,
            notes: it.notes,
        }
    }
}

impl From<Distance> for model::Distance {
    fn from(it: Distance) -> Self {
        Self {
            place: it.place.0,
            km: it.km.0,
        }
    }
}

impl From<Variant> for model::Variant {
    fn from(it: Variant) -> Self {
        Self {
            id: it.id.0,
            title: it.title,
            learners: refs(it.learners),
            mixes: each(it.mixes),
            notes: it.notes,
        }
    }
}

impl From<VariantMix> for model::VariantMix {
    fn from(it: VariantMix) -> Self {
        Self {
            module: it.module.0,
            mix: it.mix.0,
        }
    }
}

impl From<Equipment> for model::Equipment {
    fn from(it: Equipment) -> Self {
        Self {
            id: it.id.0,
            name: it.name,
            kind: word(it.kind, defaults::EQUIPMENT_KIND),
            stock: lit(it.stock, 0),
            unit_cost: cents(it.unit_cost),
            acquisition: it.acquisition.map(|Word(it)| it),
            notes: it.notes,
        }
    }
}

impl From<Stock> for model::Stock {
    fn from(it: Stock) -> Self {
        Self {
            item: it.item.0,
            quantity: it.quantity.0,
        }
    }
}

impl From<Room> for model::Room {
    fn from(it: Room) -> Self {
        Self {
            id: it.id.0,
            name: it.name,
            site: it.site,
            capacity: it.capacity.0,
            equipment: each(it.equipment),
            connection: lit(it.connection, defaults::CONNECTION),
            hourly_cost: cents(it.hourly_cost),
            notes: it.notes,
        }
    }
}

impl From<ThirdPlace> for model::ThirdPlace {
    fn from(it: ThirdPlace) -> Self {
        Self {
            id: it.id.0,
            name: it.name,
            town: it.town,
            seats: it.seats.0,
            equipment: refs(it.equipment),
            connection: lit(it.connection, defaults::CONNECTION),
            mediator: it.mediator.unwrap_or(defaults::MEDIATOR),
            quiet: it.quiet.unwrap_or(defaults::QUIET),
            hourly_cost: cents(it.hourly_cost),
            listing: it.listing.map(Into::into).unwrap_or_default(),
            notes: it.notes,
        }
    }
}

impl From<Workplace> for model::Workplace {
    fn from(it: Workplace) -> Self {
        Self {
            id: it.id.0,
            name: it.name,
            town: it.town,
            capacity: lit(it.capacity, defaults::WORKPLACE_CAPACITY),
            situations: it.situations,
            equipment: refs(it.equipment),
            tutor: opt(it.tutor),
            notes: it.notes,
        }
    }
}

impl From<Trainer> for model::Trainer {
    fn from(it: Trainer) -> Self {
        Self {
            id: it.id.0,
            name: it.name,
            field: it.field,
            available: opt(it.available),
            hourly_cost: cents(it.hourly_cost),
            notes: it.notes,
        }
    }
}

impl From<Tutor> for model::Tutor {
    fn from(it: Tutor) -> Self {
        Self {
            id: it.id.0,
            name: it.name,
            trained: it.trained.unwrap_or(defaults::TRAINED),
            max_learners: lit(it.max_learners, defaults::MAX_LEARNERS),
            notes: it.notes,
        }
    }
}

impl From<Support> for model::Support {
    fn from(it: Support) -> Self {
        Self {
            id: it.id.0,
            title: it.title,
            kind: word(it.kind, defaults::SUPPORT_KIND),
            moment: word(it.moment, defaults::SUPPORT_MOMENT),
            per_learner: minutes(it.per_learner),
            modules: refs(it.modules),
            learners: refs(it.learners),
            notes: it.notes,
        }
    }
}

impl From<Waiver> for model::Waiver {
    fn from(it: Waiver) -> Self {
        Self {
            code: it.code,
            place: it.place.0,
            reason: it.reason,
            author: it.author,
            date: opt(it.date),
            numbers: it.numbers,
        }
    }
}
