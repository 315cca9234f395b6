//! Family C: each competency trained, then assessed, and each block certified.

mod assessed_before_trained;
mod assessment_only_remote;
mod block_without_certifying_assessment;
mod competency_not_assessed;
mod competency_not_trained;
mod module_without_competency;
mod objective_not_assessable;
mod places;
mod verbs;

pub(super) use assessed_before_trained::AssessedBeforeTrained;
pub(super) use assessment_only_remote::AssessmentOnlyRemote;
pub(super) use block_without_certifying_assessment::{BlockWithoutCertifyingAssessment, certified};
pub(super) use competency_not_assessed::CompetencyNotAssessed;
pub(super) use competency_not_trained::CompetencyNotTrained;
pub(super) use module_without_competency::ModuleWithoutCompetency;
pub(super) use objective_not_assessable::ObjectiveNotAssessable;
pub(super) use verbs::has_action;
