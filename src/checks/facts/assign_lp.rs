//! A small simplex: the most that can be packed under sums of variables, in fractions.

/// Pivots with the steepest column; after so many the smallest index is taken, which cannot cycle (Bland, 1977).
const STEEP_PIVOTS: usize = 2_000;
const TINY: f64 = 1e-9;

/// Maximise the sum of all variables, none negative, under rows "sum of these variables is at most".
#[derive(Debug)]
pub(super) struct Program {
    variables: usize,
    rows: Vec<(Vec<usize>, f64)>,
}

/// An optimum in fractions.
#[derive(Debug)]
pub(super) struct Relaxed {
    /// By variable.
    pub(super) values: Vec<f64>,
    /// Their sum.
    pub(super) total: f64,
}

impl Program {
    pub(super) const fn new(variables: usize) -> Self {
        Self {
            variables,
            rows: Vec::new(),
        }
    }

    /// Adds a row; `most` is not negative.
    pub(super) fn row(&mut self, variables: Vec<usize>, most: f64) {
        self.rows.push((variables, most));
    }

    /// How many cells its tableau has.
    pub(super) fn cells(&self) -> usize {
        (self.rows.len() + 1).saturating_mul(self.variables + 1)
    }

    /// The optimum, or `None` when `work`, counted in cells rewritten, is used up. Every variable stands in a
    /// row, so there is always an optimum.
    pub(super) fn solve(&self, work: &mut u64) -> Option<Relaxed> {
        let mut tableau = Tableau::new(self);
        let cost = u64::try_from(self.cells()).unwrap_or(u64::MAX);
        let mut pivots = 0;
        while let Some(column) = tableau.entering(pivots < STEEP_PIVOTS) {
            let row = tableau.leaving(column)?;
            *work = work.checked_sub(cost)?;
            tableau.pivot(row, column);
            pivots += 1;
        }
        Some(tableau.answer(self.variables))
    }
}

/// A condensed tableau: a column stands for a variable outside the basis, a row for one inside. Variables
/// from the program's count on are the slacks of its rows. The last row is the goal, the last column the
/// right-hand side.
struct Tableau {
    width: usize,
    cells: Vec<f64>,
    outside: Vec<usize>,
    inside: Vec<usize>,
}

impl Tableau {
    fn new(program: &Program) -> Self {
        let width = program.variables + 1;
        let mut cells = vec![0.0; width * (program.rows.len() + 1)];
        for (row, (variables, most)) in cells.chunks_exact_mut(width).zip(&program.rows) {
            for variable in variables {
                if let Some(cell) = row.get_mut(*variable) {
                    *cell = 1.0;
                }
            }
            if let Some(cell) = row.last_mut() {
                *cell = *most;
            }
        }
        if let Some(goal) = cells.chunks_exact_mut(width).last() {
            for cell in goal.iter_mut().take(program.variables) {
                *cell = -1.0;
            }
        }
        Self {
            width,
            cells,
            outside: (0..program.variables).collect(),
            inside: (program.variables..program.variables + program.rows.len()).collect(),
        }
    }

    fn entering(&self, steepest: bool) -> Option<usize> {
        let goal = self.cells.chunks_exact(self.width).last()?;
        let improving = goal
            .iter()
            .take(self.width - 1)
            .enumerate()
            .filter(|(_, cell)| **cell < -TINY);
        if steepest {
            improving
                .min_by(|one, two| one.1.total_cmp(two.1).then(one.0.cmp(&two.0)))
                .map(|(at, _)| at)
        } else {
            improving
                .min_by_key(|(at, _)| self.outside.get(*at).copied())
                .map(|(at, _)| at)
        }
    }

    fn leaving(&self, column: usize) -> Option<usize> {
        self.cells
            .chunks_exact(self.width)
            .take(self.inside.len())
            .enumerate()
            .filter_map(|(at, row)| {
                let (cell, side) = (*row.get(column)?, *row.last()?);
                (cell > TINY).then(|| (at, side / cell))
            })
            .min_by(|one, two| {
                one.1
                    .total_cmp(&two.1)
                    .then_with(|| self.inside.get(one.0).cmp(&self.inside.get(two.0)))
            })
            .map(|(at, _)| at)
    }

    fn pivot(&mut self, row: usize, column: usize) {
        let Some(held) = self.cells.chunks_exact(self.width).nth(row).map(<[f64]>::to_vec) else {
            return;
        };
        let Some(pivot) = held.get(column).copied() else {
            return;
        };
        for (at, cells) in self.cells.chunks_exact_mut(self.width).enumerate() {
            let Some(factor) = cells.get(column).copied() else {
                continue;
            };
            if at == row {
                for cell in cells.iter_mut() {
                    *cell /= pivot;
                }
            } else if factor != 0.0 {
                let scale = factor / pivot;
                for (cell, held) in cells.iter_mut().zip(&held) {
                    *cell -= scale * held;
                }
            }
            if let Some(cell) = cells.get_mut(column) {
                *cell = if at == row { 1.0 / pivot } else { -factor / pivot };
            }
        }
        if let (Some(inside), Some(outside)) = (self.inside.get_mut(row), self.outside.get_mut(column)) {
            std::mem::swap(inside, outside);
        }
    }

    fn answer(&self, variables: usize) -> Relaxed {
        let mut values = vec![0.0; variables];
        for (row, variable) in self.cells.chunks_exact(self.width).zip(&self.inside) {
            if let (Some(cell), Some(side)) = (values.get_mut(*variable), row.last()) {
                *cell = side.max(0.0);
            }
        }
        let total = values.iter().sum();
        Relaxed { values, total }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_triangle_has_its_optimum_in_halves() {
        let mut program = Program::new(3);
        for row in [[0, 2], [0, 1], [1, 2]] {
            program.row(row.to_vec(), 1.0);
        }
        let mut work = 1_000;
        let Some(relaxed) = program.solve(&mut work) else {
            panic!("work enough");
        };
        assert!((relaxed.total - 1.5).abs() < 1e-9);
        assert!(relaxed.values.iter().all(|it| (it - 0.5).abs() < 1e-9));
        assert!(program.solve(&mut 0).is_none(), "no work allowed, no answer");
    }
}
