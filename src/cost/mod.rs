//! What a path costs, and why: terms made of hours, rates and people, each of which explains itself.
//!
//! One run for one group. Live hours (classroom, remote synchronous) are paid once for the group; where a
//! module names several trainers they share its hours. Individual tutoring with the trainer present is paid for each
//! learner in turn. Work at the learner's own time and at the workplace,
//! support, loans, seats and the platform are paid for each learner. A variant's live hours beyond those of
//! the common path are paid again. What is bought is spread over uses, what is hired or licensed is paid for each
//! learner, engineering is spread over runs.
//!
//! Each term is rounded to the cent once, half a cent up; sums add rounded terms, and a figure for one learner
//! or one hour divides a sum and is rounded likewise. A rate that nobody gave makes no amount: it is told in
//! [`Costing::missing`].

mod collect;
mod term;

use std::collections::BTreeMap;

use crate::model::{BlockId, Cents, Modality, Plan};
use crate::text::Text;

pub use term::{Factor, Kind, Rate, Term};

/// The cost of one run of a path for one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Costing {
    /// What the sum is made of, in the order of the path, then of the means.
    pub terms: Vec<Term>,
    /// How many people, profiles by their head-count.
    pub heads: u32,
    /// Minutes of all learners together (*heures-stagiaires*).
    pub learner_minutes: u64,
    /// The sum.
    pub total: Cents,
}

/// A rate that nobody gave, and what it would be for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// The rate.
    pub rate: Rate,
    /// How many minutes it would pay, people counted.
    pub minutes: u64,
}

/// A sum divided by a count, rounded half up; nothing when the count is zero.
fn divided(sum: Cents, count: u64, times: u64) -> Option<Cents> {
    let (sum, count) = (u128::from(sum.get()) * u128::from(times), u128::from(count));
    let rounded = (sum * 2 + count).checked_div(count * 2)?;
    Some(Cents::new(u64::try_from(rounded).unwrap_or(u64::MAX)))
}

fn said(text: &Text, amount: Cents) -> String {
    text.money(i64::try_from(amount.get()).unwrap_or(i64::MAX))
}

impl Costing {
    /// Adds up what a plan costs.
    pub fn new(plan: &Plan) -> Self {
        collect::collect(plan)
    }

    /// Whether the plan speaks of money: then what is missing is worth telling.
    pub fn is_wanted(plan: &Plan) -> bool {
        let funder = &plan.funder;
        plan.costs != crate::model::Costs::default() || funder.budget.is_some() || funder.hourly_cap.is_some()
    }

    /// The cost of one learner; nothing without learners.
    pub fn per_learner(&self) -> Option<Cents> {
        divided(self.total, self.heads.into(), 1)
    }

    /// The cost of one hour of one learner; nothing without hours.
    pub fn per_learner_hour(&self) -> Option<Cents> {
        divided(self.total, self.learner_minutes, 60)
    }

    /// The sum of the kinds of expense that make the total, in words: `Formateurs 840 € + Salles 240 €`.
    pub fn explain_total(&self, text: &Text) -> String {
        let kinds = Kind::ALL.into_iter().map(|kind| (kind, self.of_kind(kind)));
        let words: Vec<String> = kinds
            .filter(|(_, amount)| *amount > Cents::ZERO)
            .map(|(kind, amount)| format!("{} {}", text.get(kind.word()), said(text, amount)))
            .collect();
        match words.as_slice() {
            // One kind is the whole: nothing is added up.
            [only] => only.clone(),
            all => format!("{} = {}", all.join(" + "), said(text, self.total)),
        }
    }

    /// How the cost of one learner is made, in words: `4 050,66 € ÷ 12 stagiaires = 337,56 €`.
    pub fn explain_per_learner(&self, text: &Text) -> Option<String> {
        let each = said(text, self.per_learner()?);
        let people = text.fmt("cost-factor-people", &[("count", self.heads.into())]);
        Some(format!("{} ÷ {people} = {each}", said(text, self.total)))
    }

    /// How the cost of one hour of one learner is made, in words: `4 050,66 € ÷ 504 heures-stagiaires = 8,04 €`.
    pub fn explain_per_hour(&self, text: &Text) -> Option<String> {
        let each = said(text, self.per_learner_hour()?);
        let thousandths = u128::from(self.learner_minutes) * 1000 / 60;
        let hours = text.decimal(i64::try_from(thousandths).unwrap_or(i64::MAX), 2);
        let hours = text.fmt("cost-factor-learner-hours", &[("hours", hours.into())]);
        Some(format!("{} ÷ {hours} = {each}", said(text, self.total)))
    }

    /// Whether one hour of one learner costs more than `cap`, exactly.
    pub fn is_over_hourly(&self, cap: Cents) -> bool {
        u128::from(self.total.get()) * 60 > u128::from(cap.get()) * u128::from(self.learner_minutes)
    }

    fn sum(&self, of: impl Fn(&Term) -> bool) -> Cents {
        self.terms
            .iter()
            .filter(|it| of(it))
            .filter_map(|it| it.amount)
            .sum()
    }

    /// What the hours of a modality cost; `None` for what belongs to no modality.
    pub fn of_modality(&self, modality: Option<Modality>) -> Cents {
        self.sum(|it| it.modality == modality)
    }

    /// What a block costs; `None` for what belongs to no block.
    pub fn of_block(&self, block: Option<&BlockId>) -> Cents {
        self.sum(|it| it.block.as_ref() == block)
    }

    /// What the hours of a modality cost in a block; `None` for what belongs to no block, or to no modality.
    pub fn of_part(&self, block: Option<&BlockId>, modality: Option<Modality>) -> Cents {
        self.sum(|it| it.block.as_ref() == block && it.modality == modality)
    }

    /// What one kind of expense costs.
    pub fn of_kind(&self, kind: Kind) -> Cents {
        self.sum(|it| it.kind == kind)
    }

    /// The rates that nobody gave, with the hours that they would pay.
    pub fn missing(&self) -> Vec<Missing> {
        let mut found: BTreeMap<Rate, u64> = BTreeMap::new();
        for term in &self.terms {
            if let Some(rate) = term.missing() {
                let sum = found.entry(rate).or_default();
                *sum = sum.saturating_add(term.minutes());
            }
        }
        found
            .into_iter()
            .map(|(rate, minutes)| Missing { rate, minutes })
            .collect()
    }
}
