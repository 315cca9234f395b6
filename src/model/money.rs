//! Amounts of money in whole cents of euro.

use std::iter::Sum;

/// An amount in cents of euro. Sums saturate.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cents(u64);

impl Cents {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The largest amount that one field of a plan may hold: 100 million euros.
    pub const MAX_FIELD: Self = Self(10_000_000_000);

    /// An amount from whole cents.
    pub const fn new(cents: u64) -> Self {
        Self(cents)
    }

    /// An amount from whole euros, saturating.
    pub const fn euros(euros: u64) -> Self {
        Self(euros.saturating_mul(100))
    }

    /// The number of cents.
    pub const fn get(self) -> u64 {
        self.0
    }

    /// The sum, saturating.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// This many times the amount, saturating.
    #[must_use]
    pub const fn times(self, count: u64) -> Self {
        Self(self.0.saturating_mul(count))
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Self::plus)
    }
}
