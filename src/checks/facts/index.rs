//! Which objects a plan holds.

use std::collections::BTreeSet;
use std::marker::PhantomData;
use std::sync::Arc;

use crate::model::{
    BlockId, CompetencyId, Entity, EquipmentId, Id, LearnerId, ModuleId, Plan, RoomId, SupportId,
    ThirdPlaceId, TrainerId, TutorId, VariantId, WorkplaceId,
};

/// The identifiers of one kind, made to answer often whether one is among them.
///
/// Cohorts refer to equipment tens of thousands of times: nearly all identifiers are short enough to be
/// compared as one number, without following a pointer.
#[derive(Debug)]
pub struct Ids<'a, I> {
    short: Vec<u128>,
    long: BTreeSet<&'a str>,
    kind: PhantomData<I>,
}

/// A text of up to 15 bytes as one number: its bytes, then its length.
fn packed(text: &str) -> Option<u128> {
    let mut bytes = [0; 16];
    let (room, length) = bytes.split_at_mut(15);
    room.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
    *length.first_mut()? = u8::try_from(text.len()).ok()?;
    Some(u128::from_be_bytes(bytes))
}

impl<'a, I: Id + 'a> Ids<'a, I> {
    fn new(ids: impl Iterator<Item = &'a I>) -> Self {
        let mut short = Vec::new();
        let mut long = BTreeSet::new();
        for id in ids {
            match packed(id.as_str()) {
                Some(number) => short.push(number),
                None => {
                    long.insert(id.as_str());
                }
            }
        }
        short.sort_unstable();
        Self {
            short,
            long,
            kind: PhantomData,
        }
    }

    /// Whether an object has this identifier.
    pub fn contains(&self, id: &I) -> bool {
        match packed(id.as_str()) {
            Some(number) => self.short.binary_search(&number).is_ok(),
            None => self.long.contains(id.as_str()),
        }
    }
}

/// The identifiers of a plan, kind by kind.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field holds the identifiers of the kind it names"
)]
pub struct Index<'a> {
    pub blocks: Ids<'a, BlockId>,
    pub competencies: Ids<'a, CompetencyId>,
    pub modules: Ids<'a, ModuleId>,
    pub learners: Ids<'a, LearnerId>,
    pub equipment: Ids<'a, EquipmentId>,
    pub rooms: Ids<'a, RoomId>,
    pub third_places: Ids<'a, ThirdPlaceId>,
    pub workplaces: Ids<'a, WorkplaceId>,
    pub trainers: Ids<'a, TrainerId>,
    pub tutors: Ids<'a, TutorId>,
    pub supports: Ids<'a, SupportId>,
    pub variants: Ids<'a, VariantId>,
}

fn ids<T: Entity>(items: &[Arc<T>]) -> Ids<'_, T::Id> {
    Ids::new(items.iter().map(|item| item.id()))
}

impl<'a> Index<'a> {
    /// Reads the identifiers of a plan.
    pub fn new(plan: &'a Plan) -> Self {
        Self {
            blocks: ids(&plan.blocks),
            competencies: Ids::new(plan.competencies().map(|(_, it)| &it.id)),
            modules: ids(&plan.modules),
            learners: ids(&plan.learners),
            equipment: ids(&plan.equipment),
            rooms: ids(&plan.rooms),
            third_places: ids(&plan.third_places),
            workplaces: ids(&plan.workplaces),
            trainers: ids(&plan.trainers),
            tutors: ids(&plan.tutors),
            supports: ids(&plan.supports),
            variants: ids(&plan.variants),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_and_long_identifiers_are_found_and_no_others() {
        let parse = |text: &str| ModuleId::parse(text).unwrap();
        let long = "x".repeat(40);
        let held = ["M1", "M10", "M01", "abcdefghijklmno", "abcdefghijklmnop", &long].map(parse);
        let ids = Ids::new(held.iter());
        for id in &held {
            assert!(ids.contains(id), "{id}");
        }
        for other in [
            "M",
            "M2",
            "M100",
            "abcdefghijklmn",
            "abcdefghijklmnopq",
            &long[1..],
        ] {
            assert!(!ids.contains(&parse(other)), "{other}");
        }
    }
}
