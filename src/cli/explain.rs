//! `tresse explain`: the page of a check: what it does and why, an example with its fixes, by which thresholds.

use clap::{Arg, ArgMatches, Command};

use super::pages::{blocks, headings, page, section};
use super::{Cx, GOOD, Subcommand, UNUSABLE};
use crate::checks::{self, CHECKS, Check, Code, Facts, Family, Rules, check, explain, thresholds};
use crate::model::{Plan, Policy};
use crate::storage;
use crate::text::{Lang, Text};

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

/// A heading and what stands below it; nothing when nothing does.
fn told(cx: &mut Cx<'_>, heading: &str, words: &str) {
    if words.trim().is_empty() {
        return;
    }
    cx.say("");
    cx.say(cx.text.get(heading));
    for line in words.lines() {
        cx.say(format!("  {line}").trim_end());
    }
}

/// The plans of the page, with what the check says of the first in the language asked.
fn example(page: &str, it: &dyn Check, policy: &Policy, cx: &mut Cx<'_>) {
    let text = cx.text;
    let codes: Vec<Code> = [it.code()]
        .into_iter()
        .chain(it.codes().iter().copied())
        .collect();
    for source in blocks(page, "ron plan") {
        told(cx, "explain-example", source);
        let Ok(loaded) = storage::parse(source) else {
            continue;
        };
        let plan = loaded.plan;
        let rules = Rules::for_plan(&plan, policy);
        let mut facts = Facts::new(&plan, &rules).in_lang(text.lang());
        if it.code().family() == Some(Family::Privacy) {
            // These look at what leaves for others.
            facts = facts.leaving();
        }
        let mut lines = Vec::new();
        for found in checks::run(&facts) {
            let found = found.diagnostic;
            if !codes.contains(&found.code) {
                continue;
            }
            let said = checks::describe(text, &plan, &found);
            let what = format!("{} {}", found.code, found.place);
            lines.push(text.said_of(&what, &said.message));
            for fix in checks::fixes(&facts, &found) {
                lines.push(format!("  → {}", checks::label(text, &plan, &fix.label)));
            }
        }
        told(cx, "explain-found", &lines.join("\n"));
    }
    for source in blocks(page, "ron fixed") {
        told(cx, "explain-fixed", source);
    }
    for source in blocks(page, "ron quiet") {
        told(cx, "explain-quiet", source);
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
    let policy = storage::default_policy();
    let prose = page(it.name(), text.lang()).unwrap_or_default();
    let [what, why, safety, except] = headings(text.lang()).map(|it| section(prose, it));
    told(cx, "explain-what", what);
    told(cx, "explain-why", why);
    example(page(it.name(), Lang::En).unwrap_or_default(), it, &policy, cx);
    told(cx, "explain-fix-safety", safety);
    told(cx, "explain-except", except);
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
