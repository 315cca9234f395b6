//! Runs the checks, and says which findings the plan gives reasons for.

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::{CHECKS, Check, Code, Diagnostic, Facts, Family, Finding, Rules, Waived};
use crate::model::{Key, Plan, Policy, Waiver};

/// Up to this many pairs of a learner and a module, all checks run well within a millisecond.
const FEW_PAIRS: usize = 1_000;

/// Whether to check a plan takes so long that a second thread is worth starting.
pub fn is_large(plan: &Plan) -> bool {
    plan.modules.len().saturating_mul(plan.learners.len()) > FEW_PAIRS
}

/// Runs all checks that the rules leave on: gravest first, then by code, then in the order of the plan.
pub fn run(facts: &Facts<'_>) -> Vec<Finding> {
    run_some(facts, |_| true)
}

/// The same, the checks of one family only.
pub fn run_family(facts: &Facts<'_>, family: Family) -> Vec<Finding> {
    run_some(facts, |code| code.family() == Some(family))
}

/// The same as [`run`], by two threads where the plan is large: for a person waits for it.
pub fn run_shared_out(facts: &Facts<'_>) -> Vec<Finding> {
    if !is_large(facts.plan) {
        return run(facts);
    }
    // The families that need to know who can follow what come first in the catalogue: they are taken last.
    let taken = AtomicUsize::new(0);
    let work = || {
        let next = || (CHECKS.len() - 1).checked_sub(taken.fetch_add(1, Ordering::Relaxed));
        let mut own = Vec::new();
        while let Some((at, check)) = next().and_then(|at| Some((at, CHECKS.get(at)?))) {
            let mut found = Vec::new();
            report(*check, facts, &mut found);
            own.push((at, found));
        }
        own
    };
    let mut parts = thread::scope(|scope| {
        let beside = thread::Builder::new()
            .name("checks".to_owned())
            .spawn_scoped(scope, || {
                facts.cohort();
                work()
            });
        let mut parts = work();
        match beside.map(thread::ScopedJoinHandle::join) {
            Ok(Ok(others)) => parts.extend(others),
            Ok(Err(panic)) => resume_unwind(panic),
            // No thread to be had: everything was done here.
            Err(_) => {}
        }
        parts
    });
    parts.sort_unstable_by_key(|(at, _)| *at);
    judged(facts, parts.into_iter().flat_map(|(_, found)| found).collect())
}

/// Runs all checks of a plan under a policy, with the plan's own changes to it.
pub fn run_plan(plan: &Plan, policy: &Policy) -> Vec<Finding> {
    let rules = Rules::for_plan(plan, policy);
    run(&Facts::new(plan, &rules))
}

/// Runs the checks that stand guard where a plan leaves for others, shared or exported: P01 and P02.
pub fn run_leaving(plan: &Plan, policy: &Policy) -> Vec<Finding> {
    let rules = Rules::for_plan(plan, policy);
    let facts = Facts::new(plan, &rules).leaving();
    let mut found = run(&facts);
    found.retain(|it| it.diagnostic.code.family() == Some(Family::Privacy));
    found
}

fn run_some(facts: &Facts<'_>, wanted: impl Fn(Code) -> bool) -> Vec<Finding> {
    let mut found = Vec::new();
    for check in CHECKS.iter().filter(|it| wanted(it.code())) {
        report(*check, facts, &mut found);
    }
    judged(facts, found)
}

/// Appends what a check finds, as grave as the rules say.
fn report(check: &dyn Check, facts: &Facts<'_>, found: &mut Vec<Diagnostic>) {
    let several = !check.codes().is_empty();
    if !several && !facts.rules.enabled(check.code()) {
        return;
    }
    let from = found.len();
    check.run(facts, found);
    if several {
        let mut own = found.split_off(from);
        own.retain(|it| facts.rules.enabled(it.code));
        found.append(&mut own);
    }
    for diagnostic in found.iter_mut().skip(from) {
        if let Some(severity) = facts.rules.severity(diagnostic.code) {
            diagnostic.severity = severity;
        }
    }
}

/// Sorts what checks found by gravity, and notes which of it is waived.
fn judged(facts: &Facts<'_>, mut found: Vec<Diagnostic>) -> Vec<Finding> {
    found.sort_by_key(|diagnostic| diagnostic.severity);
    let waivers = facts
        .plan
        .waivers
        .iter()
        .map(|waiver| ((waiver.code.as_str(), &waiver.place), waiver))
        .collect();
    found
        .into_iter()
        .map(|diagnostic| standing(&waivers, diagnostic))
        .collect()
}

/// The waivers of a plan by check and place.
type Waivers<'a> = BTreeMap<(&'a str, &'a Key), &'a Waiver>;

fn standing(waivers: &Waivers<'_>, diagnostic: Diagnostic) -> Finding {
    let waived = match waivers.get(&(diagnostic.code.0, &diagnostic.place)) {
        None => Waived::No,
        Some(waiver) if waiver.numbers == diagnostic.numbers() => Waived::Yes,
        Some(_) => Waived::Stale,
    };
    Finding { diagnostic, waived }
}
