//! B04: the cost leaves out the hours that made the path.

use crate::checks::{Arg, Check, Code, Diagnostic, Facts};
use crate::model::{Cents, Key, Severity};

/// See `docs/checks/engineering-not-counted.md`.
#[derive(Debug)]
pub(in crate::checks) struct EngineeringNotCounted;

impl Check for EngineeringNotCounted {
    fn code(&self) -> Code {
        Code("B04")
    }

    fn name(&self) -> &'static str {
        "engineering-not-counted"
    }

    fn severity(&self) -> Severity {
        Severity::Hint
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let counted = facts.plan.costs.engineering.is_some_and(|it| !it.is_zero());
        let Some(costing) = facts.costing().filter(|it| !counted && it.total > Cents::ZERO) else {
            return;
        };
        out.push(Diagnostic {
            code: self.code(),
            severity: self.severity(),
            place: Key::Plan,
            args: vec![("total", Arg::Money(costing.total))],
        });
    }
}
