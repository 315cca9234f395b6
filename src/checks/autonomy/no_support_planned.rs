//! A07: remote hours that no support goes with, before, during or after.

use super::ways::{add_support, count, support_time};
use crate::checks::proof::Proof;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix};
use crate::model::{ActivityKind, Key, Minutes, Module, Severity};

/// See `docs/checks/no-support-planned.md`.
#[derive(Debug)]
pub(in crate::checks) struct NoSupportPlanned;

impl Check for NoSupportPlanned {
    fn code(&self) -> Code {
        Code("A07")
    }

    fn name(&self) -> &'static str {
        "no-support-planned"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["support.remote_from"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let bare = bare(facts);
        let remote: Minutes = bare.iter().map(|it| it.mix.remote()).sum();
        if remote < facts.rules.support_remote_from {
            return;
        }
        let expected = support_time(facts, remote);
        out.push(Diagnostic {
            code: self.code(),
            severity: self.severity(),
            args: vec![
                ("minutes", Arg::Time(remote)),
                ("count", count(bare.len())),
                (
                    "modules",
                    Arg::Titles(bare.iter().map(|it| Key::Module(it.id.clone())).collect()),
                ),
                ("expected", Arg::Time(expected)),
            ],
            place: Key::Plan,
        });
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let bare = bare(facts);
        let remote: Minutes = bare.iter().map(|it| it.mix.remote()).sum();
        let every = facts.plan.modules.iter().filter(|it| !it.mix.remote().is_zero());
        let modules = if every.count() == bare.len() {
            Vec::new()
        } else {
            bare.iter().map(|it| it.id.clone()).collect()
        };
        let fix = add_support(
            facts,
            "fix-plan-support",
            support_time(facts, remote),
            modules,
            Vec::new(),
            None,
        );
        Proof::new(facts, diagnostic).first([fix]).into_iter().collect()
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}

/// The modules with remote hours that no support goes with, whoever it is for.
fn bare<'f>(facts: &'f Facts<'_>) -> Vec<&'f Module> {
    let supports = &facts.plan.supports;
    if supports.iter().any(|it| it.modules.is_empty()) {
        return Vec::new();
    }
    let covered: std::collections::BTreeSet<_> = supports.iter().flat_map(|it| &it.modules).collect();
    facts
        .plan
        .modules
        .iter()
        .map(AsRef::as_ref)
        .filter(|it| !it.mix.remote().is_zero() && !covered.contains(&it.id))
        .filter(|it| it.activities.iter().all(|it| it.kind != ActivityKind::Tutoring))
        .collect()
}
