//! Planned assessments of a module.

use super::activity::{AssessmentKind, names};
use super::ids::CompetencyId;
use super::mix::Modality;
use super::module::Module;
use super::plan::Plan;

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
}

impl Plan {
    /// The planned assessments of a module: its own or, where it says nothing of them, the usual ones of the path
    /// that take place where the module has time.
    pub fn assessments_for<'a>(&'a self, module: &'a Module) -> impl Iterator<Item = &'a Assessment> {
        let usual = module
            .assessments
            .is_none()
            .then(|| self.usual_assessments(module));
        module.own_assessments().iter().chain(usual.into_iter().flatten())
    }

    /// The usual assessments of the path that take place where a module has time, whether it inherits them or not.
    pub fn usual_assessments<'a>(&'a self, module: &'a Module) -> impl Iterator<Item = &'a Assessment> {
        self.assessments
            .iter()
            .filter(|it| !module.mix.get(it.modality).is_zero())
    }

    /// The kinds of all assessments of a module: planned ones, activities that assess, competencies marked.
    pub fn assessment_kinds<'a>(&'a self, module: &'a Module) -> impl Iterator<Item = AssessmentKind> {
        let planned = self.assessments_for(module).map(|it| it.kind);
        let passed = module.activities.iter().filter_map(|it| it.assessment);
        let marked = module.assesses.iter().map(|it| it.kind);
        planned.chain(passed).chain(marked)
    }

    /// Whether a module assesses what was learned: positioning comes before learning and does not count.
    pub fn has_assessment(&self, module: &Module) -> bool {
        self.assessment_kinds(module).any(|kind| match kind {
            AssessmentKind::Positioning => false,
            AssessmentKind::Formative | AssessmentKind::Summative | AssessmentKind::Certifying => true,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Id as _, Minutes, Mix, ModuleId};

    #[test]
    fn the_usual_assessments_hold_where_a_module_has_time_and_plans_none() {
        let mut plan = Plan::default();
        for (title, modality) in [
            ("Quiz", Modality::RemoteAsync),
            ("Mise en situation", Modality::Classroom),
        ] {
            let usual = Assessment::new(title, AssessmentKind::Formative, modality);
            plan.assessments.push(usual);
        }
        let mut module = Module::new(ModuleId::parse("M01").unwrap(), "M");
        let titles = |plan: &Plan, module: &Module| -> Vec<String> {
            plan.assessments_for(module).map(|it| it.title.clone()).collect()
        };
        assert!(!plan.has_assessment(&module), "it has no time");
        module.mix = Mix::only(Modality::RemoteAsync, Minutes::DAY);
        assert_eq!(titles(&plan, &module), ["Quiz"]);
        assert!(plan.has_assessment(&module));
        let own = Assessment::new("Oral", AssessmentKind::Positioning, Modality::RemoteSync);
        module.assessments = Some(vec![own]);
        assert_eq!(titles(&plan, &module), ["Oral"]);
        assert!(!plan.has_assessment(&module), "positioning does not count");
        module.assessments = Some(Vec::new());
        assert!(titles(&plan, &module).is_empty(), "the module says none");
        assert!(!plan.has_assessment(&module));
    }
}
