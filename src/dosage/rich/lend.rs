//! Who gets the loans of a period, exactly.
//!
//! People without a third place lose all their remote grains when they get no loan. Those of one place share
//! its seats: what exceeds them is lost, the rest costs seats. For a place only two numbers count: how many of
//! its people get a loan, and how many grains these have; so those with the most grains get them. What one
//! loan more gives falls from loan to loan of a place, learners before money, so the best loan is taken
//! again and again until none is left or pays: no other choice is better.

use super::super::cost::Cost;
use super::super::problem::Goal;
use super::problem::{Lending, Rich};

/// Those who lack equipment, those of one place together: the order in which needs are kept.
#[derive(Debug)]
pub(super) struct Queue {
    /// By rank: which of the problem's people.
    pub(super) people: Vec<usize>,
    /// The place of each group, none last, and where the group ends.
    groups: Vec<(Option<usize>, usize)>,
}

impl Queue {
    pub(super) fn new(rich: &Rich) -> Self {
        let place = |who: usize| rich.lacking.get(who).and_then(|it| it.place);
        let mut people: Vec<usize> = (0..rich.lacking.len()).collect();
        people.sort_by_key(|who| (place(*who).is_none(), place(*who)));
        let mut groups: Vec<(Option<usize>, usize)> = Vec::new();
        for (at, who) in people.iter().enumerate() {
            match groups.last_mut() {
                Some(group) if group.0 == place(*who) => group.1 = at + 1,
                Some(_) | None => groups.push((place(*who), at + 1)),
            }
        }
        Self { people, groups }
    }
}

/// Buffers that outlive a call.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// What people need, those of a place together, most grains first.
    needs: Vec<i64>,
    /// By group: where it stands in `needs`.
    heads: Vec<Head>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Head {
    next: usize,
    end: usize,
    /// Grains of its people who got no loan.
    left: i64,
    seats: i64,
}

/// Learners and money, compared in the order of the goals.
type Pair = (i64, i64);

/// What the lending of a period costs when its loans are given in the best way. Needs stand in the queue's order.
pub(super) fn lend(
    rich: &Rich,
    queue: &Queue,
    period: &Lending,
    needs: &[i64],
    scratch: &mut Scratch,
) -> Cost {
    scratch.needs.clear();
    scratch.heads.clear();
    let mut start = 0;
    for (place, end) in &queue.groups {
        let next = scratch.needs.len();
        let own = needs.get(start..*end).unwrap_or_default();
        scratch.needs.extend(own.iter().filter(|need| **need > 0));
        start = *end;
        if let Some(own) = scratch.needs.get_mut(next..) {
            own.sort_unstable_by(|a, b| b.cmp(a));
        }
        scratch.heads.push(Head {
            next,
            end: scratch.needs.len(),
            left: own.iter().sum(),
            seats: place
                .and_then(|place| period.seats.get(place))
                .copied()
                .unwrap_or(0),
        });
    }
    let learners_first = rich.slot(Goal::Learners) < rich.slot(Goal::Money);
    let ordered = |(lost, cents): Pair| {
        if learners_first {
            (lost, cents)
        } else {
            (cents, lost)
        }
    };
    // What the people of a place without a loan lose and cost.
    let state = |head: &Head, left: i64| -> Pair {
        let lost = (left - head.seats).max(0);
        (lost, (left - lost) * rich.seat_cents)
    };
    let mut spent = 0;
    for _ in 0..period.loans {
        let mut best: Option<(Pair, usize, i64)> = None;
        for (place, head) in scratch.heads.iter().enumerate() {
            if head.next >= head.end {
                continue;
            }
            let Some(need) = scratch.needs.get(head.next) else {
                continue;
            };
            let (now, then) = (state(head, head.left), state(head, head.left - need));
            let gain = ordered((then.0 - now.0, then.1 - now.1 + rich.loan_cents));
            if gain < (0, 0) && best.is_none_or(|it| gain < it.0) {
                best = Some((gain, place, *need));
            }
        }
        let Some((_, place, need)) = best else { break };
        if let Some(head) = scratch.heads.get_mut(place) {
            head.next += 1;
            head.left -= need;
        }
        spent += rich.loan_cents;
    }
    let (lost, cents) = scratch
        .heads
        .iter()
        .map(|head| state(head, head.left))
        .fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
    rich.cost(Goal::Learners, lost) + rich.cost(Goal::Money, cents + spent)
}
