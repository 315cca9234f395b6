//! The policy as checks read it: typed, with the plan's own changes applied.

use thiserror::Error;

use super::Code;
use crate::model::{CheckRule, Policy, PolicyOverride, Severity};

/// A policy that checks cannot run by.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RulesError {
    /// A threshold is missing.
    #[error("the policy `{policy}` has no entry `{key}`")]
    Missing {
        /// The policy.
        policy: String,
        /// The key.
        key: String,
    },
    /// A threshold is outside what it can be.
    #[error("the entry `{key}` cannot be {value}")]
    OutOfRange {
        /// The key.
        key: String,
        /// The number.
        value: i64,
    },
}

/// Thresholds and switches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    checks: Vec<CheckRule>,
}

impl Rules {
    /// Reads a policy, with a plan's changes.
    pub fn new(policy: &Policy, _overrides: &[PolicyOverride]) -> Result<Self, RulesError> {
        Ok(Self {
            checks: policy.checks.clone(),
        })
    }

    fn rule(&self, code: Code) -> Option<&CheckRule> {
        self.checks.iter().find(|rule| rule.code == code.0)
    }

    /// Whether a check runs.
    pub fn enabled(&self, code: Code) -> bool {
        self.rule(code).is_none_or(|rule| rule.enabled)
    }

    /// The severity that the policy gives to a check, where it gives one.
    pub fn severity(&self, code: Code) -> Option<Severity> {
        self.rule(code).and_then(|rule| rule.severity)
    }
}
