//! The policy that a plan follows and what it changes in it, as files of format 1 hold them.

use serde::{Deserialize, Serialize};

use super::defaults;
use super::literal::Lit;
use super::word::Word;
use crate::model::{self, EquipmentKind, Severity};

/// The thresholds of a plan.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Policy {
    id: Option<String>,
    #[serde(default)]
    overrides: Vec<Override>,
    #[serde(default)]
    checks: Vec<CheckRule>,
    #[serde(default)]
    equipment: Vec<PolicyEquipment>,
}

/// A threshold that a plan changes.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Override {
    #[serde(default)]
    key: String,
    value: Lit<i64>,
    #[serde(default)]
    source: String,
}

/// A check that a plan switches, or whose severity it changes.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CheckRule {
    #[serde(default)]
    code: String,
    severity: Option<Word<Severity>>,
    enabled: Option<bool>,
}

/// Equipment that a plan asks for in the place of the policy's: any one of these kinds.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PolicyEquipment {
    #[serde(default)]
    context: String,
    #[serde(default)]
    any_of: Vec<Word<EquipmentKind>>,
}

/// What a plan follows when its file does not say.
pub(super) fn default() -> model::PolicyRef {
    model::PolicyRef::to(defaults::POLICY)
}

impl Policy {
    /// What is written; nothing where nothing differs from the default.
    pub(super) fn of(it: &model::PolicyRef) -> Option<Self> {
        (*it != default()).then(|| Self {
            id: (it.id != defaults::POLICY).then(|| it.id.clone()),
            overrides: it
                .overrides
                .iter()
                .map(|it| Override {
                    key: it.key.clone(),
                    value: Lit(it.value),
                    source: it.source.clone(),
                })
                .collect(),
            checks: it
                .checks
                .iter()
                .map(|it| CheckRule {
                    code: it.code.clone(),
                    severity: it.severity.map(Word),
                    enabled: (it.enabled != defaults::CHECK_ENABLED).then_some(it.enabled),
                })
                .collect(),
            equipment: it
                .equipment
                .iter()
                .map(|it| PolicyEquipment {
                    context: it.context.clone(),
                    any_of: it.any_of.iter().copied().map(Word).collect(),
                })
                .collect(),
        })
    }
}

impl From<Policy> for model::PolicyRef {
    fn from(it: Policy) -> Self {
        Self {
            id: it.id.unwrap_or_else(|| defaults::POLICY.to_owned()),
            overrides: it
                .overrides
                .into_iter()
                .map(|it| model::PolicyOverride {
                    key: it.key,
                    value: it.value.0,
                    source: it.source,
                })
                .collect(),
            checks: it
                .checks
                .into_iter()
                .map(|it| model::CheckRule {
                    code: it.code,
                    severity: it.severity.map(|it| it.0),
                    enabled: it.enabled.unwrap_or(defaults::CHECK_ENABLED),
                })
                .collect(),
            equipment: it
                .equipment
                .into_iter()
                .map(|it| model::PolicyEquipment {
                    context: it.context,
                    any_of: it.any_of.into_iter().map(|it| it.0).collect(),
                })
                .collect(),
        }
    }
}
