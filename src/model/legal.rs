//! What the labour code asks a plan to state: the training agreement, what learners are told, referents, and
//! what a training in the work situation needs.

use chrono::NaiveDate;

use super::assistance::{Assistance, AssistanceSheet};
use super::ids::TutorId;
use super::module::{Module, WorkplaceKind};
use super::money::Cents;
use super::plan::Plan;

/// What the training agreement states (Code du travail, D. 6353-1).
///
/// The plan knows a part of it by itself: its title, its contents and its duration. An empty field falls back on the plan, see [`Plan::agreement_gaps`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agreement {
    /// What the learners will be able to do.
    pub objective: String,
    /// What the course is about.
    pub content: String,
    /// Pedagogical, technical and human means.
    pub means: String,
    /// When it takes place.
    pub period: String,
    /// How it runs and how its following is checked.
    pub follow_up: String,
    /// What concludes it: certificate, attestation.
    pub sanction: String,
    /// Price of the whole action.
    pub price: Option<Cents>,
    /// How it is paid.
    pub payment: String,
}

/// What learners are told before they enrol for good (Code du travail, L. 6353-8).
///
/// An empty field falls back on the plan, see [`Plan::information_gaps`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LearnerInformation {
    /// Who trains, with titles or qualities.
    pub trainers: String,
    /// At what times.
    pub timetable: String,
    /// How learners are assessed.
    pub assessment: String,
    /// Whom they can reach about the course.
    pub contact: String,
    /// Where the internal rules are found.
    pub internal_rules: String,
}

/// Who answers for what at the training provider: names or functions, with how to reach them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Referents {
    /// *Référent pédagogique*.
    pub pedagogical: String,
    /// *Référent handicap*.
    pub disability: String,
    /// *Référent FOAD*: of training at a distance.
    pub foad: String,
}

/// The analysis of the work activity that an AFEST starts from (Code du travail, D. 6313-3-2, 1°).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkAnalysis {
    /// When it was made.
    pub date: Option<NaiveDate>,
    /// Who made it.
    pub author: String,
    /// The work situations kept for learning.
    pub situations: Vec<String>,
}

/// A trainer able to act as tutor, named for an AFEST (Code du travail, D. 6313-3-2, 2°).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TutorDesignation {
    /// Who.
    pub tutor: TutorId,
    /// Since when.
    pub date: Option<NaiveDate>,
}

/// What a module's training in the work situation rests on. Its reflexive phases are activities.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Afest {
    /// The analysis of the work activity.
    pub analysis: Option<WorkAnalysis>,
    /// Tutors named.
    pub tutors: Vec<TutorDesignation>,
    /// Day of the first work situation, when known.
    pub first_situation: Option<NaiveDate>,
}

impl Afest {
    /// Whether nothing is stated.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A statement of the agreement (Code du travail, D. 6353-1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgreementItem {
    /// The title.
    Title,
    /// The objective.
    Objective,
    /// The contents.
    Content,
    /// The means.
    Means,
    /// The duration.
    Duration,
    /// The period.
    Period,
    /// How it runs and is followed.
    FollowUp,
    /// What concludes it.
    Sanction,
    /// The price.
    Price,
}

impl AgreementItem {
    /// All statements, in the order of the article.
    pub const ALL: [Self; 9] = [
        Self::Title,
        Self::Objective,
        Self::Content,
        Self::Means,
        Self::Duration,
        Self::Period,
        Self::FollowUp,
        Self::Sanction,
        Self::Price,
    ];

    /// The name used in message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Objective => "objective",
            Self::Content => "content",
            Self::Means => "means",
            Self::Duration => "duration",
            Self::Period => "period",
            Self::FollowUp => "follow-up",
            Self::Sanction => "sanction",
            Self::Price => "price",
        }
    }
}

/// Something that learners are told before they enrol (Code du travail, L. 6353-8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InformationItem {
    /// The trainers.
    Trainers,
    /// The timetable.
    Timetable,
    /// How they are assessed.
    Assessment,
    /// Whom to reach.
    Contact,
    /// The internal rules.
    InternalRules,
}

impl InformationItem {
    /// All items, in the order of the article.
    pub const ALL: [Self; 5] = [
        Self::Trainers,
        Self::Timetable,
        Self::Assessment,
        Self::Contact,
        Self::InternalRules,
    ];

    /// The name used in message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Trainers => "trainers",
            Self::Timetable => "timetable",
            Self::Assessment => "assessment",
            Self::Contact => "contact",
            Self::InternalRules => "internal-rules",
        }
    }
}

