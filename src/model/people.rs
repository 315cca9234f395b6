//! Those who train, tutor and support.

use super::activity::names;
use super::ids::{LearnerId, ModuleId, SupportId, TrainerId, TutorId};
use super::money::Cents;
use super::time::Minutes;

/// A trainer of the centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trainer {
    /// Unique in the plan.
    pub id: TrainerId,
    /// A name or role.
    pub name: String,
    /// What they teach.
    pub field: String,
    /// Hours available for the path; none when not limited.
    pub available: Option<Minutes>,
    /// Cost of one hour.
    pub hourly_cost: Cents,
    /// Free notes.
    pub notes: String,
}

impl Trainer {
    /// A trainer without limits.
    pub fn new(id: TrainerId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            field: String::new(),
            available: None,
            hourly_cost: Cents::ZERO,
            notes: String::new(),
        }
    }
}

/// A workplace tutor, or an AFEST trainer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tutor {
    /// Unique in the plan.
    pub id: TutorId,
    /// A name or role.
    pub name: String,
    /// Whether they were trained to tutor.
    pub trained: bool,
    /// How many learners they can follow at one time.
    pub max_learners: u32,
    /// Free notes.
    pub notes: String,
}

impl Tutor {
    /// A tutor who follows one learner.
    pub fn new(id: TutorId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            trained: false,
            max_learners: 1,
            notes: String::new(),
        }
    }
}

names! {
    /// Who supports, and how.
    SupportKind {
        /// Calls or visits of a tutor.
        Tutoring = "tutoring",
        /// A digital training assistant.
        DigitalAssistant = "digital_assistant",
        /// The mediator of a third place.
        Mediator = "mediator",
        /// Learners helping each other.
        Peers = "peers",
        /// The path's referent.
        Referent = "referent",
    } default Tutoring
}

names! {
    /// When support is given.
    SupportMoment {
        /// Before the remote part.
        Before = "before",
        /// During it.
        During = "during",
        /// After it.
        After = "after",
    } default During
}

/// A planned support of learners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Support {
    /// Unique in the plan.
    pub id: SupportId,
    /// What it is called.
    pub title: String,
    /// Who gives it.
    pub kind: SupportKind,
    /// When.
    pub moment: SupportMoment,
    /// Time given to each learner.
    pub per_learner: Minutes,
    /// Modules it goes with; empty for the whole path.
    pub modules: Vec<ModuleId>,
    /// Learners who get it; empty for all.
    pub learners: Vec<LearnerId>,
    /// Free notes.
    pub notes: String,
}

impl Support {
    /// A tutoring of all learners during the whole path.
    pub fn new(id: SupportId, title: impl Into<String>, per_learner: Minutes) -> Self {
        Self {
            id,
            title: title.into(),
            kind: SupportKind::default(),
            moment: SupportMoment::default(),
            per_learner,
            modules: Vec::new(),
            learners: Vec::new(),
            notes: String::new(),
        }
    }
}
