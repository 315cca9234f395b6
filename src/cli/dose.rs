//! `tresse dose`: the right dosage of a plan.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Value, json};

use super::dose_limits;
use super::one_plan::{self, Given, given};
use super::{Cx, FOUND, GOOD, Subcommand, UNUSABLE, force_argument, format_argument, wants_json};
use crate::checks::{Rules, label};
use crate::dosage::{
    Added, Asked, Binding, Built, Conflict, Goal, Outcome, Part, Point, Preset, Proposal, Proposals, Unit,
    added_words, binding_words, clash_words, curve, point_words, preset_words, propose, settled_words,
};
use crate::model::{BlockId, Id as _, Mix, Modality, ModuleId, Plan};
use crate::storage;
use crate::text::Text;

/// No dosage meets all demands.
pub(super) const CONFLICT: u8 = 3;

/// Proposes dosages.
#[derive(Debug)]
pub(super) struct Dose;

impl Subcommand for Dose {
    fn name(&self) -> &'static str {
        "dose"
    }

    fn arguments(&self, command: Command, text: &Text) -> Command {
        let flag = |name: &'static str, help: &str| {
            Arg::new(name)
                .long(name)
                .action(ArgAction::SetTrue)
                .help(text.get(help).to_owned())
        };
        let several = |name: &'static str, counts: &'static str, help: &str| {
            Arg::new(name)
                .long(name)
                .value_name(counts)
                .num_args(1..)
                .action(ArgAction::Append)
                .help(text.get(help).to_owned())
        };
        let command = dose_limits::arguments(command, text);
        command
            .arg(one_plan::argument(text))
            .arg(
                Arg::new("goal")
                    .long("goal")
                    .value_parser(Preset::ALL.map(Preset::name))
                    .value_name("learners|cost|rooms|least-change")
                    .hide_possible_values(true)
                    .help(text.get("cli-dose.goal").to_owned()),
            )
            .arg(several("module", "M", "cli-dose.module"))
            .arg(several("block", "B", "cli-dose.block"))
            .arg(flag("support", "cli-dose.support"))
            .arg(flag("acculturation", "cli-dose.acculturation"))
            .arg(flag("individual", "cli-dose.individual"))
            .arg(flag("no-loans", "cli-dose.no-loans"))
            .arg(flag("no-places", "cli-dose.no-places"))
            .arg(flag("curve", "cli-dose.curve"))
            .arg(flag("explain-problem", "cli-dose.explain-problem"))
            .arg(format_argument(text))
            .arg(
                Arg::new("output")
                    .short('o')
                    .long("output")
                    .value_name("FILE")
                    .value_parser(clap::value_parser!(PathBuf))
                    .help(text.get("cli-dose.output").to_owned()),
            )
            .arg(force_argument(text))
    }

    fn run(&self, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
        let Some(Given { plan, rules }) = given(arguments, cx) else {
            return UNUSABLE;
        };
        let plan = &plan;
        let Some(modules) = modules(arguments, plan, cx) else {
            return UNUSABLE;
        };
        let asked = Asked {
            modules,
            loans: !arguments.get_flag("no-loans"),
            places: !arguments.get_flag("no-places"),
            support: arguments.get_flag("support"),
            acculturation: arguments.get_flag("acculturation"),
            individual: arguments.get_flag("individual"),
            limits: dose_limits::limits(arguments),
            ..Asked::default()
        };
        if arguments.get_flag("explain-problem") {
            explain(plan, &rules, &asked, cx);
            return GOOD;
        }
        let goal = arguments.get_one::<String>("goal");
        let presets: Vec<Preset> = Preset::ALL
            .into_iter()
            .filter(|it| goal.is_none_or(|goal| goal == it.name()))
            .collect();
        let Some(found) = propose(plan, &rules, &asked, cx.text, &presets, &|_| true) else {
            return UNUSABLE;
        };
        let points = if arguments.get_flag("curve") {
            curve(plan, &rules, &asked, cx.text, &found, &|_| true)
        } else {
            None
        };
        if wants_json(arguments) {
            let whole = document(plan, &found, points.as_deref(), cx.text);
            cx.say(&format!("{whole:#}"));
        } else {
            print(plan, &found, cx);
            print_curve(points.as_deref(), cx);
        }
        if let (Some(output), Some(first)) = (arguments.get_one::<PathBuf>("output"), found.list.first()) {
            let Ok(next) = first.edit(plan, None).applied_to(plan) else {
                return FOUND;
            };
            if !cx.write(output, &storage::write(&next), arguments.get_flag("force")) {
                return UNUSABLE;
            }
        }
        let kept = |it: &Proposal| it.limited.as_ref().is_none_or(|it| it.short.is_empty());
        if found.conflict.is_some() || !found.list.iter().all(kept) {
            CONFLICT
        } else {
            GOOD
        }
    }
}

