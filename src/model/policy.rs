//! Policies: dated thresholds and duties, kept as data so that a region or an OPCO can edit them.

use std::sync::Arc;

use chrono::NaiveDate;

use super::equipment::EquipmentKind;
use super::quality::{IndicatorList, Said};

/// How grave a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The path as planned cannot be delivered, or a legal element is missing.
    Error,
    /// A risk to weigh.
    Warning,
    /// Worth knowing.
    Hint,
}

impl Severity {
    /// All severities, gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Hint];

    /// The name used in files, JSON and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// What the number of a policy entry counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Whole minutes.
    Minutes,
    /// Thousandths of a whole.
    Permille,
    /// A value of one of the positioning scales.
    Level,
    /// kbit/s.
    Kbps,
    /// A plain number.
    Count,
    /// Cents of euro.
    Cents,
    /// 1 for yes, 0 for no.
    Flag,
}

impl Unit {
    /// All units.
    pub const ALL: [Self; 7] = [
        Self::Minutes,
        Self::Permille,
        Self::Level,
        Self::Kbps,
        Self::Count,
        Self::Cents,
        Self::Flag,
    ];

    /// The name used in files and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Permille => "permille",
            Self::Level => "level",
            Self::Kbps => "kbps",
            Self::Count => "count",
            Self::Cents => "cents",
            Self::Flag => "flag",
        }
    }
}

/// The source of a figure that is our own judgement and no one else's.
pub const HOUSE_DEFAULT: &str = "house default";

/// One threshold, with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyEntry {
    /// Dotted name, `dose.async.level1`.
    pub key: String,
    /// The number.
    pub value: i64,
    /// What it counts.
    pub unit: Unit,
    /// Law article, study, or [`HOUSE_DEFAULT`].
    pub source: Said,
    /// Since when.
    pub since: Option<NaiveDate>,
    /// The funder whose plans alone it holds for, by name and without case; empty for all.
    pub funder: String,
}

/// Equipment that a modality asks for: one item of any of these kinds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyEquipment {
    /// `remote_sync`, `remote_async_tutored` or `remote_async`.
    pub context: String,
    /// Any one of these will do.
    pub any_of: Vec<EquipmentKind>,
}

/// How one check behaves under the policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckRule {
    /// The code of the check.
    pub code: String,
    /// Its severity, where it differs from the check's own.
    pub severity: Option<Severity>,
    /// Whether it runs.
    pub enabled: bool,
}

/// Which list of quality indicators an audit looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QualityReference {
    /// The list that comes with the program: `rnq-2026`.
    pub id: String,
    /// The decree that sets it.
    pub source: Said,
    /// Since when.
    pub since: Option<NaiveDate>,
}

/// A dated set of thresholds and duties.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policy {
    /// `fr-2026-11`.
    pub id: String,
    /// The title.
    pub title: Said,
    /// The shipped policy that it was made from, with which it is compared; the default one when absent.
    pub base: Option<String>,
    /// First day it holds for.
    pub from: Option<NaiveDate>,
    /// Last day it holds for.
    pub until: Option<NaiveDate>,
    /// The list of quality indicators in force.
    pub quality: Option<QualityReference>,
    /// Thresholds.
    pub entries: Vec<PolicyEntry>,
    /// Equipment by modality.
    pub equipment: Vec<PolicyEquipment>,
    /// Checks with a behaviour of their own.
    pub checks: Vec<CheckRule>,
    /// The indicators of that reference; one without any asks for no evidence.
    pub indicators: Arc<IndicatorList>,
}

impl Policy {
    /// The entry of a key that holds for a funder: its own, or else the one for all.
    pub fn entry(&self, key: &str, funder: &str) -> Option<&PolicyEntry> {
        let mut found = None;
        for entry in self.entries.iter().filter(|entry| entry.key == key) {
            if entry.funder.is_empty() {
                found = found.or(Some(entry));
            } else if entry.is_of(funder) {
                return Some(entry);
            }
        }
        found
    }

    /// The kinds of equipment that a context asks for, one row for each thing needed.
    pub fn equipment_of(&self, context: &str) -> Vec<PolicyEquipment> {
        let rows = self.equipment.iter().filter(|it| it.context == context);
        rows.cloned().collect()
    }

    /// How a check behaves, where the policy says so.
    pub fn check(&self, code: &str) -> Option<&CheckRule> {
        self.checks.iter().find(|rule| rule.code == code)
    }

