//! Policies: dated thresholds and duties, kept as data so that a region or an OPCO can edit them.

use chrono::NaiveDate;

use super::equipment::EquipmentKind;
use super::target::{Band, Device};
use super::time::Minutes;

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
}

impl Unit {
    /// All units.
    pub const ALL: [Self; 6] = [
        Self::Minutes,
        Self::Permille,
        Self::Level,
        Self::Kbps,
        Self::Count,
        Self::Cents,
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
    pub source: String,
    /// Since when.
    pub since: Option<NaiveDate>,
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

/// Limits that a funding device sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceRule {
    /// The device.
    pub device: Device,
    /// Most hours.
    pub cap: Option<Minutes>,
    /// Shares accepted.
    pub bands: Vec<Band>,
    /// Where it comes from.
    pub source: String,
}

/// A dated set of thresholds and duties.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policy {
    /// `fr-2026-11`.
    pub id: String,
    /// The title.
    pub title: String,
    /// First day it holds for.
    pub from: Option<NaiveDate>,
    /// Last day it holds for.
    pub until: Option<NaiveDate>,
    /// Thresholds.
    pub entries: Vec<PolicyEntry>,
    /// Equipment by modality.
    pub equipment: Vec<PolicyEquipment>,
    /// Checks with a behaviour of their own.
    pub checks: Vec<CheckRule>,
    /// Limits by funding device.
    pub devices: Vec<DeviceRule>,
}

impl Policy {
    /// The number of an entry.
    pub fn value(&self, key: &str) -> Option<i64> {
        self.entries
            .iter()
            .find(|entry| entry.key == key)
            .map(|entry| entry.value)
    }
}

/// A number of the policy that a plan changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyOverride {
    /// The entry's key.
    pub key: String,
    /// The plan's own number.
    pub value: i64,
}

/// Which policy a plan follows, and what it changes in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyRef {
    /// The policy's identifier.
    pub id: String,
    /// Numbers changed.
    pub overrides: Vec<PolicyOverride>,
}

impl Default for PolicyRef {
    fn default() -> Self {
        Self {
            id: "fr-2026-11".to_owned(),
            overrides: Vec::new(),
        }
    }
}
