//! From a plan and its rules to the problem.

use std::collections::BTreeSet;

use super::crowds::Views;
use super::limits::{Limits, MOST_VARIANTS};
use super::network::{Network, grains};
use super::problem::{Demand, Goal, Owner, Part, Prices, Problem, Unit};
use super::rates::Rates;
use crate::checks::{BandOwner, Coverage, Rules, path_bands};
use crate::model::{
    BandScope, Device, LearnerId, Minutes, Mix, Modality, Module, ModuleId, Nature, Plan, Purpose,
};

/// Fewest and most minutes of a part of a module, for one search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    /// The module.
    pub module: ModuleId,
    /// Of what.
    pub part: Part,
    /// Fewest minutes.
    pub least: Minutes,
    /// Most minutes.
    pub most: Minutes,
}

impl Lock {
    /// The locks that keep a module as it is.
    pub fn as_it_is(module: &ModuleId, mix: &Mix) -> [Self; 4] {
        let parts = mix.parts();
        [
            (Part::Classroom, parts[0]),
            (Part::Sync, parts[1]),
            (Part::Async, parts[2]),
            (Part::Workplace, parts[3]),
        ]
        .map(|(part, minutes)| Self {
            module: module.clone(),
            part,
            least: minutes,
            most: minutes,
        })
    }
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each of the means is allowed or not, whatever the others"
)]
pub struct Asked {
    /// The goals, first one first.
    pub order: Vec<Goal>,
    /// The modules that may change; all when `None`.
    pub modules: Option<BTreeSet<ModuleId>>,
    /// Bounds of the user.
    pub locks: Vec<Lock>,
    /// Whether items of the loan pool that are free may be counted on, and recorded.
    pub loans: bool,
    /// Whether seats in third places that are free may be counted on, and recorded.
    pub places: bool,
    /// Whether tutoring may be added for those of little autonomy.
    pub support: bool,
    /// Whether acculturation time may be added before the first remote hours.
    pub acculturation: bool,
    /// Whether what somebody cannot follow may be given to them aside, in the classroom, by a variant of their own.
    pub individual: bool,
    /// Learners whose limits the search leaves out: they are looked after in another way.
    pub apart: BTreeSet<LearnerId>,
    /// Modules that get no remote hours, for they lack what the law asks of these ([`Asked::lawful`]).
    pub unready: BTreeSet<ModuleId>,
    /// What crosses the modules, on top of what the plan states.
    pub limits: Limits,
}

impl Asked {
    /// The same, where hours aside would draw on what is limited, rooms or support: variants by profile take their
    /// place, as they do where these are asked for.
    #[must_use]
    pub fn within(&self) -> Self {
        let mut asked = self.clone();
        if asked.individual {
            let limits = &mut asked.limits;
            if limits.variants > 1 {
                asked.individual = false;
            } else if limits.rooms.is_some() || limits.support.is_some() {
                limits.variants = MOST_VARIANTS;
                asked.individual = false;
            }
        }
        asked
    }

    /// The same, which gives no remote hours to modules that lack what the labour code asks of these.
    #[must_use]
    pub fn lawful(&self, plan: &Plan, rules: &Rules) -> Self {
        Self {
            unready: super::added::unready(plan, rules, self),
            ..self.clone()
        }
    }
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            order: Goal::ALL.to_vec(),
            modules: None,
            locks: Vec::new(),
            loans: true,
            places: true,
            support: false,
            acculturation: false,
            individual: false,
            apart: BTreeSet::new(),
            unready: BTreeSet::new(),
            limits: Limits::default(),
        }
    }
}

/// A problem with what leads back to its plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Built {
    /// The problem.
    pub problem: Problem,
    /// The length of a grain.
    pub grain: Minutes,
    /// For each module of the problem, the minutes that no grain holds; they stay where they are.
    pub rest: Vec<Mix>,
    /// What of the path no search moves.
    pub fixed: Mix,
}

/// The whole path has at most this many grains; beyond, grains are made longer.
const MOST_GRAINS: u64 = 200_000;

fn part_of(scope: BandScope) -> Part {
    match scope {
        BandScope::Modality(Modality::Classroom) => Part::Classroom,
        BandScope::Modality(Modality::RemoteSync) => Part::Sync,
        BandScope::Modality(Modality::RemoteAsync) => Part::Async,
        BandScope::Modality(Modality::Workplace) => Part::Workplace,
        BandScope::Remote => Part::Remote,
    }
}

/// The minutes of a part in a mix.
pub(super) fn minutes_of(part: Part, mix: &Mix) -> i64 {
    let minutes = match part {
        Part::Classroom => mix.get(Modality::Classroom),
        Part::Sync => mix.get(Modality::RemoteSync),
        Part::Async => mix.get(Modality::RemoteAsync),
        Part::Workplace => mix.get(Modality::Workplace),
        Part::Remote => mix.remote(),
    };
    minutes.get().into()
}

