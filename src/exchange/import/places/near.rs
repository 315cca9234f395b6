//! What is near: a point of departure, and the places around it.

use super::directory::{Place, PlaceDirectory};
use crate::exchange::import::Note;
use crate::model::{Plan, Position};
use crate::text::{fold, words};

/// Where a search starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin(pub Position);

/// A place with its distance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near<'a> {
    /// Its place in the directory.
    pub at: usize,
    /// The place.
    pub place: &'a Place,
    /// Metres along a great circle; `None` where the search had no point of departure.
    pub metres: Option<u32>,
}

/// Why there is no point of departure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NearError {
    /// No commune of that name, nor a position.
    Unknown(String),
    /// Communes of that name in several departments, by the first digits of their post codes.
    Ambiguous(String, Vec<String>),
}

impl NearError {
    /// The error as a note.
    pub fn note(&self) -> Note {
        match self {
            Self::Unknown(from) => Note::new("places-no-origin").with("place", from),
            Self::Ambiguous(from, departments) => Note::new("places-ambiguous")
                .with("place", from)
                .with("departments", departments.join(", ")),
        }
    }
}

/// The point of the unit sphere at a position.
pub(super) fn unit(position: Position) -> [f64; 3] {
    let (latitude, longitude) = (
        position.latitude().to_radians(),
        position.longitude().to_radians(),
    );
    let (sin, cos) = latitude.sin_cos();
    [cos * longitude.cos(), cos * longitude.sin(), sin]
}

/// The square of the straight line between two points of the sphere, which grows with their distance.
fn chord(one: [f64; 3], other: [f64; 3]) -> f64 {
    let [x, y, z] = [one[0] - other[0], one[1] - other[1], one[2] - other[2]];
    x * x + y * y + z * z
}

impl PlaceDirectory {
    /// A point of departure: coordinates, a third place of the plan, a post code, or a commune (its places' mean).
    ///
    /// # Errors
    /// See [`NearError`].
    pub fn locate(&self, from: &str, plan: &Plan) -> Result<Origin, NearError> {
        if let Some(position) = Position::parse(from) {
            return Ok(Origin(position));
        }
        let wanted = fold(from.trim());
        let known = plan
            .third_places
            .iter()
            .find(|it| fold(it.name.trim()) == wanted)
            .and_then(|it| it.listing.position);
        if let Some(position) = known {
            return Ok(Origin(position));
        }
        // « Roubaix 59100 » and « 59100 » are as good as « Roubaix ».
        let postcode = words(from)
            .into_iter()
            .find(|it| it.len() == 5 && it.bytes().all(|it| it.is_ascii_digit()));
        let name: Vec<String> = words(from)
            .into_iter()
            .filter(|it| Some(it) != postcode.as_ref())
            .collect();
        let name = name.join(" ");
        let mut at: Vec<u32> = Vec::new();
        for (town, places) in &self.towns {
            if name.is_empty() || words(town).join(" ") == name {
                at.extend(places);
            }
        }
        let places: Vec<&Place> = at
            .iter()
            .filter_map(|at| self.places.get(usize::try_from(*at).ok()?))
            .filter(|it| postcode.as_ref().is_none_or(|code| it.listing.postcode == *code))
            .collect();
        if name.is_empty() && postcode.is_none() {
            return Err(NearError::Unknown(from.trim().to_owned()));
        }
        let mut departments: Vec<String> = places
            .iter()
            .filter(|it| it.listing.position.is_some())
            .map(|it| it.listing.postcode.chars().take(2).collect())
            .collect();
        departments.sort_unstable();
        departments.dedup();
        if departments.len() > 1 {
            return Err(NearError::Ambiguous(from.trim().to_owned(), departments));
        }
        let mut sum = [0.0_f64; 2];
        let mut count = 0_u32;
        for position in places.iter().filter_map(|it| it.listing.position) {
            sum[0] += position.latitude();
            sum[1] += position.longitude();
            count += 1;
        }
        let count = f64::from(count);
        Position::degrees(sum[0] / count, sum[1] / count)
            .map(Origin)
            .ok_or_else(|| NearError::Unknown(from.trim().to_owned()))
    }

    /// The nearest places within `km`, nearest first, at most `most`. With `useful`, only those that offer internet
    /// or equipment and receive the public.
    pub fn nearest(&self, from: Origin, km: u32, most: usize, useful: bool) -> Vec<Near<'_>> {
        let here = unit(from.0);
        // On a unit sphere an arc of a radians has a chord of 2 sin(a / 2).
        let angle = (f64::from(km) * 1000.0 / 6_371_008.8).min(std::f64::consts::PI);
        let farthest = (2.0 * (angle / 2.0).sin()).powi(2);
        let mut found: Vec<(f64, usize)> = Vec::new();
        for (at, (point, place)) in self.points.iter().zip(&self.places).enumerate() {
            let Some(point) = point else { continue };
            let away = chord(here, *point);
            if away <= farthest && (!useful || (place.equipped && place.open)) {
                found.push((away, at));
            }
        }
        let order =
            |one: &(f64, usize), other: &(f64, usize)| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1));
        if found.len() > most && most > 0 {
            found.select_nth_unstable_by(most - 1, order);
        }
        found.truncate(most);
        found.sort_unstable_by(order);
        found
            .into_iter()
            .filter_map(|(_, at)| Some((at, self.places.get(at)?)))
            .map(|(at, place)| Near {
                at,
                place,
                metres: place.listing.position.map(|it| whole(it.metres_to(from.0))),
            })
            .collect()
    }

    /// The useful places whose name, commune or post code holds all words of a search, in the order of the file.
    pub fn filtered(&self, search: &str, most: usize) -> Vec<Near<'_>> {
        let wanted = words(search);
        self.places
            .iter()
            .enumerate()
            .filter(|(_, it)| it.equipped && it.open)
            .filter(|(_, it)| {
                if wanted.is_empty() {
                    return true;
                }
                let text = fold(&format!("{} {} {}", it.name, it.town, it.listing.postcode));
                wanted.iter().all(|word| text.contains(word.as_str()))
            })
            .take(most)
            .map(|(at, place)| Near {
                at,
                place,
                metres: None,
            })
            .collect()
    }
}

