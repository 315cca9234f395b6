//! What a proposal would add to the findings of the checks, prevented where the law forbids it and told
//! otherwise; and what it would settle.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::build::Asked;
use super::problem::Part;
use crate::checks::{self, Code, Facts, Family, Finding, Rules, Waived};
use crate::model::{Key, Modality, Module, ModuleId, Plan, Severity};

/// Findings of one check that a proposal would add, or settle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// How grave they are.
    pub severity: Severity,
    /// The check.
    pub code: Code,
    /// Where.
    pub places: Vec<Key>,
}

/// What is open under one code at one place.
type Spot<'f> = (Severity, Code, &'f Key);

fn open(findings: &[Finding]) -> BTreeMap<Spot<'_>, usize> {
    let mut all = BTreeMap::new();
    for it in findings.iter().filter(|it| it.waived != Waived::Yes) {
        let own = &it.diagnostic;
        if own.severity != Severity::Hint {
            *all.entry((own.severity, own.code, &own.place)).or_default() += 1;
        }
    }
    all
}

/// Errors and warnings of a plan that were not there before, gravest first. An error that becomes a warning is
/// none.
pub(super) fn added(before: &[Finding], after: &[Finding]) -> Vec<Added> {
    let (old, new) = (open(before), open(after));
    let mut all: BTreeMap<(Severity, Code), Vec<Key>> = BTreeMap::new();
    for ((severity, code, place), count) in new {
        let known = |severity| old.get(&(severity, code, place)).copied().unwrap_or(0);
        let graver = if severity == Severity::Warning {
            known(Severity::Error)
        } else {
            0
        };
        if count > known(severity) + graver {
            all.entry((severity, code)).or_default().push(place.clone());
        }
    }
    let each = all.into_iter();
    each.map(|((severity, code), places)| Added {
        severity,
        code,
        places,
    })
    .collect()
}

/// The modules without remote hours that lack what the labour code asks of these: an assessment, assistance.
/// Those of which the user wants remote hours are left out.
pub(super) fn unready(plan: &Plan, rules: &Rules, asked: &Asked) -> BTreeSet<ModuleId> {
    let wanted = |id: &ModuleId| {
        let remote = [Part::Remote, Part::Sync, Part::Async];
        let locks = asked.locks.iter().filter(|it| it.module == *id);
        locks
            .filter(|it| remote.contains(&it.part))
            .any(|it| !it.least.is_zero())
    };
    let mut probe = plan.clone();
    let mut tried = BTreeSet::new();
    for module in &mut probe.modules {
        if module.mix.remote().is_zero() && !module.mix.total().is_zero() && !wanted(&module.id) {
            tried.insert(module.id.clone());
            let mut own = Module::clone(module);
            own.mix = own
                .mix
                .with(Modality::RemoteSync, plan.grain)
                .with(Modality::RemoteAsync, plan.grain);
            *module = Arc::new(own);
        }
    }
    if tried.is_empty() {
        return tried;
    }
    let law = |plan: &Plan| checks::run_family(&Facts::new(plan, rules), Family::Foad);
    let mut unready = BTreeSet::new();
    for place in added(&law(plan), &law(&probe))
        .into_iter()
        .filter(|it| it.severity == Severity::Error)
        .flat_map(|it| it.places)
    {
        match place {
            Key::Module(id) | Key::Activity(id, _) => {
                unready.insert(id);
            }
            // What the path lacks, every module lacks.
            _ => return tried,
        }
    }
    unready.retain(|it| tried.contains(it));
    unready
}
