//! What several tests share.

pub(crate) mod app;
#[path = "small_plans.rs"]
pub(crate) mod plans;
pub(crate) mod window;
