//! `tresse policy`: what a policy says, or in what two differ.

use std::path::Path;
use std::sync::Arc;

use clap::{Arg, ArgMatches, Command};
use serde_json::{Value, json};

use super::policies::{folder_argument, known};
use super::{Cx, GOOD, Subcommand, UNUSABLE, format_argument, wants_json};
use crate::checks::{self, CHECKS, Code, Entry, Rules, in_lang};
use crate::model::{Plan, Policy, PolicyEquipment, Said, Severity};
use crate::storage::{self, Policies};
use crate::text::{Lang, Text};

/// Shows a policy.
#[derive(Debug)]
pub(super) struct PolicyCommand;

/// A policy as a plan follows it; an empty plan where none was named.
struct Side {
    plan: Plan,
    policy: Arc<Policy>,
    is_plan: bool,
}

impl Subcommand for PolicyCommand {
    fn name(&self) -> &'static str {
        "policy"
    }

    fn arguments(&self, command: Command, text: &Text) -> Command {
        command
            .arg(
                Arg::new("policy")
                    .value_name("POLICY")
                    .required(true)
                    .help(text.get("cli-policy.policy").to_owned()),
            )
            .arg(
                Arg::new("against")
                    .long("against")
                    .value_name("POLICY")
                    .help(text.get("cli-policy.against").to_owned()),
            )
            .arg(folder_argument(text))
            .arg(format_argument(text))
    }

    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        let policies = known(arguments);
        let side = |name: &str, cx: &mut Cx<'_>| {
            let argument = arguments.get_one::<String>(name)?;
            read(argument, &policies, cx)
        };
        let Some(own) = side("policy", cx) else {
            return UNUSABLE;
        };
        let other = if arguments.contains_id("against") {
            match side("against", cx) {
                Some(other) => Some(other),
                None => return UNUSABLE,
            }
        } else {
            None
        };
        let rules = own.rules();
        let mut notes = rules.notes.clone();
        if own.is_plan {
            // A policy shown by itself is for no days: only a plan's may be out of date.
            notes = checks::policy_notes(&own.plan, &own.policy, &rules, cx.today);
        }
        for note in notes {
            let words = checks::label(cx.text, &own.plan, &note.message());
            cx.complain(&words);
        }
        let shipped = policies.origin_of(&own.policy);
        if wants_json(arguments) {
            let whole = document(&own, other.as_ref(), &shipped, cx.text.lang());
            cx.say(&format!("{whole:#}"));
        } else {
            for line in lines(&own, other.as_ref(), &shipped, cx.text) {
                cx.say(&line);
            }
        }
        GOOD
    }
}

impl Side {
    fn rules(&self) -> Rules {
        Rules::for_plan(&self.plan, &self.policy)
    }

    fn entries(&self, shipped: &Policy) -> Vec<Entry> {
        checks::entries(&self.plan, &self.policy, shipped, &self.rules())
    }

    /// How a check behaves: whether it runs, and its severity by name where it is not its own.
    fn check(&self, code: Code) -> (bool, Option<&'static str>) {
        let rules = self.rules();
        (rules.enabled(code), rules.severity(code).map(Severity::name))
    }

    fn equipment(&self, context: &str) -> Vec<PolicyEquipment> {
        if self.plan.policy.contexts().iter().any(|it| it == context) {
            let rows = self.plan.policy.equipment.iter();
            return rows.filter(|it| it.context == context).cloned().collect();
        }
        self.policy.equipment_of(context)
    }
}

/// What an argument names: a policy by its identifier, a file that holds one, or a plan.
fn read(argument: &str, policies: &Policies, cx: &mut Cx<'_>) -> Option<Side> {
    if let Some(known) = policies.find(argument) {
        let mut plan = Plan::default();
        plan.policy.id.clone_from(&known.policy.id);
        return Some(Side {
            plan,
            policy: Arc::clone(&known.policy),
            is_plan: false,
        });
    }
    let path = Path::new(argument);
    let source = match storage::read_document(path) {
        Ok((source, _)) => source,
        Err(storage::ReadError::Missing { .. }) => {
            let known: Vec<&str> = policies.all().iter().map(|it| it.policy.id.as_str()).collect();
            let words = cx.text.fmt(
                "cli-policy-unknown",
                &[("name", argument.into()), ("known", known.join(", ").into())],
            );
            cx.complain(&words);
            return None;
        }
        Err(error) => {
            let reason = error.message(cx.text);
            cx.complain(&reason);
            return None;
        }
    };
    match storage::parse_policy(&source) {
        Ok(policy) => {
            let mut plan = Plan::default();
            plan.policy.id.clone_from(&policy.id);
            Some(Side {
                plan,
                policy: Arc::new(policy),
                is_plan: false,
            })
        }
        Err(error) => match storage::parse(&source) {
            Ok(loaded) => Some(Side {
                policy: policies.for_plan(&loaded.plan),
                plan: loaded.plan,
                is_plan: true,
            }),
            Err(_no_plan_either) => {
                let words = error.say_of(path, cx.text);
                cx.complain(&words);
                None
            }
        },
    }
}

/// The entry of the same key on the other side.
fn twin<'a>(entry: &Entry, others: &'a [Entry]) -> Option<&'a Entry> {
    others.iter().find(|it| it.key == entry.key)
}

