//! The offer: what catalogues of training ask for and a plan does not know by itself.
//!
//! Two catalogues are served: those that speak LHÉO (Carif-Oref, décret n° 2015-742) and EDOF, through which an
//! offer enters Mon Compte Formation. What is missing is named, never invented.

mod item;

pub use item::OfferItem;

use super::activity::names;
use super::money::Cents;
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
    /// Where the course takes place, where it is not the provider's address.
    pub site: Address,
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

/// Whether a text says anything.
pub(super) fn said(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Whether a text is so many digits and nothing else.
pub(super) fn digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|it| it.is_ascii_digit())
}

impl Offer {
    /// Rate of the value added tax: the offer's own, or 0 where the provider is exempt.
    pub fn vat(&self, provider: &Provider) -> Option<Permille> {
        self.vat.or_else(|| provider.vat_exempt.then_some(Permille(0)))
    }

    /// Where the course takes place: its own site, or else the provider's address.
    pub fn place(&self, provider: &Provider) -> Address {
        if self.site == Address::default() {
            provider.postal()
        } else {
            self.site.clone()
        }
    }
}
