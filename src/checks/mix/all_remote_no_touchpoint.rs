//! M06: a wholly remote path in which learners do not meet for a whole week or more.

use crate::checks::moves::convert;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::Edit;
use crate::model::{Grouping, Key, Minutes, Modality, Module, Severity};

/// See `docs/checks/all-remote-no-touchpoint.md`.
#[derive(Debug)]
pub(in crate::checks) struct AllRemoteNoTouchpoint;

impl Check for AllRemoteNoTouchpoint {
    fn code(&self) -> Code {
        Code("M06")
    }

    fn name(&self) -> &'static str {
        "all-remote-no-touchpoint"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["touchpoint.*"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let span = facts.rules.touchpoint_span;
        for stretch in stretches(facts) {
            let place = stretch.place();
            let last = stretch
                .modules
                .last()
                .map_or(Key::Plan, |it| Key::Module(it.id.clone()));
            let first = stretch
                .modules
                .first()
                .map_or(Key::Plan, |it| Key::Module(it.id.clone()));
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    (
                        "whole",
                        Arg::Text(if stretch.whole { "yes" } else { "no" }.to_owned()),
                    ),
                    ("hours", Arg::Time(stretch.minutes)),
                    ("span", Arg::Time(span)),
                    ("first", Arg::Title(first)),
                    ("last", Arg::Title(last)),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        stretches(facts)
            .into_iter()
            .find(|stretch| stretch.place() == diagnostic.place)
            .and_then(|stretch| meet(facts, diagnostic, &stretch))
            .into_iter()
            .collect()
    }
}

/// Modules that follow each other without a time when learners meet.
struct Stretch<'a> {
    modules: Vec<&'a Module>,
    minutes: Minutes,
    /// Whether it is the whole path.
    whole: bool,
}

impl Stretch<'_> {
    fn place(&self) -> Key {
        match self.modules.first() {
            Some(module) if !self.whole => Key::Module(module.id.clone()),
            _ => Key::Plan,
        }
    }
}

/// The stretches too long, in the order of the path; none unless the path is wholly remote.
fn stretches<'a>(facts: &Facts<'a>) -> Vec<Stretch<'a>> {
    let plan = facts.plan;
    let total = facts.mix.total();
    if total.is_zero() || facts.mix.remote() != total {
        return Vec::new();
    }
    let empty = || Stretch {
        modules: Vec::new(),
        minutes: Minutes::ZERO,
        whole: false,
    };
    let mut found = Vec::new();
    let mut open = empty();
    let mut met = false;
    for module in plan.modules.iter().filter(|it| !it.mix.total().is_zero()) {
        if gathers(module) {
            met = true;
            found.push(std::mem::replace(&mut open, empty()));
        } else {
            open.minutes = open.minutes.plus(module.mix.total());
            open.modules.push(module);
        }
    }
    open.whole = !met;
    found.push(open);
    found.retain(|it| it.whole || it.minutes >= facts.rules.touchpoint_span);
    found
}

/// Whether learners meet live in a module. Where activities say with whom one works, one-to-one times do
/// not count; where they say nothing of live time, the mix does.
fn gathers(module: &Module) -> bool {
    let mut live = module
        .activities
        .iter()
        .filter(|it| it.modality == Modality::RemoteSync && !it.duration.is_zero())
        .peekable();
    if live.peek().is_some() {
        live.any(|it| it.grouping != Grouping::Individual)
    } else {
        !module.mix.get(Modality::RemoteSync).is_zero()
    }
}

/// Makes some of the work at one's own time a live meeting, as often as the policy asks.
fn meet(facts: &Facts<'_>, diagnostic: &Diagnostic, stretch: &Stretch<'_>) -> Option<Fix> {
    let span = facts.rules.touchpoint_span;
    let minutes = facts.rules.touchpoint_minutes.ceiled(facts.plan.grain);
    let mut edits: Vec<Edit> = Vec::new();
    let mut count = 0_i64;
    let mut run = Minutes::ZERO;
    let last = stretch.modules.len().saturating_sub(1);
    for (at, module) in stretch.modules.iter().enumerate() {
        run = run.plus(module.mix.total());
        if run < span && !(at == last && count == 0) {
            continue;
        }
        let edit = convert(module, Modality::RemoteAsync, Modality::RemoteSync, minutes);
        if !edit.is_empty() {
            edits.extend(edit);
            count += 1;
            run = Minutes::ZERO;
        }
    }
    (count > 0).then(|| {
        Fix::new(
            Message::new(
                "fix-add-meetings",
                vec![("count", Arg::Number(count)), ("minutes", Arg::Time(minutes))],
            ),
            Safety::Review,
            title(facts.plan, &diagnostic.place),
            edits,
        )
    })
}
