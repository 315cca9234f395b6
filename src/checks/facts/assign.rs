//! Who gets which loan and which seat: the assignment that serves the most people, exactly.
//!
//! What a learner lacks is taken over the whole path, for a plan without calendar lends for the whole path.
//! Loans and seats that the plan records stay; the rest of the stock and of the seats is given so that the
//! most people have all that they lack. A third place serves who can reach it (the distance is known and within
//! the learner's mobility), with the equipment that stands there, one of each for a seat, and with its
//! link: shared in equal parts, each part must bear the most demanding path of those who may sit there. An
//! item that several may share serves so many.

use std::collections::BTreeMap;

use super::assign_asks::Asks;
use super::assign_give::HandOut;
use super::assign_pack::{self, Group, Way};
use super::assign_ways::{Answers, Cover};
use super::cohort_need::{Clause, LinkNeed, bears};
use super::cohort_people::{Person, Stream};
use super::cohort_set::Set;
use crate::checks::Rules;
use crate::model::{Connection, Id as _, Plan};

/// The best assignment of what the plan can lend.
#[derive(Debug, Default)]
pub(in crate::checks) struct Assignment {
    /// The distinct things that remote parts ask for.
    pub(in crate::checks) clauses: Vec<Clause>,
    /// By learner.
    pub(in crate::checks) outcomes: Vec<Outcome>,
    /// By item of the plan: what is short of it.
    pub(in crate::checks) shortages: Vec<Shortage>,
    /// By item: how many people have one on loan by the plan.
    pub(in crate::checks) recorded: Vec<u32>,
    /// By item: how many people the stock serves.
    pub(in crate::checks) supply: Vec<u32>,
    /// By item: how many the assignment leaves.
    pub(in crate::checks) left: Vec<u32>,
    /// By third place: how many people the plan records there.
    pub(in crate::checks) seated: Vec<u32>,
    /// By third place: how many more can sit there, after the assignment.
    pub(in crate::checks) seats_left: Vec<u32>,
    /// By third place: the items that stand there.
    pub(in crate::checks) furniture: Vec<Vec<usize>>,
    /// Whether no other assignment serves more people.
    pub(in crate::checks) proven: bool,
}

/// What the best assignment does for one learner or profile.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::checks) struct Outcome {
    /// Things asked for and not at hand: positions of clauses.
    pub(in crate::checks) unmet_all: Set,
    /// Those among them that no other one implies: who gets these has all.
    pub(in crate::checks) unmet: Set,
    /// Whether no connection at hand bears the path.
    pub(in crate::checks) unlinked: bool,
    /// How many people get all that they lack.
    pub(in crate::checks) served: u32,
    /// What those get.
    pub(in crate::checks) grants: Vec<Grant>,
    /// What the others lack even so, among `unmet`.
    pub(in crate::checks) missing: Set,
    /// The same with all that it implies.
    pub(in crate::checks) missing_all: Set,
    /// Whether the others lack a connection even so.
    pub(in crate::checks) missing_link: bool,
}

impl Outcome {
    /// Whether everything is at hand.
    pub(in crate::checks) fn is_met(&self) -> bool {
        self.unmet.is_empty() && !self.unlinked
    }
}

/// What so many people of a learner or profile get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::checks) struct Grant {
    pub(in crate::checks) heads: u32,
    /// Items on loan.
    pub(in crate::checks) loans: Vec<usize>,
    /// A seat.
    pub(in crate::checks) place: Option<usize>,
}

/// An item of which the stock does not serve all who need it at the same time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::checks) struct Shortage {
    pub(in crate::checks) item: usize,
    /// How many the stock of the item and of those that do as well serves.
    pub(in crate::checks) stock: u32,
    /// How many people too many.
    pub(in crate::checks) short: u32,
}

/// What people lack, and how they may be served: those of one type are interchangeable.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Lack {
    pub(super) unmet: Set,
    pub(super) unlinked: bool,
    /// Whether a mobile key bears their path.
    pub(super) key_helps: bool,
    /// Third places that may serve them.
    pub(super) places: Vec<usize>,
}

/// Items of the pool that answer the same needs, one for the other.
#[derive(Debug)]
pub(super) struct Pool {
    pub(super) answers: Set,
    pub(super) connects: bool,
    pub(super) items: Vec<usize>,
    pub(super) units: u32,
}

pub(super) struct Maker<'a> {
    pub(super) plan: &'a Plan,
    rules: &'a Rules,
    pub(super) people: &'a [Person],
    streams: &'a [Stream],
    pub(super) clauses: &'a [Clause],
    pub(super) asks: Asks,
    /// By path: what all its remote parts ask for.
    kits: Vec<Set>,
    /// By third place: the items that stand there.
    furniture: Vec<Vec<usize>>,
    /// By third place: what those answer.
    furnished: Vec<Set>,
    place_at: BTreeMap<&'a str, usize>,
}