fn up(value: i64, by: i64) -> i64 {
    value.div_euclid(by) + i64::from(value.rem_euclid(by) > 0)
}

/// A number of minutes as a duration; none when negative.
pub(super) fn minutes(value: i64) -> Minutes {
    u32::try_from(value.max(0)).map_or(Minutes::MAX_FIELD, Minutes::new)
}

/// Whether the search may change a module.
fn movable(module: &Module, asked: &Asked) -> bool {
    !module.mix.total().is_zero()
        && module.purpose != Purpose::Certification
        && asked
            .modules
            .as_ref()
            .is_none_or(|only| only.contains(&module.id))
}

impl Built {
    /// The problem of a plan. `assumed` are the mixes that decide how much equipment and support the remote
    /// time needs: the present ones at first, those of an earlier answer to be sure of it.
    pub fn new(plan: &Plan, rules: &Rules, asked: &Asked, assumed: &[Mix]) -> Self {
        let mut step = plan.grain.get().max(1);
        let total: u64 = plan
            .modules
            .iter()
            .map(|it| u64::from(it.mix.total().get()))
            .sum();
        while total / u64::from(step) > MOST_GRAINS {
            step = step.saturating_mul(2);
        }
        let grain = Minutes::new(step);
        let views = Views::new(plan, rules, asked, assumed, grain);
        let presence = presence(plan, rules);
        let mut built = Self {
            problem: Problem {
                order: asked.order.clone(),
                prices: prices(plan, rules, &[], step),
                ..Problem::default()
            },
            grain,
            rest: Vec::new(),
            fixed: Mix::default(),
        };
        let mut fixed = Mix::default();
        for (at, module) in plan.modules.iter().enumerate() {
            if !movable(module, asked) {
                fixed = fixed.plus(&module.mix);
                continue;
            }
            let parts = module.mix.parts();
            let rest = Mix::new(parts.map(|it| it.minus(it.floored(grain))));
            fixed = fixed.plus(&rest);
            let now = parts.map(|it| i64::from(it.get() / step));
            let mut unit = Unit {
                at,
                now,
                demands: module_demands(module, asked, &rest, i64::from(step), now),
                crowds: views.crowds(at, module, &rest),
            };
            if let Some(least) = presence.get(at).copied().filter(|it| *it > 0) {
                let present: i64 = now.iter().sum::<i64>() * i64::from(step);
                let rest_present = minutes_of(Part::Classroom, &rest) + minutes_of(Part::Workplace, &rest);
                unit.demands.push(Demand {
                    part: Part::Remote,
                    least: 0,
                    most: ((present + rest_present - least) / i64::from(step)).max(0),
                    owner: Owner::Presence,
                });
            }
            if rules.bands_each_module {
                bands(
                    plan,
                    rules,
                    &module.mix,
                    &rest,
                    i64::from(step),
                    asked.modules.is_some(),
                    &mut unit.demands,
                );
            }
            built.problem.modules.push(unit);
            built.rest.push(rest);
        }
        let whole = plan.mix();
        let path = &mut built.problem.path;
        bands(
            plan,
            rules,
            &whole,
            &fixed,
            step.into(),
            asked.modules.is_some(),
            &mut path.demands,
        );
        path.crowds = views.path_crowds(&whole, &fixed);
        built.fixed = fixed;
        built
    }

    /// Counts tutoring of some learners: its price for each remote grain.
    #[must_use]
    pub fn with_support(mut self, plan: &Plan, rules: &Rules, learners: &[usize]) -> Self {
        self.problem.prices = prices(plan, rules, learners, self.grain.get());
        self
    }

    /// What the hours that such mixes give aside cost, in cents.
    pub(super) fn aside(&self, mixes: &[[i64; 4]]) -> i64 {
        let total = Network::totals(mixes);
        let units = self.problem.modules.iter().zip(mixes);
        let cents = |unit: &Unit, mix: &[i64; 4]| -> i64 {
            let each = unit.crowds.iter().filter_map(|it| {
                let over = (grains(mix, it.part as usize) - it.bears).max(0);
                Some(it.aside? * it.people * over)
            });
            each.sum()
        };
        let modules: i64 = units.map(|(unit, mix)| cents(unit, mix)).sum();
        modules + cents(&self.problem.path, &total)
    }

    /// The minutes of a part that no search moves, of a module of the problem or of the path.
    pub(super) fn stays(&self, unit: Option<usize>, part: Part) -> i64 {
        let held = match unit {
            Some(unit) => self.rest.get(unit),
            None => Some(&self.fixed),
        };
        held.map_or(0, |it| minutes_of(part, it))
    }

    /// The mix of a module of the problem from its grains.
    pub fn mix(&self, index: usize, grains: &[i64; 4]) -> Mix {
        let own = Mix::new(grains.map(|it| minutes(it * i64::from(self.grain.get()))));
        self.rest.get(index).map_or(own, |rest| own.plus(rest))
    }
}

