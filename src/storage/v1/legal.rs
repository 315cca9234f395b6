//! What the labour code asks a plan to state, as files of format 1 hold it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::defaults;
use super::literal::Lit;
use super::word::Word;
use crate::model::{self, Cents, CompetencyId, TutorId};

/// What the training agreement states.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Agreement {
    #[serde(default)]
    objective: String,
    #[serde(default)]
    content: String,
    #[serde(default)]
    means: String,
    #[serde(default)]
    period: String,
    #[serde(default)]
    follow_up: String,
    #[serde(default)]
    sanction: String,
    price: Option<Lit<Cents>>,
    #[serde(default)]
    payment: String,
}

/// What learners are told before they enrol.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Information {
    #[serde(default)]
    trainers: String,
    #[serde(default)]
    timetable: String,
    #[serde(default)]
    assessment: String,
    #[serde(default)]
    contact: String,
    #[serde(default)]
    internal_rules: String,
}

/// Who answers for what.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Referents {
    #[serde(default)]
    pedagogical: String,
    #[serde(default)]
    disability: String,
    #[serde(default)]
    foad: String,
}

/// What a training in the work situation rests on.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Afest {
    analysis: Option<Analysis>,
    #[serde(default)]
    tutors: Vec<Designation>,
    first_situation: Option<Lit<NaiveDate>>,
}

/// The analysis of the work activity.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Analysis {
    date: Option<Lit<NaiveDate>>,
    #[serde(default)]
    author: String,
    #[serde(default)]
    situations: Vec<String>,
}

/// A tutor named.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Designation {
    tutor: Lit<TutorId>,
    date: Option<Lit<NaiveDate>>,
}

/// The usual evidence of asynchronous work.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FollowUp {
    #[serde(default)]
    title: String,
    kind: Option<Word<model::DeliverableKind>>,
}

/// A planned assessment.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Assessment {
    #[serde(default)]
    title: String,
    kind: Option<Word<model::AssessmentKind>>,
    moment: Option<Word<model::AssessmentMoment>>,
    modality: Word<model::Modality>,
    #[serde(default)]
    criteria: String,
    #[serde(default)]
    competencies: Vec<Lit<CompetencyId>>,
}

impl Agreement {
    pub(super) fn of(it: &model::Agreement) -> Option<Self> {
        (*it != model::Agreement::default()).then(|| Self {
            objective: it.objective.clone(),
            content: it.content.clone(),
            means: it.means.clone(),
            period: it.period.clone(),
            follow_up: it.follow_up.clone(),
            sanction: it.sanction.clone(),
            price: it.price.map(Lit),
            payment: it.payment.clone(),
        })
    }
}

impl From<Agreement> for model::Agreement {
    fn from(it: Agreement) -> Self {
        Self {
            objective: it.objective,
            content: it.content,
            means: it.means,
            period: it.period,
            follow_up: it.follow_up,
            sanction: it.sanction,
            price: it.price.map(|Lit(price)| price),
            payment: it.payment,
        }
    }
}

impl Information {
    pub(super) fn of(it: &model::LearnerInformation) -> Option<Self> {
        (*it != model::LearnerInformation::default()).then(|| Self {
            trainers: it.trainers.clone(),
            timetable: it.timetable.clone(),
            assessment: it.assessment.clone(),
            contact: it.contact.clone(),
            internal_rules: it.internal_rules.clone(),
        })
    }
}

impl From<Information> for model::LearnerInformation {
    fn from(it: Information) -> Self {
        Self {
            trainers: it.trainers,
            timetable: it.timetable,
            assessment: it.assessment,
            contact: it.contact,
            internal_rules: it.internal_rules,
        }
    }
}

impl Referents {
    pub(super) fn of(it: &model::Referents) -> Option<Self> {
        (*it != model::Referents::default()).then(|| Self {
            pedagogical: it.pedagogical.clone(),
            disability: it.disability.clone(),
            foad: it.foad.clone(),
        })
    }
}

impl From<Referents> for model::Referents {
    fn from(it: Referents) -> Self {
        Self {
            pedagogical: it.pedagogical,
            disability: it.disability,
            foad: it.foad,
        }
    }
}

impl Afest {
    pub(super) fn of(it: &model::Afest) -> Option<Self> {
        (!it.is_empty()).then(|| Self {
            analysis: it.analysis.as_ref().map(|it| Analysis {
                date: it.date.map(Lit),
                author: it.author.clone(),
                situations: it.situations.clone(),
            }),
            tutors: it
                .tutors
                .iter()
                .map(|it| Designation {
                    tutor: Lit(it.tutor.clone()),
                    date: it.date.map(Lit),
                })
                .collect(),
            first_situation: it.first_situation.map(Lit),
        })
    }
}

impl From<Afest> for model::Afest {
    fn from(it: Afest) -> Self {
        Self {
            analysis: it.analysis.map(|it| model::WorkAnalysis {
                date: it.date.map(|Lit(date)| date),
                author: it.author,
                situations: it.situations,
            }),
            tutors: it
                .tutors
                .into_iter()
                .map(|it| model::TutorDesignation {
                    tutor: it.tutor.0,
                    date: it.date.map(|Lit(date)| date),
                })
                .collect(),
            first_situation: it.first_situation.map(|Lit(date)| date),
        }
    }
}

impl From<&model::FollowUp> for FollowUp {
    fn from(it: &model::FollowUp) -> Self {
        Self {
            title: it.title.clone(),
            kind: (it.kind != defaults::DELIVERABLE_KIND).then_some(Word(it.kind)),
        }
    }
}

impl From<FollowUp> for model::FollowUp {
    fn from(it: FollowUp) -> Self {
        Self {
            title: it.title,
            kind: it.kind.map_or(defaults::DELIVERABLE_KIND, |Word(kind)| kind),
        }
    }
}

impl From<&model::Assessment> for Assessment {
    fn from(it: &model::Assessment) -> Self {
        Self {
            title: it.title.clone(),
            kind: (it.kind != defaults::ASSESSMENT_KIND).then_some(Word(it.kind)),
            moment: (it.moment != defaults::ASSESSMENT_MOMENT).then_some(Word(it.moment)),
            modality: Word(it.modality),
            criteria: it.criteria.clone(),
            competencies: it.competencies.iter().cloned().map(Lit).collect(),
        }
    }
}

impl From<Assessment> for model::Assessment {
    fn from(it: Assessment) -> Self {
        Self {
            title: it.title,
            kind: it.kind.map_or(defaults::ASSESSMENT_KIND, |Word(kind)| kind),
            moment: it
                .moment
                .map_or(defaults::ASSESSMENT_MOMENT, |Word(moment)| moment),
            modality: it.modality.0,
            criteria: it.criteria,
            competencies: it.competencies.into_iter().map(|Lit(id)| id).collect(),
        }
    }
}
