//! `tresse check`: what stands in the way of a plan.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command};
use serde_json::{Map, Value, json};

use super::{
    Cx, FOUND, GOOD, Subcommand, UNUSABLE, format_argument, plans_argument, usual_provider, wants_json,
};
use crate::checks::{self, Arg as Number, Diagnostic, Finding, Waived};
use crate::model::{Key, Plan, Policy, Severity, Waiver};
use crate::storage;
use crate::text::Text;

/// Runs all checks on plans.
#[derive(Debug)]
pub(super) struct Check;

impl Subcommand for Check {
    fn name(&self) -> &'static str {
        "check"
    }

    fn arguments(&self, command: Command, text: &Text) -> Command {
        command.arg(plans_argument(text)).arg(format_argument(text)).arg(
            Arg::new("policy")
                .long("policy")
                .value_name("FILE")
                .value_parser(clap::value_parser!(PathBuf))
                .help(text.get("cli-check.policy").to_owned()),
        )
    }

    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        let chosen = match arguments.get_one::<PathBuf>("policy") {
            Some(path) => match read_policy(path, cx) {
                Some(policy) => Some(policy),
                None => return UNUSABLE,
            },
            None => None,
        };
        let mut code = GOOD;
        let mut documents = Vec::new();
        for path in arguments.get_many::<PathBuf>("plans").into_iter().flatten() {
            let Some((loaded, ..)) = cx.plan(path) else {
                code = UNUSABLE;
                continue;
            };
            let policy = match &chosen {
                Some(policy) => policy.clone(),
                None => policy_of(&loaded.plan, path, cx),
            };
            let rules = checks::Rules::for_plan(&loaded.plan, &policy).issued_by(&usual_provider());
            let findings = checks::run(&checks::Facts::new(&loaded.plan, &rules));
            let notes = notes(&loaded.plan, &policy, cx);
            if code == GOOD && count(&findings, Severity::Error) > 0 {
                code = FOUND;
            }
            if wants_json(arguments) {
                documents.push(document(path, &loaded.plan, (&policy, &notes), &findings, cx));
            } else {
                for note in &notes {
                    cx.complain(&format!("{}: {note}", path.display()));
                }
                print(path, &loaded.plan, &findings, cx);
            }
        }
        if wants_json(arguments) {
            let whole = json!({ "format": 1, "plans": documents });
            cx.say(&format!("{whole:#}"));
        }
        code
    }
}

fn read_policy(path: &Path, cx: &mut Cx<'_>) -> Option<Policy> {
    let source = match storage::read_document(path) {
        Ok((source, _)) => source,
        Err(error) => {
            let reason = error.message(cx.text);
            cx.complain(&reason);
            return None;
        }
    };
    match storage::parse_policy(&source) {
        Ok(policy) => Some(policy),
        Err(error) => {
            let words = error.say_of(path, cx.text);
            cx.complain(&words);
            None
        }
    }
}

/// The policy that a plan names, shipped or of the user's folder, or the default one with a word about it.
pub(super) fn policy_of(plan: &Plan, path: &Path, cx: &mut Cx<'_>) -> Policy {
    if let Some(policy) = storage::shipped_policy(&plan.policy.id) {
        return policy;
    }
    let folder = storage::default_policies_folder();
    let own = folder.map(|folder| storage::Policies::with_folder(&folder));
    if let Some(known) = own.as_ref().and_then(|it| it.find(&plan.policy.id)) {
        return known.policy.as_ref().clone();
    }
    let policy = storage::default_policy();
    let args = [
        ("wanted", plan.policy.id.as_str().into()),
        ("used", policy.id.as_str().into()),
    ];
    let words = cx.text.fmt("cli-check-policy-unknown", &args);
    cx.complain(&format!("{}: {words}", path.display()));
    policy
}

/// What is to be told about the policy of a plan. That it is another than the plan's is no news to who chose it.
fn notes(plan: &Plan, policy: &Policy, cx: &Cx<'_>) -> Vec<String> {
    let rules = checks::Rules::for_plan(plan, policy);
    checks::policy_notes(plan, policy, &rules, cx.today)
        .into_iter()
        .filter(|it| !matches!(it, checks::RulesError::OtherPolicy { .. }))
        .map(|it| checks::label(cx.text, plan, &it.message()))
        .collect()
}

/// Tells what a copy that leaves with its people carries of them: what P01 and P02 find.
pub(super) fn guard(plan: &Plan, policy: &Policy, cx: &mut Cx<'_>) {
    for finding in checks::run_leaving(plan, policy) {
        let words = checks::describe(cx.text, plan, &finding.diagnostic);
        let code = finding.diagnostic.code;
        let said = cx.text.said_of(&words.title, &words.message);
        cx.complain(&format!("{code} – {said}"));
    }
}

/// How many findings of a severity are not waived.
fn count(findings: &[Finding], severity: Severity) -> usize {
    findings
        .iter()
        .filter(|it| it.diagnostic.severity == severity && it.waived != Waived::Yes)
        .count()
}

