//! Family S: hours, prerequisites, references and codes that hold together.

mod activities_exceed_module;
mod cycles;
mod duplicate_code;
mod empty_module;
mod grain_off;
mod hours_off_target;
mod prerequisite_after;
mod prerequisite_cycle;
mod references;
mod unknown_reference;

pub(super) use activities_exceed_module::ActivitiesExceedModule;
pub(super) use duplicate_code::DuplicateCode;
pub(super) use empty_module::EmptyModule;
pub(super) use grain_off::GrainOff;
pub(super) use hours_off_target::HoursOffTarget;
pub(super) use prerequisite_after::PrerequisiteAfter;
pub(super) use prerequisite_cycle::PrerequisiteCycle;
pub(super) use unknown_reference::UnknownReference;
