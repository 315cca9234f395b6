//! What goes in and out of a plan: importers read the outside world, exporters write for it.

pub mod generate;
pub mod import;
mod templates;

pub use templates::{TEMPLATES, Template, template};
