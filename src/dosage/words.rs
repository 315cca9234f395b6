//! Proposals, demands and contradictions in words: the one place where they meet a language.

use super::added::Added;
use super::binding::Binding;
use super::change::Change;
use super::compare::Given;
use super::conflict::Clash;
use super::curve::Point;
use super::limits::{Limited, Short};
use super::price::{Limit, Price, Step};
use super::problem::{Goal, Owner, Part};
use super::propose::Preset;
use crate::checks::{title, title_of_check};
use crate::model::{Key, Minutes, Modality, Plan, Severity};
use crate::text::Text;

/// The message that names a modality.
pub const fn modality_word(modality: Modality) -> &'static str {
    match modality {
        Modality::Classroom => "modality-classroom",
        Modality::RemoteSync => "modality-remote-sync",
        Modality::RemoteAsync => "modality-remote-async",
        Modality::Workplace => "modality-workplace",
    }
}

/// The message that names a part.
pub const fn part_word(part: Part) -> &'static str {
    match part {
        Part::Classroom => "modality-classroom",
        Part::Sync => "modality-remote-sync",
        Part::Async => "modality-remote-async",
        Part::Workplace => "modality-workplace",
        Part::Remote => "dosage-part-remote",
    }
}

/// The message that says who asks.
pub const fn owner_word(owner: Owner) -> &'static str {
    match owner {
        Owner::Lock => "dosage-owner-lock",
        Owner::Presence => "dosage-owner-presence",
        Owner::Acculturation => "dosage-owner-acculturation",
        Owner::Workplace => "dosage-owner-workplace",
        Owner::Law => "dosage-owner-law",
        Owner::Funder => "dosage-owner-funder",
        Owner::Device => "dosage-owner-device",
        Owner::Designer => "dosage-owner-designer",
    }
}

/// The message that names a goal.
pub const fn goal_word(goal: Goal) -> &'static str {
    match goal {
        Goal::Learners => "dosage-goal-learners",
        Goal::Ease => "dosage-goal-ease",
        Goal::Money => "dosage-goal-cost",
        Goal::Rooms => "dosage-goal-rooms",
        Goal::Change => "dosage-goal-change",
    }
}

/// The message that names a proposal.
pub const fn preset_word(preset: Preset) -> &'static str {
    match preset {
        Preset::Own => "dosage-preset-own",
        Preset::Learners => "dosage-preset-learners",
        Preset::Cost => "dosage-preset-cost",
        Preset::Rooms => "dosage-preset-rooms",
        Preset::LeastChange => "dosage-preset-least-change",
    }
}

/// The name of a proposal: of all the orders that made it.
pub fn preset_words(text: &Text, presets: &[Preset]) -> String {
    let names: Vec<&str> = presets.iter().map(|it| text.get(preset_word(*it))).collect();
    names.join(" · ")
}

fn whose(text: &Text, plan: &Plan, place: &Key, owner: Owner) -> String {
    let owner = text.get(owner_word(owner));
    match place {
        Key::Plan => owner.to_owned(),
        place => {
            let title = title(plan, place);
            text.fmt(
                "dosage-owner-at",
                &[("title", title.as_str().into()), ("owner", owner.into())],
            )
        }
    }
}

/// A demand of a contradiction, and what it would have to be.
pub fn clash_words(text: &Text, plan: &Plan, clash: &Clash) -> String {
    let under = clash.would_be < clash.least;
    let bound = if under { clash.least } else { clash.most };
    let total = match &clash.place {
        Key::Module(id) => plan.module(id).map_or(0, |it| it.mix.total().get()),
        _ => plan.mix().total().get(),
    };
    let share = i64::from(bound.share_of(Minutes::new(total)).0);
    let args = [
        ("part", text.get(part_word(clash.demand.part)).to_owned().into()),
        ("hours", text.hours(bound.get()).into()),
        ("share", text.percent(share).into()),
        (
            "owner",
            whose(text, plan, &clash.place, clash.demand.owner).into(),
        ),
        ("would", text.hours(clash.would_be.get()).into()),
    ];
    text.fmt(
        if under {
            "dosage-clash-least"
        } else {
            "dosage-clash-most"
        },
        &args,
    )
}

