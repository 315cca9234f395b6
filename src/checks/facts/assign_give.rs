//! Handing out what was packed: which learner gets which item and seat.

use std::collections::BTreeMap;

use super::assign::{Grant, Lack, Maker, Outcome, Pool};
use super::assign_pack::{self, Group, Way};
use super::assign_ways::{Answers, Counts, Want, wants_of};

/// Gives what was packed to learners, in the order of the plan.
pub(super) struct HandOut<'a> {
    pub(super) maker: &'a Maker<'a>,
    pub(super) pools: &'a [Pool],
    pub(super) answers: &'a Answers,
}

impl HandOut<'_> {
    pub(super) fn give(
        &self,
        who: &[usize],
        group: &Group,
        served: &[u32],
        outcomes: &mut [Outcome],
        left: &mut [u32],
        seats_left: &mut [u32],
    ) {
        let mut counts = served.to_vec();
        for at in who {
            let (Some(person), Some(outcome)) = (self.maker.people.get(*at), outcomes.get_mut(*at)) else {
                continue;
            };
            let mut waiting = person.heads;
            // A profile is served in one way where one serves it whole.
            let whole = counts.iter().position(|count| *count >= waiting);
            let order = whole.into_iter().chain(0..counts.len());
            for way in order {
                while waiting > 0
                    && let Some(count) = counts.get_mut(way)
                    && let Some(things) = group.ways.get(way)
                    && *count > 0
                {
                    let grant = self.grant(things, waiting.min(*count), left, seats_left);
                    *count = count.saturating_sub(grant.heads);
                    waiting = waiting.saturating_sub(grant.heads);
                    outcome.served = outcome.served.saturating_add(grant.heads);
                    if grant.heads == 0 {
                        break;
                    }
                    outcome.grants.push(grant);
                }
            }
        }
    }

    /// Takes one unit of each thing for as many of `heads` people as single items allow.
    fn grant(&self, things: &Way, heads: u32, left: &mut [u32], seats_left: &mut [u32]) -> Grant {
        let mut grant = Grant {
            heads,
            loans: Vec::new(),
            place: None,
        };
        for thing in things.iter() {
            if let Some(pool) = self.pools.get(thing) {
                let stock = |at: &usize| left.get(*at).copied().unwrap_or(0);
                // The first item that serves all, or else the one that serves most.
                let item = pool
                    .items
                    .iter()
                    .copied()
                    .find(|at| stock(at) >= heads)
                    .or_else(|| pool.items.iter().copied().rev().max_by_key(|at| stock(at)));
                if let Some(item) = item {
                    grant.heads = grant.heads.min(stock(&item));
                    grant.loans.push(item);
                }
            } else {
                let place = thing - self.pools.len();
                grant.heads = grant.heads.min(seats_left.get(place).copied().unwrap_or(0));
                grant.place = Some(place);
            }
        }
        for item in &grant.loans {
            if let Some(cell) = left.get_mut(*item) {
                *cell = cell.saturating_sub(grant.heads);
            }
        }
        if let Some(cell) = grant.place.and_then(|place| seats_left.get_mut(place)) {
            *cell = cell.saturating_sub(grant.heads);
        }
        grant.loans.sort_unstable();
        grant
    }

    /// For those left out: what they still lack when the rest of the pool is given thing by thing.
    pub(super) fn partly(&self, lacks: &BTreeMap<Lack, Vec<usize>>, outcomes: &mut [Outcome], left: &[u32]) {
        // Who wants what: the same want of all is packed as one.
        let mut asked: Vec<(&Lack, &[usize], u32)> = Vec::new();
        let mut totals = Counts::new(&self.maker.asks);
        for (lack, who) in lacks {
            let waiting = who.iter().fold(0, |sum: u32, at| {
                let heads = self.maker.people.get(*at).map_or(0, |it| it.heads);
                let served = outcomes.get(*at).map_or(0, |it| it.served);
                sum.saturating_add(heads.saturating_sub(served))
            });
            if waiting == 0 {
                continue;
            }
            wants_of(lack).for_each(|want| totals.add(want, waiting));
            asked.push((lack, who, waiting));
        }
        let groups: Vec<Group> = totals
            .iter()
            .map(|(want, count)| Group {
                count,
                ways: self.answers.ways(want, self.pools.len()),
            })
            .collect();
        let units: Vec<u32> = self
            .pools
            .iter()
            .map(|pool| {
                pool.items.iter().fold(0, |sum: u32, at| {
                    sum.saturating_add(left.get(*at).copied().unwrap_or(0))
                })
            })
            .collect();
        let packing = assign_pack::pack(&groups, &units);
        let mut rest = Counts::new(&self.maker.asks);
        for ((want, _), served) in totals.iter().zip(&packing.served) {
            for count in served {
                rest.add(want, *count);
            }
        }
        // Whether somebody was told what is missing; nothing for those who wait for nothing.
        let mut told: Vec<Option<bool>> = vec![None; outcomes.len()];
        for (lack, who, waiting) in asked {
            // A connection that no key bears is missing, whatever the pool holds.
            let helpless = (lack.unlinked && !lack.key_helps).then_some((Want::Link, 0));
            let met = wants_of(lack).map(|want| (want, rest.take(want, waiting)));
            let mut met: Vec<(Want, u32)> = met.chain(helpless).collect();
            for at in who {
                let (Some(person), Some(outcome)) = (self.maker.people.get(*at), outcomes.get_mut(*at))
                else {
                    continue;
                };
                let waiting = person.heads.saturating_sub(outcome.served);
                if waiting == 0 {
                    continue;
                }
                let mut lacking = false;
                for (want, met) in &mut met {
                    let here = waiting.min(*met);
                    *met -= here;
                    if here < waiting {
                        lacking = true;
                        match want {
                            Want::Thing(clause) => outcome.missing.insert(*clause),
                            Want::Link => outcome.missing_link = true,
                        }
                    }
                }
                if let Some(cell) = told.get_mut(*at)
                    && !met.is_empty()
                {
                    *cell = Some(lacking);
                }
            }
        }
        // Only where the search was cut short: what is left might serve them, and it is not known how.
        for (outcome, told) in outcomes.iter_mut().zip(told) {
            if told == Some(false) {
                outcome.missing.clone_from(&outcome.unmet);
                outcome.missing_link = outcome.unlinked;
            }
        }
    }
}
