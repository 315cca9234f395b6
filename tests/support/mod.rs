//! What several tests share.

pub(crate) mod app;
pub(crate) mod documents;
#[path = "small_plans.rs"]
pub(crate) mod plans;
pub(crate) mod window;
