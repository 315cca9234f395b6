//! Activities: the steps inside a module.

use super::ids::ActivityId;
use super::mix::Modality;
use super::time::Minutes;

macro_rules! names {
    ($(#[$doc:meta])* $enum:ident { $($(#[$vdoc:meta])* $variant:ident = $name:literal,)* } default $default:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $enum {
            $($(#[$vdoc])* $variant,)*
        }

        impl $enum {
            /// All values, in the order of lists.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// All names, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($name,)*];

            /// The name used in files and message keys.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }

        impl Default for $enum {
            fn default() -> Self {
                Self::$default
            }
        }
    };
}
pub(crate) use names;

names! {
    /// What learners do in an activity.
    ActivityKind {
        /// Listening to an explanation or demonstration.
        Lecture = "lecture",
        /// Exercising.
        Exercise = "exercise",
        /// Working on a project, a work or a mission.
        Project = "project",
        /// Practising a gesture or a procedure.
        Practice = "practice",
        /// Discussing, analysing together.
        Discussion = "discussion",
        /// Reading, watching, searching.
        Study = "study",
        /// Meeting a tutor or trainer one to one.
        Tutoring = "tutoring",
        /// Working in a real work situation.
        WorkSituation = "work_situation",
        /// Looking back on a work situation, distinct from it (Code du travail, D. 6313-3-2, 3°).
        Reflexive = "reflexive",
        /// Being assessed.
        Assessment = "assessment",
        /// Being welcomed, positioned, informed.
        Reception = "reception",
    } default Exercise
}

names! {
    /// Who works together in an activity.
    Grouping {
        /// The whole group.
        Whole = "whole",
        /// Half of the group.
        Half = "half",
        /// Small teams.
        Teams = "teams",
        /// Two by two.
        Pairs = "pairs",
        /// Alone.
        Individual = "individual",
    } default Whole
}

names! {
    /// Where the trainer is during an activity.
    TrainerPresence {
        /// With the learners, in the room or live.
        Present = "present",
        /// Within reach on demand.
        Reachable = "reachable",
        /// A workplace tutor stands in.
        Tutor = "tutor",
        /// Nobody.
        None = "none",
    } default Present
}

names! {
    /// When and why learners are assessed.
    AssessmentKind {
        /// Before: what is already mastered.
        Positioning = "positioning",
        /// Along the way.
        Formative = "formative",
        /// At the end of a part.
        Summative = "summative",
        /// For the certification.
        Certifying = "certifying",
    } default Formative
}

names! {
    /// What sort of evidence attests a remote activity (Code du travail, R. 6313-3: any conclusive evidence).
    DeliverableKind {
        /// A work handed in.
        Work = "work",
        /// A mission carried out.
        Mission = "mission",
        /// A project.
        Project = "project",
        /// A log book, or the platform's trace.
        Log = "log",
        /// A quiz or test.
        Quiz = "quiz",
    } default Work
}

/// What a learner hands in: the evidence that a remote activity was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deliverable {
    /// What it is.
    pub title: String,
    /// What sort of evidence it is.
    pub kind: DeliverableKind,
    /// The hours that it stands for when completion is attested by works, missions and projects.
    pub worth: Minutes,
}

/// A step inside a module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Unique inside the module.
    pub id: ActivityId,
    /// The title.
    pub title: String,
    /// What learners do.
    pub kind: ActivityKind,
    /// Where.
    pub modality: Modality,
    /// How long.
    pub duration: Minutes,
    /// With whom.
    pub grouping: Grouping,
    /// Where the trainer is.
    pub trainer: TrainerPresence,
    /// What is handed in.
    pub deliverable: Option<Deliverable>,
    /// How it assesses, if it does.
    pub assessment: Option<AssessmentKind>,
    /// Free notes.
    pub notes: String,
}

impl Activity {
    /// An activity with a title, a place and a duration.
    pub fn new(id: ActivityId, title: impl Into<String>, modality: Modality, duration: Minutes) -> Self {
        Self {
            id,
            title: title.into(),
            kind: ActivityKind::default(),
            modality,
            duration,
            grouping: Grouping::default(),
            trainer: TrainerPresence::default(),
            deliverable: None,
            assessment: None,
            notes: String::new(),
        }
    }
}
