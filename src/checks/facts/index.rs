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
    /// An open table of packed identifiers, a power of two long and never full; 0 is a free place.
    short: Vec<u128>,
    long: BTreeSet<&'a str>,
    kind: PhantomData<I>,
}

/// A text of up to 16 bytes as one number, never 0: identifiers are not empty and hold no zero byte.
fn packed(text: &str) -> Option<u128> {
    (text.len() <= 16).then(|| {
        text.bytes()
            .fold(0, |number, byte| number << 8 | u128::from(byte))
    })
}

/// Where the search for a packed identifier begins: the high bits of a product (Knuth's multiplicative hash).
fn start(number: u128) -> usize {
    let folded = (number ^ (number >> 64)) & u128::from(u64::MAX);
    let mixed = u64::try_from(folded)
        .unwrap_or(0)
        .wrapping_mul(0x9e37_79b9_7f4a_7c15)
        >> 32;
    usize::try_from(mixed).unwrap_or(0)
}

impl<'a, I: Id + 'a> Ids<'a, I> {
    fn new(ids: impl ExactSizeIterator<Item = &'a I>) -> Self {
        let mut short = vec![0; (ids.len() * 2 + 1).next_power_of_two()];
        let mut long = BTreeSet::new();
        for id in ids {
            match packed(id.as_str()) {
                Some(number) => {
                    if let Some(slot) = place(&short, number).and_then(|at| short.get_mut(at)) {
                        *slot = number;
                    }
                }
                None => {
                    long.insert(id.as_str());
                }
            }
        }
        Self {
            short,
            long,
            kind: PhantomData,
        }
    }

    /// Whether an object has this identifier.
    pub fn contains(&self, id: &I) -> bool {
        match packed(id.as_str()) {
            Some(number) => place(&self.short, number).and_then(|at| self.short.get(at)) == Some(&number),
            None => self.long.contains(id.as_str()),
        }
    }
}

/// Where a packed identifier stands in a table, or the free place where it would.
fn place(table: &[u128], number: u128) -> Option<usize> {
    let mask = table.len().checked_sub(1)?;
    let first = start(number);
    (0..table.len())
        .map(|step| first.wrapping_add(step) & mask)
        .find(|at| table.get(*at).is_none_or(|held| *held == number || *held == 0))
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
        let competencies: Vec<&CompetencyId> = plan.competencies().map(|(_, it)| &it.id).collect();
        Self {
            blocks: ids(&plan.blocks),
            competencies: Ids::new(competencies.into_iter()),
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
        let held = ["M1", "M10", "M01", "abcdefghijklmnop", "abcdefghijklmnopq", &long].map(parse);
        let ids = Ids::new(held.iter());
        for id in &held {
            assert!(ids.contains(id), "{id}");
        }
        for other in [
            "M",
            "M2",
            "M100",
            "abcdefghijklmno",
            "abcdefghijklmnopqr",
            &long[1..],
        ] {
            assert!(!ids.contains(&parse(other)), "{other}");
        }
    }
}
