//! Values that stand in a file as one text or one number: durations, amounts, shares, dates, identifiers, scales.

use std::fmt;
use std::marker::PhantomData;

use chrono::NaiveDate;
use serde::de::{self, Deserializer, Unexpected, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use crate::model::{
    Cents, Connection, DigitalLevel, Id, Key, Level, MAX_HEADCOUNT, Minutes, Permille, Position,
    ReadingDegree,
};
use crate::storage::load_error::Form;

/// How a value is written: in quotes or as a bare number.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Put {
    /// In quotes.
    Text(String),
    /// As a bare number.
    Int(i64),
}

/// A value written as one text or one number.
pub(super) trait Literal: Sized {
    /// What a reading error says was expected.
    const EXPECTED: Form;

    /// Reads what stands between quotes.
    fn of_text(_text: &str) -> Option<Self> {
        None
    }

    /// Reads a bare number.
    fn of_int(_number: i64) -> Option<Self> {
        None
    }

    /// The one form in which files hold it.
    fn put(&self) -> Put;
}

/// A literal on its way from or to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lit<T>(pub(super) T);

impl<T: Literal> Serialize for Lit<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0.put() {
            Put::Text(text) => to.serialize_str(&text),
            Put::Int(number) => to.serialize_i64(number),
        }
    }
}

impl<'de, T: Literal> Deserialize<'de> for Lit<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader(PhantomData)).map(Lit)
    }
}

struct Reader<T>(PhantomData<T>);

impl<T: Literal> Visitor<'_> for Reader<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED.code())
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        T::of_text(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        T::of_int(number).ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        i64::try_from(number)
            .ok()
            .and_then(T::of_int)
            .ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))
    }
}

