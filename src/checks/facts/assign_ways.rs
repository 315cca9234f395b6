//! The ways to answer what somebody lacks from the pool.

use super::assign::{Lack, Pool};
use super::assign_pack::Way;
use super::cohort_need::KitKey;

/// One thing that somebody lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Want {
    Thing(usize),
    Link,
}

pub(super) fn wants_of(lack: &Lack) -> impl Iterator<Item = Want> {
    let link = lack.key_helps.then_some(Want::Link);
    lack.unmet.iter().copied().map(Want::Thing).chain(link)
}

/// The pools that answer a want, each a way of one thing.
pub(super) fn answering(want: Want, pools: &[Pool]) -> Vec<Way> {
    pools
        .iter()
        .enumerate()
        .filter(|(_, pool)| match want {
            Want::Thing(clause) => pool.answers.contains(&clause),
            Want::Link => pool.connects,
        })
        .map(|(at, _)| vec![at])
        .collect()
}

/// Most ways listed for one lack.
const MOST_WAYS: usize = 64;

/// Finds the sets of pools that answer a lack.
pub(super) struct Cover<'a> {
    pub(super) pools: &'a [Pool],
    pub(super) key_helps: bool,
    pub(super) ways: Vec<Way>,
    pub(super) whole: bool,
}

impl Cover<'_> {
    pub(super) fn rest(&mut self, unmet: &[usize], unlinked: bool, taken: &mut Way) {
        if self.ways.len() >= MOST_WAYS {
            self.whole = false;
            return;
        }
        let want = match unmet.first() {
            Some(clause) => Want::Thing(*clause),
            None if unlinked && self.key_helps => Want::Link,
            None if unlinked => return,
            None => {
                let mut way = taken.clone();
                way.sort_unstable();
                self.ways.push(way);
                return;
            }
        };
        for way in answering(want, self.pools) {
            let Some((at, pool)) = way.first().and_then(|at| Some((*at, self.pools.get(*at)?))) else {
                continue;
            };
            let rest: KitKey = unmet
                .iter()
                .copied()
                .filter(|clause| !pool.answers.contains(clause))
                .collect();
            taken.push(at);
            self.rest(&rest, unlinked && !(pool.connects && self.key_helps), taken);
            taken.pop();
        }
    }
}
