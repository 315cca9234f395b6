//! The trade-off between the cost of the group and the learners who can follow.
//!
//! At one end nobody's limits count: the cheapest dosage that the demands allow. Those who would then lose
//! most are the first to be left apart, so that the others are served at less cost; each threshold makes a
//! point. What is drawn are the points that no other one beats, those of the proposals among them.

use std::collections::BTreeSet;

use super::build::Asked;
use super::flow::Progress;
use super::propose::{Preset, Proposal, Proposals, propose_one};
use crate::checks::{Facts, Follow, Rules};
use crate::model::{LearnerId, Plan};
use crate::text::Text;

/// A point of the trade-off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Those whose limits were left out: they need another way.
    pub apart: Vec<LearnerId>,
    /// The dosage, with how many can follow and what it costs.
    pub proposal: Proposal,
}

impl Point {
    /// How many people can follow.
    pub const fn follow(&self) -> u32 {
        self.proposal.after.following.follow_all
    }

    /// What the group costs, in cents.
    pub const fn cost(&self) -> i64 {
        self.proposal.after.cost
    }

    fn beats(&self, other: &Self) -> bool {
        let (own, theirs) = ((self.follow(), -self.cost()), (other.follow(), -other.cost()));
        own.0 >= theirs.0 && own.1 >= theirs.1 && own != theirs
    }
}

/// So many thresholds are tried.
const THRESHOLDS: usize = 6;

/// The points that no other one beats, cheapest first. `None` when `progress` ended the work.
pub fn curve(
    plan: &Plan,
    rules: &Rules,
    asked: &Asked,
    text: &Text,
    known: &Proposals,
    progress: Progress<'_>,
) -> Option<Vec<Point>> {
    let mut points: Vec<Point> = known
        .list
        .iter()
        .map(|it| Point {
            apart: asked.apart.iter().cloned().collect(),
            proposal: it.clone(),
        })
        .collect();
    let everybody: BTreeSet<LearnerId> = plan.learners.iter().map(|it| it.id.clone()).collect();
    // The cheapest, then as many as there are thresholds at most.
    let steps = u32::try_from(THRESHOLDS + 1).unwrap_or(1);
    let made = std::cell::Cell::new(0_u32);
    let at = |apart: BTreeSet<LearnerId>| {
        let before = made.replace(made.get() + 1).min(steps - 1) * 1000;
        let progress: Progress<'_> = &|done| progress((before + done.min(1000)) / steps);
        let asked = Asked {
            apart,
            ..asked.clone()
        };
        let (proposal, _) = propose_one(plan, rules, &asked, text, Preset::Cost, progress)?;
        Some(Point {
            apart: asked.apart.into_iter().collect(),
            proposal,
        })
    };
    let cheapest = at(everybody)?;
    let losses = losses(plan, rules, &cheapest.proposal);
    points.push(cheapest);
    let levels: BTreeSet<u64> = losses.iter().map(|it| it.1).filter(|it| *it > 0).collect();
    for level in spread(&levels.into_iter().collect::<Vec<_>>(), THRESHOLDS) {
        let lost_most = losses.iter().filter(|it| it.1 >= level);
        let mut apart: BTreeSet<LearnerId> = lost_most.map(|it| it.0.clone()).collect();
        apart.extend(asked.apart.iter().cloned());
        points.push(at(apart)?);
    }
    Some(front(points))
}

/// By learner, the minutes of modules that cannot be followed once a proposal is accepted.
fn losses(plan: &Plan, rules: &Rules, proposal: &Proposal) -> Vec<(LearnerId, u64)> {
    let Ok(then) = proposal.edit(plan, None).applied_to(plan) else {
        return Vec::new();
    };
    let facts = Facts::new(&then, rules);
    let cohort = facts.cohort();
    let learners = then.learners.iter().enumerate();
    learners
        .map(|(learner, who)| {
            let lost = then
                .modules
                .iter()
                .enumerate()
                .filter(|(at, _)| cohort.follow(learner, *at).follow == Follow::No);
            let minutes = lost.map(|(_, it)| u64::from(it.mix.remote().get().max(1))).sum();
            (who.id.clone(), minutes)
        })
        .collect()
}

/// At most `count` values, evenly chosen, the last ones first.
fn spread(values: &[u64], count: usize) -> Vec<u64> {
    let last = values.len().saturating_sub(1);
    let taken = values.len().min(count);
    (0..taken)
        .rev()
        .filter_map(|index| values.get(index * last / taken.saturating_sub(1).max(1)).copied())
        .collect()
}

fn front(mut points: Vec<Point>) -> Vec<Point> {
    points.sort_by_key(|it| (it.cost(), std::cmp::Reverse(it.follow())));
    let mut kept: Vec<Point> = Vec::new();
    for point in points {
        let known = kept
            .iter()
            .any(|it| it.beats(&point) || (it.cost(), it.follow()) == (point.cost(), point.follow()));
        if !known {
            kept.push(point);
        }
    }
    kept
}
