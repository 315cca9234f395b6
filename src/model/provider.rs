//! The training provider (*organisme de formation*), as documents and catalogues name it. It is entered once on a
//! computer and serves every plan printed there; a plan may state its own, which then holds for that plan.

use super::offer::{Address, Contact, digits, said};

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

    /// The name that the public knows, or else the registered one.
    pub fn public_name(&self) -> &str {
        first(&self.name, &self.legal_name)
    }

    /// The registered name, or else the one that the public knows.
    pub fn registered_name(&self) -> &str {
        first(&self.legal_name, &self.name)
    }

    /// The postal address.
    pub fn postal(&self) -> Address {
        Address {
            street: self.address.join("\n"),
            postcode: self.postcode.clone(),
            town: self.town.clone(),
        }
    }

    /// Whom future learners reach.
    pub fn contact(&self) -> Contact {
        Contact {
            first_name: self.contact_first_name.clone(),
            last_name: self.contact_name.clone(),
            phone: self.phone.clone(),
            email: self.email.clone(),
        }
    }

    /// Whether the SIRET has its 14 digits.
    pub fn has_siret(&self) -> bool {
        digits(&self.siret, 14)
    }

    /// Whether the number of the declaration of activity has its 11 digits.
    pub fn has_declaration(&self) -> bool {
        digits(&self.declaration, 11)
    }

    /// Whether this names another provider than `usual`: other names, and another SIREN (the first nine digits of
    /// a SIRET, which all establishments share) where both are known. One that names nobody is no other.
    pub fn is_other_than(&self, usual: &Self) -> bool {
        let names = |it: &Self| -> Vec<String> {
            [&it.name, &it.legal_name]
                .into_iter()
                .filter(|it| said(it))
                .map(|it| it.trim().to_lowercase())
                .collect()
        };
        // Typed with spaces or cut short, a number tells nothing: the names do.
        let siren = |it: &Self| {
            it.has_siret()
                .then(|| it.siret.get(..9).map(str::to_owned))
                .flatten()
        };
        let (own, known) = (names(self), names(usual));
        match (siren(self), siren(usual)) {
            (Some(own), Some(usual)) => own != usual,
            _ => !own.is_empty() && !own.iter().any(|it| known.contains(it)),
        }
    }

    /// A plan's own details, with what they leave open taken from the computer's own – unless they name another
    /// provider, of whom the computer knows nothing. An address, a contact and a declaration with its region are
    /// taken whole, so that no half of one is joined to half of another.
    #[must_use]
    pub fn completed_by(&self, usual: &Self) -> Self {
        if self.is_empty() {
            return usual.clone();
        }
        if self.is_other_than(usual) {
            return self.clone();
        }
        let or = |own: &str, usual: &str| if said(own) { own } else { usual }.to_owned();
        let at = if self.postal() == Address::default() {
            usual
        } else {
            self
        };
        let reached = if self.contact() == Contact::default() {
            usual
        } else {
            self
        };
        let declared = if said(&self.declaration) { self } else { usual };
        Self {
            name: or(&self.name, &usual.name),
            legal_name: or(&self.legal_name, &usual.legal_name),
            address: at.address.clone(),
            postcode: at.postcode.clone(),
            town: at.town.clone(),
            phone: reached.phone.clone(),
            email: reached.email.clone(),
            website: or(&self.website, &usual.website),
            siret: or(&self.siret, &usual.siret),
            declaration: declared.declaration.clone(),
            region: declared.region.clone(),
            contact_first_name: reached.contact_first_name.clone(),
            contact_name: reached.contact_name.clone(),
            vat_exempt: self.vat_exempt || usual.vat_exempt,
        }
    }
}

fn first<'a>(one: &'a str, other: &'a str) -> &'a str {
    if said(one) { one } else { other }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usual() -> Provider {
        Provider {
            name: "Atelier".to_owned(),
            siret: "12345678901234".to_owned(),
            declaration: "32591234567".to_owned(),
            region: "Hauts-de-France".to_owned(),
            address: vec!["1 rue A".to_owned(), "Bât. B".to_owned()],
            postcode: "59000".to_owned(),
            town: "Lille".to_owned(),
            phone: "03 20 00 00 00".to_owned(),
            vat_exempt: true,
            ..Provider::default()
        }
    }

    #[test]
    fn a_plan_that_says_nothing_has_the_details_of_the_computer() {
        assert_eq!(Provider::default().completed_by(&usual()), usual());
    }

    #[test]
    fn another_site_of_the_same_provider_is_completed_field_by_field() {
        let own = Provider {
            siret: "12345678909999".to_owned(),
            address: vec!["2 rue C".to_owned()],
            town: "Arras".to_owned(),
            ..Provider::default()
        };
        let whole = own.completed_by(&usual());
        assert_eq!(
            (whole.name.as_str(), whole.siret.as_str()),
            ("Atelier", "12345678909999")
        );
        assert_eq!(whole.declaration, "32591234567");
        // The post code of Lille is not joined to a street of Arras.
        assert_eq!((whole.postcode.as_str(), whole.town.as_str()), ("", "Arras"));
        assert_eq!(whole.phone, "03 20 00 00 00");
    }

    #[test]
    fn another_provider_keeps_to_what_it_says() {
        let own = Provider {
            name: "Centre B".to_owned(),
            ..Provider::default()
        };
        assert!(own.is_other_than(&usual()));
        assert_eq!(own.completed_by(&usual()), own);
        let number = Provider {
            name: "Atelier".to_owned(),
            siret: "98765432101234".to_owned(),
            ..Provider::default()
        };
        assert_eq!(number.completed_by(&usual()), number);
        let spelt = Provider {
            name: " ATELIER ".to_owned(),
            ..Provider::default()
        };
        assert_eq!(spelt.completed_by(&usual()).siret, "12345678901234");
    }

    #[test]
    fn a_number_typed_with_spaces_makes_no_other_provider() {
        let own = Provider {
            name: "atelier ".to_owned(),
            siret: "123 456 789 01234".to_owned(),
            ..Provider::default()
        };
        assert!(!own.is_other_than(&usual()));
        assert_eq!(own.completed_by(&usual()).declaration, "32591234567");
    }
}
