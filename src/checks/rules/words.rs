//! The numbers of a policy in words.

use chrono::NaiveDate;

use super::super::in_lang;
use super::entries::{Entry, Group};
use crate::model::{BandScope, Device, FrenchLevel, HOUSE_DEFAULT, Said, Unit};
use crate::text::Text;

/// The key of a group's word.
pub const fn group_word(group: Group) -> &'static str {
    match group {
        Group::RemoteSync => "policy-group-remote-sync",
        Group::RemoteAsyncTutored => "policy-group-remote-async-tutored",
        Group::RemoteAsync => "policy-group-remote-async",
        Group::Workplace => "policy-group-workplace",
        Group::Dose => "policy-group-dose",
        Group::Support => "policy-group-support",
        Group::Rhythm => "policy-group-rhythm",
        Group::Hours => "policy-group-hours",
        Group::Legal => "policy-group-legal",
        Group::Means => "policy-group-means",
        Group::Unknown => "policy-group-unknown",
    }
}

/// The word of a context of equipment; the context itself when no check reads it.
pub fn context_words<'a>(text: &'a Text, context: &'a str) -> &'a str {
    match context {
        "remote_sync" => text.get("policy-group-remote-sync"),
        "remote_async_tutored" => text.get("policy-group-remote-async-tutored"),
        "remote_async" => text.get("policy-group-remote-async"),
        other => other,
    }
}

/// The name of an entry inside its group; the key itself when nothing knows it.
pub fn entry_name(text: &Text, key: &str) -> String {
    composed(text, key).unwrap_or_else(|| {
        let message = format!("policy-entry-{}", key.replace(['.', '_'], "-"));
        if text.has(&message) {
            text.get(&message).to_owned()
        } else {
            key.to_owned()
        }
    })
}

/// The names of entries that come in rows: a need, a level, a device.
fn composed(text: &Text, key: &str) -> Option<String> {
    let parts: Vec<&str> = key.split('.').collect();
    let known = |key: String| text.has(&key).then(|| text.get(&key).to_owned());
    let device = |name: &str| {
        let device = Device::ALL.iter().find(|it| it.name() == name)?;
        known(format!("device-{}", device.name().replace('_', "-")))
    };
    match parts.as_slice() {
        ["need", _, "autonomy", item] => {
            let item = known(format!("need-autonomy-{item}"))?;
            Some(text.fmt("policy-need-autonomy", &[("item", item.into())]))
        }
        ["need", _, what @ ("digital" | "reading" | "french")] => known(format!("policy-need-{what}")),
        ["need", _, way @ ("down" | "up"), limit @ ("block" | "warn")] => {
            known(format!("policy-need-{way}-{limit}"))
        }
        ["dose", what @ ("async" | "remote"), level] => {
            let level = level.strip_prefix("level")?.to_owned();
            Some(text.fmt(&format!("policy-dose-{what}"), &[("level", level.into())]))
        }
        ["solitude", level] => {
            let level = level.strip_prefix("level")?.to_owned();
            Some(text.fmt("policy-solitude", &[("level", level.into())]))
        }
        ["cap", name, limit @ ("most" | "usual" | "all_workplace")] => {
            let message = format!("policy-cap-{}", limit.replace('_', "-"));
            Some(text.fmt(&message, &[("device", device(name)?.into())]))
        }
        ["hourly", name] => Some(text.fmt("policy-hourly", &[("device", device(name)?.into())])),
        ["band", name, scope, side @ ("min" | "max")] => {
            let scope = BandScope::ALL.into_iter().find(|it| it.name() == *scope)?;
            let scope = known(format!("scope-{}", scope.name()))?;
            let args = [("device", device(name)?.into()), ("scope", scope.into())];
            Some(text.fmt(&format!("policy-band-{side}"), &args))
        }
        ["legal", "agreement", item] => {
            let item = known(format!("agreement-item-{}", item.replace('_', "-")))?;
            Some(text.fmt("policy-legal-agreement", &[("item", item.into())]))
        }
        ["legal", "information", item] => {
            let item = known(format!("information-item-{}", item.replace('_', "-")))?;
            Some(text.fmt("policy-legal-information", &[("item", item.into())]))
        }
        ["legal", "assistance", item] => {
            let item = known(format!("lacks-{item}"))?;
            Some(text.fmt("policy-legal-assistance", &[("item", item.into())]))
        }
        _ => None,
    }
}

/// A number of an entry with its unit: `3 h 30`, `20 %`, `B1`, `1 Mbit/s`, `45 €`, *oui*.
pub fn value_words(text: &Text, key: &str, unit: Unit, value: i64) -> String {
    let whole = || u32::try_from(value).unwrap_or(if value < 0 { 0 } else { u32::MAX });
    match unit {
        Unit::Minutes => text.hours(whole()),
        Unit::Permille if value % 10 == 0 => text.percent(value),
        Unit::Permille => text.percent_fine(value),
        Unit::Level if key.ends_with(".french") => {
            let rank = u8::try_from(value).unwrap_or(0);
            let level = FrenchLevel::ALL.iter().find(|it| it.rank() == rank);
            level.map_or_else(|| text.integer(value), |it| it.name().to_owned())
        }
        Unit::Level | Unit::Count => text.integer(value),
        Unit::Kbps => text.mbit(whole()),
        Unit::Cents => text.money(value),
        Unit::Flag => text
            .get(if value == 0 { "policy-no" } else { "policy-yes" })
            .to_owned(),
    }
}

/// The days for which a policy holds.
pub fn days_words(text: &Text, from: Option<NaiveDate>, until: Option<NaiveDate>) -> String {
    let day = |day: NaiveDate| text.date(day).into();
    match (from, until) {
        (None, None) => text.get("policy-always").to_owned(),
        (Some(from), None) => text.fmt("policy-from", &[("from", day(from))]),
        (None, Some(until)) => text.fmt("policy-until", &[("until", day(until))]),
        (Some(from), Some(until)) => {
            text.fmt("policy-from-until", &[("from", day(from)), ("until", day(until))])
        }
    }
}

/// Where a number comes from: our own judgement is said so.
pub fn source_words(text: &Text, source: &Said) -> String {
    if source.is(HOUSE_DEFAULT) {
        text.get("policy-house-default").to_owned()
    } else {
        in_lang(text.lang(), source).to_owned()
    }
}

impl Entry {
    /// The name with its group, which no other entry bears.
    pub fn full_name(&self, text: &Text) -> String {
        let group = text.get(group_word(self.group)).into();
        let name = entry_name(text, &self.key).into();
        text.fmt("policy-full-name", &[("group", group), ("name", name)])
    }

    /// The number that holds, or that none does.
    pub fn value_words(&self, text: &Text) -> String {
        self.words_of(text, self.value())
    }

    /// A number of this entry in words, or that none holds.
    pub fn words_of(&self, text: &Text, value: Option<i64>) -> String {
        value.map_or_else(
            || text.get("policy-no-limit").to_owned(),
            |value| value_words(text, &self.key, self.unit, value),
        )
    }
}
