//! The group as profiles, and new identifiers for people and places.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{
    Afest, Entity, Id, Items, Learner, LearnerId, MAX_HEADCOUNT, Plan, Room, ThirdPlace, Trainer, Tutor,
    TutorId, Workplace,
};

/// Where a learner stands among variants and supports: those alike stand alike.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Profile {
    learner: Learner,
    variant: Option<usize>,
    supports: Vec<usize>,
}

/// Learners become profiles: those who are alike in all that stays are one, with a head-count. Their order is
/// that of what they are, so that it does not betray that of the list they came from.
pub(super) fn profiles(plan: &mut Plan) {
    let Ok(blank) = LearnerId::parse(LearnerId::PREFIX) else {
        return;
    };
    // Support for learners who are not in the plan is for nobody: it must not become support for all.
    let here = |id: &LearnerId| plan.learners.iter().any(|it| it.id == *id);
    let wanted: Vec<bool> = plan
        .supports
        .iter()
        .map(|it| it.learners.is_empty() || it.learners.iter().any(here))
        .collect();
    let mut wanted = wanted.into_iter();
    plan.supports.retain(|_| wanted.next().unwrap_or(true));
    let mut found: Vec<Profile> = Vec::new();
    for learner in &plan.learners {
        let variants = plan.variants.iter();
        let variant = variants
            .enumerate()
            .find(|(_, it)| it.learners.contains(&learner.id));
        let supports = plan.supports.iter().enumerate();
        let profile = Profile {
            variant: variant.map(|(at, _)| at),
            supports: supports
                .filter(|(_, it)| it.learners.contains(&learner.id))
                .map(|(at, _)| at)
                .collect(),
            learner: Learner {
                id: blank.clone(),
                headcount: 0,
                ..learner.as_ref().clone()
            },
        };
        let heads = learner.headcount;
        let known = found.iter_mut().find(|it| {
            // A profile counts no more people than a plan may hold.
            it.learner.headcount.saturating_add(heads) <= MAX_HEADCOUNT
                && it.variant == profile.variant
                && it.supports == profile.supports
                && Learner {
                    headcount: 0,
                    ..it.learner.clone()
                } == profile.learner
        });
        match known {
            Some(known) => known.learner.headcount = known.learner.headcount.saturating_add(heads),
            None => found.push(Profile {
                learner: Learner {
                    headcount: heads,
                    ..profile.learner
                },
                ..profile
            }),
        }
    }
    found.sort_by_cached_key(|it| format!("{it:?}"));
    for variant in &mut plan.variants {
        Arc::make_mut(variant).learners.clear();
    }
    for support in &mut plan.supports {
        Arc::make_mut(support).learners.clear();
    }
    plan.learners.clear();
    for mut profile in found {
        let id = LearnerId::next_free(plan.learners.iter().map(|it| &it.id));
        profile.learner.id = id.clone();
        if let Some(variant) = profile.variant.and_then(|at| plan.variants.get_mut(at)) {
            Arc::make_mut(variant).learners.push(id.clone());
        }
        for at in profile.supports {
            if let Some(support) = plan.supports.get_mut(at) {
                Arc::make_mut(support).learners.push(id.clone());
            }
        }
        plan.learners.push(Arc::new(profile.learner));
    }
}

/// New identifiers of a list: what each old one is now.
pub(super) fn renumbered<T: Entity>(items: &mut Items<T>) -> BTreeMap<T::Id, T::Id> {
    let mut names = BTreeMap::new();
    let mut taken: Vec<T::Id> = Vec::new();
    for item in items.iter_mut() {
        let fresh = T::Id::next_free(taken.iter());
        taken.push(fresh.clone());
        names.entry(item.id().clone()).or_insert_with(|| fresh.clone());
        Arc::make_mut(item).set_id(fresh);
    }
    names
}

/// An identifier may be a name: people and places are numbered anew, and references to what is not there go.
pub(super) fn renumber(plan: &mut Plan) {
    let trainers = renumbered::<Trainer>(&mut plan.trainers);
    let tutors = renumbered::<Tutor>(&mut plan.tutors);
    let rooms = renumbered::<Room>(&mut plan.rooms);
    let third_places = renumbered::<ThirdPlace>(&mut plan.third_places);
    let workplaces = renumbered::<Workplace>(&mut plan.workplaces);
    named_anew(&mut plan.afest, &tutors);
    for module in &mut plan.modules {
        let module = Arc::make_mut(module);
        module.trainers = module
            .trainers
            .iter()
            .filter_map(|it| trainers.get(it).cloned())
            .collect();
        module.room = module.room.as_ref().and_then(|it| rooms.get(it).cloned());
        named_anew(&mut module.afest, &tutors);
    }
    for workplace in &mut plan.workplaces {
        let workplace = Arc::make_mut(workplace);
        workplace.tutor = workplace.tutor.as_ref().and_then(|it| tutors.get(it).cloned());
    }
    for learner in &mut plan.learners {
        let learner = Arc::make_mut(learner);
        let place = learner.third_place.as_ref();
        learner.third_place = place.and_then(|it| third_places.get(it).cloned());
        let workplace = learner.workplace.as_ref();
        learner.workplace = workplace.and_then(|it| workplaces.get(it).cloned());
        learner
            .distances
            .retain_mut(|it| match third_places.get(&it.place) {
                Some(fresh) => {
                    it.place = fresh.clone();
                    true
                }
                None => false,
            });
    }
}

/// Tutors named for an AFEST under their new identifiers; those who are not there go.
fn named_anew(afest: &mut Afest, tutors: &BTreeMap<TutorId, TutorId>) {
    afest.tutors.retain_mut(|it| match tutors.get(&it.tutor) {
        Some(fresh) => {
            it.tutor = fresh.clone();
            true
        }
        None => false,
    });
}
