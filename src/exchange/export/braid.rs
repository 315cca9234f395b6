//! The braid: how the shares of the modalities move along the hours of the path. Computed here, drawn in each
//! place in its own way.

use crate::model::{Minutes, Mix, ModuleId, Plan};

/// How many points of the path the braid is drawn through.
pub const SAMPLES: usize = 160;

/// The share of each modality along the hours of the path.
#[derive(Debug, Clone, PartialEq)]
pub struct Braid {
    /// Each module's place on the path: from and to, in minutes.
    pub spans: Vec<(ModuleId, Minutes, Minutes)>,
    /// The length of the path.
    pub total: Minutes,
    /// The mix of the whole path.
    pub mix: Mix,
    /// At evenly spaced points the shares of the modalities, in the order of [`Modality::ALL`](crate::model::Modality::ALL); empty for an
    /// empty path.
    pub samples: Vec<[f32; 4]>,
}

impl Braid {
    /// The braid of a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut spans = Vec::with_capacity(plan.modules.len());
        // Minutes of each modality before each module: the path's shares are their slopes.
        let mut before = vec![([0_f64; 4], 0_f64)];
        let mut at = Minutes::ZERO;
        for module in &plan.modules {
            let to = at.plus(module.mix.total());
            if to > at {
                spans.push((module.id.clone(), at, to));
                let (mut sums, _) = before.last().copied().unwrap_or_default();
                for (sum, part) in sums.iter_mut().zip(module.mix.parts()) {
                    *sum += f64::from(part.get());
                }
                before.push((sums, f64::from(to.get())));
            }
            at = to;
        }
        let samples = if at.is_zero() {
            Vec::new()
        } else {
            smooth(&sampled(&before, f64::from(at.get())))
        };
        Self {
            spans,
            total: at,
            mix: plan.mix(),
            samples,
        }
    }

    /// The edges of the strands from top to bottom, from 0 to 1, at each sample.
    pub fn edges(&self) -> Vec<[f32; 5]> {
        self.samples
            .iter()
            .map(|shares| {
                let mut edges = [0.0; 5];
                let mut sum = 0.0;
                for (edge, share) in edges.iter_mut().skip(1).zip(shares) {
                    sum += share;
                    *edge = sum.min(1.0);
                }
                edges[4] = 1.0;
                edges
            })
            .collect()
    }

    /// The module that stands at a part of the path, from 0 to 1.
    pub fn at(&self, part: f32) -> Option<usize> {
        let minute = f64::from(part.clamp(0.0, 1.0)) * f64::from(self.total.get());
        let index = self
            .spans
            .partition_point(|(_, _, to)| f64::from(to.get()) <= minute);
        (!self.spans.is_empty()).then(|| index.min(self.spans.len() - 1))
    }

    /// Where a module stands on the path, from 0 to 1.
    pub fn span(&self, index: usize) -> Option<(f32, f32)> {
        let (_, from, to) = self.spans.get(index)?;
        let total = f64::from(self.total.get()).max(1.0);
        #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
        let part = |it: &Minutes| (f64::from(it.get()) / total) as f32;
        Some((part(from), part(to)))
    }
}

/// The shares around evenly spaced points of the path.
fn sampled(before: &[([f64; 4], f64)], total: f64) -> Vec<[f32; 4]> {
    let sums_at = |minute: f64| -> [f64; 4] {
        let next = before.partition_point(|(_, at)| *at < minute);
        let (Some((left, from)), Some((right, to))) = (before.get(next.saturating_sub(1)), before.get(next))
        else {
            return before.last().map(|(sums, _)| *sums).unwrap_or_default();
        };
        let part = if to > from {
            (minute - from) / (to - from)
        } else {
            0.0
        };
        std::array::from_fn(|slot| {
            let (left, right) = (left.get(slot).unwrap_or(&0.0), right.get(slot).unwrap_or(&0.0));
            left + (right - left) * part
        })
    };
    let reach = total / 48.0;
    (0..SAMPLES)
        .map(|index| {
            #[expect(clippy::cast_precision_loss, reason = "small numbers")]
            let minute = total * index as f64 / (SAMPLES - 1) as f64;
            let (from, to) = ((minute - reach).max(0.0), (minute + reach).min(total));
            let (low, high) = (sums_at(from), sums_at(to));
            std::array::from_fn(|slot| {
                let minutes = high.get(slot).unwrap_or(&0.0) - low.get(slot).unwrap_or(&0.0);
                #[expect(clippy::cast_possible_truncation, reason = "a share")]
                let share = (minutes / (to - from).max(1e-9)) as f32;
                share.clamp(0.0, 1.0)
            })
        })
        .collect()
}

/// Rounds the corners that sampling leaves; shares keep summing to the whole.
fn smooth(samples: &[[f32; 4]]) -> Vec<[f32; 4]> {
    const REACH: usize = 2;
    (0..samples.len())
        .map(|index| {
            let near = samples
                .get(index.saturating_sub(REACH)..(index + REACH + 1).min(samples.len()))
                .unwrap_or_default();
            #[expect(clippy::cast_precision_loss, reason = "a handful")]
            let count = near.len().max(1) as f32;
            std::array::from_fn(|slot| near.iter().filter_map(|it| it.get(slot)).sum::<f32>() / count)
        })
        .collect()
}
