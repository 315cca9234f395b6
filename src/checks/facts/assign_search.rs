//! Branch and bound for people whose ways take several scarce things.
//!
//! The bound is the linear relaxation. It is usually whole, so the search usually ends at its first node. When
//! the work allowed is used up, the best packing found stands, and is not proven.

use super::assign_lp::{Program, Relaxed};
use super::assign_pack::Listed;

/// Work allowed, in cells of simplex tableaux rewritten: some ten milliseconds.
const WORK: u64 = 12_000_000;
/// Largest tableau tried at all, in cells.
const LARGEST: usize = 600_000;
/// What rounding errors of the relaxation may hide.
const SLACK: f64 = 1e-6;

/// One way of one group, a column of the programs.
struct Column<'a> {
    group: usize,
    way: usize,
    things: &'a [usize],
    most: u32,
}

/// Serves the most people: counts by group and way, and whether that is proven.
pub(super) fn most(groups: &[Listed], units: &[u32]) -> (Vec<Vec<u32>>, bool) {
    let columns: Vec<Column<'_>> = groups
        .iter()
        .enumerate()
        .flat_map(|(group, it)| {
            it.ways.iter().enumerate().map(move |(way, things)| Column {
                group,
                way,
                things,
                most: it.count,
            })
        })
        .collect();
    let mut search = Search {
        groups,
        units,
        columns: &columns,
        best: Vec::new(),
        best_total: 0,
        work: WORK,
        proven: true,
    };
    search.best = search.filled(&vec![0; columns.len()]);
    search.best_total = search.best.iter().map(|it| u64::from(*it)).sum();
    let floor = vec![0; columns.len()];
    let ceiling: Vec<u32> = columns.iter().map(|it| it.most).collect();
    search.branch(&floor, &ceiling);
    let mut served: Vec<Vec<u32>> = groups.iter().map(|it| vec![0; it.ways.len()]).collect();
    for (column, count) in columns.iter().zip(&search.best) {
        if let Some(cell) = served
            .get_mut(column.group)
            .and_then(|ways| ways.get_mut(column.way))
        {
            *cell = *count;
        }
    }
    (served, search.proven)
}

struct Search<'a> {
    groups: &'a [Listed],
    units: &'a [u32],
    columns: &'a [Column<'a>],
    best: Vec<u32>,
    best_total: u64,
    work: u64,
    proven: bool,
}