fn print(path: &Path, plan: &Plan, findings: &[Finding], cx: &mut Cx<'_>) {
    let text = cx.text;
    for finding in findings {
        let diagnostic = &finding.diagnostic;
        let words = checks::describe(text, plan, diagnostic);
        let severity = text.get(severity_word(diagnostic.severity));
        let waived = match finding.waived {
            Waived::No => String::new(),
            Waived::Yes => format!(" [{}]", text.get("cli-check-waived")),
            Waived::Stale => format!(" [{}]", text.get("cli-check-stale")),
        };
        cx.say(&format!(
            "{}: {severity} {}{waived} {} – {}",
            path.display(),
            diagnostic.code,
            diagnostic.place,
            text.said_of(&words.title, &words.message)
        ));
        if let Some(waiver) = waiver_of(plan, finding) {
            let kept = kept(text, waiver);
            cx.say(&format!("  {kept}"));
        }
    }
    for waiver in orphans(plan, findings) {
        let words = text.fmt(
            "cli-check-orphan",
            &[
                ("code", waiver.code.as_str().into()),
                ("place", waiver.place.to_string().into()),
                ("kept", kept(text, waiver).into()),
            ],
        );
        cx.say(&format!("{}: {words}", path.display()));
    }
    let totals = text.fmt(
        "cli-check-total",
        &[
            ("errors", count(findings, Severity::Error).into()),
            ("warnings", count(findings, Severity::Warning).into()),
            ("hints", count(findings, Severity::Hint).into()),
        ],
    );
    cx.say(&format!("{}: {totals}", path.display()));
}

/// The waiver that keeps a finding, or kept it before its numbers changed.
fn waiver_of<'a>(plan: &'a Plan, finding: &Finding) -> Option<&'a Waiver> {
    let diagnostic = &finding.diagnostic;
    let mut all = plan.waivers.iter();
    all.find(|it| it.code == diagnostic.code.0 && it.place == diagnostic.place)
}

/// The waivers to which no finding answers any more.
fn orphans<'a>(plan: &'a Plan, findings: &[Finding]) -> Vec<&'a Waiver> {
    let answered: BTreeSet<(&str, &Key)> = findings
        .iter()
        .map(|it| (it.diagnostic.code.0, &it.diagnostic.place))
        .collect();
    let all = plan.waivers.iter();
    all.filter(|it| !answered.contains(&(it.code.as_str(), &it.place)))
        .collect()
}

/// Why a problem is kept, by whom and since when.
fn kept(text: &Text, waiver: &Waiver) -> String {
    let dated = waiver.date.map_or_else(String::new, |it| text.date(it));
    text.fmt(
        "cli-check-kept",
        &[
            ("reason", waiver.reason.as_str().into()),
            ("author", waiver.author.as_str().into()),
            (
                "by",
                if waiver.author.trim().is_empty() {
                    "no"
                } else {
                    "yes"
                }
                .into(),
            ),
            ("date", dated.as_str().into()),
            ("on", if dated.is_empty() { "no" } else { "yes" }.into()),
        ],
    )
}

/// The message that names a severity.
const fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Hint => "severity-hint",
    }
}

fn document(
    path: &Path,
    plan: &Plan,
    (policy, notes): (&Policy, &[String]),
    findings: &[Finding],
    cx: &Cx<'_>,
) -> Value {
    let rows: Vec<Value> = findings
        .iter()
        .map(|finding| {
            let diagnostic = &finding.diagnostic;
            let words = checks::describe(cx.text, plan, diagnostic);
            json!({
                "code": diagnostic.code.0,
                "check": checks::check(diagnostic.code).map_or("", |check| check.name()),
                "severity": diagnostic.severity.name(),
                "place": diagnostic.place.to_string(),
                "waived": match finding.waived {
                    Waived::No => "no",
                    Waived::Yes => "yes",
                    Waived::Stale => "stale",
                },
                "title": words.title,
                "message": words.message,
                "why": words.why,
                "numbers": numbers(diagnostic),
                "waiver": waiver_of(plan, finding).map(reason),
            })
        })
        .collect();
    json!({
        "path": path.display().to_string(),
        "title": plan.title,
        "policy": policy.id,
        "policy_notes": notes,
        "errors": count(findings, Severity::Error),
        "warnings": count(findings, Severity::Warning),
        "hints": count(findings, Severity::Hint),
        "findings": rows,
        "orphans": orphans(plan, findings).into_iter().map(|it| json!({
            "code": it.code,
            "place": it.place.to_string(),
            "waiver": reason(it),
        })).collect::<Vec<_>>(),
    })
}

fn reason(waiver: &Waiver) -> Value {
    json!({
        "reason": waiver.reason,
        "author": waiver.author,
        "date": waiver.date.map(|it| it.to_string()),
    })
}

/// The arguments of a diagnostic as JSON: durations in minutes, shares in thousandths, rates in kbit/s,
/// amounts in cents, objects by their keys.
fn numbers(diagnostic: &Diagnostic) -> Value {
    let map: Map<String, Value> = diagnostic
        .args
        .iter()
        .map(|(name, arg)| ((*name).to_owned(), number(arg)))
        .collect();
    Value::Object(map)
}

fn number(arg: &Number) -> Value {
    match arg {
        Number::Text(text) | Number::Word(text) => json!(text),
        Number::Title(key) => json!(key.to_string()),
        Number::Titles(keys) => json!(keys.iter().map(ToString::to_string).collect::<Vec<_>>()),
        Number::Learners(ids) => json!(ids.iter().map(ToString::to_string).collect::<Vec<_>>()),
        Number::Words(words) => json!(words),
        Number::Time(minutes) => json!(minutes.get()),
        Number::Share(permille) => json!(permille.0),
        Number::Number(number) => json!(number),
        Number::Rate(kbps) => json!(kbps),
        Number::Date(date) => json!(date.to_string()),
        Number::Money(cents) => json!(cents.get()),
        Number::All(args) | Number::Any(args) => args.iter().map(number).collect(),
        Number::Chosen(all, which) => checks::chosen(all, which).map(number).collect(),
    }
}
