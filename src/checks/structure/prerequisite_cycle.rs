//! S03: modules that are each other's prerequisites: none of them can start.

use std::collections::BTreeSet;

use super::cycles::{cycles, needed};
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, ModuleEdit};
use crate::model::{Key, ModuleId, Severity};

/// See `docs/checks/prerequisite-cycle.md`.
#[derive(Debug)]
pub(in crate::checks) struct PrerequisiteCycle;

impl Check for PrerequisiteCycle {
    fn code(&self) -> Code {
        Code("S03")
    }

    fn name(&self) -> &'static str {
        "prerequisite-cycle"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        for cycle in cycles(&needed(facts)) {
            let keys: Vec<Key> = cycle
                .iter()
                .filter_map(|at| Some(Key::Module(facts.plan.modules.get(*at)?.id.clone())))
                .collect();
            let Some(place) = keys.first().cloned() else {
                continue;
            };
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                place,
                args: vec![
                    (
                        "count",
                        Arg::Number(i64::try_from(keys.len()).unwrap_or(i64::MAX)),
                    ),
                    ("modules", Arg::Titles(keys)),
                ],
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Module(id) = &diagnostic.place else {
            return Vec::new();
        };
        let cycle = cycles(&needed(facts)).into_iter().find(|cycle| {
            cycle
                .first()
                .and_then(|at| facts.plan.modules.get(*at))
                .is_some_and(|module| module.id == *id)
        });
        cycle
            .map(|cycle| cut(facts, diagnostic, &cycle))
            .into_iter()
            .collect()
    }
}

/// Takes out, inside the cycle, the prerequisites that do not stand before: the order of the path is what
/// the designer saw, and without those links no cycle is left.
fn cut(facts: &Facts<'_>, diagnostic: &Diagnostic, cycle: &[usize]) -> Fix {
    let members: BTreeSet<usize> = cycle.iter().copied().collect();
    let mut links = 0;
    let mut edits = Vec::new();
    for (at, module) in cycle
        .iter()
        .filter_map(|at| Some((*at, facts.plan.modules.get(*at)?)))
    {
        let kept: Vec<ModuleId> = module
            .prerequisites
            .iter()
            .filter(|id| {
                facts
                    .module_at
                    .get(id)
                    .is_none_or(|other| *other < at || !members.contains(other))
            })
            .cloned()
            .collect();
        if kept.len() < module.prerequisites.len() {
            links += module.prerequisites.len() - kept.len();
            edits.push(Edit::Module(module.id.clone(), ModuleEdit::Prerequisites(kept)));
        }
    }
    let label = Message::new(
        "fix-cut-cycle",
        vec![("count", Arg::Number(i64::try_from(links).unwrap_or(i64::MAX)))],
    );
    Fix::new(label, Safety::Review, title(facts.plan, &diagnostic.place), edits)
}