fn prices(plan: &Plan, rules: &Rules, supported: &[usize], step: u32) -> Prices {
    let rates = Rates::of(plan, rules.costs);
    let step = i64::from(step);
    let people = supported.iter().filter_map(|at| plan.learners.get(*at));
    let heads: i64 = people.map(|it| i64::from(it.headcount)).sum();
    let share = (
        i64::from(rules.support_minutes.get()),
        i64::from(rules.support_per_remote.get()).max(1),
    );
    Prices {
        each: rates
            .by_modality(plan.headcount().into())
            .map(|it| it * step / 60),
        remote: rates.support * heads * step * share.0 / share.1 / 60,
    }
}

/// By module, the minutes of classroom or workplace that its behaviours and gestures ask for: what it has, up
/// to the part that the policy brings back; that part, in the first module, where a competency has none at all.
fn presence(plan: &Plan, rules: &Rules) -> Vec<i64> {
    let coverage = Coverage::new(plan);
    let mut least = vec![0_i64; plan.modules.len()];
    let here = |at: usize| {
        let mix = plan.modules.get(at).map_or(Mix::default(), |it| it.mix);
        let wanted = rules
            .presence_part
            .of(mix.total())
            .ceiled(plan.grain)
            .max(plan.grain)
            .min(mix.total());
        let present = minutes_of(Part::Classroom, &mix) + minutes_of(Part::Workplace, &mix);
        (i64::from(wanted.get()), present)
    };
    for covered in &coverage.list {
        if !matches!(covered.competency.nature, Nature::Behaviour | Nature::Gesture) {
            continue;
        }
        let nowhere = covered.trained.iter().all(|at| here(*at).1 == 0);
        for (order, at) in covered.trained.iter().enumerate() {
            let (wanted, present) = here(*at);
            let asked = if nowhere && order == 0 {
                wanted
            } else {
                wanted.min(present)
            };
            if let Some(slot) = least.get_mut(*at) {
                *slot = (*slot).max(asked);
            }
        }
    }
    least
}

fn module_demands(module: &Module, asked: &Asked, rest: &Mix, step: i64, now: [i64; 4]) -> Vec<Demand> {
    let total = now.iter().sum();
    let mut demands = vec![Demand {
        part: Part::Workplace,
        least: 0,
        most: now[3],
        owner: Owner::Workplace,
    }];
    if module.purpose == Purpose::Acculturation {
        demands.push(Demand {
            part: Part::Async,
            least: 0,
            most: now[2],
            owner: Owner::Acculturation,
        });
    }
    if asked.unready.contains(&module.id) {
        demands.push(Demand {
            part: Part::Remote,
            least: 0,
            most: now[1] + now[2],
            owner: Owner::Law,
        });
    }
    for lock in asked.locks.iter().filter(|it| it.module == module.id) {
        let held = minutes_of(lock.part, rest);
        demands.push(Demand {
            part: lock.part,
            least: up(i64::from(lock.least.get()) - held, step).clamp(0, total),
            most: (i64::from(lock.most.get()) - held)
                .div_euclid(step)
                .clamp(0, total),
            owner: Owner::Lock,
        });
    }
    demands
}

/// The demands of funder, device and designer on a whole; `fixed` is what of it no search moves. Where only
/// some modules may change, what is amiss elsewhere is not theirs to mend: it may not get worse.
fn bands(
    plan: &Plan,
    rules: &Rules,
    whole: &Mix,
    fixed: &Mix,
    step: i64,
    partial: bool,
    demands: &mut Vec<Demand>,
) {
    let total = i64::from(whole.total().get());
    let movable = (total - i64::from(fixed.total().get())) / step;
    let mut add = |part: Part, (min, max): (i64, i64), owner: Owner| {
        let (held, here) = (minutes_of(part, fixed), minutes_of(part, whole));
        let (min, max) = if partial {
            (min.min(here), max.max(here))
        } else {
            (min, max)
        };
        let least = up(min - held, step).clamp(0, movable);
        let most = (max - held).div_euclid(step).clamp(0, movable);
        if least > 0 || most < movable {
            demands.push(Demand {
                part,
                least,
                most,
                owner,
            });
        }
    };
    for (owner, band, _) in path_bands(plan, rules, whole) {
        let owner = match owner {
            BandOwner::Funder => Owner::Funder,
            BandOwner::Device => Owner::Device,
            BandOwner::Designer => Owner::Designer,
        };
        let bounds = (
            up(i64::from(band.min.0) * total, 1000),
            i64::from(band.max.0) * total / 1000,
        );
        add(part_of(band.scope), bounds, owner);
    }
    if let (Device::Apprenticeship, Some(limit)) = (plan.funder.device, rules.apprenticeship_remote) {
        let under = up(i64::from(limit.0) * total, 1000) - 1;
        add(Part::Remote, (0, under), Owner::Device);
    }
}
