//! The problem of the right dosage, as data: what is asked, who bears what, what hours cost.

use super::certificate::certificate;
use super::convex::Shape;
use super::cost::Cost;
use super::flow::{self, Mixes, Progress};
use super::network::{LEGS, Network, REMOTE, Tree, grains};

/// What a demand or a limit is about: a modality, or both remote ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Classroom.
    Classroom,
    /// Remote synchronous.
    Sync,
    /// Remote asynchronous.
    Async,
    /// Workplace.
    Workplace,
    /// Both remote modalities.
    Remote,
}

impl Part {
    /// All five, in the order of the network's arcs.
    pub const ALL: [Self; LEGS] = [
        Self::Classroom,
        Self::Sync,
        Self::Async,
        Self::Workplace,
        Self::Remote,
    ];

    /// The name used in JSON and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Classroom => "classroom",
            Self::Sync => "remote_sync",
            Self::Async => "remote_async",
            Self::Workplace => "workplace",
            Self::Remote => "remote",
        }
    }

    /// Whether it is one of the remote modalities, or both.
    pub const fn is_remote(self) -> bool {
        matches!(self, Self::Sync | Self::Async | Self::Remote)
    }

    const fn leg(self) -> usize {
        self as usize
    }
}

/// What is sought. Demands come before all goals; the goals themselves are put in order by the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goal {
    /// Learners can follow: fewest grains that somebody has and cannot follow.
    Learners,
    /// Learners follow at ease: fewest grains that somebody only just follows.
    Ease,
    /// Least money.
    Money,
    /// Fewest hours of room.
    Rooms,
    /// Least change of the present mixes.
    Change,
}

impl Goal {
    /// All goals, in the usual order.
    pub const ALL: [Self; 5] = [Self::Learners, Self::Ease, Self::Money, Self::Rooms, Self::Change];

    /// The name used in JSON and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Learners => "learners",
            Self::Ease => "ease",
            Self::Money => "cost",
            Self::Rooms => "rooms",
            Self::Change => "least-change",
        }
    }
}

/// Who asks for a demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// The user, for this search.
    Lock,
    /// A behaviour or a gesture of the module: it is trained in presence.
    Presence,
    /// Digital acculturation: somebody is beside the learner.
    Acculturation,
    /// The workplace: its hours may fall, never grow.
    Workplace,
    /// What the labour code asks of remote hours, and the module does not have.
    Law,
    /// The funder of the plan.
    Funder,
    /// The funding device, by the policy.
    Device,
    /// The designer's target.
    Designer,
}

impl Owner {
    /// The name used in JSON and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lock => "lock",
            Self::Presence => "presence",
            Self::Acculturation => "acculturation",
            Self::Workplace => "workplace",
            Self::Law => "law",
            Self::Funder => "funder",
            Self::Device => "device",
            Self::Designer => "designer",
        }
    }
}

/// Fewest and most grains of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demand {
    /// Of what.
    pub part: Part,
    /// Fewest grains.
    pub least: i64,
    /// Most grains.
    pub most: i64,
    /// Who asks.
    pub owner: Owner,
}

impl Demand {
    /// How many grains a mix is away from the demand.
    pub fn missed(&self, mix: &[i64; 4]) -> i64 {
        let here = grains(mix, self.part.leg());
        (self.least - here).max(here - self.most).max(0)
    }
}

/// People for whom grains of a part beyond a number are lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crowd {
    /// Of what.
    pub part: Part,
    /// How many grains they bear.
    pub bears: i64,
    /// Whether those beyond are followed still, but not at ease.
    pub follows: bool,
    /// How many people.
    pub people: i64,
    /// What a grain beyond costs for one of them, in cents, when they get it aside: nothing is lost then, and each
    /// takes money, a room, and a change where it leaves and where it arrives. `None` when they do not.
    pub aside: Option<i64>,
}

impl Crowd {
    /// What each grain beyond costs.
    fn beyond(&self, order: &[Goal]) -> Cost {
        match self.aside {
            Some(cents) => {
                let each = cost_in(order, Goal::Money, cents)
                    + cost_in(order, Goal::Rooms, 1)
                    + cost_in(order, Goal::Change, 2);
                each * self.people
            }
            None if self.follows => cost_in(order, Goal::Ease, self.people),
            None => cost_in(order, Goal::Learners, self.people),
        }
    }
}

