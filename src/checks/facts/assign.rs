//! Who gets which loan and which seat: the assignment that serves the most people, exactly.
//!
//! What a learner lacks is taken over the whole path, for a plan without calendar lends for the whole path.
//! Loans and seats that the plan records stay; the rest of the stock and of the seats is given so that the
//! most people have all that they lack. A third place serves who can reach it (the distance is known and within
//! the learner's mobility), with the equipment that stands there, one of each for a seat, and with its
//! link: shared in equal parts, each part must bear the most demanding path of those who may sit there. An
//! item that several may share serves so many.

use std::collections::BTreeMap;

use super::assign_give::HandOut;
use super::assign_pack::{self, Group, Way};
use super::assign_ways::{Answers, Cover, Want, wants_of};
use super::cohort_need::{Clause, KitKey, LinkNeed, bears};
use super::cohort_people::{Person, Stream};
use crate::checks::Rules;
use crate::model::{Connection, EquipmentKind, Id as _, Plan};

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
    /// Things asked for and not at hand, by position of the clause, in order.
    pub(in crate::checks) unmet_all: KitKey,
    /// Those among them that no other one implies: who gets these has all.
    pub(in crate::checks) unmet: KitKey,
    /// Whether no connection at hand bears the path.
    pub(in crate::checks) unlinked: bool,
    /// How many people get all that they lack.
    pub(in crate::checks) served: u32,
    /// What those get.
    pub(in crate::checks) grants: Vec<Grant>,
    /// What the others lack even so, among `unmet`.
    pub(in crate::checks) missing: KitKey,
    /// The same with all that it implies, in order.
    pub(in crate::checks) missing_all: KitKey,
    /// Whether the others lack a connection even so.
    pub(in crate::checks) missing_link: bool,
}

