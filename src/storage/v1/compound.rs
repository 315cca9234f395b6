//! Values with a shape of their own: the mix, and autonomy as one number or item by item.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserializer, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::literal::{Lit, Literal as _};
use crate::model::{self, Level, Minutes};
use crate::storage::load_error::Form;

/// Minutes per modality; a part that is absent is zero.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Mix")]
struct Parts {
    classroom: Option<Lit<Minutes>>,
    remote_sync: Option<Lit<Minutes>>,
    remote_async: Option<Lit<Minutes>>,
    workplace: Option<Lit<Minutes>>,
}

/// A mix whose total is at most [`Minutes::MAX_FIELD`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mix(pub(super) model::Mix);

impl Serialize for Mix {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let [classroom, remote_sync, remote_async, workplace] =
            self.0.parts().map(|it| (!it.is_zero()).then_some(Lit(it)));
        let parts = Parts {
            classroom,
            remote_sync,
            remote_async,
            workplace,
        };
        parts.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Mix {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let parts = Parts::deserialize(from)?;
        let mix = model::Mix::new(
            [
                parts.classroom,
                parts.remote_sync,
                parts.remote_async,
                parts.workplace,
            ]
            .map(|it| it.map_or(Minutes::ZERO, |Lit(minutes)| minutes)),
        );
        if mix.total() > Minutes::MAX_FIELD {
            return Err(de::Error::invalid_value(
                Unexpected::Other("mix"),
                &Form::MixTotal.code(),
            ));
        }
        Ok(Self(mix))
    }
}

/// The level of items that are not named.
const LEVEL: i64 = 2;

/// The seven items; one that is absent is at level 2.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "Autonomy")]
struct Items {
    technique: Option<Lit<Level>>,
    information: Option<Lit<Level>>,
    organisation: Option<Lit<Level>>,
    social: Option<Lit<Level>>,
    cognitive: Option<Lit<Level>>,
    metacognitive: Option<Lit<Level>>,
    motivation: Option<Lit<Level>>,
}

/// Autonomy: one number when all items have the same level, else the items that are not at level 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Autonomy(pub(super) model::Autonomy);

impl Serialize for Autonomy {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let weakest = self.0.weakest();
        if self.0 == model::Autonomy::uniform(weakest) {
            return Lit(weakest).serialize(to);
        }
        let [
            technique,
            information,
            organisation,
            social,
            cognitive,
            metacognitive,
            motivation,
        ] = self
            .0
            .levels()
            .map(|it| (it != Level::clamped(LEVEL)).then_some(Lit(it)));
        let items = Items {
            technique,
            information,
            organisation,
            social,
            cognitive,
            metacognitive,
            motivation,
        };
        items.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Autonomy {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Autonomy;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Form::Autonomy.code())
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Autonomy, E> {
        Level::of_int(number)
            .map(|level| Autonomy(model::Autonomy::uniform(level)))
            .ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Autonomy, E> {
        i64::try_from(number)
            .map_err(|_too_large| E::invalid_value(Unexpected::Unsigned(number), &self))
            .and_then(|number| self.visit_i64(number))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Autonomy, A::Error> {
        let items = Items::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Autonomy(model::Autonomy::new(
            [
                items.technique,
                items.information,
                items.organisation,
                items.social,
                items.cognitive,
                items.metacognitive,
                items.motivation,
            ]
            .map(|it| it.map_or_else(|| Level::clamped(LEVEL), |Lit(level)| level)),
        )))
    }
}
