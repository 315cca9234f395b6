//! What a directory of third places says of a place, kept so that it can be contributed again.

use std::fmt;

use chrono::NaiveDate;

/// A point on the earth (WGS 84), in millionths of a degree: about 11 cm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    latitude: i32,
    longitude: i32,
}

/// Millionths in a degree.
const MILLION: f64 = 1_000_000.0;

/// Mean radius of the earth in metres (IUGG).
const EARTH: f64 = 6_371_008.8;

impl Position {
    /// A point from degrees; `None` outside the earth or for what is no number.
    pub fn degrees(latitude: f64, longitude: f64) -> Option<Self> {
        let within = |degrees: f64, most: f64| degrees.is_finite() && degrees.abs() <= most;
        if !within(latitude, 90.0) || !within(longitude, 180.0) {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, reason = "at most 180 million")]
        let millionths = |degrees: f64| (degrees * MILLION).round() as i32;
        Some(Self {
            latitude: millionths(latitude),
            longitude: millionths(longitude),
        })
    }

    /// Reads `50.63391, 3.05512`, decimal points and a comma, semicolon or space between.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text
            .split(|c: char| matches!(c, ',' | ';') || c.is_whitespace())
            .filter(|part| !part.is_empty());
        let (latitude, longitude) = (parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        Self::degrees(latitude.parse().ok()?, longitude.parse().ok()?)
    }

    /// Degrees north.
    pub fn latitude(self) -> f64 {
        f64::from(self.latitude) / MILLION
    }

    /// Degrees east.
    pub fn longitude(self) -> f64 {
        f64::from(self.longitude) / MILLION
    }

    /// Metres to another point along a great circle (haversine).
    pub fn metres_to(self, other: Self) -> f64 {
        let (here, there) = (self.latitude().to_radians(), other.latitude().to_radians());
        let along = (there - here) / 2.0;
        let across = (other.longitude() - self.longitude()).to_radians() / 2.0;
        let half = along.sin().powi(2) + here.cos() * there.cos() * across.sin().powi(2);
        2.0 * EARTH * half.min(1.0).sqrt().asin()
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.latitude(), self.longitude())
    }
}

/// A third place as the national directory of places of digital mediation lists it (La Mednum, schema 1.0.2).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// The directory's identifier of the place.
    pub id: String,
    /// SIRET, RNA or RIDET of who runs it.
    pub pivot: String,
    /// Number and street.
    pub address: String,
    /// Five digits.
    pub postcode: String,
    /// INSEE code of the commune.
    pub insee: String,
    /// Where it stands.
    pub position: Option<Position>,
    /// Telephone.
    pub phone: String,
    /// Mail address.
    pub email: String,
    /// Web page.
    pub web: String,
    /// Opening hours, in the notation of OpenStreetMap.
    pub hours: String,
    /// Services offered, in the directory's words.
    pub services: Vec<String>,
    /// How one gets in, in the directory's words.
    pub access: Vec<String>,
    /// What it costs, in the directory's words.
    pub fees: Vec<String>,
    /// When the entry was last brought up to date.
    pub updated: Option<NaiveDate>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_from_lille_to_paris_is_right() {
        let lille = Position::parse("50.6292, 3.0573").unwrap();
        let paris = Position::parse("48.8566 2.3522").unwrap();
        // By hand, haversine on a sphere of 6 371.0088 km: 203.6 km.
        let metres = lille.metres_to(paris);
        assert!((203_000.0..204_500.0).contains(&metres), "{metres}");
        assert_eq!(lille.metres_to(lille).to_bits(), 0.0_f64.to_bits());
        // One degree of latitude: 2πR / 360.
        let north = Position::degrees(1.0, 0.0).unwrap();
        let origin = Position::degrees(0.0, 0.0).unwrap();
        assert!((north.metres_to(origin) - 111_195.1).abs() < 1.0);
    }

    #[test]
    fn positions_are_read_and_written_alike_and_bad_ones_refused() {
        for text in ["50.63391, 3.05512", "-21.115141, 55.536384", "0, 0"] {
            assert_eq!(Position::parse(text).unwrap().to_string(), text);
        }
        for text in [
            "", "50.6", "91, 0", "0, 181", "NaN, 1", "a, b", "1, 2, 3", "inf, 0",
        ] {
            assert_eq!(Position::parse(text), None, "{text}");
        }
    }
}
