//! Family M: the dosage of classroom, remote and workplace.

mod activities_do_not_fill;
mod all_remote_no_touchpoint;
mod apprenticeship_80;
mod behaviour_without_presence;
mod closed_centre;
mod gesture_without_practice;
mod outside_band;
mod presence;
mod screen_day_too_long;

pub(super) use activities_do_not_fill::{ActivitiesDoNotFill, filled, mix_from_activities};
pub(super) use all_remote_no_touchpoint::AllRemoteNoTouchpoint;
pub(super) use apprenticeship_80::Apprenticeship80;
pub(super) use behaviour_without_presence::BehaviourWithoutPresence;
pub(super) use closed_centre::ClosedCentre;
pub(super) use gesture_without_practice::GestureWithoutPractice;
pub(super) use outside_band::OutsideBand;
pub use outside_band::{BandOwner, path_bands};
pub(super) use screen_day_too_long::ScreenDayTooLong;
