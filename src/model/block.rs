//! Competency blocks and their competencies.

use super::ids::{BlockId, CompetencyId};
use super::plan::Items;
use super::time::Minutes;

/// What a competency is made of; it decides where it can be learnt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Nature {
    /// *Savoir*.
    Knowledge,
    /// *Savoir-faire*.
    #[default]
    Procedure,
    /// *Geste professionnel*: asks for practice in the classroom or at work.
    Gesture,
    /// *Savoir-être*: asks for the presence of others.
    Behaviour,
}

impl Nature {
    /// All natures, in the order of lists.
    pub const ALL: [Self; 4] = [Self::Knowledge, Self::Procedure, Self::Gesture, Self::Behaviour];

    /// The name used in files and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Knowledge => "knowledge",
            Self::Procedure => "procedure",
            Self::Gesture => "gesture",
            Self::Behaviour => "behaviour",
        }
    }
}

/// One competency of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Competency {
    /// Unique in the plan.
    pub id: CompetencyId,
    /// The code in the source (`A1C1`, `C2.1`), kept as it stands there; empty when it has none.
    pub source_code: String,
    /// The wording.
    pub title: String,
    /// What it is made of.
    pub nature: Nature,
}

impl Competency {
    /// A competency with a wording and defaults elsewhere.
    pub fn new(id: CompetencyId, title: impl Into<String>) -> Self {
        Self {
            id,
            source_code: String::new(),
            title: title.into(),
            nature: Nature::default(),
        }
    }
}

/// A competency block, or a lane of the path that certifies nothing (welcome, digital acculturation…).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Unique in the plan.
    pub id: BlockId,
    /// The register's code, `RNCP37275BC01`; empty for a lane outside the certification.
    pub code: String,
    /// The title.
    pub title: String,
    /// Whether it is certified on its own: then each competency must be trained and assessed.
    pub certifying: bool,
    /// Hours meant for the block, compared with what its modules hold.
    pub target: Option<Minutes>,
    /// How the certifier says it is assessed.
    pub assessment: String,
    /// Competencies, in the order of the source.
    pub competencies: Items<Competency>,
    /// Free notes.
    pub notes: String,
}

impl Block {
    /// An empty certifying block.
    pub fn new(id: BlockId, title: impl Into<String>) -> Self {
        Self {
            id,
            code: String::new(),
            title: title.into(),
            certifying: true,
            target: None,
            assessment: String::new(),
            competencies: Vec::new(),
            notes: String::new(),
        }
    }
}