/// The modules named, alone or by their blocks; all when nothing is named, `None` when something does not exist.
fn modules(arguments: &ArgMatches, plan: &Plan, cx: &mut Cx<'_>) -> Option<Option<BTreeSet<ModuleId>>> {
    let names = |of: &str| arguments.get_many::<String>(of).into_iter().flatten();
    let mut chosen = BTreeSet::new();
    let mut unknown = None;
    for name in names("module") {
        match ModuleId::parse(name).ok().filter(|id| plan.module(id).is_some()) {
            Some(id) => drop(chosen.insert(id)),
            None => unknown = unknown.or(Some(("cli-dose-unknown", name))),
        }
    }
    for name in names("block") {
        match BlockId::parse(name).ok().filter(|id| plan.block(id).is_some()) {
            Some(id) => chosen.extend(plan.lane(Some(&id)).map(|it| it.id.clone())),
            None => unknown = unknown.or(Some(("cli-dose-unknown-block", name))),
        }
    }
    if let Some((key, name)) = unknown {
        let words = cx.text.fmt(key, &[("name", name.as_str().into())]);
        cx.complain(&words);
        return None;
    }
    let named = ["module", "block"].iter().any(|it| names(it).next().is_some());
    Some(named.then_some(chosen))
}

fn outcome(text: &Text, outcome: &Outcome) -> String {
    let follow = i64::from(outcome.following.follow_all);
    let people = i64::from(outcome.following.people);
    let parts: Vec<String> = Modality::ALL
        .into_iter()
        .filter(|it| !outcome.mix.get(*it).is_zero())
        .map(|it| {
            let word = text.get(crate::dosage::modality_word(it));
            format!("{word} {}", text.hours(outcome.mix.get(it).get()))
        })
        .collect();
    let money = text.money(outcome.cost);
    let args = [
        ("follow", text.integer(follow).into()),
        ("people", text.integer(people).into()),
        ("cost", money.into()),
        (
            "errors",
            text.integer(i64::try_from(outcome.errors).unwrap_or(0)).into(),
        ),
        (
            "warnings",
            text.integer(i64::try_from(outcome.warnings).unwrap_or(0)).into(),
        ),
        ("mix", parts.join(", ").into()),
    ];
    let line = text.fmt("dosage-line", &args);
    let number = |value: u64| text.integer(i64::try_from(value).unwrap_or(i64::MAX));
    let days = text.fmt("dosage-line-days", &[("days", number(outcome.days).into())]);
    let km = outcome
        .km
        .map(|km| format!(" ({})", text.fmt("dosage-line-km", &[("km", number(km).into())])));
    format!("{line} · {days}{}", km.unwrap_or_default())
}

fn mix_words(text: &Text, mix: &Mix) -> String {
    let parts: Vec<String> = mix.parts().iter().map(|it| text.hours(it.get())).collect();
    parts.join(" / ")
}

