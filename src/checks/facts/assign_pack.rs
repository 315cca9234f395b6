//! Serving as many people as scarce things allow, exactly.
//!
//! Each group of people has several *ways* to be served; a way takes one unit of each thing it names. Serving
//! the most people is a packing problem, hard in general and easy in practice: things of which there is
//! enough for everybody are set aside, and what is left falls into small parts. A part whose every way takes
//! a single thing is a maximum flow. Other parts are searched by branch and bound on linear programs; the
//! search has a limit, and says when it was reached.

use std::collections::BTreeMap;

use super::cohort_set::Set;
use super::{assign_flow, assign_search};

/// The things that one way takes, one unit of each.
pub(super) type Way = Set;

/// People who can be served in the same ways, best liked way first. Ways are sets of things, or lists of them where
/// few are left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group<W = Way> {
    /// How many people.
    pub(super) count: u32,
    /// How each of them can be served.
    pub(super) ways: Vec<W>,
}

/// A group whose ways list their things, ascending.
pub(super) type Listed = Group<Vec<usize>>;

/// How many people of each group are served in each way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Packing {
    /// By group and way, in the order given.
    pub(super) served: Vec<Vec<u32>>,
    /// Whether no other packing serves more people.
    pub(super) proven: bool,
}

/// A group with the scarce things of its ways only; `own` says which way each was.
#[derive(Debug)]
struct Reduced {
    group: usize,
    ways: Vec<(Way, usize)>,
}

/// Serves the most people that `units` of each thing allow.
pub(super) fn pack(groups: &[Group], units: &[u32]) -> Packing {
    let mut served: Vec<Vec<u32>> = groups.iter().map(|it| vec![0; it.ways.len()]).collect();
    let rest = set_aside(groups, units, &mut served);
    let mut proven = true;
    let mut places = vec![0; units.len()];
    for part in parts(rest, units.len()) {
        proven &= solve(part, groups, units, &mut places, &mut served);
    }
    Packing { served, proven }
}

/// Serves those who need nothing scarce; gives the others with what is scarce in their ways.
fn set_aside(groups: &[Group], units: &[u32], served: &mut [Vec<u32>]) -> Vec<Reduced> {
    let mut scarce = Set::full(units.len());
    let mut left: Vec<Reduced> = groups
        .iter()
        .enumerate()
        .map(|(group, it)| {
            let mut ways = it
                .ways
                .iter()
                .cloned()
                .enumerate()
                .map(|(own, way)| (way, own))
                .collect();
            keep_useful(&mut ways);
            Reduced { group, ways }
        })
        .filter(|it| !it.ways.is_empty())
        .collect();
    loop {
        left.retain(|it| {
            let Some((_, own)) = it.ways.iter().find(|(way, _)| way.is_empty()) else {
                return true;
            };
            let count = groups.get(it.group).map_or(0, |group| group.count);
            add(served, it.group, *own, count);
            false
        });
        let mut wanted = vec![0_u64; units.len()];
        let mut all = Set::empty(units.len());
        for it in &left {
            let count = groups.get(it.group).map_or(0, |group| u64::from(group.count));
            all.clear();
            it.ways.iter().for_each(|(way, _)| all.add(way));
            for thing in all.iter() {
                if let Some(sum) = wanted.get_mut(thing) {
                    *sum += count;
                }
            }
        }
        let mut plenty = Set::empty(units.len());
        for (thing, (wanted, units)) in wanted.iter().zip(units).enumerate() {
            if scarce.contains(thing) && *wanted <= u64::from(*units) {
                scarce.take(thing);
                plenty.insert(thing);
            }
        }
        if plenty.is_empty() {
            return left;
        }
        for it in &mut left {
            let mut changed = false;
            for (way, _) in it.ways.iter_mut().filter(|(way, _)| way.meets(&plenty)) {
                way.remove(&plenty);
                changed = true;
            }
            if changed {
                keep_useful(&mut it.ways);
            }
        }
    }
}

/// Keeps the ways that no other way betters by taking a part of what they take; of equal ones the first.
fn keep_useful(all: &mut Vec<(Way, usize)>) {
    if all.len() < 2 {
        return;
    }
    let worse = |at: usize, way: &Way| {
        all.iter().enumerate().any(|(other_at, (other, _))| {
            other_at != at && other.is_part_of(way) && (other_at < at || other != way)
        })
    };
    let kept: Vec<bool> = all
        .iter()
        .enumerate()
        .map(|(at, (way, _))| !worse(at, way))
        .collect();
    let mut kept = kept.into_iter();
    all.retain(|_| kept.next().unwrap_or(true));
}

