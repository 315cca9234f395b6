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

/// The typical example, weakened: red cells stand in its grid.
pub(crate) fn red() -> Plan {
    weakened(&example("employe-commercial-hybride"))
}

/// A plan without its weekly tutoring, and with four learners of little autonomy.
pub(crate) fn weakened(plan: &Plan) -> Plan {
    let weak = Autonomy::uniform(Level::clamped(1));
    let supports = plan
        .supports
        .iter()
        .map(|it| Edit::Remove(Key::Support(it.id.clone())));
    let learners = plan.learners.iter().take(4);
    let edits = supports
        .chain(learners.map(|it| Edit::Learner(it.id.clone(), LearnerEdit::Autonomy(weak))))
        .collect();
    Edit::Batch(StepName::new("step-fix-all", ""), edits)
        .applied_to(plan)
        .unwrap()
}
