//! E07: more learners in a third place than its link bears.

use crate::checks::facts::{LinkNeed, sharers};
use crate::checks::{Arg, Check, Code, Diagnostic, Facts};
use crate::model::{Connection, Key, Severity};

/// See `docs/checks/too-many-on-one-link.md`.
#[derive(Debug)]
pub(in crate::checks) struct TooManyOnOneLink;

impl Check for TooManyOnOneLink {
    fn code(&self) -> Code {
        Code("E07")
    }

    fn name(&self) -> &'static str {
        "too-many-on-one-link"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let cohort = facts.cohort();
        for (at, place) in facts.plan.third_places.iter().enumerate() {
            let seated = cohort.assignment.seated.get(at).copied().unwrap_or(0);
            if seated == 0 {
                continue;
            }
            let users = cohort.people.iter().filter(|it| it.place == Some(at));
            let need = users
                .filter_map(|it| cohort.streams.get(it.stream))
                .fold(LinkNeed::default(), |need, stream| need.or(&stream.link))
                .block;
            let bearable = sharers(place.connection, need);
            if seated <= bearable {
                continue;
            }
            let all = |rate: u32| rate.saturating_mul(seated);
            // The direction that is short, or shorter.
            let down = Connection { up_kbps: 0, ..need };
            let is_down = sharers(place.connection, down) == bearable;
            let (way, rate, link) = if is_down {
                ("down", need.down_kbps, place.connection.down_kbps)
            } else {
                ("up", need.up_kbps, place.connection.up_kbps)
            };
            let key = Key::ThirdPlace(place.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("place", Arg::Title(key.clone())),
                    ("people", Arg::Number(seated.into())),
                    ("bears", Arg::Number(bearable.into())),
                    ("way", Arg::Text(way.to_owned())),
                    ("rate", Arg::Rate(rate)),
                    ("needed", Arg::Rate(all(rate))),
                    ("link", Arg::Rate(link)),
                ],
                place: key,
            });
        }
    }
}
