//! The distinct things that remote parts ask for, and what answers them, as sets: compared by words of bits.

use super::cohort_need::Clause;
use super::cohort_set::Set;
use crate::model::{EquipmentKind, Plan};

/// What answers what.
#[derive(Debug)]
pub(super) struct Asks {
    clauses: usize,
    /// By item of the plan: the clauses that it answers.
    by_item: Vec<Set>,
    /// By item: whether it is a mobile key.
    keys: Vec<bool>,
    /// The clauses that several items may answer, each with those whose answers all answer it too.
    implied: Vec<(usize, Set)>,
}

impl Asks {
    pub(super) fn new(plan: &Plan, clauses: &[Clause]) -> Self {
        let accepted = |at: usize, kind: EquipmentKind| {
            let accepting = clauses
                .iter()
                .enumerate()
                .filter(move |(_, it)| it.accepts(at, kind));
            Set::of(clauses.len(), accepting.map(|(clause, _)| clause))
        };
        let items = || plan.equipment.iter().enumerate();
        let implying = |one: usize, many: usize, kinds: &[EquipmentKind]| match clauses.get(one) {
            Some(Clause::Kinds(few)) => {
                one != many
                    && few.iter().all(|kind| kinds.contains(kind))
                    && (few.len() < kinds.len() || one < many)
            }
            Some(Clause::Item(item)) => plan
                .equipment
                .get(*item)
                .is_some_and(|it| kinds.contains(&it.kind)),
            None => false,
        };
        let of_kinds = clauses
            .iter()
            .enumerate()
            .filter_map(|(at, clause)| match clause {
                Clause::Kinds(kinds) => Some((at, kinds)),
                Clause::Item(_) => None,
            });
        Self {
            clauses: clauses.len(),
            by_item: items().map(|(at, item)| accepted(at, item.kind)).collect(),
            keys: items()
                .map(|(_, item)| item.kind == EquipmentKind::MobileKey)
                .collect(),
            implied: of_kinds
                .map(|(many, kinds)| {
                    let by = (0..clauses.len()).filter(|one| implying(*one, many, kinds));
                    (many, Set::of(clauses.len(), by))
                })
                .collect(),
        }
    }

    /// How many clauses there are.
    pub(super) const fn len(&self) -> usize {
        self.clauses
    }

    /// No clause.
    pub(super) fn none(&self) -> Set {
        Set::empty(self.clauses)
    }

    pub(super) fn accepts(&self, clause: usize, item: usize) -> bool {
        self.by_item.get(item).is_some_and(|it| it.contains(clause))
    }

    pub(super) fn is_key(&self, item: usize) -> bool {
        self.keys.get(item).copied().unwrap_or(false)
    }

    /// The clauses that an item answers.
    pub(super) fn of_item(&self, item: usize) -> Option<&Set> {
        self.by_item.get(item)
    }

    /// The clauses that some items answer together.
    pub(super) fn of_items(&self, items: &[usize]) -> Set {
        let mut all = self.none();
        for answered in items.iter().filter_map(|item| self.by_item.get(*item)) {
            all.add(answered);
        }
        all
    }

    /// Those of some clauses that no other one among them implies: who gets these has all.
    pub(super) fn without_implied(&self, all: &Set) -> Set {
        let mut rest = all.clone();
        for (many, by) in &self.implied {
            if by.meets(all) {
                rest.take(*many);
            }
        }
        rest
    }

    /// Those among `all` that stand in `some` or are implied by one that does.
    pub(super) fn with_implied(&self, some: &Set, all: &Set) -> Set {
        let mut whole = some.clone();
        for (many, by) in &self.implied {
            if by.meets(some) {
                whole.insert(*many);
            }
        }
        let mut found = self.none();
        found.add_among(&whole, all);
        found
    }
}
