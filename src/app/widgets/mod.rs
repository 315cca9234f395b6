//! Widgets: they return what the user did, and know nothing of actions unless they are form fields.

pub mod fields;
mod fold;

pub use fold::fold;