fn add(served: &mut [Vec<u32>], group: usize, way: usize, count: u32) {
    if let Some(cell) = served.get_mut(group).and_then(|ways| ways.get_mut(way)) {
        *cell = cell.saturating_add(count);
    }
}

/// Splits what is left into parts that share no thing.
fn parts(left: Vec<Reduced>, things: usize) -> Vec<Vec<Reduced>> {
    let mut parent: Vec<usize> = (0..things).collect();
    for it in &left {
        let mut all = it.ways.iter().flat_map(|(way, _)| way.iter());
        if let Some(first) = all.next() {
            let root = root(&mut parent, first);
            for thing in all {
                let other = self::root(&mut parent, thing);
                if let Some(cell) = parent.get_mut(other) {
                    *cell = root;
                }
            }
        }
    }
    let mut parts: BTreeMap<usize, Vec<Reduced>> = BTreeMap::new();
    for it in left {
        let thing = it.ways.first().and_then(|(way, _)| way.first());
        let home = thing.map_or(usize::MAX, |thing| root(&mut parent, thing));
        parts.entry(home).or_default().push(it);
    }
    parts.into_values().collect()
}

fn root(parent: &mut [usize], mut at: usize) -> usize {
    while let Some(up) = parent.get(at).copied()
        && up != at
    {
        let above = parent.get(up).copied().unwrap_or(up);
        if let Some(cell) = parent.get_mut(at) {
            *cell = above;
        }
        at = above;
    }
    at
}

