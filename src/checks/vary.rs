//! Individual variants as a way out: other mixes for some learners, the common path untouched.

use std::collections::{BTreeMap, BTreeSet};

use super::content::{content, text};
use super::{Facts, names};
use crate::edit::{Edit, Item, VariantEdit};
use crate::model::{Id as _, LearnerId, Mix, Module, Variant, VariantId, VariantMix};

/// The edits that give some learners other mixes of some modules.
///
/// A variant whose learners are all meant is changed; one of which only some are meant is split; learners on
/// the common path get a variant of their own. `change` gives the new mix of a module from the present one.
pub fn vary(
    facts: &Facts<'_>,
    learners: &[LearnerId],
    modules: &[&Module],
    change: impl Fn(&Module, Mix) -> Mix,
) -> Vec<Edit> {
    let meant: BTreeSet<&LearnerId> = learners.iter().collect();
    let followed = facts.followed_variants();
    let mut by_variant: BTreeMap<Option<usize>, Vec<LearnerId>> = BTreeMap::new();
    for id in learners {
        by_variant
            .entry(followed.get(id).copied())
            .or_default()
            .push(id.clone());
    }
    let mut taken: Vec<VariantId> = facts.plan.variants.iter().map(|it| it.id.clone()).collect();
    let mut edits = Vec::new();
    let mut inserted = 0;
    for (at, who) in by_variant {
        let old = at.and_then(|at| facts.plan.variants.get(at));
        let mixes = changed(old.map_or(&[], |it| &it.mixes), modules, &change);
        let Some(mixes) = mixes else { continue };
        match (at, old) {
            (Some(_), Some(old)) if followers(&followed, at).all(|it| meant.contains(it)) => {
                edits.push(Edit::Variant(old.id.clone(), VariantEdit::Mixes(mixes)));
            }
            _ => {
                let id = VariantId::next_free(taken.iter());
                taken.push(id.clone());
                let mut variant = Variant::new(id, title(facts, &who));
                variant.mixes = mixes;
                // The first variant that names a learner holds: a split one goes before what it leaves.
                let place = at.map(|at| at + inserted);
                if let Some(old) = old {
                    let rest = old
                        .learners
                        .iter()
                        .filter(|it| !who.contains(it))
                        .cloned()
                        .collect();
                    edits.push(Edit::Variant(old.id.clone(), VariantEdit::Learners(rest)));
                }
                variant.learners = who;
                edits.push(Edit::Add(Item::Variant(variant), place));
                inserted += 1;
            }
        }
    }
    edits
}

/// A variant's mixes with those of some modules changed; `None` when nothing changes.
fn changed(
    old: &[VariantMix],
    modules: &[&Module],
    change: &impl Fn(&Module, Mix) -> Mix,
) -> Option<Vec<VariantMix>> {
    let mut mixes = old.to_vec();
    let mut differs = false;
    for module in modules {
        let known = mixes.iter_mut().find(|it| it.module == module.id);
        let present = known.as_ref().map_or(module.mix, |it| it.mix);
        let mix = change(module, present);
        differs |= mix != present;
        match known {
            Some(own) => own.mix = mix,
            None if mix != present => mixes.push(VariantMix {
                module: module.id.clone(),
                mix,
            }),
            None => {}
        }
    }
    differs.then_some(mixes)
}

fn followers(followed: &BTreeMap<LearnerId, usize>, at: Option<usize>) -> impl Iterator<Item = &LearnerId> {
    followed
        .iter()
        .filter(move |(_, variant)| Some(**variant) == at)
        .map(|(id, _)| id)
}

fn title(facts: &Facts<'_>, who: &[LearnerId]) -> String {
    let ids: Vec<String> = who.iter().map(ToString::to_string).collect();
    let who = names(text(facts.lang), &ids);
    content(facts.lang, "content-variant", &[("learners", who.into())])
}

impl Facts<'_> {
    /// The position of the variant that each learner follows, for those who follow one.
    fn followed_variants(&self) -> BTreeMap<LearnerId, usize> {
        let mut followed = BTreeMap::new();
        for (at, variant) in self.plan.variants.iter().enumerate() {
            for id in &variant.learners {
                followed.entry(id.clone()).or_insert(at);
            }
        }
        followed
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::checks::Rules;
    use crate::edit::StepName;
    use crate::model::{Learner, Minutes, Modality, ModuleId, Plan, Policy};

    fn learner(id: &str) -> LearnerId {
        LearnerId::parse(id).unwrap()
    }

    #[test]
    fn a_variant_is_made_then_extended_then_split() {
        let mut plan = Plan::default();
        for id in ["S01", "S02", "S03"] {
            plan.learners.push(Arc::new(Learner::new(learner(id))));
        }
        for id in ["M01", "M02"] {
            let mut module = Module::new(ModuleId::parse(id).unwrap(), id);
            module.mix = Mix::only(Modality::RemoteAsync, Minutes::hours(7));
            plan.modules.push(Arc::new(module));
        }
        let to_classroom =
            |_: &Module, mix: Mix| mix.moved(Modality::RemoteAsync, Modality::Classroom, Minutes::MAX_FIELD);
        let after = |plan: &Plan, who: &[&str], module: usize| -> Plan {
            let rules = Rules::for_plan(plan, &Policy::default());
            let facts = Facts::new(plan, &rules);
            let who: Vec<LearnerId> = who.iter().map(|id| learner(id)).collect();
            let edits = vary(&facts, &who, &[&plan.modules[module]], to_classroom);
            Edit::Batch(StepName::new("step", ""), edits)
                .applied_to(plan)
                .unwrap()
        };
        let plan = after(&plan, &["S01", "S02"], 0);
        assert_eq!(plan.variants.len(), 1);
        let plan = after(&plan, &["S01", "S02"], 1);
        assert_eq!(plan.variants.len(), 1, "the same learners: the same variant");
        assert_eq!(plan.variants[0].mixes.len(), 2);
        // S02 alone, in a mix of its own again: nothing to change, the hours are in the classroom already.
        assert_eq!(after(&plan, &["S02"], 0), plan);
        let back =
            |_: &Module, mix: Mix| mix.moved(Modality::Classroom, Modality::RemoteSync, Minutes::hours(1));
        let rules = Rules::for_plan(&plan, &Policy::default());
        let facts = Facts::new(&plan, &rules);
        let edits = vary(
            &facts,
            &[learner("S02"), learner("S03")],
            &[&plan.modules[0]],
            back,
        );
        let split = Edit::Batch(StepName::new("step", ""), edits)
            .applied_to(&plan)
            .unwrap();
        assert_eq!(split.variants.len(), 2);
        let hours = |id: &str| {
            split
                .mix_for(&learner(id), &split.modules[0])
                .get(Modality::RemoteSync)
        };
        assert_eq!(
            ["S01", "S02", "S03"].map(hours),
            [Minutes::ZERO, Minutes::hours(1), Minutes::ZERO],
            "S03 had no classroom hours to move"
        );
    }
}
