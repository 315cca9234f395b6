//! What the national directory says of a third place, as files of format 1 hold it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::literal::Lit;
use crate::model::{self, Position};

/// An entry of the directory.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Listing {
    #[serde(default)]
    id: String,
    #[serde(default)]
    pivot: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    postcode: String,
    #[serde(default)]
    insee: String,
    position: Option<Lit<Position>>,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    web: String,
    #[serde(default)]
    hours: String,
    #[serde(default)]
    services: Vec<String>,
    #[serde(default)]
    access: Vec<String>,
    #[serde(default)]
    fees: Vec<String>,
    updated: Option<Lit<NaiveDate>>,
}

impl Listing {
    pub(super) fn of(it: &model::Listing) -> Option<Self> {
        (*it != model::Listing::default()).then(|| Self {
            id: it.id.clone(),
            pivot: it.pivot.clone(),
            address: it.address.clone(),
            postcode: it.postcode.clone(),
            insee: it.insee.clone(),
            position: it.position.map(Lit),
            phone: it.phone.clone(),
            email: it.email.clone(),
            web: it.web.clone(),
            hours: it.hours.clone(),
            services: it.services.clone(),
            access: it.access.clone(),
            fees: it.fees.clone(),
            updated: it.updated.map(Lit),
        })
    }
}

impl From<Listing> for model::Listing {
    fn from(it: Listing) -> Self {
        Self {
            id: it.id,
            pivot: it.pivot,
            address: it.address,
            postcode: it.postcode,
            insee: it.insee,
            position: it.position.map(|Lit(position)| position),
            phone: it.phone,
            email: it.email,
            web: it.web,
            hours: it.hours,
            services: it.services,
            access: it.access,
            fees: it.fees,
            updated: it.updated.map(|Lit(date)| date),
        }
    }
}