/// The entries to tell, each with its value on the other side: all, or those that differ.
fn rows(own: &Side, other: Option<&Side>, shipped: &Policy) -> Vec<(Entry, Option<Option<i64>>)> {
    let others = other.map(|it| it.entries(shipped));
    own.entries(shipped)
        .into_iter()
        .filter_map(|entry| {
            let Some(others) = &others else {
                return entry.value().is_some().then_some((entry, None));
            };
            let theirs = twin(&entry, others).and_then(Entry::value);
            (theirs != entry.value()).then_some((entry, Some(theirs)))
        })
        .collect()
}

fn source_of(entry: &Entry) -> (Said, Option<String>) {
    let shown = entry.policy.as_ref().or(entry.shipped.as_ref());
    let since = shown.and_then(|it| it.since).map(|it| it.to_string());
    match &entry.own {
        Some(own) => (Said::plain(own.source.as_str()), None),
        None => (shown.map(|it| it.source.clone()).unwrap_or_default(), since),
    }
}

fn document(own: &Side, other: Option<&Side>, shipped: &Policy, lang: Lang) -> Value {
    let entries: Vec<Value> = rows(own, other, shipped)
        .into_iter()
        .map(|(entry, theirs)| {
            let (source, since) = source_of(&entry);
            let mut row = json!({
                "key": entry.key,
                "value": entry.value(),
                "unit": entry.unit.name(),
                "shipped": entry.shipped.as_ref().map(|it| it.value),
                "source": in_lang(lang, &source),
                "since": since,
            });
            if let (Some(theirs), Value::Object(fields)) = (theirs, &mut row) {
                fields.insert("against".to_owned(), json!(theirs));
            }
            row
        })
        .collect();
    let checks: Vec<Value> = CHECKS
        .iter()
        .filter_map(|check| {
            let (enabled, severity) = own.check(check.code());
            let tells = match other {
                Some(other) => other.check(check.code()) != (enabled, severity),
                None => !enabled || severity.is_some(),
            };
            tells.then(|| json!({ "code": check.code().0, "enabled": enabled, "severity": severity }))
        })
        .collect();
    json!({
        "format": 1,
        "id": own.policy.id,
        "title": in_lang(lang, &own.policy.title),
        "quality": own.policy.quality.as_ref().map(|it| it.id.clone()),
        "entries": entries,
        "checks": checks,
    })
}

fn lines(own: &Side, other: Option<&Side>, shipped: &Policy, text: &Text) -> Vec<String> {
    let mut lines = Vec::new();
    let days = checks::days_words(text, own.policy.from, own.policy.until);
    lines.push(format!(
        "{}  {} ({days})",
        own.policy.id,
        in_lang(text.lang(), &own.policy.title)
    ));
    if let Some(quality) = &own.policy.quality {
        lines.push(text.said_of(&quality.id, in_lang(text.lang(), &quality.source)));
    }
    let mut group = None;
    for (entry, theirs) in rows(own, other, shipped) {
        if group != Some(entry.group) {
            group = Some(entry.group);
            lines.push(String::new());
            lines.push(text.get(checks::group_word(entry.group)).to_owned());
        }
        let name = checks::entry_name(text, &entry.key);
        let what = format!("  {} – {name}", entry.key);
        let mut line = text.said_of(&what, &entry.value_words(text));
        if let Some(theirs) = theirs {
            line.push_str(" ← ");
            line.push_str(&entry.words_of(text, theirs));
        }
        let (source, _) = source_of(&entry);
        if !source.is_blank() {
            line.push_str(&format!(" [{}]", checks::source_words(text, &source)));
        }
        lines.push(line);
    }
    for context in ["remote_sync", "remote_async_tutored", "remote_async"] {
        let rows = own.equipment(context);
        if other.is_some_and(|it| it.equipment(context) == rows) {
            continue;
        }
        let each: Vec<String> = rows
            .iter()
            .filter(|it| !it.any_of.is_empty())
            .map(|it| {
                let kinds = it.any_of.iter().map(|kind| format!("need-{}", kind.name()));
                let words: Vec<String> = kinds.map(|key| text.get(&key).to_owned()).collect();
                words.join(" / ")
            })
            .collect();
        lines.push(String::new());
        lines.push(checks::context_words(text, context).to_owned());
        lines.push(format!("  {}", each.join(" + ")));
    }
    let mut told = false;
    for check in CHECKS {
        let (enabled, severity) = own.check(check.code());
        let tells = match other {
            Some(other) => other.check(check.code()) != (enabled, severity),
            None => !enabled || severity.is_some(),
        };
        if !tells {
            continue;
        }
        if !told {
            told = true;
            lines.push(String::new());
            lines.push(text.get("policy-tab-checks").to_owned());
        }
        let state = match (enabled, severity) {
            (false, _) => text.get("policy-check-off").to_owned(),
            (true, Some(name)) => text.get(&format!("severity-{name}")).to_owned(),
            (true, None) => text.get("policy-check-own").to_owned(),
        };
        let title = checks::title_of_check(text, check.code());
        lines.push(text.said_of(&format!("  {} {title}", check.code()), &state));
    }
    lines
}
