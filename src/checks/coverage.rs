//! Family C: each competency trained, then assessed, and each block certified.

mod assessed_before_trained;
mod block_without_certifying_assessment;
mod competency_not_assessed;
mod competency_not_trained;
mod module_without_competency;
mod places;

pub(super) use assessed_before_trained::AssessedBeforeTrained;
pub(super) use block_without_certifying_assessment::BlockWithoutCertifyingAssessment;
pub(super) use competency_not_assessed::CompetencyNotAssessed;
pub(super) use competency_not_trained::CompetencyNotTrained;
pub(super) use module_without_competency::ModuleWithoutCompetency;
