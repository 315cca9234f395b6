//! The words of format 1: values chosen in a list, written without quotes.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, Deserializer, EnumAccess, VariantAccess as _, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use crate::model::{
    Acquisition, ActivityKind, Admission, Aim, AssessmentKind, AssessmentMoment, BandScope, Catalogue,
    CourseForm, DeliverableKind, Device, EquipmentKind, FrenchLevel, Grouping, Inheritable, Material,
    Modality, Nature, Pace, Purpose, Register, Severity, SupportKind, SupportMoment, TrainerPresence,
    WorkplaceKind,
};

/// A value that files name by a word of a list.
pub(super) trait Named: Sized + Copy + 'static {
    /// The words, in the order of the model.
    const WORDS: &'static [&'static str];

    /// The value of a word.
    fn of_word(word: &str) -> Option<Self>;

    /// The word of a value.
    fn word(self) -> &'static str;
}

/// A word on its way from or to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word<T>(pub(super) T);

impl<T: Named> Serialize for Word<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_unit_variant("", 0, self.0.word())
    }
}

impl<'de, T: Named> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_enum("", T::WORDS, Reader(PhantomData)).map(Word)
    }
}

struct Reader<T>(PhantomData<T>);

impl<'de, T: Named> Visitor<'de> for Reader<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&T::WORDS.join(", "))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        let (Found(value), rest) = access.variant::<Found<T>>()?;
        rest.unit_variant()?;
        Ok(value)
    }
}

/// The word itself.
struct Found<T>(T);

impl<'de, T: Named> Deserialize<'de> for Found<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_identifier(WordReader(PhantomData)).map(Found)
    }
}

struct WordReader<T>(PhantomData<T>);

impl<T: Named> Visitor<'_> for WordReader<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&T::WORDS.join(", "))
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<T, E> {
        T::of_word(word).ok_or_else(|| E::unknown_variant(word, T::WORDS))
    }
}

/// Names each value of an enum. A value without a name does not compile: a new one needs a new format.
macro_rules! words {
    ($($type:ty { $($value:pat = $word:literal => $make:expr,)* })*) => {$(
        impl Named for $type {
            const WORDS: &'static [&'static str] = &[$($word,)*];

            fn of_word(word: &str) -> Option<Self> {
                match word {
                    $($word => Some($make),)*
                    _ => None,
                }
            }

            fn word(self) -> &'static str {
                match self {
                    $($value => $word,)*
                }
            }
        }
    )*};
    ($($type:ident: $($variant:ident = $word:literal,)*;)*) => {
        words! {
            $($type { $($type::$variant = $word => $type::$variant,)* })*
        }
    };
}

words! {
    Register: Rncp = "rncp", Rs = "rs", None = "none",;
    Nature: Knowledge = "knowledge", Procedure = "procedure", Gesture = "gesture", Behaviour = "behaviour",;
    Purpose: Training = "training", Reception = "reception", Acculturation = "acculturation",
        Certification = "certification",;
    WorkplaceKind: Placement = "placement", Afest = "afest",;
    Material: Written = "written", Oral = "oral",;
    Modality: Classroom = "classroom", RemoteSync = "remote_sync", RemoteAsync = "remote_async",
        Workplace = "workplace",;
    ActivityKind: Lecture = "lecture", Exercise = "exercise", Project = "project", Practice = "practice",
        Discussion = "discussion", Study = "study", Tutoring = "tutoring", WorkSituation = "work_situation",
        Reflexive = "reflexive", Assessment = "assessment", Reception = "reception",;
    Grouping: Whole = "whole", Half = "half", Teams = "teams", Pairs = "pairs", Individual = "individual",;
    TrainerPresence: Present = "present", Reachable = "reachable", Tutor = "tutor", None = "none",;
    AssessmentKind: Positioning = "positioning", Formative = "formative", Summative = "summative",
        Certifying = "certifying",;
    AssessmentMoment: Start = "start", Along = "along", End = "end",;
    DeliverableKind: Work = "work", Mission = "mission", Project = "project", Log = "log", Quiz = "quiz",;
    Inheritable: Assessments = "assessments", FollowUp = "follow_up",;
    EquipmentKind: Computer = "computer", Tablet = "tablet", Smartphone = "smartphone", Headset = "headset",
        Webcam = "webcam", MobileKey = "mobile_key", Software = "software", Machine = "machine",
        Other = "other",;
    Acquisition: Purchase = "purchase", Rental = "rental", Licence = "licence",;
    FrenchLevel: A1 = "A1", A2 = "A2", B1 = "B1", B2 = "B2", C1 = "C1", C2 = "C2",;
    SupportKind: Tutoring = "tutoring", DigitalAssistant = "digital_assistant", Mediator = "mediator",
        Peers = "peers", Referent = "referent",;
    Severity: Error = "error", Warning = "warning", Hint = "hint",;
    Catalogue: Lheo = "lheo", Edof = "edof",;
    CourseForm: Group = "group", Individual = "individual", Modular = "modular", Mixed = "mixed",;
    Aim: Certification = "certification", Professionalisation = "professionalisation",
        Preparation = "preparation", Basics = "basics", Mobilisation = "mobilisation",
        Perfecting = "perfecting", Creation = "creation",;
    Admission: Open = "open", File = "file", Competition = "competition", Interview = "interview",
        Test = "test", Medical = "medical", Several = "several",;
    Pace: Daily = "daily", Weekly = "weekly", Weekdays = "weekdays", Weekend = "weekend",
        FullTime = "full_time", PartTime = "part_time", Several = "several",;
    SupportMoment: Before = "before", During = "during", After = "after",;
    Device: Prf = "prf", Opco = "opco", Cpf = "cpf", Poei = "poei", Poec = "poec",
        Apprenticeship = "apprenticeship", Professionalisation = "professionalisation",
        Reconversion = "reconversion", Transition = "transition", CivicService = "civic_service",
        Other = "other",;
}

words! {
    BandScope {
        Self::Modality(Modality::Classroom) = "classroom" => Self::Modality(Modality::Classroom),
        Self::Modality(Modality::RemoteSync) = "remote_sync" => Self::Modality(Modality::RemoteSync),
        Self::Modality(Modality::RemoteAsync) = "remote_async" => Self::Modality(Modality::RemoteAsync),
        Self::Remote = "remote" => Self::Remote,
        Self::Modality(Modality::Workplace) = "workplace" => Self::Modality(Modality::Workplace),
    }
}
