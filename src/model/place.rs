//! Places: rooms of the centre, third places, workplaces.

use super::equipment::Stock;
use super::ids::{EquipmentId, RoomId, ThirdPlaceId, TutorId, WorkplaceId};
use super::learner::Connection;
use super::listing::Listing;
use super::money::Cents;

/// A room of the centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Unique in the plan.
    pub id: RoomId,
    /// The name.
    pub name: String,
    /// The site it stands on.
    pub site: String,
    /// How many learners it seats.
    pub capacity: u32,
    /// What stands in it.
    pub equipment: Vec<Stock>,
    /// Rates of its connection, shared by all in it.
    pub connection: Connection,
    /// Cost of one hour.
    pub hourly_cost: Cents,
    /// Free notes.
    pub notes: String,
}

impl Room {
    /// A room without equipment.
    pub fn new(id: RoomId, name: impl Into<String>, capacity: u32) -> Self {
        Self {
            id,
            name: name.into(),
            site: String::new(),
            capacity,
            equipment: Vec::new(),
            connection: Connection::FIBRE,
            hourly_cost: Cents::ZERO,
            notes: String::new(),
        }
    }
}

/// A place near learners with equipment, connection and often a mediator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThirdPlace {
    /// Unique in the plan.
    pub id: ThirdPlaceId,
    /// The name.
    pub name: String,
    /// The town.
    pub town: String,
    /// Seats kept for our learners at one time.
    pub seats: u32,
    /// What learners find there, one for each seat.
    pub equipment: Vec<EquipmentId>,
    /// Rates of its connection, shared by all in it.
    pub connection: Connection,
    /// Whether a digital mediator helps there.
    pub mediator: bool,
    /// Whether one can work in quiet there.
    pub quiet: bool,
    /// Cost of one seat for an hour.
    pub hourly_cost: Cents,
    /// What the national directory says of it.
    pub listing: Listing,
    /// Free notes.
    pub notes: String,
}

impl ThirdPlace {
    /// A quiet, well connected place without a mediator.
    pub fn new(id: ThirdPlaceId, name: impl Into<String>, seats: u32) -> Self {
        Self {
            id,
            name: name.into(),
            town: String::new(),
            seats,
            equipment: Vec::new(),
            connection: Connection::FIBRE,
            mediator: false,
            quiet: true,
            hourly_cost: Cents::ZERO,
            listing: Listing::default(),
            notes: String::new(),
        }
    }
}

/// A company or workshop that receives learners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workplace {
    /// Unique in the plan.
    pub id: WorkplaceId,
    /// The name.
    pub name: String,
    /// The town.
    pub town: String,
    /// How many learners it receives at one time.
    pub capacity: u32,
    /// Work situations that it offers.
    pub situations: Vec<String>,
    /// Machines and tools that it has.
    pub equipment: Vec<EquipmentId>,
    /// Who follows learners there.
    pub tutor: Option<TutorId>,
    /// Free notes.
    pub notes: String,
}

impl Workplace {
    /// A workplace that offers nothing yet.
    pub fn new(id: WorkplaceId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            town: String::new(),
            capacity: 1,
            situations: Vec::new(),
            equipment: Vec::new(),
            tutor: None,
            notes: String::new(),
        }
    }
}
