//! The one plan that a command is about, with the rules that it follows.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};

use super::{Cx, check, format_argument, usual_provider};
use crate::checks::Rules;
use crate::model::Plan;
use crate::text::Text;

/// What a command about one plan works from.
pub(super) struct Given {
    /// The plan.
    pub(super) plan: Plan,
    /// What the checks follow: its policy with the plan's own changes.
    pub(super) rules: Rules,
}

/// The argument that names the plan.
pub(super) fn argument(text: &Text) -> Arg {
    Arg::new("plan")
        .value_name("PLAN")
        .required(true)
        .value_parser(clap::value_parser!(PathBuf))
        .help(text.get("cli-plan-one").to_owned())
}

/// The arguments of a command that tells something of a plan, in words or as JSON.
pub(super) fn told(command: Command, text: &Text) -> Command {
    command.arg(argument(text)).arg(format_argument(text))
}

/// Reads the plan named; tells why and gives nothing when it cannot be used.
pub(super) fn given(arguments: &ArgMatches, cx: &mut Cx<'_>) -> Option<Given> {
    let path = arguments.get_one::<PathBuf>("plan")?;
    let (loaded, ..) = cx.plan(path)?;
    let plan = loaded.plan;
    let policy = check::policy_of(&plan, path, cx);
    let rules = Rules::for_plan(&plan, &policy).issued_by(&usual_provider());
    Some(Given { plan, rules })
}
