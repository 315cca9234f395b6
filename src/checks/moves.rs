//! What fixes have in common: moving minutes between modalities, with the activities that hold them.

use crate::edit::{ActivityEdit, Edit, Item, ModuleEdit, next_id};
use crate::model::{Activity, Grouping, Minutes, Modality, Module, TrainerPresence};

/// The edits that move up to `minutes` of a module from one modality to another.
///
/// Activities follow when they hold more than what the module keeps in `from`: the longest ones first change
/// place whole, and the last one is cut in two. Those without a duration follow where nothing stays behind. The total
/// of the module and of its activities is kept.
/// Gives no edit when there is nothing to move.
pub fn convert(module: &Module, from: Modality, to: Modality, minutes: Minutes) -> Vec<Edit> {
    let moved = minutes.min(module.mix.get(from));
    if moved.is_zero() || from == to {
        return Vec::new();
    }
    let mix = module.mix.moved(from, to, moved);
    let mut edits = vec![Edit::Module(module.id.clone(), ModuleEdit::Mix(mix))];
    let of_part = module.activities.iter().map(AsRef::as_ref);
    let (mut held, named): (Vec<&Activity>, Vec<&Activity>) = of_part
        .filter(|it: &&Activity| it.modality == from)
        .partition(|it| !it.duration.is_zero());
    held.sort_by_key(|it| std::cmp::Reverse(it.duration));
    let filled: Minutes = held.iter().map(|it| it.duration).sum();
    let mut excess = filled.minus(mix.get(from)).min(moved);
    for activity in held {
        if excess.is_zero() {
            break;
        }
        let there = in_modality(activity, to);
        if activity.duration <= excess {
            excess = excess.minus(activity.duration);
            edits.extend(changes(module, activity, &there));
        } else {
            let rest = activity.duration.minus(excess);
            edits.push(Edit::Activity(
                module.id.clone(),
                activity.id.clone(),
                ActivityEdit::Duration(rest),
            ));
            let twin = Activity {
                id: next_id(&module.activities),
                duration: excess,
                deliverable: None,
                ..there
            };
            let at = module.activities.iter().position(|it| it.id == activity.id);
            edits.push(Edit::Add(
                Item::Activity(module.id.clone(), twin),
                at.map(|at| at + 1),
            ));
            excess = Minutes::ZERO;
        }
    }
    if mix.get(from).is_zero() {
        let follow = |it: &&Activity| changes(module, it, &in_modality(it, to));
        edits.extend(named.iter().flat_map(follow));
    }
    edits
}

/// The same activity in another modality, with the trainer and the grouping that go with it there.
fn in_modality(activity: &Activity, to: Modality) -> Activity {
    let live = matches!(to, Modality::Classroom | Modality::RemoteSync);
    let trainer = match activity.trainer {
        TrainerPresence::None | TrainerPresence::Reachable if live => TrainerPresence::Present,
        TrainerPresence::Present if to == Modality::RemoteAsync => TrainerPresence::Reachable,
        other => other,
    };
    let alone_before = activity.modality == Modality::RemoteAsync;
    let grouping = match activity.grouping {
        Grouping::Individual if live && alone_before => Grouping::Whole,
        other => other,
    };
    Activity {
        modality: to,
        trainer,
        grouping,
        ..activity.clone()
    }
}

fn changes(module: &Module, before: &Activity, after: &Activity) -> Vec<Edit> {
    let edit = |change| Edit::Activity(module.id.clone(), before.id.clone(), change);
    let mut edits = vec![edit(ActivityEdit::Modality(after.modality))];
    if after.trainer != before.trainer {
        edits.push(edit(ActivityEdit::Trainer(after.trainer)));
    }
    if after.grouping != before.grouping {
        edits.push(edit(ActivityEdit::Grouping(after.grouping)));
    }
    edits
}