/// Finds the best assignment.
pub(super) fn assign(
    plan: &Plan,
    rules: &Rules,
    people: &[Person],
    streams: &[Stream],
    clauses: Vec<Clause>,
) -> Assignment {
    let at: BTreeMap<&str, usize> = plan
        .equipment
        .iter()
        .enumerate()
        .map(|(at, item)| (item.id.as_str(), at))
        .collect();
    let asks = Asks::new(plan, &clauses);
    let furniture: Vec<Vec<usize>> = plan
        .third_places
        .iter()
        .map(|place| {
            let items = place.equipment.iter();
            items.filter_map(|id| at.get(id.as_str()).copied()).collect()
        })
        .collect();
    let maker = Maker {
        plan,
        rules,
        people,
        streams,
        clauses: &clauses,
        kits: streams
            .iter()
            .map(|stream| Set::of(clauses.len(), stream.kit.iter().copied()))
            .collect(),
        furnished: furniture.iter().map(|items| asks.of_items(items)).collect(),
        furniture,
        asks,
        place_at: plan
            .third_places
            .iter()
            .enumerate()
            .map(|(at, place)| (place.id.as_str(), at))
            .collect(),
    };
    let mut made = maker.assignment(&at);
    made.furniture = maker.furniture;
    made.clauses = clauses;
    made
}

