//! What supports each element of evidence, read from the plan.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::checks::Facts;
use crate::checks::content::text;
use crate::checks::coverage::{certified, has_action};
use crate::checks::foad::{bare, lacks_assistance, undescribed};
use crate::model::{
    AgreementItem, AssessmentKind, Cents, Device, Entity, EvidenceElement, InformationItem, Items, Key,
    Modality, Module, Purpose, WorkplaceKind,
};
use crate::text::Lang;

/// An element, what holds it, and where something is to be completed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceHeld {
    /// The element.
    pub element: EvidenceElement,
    /// The objects of the plan that hold it, in the order of the plan.
    pub by: Vec<Key>,
    /// The objects where it is to be completed, in the order of the plan; empty when nothing is.
    pub gaps: Vec<Key>,
}

impl EvidenceHeld {
    /// Whether nothing is to be completed.
    pub fn ready(&self) -> bool {
        self.gaps.is_empty()
    }
}

/// Reads elements, each once.
pub(super) struct Reader<'f, 'p> {
    facts: &'f Facts<'p>,
    /// Whether all objects are wanted, or only whether there is a gap.
    whole: bool,
    marks: [String; 2],
    known: BTreeMap<EvidenceElement, Option<EvidenceHeld>>,
}

impl<'f, 'p> Reader<'f, 'p> {
    pub(super) fn new(facts: &'f Facts<'p>, whole: bool) -> Self {
        Self {
            facts,
            whole,
            marks: [Lang::Fr, Lang::En].map(|lang| text(lang).get("content-mark").to_lowercase()),
            known: BTreeMap::new(),
        }
    }

    /// What holds an element; `None` when such a path does not need it.
    pub(super) fn read(&mut self, element: EvidenceElement) -> Option<EvidenceHeld> {
        if let Some(known) = self.known.get(&element) {
            return known.clone();
        }
        let found = self.look(element);
        self.known.insert(element, found.clone());
        found
    }

    /// Whether a text says something that is not left to be completed.
    fn said(&self, text: &str) -> bool {
        let text = text.trim();
        if text.is_empty() {
            return false;
        }
        // Case and no-break spaces of what users type vary.
        let text = text.to_lowercase().replace(['\u{a0}', '\u{202f}'], " ");
        self.marks.iter().all(|mark| !text.contains(mark))
    }

    fn blank_or_said(&self, text: &str) -> bool {
        text.trim().is_empty() || self.said(text)
    }

    /// The plan itself holds it or not.
    fn plan(element: EvidenceElement, held: bool) -> EvidenceHeld {
        let here = vec![Key::Plan];
        let (by, gaps) = if held {
            (here, Vec::new())
        } else {
            (Vec::new(), here)
        };
        EvidenceHeld { element, by, gaps }
    }

    /// Objects hold it, one by one; without any the plan lacks it.
    fn each(
        &self,
        element: EvidenceElement,
        objects: impl IntoIterator<Item = (bool, impl FnOnce() -> Key)>,
    ) -> EvidenceHeld {
        let mut held = EvidenceHeld {
            element,
            by: Vec::new(),
            gaps: Vec::new(),
        };
        let mut any = false;
        for (holds, key) in objects {
            any = true;
            if holds && self.whole {
                held.by.push(key());
            } else if !holds {
                held.gaps.push(key());
                if !self.whole {
                    return held;
                }
            }
        }
        if any { held } else { Self::plan(element, false) }
    }

    /// Modules that hold it; `None` when the path has no such module.
    fn modules(
        &self,
        element: EvidenceElement,
        wanted: impl Fn(&Module) -> bool,
        holds: impl Fn(&Module) -> bool,
    ) -> Option<EvidenceHeld> {
        let mut modules = self.facts.plan.modules.iter().filter(|it| wanted(it)).peekable();
        modules.peek()?;
        Some(self.each(
            element,
            modules.map(|it| (holds(it), move || Key::Module(it.id.clone()))),
        ))
    }

    /// A list that holds it as soon as something stands in it.
    fn list<T: Entity>(
        &self,
        element: EvidenceElement,
        list: &Items<T>,
        key: fn(T::Id) -> Key,
    ) -> EvidenceHeld {
        self.each(
            element,
            list.iter().map(|it| (true, move || key(it.id().clone()))),
        )
    }

