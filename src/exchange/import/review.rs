//! Changes that an import proposes, looked at one by one before any of them enters the plan.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::values::{changed_part, missing, values};
use super::{Imported, Note};
use crate::edit::{Edit, Item, LearnerEdit, ModuleEdit, StepName};
use crate::exchange::words;
use crate::model::{
    AssessmentMark, Autonomy, AutonomyItem, CompetencyId, Key, LearnerId, Mix, Modality, ModuleId, Plan,
};
use crate::text::Text;

/// A change that is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The edit, as it stands on the plan under review.
    pub edit: Edit,
    /// The object under which it is listed: an activity's changes are listed under its module.
    pub group: Key,
    /// What changes, in words.
    pub what: String,
    /// The value before; empty when there is none.
    pub before: String,
    /// The value after; empty when there is none.
    pub after: String,
    /// The change that must be accepted first: the addition of what this one is about.
    pub needs: Option<usize>,
    accepted: bool,
}

impl Change {
    /// Whether it is to enter the plan.
    pub const fn accepted(&self) -> bool {
        self.accepted
    }
}

/// Changes under one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The object.
    pub key: Key,
    /// Its title; empty for the plan itself.
    pub title: String,
    /// The places of its changes in the list.
    pub changes: Vec<usize>,
}

/// An import under review. All changes are accepted at first.
#[derive(Debug, Clone)]
pub struct Review {
    plan: Arc<Plan>,
    changes: Vec<Change>,
    groups: Vec<Group>,
    notes: Vec<Note>,
    unknown: Vec<Note>,
}

impl Review {
    /// Lists what an import would change in `plan`. What cannot be applied is left out, and told as a note.
    pub fn new(plan: Arc<Plan>, imported: Imported, text: &Text) -> Self {
        let Imported {
            edits,
            mut notes,
            unknown,
        } = imported;
        let mut added: BTreeMap<Key, usize> = BTreeMap::new();
        let mut changes: Vec<Change> = Vec::new();
        for edit in applicable(&plan, edits, &mut notes) {
            let place = edit.place();
            let needs = needed(&edit).into_iter().find_map(|key| added.get(&key).copied());
            if let Edit::Add(item, _) = &edit {
                added.insert(item.key(), changes.len());
            }
            let (before, after) = values(&plan, &edit, text);
            changes.push(Change {
                group: group_of(&place),
                what: what(&plan, &edit, text),
                before,
                after,
                needs,
                edit,
                accepted: true,
            });
        }
        let groups = groups(&plan, &changes);
        Self {
            plan,
            changes,
            groups,
            notes,
            unknown,
        }
    }

    /// The changes, in the order in which they apply.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The changes by object, in the order in which the objects first come.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// What a person should know about the import.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Parts of the file that were not understood, and stay out.
    pub fn unknown(&self) -> &[Note] {
        &self.unknown
    }

    /// How many changes are accepted.
    pub fn accepted(&self) -> usize {
        self.changes.iter().filter(|it| it.accepted).count()
    }

    /// Accepts or refuses a change. What it needs is accepted with it; what needs it is refused with it.
    pub fn set(&mut self, at: usize, accepted: bool) {
        let Some(change) = self.changes.get_mut(at) else {
            return;
        };
        change.accepted = accepted;
        if accepted {
            if let Some(first) = change.needs {
                // What is needed always stands earlier.
                self.set(first, true);
            }
            return;
        }
        let dependents: Vec<usize> = (at + 1..self.changes.len())
            .filter(|it| self.changes[*it].needs == Some(at) && self.changes[*it].accepted)
            .collect();
        for dependent in dependents {
            self.set(dependent, false);
        }
    }

    /// Accepts or refuses all changes.
    pub fn set_all(&mut self, accepted: bool) {
        for change in &mut self.changes {
            change.accepted = accepted;
        }
    }

