//! The offer: what catalogues of training ask for and a plan does not know by itself.
//!
//! Two catalogues are served: those that speak LHÉO (Carif-Oref, décret n° 2015-742) and EDOF, through which an
//! offer enters Mon Compte Formation. What is missing is named, never invented.

use super::activity::names;
use super::certification::Register;
use super::money::Cents;
use super::plan::Plan;
use super::provider::Provider;
use super::time::Permille;

names! {
    /// A catalogue that an offer is written for.
    Catalogue {
        /// LHÉO 2.3, the language of the public catalogues.
        Lheo = "lheo",
        /// EDOF, the catalogue of Mon Compte Formation.
        Edof = "edof",
    } default Lheo
}

names! {
    /// How far the course bends to the learner (table *type-parcours* of LHÉO).
    CourseForm {
        /// One course for the group.
        Group = "group",
        /// One course for each learner.
        Individual = "individual",
        /// Modules to choose from.
        Modular = "modular",
        /// Some of each.
        Mixed = "mixed",
    } default Group
}

impl CourseForm {
    /// The code in LHÉO and EDOF.
    pub const fn code(self) -> u8 {
        match self {
            Self::Group => 1,
            Self::Individual => 2,
            Self::Modular => 3,
            Self::Mixed => 4,
        }
    }
}

names! {
    /// What the course is for (table *AIS* of LHÉO).
    Aim {
        /// A certification.
        Certification = "certification",
        /// *Professionnalisation*.
        Professionalisation = "professionalisation",
        /// Preparing for a qualification.
        Preparation = "preparation",
        /// Basic skills, refreshing, initiation.
        Basics = "basics",
        /// Finding one's way back, or a project.
        Mobilisation = "mobilisation",
        /// Perfecting.
        Perfecting = "perfecting",
        /// Starting a business.
        Creation = "creation",
    } default Certification
}

impl Aim {
    /// The code in LHÉO and EDOF.
    pub const fn code(self) -> u8 {
        match self {
            Self::Certification => 6,
            Self::Professionalisation => 7,
            Self::Preparation => 8,
            Self::Basics => 5,
            Self::Mobilisation => 9,
            Self::Perfecting => 2,
            Self::Creation => 4,
        }
    }
}

names! {
    /// How learners are admitted (EDOF).
    Admission {
        /// No particular step.
        Open = "open",
        /// On file.
        File = "file",
        /// By competition.
        Competition = "competition",
        /// By an interview.
        Interview = "interview",
        /// By a test.
        Test = "test",
        /// After a medical visit.
        Medical = "medical",
        /// Several of these.
        Several = "several",
    } default Open
}

impl Admission {
    /// The code in EDOF.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "99999",
            Self::File => "92002",
            Self::Competition => "92003",
            Self::Interview => "92005",
            Self::Test => "92007",
            Self::Medical => "92009",
            Self::Several => "99998",
        }
    }
}

names! {
    /// How the hours stand in the week (EDOF).
    Pace {
        /// By the day.
        Daily = "daily",
        /// By the week.
        Weekly = "weekly",
        /// In the week, on working days.
        Weekdays = "weekdays",
        /// At the end of the week.
        Weekend = "weekend",
        /// Full time.
        FullTime = "full_time",
        /// Part time.
        PartTime = "part_time",
        /// Several of these.
        Several = "several",
    } default FullTime
}

impl Pace {
    /// The code in EDOF.
    pub const fn code(self) -> u8 {
        match self {
            Self::Daily => 1,
            Self::Weekly => 2,
            Self::Weekdays => 3,
            Self::Weekend => 4,
            Self::FullTime => 5,
            Self::PartTime => 6,
            Self::Several => 7,
        }
    }
}

/// A postal address in France.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// Number and street, one line or several.
    pub street: String,
    /// Five digits.
    pub postcode: String,
    /// The town.
    pub town: String,
}

impl Address {
    /// Whether street, post code and town stand there, as catalogues accept them.
    pub fn is_whole(&self) -> bool {
        said(&self.street) && digits(&self.postcode, 5) && said(&self.town)
    }
}

/// Whom future learners reach.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contact {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Digits, spaces and dots as one likes.
    pub phone: String,
    /// A mail address.
    pub email: String,
}

impl Contact {
    /// The telephone number's digits alone, with a leading `+` where it has one.
    pub fn dialled(&self) -> String {
        self.phone
            .chars()
            .enumerate()
            .filter(|(at, c)| c.is_ascii_digit() || (*at == 0 && *c == '+'))
            .map(|(_, c)| c)
            .collect()
    }

    /// Whether a person is named and can be reached by telephone and by mail, as EDOF asks.
    pub fn is_whole(&self) -> bool {
        said(&self.first_name) && said(&self.last_name) && self.has_phone() && self.has_email()
    }

    fn has_phone(&self) -> bool {
        (4..=15).contains(&self.dialled().len())
    }

    fn has_email(&self) -> bool {
        let email = self.email.trim();
        email.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !email.contains(char::is_whitespace)
        })
    }
}

