//! Family B: cost and budget. A plan that says nothing of money is left in peace.

mod engineering_not_counted;
mod hourly_rate_over_cap;
mod over_budget;
mod rate_missing;

pub(super) use engineering_not_counted::EngineeringNotCounted;
pub(super) use hourly_rate_over_cap::HourlyRateOverCap;
pub(super) use over_budget::OverBudget;
pub(super) use rate_missing::RateMissing;
