//! The mix (*dosage*): how the minutes of a module split over the four modalities.

use super::time::{Minutes, Permille};

/// How time is spent. Three families: classroom, remote (two modalities), workplace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modality {
    /// Face to face with a trainer at the centre (*présentiel*).
    Classroom,
    /// Live, at a distance (*distanciel synchrone*).
    RemoteSync,
    /// At the learner's own time, at a distance (*distanciel asynchrone*).
    RemoteAsync,
    /// In a work situation or a placement (*entreprise*).
    Workplace,
}

impl Modality {
    /// All four, in the order of mix bars and files.
    pub const ALL: [Self; 4] = [
        Self::Classroom,
        Self::RemoteSync,
        Self::RemoteAsync,
        Self::Workplace,
    ];

    /// The name used in files and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Classroom => "classroom",
            Self::RemoteSync => "remote_sync",
            Self::RemoteAsync => "remote_async",
            Self::Workplace => "workplace",
        }
    }

    /// Whether the learner is at a distance from trainer and centre.
    pub const fn is_remote(self) -> bool {
        matches!(self, Self::RemoteSync | Self::RemoteAsync)
    }

    const fn slot(self) -> usize {
        self as usize
    }
}

/// Minutes per modality. The parts are what is stored, so they always sum to the whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Mix {
    minutes: [Minutes; 4],
}

impl Mix {
    /// A mix from its four parts, in the order of [`Modality::ALL`].
    pub const fn new(minutes: [Minutes; 4]) -> Self {
        Self { minutes }
    }

    /// All the time in one modality.
    #[must_use]
    pub fn only(modality: Modality, minutes: Minutes) -> Self {
        Self::default().with(modality, minutes)
    }

    /// The four parts, in the order of [`Modality::ALL`].
    pub const fn parts(&self) -> [Minutes; 4] {
        self.minutes
    }

    /// The minutes of one modality.
    pub fn get(&self, modality: Modality) -> Minutes {
        self.minutes[modality.slot()]
    }

    /// All minutes.
    pub fn total(&self) -> Minutes {
        self.minutes.iter().copied().sum()
    }

    /// Synchronous and asynchronous remote minutes together.
    pub fn remote(&self) -> Minutes {
        self.get(Modality::RemoteSync)
            .plus(self.get(Modality::RemoteAsync))
    }

    /// The share of one modality in the whole.
    pub fn share(&self, modality: Modality) -> Permille {
        self.get(modality).share_of(self.total())
    }

    /// The four shares, rounded so that they sum to exactly 1000 unless the mix is empty
    /// (largest remainders; ties to the earlier modality).
    pub fn shares(&self) -> [Permille; 4] {
        let total = u64::from(self.total().get());
        if total == 0 {
            return [Permille(0); 4];
        }
        let mut floors = [0_u64; 4];
        let mut order: Vec<(u64, usize)> = Vec::with_capacity(4);
        for (slot, part) in self.minutes.iter().enumerate() {
            let scaled = u64::from(part.get()) * 1000;
            floors[slot] = scaled / total;
            order.push((scaled % total, slot));
        }
        order.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let missing = 1000_u64.saturating_sub(floors.iter().sum());
        for (_, slot) in order.iter().take(usize::try_from(missing).unwrap_or(0)) {
            floors[*slot] += 1;
        }
        floors.map(|share| Permille(u32::try_from(share).unwrap_or(1000)))
    }

    /// The mix with one part replaced; the total changes.
    #[must_use]
    pub fn with(mut self, modality: Modality, minutes: Minutes) -> Self {
        self.minutes[modality.slot()] = minutes;
        self
    }

    /// Moves up to `minutes` from one modality to another; the total is kept.
    #[must_use]
    pub fn moved(self, from: Modality, to: Modality, minutes: Minutes) -> Self {
        let moved = minutes.min(self.get(from));
        self.with(from, self.get(from).minus(moved))
            .with(to, self.get(to).plus(moved))
    }

    /// Sets one part and takes the difference from, or gives it to, the others in proportion to what they
    /// hold, in steps of `grain` where they allow it; the total is kept. When the others hold nothing, a
    /// part that shrinks gives its minutes to the first other modality.
    #[must_use]
    pub fn with_kept_total(self, modality: Modality, minutes: Minutes, grain: Minutes) -> Self {
        let total = self.total();
        let wanted = minutes.min(total);
        let others = total.minus(self.get(modality));
        let rest = total.minus(wanted);
        let mut next = Self::default().with(modality, wanted);
        if others.is_zero() {
            if let Some(heir) = Modality::ALL.into_iter().find(|m| *m != modality) {
                next = next.with(heir, rest);
            }
            return next;
        }
        let rests = self.with(modality, Minutes::ZERO);
        for (other, given) in rests.shared(rest, grain) {
            next = next.with(other, given);
        }
        next
    }

