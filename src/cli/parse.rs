//! From the words of a command line to what is asked for, with help in the user's language.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::COMMANDS;
use crate::text::Text;

/// What a command line asks for.
#[derive(Debug)]
pub enum Request {
    /// The window, with a plan to open.
    Window(Option<PathBuf>),
    /// A command of the table.
    Run(String, ArgMatches),
    /// Words to print: help or the version.
    Print(String),
    /// The command line cannot be understood.
    Misused(String),
}

/// The program's arguments, with help in the language of `text`.
pub fn program(text: &Text) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        text.get("cli-usage")
    );
    let usage = format!("tresse [PLAN.ron]\n       tresse <{}> …", text.get("cli-command"));
    let mut program = Command::new("tresse")
        .override_usage(usage)
        .version(env!("CARGO_PKG_VERSION"))
        .about(text.get("cli-about").to_owned())
        .help_template(template.clone())
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(text.get("cli-commands").to_owned())
        .subcommand_value_name(text.get("cli-command").to_owned())
        .arg(
            Arg::new("plan")
                .value_name("PLAN.ron")
                .value_parser(clap::value_parser!(PathBuf))
                .help_heading(text.get("cli-arguments").to_owned())
                .help(text.get("cli-plan").to_owned()),
        )
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name("fr|en")
                .value_parser(["fr", "en"])
                .hide_possible_values(true)
                .global(true)
                .help_heading(text.get("cli-options").to_owned())
                .help(text.get("cli-lang").to_owned()),
        )
        .arg(help_argument(text).global(true))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help_heading(text.get("cli-options").to_owned())
                .help(text.get("cli-version").to_owned()),
        );
    for row in COMMANDS {
        let about = format!("cli-{}", row.name());
        let command = Command::new(row.name())
            .about(text.get(&about).to_owned())
            .help_template(template.clone())
            .disable_help_flag(true)
            .disable_help_subcommand(true)
            .next_help_heading(text.get("cli-options").to_owned());
        let command = row.arguments(command, text);
        let heading = text.get("cli-arguments").to_owned();
        let command = command.mut_args(|arg| {
            if arg.is_positional() {
                arg.help_heading(heading.clone())
            } else {
                arg
            }
        });
        program = program.subcommand(command);
    }
    program
}

fn help_argument(text: &Text) -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help_heading(text.get("cli-options").to_owned())
        .help(text.get("cli-help").to_owned())
}

/// Understands a command line; its first word is the program's name.
pub fn request(arguments: &[OsString], text: &Text) -> Request {
    match program(text).try_get_matches_from(arguments) {
        Ok(mut matches) => match matches.remove_subcommand() {
            Some((_, _)) if matches.contains_id("plan") => {
                let sentence = text.get("cli-error-plan-and-command");
                Request::Misused(format!("{sentence}\n{}", text.get("cli-error-help")))
            }
            Some((name, arguments)) => Request::Run(name, arguments),
            None => Request::Window(matches.remove_one::<PathBuf>("plan")),
        },
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            Request::Print(error.to_string())
        }
        Err(error) => Request::Misused(explained(&error, text)),
    }
}

/// What is wrong with a command line, in the language of `text`.
fn explained(error: &clap::Error, text: &Text) -> String {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    let argument = argument.trim_end_matches("...");
    let argument = ("argument", argument.into());
    let value = context(ContextKind::InvalidValue);
    let sentence = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let command = context(ContextKind::InvalidSubcommand);
            text.fmt("cli-error-command", &[("command", command.as_str().into())])
        }
        ErrorKind::UnknownArgument => text.fmt("cli-error-argument", &[argument]),
        ErrorKind::MissingRequiredArgument => text.fmt("cli-error-missing", &[argument]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            text.fmt("cli-error-value", &[argument, ("value", value.as_str().into())])
        }
        ErrorKind::ArgumentConflict => text.fmt("cli-error-conflict", &[argument]),
        _ => text.fmt("cli-error-other", &[("error", error.kind().to_string().into())]),
    };
    format!("{sentence}\n{}", text.get("cli-error-help"))
}
