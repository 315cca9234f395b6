//! V01: a training agreement that the plan does not fill.

use crate::checks::content::content;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, PlanEdit};
use crate::model::{AgreementItem, Cents, Key, Severity};

/// See `docs/checks/agreement-items-missing.md`.
#[derive(Debug)]
pub(in crate::checks) struct AgreementItemsMissing;

impl Check for AgreementItemsMissing {
    fn code(&self) -> Code {
        Code("V01")
    }

    fn name(&self) -> &'static str {
        "agreement-items-missing"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["legal.agreement.*"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        // A path without any hour is only begun: there is nothing to agree on yet.
        if facts.mix.total().is_zero() {
            return;
        }
        let gaps = facts.rules.agreement_gaps(facts.plan);
        if gaps.is_empty() {
            return;
        }
        let words = gaps
            .iter()
            .map(|it| format!("agreement-item-{}", it.name()))
            .collect();
        out.push(Diagnostic {
            code: self.code(),
            severity: self.severity(),
            args: vec![
                (
                    "count",
                    Arg::Number(i64::try_from(gaps.len()).unwrap_or(i64::MAX)),
                ),
                (
                    "of",
                    Arg::Number(i64::try_from(facts.rules.agreement_items().len()).unwrap_or(i64::MAX)),
                ),
                ("missing", Arg::Words(words)),
            ],
            place: Key::Plan,
        });
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let say = |key: &str| content(facts.lang, key, &[]);
        let mut agreement = facts.plan.agreement.clone();
        let mut edits = Vec::new();
        for gap in facts.rules.agreement_gaps(facts.plan) {
            match gap {
                AgreementItem::Title => {
                    edits.push(Edit::Plan(PlanEdit::Title(say("content-agreement-title"))));
                }
                AgreementItem::Objective => agreement.objective = say("content-agreement-objective"),
                AgreementItem::Content => agreement.content = say("content-agreement-content"),
                AgreementItem::Means => agreement.means = say("content-agreement-means"),
                // A path without any time is not spoken of.
                AgreementItem::Duration => {}
                AgreementItem::Period => agreement.period = say("content-agreement-period"),
                AgreementItem::FollowUp => agreement.follow_up = say("content-agreement-follow-up"),
                AgreementItem::Sanction => agreement.sanction = say("content-agreement-sanction"),
                AgreementItem::Price => {
                    agreement.price = Some(Cents::ZERO);
                    agreement.payment = say("content-agreement-payment");
                }
            }
        }
        edits.push(Edit::Plan(PlanEdit::Agreement(agreement)));
        let label = Message::new("fix-fill-agreement", Vec::new());
        let subject = title(facts.plan, &diagnostic.place);
        vec![Fix::new(label, Safety::Review, subject, edits)]
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}
