//! `tresse new`: a plan from a template.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};

use super::{Cx, GOOD, Subcommand, UNUSABLE, force_argument, output_argument};
use crate::exchange;
use crate::text::Text;

/// Writes a plan made from a template.
#[derive(Debug)]
pub(super) struct New;

impl Subcommand for New {
    fn name(&self) -> &'static str {
        "new"
    }

    fn arguments(&self, command: Command, text: &Text) -> Command {
        command
            .arg(
                Arg::new("template")
                    .long("template")
                    .value_name("NAME")
                    .required(true)
                    .help(text.get("cli-new.template").to_owned()),
            )
            .arg(output_argument(text))
            .arg(force_argument(text))
    }

    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        let name = arguments
            .get_one::<String>("template")
            .map(String::as_str)
            .unwrap_or_default();
        let Some(output) = arguments.get_one::<PathBuf>("output") else {
            return UNUSABLE;
        };
        let Some(template) = exchange::template(name) else {
            let names: Vec<&str> = exchange::TEMPLATES.iter().map(|it| it.name).collect();
            let known = cx.text.list(&names);
            let args = [("name", name.into()), ("known", known.as_str().into())];
            let words = cx.text.fmt("cli-new-unknown", &args);
            cx.complain(&words);
            return UNUSABLE;
        };
        if cx.write(output, template.source, arguments.get_flag("force")) {
            GOOD
        } else {
            UNUSABLE
        }
    }
}
