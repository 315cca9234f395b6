//! B02: one hour of one learner costs more than the funder pays.

use crate::checks::{Arg, Check, Code, Diagnostic, Facts};
use crate::model::{Key, Minutes, Severity};

/// See `docs/checks/hourly-rate-over-cap.md`.
#[derive(Debug)]
pub(in crate::checks) struct HourlyRateOverCap;

impl Check for HourlyRateOverCap {
    fn code(&self) -> Code {
        Code("B02")
    }

    fn name(&self) -> &'static str {
        "hourly-rate-over-cap"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["hourly.*"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        // The plan's own cap, or that of its funding device under the policy.
        let cap = facts.plan.funder.hourly_cap.or(facts.rules.hourly);
        let (Some(costing), Some(cap)) = (facts.costing(), cap) else {
            return;
        };
        let Some(rate) = costing.per_learner_hour().filter(|_| costing.is_over_hourly(cap)) else {
            return;
        };
        let hours = Minutes::new(u32::try_from(costing.learner_minutes).unwrap_or(u32::MAX));
        out.push(Diagnostic {
            code: self.code(),
            severity: self.severity(),
            place: Key::Plan,
            args: vec![
                ("rate", Arg::Money(rate)),
                ("cap", Arg::Money(cap)),
                ("total", Arg::Money(costing.total)),
                ("hours", Arg::Time(hours)),
            ],
        });
    }
}
