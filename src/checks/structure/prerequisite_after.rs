//! S04: a prerequisite that stands later in the path.

use std::collections::BTreeSet;

use super::cycles::{cycles, membership, needed};
use crate::checks::proof::Proof;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, ModuleEdit};
use crate::model::{Key, ModuleId, Severity};

/// See `docs/checks/prerequisite-after.md`.
#[derive(Debug)]
pub(in crate::checks) struct PrerequisiteAfter;

impl Check for PrerequisiteAfter {
    fn code(&self) -> Code {
        Code("S04")
    }

    fn name(&self) -> &'static str {
        "prerequisite-after"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let needed = needed(facts);
        // Modules that wait for each other are an error of their own, and cannot be put in order.
        let cycle_of = membership(facts, &cycles(&needed));
        for (at, module) in facts.plan.modules.iter().enumerate() {
            let own = cycle_of.get(&module.id);
            let late: Vec<Key> = late(facts, at, &module.prerequisites)
                .filter(|id| own.is_none() || cycle_of.get(id) != own)
                .map(|id| Key::Module(id.clone()))
                .collect();
            if late.is_empty() {
                continue;
            }
            let place = Key::Module(module.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    (
                        "count",
                        Arg::Number(i64::try_from(late.len()).unwrap_or(i64::MAX)),
                    ),
                    ("late", Arg::Titles(late)),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Module(id) = &diagnostic.place else {
            return Vec::new();
        };
        let Some(at) = facts.module_at.get(id).copied() else {
            return Vec::new();
        };
        // What is assessed after a remote part may stand before it in the new order.
        let orders = [
            bring_forward(facts, diagnostic, at),
            put_after(facts, diagnostic, at),
        ];
        let proof = Proof::new(facts, diagnostic);
        let mut fixes: Vec<Fix> = proof.first(orders.into_iter().flatten()).into_iter().collect();
        fixes.extend(drop_late(facts, diagnostic, id, at));
        fixes
    }
}

fn late<'f>(
    facts: &'f Facts<'_>,
    at: usize,
    prerequisites: &'f [ModuleId],
) -> impl Iterator<Item = &'f ModuleId> {
    prerequisites
        .iter()
        .filter(move |id| facts.module_at.get(id).is_some_and(|other| *other > at))
}

/// Puts all that the module waits for, directly or not, just before it, in the order they have. Nothing
/// else changes place among itself, so no other module loses its prerequisites.
fn bring_forward(facts: &Facts<'_>, diagnostic: &Diagnostic, at: usize) -> Option<Fix> {
    let needed = needed(facts);
    let mut moved: BTreeSet<usize> = BTreeSet::new();
    let mut open = vec![at];
    while let Some(node) = open.pop() {
        for other in needed.get(node)?.iter().copied().filter(|other| *other > at) {
            if moved.insert(other) {
                open.push(other);
            }
        }
    }
    let edits: Vec<Edit> = moved
        .iter()
        .enumerate()
        .filter_map(|(rank, from)| {
            let id = facts.plan.modules.get(*from)?.id.clone();
            Some(Edit::Move(Key::Module(id), at + rank))
        })
        .collect();
    let count = i64::try_from(edits.len()).unwrap_or(i64::MAX);
    let label = Message::new(
        "fix-bring-prerequisites-forward",
        vec![
            ("count", Arg::Number(count)),
            ("module", Arg::Title(diagnostic.place.clone())),
        ],
    );
    Some(Fix::new(
        label,
        Safety::Review,
        title(facts.plan, &diagnostic.place),
        edits,
    ))
}

/// Puts the module just after the last one that it waits for, unless one in between waits for it.
fn put_after(facts: &Facts<'_>, diagnostic: &Diagnostic, at: usize) -> Option<Fix> {
    let module = facts.plan.modules.get(at)?;
    let last = late(facts, at, &module.prerequisites)
        .filter_map(|id| facts.module_at.get(id))
        .max()?;
    let between = facts.plan.modules.get(at + 1..=*last)?;
    if between.iter().any(|it| it.prerequisites.contains(&module.id)) {
        return None;
    }
    let label = Message::new(
        "fix-put-after-prerequisites",
        vec![("module", Arg::Title(diagnostic.place.clone()))],
    );
    let subject = title(facts.plan, &diagnostic.place);
    let edits = vec![Edit::Move(diagnostic.place.clone(), *last)];
    Some(Fix::new(label, Safety::Review, subject, edits))
}

/// Takes out the links to what comes later.
fn drop_late(facts: &Facts<'_>, diagnostic: &Diagnostic, id: &ModuleId, at: usize) -> Option<Fix> {
    let module = facts.plan.modules.get(at)?;
    let late: BTreeSet<&ModuleId> = late(facts, at, &module.prerequisites).collect();
    let kept: Vec<ModuleId> = module
        .prerequisites
        .iter()
        .filter(|it| !late.contains(it))
        .cloned()
        .collect();
    let label = Message::new(
        "fix-drop-late-prerequisites",
        vec![(
            "count",
            Arg::Number(i64::try_from(late.len()).unwrap_or(i64::MAX)),
        )],
    );
    let edit = Edit::Module(id.clone(), ModuleEdit::Prerequisites(kept));
    Some(Fix::new(
        label,
        Safety::Review,
        title(facts.plan, &diagnostic.place),
        vec![edit],
    ))
}
