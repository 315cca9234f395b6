//! `tresse export`: a plan as others read it.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::{Cx, GOOD, Subcommand, UNUSABLE, check, force_argument};
use crate::checks::{self, Facts, Rules};
use crate::exchange::export::{
    self as export, Choice, Column, EXPORTERS, Exporter, Input, Section, UserTemplate, exporter,
};
use crate::model::{Id as _, LearnerId, Provider};
use crate::storage::{self, Issuer};
use crate::text::Text;

/// Writes a plan in another format, or lists the formats.
#[derive(Debug)]
pub(super) struct Export;

impl Subcommand for Export {
    fn name(&self) -> &'static str {
        "export"
    }

    fn arguments(&self, command: Command, text: &Text) -> Command {
        let names = |name: &'static str, key: &str| {
            Arg::new(name)
                .long(name)
                .value_name("A,B")
                .value_delimiter(',')
                .help(text.get(key).to_owned())
        };
        command
            .arg(
                Arg::new("plan")
                    .value_name("PLAN")
                    .required_unless_present("list")
                    .value_parser(clap::value_parser!(PathBuf))
                    .help(text.get("cli-plan-one").to_owned()),
            )
            .arg(
                Arg::new("to")
                    .long("to")
                    .value_name("KIND")
                    .required_unless_present("list")
                    .help(text.get("cli-export.to").to_owned()),
            )
            .arg(
                Arg::new("output")
                    .short('o')
                    .long("output")
                    .value_name("FILE")
                    .required_unless_present("list")
                    .value_parser(clap::value_parser!(PathBuf))
                    .help(text.get("cli-output").to_owned()),
            )
            .arg(names("sections", "cli-export.sections"))
            .arg(names("columns", "cli-export.columns"))
            .arg(
                Arg::new("learner")
                    .long("learner")
                    .value_name("ID")
                    .help(text.get("cli-export.learner").to_owned()),
            )
            .arg(
                Arg::new("with-cohort")
                    .long("with-cohort")
                    .action(ArgAction::SetTrue)
                    .help(text.get("cli-export.with-cohort").to_owned()),
            )
            .arg(
                Arg::new("provider")
                    .long("provider")
                    .value_name("FILE")
                    .value_parser(clap::value_parser!(PathBuf))
                    .help(text.get("cli-export.provider").to_owned()),
            )
            .arg(
                Arg::new("templates")
                    .long("templates")
                    .value_name("FOLDER")
                    .value_parser(clap::value_parser!(PathBuf))
                    .help(text.get("cli-export.templates").to_owned()),
            )
            .arg(
                Arg::new("list")
                    .long("list")
                    .action(ArgAction::SetTrue)
                    .help(text.get("cli-export.list").to_owned()),
            )
            .arg(force_argument(text))
    }

    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        if arguments.get_flag("list") {
            list(cx);
            return GOOD;
        }
        let (Some(path), Some(output), Some(to)) = (
            arguments.get_one::<PathBuf>("plan"),
            arguments.get_one::<PathBuf>("output"),
            arguments.get_one::<String>("to"),
        ) else {
            return UNUSABLE;
        };
        let Some(exporter) = exporter(to) else {
            let known: Vec<&str> = EXPORTERS.iter().map(|it| it.id()).collect();
            let known = cx.text.list(&known);
            let args = [("name", to.as_str().into()), ("known", known.into())];
            let words = cx.text.fmt("cli-export-unknown", &args);
            cx.complain(&words);
            return UNUSABLE;
        };
        let Some((loaded, ..)) = cx.plan(path) else {
            return UNUSABLE;
        };
        let plan = &loaded.plan;
        let kept = Choice::of_plan(plan, exporter);
        let Some(choice) = choice(exporter, kept, arguments, cx) else {
            return UNUSABLE;
        };
        if let Some(learner) = choice.learner.as_ref().filter(|it| plan.learner(it).is_none()) {
            let args = [("name", learner.as_str().to_owned().into())];
            let words = cx.text.fmt("cli-export-no-learner", &args);
            cx.complain(&words);
            return UNUSABLE;
        }
        let policy = check::policy_of(plan, path, cx);
        let Some(desk) = Desk::read(arguments, cx) else {
            return UNUSABLE;
        };
        let rules = Rules::for_plan(plan, &policy).issued_by(&desk.provider);
        let facts = Facts::new(plan, &rules);
        let findings = checks::run(&facts);
        let exported = exporter.export(
            &Input {
                facts: &facts,
                findings: &findings,
                provider: &desk.provider,
                logo: desk.logo.as_deref(),
                choice: &choice,
                templates: &desk.templates,
            },
            &export::Cx {
                text: cx.text,
                today: cx.today,
                progress: &|_| true,
            },
        );
        match exported {
            Ok(bytes) => {
                if exporter.may_carry_cohort() && choice.cohort {
                    let words = cx.text.get("cli-export-personal").to_owned();
                    cx.complain(&words);
                    check::guard(plan, &policy, cx);
                }
                if cx.write_bytes(output, &bytes, arguments.get_flag("force")) {
                    GOOD
                } else {
                    UNUSABLE
                }
            }
            Err(error) => {
                let words = error.message(cx.text);
                cx.complain(&words);
                UNUSABLE
            }
        }
    }
}

