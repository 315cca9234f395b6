//! Family V: what the training agreement states, and what learners are told before they enrol.

mod agreement_items_missing;
mod learner_information_missing;

pub(super) use agreement_items_missing::AgreementItemsMissing;
pub(super) use learner_information_missing::LearnerInformationMissing;
