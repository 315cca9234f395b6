//! Trying fixes before they are offered: one that leaves its diagnostic, or makes an error, is no fix.

use std::collections::BTreeSet;

use super::{Code, Diagnostic, Facts, Family, Fix, run};
use crate::model::{Key, Severity};

/// What a fix of one diagnostic is held to.
pub(super) struct Proof<'f, 'p> {
    facts: &'f Facts<'p>,
    diagnostic: &'f Diagnostic,
    errors: BTreeSet<(Code, Key)>,
}

fn errors(facts: &Facts<'_>, diagnostic: &Diagnostic) -> (BTreeSet<(Code, Key)>, bool) {
    let mut stays = false;
    let errors = run(facts)
        .into_iter()
        .map(|finding| finding.diagnostic)
        .inspect(|it| stays |= it.code == diagnostic.code && it.place == diagnostic.place)
        .filter(|it| it.severity == Severity::Error)
        .map(|it| (it.code, it.place))
        .collect();
    (errors, stays)
}

impl<'f, 'p> Proof<'f, 'p> {
    pub(super) fn new(facts: &'f Facts<'p>, diagnostic: &'f Diagnostic) -> Self {
        Self {
            facts,
            diagnostic,
            errors: errors(facts, diagnostic).0,
        }
    }

    /// Whether a fix removes the diagnostic and makes no error.
    pub(super) fn holds(&self, fix: &Fix) -> bool {
        let Ok(plan) = fix.edit.applied_to(self.facts.plan) else {
            return false;
        };
        if plan == *self.facts.plan || !plan.validate().is_empty() {
            return false;
        }
        let facts = Facts::new(&plan, self.facts.rules);
        let (after, stays) = errors(&facts, self.diagnostic);
        !stays && after.is_subset(&self.errors)
    }

    /// The first candidate that holds, of several for the same way out.
    pub(super) fn first(&self, candidates: impl IntoIterator<Item = Fix>) -> Option<Fix> {
        candidates.into_iter().find(|fix| self.holds(fix))
    }
}

/// What fixes of checks of structure and mix add, tried one by one: the plan around them may be such that each adds
/// something.
pub(super) struct Added<'f, 'p> {
    facts: &'f Facts<'p>,
    before: BTreeSet<(Code, Key)>,
}

impl<'f, 'p> Added<'f, 'p> {
    pub(super) fn new(facts: &'f Facts<'p>) -> Self {
        Self {
            facts,
            before: all_errors(facts),
        }
    }

    /// The errors that a fix adds; nothing when it cannot be applied.
    fn by(&self, fix: &Fix) -> Option<BTreeSet<Code>> {
        let plan = fix.edit.applied_to(self.facts.plan).ok()?;
        let after = all_errors(&Facts::new(&plan, self.facts.rules));
        Some(after.difference(&self.before).map(|it| it.0).collect())
    }

    /// The fixes that add no error. Where each adds one, those after which nobody is left behind who was not before:
    /// what the law or the funder then asks for can be completed, and the preview names it.
    pub(super) fn least(&self, fixes: impl IntoIterator<Item = Fix>) -> Vec<Fix> {
        let (mut clean, mut bearable) = (Vec::new(), Vec::new());
        for fix in fixes {
            match self.by(&fix) {
                Some(added) if added.is_empty() => clean.push(fix),
                Some(added) if !added.iter().any(|it| leaves_behind(*it)) => bearable.push(fix),
                Some(_) | None => {}
            }
        }
        if clean.is_empty() { bearable } else { clean }
    }

    /// The first of several for the same way out that adds no error, or else that leaves nobody behind.
    pub(super) fn first(&self, fixes: impl IntoIterator<Item = Fix>) -> Option<Fix> {
        let mut bearable = None;
        for fix in fixes {
            match self.by(&fix) {
                Some(added) if added.is_empty() => return Some(fix),
                Some(added) if bearable.is_none() && !added.iter().any(|it| leaves_behind(*it)) => {
                    bearable = Some(fix);
                }
                Some(_) | None => {}
            }
        }
        bearable
    }
}

fn all_errors(facts: &Facts<'_>) -> BTreeSet<(Code, Key)> {
    let found = run(facts).into_iter().map(|it| it.diagnostic);
    let errors = found.filter(|it| it.severity == Severity::Error);
    errors.map(|it| (it.code, it.place)).collect()
}

/// Whether learners who could follow cannot when this is found.
fn leaves_behind(code: Code) -> bool {
    matches!(code.family(), Some(Family::Autonomy | Family::Equipment))
}
