//! S02: the activities of a module last longer than the module.

use crate::checks::mix::{filled, mix_from_activities};
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix};
use crate::model::{Key, Severity};

/// See `docs/checks/activities-exceed-module.md`.
#[derive(Debug)]
pub(in crate::checks) struct ActivitiesExceedModule;

impl Check for ActivitiesExceedModule {
    fn code(&self) -> Code {
        Code("S02")
    }

    fn name(&self) -> &'static str {
        "activities-exceed-module"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        for module in facts.plan.modules.iter().filter(|it| !it.activities.is_empty()) {
            let (planned, filled) = (module.mix.total(), filled(module).total());
            if filled <= planned {
                continue;
            }
            let place = Key::Module(module.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("planned", Arg::Time(planned)),
                    ("filled", Arg::Time(filled)),
                    ("difference", Arg::Time(filled.minus(planned))),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Module(id) = &diagnostic.place else {
            return Vec::new();
        };
        facts
            .plan
            .module(id)
            .filter(|module| filled(module).total() <= crate::model::Minutes::MAX_FIELD)
            .map(|module| mix_from_activities(facts, module))
            .into_iter()
            .collect()
    }
}
