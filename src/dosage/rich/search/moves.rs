//! One move: a shift of grains between two modalities of a module, and mostly its opposite in another.

use super::Anneal;

impl Anneal<'_, '_> {
    /// Tries one shift or two opposite ones.
    pub(super) fn propose(&mut self) {
        let variants = self.rich.variants.len();
        let module = self.random.below(self.rich.modules.len());
        let variant = self.random.below(variants);
        let one = (variants == 1 || !self.random.percent(20)).then_some(variant);
        let mix = self.state.mix(module, variant);
        if mix == [0; 4] {
            return;
        }
        let Some(course) = self.rich.modules.get(module) else {
            return;
        };
        // What can be taken from, and what can take.
        let mut from = self.random.below(4);
        for _ in 0..3 {
            if mix[from] > course.least[from] {
                break;
            }
            from = (from + 1) % 4;
        }
        let mut to = (from + 1 + self.random.below(3)) % 4;
        for _ in 0..3 {
            if to != from && mix[to] < course.most[to] {
                break;
            }
            to = (to + 1) % 4;
        }
        if to == from || course.most[to] == 0 {
            return;
        }
        let kind = self.random.below(10);
        let steps = self.random.below(4) + 1;
        let moved = self.shift(module, one, from, to, kind, i64::try_from(steps).unwrap_or(1));
        if moved == 0 || !self.random.percent(85) {
            return;
        }
        let period = self.rich.modules.get(module).map_or(0, |it| it.period);
        // Back the same way, or around by a third modality; now and then for another variant.
        let one = if one.is_some() && self.random.percent(30) {
            Some(self.random.below(variants))
        } else {
            one
        };
        if self.random.percent(15) {
            let by = (0..4)
                .filter(|k| *k != from && *k != to)
                .nth(self.random.below(2))
                .unwrap_or(from);
            let other = self.other(module, period);
            let passed = self.shift(other, one, to, by, 10, moved);
            if passed > 0 {
                let other = self.other(module, period);
                self.shift(other, one, by, from, 10, passed);
            }
        } else {
            let other = self.other(module, period);
            self.shift(other, one, to, from, 10, moved);
        }
    }

    /// A module, mostly of the same period.
    fn other(&mut self, module: usize, period: usize) -> usize {
        match self.by_period.get(period) {
            Some(list) if self.random.percent(70) => {
                list.get(self.random.below(list.len())).copied().unwrap_or(module)
            }
            Some(_) | None => self.random.below(self.rich.modules.len()),
        }
    }

    /// Shifts grains for one variant or all; how many, of the first that could.
    fn shift(
        &mut self,
        at: usize,
        one: Option<usize>,
        from: usize,
        to: usize,
        kind: usize,
        steps: i64,
    ) -> i64 {
        let Some(module) = self.rich.modules.get(at) else {
            return 0;
        };
        let all = match one {
            Some(variant) => variant..variant + 1,
            None => 0..self.rich.variants.len(),
        };
        let mut moved = 0;
        for variant in all {
            let old = self.state.mix(at, variant);
            let amount = match kind {
                0..=4 => 1,
                5 | 6 | 10 => steps,
                7 => old[from],
                8 => module.block[to].max(1),
                _ => old[from] - module.least[from].max(module.block[from]),
            };
            let mut new = old;
            if kind == 9 && steps == 1 {
                new = module.now;
            } else {
                if amount <= 0 || old[from] < amount {
                    continue;
                }
                new[from] -= amount;
                new[to] += amount;
                if new[from] > 0 && new[from] < module.block[from] && module.least[from] == 0 {
                    new[to] += new[from];
                    new[from] = 0;
                }
                if new[to] < module.block[to] {
                    let more = module.block[to] - new[to];
                    new[from] -= more;
                    new[to] += more;
                }
            }
            if new == old || !module.fits(&new) {
                continue;
            }
            if moved == 0 {
                moved = (new[to] - old[to]).abs().max(1);
            }
            self.steps.push((at, variant, old));
            self.state.set(at, variant, new);
        }
        moved
    }
}