fn print(plan: &Plan, found: &Proposals, cx: &mut Cx<'_>) {
    let text = cx.text;
    let now = outcome(text, &found.before);
    cx.say(&format!("{} {now}", text.get("dosage-today")));
    if let Some(conflict) = &found.conflict {
        print_conflict(plan, conflict, cx);
    }
    for proposal in &found.list {
        cx.say("");
        cx.say(&preset_words(text, &proposal.presets));
        cx.say(&format!("  {}", outcome(text, &proposal.after)));
        if proposal.is_empty() {
            cx.say(&format!("  {}", text.get("dosage-nothing")));
        }
        for change in &proposal.changes {
            let title = plan.module(&change.module).map_or("", |it| it.title.as_str());
            let gained: Vec<String> = change.gained.iter().map(ToString::to_string).collect();
            let who = if gained.is_empty() {
                String::new()
            } else {
                let args = [
                    ("learners", text.list(&gained).into()),
                    ("count", gained.len().into()),
                ];
                format!(" · {}", text.fmt("dosage-gained", &args))
            };
            let said = format!(
                "{} > {} · {}{who}",
                mix_words(text, &change.before),
                mix_words(text, &change.after),
                text.money_difference(change.cost)
            );
            let what = format!("{} {title}", change.module);
            cx.say(&format!("  {}", text.said_of(&what, &said)));
        }
        for (message, _) in &proposal.remedies {
            cx.say(&format!("  + {}", label(text, plan, message)));
        }
        for line in settled_words(text, &proposal.settled) {
            cx.say(&format!("  {line}"));
        }
        for line in added_words(text, &proposal.added) {
            cx.say(&format!("  ! {line}"));
        }
        for binding in &proposal.bindings {
            cx.say(&format!("  {}", binding_words(text, plan, binding)));
        }
        dose_limits::print(plan, proposal, cx);
        if proposal.proven && proposal.limited.is_none() {
            cx.say(&format!("  {}", text.get("dosage-proven")));
        }
    }
}

fn print_conflict(plan: &Plan, conflict: &Conflict, cx: &mut Cx<'_>) {
    let text = cx.text;
    let args = [("hours", text.hours(conflict.missing.get()).into())];
    cx.say(&text.fmt("dosage-conflict", &args));
    for clash in &conflict.clashes {
        cx.say(&format!("  - {}", clash_words(text, plan, clash)));
    }
}

/// The trade-off, a point a line.
fn print_curve(points: Option<&[Point]>, cx: &mut Cx<'_>) {
    let Some(points) = points else { return };
    let text = cx.text;
    cx.say("");
    cx.say(text.get("dosage-curve"));
    for point in points {
        let apart: Vec<String> = point.apart.iter().map(ToString::to_string).collect();
        let mut line = format!("  {}", point_words(text, point));
        if !apart.is_empty() {
            let args = [("learners", text.list(&apart).into())];
            line = format!("{line} · {}", text.fmt("dosage-apart", &args));
        }
        cx.say(&line);
    }
}

fn mix_value(mix: &Mix) -> Value {
    let parts = Modality::ALL
        .into_iter()
        .map(|it| (it.name().to_owned(), json!(mix.get(it).get())));
    Value::Object(parts.collect())
}

fn outcome_value(outcome: &Outcome) -> Value {
    json!({
        "people": outcome.following.people,
        "follow": outcome.following.follow_all,
        "cost_cents": outcome.cost,
        "travel_days": outcome.days,
        "travel_km": outcome.km,
        "minutes": mix_value(&outcome.mix),
        "errors": outcome.errors,
        "warnings": outcome.warnings,
    })
}

