//! Levels packed into one word, so that ten scales are compared in one subtraction.
//!
//! Each scale has a lane of five bits: four for the value, one guard above it. With the guards set on one side,
//! subtracting a need clears the guard of exactly those lanes whose value is under the need, and never
//! borrows from the next lane.

use crate::model::{Autonomy, AutonomyItem, DigitalLevel, FrenchLevel, Level, ReadingDegree};

const LANE: u32 = 5;
const DIGITAL: u32 = 7;
const READING: u32 = 8;
const FRENCH: u32 = 9;
const LANES: u32 = 10;
const VALUE: u64 = 0b1111;

const fn guards(from: u32, to: u32) -> u64 {
    let mut word = 0;
    let mut lane = from;
    while lane < to {
        word |= 1 << (lane * LANE + 4);
        lane += 1;
    }
    word
}

const ALL: u64 = guards(0, LANES);

/// The seven items of autonomy, digital level, reading degree and French, or what is asked on each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(in crate::checks) struct Levels(u64);

/// The scales on which a learner is under a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Under(u64);

impl Levels {
    /// Nothing asked on any scale.
    pub(super) const NONE: Self = Self(0);

    /// With the levels of autonomy.
    #[must_use]
    pub(super) fn with_autonomy(mut self, autonomy: &Autonomy) -> Self {
        for (lane, level) in (0..).zip(autonomy.levels()) {
            self = self.with(lane, level.get());
        }
        self
    }

    /// With each item of autonomy raised, at most to the top of the scale.
    #[must_use]
    pub(super) fn raised(mut self, by: u8) -> Self {
        for lane in 0..DIGITAL {
            self = self.with(lane, self.get(lane).saturating_add(by).min(Level::MAX.get()));
        }
        self
    }

    #[must_use]
    pub(super) fn with_digital(self, level: u8) -> Self {
        self.with(DIGITAL, level.min(DigitalLevel::MAX.get()))
    }

    #[must_use]
    pub(super) fn with_reading(self, degree: ReadingDegree) -> Self {
        self.with(READING, degree.get())
    }

    #[must_use]
    pub(super) fn with_french(self, level: FrenchLevel) -> Self {
        self.with(FRENCH, level.rank())
    }

    const fn with(self, lane: u32, value: u8) -> Self {
        let at = lane * LANE;
        Self(self.0 & !(VALUE << at) | ((value as u64 & VALUE) << at))
    }

    const fn get(self, lane: u32) -> u8 {
        let value = (self.0 >> (lane * LANE)) & VALUE;
        value.to_le_bytes()[0]
    }

    /// The level of one item of autonomy.
    pub(super) const fn autonomy(self, item: AutonomyItem) -> u8 {
        self.get(item as u32)
    }

    /// The digital level.
    pub(super) const fn digital(self) -> u8 {
        self.get(DIGITAL)
    }

    /// The reading degree.
    pub(super) const fn reading(self) -> u8 {
        self.get(READING)
    }

    /// The rank of the level in French.
    pub(super) const fn french(self) -> u8 {
        self.get(FRENCH)
    }

    /// The weakest item of autonomy.
    pub(super) fn weakest(self) -> u8 {
        (0..DIGITAL).map(|lane| self.get(lane)).min().unwrap_or(0)
    }

    /// On each scale the higher of two needs.
    #[must_use]
    pub(super) fn or(mut self, other: Self) -> Self {
        for lane in 0..LANES {
            self = self.with(lane, self.get(lane).max(other.get(lane)));
        }
        self
    }

    /// The scales on which these levels are under a need.
    pub(super) const fn under(self, need: Self) -> Under {
        Under(!((self.0 | ALL) - need.0) & ALL)
    }
}

impl Under {
    pub(super) const fn any(self) -> bool {
        self.0 != 0
    }

    pub(super) const fn autonomy(self) -> bool {
        self.0 & guards(0, DIGITAL) != 0
    }

    pub(super) const fn item(self, item: AutonomyItem) -> bool {
        let lane = item as u32;
        self.0 & guards(lane, lane + 1) != 0
    }

    pub(super) const fn digital(self) -> bool {
        self.0 & guards(DIGITAL, READING) != 0
    }

    pub(super) const fn reading(self) -> bool {
        self.0 & guards(READING, FRENCH) != 0
    }

    pub(super) const fn french(self) -> bool {
        self.0 & guards(FRENCH, LANES) != 0
    }

    pub(super) const fn comprehension(self) -> bool {
        self.0 & guards(READING, LANES) != 0
    }
}

impl std::ops::BitOr for Under {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All pairs of values of one lane, between extreme neighbours: only that lane may fail.
    #[test]
    fn one_subtraction_compares_every_lane_alone() {
        for lane in 0..LANES {
            for value in 0..=8 {
                for need in 0..=8 {
                    for rest in [0, 8] {
                        let mut levels = Levels::NONE;
                        let mut needs = Levels::NONE;
                        for other in 0..LANES {
                            levels = levels.with(other, rest);
                            needs = needs.with(other, rest);
                        }
                        let under = levels.with(lane, value).under(needs.with(lane, need));
                        let expected = if value < need { guards(lane, lane + 1) } else { 0 };
                        assert_eq!(under.0, expected, "lane {lane}: {value} for {need}");
                    }
                }
            }
        }
    }

    #[test]
    fn support_raises_to_the_top_of_the_scale_only() {
        let autonomy = Autonomy::uniform(Level::MAX).with(AutonomyItem::Social, Level::MIN);
        let levels = Levels::NONE
            .with_autonomy(&autonomy)
            .with_digital(5)
            .with_reading(ReadingDegree::MAX)
            .with_french(FrenchLevel::B1);
        assert_eq!(levels.weakest(), 0);
        let raised = levels.raised(1);
        assert_eq!(
            (
                raised.autonomy(AutonomyItem::Social),
                raised.autonomy(AutonomyItem::Technique)
            ),
            (1, 3)
        );
        assert_eq!((raised.digital(), raised.reading(), raised.french()), (5, 4, 3));
        assert_eq!(levels.or(raised), raised);
    }
}
