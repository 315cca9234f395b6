//! `tresse cost`: what a plan costs, with every sum.

use clap::{ArgMatches, Command};
use serde_json::{Map, Value, json};

use super::one_plan::{self, Given, given};
use super::{Cx, GOOD, Subcommand, UNUSABLE, wants_json};
use crate::cost::{Costing, Kind, Term};
use crate::model::{Cents, Key, Modality, Plan};
use crate::text::Text;

/// Costs a plan.
#[derive(Debug)]
pub(super) struct Cost;

impl Subcommand for Cost {
    fn name(&self) -> &'static str {
        "cost"
    }

    fn arguments(&self, command: Command, text: &Text) -> Command {
        one_plan::told(command, text)
    }

    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        let Some(Given { plan, rules }) = given(arguments, cx) else {
            return UNUSABLE;
        };
        let costing = Costing::new(&plan);
        // The plan's own cap, or that of its funding device under the policy.
        let cap = plan.funder.hourly_cap.or(rules.hourly);
        if wants_json(arguments) {
            let value = value(&plan, &costing, cap, cx.text);
            cx.say(&format!("{value:#}"));
        } else {
            for line in lines(&plan, &costing, cap, cx.text) {
                cx.say(&line);
            }
        }
        GOOD
    }
}

const fn cents(amount: Cents) -> u64 {
    amount.get()
}

fn value(plan: &Plan, costing: &Costing, cap: Option<Cents>, text: &Text) -> Value {
    let kinds: Map<String, Value> = Kind::ALL
        .into_iter()
        .map(|it| (it.name().to_owned(), json!(cents(costing.of_kind(it)))))
        .collect();
    let mut modalities: Map<String, Value> = Modality::ALL
        .into_iter()
        .map(|it| (it.name().to_owned(), json!(cents(costing.of_modality(Some(it))))))
        .collect();
    modalities.insert("none".to_owned(), json!(cents(costing.of_modality(None))));
    let blocks: Vec<Value> = plan
        .blocks
        .iter()
        .map(|it| {
            (
                it.id.to_string(),
                it.title.clone(),
                costing.of_block(Some(&it.id)),
            )
        })
        .chain([(String::new(), String::new(), costing.of_block(None))])
        .map(|(id, title, amount)| json!({ "id": id, "title": title, "amount": cents(amount) }))
        .collect();
    let term = |it: &Term| {
        json!({
            "kind": it.kind.name(),
            "place": it.place.to_string(),
            "by": it.by.as_ref().map(Key::to_string),
            "modality": it.modality.map(Modality::name),
            "block": it.block.as_ref().map(ToString::to_string),
            "sum": it.explain(text),
            "amount": it.amount.map(cents),
        })
    };
    let missing: Vec<Value> = costing
        .missing()
        .iter()
        .map(|it| json!({ "rate": it.rate.name(), "minutes": it.minutes }))
        .collect();
    json!({
        "format": 1,
        "title": plan.title,
        "total": cents(costing.total),
        "per_learner": costing.per_learner().map(cents),
        "per_learner_hour": costing.per_learner_hour().map(cents),
        "headcount": costing.heads,
        "learner_minutes": costing.learner_minutes,
        "budget": plan.funder.budget.map(cents),
        "hourly_cap": cap.map(cents),
        "by_kind": kinds,
        "by_modality": modalities,
        "by_block": blocks,
        "terms": costing.terms.iter().map(term).collect::<Vec<_>>(),
        "missing": missing,
    })
}

fn lines(plan: &Plan, costing: &Costing, cap: Option<Cents>, text: &Text) -> Vec<String> {
    let money = |amount: Cents| text.money(i64::try_from(amount.get()).unwrap_or(i64::MAX));
    let known = |amount: Option<Cents>| amount.map_or_else(|| text.get("cost-unknown").to_owned(), money);
    let title = |key: &Key| plan.title_of(key).unwrap_or_else(|| key.id());
    let mut lines = vec![plan.title.clone(), String::new()];
    let mut say = |name: &str, amount: String| lines.push(text.said_of(name, &amount));
    say(text.get("cost-total"), money(costing.total));
    say(text.get("cost-per-learner"), known(costing.per_learner()));
    say(text.get("cost-per-hour"), known(costing.per_learner_hour()));
    if let Some(budget) = plan.funder.budget {
        say(text.get("cost-budget"), money(budget));
    }
    if let Some(cap) = cap {
        say(text.get("cost-cap"), money(cap));
    }
    lines.push(String::new());
    lines.push(text.get("cost-by-modality").to_owned());
    for modality in Modality::ALL.into_iter().map(Some).chain([None]) {
        let amount = costing.of_modality(modality);
        if amount > Cents::ZERO {
            let name = text.get(modality_word(modality));
            lines.push(format!("  {}", text.said_of(name, &money(amount))));
        }
    }
    lines.push(text.get("cost-by-block").to_owned());
    for block in plan.blocks.iter().map(|it| Some(&it.id)).chain([None]) {
        let amount = costing.of_block(block);
        if amount > Cents::ZERO {
            let name = block.map_or_else(
                || text.get("cost-no-block").to_owned(),
                |id| title(&Key::Block(id.clone())),
            );
            lines.push(format!("  {}", text.said_of(&name, &money(amount))));
        }
    }
    lines.push(text.get("cost-by-kind").to_owned());
    for kind in Kind::ALL {
        let terms: Vec<&Term> = costing.terms.iter().filter(|it| it.kind == kind).collect();
        if terms.is_empty() {
            continue;
        }
        // Nothing known is not nothing to pay.
        let any = terms.iter().any(|it| it.amount.is_some());
        let sum = known(any.then(|| costing.of_kind(kind)));
        lines.push(format!("  {}", text.said_of(text.get(kind.word()), &sum)));
        for term in terms {
            let mut what = title(&term.place);
            if let Some(by) = &term.by {
                what = format!("{what} · {}", title(by));
            }
            let sum = format!("{} = {}", term.explain(text), known(term.amount));
            lines.push(format!("    {}", text.said_of(&what, &sum)));
        }
    }
    for missing in costing.missing() {
        let rate = text.get(missing.rate.word());
        let hours = text.hours(u32::try_from(missing.minutes).unwrap_or(u32::MAX));
        lines.push(text.fmt("cost-missing", &[("rate", rate.into()), ("hours", hours.into())]));
    }
    lines
}

const fn modality_word(modality: Option<Modality>) -> &'static str {
    match modality {
        Some(Modality::Classroom) => "modality-classroom",
        Some(Modality::RemoteSync) => "modality-remote-sync",
        Some(Modality::RemoteAsync) => "modality-remote-async",
        Some(Modality::Workplace) => "modality-workplace",
        None => "cost-no-modality",
    }
}
