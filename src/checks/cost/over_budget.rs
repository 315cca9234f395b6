//! B01: one run costs more than the funder pays for the group.

use crate::checks::{Arg, Check, Code, Diagnostic, Facts};
use crate::model::{Cents, Key, Severity};

/// See `docs/checks/over-budget.md`.
#[derive(Debug)]
pub(in crate::checks) struct OverBudget;

impl Check for OverBudget {
    fn code(&self) -> Code {
        Code("B01")
    }

    fn name(&self) -> &'static str {
        "over-budget"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let (Some(costing), Some(budget)) = (facts.costing(), facts.plan.funder.budget) else {
            return;
        };
        if costing.total <= budget {
            return;
        }
        let over = Cents::new(costing.total.get().saturating_sub(budget.get()));
        out.push(Diagnostic {
            code: self.code(),
            severity: self.severity(),
            place: Key::Plan,
            args: vec![
                ("total", Arg::Money(costing.total)),
                ("budget", Arg::Money(budget)),
                ("over", Arg::Money(over)),
            ],
        });
    }
}