fn whole(metres: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most half the way around the earth"
    )]
    let whole = metres.round().clamp(0.0, 25_000_000.0) as u32;
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "\
id,pivot,nom,commune,code_postal,adresse,latitude,longitude,date_maj,services,modalites_acces,modalites_accompagnement,mystere
a,43493312300029,Espace A,Roubaix,59100,1 rue A,50.6900,3.1800,2026-04-02,Accès internet et matériel informatique|Aide aux démarches administratives,Se présenter,Accompagnement individuel,x
b,43493312300029,Espace B,Tourcoing,59200,2 rue B,50.7200,3.1600,2026-04-02T10:00:00Z,Maîtrise des outils numériques du quotidien;Accéder à du matériel,Se présenter,En autonomie,
c,43493312300029,Fermé,Roubaix,59100,3 rue C,50.6910,3.1810,2026-04-02,Accès internet et matériel informatique,Ce lieu n’accueille pas de public,,
d,43493312300029,Sans rien,Roubaix,59100,4 rue D,50.6925,3.1825,2026-04-02,Loisirs et créations numériques,Se présenter,,
e,43493312300029,Loin,Saint-Denis,93200,5 rue E,48.9362,2.3574,2026-04-02,Accès internet et matériel informatique,,,
f,43493312300029,Très loin,Saint-Denis,97400,6 rue F,-20.8789,55.4481,2026-04-02,Accès internet et matériel informatique,,,
,,,,,,,,,,,,
";

    fn directory() -> PlaceDirectory {
        PlaceDirectory::read(TABLE.as_bytes(), &|| false).unwrap()
    }

    fn names(found: &[Near<'_>]) -> Vec<String> {
        found.iter().map(|it| it.place.name.clone()).collect()
    }

    #[test]
    fn the_nearest_useful_places_come_first() {
        let directory = directory();
        let origin = directory.locate("roubaix", &Plan::default()).unwrap();
        let found = directory.nearest(origin, 15, 10, true);
        assert_eq!(names(&found), ["Espace A", "Espace B"]);
        // From the mean of three places: 1.167 thousandths of a degree of 111 195 m north, and as many of 70 460 m east.
        let metres = found[0].metres.unwrap();
        assert!((150..=157).contains(&metres), "{metres}");
        assert_eq!(names(&directory.nearest(origin, 1, 10, true)), ["Espace A"]);
        assert_eq!(
            names(&directory.nearest(origin, 1, 10, false)),
            ["Fermé", "Espace A", "Sans rien"]
        );
        assert_eq!(names(&directory.nearest(origin, 15, 1, true)), ["Espace A"]);
        assert_eq!(directory.nearest(origin, 15, 0, true), []);
        assert_eq!(names(&directory.filtered("tourcoing", 5)), ["Espace B"]);
    }

    #[test]
    fn a_point_of_departure_is_a_position_a_post_code_or_a_commune() {
        let directory = directory();
        let plan = Plan::default();
        let at = |from: &str| directory.locate(from, &plan);
        assert_eq!(at("50.69, 3.18").unwrap().0.to_string(), "50.69, 3.18");
        assert_eq!(at("59200").unwrap().0.to_string(), "50.72, 3.16");
        assert_eq!(
            at("Saint Denis 97400").unwrap().0.to_string(),
            "-20.8789, 55.4481"
        );
        assert_eq!(
            at("Saint-Denis"),
            Err(NearError::Ambiguous(
                "Saint-Denis".to_owned(),
                vec!["93".to_owned(), "97".to_owned()]
            ))
        );
        assert_eq!(at("Nulle-Part"), Err(NearError::Unknown("Nulle-Part".to_owned())));
        assert_eq!(at("  "), Err(NearError::Unknown(String::new())));
    }

    #[test]
    fn what_is_left_out_is_told() {
        let directory = directory();
        assert_eq!(directory.places().len(), 6);
        let keys: Vec<_> = directory.notes().iter().map(Note::key).collect();
        assert_eq!(keys, ["places-read", "places-skipped"]);
        assert_eq!(directory.unknown().len(), 1);
        let b = &directory.places()[1];
        assert!(b.equipped && b.open && !b.mediator);
        assert_eq!(b.listing.updated.unwrap().to_string(), "2026-04-02");
        assert!(directory.places()[0].mediator);
    }
}
