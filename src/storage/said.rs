//! Words that a file may give in both languages: `"Région"`, or `(fr: "Région", en: "Region")`.

use serde::de::{Error as _, MapAccess, Visitor};
use serde::ser::SerializeStruct as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

use super::load_error::Form;
use crate::model::Said;

/// Words in one language for both, or in each.
pub(super) struct Both(pub(super) Said);

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Language {
    Fr,
    En,
}

impl Serialize for Both {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Said { fr, en } = &self.0;
        if fr == en {
            return serializer.serialize_str(fr);
        }
        let mut both = serializer.serialize_struct("Said", 2)?;
        both.serialize_field("fr", fr)?;
        both.serialize_field("en", en)?;
        both.end()
    }
}

impl<'de> Deserialize<'de> for Both {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words;

        impl<'de> Visitor<'de> for Words {
            type Value = Both;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(Form::Words.code())
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Both, E> {
                Ok(Both(Said::plain(text)))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Both, A::Error> {
                let (mut fr, mut en) = (None, None);
                while let Some(language) = map.next_key::<Language>()? {
                    let (slot, name) = match language {
                        Language::Fr => (&mut fr, "fr"),
                        Language::En => (&mut en, "en"),
                    };
                    if slot.replace(map.next_value::<String>()?).is_some() {
                        return Err(A::Error::duplicate_field(name));
                    }
                }
                match (fr, en) {
                    (Some(fr), Some(en)) => Ok(Both(Said { fr, en })),
                    // What is said in one language is better than nothing in the other.
                    (Some(only), None) | (None, Some(only)) => Ok(Both(Said::plain(only))),
                    (None, None) => Err(A::Error::missing_field("fr")),
                }
            }
        }

        deserializer.deserialize_any(Words)
    }
}