/// The demand that holds a dosage back, without its price.
pub fn demand_words(text: &Text, plan: &Plan, binding: &Binding) -> String {
    let args = [
        ("part", text.get(part_word(binding.demand.part)).to_owned().into()),
        ("hours", text.hours(binding.bound.get()).into()),
        (
            "owner",
            whose(text, plan, &binding.place, binding.demand.owner).into(),
        ),
    ];
    text.fmt(
        if binding.at_least {
            "dosage-demand-least"
        } else {
            "dosage-demand-most"
        },
        &args,
    )
}

/// What loosening the demand by its step would change: what is missed of all demands, or else the first goal that
/// gains.
pub fn price_words(text: &Text, binding: &Binding) -> String {
    let step = text.hours(binding.step.get());
    let first = binding.gain.iter().find(|(_, value)| *value != 0);
    let missing = || {
        let hours = text.hours_difference(binding.missing);
        format!("{} {hours}", text.get("dosage-goal-missing"))
    };
    let gains = first.map_or_else(String::new, |(goal, value)| {
        let amount = match goal {
            Goal::Money => text.money_difference(*value),
            Goal::Learners | Goal::Ease | Goal::Rooms | Goal::Change => text.hours_difference(*value),
        };
        format!("{} {amount}", text.get(goal_word(*goal)))
    });
    let gains = if binding.missing == 0 { gains } else { missing() };
    let args = [("step", step.into()), ("gains", gains.into())];
    let key = if binding.at_least {
        "dosage-price-less"
    } else {
        "dosage-price-more"
    };
    text.fmt(key, &args)
}

/// A limit that holds a dosage back, without its price.
pub fn limit_words(text: &Text, plan: &Plan, limit: &Limit) -> String {
    let most = |name: &str, most: String| {
        text.fmt(
            "dosage-limit-most",
            &[("name", name.into()), ("most", most.into())],
        )
    };
    let hours = |minutes: &Minutes| text.hours(minutes.get());
    let place = limit.place().map(|it| title(plan, &it)).unwrap_or_default();
    let counted =
        |key: &str, unit: &str, count: u32| most(text.get(key), text.fmt(unit, &[("count", count.into())]));
    match limit {
        Limit::Trainer(_, it) => most(&place, hours(it)),
        Limit::Trainers(it) => most(text.get("dosage-limit-trainers"), hours(it)),
        Limit::Rooms(it) => most(text.get("dosage-limit-rooms"), hours(it)),
        Limit::Support(it) => most(text.get("dosage-limit-support"), hours(it)),
        Limit::Budget(it) => {
            let cents = i64::try_from(it.get()).unwrap_or(i64::MAX);
            most(text.get("dosage-limit-budget"), text.money(cents))
        }
        Limit::RoomSeats(it) => counted("dosage-limit-room-seats", "dosage-step-seats", *it),
        Limit::LiveSeats(it) => counted("dosage-limit-live-seats", "dosage-step-people", *it),
        Limit::Places(it) => counted("dosage-limit-place-seats", "dosage-step-people", *it),
        Limit::Variants(it) => counted("dosage-limit-variants", "dosage-step-variants", (*it).into()),
        Limit::Block(modality, it) => {
            let part = text.get(modality_word(*modality)).to_lowercase();
            let name = text.fmt("dosage-limit-block", &[("part", part.into())]);
            let args = [("name", name.into()), ("least", hours(it).into())];
            text.fmt("dosage-limit-least", &args)
        }
        Limit::Place(_, it) => most(&place, text.fmt("dosage-step-seats", &[("count", (*it).into())])),
        Limit::Item(_, it) => {
            let name = text.fmt("dosage-limit-item", &[("name", place.into())]);
            most(&name, text.integer((*it).into()))
        }
    }
}

