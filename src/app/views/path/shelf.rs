//! The shelf of ready modules: what most paths need beside their certification, with real durations.
//!
//! Their words are the messages `library-<name>` with `.objective`, and `library-<name>-<step>` for each of
//! their activities; what is added to a plan is written in the language of the window.

use std::sync::Arc;

use crate::model::{
    Activity, ActivityId, ActivityKind, AssessmentKind, Deliverable, DeliverableKind, Grouping, Id as _,
    Minutes, Mix, Modality, Module, ModuleId, Purpose, TrainerPresence, WorkplaceKind,
};
use crate::text::Text;

/// A step of a ready module.
#[derive(Debug, Clone, Copy)]
pub(super) struct ReadyStep {
    name: &'static str,
    kind: ActivityKind,
    modality: Modality,
    minutes: u32,
    grouping: Grouping,
    presence: TrainerPresence,
    assessment: Option<AssessmentKind>,
    /// Whether something is handed in that stands for the hours of the step.
    delivers: bool,
}

/// A module ready to be added. Its mix is the sum of its steps.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ready {
    pub(super) name: &'static str,
    purpose: Purpose,
    workplace: WorkplaceKind,
    steps: &'static [ReadyStep],
}

impl Ready {
    /// The message of its title.
    pub(super) fn title_key(&self) -> String {
        format!("library-{}", self.name)
    }

    /// Its minutes per modality.
    pub(super) fn mix(&self) -> Mix {
        self.steps.iter().fold(Mix::default(), |mix, step| {
            mix.with(
                step.modality,
                mix.get(step.modality).plus(Minutes::new(step.minutes)),
            )
        })
    }

    /// The module, in the language of `text`.
    pub(super) fn module(&self, id: ModuleId, text: &Text) -> Module {
        let title = self.title_key();
        let mut module = Module::new(id, text.get(&title));
        module.objective = text.get(&format!("{title}.objective")).to_owned();
        module.purpose = self.purpose;
        module.workplace = self.workplace;
        module.mix = self.mix();
        for step in self.steps {
            let Ok(id) = ActivityId::parse(&format!("A{:02}", module.activities.len() + 1)) else {
                continue;
            };
            let words = text.get(&format!("{title}-{}", step.name)).to_owned();
            let minutes = Minutes::new(step.minutes);
            let deliverable = step.delivers.then(|| Deliverable {
                title: text.get(&format!("{title}-{}.deliverable", step.name)).to_owned(),
                kind: DeliverableKind::default(),
                worth: minutes,
            });
            let mut activity = Activity::new(id, words, step.modality, minutes);
            activity.kind = step.kind;
            activity.grouping = step.grouping;
            activity.trainer = step.presence;
            activity.assessment = step.assessment;
            activity.deliverable = deliverable;
            module.activities.push(Arc::new(activity));
        }
        module
    }
}

const fn in_room(name: &'static str, kind: ActivityKind, minutes: u32) -> ReadyStep {
    ReadyStep {
        name,
        kind,
        modality: Modality::Classroom,
        minutes,
        grouping: Grouping::Whole,
        presence: TrainerPresence::Present,
        assessment: None,
        delivers: false,
    }
}

const fn live(name: &'static str, kind: ActivityKind, minutes: u32) -> ReadyStep {
    ReadyStep {
        modality: Modality::RemoteSync,
        ..in_room(name, kind, minutes)
    }
}

const fn own_time(name: &'static str, kind: ActivityKind, minutes: u32) -> ReadyStep {
    ReadyStep {
        modality: Modality::RemoteAsync,
        grouping: Grouping::Individual,
        presence: TrainerPresence::Reachable,
        delivers: true,
        ..in_room(name, kind, minutes)
    }
}

const fn at_work(name: &'static str, kind: ActivityKind, minutes: u32) -> ReadyStep {
    ReadyStep {
        modality: Modality::Workplace,
        grouping: Grouping::Individual,
        presence: TrainerPresence::Tutor,
        ..in_room(name, kind, minutes)
    }
}

const fn alone(step: ReadyStep) -> ReadyStep {
    ReadyStep {
        grouping: Grouping::Individual,
        ..step
    }
}

const fn assessing(step: ReadyStep, kind: AssessmentKind) -> ReadyStep {
    ReadyStep {
        assessment: Some(kind),
        ..step
    }
}

const fn ready(name: &'static str, purpose: Purpose, steps: &'static [ReadyStep]) -> Ready {
    Ready {
        name,
        purpose,
        workplace: WorkplaceKind::Placement,
        steps,
    }
}

