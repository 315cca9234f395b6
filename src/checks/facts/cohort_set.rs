//! Sets of learners, or of other things, by their position.

use std::cmp::Ordering;

/// A set of positions, as bits. Sets are ordered as the lists of their positions are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::checks) struct Set {
    words: Vec<u64>,
}

impl Set {
    /// An empty set that can hold positions under `len`.
    pub(in crate::checks) fn empty(len: usize) -> Self {
        Self {
            words: vec![0; len.div_ceil(64)],
        }
    }

    /// All positions under `len`.
    pub(super) fn full(len: usize) -> Self {
        let mut set = Self::empty(len);
        (0..len).for_each(|at| set.insert(at));
        set
    }

    /// Some positions under `len`.
    pub(in crate::checks) fn of(len: usize, positions: impl Iterator<Item = usize>) -> Self {
        let mut set = Self::empty(len);
        positions.for_each(|at| set.insert(at));
        set
    }

    pub(in crate::checks) fn insert(&mut self, at: usize) {
        if let Some(word) = self.words.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    pub(in crate::checks) fn contains(&self, at: usize) -> bool {
        self.words
            .get(at / 64)
            .is_some_and(|word| word & (1 << (at % 64)) != 0)
    }

    /// Removes a position.
    pub(super) fn take(&mut self, at: usize) {
        if let Some(word) = self.words.get_mut(at / 64) {
            *word &= !(1 << (at % 64));
        }
    }

    /// How many positions it holds.
    pub(in crate::checks) fn len(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Keeps only the positions that `other` holds too.
    pub(super) fn keep(&mut self, other: &Self) {
        let others = other.words.iter().copied().chain(std::iter::repeat(0));
        for (own, word) in self.words.iter_mut().zip(others) {
            *own &= word;
        }
    }

    /// The positions that both hold.
    pub(in crate::checks) fn among(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.keep(other);
        both
    }

    /// Whether `other` holds all its positions.
    pub(super) fn is_part_of(&self, other: &Self) -> bool {
        let others = other.words.iter().copied().chain(std::iter::repeat(0));
        self.words.iter().zip(others).all(|(own, word)| own & !word == 0)
    }

    pub(in crate::checks) fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// The lowest position.
    pub(super) fn first(&self) -> Option<usize> {
        self.iter().next()
    }

    /// The positions that `other` has not.
    pub(super) fn without(&self, other: &Self) -> Self {
        let mut rest = self.clone();
        rest.remove(other);
        rest
    }

    /// Removes all positions.
    pub(super) fn clear(&mut self) {
        self.words.fill(0);
    }

    /// Adds the positions of `other`.
    pub(in crate::checks) fn add(&mut self, other: &Self) {
        for (own, word) in self.words.iter_mut().zip(&other.words) {
            *own |= word;
        }
    }

    /// Adds those positions of `other` that `among` holds.
    pub(in crate::checks) fn add_among(&mut self, other: &Self, among: &Self) {
        for ((own, word), mask) in self.words.iter_mut().zip(&other.words).zip(&among.words) {
            *own |= word & mask;
        }
    }

    /// Removes the positions of `other`.
    pub(super) fn remove(&mut self, other: &Self) {
        for (own, word) in self.words.iter_mut().zip(&other.words) {
            *own &= !word;
        }
    }

    /// Whether both hold a position.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.words
            .iter()
            .zip(&other.words)
            .any(|(one, two)| one & two != 0)
    }

    /// The positions, lowest first.
    pub(in crate::checks) fn iter(&self) -> Positions<'_> {
        let mut words = self.words.iter();
        Positions {
            left: words.next().copied().unwrap_or(0),
            words,
            base: 0,
        }
    }
}

/// The positions that a set holds, lowest first.
#[derive(Debug, Clone)]
pub(in crate::checks) struct Positions<'a> {
    words: std::slice::Iter<'a, u64>,
    /// What is left of the word looked at, and the position of its lowest bit.
    left: u64,
    base: usize,
}

impl Iterator for Positions<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while self.left == 0 {
            self.left = *self.words.next()?;
            self.base += 64;
        }
        let bit = self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        Some(self.base + bit)
    }
}

impl Ord for Set {
    fn cmp(&self, other: &Self) -> Ordering {
        let words = || self.words.iter().zip(&other.words).enumerate();
        let Some((at, (one, two))) = words().find(|(_, (one, two))| one != two) else {
            return self.words.len().cmp(&other.words.len());
        };
        // The lowest position that only one of them has: the list that has it comes first, unless the other ends
        // before it.
        let bit = (one ^ two).trailing_zeros();
        let has = one & (1 << bit) != 0;
        let (lacking, word) = if has { (other, two) } else { (self, one) };
        let goes_on = (word >> bit) > 1 || lacking.words.iter().skip(at + 1).any(|word| *word != 0);
        if has == goes_on {
            Ordering::Less
        } else {
            Ordering::Greater
        }
    }
}

impl PartialOrd for Set {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sets_are_ordered_as_their_lists(
            one in proptest::collection::btree_set(0_usize..130, 0..6),
            two in proptest::collection::btree_set(0_usize..130, 0..6),
        ) {
            let set = |of: &std::collections::BTreeSet<usize>| Set::of(130, of.iter().copied());
            let lists = one.iter().cmp(two.iter());
            prop_assert_eq!(set(&one).cmp(&set(&two)), lists);
            prop_assert!(set(&one).without(&set(&two)).iter().eq(one.difference(&two).copied()));
            prop_assert!(set(&one).among(&set(&two)).iter().eq(one.intersection(&two).copied()));
            prop_assert_eq!(set(&one).is_part_of(&set(&two)), one.is_subset(&two));
            prop_assert_eq!(set(&one).len(), one.len());
            prop_assert!(set(&one).iter().eq(one.iter().copied()));
        }
    }

    #[test]
    fn positions_beyond_a_word_are_kept() {
        let mut set = Set::empty(130);
        for at in [0, 63, 64, 129] {
            set.insert(at);
        }
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 63, 64, 129]);
        assert!(set.contains(64) && !set.contains(65) && !set.contains(500));
        let mut all = Set::full(130);
        assert_eq!(all.iter().count(), 130);
        all.remove(&set);
        assert!(!all.meets(&set) && all.iter().count() == 126);
    }
}
