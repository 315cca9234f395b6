//! The provider's own details in a plan, as files of format 1 hold them.

use serde::{Deserialize, Serialize};

use crate::model;

/// What a plan states of its provider besides the name.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProviderDetails {
    #[serde(default)]
    legal_name: String,
    #[serde(default)]
    siret: String,
    #[serde(default)]
    declaration: String,
    #[serde(default)]
    region: String,
    #[serde(default)]
    address: Vec<String>,
    #[serde(default)]
    postcode: String,
    #[serde(default)]
    town: String,
    #[serde(default)]
    contact_first_name: String,
    #[serde(default)]
    contact_name: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    website: String,
    vat_exempt: Option<bool>,
}

impl ProviderDetails {
    pub(super) fn of(it: &model::Provider) -> Option<Self> {
        let bare = model::Provider {
            name: it.name.clone(),
            ..model::Provider::default()
        };
        (*it != bare).then(|| Self {
            legal_name: it.legal_name.clone(),
            siret: it.siret.clone(),
            declaration: it.declaration.clone(),
            region: it.region.clone(),
            address: it.address.clone(),
            postcode: it.postcode.clone(),
            town: it.town.clone(),
            contact_first_name: it.contact_first_name.clone(),
            contact_name: it.contact_name.clone(),
            phone: it.phone.clone(),
            email: it.email.clone(),
            website: it.website.clone(),
            vat_exempt: it.vat_exempt.then_some(true),
        })
    }
}

/// The provider of a file: its name, its details, and what an offer said of it before details had their own place.
pub(super) fn provider(
    name: String,
    details: Option<ProviderDetails>,
    offer: model::Provider,
) -> model::Provider {
    let mut it = details.map_or_else(model::Provider::default, |it| model::Provider {
        name: String::new(),
        legal_name: it.legal_name,
        address: it.address,
        postcode: it.postcode,
        town: it.town,
        phone: it.phone,
        email: it.email,
        website: it.website,
        siret: it.siret,
        declaration: it.declaration,
        region: it.region,
        contact_first_name: it.contact_first_name,
        contact_name: it.contact_name,
        vat_exempt: it.vat_exempt.unwrap_or(false),
    });
    it.name = name;
    let fill = |own: &mut String, other: String| {
        if own.is_empty() {
            *own = other;
        }
    };
    fill(&mut it.legal_name, offer.legal_name);
    fill(&mut it.siret, offer.siret);
    fill(&mut it.declaration, offer.declaration);
    if it.postal() == model::Address::default() {
        it.address = offer.address;
        it.postcode = offer.postcode;
        it.town = offer.town;
    }
    if it.contact() == model::Contact::default() {
        it.contact_first_name = offer.contact_first_name;
        it.contact_name = offer.contact_name;
        it.phone = offer.phone;
        it.email = offer.email;
    }
    it
}