/// What is asked of one module, or of the path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unit {
    /// Its position in the plan; of no meaning for the path.
    pub at: usize,
    /// Present grains of each modality.
    pub now: [i64; 4],
    /// What is demanded.
    pub demands: Vec<Demand>,
    /// Who bears what.
    pub crowds: Vec<Crowd>,
}

/// What one grain costs the group, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Prices {
    /// By modality.
    pub each: [i64; 4],
    /// On top, for each remote grain: support.
    pub remote: i64,
}

/// A problem. Everything is in whole grains, so that the optimum is whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problem {
    /// The goals, first one first.
    pub order: Vec<Goal>,
    /// The modules that may change.
    pub modules: Vec<Unit>,
    /// The path, as far as those modules make it: its `now` is not used.
    pub path: Unit,
    /// What hours cost.
    pub prices: Prices,
}

/// The cheapest dosage of a problem, and what it costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solved {
    /// Grains for each of the problem's modules.
    pub mixes: Mixes,
    /// What it costs: demands missed, then the goals in the problem's order.
    pub cost: Cost,
}

/// So much of a goal, where it stands in the order; nothing when it is not sought.
fn cost_in(order: &[Goal], goal: Goal, value: i64) -> Cost {
    let at = order.iter().position(|own| *own == goal);
    at.map_or(Cost::ZERO, |at| Cost::at(at + 1, value))
}

/// What demands and crowds cost on each arc; each grain of a demand that is missed weighs `weight`.
pub(super) fn shapes(order: &[Goal], demands: &[Demand], crowds: &[Crowd], weight: i64) -> [Shape; LEGS] {
    let mut shapes: [Shape; LEGS] = Default::default();
    for demand in demands {
        let shape = &mut shapes[demand.part.leg()];
        shape.under(demand.least, Cost::at(0, weight));
        shape.over(demand.most, Cost::at(0, weight));
    }
    let mut crowds = crowds.to_vec();
    crowds.sort_unstable();
    for crowd in crowds {
        shapes[crowd.part.leg()].over(crowd.bears.max(0), crowd.beyond(order));
    }
    shapes
}

impl Problem {
    /// So much of a goal, as a cost of this problem.
    pub(super) fn cost(&self, goal: Goal, value: i64) -> Cost {
        cost_in(&self.order, goal, value)
    }

    /// The network in which a dosage is a flow.
    pub fn network(&self) -> Network {
        let modules = self.modules.iter().map(|unit| {
            let mut shapes = shapes(&self.order, &unit.demands, &unit.crowds, 1);
            for ((shape, price), now) in shapes.iter_mut().zip(self.prices.each).zip(unit.now) {
                shape.line(self.cost(Goal::Money, price));
                shape.under(now, self.cost(Goal::Change, 1));
                shape.over(now, self.cost(Goal::Change, 1));
            }
            shapes[Part::Classroom.leg()].line(self.cost(Goal::Rooms, 1));
            shapes[REMOTE].line(self.cost(Goal::Money, self.prices.remote));
            Tree {
                legs: shapes.map(Shape::build),
                now: unit.now,
            }
        });
        Network {
            modules: modules.collect(),
            path: shapes(&self.order, &self.path.demands, &self.path.crowds, 1).map(Shape::build),
        }
    }

    /// The cheapest dosage; `None` when `progress` ended the work.
    pub fn solve(&self, progress: Progress<'_>) -> Option<Solved> {
        let network = self.network();
        let mixes = flow::solve(&network, progress)?;
        let cost = network.value(&mixes);
        Some(Solved { mixes, cost })
    }

    /// Whether no dosage is cheaper than this one, by prices computed apart from the search.
    pub fn proves(&self, solved: &Solved) -> bool {
        certificate(&self.network(), &solved.mixes).is_some()
    }

    /// What present mixes cost.
    pub fn present(&self) -> Cost {
        let now: Mixes = self.modules.iter().map(|unit| unit.now).collect();
        self.network().value(&now)
    }

    /// The number of a goal in a cost of this problem.
    pub fn value(&self, cost: Cost, goal: Goal) -> i64 {
        let at = self.order.iter().position(|own| *own == goal);
        at.map_or(0, |at| cost.get(at + 1))
    }
}
