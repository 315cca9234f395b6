//! P01: a copy for sharing that would name people or say what they need.

use crate::checks::{Arg, Check, Code, Diagnostic, Facts};
use crate::edit::share::{Personal, personal};
use crate::model::{Key, Severity};

/// See `docs/checks/personal-data-in-share.md`.
#[derive(Debug)]
pub(in crate::checks) struct PersonalDataInShare;

impl Check for PersonalDataInShare {
    fn code(&self) -> Code {
        Code("P01")
    }

    fn name(&self) -> &'static str {
        "personal-data-in-share"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        // A plan at work may know its people: only what leaves is looked at.
        if !facts.leaves {
            return;
        }
        let found = personal(facts.plan);
        let count = |kinds: &[Personal]| -> i64 {
            let of = kinds.iter().filter_map(|it| found.get(it));
            of.map(|it| i64::from(*it)).sum()
        };
        let names = count(&[Personal::LearnerName, Personal::StaffName]);
        let needs = count(&[Personal::Need]);
        let notes = count(&[Personal::Note, Personal::Mention]);
        if names + needs + notes == 0 {
            return;
        }
        out.push(Diagnostic {
            code: self.code(),
            severity: self.severity(),
            args: vec![
                ("names", Arg::Number(names)),
                ("needs", Arg::Number(needs)),
                ("notes", Arg::Number(notes)),
            ],
            place: Key::Plan,
        });
    }
}
