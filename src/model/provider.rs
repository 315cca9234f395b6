//! The training provider (*organisme de formation*), as documents name it. It belongs to the computer that prints,
//! not to a plan: the same plan is printed by several centres.

/// Who issues the documents, and how to reach them. Everything may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Provider {
    /// The name that the public knows.
    pub name: String,
    /// The registered name (*raison sociale*), where it differs.
    pub legal_name: String,
    /// Street and number, up to three lines.
    pub address: Vec<String>,
    /// The post code, five characters.
    pub postcode: String,
    /// The town.
    pub town: String,
    /// The telephone.
    pub phone: String,
    /// The e-mail address.
    pub email: String,
    /// The address of the web site.
    pub website: String,
    /// The SIRET number, 14 digits.
    pub siret: String,
    /// The number of the declaration of activity (*numéro de déclaration d'activité*), 11 digits.
    pub declaration: String,
    /// The region whose prefect registered the declaration: the number is always printed with it (Code du
    /// travail, L. 6352-12).
    pub region: String,
    /// Who answers questions about the offer: first name.
    pub contact_first_name: String,
    /// Who answers questions about the offer: family name.
    pub contact_name: String,
    /// Whether the provider is exempt from value-added tax (Code général des impôts, 261-4-4° a).
    pub vat_exempt: bool,
}

impl Provider {
    /// Whether nothing at all is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
