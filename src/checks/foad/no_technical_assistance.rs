//! F01: a remote part whose technical assistance does not say who, how, when and within what delay.

use super::sheets::{self, Sheet};
use crate::checks::{Check, Code, Diagnostic, Facts, Fix};
use crate::model::Severity;

/// See `docs/checks/no-technical-assistance.md`.
#[derive(Debug)]
pub(in crate::checks) struct NoTechnicalAssistance;

impl Check for NoTechnicalAssistance {
    fn code(&self) -> Code {
        Code("F01")
    }

    fn name(&self) -> &'static str {
        "no-technical-assistance"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["assistance.answer", "legal.assistance.*"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        sheets::run(self, Sheet::Technical, facts, out);
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        sheets::fixes(Sheet::Technical, facts, diagnostic)
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}
