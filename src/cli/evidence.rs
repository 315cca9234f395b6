//! `tresse evidence`: what a plan holds for the quality reference, indicator by indicator.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::one_plan::{self, Given, given};
use super::{Cx, GOOD, Subcommand, UNUSABLE, wants_json};
use crate::checks::{self, Concern, EvidenceHeld, Facts, IndicatorStanding, element_word, evidence, in_lang};
use crate::model::{IndicatorList, Key, Plan};
use crate::text::Text;

/// Prints the evidence map.
#[derive(Debug)]
pub(super) struct Evidence;

impl Subcommand for Evidence {
    fn name(&self) -> &'static str {
        "evidence"
    }

    fn arguments(&self, command: Command, text: &Text) -> Command {
        one_plan::told(command, text)
    }

    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        let Some(Given { plan, rules }) = given(arguments, cx) else {
            return UNUSABLE;
        };
        let plan = &plan;
        let found = evidence(&Facts::new(plan, &rules));
        if wants_json(arguments) {
            let whole = document(plan, &rules.quality, &found, cx.text);
            cx.say(&format!("{whole:#}"));
        } else {
            print(plan, &rules.quality, &found, cx);
        }
        GOOD
    }
}

fn print(plan: &Plan, reference: &IndicatorList, found: &checks::Evidence, cx: &mut Cx<'_>) {
    let text = cx.text;
    cx.say(&format!(
        "{} – {}",
        plan.title,
        in_lang(text.lang(), &reference.title)
    ));
    cx.say(in_lang(text.lang(), &reference.source));
    if reference.indicators.is_empty() {
        cx.say(text.get("evidence-none"));
        return;
    }
    for concern in Concern::ALL {
        let of: Vec<&IndicatorStanding> = found
            .indicators
            .iter()
            .filter(|it| it.concern == concern)
            .collect();
        if of.is_empty() {
            continue;
        }
        let name = text.get(&format!("concern-{}", concern.name())).to_owned();
        cx.say("");
        if matches!(concern, Concern::Elsewhere | Concern::Organisation) {
            let numbers: Vec<String> = of.iter().map(|it| it.number.to_string()).collect();
            cx.say(&text.fmt(
                "evidence-row",
                &[
                    ("name", name.as_str().into()),
                    ("value", numbers.join(", ").into()),
                ],
            ));
            continue;
        }
        cx.say(&text.fmt(
            "evidence-head",
            &[("name", name.as_str().into()), ("count", of.len().into())],
        ));
        for standing in of {
            let said = reference
                .indicator(standing.number)
                .map_or("", |it| in_lang(text.lang(), &it.said));
            let number = text.fmt(
                "evidence-indicator",
                &[("number", i64::from(standing.number).into())],
            );
            cx.say(&format!("  {number} – {said}"));
            for held in &standing.elements {
                cx.say(&format!("    {}", line(text, plan, held)));
            }
        }
    }
}

fn line(text: &Text, plan: &Plan, held: &EvidenceHeld) -> String {
    let name = text.get(&element_word(held.element)).to_owned();
    let (key, objects) = if held.ready() {
        ("evidence-line-ready", &held.by)
    } else {
        ("evidence-line-gap", &held.gaps)
    };
    let titles: Vec<String> = objects
        .iter()
        .filter(|it| **it != Key::Plan)
        .map(|it| checks::title(plan, it))
        .collect();
    let count = titles.len();
    text.fmt(
        key,
        &[
            ("name", name.as_str().into()),
            ("count", count.into()),
            ("where", checks::names(text, &titles).into()),
        ],
    )
}

fn document(plan: &Plan, reference: &IndicatorList, found: &checks::Evidence, text: &Text) -> Value {
    let keys = |keys: &[Key]| keys.iter().map(ToString::to_string).collect::<Vec<_>>();
    let rows: Vec<Value> = found
        .indicators
        .iter()
        .map(|standing| {
            let indicator = reference.indicator(standing.number);
            json!({
                "number": standing.number,
                "criterion": indicator.map(|it| it.criterion),
                "standing": standing.concern.name(),
                "asks": indicator.map(|it| in_lang(text.lang(), &it.said)),
                "elements": standing.elements.iter().map(|held| json!({
                    "element": held.element.name(),
                    "ready": held.ready(),
                    "by": keys(&held.by),
                    "missing": keys(&held.gaps),
                })).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "format": 1,
        "title": plan.title,
        "reference": reference.id,
        "source": in_lang(text.lang(), &reference.source),
        "ready": found.count(Concern::Ready),
        "to_complete": found.count(Concern::ToComplete),
        "indicators": rows,
    })
}
