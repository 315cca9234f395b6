//! One term of a cost: what is paid, for what, and the sum that makes it.

use crate::model::{BlockId, Cents, Key, Minutes, Modality};
use crate::text::Text;

/// What is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Trainers in live hours.
    Training,
    /// Tutoring and correction of work at the learner's own time.
    Tutoring,
    /// Tutors at the workplace.
    Workplace,
    /// Rooms.
    Room,
    /// Support of learners.
    Support,
    /// Equipment lent.
    Equipment,
    /// Seats in third places.
    ThirdPlace,
    /// The platform.
    Platform,
    /// Pedagogical engineering.
    Engineering,
}

impl Kind {
    /// All kinds, in the order of lists.
    pub const ALL: [Self; 9] = [
        Self::Training,
        Self::Tutoring,
        Self::Workplace,
        Self::Room,
        Self::Support,
        Self::Equipment,
        Self::ThirdPlace,
        Self::Platform,
        Self::Engineering,
    ];

    /// The name used in JSON and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Tutoring => "tutoring",
            Self::Workplace => "workplace",
            Self::Room => "room",
            Self::Support => "support",
            Self::Equipment => "equipment",
            Self::ThirdPlace => "third-place",
            Self::Platform => "platform",
            Self::Engineering => "engineering",
        }
    }
    /// The key of its word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Training => "cost-kind-training",
            Self::Tutoring => "cost-kind-tutoring",
            Self::Workplace => "cost-kind-workplace",
            Self::Room => "cost-kind-room",
            Self::Support => "cost-kind-support",
            Self::Equipment => "cost-kind-equipment",
            Self::ThirdPlace => "cost-kind-third-place",
            Self::Platform => "cost-kind-platform",
            Self::Engineering => "cost-kind-engineering",
        }
    }
}

/// A rate that the plan may lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rate {
    /// A classroom hour of the group.
    Classroom,
    /// A live remote hour of the group.
    RemoteSync,
    /// A workplace hour of one learner.
    Workplace,
    /// An hour of support of one learner.
    Support,
    /// An hour of engineering.
    Engineering,
}

impl Rate {
    /// The name used in JSON and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Classroom => "classroom",
            Self::RemoteSync => "remote-sync",
            Self::Workplace => "workplace",
            Self::Support => "support",
            Self::Engineering => "engineering",
        }
    }
    /// The key of its word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Classroom => "cost-rate-classroom",
            Self::RemoteSync => "cost-rate-remote-sync",
            Self::Workplace => "cost-rate-workplace",
            Self::Support => "cost-rate-support",
            Self::Engineering => "cost-rate-engineering",
        }
    }
}

/// One factor of a term, with its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Factor {
    /// Hours.
    Time(Minutes),
    /// An amount for one hour.
    PerHour(Cents),
    /// A rate for one hour that nobody gave.
    Unknown(Rate),
    /// An amount.
    Price(Cents),
    /// Times so many people.
    People(u32),
    /// Times so many half-groups.
    Groups(u32),
    /// Divided by the trainers who share the hours.
    Trainers(u32),
    /// Divided by so many uses.
    Uses(u32),
    /// Divided by so many runs.
    Runs(u32),
}

/// A term of the sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// What is paid.
    pub kind: Kind,
    /// For what: a module, a support, an item, a third place, or the plan.
    pub place: Key,
    /// Who is paid, or what: a trainer or a room, where it has a rate of its own.
    pub by: Option<Key>,
    /// The modality whose hours it pays.
    pub modality: Option<Modality>,
    /// The block of the module.
    pub block: Option<BlockId>,
    /// What it is made of.
    pub factors: Vec<Factor>,
    /// The product, to the cent, half a cent up; nothing where a rate is missing.
    pub amount: Option<Cents>,
}

impl Term {
    /// The rate that is missing.
    pub fn missing(&self) -> Option<Rate> {
        self.factors.iter().find_map(|it| match it {
            Factor::Unknown(rate) => Some(*rate),
            Factor::Time(_)
            | Factor::PerHour(_)
            | Factor::Price(_)
            | Factor::People(_)
            | Factor::Groups(_)
            | Factor::Trainers(_)
            | Factor::Uses(_)
            | Factor::Runs(_) => None,
        })
    }

    /// Its minutes, for all people and half-groups that it counts.
    pub fn minutes(&self) -> u64 {
        let product = |factor: &Factor| match factor {
            Factor::Time(minutes) => u64::from(minutes.get()),
            Factor::People(count) | Factor::Groups(count) => u64::from(*count),
            Factor::PerHour(_)
            | Factor::Unknown(_)
            | Factor::Price(_)
            | Factor::Trainers(_)
            | Factor::Uses(_)
            | Factor::Runs(_) => 1,
        };
        self.factors.iter().map(product).fold(1, u64::saturating_mul)
    }

    /// The sum in words: `12 h × 45 € / h ÷ 2 formateurs`.
    pub fn explain(&self, text: &Text) -> String {
        let mut words = String::new();
        for factor in &self.factors {
            let (sign, said) = said(factor, text);
            if !words.is_empty() {
                words.push_str(sign);
            }
            words.push_str(&said);
        }
        words
    }
}

fn said(factor: &Factor, text: &Text) -> (&'static str, String) {
    let money = |cents: Cents| text.money(i64::try_from(cents.get()).unwrap_or(i64::MAX));
    let counted = |key: &str, count: u32| text.fmt(key, &[("count", count.into())]);
    match factor {
        Factor::Time(minutes) => (" × ", text.hours(minutes.get())),
        Factor::PerHour(rate) => (
            " × ",
            text.fmt("cost-factor-hour", &[("amount", money(*rate).into())]),
        ),
        Factor::Unknown(_) => (" × ", text.get("cost-factor-unknown").to_owned()),
        Factor::Price(price) => (" × ", money(*price)),
        Factor::People(count) => (" × ", counted("cost-factor-people", *count)),
        Factor::Groups(count) => (" × ", counted("cost-factor-groups", *count)),
        Factor::Trainers(count) => (" ÷ ", counted("cost-factor-trainers", *count)),
        Factor::Uses(count) => (" ÷ ", counted("cost-factor-uses", *count)),
        Factor::Runs(count) => (" ÷ ", counted("cost-factor-runs", *count)),
    }
}

/// The product of factors, half a cent up; nothing where a rate is missing. Saturates.
pub(super) fn product(factors: &[Factor]) -> Option<Cents> {
    let (mut above, mut below) = (1_u128, 1_u128);
    for factor in factors {
        match factor {
            Factor::Time(minutes) => {
                above = above.saturating_mul(minutes.get().into());
                below = below.saturating_mul(60);
            }
            Factor::PerHour(cents) | Factor::Price(cents) => above = above.saturating_mul(cents.get().into()),
            Factor::People(count) | Factor::Groups(count) => above = above.saturating_mul((*count).into()),
            Factor::Trainers(count) | Factor::Uses(count) | Factor::Runs(count) => {
                below = below.saturating_mul((*count).max(1).into());
            }
            Factor::Unknown(_) => return None,
        }
    }
    let cents = above.saturating_mul(2).saturating_add(below) / (below * 2);
    Some(Cents::new(u64::try_from(cents).unwrap_or(u64::MAX)))
}
