//! Third places as the national directory lists them (La Mednum, schema 1.0.2), so that they can be contributed.

use super::table::guarded;
use crate::model::{Plan, ThirdPlace};

/// The columns, in the schema's order.
const COLUMNS: [&str; 32] = [
    "id",
    "pivot",
    "nom",
    "commune",
    "code_postal",
    "code_insee",
    "adresse",
    "complement_adresse",
    "latitude",
    "longitude",
    "typologie",
    "telephone",
    "courriels",
    "site_web",
    "horaires",
    "presentation_resume",
    "presentation_detail",
    "source",
    "itinerance",
    "structure_parente",
    "date_maj",
    "services",
    "publics_specifiquement_adresses",
    "prise_en_charge_specifique",
    "frais_a_charge",
    "dispositif_programmes_nationaux",
    "formations_labels",
    "autres_formations_labels",
    "modalites_acces",
    "modalites_accompagnement",
    "fiche_acces_libre",
    "prise_rdv",
];

/// The table of a plan's third places. What the plan does not know stays empty.
pub(super) fn mednum(plan: &Plan) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(COLUMNS)?;
    for place in &plan.third_places {
        table.write_record(COLUMNS.map(|column| guarded(&cell(place, column))))?;
    }
    table
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

fn cell(place: &ThirdPlace, column: &str) -> String {
    let listing = &place.listing;
    match column {
        "id" if listing.id.is_empty() => place.id.to_string(),
        "id" => listing.id.clone(),
        "pivot" => listing.pivot.clone(),
        "nom" => place.name.clone(),
        "commune" => place.town.clone(),
        "code_postal" => listing.postcode.clone(),
        "code_insee" => listing.insee.clone(),
        "adresse" => listing.address.clone(),
        "latitude" => listing
            .position
            .map_or_else(String::new, |it| it.latitude().to_string()),
        "longitude" => listing
            .position
            .map_or_else(String::new, |it| it.longitude().to_string()),
        "telephone" => listing.phone.clone(),
        "courriels" => listing.email.clone(),
        "site_web" => listing.web.clone(),
        "horaires" => listing.hours.clone(),
        "date_maj" => listing.updated.map_or_else(String::new, |it| it.to_string()),
        "services" => listing.services.join("|"),
        "frais_a_charge" => listing.fees.join("|"),
        "modalites_acces" => listing.access.join("|"),
        _ => String::new(),
    }
}
