//! What a proposal gives up against the others beside it.

use super::propose::Proposal;
use crate::model::{Minutes, Modality};

/// Something that another proposal does better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// So many more people could follow.
    Learners(u32),
    /// So many cents could be saved.
    Cost(i64),
    /// So much less time in a room.
    Rooms(Minutes),
    /// So many hours less to change.
    Change(Minutes),
}

/// The minutes that leave one modality for another in a proposal.
fn moved(proposal: &Proposal) -> Minutes {
    let changes = proposal.changes.iter();
    changes
        .flat_map(|it| Modality::ALL.map(|own| it.after.get(own).minus(it.before.get(own))))
        .sum()
}

/// What the proposal at a place of the list gives up against the best of the others, each measure alone:
/// learners, then money, then rooms, then changes.
pub fn gives_up(list: &[Proposal], at: usize) -> Vec<Given> {
    let Some(own) = list.get(at) else {
        return Vec::new();
    };
    let others = || {
        list.iter()
            .enumerate()
            .filter(|(index, _)| *index != at)
            .map(|it| it.1)
    };
    let follow = others().map(|it| it.after.following.follow_all).max();
    let cost = others().map(|it| it.after.cost).min();
    let room = |it: &Proposal| it.after.mix.get(Modality::Classroom);
    let rooms = others().map(room).min();
    let change = others().map(moved).min();
    let mut given = Vec::new();
    if let Some(more) = follow.and_then(|it| it.checked_sub(own.after.following.follow_all))
        && more > 0
    {
        given.push(Given::Learners(more));
    }
    if let Some(saved) = cost.map(|it| own.after.cost - it).filter(|it| *it > 0) {
        given.push(Given::Cost(saved));
    }
    let rest = [
        rooms.map(|it| Given::Rooms(room(own).minus(it))),
        change.map(|it| Given::Change(moved(own).minus(it))),
    ];
    given.extend(
        rest.into_iter()
            .flatten()
            .filter(|it| !matches!(it, Given::Rooms(Minutes::ZERO) | Given::Change(Minutes::ZERO))),
    );
    given
}
