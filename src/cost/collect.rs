//! From a plan to the terms of its cost.

use std::collections::BTreeMap;

use super::Costing;
use super::term::{Factor, Kind, Rate, Term, product};
use crate::model::{
    Acquisition, BlockId, Cents, EquipmentId, Key, Learner, LearnerId, Live, Minutes, Mix, Modality, Module,
    ModuleId, Plan, ThirdPlaceId, find, halves_of,
};

/// Those who meet a path of their own.
struct Stream<'p> {
    mixes: BTreeMap<&'p ModuleId, Mix>,
    heads: u32,
    /// The whole path of one of them, in minutes.
    path: u64,
    /// Its remote minutes.
    remote: u64,
}

struct Collector<'p> {
    plan: &'p Plan,
    /// The common path first.
    streams: Vec<Stream<'p>>,
    of_learner: BTreeMap<&'p LearnerId, usize>,
    terms: Vec<Term>,
}

pub(super) fn collect(plan: &Plan) -> Costing {
    let mut collector = Collector::new(plan);
    for module in &plan.modules {
        collector.module(module);
    }
    collector.supports();
    collector.equipment();
    collector.places();
    collector.platform();
    collector.engineering();
    let heads = plan.headcount();
    Costing {
        heads,
        learner_minutes: collector.streams.iter().fold(0, |sum, it| {
            sum.saturating_add(it.path.saturating_mul(it.heads.into()))
        }),
        total: collector.terms.iter().filter_map(|it| it.amount).sum(),
        terms: collector.terms,
    }
}

/// Before whom live hours are given.
#[derive(Clone, Copy)]
enum Before {
    /// The group.
    Group,
    /// Its halves, one after the other.
    Halves(u32),
    /// So many people, one after the other.
    Each(u32),
}

impl<'p> Collector<'p> {
    fn new(plan: &'p Plan) -> Self {
        let mut streams = vec![Stream {
            mixes: BTreeMap::new(),
            heads: 0,
            path: 0,
            remote: 0,
        }];
        let heads: BTreeMap<&LearnerId, u32> =
            plan.learners.iter().map(|it| (&it.id, it.headcount)).collect();
        let mut of_learner = BTreeMap::new();
        for variant in &plan.variants {
            let at = streams.len();
            let mut stream = Stream {
                mixes: BTreeMap::new(),
                heads: 0,
                path: 0,
                remote: 0,
            };
            for own in &variant.mixes {
                stream.mixes.entry(&own.module).or_insert(own.mix);
            }
            for id in &variant.learners {
                if let Some(heads) = heads.get(id)
                    && !of_learner.contains_key(id)
                {
                    of_learner.insert(id, at);
                    stream.heads = stream.heads.saturating_add(*heads);
                }
            }
            streams.push(stream);
        }
        let varied = streams
            .iter()
            .fold(0, |sum: u32, it| sum.saturating_add(it.heads));
        if let Some(common) = streams.first_mut() {
            common.heads = plan.headcount().saturating_sub(varied);
        }
        for stream in &mut streams {
            for module in &plan.modules {
                let mix = stream.mixes.get(&module.id).copied().unwrap_or(module.mix);
                stream.path = stream.path.saturating_add(mix.total().get().into());
                stream.remote = stream.remote.saturating_add(mix.remote().get().into());
            }
        }
        Self {
            plan,
            streams,
            of_learner,
            terms: Vec::new(),
        }
    }

    fn push(
        &mut self,
        kind: Kind,
        place: Key,
        by: Option<Key>,
        modality: Option<Modality>,
        block: Option<&BlockId>,
        factors: Vec<Factor>,
    ) {
        let none = factors.iter().any(|it| {
            matches!(it, Factor::Time(minutes) if minutes.is_zero()) || matches!(it, Factor::People(0))
        });
        if none {
            return;
        }
        self.terms.push(Term {
            kind,
            place,
            by,
            modality,
            block: block.cloned(),
            amount: product(&factors),
            factors,
        });
    }

