//! From a plan to the structs of format 1: what equals a default of the format is left out.

use super::compound::{Autonomy, Mix};
use super::documents::PublicSheet;
use super::items::Items;
use super::legal::{Afest, Agreement, Information, Referents};
use super::listing::Listing;
use super::literal::{Grain, Heads, Lit, Rate};
use super::offer::Offer;
use super::quality::Quality;
use super::word::{Named, Word};
use super::{
    Activity, Assistance, Band, Block, Certification, Competency, Deliverable, Distance, Equipment,
    EquipmentNeed, FORMAT, File, Funder, Learner, Mark, Module, Needs, Policy, Room, Sheet, Stock, Support,
    Targets, ThirdPlace, Trainer, Tutor, Variant, VariantMix, Waiver, Workplace, defaults,
};
use crate::model::{self, Cents, Minutes};

/// A literal that is left out when it is the default.
pub(super) fn lit<T: PartialEq>(value: T, default: &T) -> Option<Lit<T>> {
    (value != *default).then_some(Lit(value))
}

/// A literal without default.
pub(super) fn opt<T: Clone>(value: Option<&T>) -> Option<Lit<T>> {
    value.cloned().map(Lit)
}

/// A word that is left out when it is the default.
fn word<T: Named + PartialEq>(value: T, default: T) -> Option<Word<T>> {
    (value != default).then_some(Word(value))
}

/// A yes or no that is left out when it is the default.
fn flag(value: bool, default: bool) -> Option<bool> {
    (value != default).then_some(value)
}

/// References to other objects.
fn refs<T: Clone>(ids: &[T]) -> Vec<Lit<T>> {
    ids.iter().cloned().map(Lit).collect()
}

fn each<'a, A: 'a, B: From<&'a A>>(items: &'a [A]) -> Vec<B> {
    items.iter().map(B::from).collect()
}

fn minutes(value: Minutes) -> Option<Lit<Minutes>> {
    lit(value, &Minutes::ZERO)
}

fn cents(value: Cents) -> Option<Lit<Cents>> {
    lit(value, &Cents::ZERO)
}

impl From<&model::Plan> for File {
    fn from(it: &model::Plan) -> Self {
        Self {
            format: Some(Lit(FORMAT)),
            title: it.title.clone(),
            provider: it.provider.name.clone(),
            provider_details: super::provider::ProviderDetails::of(&it.provider),
            author: it.author.clone(),
            starts: opt(it.starts.as_ref()),
            ends: opt(it.ends.as_ref()),
            grain: lit(Grain(it.grain), &Grain(defaults::GRAIN)),
            notes: it.notes.clone(),
            certification: it.certification.as_ref().map(Certification::from),
            funder: Some(Funder::from(&it.funder)).filter(|it| !it.is_empty()),
            costs: super::costs::Costs::of(&it.costs),
            targets: Some(Targets::from(&it.targets)).filter(|it| !it.is_empty()),
            policy: Policy::of(&it.policy),
            assistance: Assistance::of(&it.assistance),
            follow_up: it.follow_up.as_ref().map(Into::into),
            assessments: each(&it.assessments),
            agreement: Agreement::of(&it.agreement),
            information: Information::of(&it.information),
            referents: Referents::of(&it.referents),
            afest: Afest::of(&it.afest),
            offer: Offer::of(&it.offer),
            quality: Quality::of(&it.quality),
            sheet: PublicSheet::of(&it.sheet),
            documents: each(&it.documents),
            blocks: Items::from(&it.blocks),
            modules: Items::from(&it.modules),
            learners: Items::from(&it.learners),
            variants: Items::from(&it.variants),
            equipment: Items::from(&it.equipment),
            rooms: Items::from(&it.rooms),
            third_places: Items::from(&it.third_places),
            workplaces: Items::from(&it.workplaces),
            trainers: Items::from(&it.trainers),
            tutors: Items::from(&it.tutors),
            supports: Items::from(&it.supports),
            waivers: each(&it.waivers),
        }
    }
}

