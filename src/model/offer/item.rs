//! What catalogues cannot do without, and whether a plan states it.

use super::{Catalogue, digits, said};
use crate::model::activity::names;
use crate::model::{Plan, Provider, Register};

names! {
    /// Something that a catalogue cannot do without.
    OfferItem {
        /// The title.
        Title = "title",
        /// The objective.
        Objective = "objective",
        /// What concludes the course.
        Results = "results",
        /// The contents.
        Content = "content",
        /// The certification's number.
        Certification = "certification",
        /// The codes of the blocks.
        BlockCodes = "block-codes",
        /// Hours.
        Hours = "hours",
        /// First and last day, or permanent entry.
        Dates = "dates",
        /// The provider's name.
        Provider = "provider",
        /// The SIRET.
        Siret = "siret",
        /// The declaration of activity.
        ActivityNumber = "activity-number",
        /// The address.
        Address = "address",
        /// The contact.
        Contact = "contact",
        /// Domains.
        Formacodes = "formacodes",
        /// Publics.
        Publics = "publics",
        /// How far it bends to the learner.
        Form = "form",
        /// What it is for.
        Aim = "aim",
        /// The level at entry.
        EntryLevel = "entry-level",
        /// Whether it is compulsory.
        LevelRequired = "level-required",
        /// How the hours run.
        Rhythm = "rhythm",
        /// Conditions.
        Conditions = "conditions",
        /// How disabled people are received.
        Access = "access",
        /// Whether costs may be borne.
        Aid = "aid",
        /// How learners are admitted.
        Admission = "admission",
        /// How the hours stand in the week.
        Pace = "pace",
        /// Price and value added tax.
        Price = "price",
    } default Title
}

macro_rules! item_keys {
    ($($item:ident = $key:literal,)*) => {
        impl OfferItem {
            /// The key of the message that names it.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$item => $key,)*
                }
            }
        }
    };
}

item_keys! {
    Title = "offer-item-title",
    Objective = "offer-item-objective",
    Results = "offer-item-results",
    Content = "offer-item-content",
    Certification = "offer-item-certification",
    BlockCodes = "offer-item-block-codes",
    Hours = "offer-item-hours",
    Dates = "offer-item-dates",
    Provider = "offer-item-provider",
    Siret = "offer-item-siret",
    ActivityNumber = "offer-item-activity-number",
    Address = "offer-item-address",
    Contact = "offer-item-contact",
    Formacodes = "offer-item-formacodes",
    Publics = "offer-item-publics",
    Form = "offer-item-form",
    Aim = "offer-item-aim",
    EntryLevel = "offer-item-entry-level",
    LevelRequired = "offer-item-level-required",
    Rhythm = "offer-item-rhythm",
    Conditions = "offer-item-conditions",
    Access = "offer-item-access",
    Aid = "offer-item-aid",
    Admission = "offer-item-admission",
    Pace = "offer-item-pace",
    Price = "offer-item-price",
}

impl OfferItem {
    /// Whether a catalogue asks for it: elements that the schema makes mandatory, and what the platform asks for
    /// besides (Formacode for LHÉO; block codes, admission, pace and price for EDOF).
    pub const fn asked_by(self, catalogue: Catalogue) -> bool {
        match self {
            Self::Title
            | Self::Objective
            | Self::Results
            | Self::Content
            | Self::Hours
            | Self::Dates
            | Self::Siret
            | Self::Address
            | Self::Contact
            | Self::Form
            | Self::LevelRequired => true,
            Self::Provider
            | Self::ActivityNumber
            | Self::Formacodes
            | Self::Publics
            | Self::EntryLevel
            | Self::Rhythm
            | Self::Conditions
            | Self::Aid => matches!(catalogue, Catalogue::Lheo),
            Self::Certification
            | Self::BlockCodes
            | Self::Aim
            | Self::Access
            | Self::Admission
            | Self::Pace
            | Self::Price => matches!(catalogue, Catalogue::Edof),
        }
    }
}

impl Plan {
    /// What the course leads to be able to do: the agreement's objective, or else the certification's title.
    pub fn stated_objective(&self) -> &str {
        let own = &self.agreement.objective;
        match &self.certification {
            Some(it) if !said(own) => &it.title,
            _ => own,
        }
    }

    /// What concludes the course: the agreement's words, or else the certification's title.
    pub fn stated_results(&self) -> &str {
        let own = &self.agreement.sanction;
        match &self.certification {
            Some(it) if !said(own) => &it.title,
            _ => own,
        }
    }

