//! The ways to answer what somebody lacks from the pool.

use super::assign::{Lack, Pool};
use super::assign_asks::Asks;
use super::assign_pack::Way;
use super::cohort_set::Set;

/// One thing that somebody lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Want {
    Thing(usize),
    Link,
}

pub(super) fn wants_of(lack: &Lack) -> impl Iterator<Item = Want> {
    let link = lack.key_helps.then_some(Want::Link);
    lack.unmet.iter().map(Want::Thing).chain(link)
}

/// Counts of people by want, in the order of wants.
#[derive(Debug)]
pub(super) struct Counts {
    cells: Vec<u32>,
}

impl Counts {
    pub(super) fn new(asks: &Asks) -> Self {
        Self {
            cells: vec![0; asks.len() + 1],
        }
    }

    const fn at(&self, want: Want) -> usize {
        match want {
            Want::Thing(clause) => clause,
            Want::Link => self.cells.len() - 1,
        }
    }

    pub(super) fn add(&mut self, want: Want, count: u32) {
        let at = self.at(want);
        if let Some(cell) = self.cells.get_mut(at) {
            *cell = cell.saturating_add(count);
        }
    }

    /// Takes up to `count`, and says how many there were to take.
    pub(super) fn take(&mut self, want: Want, count: u32) -> u32 {
        let at = self.at(want);
        self.cells.get_mut(at).map_or(0, |cell| {
            let taken = count.min(*cell);
            *cell -= taken;
            taken
        })
    }

    /// Those that are not zero.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Want, u32)> {
        let link = self.cells.len() - 1;
        let want = move |at: usize| if at == link { Want::Link } else { Want::Thing(at) };
        let counted = self.cells.iter().enumerate().filter(|(_, count)| **count > 0);
        counted.map(move |(at, count)| (want(at), *count))
    }
}

/// Which pools answer which want.
#[derive(Debug)]
pub(super) struct Answers {
    /// By clause.
    things: Vec<Vec<usize>>,
    link: Vec<usize>,
    /// The clauses that no pool answers, and those that one answers alone.
    by_none: Set,
    by_one: Set,
    /// The pools that answer more than one clause, and those that connect.
    broad: Set,
    connecting: Set,
}

impl Answers {
    pub(super) fn new(asks: &Asks, pools: &[Pool]) -> Self {
        let mut things = vec![Vec::new(); asks.len()];
        let mut link = Vec::new();
        for (at, pool) in pools.iter().enumerate() {
            for clause in pool.answers.iter() {
                if let Some(list) = things.get_mut(clause) {
                    list.push(at);
                }
            }
            if pool.connects {
                link.push(at);
            }
        }
        let by = |count: usize| {
            let so_many = things.iter().enumerate().filter(|(_, list)| list.len() == count);
            Set::of(asks.len(), so_many.map(|(clause, _)| clause))
        };
        Self {
            by_none: by(0),
            by_one: by(1),
            broad: Set::of(
                pools.len(),
                (0..pools.len()).filter(|at| pools.get(*at).is_some_and(|it| it.answers.len() > 1)),
            ),
            connecting: Set::of(pools.len(), link.iter().copied()),
            things,
            link,
        }
    }

    /// The pools that answer a want, in order.
    pub(super) fn of(&self, want: Want) -> &[usize] {
        match want {
            Want::Thing(clause) => self.things.get(clause).map_or(&[], Vec::as_slice),
            Want::Link => &self.link,
        }
    }

    /// The same, each a way of one thing, among so many.
    pub(super) fn ways(&self, want: Want, things: usize) -> Vec<Way> {
        let one = |at: &usize| Set::of(things, std::iter::once(*at));
        self.of(want).iter().map(one).collect()
    }
}

/// Most ways listed for one lack.
const MOST_WAYS: usize = 64;

/// Finds the sets of pools that answer a lack.
pub(super) struct Cover<'a> {
    pub(super) pools: &'a [Pool],
    pub(super) answers: &'a Answers,
    pub(super) key_helps: bool,
    /// How many things there are: pools, then third places.
    pub(super) things: usize,
    pub(super) ways: Vec<Way>,
    pub(super) whole: bool,
}

impl Cover<'_> {
    /// Lists the ways to answer what is unmet on top of what is taken.
    ///
    /// What a single pool answers leaves no choice: it is taken first, so that what no pool answers ends the search
    /// at once, and only true choices branch.
    pub(super) fn list(&mut self, unmet: &Set, unlinked: bool, taken: Option<usize>) {
        if (unlinked && !self.key_helps) || unmet.meets(&self.answers.by_none) {
            return;
        }
        let mut forced = Set::empty(self.things);
        if unlinked {
            match self.answers.of(Want::Link) {
                [] => return,
                [only] => forced.insert(*only),
                [_, _, ..] => {}
            }
        }
        let alone = unmet.among(&self.answers.by_one);
        for pool in alone
            .iter()
            .flat_map(|clause| self.answers.of(Want::Thing(clause)))
        {
            forced.insert(*pool);
        }
        let mut rest = unmet.without(&alone);
        let broad = forced.among(&self.answers.broad);
        for pool in broad.iter().filter_map(|at| self.pools.get(at)) {
            rest.remove(&pool.answers);
        }
        let connected = forced.meets(&self.answers.connecting);
        let mut way = forced;
        if let Some(at) = taken {
            way.insert(at);
        }
        self.branch(&rest, unlinked && !connected, &mut way);
    }

    fn branch(&mut self, unmet: &Set, unlinked: bool, taken: &mut Way) {
        if self.ways.len() >= MOST_WAYS {
            self.whole = false;
            return;
        }
        let want = match unmet.first() {
            Some(clause) => Want::Thing(clause),
            None if unlinked => Want::Link,
            None => {
                self.ways.push(taken.clone());
                return;
            }
        };
        let answers = self.answers;
        for at in answers.of(want) {
            let Some(pool) = self.pools.get(*at) else {
                continue;
            };
            taken.insert(*at);
            self.branch(&unmet.without(&pool.answers), unlinked && !pool.connects, taken);
            taken.take(*at);
        }
    }
}
