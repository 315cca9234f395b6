//! The cohort: learners, or profiles that stand for several.

use super::ids::{CompetencyId, EquipmentId, LearnerId, ThirdPlaceId, WorkplaceId};
use super::scale::{Autonomy, DigitalLevel, FrenchLevel, ReadingDegree};
use super::time::Minutes;

/// The rates of a connection in kbit/s.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Connection {
    /// Download, kbit/s.
    pub down_kbps: u32,
    /// Upload, kbit/s.
    pub up_kbps: u32,
}

impl Connection {
    /// No connection.
    pub const NONE: Self = Self {
        down_kbps: 0,
        up_kbps: 0,
    };
    /// Optical fibre, a prudent figure for a shared home line (house default).
    pub const FIBRE: Self = Self {
        down_kbps: 100_000,
        up_kbps: 50_000,
    };
    /// ADSL far from the exchange (house default).
    pub const ADSL: Self = Self {
        down_kbps: 4_000,
        up_kbps: 800,
    };
    /// Mobile network in the open country (house default).
    pub const MOBILE: Self = Self {
        down_kbps: 8_000,
        up_kbps: 2_000,
    };

    /// The presets of quick entry with the names used in message keys.
    pub const PRESETS: [(&'static str, Self); 4] = [
        ("fibre", Self::FIBRE),
        ("adsl", Self::ADSL),
        ("mobile", Self::MOBILE),
        ("none", Self::NONE),
    ];

    /// The name of the preset that has exactly these rates.
    pub fn preset(self) -> Option<&'static str> {
        Self::PRESETS
            .iter()
            .find(|(_, rates)| *rates == self)
            .map(|(name, _)| *name)
    }
}

/// How far a learner is from a third place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distance {
    /// The place.
    pub place: ThirdPlaceId,
    /// Kilometres on the road.
    pub km: u32,
}

/// A learner, or a profile with a head-count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learner {
    /// The alias shown everywhere (`S01`); unique in the plan.
    pub id: LearnerId,
    /// A name or label; empty by default: the less is kept, the better.
    pub name: String,
    /// How many people it stands for; 1 for one learner, more for a profile.
    pub headcount: u32,
    /// Autonomy on the seven items.
    pub autonomy: Autonomy,
    /// Digital level.
    pub digital: DigitalLevel,
    /// Reading degree.
    pub reading: ReadingDegree,
    /// Level in French.
    pub french: FrenchLevel,
    /// Rates at home.
    pub connection: Connection,
    /// What the learner has at home.
    pub owns: Vec<EquipmentId>,
    /// Whether there is a quiet place to work at home.
    pub quiet_place: bool,
    /// How far the learner can travel to a third place, km.
    pub mobility_km: u32,
    /// Distances to third places.
    pub distances: Vec<Distance>,
    /// Kilometres from home to the centre, one way; `None` when not known.
    pub centre_km: Option<u32>,
    /// Items of the loan pool assigned to the learner.
    pub loans: Vec<EquipmentId>,
    /// Third place assigned to the learner for remote work.
    pub third_place: Option<ThirdPlaceId>,
    /// Where the learner does the workplace part.
    pub workplace: Option<WorkplaceId>,
    /// Hours available in a week; none when full time.
    pub weekly: Option<Minutes>,
    /// Competencies already acquired.
    pub acquired: Vec<CompetencyId>,
    /// Accommodations, said as needs and never as diagnoses.
    pub accommodations: String,
    /// Free notes.
    pub notes: String,
}

impl Learner {
    /// A learner before positioning: alone on known ground, reads and speaks well, connected at home.
    pub fn new(id: LearnerId) -> Self {
        Self {
            id,
            name: String::new(),
            headcount: 1,
            autonomy: Autonomy::default(),
            digital: DigitalLevel::clamped(4),
            reading: ReadingDegree::clamped(3),
            french: FrenchLevel::B2,
            connection: Connection::FIBRE,
            owns: Vec::new(),
            quiet_place: true,
            mobility_km: 10,
            distances: Vec::new(),
            centre_km: None,
            loans: Vec::new(),
            third_place: None,
            workplace: None,
            weekly: None,
            acquired: Vec::new(),
            accommodations: String::new(),
            notes: String::new(),
        }
    }

    /// Kilometres to a third place, when known.
    pub fn km_to(&self, place: &ThirdPlaceId) -> Option<u32> {
        self.distances
            .iter()
            .find(|distance| distance.place == *place)
            .map(|distance| distance.km)
    }

    /// Whether a third place is known to be within the learner's reach.
    pub fn can_reach(&self, place: &ThirdPlaceId) -> bool {
        self.km_to(place).is_some_and(|km| km <= self.mobility_km)
    }
}
