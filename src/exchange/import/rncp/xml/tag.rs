//! The elements of an export that the reader knows by name.

/// The name of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Abrege,
    Actif,
    ActivitesVisees,
    AncienneCertification,
    AnciennesCertifications,
    BlocCompetences,
    BlocsCompetences,
    CapacitesAttestees,
    Certificateur,
    Certificateurs,
    Code,
    CodesNsf,
    CodesRome,
    Correspondance,
    Correspondances,
    DateDecision,
    DateEffet,
    DateFinEnregistrement,
    DateLimiteDelivrance,
    Destination,
    EtatCertificateur,
    Fiche,
    Formacode,
    Formacodes,
    IdAncienne,
    IdNouvelle,
    Intitule,
    Libelle,
    ListeCompetences,
    ModalitesEvaluation,
    Niveau,
    NomCertificateur,
    NomenclatureEurope,
    NouvelleCertification,
    NouvellesCertifications,
    Nsf,
    NumeroFiche,
    ObjectifsContexte,
    PrerequisEntree,
    PrerequisEntreeBloc,
    PrerequisValidation,
    PrerequisValidationBloc,
    ReglementationsActivites,
    Rome,
    SiretCertificateur,
    Source,
    TypeEmploi,
    TypeEnregistrement,
    ValidationPartielle,
    /// Any other.
    Other,
}

impl Tag {
    /// The tag of that name.
    pub(super) fn of(name: &str) -> Self {
        match name {
            "ABREGE" => Self::Abrege,
            "ACTIF" => Self::Actif,
            "ACTIVITES_VISEES" => Self::ActivitesVisees,
            "ANCIENNE_CERTIFICATION" => Self::AncienneCertification,
            "ANCIENNES_CERTIFICATIONS" => Self::AnciennesCertifications,
            "BLOC_COMPETENCES" => Self::BlocCompetences,
            "BLOCS_COMPETENCES" => Self::BlocsCompetences,
            "CAPACITES_ATTESTEES" => Self::CapacitesAttestees,
            "CERTIFICATEUR" => Self::Certificateur,
            "CERTIFICATEURS" => Self::Certificateurs,
            "CODE" => Self::Code,
            "CODES_NSF" => Self::CodesNsf,
            "CODES_ROME" => Self::CodesRome,
            "CORRESPONDANCE" => Self::Correspondance,
            "CORRESPONDANCES" => Self::Correspondances,
            "DATE_DECISION" => Self::DateDecision,
            "DATE_EFFET" => Self::DateEffet,
            "DATE_FIN_ENREGISTREMENT" => Self::DateFinEnregistrement,
            "DATE_LIMITE_DELIVRANCE" => Self::DateLimiteDelivrance,
            "DESTINATION" => Self::Destination,
            "ETAT_CERTIFICATEUR" => Self::EtatCertificateur,
            "FICHE" => Self::Fiche,
            "FORMACODE" => Self::Formacode,
            "FORMACODES" => Self::Formacodes,
            "ID_FICHE_ANCIENNE_CERTIFICATION" => Self::IdAncienne,
            "ID_FICHE_NOUVELLE_CERTIFICATION" => Self::IdNouvelle,
            "INTITULE" => Self::Intitule,
            "LIBELLE" => Self::Libelle,
            "LISTE_COMPETENCES" => Self::ListeCompetences,
            "MODALITES_EVALUATION" => Self::ModalitesEvaluation,
            "NIVEAU" => Self::Niveau,
            "NOM_CERTIFICATEUR" => Self::NomCertificateur,
            "NOMENCLATURE_EUROPE" => Self::NomenclatureEurope,
            "NOUVELLE_CERTIFICATION" => Self::NouvelleCertification,
            "NOUVELLES_CERTIFICATIONS" => Self::NouvellesCertifications,
            "NSF" => Self::Nsf,
            "NUMERO_FICHE" => Self::NumeroFiche,
            "OBJECTIFS_CONTEXTE" => Self::ObjectifsContexte,
            "PREREQUIS_ENTREE_FORMATION" => Self::PrerequisEntree,
            "PREREQUIS_ENTREE_FORMATION_BLOC" => Self::PrerequisEntreeBloc,
            "PREREQUIS_VALIDATION_CERTIFICATION" => Self::PrerequisValidation,
            "PREREQUIS_VALIDATION_BLOC" => Self::PrerequisValidationBloc,
            "REGLEMENTATIONS_ACTIVITES" => Self::ReglementationsActivites,
            "ROME" => Self::Rome,
            "SIRET_CERTIFICATEUR" => Self::SiretCertificateur,
            "SOURCE" => Self::Source,
            "TYPE_EMPLOI_ACCESSIBLES" => Self::TypeEmploi,
            "TYPE_ENREGISTREMENT" => Self::TypeEnregistrement,
            "VALIDATION_PARTIELLE" => Self::ValidationPartielle,
            _ => Self::Other,
        }
    }

    /// Whether the element holds text of its own rather than other elements.
    pub(super) fn is_leaf(self) -> bool {
        !matches!(
            self,
            Self::Abrege
                | Self::AncienneCertification
                | Self::AnciennesCertifications
                | Self::BlocCompetences
                | Self::BlocsCompetences
                | Self::Certificateur
                | Self::Certificateurs
                | Self::CodesNsf
                | Self::CodesRome
                | Self::Correspondance
                | Self::Correspondances
                | Self::Destination
                | Self::Fiche
                | Self::Formacode
                | Self::Formacodes
                | Self::NomenclatureEurope
                | Self::NouvelleCertification
                | Self::NouvellesCertifications
                | Self::Nsf
                | Self::Rome
                | Self::Source
                | Self::Other
        )
    }
}