impl Search<'_> {
    fn branch(&mut self, floor: &[u32], ceiling: &[u32]) {
        // Each group is a row: what is too large by these alone need not be written out.
        let least = (self.groups.len() + 1).saturating_mul(self.columns.len() + 1);
        if least > LARGEST {
            self.proven = false;
            return;
        }
        let Some(program) = self.program(floor, ceiling) else {
            return;
        };
        if program.cells() > LARGEST {
            self.proven = false;
            return;
        }
        let Some(Relaxed { values, total }) = program.solve(&mut self.work) else {
            self.proven = false;
            return;
        };
        let fixed: f64 = floor.iter().map(|it| f64::from(*it)).sum();
        #[expect(clippy::cast_precision_loss, reason = "people are far fewer than 2^52")]
        let best = self.best_total as f64;
        if (fixed + total + SLACK).floor() <= best {
            return;
        }
        let values: Vec<f64> = values
            .iter()
            .zip(floor)
            .map(|(value, floor)| value + f64::from(*floor))
            .collect();
        self.try_rounded(&values);
        let fractional = values
            .iter()
            .enumerate()
            .map(|(at, value)| (at, *value, (value - value.round()).abs()))
            .filter(|(_, _, distance)| *distance > SLACK)
            .max_by(|one, two| one.2.total_cmp(&two.2).then(two.0.cmp(&one.0)));
        let Some((at, value, _)) = fractional else {
            return;
        };
        let whole = whole(value);
        let mut upper = floor.to_vec();
        let mut lower = ceiling.to_vec();
        if let (Some(up), Some(down)) = (upper.get_mut(at), lower.get_mut(at)) {
            *up = whole.saturating_add(1);
            *down = whole;
        }
        self.branch(&upper, ceiling);
        self.branch(floor, &lower);
    }

    /// The relaxation between two bounds; `None` when the lower one already asks too much.
    fn program(&self, floor: &[u32], ceiling: &[u32]) -> Option<Program> {
        let mut people: Vec<u32> = self.groups.iter().map(|it| it.count).collect();
        let mut units = self.units.to_vec();
        for (column, count) in self.columns.iter().zip(floor) {
            let left = people.get_mut(column.group)?;
            *left = left.checked_sub(*count)?;
            for thing in column.things {
                let left = units.get_mut(*thing)?;
                *left = left.checked_sub(*count)?;
            }
        }
        let mut program = Program::new(self.columns.len());
        let mut of_group = vec![Vec::new(); people.len()];
        let mut of_thing = vec![Vec::new(); units.len()];
        for (at, column) in self.columns.iter().enumerate() {
            if let Some(row) = of_group.get_mut(column.group) {
                row.push(at);
            }
            for thing in column.things {
                if let Some(row) = of_thing.get_mut(*thing) {
                    row.push(at);
                }
            }
        }
        for (row, left) in of_group.into_iter().zip(people) {
            program.row(row, f64::from(left));
        }
        for (row, left) in of_thing.into_iter().zip(units) {
            if !row.is_empty() {
                program.row(row, f64::from(left));
            }
        }
        for (at, ((column, floor), ceiling)) in self.columns.iter().zip(floor).zip(ceiling).enumerate() {
            if *ceiling < column.most {
                program.row(vec![at], f64::from(ceiling.checked_sub(*floor)?));
            }
        }
        Some(program)
    }

    /// Keeps the whole part of a relaxed answer, filled up, when it betters the best.
    fn try_rounded(&mut self, values: &[f64]) {
        let start: Vec<u32> = values.iter().map(|value| whole(value + SLACK)).collect();
        let filled = self.filled(&start);
        let total = filled.iter().map(|it| u64::from(*it)).sum();
        if total > self.best_total {
            self.best_total = total;
            self.best = filled;
        }
    }

    /// Adds people to a packing while any fits: those who take least first.
    fn filled(&self, start: &[u32]) -> Vec<u32> {
        let mut people: Vec<u32> = self.groups.iter().map(|it| it.count).collect();
        let mut units = self.units.to_vec();
        let mut counts = vec![0; self.columns.len()];
        let mut order: Vec<usize> = (0..self.columns.len()).collect();
        order.sort_by_key(|at| self.columns.get(*at).map_or(0, |it| it.things.len()));
        for pass in [Some(start), None] {
            for at in &order {
                let Some(column) = self.columns.get(*at) else {
                    continue;
                };
                let wanted = pass.map_or(u32::MAX, |start| start.get(*at).copied().unwrap_or(0));
                let people_left = people.get(column.group).copied().unwrap_or(0);
                if wanted == 0 || people_left == 0 {
                    continue;
                }
                let fits = column
                    .things
                    .iter()
                    .map(|thing| units.get(*thing).copied().unwrap_or(0))
                    .chain([people_left, wanted])
                    .min()
                    .unwrap_or(0);
                if let Some(count) = counts.get_mut(*at) {
                    *count += fits;
                }
                if let Some(left) = people.get_mut(column.group) {
                    *left -= fits;
                }
                for thing in column.things {
                    if let Some(left) = units.get_mut(*thing) {
                        *left -= fits;
                    }
                }
            }
        }
        counts
    }
}

/// The whole part of a count that a relaxation gives.
fn whole(value: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to the range before"
    )]
    let whole = value.floor().clamp(0.0, f64::from(u32::MAX)) as u32;
    whole
}