    /// The accepted changes as one step of that name; `None` when none is accepted.
    ///
    /// Changes of one list or one mix are each made from the plan as it was: they are put together, so that one
    /// does not take another back.
    pub fn step(&self, name: StepName) -> Option<Edit> {
        let mut current = Current::default();
        let edits: Vec<Edit> = self
            .changes
            .iter()
            .filter(|it| it.accepted)
            .map(|it| current.settle(&self.plan, &it.edit))
            .collect();
        (!edits.is_empty()).then_some(Edit::Batch(name, edits))
    }
}

/// The edits that apply one after the other; those that do not become notes.
fn applicable(plan: &Plan, edits: Vec<Edit>, notes: &mut Vec<Note>) -> Vec<Edit> {
    let mut current = Current::default();
    let settled = edits.iter().map(|it| current.settle(plan, it)).collect();
    let whole = Edit::Batch(StepName::new("step-import-file", ""), settled);
    if whole.applied_to(plan).is_ok() {
        return edits;
    }
    let mut now = plan.clone();
    let mut current = Current::default();
    edits
        .into_iter()
        .filter(|edit| {
            // What is refused leaves no trace in what the next one stands on.
            let mut after = current.clone();
            match after.settle(plan, edit).applied_to(&now) {
                Ok(next) => {
                    now = next;
                    current = after;
                    true
                }
                Err(error) => {
                    let title = plan.title_of(&edit.place());
                    notes.push(
                        Note::new("import-refused")
                            .with("subject", title.unwrap_or_else(|| edit.place().id()))
                            .with("reason", error.to_string()),
                    );
                    false
                }
            }
        })
        .collect()
}

/// What the plan must hold for an edit to apply, besides what it holds already.
fn needed(edit: &Edit) -> Vec<Key> {
    let module = |id: &ModuleId| Key::Module(id.clone());
    match edit {
        Edit::Add(Item::Activity(id, _), _) => vec![module(id)],
        Edit::Add(Item::Competency(block, _), _) => vec![Key::Block(block.clone())],
        Edit::Add(Item::Module(it), _) => it.block.iter().cloned().map(Key::Block).collect(),
        Edit::Module(id, ModuleEdit::Block(Some(block))) => vec![module(id), Key::Block(block.clone())],
        Edit::Module(id, ModuleEdit::Trains(list)) => {
            let mut keys = vec![module(id)];
            keys.extend(list.iter().cloned().map(Key::Competency));
            keys
        }
        Edit::Activity(id, activity, _) => {
            vec![Key::Activity(id.clone(), activity.clone()), module(id)]
        }
        Edit::Add(..) => Vec::new(),
        Edit::Batch(_, edits) => edits.iter().flat_map(needed).collect(),
        other => vec![other.place()],
    }
}

fn group_of(place: &Key) -> Key {
    match place {
        Key::Activity(module, _) => Key::Module(module.clone()),
        other => other.clone(),
    }
}

