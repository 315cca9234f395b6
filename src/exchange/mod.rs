//! What goes in and out of a plan: importers read the outside world, exporters write for it.

pub mod document;
pub mod export;
pub mod generate;
pub mod import;
mod templates;
pub mod words;
pub mod workbook;

pub use templates::{TEMPLATES, Template, template};
