//! `tresse import`: what other programs wrote, into a plan.

mod file;
mod rncp;

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::{Cx, Subcommand, UNUSABLE, force_argument};
use crate::exchange::import::IMPORTERS;
use crate::model::Plan;
use crate::storage::{self, Fingerprint};
use crate::text::Text;

/// The kind that reads the registers of certifications.
const RNCP: &str = "rncp";
/// The kind that is told by what stands in the file.
const AUTO: &str = "auto";

/// Brings files into a plan, or lists what they would change.
#[derive(Debug)]
pub(super) struct Import;

impl Subcommand for Import {
    fn name(&self) -> &'static str {
        "import"
    }

    fn arguments(&self, command: Command, text: &Text) -> Command {
        let file = |name: &'static str, help: &str| {
            Arg::new(name)
                .value_name("FILE")
                .value_parser(clap::value_parser!(PathBuf))
                .help(text.get(help).to_owned())
        };
        let kinds: Vec<&str> = [RNCP]
            .into_iter()
            .chain(IMPORTERS.iter().map(|it| it.id()))
            .chain([AUTO])
            .collect();
        let known = kinds.join(", ");
        command
            .arg(
                Arg::new("source")
                    .value_name("KIND")
                    .required(true)
                    .value_parser(kinds)
                    .hide_possible_values(true)
                    .help(text.fmt("cli-import.source", &[("kinds", known.into())])),
            )
            .arg(file("file", "cli-import.file").required(true).num_args(1..))
            .arg(
                Arg::new("fiche")
                    .long("fiche")
                    .value_name("RNCP37488")
                    .action(ArgAction::Append)
                    .help(text.get("cli-import.fiche").to_owned()),
            )
            .arg(
                Arg::new("search")
                    .long("search")
                    .value_name("WORDS")
                    .conflicts_with("fiche")
                    .help(text.get("cli-import.search").to_owned()),
            )
            .arg(
                Arg::new("all")
                    .long("all")
                    .action(ArgAction::SetTrue)
                    .help(text.get("cli-import.all").to_owned()),
            )
            .arg(
                Arg::new("near")
                    .long("near")
                    .value_name("PLACE")
                    .help(text.get("cli-import-near").to_owned()),
            )
            .arg(
                Arg::new("within")
                    .long("within")
                    .value_name("KM")
                    .value_parser(clap::value_parser!(u32).range(1..=2_000))
                    .help(text.get("cli-import-within").to_owned()),
            )
            .arg(
                Arg::new("most")
                    .long("most")
                    .value_name("N")
                    .value_parser(clap::value_parser!(u32).range(1..=100_000))
                    .help(text.get("cli-import-most").to_owned()),
            )
            .arg(
                Arg::new("block")
                    .long("block")
                    .value_name("ID")
                    .help(text.get("cli-import-block").to_owned()),
            )
            .arg(
                Arg::new("list")
                    .long("list")
                    .action(ArgAction::SetTrue)
                    .help(text.get("cli-import.list").to_owned()),
            )
            .arg(
                Arg::new("only")
                    .long("only")
                    .value_name("1,3-5")
                    .help(text.get("cli-import.only").to_owned()),
            )
            .arg(file("into", "cli-import.into").long("into").value_name("PLAN"))
            .arg(file("output", "cli-import.output").short('o').long("output"))
            .arg(force_argument(text))
    }

    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        let files: Vec<&PathBuf> = arguments
            .get_many::<PathBuf>("file")
            .into_iter()
            .flatten()
            .collect();
        let kind = arguments.get_one::<String>("source").map_or(AUTO, String::as_str);
        match (kind, files.as_slice()) {
            (RNCP, [path]) => rncp::run(path, arguments, cx),
            (RNCP, _) => {
                let words = cx.text.get("cli-import-one-file").to_owned();
                cx.complain(&words);
                UNUSABLE
            }
            (kind, files) => file::run(kind, files, arguments, cx),
        }
    }
}

/// Where the plan goes.
struct Target {
    path: PathBuf,
    /// What stood there when the plan was read from there.
    known: Option<Fingerprint>,
}

/// The plan of `--into`, or an empty one, and where it is to be written: at `-o`, or over `--into`. `None` when
/// the plan cannot be read, which is told, and when no file was named.
fn open_target(arguments: &ArgMatches, cx: &mut Cx<'_>) -> Option<(Plan, Target)> {
    let into = arguments.get_one::<PathBuf>("into");
    let output = arguments.get_one::<PathBuf>("output");
    let mut known = None;
    let plan = match into {
        Some(path) => {
            let (loaded, fingerprint, _) = cx.plan(path)?;
            known = output.is_none().then_some(fingerprint);
            loaded.plan
        }
        None => Plan::default(),
    };
    let path = output.or(into)?.clone();
    Some((plan, Target { path, known }))
}

/// Writes the plan to its target; tells why when that fails.
fn write_target(target: &Target, plan: &Plan, arguments: &ArgMatches, cx: &mut Cx<'_>) -> bool {
    let source = storage::write(plan);
    match target.known {
        Some(known) => cx.write_over(&target.path, &source, known),
        None => cx.write(&target.path, &source, arguments.get_flag("force")),
    }
}
