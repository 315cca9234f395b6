//! `tresse summary`: hours and shares of a plan, and who can follow it.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::one_plan::{self, Given, given};
use super::{Cx, GOOD, Subcommand, UNUSABLE, wants_json};
use crate::checks::{Cohort, Following};
use crate::model::{Mix, Modality, Plan};
use crate::text::Text;

/// Sums up a plan.
#[derive(Debug)]
pub(super) struct Summary;

/// A line of the summary: a block, or the whole path.
struct Line {
    id: String,
    title: String,
    mix: Mix,
}

impl Subcommand for Summary {
    fn name(&self) -> &'static str {
        "summary"
    }

    fn arguments(&self, command: Command, text: &Text) -> Command {
        one_plan::told(command, text)
    }

    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        let Some(Given { plan, rules }) = given(arguments, cx) else {
            return UNUSABLE;
        };
        let plan = &plan;
        let following = Cohort::new(plan, &rules).following();
        let blocks = lines(plan);
        if wants_json(arguments) {
            let whole = json!({
                "format": 1,
                "title": plan.title,
                "certification": plan.certification.as_ref().map(|it| it.code.clone()),
                "path": amounts(&plan.mix()),
                "blocks": blocks.iter().map(block_value).collect::<Vec<_>>(),
                "people": { "headcount": plan.headcount(), "follow": following.follow_all },
            });
            cx.say(&format!("{whole:#}"));
        } else {
            print(plan, &blocks, &following, cx);
        }
        GOOD
    }
}

fn lines(plan: &Plan) -> Vec<Line> {
    let sum =
        |modules: &mut dyn Iterator<Item = Mix>| modules.fold(Mix::default(), |sum, mix| sum.plus(&mix));
    let mut lines: Vec<Line> = plan
        .blocks
        .iter()
        .map(|block| Line {
            id: if block.code.is_empty() {
                block.id.to_string()
            } else {
                block.code.clone()
            },
            title: block.title.clone(),
            mix: sum(&mut plan.lane(Some(&block.id)).map(|module| module.mix)),
        })
        .collect();
    let outside = sum(&mut plan.lane(None).map(|module| module.mix));
    if !outside.total().is_zero() {
        lines.push(Line {
            id: String::new(),
            title: String::new(),
            mix: outside,
        });
    }
    lines
}

fn amounts(mix: &Mix) -> Value {
    let shares = mix.shares();
    let mut minutes = serde_json::Map::new();
    let mut permille = serde_json::Map::new();
    for (modality, share) in Modality::ALL.into_iter().zip(shares) {
        minutes.insert(modality.name().to_owned(), json!(mix.get(modality).get()));
        permille.insert(modality.name().to_owned(), json!(share.0));
    }
    minutes.insert("total".to_owned(), json!(mix.total().get()));
    json!({ "minutes": minutes, "permille": permille })
}

fn block_value(line: &Line) -> Value {
    let mut value = amounts(&line.mix);
    if let Value::Object(map) = &mut value {
        map.insert("id".to_owned(), json!(line.id));
        map.insert("title".to_owned(), json!(line.title));
    }
    value
}

fn print(plan: &Plan, blocks: &[Line], following: &Following, cx: &mut Cx<'_>) {
    let text = cx.text;
    cx.say(&plan.title);
    if let Some(certification) = &plan.certification {
        cx.say(format!("{} {}", certification.code, certification.title).trim());
    }
    cx.say("");
    let whole = Line {
        id: String::new(),
        title: text.get("total-hours").to_owned(),
        mix: plan.mix(),
    };
    for line in blocks.iter().chain([&whole]) {
        let title = if line.title.is_empty() {
            text.get("cli-summary-outside")
        } else {
            &line.title
        };
        let name = format!("{} {title}", line.id);
        cx.say(&text.said_of(name.trim(), &text.hours(line.mix.total().get())));
        let shares = line.mix.shares();
        for (modality, share) in Modality::ALL.into_iter().zip(shares) {
            let minutes = line.mix.get(modality);
            if !minutes.is_zero() {
                let word = text.get(modality_word(modality));
                let percent = text.percent(i64::from(share.0));
                let said = format!("{} · {percent}", text.hours(minutes.get()));
                cx.say(&format!("  {}", text.said_of(word, &said)));
            }
        }
    }
    cx.say("");
    let people = [
        ("follow", following.follow_all.into()),
        ("all", plan.headcount().into()),
    ];
    cx.say(&text.fmt("cli-summary-people", &people));
}

const fn modality_word(modality: Modality) -> &'static str {
    match modality {
        Modality::Classroom => "modality-classroom",
        Modality::RemoteSync => "modality-remote-sync",
        Modality::RemoteAsync => "modality-remote-async",
        Modality::Workplace => "modality-workplace",
    }
}
