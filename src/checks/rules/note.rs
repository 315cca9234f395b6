//! What cannot be used of a policy, and what holds instead.

use chrono::NaiveDate;
use thiserror::Error;

use crate::checks::{Arg, Message};

/// Something in a policy, or in a plan's changes to it, that checks cannot use as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RulesError {
    /// A threshold is missing: the program's own figure holds.
    #[error("the policy `{policy}` has no entry `{key}`")]
    Missing {
        /// The policy.
        policy: String,
        /// The entry.
        key: String,
    },
    /// A threshold outside what it can be: the policy's figure, or else the program's own, holds.
    #[error("the entry `{key}` goes from {least} to {most}: it cannot be {value}")]
    OutOfRange {
        /// The entry.
        key: String,
        /// The number found.
        value: i64,
        /// Lowest number.
        least: i64,
        /// Highest number.
        most: i64,
    },
    /// A threshold that no check reads: it changes nothing.
    #[error("no check reads the entry `{key}`")]
    Unknown {
        /// The entry.
        key: String,
    },
    /// A switch for a check that does not exist.
    #[error("there is no check `{code}`")]
    UnknownCheck {
        /// The code.
        code: String,
    },
    /// A plan that follows another policy than the one it is checked by.
    #[error("the plan follows the policy `{wanted}`, and is checked by `{used}`")]
    OtherPolicy {
        /// The policy that the plan names.
        wanted: String,
        /// The policy used.
        used: String,
    },
    /// A plan that begins before its policy holds.
    #[error("the policy `{policy}` holds from {from}, and the plan begins on {day}")]
    TooEarly {
        /// The policy.
        policy: String,
        /// Its first day.
        from: NaiveDate,
        /// The plan's first day, or the day of today for a plan without dates.
        day: NaiveDate,
        /// Whether the plan has dates.
        dated: bool,
    },
    /// A plan that goes on when its policy holds no more.
    #[error("the policy `{policy}` holds until {until}, and the plan goes on until {day}")]
    TooLate {
        /// The policy.
        policy: String,
        /// Its last day.
        until: NaiveDate,
        /// The plan's last day, or the day of today for a plan without dates.
        day: NaiveDate,
        /// Whether the plan has dates.
        dated: bool,
    },
}

impl RulesError {
    /// The note without words, for screens.
    pub fn message(&self) -> Message {
        let text = |text: &String| Arg::Text(text.clone());
        match self {
            Self::Missing { policy, key } => Message::new(
                "rules-missing",
                vec![("policy", text(policy)), ("entry", text(key))],
            ),
            Self::OutOfRange {
                key,
                value,
                least,
                most,
            } => Message::new(
                "rules-out-of-range",
                vec![
                    ("entry", text(key)),
                    ("value", Arg::Number(*value)),
                    ("least", Arg::Number(*least)),
                    ("most", Arg::Number(*most)),
                ],
            ),
            Self::Unknown { key } => Message::new("rules-unknown", vec![("entry", text(key))]),
            Self::UnknownCheck { code } => Message::new("rules-unknown-check", vec![("code", text(code))]),
            Self::OtherPolicy { wanted, used } => Message::new(
                "rules-other-policy",
                vec![("wanted", text(wanted)), ("used", text(used))],
            ),
            Self::TooEarly {
                policy,
                from,
                day,
                dated,
            } => Message::new(
                if *dated {
                    "rules-too-early"
                } else {
                    "rules-too-early-today"
                },
                vec![
                    ("policy", text(policy)),
                    ("from", Arg::Date(*from)),
                    ("day", Arg::Date(*day)),
                ],
            ),
            Self::TooLate {
                policy,
                until,
                day,
                dated,
            } => Message::new(
                if *dated {
                    "rules-too-late"
                } else {
                    "rules-too-late-today"
                },
                vec![
                    ("policy", text(policy)),
                    ("until", Arg::Date(*until)),
                    ("day", Arg::Date(*day)),
                ],
            ),
        }
    }
}
