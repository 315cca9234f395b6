//! Third places out of the national directory of places of digital mediation (La Mednum).
//!
//! The directory is a table of the schema 1.0.2, or of the older 0.1 whose columns have other names. A
//! [`PlaceDirectory`] holds it in memory and finds what is near; what a person chose of it enters the plan by
//! [`add_places`].

mod directory;
mod near;

use super::importer::{ImportCx, Importer};
use super::{Fresh, ImportError, Imported, Note};
use crate::edit::{Edit, Item, StepName};
use crate::model::{EquipmentKind, Plan, ThirdPlace};

pub use directory::{Place, PlaceDirectory};
pub use near::{Near, NearError, Origin};

/// Seats of a place that the directory does not count: none are kept until someone says so.
const SEATS: u32 = 1;

/// How many places come in when no number is asked for.
pub const USUAL: usize = 10;

/// How far places are looked for when no distance is asked for, km.
pub const USUAL_KM: u32 = 15;

/// The changes that bring chosen places into a plan. Those that stand there already, by the directory's identifier
/// or by name and town, are left alone and told.
pub fn add_places(plan: &Plan, chosen: &[&Place]) -> Imported {
    let mut imported = Imported::default();
    let mut ids = Fresh::beside(plan.third_places.iter().map(|it| &it.id));
    let computer = plan
        .equipment
        .iter()
        .find(|it| it.kind == EquipmentKind::Computer)
        .map(|it| it.id.clone());
    let mut known = 0_usize;
    for place in chosen {
        if plan.third_places.iter().any(|it| place.is(it)) {
            known += 1;
            continue;
        }
        let mut added = ThirdPlace::new(ids.take(), place.name.clone(), SEATS);
        added.town.clone_from(&place.town);
        added.mediator = place.mediator;
        added.listing = place.listing.clone();
        if place.equipped {
            added.equipment.extend(computer.clone());
        }
        imported.edits.push(Edit::Add(Item::ThirdPlace(added), None));
    }
    if !imported.edits.is_empty() {
        imported
            .notes
            .push(Note::new("places-to-check").with("count", imported.edits.len()));
    }
    if known > 0 {
        imported
            .notes
            .push(Note::new("places-known").with("count", known));
    }
    imported
}

/// The name of the step that adds places.
pub fn places_step(count: usize) -> StepName {
    StepName::new("step-import-places", count.to_string())
}

/// The national directory, or a part of it.
#[derive(Debug)]
pub struct Mednum;

impl Importer for Mednum {
    fn id(&self) -> &'static str {
        "mednum"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["csv"]
    }

    fn most_bytes(&self) -> u64 {
        128 << 20
    }

    fn recognises(&self, bytes: &[u8]) -> bool {
        directory::is_directory(bytes)
    }

    fn import(&self, bytes: &[u8], cx: &ImportCx<'_>) -> Result<Imported, ImportError> {
        let directory = PlaceDirectory::read(bytes, cx.stopped)?;
        let near = match cx.query.near.as_deref() {
            None => None,
            Some(from) => Some(
                directory
                    .locate(from, cx.plan)
                    .map_err(|error| ImportError::Other(error.note()))?,
            ),
        };
        let found = match near {
            Some(origin) => {
                let km = cx.query.within_km.unwrap_or(USUAL_KM);
                directory.nearest(origin, km, cx.query.most.unwrap_or(USUAL), true)
            }
            None => directory.filtered(&cx.query.search, cx.query.most.unwrap_or(usize::MAX)),
        };
        let chosen: Vec<&Place> = found.iter().map(|it| it.place).collect();
        let mut imported = add_places(cx.plan, &chosen);
        if chosen.is_empty() {
            imported.notes.push(Note::new("places-none-found"));
        }
        imported.notes.splice(0..0, directory.notes());
        imported.unknown.extend(directory.unknown().iter().cloned());
        Ok(imported)
    }
}