fn said(text: &str) -> bool {
    !text.trim().is_empty()
}

impl Plan {
    /// The analysis of the work activity that holds for a module: its own, or else the plan's.
    pub fn analysis_for<'a>(&'a self, module: &'a Module) -> Option<&'a WorkAnalysis> {
        let own = module.afest.analysis.as_ref();
        own.or(self.afest.analysis.as_ref())
    }

    /// The tutors named for a module: its own, or else the plan's.
    pub fn tutors_for<'a>(&'a self, module: &'a Module) -> &'a [TutorDesignation] {
        if module.afest.tutors.is_empty() {
            &self.afest.tutors
        } else {
            &module.afest.tutors
        }
    }

    /// The day of a module's first work situation: its own, or else the plan's.
    pub fn first_situation_for(&self, module: &Module) -> Option<NaiveDate> {
        module.afest.first_situation.or(self.afest.first_situation)
    }

    /// Whether the agreement states an item, by its own field or because the plan knows it: the objective from
    /// the certification, contents from the modules, means from the lists of people, rooms and equipment, the
    /// period from the dates, what concludes it from the certification.
    pub fn agreement_states(&self, item: AgreementItem) -> bool {
        let own = &self.agreement;
        let certified = || {
            self.certification
                .as_ref()
                .is_some_and(|it| said(&it.title) || said(&it.code))
        };
        match item {
            AgreementItem::Title => said(&self.title),
            AgreementItem::Objective => said(&own.objective) || certified(),
            AgreementItem::Content => said(&own.content) || self.modules.iter().any(|it| said(&it.title)),
            AgreementItem::Means => {
                said(&own.means)
                    || !self.trainers.is_empty()
                    || !self.rooms.is_empty()
                    || !self.equipment.is_empty()
            }
            AgreementItem::Duration => !self.mix().total().is_zero(),
            AgreementItem::Period => said(&own.period) || (self.starts.is_some() && self.ends.is_some()),
            AgreementItem::FollowUp => said(&own.follow_up),
            AgreementItem::Sanction => said(&own.sanction) || certified(),
            AgreementItem::Price => own.price.is_some(),
        }
    }

    /// What the agreement does not state yet, in the order of the article.
    pub fn agreement_gaps(&self) -> Vec<AgreementItem> {
        AgreementItem::ALL
            .into_iter()
            .filter(|item| !self.agreement_states(*item))
            .collect()
    }

    /// Whether learners are told of an item, by the plan's own statement or because the plan knows it: trainers
    /// from their list, assessments from the modules, the contact from the pedagogical referent.
    pub fn information_states(&self, item: InformationItem) -> bool {
        let own = &self.information;
        match item {
            InformationItem::Trainers => {
                said(&own.trainers) || self.trainers.iter().any(|it| said(&it.name) || said(&it.field))
            }
            InformationItem::Timetable => said(&own.timetable),
            InformationItem::Assessment => {
                said(&own.assessment) || self.modules.iter().any(|it| self.has_assessment(it))
            }
            InformationItem::Contact => said(&own.contact) || said(&self.referents.pedagogical),
            InformationItem::InternalRules => said(&own.internal_rules),
        }
    }

    /// What learners are not told yet, in the order of the article.
    pub fn information_gaps(&self) -> Vec<InformationItem> {
        InformationItem::ALL
            .into_iter()
            .filter(|item| !self.information_states(*item))
            .collect()
    }

    /// The technical assistance of a module's remote part: its own sheet, or else the plan's.
    pub fn technical_assistance<'a>(&'a self, module: &'a Module) -> Option<&'a AssistanceSheet> {
        let Assistance { technical, .. } = &module.assistance;
        technical.as_ref().or(self.assistance.technical.as_ref())
    }

    /// The pedagogical assistance of a module's remote part: its own sheet, or else the plan's.
    pub fn pedagogical_assistance<'a>(&'a self, module: &'a Module) -> Option<&'a AssistanceSheet> {
        let Assistance { pedagogical, .. } = &module.assistance;
        pedagogical.as_ref().or(self.assistance.pedagogical.as_ref())
    }
}

impl Module {
    /// Whether the module trains in the work situation (AFEST), which a placement is not.
    pub fn is_afest(&self) -> bool {
        self.workplace == WorkplaceKind::Afest && !self.mix.get(super::mix::Modality::Workplace).is_zero()
    }
}
