//! `tresse generate`: a plausible plan of any size, for tests and measures.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};

use super::{Cx, GOOD, Subcommand, UNUSABLE, force_argument, output_argument};
use crate::exchange::generate::{Options, generate};
use crate::storage;
use crate::text::Text;

/// Writes a generated plan; the same one for the same numbers.
#[derive(Debug)]
pub(super) struct Generate;

fn number(name: &'static str, key: &'static str, default: &'static str, text: &Text) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name("N")
        .value_parser(clap::value_parser!(u32).range(0..=100_000))
        .default_value(default)
        .hide_default_value(true)
        .help(text.fmt(key, &[("default", default.into())]))
}

impl Subcommand for Generate {
    fn name(&self) -> &'static str {
        "generate"
    }

    fn arguments(&self, command: Command, text: &Text) -> Command {
        command
            .arg(number("modules", "cli-generate.modules", "40", text))
            .arg(number("learners", "cli-generate.learners", "15", text))
            .arg(number("items", "cli-generate.items", "12", text))
            .arg(
                Arg::new("seed")
                    .long("seed")
                    .value_name("S")
                    .value_parser(clap::value_parser!(u64))
                    .default_value("1")
                    .hide_default_value(true)
                    .help(text.get("cli-generate.seed").to_owned()),
            )
            .arg(output_argument(text))
            .arg(force_argument(text))
    }

    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        let count = |name: &str| arguments.get_one::<u32>(name).copied().unwrap_or(0);
        let Some(output) = arguments.get_one::<PathBuf>("output") else {
            return UNUSABLE;
        };
        let plan = generate(Options {
            modules: count("modules"),
            learners: count("learners"),
            items: count("items"),
            lang: cx.text.lang(),
            seed: arguments.get_one::<u64>("seed").copied().unwrap_or(1),
        });
        if cx.write(output, &storage::write(&plan), arguments.get_flag("force")) {
            GOOD
        } else {
            UNUSABLE
        }
    }
}