    /// The mixes in which a module is met, with how many people; the common one first, even without people
    /// where nobody is in the plan yet.
    fn meetings(&self, module: &Module) -> Vec<(Mix, u32)> {
        let mut met: Vec<(Mix, u32)> = vec![(module.mix, 0)];
        for stream in &self.streams {
            let mix = stream.mixes.get(&module.id).copied().unwrap_or(module.mix);
            match met.iter_mut().find(|it| it.0 == mix) {
                Some(known) => known.1 = known.1.saturating_add(stream.heads),
                None if stream.heads > 0 => met.push((mix, stream.heads)),
                None => {}
            }
        }
        if met.len() > 1 && met.first().is_some_and(|it| it.1 == 0) {
            met.remove(0);
        }
        met
    }

    fn module(&mut self, module: &Module) {
        let met = self.meetings(module);
        let base = met.first().map_or_else(Mix::default, |it| it.0);
        for (at, (mix, heads)) in met.iter().enumerate() {
            for modality in [Modality::Classroom, Modality::RemoteSync] {
                let live = module.live(modality, mix.get(modality));
                // Those who meet another mix share what it has in common with the first one.
                let shared = if at == 0 {
                    Live::default()
                } else {
                    module.live(modality, base.get(modality))
                };
                let halves = Before::Halves(halves_of(self.plan.headcount()));
                for (minutes, before) in [
                    (live.together.minus(shared.together), Before::Group),
                    (live.halves.minus(shared.halves), halves),
                    (live.alone, Before::Each(*heads)),
                ] {
                    self.live(module, modality, minutes, before);
                }
            }
            let costs = &self.plan.costs;
            let own_time = costs.remote_async;
            // Work alone without a tutor costs nobody's hours: only a rate that is given counts.
            if let Some(rate) = own_time {
                self.each(
                    module,
                    Kind::Tutoring,
                    Modality::RemoteAsync,
                    mix,
                    *heads,
                    Factor::PerHour(rate),
                );
            }
            let rate = self
                .plan
                .costs
                .workplace
                .map_or(Factor::Unknown(Rate::Workplace), Factor::PerHour);
            self.each(module, Kind::Workplace, Modality::Workplace, mix, *heads, rate);
        }
    }

    fn each(&mut self, module: &Module, kind: Kind, modality: Modality, mix: &Mix, heads: u32, rate: Factor) {
        self.push(
            kind,
            Key::Module(module.id.clone()),
            None,
            Some(modality),
            module.block.as_ref(),
            vec![Factor::Time(mix.get(modality)), Factor::People(heads), rate],
        );
    }

    /// The trainers of live hours, and the room, as often as the hours are given.
    fn live(&mut self, module: &Module, modality: Modality, minutes: Minutes, before: Before) {
        let mut times = vec![Factor::Time(minutes)];
        times.extend(match before {
            Before::Group | Before::Halves(0 | 1) => None,
            Before::Halves(groups) => Some(Factor::Groups(groups)),
            Before::Each(people) => Some(Factor::People(people)),
        });
        let place = || Key::Module(module.id.clone());
        let (known, rate) = if modality == Modality::Classroom {
            (self.plan.costs.classroom, Rate::Classroom)
        } else {
            (self.plan.costs.remote_sync, Rate::RemoteSync)
        };
        let usual = known.map_or(Factor::Unknown(rate), Factor::PerHour);
        let trainers = u32::try_from(module.trainers.len()).unwrap_or(u32::MAX);
        let plan = self.plan;
        let named = module.trainers.iter().map(|id| {
            let own = find(&plan.trainers, id).map_or(Cents::ZERO, |it| it.hourly_cost);
            let rate = if own > Cents::ZERO {
                Factor::PerHour(own)
            } else {
                usual
            };
            (Some(Key::Trainer(id.clone())), rate)
        });
        let nobody = module.trainers.is_empty().then_some((None, usual));
        for (by, rate) in named.chain(nobody).collect::<Vec<_>>() {
            let mut factors = times.clone();
            factors.push(rate);
            if trainers > 1 {
                factors.push(Factor::Trainers(trainers));
            }
            self.push(
                Kind::Training,
                place(),
                by,
                Some(modality),
                module.block.as_ref(),
                factors,
            );
        }
        let room = module.room.as_ref().and_then(|id| find(&plan.rooms, id));
        if let Some(room) = room
            && modality == Modality::Classroom
            && room.hourly_cost > Cents::ZERO
        {
            times.push(Factor::PerHour(room.hourly_cost));
            self.push(
                Kind::Room,
                place(),
                Some(Key::Room(room.id.clone())),
                Some(modality),
                module.block.as_ref(),
                times,
            );
        }
    }