impl Outcome {
    /// Whether everything is at hand.
    pub(in crate::checks) const fn is_met(&self) -> bool {
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
    pub(super) unmet: KitKey,
    pub(super) unlinked: bool,
    /// Whether a mobile key bears their path.
    pub(super) key_helps: bool,
    /// Third places that may serve them.
    pub(super) places: Vec<usize>,
}

/// Items of the pool that answer the same needs, one for the other.
#[derive(Debug)]
pub(super) struct Pool {
    pub(super) answers: KitKey,
    pub(super) connects: bool,
    pub(super) items: Vec<usize>,
    pub(super) units: u32,
}

pub(super) struct Maker<'a> {
    plan: &'a Plan,
    rules: &'a Rules,
    pub(super) people: &'a [Person],
    streams: &'a [Stream],
    clauses: &'a [Clause],
    /// By third place: the items that stand there.
    furniture: Vec<Vec<usize>>,
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
    let maker = Maker {
        plan,
        rules,
        people,
        streams,
        clauses: &clauses,
        furniture: plan
            .third_places
            .iter()
            .map(|place| {
                let items = place.equipment.iter();
                items.filter_map(|id| at.get(id.as_str()).copied()).collect()
            })
            .collect(),
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

    fn accepts(&self, clause: usize, item: usize) -> bool {
        self.plan.equipment.get(item).is_some_and(|it| {
            self.clauses
                .get(clause)
                .is_some_and(|clause| clause.accepts(item, it.kind))
        })
    }

    fn is_key(&self, item: usize) -> bool {
        self.plan
            .equipment
            .get(item)
            .is_some_and(|it| it.kind == EquipmentKind::MobileKey)
    }

    /// What the path asks for and the learner has not, without what another lacking thing implies.
    fn outcome(&self, person: &Person) -> Outcome {
        let Some(stream) = self.streams.get(person.stream) else {
            return Outcome::default();
        };
        let unmet_all: KitKey = stream
            .kit
            .iter()
            .copied()
            .filter(|clause| !person.items.iter().any(|item| self.accepts(*clause, *item)))
            .collect();
        let implied = |clause: usize| {
            self.is_of_kinds(clause)
                && unmet_all
                    .iter()
                    .any(|other| *other != clause && self.implies(*other, clause))
        };
        let unmet = unmet_all.iter().copied().filter(|it| !implied(*it)).collect();
        Outcome {
            unmet,
            unmet_all,
            unlinked: !person.connects(stream.link.block),
            ..Outcome::default()
        }
    }

    /// Only what several items may answer can be implied by something else.
    fn is_of_kinds(&self, clause: usize) -> bool {
        matches!(self.clauses.get(clause), Some(Clause::Kinds(_)))
    }

    /// Whether whatever answers `one` answers `other` too.
    fn implies(&self, one: usize, other: usize) -> bool {
        match (self.clauses.get(one), self.clauses.get(other)) {
            (Some(Clause::Kinds(few)), Some(Clause::Kinds(many))) => {
                few.iter().all(|kind| many.contains(kind)) && (few.len() < many.len() || one < other)
            }
            (Some(Clause::Item(item)), Some(Clause::Kinds(_))) => self.accepts(other, *item),
            (Some(_), Some(Clause::Item(_)) | None) | (None, _) => false,
        }
    }

    fn lack(&self, at: usize, person: &Person, outcome: &Outcome) -> Lack {
        let need = self.link_need(person).block;
        let key = Connection {
            down_kbps: self.rules.mobile_key_down,
            up_kbps: self.rules.mobile_key_up,
        };
        let helps = |place: usize| {
            let items = self.furniture.get(place).map_or(&[][..], Vec::as_slice);
            let equips = outcome
                .unmet
                .iter()
                .any(|clause| items.iter().any(|item| self.accepts(*clause, *item)));
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
    fn pools<'l>(&self, lacks: impl Iterator<Item = &'l Lack>, free: &[u32]) -> Vec<Pool> {
        let mut is_wanted = vec![false; self.clauses.len()];
        let mut keys = false;
        for lack in lacks {
            for clause in &lack.unmet {
                if let Some(cell) = is_wanted.get_mut(*clause) {
                    *cell = true;
                }
            }
            keys |= lack.key_helps;
        }
        let wanted: KitKey = (0..).zip(is_wanted).filter_map(|(at, it)| it.then_some(at)).collect();
        let mut pools: BTreeMap<(KitKey, bool), Pool> = BTreeMap::new();
        for (item, units) in free.iter().enumerate() {
            let answers: KitKey = wanted
                .iter()
                .copied()
                .filter(|clause| self.accepts(*clause, item))
                .collect();
            let connects = keys && self.is_key(item);
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
        let answers = Answers::new(&pools);
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
            // In the order of the clauses, as they were asked for.
            let missing = &outcome.missing;
            let lacking = |clause: &usize| {
                missing.binary_search(clause).is_ok()
                    || (self.is_of_kinds(*clause) && missing.iter().any(|it| self.implies(*it, *clause)))
            };
            outcome.missing_all = outcome.unmet_all.iter().copied().filter(lacking).collect();
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
            ways: Vec::new(),
            whole: true,
        };
        cover.list(&lack.unmet, lack.unlinked, &[]);
        for place in &lack.places {
            let items = self.furniture.get(*place).map_or(&[][..], Vec::as_slice);
            let rest: KitKey = lack
                .unmet
                .iter()
                .copied()
                .filter(|clause| !items.iter().any(|item| self.accepts(*clause, *item)))
                .collect();
            cover.list(&rest, false, &[pools.len() + place]);
        }
        (cover.ways, cover.whole)
    }

    /// What would have to be bought so that everybody not seated elsewhere has all things.
    fn shortages(
        &self,
        lacks: &BTreeMap<Lack, Vec<usize>>,
        outcomes: &[Outcome],
        supply: &[u32],
        recorded: &[u32],
    ) -> Vec<Shortage> {
        let free: Vec<u32> = supply
            .iter()
            .zip(recorded)
            .map(|(stock, lent)| stock.saturating_sub(*lent))
            .collect();
        let pools = self.pools(lacks.keys(), &free);
        let answers = Answers::new(&pools);
        // One demand for each thing lacked by those who got no seat.
        let mut wants: BTreeMap<Want, u32> = BTreeMap::new();
        for (lack, who) in lacks {
            let mut count = 0_u32;
            for at in who {
                let seated = outcomes
                    .get(*at)
                    .into_iter()
                    .flat_map(|it| &it.grants)
                    .filter(|grant| grant.place.is_some())
                    .fold(0, |sum: u32, grant| sum.saturating_add(grant.heads));
                let heads = self.people.get(*at).map_or(0, |it| it.heads);
                count = count.saturating_add(heads.saturating_sub(seated));
            }
            for want in wants_of(lack) {
                let total = wants.entry(want).or_default();
                *total = total.saturating_add(count);
            }
        }
        let groups: Vec<Group> = wants
            .iter()
            .map(|(want, count)| Group {
                count: *count,
                ways: answers.ways(*want),
            })
            .collect();
        let units: Vec<u32> = pools.iter().map(|it| it.units).collect();
        let packing = assign_pack::pack(&groups, &units);
        let mut short = vec![0_u32; supply.len()];
        for ((want, count), served) in wants.iter().zip(&packing.served) {
            let met = served.iter().fold(0, |sum: u32, it| sum.saturating_add(*it));
            let missing = count.saturating_sub(met);
            if let Some(item) = self.to_raise(*want)
                && let Some(cell) = short.get_mut(item)
            {
                *cell = cell.saturating_add(missing);
            }
        }
        supply
            .iter()
            .zip(recorded)
            .zip(short)
            .enumerate()
            .filter_map(|(item, ((stock, lent), short))| {
                let over = lent.saturating_sub(*stock);
                let short = short.saturating_add(over);
                (short > 0).then(|| Shortage {
                    item,
                    stock: self.stock_like(item, supply),
                    short,
                })
            })
            .collect()
    }

    /// The item of the pool to buy more of for a thing lacked: the one with most in stock.
    fn to_raise(&self, want: Want) -> Option<usize> {
        self.plan
            .equipment
            .iter()
            .enumerate()
            .filter(|(at, item)| {
                item.stock > 0
                    && match want {
                        Want::Thing(clause) => self.accepts(clause, *at),
                        Want::Link => self.is_key(*at),
                    }
            })
            .rev()
            .max_by_key(|(_, item)| item.stock)
            .map(|(at, _)| at)
    }

    /// How many people the items of a kind serve, without those that some module asks for by name.
    fn stock_like(&self, item: usize, supply: &[u32]) -> u32 {
        let named = |at: usize| {
            self.clauses
                .iter()
                .any(|clause| matches!(clause, Clause::Item(own) if *own == at))
        };
        let kind = self.plan.equipment.get(item).map(|it| it.kind);
        if named(item) {
            return supply.get(item).copied().unwrap_or(0);
        }
        self.plan
            .equipment
            .iter()
            .zip(supply)
            .enumerate()
            .filter(|(at, (it, _))| Some(it.kind) == kind && !named(*at))
            .fold(0, |sum: u32, (_, (_, stock))| sum.saturating_add(*stock))
    }
}

/// How many users a link bears when each needs these rates.
pub(in crate::checks) fn sharers(link: Connection, need: Connection) -> u32 {
    let by = |rate: u32, need: u32| rate.checked_div(need).unwrap_or(u32::MAX);
    by(link.down_kbps, need.down_kbps).min(by(link.up_kbps, need.up_kbps))
}
