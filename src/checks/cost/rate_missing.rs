//! B03: hours are planned whose rate nobody gave: the cost is not whole.

use crate::checks::{Arg, Check, Code, Diagnostic, Facts};
use crate::cost::Costing;
use crate::model::{Key, Minutes, Severity};

/// See `docs/checks/rate-missing.md`.
#[derive(Debug)]
pub(in crate::checks) struct RateMissing;

impl Check for RateMissing {
    fn code(&self) -> Code {
        Code("B03")
    }

    fn name(&self) -> &'static str {
        "rate-missing"
    }

    fn severity(&self) -> Severity {
        Severity::Hint
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let missing = facts.costing().map_or_else(Vec::new, Costing::missing);
        if missing.is_empty() {
            return;
        }
        let minutes = missing
            .iter()
            .fold(0, |sum: u64, it| sum.saturating_add(it.minutes));
        let count = i64::try_from(missing.len()).unwrap_or(i64::MAX);
        let rates = missing.iter().map(|it| it.rate.word().to_owned()).collect();
        out.push(Diagnostic {
            code: self.code(),
            severity: self.severity(),
            place: Key::Plan,
            args: vec![
                ("rates", Arg::Words(rates)),
                ("count", Arg::Number(count)),
                (
                    "minutes",
                    Arg::Time(Minutes::new(u32::try_from(minutes).unwrap_or(u32::MAX))),
                ),
            ],
        });
    }
}
