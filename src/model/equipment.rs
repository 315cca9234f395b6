//! Equipment: what learners own, what the centre lends, what rooms and workplaces hold.

use super::activity::names;
use super::ids::EquipmentId;
use super::money::Cents;

names! {
    /// The kind of an item; the policy asks for kinds, a module may ask for one item.
    EquipmentKind {
        /// A laptop or desktop computer.
        Computer = "computer",
        /// A tablet.
        Tablet = "tablet",
        /// A smartphone: not a computer.
        Smartphone = "smartphone",
        /// A headset with a microphone.
        Headset = "headset",
        /// A camera.
        Webcam = "webcam",
        /// A mobile network key.
        MobileKey = "mobile_key",
        /// Software, counted in seats.
        Software = "software",
        /// A machine or tool of the trade.
        Machine = "machine",
        /// Anything else.
        Other = "other",
    } default Other
}

names! {
    /// How an item is paid for.
    Acquisition {
        /// Bought, and spread over those who use it before it is replaced.
        Purchase = "purchase",
        /// Hired for one run, for each learner who gets it.
        Rental = "rental",
        /// A licence for each learner who gets it.
        Licence = "licence",
    } default Purchase
}

/// An item of the plan's equipment list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Equipment {
    /// Unique in the plan.
    pub id: EquipmentId,
    /// The name.
    pub name: String,
    /// The kind.
    pub kind: EquipmentKind,
    /// How many the centre can lend.
    pub stock: u32,
    /// Price of one more.
    pub unit_cost: Cents,
    /// How it is paid for; none is what its kind usually is, see [`Equipment::paid`].
    pub acquisition: Option<Acquisition>,
    /// Free notes.
    pub notes: String,
}

impl Equipment {
    /// An item of which the centre lends none.
    pub fn new(id: EquipmentId, name: impl Into<String>, kind: EquipmentKind) -> Self {
        Self {
            id,
            name: name.into(),
            kind,
            stock: 0,
            unit_cost: Cents::ZERO,
            acquisition: None,
            notes: String::new(),
        }
    }

    /// How it is paid for: as stated, or else a licence for software and a purchase for the rest.
    pub fn paid(&self) -> Acquisition {
        self.acquisition
            .unwrap_or(if self.kind == EquipmentKind::Software {
                Acquisition::Licence
            } else {
                Acquisition::Purchase
            })
    }
}

/// So many of an item, standing somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stock {
    /// The item.
    pub item: EquipmentId,
    /// How many.
    pub quantity: u32,
}
