//! Family E: equipment and access.

mod connection_too_weak;
mod learner_lacks_equipment;
mod licence_short;
mod loan_not_recorded;
mod loan_pool_exhausted;
mod loans;
mod no_quiet_place;
mod room_short;
mod third_place_full;
mod too_many_on_one_link;
mod workplace_lacks_situation;

pub(super) use connection_too_weak::ConnectionTooWeak;
pub(super) use learner_lacks_equipment::LearnerLacksEquipment;
pub(super) use licence_short::LicenceShort;
pub(super) use loan_not_recorded::LoanNotRecorded;
pub(super) use loan_pool_exhausted::LoanPoolExhausted;
pub(super) use loans::{Loans, passed_on, seats_for, thing};
pub(super) use no_quiet_place::NoQuietPlace;
pub(super) use room_short::RoomShort;
pub(super) use third_place_full::ThirdPlaceFull;
pub(super) use too_many_on_one_link::TooManyOnOneLink;
pub(super) use workplace_lacks_situation::WorkplaceLacksSituation;