/// What changes: the name that its step would have, or the modality alone where one part of a mix changes.
fn what(plan: &Plan, edit: &Edit, text: &Text) -> String {
    if let Some(part) = changed_part(plan, edit) {
        return text.get(words::modality(part)).to_owned();
    }
    let name = edit.name(plan);
    let words = text.fmt(&name.key, &[("subject", name.subject.as_str().into())]);
    let mut letters = words.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn groups(plan: &Plan, changes: &[Change]) -> Vec<Group> {
    let mut at: BTreeMap<&Key, usize> = BTreeMap::new();
    let mut groups: Vec<Group> = Vec::new();
    for (index, change) in changes.iter().enumerate() {
        let place = *at.entry(&change.group).or_insert_with(|| {
            let title = match &change.group {
                Key::Plan => String::new(),
                key => plan.title_of(key).unwrap_or_else(|| match &change.edit {
                    Edit::Add(item, _) => item.title(),
                    _ => key.id(),
                }),
            };
            groups.push(Group {
                key: change.group.clone(),
                title,
                changes: Vec::new(),
            });
            groups.len() - 1
        });
        groups[place].changes.push(index);
    }
    groups
}

/// What the accepted changes have made of the lists and mixes of modules, and of levels, so far.
#[derive(Debug, Clone, Default)]
struct Current {
    mixes: BTreeMap<ModuleId, Mix>,
    trains: BTreeMap<ModuleId, Vec<CompetencyId>>,
    assesses: BTreeMap<ModuleId, Vec<AssessmentMark>>,
    notes: BTreeMap<ModuleId, String>,
    autonomy: BTreeMap<LearnerId, Autonomy>,
}

impl Current {
    /// The edit that does on top of what was accepted what `edit` does on the plan.
    fn settle(&mut self, plan: &Plan, edit: &Edit) -> Edit {
        if let Edit::Learner(id, LearnerEdit::Autonomy(after)) = edit
            && let Some(base) = plan.learner(id)
        {
            let now = self.autonomy.entry(id.clone()).or_insert(base.autonomy);
            for item in AutonomyItem::ALL {
                if after.get(item) != base.autonomy.get(item) {
                    *now = now.with(item, after.get(item));
                }
            }
            return Edit::Learner(id.clone(), LearnerEdit::Autonomy(*now));
        }
        let Edit::Module(id, change) = edit else {
            return edit.clone();
        };
        let Some(base) = plan.module(id) else {
            return edit.clone();
        };
        let settled = match change {
            ModuleEdit::Mix(after) => {
                let now = self.mixes.entry(id.clone()).or_insert(base.mix);
                for part in Modality::ALL {
                    if after.get(part) != base.mix.get(part) {
                        *now = now.with(part, after.get(part));
                    }
                }
                ModuleEdit::Mix(*now)
            }
            ModuleEdit::Trains(after) => {
                let now = self
                    .trains
                    .entry(id.clone())
                    .or_insert_with(|| base.trains.clone());
                merge(now, &base.trains, after, |it| it);
                ModuleEdit::Trains(now.clone())
            }
            ModuleEdit::Assesses(after) => {
                let now = self
                    .assesses
                    .entry(id.clone())
                    .or_insert_with(|| base.assesses.clone());
                merge(now, &base.assesses, after, |it| &it.competency);
                ModuleEdit::Assesses(now.clone())
            }
            // What is added at the end is added to what others added.
            ModuleEdit::Notes(after) if !base.notes.is_empty() || self.notes.contains_key(id) => {
                let now = self.notes.entry(id.clone()).or_insert_with(|| base.notes.clone());
                match after.strip_prefix(base.notes.as_str()) {
                    Some(more) if base.notes.is_empty() && !now.is_empty() => {
                        now.push('\n');
                        now.push_str(more);
                    }
                    Some(more) => now.push_str(more),
                    None => now.clone_from(after),
                }
                ModuleEdit::Notes(now.clone())
            }
            ModuleEdit::Notes(after) => {
                self.notes.insert(id.clone(), after.clone());
                ModuleEdit::Notes(after.clone())
            }
            _ => return edit.clone(),
        };
        Edit::Module(id.clone(), settled)
    }
}

/// Does to `now` what turned `before` into `after`: elements out, elements in, elements changed.
fn merge<T: PartialEq + Clone, K: PartialEq>(
    now: &mut Vec<T>,
    before: &[T],
    after: &[T],
    key: impl Fn(&T) -> &K,
) {
    let stays = |list: &[T], it: &T| list.iter().any(|other| key(other) == key(it));
    for lost in before.iter().filter(|it| !stays(after, it)) {
        now.retain(|it| key(it) != key(lost));
    }
    for won in missing(after, before) {
        match now.iter_mut().find(|it| key(it) == key(&won)) {
            Some(same) => *same = won,
            None => now.push(won),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::ActivityEdit;
    use crate::model::{Activity, ActivityId, Id as _, Minutes, Module};
    use crate::text::Lang;

    fn module_id(id: &str) -> ModuleId {
        ModuleId::parse(id).unwrap()
    }

    fn plan() -> Arc<Plan> {
        let mut plan = Plan::default();
        let mut module = Module::new(module_id("M01"), "Caisse");
        module.mix = Mix::only(Modality::Classroom, Minutes::hours(7));
        module.trains = ["C01", "C02"].map(|id| CompetencyId::parse(id).unwrap()).to_vec();
        plan.modules.push(module.into());
        plan.into()
    }

    fn review(edits: Vec<Edit>) -> Review {
        let imported = Imported {
            edits,
            ..Imported::default()
        };
        Review::new(plan(), imported, &Text::new(Lang::Fr))
    }

    fn result(review: &Review) -> Plan {
        let step = review.step(StepName::new("step-import-file", "")).unwrap();
        step.applied_to(&plan()).unwrap()
    }

    fn part(modality: Modality, hours: u32) -> Edit {
        let mix = plan().modules[0].mix.with(modality, Minutes::hours(hours));
        Edit::Module(module_id("M01"), ModuleEdit::Mix(mix))
    }

    #[test]
    fn parts_of_one_mix_are_taken_or_left_alone() {
        let mut review = review(vec![
            part(Modality::Classroom, 3),
            part(Modality::RemoteSync, 2),
            part(Modality::RemoteAsync, 4),
        ]);
        let seen: Vec<_> = review
            .changes()
            .iter()
            .map(|it| (it.what.as_str(), it.before.as_str(), it.after.as_str()))
            .collect();
        let hours = |it: u32| Text::new(Lang::Fr).hours(it * 60);
        assert_eq!(
            seen,
            [
                ("Présentiel", hours(7).as_str(), hours(3).as_str()),
                ("Distanciel synchrone", hours(0).as_str(), hours(2).as_str()),
                ("Distanciel asynchrone", hours(0).as_str(), hours(4).as_str()),
            ]
        );
        review.set(1, false);
        let parts = result(&review).modules[0].mix.parts();
        assert_eq!(parts.map(Minutes::get), [180, 0, 240, 0]);
    }

    #[test]
    fn lists_take_what_comes_and_lose_what_goes() {
        let id = |id: &str| CompetencyId::parse(id).unwrap();
        let trains = |ids: &[&str]| {
            let list = ids.iter().map(|it| id(it)).collect();
            Edit::Module(module_id("M01"), ModuleEdit::Trains(list))
        };
        let review = review(vec![
            trains(&["C02"]),
            trains(&["C01", "C02", "C03"]),
            trains(&["C01", "C02", "C04"]),
        ]);
        assert_eq!(
            result(&review).modules[0].trains,
            [id("C02"), id("C03"), id("C04")]
        );
    }

    #[test]
    fn what_stands_in_something_refused_is_refused_with_it() {
        let new = module_id("M02");
        let activity = ActivityId::parse("A01").unwrap();
        let added = Activity::new(
            activity.clone(),
            "Accueil",
            Modality::Classroom,
            Minutes::hours(1),
        );
        let title = ActivityEdit::Title("Bienvenue".to_owned());
        let mut review = review(vec![
            part(Modality::Workplace, 1),
            Edit::Add(Item::Module(Module::new(new.clone(), "Bilan")), None),
            Edit::Add(Item::Activity(new.clone(), added), None),
            Edit::Activity(new, activity, title),
        ]);
        assert_eq!(review.groups().len(), 2);
        assert_eq!(review.groups()[1].title, "Bilan");
        review.set(1, false);
        let accepted: Vec<bool> = review.changes().iter().map(Change::accepted).collect();
        assert_eq!(accepted, [true, false, false, false]);
        review.set(3, true);
        assert_eq!(review.accepted(), 4);
        assert_eq!(result(&review).modules[1].activities[0].title, "Bienvenue");
        review.set_all(false);
        assert_eq!(review.step(StepName::new("step-import-file", "")), None);
    }

    #[test]
    fn what_cannot_be_applied_is_told_and_left_out() {
        let beyond = Minutes::new(Minutes::MAX_FIELD.get() + 1);
        let review = review(vec![
            Edit::Module(
                module_id("M01"),
                ModuleEdit::Mix(Mix::only(Modality::Classroom, beyond)),
            ),
            Edit::Module(module_id("M09"), ModuleEdit::Title(String::new())),
            part(Modality::Workplace, 1),
        ]);
        assert_eq!(review.changes().len(), 1);
        assert_eq!(review.notes().len(), 2);
        assert_eq!(result(&review).modules[0].mix.total(), Minutes::hours(8));
    }
}
