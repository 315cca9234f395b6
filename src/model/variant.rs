//! Individual variants: other mixes of some modules for some learners.

use super::ids::{LearnerId, ModuleId, VariantId};
use super::mix::Mix;

/// The mix of one module in a variant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VariantMix {
    /// The module.
    pub module: ModuleId,
    /// Its mix for the variant's learners.
    pub mix: Mix,
}

/// A variant of the path for some learners. A learner belongs to at most one; the first that names them holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// Unique in the plan.
    pub id: VariantId,
    /// The title.
    pub title: String,
    /// Who follows it.
    pub learners: Vec<LearnerId>,
    /// What differs from the common path.
    pub mixes: Vec<VariantMix>,
    /// Free notes.
    pub notes: String,
}

impl Variant {
    /// A variant that differs in nothing yet.
    pub fn new(id: VariantId, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            learners: Vec::new(),
            mixes: Vec::new(),
            notes: String::new(),
        }
    }
}
