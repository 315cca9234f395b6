//! The two languages of the program.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A language in which every word of the program exists. French comes first: it is the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// French, as written in France.
    #[default]
    Fr,
    /// English, with British dates.
    En,
}

/// A language that is neither French nor English.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a language of this program: `fr` and `en` are")]
pub struct UnknownLang(
    /// What was given.
    pub String,
);

impl Lang {
    /// Every language, French first.
    pub const ALL: &'static [Self] = &[Self::Fr, Self::En];

    /// The two-letter code of ISO 639-1, also the name of its folder of messages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The name of the language in that language, as a language menu shows it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::En => "English",
        }
    }

    /// The first language that a list of locales such as `fr_FR.UTF-8:en` (the value of `LANGUAGE` or
    /// `LANG`) asks for, or `None` when it names neither.
    pub fn from_locales(locales: &str) -> Option<Self> {
        locales.split([':', ',', ';']).find_map(|one| one.parse().ok())
    }

    /// The identifier that chooses the plural rules.
    pub(super) fn identifier(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    /// Reads a code or a locale: `fr`, `FR`, `fr-CA`, `fr_FR.UTF-8`, `en_GB@euro`.
    fn from_str(locale: &str) -> Result<Self, UnknownLang> {
        let code = locale
            .trim()
            .split(['-', '_', '.', '@'])
            .next()
            .unwrap_or_default();
        Self::ALL
            .iter()
            .copied()
            .find(|lang| code.eq_ignore_ascii_case(lang.code()))
            .ok_or_else(|| UnknownLang(locale.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_locales_are_read() {
        for (input, expected) in [
            ("fr", Some(Lang::Fr)),
            ("FR", Some(Lang::Fr)),
            ("fr_FR.UTF-8", Some(Lang::Fr)),
            ("fr-CA", Some(Lang::Fr)),
            (" en_GB@euro ", Some(Lang::En)),
            ("en", Some(Lang::En)),
            ("frise", None),
            ("de_DE", None),
            ("C", None),
            ("", None),
        ] {
            assert_eq!(input.parse().ok(), expected, "{input:?}");
        }
    }

    #[test]
    fn the_first_known_locale_of_a_list_wins() {
        assert_eq!(Lang::from_locales("de_DE:en_US:fr"), Some(Lang::En));
        assert_eq!(Lang::from_locales("br,fr_FR"), Some(Lang::Fr));
        assert_eq!(Lang::from_locales("C.UTF-8"), None);
    }

    #[test]
    fn codes_round_trip() {
        for lang in Lang::ALL {
            assert_eq!(lang.to_string().parse(), Ok(*lang));
        }
    }
}