impl Maker<'_> {
    fn link_need(&self, person: &Person) -> LinkNeed {
        self.streams
            .get(person.stream)
            .map(|stream| stream.link)
            .unwrap_or_default()
    }

    /// What the path asks for and the learner has not, without what another lacking thing implies.
    fn outcome(&self, person: &Person) -> Outcome {
        let (Some(stream), Some(kit)) = (self.streams.get(person.stream), self.kits.get(person.stream))
        else {
            return Outcome::default();
        };
        let unmet_all = kit.without(&self.asks.of_items(&person.items));
        Outcome {
            unmet: self.asks.without_implied(&unmet_all),
            unmet_all,
            unlinked: !person.connects(stream.link.block),
            missing: self.asks.none(),
            missing_all: self.asks.none(),
            ..Outcome::default()
        }
    }

    fn lack(&self, at: usize, person: &Person, outcome: &Outcome) -> Lack {
        let need = self.link_need(person).block;
        let key = Connection {
            down_kbps: self.rules.mobile_key_down,
            up_kbps: self.rules.mobile_key_up,
        };
        let helps = |place: usize| {
            let equips = self
                .furnished
                .get(place)
                .is_some_and(|it| it.meets(&outcome.unmet));
            equips || outcome.unlinked
        };
        let mut places: Vec<usize> = match self.plan.learners.get(at) {
            Some(learner) if person.place.is_none() => learner
                .distances
                .iter()
                .filter(|it| learner.can_reach(&it.place))
                .filter_map(|it| self.place_at.get(it.place.as_str()).copied())
                .filter(|it| {
                    let place = self.plan.third_places.get(*it);
                    place.is_some_and(|place| bears(place.connection, need)) && helps(*it)
                })
                .collect(),
            Some(_) | None => Vec::new(),
        };
        places.sort_unstable();
        places.dedup();
        Lack {
            unmet: outcome.unmet.clone(),
            unlinked: outcome.unlinked,
            key_helps: outcome.unlinked && bears(key, need),
            places,
        }
    }

    /// How many people each item serves: its stock, times those who may share one.
    fn supply(&self, at: &BTreeMap<&str, usize>) -> Vec<u32> {
        let mut shared: BTreeMap<usize, u32> = BTreeMap::new();
        for need in self.plan.modules.iter().flat_map(|it| &it.needs.equipment) {
            if let Some(item) = at.get(need.item.as_str())
                && need.modality.is_remote()
            {
                let least = shared.entry(*item).or_insert(u32::MAX);
                *least = (*least).min(need.shared_by.max(1));
            }
        }
        self.plan
            .equipment
            .iter()
            .enumerate()
            .map(|(at, item)| item.stock.saturating_mul(shared.get(&at).copied().unwrap_or(1)))
            .collect()
    }

    /// The pool by what its items answer among the things that somebody lacks.
    pub(super) fn pools<'l>(&self, lacks: impl Iterator<Item = &'l Lack>, free: &[u32]) -> Vec<Pool> {
        let mut wanted = self.asks.none();
        let mut keys = false;
        for lack in lacks {
            wanted.add(&lack.unmet);
            keys |= lack.key_helps;
        }
        let mut pools: BTreeMap<(Set, bool), Pool> = BTreeMap::new();
        for (item, units) in free.iter().enumerate() {
            let mut answers = self.asks.none();
            if let Some(answered) = self.asks.of_item(item) {
                answers.add_among(answered, &wanted);
            }
            let connects = keys && self.asks.is_key(item);
            if *units == 0 || (answers.is_empty() && !connects) {
                continue;
            }
            let pool = pools.entry((answers.clone(), connects)).or_insert(Pool {
                answers,
                connects,
                items: Vec::new(),
                units: 0,
            });
            pool.items.push(item);
            pool.units = pool.units.saturating_add(*units);
        }
        pools.into_values().collect()
    }

    /// Seats still to give, by third place.
    fn seats(&self, lacks: &BTreeMap<Lack, Vec<usize>>, seated: &[u32]) -> Vec<u32> {
        let mut need = vec![Connection::NONE; self.plan.third_places.len()];
        let mut raise = |place: usize, rates: Connection| {
            if let Some(cell) = need.get_mut(place) {
                cell.down_kbps = cell.down_kbps.max(rates.down_kbps);
                cell.up_kbps = cell.up_kbps.max(rates.up_kbps);
            }
        };
        for person in self.people {
            if let Some(place) = person.place {
                raise(place, self.link_need(person).block);
            }
        }
        for (lack, who) in lacks {
            for person in who.iter().filter_map(|at| self.people.get(*at)) {
                for place in &lack.places {
                    raise(*place, self.link_need(person).block);
                }
            }
        }
        self.plan
            .third_places
            .iter()
            .zip(need)
            .zip(seated)
            .map(|((place, need), seated)| {
                place
                    .seats
                    .min(sharers(place.connection, need))
                    .saturating_sub(*seated)
            })
            .collect()
    }

    fn assignment(&self, at: &BTreeMap<&str, usize>) -> Assignment {
        let mut outcomes: Vec<Outcome> = self.people.iter().map(|it| self.outcome(it)).collect();
        let mut recorded = vec![0_u32; self.plan.equipment.len()];
        let mut seated = vec![0_u32; self.plan.third_places.len()];
        for person in self.people {
            for loan in &person.loans {
                if let Some(cell) = recorded.get_mut(*loan) {
                    *cell = cell.saturating_add(person.heads);
                }
            }
            if let Some(cell) = person.place.and_then(|place| seated.get_mut(place)) {
                *cell = cell.saturating_add(person.heads);
            }
        }
        let supply = self.supply(at);
        let mut left: Vec<u32> = supply
            .iter()
            .zip(&recorded)
            .map(|(stock, lent)| stock.saturating_sub(*lent))
            .collect();
        let mut lacks: BTreeMap<Lack, Vec<usize>> = BTreeMap::new();
        for (at, (person, outcome)) in self.people.iter().zip(&mut outcomes).enumerate() {
            if outcome.is_met() {
                outcome.served = person.heads;
            } else {
                let lack = self.lack(at, person, outcome);
                lacks.entry(lack).or_default().push(at);
            }
        }
        let mut seats_left = self.seats(&lacks, &seated);
        let pools = self.pools(lacks.keys(), &left);
        let answers = Answers::new(&self.asks, &pools);
        let mut proven = true;
        let mut groups = Vec::with_capacity(lacks.len());
        for (lack, who) in &lacks {
            let (ways, whole) = self.ways(lack, &pools, &answers);
            proven &= whole;
            groups.push(Group {
                count: self.heads(who),
                ways,
            });
        }
        let units: Vec<u32> = pools
            .iter()
            .map(|it| it.units)
            .chain(seats_left.clone())
            .collect();
        let packing = assign_pack::pack(&groups, &units);
        proven &= packing.proven;
        let hand_out = HandOut {
            maker: self,
            pools: &pools,
            answers: &answers,
        };
        for (((_, who), group), served) in lacks.iter().zip(&groups).zip(&packing.served) {
            hand_out.give(who, group, served, &mut outcomes, &mut left, &mut seats_left);
        }
        hand_out.partly(&lacks, &mut outcomes, &left);
        for outcome in outcomes.iter_mut().filter(|it| !it.missing.is_empty()) {
            outcome.missing_all = self.asks.with_implied(&outcome.missing, &outcome.unmet_all);
        }
        let shortages = self.shortages(&lacks, &outcomes, &supply, &recorded);
        Assignment {
            clauses: Vec::new(),
            furniture: Vec::new(),
            outcomes,
            shortages,
            recorded,
            supply,
            left,
            seated,
            seats_left,
            proven,
        }
    }

    fn heads(&self, who: &[usize]) -> u32 {
        who.iter()
            .filter_map(|at| self.people.get(*at))
            .fold(0, |sum: u32, person| sum.saturating_add(person.heads))
    }

    /// The ways to serve a lack: from the pool first, then with a seat. Things are positions of pools, then
    /// of third places after them. Says whether all ways are there.
    fn ways(&self, lack: &Lack, pools: &[Pool], answers: &Answers) -> (Vec<Way>, bool) {
        let mut cover = Cover {
            pools,
            answers,
            key_helps: lack.key_helps,
            things: pools.len() + self.plan.third_places.len(),
            ways: Vec::new(),
            whole: true,
        };
        cover.list(&lack.unmet, lack.unlinked, None);
        for place in &lack.places {
            let Some(furnished) = self.furnished.get(*place) else {
                continue;
            };
            let rest = lack.unmet.without(furnished);
            cover.list(&rest, false, Some(pools.len() + place));
        }
        (cover.ways, cover.whole)
    }
}

/// How many users a link bears when each needs these rates.
pub(in crate::checks) fn sharers(link: Connection, need: Connection) -> u32 {
    let by = |rate: u32, need: u32| rate.checked_div(need).unwrap_or(u32::MAX);
    by(link.down_kbps, need.down_kbps).min(by(link.up_kbps, need.up_kbps))
}
