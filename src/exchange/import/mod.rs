//! Importers: what the outside world knows, as a plan can take it.

pub mod rncp;
