//! E10: more learners in a third place than it keeps seats for.

use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, ThirdPlaceEdit};
use crate::model::{Key, Severity};

/// See `docs/checks/third-place-full.md`.
#[derive(Debug)]
pub(in crate::checks) struct ThirdPlaceFull;

impl Check for ThirdPlaceFull {
    fn code(&self) -> Code {
        Code("E10")
    }

    fn name(&self) -> &'static str {
        "third-place-full"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let cohort = facts.cohort();
        for (place, seated) in facts.plan.third_places.iter().zip(&cohort.assignment.seated) {
            if *seated <= place.seats {
                continue;
            }
            let key = Key::ThirdPlace(place.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("place", Arg::Title(key.clone())),
                    ("people", Arg::Number((*seated).into())),
                    ("seats", Arg::Number(place.seats.into())),
                ],
                place: key,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::ThirdPlace(id) = &diagnostic.place else {
            return Vec::new();
        };
        let places = facts.plan.third_places.iter();
        let found = places
            .zip(&facts.cohort().assignment.seated)
            .find(|(place, _)| place.id == *id);
        let Some((_, seated)) = found else {
            return Vec::new();
        };
        let label = Message::new(
            "fix-keep-seats",
            vec![
                ("place", Arg::Title(diagnostic.place.clone())),
                ("seats", Arg::Number((*seated).into())),
            ],
        );
        vec![Fix::new(
            label,
            Safety::Review,
            title(facts.plan, &diagnostic.place),
            vec![Edit::ThirdPlace(id.clone(), ThirdPlaceEdit::Seats(*seated))],
        )]
    }
}
