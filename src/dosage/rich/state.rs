//! A dosage under change: its cost is kept up to date shift by shift.

use super::super::Convex;
use super::super::cost::{Cost, PARTS};
use super::super::network::{LEGS, REMOTE, grains, is_remote};
use super::super::problem::Goal;
use super::lend::{self, Queue, Scratch};
use super::problem::{Dosage, Rich};

/// Convex functions written out, one after the other.
#[derive(Debug, Default)]
struct Written {
    values: Vec<[i64; PARTS]>,
    /// Where each function starts; `None` for one that is nothing everywhere.
    starts: Vec<Option<usize>>,
}

impl Written {
    fn push(&mut self, function: &Convex, most: i64) {
        let start = self.values.len();
        self.values
            .extend((0..=most.max(0)).map(|at| function.value(at).0));
        let flat = self
            .values
            .get(start..)
            .is_some_and(|it| it.iter().all(|it| *it == [0; PARTS]));
        if flat {
            self.values.truncate(start);
        }
        self.starts.push((!flat).then_some(start));
    }

    /// The steepest slope of each number.
    fn steepest(&self) -> [i64; PARTS] {
        let mut most = [0; PARTS];
        let starts = || self.starts.iter().flatten().copied();
        let ends = starts().skip(1).chain([self.values.len()]);
        for (start, end) in starts().zip(ends) {
            for pair in self.values.get(start..end).unwrap_or_default().windows(2) {
                if let [old, new] = pair {
                    for ((most, old), new) in most.iter_mut().zip(old).zip(new) {
                        *most = (*most).max((new - old).abs());
                    }
                }
            }
        }
        most
    }

    fn change(&self, function: usize, before: i64, after: i64, sum: &mut [i64; PARTS]) {
        let Some(start) = self.starts.get(function).copied().flatten() else {
            return;
        };
        let value = |at: i64| {
            usize::try_from(at)
                .ok()
                .and_then(|at| self.values.get(start + at))
        };
        if let (Some(old), Some(new)) = (value(before), value(after)) {
            for ((sum, old), new) in sum.iter_mut().zip(old).zip(new) {
                *sum += new - old;
            }
        }
    }
}

/// What a problem is made of, ready for many evaluations.
#[derive(Debug)]
pub(super) struct Tables<'r> {
    pub(super) rich: &'r Rich,
    /// By module, variant and arc.
    own: Written,
    /// By variant and arc.
    path: Written,
    /// By module and variant: lacking people, and what they could follow.
    lacking: Vec<Vec<(usize, [bool; 2])>>,
    queue: Queue,
    slots: [Option<usize>; 2],
    /// The most that a grain can change each number, roughly: it sets how much those before weigh.
    pub(super) steepest: [i64; PARTS],
}

impl<'r> Tables<'r> {
    pub(super) fn new(rich: &'r Rich) -> Self {
        let (mut own, mut path) = (Written::default(), Written::default());
        let mut lacking = Vec::new();
        let queue = Queue::new(rich);
        for (at, module) in rich.modules.iter().enumerate() {
            for (variant, (part, profile)) in module.own.iter().zip(&rich.variants).enumerate() {
                for leg in rich.legs(module, part, profile.people) {
                    own.push(&leg, module.total());
                }
                let people = queue.people.iter().filter_map(|who| rich.lacking.get(*who));
                let members = people.enumerate().filter(|it| it.1.variant == variant);
                lacking.push(
                    members
                        .map(|(who, person)| (who, person.follows.get(at).copied().unwrap_or_default()))
                        .filter(|it| it.1 != [false; 2])
                        .collect(),
                );
            }
        }
        let whole = rich.modules.iter().map(super::problem::Course::total).sum();
        for profile in &rich.variants {
            for leg in rich.path_legs(&profile.path) {
                path.push(&leg, whole);
            }
        }
        let slots = [rich.slot(Goal::Money), rich.slot(Goal::Rooms)];
        let (own_most, path_most) = (own.steepest(), path.steepest());
        let mut steepest = own_most;
        for (most, more) in steepest.iter_mut().zip(path_most) {
            *most += more;
        }
        let lessons = || rich.modules.iter().flat_map(|it| &it.lessons);
        let most = [
            lessons().map(|it| it.cents).max(),
            lessons().map(|it| it.groups).max(),
        ];
        for (slot, most) in slots.iter().zip(most) {
            if let (Some(slot), Some(most)) = (slot, most) {
                steepest[*slot] += most;
            }
        }
        if let Some(slot) = rich.slot(Goal::Learners) {
            steepest[slot] += i64::try_from(rich.lacking.len()).unwrap_or(0);
        }
        Self {
            rich,
            own,
            path,
            lacking,
            queue,
            slots,
            steepest,
        }
    }
}