/// What one unit more of a limit would change: who could follow, the first goal that gains, and what it costs.
pub fn limit_price_words(text: &Text, price: &Price) -> String {
    let mut gains = Vec::new();
    if price.follow > 0 {
        gains.push(text.fmt("dosage-price-follow", &[("count", price.follow.into())]));
    }
    let told = |(goal, value): &(Goal, i64)| {
        let amount = match goal {
            Goal::Money => text.money_difference(*value),
            Goal::Learners | Goal::Ease | Goal::Rooms | Goal::Change => text.hours_difference(*value),
        };
        format!("{} {amount}", text.get(goal_word(*goal)))
    };
    let first = price.gain.iter().find(|(_, value)| *value != 0);
    let money = price
        .gain
        .iter()
        .find(|(goal, value)| *goal == Goal::Money && *value != 0);
    gains.extend(first.map(told));
    gains.extend(money.filter(|it| first != Some(*it)).map(told));
    let unit = |count: u32, key: &str| text.fmt(key, &[("count", count.into())]);
    let step = match (price.step, &price.limit) {
        (Step::Time(minutes), _) => text.hours(minutes.get()),
        (Step::Money(cents), _) => text.money(i64::try_from(cents.get()).unwrap_or(i64::MAX)),
        (Step::Count(count), Limit::LiveSeats(_) | Limit::Places(_)) => unit(count, "dosage-step-people"),
        (Step::Count(count), Limit::Variants(_)) => unit(count, "dosage-step-variants"),
        (Step::Count(count), Limit::RoomSeats(_) | Limit::Place(..)) => unit(count, "dosage-step-seats"),
        (Step::Count(count), _) => text.integer(count.into()),
    };
    let args = [("step", step.into()), ("gains", gains.join(", ").into())];
    let key = if matches!(price.limit, Limit::Block(..)) {
        "dosage-price-less"
    } else {
        "dosage-price-more"
    };
    let words = text.fmt(key, &args);
    if price.exact {
        words
    } else {
        text.fmt("dosage-price-found", &[("price", words.into())])
    }
}

/// What a proposal adds to the findings, a line for each check.
pub fn added_words(text: &Text, added: &[Added]) -> Vec<String> {
    findings_words(text, added, ["dosage-added-errors", "dosage-added-warnings"])
}

/// What a proposal settles of the findings, a line for each check.
pub fn settled_words(text: &Text, settled: &[Added]) -> Vec<String> {
    findings_words(
        text,
        settled,
        ["dosage-settled-errors", "dosage-settled-warnings"],
    )
}

