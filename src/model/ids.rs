//! Identifiers: short, stable, readable, unique inside their kind; and [`Key`], which names any object of a plan.

use std::fmt;
use std::sync::Arc;

use thiserror::Error;

/// Longest identifier accepted, in characters.
pub const ID_MAX_CHARS: usize = 40;

/// Why a text cannot be an identifier.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum IdError {
    /// Nothing between the quotes.
    #[error("an identifier cannot be empty")]
    Empty,
    /// More than [`ID_MAX_CHARS`] characters.
    #[error("an identifier has at most {ID_MAX_CHARS} characters")]
    TooLong,
    /// A character outside letters, digits, `_`, `-` and `.`.
    #[error("an identifier holds letters, digits, `_`, `-` and `.` only, not `{0}`")]
    BadCharacter(char),
}

fn check(text: &str) -> Result<(), IdError> {
    if text.is_empty() {
        return Err(IdError::Empty);
    }
    if text.chars().count() > ID_MAX_CHARS {
        return Err(IdError::TooLong);
    }
    match text
        .chars()
        .find(|c| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '.')))
    {
        Some(bad) => Err(IdError::BadCharacter(bad)),
        None => Ok(()),
    }
}

/// What every identifier type offers, so that lists, edits and files treat them alike.
pub trait Id: Clone + Ord + fmt::Debug + fmt::Display {
    /// Letters that a new identifier of this kind starts with (`M` gives `M01`, `M02`, …).
    const PREFIX: &'static str;

    /// Accepts a text as an identifier.
    fn parse(text: &str) -> Result<Self, IdError>;

    /// The identifier as written in files.
    fn as_str(&self) -> &str;

    /// The first identifier `PREFIX01`, `PREFIX02`, … that `taken` does not hold.
    fn next_free<'a>(taken: impl Iterator<Item = &'a Self>) -> Self
    where
        Self: 'a;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl Id for $name {
            const PREFIX: &'static str = $prefix;

            fn parse(text: &str) -> Result<Self, IdError> {
                check(text)?;
                Ok(Self(Arc::from(text)))
            }

            fn as_str(&self) -> &str {
                &self.0
            }

            fn next_free<'a>(taken: impl Iterator<Item = &'a Self>) -> Self {
                let highest = taken
                    .filter_map(|id| id.0.strip_prefix($prefix)?.parse::<u32>().ok())
                    .max()
                    .unwrap_or(0);
                Self(Arc::from(format!("{}{:02}", $prefix, highest.saturating_add(1))))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A competency block, `B01` or the register's own code.
    BlockId = "B";
    /// A competency, unique in the whole plan.
    CompetencyId = "C";
    /// A module.
    ModuleId = "M";
    /// An activity, unique inside its module.
    ActivityId = "A";
    /// A learner or a learner profile.
    LearnerId = "S";
    /// An equipment item: owned, lent, asked for or standing in a room.
    EquipmentId = "E";
    /// A room of the centre.
    RoomId = "R";
    /// A third place.
    ThirdPlaceId = "T";
    /// A workplace that receives learners.
    WorkplaceId = "W";
    /// A trainer.
    TrainerId = "F";
    /// A workplace tutor or AFEST trainer.
    TutorId = "TU";
    /// A planned support.
    SupportId = "AC";
    /// An individual variant of the path.
    VariantId = "V";
}

/// Names one object of a plan: the place of a diagnostic, a selection on screen, the target of an edit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// The plan as a whole.
    Plan,
    /// A competency block.
    Block(BlockId),
    /// A competency.
    Competency(CompetencyId),
    /// A module.
    Module(ModuleId),
    /// An activity of a module.
    Activity(ModuleId, ActivityId),
    /// A learner or profile.
    Learner(LearnerId),
    /// An equipment item.
    Equipment(EquipmentId),
    /// A room.
    Room(RoomId),
    /// A third place.
    ThirdPlace(ThirdPlaceId),
    /// A workplace.
    Workplace(WorkplaceId),
    /// A trainer.
    Trainer(TrainerId),
    /// A tutor.
    Tutor(TutorId),
    /// A support.
    Support(SupportId),
    /// An individual variant.
    Variant(VariantId),
}

