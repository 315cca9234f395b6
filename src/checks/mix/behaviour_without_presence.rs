//! M01: a behavioural competency (*savoir-être*) trained at a distance only.

use super::presence;
use crate::checks::{Check, Code, Diagnostic, Facts, Fix};
use crate::model::{Nature, Severity};

/// See `docs/checks/behaviour-without-presence.md`.
#[derive(Debug)]
pub(in crate::checks) struct BehaviourWithoutPresence;

impl Check for BehaviourWithoutPresence {
    fn code(&self) -> Code {
        Code("M01")
    }

    fn name(&self) -> &'static str {
        "behaviour-without-presence"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["presence.part"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        out.extend(
            presence::absent(facts, Nature::Behaviour).map(|(place, args)| Diagnostic {
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
