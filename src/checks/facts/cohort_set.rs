//! Sets of learners by their position in the plan.

/// A set of positions, as bits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
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
    pub(in crate::checks) fn iter(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                if left == 0 {
                    return None;
                }
                let bit = left.trailing_zeros();
                left &= left - 1;
                usize::try_from(bit).ok().map(|bit| at * 64 + bit)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