impl Key {
    /// The name of the kind, as used in files, message keys and JSON (`module`, `learner`, …).
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Block(_) => "block",
            Self::Competency(_) => "competency",
            Self::Module(_) => "module",
            Self::Activity(..) => "activity",
            Self::Learner(_) => "learner",
            Self::Equipment(_) => "equipment",
            Self::Room(_) => "room",
            Self::ThirdPlace(_) => "third-place",
            Self::Workplace(_) => "workplace",
            Self::Trainer(_) => "trainer",
            Self::Tutor(_) => "tutor",
            Self::Support(_) => "support",
            Self::Variant(_) => "variant",
        }
    }

    /// The identifier inside the kind; empty for the plan, `M01/A02` for an activity.
    pub fn id(&self) -> String {
        match self {
            Self::Plan => String::new(),
            Self::Block(id) => id.to_string(),
            Self::Competency(id) => id.to_string(),
            Self::Module(id) => id.to_string(),
            Self::Activity(module, id) => format!("{module}/{id}"),
            Self::Learner(id) => id.to_string(),
            Self::Equipment(id) => id.to_string(),
            Self::Room(id) => id.to_string(),
            Self::ThirdPlace(id) => id.to_string(),
            Self::Workplace(id) => id.to_string(),
            Self::Trainer(id) => id.to_string(),
            Self::Tutor(id) => id.to_string(),
            Self::Support(id) => id.to_string(),
            Self::Variant(id) => id.to_string(),
        }
    }

    /// Reads what [`fmt::Display`] writes: `plan`, `module:M01`, `activity:M01/A02`.
    pub fn parse(text: &str) -> Option<Self> {
        let Some((kind, id)) = text.split_once(':') else {
            return (text == "plan").then_some(Self::Plan);
        };
        Some(match kind {
            "block" => Self::Block(BlockId::parse(id).ok()?),
            "competency" => Self::Competency(CompetencyId::parse(id).ok()?),
            "module" => Self::Module(ModuleId::parse(id).ok()?),
            "activity" => {
                let (module, activity) = id.split_once('/')?;
                Self::Activity(ModuleId::parse(module).ok()?, ActivityId::parse(activity).ok()?)
            }
            "learner" => Self::Learner(LearnerId::parse(id).ok()?),
            "equipment" => Self::Equipment(EquipmentId::parse(id).ok()?),
            "room" => Self::Room(RoomId::parse(id).ok()?),
            "third-place" => Self::ThirdPlace(ThirdPlaceId::parse(id).ok()?),
            "workplace" => Self::Workplace(WorkplaceId::parse(id).ok()?),
            "trainer" => Self::Trainer(TrainerId::parse(id).ok()?),
            "tutor" => Self::Tutor(TutorId::parse(id).ok()?),
            "support" => Self::Support(SupportId::parse(id).ok()?),
            "variant" => Self::Variant(VariantId::parse(id).ok()?),
            _ => return None,
        })
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan => f.write_str("plan"),
            other => write!(f, "{}:{}", other.kind(), other.id()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_checked() {
        assert_eq!(ModuleId::parse(""), Err(IdError::Empty));
        assert_eq!(ModuleId::parse("M 1"), Err(IdError::BadCharacter(' ')));
        assert_eq!(ModuleId::parse(&"x".repeat(41)), Err(IdError::TooLong));
        assert_eq!(
            ModuleId::parse("RNCP37275BC01.é").unwrap().as_str(),
            "RNCP37275BC01.é"
        );
    }

    #[test]
    fn a_new_identifier_follows_the_highest() {
        let taken = ["M01", "M07", "intro"].map(|id| ModuleId::parse(id).unwrap());
        assert_eq!(ModuleId::next_free(taken.iter()).as_str(), "M08");
        assert_eq!(LearnerId::next_free([].iter()).as_str(), "S01");
    }

    #[test]
    fn keys_round_trip_as_text() {
        for text in [
            "plan",
            "module:M01",
            "activity:M01/A02",
            "third-place:T1",
            "learner:S07",
        ] {
            assert_eq!(Key::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Key::parse("module"), None);
        assert_eq!(Key::parse("nothing:M01"), None);
    }
}
