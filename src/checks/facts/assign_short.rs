//! What the stock is short of.

use std::collections::BTreeMap;

use super::assign::{Lack, Maker, Outcome, Shortage};
use super::assign_pack::{self, Group};
use super::assign_ways::{Answers, Counts, Want, wants_of};
use super::cohort_need::Clause;

impl Maker<'_> {
    /// What would have to be bought so that everybody not seated elsewhere has all things.
    pub(super) fn shortages(
        &self,
        lacks: &BTreeMap<Lack, Vec<usize>>,
        outcomes: &[Outcome],
        supply: &[u32],
        recorded: &[u32],
    ) -> Vec<Shortage> {
        let free: Vec<u32> = supply
            .iter()
            .zip(recorded)
            .map(|(stock, lent)| stock.saturating_sub(*lent))
            .collect();
        let pools = self.pools(lacks.keys(), &free);
        let answers = Answers::new(&self.asks, &pools);
        // One demand for each thing lacked by those who got no seat.
        let mut wants = Counts::new(&self.asks);
        for (lack, who) in lacks {
            let mut count = 0_u32;
            for at in who {
                let seated = outcomes
                    .get(*at)
                    .into_iter()
                    .flat_map(|it| &it.grants)
                    .filter(|grant| grant.place.is_some())
                    .fold(0, |sum: u32, grant| sum.saturating_add(grant.heads));
                let heads = self.people.get(*at).map_or(0, |it| it.heads);
                count = count.saturating_add(heads.saturating_sub(seated));
            }
            for want in wants_of(lack) {
                wants.add(want, count);
            }
        }
        let groups: Vec<Group> = wants
            .iter()
            .map(|(want, count)| Group {
                count,
                ways: answers.ways(want, pools.len()),
            })
            .collect();
        let units: Vec<u32> = pools.iter().map(|it| it.units).collect();
        let packing = assign_pack::pack(&groups, &units);
        let mut short = vec![0_u32; supply.len()];
        for ((want, count), served) in wants.iter().zip(&packing.served) {
            let met = served.iter().fold(0, |sum: u32, it| sum.saturating_add(*it));
            let missing = count.saturating_sub(met);
            if let Some(item) = self.to_raise(want)
                && let Some(cell) = short.get_mut(item)
            {
                *cell = cell.saturating_add(missing);
            }
        }
        let mut named = vec![false; supply.len()];
        for clause in self.clauses {
            if let Clause::Item(item) = clause
                && let Some(cell) = named.get_mut(*item)
            {
                *cell = true;
            }
        }
        supply
            .iter()
            .zip(recorded)
            .zip(short)
            .enumerate()
            .filter_map(|(item, ((stock, lent), short))| {
                let over = lent.saturating_sub(*stock);
                let short = short.saturating_add(over);
                (short > 0).then(|| Shortage {
                    item,
                    stock: self.stock_like(item, supply, &named),
                    short,
                })
            })
            .collect()
    }

    /// The item of the pool to buy more of for a thing lacked: the one with most in stock.
    fn to_raise(&self, want: Want) -> Option<usize> {
        self.plan
            .equipment
            .iter()
            .enumerate()
            .filter(|(at, item)| {
                item.stock > 0
                    && match want {
                        Want::Thing(clause) => self.asks.accepts(clause, *at),
                        Want::Link => self.asks.is_key(*at),
                    }
            })
            .rev()
            .max_by_key(|(_, item)| item.stock)
            .map(|(at, _)| at)
    }

    /// How many people the items of a kind serve, without those that some module asks for by name.
    fn stock_like(&self, item: usize, supply: &[u32], named: &[bool]) -> u32 {
        let named = |at: usize| named.get(at).copied().unwrap_or(false);
        let kind = self.plan.equipment.get(item).map(|it| it.kind);
        if named(item) {
            return supply.get(item).copied().unwrap_or(0);
        }
        self.plan
            .equipment
            .iter()
            .zip(supply)
            .enumerate()
            .filter(|(at, (it, _))| Some(it.kind) == kind && !named(*at))
            .fold(0, |sum: u32, (_, (_, stock))| sum.saturating_add(*stock))
    }
}
