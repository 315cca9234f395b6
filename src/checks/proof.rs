//! Trying fixes before they are offered: one that leaves its diagnostic, or makes an error, is no fix.

use std::collections::BTreeSet;

use super::{Code, Diagnostic, Facts, Fix, run};
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
