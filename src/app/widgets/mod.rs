//! Widgets of our own. They take their words as parameters and ask for nothing themselves.

pub mod fields;