    /// Whether the plan, with this provider, states an item as a catalogue accepts it.
    pub fn offer_states(&self, provider: &Provider, item: OfferItem, catalogue: Catalogue) -> bool {
        let own = &self.offer;
        let registered = self
            .certification
            .as_ref()
            .filter(|it| it.register != Register::None && said(&it.code));
        match item {
            OfferItem::Title => said(&self.title),
            OfferItem::Objective => said(self.stated_objective()),
            OfferItem::Results => said(self.stated_results()),
            OfferItem::Content => {
                said(&self.agreement.content) || self.modules.iter().any(|it| said(&it.title))
            }
            OfferItem::Certification => registered.is_some(),
            OfferItem::BlockCodes => registered.is_none_or(|it| {
                it.register != Register::Rncp || self.blocks.iter().any(|it| it.certifying && said(&it.code))
            }),
            OfferItem::Hours => !self.mix().total().is_zero(),
            OfferItem::Dates => own.permanent || (self.starts.is_some() && self.ends.is_some()),
            OfferItem::Provider => said(provider.public_name()),
            OfferItem::Siret => provider.has_siret(),
            OfferItem::ActivityNumber => provider.has_declaration(),
            OfferItem::Address => provider.postal().is_whole() && own.place(provider).is_whole(),
            OfferItem::Contact => match catalogue {
                Catalogue::Lheo => provider.contact().has_phone() || provider.contact().has_email(),
                Catalogue::Edof => provider.contact().is_whole(),
            },
            OfferItem::Formacodes => codes(&own.formacodes, 5),
            OfferItem::Publics => codes(&own.publics, 10),
            OfferItem::Form => own.form.is_some(),
            OfferItem::Aim => own.aim.is_some(),
            OfferItem::EntryLevel => own.entry_level.is_some_and(|it| it <= 8),
            OfferItem::LevelRequired => own.level_required.is_some(),
            OfferItem::Rhythm => said(&own.rhythm),
            OfferItem::Conditions => said(&own.conditions),
            OfferItem::Access => said(&own.access),
            OfferItem::Aid => own.aid.is_some(),
            OfferItem::Admission => own.admission.is_some(),
            OfferItem::Pace => own.pace.is_some(),
            OfferItem::Price => own.price.is_some() && own.vat(provider).is_some(),
        }
    }

    /// What a catalogue asks for and the plan, with this provider, does not state; in the order of the form. The
    /// provider is the one that holds for the plan: [`Provider::completed_by`].
    pub fn offer_gaps(&self, provider: &Provider, catalogue: Catalogue) -> Vec<OfferItem> {
        OfferItem::ALL
            .iter()
            .copied()
            .filter(|item| item.asked_by(catalogue) && !self.offer_states(provider, *item, catalogue))
            .collect()
    }
}

/// At least one code, all of five digits, no more than the schema takes.
fn codes(all: &[String], most: usize) -> bool {
    !all.is_empty() && all.len() <= most && all.iter().all(|it| digits(it, 5))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Block, BlockId, Certification, CourseForm, Id as _, Minutes, Mix, Modality, Module, ModuleId, Offer,
    };

    fn gaps(plan: &Plan, catalogue: Catalogue) -> Vec<OfferItem> {
        plan.offer_gaps(&plan.provider, catalogue)
    }

    fn filled() -> Plan {
        let mut plan = Plan {
            title: "Employé commercial".to_owned(),
            provider: Provider {
                name: "Centre A".to_owned(),
                siret: "12345678901234".to_owned(),
                declaration: "32590000059".to_owned(),
                address: vec!["1 rue Exemple".to_owned()],
                postcode: "59000".to_owned(),
                town: "Lille".to_owned(),
                phone: "03 20 00 00 00".to_owned(),
                ..Provider::default()
            },
            ..Plan::default()
        };
        let mut module = Module::new(ModuleId::parse("M01").unwrap(), "Vendre");
        module.mix = Mix::only(Modality::Classroom, Minutes::hours(7));
        plan.modules.push(module.into());
        plan.agreement.objective = "Vendre".to_owned();
        plan.agreement.sanction = "Attestation".to_owned();
        plan.offer = Offer {
            formacodes: vec!["34566".to_owned()],
            publics: vec!["80006".to_owned()],
            form: Some(CourseForm::Group),
            entry_level: Some(0),
            level_required: Some(false),
            rhythm: "Temps plein".to_owned(),
            conditions: "Aucune".to_owned(),
            aid: Some(true),
            permanent: true,
            ..Offer::default()
        };
        plan
    }

    #[test]
    fn a_filled_offer_lacks_nothing_for_one_catalogue_and_more_for_the_other() {
        let plan = filled();
        assert_eq!(gaps(&plan, Catalogue::Lheo), []);
        let names: Vec<_> = gaps(&plan, Catalogue::Edof)
            .into_iter()
            .map(OfferItem::name)
            .collect();
        assert_eq!(
            names,
            [
                "certification",
                "contact",
                "aim",
                "access",
                "admission",
                "pace",
                "price"
            ]
        );
    }

    #[test]
    fn codes_of_another_length_do_not_count() {
        let mut plan = filled();
        plan.provider.siret = "123".to_owned();
        plan.offer.formacodes.push("3456".to_owned());
        plan.provider.postcode = "5900".to_owned();
        plan.provider.phone = "non".to_owned();
        plan.provider.email = "moi".to_owned();
        let names: Vec<_> = gaps(&plan, Catalogue::Lheo)
            .into_iter()
            .map(OfferItem::name)
            .collect();
        assert_eq!(names, ["siret", "address", "contact", "formacodes"]);
    }

    #[test]
    fn a_registered_certification_with_blocks_gives_their_codes() {
        let mut plan = filled();
        plan.certification = Some(Certification {
            code: "RNCP37099".to_owned(),
            ..Certification::default()
        });
        assert!(gaps(&plan, Catalogue::Edof).contains(&OfferItem::BlockCodes));
        let mut block = Block::new(BlockId::parse("B01").unwrap(), "Vendre");
        block.code = "RNCP37099BC01".to_owned();
        plan.blocks.push(block.into());
        assert!(!gaps(&plan, Catalogue::Edof).contains(&OfferItem::BlockCodes));
    }
}
