//! From mixes to edits.

use std::sync::Arc;

use crate::checks::convert;
use crate::edit::{Edit, StepName};
use crate::model::{LearnerId, Mix, Modality, Module, ModuleId, Plan};

/// Another mix of a module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The module.
    pub module: ModuleId,
    /// Its mix.
    pub before: Mix,
    /// Its mix then.
    pub after: Mix,
    /// Learners who could not follow it and then can.
    pub gained: Vec<LearnerId>,
    /// Learners who could follow it and then cannot.
    pub lost: Vec<LearnerId>,
    /// What it adds to the cost of the group, in cents.
    pub cost: i64,
}

impl Change {
    /// The edits that make it, activities included.
    pub fn edits(&self, plan: &Plan) -> Vec<Edit> {
        let Some(module) = plan.module(&self.module) else {
            return Vec::new();
        };
        // Each move is made of the module as the one before left it: pieces of activities get their own names.
        let mut scratch = Plan::default();
        scratch.modules.push(Arc::new(Module::clone(module)));
        let mut edits = Vec::new();
        for from in Modality::ALL {
            for to in Modality::ALL {
                let Some(module) = scratch.modules.first().cloned() else {
                    return edits;
                };
                let given = module.mix.get(from).minus(self.after.get(from));
                let wanted = self.after.get(to).minus(module.mix.get(to));
                let moves = convert(&module, from, to, given.min(wanted));
                if moves.is_empty() {
                    continue;
                }
                let batch = Edit::Batch(StepName::new("step-dosage", ""), moves.clone());
                let Ok(next) = batch.applied_to(&scratch) else {
                    return edits;
                };
                scratch = next;
                edits.extend(moves);
            }
        }
        edits
    }
}
