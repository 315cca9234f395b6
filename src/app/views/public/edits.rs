//! What the gestures of *Public* change.

use crate::edit::{Edit, Item, LearnerEdit, next_id};
use crate::model::{Equipment, EquipmentId, EquipmentKind, Id as _, Learner, LearnerId, Plan};

/// Kinds of devices among which quick entry chooses one.
pub(super) const DEVICES: [EquipmentKind; 3] = [
    EquipmentKind::Computer,
    EquipmentKind::Tablet,
    EquipmentKind::Smartphone,
];

/// Adds so many learners at the end; gives the first one's alias.
pub(super) fn add_learners(plan: &Plan, count: u32) -> (Option<LearnerId>, Vec<Edit>) {
    let mut taken: Vec<LearnerId> = plan.learners.iter().map(|it| it.id.clone()).collect();
    let mut edits = Vec::new();
    let mut first = None;
    for _ in 0..count {
        let id = LearnerId::next_free(taken.iter());
        taken.push(id.clone());
        first.get_or_insert_with(|| id.clone());
        edits.push(Edit::Add(Item::Learner(Learner::new(id)), None));
    }
    (first, edits)
}

/// Adds a profile that stands for several people.
pub(super) fn add_profile(plan: &Plan, label: &str, headcount: u32) -> (LearnerId, Edit) {
    let mut profile = Learner::new(next_id(&plan.learners));
    label.clone_into(&mut profile.name);
    profile.headcount = headcount.max(1);
    (profile.id.clone(), Edit::Add(Item::Learner(profile), None))
}

/// Takes the names of single learners away: aliases stay, and the labels of profiles, which name nobody.
pub(super) fn anonymise(plan: &Plan) -> Vec<Edit> {
    plan.learners
        .iter()
        .filter(|it| it.headcount == 1 && !it.name.is_empty())
        .map(|it| Edit::Learner(it.id.clone(), LearnerEdit::Name(String::new())))
        .collect()
}

/// The kinds of devices that a learner owns, most capable first.
pub(super) fn devices(plan: &Plan, learner: &Learner) -> Vec<EquipmentKind> {
    DEVICES
        .into_iter()
        .filter(|kind| {
            learner
                .owns
                .iter()
                .any(|id| plan.item(id).is_some_and(|item| item.kind == *kind))
        })
        .collect()
}

/// Makes a kind of device the one that a learner owns; what is no device stays. An item of the kind is added
/// to the plan, under this name, when there is none.
pub(super) fn set_device(
    plan: &Plan,
    learner: &Learner,
    kind: Option<EquipmentKind>,
    name: &str,
) -> Vec<Edit> {
    let is_device = |id: &EquipmentId| plan.item(id).is_some_and(|item| DEVICES.contains(&item.kind));
    let mut owns: Vec<EquipmentId> = learner.owns.iter().filter(|id| !is_device(id)).cloned().collect();
    let mut edits = Vec::new();
    if let Some(kind) = kind {
        // A learner's own computer is better told apart from those that the centre lends.
        let candidates = || plan.equipment.iter().filter(|it| it.kind == kind);
        let item = candidates()
            .find(|it| it.stock == 0)
            .or_else(|| candidates().next());
        let id = item.map_or_else(
            || {
                let id: EquipmentId = next_id(&plan.equipment);
                let item = Equipment::new(id.clone(), name, kind);
                edits.push(Edit::Add(Item::Equipment(item), None));
                id
            },
            |it| it.id.clone(),
        );
        owns.insert(0, id);
    }
    if owns == learner.owns {
        return Vec::new();
    }
    edits.push(Edit::Learner(learner.id.clone(), LearnerEdit::Owns(owns)));
    edits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Document, StepName};
    use std::sync::Arc;

    fn applied(plan: &Plan, edits: Vec<Edit>) -> Plan {
        let mut document = Document::new(plan.clone());
        let step = StepName::new("step-add-learner", "");
        document.apply(&Edit::Batch(step, edits)).unwrap();
        Plan::clone(document.plan())
    }

    #[test]
    fn learners_get_the_next_aliases() {
        let (first, edits) = add_learners(&Plan::default(), 3);
        let plan = applied(&Plan::default(), edits);
        assert_eq!(first.unwrap().as_str(), "S01");
        let (first, edits) = add_learners(&plan, 2);
        let plan = applied(&plan, edits);
        assert_eq!(first.unwrap().as_str(), "S04");
        assert_eq!(plan.learners.len(), 5);
        assert_eq!(add_learners(&plan, 0), (None, Vec::new()));
    }

    #[test]
    fn names_go_and_labels_of_profiles_stay() {
        let mut plan = Plan::default();
        for (name, headcount) in [("Marie", 1), ("Débutants", 6), ("", 1)] {
            let mut learner = Learner::new(next_id(&plan.learners));
            learner.name = name.to_owned();
            learner.headcount = headcount;
            plan.learners.push(Arc::new(learner));
        }
        let edits = anonymise(&plan);
        assert_eq!(edits.len(), 1);
        let names: Vec<String> = applied(&plan, edits)
            .learners
            .iter()
            .map(|it| it.name.clone())
            .collect();
        assert_eq!(names, ["", "Débutants", ""]);
    }

    #[test]
    fn one_device_takes_the_place_of_another() {
        let mut plan = Plan::default();
        let headset = Equipment::new(next_id(&plan.equipment), "Casque", EquipmentKind::Headset);
        plan.equipment.push(Arc::new(headset.clone()));
        let mut learner = Learner::new(LearnerId::parse("S01").unwrap());
        learner.owns = vec![headset.id];
        plan.learners.push(Arc::new(learner));
        let set = |plan: &Plan, kind| {
            let edits = set_device(plan, &plan.learners[0], kind, "Ordinateur");
            if edits.is_empty() {
                plan.clone()
            } else {
                applied(plan, edits)
            }
        };
        let plan = set(&plan, Some(EquipmentKind::Computer));
        assert_eq!(plan.equipment.len(), 2, "a computer enters the list");
        assert_eq!(devices(&plan, &plan.learners[0]), [EquipmentKind::Computer]);
        assert_eq!(plan.learners[0].owns.len(), 2, "the headset stays");
        let again = set(&plan, Some(EquipmentKind::Computer));
        assert_eq!(again, plan);
        let none = set(&plan, None);
        assert!(devices(&none, &none.learners[0]).is_empty());
        assert_eq!(none.learners[0].owns.len(), 1);
    }
}