    fn look(&self, element: EvidenceElement) -> Option<EvidenceHeld> {
        use EvidenceElement as E;
        let plan = self.facts.plan;
        let here = |held: bool| Some(Self::plan(element, held));
        if let Some(statement) = plan.quality.get(element) {
            // What the offer for catalogues says need not be said twice.
            let offered = match element {
                E::Requirements => self.said(&plan.offer.conditions),
                E::Accessibility => self.said(&plan.offer.access),
                _ => false,
            };
            return here(offered || self.said(statement));
        }
        match element {
            E::Aim | E::Recognition | E::Period | E::Price => here(self.agreed(element)),
            E::Contact | E::AssessmentMethods | E::Timetable | E::InternalRules => here(self.told(element)),
            E::Duration | E::Modes => here(!self.facts.mix.total().is_zero()),
            E::Funding => here(!plan.funder.name.trim().is_empty() || plan.funder.device != Device::Other),
            E::Methods => here(
                self.said(&plan.agreement.means) || plan.modules.iter().any(|it| !it.activities.is_empty()),
            ),
            E::Certifier => here(
                plan.certification
                    .as_ref()
                    .is_some_and(|it| self.said(&it.certifier)),
            ),
            E::PedagogicalReferent => here(self.said(&plan.referents.pedagogical)),
            E::DisabilityReferent => here(self.said(&plan.referents.disability)),
            E::ModuleObjectives
            | E::ObjectivesAssessed
            | E::Contents
            | E::Places
            | E::Assistance
            | E::RemoteWork
            | E::ContactRhythm
            | E::Missions
            | E::WhoDoesWhat
            | E::FollowUp => self.of_modules(element),
            E::Blocks | E::CompetenciesTrained | E::CompetenciesAssessed | E::CertifyingAssessments => {
                Some(self.of_certification(element))
            }
            E::CertificationConditions => {
                let noted = plan.certification.as_ref().is_some_and(|it| self.said(&it.notes));
                if noted {
                    return here(true);
                }
                let blocks = plan.blocks.iter().filter(|it| it.certifying);
                Some(self.each(
                    element,
                    blocks.map(|it| (self.said(&it.assessment), move || Key::Block(it.id.clone()))),
                ))
            }
            E::Positioning | E::AssessmentPlan => self.of_assessments(element),
            E::EntryLevels => Some(self.list(element, &plan.learners, Key::Learner)),
            E::IndividualPaths => Some(self.individual()),
            E::Support => Some(self.support()),
            E::Tutors => Some(
                self.each(
                    element,
                    plan.workplaces
                        .iter()
                        .map(|it| (it.tutor.is_some(), move || Key::Workplace(it.id.clone()))),
                ),
            ),
            E::Situations => Some(
                self.each(
                    element,
                    plan.workplaces
                        .iter()
                        .map(|it| (!it.situations.is_empty(), move || Key::Workplace(it.id.clone()))),
                ),
            ),
            E::Workplaces => Some(self.list(element, &plan.workplaces, Key::Workplace)),
            E::Trainers => Some(self.list(element, &plan.trainers, Key::Trainer)),
            E::Rooms => {
                let classroom = !self.facts.mix.get(Modality::Classroom).is_zero();
                classroom.then(|| self.list(element, &plan.rooms, Key::Room))
            }
            E::Equipment => Some(self.list(element, &plan.equipment, Key::Equipment)),
            // Statements, read above.
            E::Requirements
            | E::AccessDelay
            | E::Accessibility
            | E::Equivalences
            | E::NeedAnalysis
            | E::Habilitation
            | E::Engagement
            | E::Safeguarding
            | E::Resources
            | E::DisabilityNetwork
            | E::Subcontracting
            | E::Improvement
            | E::Risks
            | E::LearnerEvaluation => None,
        }
    }

    /// What the training agreement states.
    fn agreed(&self, element: EvidenceElement) -> bool {
        let plan = self.facts.plan;
        let own = &plan.agreement;
        match element {
            EvidenceElement::Aim => {
                plan.agreement_states(AgreementItem::Objective) && self.blank_or_said(&own.objective)
            }
            EvidenceElement::Recognition => {
                plan.agreement_states(AgreementItem::Sanction) && self.blank_or_said(&own.sanction)
            }
            EvidenceElement::Period => {
                plan.agreement_states(AgreementItem::Period) && self.blank_or_said(&own.period)
            }
            // A price of nothing is one that a fix wrote, unless how it is paid says that it is free.
            _ => {
                plan.offer.price.is_some()
                    || own
                        .price
                        .is_some_and(|price| price != Cents::ZERO || self.said(&own.payment))
            }
        }
    }

