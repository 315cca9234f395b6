//! Numbers that look random and depend on a seed only.

/// The generator `splitmix64` of Steele, Lea and Flood (2014): small, and the same on every machine.
pub(super) struct Random(u64);

impl Random {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `least` to `most`, both included.
    pub(super) fn between(&mut self, least: u64, most: u64) -> u32 {
        let span = most.saturating_sub(least).saturating_add(1);
        u32::try_from(least + self.next() % span).unwrap_or(u32::MAX)
    }

    /// True about `percent` times out of a hundred.
    pub(super) const fn chance(&mut self, percent: u64) -> bool {
        self.next() % 100 < percent
    }

    /// One of a list; `None` of an empty one.
    pub(super) fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let most = list.len().checked_sub(1)?;
        list.get(self.between(0, most as u64) as usize)
    }

    /// An index by weight.
    pub(super) fn weighted(&mut self, weights: &[u64]) -> usize {
        let total: u64 = weights.iter().sum();
        let mut at = self.next() % total.max(1);
        for (index, weight) in weights.iter().enumerate() {
            if at < *weight {
                return index;
            }
            at -= weight;
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_the_published_one() {
        // First outputs of splitmix64 from the seed 1234567, as in its authors' test vectors.
        let mut random = Random::new(1_234_567);
        assert_eq!(random.next(), 6_457_827_717_110_365_317);
        assert_eq!(random.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn bounds_hold() {
        let mut random = Random::new(3);
        for _ in 0..1000 {
            assert!((4..=6).contains(&random.between(4, 6)));
            assert!(random.weighted(&[0, 3, 1]) > 0);
        }
        assert_eq!(random.pick::<u8>(&[]), None);
    }
}
