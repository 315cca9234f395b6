//! M04: the activities of a module do not add up to its mix.

use crate::checks::proof::Added;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, ModuleEdit};
use crate::model::{Key, Mix, Modality, Module, Severity};

/// See `docs/checks/activities-do-not-fill.md`.
#[derive(Debug)]
pub(in crate::checks) struct ActivitiesDoNotFill;

impl Check for ActivitiesDoNotFill {
    fn code(&self) -> Code {
        Code("M04")
    }

    fn name(&self) -> &'static str {
        "activities-do-not-fill"
    }

    fn severity(&self) -> Severity {
        Severity::Hint
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        for module in facts.plan.modules.iter().filter(|it| !it.activities.is_empty()) {
            let filled = filled(module);
            // Too much in all is an error of its own.
            if filled == module.mix || filled.total() > module.mix.total() {
                continue;
            }
            let parts = Modality::ALL
                .into_iter()
                .filter(|it| filled.get(*it) != module.mix.get(*it))
                .map(|it| format!("scope-{}", it.name()))
                .collect();
            let place = Key::Module(module.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("planned", Arg::Time(module.mix.total())),
                    ("filled", Arg::Time(filled.total())),
                    ("parts", Arg::Words(parts)),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Module(id) = &diagnostic.place else {
            return Vec::new();
        };
        let module = facts.plan.module(id);
        Added::new(facts).least(module.map(|it| mix_from_activities(facts, it)))
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// What the activities of a module hold, by modality.
pub(in crate::checks) fn filled(module: &Module) -> Mix {
    module.activities.iter().fold(Mix::default(), |sum, activity| {
        sum.plus(&Mix::only(activity.modality, activity.duration))
    })
}

/// Gives the module the mix of its activities.
pub(in crate::checks) fn mix_from_activities(facts: &Facts<'_>, module: &Module) -> Fix {
    let key = Key::Module(module.id.clone());
    let mix = filled(module);
    Fix::new(
        Message::new(
            "fix-mix-from-activities",
            vec![
                ("module", Arg::Title(key.clone())),
                ("filled", Arg::Time(mix.total())),
            ],
        ),
        Safety::Review,
        title(facts.plan, &key),
        vec![Edit::Module(module.id.clone(), ModuleEdit::Mix(mix))],
    )
}
