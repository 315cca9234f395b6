//! What the path leads to.

use chrono::NaiveDate;

/// The register that holds a certification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Register {
    /// Répertoire national des certifications professionnelles: certifications made of blocks.
    #[default]
    Rncp,
    /// Répertoire spécifique: certifications without blocks.
    Rs,
    /// Outside both registers (attestation, internal certificate).
    None,
}

/// A certification as registered by France compétences, or an unregistered one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Certification {
    /// The register.
    pub register: Register,
    /// The register's number, `RNCP37275`; empty outside the registers.
    pub code: String,
    /// The title.
    pub title: String,
    /// Level 3 to 8 of the national frame of certifications, where there is one.
    pub level: Option<u8>,
    /// Who delivers it.
    pub certifier: String,
    /// Last day of the registration.
    pub ends: Option<NaiveDate>,
    /// Whether the certifier asks for assessments in presence.
    pub in_person: bool,
    /// Conditions, equivalences, anything to keep.
    pub notes: String,
}
