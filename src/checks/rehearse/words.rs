//! A rehearsal in words: the same lines on the screen and in the terminal.

use super::{Held, Rehearsal};
use crate::checks::{names, title};
use crate::model::{Key, Modality, Plan};
use crate::text::Text;

/// A part of the report: a heading and its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading, with its total.
    pub heading: String,
    /// One line for each thing found.
    pub lines: Vec<String>,
}

fn modality(text: &Text, it: Modality) -> String {
    text.get(&format!("rehearse-{}", it.name())).to_owned()
}

/// The report of a rehearsal: what moves, what cannot, who is lost, what it would take.
pub fn report(text: &Text, plan: &Plan, found: &Rehearsal) -> Vec<Section> {
    let hours = |minutes: crate::model::Minutes| text.hours(minutes.get());
    let module = |id: &crate::model::ModuleId| title(plan, &Key::Module(id.clone()));
    let moved = found.moved.iter().map(|it| {
        text.fmt(
            "rehearse-move",
            &[
                ("module", module(&it.module).into()),
                ("hours", hours(it.minutes).into()),
                ("from", modality(text, it.from).into()),
                ("to", modality(text, it.to).into()),
            ],
        )
    });
    let stuck = found.stuck.iter().map(|it| {
        let why: Vec<String> = it.why.iter().map(|it| held(text, plan, it)).collect();
        text.fmt(
            "rehearse-stuck",
            &[
                ("module", module(&it.module).into()),
                ("hours", hours(it.minutes).into()),
                ("from", modality(text, it.from).into()),
                ("why", names(text, &why).into()),
            ],
        )
    });
    let lost = found.lost.iter().map(|it| {
        let modules: Vec<String> = it.modules.iter().map(module).collect();
        let reasons: Vec<String> = it
            .reasons
            .iter()
            .map(|it| text.get(&format!("rehearse-lacks-{}", it.name())).to_owned())
            .collect();
        text.fmt(
            "rehearse-lost",
            &[
                ("learner", title(plan, &Key::Learner(it.learner.clone())).into()),
                ("people", it.headcount.into()),
                ("modules", names(text, &modules).into()),
                ("reasons", text.list(&reasons).into()),
            ],
        )
    });
    let gained = found.gained();
    let more = Modality::ALL.into_iter().filter(|it| !gained.get(*it).is_zero());
    let more = more.map(|it| {
        text.fmt(
            "rehearse-more",
            &[
                ("hours", hours(gained.get(it)).into()),
                ("modality", modality(text, it).into()),
            ],
        )
    });
    let lacking = found.lacking().into_iter().map(|(reason, people)| {
        let what = text.get(&format!("rehearse-lacks-{}", reason.name())).to_owned();
        text.fmt(
            "rehearse-lacking",
            &[("what", what.into()), ("people", people.into())],
        )
    });
    vec![
        Section {
            heading: text.fmt(
                "rehearse-moves",
                &[
                    ("hours", hours(found.moved_total()).into()),
                    ("all", hours(found.touched).into()),
                ],
            ),
            lines: moved.collect(),
        },
        Section {
            heading: text.fmt(
                "rehearse-stays",
                &[
                    ("hours", hours(found.stuck_total()).into()),
                    ("all", hours(found.touched).into()),
                ],
            ),
            lines: stuck.collect(),
        },
        Section {
            heading: text.fmt(
                "rehearse-loses",
                &[
                    ("people", found.people_lost().into()),
                    ("all", found.people.into()),
                ],
            ),
            lines: lost.collect(),
        },
        Section {
            heading: text.get("rehearse-takes").to_owned(),
            lines: more.chain(lacking).collect(),
        },
    ]
}

fn held(text: &Text, plan: &Plan, held: &Held) -> String {
    let named = |key: &str, of: Key| text.fmt(key, &[("title", title(plan, &of).into())]);
    match held {
        Held::Gesture(id) => named("rehearse-held-gesture", Key::Competency(id.clone())),
        Held::Behaviour(id) => named("rehearse-held-behaviour", Key::Competency(id.clone())),
        Held::Equipment(id) => named("rehearse-held-equipment", Key::Equipment(id.clone())),
        Held::Placement => text.get("rehearse-held-placement").to_owned(),
    }
}
