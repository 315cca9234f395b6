//! S05: a module without a minute.

use std::collections::BTreeSet;

use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, ModuleEdit};
use crate::model::{Key, Minutes, Mix, Modality, Module, ModuleId, Severity};

/// See `docs/checks/empty-module.md`.
#[derive(Debug)]
pub(in crate::checks) struct EmptyModule;

impl Check for EmptyModule {
    fn code(&self) -> Code {
        Code("S05")
    }

    fn name(&self) -> &'static str {
        "empty-module"
    }

    fn severity(&self) -> Severity {
        Severity::Hint
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        // A module without common hours may be there for some learners only.
        let varied: BTreeSet<&ModuleId> = facts
            .plan
            .variants
            .iter()
            .flat_map(|variant| &variant.mixes)
            .filter(|it| !it.mix.total().is_zero())
            .map(|it| &it.module)
            .collect();
        for module in &facts.plan.modules {
            let timed = module.activities.iter().any(|it| !it.duration.is_zero());
            if timed || !module.mix.total().is_zero() || varied.contains(&module.id) {
                continue;
            }
            let place = Key::Module(module.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![("module", Arg::Title(place.clone()))],
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
        let subject = title(facts.plan, &diagnostic.place);
        let hours = Minutes::HALF_DAY;
        let mix = Mix::only(Modality::Classroom, hours);
        let mut fixes = vec![Fix::new(
            Message::new("fix-give-hours", vec![("hours", Arg::Time(hours))]),
            Safety::Review,
            subject.clone(),
            vec![Edit::Module(id.clone(), ModuleEdit::Mix(mix))],
        )];
        if bare(module) {
            fixes.push(Fix::new(
                Message::new(
                    "fix-remove-module",
                    vec![("module", Arg::Title(diagnostic.place.clone()))],
                ),
                Safety::Review,
                subject,
                vec![Edit::Remove(diagnostic.place.clone())],
            ));
        }
        fixes
    }
}

/// Whether nothing is lost with the module: it trains and assesses nothing and has no step.
fn bare(module: &Module) -> bool {
    module.trains.is_empty() && module.assesses.is_empty() && module.activities.is_empty()
}
