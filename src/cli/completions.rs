//! `tresse completions`: what a shell completes.

use clap::{Arg, ArgMatches, Command};
use clap_complete::Shell;

use super::{Cx, GOOD, Subcommand, UNUSABLE, program};
use crate::text::Text;

/// Prints the completions of a shell.
#[derive(Debug)]
pub(super) struct Completions;

impl Subcommand for Completions {
    fn name(&self) -> &'static str {
        "completions"
    }

    fn arguments(&self, command: Command, text: &Text) -> Command {
        command.arg(
            Arg::new("shell")
                .value_name("SHELL")
                .required(true)
                .value_parser(clap::value_parser!(Shell))
                .help(text.get("cli-completions.shell").to_owned())
                .hide_possible_values(true),
        )
    }

    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        let Some(shell) = arguments.get_one::<Shell>("shell") else {
            return UNUSABLE;
        };
        // Into memory first: the generator panics where the reader of its output goes away.
        let mut completions = Vec::new();
        clap_complete::generate(*shell, &mut program(cx.text), "tresse", &mut completions);
        let _ = cx.out.write_all(&completions);
        GOOD
    }
}
