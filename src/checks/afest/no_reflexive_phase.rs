//! W03: a sequence of work situations that no distinct reflexive phase follows.

use std::sync::Arc;

use crate::checks::content::content;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{ActivityEdit, Edit, Item};
use crate::model::{
    Activity, ActivityId, ActivityKind, Grouping, Id as _, Key, Minutes, Modality, Module, Severity,
    TrainerPresence,
};

/// See `docs/checks/no-reflexive-phase.md`.
#[derive(Debug)]
pub(in crate::checks) struct NoReflexivePhase;

impl Check for NoReflexivePhase {
    fn code(&self) -> Code {
        Code("W03")
    }

    fn name(&self) -> &'static str {
        "no-reflexive-phase"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["reflexive.minutes"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        for module in facts.plan.modules.iter().filter(|it| it.is_afest()) {
            let sequences = sequences(&module.activities);
            let open: Vec<usize> = sequences
                .iter()
                .filter(|it| !it.followed)
                .map(|it| it.last)
                .collect();
            let phases = module
                .activities
                .iter()
                .any(|it| it.kind == ActivityKind::Reflexive);
            if open.is_empty() && (phases || !sequences.is_empty()) {
                continue;
            }
            let what = if sequences.is_empty() { "none" } else { "open" };
            let place = Key::Module(module.id.clone());
            let last = open.iter().filter_map(|at| module.activities.get(*at));
            let last = last.map(|it| Key::Activity(module.id.clone(), it.id.clone()));
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("module", Arg::Title(place.clone())),
                    ("what", Arg::Text(what.to_owned())),
                    ("open", number(open.len())),
                    ("sequences", number(sequences.len())),
                    ("after", Arg::Titles(last.collect())),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Module(id) = &diagnostic.place else {
            return Vec::new();
        };
        let Some(module) = facts.plan.module(id) else {
            return Vec::new();
        };
        let edits = phases(facts, module);
        let count = edits.iter().filter(|it| matches!(it, Edit::Add(..))).count();
        let label = Message::new("fix-add-reflexive-phases", vec![("count", number(count))]);
        let subject = title(facts.plan, &diagnostic.place);
        vec![Fix::new(label, Safety::Review, subject, edits)]
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

fn number(count: usize) -> Arg {
    Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Work situations that follow each other.
struct Sequence {
    /// Where the last of them stands.
    last: usize,
    /// Whether a reflexive phase comes before the next sequence.
    followed: bool,
}

fn sequences(activities: &[Arc<Activity>]) -> Vec<Sequence> {
    let mut found: Vec<Sequence> = Vec::new();
    let mut inside = false;
    for (at, activity) in activities.iter().enumerate() {
        match activity.kind {
            ActivityKind::WorkSituation => {
                match found.last_mut() {
                    Some(last) if inside => last.last = at,
                    _ => found.push(Sequence {
                        last: at,
                        followed: false,
                    }),
                }
                inside = true;
            }
            ActivityKind::Reflexive => {
                if let Some(last) = found.last_mut() {
                    last.followed = true;
                }
                inside = false;
            }
            ActivityKind::Lecture
            | ActivityKind::Exercise
            | ActivityKind::Project
            | ActivityKind::Practice
            | ActivityKind::Discussion
            | ActivityKind::Study
            | ActivityKind::Tutoring
            | ActivityKind::Assessment
            | ActivityKind::Reception => inside = false,
        }
    }
    found
}

/// Adds a phase after each sequence without one; its time is taken from the last situation, so that the
/// module keeps its hours.
fn phases(facts: &Facts<'_>, module: &Module) -> Vec<Edit> {
    let usual = facts.rules.reflexive_minutes;
    let mut ids: Vec<ActivityId> = module.activities.iter().map(|it| it.id.clone()).collect();
    let mut edits = Vec::new();
    let mut phase = |duration: Minutes, at: usize, edits: &mut Vec<Edit>| {
        let id = ActivityId::next_free(ids.iter());
        ids.push(id.clone());
        let words = content(facts.lang, "content-reflexive", &[]);
        let mut activity = Activity::new(id, words, Modality::Workplace, duration);
        activity.kind = ActivityKind::Reflexive;
        activity.grouping = Grouping::Individual;
        activity.trainer = TrainerPresence::Tutor;
        edits.push(Edit::Add(Item::Activity(module.id.clone(), activity), Some(at)));
    };
    let open = sequences(&module.activities);
    if open.is_empty() {
        let taken: Minutes = module.activities.iter().map(|it| it.duration).sum();
        let left = module.mix.total().minus(taken);
        phase(usual.min(left), module.activities.len(), &mut edits);
    }
    let open = open.into_iter().filter(|it| !it.followed);
    for (added, sequence) in open.enumerate() {
        let Some(situation) = module.activities.get(sequence.last) else {
            continue;
        };
        let half = Minutes::new(situation.duration.get() / 2);
        let on_grain = half.floored(facts.plan.grain);
        let taken = usual.min(if on_grain.is_zero() { half } else { on_grain });
        if !taken.is_zero() {
            let shorter = ActivityEdit::Duration(situation.duration.minus(taken));
            edits.push(Edit::Activity(module.id.clone(), situation.id.clone(), shorter));
        }
        phase(taken, sequence.last + 1 + added, &mut edits);
    }
    edits
}
