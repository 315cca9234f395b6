//! F03: a remote activity that does not say what it is, or how long it takes.

use crate::checks::content::content;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{ActivityEdit, Edit};
use crate::model::{Activity, Key, Minutes, Module, Severity, find};

/// See `docs/checks/remote-activity-without-duration.md`.
#[derive(Debug)]
pub(in crate::checks) struct RemoteActivityWithoutDuration;

impl Check for RemoteActivityWithoutDuration {
    fn code(&self) -> Code {
        Code("F03")
    }

    fn name(&self) -> &'static str {
        "remote-activity-without-duration"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        for module in &facts.plan.modules {
            for activity in module.activities.iter().filter(|it| it.modality.is_remote()) {
                let missing = missing(activity);
                if missing.is_empty() {
                    continue;
                }
                let place = Key::Activity(module.id.clone(), activity.id.clone());
                out.push(Diagnostic {
                    code: self.code(),
                    severity: self.severity(),
                    args: vec![
                        ("module", Arg::Title(Key::Module(module.id.clone()))),
                        ("activity", Arg::Title(place.clone())),
                        ("missing", Arg::Words(missing)),
                    ],
                    place,
                });
            }
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Key::Activity(id, activity) = &diagnostic.place else {
            return Vec::new();
        };
        let Some((module, own)) = facts
            .plan
            .module(id)
            .and_then(|it| Some((it, find(&it.activities, activity)?)))
        else {
            return Vec::new();
        };
        let edit = |edit| Edit::Activity(id.clone(), activity.clone(), edit);
        let named = vec![("activity", Arg::Title(diagnostic.place.clone()))];
        let subject = title(facts.plan, &diagnostic.place);
        let mut edits = Vec::new();
        if own.title.trim().is_empty() {
            let words = content(facts.lang, "content-remote-activity", &[]);
            edits.push(edit(ActivityEdit::Title(words)));
        }
        if own.duration.is_zero() {
            let grain = facts.plan.grain;
            if let Some(left) = room_left(module, own) {
                edits.push(edit(ActivityEdit::Duration(left)));
            } else if let Some(longest) = longest_beside(module, own).filter(|it| it.duration > grain) {
                let less = ActivityEdit::Duration(longest.duration.minus(grain));
                edits.push(Edit::Activity(id.clone(), longest.id.clone(), less));
                edits.push(edit(ActivityEdit::Duration(grain)));
            } else if own.assessment.is_none() {
                // Nothing of the module is left to it.
                let label = Message::new("fix-drop-remote-activity", named);
                let edits = vec![Edit::Remove(diagnostic.place.clone())];
                return vec![Fix::new(label, Safety::Review, subject, edits)];
            } else {
                return Vec::new();
            }
        }
        let label = Message::new("fix-describe-remote-activity", named);
        vec![Fix::new(label, Safety::Review, subject, edits)]
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// Whether a remote activity does not say all of what it is and how long it takes.
pub(in crate::checks) fn undescribed(activity: &Activity) -> bool {
    activity.title.trim().is_empty() || activity.duration.is_zero()
}

/// What an activity does not say: keys of words.
fn missing(activity: &Activity) -> Vec<String> {
    [
        (activity.title.trim().is_empty(), "lacks-nature"),
        (activity.duration.is_zero(), "lacks-duration"),
    ]
    .into_iter()
    .filter(|(missing, _)| *missing)
    .map(|(_, key)| key.to_owned())
    .collect()
}

/// The longest of the other activities of its modality.
fn longest_beside<'a>(module: &'a Module, activity: &Activity) -> Option<&'a Activity> {
    let of_part = module.activities.iter().map(AsRef::as_ref);
    of_part
        .filter(|it: &&Activity| it.modality == activity.modality && it.id != activity.id)
        .max_by_key(|it| it.duration)
}

/// The minutes of its modality that no activity takes yet; `None` when all are taken.
fn room_left(module: &Module, activity: &Activity) -> Option<Minutes> {
    let all: Minutes = module.activities.iter().map(|it| it.duration).sum();
    let same: Minutes = module
        .activities
        .iter()
        .filter(|it| it.modality == activity.modality)
        .map(|it| it.duration)
        .sum();
    let left = module.mix.get(activity.modality).minus(same);
    let left = left.min(module.mix.total().minus(all));
    (!left.is_zero()).then_some(left)
}