impl From<&model::Certification> for Certification {
    fn from(it: &model::Certification) -> Self {
        Self {
            register: word(it.register, defaults::REGISTER),
            code: it.code.clone(),
            title: it.title.clone(),
            level: it.level.map(Lit),
            certifier: it.certifier.clone(),
            ends: opt(it.ends.as_ref()),
            in_person: flag(it.in_person, defaults::IN_PERSON),
            notes: it.notes.clone(),
        }
    }
}

impl From<&model::Funder> for Funder {
    fn from(it: &model::Funder) -> Self {
        Self {
            name: it.name.clone(),
            device: word(it.device, defaults::DEVICE),
            cap: opt(it.cap.as_ref()),
            budget: opt(it.budget.as_ref()),
            hourly_cap: opt(it.hourly_cap.as_ref()),
            bands: each(&it.bands),
        }
    }
}

impl Funder {
    fn is_empty(&self) -> bool {
        let Self {
            name,
            device,
            cap,
            budget,
            hourly_cap,
            bands,
        } = self;
        name.is_empty()
            && device.is_none()
            && cap.is_none()
            && budget.is_none()
            && hourly_cap.is_none()
            && bands.is_empty()
    }
}

impl From<&model::Band> for Band {
    fn from(it: &model::Band) -> Self {
        Self {
            scope: Word(it.scope),
            min: lit(it.min, &defaults::BAND_MIN),
            max: lit(it.max, &defaults::BAND_MAX),
        }
    }
}

impl From<&model::Targets> for Targets {
    fn from(it: &model::Targets) -> Self {
        Self {
            total: opt(it.total.as_ref()),
            tolerance: lit(it.tolerance, &defaults::TOLERANCE),
            bands: each(&it.bands),
        }
    }
}

impl Targets {
    fn is_empty(&self) -> bool {
        let Self {
            total,
            tolerance,
            bands,
        } = self;
        total.is_none() && tolerance.is_none() && bands.is_empty()
    }
}

impl Assistance {
    fn of(it: &model::Assistance) -> Option<Self> {
        let technical = it.technical.as_ref().map(Sheet::from);
        let pedagogical = it.pedagogical.as_ref().map(Sheet::from);
        (technical.is_some() || pedagogical.is_some()).then_some(Self {
            technical,
            pedagogical,
        })
    }
}

impl From<&model::AssistanceSheet> for Sheet {
    fn from(it: &model::AssistanceSheet) -> Self {
        Self {
            who: it.who.clone(),
            channel: it.channel.clone(),
            hours: it.hours.clone(),
            answer_within: opt(it.answer_within.as_ref()),
        }
    }
}

impl From<&model::Block> for Block {
    fn from(it: &model::Block) -> Self {
        Self {
            id: Lit(it.id.clone()),
            code: it.code.clone(),
            title: it.title.clone(),
            certifying: flag(it.certifying, defaults::CERTIFYING),
            target: opt(it.target.as_ref()),
            assessment: it.assessment.clone(),
            notes: it.notes.clone(),
            competencies: Items::from(&it.competencies),
        }
    }
}

impl From<&model::Competency> for Competency {
    fn from(it: &model::Competency) -> Self {
        Self {
            id: Lit(it.id.clone()),
            code: it.source_code.clone(),
            title: it.title.clone(),
            nature: word(it.nature, defaults::NATURE),
        }
    }
}

impl From<&model::Module> for Module {
    fn from(it: &model::Module) -> Self {
        Self {
            id: Lit(it.id.clone()),
            title: it.title.clone(),
            block: opt(it.block.as_ref()),
            purpose: word(it.purpose, defaults::PURPOSE),
            mix: (!it.mix.total().is_zero()).then_some(Mix(it.mix)),
            objective: it.objective.clone(),
            tutored: flag(it.tutored, defaults::TUTORED),
            material: word(it.material, defaults::MATERIAL),
            workplace: word(it.workplace, defaults::WORKPLACE_KIND),
            room: opt(it.room.as_ref()),
            trainers: refs(&it.trainers),
            prerequisites: refs(&it.prerequisites),
            trains: refs(&it.trains),
            assesses: each(&it.assesses),
            assessments: each(it.own_assessments()),
            needs: Some(Needs::from(&it.needs)).filter(|it| !it.is_empty()),
            assistance: Assistance::of(&it.assistance),
            follow_up: it.follow_up.stated().map(Into::into),
            without: it.without().map(Word).collect(),
            afest: Afest::of(&it.afest),
            activities: Items::from(&it.activities),
            notes: it.notes.clone(),
        }
    }
}