fn added_value(added: &Added) -> Value {
    json!({
        "severity": added.severity.name(),
        "code": added.code.0,
        "places": added.places.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

fn binding_value(binding: &Binding) -> Value {
    let gain = binding
        .gain
        .iter()
        .map(|(goal, value)| (goal.name().to_owned(), json!(value)));
    json!({
        "place": binding.place.to_string(),
        "owner": binding.demand.owner.name(),
        "part": binding.demand.part.name(),
        "bound": if binding.at_least { "least" } else { "most" },
        "minutes": binding.bound.get(),
        "loosened_minutes": binding.step.get(),
        "missing_minutes": binding.missing,
        "change": Value::Object(gain.collect()),
    })
}

fn proposal_value(plan: &Plan, proposal: &Proposal, text: &Text) -> Value {
    let names: Vec<&str> = proposal.presets.iter().map(|it| it.name()).collect();
    let changes: Vec<Value> = proposal
        .changes
        .iter()
        .map(|it| {
            json!({
                "module": it.module.to_string(),
                "before": mix_value(&it.before),
                "after": mix_value(&it.after),
                "gained": it.gained.iter().map(ToString::to_string).collect::<Vec<_>>(),
                "lost": it.lost.iter().map(ToString::to_string).collect::<Vec<_>>(),
                "cost_cents": it.cost,
            })
        })
        .collect();
    let remedies: Vec<String> = proposal
        .remedies
        .iter()
        .map(|(it, _)| label(text, plan, it))
        .collect();
    json!({
        "goals": names,
        "after": outcome_value(&proposal.after),
        "changes": changes,
        "remedies": remedies,
        "settled": proposal.settled.iter().map(added_value).collect::<Vec<_>>(),
        "added": proposal.added.iter().map(added_value).collect::<Vec<_>>(),
        "bindings": proposal.bindings.iter().map(binding_value).collect::<Vec<_>>(),
        "proven": proposal.proven,
        "prices": dose_limits::prices(plan, proposal, text),
        "limits": dose_limits::value(plan, proposal, text),
    })
}

fn point_value(plan: &Plan, point: &Point, text: &Text) -> Value {
    json!({
        "follow": point.follow(),
        "cost_cents": point.cost(),
        "apart": point.apart.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "proposal": proposal_value(plan, &point.proposal, text),
    })
}

fn document(plan: &Plan, found: &Proposals, points: Option<&[Point]>, text: &Text) -> Value {
    let conflict = found.conflict.as_ref().map(|conflict| {
        let clashes: Vec<Value> = conflict
            .clashes
            .iter()
            .map(|it| {
                json!({
                    "place": it.place.to_string(),
                    "owner": it.demand.owner.name(),
                    "part": it.demand.part.name(),
                    "least": it.least.get(),
                    "most": it.most.get(),
                    "would_be": it.would_be.get(),
                    "loosening": it.way.is_some(),
                    "message": clash_words(text, plan, it),
                })
            })
            .collect();
        json!({ "missing": conflict.missing.get(), "minimal": conflict.minimal, "demands": clashes })
    });
    json!({
        "format": 1,
        "title": plan.title,
        "before": outcome_value(&found.before),
        "proposals": found.list.iter().map(|it| proposal_value(plan, it, text)).collect::<Vec<_>>(),
        "conflict": conflict,
        "curve": points.map(|it| it.iter().map(|it| point_value(plan, it, text)).collect::<Vec<_>>()),
    })
}

/// Prints the problem as data: it is for engineers, and says what the search sees.
fn explain(plan: &Plan, rules: &Rules, asked: &Asked, cx: &mut Cx<'_>) {
    let assumed: Vec<Mix> = plan.modules.iter().map(|it| it.mix).collect();
    let asked = &asked.within().lawful(plan, rules);
    let built = Built::new(plan, rules, asked, &assumed);
    let problem = &built.problem;
    let unit = |unit: &Unit, name: String| {
        let demands: Vec<Value> = unit
            .demands
            .iter()
            .map(|it| json!({"part": it.part.name(), "least": it.least, "most": it.most, "owner": it.owner.name()}))
            .collect();
        let crowds: Vec<Value> = unit
            .crowds
            .iter()
            .map(|it| json!({"part": it.part.name(), "bears": it.bears, "people": it.people, "follows": it.follows, "aside_cents": it.aside}))
            .collect();
        json!({"place": name, "now": unit.now, "demands": demands, "crowds": crowds})
    };
    let modules: Vec<Value> = problem
        .modules
        .iter()
        .map(|it| {
            unit(
                it,
                plan.modules
                    .get(it.at)
                    .map_or_else(String::new, |it| it.id.to_string()),
            )
        })
        .collect();
    let whole = json!({
        "format": 1,
        "grain_minutes": built.grain.get(),
        "parts": Part::ALL.map(Part::name),
        "goals": problem.order.iter().map(|it| Goal::name(*it)).collect::<Vec<_>>(),
        "cents_per_grain": problem.prices.each,
        "modules": modules,
        "path": unit(&problem.path, "plan".to_owned()),
        "limits": dose_limits::problem(plan, rules, asked, &built),
    });
    cx.say(&format!("{whole:#}"));
}