/// Digits alone; no sign, no space.
fn digits(text: &str) -> Option<u64> {
    let plain = !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

/// A decimal number in units of 10^-`places`; more decimals are refused rather than rounded.
fn decimal(text: &str, places: u32) -> Option<u64> {
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let missing = places.checked_sub(u32::try_from(part.len()).ok()?)?;
    let part = if part.is_empty() { 0 } else { digits(part)? };
    digits(whole)?
        .checked_mul(10_u64.checked_pow(places)?)?
        .checked_add(part.checked_mul(10_u64.checked_pow(missing)?)?)
}

/// What [`decimal`] reads, without zeros at the end.
fn plain_decimal(value: u64, places: u32) -> String {
    let unit = 10_u64.saturating_pow(places).max(1);
    let (whole, part) = (value / unit, value % unit);
    if part == 0 {
        return whole.to_string();
    }
    let width = usize::try_from(places).unwrap_or(0);
    format!("{whole}.{part:0width$}").trim_end_matches('0').to_owned()
}

/// Drops spaces of every width, for those who write `3 h 30`.
fn squeezed(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

impl<T: Id> Literal for T {
    const EXPECTED: Form = Form::Identifier;

    fn of_text(text: &str) -> Option<Self> {
        T::parse(text).ok()
    }

    fn put(&self) -> Put {
        Put::Text(self.as_str().to_owned())
    }
}

impl Literal for Key {
    const EXPECTED: Form = Form::Place;

    fn of_text(text: &str) -> Option<Self> {
        Self::parse(text)
    }

    fn put(&self) -> Put {
        Put::Text(self.to_string())
    }
}

impl Literal for Minutes {
    const EXPECTED: Form = Form::Duration;

    fn of_text(text: &str) -> Option<Self> {
        let text = squeezed(text);
        let minutes = if let Some(minutes) = text.strip_suffix("min") {
            digits(minutes)?
        } else {
            let (hours, minutes) = text.split_once('h')?;
            let minutes = if minutes.is_empty() { 0 } else { digits(minutes)? };
            if minutes >= 60 {
                return None;
            }
            digits(hours)?.checked_mul(60)?.checked_add(minutes)?
        };
        let read = Self::new(u32::try_from(minutes).ok()?);
        (read <= Self::MAX_FIELD).then_some(read)
    }

    fn put(&self) -> Put {
        Put::Text(self.to_string())
    }
}

/// A step of planning: 1 min to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Grain(pub(super) Minutes);

impl Literal for Grain {
    const EXPECTED: Form = Form::Grain;

    fn of_text(text: &str) -> Option<Self> {
        Minutes::of_text(text)
            .filter(|it| !it.is_zero() && *it <= Minutes::DAY)
            .map(Self)
    }

    fn put(&self) -> Put {
        self.0.put()
    }
}

impl Literal for Permille {
    const EXPECTED: Form = Form::Share;

    fn of_text(text: &str) -> Option<Self> {
        let text = squeezed(text);
        u32::try_from(decimal(text.strip_suffix('%')?, 1)?).ok().map(Self)
    }

    fn put(&self) -> Put {
        Put::Text(format!("{}%", plain_decimal(u64::from(self.0), 1)))
    }
}

impl Literal for Cents {
    const EXPECTED: Form = Form::Amount;

    fn of_text(text: &str) -> Option<Self> {
        let text = squeezed(text);
        let cents = Self::new(decimal(text.strip_suffix('€').unwrap_or(&text), 2)?);
        (cents <= Self::MAX_FIELD).then_some(cents)
    }

    fn of_int(number: i64) -> Option<Self> {
        let cents = Self::euros(u64::try_from(number).ok()?);
        (cents <= Self::MAX_FIELD).then_some(cents)
    }

    fn put(&self) -> Put {
        let (euros, cents) = (self.get() / 100, self.get() % 100);
        Put::Text(if cents == 0 {
            euros.to_string()
        } else {
            format!("{euros}.{cents:02}")
        })
    }
}

impl Literal for Position {
    const EXPECTED: Form = Form::Position;

    fn of_text(text: &str) -> Option<Self> {
        Self::parse(text)
    }

    fn put(&self) -> Put {
        Put::Text(self.to_string())
    }
}

impl Literal for NaiveDate {
    const EXPECTED: Form = Form::Date;

    fn of_text(text: &str) -> Option<Self> {
        text.parse().ok().filter(|it: &Self| it.to_string() == text)
    }

    fn put(&self) -> Put {
        Put::Text(self.to_string())
    }
}

impl Literal for u32 {
    const EXPECTED: Form = Form::Count;

    fn of_int(number: i64) -> Option<Self> {
        Self::try_from(number).ok()
    }

    fn put(&self) -> Put {
        Put::Int(i64::from(*self))
    }
}

impl Literal for u8 {
    const EXPECTED: Form = Form::SmallCount;

    fn of_int(number: i64) -> Option<Self> {
        Self::try_from(number).ok()
    }

    fn put(&self) -> Put {
        Put::Int(i64::from(*self))
    }
}

impl Literal for i64 {
    const EXPECTED: Form = Form::Integer;

    fn of_int(number: i64) -> Option<Self> {
        Some(number)
    }

    fn put(&self) -> Put {
        Put::Int(*self)
    }
}

/// A head-count of 1 to [`MAX_HEADCOUNT`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Heads(pub(super) u32);

impl Literal for Heads {
    const EXPECTED: Form = Form::Headcount;

    fn of_int(number: i64) -> Option<Self> {
        u32::try_from(number)
            .ok()
            .filter(|it| (1..=MAX_HEADCOUNT).contains(it))
            .map(Self)
    }

    fn put(&self) -> Put {
        self.0.put()
    }
}

macro_rules! scales {
    ($($scale:ident: $form:ident;)*) => {$(
        impl Literal for $scale {
            const EXPECTED: Form = Form::$form;

            fn of_int(number: i64) -> Option<Self> {
                Self::try_from(u64::try_from(number).ok()?).ok()
            }

            fn put(&self) -> Put {
                Put::Int(i64::from(self.get()))
            }
        }
    )*};
}

scales! {
    Level: Autonomy;
    DigitalLevel: Digital;
    ReadingDegree: Reading;
}

/// A rate, written in Mbit/s; kept in kbit/s.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rate(pub(super) u32);

impl Rate {
    fn number(text: &str) -> Option<u32> {
        u32::try_from(decimal(text, 3)?).ok()
    }
}

impl Literal for Rate {
    const EXPECTED: Form = Form::Rate;

    fn of_text(text: &str) -> Option<Self> {
        Self::number(squeezed(text).strip_suffix("Mbit/s")?).map(Self)
    }

    fn put(&self) -> Put {
        Put::Text(format!("{} Mbit/s", plain_decimal(u64::from(self.0), 3)))
    }
}

/// The rates that names stand for in this format, kbit/s down and up.
const PRESETS: [(&str, Connection); 4] = [
    ("fibre", connection(100_000, 50_000)),
    ("adsl", connection(4_000, 800)),
    ("mobile", connection(8_000, 2_000)),
    ("none", connection(0, 0)),
];

pub(super) const fn connection(down_kbps: u32, up_kbps: u32) -> Connection {
    Connection { down_kbps, up_kbps }
}

impl Literal for Connection {
    const EXPECTED: Form = Form::Connection;

    fn of_text(text: &str) -> Option<Self> {
        if let Some((_, rates)) = PRESETS.iter().find(|(name, _)| *name == text) {
            return Some(*rates);
        }
        let text = squeezed(text);
        let (down, up) = text.strip_suffix("Mbit/s")?.split_once('/')?;
        Some(connection(Rate::number(down)?, Rate::number(up)?))
    }

    fn put(&self) -> Put {
        let number = |kbps: u32| plain_decimal(u64::from(kbps), 3);
        Put::Text(PRESETS.iter().find(|(_, rates)| rates == self).map_or_else(
            || format!("{}/{} Mbit/s", number(self.down_kbps), number(self.up_kbps)),
            |(name, _)| (*name).to_owned(),
        ))
    }
}
