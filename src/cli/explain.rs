//! `tresse explain`: what a check does, why, and by which thresholds.

use clap::{Arg, ArgMatches, Command};

use super::{Cx, GOOD, Subcommand, UNUSABLE};
use crate::checks::{CHECKS, Code, check, explain, thresholds};
use crate::model::Plan;
use crate::storage;
use crate::text::Text;

/// Explains a check, or lists all.
#[derive(Debug)]
pub(super) struct Explain;

impl Subcommand for Explain {
    fn name(&self) -> &'static str {
        "explain"
    }

    fn arguments(&self, command: Command, text: &Text) -> Command {
        command.arg(
            Arg::new("code")
                .value_name("CODE")
                .help(text.get("cli-explain.code").to_owned()),
        )
    }

    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        let Some(wanted) = arguments.get_one::<String>("code") else {
            list(cx);
            return GOOD;
        };
        let Some(code) = named(wanted) else {
            let words = cx
                .text
                .fmt("explain-unknown", &[("code", wanted.as_str().into())]);
            cx.complain(&words);
            return UNUSABLE;
        };
        print(code, cx);
        GOOD
    }
}

/// The code that the user means, by itself or by the check's name, whatever its case.
fn named(wanted: &str) -> Option<Code> {
    CHECKS.iter().find_map(|it| {
        let codes = [it.code()].into_iter().chain(it.codes().iter().copied());
        let mut codes = codes.filter(|code| code.0.eq_ignore_ascii_case(wanted));
        codes
            .next()
            .or_else(|| it.name().eq_ignore_ascii_case(wanted).then(|| it.code()))
    })
}

fn list(cx: &mut Cx<'_>) {
    for it in CHECKS {
        if let Some(said) = explain(cx.text, it.code()) {
            cx.say(&format!("{:8} {} ({})", said.codes, said.title, said.family));
        }
    }
}

fn print(code: Code, cx: &mut Cx<'_>) {
    let text = cx.text;
    let (Some(said), Some(it)) = (explain(text, code), check(code)) else {
        return;
    };
    let severity = text.get(&format!("severity-{}", it.severity().name())).to_owned();
    cx.say(&format!("{} – {}", said.codes, said.title));
    cx.say(&format!("{severity} · {} · {}", said.family, it.name()));
    for (heading, words) in [
        ("explain-what", &said.what),
        ("explain-why", &said.why),
        ("explain-except", &said.except),
    ] {
        cx.say("");
        cx.say(text.get(heading));
        cx.say(&format!("  {words}"));
    }
    let policy = storage::default_policy();
    let found = thresholds(text, it, &Plan::default(), &policy);
    cx.say("");
    if !found.is_empty() {
        cx.say(text.get("explain-thresholds"));
        for threshold in found {
            let line = text.fmt(
                "explain-threshold",
                &[
                    ("name", threshold.name.into()),
                    ("key", threshold.key.into()),
                    ("value", threshold.value.into()),
                    ("source", threshold.source.into()),
                ],
            );
            cx.say(&format!("  {line}"));
        }
    }
    let id = policy.id.as_str().into();
    cx.say(&match policy.from {
        Some(from) => text.fmt(
            "explain-policy",
            &[("policy", id), ("from", text.date(from).into())],
        ),
        None => text.fmt("explain-policy-undated", &[("policy", id)]),
    });
}
