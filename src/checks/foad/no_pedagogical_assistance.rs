//! F02: a remote part whose pedagogical assistance does not say who, how, when and within what delay.

use super::sheets::{self, Sheet};
use crate::checks::{Check, Code, Diagnostic, Facts, Fix};
use crate::model::Severity;

/// See `docs/checks/no-pedagogical-assistance.md`.
#[derive(Debug)]
pub(in crate::checks) struct NoPedagogicalAssistance;

impl Check for NoPedagogicalAssistance {
    fn code(&self) -> Code {
        Code("F02")
    }

    fn name(&self) -> &'static str {
        "no-pedagogical-assistance"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["assistance.answer", "legal.assistance.*"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        sheets::run(self, Sheet::Pedagogical, facts, out);
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        sheets::fixes(Sheet::Pedagogical, facts, diagnostic)
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}