    /// Sets the total, each part keeping its share as nearly as `grain` allows; an empty mix puts it all
    /// in the classroom.
    #[must_use]
    pub fn with_total(self, total: Minutes, grain: Minutes) -> Self {
        if self.total().is_zero() {
            return Self::only(Modality::Classroom, total);
        }
        let shared = self.shared(total, grain);
        shared.fold(Self::default(), |mix, (modality, given)| {
            mix.with(modality, given)
        })
    }

    /// Minutes shared between the modalities that hold some, in proportion to what they hold, in steps of `grain`
    /// but for the last, which takes what is left.
    fn shared(self, minutes: Minutes, grain: Minutes) -> impl Iterator<Item = (Modality, Minutes)> {
        let mut left = minutes;
        let mut weight = self.total();
        let holding = Modality::ALL
            .into_iter()
            .filter(move |it| !self.get(*it).is_zero());
        holding.map(move |modality| {
            let part = self.get(modality);
            let given = if part == weight {
                left
            } else {
                let exact = u64::from(left.get()) * u64::from(part.get()) / u64::from(weight.get());
                Minutes::new(u32::try_from(exact).unwrap_or(u32::MAX))
                    .rounded(grain)
                    .min(left)
            };
            left = left.minus(given);
            weight = weight.minus(part);
            (modality, given)
        })
    }

    /// Places the handle between two neighbouring parts so that everything up to and including the part
    /// `left` lasts `at`; only the two neighbours change and the total is kept.
    ///
    /// `neighbours` are the two modalities that the handle separates, left one first.
    #[must_use]
    pub fn with_boundary(self, neighbours: (Modality, Modality), at: Minutes) -> Self {
        let (left, right) = neighbours;
        let before: Minutes = Modality::ALL
            .into_iter()
            .take_while(|m| *m != left)
            .map(|m| self.get(m))
            .sum();
        let both = self.get(left).plus(self.get(right));
        let new_left = at.minus(before).min(both);
        self.with(left, new_left).with(right, both.minus(new_left))
    }

    /// Places the limit that ends the part `left` at `at`, counted from the start of the bar; limits in its
    /// way are pushed along, so that any part can be drawn out of any other, and the total is kept. The end
    /// of the last part is no limit: it stays.
    #[must_use]
    pub fn with_limit(self, left: Modality, at: Minutes) -> Self {
        if left == Modality::Workplace {
            return self;
        }
        let at = at.min(self.total());
        let mut next = Self::default();
        let (mut end, mut new_end) = (Minutes::ZERO, Minutes::ZERO);
        for modality in Modality::ALL {
            end = end.plus(self.get(modality));
            let start = new_end;
            new_end = match modality.cmp(&left) {
                std::cmp::Ordering::Less => end.min(at),
                std::cmp::Ordering::Equal => at,
                std::cmp::Ordering::Greater => end.max(at),
            };
            next = next.with(modality, new_end.minus(start));
        }
        next
    }

    /// Where the part `left` ends, counted from the start of the bar.
    pub fn limit(&self, left: Modality) -> Minutes {
        Modality::ALL
            .into_iter()
            .take_while(|it| *it <= left)
            .map(|it| self.get(it))
            .sum()
    }

    /// Sets one part so that it becomes `share` of the new whole while the other parts stay as they are, to
    /// the nearest `grain`; `None` when no duration does that: a whole share beside other parts, or any
    /// share of nothing.
    #[must_use]
    pub fn with_share_added(self, modality: Modality, share: Permille, grain: Minutes) -> Option<Self> {
        let others = u64::from(self.total().minus(self.get(modality)).get());
        let share = u64::from(share.0);
        if others == 0 || share >= 1000 {
            return None;
        }
        let exact = others * share / (1000 - share);
        let minutes = Minutes::new(u32::try_from(exact).ok()?).rounded(grain);
        Some(self.with(modality, minutes))
    }

