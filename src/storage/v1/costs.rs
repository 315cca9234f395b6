//! Format 1: rates, and what is spread over runs and uses.

use serde::{Deserialize, Serialize};

use super::defaults;
use super::from_model::{lit, opt};
use super::literal::{Heads, Lit};
use crate::model::{self, Cents, Minutes};

/// Rates, and what is spread over runs and uses.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Costs {
    classroom: Option<Lit<Cents>>,
    remote_sync: Option<Lit<Cents>>,
    remote_async: Option<Lit<Cents>>,
    workplace: Option<Lit<Cents>>,
    support: Option<Lit<Cents>>,
    platform: Option<Lit<Cents>>,
    uses: Option<Lit<Heads>>,
    engineering: Option<Lit<Minutes>>,
    engineering_rate: Option<Lit<Cents>>,
    runs: Option<Lit<Heads>>,
}

impl Costs {
    /// What a file holds; nothing when nothing is set.
    pub(super) fn of(it: &model::Costs) -> Option<Self> {
        (*it != none()).then(|| Self {
            classroom: opt(it.classroom.as_ref()),
            remote_sync: opt(it.remote_sync.as_ref()),
            remote_async: opt(it.remote_async.as_ref()),
            workplace: opt(it.workplace.as_ref()),
            support: opt(it.support.as_ref()),
            platform: opt(it.platform.as_ref()),
            uses: lit(Heads(it.uses), &Heads(defaults::USES)),
            engineering: opt(it.engineering.as_ref()),
            engineering_rate: opt(it.engineering_rate.as_ref()),
            runs: lit(Heads(it.runs), &Heads(defaults::RUNS)),
        })
    }
}

/// The costs of a plan whose file says nothing of them.
pub(super) const fn none() -> model::Costs {
    model::Costs {
        classroom: None,
        remote_sync: None,
        remote_async: None,
        workplace: None,
        support: None,
        platform: None,
        uses: defaults::USES,
        engineering: None,
        engineering_rate: None,
        runs: defaults::RUNS,
    }
}

impl From<Costs> for model::Costs {
    fn from(it: Costs) -> Self {
        Self {
            classroom: it.classroom.map(|it| it.0),
            remote_sync: it.remote_sync.map(|it| it.0),
            remote_async: it.remote_async.map(|it| it.0),
            workplace: it.workplace.map(|it| it.0),
            support: it.support.map(|it| it.0),
            platform: it.platform.map(|it| it.0),
            uses: it.uses.map_or(defaults::USES, |it| it.0.0),
            engineering: it.engineering.map(|it| it.0),
            engineering_rate: it.engineering_rate.map(|it| it.0),
            runs: it.runs.map_or(defaults::RUNS, |it| it.0.0),
        }
    }
}
