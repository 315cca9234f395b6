//! Handing out what was packed: which learner gets which item and seat.

use std::collections::BTreeMap;

use super::assign::{Grant, Lack, Maker, Outcome, Pool};
use super::assign_pack::{self, Group};
use super::assign_ways::{Want, answering, wants_of};

/// Gives what was packed to learners, in the order of the plan.
pub(super) struct HandOut<'a> {
    pub(super) maker: &'a Maker<'a>,
    pub(super) pools: &'a [Pool],
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
    fn grant(&self, things: &[usize], heads: u32, left: &mut [u32], seats_left: &mut [u32]) -> Grant {
        let mut grant = Grant {
            heads,
            loans: Vec::new(),
            place: None,
        };
        for thing in things {
            if let Some(pool) = self.pools.get(*thing) {
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
                let place = *thing - self.pools.len();
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
        let mut wants: Vec<(Want, &[usize], Group)> = Vec::new();
        for (lack, who) in lacks {
            let waiting = who.iter().fold(0, |sum: u32, at| {
                let heads = self.maker.people.get(*at).map_or(0, |it| it.heads);
                let served = outcomes.get(*at).map_or(0, |it| it.served);
                sum.saturating_add(heads.saturating_sub(served))
            });
            if waiting == 0 {
                continue;
            }
            let mut all: Vec<Want> = wants_of(lack).collect();
            if lack.unlinked && !lack.key_helps {
                all.push(Want::Link);
            }
            for want in all {
                let ways = match want {
                    Want::Link if !lack.key_helps => Vec::new(),
                    Want::Thing(_) | Want::Link => answering(want, self.pools),
                };
                let group = Group { count: waiting, ways };
                wants.push((want, who, group));
            }
        }
        let groups: Vec<Group> = wants.iter().map(|(_, _, group)| group.clone()).collect();
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
        let mut told: BTreeMap<usize, bool> = BTreeMap::new();
        for ((want, who, _), served) in wants.iter().zip(&packing.served) {
            let mut met = served.iter().fold(0, |sum: u32, it| sum.saturating_add(*it));
            for at in *who {
                let (Some(person), Some(outcome)) = (self.maker.people.get(*at), outcomes.get_mut(*at))
                else {
                    continue;
                };
                let waiting = person.heads.saturating_sub(outcome.served);
                let here = waiting.min(met);
                met -= here;
                if waiting > 0 {
                    *told.entry(*at).or_default() |= here < waiting;
                }
                if here < waiting {
                    match want {
                        Want::Thing(clause) => outcome.missing.push(*clause),
                        Want::Link => outcome.missing_link = true,
                    }
                }
            }
        }
        // Only where the search was cut short: what is left might serve them, and it is not known how.
        for at in told.into_iter().filter_map(|(at, told)| (!told).then_some(at)) {
            if let Some(outcome) = outcomes.get_mut(at) {
                outcome.missing.clone_from(&outcome.unmet);
                outcome.missing_link = outcome.unlinked;
            }
        }
    }
}
