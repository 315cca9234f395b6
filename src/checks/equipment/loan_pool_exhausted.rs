//! E02: more loans needed at the same time than the stock serves.

use super::loans::{Loans, wasted};
use crate::checks::facts::Shortage;
use crate::checks::proof::Proof;
use crate::checks::{Arg, Check, Code, Diagnostic, Facts, Fix, Message, Safety, title};
use crate::edit::{Edit, EquipmentEdit};
use crate::model::{Key, Severity};

/// See `docs/checks/loan-pool-exhausted.md`.
#[derive(Debug)]
pub(in crate::checks) struct LoanPoolExhausted;

impl Check for LoanPoolExhausted {
    fn code(&self) -> Code {
        Code("E02")
    }

    fn name(&self) -> &'static str {
        "loan-pool-exhausted"
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }

    fn run(&self, facts: &Facts<'_>, out: &mut Vec<Diagnostic>) {
        for shortage in &facts.cohort().assignment.shortages {
            let Some(item) = facts.plan.equipment.get(shortage.item) else {
                continue;
            };
            let place = Key::Equipment(item.id.clone());
            out.push(Diagnostic {
                code: self.code(),
                severity: self.severity(),
                args: vec![
                    ("item", Arg::Title(place.clone())),
                    (
                        "needed",
                        Arg::Number((i64::from(shortage.stock)).saturating_add(shortage.short.into())),
                    ),
                    ("stock", Arg::Number(shortage.stock.into())),
                    ("short", Arg::Number(shortage.short.into())),
                ],
                place,
            });
        }
    }

    fn fixes(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Vec<Fix> {
        let Some(shortage) = of(facts, diagnostic) else {
            return Vec::new();
        };
        let proof = Proof::new(facts, diagnostic);
        [
            self.safe_fix(facts, diagnostic),
            proof.first(raise(facts, shortage)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn safe_fix(&self, facts: &Facts<'_>, diagnostic: &Diagnostic) -> Option<Fix> {
        let shortage = of(facts, diagnostic)?;
        let mut loans = Loans::default();
        let mut count: i64 = 0;
        for (learner, item) in wasted(facts) {
            if item == shortage.item {
                loans.take_back(facts, learner, item);
                count += 1;
            }
        }
        let label = Message::new(
            "fix-take-back-loans",
            vec![
                ("count", Arg::Number(count)),
                ("item", Arg::Title(diagnostic.place.clone())),
            ],
        );
        let fix = Fix::new(
            label,
            Safety::Safe,
            title(facts.plan, &diagnostic.place),
            loans.edits(facts),
        );
        if count == 0 {
            return None;
        }
        Proof::new(facts, diagnostic).first([fix])
    }
}

fn of<'f>(facts: &'f Facts<'_>, diagnostic: &Diagnostic) -> Option<&'f Shortage> {
    facts.cohort().assignment.shortages.iter().find(|it| {
        facts
            .plan
            .equipment
            .get(it.item)
            .is_some_and(|item| Key::Equipment(item.id.clone()) == diagnostic.place)
    })
}

/// Buys what is short, and says what it costs.
fn raise(facts: &Facts<'_>, shortage: &Shortage) -> Option<Fix> {
    let item = facts.plan.equipment.get(shortage.item)?;
    let supply = facts.cohort().assignment.supply.get(shortage.item)?;
    let shared = supply.checked_div(item.stock).unwrap_or(1).max(1);
    let more = shortage.short.div_ceil(shared);
    let place = Key::Equipment(item.id.clone());
    let label = Message::new(
        "fix-raise-stock",
        vec![
            ("item", Arg::Title(place.clone())),
            ("count", Arg::Number(more.into())),
            ("cost", Arg::Money(item.unit_cost.times(more.into()))),
            (
                "priced",
                Arg::Text(if item.unit_cost.get() > 0 { "yes" } else { "no" }.to_owned()),
            ),
        ],
    );
    let edit = Edit::Equipment(
        item.id.clone(),
        EquipmentEdit::Stock(item.stock.saturating_add(more)),
    );
    Some(Fix::new(
        label,
        Safety::Review,
        title(facts.plan, &place),
        vec![edit],
    ))
}
