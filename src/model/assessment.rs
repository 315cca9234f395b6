//! Planned assessments of a module.

use super::activity::{AssessmentKind, names};
use super::ids::CompetencyId;
use super::mix::Modality;
use super::module::Module;

names! {
    /// When learners are assessed in a module.
    AssessmentMoment {
        /// At its beginning.
        Start = "start",
        /// Along the way.
        Along = "along",
        /// At its end.
        End = "end",
    } default End
}

/// How learners are assessed in a module. Which competencies a module assesses stands in
/// [`Module::assesses`]; an assessment says how that is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// What it is called.
    pub title: String,
    /// Why.
    pub kind: AssessmentKind,
    /// When.
    pub moment: AssessmentMoment,
    /// Where.
    pub modality: Modality,
    /// What makes it a success.
    pub criteria: String,
    /// What it assesses; empty for all that the module assesses with this kind.
    pub competencies: Vec<CompetencyId>,
}

impl Assessment {
    /// An assessment at the end of a module.
    pub fn new(title: impl Into<String>, kind: AssessmentKind, modality: Modality) -> Self {
        Self {
            title: title.into(),
            kind,
            moment: AssessmentMoment::default(),
            modality,
            criteria: String::new(),
            competencies: Vec::new(),
        }
    }
}

impl Module {
    /// The competencies that one of its assessments is about.
    pub fn assessed_by(&self, assessment: &Assessment) -> Vec<CompetencyId> {
        if assessment.competencies.is_empty() {
            self.assesses
                .iter()
                .filter(|mark| mark.kind == assessment.kind)
                .map(|mark| mark.competency.clone())
                .collect()
        } else {
            assessment.competencies.clone()
        }
    }

    /// The kinds of all its assessments: planned ones, activities that assess, competencies marked.
    pub fn assessment_kinds(&self) -> impl Iterator<Item = AssessmentKind> {
        let planned = self.assessments.iter().map(|it| it.kind);
        let passed = self.activities.iter().filter_map(|it| it.assessment);
        let marked = self.assesses.iter().map(|it| it.kind);
        planned.chain(passed).chain(marked)
    }

    /// Whether it assesses what was learned: positioning comes before learning and does not count.
    pub fn has_assessment(&self) -> bool {
        self.assessment_kinds().any(|kind| match kind {
            AssessmentKind::Positioning => false,
            AssessmentKind::Formative | AssessmentKind::Summative | AssessmentKind::Certifying => true,
        })
    }
}