/// A dosage and its cost.
#[derive(Debug)]
pub(super) struct State<'t, 'r> {
    tables: &'t Tables<'r>,
    variants: usize,
    /// Grains for each module and variant.
    pub(super) mixes: Dosage,
    totals: Vec<[i64; 4]>,
    taught: Vec<[i64; 2]>,
    used: Vec<i64>,
    needs: Vec<i64>,
    lent: Vec<[i64; PARTS]>,
    /// Periods whose needs changed since their loans were last given.
    stale: Vec<usize>,
    /// What stood there before the present move: the sum, and what was lent.
    sum_before: [i64; PARTS],
    lent_before: Vec<(usize, [i64; PARTS])>,
    /// All but what exceeds the budget.
    sum: [i64; PARTS],
    scratch: Scratch,
}

impl<'t, 'r> State<'t, 'r> {
    pub(super) fn new(tables: &'t Tables<'r>, mixes: Dosage) -> Self {
        let rich = tables.rich;
        let variants = rich.variants.len().max(1);
        let mut totals = vec![[0; 4]; variants];
        for mixes in mixes.chunks(variants) {
            for (total, mix) in totals.iter_mut().zip(mixes) {
                total.iter_mut().zip(mix).for_each(|(total, part)| *total += part);
            }
        }
        let mut scratch = Scratch::default();
        let needs = rich.needs(&tables.queue, &mixes);
        let each = rich.periods.iter().zip(needs.chunks(rich.lacking.len().max(1)));
        let lent = each
            .map(|(period, needs)| lend::lend(rich, &tables.queue, period, needs, &mut scratch).0)
            .collect();
        let mut sum = rich.value(&mixes).0;
        if let (Some(budget), Some(slot)) = (rich.budget, tables.slots[0]) {
            sum[0] -= (sum[slot] - budget).max(0);
        }
        Self {
            tables,
            variants,
            totals,
            taught: mixes.chunks(variants).map(Rich::taught).collect(),
            used: rich.used(&mixes),
            needs,
            lent,
            stale: Vec::new(),
            sum_before: sum,
            lent_before: Vec::new(),
            sum,
            scratch,
            mixes,
        }
    }

    /// Begins a move, which [`State::undo`] takes back.
    pub(super) fn begin(&mut self) {
        self.settle();
        self.sum_before = self.sum;
        self.lent_before.clear();
    }

    /// Takes back all shifts since [`State::begin`]; `mixes` are what stood there, the first one first.
    pub(super) fn undo(&mut self, mixes: &[(usize, usize, [i64; 4])]) {
        for (module, variant, mix) in mixes.iter().rev() {
            self.shift(*module, *variant, *mix, false);
        }
        for (period, lent) in self.lent_before.drain(..) {
            if let Some(cell) = self.lent.get_mut(period) {
                *cell = lent;
            }
        }
        self.stale.clear();
        self.sum = self.sum_before;
    }

    /// Gives the loans of all periods whose needs changed.
    fn settle(&mut self) {
        let rich = self.tables.rich;
        let count = rich.lacking.len();
        while let Some(period) = self.stale.pop() {
            let needs = self.needs.get(period * count..(period + 1) * count);
            if let (Some(lending), Some(needs), Some(old)) =
                (rich.periods.get(period), needs, self.lent.get_mut(period))
            {
                let new = lend::lend(rich, &self.tables.queue, lending, needs, &mut self.scratch).0;
                for ((sum, old), new) in self.sum.iter_mut().zip(old.iter()).zip(new) {
                    *sum += new - old;
                }
                self.lent_before.push((period, *old));
                *old = new;
            }
        }
    }

    /// What the dosage costs.
    pub(super) fn cost(&mut self) -> Cost {
        self.settle();
        let mut cost = self.sum;
        if let (Some(budget), Some(slot)) = (self.tables.rich.budget, self.tables.slots[0]) {
            cost[0] += (cost[slot] - budget).max(0);
        }
        Cost(cost)
    }

