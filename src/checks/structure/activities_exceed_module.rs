//! S02: the activities of a module last longer than the module.

use crate::checks::mix::{filled, mix_from_activities};
use crate::checks::moves::spread;
use crate::checks::proof::Added;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{ActivityEdit, Edit};
use crate::model::{Activity, Key, Minutes, Module, Severity};

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
        let Some(module) = facts.plan.module(id) else {
            return Vec::new();
        };
        let fits = filled(module).total() <= Minutes::MAX_FIELD;
        let follow = fits.then(|| mix_from_activities(facts, module));
        Added::new(facts).least(follow.into_iter().chain(shorten(facts, module)))
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// Shortens the activities until the module holds them, the longest ones first; none loses all its time.
fn shorten(facts: &Facts<'_>, module: &Module) -> Option<Fix> {
    let timed: Vec<&Activity> = module
        .activities
        .iter()
        .map(AsRef::as_ref)
        .filter(|it| !it.duration.is_zero())
        .collect();
    let held: Minutes = timed.iter().map(|it| it.duration).sum();
    let beyond = held.minus(module.mix.total());
    let parts: Vec<Minutes> = timed.iter().map(|it| it.duration).collect();
    let taken = spread(&parts, beyond, facts.plan.grain);
    let mut edits = Vec::new();
    for (activity, taken) in timed.into_iter().zip(taken) {
        if taken.is_zero() {
            continue;
        }
        let left = activity.duration.minus(taken);
        if left.is_zero() {
            return None;
        }
        edits.push(Edit::Activity(
            module.id.clone(),
            activity.id.clone(),
            ActivityEdit::Duration(left),
        ));
    }
    let place = Key::Module(module.id.clone());
    let label = Message::new(
        "fix-shorten-activities",
        vec![
            ("minutes", Arg::Time(beyond)),
            ("module", Arg::Title(place.clone())),
        ],
    );
    Some(Fix::new(label, Safety::Review, title(facts.plan, &place), edits))
}
