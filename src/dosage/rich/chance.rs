//! Chance that is the same on every machine.

/// xorshift64*.
#[derive(Debug, Clone)]
pub(super) struct Random(pub(super) u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(2_685_821_657_736_338_717) >> 32
    }

    /// A number under `n`.
    pub(super) fn below(&mut self, n: usize) -> usize {
        let n = u64::try_from(n.max(1)).unwrap_or(1);
        usize::try_from((self.next() * n) >> 32).unwrap_or(0)
    }

    /// Whether a thing that happens `part` times in a hundred does.
    pub(super) fn percent(&mut self, part: usize) -> bool {
        self.below(100) < part
    }

    /// How many temperatures up a move may go: exponentially distributed.
    pub(super) fn luck(&mut self, table: &[f64]) -> f64 {
        table.get(self.below(table.len())).copied().unwrap_or(0.0)
    }
}

/// How finely chance is cut.
const LEVELS: u32 = 4096;

/// The quantiles of the exponential distribution. Made of sums and products only, which are the same on every
/// machine, where logarithms of its library need not be.
pub(super) fn quantiles() -> Vec<f64> {
    let level = |at: u32| {
        // −ln(p), with p brought into [½, 1) by doubling, then ln by its series in (p − 1) / (p + 1).
        let (mut p, mut doublings) = ((f64::from(at) + 0.5) / f64::from(LEVELS), 0.0);
        while p < 0.5 {
            p *= 2.0;
            doublings += 1.0;
        }
        let z = (p - 1.0) / (p + 1.0);
        let (mut power, mut sum) = (z, 0.0);
        for odd in 0..16 {
            sum += power / (2.0 * f64::from(odd) + 1.0);
            power *= z * z;
        }
        doublings * std::f64::consts::LN_2 - 2.0 * sum
    };
    (0..LEVELS).map(level).collect()
}