/// The shelf, in the order of a path. Durations are house defaults, to be adapted.
pub(super) const READY: &[Ready] = &[
    ready(
        "welcome",
        Purpose::Reception,
        &[
            in_room("group", ActivityKind::Reception, 60),
            assessing(
                alone(in_room("positioning", ActivityKind::Assessment, 90)),
                AssessmentKind::Positioning,
            ),
            alone(in_room("interview", ActivityKind::Tutoring, 60)),
        ],
    ),
    ready(
        "acculturation",
        Purpose::Acculturation,
        &[
            in_room("devices", ActivityKind::Practice, 120),
            in_room("tools", ActivityKind::Practice, 180),
            in_room("safety", ActivityKind::Discussion, 60),
            assessing(
                alone(in_room("check", ActivityKind::Assessment, 60)),
                AssessmentKind::Formative,
            ),
        ],
    ),
    ready(
        "remote-space",
        Purpose::Acculturation,
        &[
            in_room("tour", ActivityKind::Practice, 120),
            in_room("rules", ActivityKind::Discussion, 30),
            live("rehearsal", ActivityKind::Practice, 60),
        ],
    ),
    ready(
        "flipped",
        Purpose::Training,
        &[
            own_time("study", ActivityKind::Study, 120),
            live("questions", ActivityKind::Discussion, 90),
            in_room("practice", ActivityKind::Practice, 210),
        ],
    ),
    ready(
        "workshop",
        Purpose::Training,
        &[
            in_room("demonstration", ActivityKind::Lecture, 60),
            in_room("practice", ActivityKind::Practice, 300),
            assessing(
                in_room("review", ActivityKind::Discussion, 60),
                AssessmentKind::Formative,
            ),
        ],
    ),
    ready(
        "project",
        Purpose::Training,
        &[
            in_room("launch", ActivityKind::Project, 210),
            own_time("work", ActivityKind::Project, 840),
            live("follow-up", ActivityKind::Tutoring, 120),
            assessing(
                live("presentation", ActivityKind::Assessment, 90),
                AssessmentKind::Summative,
            ),
        ],
    ),
    ready(
        "follow-up",
        Purpose::Training,
        &[alone(live("calls", ActivityKind::Tutoring, 210))],
    ),
    ready(
        "placement",
        Purpose::Training,
        &[
            in_room("preparation", ActivityKind::Discussion, 210),
            at_work("period", ActivityKind::WorkSituation, 4200),
            in_room("return", ActivityKind::Reflexive, 210),
        ],
    ),
    Ready {
        name: "afest",
        purpose: Purpose::Training,
        workplace: WorkplaceKind::Afest,
        steps: &[
            at_work("situation", ActivityKind::WorkSituation, 420),
            at_work("reflexive", ActivityKind::Reflexive, 210),
            assessing(
                at_work("assessment", ActivityKind::Assessment, 210),
                AssessmentKind::Formative,
            ),
        ],
    },
    ready(
        "job-search",
        Purpose::Reception,
        &[
            in_room("tools", ActivityKind::Exercise, 420),
            in_room("interviews", ActivityKind::Practice, 210),
            own_time("applications", ActivityKind::Project, 210),
        ],
    ),
    ready(
        "jury",
        Purpose::Certification,
        &[
            in_room("review", ActivityKind::Reflexive, 210),
            in_room("rehearsal", ActivityKind::Practice, 210),
        ],
    ),
    ready(
        "examination",
        Purpose::Certification,
        &[assessing(
            alone(in_room("test", ActivityKind::Assessment, 210)),
            AssessmentKind::Certifying,
        )],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn every_ready_module_is_whole_in_both_languages() {
        for lang in Lang::ALL.iter().copied() {
            let text = Text::new(lang);
            for (at, ready) in READY.iter().enumerate() {
                let module = ready.module(ModuleId::parse("M01").unwrap(), &text);
                let name = ready.name;
                assert!(text.has(&ready.title_key()), "{lang}: {name}");
                assert_ne!(module.objective, format!("library-{name}.objective"), "{lang}");
                assert!(module.invalid().is_none());
                let steps: Minutes = module.activities.iter().map(|it| it.duration).sum();
                assert_eq!(steps, module.mix.total(), "{name}");
                for activity in &module.activities {
                    assert!(
                        !activity.title.starts_with("library-"),
                        "{lang}: {}",
                        activity.title
                    );
                    let deliverable = activity.deliverable.as_ref();
                    assert!(deliverable.is_none_or(|it| !it.title.starts_with("library-")));
                    assert!(activity.duration.on_grain(Minutes::new(30)), "{name}");
                }
                assert!(READY.iter().skip(at + 1).all(|it| it.name != name));
            }
        }
    }
}
