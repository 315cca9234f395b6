//! S01: hours of the path or of a block away from what they are meant to be.

use crate::checks::proof::Added;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{BlockEdit, Edit, ModuleEdit, PlanEdit};
use crate::model::{Block, Key, Minutes, Mix, Modality, Module, Severity, Targets};

/// See `docs/checks/hours-off-target.md`.
#[derive(Debug)]
pub(in crate::checks) struct HoursOffTarget;

impl Check for HoursOffTarget {
    fn code(&self) -> Code {
        Code("S01")
    }

    fn name(&self) -> &'static str {
        "hours-off-target"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["hours.tolerance", "cap.*"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        out.extend(found(facts).into_iter().map(|it| it.diagnostic(self.code())));
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let same = |it: &Off<'_>| {
            it.place() == diagnostic.place && it.diagnostic(self.code()).args == diagnostic.args
        };
        let Some(off) = found(facts).into_iter().find(same) else {
            return Vec::new();
        };
        let mut fixes: Vec<Fix> = resize(facts, &off).into_iter().collect();
        if off.limit == Limit::Target {
            fixes.push(retarget(facts, &off));
        }
        Added::new(facts).least(fixes)
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// What the hours are compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Limit {
    /// What the designer aims at.
    Target,
    /// What the funder of the plan pays at most.
    Funder,
    /// What the funding device pays at most.
    Device,
    /// What the funding device pays when the whole path is at the workplace.
    AllWorkplace,
    /// What the funding device usually pays at most.
    Usual,
}

impl Limit {
    const fn name(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Funder => "funder",
            Self::Device => "device",
            Self::AllWorkplace => "all_workplace",
            Self::Usual => "usual",
        }
    }

    const fn severity(self) -> Severity {
        match self {
            Self::Target | Self::Usual => Severity::Warning,
            Self::Funder | Self::Device | Self::AllWorkplace => Severity::Error,
        }
    }
}

/// Hours that are not what they should be.
#[derive(Debug)]
struct Off<'a> {
    block: Option<&'a Block>,
    limit: Limit,
    hours: Minutes,
    wanted: Minutes,
}

impl Off<'_> {
    fn place(&self) -> Key {
        self.block.map_or(Key::Plan, |block| Key::Block(block.id.clone()))
    }

    fn diagnostic(&self, code: Code) -> Diagnostic {
        let place = self.place();
        let over = self.hours > self.wanted;
        Diagnostic {
            code,
            severity: self.limit.severity(),
            args: vec![
                ("place", Arg::Title(place.clone())),
                ("kind", Arg::Text(place.kind().to_owned())),
                ("limit", Arg::Text(self.limit.name().to_owned())),
                ("side", Arg::Text(if over { "over" } else { "under" }.to_owned())),
                ("hours", Arg::Time(self.hours)),
                ("wanted", Arg::Time(self.wanted)),
                ("difference", Arg::Time(difference(self.hours, self.wanted))),
            ],
            place,
        }
    }
}

const fn difference(one: Minutes, other: Minutes) -> Minutes {
    one.minus(other).plus(other.minus(one))
}

fn found<'a>(facts: &Facts<'a>) -> Vec<Off<'a>> {
    let hours = facts.mix.total();
    // A path that is only begun says nothing yet.
    if hours.is_zero() {
        return Vec::new();
    }
    let mut found: Vec<Off<'a>> = Vec::new();
    let off = |block, limit, hours, wanted| Off {
        block,
        limit,
        hours,
        wanted,
    };
    found.extend(cap(facts).map(|(limit, most)| off(None, limit, hours, most)));
    let targets = &facts.plan.targets;
    let tolerance = if targets.tolerance.0 == 0 {
        facts.rules.hours_tolerance
    } else {
        targets.tolerance
    };
    let away = |hours, target: Minutes| difference(hours, target) > tolerance.of(target);
    if let Some(target) = targets.total.filter(|target| away(hours, *target)) {
        found.push(off(None, Limit::Target, hours, target));
    }
    if facts.plan.blocks.iter().any(|block| block.target.is_some()) {
        let by_block = hours_by_block(facts);
        for block in &facts.plan.blocks {
            let hours = by_block.get(&block.id).map_or(Minutes::ZERO, Mix::total);
            if let Some(target) = block.target.filter(|target| away(hours, *target)) {
                found.push(off(Some(block.as_ref()), Limit::Target, hours, target));
            }
        }
    }
    found
}

