//! The number of a fiche, which says its register too: `RNCP37488`, `RS5568`.

use std::fmt;

/// One of the two national registers kept by France compétences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Register {
    /// *Répertoire national des certifications professionnelles*: certifications made of competency blocks.
    Rncp,
    /// *Répertoire spécifique*: certifications and habilitations without blocks.
    Rs,
}

impl Register {
    /// The letters that open every number of the register.
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Rncp => "RNCP",
            Self::Rs => "RS",
        }
    }
}

/// The number of a fiche, unique over both registers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FicheNumber {
    /// The register the number belongs to.
    pub register: Register,
    /// The digits after the prefix.
    pub digits: u32,
}

impl FicheNumber {
    /// Reads a number as people write it: `RNCP37488`, `rncp 37 488`, `RS-5568`, `RNCP n° 37488`.
    ///
    /// Gives `None` when the register is not said or when anything else stands around the number.
    pub fn parse(text: &str) -> Option<Self> {
        let mut letters = String::new();
        let mut digits = String::new();
        for letter in text.chars() {
            match letter {
                _ if letter.is_whitespace() => {}
                '-' | '_' | '.' | '°' | 'º' if digits.is_empty() => {}
                _ if letter.is_ascii_digit() => digits.push(letter),
                _ if letter.is_ascii_alphabetic() && digits.is_empty() => letters.push(letter),
                _ => return None,
            }
        }
        let register = match letters.to_ascii_uppercase().as_str() {
            "RNCP" | "RNCPN" => Register::Rncp,
            "RS" | "RSN" => Register::Rs,
            _ => return None,
        };
        if digits.len() > 9 {
            return None;
        }
        Some(Self {
            register,
            digits: digits.parse().ok()?,
        })
    }

    /// The number of the fiche a block code belongs to: `RNCP37488BC01` is of `RNCP37488`.
    pub fn of_block(code: &str) -> Option<Self> {
        let code = code.trim();
        let end = code
            .char_indices()
            .skip_while(|(_, letter)| !letter.is_ascii_digit())
            .find(|(_, letter)| !letter.is_ascii_digit())
            .map_or(code.len(), |(at, _)| at);
        Self::parse(code.get(..end)?)
    }

    /// The public page of the fiche on the site of France compétences.
    pub fn url(self) -> String {
        let register = self.register.prefix().to_ascii_lowercase();
        format!(
            "https://www.francecompetences.fr/recherche/{register}/{}/",
            self.digits
        )
    }
}

impl fmt::Display for FicheNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.register.prefix(), self.digits)
    }
}

#[cfg(test)]
mod tests {
    use super::{FicheNumber, Register};

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let wanted = Some(FicheNumber {
            register: Register::Rncp,
            digits: 37488,
        });
        for text in ["RNCP37488", "rncp 37488", " Rncp n° 37 488 ", "RNCP-37488"] {
            assert_eq!(FicheNumber::parse(text), wanted, "{text}");
        }
        assert_eq!(
            FicheNumber::parse("RS5568")
                .map(|number| number.to_string())
                .as_deref(),
            Some("RS5568")
        );
        for text in [
            "",
            "37488",
            "RNCP",
            "RNCP37488BC01",
            "XRNCP1",
            "RNCP99999999999",
            "RNCP-1x",
        ] {
            assert_eq!(FicheNumber::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_block_code_names_its_fiche() {
        let fiche = FicheNumber::of_block("RNCP37488BC01").map(|number| number.to_string());
        assert_eq!(fiche.as_deref(), Some("RNCP37488"));
        assert_eq!(FicheNumber::of_block("BC01"), None);
    }

    #[test]
    fn the_public_page_uses_lower_case_and_digits() {
        let number = FicheNumber::parse("RS5568").unwrap();
        assert_eq!(
            number.url(),
            "https://www.francecompetences.fr/recherche/rs/5568/"
        );
    }
}