/// What catalogues ask for. Nothing is set until a catalogue is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offer {
    /// The catalogues that the offer is written for; their missing items are reported.
    pub catalogues: Vec<Catalogue>,
    /// The provider's establishment, 14 digits.
    pub siret: String,
    /// *Numéro de déclaration d'activité*, 11 digits.
    pub activity_number: String,
    /// The provider's registered name, where it is not the plan's `provider`.
    pub legal_name: String,
    /// The provider's address.
    pub address: Address,
    /// Where the course takes place, where it is not the provider's address.
    pub site: Address,
    /// Whom future learners reach.
    pub contact: Contact,
    /// Domains, codes of the Formacode thesaurus, 5 digits each, at most 5.
    pub formacodes: Vec<String>,
    /// Who the course is for, codes of the Formacode thesaurus, 5 digits each, at most 10.
    pub publics: Vec<String>,
    /// How far it bends to the learner.
    pub form: Option<CourseForm>,
    /// What it is for.
    pub aim: Option<Aim>,
    /// The level at entry: 1 to 8 of the national frame, 0 for none in particular.
    pub entry_level: Option<u8>,
    /// Whether that level is compulsory.
    pub level_required: Option<bool>,
    /// How the hours run, in words.
    pub rhythm: String,
    /// Prerequisites and other conditions, in words.
    pub conditions: String,
    /// How disabled people are received, in words.
    pub access: String,
    /// Whether the learner's costs may be borne by others.
    pub aid: Option<bool>,
    /// Whether one can enter at any time instead of at fixed dates.
    pub permanent: bool,
    /// How learners are admitted.
    pub admission: Option<Admission>,
    /// How the hours stand in the week.
    pub pace: Option<Pace>,
    /// Price for one learner, all taxes included.
    pub price: Option<Cents>,
    /// Rate of the value added tax in it; none when not known, 0 when exempt.
    pub vat: Option<Permille>,
}

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

fn said(text: &str) -> bool {
    !text.trim().is_empty()
}

fn digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|it| it.is_ascii_digit())
}

impl Offer {
    /// The provider's registered name: the offer's own, or else the plan's provider.
    pub fn legal_name<'a>(&'a self, plan: &'a Plan) -> &'a str {
        if said(&self.legal_name) {
            &self.legal_name
        } else {
            &plan.provider
        }
    }

    /// The offer with what it lacks of the provider taken from the computer's own details.
    #[must_use]
    pub fn completed_by(&self, provider: &Provider) -> Self {
        let or = |own: &String, known: &str| {
            if said(own) { own.clone() } else { known.to_owned() }
        };
        let legal_name = if said(&provider.legal_name) {
            &provider.legal_name
        } else {
            &provider.name
        };
        let mut whole = self.clone();
        whole.siret = or(&self.siret, &provider.siret);
        whole.activity_number = or(&self.activity_number, &provider.declaration);
        whole.legal_name = or(&self.legal_name, legal_name);
        if self.address == Address::default() {
            whole.address = Address {
                street: provider.address.join("\n"),
                postcode: provider.postcode.clone(),
                town: provider.town.clone(),
            };
        }
        if self.contact == Contact::default() {
            whole.contact = Contact {
                first_name: provider.contact_first_name.clone(),
                last_name: provider.contact_name.clone(),
                phone: provider.phone.clone(),
                email: provider.email.clone(),
            };
        }
        if self.vat.is_none() && provider.vat_exempt {
            whole.vat = Some(Permille(0));
        }
        whole
    }

    /// Where the course takes place: its own site, or else the provider's address.
    pub fn place(&self) -> &Address {
        if self.site == Address::default() {
            &self.address
        } else {
            &self.site
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

    /// Whether the plan, with this offer, states an item as a catalogue accepts it.
    pub fn offer_states(&self, own: &Offer, item: OfferItem, catalogue: Catalogue) -> bool {
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
            OfferItem::Provider => said(own.legal_name(self)),
            OfferItem::Siret => digits(&own.siret, 14),
            OfferItem::ActivityNumber => digits(&own.activity_number, 11),
            OfferItem::Address => own.address.is_whole() && own.place().is_whole(),
            OfferItem::Contact => match catalogue {
                Catalogue::Lheo => own.contact.has_phone() || own.contact.has_email(),
                Catalogue::Edof => own.contact.is_whole(),
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
            OfferItem::Price => own.price.is_some() && own.vat.is_some(),
        }
    }

    /// What a catalogue asks for and the plan, with this offer, does not state; in the order of the form. The
    /// offer is the plan's own, or one that others completed.
    pub fn offer_gaps(&self, offer: &Offer, catalogue: Catalogue) -> Vec<OfferItem> {
        OfferItem::ALL
            .iter()
            .copied()
            .filter(|item| item.asked_by(catalogue) && !self.offer_states(offer, *item, catalogue))
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
    use crate::model::{Block, BlockId, Certification, Id as _, Minutes, Mix, Modality, Module, ModuleId};

    fn gaps(plan: &Plan, catalogue: Catalogue) -> Vec<OfferItem> {
        plan.offer_gaps(&plan.offer, catalogue)
    }

    fn filled() -> Plan {
        let mut plan = Plan {
            title: "Employé commercial".to_owned(),
            provider: "Centre A".to_owned(),
            ..Plan::default()
        };
        let mut module = Module::new(ModuleId::parse("M01").unwrap(), "Vendre");
        module.mix = Mix::only(Modality::Classroom, Minutes::hours(7));
        plan.modules.push(module.into());
        plan.agreement.objective = "Vendre".to_owned();
        plan.agreement.sanction = "Attestation".to_owned();
        plan.offer = Offer {
            siret: "12345678901234".to_owned(),
            activity_number: "32590000059".to_owned(),
            address: Address {
                street: "1 rue Exemple".to_owned(),
                postcode: "59000".to_owned(),
                town: "Lille".to_owned(),
            },
            contact: Contact {
                phone: "03 20 00 00 00".to_owned(),
                ..Contact::default()
            },
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
        plan.offer.siret = "123".to_owned();
        plan.offer.formacodes.push("3456".to_owned());
        plan.offer.address.postcode = "5900".to_owned();
        plan.offer.contact.phone = "non".to_owned();
        plan.offer.contact.email = "moi".to_owned();
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
