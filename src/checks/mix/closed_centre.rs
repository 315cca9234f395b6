//! M08: classroom hours that could not move if the centre closed.

use crate::checks::rehearse::held_in_centre;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts};
use crate::model::{Key, Minutes, Modality, Severity};

/// See `docs/checks/closed-centre.md`.
#[derive(Debug)]
pub(in crate::checks) struct ClosedCentre;

impl Check for ClosedCentre {
    fn code(&self) -> Code {
        Code("M08")
    }

    fn name(&self) -> &'static str {
        "closed-centre"
    }

    fn severity(&self) -> Severity {
        Severity::Hint
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let held = held_in_centre(facts.plan);
        if held.is_empty() {
            return;
        }
        let hours: Minutes = held.iter().map(|(_, minutes)| *minutes).sum();
        let modules: Vec<Key> = held
            .iter()
            .map(|(module, _)| Key::Module(module.id.clone()))
            .collect();
        let count = i64::try_from(modules.len()).unwrap_or(i64::MAX);
        out.push(Diagnostic {
            code: self.code(),
            severity: self.severity(),
            place: Key::Plan,
            args: vec![
                ("hours", Arg::Time(hours)),
                ("classroom", Arg::Time(facts.mix.get(Modality::Classroom))),
                ("count", Arg::Number(count)),
                ("modules", Arg::Titles(modules)),
            ],
        });
    }
}