fn hours_by_block<'a>(facts: &Facts<'a>) -> std::collections::BTreeMap<&'a crate::model::BlockId, Mix> {
    let mut by_block = std::collections::BTreeMap::new();
    for module in &facts.plan.modules {
        if let Some(block) = &module.block {
            let sum: &mut Mix = by_block.entry(block).or_default();
            *sum = sum.plus(&module.mix);
        }
    }
    by_block
}

/// The cap that the hours are over, the gravest one. What the plan says of its funder stands above what the
/// policy says of the device.
fn cap(facts: &Facts<'_>) -> Option<(Limit, Minutes)> {
    let hours = facts.mix.total();
    let funder = &facts.plan.funder;
    if let Some(most) = funder.cap {
        return (hours > most).then_some((Limit::Funder, most));
    }
    let caps = facts.rules.device_caps(funder.device);
    let all_work = facts.mix.get(Modality::Workplace) == hours;
    [
        (Limit::Device, caps.most),
        (Limit::AllWorkplace, caps.all_workplace.filter(|_| all_work)),
        (Limit::Usual, caps.usual),
    ]
    .into_iter()
    .find_map(|(limit, most)| most.filter(|most| hours > *most).map(|most| (limit, most)))
}

/// Gives the modules the hours wanted in all, each in proportion and on the grain. Modules that have
/// activities keep their hours: their steps would no longer fit.
fn resize(facts: &Facts<'_>, off: &Off<'_>) -> Option<Fix> {
    let grain = facts.plan.grain;
    let modules: Vec<&Module> = facts
        .plan
        .modules
        .iter()
        .map(AsRef::as_ref)
        .filter(|it| off.block.is_none_or(|block| it.block.as_ref() == Some(&block.id)))
        .collect();
    let free: Vec<&Module> = modules
        .iter()
        .copied()
        .filter(|it| it.activities.is_empty() && !it.mix.total().is_zero())
        .collect();
    let held: Minutes = free.iter().map(|it| it.mix.total()).sum();
    let fixed = off.hours.minus(held);
    let goal = off.wanted.minus(fixed);
    if held.is_zero() || goal.is_zero() {
        return None;
    }
    let mut edits = Vec::new();
    let (mut left, mut weight) = (goal, held);
    for module in free {
        let own = module.mix.total();
        let total = if own == weight {
            left
        } else {
            let exact = u64::from(left.get()) * u64::from(own.get()) / u64::from(weight.get().max(1));
            Minutes::new(u32::try_from(exact).unwrap_or(u32::MAX))
                .rounded(grain)
                .max(grain)
                .min(left)
        };
        left = left.minus(total);
        weight = weight.minus(own);
        if total.is_zero() || total > Minutes::MAX_FIELD {
            return None;
        }
        if total != own {
            let mix = module.mix.with_total(total, grain);
            edits.push(Edit::Module(module.id.clone(), ModuleEdit::Mix(mix)));
        }
    }
    let label = Message::new(
        "fix-resize-modules",
        vec![
            ("wanted", Arg::Time(off.wanted)),
            (
                "count",
                Arg::Number(i64::try_from(edits.len()).unwrap_or(i64::MAX)),
            ),
        ],
    );
    Some(Fix::new(
        label,
        Safety::Review,
        title(facts.plan, &off.place()),
        edits,
    ))
}

/// Takes the hours planned as the target.
fn retarget(facts: &Facts<'_>, off: &Off<'_>) -> Fix {
    let edit = off.block.map_or_else(
        || {
            Edit::Plan(PlanEdit::Targets(Targets {
                total: Some(off.hours),
                ..facts.plan.targets.clone()
            }))
        },
        |block| Edit::Block(block.id.clone(), BlockEdit::Target(Some(off.hours))),
    );
    let label = Message::new("fix-target-from-hours", vec![("hours", Arg::Time(off.hours))]);
    Fix::new(label, Safety::Review, title(facts.plan, &off.place()), vec![edit])
}
