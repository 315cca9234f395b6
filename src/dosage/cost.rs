//! What a dosage costs: one number for each goal, compared in their order.

use std::iter::Sum;
use std::ops::{Add, Mul, Neg, Sub};

/// How many numbers a cost has: unmet demands, then the five goals of [`super::Goal`].
pub const PARTS: usize = 6;

/// Numbers compared one after the other.
///
/// Sums and comparisons obey the laws of an ordered group, which is all
/// that shortest paths and the proof by reduced costs ask for: solving once over these is the same as
/// optimising the first number, then the second among what is left, and so on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Cost(pub [i64; PARTS]);

impl Cost {
    /// Nothing.
    pub const ZERO: Self = Self([0; PARTS]);

    /// One number alone, at position `part`; nothing when there is no such position.
    pub fn at(part: usize, value: i64) -> Self {
        let mut cost = Self::ZERO;
        if let Some(slot) = cost.0.get_mut(part) {
            *slot = value;
        }
        cost
    }

    /// The number at position `part`.
    pub fn get(self, part: usize) -> i64 {
        self.0.get(part).copied().unwrap_or(0)
    }

    /// Whether it is less than nothing: its first number that is not 0 is negative.
    pub fn is_negative(self) -> bool {
        self < Self::ZERO
    }
}

impl Add for Cost {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        for (own, other) in self.0.iter_mut().zip(other.0) {
            *own = own.saturating_add(other);
        }
        self
    }
}

impl Neg for Cost {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.map(i64::saturating_neg))
    }
}

impl Sub for Cost {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Mul<i64> for Cost {
    type Output = Self;

    fn mul(self, times: i64) -> Self {
        Self(self.0.map(|it| it.saturating_mul(times)))
    }
}

impl Sum for Cost {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Self::add)
    }
}
