//! `tresse share`: a copy of a plan that betrays nobody, and what is not in it.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Map, Value, json};

use super::one_plan;
use super::{Cx, GOOD, Subcommand, UNUSABLE, force_argument, format_argument, output_argument, wants_json};
use crate::edit::share::{Group, Personal, shared};
use crate::storage;
use crate::text::Text;

/// Writes a copy to be shared.
#[derive(Debug)]
pub(super) struct Share;

impl Subcommand for Share {
    fn name(&self) -> &'static str {
        "share"
    }

    fn arguments(&self, command: Command, text: &Text) -> Command {
        command
            .arg(one_plan::argument(text))
            .arg(output_argument(text))
            .arg(
                Arg::new("keep-profiles")
                    .long("keep-profiles")
                    .action(ArgAction::SetTrue)
                    .help(text.get("cli-share.keep-profiles").to_owned()),
            )
            .arg(force_argument(text))
            .arg(format_argument(text))
    }

    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        let (Some(path), Some(output)) = (
            arguments.get_one::<PathBuf>("plan"),
            arguments.get_one::<PathBuf>("output"),
        ) else {
            return UNUSABLE;
        };
        let Some((loaded, ..)) = cx.plan(path) else {
            return UNUSABLE;
        };
        let group = if arguments.get_flag("keep-profiles") {
            Group::Profiles
        } else {
            Group::Removed
        };
        let found = shared(&loaded.plan, group, cx.text);
        // A copy is never what stands in the place of the plan it was made from.
        let same = std::fs::canonicalize(output).ok() == std::fs::canonicalize(path).ok();
        if same && output.exists() {
            let words = cx.text.get("share-over-itself").to_owned();
            cx.complain(&words);
            return UNUSABLE;
        }
        if !cx.write(output, &storage::write(&found.plan), arguments.get_flag("force")) {
            return UNUSABLE;
        }
        // What is left is looked at once more, as wherever a plan leaves.
        let policy = super::check::policy_of(&found.plan, path, cx);
        super::check::guard(&found.plan, &policy, cx);
        if wants_json(arguments) {
            let removed: Map<String, Value> = Personal::ALL
                .into_iter()
                .filter_map(|it| Some((it.name().to_owned(), json!(found.removed.get(&it)?))))
                .collect();
            let whole = json!({
                "format": 1,
                "path": output.display().to_string(),
                "removed": removed,
                "profiles": found.plan.learners.len(),
                "people": found.plan.headcount(),
            });
            cx.say(&format!("{whole:#}"));
            return GOOD;
        }
        let heading = cx.text.get("share-removes").to_owned();
        cx.say(&heading);
        for (what, count) in &found.removed {
            let key = format!("share-{}", what.name());
            let words = cx.text.fmt(&key, &[("count", (*count).into())]);
            cx.say(&format!("  {words}"));
        }
        if found.removed.is_empty() {
            let words = cx.text.get("share-removes-nothing").to_owned();
            cx.say(&format!("  {words}"));
        }
        if group == Group::Profiles {
            let words = cx.text.fmt(
                "share-profiles",
                &[
                    ("profiles", found.plan.learners.len().into()),
                    ("people", found.plan.headcount().into()),
                ],
            );
            cx.say(&words);
        }
        GOOD
    }
}
