//! Policy files: reading and writing them, and those that come with the program.

use chrono::NaiveDate;
use serde::de::{Error as _, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;
use std::path::Path;
use thiserror::Error;

use super::load::read;
use super::load_error::{Form, LoadError};
use super::quality::indicator_list;
use super::said::Both;
use super::survey::survey;
use crate::model::{
    CheckRule, EquipmentKind, Policy, PolicyEntry, PolicyEquipment, QualityReference, Severity, Unit,
};
use crate::text::{Lang, Text};

/// The format of policy files that this program writes.
pub const POLICY_FORMAT: u32 = 1;

/// Longest policy file that is read, in bytes.
const LONGEST: usize = 4 * 1024 * 1024;

/// The policies that come with the program: identifier and text, the one for new plans first.
pub const fn shipped() -> &'static [(&'static str, &'static str)] {
    &[
        ("fr-2026-11", include_str!("../../assets/policies/fr-2026-11.ron")),
        ("fr-2019", include_str!("../../assets/policies/fr-2019.ron")),
    ]
}

/// The shipped policy that bears this identifier.
///
/// `None` when no such policy comes with the program.
pub fn shipped_policy(id: &str) -> Option<Policy> {
    let (_, text) = shipped().iter().find(|(own, _)| *own == id)?;
    parse_policy(text).ok()
}

/// The policy for new plans, and for plans whose own policy cannot be found.
pub fn default_policy() -> Policy {
    shipped()
        .first()
        .and_then(|(_, text)| parse_policy(text).ok())
        .unwrap_or_default()
}

/// Why a text is no policy.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.say(&Text::new(Lang::En)))]
pub enum PolicyError {
    /// The text is longer than any policy.
    TooLong(usize),
    /// The text does not have the form of a policy, or a value is none of its kind.
    Form(LoadError),
    /// Written by a newer version of the program.
    Newer {
        /// The file's format.
        found: u32,
    },
}

impl From<LoadError> for PolicyError {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::Newer { found, .. } => Self::Newer { found },
            other => Self::Form(other),
        }
    }
}

impl PolicyError {
    /// What is wrong and what to do, in the words of `text`; the caller names the file.
    pub fn say(&self, text: &Text) -> String {
        match self {
            Self::TooLong(bytes) => {
                let megabytes = |bytes: usize| bytes.div_ceil(1_000_000).into();
                text.fmt(
                    "policy-too-long",
                    &[("size", megabytes(*bytes)), ("limit", megabytes(LONGEST))],
                )
            }
            // These speak of plans.
            Self::Form(
                LoadError::Empty
                | LoadError::NotAPlan { .. }
                | LoadError::NoFormat
                | LoadError::TooLarge { .. }
                | LoadError::TooMany { .. }
                | LoadError::TooDeep { .. },
            ) => text.get("policy-none").to_owned(),
            Self::Form(error) => text.fmt("policy-form", &[("reason", error.say(text).into())]),
            Self::Newer { found } => text.fmt(
                "policy-newer",
                &[("found", (*found).into()), ("known", POLICY_FORMAT.into())],
            ),
        }
    }
}

impl PolicyError {
    /// The same with the file.
    pub fn say_of(&self, path: &Path, text: &Text) -> String {
        let args = [
            ("path", path.display().to_string().into()),
            ("reason", self.say(text).into()),
        ];
        text.fmt("policy-unusable", &args)
    }
}

