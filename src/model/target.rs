//! What the path is meant to be: hours, bands of the mix, funder.

use super::activity::names;
use super::mix::{Mix, Modality};
use super::money::Cents;
use super::time::{Minutes, Permille};

/// What part of a mix a band is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BandScope {
    /// One modality.
    Modality(Modality),
    /// Synchronous and asynchronous remote together.
    Remote,
}

impl BandScope {
    /// All scopes, in the order of lists.
    pub const ALL: [Self; 5] = [
        Self::Modality(Modality::Classroom),
        Self::Modality(Modality::RemoteSync),
        Self::Modality(Modality::RemoteAsync),
        Self::Remote,
        Self::Modality(Modality::Workplace),
    ];

    /// The name used in files and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Modality(modality) => modality.name(),
            Self::Remote => "remote",
        }
    }

    /// The minutes of a mix that the scope covers.
    pub fn minutes(self, mix: &Mix) -> Minutes {
        match self {
            Self::Modality(modality) => mix.get(modality),
            Self::Remote => mix.remote(),
        }
    }
}

/// Lowest and highest share that a part of the mix should have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// What part.
    pub scope: BandScope,
    /// Lowest share.
    pub min: Permille,
    /// Highest share.
    pub max: Permille,
}

/// What the designer aims at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Targets {
    /// Hours of the whole path.
    pub total: Option<Minutes>,
    /// How far from a target hours may be.
    pub tolerance: Permille,
    /// Shares of the whole path.
    pub bands: Vec<Band>,
}

names! {
    /// How the path is paid for.
    Device {
        /// Programme régional de formation.
        Prf = "prf",
        /// Plan de développement des compétences, through an OPCO.
        Opco = "opco",
        /// Compte personnel de formation.
        Cpf = "cpf",
        /// Préparation opérationnelle à l'emploi individuelle.
        Poei = "poei",
        /// Préparation opérationnelle à l'emploi collective.
        Poec = "poec",
        /// Apprenticeship contract.
        Apprenticeship = "apprenticeship",
        /// Contrat de professionnalisation.
        Professionalisation = "professionalisation",
        /// Période de reconversion.
        Reconversion = "reconversion",
        /// Projet de transition professionnelle.
        Transition = "transition",
        /// Civic service with training.
        CivicService = "civic_service",
        /// Anything else.
        Other = "other",
    } default Other
}

/// Who pays, and within what limits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Funder {
    /// The name.
    pub name: String,
    /// The device.
    pub device: Device,
    /// Most hours paid for.
    pub cap: Option<Minutes>,
    /// Most money for the group.
    pub budget: Option<Cents>,
    /// Most money for one learner and one hour.
    pub hourly_cap: Option<Cents>,
    /// Shares that the funder accepts.
    pub bands: Vec<Band>,
}
