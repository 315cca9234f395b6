//! The quality reference as data, and what a plan states for it.
//!
//! The reference is the *référentiel national qualité* behind the Qualiopi mark: indicators, dated, since it
//! changes. Whether a provider meets one is the auditor's word; a plan only holds elements that support it.

use chrono::NaiveDate;

use super::activity::names;

/// A text in both languages of the program.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

impl Said {
    /// The same words in both, for what bears one name everywhere.
    pub fn plain(words: impl Into<String>) -> Self {
        let fr = words.into();
        Self { en: fr.clone(), fr }
    }

    /// Whether nothing is said.
    pub fn is_blank(&self) -> bool {
        self.fr.trim().is_empty() && self.en.trim().is_empty()
    }

    /// Whether one of the languages says just this.
    pub fn is(&self, words: &str) -> bool {
        self.fr == words || self.en == words
    }
}

names! {
    /// The kinds of action that an indicator applies to (Code du travail, L. 6313-1).
    QualityAction {
        /// *Action de formation.*
        Training = "training",
        /// *Bilan de compétences.*
        SkillsReview = "skills_review",
        /// *Validation des acquis de l'expérience.*
        Vae = "vae",
        /// *Action de formation par apprentissage.*
        Apprenticeship = "apprenticeship",
    } default Training
}

names! {
    /// What a path must be like for an indicator to speak of it.
    QualityCase {
        /// Any path.
        Always = "always",
        /// A path to a certification of one of the registers.
        Certification = "certification",
        /// Alternation between centre and company, by the funding device.
        Alternation = "alternation",
        /// A path with hours in the work situation.
        Workplace = "workplace",
        /// A path of which a part is given by somebody else.
        Subcontracting = "subcontracting",
    } default Always
}

names! {
    /// How an indicator stands to the reference before.
    QualityChange {
        /// As it was, or of the first reference.
        Same = "same",
        /// It asks something else or more.
        Modified = "modified",
        /// It was not there.
        New = "new",
    } default Same
}

names! {
    /// Something in a plan that supports an indicator.
    EvidenceElement {
        /// What the learners will be able to do.
        Aim = "aim",
        /// What is asked at entry.
        Requirements = "requirements",
        /// What the path leads to.
        Recognition = "recognition",
        /// Its hours.
        Duration = "duration",
        /// Its mix of modalities.
        Modes = "modes",
        /// Who pays.
        Funding = "funding",
        /// How long one waits to enter.
        AccessDelay = "access_delay",
        /// The price.
        Price = "price",
        /// Whom to reach.
        Contact = "contact",
        /// How one learns.
        Methods = "methods",
        /// How one is assessed.
        AssessmentMethods = "assessment_methods",
        /// How disabled people are received.
        Accessibility = "accessibility",
        /// Blocks that can be obtained one by one.
        Blocks = "blocks",
        /// Equivalences, bridges, further paths, openings.
        Equivalences = "equivalences",
        /// The need, analysed with company or funder.
        NeedAnalysis = "need_analysis",
        /// An objective with an action verb for each module.
        ModuleObjectives = "module_objectives",
        /// An assessment for each module.
        ObjectivesAssessed = "objectives_assessed",
        /// Activities for each module.
        Contents = "contents",
        /// The period.
        Period = "period",
        /// Training of each competency.
        CompetenciesTrained = "competencies_trained",
        /// Who certifies.
        Certifier = "certifier",
        /// The right to prepare the certification.
        Habilitation = "habilitation",
        /// A positioning.
        Positioning = "positioning",
        /// The levels of learners at entry.
        EntryLevels = "entry_levels",
        /// The timetable.
        Timetable = "timetable",
        /// A room for each classroom part.
        Places = "places",
        /// Technical and pedagogical assistance of each remote part.
        Assistance = "assistance",
        /// Remote activities with their nature and mean duration.
        RemoteWork = "remote_work",
        /// The internal rules.
        InternalRules = "internal_rules",
        /// What differs from learner to learner.
        IndividualPaths = "individual_paths",
        /// Planned support.
        Support = "support",
        /// Assessments along the way and at the end.
        AssessmentPlan = "assessment_plan",
        /// Assessment of each competency.
        CompetenciesAssessed = "competencies_assessed",
        /// Human contact along own work.
        ContactRhythm = "contact_rhythm",
        /// How engagement is fostered and drop-out prevented.
        Engagement = "engagement",
        /// How violence, harassment and discrimination are prevented and dealt with.
        Safeguarding = "safeguarding",
        /// What is done in the company.
        Missions = "missions",
        /// A tutor for each workplace.
        Tutors = "tutors",
        /// What the certifier asks.
        CertificationConditions = "certification_conditions",
        /// A certifying assessment for each block.
        CertifyingAssessments = "certifying_assessments",
        /// Who trains.
        Trainers = "trainers",
        /// Rooms.
        Rooms = "rooms",
        /// Equipment.
        Equipment = "equipment",
        /// A trainer for each module.
        WhoDoesWhat = "who_does_what",
        /// Who coordinates.
        PedagogicalReferent = "pedagogical_referent",
        /// Learning resources.
        Resources = "resources",
        /// Something handed in for each asynchronous activity.
        FollowUp = "follow_up",
        /// Whom disabled people can turn to.
        DisabilityReferent = "disability_referent",
        /// Partners for disabled people.
        DisabilityNetwork = "disability_network",
        /// Who gives what under which contract.
        Subcontracting = "subcontracting",
        /// Companies and workshops.
        Workplaces = "workplaces",
        /// The work situations that they offer.
        Situations = "situations",
        /// What was improved.
        Improvement = "improvement",
        /// Risks to quality.
        Risks = "risks",
        /// How learners assess contents and teaching.
        LearnerEvaluation = "learner_evaluation",
    } default Aim
}