    /// The sum of two mixes, part by part.
    #[must_use]
    pub fn plus(self, other: &Self) -> Self {
        let mut sum = self;
        for modality in Modality::ALL {
            sum = sum.with(modality, self.get(modality).plus(other.get(modality)));
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mix(parts: [u32; 4]) -> Mix {
        Mix::new(parts.map(Minutes::new))
    }

    const GRAIN: Minutes = Minutes::new(30);

    #[test]
    fn shares_sum_to_the_whole() {
        // 1/3 each of three parts: 333.3 thousandths each, the first takes the odd one.
        assert_eq!(mix([60, 60, 60, 0]).shares().map(|p| p.0), [334, 333, 333, 0]);
        assert_eq!(mix([0; 4]).shares().map(|p| p.0), [0; 4]);
    }

    #[test]
    fn moving_minutes_keeps_the_total() {
        let moved =
            mix([420, 0, 210, 0]).moved(Modality::RemoteAsync, Modality::RemoteSync, Minutes::new(60));
        assert_eq!(moved, mix([420, 60, 150, 0]));
        let all = moved.moved(Modality::RemoteAsync, Modality::Classroom, Minutes::new(999));
        assert_eq!(all, mix([570, 60, 0, 0]));
    }

    #[test]
    fn setting_a_part_shares_the_difference() {
        // 10 h = 4 + 2 + 4; classroom to 6 h takes 2 h from the two others in proportion 2:4, on the grain.
        let next = mix([240, 120, 240, 0]).with_kept_total(Modality::Classroom, Minutes::hours(6), GRAIN);
        assert_eq!(next, mix([360, 90, 150, 0]));
        // Alone in its mix: what it leaves goes to the first other modality.
        let alone = mix([600, 0, 0, 0]).with_kept_total(Modality::Classroom, Minutes::hours(4), GRAIN);
        assert_eq!(alone, mix([240, 360, 0, 0]));
        // More than the whole is capped.
        let capped = mix([60, 60, 0, 0]).with_kept_total(Modality::Classroom, Minutes::hours(9), GRAIN);
        assert_eq!(capped, mix([120, 0, 0, 0]));
    }

    #[test]
    fn setting_the_total_keeps_the_proportions() {
        assert_eq!(
            mix([240, 120, 240, 0]).with_total(Minutes::hours(20), GRAIN),
            mix([480, 240, 480, 0])
        );
        assert_eq!(
            mix([0; 4]).with_total(Minutes::hours(7), GRAIN),
            mix([420, 0, 0, 0])
        );
        assert_eq!(mix([60, 60, 0, 0]).with_total(Minutes::ZERO, GRAIN), mix([0; 4]));
    }

    #[test]
    fn a_handle_moves_minutes_between_its_neighbours() {
        let start = mix([240, 120, 240, 60]);
        let pair = (Modality::RemoteSync, Modality::RemoteAsync);
        assert_eq!(
            start.with_boundary(pair, Minutes::new(450)),
            mix([240, 210, 150, 60])
        );
        assert_eq!(start.with_boundary(pair, Minutes::new(0)), mix([240, 0, 360, 60]));
        assert_eq!(
            start.with_boundary(pair, Minutes::new(9999)),
            mix([240, 360, 0, 60])
        );
    }

    #[test]
    fn a_limit_pushes_those_in_its_way_and_keeps_the_total() {
        let start = mix([600, 0, 0, 0]);
        // Drawing the last limit to the left gives workplace time out of the classroom.
        let drawn = start.with_limit(Modality::RemoteAsync, Minutes::new(400));
        assert_eq!(drawn, mix([400, 0, 0, 200]));
        // Inside its neighbours it moves those two only.
        let between = mix([100, 200, 300, 60]);
        assert_eq!(
            between.with_limit(Modality::RemoteSync, Minutes::new(150)),
            mix([100, 50, 450, 60])
        );
        assert_eq!(
            between.with_limit(Modality::Classroom, Minutes::new(400)),
            mix([400, 0, 200, 60])
        );
        assert_eq!(
            between.with_limit(Modality::Workplace, Minutes::ZERO),
            between,
            "the end of the bar stays"
        );
        for at in [0, 90, 660, 9000] {
            for left in Modality::ALL {
                assert_eq!(
                    between.with_limit(left, Minutes::new(at)).total(),
                    between.total()
                );
            }
        }
        assert_eq!(between.limit(Modality::RemoteSync), Minutes::new(300));
    }

    #[test]
    fn a_share_is_reached_by_adding() {
        // 20 h elsewhere: 50 % of the new whole are 20 h more.
        let start = mix([1200, 0, 0, 0]);
        let half = start.with_share_added(Modality::RemoteSync, Permille::percent(50), GRAIN);
        assert_eq!(half, Some(mix([1200, 1200, 0, 0])));
        assert_eq!(
            start.with_share_added(Modality::RemoteSync, Permille(1000), GRAIN),
            None
        );
        assert_eq!(
            start.with_share_added(Modality::Classroom, Permille(500), GRAIN),
            None,
            "there is nothing else to be half of"
        );
    }
}