/// Solves one part, groups with the same scarce ways together; says whether the answer is proven. `places` has room for
/// each thing.
fn solve(
    part: Vec<Reduced>,
    groups: &[Group],
    units: &[u32],
    places: &mut [usize],
    served: &mut [Vec<u32>],
) -> bool {
    // Only the things of this part count, and there are few of them.
    let mut things = Set::empty(units.len());
    part.iter()
        .flat_map(|it| &it.ways)
        .for_each(|(way, _)| things.add(way));
    let mut own_units = Vec::with_capacity(things.len());
    for thing in things.iter() {
        if let Some(cell) = places.get_mut(thing) {
            *cell = own_units.len();
        }
        own_units.push(units.get(thing).copied().unwrap_or(0));
    }
    let place_of = |thing: usize| places.get(thing).copied().unwrap_or(0);
    let count_of = |it: &Reduced| groups.get(it.group).map_or(0, |group| group.count);
    let mut alike: BTreeMap<Vec<Way>, usize> = BTreeMap::new();
    let mut merged: Vec<Listed> = Vec::new();
    let mut members: Vec<Vec<Reduced>> = Vec::new();
    for it in part {
        let key = it.ways.iter().map(|(way, _)| way.clone()).collect();
        let at = *alike.entry(key).or_insert(merged.len());
        let count = count_of(&it);
        if let (Some(group), Some(same)) = (merged.get_mut(at), members.get_mut(at)) {
            group.count = group.count.saturating_add(count);
            same.push(it);
        } else {
            let listed = |(way, _): &(Way, usize)| {
                let mut list = Vec::with_capacity(way.len());
                list.extend(way.iter().map(place_of));
                list
            };
            merged.push(Group {
                count,
                ways: it.ways.iter().map(listed).collect(),
            });
            members.push(vec![it]);
        }
    }
    let single = merged.iter().flat_map(|it| &it.ways).all(|way| way.len() == 1);
    let (found, proven) = if single {
        (assign_flow::most(&merged, &own_units), true)
    } else {
        assign_search::most(&merged, &own_units)
    };
    for (same, mut counts) in members.into_iter().zip(found) {
        for it in same {
            let mut people = count_of(&it);
            for (count, (_, own)) in counts.iter_mut().zip(&it.ways) {
                let here = people.min(*count);
                add(served, it.group, *own, here);
                *count -= here;
                people -= here;
            }
        }
    }
    proven
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn total(packing: &Packing) -> u32 {
        packing.served.iter().flatten().sum()
    }

    /// Tries every choice for every person, one after the other.
    fn best_by_trying(people: &[&Group], units: &mut Vec<u32>) -> u32 {
        let Some((first, rest)) = people.split_first() else {
            return 0;
        };
        let mut best = best_by_trying(rest, units);
        for way in &first.ways {
            if way.iter().all(|thing| units[thing] > 0) {
                for thing in way.iter() {
                    units[thing] -= 1;
                }
                best = best.max(1 + best_by_trying(rest, units));
                for thing in way.iter() {
                    units[thing] += 1;
                }
            }
        }
        best
    }

    fn check(groups: &[Group], units: &[u32]) -> Packing {
        let packing = pack(groups, units);
        let mut used = vec![0; units.len()];
        for (group, served) in groups.iter().zip(&packing.served) {
            assert!(served.iter().sum::<u32>() <= group.count, "{packing:?}");
            for (way, count) in group.ways.iter().zip(served) {
                for thing in way.iter() {
                    used[thing] += count;
                }
            }
        }
        assert!(
            used.iter().zip(units).all(|(used, units)| used <= units),
            "{packing:?}"
        );
        packing
    }

    fn group(count: u32, ways: &[&[usize]]) -> Group {
        Group {
            count,
            ways: ways.iter().map(|way| Set::of(4, way.iter().copied())).collect(),
        }
    }

    #[test]
    fn first_come_first_served_would_lose_somebody() {
        // Ann can take either computer, Bob only the first: giving Ann the first loses Bob.
        let packing = check(&[group(1, &[&[0], &[1]]), group(1, &[&[0]])], &[1, 1]);
        assert_eq!((total(&packing), packing.proven), (2, true));
    }

    #[test]
    fn people_who_need_two_things_wait_behind_those_who_need_one() {
        // 400 computers, 300 headsets. 500 need both, 300 a computer, 200 a headset:
        // 300 + 200 first, then 100 of both: 600 people.
        let groups = [group(500, &[&[0, 1]]), group(300, &[&[0]]), group(200, &[&[1]])];
        let packing = check(&groups, &[400, 300]);
        assert_eq!((total(&packing), packing.proven), (600, true));
        assert_eq!(packing.served, [vec![100], vec![300], vec![200]]);
    }

    #[test]
    fn a_triangle_of_pairs_is_solved_whole() {
        // Three pairs out of three things, 100 of each: 150 by halves, and no flow says so.
        let groups = [
            group(100, &[&[0, 1]]),
            group(100, &[&[1, 2]]),
            group(100, &[&[0, 2]]),
        ];
        let packing = check(&groups, &[100, 100, 100]);
        assert_eq!((total(&packing), packing.proven), (150, true));
        // With 101 of each, 151 people would take 302 of 303 units: still possible.
        let packing = check(&groups, &[101, 101, 101]);
        assert_eq!((total(&packing), packing.proven), (151, true));
    }

    #[test]
    fn plenty_is_set_aside() {
        let packing = check(&[group(40, &[&[0, 1]]), group(3, &[&[1]])], &[40, 43]);
        assert_eq!((total(&packing), packing.proven), (43, true));
    }

    #[test]
    fn the_first_way_is_taken_where_all_serve() {
        let packing = check(&[group(2, &[&[1], &[0]])], &[5, 5]);
        assert_eq!(packing.served, [vec![2, 0]]);
    }

    fn instance(longest: usize) -> impl Strategy<Value = (Vec<Group>, Vec<u32>)> {
        let way = proptest::collection::btree_set(0..4_usize, 1..=longest)
            .prop_map(|things| Set::of(4, things.into_iter()));
        let group = (1..=3_u32, proptest::collection::vec(way, 1..=3))
            .prop_map(|(count, ways)| Group { count, ways });
        (
            proptest::collection::vec(group, 1..=4),
            proptest::collection::vec(0..=4_u32, 4),
        )
    }

    proptest! {
        #[test]
        fn single_needs_are_served_like_by_trying_all((groups, units) in instance(1)) {
            let packing = check(&groups, &units);
            prop_assert!(packing.proven);
            let people: Vec<&Group> = groups.iter().flat_map(|it| (0..it.count).map(move |_| it)).collect();
            prop_assert_eq!(total(&packing), best_by_trying(&people, &mut units.clone()));
        }

        #[test]
        fn several_needs_are_served_like_by_trying_all((groups, units) in instance(3)) {
            let packing = check(&groups, &units);
            prop_assert!(packing.proven);
            let people: Vec<&Group> = groups.iter().flat_map(|it| (0..it.count).map(move |_| it)).collect();
            prop_assert_eq!(total(&packing), best_by_trying(&people, &mut units.clone()));
        }
    }
}
