//! Q01 to Q33: an indicator of the quality reference of which the plan does not hold all that it could.

use super::evidence::incomplete;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, element_word};
use crate::model::{Key, Severity};

/// See `docs/checks/evidence-incomplete.md`.
#[derive(Debug)]
pub(in crate::checks) struct EvidenceIncomplete;

/// One code for each indicator that a plan can support, so that each can be switched off or waived by itself.
const CODES: [Code; 21] = [
    Code("Q01"),
    Code("Q03"),
    Code("Q04"),
    Code("Q05"),
    Code("Q06"),
    Code("Q07"),
    Code("Q08"),
    Code("Q09"),
    Code("Q10"),
    Code("Q11"),
    Code("Q12"),
    Code("Q13"),
    Code("Q16"),
    Code("Q17"),
    Code("Q18"),
    Code("Q19"),
    Code("Q26"),
    Code("Q27"),
    Code("Q28"),
    Code("Q32"),
    Code("Q33"),
];

impl Check for EvidenceIncomplete {
    fn code(&self) -> Code {
        CODES[0]
    }

    fn codes(&self) -> &'static [Code] {
        &CODES
    }

    fn name(&self) -> &'static str {
        "evidence-incomplete"
    }

    fn severity(&self) -> Severity {
        Severity::Hint
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        // A path without any hour is only begun: nobody asks it for evidence yet.
        if facts.mix.total().is_zero() {
            return;
        }
        for (number, missing) in incomplete(facts) {
            let Some(code) = CODES.iter().find(|it| it.indicator() == Some(number)) else {
                continue;
            };
            out.push(Diagnostic {
                code: *code,
                severity: self.severity(),
                args: vec![
                    ("indicator", Arg::Number(number.into())),
                    (
                        "count",
                        Arg::Number(i64::try_from(missing.len()).unwrap_or(i64::MAX)),
                    ),
                    (
                        "missing",
                        Arg::Words(missing.into_iter().map(element_word).collect()),
                    ),
                    ("reference", Arg::Text(facts.rules.quality.id.clone())),
                ],
                place: Key::Plan,
            });
        }
    }
}
