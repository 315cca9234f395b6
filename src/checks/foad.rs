//! Family F: what the labour code asks of remote parts (Code du travail, D. 6313-3-1).

mod no_evidence_of_follow_up;
mod no_pedagogical_assistance;
mod no_technical_assistance;
mod remote_activity_without_duration;
mod remote_without_assessment;
mod sheets;

pub(super) use no_evidence_of_follow_up::{NoEvidenceOfFollowUp, bare};
pub(super) use no_pedagogical_assistance::NoPedagogicalAssistance;
pub(super) use no_technical_assistance::NoTechnicalAssistance;
pub(super) use remote_activity_without_duration::{RemoteActivityWithoutDuration, undescribed};
pub(super) use remote_without_assessment::{RemoteWithoutAssessment, back_to_the_path};
pub(super) use sheets::lacks_assistance;
