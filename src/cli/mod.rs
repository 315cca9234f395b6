//! Commands without a window. One file each, one row of [`COMMANDS`] each; help, completions and the manual
//! read the same rows.
//!
//! Exit codes: 0 when all went well; 1 when the command ran and found what it looks for (an error-level
//! diagnostic, a file not in the canonical form); 2 when its input cannot be used; 3 when no dosage meets all
//! that is demanded.

mod check;
mod completions;
mod cost;
mod dose;
mod dose_limits;
mod evidence;
mod explain;
mod export;
mod fmt;
mod generate;
mod import;
mod new;
mod one_plan;
mod pages;
mod parse;
mod policies;
mod policy;
mod rehearse;
mod share;
mod summary;
mod templates;

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command};

use crate::model::Provider;
use crate::storage::{self, Fingerprint, Loaded};
use crate::text::{Lang, Text};

pub use parse::{Request, program, request};

/// All went well.
pub const GOOD: u8 = 0;
/// The command found what it looks for.
pub const FOUND: u8 = 1;
/// The input cannot be used.
pub const UNUSABLE: u8 = 2;

/// A command without a window.
pub trait Subcommand: Sync {
    /// Its name on the command line. Its words are the messages `cli-<name>` and `cli-<name>.<argument>`.
    fn name(&self) -> &'static str;

    /// Adds its arguments to `command`.
    fn arguments(&self, command: Command, text: &Text) -> Command;

    /// Runs it; gives the exit code.
    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8;
}

/// All commands, in the order of the help.
pub const COMMANDS: &[&dyn Subcommand] = &[
    &check::Check,
    &summary::Summary,
    &cost::Cost,
    &dose::Dose,
    &rehearse::Rehearse,
    &share::Share,
    &policies::PoliciesCommand,
    &policy::PolicyCommand,
    &evidence::Evidence,
    &explain::Explain,
    &new::New,
    &templates::Templates,
    &import::Import,
    &export::Export,
    &fmt::Fmt,
    &generate::Generate,
    &completions::Completions,
];

/// What a command runs with.
pub struct Cx<'a> {
    /// The words.
    pub text: &'a Text,
    /// Where results go.
    pub out: &'a mut dyn Write,
    /// Where problems are told.
    pub err: &'a mut dyn Write,
    /// The date of the day.
    pub today: chrono::NaiveDate,
}

impl std::fmt::Debug for Cx<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cx")
            .field("lang", &self.text.lang())
            .finish_non_exhaustive()
    }
}

impl Cx<'_> {
    /// Prints a line of the result. A reader that went away is no failure of ours.
    fn say(&mut self, line: &str) {
        let _ = writeln!(self.out, "{line}");
    }

    /// Tells a problem.
    fn complain(&mut self, line: &str) {
        let _ = writeln!(self.err, "{line}");
    }

    /// Reads a plan; tells why and gives nothing when it cannot be used.
    fn plan(&mut self, path: &Path) -> Option<(Loaded, Fingerprint, String)> {
        let (source, fingerprint) = match storage::read_document(path) {
            Ok(read) => read,
            Err(error) => {
                self.complain(&error.message(self.text));
                return None;
            }
        };
        match storage::parse(&source) {
            Ok(loaded) => {
                for note in &loaded.notes {
                    let note = note.say(self.text);
                    self.complain(&format!("{}: {note}", path.display()));
                }
                Some((loaded, fingerprint, source))
            }
            Err(error) => {
                let reason = error.say(self.text);
                self.complain(&format!("{}: {reason}", path.display()));
                None
            }
        }
    }

    /// Writes a plan where nothing stands yet, or over what stands there when `replace` is set.
    fn write(&mut self, path: &Path, text: &str, replace: bool) -> bool {
        self.write_bytes(path, text.as_bytes(), replace)
    }

    /// Writes a file where nothing stands yet, or over what stands there when `replace` is set.
    fn write_bytes(&mut self, path: &Path, bytes: &[u8], replace: bool) -> bool {
        let options = if replace {
            storage::SaveOptions::replacing()
        } else {
            storage::SaveOptions::new_file()
        };
        self.write_with(path, bytes, &options)
    }

    /// Writes a plan over the version that was read, unless someone changed it meanwhile.
    fn write_over(&mut self, path: &Path, text: &str, known: Fingerprint) -> bool {
        self.write_with(path, text.as_bytes(), &storage::SaveOptions::over(known))
    }

    fn write_with(&mut self, path: &Path, bytes: &[u8], options: &storage::SaveOptions) -> bool {
        match storage::write_document(path, bytes, options) {
            Ok(saved) => {
                if let Some(warning) = saved.warning {
                    let warning = warning.message(self.text);
                    self.complain(&warning);
                }
                true
            }
            Err(storage::SaveError::ChangedOnDisk { path, .. })
                if options.expected == storage::Expected::Absent =>
            {
                let path = path.display().to_string();
                let reason = self.text.fmt("cli-exists", &[("path", path.into())]);
                self.complain(&reason);
                false
            }
            Err(error) => {
                let reason = error.message(self.text);
                self.complain(&reason);
                false
            }
        }
    }
}

/// The provider whose computer this is; nobody where none was entered or its file is damaged, which exports tell.
fn usual_provider() -> Provider {
    storage::default_config_folder()
        .and_then(|it| storage::read_issuer(&storage::issuer_path(&it)).ok())
        .unwrap_or_default()
        .provider
}

/// The argument `PLAN…`.
fn plans_argument(text: &Text) -> Arg {
    Arg::new("plans")
        .value_name("PLAN")
        .required(true)
        .num_args(1..)
        .value_parser(clap::value_parser!(PathBuf))
        .help(text.get("cli-plans").to_owned())
}

/// The argument `-o FILE`.
fn output_argument(text: &Text) -> Arg {
    Arg::new("output")
        .short('o')
        .long("output")
        .value_name("FILE")
        .required(true)
        .value_parser(clap::value_parser!(PathBuf))
        .help(text.get("cli-output").to_owned())
}

/// The argument `--force`.
fn force_argument(text: &Text) -> Arg {
    Arg::new("force")
        .long("force")
        .action(clap::ArgAction::SetTrue)
        .help(text.get("cli-force").to_owned())
}

/// The argument `--format text|json`.
fn format_argument(text: &Text) -> Arg {
    Arg::new("format")
        .long("format")
        .value_parser(["text", "json"])
        .default_value("text")
        .hide_default_value(true)
        .value_name("text|json")
        .hide_possible_values(true)
        .help(text.get("cli-format").to_owned())
}

fn wants_json(arguments: &ArgMatches) -> bool {
    arguments
        .get_one::<String>("format")
        .is_some_and(|it| it == "json")
}

/// Runs a command of the table.
pub fn run(name: &str, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
    COMMANDS
        .iter()
        .find(|command| command.name() == name)
        .map_or(UNUSABLE, |command| command.run(arguments, cx))
}

/// The language of a command line: `--lang`, or that of the terminal, or French.
pub fn language(arguments: &[std::ffi::OsString], locales: &str) -> Lang {
    let mut words = arguments.iter().map(|it| it.to_string_lossy());
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('=').map(|it| it.to_owned().into()),
            None => continue,
        };
        if let Some(lang) = value.and_then(|it| it.parse().ok()) {
            return lang;
        }
    }
    Lang::from_locales(locales).unwrap_or(Lang::Fr)
}