impl From<&model::AssessmentMark> for Mark {
    fn from(it: &model::AssessmentMark) -> Self {
        Self {
            competency: Lit(it.competency.clone()),
            kind: word(it.kind, defaults::ASSESSMENT_KIND),
        }
    }
}

impl From<&model::Needs> for Needs {
    fn from(it: &model::Needs) -> Self {
        Self {
            autonomy: it.autonomy.map(Autonomy),
            digital: it.digital.map(Lit),
            reading: it.reading.map(Lit),
            french: it.french.map(Word),
            down: it.down_kbps.map(|it| Lit(Rate(it))),
            up: it.up_kbps.map(|it| Lit(Rate(it))),
            equipment: each(&it.equipment),
            situations: it.situations.clone(),
        }
    }
}

impl Needs {
    fn is_empty(&self) -> bool {
        let Self {
            autonomy,
            digital,
            reading,
            french,
            down,
            up,
            equipment,
            situations,
        } = self;
        autonomy.is_none()
            && digital.is_none()
            && reading.is_none()
            && french.is_none()
            && down.is_none()
            && up.is_none()
            && equipment.is_empty()
            && situations.is_empty()
    }
}

impl From<&model::EquipmentNeed> for EquipmentNeed {
    fn from(it: &model::EquipmentNeed) -> Self {
        Self {
            item: Lit(it.item.clone()),
            modality: Word(it.modality),
            shared_by: lit(it.shared_by, &defaults::SHARED_BY),
        }
    }
}

impl From<&model::Activity> for Activity {
    fn from(it: &model::Activity) -> Self {
        Self {
            id: Lit(it.id.clone()),
            title: it.title.clone(),
            kind: word(it.kind, defaults::ACTIVITY_KIND),
            modality: Word(it.modality),
            duration: minutes(it.duration),
            grouping: word(it.grouping, defaults::GROUPING),
            trainer: word(it.trainer, defaults::TRAINER_PRESENCE),
            deliverable: it.deliverable.as_ref().map(|it| Deliverable {
                title: it.title.clone(),
                kind: word(it.kind, defaults::DELIVERABLE_KIND),
                worth: minutes(it.worth),
            }),
            assessment: it.assessment.map(Word),
            notes: it.notes.clone(),
        }
    }
}

impl From<&model::Learner> for Learner {
    fn from(it: &model::Learner) -> Self {
        let autonomy = Autonomy(it.autonomy);
        Self {
            id: Lit(it.id.clone()),
            name: it.name.clone(),
            headcount: lit(Heads(it.headcount), &Heads(defaults::HEADCOUNT)),
            autonomy: (autonomy != defaults::autonomy()).then_some(autonomy),
            digital: lit(it.digital, &defaults::digital()),
            reading: lit(it.reading, &defaults::reading()),
            french: word(it.french, defaults::FRENCH),
            connection: lit(it.connection, &defaults::CONNECTION),
            owns: refs(&it.owns),
            quiet_place: flag(it.quiet_place, defaults::QUIET),
            mobility_km: lit(it.mobility_km, &defaults::MOBILITY_KM),
            distances: it
                .distances
                .iter()
                .map(|it| Distance {
                    place: Lit(it.place.clone()),
                    km: Lit(it.km),
                })
                .collect(),
            centre_km: opt(it.centre_km.as_ref()),
            loans: refs(&it.loans),
            third_place: opt(it.third_place.as_ref()),
            workplace: opt(it.workplace.as_ref()),
            weekly: opt(it.weekly.as_ref()),
            acquired: refs(&it.acquired),
            accommodations: it.accommodations.clone(),
            notes: it.notes.clone(),
        }
    }
}

