//! X01: an offer that a catalogue would refuse.

use crate::checks::{Arg, Check, Code, Diagnostic, Facts};
use crate::model::{Catalogue, Key, OfferItem, Severity};

/// See `docs/checks/offer-items-missing.md`.
#[derive(Debug)]
pub(in crate::checks) struct OfferItemsMissing;

impl Check for OfferItemsMissing {
    fn code(&self) -> Code {
        Code("X01")
    }

    fn name(&self) -> &'static str {
        "offer-items-missing"
    }

    fn severity(&self) -> Severity {
        Severity::Hint
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        let plan = facts.plan;
        let provider = plan.provider.completed_by(&facts.rules.provider);
        let wanted = |it: &&Catalogue| plan.offer.catalogues.contains(*it);
        let mut catalogues = Vec::new();
        let mut missing: Vec<OfferItem> = Vec::new();
        for catalogue in Catalogue::ALL.iter().filter(wanted) {
            let gaps = plan.offer_gaps(&provider, *catalogue);
            if !gaps.is_empty() {
                catalogues.push(format!("catalogue-{}", catalogue.name()));
                missing.extend(gaps);
            }
        }
        if missing.is_empty() {
            return;
        }
        // Both catalogues ask for much of the same.
        missing.sort_unstable();
        missing.dedup();
        out.push(Diagnostic {
            code: self.code(),
            severity: self.severity(),
            args: vec![
                (
                    "count",
                    Arg::Number(i64::try_from(missing.len()).unwrap_or(i64::MAX)),
                ),
                ("catalogues", Arg::Words(catalogues)),
                (
                    "missing",
                    Arg::Words(missing.iter().map(|it| it.key().to_owned()).collect()),
                ),
            ],
            place: Key::Plan,
        });
    }
}