/// How much to take from each part so that `wanted` is taken in all, or everything when the parts hold less:
/// from the largest ones first and down to a common level, in steps of `grain` as far as they go.
///
/// The result has one number for each part, in the same order.
pub(super) fn spread(parts: &[Minutes], wanted: Minutes, grain: Minutes) -> Vec<Minutes> {
    let grain = grain.get().max(1);
    let steps: Vec<u64> = parts.iter().map(|it| u64::from(it.get() / grain)).collect();
    let asked = u64::from(wanted.get().div_ceil(grain));
    let above = |level: u64| -> u64 { steps.iter().map(|it| it.saturating_sub(level)).sum() };
    // The highest level that frees enough.
    let (mut low, mut high) = (0, steps.iter().copied().max().unwrap_or(0));
    while low < high {
        let middle = low + (high - low).div_ceil(2);
        if above(middle) >= asked {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    let mut surplus = above(low).saturating_sub(asked);
    let mut taken: Vec<Minutes> = steps
        .iter()
        .map(|it| {
            let mut taken = it.saturating_sub(low);
            if taken > 0 && surplus > 0 {
                taken -= 1;
                surplus -= 1;
            }
            u32::try_from(taken).map_or(Minutes::ZERO, |it| Minutes::new(it.saturating_mul(grain)))
        })
        .collect();
    // What steps of the grain cannot give exactly.
    let sum: Minutes = taken.iter().copied().sum();
    let (mut missing, mut beyond) = (wanted.minus(sum), sum.minus(wanted));
    for (part, taken) in parts.iter().zip(&mut taken) {
        let more = part.minus(*taken).min(missing);
        missing = missing.minus(more);
        let less = (*taken).min(beyond);
        beyond = beyond.minus(less);
        *taken = taken.plus(more).minus(less);
    }
    taken
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{ActivityId, Id as _, Mix, ModuleId, Plan};

    fn minutes(values: &[u32]) -> Vec<Minutes> {
        values.iter().copied().map(Minutes::new).collect()
    }

    #[test]
    fn the_largest_parts_give_first_down_to_a_common_level() {
        let grain = Minutes::new(30);
        let parts = minutes(&[60, 300, 240]);
        assert_eq!(spread(&parts, Minutes::new(60), grain), minutes(&[0, 60, 0]));
        assert_eq!(spread(&parts, Minutes::new(120), grain), minutes(&[0, 90, 30]));
        assert_eq!(spread(&parts, Minutes::new(121), grain), minutes(&[0, 61, 60]));
        assert_eq!(
            spread(&minutes(&[45, 10]), Minutes::new(50), grain),
            minutes(&[45, 5])
        );
        assert_eq!(
            spread(&parts, Minutes::new(9000), grain),
            minutes(&[60, 300, 240])
        );
        assert_eq!(spread(&[], Minutes::new(30), grain), []);
        let given: Minutes = spread(&minutes(&[90, 90, 90]), Minutes::new(30), grain)
            .into_iter()
            .sum();
        assert_eq!(given, Minutes::new(30));
    }

    #[test]
    fn activities_follow_their_minutes() {
        let id = ModuleId::parse("M01").unwrap();
        let mut module = Module::new(id, "Accueil");
        module.mix = Mix::only(Modality::RemoteAsync, Minutes::hours(5));
        for (activity, hours) in [("A01", 3), ("A02", 2)] {
            module.activities.push(Arc::new(Activity::new(
                ActivityId::parse(activity).unwrap(),
                activity,
                Modality::RemoteAsync,
                Minutes::hours(hours),
            )));
        }
        let edits = convert(
            &module,
            Modality::RemoteAsync,
            Modality::Classroom,
            Minutes::hours(4),
        );
        let mut plan = Plan::default();
        plan.modules.push(Arc::new(module));
        let batch = Edit::Batch(crate::edit::StepName::new("step", ""), edits);
        let after = batch.applied_to(&plan).unwrap();
        let module = &after.modules[0];
        assert_eq!(module.mix.get(Modality::Classroom), Minutes::hours(4));
        let held: Vec<_> = module
            .activities
            .iter()
            .map(|it| (it.title.as_str(), it.modality, it.duration.get()))
            .collect();
        assert_eq!(
            held,
            [
                ("A01", Modality::Classroom, 180),
                ("A02", Modality::RemoteAsync, 60),
                ("A02", Modality::Classroom, 60)
            ]
        );
    }
}
