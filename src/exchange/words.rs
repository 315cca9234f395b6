//! Message keys of the model's values, for all views.

use crate::model::{
    Acquisition, ActivityKind, AssessmentKind, AssessmentMoment, AutonomyItem, BandScope, DeliverableKind,
    Device, EquipmentKind, Grouping, Material, Modality, Nature, Purpose, Severity, SupportKind,
    SupportMoment, TrainerPresence, WorkplaceKind,
};
use crate::text::Text;

/// Declares a function from a value of the model to the key of its word.
macro_rules! words {
    ($($(#[$doc:meta])* $function:ident($type:ty) { $($pattern:pat => $key:literal,)* })*) => {$(
        $(#[$doc])*
        pub const fn $function(value: $type) -> &'static str {
            match value {
                $($pattern => $key,)*
            }
        }
    )*};
}

/// What is handed in: its title, or its kind where it has none.
pub fn handed<'a>(text: &'a Text, title: &'a str, kind: DeliverableKind) -> &'a str {
    if title.trim().is_empty() {
        text.get(deliverable(kind))
    } else {
        title
    }
}

words! {
    /// The word of a modality.
    modality(Modality) {
        Modality::Classroom => "modality-classroom",
        Modality::RemoteSync => "modality-remote-sync",
        Modality::RemoteAsync => "modality-remote-async",
        Modality::Workplace => "modality-workplace",
    }
    /// The word of a band's scope.
    scope(BandScope) {
        BandScope::Modality(Modality::Classroom) => "modality-classroom",
        BandScope::Modality(Modality::RemoteSync) => "modality-remote-sync",
        BandScope::Modality(Modality::RemoteAsync) => "modality-remote-async",
        BandScope::Modality(Modality::Workplace) => "modality-workplace",
        BandScope::Remote => "modality-remote",
    }
    /// The word of a competency's nature.
    nature(Nature) {
        Nature::Knowledge => "nature-knowledge",
        Nature::Procedure => "nature-procedure",
        Nature::Gesture => "nature-gesture",
        Nature::Behaviour => "nature-behaviour",
    }
    /// The word of a module's purpose.
    purpose(Purpose) {
        Purpose::Training => "purpose-training",
        Purpose::Reception => "purpose-reception",
        Purpose::Acculturation => "purpose-acculturation",
        Purpose::Certification => "purpose-certification",
    }
    /// The word of a workplace part's kind.
    workplace_kind(WorkplaceKind) {
        WorkplaceKind::Placement => "workplace-placement",
        WorkplaceKind::Afest => "workplace-afest",
    }
    /// The word of a material.
    material(Material) {
        Material::Written => "material-written",
        Material::Oral => "material-oral",
    }
    /// The word of a severity.
    severity(Severity) {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Hint => "severity-hint",
    }
    /// The word of an activity's kind.
    activity_kind(ActivityKind) {
        ActivityKind::Lecture => "activity-lecture",
        ActivityKind::Exercise => "activity-exercise",
        ActivityKind::Project => "activity-project",
        ActivityKind::Practice => "activity-practice",
        ActivityKind::Discussion => "activity-discussion",
        ActivityKind::Study => "activity-study",
        ActivityKind::Tutoring => "activity-tutoring",
        ActivityKind::WorkSituation => "activity-work-situation",
        ActivityKind::Reflexive => "activity-reflexive",
        ActivityKind::Assessment => "activity-assessment",
        ActivityKind::Reception => "activity-reception",
    }
    /// The word of a grouping.
    grouping(Grouping) {
        Grouping::Whole => "grouping-whole",
        Grouping::Half => "grouping-half",
        Grouping::Teams => "grouping-teams",
        Grouping::Pairs => "grouping-pairs",
        Grouping::Individual => "grouping-individual",
    }
    /// The word of a trainer's presence.
    presence(TrainerPresence) {
        TrainerPresence::Present => "presence-present",
        TrainerPresence::Reachable => "presence-reachable",
        TrainerPresence::Tutor => "presence-tutor",
        TrainerPresence::None => "presence-none",
    }
    /// The word of an assessment's kind.
    assessment(AssessmentKind) {
        AssessmentKind::Positioning => "assessment-positioning",
        AssessmentKind::Formative => "assessment-formative",
        AssessmentKind::Summative => "assessment-summative",
        AssessmentKind::Certifying => "assessment-certifying",
    }
    /// The word of an assessment's moment.
    assessment_moment(AssessmentMoment) {
        AssessmentMoment::Start => "assessment-moment-start",
        AssessmentMoment::Along => "assessment-moment-along",
        AssessmentMoment::End => "assessment-moment-end",
    }
    /// The word of a deliverable's kind.
    deliverable(DeliverableKind) {
        DeliverableKind::Work => "deliverable-work",
        DeliverableKind::Mission => "deliverable-mission",
        DeliverableKind::Project => "deliverable-project",
        DeliverableKind::Log => "deliverable-log",
        DeliverableKind::Quiz => "deliverable-quiz",
    }
    /// The word of how an item is paid for.
    acquisition(Acquisition) {
        Acquisition::Purchase => "acquisition-purchase",
        Acquisition::Rental => "acquisition-rental",
        Acquisition::Licence => "acquisition-licence",
    }
    /// The word of an equipment's kind.
    equipment_kind(EquipmentKind) {
        EquipmentKind::Computer => "equipment-computer",
        EquipmentKind::Tablet => "equipment-tablet",
        EquipmentKind::Smartphone => "equipment-smartphone",
        EquipmentKind::Headset => "equipment-headset",
        EquipmentKind::Webcam => "equipment-webcam",
        EquipmentKind::MobileKey => "equipment-mobile-key",
        EquipmentKind::Software => "equipment-software",
        EquipmentKind::Machine => "equipment-machine",
        EquipmentKind::Other => "equipment-other",
    }
    /// The word of a support's kind.
    support_kind(SupportKind) {
        SupportKind::Tutoring => "support-tutoring",
        SupportKind::DigitalAssistant => "support-digital-assistant",
        SupportKind::Mediator => "support-mediator",
        SupportKind::Peers => "support-peers",
        SupportKind::Referent => "support-referent",
    }
    /// The word of a support's moment.
    support_moment(SupportMoment) {
        SupportMoment::Before => "moment-before",
        SupportMoment::During => "moment-during",
        SupportMoment::After => "moment-after",
    }
    /// The word of a funding device.
    device(Device) {
        Device::Prf => "device-prf",
        Device::Opco => "device-opco",
        Device::Cpf => "device-cpf",
        Device::Poei => "device-poei",
        Device::Poec => "device-poec",
        Device::Apprenticeship => "device-apprenticeship",
        Device::Professionalisation => "device-professionalisation",
        Device::Reconversion => "device-reconversion",
        Device::Transition => "device-transition",
        Device::CivicService => "device-civic-service",
        Device::Other => "device-other",
    }
}

words! {
    /// The word of an item of autonomy; its attribute `.hint` says what it is about.
    autonomy_item(AutonomyItem) {
        AutonomyItem::Technique => "autonomy-technique",
        AutonomyItem::Information => "autonomy-information",
        AutonomyItem::Organisation => "autonomy-organisation",
        AutonomyItem::Social => "autonomy-social",
        AutonomyItem::Cognitive => "autonomy-cognitive",
        AutonomyItem::Metacognitive => "autonomy-metacognitive",
        AutonomyItem::Motivation => "autonomy-motivation",
    }
    /// What an item of autonomy is about.
    autonomy_hint(AutonomyItem) {
        AutonomyItem::Technique => "autonomy-technique.hint",
        AutonomyItem::Information => "autonomy-information.hint",
        AutonomyItem::Organisation => "autonomy-organisation.hint",
        AutonomyItem::Social => "autonomy-social.hint",
        AutonomyItem::Cognitive => "autonomy-cognitive.hint",
        AutonomyItem::Metacognitive => "autonomy-metacognitive.hint",
        AutonomyItem::Motivation => "autonomy-motivation.hint",
    }
}

/// What each level of an item of autonomy looks like, lowest first.
pub const fn autonomy_scale(item: AutonomyItem) -> [&'static str; 4] {
    match item {
        AutonomyItem::Technique => [
            "autonomy-technique.zero",
            "autonomy-technique.one",
            "autonomy-technique.two",
            "autonomy-technique.three",
        ],
        AutonomyItem::Information => [
            "autonomy-information.zero",
            "autonomy-information.one",
            "autonomy-information.two",
            "autonomy-information.three",
        ],
        AutonomyItem::Organisation => [
            "autonomy-organisation.zero",
            "autonomy-organisation.one",
            "autonomy-organisation.two",
            "autonomy-organisation.three",
        ],
        AutonomyItem::Social => [
            "autonomy-social.zero",
            "autonomy-social.one",
            "autonomy-social.two",
            "autonomy-social.three",
        ],
        AutonomyItem::Cognitive => [
            "autonomy-cognitive.zero",
            "autonomy-cognitive.one",
            "autonomy-cognitive.two",
            "autonomy-cognitive.three",
        ],
        AutonomyItem::Metacognitive => [
            "autonomy-metacognitive.zero",
            "autonomy-metacognitive.one",
            "autonomy-metacognitive.two",
            "autonomy-metacognitive.three",
        ],
        AutonomyItem::Motivation => [
            "autonomy-motivation.zero",
            "autonomy-motivation.one",
            "autonomy-motivation.two",
            "autonomy-motivation.three",
        ],
    }
}

/// The word of a level of autonomy, 0 to 3.
pub const fn autonomy_level(level: u8) -> &'static str {
    match level {
        0 => "autonomy-level-0",
        1 => "autonomy-level-1",
        2 => "autonomy-level-2",
        _ => "autonomy-level-3",
    }
}

