//! `tresse rehearse`: what a path becomes when the centre closes, the network fails or workplaces shut.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};
use serde_json::{Value, json};

use super::one_plan;
use super::{Cx, GOOD, Subcommand, UNUSABLE, check, format_argument, wants_json};
use crate::checks::{Case, Held, Rehearsal, Rules, report};
use crate::model::{Id as _, Modality};
use crate::text::Text;

/// Rehearses a case.
#[derive(Debug)]
pub(super) struct Rehearse;

impl Subcommand for Rehearse {
    fn name(&self) -> &'static str {
        "rehearse"
    }

    fn arguments(&self, command: Command, text: &Text) -> Command {
        command
            .arg(one_plan::argument(text))
            .arg(
                Arg::new("case")
                    .long("case")
                    .required(true)
                    .value_parser(Case::ALL.map(Case::name))
                    .value_name("centre-closed|no-network|no-workplace")
                    .hide_possible_values(true)
                    .help(text.get("cli-rehearse.case").to_owned()),
            )
            .arg(format_argument(text))
    }

    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        let Some(path) = arguments.get_one::<PathBuf>("plan") else {
            return UNUSABLE;
        };
        let case = arguments.get_one::<String>("case").and_then(|it| Case::named(it));
        let (Some(case), Some((loaded, ..))) = (case, cx.plan(path)) else {
            return UNUSABLE;
        };
        let plan = &loaded.plan;
        let policy = check::policy_of(plan, path, cx);
        let found = Rehearsal::of(plan, &Rules::for_plan(plan, &policy), case);
        if wants_json(arguments) {
            let whole = document(&found);
            cx.say(&format!("{whole:#}"));
            return GOOD;
        }
        let text = cx.text;
        let case = text.get(&format!("rehearse-case-{}", case.name())).to_owned();
        cx.say(&text.fmt(
            "rehearse-variant-title",
            &[("title", plan.title.as_str().into()), ("case", case.into())],
        ));
        for section in report(text, plan, &found) {
            cx.say("");
            cx.say(&section.heading);
            if section.lines.is_empty() {
                cx.say(&format!("  {}", text.get("rehearse-none")));
            }
            for line in section.lines {
                cx.say(&format!("  {line}"));
            }
        }
        GOOD
    }
}

fn document(found: &Rehearsal) -> Value {
    let gained = found.gained();
    let gained: serde_json::Map<String, Value> = Modality::ALL
        .into_iter()
        .map(|it| (it.name().to_owned(), json!(gained.get(it).get())))
        .collect();
    let lacking: serde_json::Map<String, Value> = found
        .lacking()
        .into_iter()
        .map(|(reason, people)| (reason.name().to_owned(), json!(people)))
        .collect();
    json!({
        "format": 1,
        "case": found.case.name(),
        "minutes": {
            "touched": found.touched.get(),
            "moved": found.moved_total().get(),
            "stuck": found.stuck_total().get(),
            "gained": gained,
        },
        "moved": found.moved.iter().map(|it| json!({
            "module": it.module.as_str(),
            "from": it.from.name(),
            "to": it.to.name(),
            "minutes": it.minutes.get(),
        })).collect::<Vec<_>>(),
        "stuck": found.stuck.iter().map(|it| json!({
            "module": it.module.as_str(),
            "from": it.from.name(),
            "minutes": it.minutes.get(),
            "why": it.why.iter().map(held).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "people": { "all": found.people, "lost": found.people_lost(), "lacking": lacking },
        "lost": found.lost.iter().map(|it| json!({
            "learner": it.learner.as_str(),
            "people": it.headcount,
            "modules": it.modules.iter().map(crate::model::Id::as_str).collect::<Vec<_>>(),
            "reasons": it.reasons.iter().map(crate::checks::Reason::name).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}

fn held(held: &Held) -> String {
    match held {
        Held::Gesture(id) => format!("gesture:{id}"),
        Held::Behaviour(id) => format!("behaviour:{id}"),
        Held::Equipment(id) => format!("equipment:{id}"),
        Held::Placement => "placement".to_owned(),
    }
}