    fn supports(&mut self) {
        let plan = self.plan;
        let heads: BTreeMap<&LearnerId, u32> =
            plan.learners.iter().map(|it| (&it.id, it.headcount)).collect();
        for support in &plan.supports {
            let people = if support.learners.is_empty() {
                plan.headcount()
            } else {
                let own = support.learners.iter().filter_map(|id| heads.get(id));
                own.fold(0, |sum: u32, it| sum.saturating_add(*it))
            };
            let rate = plan
                .costs
                .support
                .map_or(Factor::Unknown(Rate::Support), Factor::PerHour);
            let factors = vec![Factor::Time(support.per_learner), Factor::People(people), rate];
            let place = Key::Support(support.id.clone());
            self.push(Kind::Support, place, None, None, None, factors);
        }
    }

    /// What is lent, by item.
    fn equipment(&mut self) {
        let plan = self.plan;
        let mut lent: BTreeMap<&EquipmentId, u32> = BTreeMap::new();
        for learner in &plan.learners {
            for item in &learner.loans {
                let count = lent.entry(item).or_default();
                *count = count.saturating_add(learner.headcount);
            }
        }
        for item in plan.equipment.iter().filter(|it| it.unit_cost > Cents::ZERO) {
            let Some(count) = lent.get(&item.id) else { continue };
            let mut factors = vec![Factor::Price(item.unit_cost), Factor::People(*count)];
            if item.paid() == Acquisition::Purchase && plan.costs.uses > 1 {
                factors.push(Factor::Uses(plan.costs.uses));
            }
            let place = Key::Equipment(item.id.clone());
            self.push(Kind::Equipment, place, None, None, None, factors);
        }
    }

    /// Seats in third places: the remote hours of those who sit there.
    fn places(&mut self) {
        let plan = self.plan;
        let mut seated: BTreeMap<(&ThirdPlaceId, u64), u32> = BTreeMap::new();
        for learner in &plan.learners {
            if let Some(place) = &learner.third_place {
                let count = seated.entry((place, self.remote_of(learner))).or_default();
                *count = count.saturating_add(learner.headcount);
            }
        }
        for ((id, remote), count) in seated {
            let Some(place) = find(&plan.third_places, id).filter(|it| it.hourly_cost > Cents::ZERO) else {
                continue;
            };
            let minutes = Minutes::new(u32::try_from(remote).unwrap_or(u32::MAX));
            let factors = vec![
                Factor::Time(minutes),
                Factor::People(count),
                Factor::PerHour(place.hourly_cost),
            ];
            self.push(
                Kind::ThirdPlace,
                Key::ThirdPlace(id.clone()),
                None,
                None,
                None,
                factors,
            );
        }
    }

    fn remote_of(&self, learner: &Learner) -> u64 {
        let at = self.of_learner.get(&learner.id).copied().unwrap_or(0);
        self.streams.get(at).map_or(0, |it| it.remote)
    }

    fn platform(&mut self) {
        if let Some(price) = self.plan.costs.platform {
            let factors = vec![Factor::Price(price), Factor::People(self.plan.headcount())];
            self.push(Kind::Platform, Key::Plan, None, None, None, factors);
        }
    }

    fn engineering(&mut self) {
        let costs = &self.plan.costs;
        if let Some(minutes) = costs.engineering {
            let rate = costs
                .engineering_rate
                .map_or(Factor::Unknown(Rate::Engineering), Factor::PerHour);
            let mut factors = vec![Factor::Time(minutes), rate];
            if costs.runs > 1 {
                factors.push(Factor::Runs(costs.runs));
            }
            self.push(Kind::Engineering, Key::Plan, None, None, None, factors);
        }
    }
}
