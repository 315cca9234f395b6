//! The right dosage (*le bon dosage*): which mix of classroom, remote and workplace time serves the learners,
//! under what the funder, the designer and the content demand.
//!
//! A [`Problem`] is pure data in whole grains, made from a plan and its rules ([`Asked`]). Its optimum is a
//! minimum-cost flow ([`flow`]), proved by prices ([`certificate`](certificate())). [`propose`](propose()) turns optima for
//! several orders of the goals into [`Proposal`]s: edits with what they give and cost; [`Conflict`] names the
//! demands that contradict each other.
//!
//! What is exact: the optimum of a [`Problem`], whatever the order of its goals; loans and seats are given by
//! the exact assignment of the checks, for the remote hours assumed. What crosses modules ([`Limits`]: time of
//! trainers and rooms, budget, smallest blocks, parallel groups, variants) makes a [`rich`] problem: where the
//! exact optimum does not keep to it, a local search does, and says how far from the best it may be.

mod added;
mod aside;
mod binding;
mod build;
mod certificate;
mod change;
mod compare;
mod conflict;
mod convex;
mod cost;
mod crowds;
mod curve;
pub mod flow;
mod limits;
mod means;
mod network;
mod price;
mod problem;
mod profiles;
mod propose;
mod rates;
pub mod rich;
mod rooted;
mod tourney;
mod travel;
mod words;

pub use added::Added;
pub use binding::Binding;
pub use build::{Asked, Built, Lock};
pub use certificate::certificate;
pub use change::Change;
pub use compare::{Given, gives_up};
pub use conflict::{Clash, Conflict};
pub use convex::{Convex, Shape};
pub use cost::{Cost, PARTS};
pub use curve::{Point, curve};
pub use limits::{Best, Limited, Limits, MOST_VARIANTS, Short};
pub use network::{LEGS, Network, Tree};
pub use price::{Limit, Price, Step};
pub use problem::{Crowd, Demand, Goal, Owner, Part, Prices, Problem, Solved, Unit};
pub use propose::{Live, Outcome, Preset, Proposal, Proposals, propose, propose_live, propose_one};
pub use rates::Rates;
pub use rooted::Rooted;
pub use travel::{travel_days, travel_km};
pub use words::{
    added_words, binding_words, clash_words, demand_words, given_words, goal_word, limit_price_words,
    limit_words, limited_words, modality_word, moves_words, owner_word, part_word, point_words, preset_word,
    preset_words, price_words, settled_words, short_words, whole_euros,
};
