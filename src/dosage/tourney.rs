//! The cheapest of many values, kept while single values change: O(log n) a change.

use super::cost::Cost;

/// Values by position; ties go to the lower position.
#[derive(Debug, Clone)]
pub(super) struct Tourney {
    values: Vec<Option<Cost>>,
    /// A complete binary tree: node `n` holds the better of nodes `2n` and `2n + 1`; leaves follow `width`.
    winners: Vec<usize>,
    width: usize,
}

impl Tourney {
    pub(super) fn new(values: Vec<Option<Cost>>) -> Self {
        let width = values.len().next_power_of_two();
        let mut winners = vec![0; width];
        winners.extend(0..width);
        let mut tourney = Self {
            values,
            winners,
            width,
        };
        for node in (1..width).rev() {
            tourney.play(node);
        }
        tourney
    }

    fn value(&self, at: usize) -> Option<Cost> {
        self.values.get(at).copied().flatten()
    }

    fn winner(&self, node: usize) -> usize {
        self.winners.get(node).copied().unwrap_or(0)
    }

    fn play(&mut self, node: usize) {
        let (left, right) = (self.winner(2 * node), self.winner(2 * node + 1));
        let better = match (self.value(left), self.value(right)) {
            (Some(left), Some(right)) => right < left,
            (left, right) => left.is_none() && right.is_some(),
        };
        if let Some(winner) = self.winners.get_mut(node) {
            *winner = if better { right } else { left };
        }
    }

    pub(super) fn set(&mut self, at: usize, value: Option<Cost>) {
        match self.values.get_mut(at) {
            Some(old) if *old == value => return,
            Some(old) => *old = value,
            None => return,
        }
        let mut node = usize::midpoint(self.width, at);
        while node > 0 {
            self.play(node);
            node /= 2;
        }
    }

    /// The cheapest value and where it stands.
    pub(super) fn best(&self) -> Option<(Cost, usize)> {
        let at = self.winner(1);
        self.value(at).map(|cost| (cost, at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cheapest_is_known_after_every_change() {
        for len in [1_usize, 2, 3, 7, 8] {
            let mut values: Vec<Option<Cost>> = vec![None; len];
            let mut tourney = Tourney::new(values.clone());
            assert_eq!(tourney.best(), None);
            for (turn, value) in [
                (0, Some(5)),
                (3, Some(2)),
                (9, Some(2)),
                (1, None),
                (3, Some(7)),
                (3, None),
            ] {
                let at = turn % len;
                let value = value.map(|it| Cost::at(0, it));
                values[at] = value;
                tourney.set(at, value);
                let expected = values
                    .iter()
                    .enumerate()
                    .filter_map(|(at, it)| it.map(|it| (it, at)))
                    .min();
                assert_eq!(tourney.best(), expected);
            }
        }
    }
}
