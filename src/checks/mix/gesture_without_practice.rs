//! M02: a professional gesture trained without a minute of classroom or workplace.

use super::presence;
use crate::checks::{Check, Code, Diagnostic, Facts, Fix};
use crate::model::{Nature, Severity};

/// See `docs/checks/gesture-without-practice.md`.
#[derive(Debug)]
pub(in crate::checks) struct GestureWithoutPractice;

impl Check for GestureWithoutPractice {
    fn code(&self) -> Code {
        Code("M02")
    }

    fn name(&self) -> &'static str {
        "gesture-without-practice"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["presence.part"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        out.extend(
            presence::absent(facts, Nature::Gesture).map(|(place, args)| Diagnostic {
                code: self.code(),
                severity: self.severity(),
                place,
                args,
            }),
        );
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        presence::fixes(facts, diagnostic)
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}