    /// The mix of a module for a variant.
    pub(super) fn mix(&self, module: usize, variant: usize) -> [i64; 4] {
        self.mixes
            .get(module * self.variants + variant)
            .copied()
            .unwrap_or_default()
    }

    /// Gives a module another mix for a variant; the total is the caller's to keep.
    pub(super) fn set(&mut self, module: usize, variant: usize, mix: [i64; 4]) {
        self.shift(module, variant, mix, true);
    }

    /// The same; `counts` when the sum is to follow.
    fn shift(&mut self, module: usize, variant: usize, mix: [i64; 4], counts: bool) {
        let rich = self.tables.rich;
        let at = module * self.variants + variant;
        let (Some(course), Some(slot)) = (rich.modules.get(module), self.mixes.get_mut(at)) else {
            return;
        };
        let old = *slot;
        *slot = mix;
        let Some(total) = self.totals.get_mut(variant) else {
            return;
        };
        let before = *total;
        for ((total, old), new) in total.iter_mut().zip(old).zip(mix) {
            *total += new - old;
        }
        let after = *total;
        let legs = if counts { LEGS } else { 0 };
        for leg in 0..legs {
            let (was, is) = (grains(&old, leg), grains(&mix, leg));
            if was != is {
                self.tables.own.change(at * LEGS + leg, was, is, &mut self.sum);
                let (was, is) = (grains(&before, leg), grains(&after, leg));
                self.tables
                    .path
                    .change(variant * LEGS + leg, was, is, &mut self.sum);
            }
        }
        self.teach(module, course);
        if let Some(own) = course.own.get(variant) {
            for (pool, units) in &own.uses {
                let change: i64 = (0..4).map(|k| units[k] * (mix[k] - old[k])).sum();
                draw(rich, &mut self.used, &mut self.sum, *pool, change);
            }
        }
        if old[1] != mix[1] || old[2] != mix[2] {
            self.equip(at, course.period, mix[1] - old[1], mix[2] - old[2]);
        }
    }

    fn teach(&mut self, module: usize, course: &super::problem::Course) {
        let start = module * self.variants;
        let Some(mixes) = self.mixes.get(start..start + self.variants) else {
            return;
        };
        let new = Rich::taught(mixes);
        let Some(old) = self.taught.get_mut(module) else {
            return;
        };
        let was = std::mem::replace(old, new);
        for ((lesson, was), is) in course.lessons.iter().zip(was).zip(new) {
            if was == is {
                continue;
            }
            if let Some(slot) = self.tables.slots[0] {
                self.sum[slot] += lesson.cents * (is - was);
            }
            for (pool, units) in &lesson.uses {
                draw(
                    self.tables.rich,
                    &mut self.used,
                    &mut self.sum,
                    *pool,
                    units * (is - was),
                );
            }
        }
        if let Some(slot) = self.tables.slots[1] {
            self.sum[slot] += course.lessons[0].groups * (new[0] - was[0]);
        }
    }

    fn equip(&mut self, at: usize, period: usize, live: i64, own_time: i64) {
        let rich = self.tables.rich;
        let count = rich.lacking.len();
        let mut changed = false;
        for (who, follows) in self.tables.lacking.get(at).into_iter().flatten() {
            let change = i64::from(follows[0]) * live + i64::from(follows[1]) * own_time;
            if change != 0
                && let Some(cell) = self.needs.get_mut(period * count + who)
            {
                *cell += change;
                changed = true;
            }
        }
        if !changed {
            return;
        }
        if !self.stale.contains(&period) {
            self.stale.push(period);
        }
    }
}

/// Whether a modality is part of the arc of both remote ones.
const _: () = assert!(
    is_remote(1) && is_remote(2) && REMOTE == 4,
    "live and own-time hours are remote"
);

fn draw(rich: &Rich, used: &mut [i64], sum: &mut [i64; PARTS], pool: usize, change: i64) {
    if let (Some(pool), Some(used)) = (rich.pools.get(pool), used.get_mut(pool)) {
        let over = |used: i64| (used - pool.most).max(0) * rich.weight;
        sum[0] += over(*used + change) - over(*used);
        *used += change;
    }
}
