//! The limits of `tresse dose`: read from the arguments, and told with what they leave.

use clap::{Arg, ArgMatches, Command};
use serde_json::{Value, json};

use super::Cx;
use crate::checks::Rules;
use crate::dosage::rich::{Means, UNITS};
use crate::dosage::{
    Asked, Built, Demand, Goal, Limits, MOST_VARIANTS, Part, Proposal, Rooted, Step, limit_price_words,
    limit_words, limited_words,
};
use crate::model::{Cents, Minutes, Plan};
use crate::text::Text;

/// Name, what it counts, message.
const NUMBERS: [(&str, &str, &str); 8] = [
    ("budget", "EUROS", "cli-dose.budget"),
    ("trainer-hours", "H", "cli-dose.trainer-hours"),
    ("room-hours", "H", "cli-dose.room-hours"),
    ("support-hours", "H", "cli-dose.support-hours"),
    ("smallest-block", "MINUTES", "cli-dose.smallest-block"),
    ("room-seats", "N", "cli-dose.room-seats"),
    ("live-seats", "N", "cli-dose.live-seats"),
    ("place-seats", "N", "cli-dose.place-seats"),
];

/// The arguments.
pub(super) fn arguments(command: Command, text: &Text) -> Command {
    let numbers = NUMBERS.map(|(name, counts, help)| {
        let least = i64::from(matches!(name, "room-seats" | "live-seats"));
        Arg::new(name)
            .long(name)
            .value_name(counts)
            .value_parser(clap::value_parser!(u32).range(least..=1_000_000))
            .help(text.get(help).to_owned())
    });
    let variants = Arg::new("variants")
        .long("variants")
        .value_name("N")
        .value_parser(clap::value_parser!(u8).range(1..=i64::from(MOST_VARIANTS)))
        .help(text.get("cli-dose.variants").to_owned());
    command.args(numbers).arg(variants)
}

/// What the arguments say.
pub(super) fn limits(arguments: &ArgMatches) -> Limits {
    let number = |name: &str| arguments.get_one::<u32>(name).copied();
    let hours = |name: &str| number(name).map(Minutes::hours);
    Limits {
        budget: number("budget").map(|euros| Cents::new(u64::from(euros) * 100)),
        trainers: hours("trainer-hours"),
        rooms: hours("room-hours"),
        support: hours("support-hours"),
        blocks: [Minutes::new(number("smallest-block").unwrap_or(0)); 4],
        room_seats: number("room-seats"),
        live_seats: number("live-seats"),
        place_seats: number("place-seats"),
        variants: arguments.get_one::<u8>("variants").copied().unwrap_or(0),
        moves: None,
    }
}

/// Tells how a proposal keeps to the limits.
pub(super) fn print(plan: &Plan, proposal: &Proposal, cx: &mut Cx<'_>) {
    let text = cx.text;
    for price in &proposal.prices {
        let (limit, gives) = (
            limit_words(text, plan, &price.limit),
            limit_price_words(text, price),
        );
        cx.say(&format!("  {limit} – {gives}"));
    }
    let lines = proposal.limited.as_ref().map(|it| limited_words(text, plan, it));
    for line in lines.into_iter().flatten() {
        cx.say(&format!("  {line}"));
    }
}

/// The same as data.
pub(super) fn value(plan: &Plan, proposal: &Proposal, text: &Text) -> Value {
    proposal.limited.as_ref().map_or(Value::Null, |limited| {
        let groups: Vec<Vec<String>> = limited
            .groups
            .iter()
            .map(|own| own.iter().map(ToString::to_string).collect())
            .collect();
        json!({
            "kept": limited.short.is_empty(),
            "goal": limited.goal.map(Goal::name),
            "gap_permille": limited.gap,
            "variants": groups,
            "messages": limited_words(text, plan, limited),
        })
    })
}

/// The limits that hold a proposal back, with their prices.
pub(super) fn prices(plan: &Plan, proposal: &Proposal, text: &Text) -> Value {
    let each = proposal.prices.iter().map(|it| {
        let gain = it
            .gain
            .iter()
            .map(|(goal, value)| (goal.name().to_owned(), json!(value)));
        let step = match it.step {
            Step::Time(minutes) => json!({ "minutes": minutes.get() }),
            Step::Money(cents) => json!({ "cents": cents.get() }),
            Step::Count(count) => json!({ "count": count }),
        };
        json!({
            "limit": it.limit.name(),
            "place": it.limit.place().map(|it| it.to_string()),
            "loosened": step,
            "follow": it.follow,
            "change": Value::Object(gain.collect()),
            "proven": it.exact,
            "message": format!("{} – {}", limit_words(text, plan, &it.limit), limit_price_words(text, it)),
        })
    });
    Value::Array(each.collect())
}

/// What crosses the modules, as the search sees it.
pub(super) fn problem(plan: &Plan, rules: &Rules, asked: &Asked, built: &Built) -> Value {
    let Rooted { rich, groups } = Rooted::new(plan, rules, asked, built);
    let pool = |at: usize| rich.pools.get(at);
    let pools: Vec<Value> = rich
        .pools
        .iter()
        .map(|it| {
            let trainer = plan.trainers.get(it.at).filter(|_| it.means == Means::Trainer);
            json!({"means": it.means.name(), "trainer": trainer.map(|it| it.id.to_string()), "most": it.most})
        })
        .collect();
    let demand = |it: &Demand| json!({"part": Part::name(it.part), "least": it.least, "most": it.most, "owner": it.owner.name()});
    let variants: Vec<Value> = rich
        .variants
        .iter()
        .zip(&groups)
        .map(|(it, own)| {
            let names = own
                .iter()
                .filter_map(|at| plan.learners.get(*at))
                .map(|it| it.id.to_string());
            json!({
                "learners": names.collect::<Vec<_>>(),
                "demands": it.path.demands.iter().map(demand).collect::<Vec<_>>(),
            })
        })
        .collect();
    let modules: Vec<Value> = rich
        .modules
        .iter()
        .map(|it| {
            let lessons: Vec<Value> = it
                .lessons
                .iter()
                .map(|lesson| {
                    let uses = lesson.uses.iter().filter(|it| pool(it.0).is_some());
                    json!({
                        "cents": lesson.cents,
                        "groups": lesson.groups,
                        "uses": uses.map(|(pool, units)| json!([pool, units])).collect::<Vec<_>>(),
                    })
                })
                .collect();
            json!({
                "place": plan.modules.get(it.at).map(|it| it.id.to_string()),
                "most": it.most,
                "block": it.block,
                "lessons": lessons,
                "cents": it.own.iter().map(|own| own.cents).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "units_per_grain": UNITS,
        "pools": pools,
        "budget_cents": rich.budget,
        "variants": variants,
        "modules": modules,
    })
}