/// Who issues the document and what it is made with, read from the disk.
struct Desk {
    provider: Provider,
    logo: Option<Vec<u8>>,
    templates: Vec<UserTemplate>,
}

impl Desk {
    /// Reads the provider's file, its logo and its templates. Files that the command line names must be there; a
    /// damaged file of the configuration is told and left out.
    fn read(arguments: &ArgMatches, cx: &mut Cx<'_>) -> Option<Self> {
        let named = arguments.get_one::<PathBuf>("provider");
        let usual = storage::default_config_folder().map(|it| storage::issuer_path(&it));
        let path = named.cloned().or(usual);
        if let Some(missing) = named.filter(|it| !it.exists()) {
            let args = [("path", missing.display().to_string().into())];
            let words = cx.text.fmt("cli-export-no-file", &args);
            cx.complain(&words);
            return None;
        }
        let read = path
            .as_deref()
            .map_or_else(|| Ok(Issuer::default()), storage::read_issuer);
        let issuer = match read {
            Ok(issuer) => issuer,
            Err(error) => {
                cx.complain(&error.message(cx.text));
                if named.is_some() {
                    return None;
                }
                Issuer::default()
            }
        };
        let logo = match issuer.logo.as_deref().map(storage::read_logo) {
            None => None,
            Some(Ok(bytes)) => Some(bytes),
            Some(Err(error)) => {
                cx.complain(&error.message(cx.text));
                None
            }
        };
        let folder = arguments
            .get_one::<PathBuf>("templates")
            .or(issuer.templates.as_ref());
        let templates = match folder.map(|it| storage::read_templates(it)) {
            None => Vec::new(),
            Some(Ok(files)) => files
                .into_iter()
                .map(|(name, bytes)| UserTemplate { name, bytes })
                .collect(),
            Some(Err(error)) => {
                cx.complain(&error.message(cx.text));
                return None;
            }
        };
        Some(Self {
            provider: issuer.provider,
            logo,
            templates,
        })
    }
}

/// One line for each exporter: its identifier, what it is, its format.
fn list(cx: &mut Cx<'_>) {
    let widest = EXPORTERS.iter().map(|it| it.id().len()).max().unwrap_or(0);
    for it in EXPORTERS {
        let (document, format) = (cx.text.get(it.document()), cx.text.get(it.format()));
        let line = format!("{:widest$}  {document} · {format}", it.id());
        cx.say(&line);
        if !it.sections().is_empty() {
            let names: Vec<&str> = it.sections().iter().map(|it| it.name()).collect();
            let args = [("names", names.join(",").into())];
            let line = cx.text.fmt("cli-export-sections", &args);
            cx.say(&format!("{:widest$}  {line}", ""));
        }
        if !it.columns().is_empty() {
            let names: Vec<&str> = it.columns().iter().map(|it| it.name()).collect();
            let args = [("names", names.join(",").into())];
            let line = cx.text.fmt("cli-export-columns", &args);
            cx.say(&format!("{:widest$}  {line}", ""));
        }
    }
}

/// What the arguments choose, or else what the plan keeps; `None` when they name what the exporter does not have.
fn choice(exporter: &dyn Exporter, kept: Choice, arguments: &ArgMatches, cx: &mut Cx<'_>) -> Option<Choice> {
    let mut choice = Choice {
        cohort: arguments.get_flag("with-cohort"),
        ..kept
    };
    if let Some(names) = arguments.get_many::<String>("sections") {
        let known = exporter.sections();
        let kept = named(names, known, Section::name, cx)?;
        choice.without = known.iter().copied().filter(|it| !kept.contains(it)).collect();
    }
    if let Some(names) = arguments.get_many::<String>("columns") {
        let known = exporter.columns();
        let kept = named(names, known, Column::name, cx)?;
        choice.without_columns = known.iter().copied().filter(|it| !kept.contains(it)).collect();
    }
    if let Some(name) = arguments.get_one::<String>("learner") {
        let Ok(id) = LearnerId::parse(name) else {
            let words = cx
                .text
                .fmt("cli-export-no-learner", &[("name", name.as_str().into())]);
            cx.complain(&words);
            return None;
        };
        choice.learner = Some(id);
    }
    Some(choice)
}

/// The parts of these names; tells the first that is unknown.
fn named<'a, T: Copy>(
    names: impl Iterator<Item = &'a String>,
    known: &[T],
    name_of: fn(T) -> &'static str,
    cx: &mut Cx<'_>,
) -> Option<Vec<T>> {
    let mut found = Vec::new();
    for name in names {
        let Some(part) = known.iter().copied().find(|it| name_of(*it) == name) else {
            let known: Vec<&str> = known.iter().map(|it| name_of(*it)).collect();
            let known = cx.text.list(&known);
            let args = [("name", name.as_str().into()), ("known", known.into())];
            let words = cx.text.fmt("cli-export-no-part", &args);
            cx.complain(&words);
            return None;
        };
        found.push(part);
    }
    Some(found)
}
