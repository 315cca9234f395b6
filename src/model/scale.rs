//! The scales of positioning: autonomy, digital level, reading, French.

use thiserror::Error;

/// A value outside its scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{found} is outside the scale {min} to {max}")]
pub struct OutOfScale {
    /// What was given.
    pub found: u64,
    /// Lowest value of the scale.
    pub min: u8,
    /// Highest value of the scale.
    pub max: u8,
}

macro_rules! scales {
    ($($(#[$doc:meta])* $name:ident: $min:literal..=$max:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u8);

        impl $name {
            /// Lowest value.
            pub const MIN: Self = Self($min);
            /// Highest value.
            pub const MAX: Self = Self($max);

            /// The value as a number.
            pub const fn get(self) -> u8 {
                self.0
            }

            /// The nearest value of the scale.
            pub fn clamped(value: i64) -> Self {
                Self(u8::try_from(value.clamp($min, $max)).unwrap_or($min))
            }

            /// All values, lowest first.
            pub fn all() -> impl Iterator<Item = Self> {
                ($min..=$max).map(Self)
            }
        }

        impl TryFrom<u64> for $name {
            type Error = OutOfScale;

            fn try_from(value: u64) -> Result<Self, OutOfScale> {
                match u8::try_from(value) {
                    Ok(small) if ($min..=$max).contains(&small) => Ok(Self(small)),
                    Ok(_) | Err(_) => Err(OutOfScale { found: value, min: $min, max: $max }),
                }
            }
        }
    )*};
}

scales! {
    /// Autonomy of one item, 0 to 3: 0 cannot, 1 with help each time or weekly contact, 2 alone on known
    /// ground, 3 alone and solves incidents.
    Level: 0..=3;
    /// Digital level 0 to 8 of the CRCN, the frame that Pix measures; 0 is *illectronisme*.
    DigitalLevel: 0..=8;
    /// Reading degree 1 to 4 of the ANLCI frame.
    ReadingDegree: 1..=4;
}

/// A level of the common European frame for languages (CECRL).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names are the frame's own")]
pub enum FrenchLevel {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

impl FrenchLevel {
    /// All levels, lowest first.
    pub const ALL: [Self; 6] = [Self::A1, Self::A2, Self::B1, Self::B2, Self::C1, Self::C2];

    /// The level's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A1 => "A1",
            Self::A2 => "A2",
            Self::B1 => "B1",
            Self::B2 => "B2",
            Self::C1 => "C1",
            Self::C2 => "C2",
        }
    }

    /// 1 for A1 to 6 for C2.
    pub const fn rank(self) -> u8 {
        self as u8 + 1
    }

    /// The level of a rank 1 to 6; nearest one outside.
    pub fn of_rank(rank: i64) -> Self {
        let index = usize::try_from(rank.clamp(1, 6) - 1).unwrap_or(0);
        Self::ALL.get(index).copied().unwrap_or(Self::A1)
    }
}

/// One of the seven items of autonomy, after Albero's fields of autonomy in distance training (2003).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AutonomyItem {
    /// Device, connection, log-in.
    Technique,
    /// Finding and sorting information.
    Information,
    /// Planning and holding deadlines.
    Organisation,
    /// Asking and exchanging at a distance.
    Social,
    /// Reading, taking notes, exercising.
    Cognitive,
    /// Knowing where one stands.
    Metacognitive,
    /// Will and confidence.
    Motivation,
}

impl AutonomyItem {
    /// All seven, in the order of files and screens.
    pub const ALL: [Self; 7] = [
        Self::Technique,
        Self::Information,
        Self::Organisation,
        Self::Social,
        Self::Cognitive,
        Self::Metacognitive,
        Self::Motivation,
    ];

    /// The name used in files and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Technique => "technique",
            Self::Information => "information",
            Self::Organisation => "organisation",
            Self::Social => "social",
            Self::Cognitive => "cognitive",
            Self::Metacognitive => "metacognitive",
            Self::Motivation => "motivation",
        }
    }
}

/// Autonomy on the seven items. What counts is the weakest relevant one, never a sum: a sum hides a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Autonomy([Level; 7]);

impl Autonomy {
    /// The same level on all items: the quick entry.
    pub const fn uniform(level: Level) -> Self {
        Self([level; 7])
    }

    /// From the seven levels in the order of [`AutonomyItem::ALL`].
    pub const fn new(levels: [Level; 7]) -> Self {
        Self(levels)
    }

    /// The seven levels in the order of [`AutonomyItem::ALL`].
    pub const fn levels(&self) -> [Level; 7] {
        self.0
    }

    /// The level of one item.
    pub fn get(&self, item: AutonomyItem) -> Level {
        self.0[item as usize]
    }

    /// With one item replaced.
    #[must_use]
    pub fn with(mut self, item: AutonomyItem, level: Level) -> Self {
        self.0[item as usize] = level;
        self
    }

    /// The lowest level among the seven items.
    pub fn weakest(&self) -> Level {
        self.0.iter().copied().min().unwrap_or(Level::MIN)
    }
}

impl Default for Autonomy {
    /// Alone on known ground everywhere: what a form starts from before positioning.
    fn default() -> Self {
        Self::uniform(Level(2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weakest_item_decides() {
        let autonomy = Autonomy::uniform(Level::MAX).with(AutonomyItem::Social, Level::MIN);
        assert_eq!(autonomy.weakest(), Level::MIN);
        assert_eq!(autonomy.get(AutonomyItem::Technique), Level::MAX);
    }

    #[test]
    fn values_outside_a_scale_are_refused() {
        assert_eq!(
            ReadingDegree::try_from(0),
            Err(OutOfScale {
                found: 0,
                min: 1,
                max: 4
            })
        );
        assert!(DigitalLevel::try_from(9).is_err());
        assert_eq!(Level::clamped(-4), Level::MIN);
        assert_eq!(FrenchLevel::of_rank(3), FrenchLevel::B1);
    }
}