/// The word of a digital level, 0 to 8, by the bands of the CRCN.
pub const fn digital_level(level: u8) -> &'static str {
    match level {
        0 => "digital-none",
        1 | 2 => "digital-novice",
        3 | 4 => "digital-independent",
        5 | 6 => "digital-advanced",
        _ => "digital-expert",
    }
}

/// The word of a reading degree of the ANLCI, 1 to 4.
pub const fn reading_degree(degree: u8) -> &'static str {
    match degree {
        1 => "reading-1",
        2 => "reading-2",
        3 => "reading-3",
        _ => "reading-4",
    }
}

/// The word of a connection's preset.
pub fn connection(preset: &str) -> &'static str {
    match preset {
        "fibre" => "connection-fibre",
        "adsl" => "connection-adsl",
        "mobile" => "connection-mobile",
        _ => "connection-none",
    }
}

/// What a dosage is proposed for as a way out of a finding: the module where it stands, or the whole path
/// (the inner `None`). `None` for findings that no dosage mends.
pub fn dosage_scope(
    diagnostic: &crate::checks::Diagnostic,
) -> Option<Option<std::collections::BTreeSet<crate::model::ModuleId>>> {
    if !matches!(diagnostic.code.0, "A01" | "A02" | "A08" | "M01" | "M02" | "M03") {
        return None;
    }
    match &diagnostic.place {
        crate::model::Key::Module(id) => Some(Some([id.clone()].into())),
        _ => Some(None),
    }
}

/// The words of the button that looks for a dosage of one module, or of the path.
pub fn dosage_button(modules: Option<&std::collections::BTreeSet<crate::model::ModuleId>>) -> &'static str {
    if modules.is_some() {
        "dosage-propose-module"
    } else {
        "dosage-propose"
    }
}
