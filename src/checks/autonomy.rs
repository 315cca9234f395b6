//! Family A: autonomy and comprehension.

mod autonomy_below_need;
mod comprehension_below_need;
mod digital_below_need;
mod dose_over_autonomy;
mod half_cannot_follow;
mod long_solitude;
mod no_acculturation_first;
mod no_support_planned;
mod ways;

pub(super) use autonomy_below_need::AutonomyBelowNeed;
pub(super) use comprehension_below_need::ComprehensionBelowNeed;
pub(super) use digital_below_need::DigitalBelowNeed;
pub(super) use dose_over_autonomy::DoseOverAutonomy;
pub(super) use half_cannot_follow::HalfCannotFollow;
pub(super) use long_solitude::LongSolitude;
pub(super) use no_acculturation_first::NoAcculturationFirst;
pub(super) use no_support_planned::NoSupportPlanned;
pub use ways::acculturation_fix;
pub(super) use ways::{
    acculturate, acculturation_before, add_support, convert_for_all, convert_for_some, most, support_time,
};
