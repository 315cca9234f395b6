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

/// Buffers that outlive a call.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// Place and needs of a person, the place's people together, most grains first.
    queue: Vec<(usize, i64)>,
    /// By place, those without one last: where its people stand in `queue`.
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

/// What the lending of a period costs when its loans are given in the best way.
pub(super) fn lend(rich: &Rich, period: &Lending, needs: &[i64], scratch: &mut Scratch) -> Cost {
    let none = period.seats.len();
    scratch.queue.clear();
    for (person, need) in rich.lacking.iter().zip(needs) {
        if *need > 0 {
            scratch
                .queue
                .push((person.place.map_or(none, |place| place.min(none)), *need));
        }
    }
    scratch
        .queue
        .sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
    scratch.heads.clear();
    let mut at = 0;
    for place in 0..=none {
        let mut head = Head {
            next: at,
            end: at,
            left: 0,
            seats: period.seats.get(place).copied().unwrap_or(0),
        };
        while let Some((_, need)) = scratch.queue.get(at).filter(|it| it.0 == place) {
            head.left += need;
            at += 1;
        }
        head.end = at;
        scratch.heads.push(head);
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
            let Some((_, need)) = scratch.queue.get(head.next) else {
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
