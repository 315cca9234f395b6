//! What attests remote work, said once for a path or a module (Code du travail, R. 6313-3).

use super::activity::{Activity, ActivityKind, Deliverable, DeliverableKind, names};
use super::mix::Modality;
use super::module::Module;
use super::plan::Plan;
use super::time::Minutes;

names! {
    /// What a path says once and a module may say that it does without.
    Inheritable {
        /// Its assessments.
        Assessments = "assessments",
        /// The usual evidence of its asynchronous part.
        FollowUp = "follow_up",
    } default Assessments
}

/// The usual evidence of asynchronous activities that name none of their own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FollowUp {
    /// What it is.
    pub title: String,
    /// What sort of evidence it is.
    pub kind: DeliverableKind,
}

/// What a module says of something that its path says once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Own<T> {
    /// Nothing: what the path says holds.
    #[default]
    Inherited,
    /// That there is none, whatever the path says.
    Nothing,
    /// Something of its own.
    Stated(T),
}

impl<T> Own<T> {
    /// What the module states of its own.
    pub const fn stated(&self) -> Option<&T> {
        match self {
            Self::Stated(own) => Some(own),
            Self::Inherited | Self::Nothing => None,
        }
    }

    /// What the module states of its own, to be changed.
    pub const fn stated_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Stated(own) => Some(own),
            Self::Inherited | Self::Nothing => None,
        }
    }
}

/// What attests an activity, its own or the one that holds for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandedIn<'a> {
    /// What it is.
    pub title: &'a str,
    /// What sort of evidence it is.
    pub kind: DeliverableKind,
    /// The hours that it stands for.
    pub worth: Minutes,
    /// Whether it comes from the module or the path.
    pub inherited: bool,
}

/// A work has to say which work it is; other kinds say enough by themselves.
fn named(title: &str, kind: DeliverableKind) -> bool {
    !title.trim().is_empty() || kind != DeliverableKind::Work
}

impl FollowUp {
    /// Whether it says what the evidence is.
    pub fn is_named(&self) -> bool {
        named(&self.title, self.kind)
    }
}

impl Deliverable {
    /// Whether it says what the evidence is.
    pub fn is_named(&self) -> bool {
        named(&self.title, self.kind)
    }
}

impl Activity {
    /// Whether it shows by itself that it was done: an assessment does.
    pub fn assesses(&self) -> bool {
        self.assessment.is_some() || self.kind == ActivityKind::Assessment
    }
}

impl Module {
    /// What it says that it does without, whatever the path says.
    pub fn without(&self) -> impl Iterator<Item = Inheritable> {
        let unassessed = self.assessments.as_ref().is_some_and(Vec::is_empty);
        let unattested = self.follow_up == Own::Nothing;
        [
            (unassessed, Inheritable::Assessments),
            (unattested, Inheritable::FollowUp),
        ]
        .into_iter()
        .filter_map(|(without, what)| without.then_some(what))
    }
}

impl Plan {
    /// The usual evidence of a module: its own, or else the plan's; none where the module says that there is none.
    pub fn follow_up_for<'a>(&'a self, module: &'a Module) -> Option<&'a FollowUp> {
        match &module.follow_up {
            Own::Stated(own) => Some(own),
            Own::Inherited => self.follow_up.as_ref(),
            Own::Nothing => None,
        }
    }

    /// What attests an activity: what it names itself; without that, for an asynchronous activity that does not
    /// assess, the usual evidence, which stands for all its hours.
    pub fn handed_in<'a>(&'a self, module: &'a Module, activity: &'a Activity) -> Option<HandedIn<'a>> {
        let own = activity.deliverable.as_ref();
        let usual = || {
            let wanted = activity.modality == Modality::RemoteAsync && !activity.assesses();
            self.follow_up_for(module).filter(|it| wanted && it.is_named())
        };
        match own {
            Some(own) if own.is_named() => Some(own),
            _ => match usual() {
                Some(usual) => {
                    return Some(HandedIn {
                        title: &usual.title,
                        kind: usual.kind,
                        worth: activity.duration,
                        inherited: true,
                    });
                }
                None => own,
            },
        }
        .map(|own| HandedIn {
            title: &own.title,
            kind: own.kind,
            worth: own.worth,
            inherited: false,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ActivityId, AssessmentKind, Id as _, ModuleId};

    fn usual(title: &str, kind: DeliverableKind) -> Option<FollowUp> {
        let title = title.to_owned();
        Some(FollowUp { title, kind })
    }

    #[test]
    fn the_nearest_evidence_holds() {
        let mut plan = Plan::default();
        let mut module = Module::new(ModuleId::parse("M01").unwrap(), "M");
        let id = ActivityId::parse("A01").unwrap();
        let mut activity = Activity::new(id, "A", Modality::RemoteAsync, Minutes::hours(3));
        assert_eq!(plan.handed_in(&module, &activity), None);
        plan.follow_up = usual("", DeliverableKind::Work);
        assert_eq!(plan.handed_in(&module, &activity), None, "a work without a name");
        plan.follow_up = usual("Journal", DeliverableKind::Log);
        let held = plan.handed_in(&module, &activity).unwrap();
        assert_eq!((held.title, held.worth), ("Journal", Minutes::hours(3)));
        assert!(held.inherited);
        module.follow_up = Own::Nothing;
        assert_eq!(plan.handed_in(&module, &activity), None, "the module says none");
        module.follow_up = Own::Stated(FollowUp {
            title: String::new(),
            kind: DeliverableKind::Quiz,
        });
        let held = plan.handed_in(&module, &activity).unwrap();
        assert_eq!(held.kind, DeliverableKind::Quiz, "the module's before the plan's");
        activity.deliverable = Some(Deliverable {
            title: "Affiche".to_owned(),
            kind: DeliverableKind::Work,
            worth: Minutes::hours(2),
        });
        let held = plan.handed_in(&module, &activity).unwrap();
        assert_eq!((held.title, held.worth), ("Affiche", Minutes::hours(2)));
        assert!(!held.inherited);
        activity.deliverable = None;
        activity.assessment = Some(AssessmentKind::Formative);
        assert_eq!(
            plan.handed_in(&module, &activity),
            None,
            "an assessment shows by itself"
        );
        activity.assessment = None;
        activity.modality = Modality::RemoteSync;
        assert_eq!(plan.handed_in(&module, &activity), None, "who is there is seen");
    }
}
