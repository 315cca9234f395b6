//! Plans that ask for a dosage.

use tresse::edit::{Edit, LearnerEdit, StepName};
use tresse::model::{Autonomy, Key, Level, Plan, Policy};
use tresse::storage;

/// A plan that the program ships.
pub(crate) fn example(name: &str) -> Plan {
    let path = format!("examples/{name}.ron");
    let (source, _) = storage::read_document(path.as_ref()).unwrap();
    storage::parse(&source).unwrap().plan
}

pub(crate) fn policy(plan: &Plan) -> Policy {
    storage::shipped_policy(&plan.policy.id).unwrap()
}

/// The typical example without its weekly tutoring, and with four learners of little autonomy: red cells stand in
/// its grid.
pub(crate) fn red() -> Plan {
    let plan = example("employe-commercial-hybride");
    let weak = Autonomy::uniform(Level::clamped(1));
    let mut edits = vec![Edit::Remove(Key::Support(plan.supports[0].id.clone()))];
    for learner in plan.learners.iter().take(4) {
        edits.push(Edit::Learner(learner.id.clone(), LearnerEdit::Autonomy(weak)));
    }
    Edit::Batch(StepName::new("step-fix-all", ""), edits)
        .applied_to(&plan)
        .unwrap()
}
