//! What catalogues of training ask for, as files of format 1 hold it.

use serde::{Deserialize, Serialize};

use super::literal::Lit;
use super::word::Word;
use crate::model::{self, Admission, Aim, Catalogue, Cents, CourseForm, Pace, Permille};

/// The offer. What it says of the provider is read from files that hold it here, and written in the details of the
/// provider.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Offer {
    #[serde(default)]
    catalogues: Vec<Word<Catalogue>>,
    #[serde(default)]
    siret: String,
    #[serde(default)]
    activity_number: String,
    #[serde(default)]
    legal_name: String,
    address: Option<Address>,
    site: Option<Address>,
    contact: Option<Contact>,
    #[serde(default)]
    formacodes: Vec<String>,
    #[serde(default)]
    publics: Vec<String>,
    form: Option<Word<CourseForm>>,
    aim: Option<Word<Aim>>,
    entry_level: Option<Lit<u8>>,
    level_required: Option<bool>,
    #[serde(default)]
    rhythm: String,
    #[serde(default)]
    conditions: String,
    #[serde(default)]
    access: String,
    aid: Option<bool>,
    permanent: Option<bool>,
    admission: Option<Word<Admission>>,
    pace: Option<Word<Pace>>,
    price: Option<Lit<Cents>>,
    vat: Option<Lit<Permille>>,
}

/// A postal address.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Address {
    #[serde(default)]
    street: String,
    #[serde(default)]
    postcode: String,
    #[serde(default)]
    town: String,
}

/// Whom future learners reach.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Contact {
    #[serde(default)]
    first_name: String,
    #[serde(default)]
    last_name: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    email: String,
}

impl Address {
    fn of(it: &model::Address) -> Option<Self> {
        (*it != model::Address::default()).then(|| Self {
            street: it.street.clone(),
            postcode: it.postcode.clone(),
            town: it.town.clone(),
        })
    }
}

impl From<Address> for model::Address {
    fn from(it: Address) -> Self {
        Self {
            street: it.street,
            postcode: it.postcode,
            town: it.town,
        }
    }
}

impl From<Contact> for model::Contact {
    fn from(it: Contact) -> Self {
        Self {
            first_name: it.first_name,
            last_name: it.last_name,
            phone: it.phone,
            email: it.email,
        }
    }
}

impl Offer {
    /// Takes out what is said of the provider.
    pub(super) fn take_provider(&mut self) -> model::Provider {
        let address: model::Address = self.address.take().map(Into::into).unwrap_or_default();
        let contact: model::Contact = self.contact.take().map(Into::into).unwrap_or_default();
        model::Provider {
            siret: std::mem::take(&mut self.siret),
            declaration: std::mem::take(&mut self.activity_number),
            legal_name: std::mem::take(&mut self.legal_name),
            address: address.street.lines().map(str::to_owned).collect(),
            postcode: address.postcode,
            town: address.town,
            contact_first_name: contact.first_name,
            contact_name: contact.last_name,
            phone: contact.phone,
            email: contact.email,
            ..model::Provider::default()
        }
    }

    pub(super) fn of(it: &model::Offer) -> Option<Self> {
        (*it != model::Offer::default()).then(|| Self {
            catalogues: it.catalogues.iter().copied().map(Word).collect(),
            siret: String::new(),
            activity_number: String::new(),
            legal_name: String::new(),
            address: None,
            site: Address::of(&it.site),
            contact: None,
            formacodes: it.formacodes.clone(),
            publics: it.publics.clone(),
            form: it.form.map(Word),
            aim: it.aim.map(Word),
            entry_level: it.entry_level.map(Lit),
            level_required: it.level_required,
            rhythm: it.rhythm.clone(),
            conditions: it.conditions.clone(),
            access: it.access.clone(),
            aid: it.aid,
            permanent: it.permanent.then_some(true),
            admission: it.admission.map(Word),
            pace: it.pace.map(Word),
            price: it.price.map(Lit),
            vat: it.vat.map(Lit),
        })
    }
}

impl From<Offer> for model::Offer {
    fn from(it: Offer) -> Self {
        Self {
            catalogues: it.catalogues.into_iter().map(|Word(it)| it).collect(),
            site: it.site.map(Into::into).unwrap_or_default(),
            formacodes: it.formacodes,
            publics: it.publics,
            form: it.form.map(|Word(it)| it),
            aim: it.aim.map(|Word(it)| it),
            entry_level: it.entry_level.map(|Lit(it)| it),
            level_required: it.level_required,
            rhythm: it.rhythm,
            conditions: it.conditions,
            access: it.access,
            aid: it.aid,
            permanent: it.permanent.unwrap_or(false),
            admission: it.admission.map(|Word(it)| it),
            pace: it.pace.map(|Word(it)| it),
            price: it.price.map(|Lit(it)| it),
            vat: it.vat.map(|Lit(it)| it),
        }
    }
}
