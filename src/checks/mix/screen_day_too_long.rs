//! M05: more live screen time in one day than learners can bear.

use crate::checks::moves::convert;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{ActivityEdit, Edit, Item, ModuleEdit, next_id};
use crate::model::{Activity, Key, Minutes, Modality, Module, Severity, find};

/// See `docs/checks/screen-day-too-long.md`.
#[derive(Debug)]
pub(in crate::checks) struct ScreenDayTooLong;

impl Check for ScreenDayTooLong {
    fn code(&self) -> Code {
        Code("M05")
    }

    fn name(&self) -> &'static str {
        "screen-day-too-long"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["screen.day"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let most = facts.rules.screen_day;
        let mut push = |place: Key, planned: Minutes| {
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("place", Arg::Title(place.clone())),
                    ("planned", Arg::Time(planned)),
                    ("most", Arg::Time(most)),
                ],
                place,
            });
        };
        for module in facts.plan.modules.iter().filter(|it| !it.activities.is_empty()) {
            let mut any = false;
            for activity in live(module).filter(|it| it.duration > most) {
                any = true;
                push(
                    Key::Activity(module.id.clone(), activity.id.clone()),
                    activity.duration,
                );
            }
            let planned: Minutes = live(module).map(|it| it.duration).sum();
            if !any && one_day(module) && planned > most {
                push(Key::Module(module.id.clone()), planned);
            }
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        match &diagnostic.place {
            Key::Module(id) => facts
                .plan
                .module(id)
                .map(|module| lighten(facts, diagnostic, module)),
            Key::Activity(id, activity) => facts.plan.module(id).and_then(|module| {
                if one_day(module) {
                    Some(lighten(facts, diagnostic, module))
                } else {
                    split(facts, diagnostic, module, find(&module.activities, activity)?)
                }
            }),
            _ => None,
        }
        .into_iter()
        .collect()
    }
}

fn live(module: &Module) -> impl Iterator<Item = &Activity> {
    module
        .activities
        .iter()
        .map(AsRef::as_ref)
        .filter(|it| it.modality == Modality::RemoteSync)
}

/// A module of a day at most is held in one day.
fn one_day(module: &Module) -> bool {
    module.mix.total() <= Minutes::DAY
}

/// Turns what is too much into work at one's own time.
fn lighten(facts: &Facts<'_>, diagnostic: &Diagnostic, module: &Module) -> Fix {
    let planned: Minutes = live(module).map(|it| it.duration).sum();
    let minutes = planned.minus(facts.rules.screen_day).ceiled(facts.plan.grain);
    // The activities hold more live time than the mix may say: measure from what they hold.
    let measured = Module {
        mix: module.mix.with(
            Modality::RemoteSync,
            module.mix.get(Modality::RemoteSync).max(planned),
        ),
        ..module.clone()
    };
    let mut edits = convert(&measured, Modality::RemoteSync, Modality::RemoteAsync, minutes);
    if measured.mix != module.mix {
        edits.retain(|it| !matches!(it, Edit::Module(_, ModuleEdit::Mix(_))));
    }
    Fix::new(
        Message::new("fix-lighten-screen-day", vec![("minutes", Arg::Time(minutes))]),
        Safety::Review,
        title(facts.plan, &diagnostic.place),
        edits,
    )
}

/// Cuts an activity into equal sessions, none longer than a screen day.
fn split(facts: &Facts<'_>, diagnostic: &Diagnostic, module: &Module, activity: &Activity) -> Option<Fix> {
    let most = facts.rules.screen_day.get().max(1);
    let sessions = activity.duration.get().div_ceil(most);
    let each = Minutes::new(activity.duration.get().div_ceil(sessions.max(1)))
        .ceiled(facts.plan.grain)
        .min(facts.rules.screen_day);
    if each.is_zero() || activity.duration.get() / each.get() > 200 {
        return None;
    }
    let edit = |duration| {
        Edit::Activity(
            module.id.clone(),
            activity.id.clone(),
            ActivityEdit::Duration(duration),
        )
    };
    let mut edits = vec![edit(each)];
    let at = module.activities.iter().position(|it| it.id == activity.id)?;
    let mut left = activity.duration.minus(each);
    let mut known: Vec<_> = module.activities.clone();
    let mut count = 1;
    while !left.is_zero() {
        let twin = Activity {
            id: next_id(&known),
            duration: each.min(left),
            // Handed in and assessed once, in the first session.
            deliverable: None,
            assessment: None,
            ..activity.clone()
        };
        left = left.minus(twin.duration);
        known.push(std::sync::Arc::new(twin.clone()));
        edits.push(Edit::Add(
            Item::Activity(module.id.clone(), twin),
            Some(at + count),
        ));
        count += 1;
    }
    Some(Fix::new(
        Message::new(
            "fix-split-sessions",
            vec![
                ("count", Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))),
                ("each", Arg::Time(each)),
            ],
        ),
        Safety::Review,
        title(facts.plan, &diagnostic.place),
        edits,
    ))
}
