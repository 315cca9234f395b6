//! `tresse templates`: what a plan can start from.

use clap::{ArgMatches, Command};

use super::{Cx, GOOD, Subcommand};
use crate::exchange::TEMPLATES;
use crate::text::Text;

/// Lists the templates.
#[derive(Debug)]
pub(super) struct Templates;

impl Subcommand for Templates {
    fn name(&self) -> &'static str {
        "templates"
    }

    fn arguments(&self, command: Command, _text: &Text) -> Command {
        command
    }

    fn run(&self, _arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        let widest = TEMPLATES.iter().map(|it| it.name.len()).max().unwrap_or(0);
        for template in TEMPLATES {
            let key = format!("template-{}", template.name);
            let line = format!("{:widest$}  {}", template.name, cx.text.get(&key));
            cx.say(&line);
        }
        GOOD
    }
}
