//! The directory in memory.

use std::collections::BTreeMap;

use super::near::unit;
use crate::exchange::import::columns::{Rows, headings};
use crate::exchange::import::decode::decode;
use crate::exchange::import::{ImportError, Note};
use crate::model::{Listing, Position, ThirdPlace};
use crate::text::fold;

/// A place of the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// The commune.
    pub town: String,
    /// What a plan keeps of its entry.
    pub listing: Listing,
    /// Whether it offers internet and equipment.
    pub equipped: bool,
    /// Whether one can be helped there.
    pub mediator: bool,
    /// Whether it receives the public at all.
    pub open: bool,
}

impl Place {
    /// Whether a plan's third place is this one.
    pub fn is(&self, known: &ThirdPlace) -> bool {
        if !self.listing.id.is_empty() && self.listing.id == known.listing.id {
            return true;
        }
        fold(self.name.trim()) == fold(known.name.trim()) && fold(self.town.trim()) == fold(known.town.trim())
    }
}

/// The places of a file, with what finding them needs.
#[derive(Debug, Default)]
pub struct PlaceDirectory {
    pub(super) places: Vec<Place>,
    /// Points of the unit sphere, in the order of the places; none without a position.
    pub(super) points: Vec<Option<[f64; 3]>>,
    /// Places by commune, folded.
    pub(super) towns: BTreeMap<String, Vec<u32>>,
    skipped: usize,
    unplaced: usize,
    unknown: Vec<Note>,
}

/// Columns by their names in the schema, older names after the present ones.
const NAMES: [&[&str]; 18] = [
    &["id"],
    &["pivot", "siret"],
    &["nom"],
    &["commune"],
    &["code_postal"],
    &["code_insee"],
    &["adresse"],
    &["latitude"],
    &["longitude"],
    &["telephone"],
    &["courriels", "courriel"],
    &["site_web"],
    &["horaires"],
    &["date_maj"],
    &["services"],
    &["frais_a_charge", "conditions_acces"],
    &["modalites_acces"],
    &["modalites_accompagnement"],
];

/// Columns that are read for nothing: a plan has no use for them.
const PASSED_OVER: [&str; 20] = [
    "complement_adresse",
    "typologie",
    "presentation_resume",
    "presentation_detail",
    "source",
    "itinerance",
    "structure_parente",
    "publics_specifiquement_adresses",
    "publics_accueillis",
    "prise_en_charge_specifique",
    "dispositif_programmes_nationaux",
    "formations_labels",
    "autres_formations_labels",
    "labels_nationaux",
    "labels_autres",
    "fiche_acces_libre",
    "accessibilite",
    "prise_rdv",
    "cle_ban",
    "structures_parentes",
];

/// Whether a file has the directory's columns.
pub(super) fn is_directory(bytes: &[u8]) -> bool {
    let headings = headings(bytes);
    ["nom", "commune", "code_postal", "services"]
        .iter()
        .all(|name| headings.iter().any(|it| it == name))
}

impl PlaceDirectory {
    /// Reads a file of the directory.
    ///
    /// # Errors
    /// What is no text, is cut, or has not the directory's columns.
    pub fn read(bytes: &[u8], stopped: &dyn Fn() -> bool) -> Result<Self, ImportError> {
        let decoded = decode(bytes)?;
        let mut sheet = Rows::open(&decoded.text)?;
        let columns = NAMES.map(|names| sheet.column(names));
        let [
            id,
            pivot,
            name,
            town,
            postcode,
            insee,
            address,
            latitude,
            longitude,
            phone,
            email,
            web,
            hours,
            updated,
            services,
            fees,
            access,
            help,
        ] = columns;
        if name.is_none() || town.is_none() || services.is_none() {
            return Err(ImportError::NothingKnown);
        }
        for column in PASSED_OVER {
            sheet.column(&[column]);
        }
        let mut it = Self::default();
        while sheet.advance()? {
            if it.places.len().is_multiple_of(1024) && stopped() {
                return Err(ImportError::Stopped);
            }
            let own = |column| sheet.get(column).to_owned();
            if sheet.get(name).is_empty() || sheet.get(town).is_empty() {
                it.skipped += 1;
                continue;
            }
            let services: Vec<String> = split(sheet.get(services));
            let access: Vec<String> = split(sheet.get(access));
            let listing = Listing {
                id: own(id),
                pivot: own(pivot),
                address: own(address),
                postcode: own(postcode),
                insee: own(insee),
                position: position(sheet.get(latitude), sheet.get(longitude)),
                phone: first(sheet.get(phone)),
                email: first(sheet.get(email)),
                web: first(sheet.get(web)),
                hours: own(hours),
                updated: day(sheet.get(updated)),
                fees: split(sheet.get(fees)),
                services: Vec::new(),
                access: Vec::new(),
            };
            if listing.position.is_none() {
                it.unplaced += 1;
            }
            let place = Place {
                name: own(name),
                town: own(town),
                equipped: services.iter().any(|it| gives_access(it)),
                mediator: split(sheet.get(help)).iter().any(|it| helps(it)),
                open: !access
                    .iter()
                    .any(|it| fold(it).contains("n'accueille pas de public")),
                listing: Listing {
                    services,
                    access,
                    ..listing
                },
            };
            it.push(place);
        }
        it.unknown = sheet.unknown();
        if it.places.is_empty() {
            return Err(ImportError::NothingKnown);
        }
        Ok(it)
    }

    fn push(&mut self, place: Place) {
        let at = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
        self.towns.entry(fold(place.town.trim())).or_default().push(at);
        self.points.push(place.listing.position.map(unit));
        self.places.push(place);
    }

    /// All places, in the order of the file.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// What a person should know about the file.
    pub fn notes(&self) -> Vec<Note> {
        let mut notes = vec![Note::new("places-read").with("count", self.places.len())];
        if self.skipped > 0 {
            notes.push(Note::new("places-skipped").with("count", self.skipped));
        }
        if self.unplaced > 0 {
            notes.push(Note::new("places-unplaced").with("count", self.unplaced));
        }
        notes
    }

    /// Columns that nothing was read from.
    pub fn unknown(&self) -> &[Note] {
        &self.unknown
    }
}

/// Several values of one cell: `|` parts them, or `;` as the schema's text says.
fn split(cell: &str) -> Vec<String> {
    cell.split(['|', ';'])
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
}

fn first(cell: &str) -> String {
    cell.split(['|', ';'])
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned()
}

fn position(latitude: &str, longitude: &str) -> Option<Position> {
    let number = |text: &str| text.replace(',', ".").parse::<f64>().ok();
    let position = Position::degrees(number(latitude)?, number(longitude)?)?;
    // The sea off Ghana is where empty cells fall.
    (position != Position::degrees(0.0, 0.0)?).then_some(position)
}

/// `2026-04-02`, with or without a time after it, or `02/04/2026`.
fn day(cell: &str) -> Option<chrono::NaiveDate> {
    let cell = cell.get(..10)?;
    cell.parse()
        .ok()
        .or_else(|| chrono::NaiveDate::parse_from_str(cell, "%d/%m/%Y").ok())
}

/// *Accès internet et matériel informatique*, and its forms in the older schema.
fn gives_access(service: &str) -> bool {
    let service = fold(service);
    [
        "acces internet",
        "acceder a une connexion",
        "acceder a du materiel",
    ]
    .iter()
    .any(|it| service.contains(it))
}

/// Whether a way of being accompanied has someone there.
fn helps(way: &str) -> bool {
    let way = fold(way);
    way.contains("individuel") || way.contains("collectif") || way.contains("accompagn")
}
