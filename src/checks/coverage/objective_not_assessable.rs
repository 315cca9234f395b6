//! C06: an objective without an action verb.

use super::verbs::has_action;
use crate::checks::content::content;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, ModuleEdit};
use crate::model::{Key, Severity};

/// See `docs/checks/objective-not-assessable.md`.
#[derive(Debug)]
pub(in crate::checks) struct ObjectiveNotAssessable;

impl Check for ObjectiveNotAssessable {
    fn code(&self) -> Code {
        Code("C06")
    }

    fn name(&self) -> &'static str {
        "objective-not-assessable"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        for module in &facts.plan.modules {
            let objective = module.objective.trim();
            if objective.is_empty() || has_action(objective) {
                continue;
            }
            let place = Key::Module(module.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("objective", Arg::Text(objective.to_owned())),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Module(id) = &diagnostic.place else {
            return Vec::new();
        };
        let Some(module) = facts.plan.module(id) else {
            return Vec::new();
        };
        let objective = content(
            facts.lang,
            "content-objective",
            &[("objective", module.objective.trim().into())],
        );
        let label = Message::new(
            "fix-say-what-is-done",
            vec![("module", Arg::Title(diagnostic.place.clone()))],
        );
        let edits = vec![Edit::Module(id.clone(), ModuleEdit::Objective(objective))];
        let subject = title(facts.plan, &diagnostic.place);
        vec![Fix::new(label, Safety::Review, subject, edits)]
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}
