//! Modules that wait for each other.

use std::collections::BTreeMap;

use crate::checks::Facts;
use crate::model::ModuleId;

/// For each module of the path, the positions of its prerequisites that exist.
pub(super) fn needed(facts: &Facts<'_>) -> Vec<Vec<usize>> {
    facts
        .plan
        .modules
        .iter()
        .map(|module| {
            module
                .prerequisites
                .iter()
                .filter_map(|id| facts.module_at.get(id).copied())
                .collect()
        })
        .collect()
}

/// The strongly connected components of the prerequisites that hold a cycle, each as positions in the order
/// of the path, in the order of their first module (Tarjan 1972, without recursion: paths may be long).
pub(super) fn cycles(needed: &[Vec<usize>]) -> Vec<Vec<usize>> {
    const UNSEEN: usize = usize::MAX;
    let count = needed.len();
    let mut order = vec![UNSEEN; count];
    let mut low = vec![UNSEEN; count];
    let mut open = vec![false; count];
    let mut stack: Vec<usize> = Vec::new();
    let mut found: Vec<Vec<usize>> = Vec::new();
    let mut clock = 0;
    let of = |list: &[usize], at: usize| list.get(at).copied().unwrap_or(UNSEEN);
    let set = |list: &mut [usize], at: usize, value: usize| {
        if let Some(slot) = list.get_mut(at) {
            *slot = value;
        }
    };
    for root in 0..count {
        if of(&order, root) != UNSEEN {
            continue;
        }
        // What is being visited, and the next of its prerequisites to follow.
        let mut calls: Vec<(usize, usize)> = vec![(root, 0)];
        while let Some((node, next)) = calls.pop() {
            if next == 0 {
                set(&mut order, node, clock);
                set(&mut low, node, clock);
                clock += 1;
                stack.push(node);
                if let Some(slot) = open.get_mut(node) {
                    *slot = true;
                }
            }
            if let Some(other) = needed.get(node).and_then(|list| list.get(next)).copied() {
                calls.push((node, next + 1));
                if of(&order, other) == UNSEEN {
                    calls.push((other, 0));
                } else if open.get(other).copied().unwrap_or(false) {
                    let lower = of(&low, node).min(of(&order, other));
                    set(&mut low, node, lower);
                }
                continue;
            }
            if of(&low, node) == of(&order, node) {
                let from = stack.iter().rposition(|it| *it == node).unwrap_or(stack.len());
                let mut component = stack.split_off(from);
                for member in &component {
                    if let Some(slot) = open.get_mut(*member) {
                        *slot = false;
                    }
                }
                let on_itself = needed.get(node).is_some_and(|list| list.contains(&node));
                if component.len() > 1 || on_itself {
                    component.sort_unstable();
                    found.push(component);
                }
            }
            if let Some((parent, _)) = calls.last().copied() {
                let lower = of(&low, parent).min(of(&low, node));
                set(&mut low, parent, lower);
            }
        }
    }
    found.sort();
    found
}

/// Which cycle each module of a cycle belongs to.
pub(super) fn membership<'a>(facts: &Facts<'a>, cycles: &[Vec<usize>]) -> BTreeMap<&'a ModuleId, usize> {
    cycles
        .iter()
        .enumerate()
        .flat_map(|(cycle, members)| members.iter().map(move |at| (*at, cycle)))
        .filter_map(|(at, cycle)| Some((&facts.plan.modules.get(at)?.id, cycle)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn components_are_found_without_recursion() {
        assert_eq!(cycles(&[vec![1], vec![2], vec![]]), Vec::<Vec<usize>>::new());
        assert_eq!(cycles(&[vec![0]]), [[0]]);
        assert_eq!(cycles(&[vec![2], vec![0, 0], vec![1, 3], vec![]]), [[0, 1, 2]]);
        assert_eq!(
            cycles(&[vec![1], vec![0], vec![1, 3], vec![2], vec![9]]),
            [[0, 1], [2, 3]]
        );
        let long: Vec<Vec<usize>> = (0..100_000).map(|at| vec![(at + 1) % 100_000]).collect();
        assert_eq!(cycles(&long)[0].len(), 100_000);
    }
}
