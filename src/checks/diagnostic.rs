//! What a check reports: a code, a place and numbers, without words.

use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::edit::{Edit, StepName};
use crate::model::{Cents, Key, LearnerId, Minutes, Permille, Severity};

/// The code of a check: a family letter and two digits. Never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(pub &'static str);

impl Code {
    /// The family, from the code's first letter.
    pub fn family(self) -> Option<Family> {
        Family::ALL
            .into_iter()
            .find(|family| self.0.starts_with(family.letter()))
    }

    /// The number of the quality indicator that the code stands for, if it stands for one.
    pub fn indicator(self) -> Option<u8> {
        self.0.strip_prefix(Family::Quality.letter())?.parse().ok()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// A family of checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Autonomy and comprehension.
    Autonomy,
    /// Equipment and access.
    Equipment,
    /// Dosage.
    Mix,
    /// Structure.
    Structure,
    /// Coverage and assessment.
    Coverage,
    /// Training at a distance (Code du travail, D. 6313-3-1).
    Foad,
    /// Training in the work situation (Code du travail, D. 6313-3-2).
    Afest,
    /// Training agreement and information of learners (Code du travail, D. 6353-1, L. 6353-8).
    Agreement,
    /// Cost and budget.
    Cost,
    /// Offers for catalogues of training (LHÉO, EDOF).
    Offer,
    /// Evidence for the quality reference.
    Quality,
    /// Personal data.
    Privacy,
}

impl Family {
    /// All families, in the order of lists.
    pub const ALL: [Self; 12] = [
        Self::Autonomy,
        Self::Equipment,
        Self::Mix,
        Self::Structure,
        Self::Coverage,
        Self::Foad,
        Self::Afest,
        Self::Agreement,
        Self::Cost,
        Self::Offer,
        Self::Quality,
        Self::Privacy,
    ];

    /// The letter that its codes start with.
    pub const fn letter(self) -> char {
        match self {
            Self::Autonomy => 'A',
            Self::Equipment => 'E',
            Self::Mix => 'M',
            Self::Structure => 'S',
            Self::Coverage => 'C',
            Self::Foad => 'F',
            Self::Afest => 'W',
            Self::Agreement => 'V',
            Self::Cost => 'B',
            Self::Offer => 'X',
            Self::Quality => 'Q',
            Self::Privacy => 'P',
        }
    }

    /// The name used in message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Autonomy => "autonomy",
            Self::Equipment => "equipment",
            Self::Mix => "mix",
            Self::Structure => "structure",
            Self::Coverage => "coverage",
            Self::Foad => "foad",
            Self::Afest => "afest",
            Self::Agreement => "agreement",
            Self::Cost => "cost",
            Self::Offer => "offer",
            Self::Quality => "quality",
            Self::Privacy => "privacy",
        }
    }
}

/// A value in a message; how it is written depends on the language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Text of the plan, as it stands.
    Text(String),
    /// The title of an object of the plan.
    Title(Key),
    /// Titles or identifiers of several objects.
    Titles(Vec<Key>),
    /// Learners by their aliases; long lists are shortened. Shared, for many modules have the same ones.
    Learners(Arc<[LearnerId]>),
    /// A word of the program: the key of a message.
    Word(String),
    /// Words of the program: keys of messages.
    Words(Vec<String>),
    /// A duration.
    Time(Minutes),
    /// A share.
    Share(Permille),
    /// A plain number: a count, a level, kilometres.
    Number(i64),
    /// A rate in kbit/s.
    Rate(u32),
    /// An amount.
    Money(Cents),
    /// A day.
    Date(NaiveDate),
    /// Several values one after the other.
    All(Vec<Self>),
    /// The same, taken by their positions from values that many findings share.
    Chosen(Arc<[Self]>, Box<[u32]>),
    /// Values of which one is meant, any one.
    Any(Vec<Self>),
}

impl Arg {
    fn tells_people(&self) -> bool {
        match self {
            Self::Learners(ids) => !ids.is_empty(),
            Self::Title(key) => is_person(key),
            Self::Titles(keys) => keys.iter().any(is_person),
            Self::All(args) | Self::Any(args) => args.iter().any(Self::tells_people),
            Self::Chosen(all, which) => chosen(all, which).any(Self::tells_people),
            Self::Text(_)
            | Self::Word(_)
            | Self::Words(_)
            | Self::Time(_)
            | Self::Share(_)
            | Self::Number(_)
            | Self::Rate(_)
            | Self::Money(_)
            | Self::Date(_) => false,
        }
    }
}

/// The values of [`Arg::Chosen`].
pub fn chosen<'a>(all: &'a [Arg], which: &'a [u32]) -> impl Iterator<Item = &'a Arg> {
    which.iter().filter_map(|at| all.get(usize::try_from(*at).ok()?))
}

