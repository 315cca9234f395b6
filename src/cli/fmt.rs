//! `tresse fmt`: plans in their canonical form.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::{Cx, FOUND, GOOD, Subcommand, UNUSABLE, plans_argument};
use crate::storage;
use crate::text::Text;

/// Rewrites plans as the program writes them, or says which are not.
#[derive(Debug)]
pub(super) struct Fmt;

impl Subcommand for Fmt {
    fn name(&self) -> &'static str {
        "fmt"
    }

    fn arguments(&self, command: Command, text: &Text) -> Command {
        command.arg(plans_argument(text)).arg(
            Arg::new("check")
                .long("check")
                .action(ArgAction::SetTrue)
                .help(text.get("cli-fmt.check").to_owned()),
        )
    }

    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        let mut code = GOOD;
        for path in arguments.get_many::<PathBuf>("plans").into_iter().flatten() {
            let Some((loaded, fingerprint, source)) = cx.plan(path) else {
                code = UNUSABLE;
                continue;
            };
            let canonical = storage::write(&loaded.plan);
            if canonical == source {
                continue;
            }
            let shown = path.display().to_string();
            if arguments.get_flag("check") {
                let words = cx.text.fmt("cli-fmt-differs", &[("path", shown.as_str().into())]);
                cx.say(&words);
                code = code.max(FOUND);
                continue;
            }
            let options = storage::SaveOptions::over(fingerprint);
            match storage::write_document(path, canonical.as_bytes(), &options) {
                Ok(_) => {
                    let words = cx.text.fmt("cli-fmt-done", &[("path", shown.as_str().into())]);
                    cx.say(&words);
                }
                Err(error) => {
                    let reason = error.message(cx.text);
                    cx.complain(&reason);
                    code = UNUSABLE;
                }
            }
        }
        code
    }
}
