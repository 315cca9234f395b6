//! S06: references to objects that do not exist.

use super::references::{all, dropping};
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::model::{Key, Severity};

/// See `docs/checks/unknown-reference.md`.
#[derive(Debug)]
pub(in crate::checks) struct UnknownReference;

impl Check for UnknownReference {
    fn code(&self) -> Code {
        Code("S06")
    }

    fn name(&self) -> &'static str {
        "unknown-reference"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        out.extend(all(facts).into_iter().map(|dangling| {
            // A waiver of something gone hinders nobody.
            let severity = if dangling.place == Key::Plan {
                Severity::Warning
            } else {
                self.severity()
            };
            Diagnostic {
                code: self.code(),
                severity,
                args: vec![
                    ("kind", Arg::Text(dangling.place.kind().to_owned())),
                    ("place", Arg::Title(dangling.place.clone())),
                    (
                        "count",
                        Arg::Number(i64::try_from(dangling.missing.len()).unwrap_or(i64::MAX)),
                    ),
                    ("missing", Arg::Titles(dangling.missing)),
                ],
                place: dangling.place,
            }
        }));
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let edits = dropping(facts, &diagnostic.place);
        if edits.is_empty() {
            return Vec::new();
        }
        let count = diagnostic.arg("count").cloned().unwrap_or(Arg::Number(1));
        // Review: an identifier mistyped is better mended than dropped.
        vec![Fix::new(
            Message::new("fix-drop-references", vec![("count", count)]),
            Safety::Review,
            title(facts.plan, &diagnostic.place),
            edits,
        )]
    }
}
