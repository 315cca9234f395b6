//! Maximum flow from groups of people to single things.

use std::collections::VecDeque;

use super::assign_pack::Listed;

/// Serves the most people where every way takes one thing: counts by group and way.
///
/// Fills in order first, then along shortest augmenting paths (Edmonds and Karp, 1972); several people move
/// along a path at a time.
pub(super) fn most(groups: &[Listed], units: &[u32]) -> Vec<Vec<u32>> {
    let mut net = Net::filled(groups, units);
    while net.augment() {}
    net.flow
}

struct Net<'a> {
    groups: &'a [Listed],
    flow: Vec<Vec<u32>>,
    /// People not served yet, by group.
    waiting: Vec<u32>,
    /// Units not taken yet, by thing.
    free: Vec<u32>,
    /// Which group and way can take a thing.
    takers: Vec<Vec<(usize, usize)>>,
}

impl<'a> Net<'a> {
    fn filled(groups: &'a [Listed], units: &[u32]) -> Self {
        let mut net = Self {
            groups,
            flow: groups.iter().map(|it| vec![0; it.ways.len()]).collect(),
            waiting: groups.iter().map(|it| it.count).collect(),
            free: units.to_vec(),
            takers: vec![Vec::new(); units.len()],
        };
        for (group, it) in groups.iter().enumerate() {
            for (way, things) in it.ways.iter().enumerate() {
                let Some(thing) = things.first().copied() else {
                    continue;
                };
                if let Some(takers) = net.takers.get_mut(thing) {
                    takers.push((group, way));
                }
                let count = net.waiting_of(group).min(net.free_of(thing));
                net.take(group, way, thing, count);
            }
        }
        net
    }

    fn waiting_of(&self, group: usize) -> u32 {
        self.waiting.get(group).copied().unwrap_or(0)
    }

    fn free_of(&self, thing: usize) -> u32 {
        self.free.get(thing).copied().unwrap_or(0)
    }

    fn flow_of(&self, (group, way): (usize, usize)) -> u32 {
        self.flow
            .get(group)
            .and_then(|ways| ways.get(way))
            .copied()
            .unwrap_or(0)
    }

    fn change(&mut self, (group, way): (usize, usize), more: u32, less: u32) {
        if let Some(cell) = self.flow.get_mut(group).and_then(|ways| ways.get_mut(way)) {
            *cell = cell.saturating_add(more).saturating_sub(less);
        }
    }

    fn take(&mut self, group: usize, way: usize, thing: usize, count: u32) {
        self.change((group, way), count, 0);
        if let Some(waiting) = self.waiting.get_mut(group) {
            *waiting -= count.min(*waiting);
        }
        if let Some(free) = self.free.get_mut(thing) {
            *free -= count.min(*free);
        }
    }

    /// Moves people along one shortest path from waiting people to a free unit; false when there is none.
    fn augment(&mut self) -> bool {
        // How each group was reached: by giving up this edge. Waiting groups are where paths begin.
        let mut from: Vec<Option<Option<(usize, usize)>>> = vec![None; self.groups.len()];
        let mut seen = vec![false; self.free.len()];
        let mut queue = VecDeque::new();
        for (group, waiting) in self.waiting.iter().enumerate() {
            if *waiting > 0 {
                if let Some(cell) = from.get_mut(group) {
                    *cell = Some(None);
                }
                queue.push_back(group);
            }
        }
        // By which edge each thing was reached.
        let mut into: Vec<Option<(usize, usize)>> = vec![None; self.free.len()];
        while let Some(group) = queue.pop_front() {
            let ways = self.groups.get(group).map_or(&[][..], |it| &it.ways);
            for (way, things) in ways.iter().enumerate() {
                let Some(thing) = things.first().copied() else {
                    continue;
                };
                match seen.get_mut(thing) {
                    Some(seen) if !*seen => *seen = true,
                    Some(_) | None => continue,
                }
                if let Some(cell) = into.get_mut(thing) {
                    *cell = Some((group, way));
                }
                if self.free_of(thing) > 0 {
                    return self.shift(thing, &from, &into);
                }
                for taker in self.takers.get(thing).into_iter().flatten() {
                    if self.flow_of(*taker) > 0
                        && let Some(cell @ None) = from.get_mut(taker.0)
                    {
                        *cell = Some(Some(*taker));
                        queue.push_back(taker.0);
                    }
                }
            }
        }
        false
    }

    /// Moves people along the path that ends at the free `thing`: each edge gains what the next gives up.
    fn shift(
        &mut self,
        thing: usize,
        from: &[Option<Option<(usize, usize)>>],
        into: &[Option<(usize, usize)>],
    ) -> bool {
        let mut gain = Vec::new();
        let mut give = Vec::new();
        let mut at = thing;
        let start = loop {
            let Some(edge) = into.get(at).copied().flatten() else {
                return false;
            };
            gain.push(edge);
            match from.get(edge.0).copied().flatten() {
                Some(Some(given)) => {
                    give.push(given);
                    let things = self.groups.get(given.0).and_then(|it| it.ways.get(given.1));
                    let Some(next) = things.and_then(|it| it.first().copied()) else {
                        return false;
                    };
                    at = next;
                }
                Some(None) => break edge.0,
                None => return false,
            }
        };
        let count = give
            .iter()
            .map(|edge| self.flow_of(*edge))
            .chain([self.waiting_of(start), self.free_of(thing)])
            .min()
            .unwrap_or(0);
        for edge in gain {
            self.change(edge, count, 0);
        }
        for edge in give {
            self.change(edge, 0, count);
        }
        if let Some(waiting) = self.waiting.get_mut(start) {
            *waiting -= count;
        }
        if let Some(free) = self.free.get_mut(thing) {
            *free -= count;
        }
        count > 0
    }
}
