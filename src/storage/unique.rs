//! Identifiers that stand twice in a file: the later object gets a free one, and a note says so.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::load::Note;
use crate::model::{Entity, Id as _, Items, Plan};

/// Makes identifiers unique inside their kind. References go on meaning the first object.
pub(super) fn mend(plan: &mut Plan, notes: &mut Vec<Note>) {
    list("block", &mut plan.blocks, notes);
    list("module", &mut plan.modules, notes);
    list("learner", &mut plan.learners, notes);
    list("variant", &mut plan.variants, notes);
    list("equipment", &mut plan.equipment, notes);
    list("room", &mut plan.rooms, notes);
    list("third-place", &mut plan.third_places, notes);
    list("workplace", &mut plan.workplaces, notes);
    list("trainer", &mut plan.trainers, notes);
    list("tutor", &mut plan.tutors, notes);
    list("support", &mut plan.supports, notes);
    for module in &mut plan.modules {
        if let Some(mut activities) = mended(&module.activities, "activity", notes) {
            std::mem::swap(&mut Arc::make_mut(module).activities, &mut activities);
        }
    }
    competencies(plan, notes);
}

fn list<T: Entity>(kind: &'static str, items: &mut Items<T>, notes: &mut Vec<Note>) {
    if let Some(mended) = mended(items, kind, notes) {
        *items = mended;
    }
}

/// The list with fresh identifiers, or `None` when none stands twice.
fn mended<T: Entity>(items: &Items<T>, kind: &'static str, notes: &mut Vec<Note>) -> Option<Items<T>> {
    let mut out = items.clone();
    let changed = fresh(kind, out.iter_mut().collect(), notes);
    changed.then_some(out)
}

/// Competencies are unique in the whole plan, whatever block they stand in.
fn competencies(plan: &mut Plan, notes: &mut Vec<Note>) {
    let mut seen = BTreeSet::new();
    let all = plan.blocks.iter().flat_map(|block| &block.competencies);
    if all.map(|it| it.id.clone()).all(|id| seen.insert(id)) {
        return;
    }
    let lists = plan
        .blocks
        .iter_mut()
        .flat_map(|block| &mut Arc::make_mut(block).competencies)
        .collect();
    fresh("competency", lists, notes);
}

/// Gives the later ones of each identifier a free one; whether there were any.
fn fresh<T: Entity>(kind: &'static str, items: Vec<&mut Arc<T>>, notes: &mut Vec<Note>) -> bool {
    let mut taken: BTreeSet<T::Id> = items.iter().map(|it| it.id().clone()).collect();
    if taken.len() == items.len() {
        return false;
    }
    let mut seen: BTreeSet<T::Id> = BTreeSet::new();
    let mut next = T::Id::next_free(taken.iter());
    // Counts up where the highest number is taken already.
    let mut numbers = 1_u32..;
    for item in items {
        if seen.insert(item.id().clone()) {
            continue;
        }
        while taken.contains(&next) {
            let above = T::Id::next_free([&next].into_iter());
            next = match numbers.next().filter(|_| taken.contains(&above)) {
                Some(number) => T::Id::parse(&format!("{}{number:02}", T::Id::PREFIX)).unwrap_or(above),
                None => above,
            };
        }
        notes.push(Note::DuplicateId {
            kind,
            id: item.id().as_str().to_owned(),
            now: next.as_str().to_owned(),
        });
        taken.insert(next.clone());
        seen.insert(next.clone());
        Arc::make_mut(item).set_id(next.clone());
    }
    true
}