/// A learner, or the variant made for some.
const fn is_person(key: &Key) -> bool {
    matches!(key, Key::Learner(_) | Key::Variant(_))
}

/// A message without words: its key and its arguments by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The message's key.
    pub key: String,
    /// Arguments by name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message with its arguments.
    pub fn new(key: impl Into<String>, args: Vec<(&'static str, Arg)>) -> Self {
        Self {
            key: key.into(),
            args,
        }
    }
}

/// A problem at a place.
///
/// Its words are the messages `check-<name>.title`, `.message`, `.why` with [`Self::args`] as arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The check that found it.
    pub code: Code,
    /// How grave it is under the policy and for this finding.
    pub severity: Severity,
    /// Where.
    pub place: Key,
    /// The numbers compared and the objects meant, by argument name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Diagnostic {
    /// The numbers as one line of text: what a waiver remembers, to tell when they change.
    pub fn numbers(&self) -> String {
        let parts: Vec<String> = self
            .args
            .iter()
            .map(|(name, arg)| format!("{name}={}", plain(arg)))
            .collect();
        parts.join("; ")
    }

    /// The argument of this name.
    pub fn arg(&self, name: &str) -> Option<&Arg> {
        self.args.iter().find(|(own, _)| *own == name).map(|(_, arg)| arg)
    }

    /// Whether it tells of learners: by its place, by what it names, or by what is said of people anywhere.
    pub fn tells_people(&self) -> bool {
        self.code.family() == Some(Family::Privacy)
            || is_person(&self.place)
            || self.args.iter().any(|(_, arg)| arg.tells_people())
    }

    /// The learners that the diagnostic names, if it names any.
    pub fn learners(&self) -> &[LearnerId] {
        self.args
            .iter()
            .find_map(|(_, arg)| match arg {
                Arg::Learners(ids) => Some(ids.as_ref()),
                Arg::Text(_)
                | Arg::Title(_)
                | Arg::Titles(_)
                | Arg::Word(_)
                | Arg::Words(_)
                | Arg::Time(_)
                | Arg::Share(_)
                | Arg::Number(_)
                | Arg::Rate(_)
                | Arg::Money(_)
                | Arg::Date(_)
                | Arg::All(_)
                | Arg::Chosen(..)
                | Arg::Any(_) => None,
            })
            .unwrap_or_default()
    }
}

fn plain(arg: &Arg) -> String {
    let join = |parts: Vec<String>| parts.join(",");
    match arg {
        Arg::Text(text) | Arg::Word(text) => text.clone(),
        Arg::Title(key) => key.to_string(),
        Arg::Titles(keys) => join(keys.iter().map(Key::to_string).collect()),
        Arg::Learners(ids) => join(ids.iter().map(LearnerId::to_string).collect()),
        Arg::Words(words) => join(words.clone()),
        Arg::Time(minutes) => minutes.to_string(),
        Arg::Share(permille) => format!("{}‰", permille.0),
        Arg::Number(number) => number.to_string(),
        Arg::Rate(kbps) => format!("{kbps}kbit/s"),
        Arg::Money(cents) => format!("{}c", cents.get()),
        Arg::Date(date) => date.to_string(),
        Arg::All(args) => join(args.iter().map(plain).collect()),
        Arg::Chosen(all, which) => join(chosen(all, which).map(plain).collect()),
        Arg::Any(args) => args.iter().map(plain).collect::<Vec<_>>().join("|"),
    }
}

/// Whether a fix may be applied without looking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Safety {
    /// One click, and part of "fix all".
    Safe,
    /// Shown before and after first.
    Review,
}

/// A way out of a diagnostic: an edit, named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What the button says: a message `fix-…`.
    pub label: Message,
    /// Whether it may be applied without looking.
    pub safety: Safety,
    /// What it does: a batch named by the label's attribute `.step`, whose only argument is `$subject`.
    pub edit: Edit,
}

impl Fix {
    /// A fix of these edits, one step of the history. `subject` is the title of what it is about.
    pub fn new(label: Message, safety: Safety, subject: impl Into<String>, edits: Vec<Edit>) -> Self {
        let step = StepName::new(format!("{}.step", label.key), subject);
        Self {
            label,
            safety,
            edit: Edit::Batch(step, edits),
        }
    }
}

/// How a diagnostic stands to the plan's waivers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Waived {
    /// No waiver.
    No,
    /// Waived, for the numbers it has.
    Yes,
    /// Waived for other numbers than it has now: to be looked at again.
    Stale,
}

/// A diagnostic with its standing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The diagnostic.
    pub diagnostic: Diagnostic,
    /// Whether the plan keeps it knowingly.
    pub waived: Waived,
}
