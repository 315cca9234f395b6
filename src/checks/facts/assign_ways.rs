//! The ways to answer what somebody lacks from the pool.

use std::collections::{BTreeMap, BTreeSet};

use super::assign::{Lack, Pool};
use super::assign_pack::Way;
use super::cohort_need::KitKey;

/// One thing that somebody lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Want {
    Thing(usize),
    Link,
}

pub(super) fn wants_of(lack: &Lack) -> impl Iterator<Item = Want> {
    let link = lack.key_helps.then_some(Want::Link);
    lack.unmet.iter().copied().map(Want::Thing).chain(link)
}

/// Which pools answer which want.
#[derive(Debug, Default)]
pub(super) struct Answers {
    things: BTreeMap<usize, Vec<usize>>,
    link: Vec<usize>,
}

impl Answers {
    pub(super) fn new(pools: &[Pool]) -> Self {
        let mut answers = Self::default();
        for (at, pool) in pools.iter().enumerate() {
            for clause in &pool.answers {
                answers.things.entry(*clause).or_default().push(at);
            }
            if pool.connects {
                answers.link.push(at);
            }
        }
        answers
    }

    /// The pools that answer a want, in order.
    pub(super) fn of(&self, want: Want) -> &[usize] {
        match want {
            Want::Thing(clause) => self.things.get(&clause).map_or(&[], Vec::as_slice),
            Want::Link => &self.link,
        }
    }

    /// The same, each a way of one thing.
    pub(super) fn ways(&self, want: Want) -> Vec<Way> {
        self.of(want).iter().map(|at| vec![*at]).collect()
    }
}

/// Most ways listed for one lack.
const MOST_WAYS: usize = 64;

/// Finds the sets of pools that answer a lack.
pub(super) struct Cover<'a> {
    pub(super) pools: &'a [Pool],
    pub(super) answers: &'a Answers,
    pub(super) key_helps: bool,
    pub(super) ways: Vec<Way>,
    pub(super) whole: bool,
}

impl Cover<'_> {
    /// Lists the ways to answer what is unmet on top of what is taken.
    ///
    /// What a single pool answers leaves no choice: it is taken first, so that what no pool answers ends the search
    /// at once, and only true choices branch.
    pub(super) fn list(&mut self, unmet: &[usize], unlinked: bool, taken: &[usize]) {
        if unlinked && !self.key_helps {
            return;
        }
        let link = unlinked.then_some(Want::Link);
        let mut forced: Way = Vec::new();
        for want in unmet.iter().copied().map(Want::Thing).chain(link) {
            match self.answers.of(want) {
                [] => return,
                [only] => forced.push(*only),
                [_, _, ..] => {}
            }
        }
        forced.sort_unstable();
        forced.dedup();
        let forced_pools = || forced.iter().filter_map(|at| self.pools.get(*at));
        let answered: BTreeSet<usize> = forced_pools().flat_map(|it| it.answers.iter().copied()).collect();
        let connected = forced_pools().any(|it| it.connects);
        let rest: KitKey = unmet
            .iter()
            .copied()
            .filter(|it| !answered.contains(it))
            .collect();
        forced.extend(taken);
        self.branch(&rest, unlinked && !connected, &mut forced);
    }

    fn branch(&mut self, unmet: &[usize], unlinked: bool, taken: &mut Way) {
        if self.ways.len() >= MOST_WAYS {
            self.whole = false;
            return;
        }
        let want = match unmet.first() {
            Some(clause) => Want::Thing(*clause),
            None if unlinked => Want::Link,
            None => {
                let mut way = taken.clone();
                way.sort_unstable();
                self.ways.push(way);
                return;
            }
        };
        let answers = self.answers;
        for at in answers.of(want) {
            let Some(pool) = self.pools.get(*at) else {
                continue;
            };
            let rest: KitKey = unmet
                .iter()
                .copied()
                .filter(|clause| !pool.answers.contains(clause))
                .collect();
            taken.push(*at);
            self.branch(&rest, unlinked && !pool.connects, taken);
            taken.pop();
        }
    }
}
