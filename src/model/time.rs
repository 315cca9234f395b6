//! Durations in whole minutes.

use std::fmt;
use std::iter::Sum;

/// A duration in whole minutes. Sums saturate, so that absurd plans stay computable.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minutes(u32);

impl Minutes {
    /// No time at all.
    pub const ZERO: Self = Self(0);
    /// The longest duration that one field of a plan may hold: 20 000 h.
    pub const MAX_FIELD: Self = Self(20_000 * 60);
    /// A training half-day, 3 h 30.
    pub const HALF_DAY: Self = Self(210);
    /// A training day, 7 h.
    pub const DAY: Self = Self(420);

    /// A duration from whole minutes.
    pub const fn new(minutes: u32) -> Self {
        Self(minutes)
    }

    /// A duration from whole hours, saturating.
    pub const fn hours(hours: u32) -> Self {
        Self(hours.saturating_mul(60))
    }

    /// The number of whole minutes.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// Whether there is no time at all.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The sum, saturating.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The difference, never under zero.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// This many times the duration, saturating.
    #[must_use]
    pub const fn times(self, count: u32) -> Self {
        Self(self.0.saturating_mul(count))
    }

    /// The nearest multiple of `grain`, halves upwards; the duration itself when `grain` is zero.
    #[must_use]
    pub const fn rounded(self, grain: Self) -> Self {
        if grain.0 == 0 {
            return self;
        }
        Self(self.0.saturating_add(grain.0 / 2) / grain.0 * grain.0)
    }

    /// The largest multiple of `grain` not above the duration; the duration itself when `grain` is zero.
    #[must_use]
    pub const fn floored(self, grain: Self) -> Self {
        if grain.0 == 0 {
            self
        } else {
            Self(self.0 / grain.0 * grain.0)
        }
    }

    /// The smallest multiple of `grain` not under the duration, saturating.
    #[must_use]
    pub const fn ceiled(self, grain: Self) -> Self {
        if grain.0 == 0 {
            self
        } else {
            Self(self.0.div_ceil(grain.0).saturating_mul(grain.0))
        }
    }

    /// Whether the duration is a multiple of `grain` (always, when `grain` is zero).
    pub const fn on_grain(self, grain: Self) -> bool {
        grain.0 == 0 || self.0.is_multiple_of(grain.0)
    }

    /// The part of `whole` that this duration is.
    pub fn share_of(self, whole: Self) -> Permille {
        if whole.0 == 0 {
            return Permille(0);
        }
        let rounded = (u64::from(self.0) * 2000 + u64::from(whole.0)) / (u64::from(whole.0) * 2);
        Permille(u32::try_from(rounded).unwrap_or(u32::MAX))
    }
}

impl Sum for Minutes {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Self::plus)
    }
}

/// Written `3h30`, `7h`, `0h45`: the form of plan files.
impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 60, self.0 % 60) {
            (hours, 0) => write!(f, "{hours}h"),
            (hours, minutes) => write!(f, "{hours}h{minutes:02}"),
        }
    }
}

/// A part of a whole in thousandths; 1000 is all of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Permille(pub u32);

impl Permille {
    /// The whole.
    pub const ALL: Self = Self(1000);

    /// From whole percents, saturating.
    pub const fn percent(percent: u32) -> Self {
        Self(percent.saturating_mul(10))
    }

    /// This part of `whole`, in whole minutes rounded down.
    pub fn of(self, whole: Minutes) -> Minutes {
        let minutes = u64::from(whole.0) * u64::from(self.0) / 1000;
        Minutes(u32::try_from(minutes).unwrap_or(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_written_as_in_files() {
        for (minutes, text) in [
            (0, "0h"),
            (45, "0h45"),
            (60, "1h"),
            (210, "3h30"),
            (6005, "100h05"),
        ] {
            assert_eq!(Minutes::new(minutes).to_string(), text);
        }
    }

    #[test]
    fn rounding_to_a_grain() {
        let grain = Minutes::new(30);
        assert_eq!(Minutes::new(44).rounded(grain), Minutes::new(30));
        assert_eq!(Minutes::new(45).rounded(grain), Minutes::new(60));
        assert_eq!(Minutes::new(59).floored(grain), Minutes::new(30));
        assert_eq!(Minutes::new(31).ceiled(grain), Minutes::new(60));
        assert!(Minutes::new(90).on_grain(grain) && !Minutes::new(91).on_grain(grain));
        assert_eq!(Minutes::new(91).rounded(Minutes::ZERO), Minutes::new(91));
    }

    #[test]
    fn shares_round_half_up_and_survive_an_empty_whole() {
        // 17 h 30 of 63 h: 1050 / 3780 = 0.2777… = 278 ‰.
        assert_eq!(Minutes::new(1050).share_of(Minutes::hours(63)), Permille(278));
        assert_eq!(Minutes::new(1).share_of(Minutes::new(2000)), Permille(1));
        assert_eq!(Minutes::new(1).share_of(Minutes::ZERO), Permille(0));
        // 20 % of 63 h = 12 h 36.
        assert_eq!(Permille::percent(20).of(Minutes::hours(63)), Minutes::new(756));
    }

    #[test]
    fn sums_saturate() {
        assert_eq!(Minutes::new(u32::MAX).plus(Minutes::new(1)).get(), u32::MAX);
        assert_eq!(Minutes::new(1).minus(Minutes::new(2)), Minutes::ZERO);
    }
}