fn findings_words(text: &Text, findings: &[Added], keys: [&'static str; 2]) -> Vec<String> {
    let line = |it: &Added| {
        let args = [
            ("count", it.places.len().into()),
            ("code", it.code.0.into()),
            ("title", title_of_check(text, it.code).into()),
        ];
        text.fmt(keys[usize::from(it.severity != Severity::Error)], &args)
    };
    findings.iter().map(line).collect()
}

/// An amount to the euro: cents tell nothing among thousands.
pub fn whole_euros(text: &Text, cents: i64) -> String {
    text.money((cents + 50).div_euclid(100) * 100)
}

/// What a proposal gives up, in words: the gravest two things.
pub fn given_words(text: &Text, given: &[Given]) -> Option<String> {
    let words: Vec<String> = given
        .iter()
        .take(2)
        .map(|it| match it {
            Given::Learners(count) => text.fmt("dosage-given-learners", &[("count", (*count).into())]),
            Given::Cost(cents) => text.fmt(
                "dosage-given-cost",
                &[("amount", whole_euros(text, *cents).into())],
            ),
            Given::Rooms(minutes) => text.fmt(
                "dosage-given-rooms",
                &[("hours", text.hours(minutes.get()).into())],
            ),
            Given::Change(minutes) => text.fmt(
                "dosage-given-change",
                &[("hours", text.hours(minutes.get()).into())],
            ),
        })
        .collect();
    (!words.is_empty()).then(|| text.fmt("dosage-gives-up", &[("what", text.list(&words).into())]))
}

/// Where the hours of a module go, in words: from what to what, and how many.
pub fn moves_words(text: &Text, change: &Change) -> String {
    let names = |of: &dyn Fn(Modality) -> u32| {
        let some: Vec<String> = Modality::ALL
            .into_iter()
            .filter(|it| of(*it) > 0)
            .map(|it| text.get(modality_word(it)).to_lowercase())
            .collect();
        text.list(&some)
    };
    let less = |it: Modality| change.before.get(it).minus(change.after.get(it)).get();
    let more = |it: Modality| change.after.get(it).minus(change.before.get(it)).get();
    let hours: u32 = Modality::ALL.map(less).iter().sum();
    let args = [
        ("hours", text.hours(hours).into()),
        ("from", names(&less).into()),
        ("to", names(&more).into()),
    ];
    text.fmt("dosage-moves", &args)
}

/// A point of the trade-off in words: how many can follow, what it costs.
pub fn point_words(text: &Text, point: &Point) -> String {
    let after = &point.proposal.after;
    let args = [
        ("follow", text.integer(after.following.follow_all.into()).into()),
        ("people", text.integer(after.following.people.into()).into()),
        ("cost", whole_euros(text, after.cost).into()),
    ];
    text.fmt("dosage-point", &args)
}

/// What does not suffice.
pub fn short_words(text: &Text, plan: &Plan, short: &Short) -> String {
    let time = |key: &str, time: &Minutes| text.fmt(key, &[("time", text.hours(time.get()).into())]);
    match short {
        Short::Trainer(id, minutes) => {
            let name = title(plan, &Key::Trainer(id.clone()));
            let args = [
                ("time", text.hours(minutes.get()).into()),
                ("trainer", name.into()),
            ];
            text.fmt("dosage-short-trainer", &args)
        }
        Short::Trainers(minutes) => time("dosage-short-trainers", minutes),
        Short::Rooms(minutes) => time("dosage-short-rooms", minutes),
        Short::Support(minutes) => time("dosage-short-support", minutes),
        Short::Budget(cents) => text.fmt("dosage-short-budget", &[("amount", text.money(*cents).into())]),
        Short::Demand(place, demand, minutes) => {
            let args = [
                ("time", text.hours(minutes.get()).into()),
                ("part", text.get(part_word(demand.part)).to_owned().into()),
                ("owner", whose(text, plan, place, demand.owner).into()),
            ];
            text.fmt("dosage-short-demand", &args)
        }
    }
}

/// How a dosage keeps to the limits: what does not suffice, and how far from the best it may be.
pub fn limited_words(text: &Text, plan: &Plan, limited: &Limited) -> Vec<String> {
    let mut lines: Vec<String> = limited
        .short
        .iter()
        .map(|it| short_words(text, plan, it))
        .collect();
    let gap = ("gap", text.percent_fine(limited.gap).into());
    match (limited.short.is_empty(), limited.gap, limited.goal) {
        (true, 0, _) => lines.push(text.get("dosage-limits-best").to_owned()),
        (true, _, Some(goal)) => {
            let goal = text.get(goal_word(goal)).to_owned();
            lines.push(text.fmt("dosage-limits-gap", &[gap, ("goal", goal.into())]));
        }
        // What is short is the least that can be only where it was what was sought.
        (false, 0, None) => lines.push(text.get("dosage-limits-least").to_owned()),
        (false, _, None) => lines.push(text.fmt("dosage-limits-short-gap", &[gap])),
        (true, _, None) | (false, _, Some(_)) => {}
    }
    lines
}

/// A demand that holds a dosage back, with its price.
pub fn binding_words(text: &Text, plan: &Plan, binding: &Binding) -> String {
    format!(
        "{} – {}",
        demand_words(text, plan, binding),
        price_words(text, binding)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Id as _, Module, ModuleId};
    use crate::text::Lang;
    use std::sync::Arc;

    #[test]
    fn a_demand_names_its_module_in_the_quotes_of_the_language() {
        let id = ModuleId::parse("M01").unwrap_or_else(|error| unreachable!("{error}"));
        let plan = Plan {
            modules: vec![Arc::new(Module::new(id.clone(), "Accueil"))],
            ..Plan::default()
        };
        for (lang, said) in [
            (Lang::Fr, "«\u{a0}Accueil\u{a0}», votre verrou"),
            (Lang::En, "“Accueil”, your lock"),
        ] {
            let words = whose(&Text::new(lang), &plan, &Key::Module(id.clone()), Owner::Lock);
            assert_eq!(words, said);
        }
    }
}