    /// What learners are told.
    fn told(&self, element: EvidenceElement) -> bool {
        let plan = self.facts.plan;
        let own = &plan.information;
        let (item, text) = match element {
            EvidenceElement::Contact => (InformationItem::Contact, &own.contact),
            EvidenceElement::AssessmentMethods => (InformationItem::Assessment, &own.assessment),
            EvidenceElement::Timetable => (InformationItem::Timetable, &own.timetable),
            _ => (InformationItem::InternalRules, &own.internal_rules),
        };
        plan.information_states(item) && self.blank_or_said(text)
    }

    fn of_modules(&self, element: EvidenceElement) -> Option<EvidenceHeld> {
        use EvidenceElement as E;
        let plan = self.facts.plan;
        let timed = |it: &Module| !it.mix.total().is_zero();
        let has = |it: &Module, modality| !it.mix.get(modality).is_zero();
        match element {
            E::ModuleObjectives => self.modules(
                element,
                |it| timed(it) && it.purpose == Purpose::Training,
                |it| self.said(&it.objective) && has_action(&it.objective),
            ),
            E::ObjectivesAssessed => self.modules(
                element,
                |it| timed(it) && it.purpose == Purpose::Training,
                |it| plan.has_assessment(it) || self.all_assessed(it),
            ),
            E::Contents => self.modules(element, timed, |it| !it.activities.is_empty()),
            E::Places => self.modules(
                element,
                |it| has(it, Modality::Classroom),
                |it| {
                    it.room
                        .as_ref()
                        .is_some_and(|id| self.facts.index.rooms.contains(id))
                },
            ),
            E::Assistance => self.modules(
                element,
                |it| !it.mix.remote().is_zero(),
                |it| !lacks_assistance(self.facts, it, |text| self.said(text)),
            ),
            E::RemoteWork => self.modules(
                element,
                |it| !it.mix.remote().is_zero(),
                |it| {
                    let mut remote = it
                        .activities
                        .iter()
                        .filter(|it| it.modality.is_remote())
                        .peekable();
                    remote.peek().is_some() && remote.all(|it| !undescribed(it))
                },
            ),
            E::ContactRhythm => self.modules(
                element,
                |it| has(it, Modality::RemoteAsync),
                |it| {
                    let live = [Modality::Classroom, Modality::RemoteSync, Modality::Workplace];
                    let supported = |support: &crate::model::Support| {
                        support.modules.is_empty() || support.modules.contains(&it.id)
                    };
                    it.tutored
                        || live.into_iter().any(|modality| has(it, modality))
                        || plan.supports.iter().any(|it| supported(it))
                },
            ),
            E::Missions => {
                let found = self.modules(
                    element,
                    |it| has(it, Modality::Workplace),
                    |it| {
                        let at_work = |it: &crate::model::Activity| it.modality == Modality::Workplace;
                        !it.needs.situations.is_empty() || it.activities.iter().any(|it| at_work(it))
                    },
                );
                Some(found.unwrap_or_else(|| Self::plan(element, false)))
            }
            E::WhoDoesWhat => self.modules(
                element,
                |it| it.mix.total() > it.mix.get(Modality::Workplace),
                |it| {
                    it.trainers
                        .iter()
                        .any(|id| self.facts.index.trainers.contains(id))
                },
            ),
            _ => self.modules(
                element,
                |it| has(it, Modality::RemoteAsync),
                |it| {
                    let mut own = it
                        .activities
                        .iter()
                        .filter(|it| it.modality == Modality::RemoteAsync)
                        .peekable();
                    if own.peek().is_none() {
                        return plan
                            .follow_up_for(it)
                            .is_some_and(|it| it.is_named() && self.blank_or_said(&it.title));
                    }
                    own.all(|activity| {
                        !bare(plan, it, activity)
                            && plan
                                .handed_in(it, activity)
                                .is_none_or(|it| self.blank_or_said(it.title))
                    })
                },
            ),
        }
    }