impl From<&model::Variant> for Variant {
    fn from(it: &model::Variant) -> Self {
        Self {
            id: Lit(it.id.clone()),
            title: it.title.clone(),
            learners: refs(&it.learners),
            mixes: it
                .mixes
                .iter()
                .map(|it| VariantMix {
                    module: Lit(it.module.clone()),
                    mix: Mix(it.mix),
                })
                .collect(),
            notes: it.notes.clone(),
        }
    }
}

impl From<&model::Equipment> for Equipment {
    fn from(it: &model::Equipment) -> Self {
        Self {
            id: Lit(it.id.clone()),
            name: it.name.clone(),
            kind: word(it.kind, defaults::EQUIPMENT_KIND),
            stock: lit(it.stock, &0),
            unit_cost: cents(it.unit_cost),
            acquisition: it.acquisition.map(Word),
            notes: it.notes.clone(),
        }
    }
}

impl From<&model::Stock> for Stock {
    fn from(it: &model::Stock) -> Self {
        Self {
            item: Lit(it.item.clone()),
            quantity: Lit(it.quantity),
        }
    }
}

impl From<&model::Room> for Room {
    fn from(it: &model::Room) -> Self {
        Self {
            id: Lit(it.id.clone()),
            name: it.name.clone(),
            site: it.site.clone(),
            capacity: Lit(it.capacity),
            equipment: each(&it.equipment),
            connection: lit(it.connection, &defaults::CONNECTION),
            hourly_cost: cents(it.hourly_cost),
            notes: it.notes.clone(),
        }
    }
}

impl From<&model::ThirdPlace> for ThirdPlace {
    fn from(it: &model::ThirdPlace) -> Self {
        Self {
            id: Lit(it.id.clone()),
            name: it.name.clone(),
            town: it.town.clone(),
            seats: Lit(it.seats),
            equipment: refs(&it.equipment),
            connection: lit(it.connection, &defaults::CONNECTION),
            mediator: flag(it.mediator, defaults::MEDIATOR),
            quiet: flag(it.quiet, defaults::QUIET),
            hourly_cost: cents(it.hourly_cost),
            listing: Listing::of(&it.listing),
            notes: it.notes.clone(),
        }
    }
}

impl From<&model::Workplace> for Workplace {
    fn from(it: &model::Workplace) -> Self {
        Self {
            id: Lit(it.id.clone()),
            name: it.name.clone(),
            town: it.town.clone(),
            capacity: lit(it.capacity, &defaults::WORKPLACE_CAPACITY),
            situations: it.situations.clone(),
            equipment: refs(&it.equipment),
            tutor: opt(it.tutor.as_ref()),
            notes: it.notes.clone(),
        }
    }
}

impl From<&model::Trainer> for Trainer {
    fn from(it: &model::Trainer) -> Self {
        Self {
            id: Lit(it.id.clone()),
            name: it.name.clone(),
            field: it.field.clone(),
            available: opt(it.available.as_ref()),
            hourly_cost: cents(it.hourly_cost),
            notes: it.notes.clone(),
        }
    }
}

impl From<&model::Tutor> for Tutor {
    fn from(it: &model::Tutor) -> Self {
        Self {
            id: Lit(it.id.clone()),
            name: it.name.clone(),
            trained: flag(it.trained, defaults::TRAINED),
            max_learners: lit(it.max_learners, &defaults::MAX_LEARNERS),
            notes: it.notes.clone(),
        }
    }
}

impl From<&model::Support> for Support {
    fn from(it: &model::Support) -> Self {
        Self {
            id: Lit(it.id.clone()),
            title: it.title.clone(),
            kind: word(it.kind, defaults::SUPPORT_KIND),
            moment: word(it.moment, defaults::SUPPORT_MOMENT),
            per_learner: minutes(it.per_learner),
            modules: refs(&it.modules),
            learners: refs(&it.learners),
            notes: it.notes.clone(),
        }
    }
}

impl From<&model::Waiver> for Waiver {
    fn from(it: &model::Waiver) -> Self {
        Self {
            code: it.code.clone(),
            place: Lit(it.place.clone()),
            reason: it.reason.clone(),
            author: it.author.clone(),
            date: opt(it.date.as_ref()),
            numbers: it.numbers.clone(),
        }
    }
}