/// One of the criteria that group the indicators.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Criterion {
    /// 1 to 7.
    pub number: u8,
    /// What it is about, in our words.
    pub said: Said,
}

/// An indicator of a quality reference.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Indicator {
    /// Its number in the reference.
    pub number: u8,
    /// The criterion that it belongs to.
    pub criterion: u8,
    /// Whether it holds for some kinds of action only (*indicateur spécifique*).
    pub specific: bool,
    /// The kinds of action that it applies to.
    pub actions: Vec<QualityAction>,
    /// What a path must be like for it to apply.
    pub when: QualityCase,
    /// How it stands to the reference before.
    pub change: QualityChange,
    /// What it asks, in our words.
    pub said: Said,
    /// What a plan can hold for it; empty where the evidence lies elsewhere in the organisation.
    pub elements: Vec<EvidenceElement>,
}

/// A dated list of indicators.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IndicatorList {
    /// `rnq-2026`.
    pub id: String,
    /// Its title.
    pub title: Said,
    /// First day in force.
    pub from: Option<NaiveDate>,
    /// Last day in force.
    pub until: Option<NaiveDate>,
    /// The text that holds it.
    pub source: Said,
    /// Its criteria.
    pub criteria: Vec<Criterion>,
    /// Its indicators, by number.
    pub indicators: Vec<Indicator>,
}

impl IndicatorList {
    /// The indicator with this number.
    pub fn indicator(&self, number: u8) -> Option<&Indicator> {
        self.indicators.iter().find(|it| it.number == number)
    }
}

macro_rules! statements {
    ($($(#[$doc:meta])* $field:ident: $element:ident,)*) => {
        /// What a plan states for the quality reference in words of its own; the rest is read from the plan.
        #[derive(Debug, Clone, PartialEq, Eq, Default)]
        pub struct QualityStatements {
            $($(#[$doc])* pub $field: String,)*
        }

        impl QualityStatements {
            /// The elements that are statements.
            pub const ELEMENTS: &'static [EvidenceElement] = &[$(EvidenceElement::$element,)*];

            /// The statement behind an element; `None` for elements that the plan shows otherwise.
            pub fn get(&self, element: EvidenceElement) -> Option<&String> {
                $(if element == EvidenceElement::$element {
                    return Some(&self.$field);
                })*
                None
            }

            /// All statements, to be gone through.
            pub fn texts_mut(&mut self) -> Vec<&mut String> {
                vec![$(&mut self.$field,)*]
            }

            /// The same statements with one of them changed.
            #[must_use]
            pub fn with(mut self, element: EvidenceElement, text: String) -> Self {
                $(if element == EvidenceElement::$element {
                    self.$field = text;
                    return self;
                })*
                self
            }
        }
    };
}

statements! {
    /// What is asked at entry.
    requirements: Requirements,
    /// How long one waits to enter.
    access_delay: AccessDelay,
    /// How disabled people are received, and what can be arranged.
    accessibility: Accessibility,
    /// Equivalences, bridges, further paths, openings.
    equivalences: Equivalences,
    /// The need, and with whom it was analysed.
    need_analysis: NeedAnalysis,
    /// Reference of the right to prepare the certification.
    habilitation: Habilitation,
    /// How engagement is fostered and drop-out prevented.
    engagement: Engagement,
    /// Reference of the procedure against violence, harassment and discrimination.
    safeguarding: Safeguarding,
    /// Learning resources, and how learners make them their own.
    resources: Resources,
    /// Partners for disabled people.
    disability_network: DisabilityNetwork,
    /// Who gives what under which contract.
    subcontracting: Subcontracting,
    /// What was improved since the last run.
    improvement: Improvement,
    /// Risks to quality, and what is done about them.
    risks: Risks,
    /// How learners assess contents and teaching, apart from satisfaction.
    learner_evaluation: LearnerEvaluation,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_statement_is_kept_under_its_element() {
        let mut all = QualityStatements::default();
        for element in QualityStatements::ELEMENTS {
            assert_eq!(all.get(*element).map(String::as_str), Some(""));
            all = all.with(*element, element.name().to_owned());
        }
        for element in EvidenceElement::ALL {
            let said = all.get(*element).map(String::as_str);
            let stated = QualityStatements::ELEMENTS.contains(element);
            assert_eq!(said, stated.then(|| element.name()), "{element:?}");
        }
    }
}