    /// Whether all competencies that a module trains are assessed somewhere.
    fn all_assessed(&self, module: &Module) -> bool {
        !module.trains.is_empty()
            && module.trains.iter().all(|id| {
                let covered = self.facts.coverage.of(id);
                covered.is_some_and(|it| it.assessed_after().next().is_some())
            })
    }

    fn of_certification(&self, element: EvidenceElement) -> EvidenceHeld {
        let list = &self.facts.coverage.list;
        let competency = |it: &crate::checks::Covered<'_>| Key::Competency(it.competency.id.clone());
        match element {
            EvidenceElement::CompetenciesTrained => self.each(
                element,
                list.iter()
                    .map(|it| (!it.trained.is_empty(), move || competency(it))),
            ),
            EvidenceElement::CompetenciesAssessed => self.each(
                element,
                list.iter()
                    .map(|it| (it.assessed_after().next().is_some(), move || competency(it))),
            ),
            EvidenceElement::CertifyingAssessments => {
                let certified = certified(self.facts);
                let blocks = self.facts.plan.blocks.iter().filter(|it| it.certifying);
                self.each(
                    element,
                    blocks.map(|it| (certified.contains(&it.id), move || Key::Block(it.id.clone()))),
                )
            }
            _ => {
                let blocks = self.facts.plan.blocks.iter().filter(|it| it.certifying);
                self.each(
                    element,
                    blocks.map(|it| (true, move || Key::Block(it.id.clone()))),
                )
            }
        }
    }

    fn of_assessments(&self, element: EvidenceElement) -> Option<EvidenceHeld> {
        let positioning = element == EvidenceElement::Positioning;
        // A module of welcome is where learners are positioned.
        let wanted = |it: &Module| {
            (positioning && it.purpose == Purpose::Reception && !it.mix.total().is_zero())
                || self
                    .facts
                    .plan
                    .assessment_kinds(it)
                    .any(|kind| positioning == (kind == AssessmentKind::Positioning))
        };
        let positioned = positioning && self.facts.plan.learners.iter().any(|it| !it.acquired.is_empty());
        if positioned {
            let learners = self.facts.plan.learners.iter();
            let held = learners.filter(|it| !it.acquired.is_empty());
            return Some(self.each(
                element,
                held.map(|it| (true, move || Key::Learner(it.id.clone()))),
            ));
        }
        let found = self.modules(element, wanted, |_| true);
        Some(found.unwrap_or_else(|| Self::plan(element, false)))
    }

    /// Planned support, and the tutors who go with learners in their work situations.
    fn support(&self) -> EvidenceHeld {
        let plan = self.facts.plan;
        let afest = |it: &&Arc<Module>| {
            it.workplace == WorkplaceKind::Afest && !it.mix.get(Modality::Workplace).is_zero()
        };
        let modules = plan.modules.iter().filter(afest);
        let named: BTreeSet<_> = modules
            .flat_map(|it| plan.tutors_for(it))
            .map(|it| &it.tutor)
            .collect();
        let tutors = plan.tutors.iter().filter(|it| named.contains(&it.id));
        let tutors = tutors.map(|it| Key::Tutor(it.id.clone()));
        let supports = plan.supports.iter().map(|it| Key::Support(it.id.clone()));
        let keys = supports.chain(tutors);
        self.each(EvidenceElement::Support, keys.map(|key| (true, move || key)))
    }

    /// Variants, and learners for whom something is arranged.
    fn individual(&self) -> EvidenceHeld {
        let plan = self.facts.plan;
        let variants = plan.variants.iter().map(|it| Key::Variant(it.id.clone()));
        let arranged = plan.learners.iter().filter(|it| {
            !it.accommodations.trim().is_empty()
                || it.weekly.is_some()
                || !it.acquired.is_empty()
                || it.third_place.is_some()
                || !it.loans.is_empty()
        });
        let learners = arranged.map(|it| Key::Learner(it.id.clone()));
        let supports = plan.supports.iter().filter(|it| !it.learners.is_empty());
        let supports = supports.map(|it| Key::Support(it.id.clone()));
        let keys = variants.chain(learners).chain(supports);
        self.each(
            EvidenceElement::IndividualPaths,
            keys.map(|key| (true, move || key)),
        )
    }
}
