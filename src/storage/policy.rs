//! Policy files: reading and writing them, and those that come with the program.

use chrono::NaiveDate;
use serde::de::{Error as _, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;
use thiserror::Error;

use super::quality::indicator_list;
use super::said::Both;
use crate::model::{
    CheckRule, EquipmentKind, Policy, PolicyEntry, PolicyEquipment, QualityReference, Severity, Unit,
};
use crate::text::Text;

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
pub enum PolicyError {
    /// The text is longer than any policy.
    #[error("a policy has at most {LONGEST} bytes, not {0}")]
    TooLong(usize),
    /// The text does not have the form of a policy, or a value is none of its kind.
    #[error("line {line}, column {column}: {}{found}", At(path))]
    Form {
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// The field, `entries[3].unit`; empty at the top.
        path: String,
        /// What was found and what was expected.
        found: String,
    },
    /// Written by a newer version of the program.
    #[error("the policy has format {found}; this program reads up to {POLICY_FORMAT}")]
    Newer {
        /// The file's format.
        found: u32,
    },
}

impl PolicyError {
    /// What is wrong, in the words of `text`; the caller names the file. What the parser found is told in its own
    /// words.
    pub fn say(&self, text: &Text) -> String {
        match self {
            Self::TooLong(bytes) => {
                let megabytes = |bytes: usize| bytes.div_ceil(1_000_000).into();
                text.fmt(
                    "policy-too-long",
                    &[("size", megabytes(*bytes)), ("limit", megabytes(LONGEST))],
                )
            }
            Self::Form {
                line,
                column,
                path,
                found,
            } => {
                let mut place = text.fmt(
                    "load-place",
                    &[("line", (*line).into()), ("column", (*column).into())],
                );
                if !path.is_empty() {
                    let args = [("place", place.into()), ("path", path.as_str().into())];
                    place = text.fmt("load-place-path", &args);
                }
                text.fmt(
                    "policy-form",
                    &[("where", place.into()), ("found", found.as_str().into())],
                )
            }
            Self::Newer { found } => text.fmt(
                "policy-newer",
                &[("found", (*found).into()), ("known", POLICY_FORMAT.into())],
            ),
        }
    }
}

struct At<'a>(&'a str);

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            Ok(())
        } else {
            write!(f, "{}: ", self.0)
        }
    }
}

/// Reads a policy.
pub fn parse_policy(text: &str) -> Result<Policy, PolicyError> {
    if text.len() > LONGEST {
        return Err(PolicyError::TooLong(text.len()));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let format = read::<Format>(text)?.format;
    if format > POLICY_FORMAT {
        return Err(PolicyError::Newer { found: format });
    }
    read::<PolicyFile>(text).map(Into::into)
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

pub(super) fn read<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, PolicyError> {
    let form = |error: ron::error::SpannedError, path: String| PolicyError::Form {
        line: error.span.start.line,
        column: error.span.start.col,
        path: if path == "." { String::new() } else { path },
        found: error.code.to_string(),
    };
    let mut source = ron::Deserializer::from_str_with_options(text, &options())
        .map_err(|error| form(error, String::new()))?;
    let mut track = serde_path_to_error::Track::new();
    match T::deserialize(serde_path_to_error::Deserializer::new(&mut source, &mut track)) {
        Ok(value) => {
            source
                .end()
                .map_err(|error| form(source.span_error(error), String::new()))?;
            Ok(value)
        }
        Err(error) => Err(form(source.span_error(error), track.path().to_string())),
    }
}

/// What is read first, to name the version before complaining of fields it may have added.
#[derive(Deserialize)]
struct Format {
    format: u32,
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
        text.parse()
            .map(Self)
            .map_err(|error| D::Error::custom(format!("`{text}` is no date such as `2026-11-01`: {error}")))
    }
}

/// A value that a file writes by its bare name.
pub(super) trait Name: Copy + 'static {
    /// What messages call it.
    const WHAT: &'static str;
    fn values() -> &'static [Self];
    fn own_name(self) -> &'static str;
}

macro_rules! named {
    ($($type:ty: $what:literal;)*) => {$(
        impl Name for $type {
            const WHAT: &'static str = $what;

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
    Unit: "a unit";
    Severity: "a severity";
}

impl Name for EquipmentKind {
    const WHAT: &'static str = "a kind of equipment";

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
                let names: Vec<_> = T::values().iter().map(|it| it.own_name()).collect();
                write!(f, "{}: {}", T::WHAT, names.join(", "))
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Named<T>, E> {
                T::values()
                    .iter()
                    .copied()
                    .find(|it| it.own_name() == text)
                    .map(Named)
                    .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
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

    fn refused(text: &str) -> String {
        parse_policy(text).expect_err("no policy").to_string()
    }

    #[test]
    fn mistakes_are_placed() {
        let error = refused(
            "(format: 1, id: \"x\", title: \"X\", entries: [\n  (key: \"k\", value: 1, unit: hours, source: \"s\"),\n])",
        );
        assert!(error.starts_with("line 2, column"), "{error}");
        assert!(error.contains("entries[0].unit"), "{error}");
        assert!(
            error.contains("hours") && error.contains("minutes, permille"),
            "{error}"
        );
        let error = refused("(format: 1, id: \"x\", title: \"X\", thresholds: [])");
        assert!(error.contains("thresholds"), "{error}");
        assert!(refused("").starts_with("line 1, column 1"));
        assert!(refused("(format: 1, id: \"x\", title: \"X\") more").contains("line 1"));
    }

    #[test]
    fn a_newer_policy_names_the_versions() {
        assert_eq!(
            parse_policy("(format: 2, id: \"x\", surprise: [])"),
            Err(PolicyError::Newer { found: 2 })
        );
    }
}
