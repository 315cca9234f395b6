//! V02: what learners are told before they enrol, and the plan does not say.

use crate::checks::content::content;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, PlanEdit};
use crate::model::{InformationItem, Key, Severity};

/// See `docs/checks/learner-information-missing.md`.
#[derive(Debug)]
pub(in crate::checks) struct LearnerInformationMissing;

impl Check for LearnerInformationMissing {
    fn code(&self) -> Code {
        Code("V02")
    }

    fn name(&self) -> &'static str {
        "learner-information-missing"
    }

    fn severity(&self) -> Severity {
        Severity::Warning
    }

    fn thresholds(&self) -> &'static [&'static str] {
        &["legal.information.*"]
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        // A path without any hour is only begun: there is nothing to agree on yet.
        if facts.mix.total().is_zero() {
            return;
        }
        let gaps = facts.rules.information_gaps(facts.plan);
        if gaps.is_empty() {
            return;
        }
        let words = gaps
            .iter()
            .map(|it| format!("information-item-{}", it.name()))
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
                    Arg::Number(i64::try_from(facts.rules.information_items().len()).unwrap_or(i64::MAX)),
                ),
                ("missing", Arg::Words(words)),
            ],
            place: Key::Plan,
        });
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let say = |key: &str| content(facts.lang, key, &[]);
        let mut information = facts.plan.information.clone();
        for gap in facts.rules.information_gaps(facts.plan) {
            match gap {
                InformationItem::Trainers => information.trainers = say("content-information-trainers"),
                InformationItem::Timetable => information.timetable = say("content-information-timetable"),
                InformationItem::Assessment => information.assessment = say("content-information-assessment"),
                InformationItem::Contact => information.contact = say("content-information-contact"),
                InformationItem::InternalRules => {
                    information.internal_rules = say("content-information-rules");
                }
            }
        }
        let edits = vec![Edit::Plan(PlanEdit::Information(information))];
        let label = Message::new("fix-fill-information", Vec::new());
        let subject = title(facts.plan, &diagnostic.place);
        vec![Fix::new(label, Safety::Review, subject, edits)]
    }

    fn safe_fix(&self, _: &Facts<'_>, _: &Diagnostic) -> Option<Fix> {
        None
    }
}
