//! `tresse policies`: the policies that a plan can follow.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};
use serde_json::{Value, json};

use super::{Cx, GOOD, Subcommand, format_argument, wants_json};
use crate::checks::{days_words, in_lang};
use crate::storage::{KnownPolicy, Policies, default_policies_folder};
use crate::text::{Lang, Text};

/// Lists policies.
#[derive(Debug)]
pub(super) struct PoliciesCommand;

/// The argument `--folder FOLDER`.
pub(super) fn folder_argument(text: &Text) -> Arg {
    Arg::new("folder")
        .long("folder")
        .value_name("FOLDER")
        .value_parser(clap::value_parser!(PathBuf))
        .help(text.get("cli-policies.folder").to_owned())
}

/// The shipped policies and those of a folder: the one asked for, or else the user's own.
pub(super) fn known(arguments: &ArgMatches) -> Policies {
    let folder = arguments.get_one::<PathBuf>("folder").cloned();
    match folder.or_else(default_policies_folder) {
        Some(folder) => Policies::with_folder(&folder),
        None => Policies::shipped(),
    }
}

impl Subcommand for PoliciesCommand {
    fn name(&self) -> &'static str {
        "policies"
    }

    fn arguments(&self, command: Command, text: &Text) -> Command {
        command.arg(folder_argument(text)).arg(format_argument(text))
    }

    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        let policies = known(arguments);
        for unusable in &policies.unusable {
            let reason = unusable.message(cx.text);
            cx.complain(&reason);
        }
        if wants_json(arguments) {
            let rows: Vec<Value> = policies
                .all()
                .iter()
                .map(|it| value(it, cx.text.lang()))
                .collect();
            let whole = json!({ "format": 1, "policies": rows });
            cx.say(&format!("{whole:#}"));
        } else {
            for policy in policies.all() {
                let line = line(policy, cx.text);
                cx.say(&line);
            }
        }
        GOOD
    }
}

fn value(known: &KnownPolicy, lang: Lang) -> Value {
    let policy = &known.policy;
    json!({
        "id": policy.id,
        "title": in_lang(lang, &policy.title),
        "base": policy.base,
        "from": policy.from.map(|it| it.to_string()),
        "until": policy.until.map(|it| it.to_string()),
        "quality": policy.quality.as_ref().map(|it| it.id.clone()),
        "path": known.path.as_ref().map(|it| it.display().to_string()),
    })
}

fn line(known: &KnownPolicy, text: &Text) -> String {
    let policy = &known.policy;
    let place = match &known.path {
        Some(path) => path.display().to_string(),
        None => text.get("policy-shipped").to_owned(),
    };
    let days = days_words(text, policy.from, policy.until);
    format!(
        "{}  {} ({days}) – {place}",
        policy.id,
        in_lang(text.lang(), &policy.title)
    )
}