/// Reads a policy.
pub fn parse_policy(text: &str) -> Result<Policy, PolicyError> {
    if text.len() > LONGEST {
        return Err(PolicyError::TooLong(text.len()));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    survey(text, POLICY_FORMAT)?;
    Ok(read::<PolicyFile>(text)?.into())
}

/// Writes a policy in its canonical form; [`parse_policy`] gives the same policy back.
pub fn write_policy(policy: &Policy) -> String {
    let file = PolicyFile::from(policy);
    let config = ron::ser::PrettyConfig::new()
        .new_line("\n")
        .struct_names(false)
        .depth_limit(3)
        .compact_arrays(false);
    // Writing to memory what has no map with odd keys cannot fail; an empty text is refused on reading.
    let text = options().to_string_pretty(&file, config);
    debug_assert!(text.is_ok(), "{text:?}");
    let mut text = text.unwrap_or_default();
    text.push('\n');
    text
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PolicyFile {
    format: u32,
    id: String,
    title: Both,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    quality: Option<QualityFile>,
    #[serde(default)]
    entries: Vec<EntryFile>,
    #[serde(default)]
    equipment: Vec<EquipmentFile>,
    #[serde(default)]
    checks: Vec<CheckFile>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct QualityFile {
    id: String,
    source: Both,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    since: Option<Day>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryFile {
    key: String,
    value: i64,
    unit: Named<Unit>,
    source: Both,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    since: Option<Day>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    funder: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EquipmentFile {
    context: String,
    any_of: Vec<Named<EquipmentKind>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CheckFile {
    code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    severity: Option<Named<Severity>>,
    #[serde(default = "enabled")]
    enabled: bool,
}

const fn enabled() -> bool {
    true
}

/// A date written `2026-11-01`.
#[derive(Clone, Copy)]
pub(super) struct Day(pub(super) NaiveDate);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let expected = Form::Date.code();
        let odd = |_| D::Error::invalid_value(Unexpected::Str(&text), &expected);
        text.parse().map(Self).map_err(odd)
    }
}

/// A value that a file writes by its bare name.
pub(super) trait Name: Copy + 'static {
    /// The names of all values, in their order.
    const NAMES: &'static [&'static str];
    fn values() -> &'static [Self];
    fn own_name(self) -> &'static str;
}

macro_rules! named {
    ($($type:ty: $($name:literal)*;)*) => {$(
        impl Name for $type {
            const NAMES: &'static [&'static str] = &[$($name,)*];

            fn values() -> &'static [Self] {
                const ALL: &[$type] = &<$type>::ALL;
                ALL
            }

            fn own_name(self) -> &'static str {
                self.name()
            }
        }
    )*};
}

named! {
    Unit: "minutes" "permille" "level" "kbps" "count" "cents" "flag";
    Severity: "error" "warning" "hint";
}

impl Name for EquipmentKind {
    const NAMES: &'static [&'static str] = Self::NAMES;

    fn values() -> &'static [Self] {
        Self::ALL
    }

    fn own_name(self) -> &'static str {
        self.name()
    }
}

pub(super) struct Named<T>(pub(super) T);

impl<T: Name> Serialize for Named<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // The first name is never written, but must be one.
        serializer.serialize_unit_variant("Name", 0, self.0.own_name())
    }
}

impl<'de, T: Name> Deserialize<'de> for Named<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ByName<T>(PhantomData<T>);

        impl<T: Name> Visitor<'_> for ByName<T> {
            type Value = Named<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&T::NAMES.join(", "))
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Named<T>, E> {
                T::values()
                    .iter()
                    .copied()
                    .find(|it| it.own_name() == text)
                    .map(Named)
                    .ok_or_else(|| E::unknown_variant(text, T::NAMES))
            }
        }

        deserializer.deserialize_identifier(ByName(PhantomData))
    }
}

impl From<PolicyFile> for Policy {
    fn from(file: PolicyFile) -> Self {
        Self {
            id: file.id,
            title: file.title.0,
            base: file.base,
            from: file.from.map(|it| it.0),
            until: file.until.map(|it| it.0),
            indicators: file
                .quality
                .as_ref()
                .and_then(|it| indicator_list(&it.id))
                .unwrap_or_default(),
            quality: file.quality.map(|it| QualityReference {
                id: it.id,
                source: it.source.0,
                since: it.since.map(|it| it.0),
            }),
            entries: file
                .entries
                .into_iter()
                .map(|it| PolicyEntry {
                    key: it.key,
                    value: it.value,
                    unit: it.unit.0,
                    source: it.source.0,
                    since: it.since.map(|it| it.0),
                    funder: it.funder,
                })
                .collect(),
            equipment: file
                .equipment
                .into_iter()
                .map(|it| PolicyEquipment {
                    context: it.context,
                    any_of: it.any_of.into_iter().map(|it| it.0).collect(),
                })
                .collect(),
            checks: file
                .checks
                .into_iter()
                .map(|it| CheckRule {
                    code: it.code,
                    severity: it.severity.map(|it| it.0),
                    enabled: it.enabled,
                })
                .collect(),
        }
    }
}