    /// This policy with a plan's changes in it, for a file of its own.
    ///
    /// A changed number keeps its unit, which `shipped` knows when this policy leaves the entry out. Its source
    /// is the change's, or else `source`; it holds `since` that day.
    #[must_use]
    pub fn with_changes(
        &self,
        changes: &PolicyRef,
        shipped: &Self,
        source: &str,
        since: Option<NaiveDate>,
    ) -> Self {
        let mut made = self.clone();
        for change in &changes.overrides {
            let known = self
                .entry(&change.key, "")
                .or_else(|| shipped.entry(&change.key, ""));
            let fresh = PolicyEntry {
                key: change.key.clone(),
                value: change.value,
                unit: known.map_or(Unit::Count, |it| it.unit),
                source: Said::plain(if change.source.trim().is_empty() {
                    source
                } else {
                    change.source.as_str()
                }),
                since,
                funder: String::new(),
            };
            // What the plan changed holds whoever pays.
            let at = made.entries.iter().position(|it| it.key == change.key);
            made.entries.retain(|it| it.key != change.key);
            let at = at.unwrap_or(made.entries.len()).min(made.entries.len());
            made.entries.insert(at, fresh);
        }
        for rule in &changes.checks {
            made.checks.retain(|it| it.code != rule.code);
            made.checks.push(rule.clone());
        }
        made.checks.sort_by(|a, b| a.code.cmp(&b.code));
        for context in changes.contexts() {
            made.equipment.retain(|it| it.context != context);
            let rows = changes.equipment.iter().filter(|it| it.context == context);
            made.equipment.extend(rows.cloned());
        }
        made
    }
}

impl PolicyEntry {
    /// Whether it was made for this funder.
    pub fn is_of(&self, funder: &str) -> bool {
        !self.funder.is_empty() && self.funder.trim().to_lowercase() == funder.trim().to_lowercase()
    }
}

/// A number of the policy that a plan changes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PolicyOverride {
    /// The entry's key.
    pub key: String,
    /// The plan's own number.
    pub value: i64,
    /// Where it comes from: an agreement, a letter of the funder; may be empty.
    pub source: String,
}

/// Which policy a plan follows, and what it changes in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyRef {
    /// The policy's identifier.
    pub id: String,
    /// Numbers changed.
    pub overrides: Vec<PolicyOverride>,
    /// Checks switched off or on, or of another severity than under the policy.
    pub checks: Vec<CheckRule>,
    /// Equipment asked for, in the place of the policy's for the contexts named here. A row without kinds asks
    /// nothing.
    pub equipment: Vec<PolicyEquipment>,
}

impl Default for PolicyRef {
    fn default() -> Self {
        Self::to("fr-2026-11")
    }
}

impl PolicyRef {
    /// Follows a policy as it stands.
    pub fn to(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            overrides: Vec::new(),
            checks: Vec::new(),
            equipment: Vec::new(),
        }
    }

    /// How many things the plan changes.
    pub fn changes(&self) -> usize {
        self.overrides.len() + self.checks.len() + self.contexts().len()
    }

    /// The contexts whose equipment the plan changes, each once.
    pub fn contexts(&self) -> Vec<String> {
        let mut found: Vec<String> = self.equipment.iter().map(|it| it.context.clone()).collect();
        found.sort();
        found.dedup();
        found
    }

    /// The same with a number changed, or back to the policy's.
    #[must_use]
    pub fn with_value(&self, key: &str, value: Option<i64>) -> Self {
        let mut next = self.clone();
        match (next.overrides.iter_mut().find(|it| it.key == key), value) {
            (Some(known), Some(value)) => known.value = value,
            (_, None) => next.overrides.retain(|it| it.key != key),
            (None, Some(value)) => next.overrides.push(PolicyOverride {
                key: key.to_owned(),
                value,
                source: String::new(),
            }),
        }
        next
    }

    /// The same with a check changed, or back to the policy's.
    #[must_use]
    pub fn with_check(&self, code: &str, rule: Option<CheckRule>) -> Self {
        let mut next = self.clone();
        next.checks.retain(|it| it.code != code);
        next.checks.extend(rule);
        next.checks.sort_by(|a, b| a.code.cmp(&b.code));
        next
    }

    /// The same with the equipment of a context changed, or back to the policy's.
    #[must_use]
    pub fn with_equipment(&self, context: &str, rows: Option<Vec<Vec<EquipmentKind>>>) -> Self {
        let mut next = self.clone();
        next.equipment.retain(|it| it.context != context);
        if let Some(mut rows) = rows {
            if rows.is_empty() {
                rows.push(Vec::new());
            }
            next.equipment
                .extend(rows.into_iter().map(|any_of| PolicyEquipment {
                    context: context.to_owned(),
                    any_of,
                }));
        }
        next
    }
}
