//! What is computed from the plan for all views, anew only when the plan changed.

use std::sync::{Arc, OnceLock};

use crate::checks::{self, Cohort, Evidence, Facts, Finding, Rules, Waived};
use crate::edit::Edit;
use crate::model::{Key, Mix, Plan, Policy, Provider, Severity};
use crate::text::Lang;

/// Diagnostics and totals of one plan.
#[derive(Debug)]
pub struct Derived {
    plan: Arc<Plan>,
    /// The policy that the plan is checked by.
    pub policy: Policy,
    /// The thresholds in force, with the plan's own changes.
    pub rules: Rules,
    /// All findings, gravest first.
    pub findings: Vec<Finding>,
    /// The mix of the path.
    pub mix: Mix,
    /// Who can follow what.
    pub cohort: Arc<Cohort>,
    at: Places,
    counts: [usize; 3],
    evidence: OnceLock<Arc<Evidence>>,
}

impl Derived {
    /// Runs everything on a plan.
    pub fn new(plan: &Arc<Plan>, policy: &Policy) -> Self {
        Self::issued_by(plan, policy, &Provider::default())
    }

    /// Runs everything on a plan, on a computer that knows this provider.
    pub fn issued_by(plan: &Arc<Plan>, policy: &Policy, provider: &Provider) -> Self {
        let rules = Rules::for_plan(plan, policy).issued_by(provider);
        let facts = Facts::new(plan, &rules);
        let findings = checks::run_shared_out(&facts);
        let mix = facts.mix;
        let cohort = Arc::clone(facts.cohort());
        let mut counts = [0; 3];
        for finding in findings.iter().filter(|it| it.waived != Waived::Yes) {
            counts[finding.diagnostic.severity as usize] += 1;
        }
        let at = Places::new(&findings);
        Self {
            plan: Arc::clone(plan),
            policy: policy.clone(),
            rules,
            findings,
            mix,
            cohort,
            at,
            counts,
            evidence: OnceLock::new(),
        }
    }

    /// What the plan holds for the quality reference; computed when first asked for.
    pub fn evidence(&self) -> Arc<Evidence> {
        let found = self
            .evidence
            .get_or_init(|| Arc::new(checks::evidence(&self.facts(Lang::default()))));
        Arc::clone(found)
    }

    /// All of it anew, with an edit applied and under the same policy; `None` when the edit does not apply.
    pub fn after(&self, edit: &Edit) -> Option<Self> {
        let plan = edit.applied_to(&self.plan).ok()?;
        Some(Self::issued_by(
            &Arc::new(plan),
            &self.policy,
            &self.rules.provider,
        ))
    }

    /// The plan that this was computed from.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// Whether this was computed from exactly this plan.
    pub fn is_of(&self, plan: &Arc<Plan>) -> bool {
        Arc::ptr_eq(&self.plan, plan)
    }

    /// How many findings of a severity are not waived.
    pub fn count(&self, severity: Severity) -> usize {
        self.counts[severity as usize]
    }

    /// The findings at a place.
    pub fn at<'a>(&'a self, place: &Key) -> impl Iterator<Item = &'a Finding> + use<'a> {
        self.at
            .get(place)
            .iter()
            .filter_map(|index| self.findings.get(*index))
    }

    /// The places that have findings, sorted, with the indexes of these in [`Self::findings`].
    pub fn places(&self) -> impl Iterator<Item = (&Key, &[usize])> {
        self.at.iter()
    }

    /// How many findings of a severity, not waived, stand at a place.
    pub fn count_at(&self, place: &Key, severity: Severity) -> usize {
        self.at(place)
            .filter(|it| it.diagnostic.severity == severity && it.waived != Waived::Yes)
            .count()
    }

    /// The facts behind the findings, for fixes that write what they add in a language. To look for one fix may
    /// take as long as to check the plan: `ways_out` keeps that off the frame.
    pub fn facts(&self, lang: Lang) -> Facts<'_> {
        Facts::new(&self.plan, &self.rules)
            .knowing(&self.cohort)
            .in_lang(lang)
    }
}

/// Where findings stand: sorted once, for an edit brings thousands.
#[derive(Debug, Default)]
struct Places {
    /// Positions of findings, place by place.
    indexes: Vec<usize>,
    /// The places, sorted, each with where its positions begin and end.
    places: Vec<(Key, usize, usize)>,
}

impl Places {
    fn new(findings: &[Finding]) -> Self {
        let place_of = |at: &usize| findings.get(*at).map(|it| &it.diagnostic.place);
        let mut indexes: Vec<usize> = (0..findings.len()).collect();
        indexes.sort_by(|one, two| place_of(one).cmp(&place_of(two)));
        let mut places = Vec::new();
        let mut start = 0;
        for alike in indexes.chunk_by(|one, two| place_of(one) == place_of(two)) {
            let end = start + alike.len();
            if let Some(place) = alike.first().and_then(place_of) {
                places.push((place.clone(), start, end));
            }
            start = end;
        }
        Self { indexes, places }
    }

    fn slice(&self, start: usize, end: usize) -> &[usize] {
        self.indexes.get(start..end).unwrap_or_default()
    }

    /// The positions of the findings at a place, ascending.
    fn get(&self, place: &Key) -> &[usize] {
        let found = self.places.binary_search_by(|(it, ..)| it.cmp(place)).ok();
        let found = found.and_then(|at| self.places.get(at));
        found.map_or(&[], |(_, start, end)| self.slice(*start, *end))
    }

    fn iter(&self) -> impl Iterator<Item = (&Key, &[usize])> {
        self.places
            .iter()
            .map(|(place, start, end)| (place, self.slice(*start, *end)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::generate::{Options, generate};
    use crate::storage::default_policy;

    #[test]
    fn each_finding_stands_at_its_own_place_in_order() {
        let plan = generate(Options {
            modules: 12,
            learners: 9,
            items: 4,
            seed: 3,
            lang: Lang::En,
        });
        let found = Derived::new(&Arc::new(plan), &default_policy());
        let mut seen = 0;
        for (place, indexes) in found.places() {
            assert!(indexes.is_sorted(), "{place}");
            assert!(found.at(place).all(|it| it.diagnostic.place == *place), "{place}");
            assert_eq!(found.at(place).count(), indexes.len(), "{place}");
            seen += indexes.len();
        }
        assert!(seen > 12 && seen == found.findings.len());
        assert!(found.places().map(|(place, _)| place).is_sorted());
    }
}