impl From<&Policy> for PolicyFile {
    fn from(policy: &Policy) -> Self {
        Self {
            format: POLICY_FORMAT,
            id: policy.id.clone(),
            title: Both(policy.title.clone()),
            base: policy.base.clone(),
            from: policy.from.map(Day),
            until: policy.until.map(Day),
            quality: policy.quality.as_ref().map(|it| QualityFile {
                id: it.id.clone(),
                source: Both(it.source.clone()),
                since: it.since.map(Day),
            }),
            entries: policy
                .entries
                .iter()
                .map(|it| EntryFile {
                    key: it.key.clone(),
                    value: it.value,
                    unit: Named(it.unit),
                    source: Both(it.source.clone()),
                    since: it.since.map(Day),
                    funder: it.funder.clone(),
                })
                .collect(),
            equipment: policy
                .equipment
                .iter()
                .map(|it| EquipmentFile {
                    context: it.context.clone(),
                    any_of: it.any_of.iter().copied().map(Named).collect(),
                })
                .collect(),
            checks: policy
                .checks
                .iter()
                .map(|it| CheckFile {
                    code: it.code.clone(),
                    severity: it.severity.map(Named),
                    enabled: it.enabled,
                })
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_policy_reads_bears_its_name_and_round_trips() {
        for (id, text) in shipped() {
            let policy = parse_policy(text).unwrap_or_else(|error| panic!("{id}: {error}"));
            assert_eq!(policy.id, *id);
            for entry in &policy.entries {
                assert!(!entry.source.is_blank() && entry.since.is_some(), "{}", entry.key);
            }
            let written = write_policy(&policy);
            let again = parse_policy(&written).unwrap_or_else(|error| panic!("{error}\n{written}"));
            assert_eq!(again, policy);
            assert_eq!(write_policy(&again), written);
            assert!(written.contains("unit: kbps"), "{written}");
        }
    }

    fn refused(text: &str, lang: Lang) -> String {
        parse_policy(text).expect_err("no policy").say(&Text::new(lang))
    }

    #[test]
    fn names_of_words_are_those_of_their_values() {
        fn of<T: Name>() -> (Vec<&'static str>, &'static [&'static str]) {
            (T::values().iter().map(|it| it.own_name()).collect(), T::NAMES)
        }
        for (own, names) in [of::<Unit>(), of::<Severity>(), of::<EquipmentKind>()] {
            assert_eq!(own, names);
        }
    }

    #[test]
    fn mistakes_are_placed_and_told_in_both_languages() {
        let entry = |value: &str, unit: &str, source: &str| {
            format!(
                "(format: 1, id: \"x\", title: \"X\", entries: [\n  (key: \"k\", value: {value}, unit: {unit}, source: {source}),\n])"
            )
        };
        let unit = entry("1", "hours", "\"s\"");
        let value = entry("\"five\"", "count", "\"s\"");
        let source = entry("1", "count", "3");
        let language = entry("1", "count", "(de: \"Vertrag\")");
        let cases: [(&str, [&str; 3]); 9] = [
            (&unit, ["2, ", "entries[0].unit", "hours"]),
            (&value, ["2, ", "entries[0].value", "\"five\""]),
            (&source, ["2, ", "entries[0].source", "(fr: "]),
            (&language, ["2, ", "entries[0].source", "`fr`, `en`"]),
            (
                "(format: 1, id: \"x\", title: \"X\", thresholds: [])",
                ["1, ", "thresholds", "`entries`"],
            ),
            (
                "(format: 1, id: \"x\", title: \"X\", from: \"1er mai\")",
                ["1, ", "from", "\"2027-01-12\""],
            ),
            ("(format: 1, id: \"x\")", ["1, ", "title", ""]),
            ("(format: 1, id: \"x\", title: \"X\") more", ["1, ", "more", ""]),
            ("(format: 1, id: \"x\", title: \"X\"", ["1, ", "(", ""]),
        ];
        for lang in Lang::ALL {
            for (text, parts) in &cases {
                let told = refused(text, *lang);
                for part in parts {
                    assert!(told.contains(part), "{lang}: {told}: {part}");
                }
                // None of the parser's own words.
                for word in ["Expected", "Unexpected", "struct", "identifier"] {
                    assert!(!told.contains(word), "{lang}: {told}");
                }
            }
            let none = Text::new(*lang).get("policy-none").to_owned();
            for text in ["", "bonjour", "(id: \"x\", title: \"X\")"] {
                assert_eq!(refused(text, *lang), none);
            }
        }
        let told = refused(&unit, Lang::Fr);
        assert!(told.contains("`minutes`, `permille`"), "{told}");
    }

    #[test]
    fn a_newer_policy_names_the_versions() {
        assert_eq!(
            parse_policy("(format: 2, id: \"x\", surprise: [])"),
            Err(PolicyError::Newer { found: 2 })
        );
    }
}
