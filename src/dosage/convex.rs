//! Convex functions of a whole number of grains, linear between whole breakpoints.

use super::cost::Cost;

/// A convex function: its slope never falls (in the order of [`Cost`]) as the grains grow.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Convex {
    zero: Cost,
    /// Where the slope grows, ascending, each above 0.
    edges: Vec<i64>,
    /// The slope before the first edge, between edges, and after the last one: one more than edges.
    slopes: Vec<Cost>,
}

/// A convex function being put together from terms.
#[derive(Debug, Clone, Default)]
pub struct Shape {
    zero: Cost,
    start: Cost,
    steps: Vec<(i64, Cost)>,
}

impl Shape {
    /// Adds `cost` for each grain.
    pub fn line(&mut self, cost: Cost) {
        self.start = self.start + cost;
    }

    /// Adds `cost` (never negative) for each grain above `at`.
    pub fn over(&mut self, at: i64, cost: Cost) {
        if at <= 0 {
            self.zero = self.zero + cost * at.saturating_neg();
            self.start = self.start + cost;
        } else {
            self.steps.push((at, cost));
        }
    }

    /// Adds `cost` (never negative) for each grain missing to `at`.
    pub fn under(&mut self, at: i64, cost: Cost) {
        if at > 0 {
            self.zero = self.zero + cost * at;
            self.start = self.start - cost;
            self.steps.push((at, cost));
        }
    }

    /// The same function with each of its costs made another one: `change` keeps sums and signs.
    #[must_use]
    pub fn each(self, change: impl Fn(Cost) -> Cost) -> Self {
        Self {
            zero: change(self.zero),
            start: change(self.start),
            steps: self
                .steps
                .into_iter()
                .map(|(at, cost)| (at, change(cost)))
                .collect(),
        }
    }

    /// The function.
    pub fn build(mut self) -> Convex {
        self.steps.sort_unstable();
        let (mut edges, mut slopes): (Vec<i64>, Vec<Cost>) = (Vec::new(), vec![self.start]);
        let mut slope = self.start;
        for (at, step) in self.steps {
            slope = slope + step;
            if edges.last() == Some(&at) {
                if let Some(last) = slopes.last_mut() {
                    *last = slope;
                }
            } else {
                edges.push(at);
                slopes.push(slope);
            }
        }
        Convex {
            zero: self.zero,
            edges,
            slopes,
        }
    }
}

impl Convex {
    fn piece(&self, grains: i64) -> usize {
        self.edges.partition_point(|edge| *edge <= grains)
    }

    fn slope_of(&self, piece: usize) -> Cost {
        self.slopes.get(piece).copied().unwrap_or_default()
    }

    /// What one grain more costs after `grains`.
    pub fn more(&self, grains: i64) -> Cost {
        self.slope_of(self.piece(grains))
    }

    /// What one grain less costs at `grains`: usually negative.
    pub fn less(&self, grains: i64) -> Cost {
        -self.slope_of(self.piece(grains - 1))
    }

    /// For how many grains more the slope stays what it is.
    pub fn room_above(&self, grains: i64) -> i64 {
        self.edges
            .get(self.piece(grains))
            .map_or(i64::MAX, |edge| edge - grains)
    }

    /// For how many grains less the slope stays what it is.
    pub fn room_below(&self, grains: i64) -> i64 {
        let piece = self.piece(grains - 1);
        let floor = piece.checked_sub(1).and_then(|at| self.edges.get(at));
        grains - floor.copied().unwrap_or(0)
    }

    /// The function at `grains`, 0 or more.
    pub fn value(&self, grains: i64) -> Cost {
        let mut value = self.zero;
        let mut from = 0;
        for (edge, slope) in self.edges.iter().chain([&i64::MAX]).zip(&self.slopes) {
            let to = grains.min(*edge);
            if to <= from {
                break;
            }
            value = value + *slope * (to - from);
            from = to;
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slopes_and_values_agree() {
        let unit = Cost::at(1, 1);
        let mut shape = Shape::default();
        shape.under(3, unit * 2);
        shape.over(5, unit * 4);
        shape.over(-1, unit);
        let convex = shape.build();
        let values: Vec<i64> = (0..8).map(|at| convex.value(at).get(1)).collect();
        // 2 for each grain missing to 3, 4 for each above 5, 1 for each above −1.
        assert_eq!(values, [7, 6, 5, 4, 5, 6, 11, 16]);
        for at in 0..7 {
            assert_eq!(convex.more(at), convex.value(at + 1) - convex.value(at));
            assert_eq!(convex.less(at + 1), convex.value(at) - convex.value(at + 1));
        }
        assert_eq!(
            (convex.room_above(3), convex.room_below(5), convex.room_below(3)),
            (2, 2, 3)
        );
    }
}
