//! From a plan to its [`Cohort`].

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::assign::{self, Assignment, Outcome};
use super::cohort::{Case, Cohort, Crowds, DoseGroup, KitGroup, LevelGroup, LevelKey, LinkGroup, WorkGroup};
use super::cohort_levels::Levels;
use super::cohort_need::{self, Clauses, KitKey, LinkNeed, Scope, WorkKey, folded};
use super::cohort_people::{self, Person, Positions, Stream};
use super::cohort_set::Set;
use super::cohort_support::Supports;
use crate::checks::Rules;
use crate::model::{Minutes, Mix, Modality, Module, Permille, Plan};

/// Distinct keys in the order in which they are met.
#[derive(Debug)]
struct Distinct<K> {
    known: BTreeMap<K, usize>,
    all: Vec<K>,
}

impl<K: Ord + Clone> Distinct<K> {
    const fn new() -> Self {
        Self {
            known: BTreeMap::new(),
            all: Vec::new(),
        }
    }

    fn id(&mut self, key: K) -> usize {
        if let Some(id) = self.known.get(&key) {
            return *id;
        }
        let id = self.all.len();
        self.known.insert(key.clone(), id);
        self.all.push(key);
        id
    }
}

/// What decides who is over the dose: the lowest level that bears it (4 for none), the level that bears it
/// exactly, whom support raises.
type DoseKey = (u8, Option<u8>, usize);

#[derive(Debug)]
struct Keys {
    levels: Distinct<LevelKey>,
    doses: Distinct<DoseKey>,
    kits: Distinct<KitKey>,
    links: Distinct<LinkNeed>,
    works: Distinct<WorkKey>,
}

pub(super) fn build(plan: &Plan, rules: &Rules) -> Cohort {
    let at = Positions::new(plan);
    let (mut people, mut streams) = cohort_people::people(plan, rules, &at);
    let mut supports = Supports::new(plan, rules, &streams, &at);
    let scope = Scope::new(plan, rules);
    let mut clauses = Clauses::default();
    let mut keys = Keys {
        levels: Distinct::new(),
        doses: Distinct::new(),
        kits: Distinct::new(),
        links: Distinct::new(),
        works: Distinct::new(),
    };
    let mut cases = Vec::new();
    let mut of_module = Vec::with_capacity(plan.modules.len());
    for (index, module) in plan.modules.iter().enumerate() {
        let from = cases.len();
        let raised = supports.raised(index, &people);
        for (mix, gain, who) in meetings(index, module, &streams, people.len()) {
            let kit = clauses.of(&scope, module, &mix);
            let link = LinkNeed::of(rules, module, &mix);
            for stream in streams_of(&mut streams, who.as_deref()) {
                stream.kit.extend(&kit);
                stream.link = stream.link.or(&link);
            }
            let [sync, own_time, workplace] = cohort_need::levels(rules, module, &mix);
            cases.push(Case {
                who,
                mix,
                level: keys.levels.id(LevelKey {
                    sync,
                    own_time,
                    workplace,
                    gain,
                    raised,
                }),
                dose: keys.doses.id(dose_key(rules, &mix, raised)),
                kit: keys.kits.id(kit),
                link: keys.links.id(link),
                work: WorkKey::of(&scope, module, &mix).map(|key| keys.works.id(key)),
            });
        }
        of_module.push(from..cases.len());
    }
    for stream in &mut streams {
        stream.kit.sort_unstable();
        stream.kit.dedup();
    }
    for at in 0..people.len() {
        let supported = people.get(at).is_some_and(|person| {
            let remote = streams
                .get(person.stream)
                .map_or(Minutes::ZERO, |it| it.mix.remote());
            supports.whole_path(at, person, remote)
        });
        if let Some(person) = people.get_mut(at) {
            person.supported = supported;
        }
    }
    let raised = supports.finish();
    let assignment = assign::assign(plan, rules, &people, &streams, clauses.finish());
    let mut crowds = Crowds::new(&people);
    let levels = level_groups(keys.levels.all, &people, &raised, &mut crowds);
    let doses = dose_groups(keys.doses.all, &people, &raised, &mut crowds);
    let kits = kit_groups(keys.kits.all, &people, &assignment, &mut crowds);
    let links = link_groups(keys.links.all, &people, &assignment, &mut crowds);
    let works = work_groups(keys.works.all, plan, &at, &people, &mut crowds);
    let unquiet = crowds.id(filled(people.len(), |at| {
        people.get(at).is_some_and(|it| !it.quiet)
    }));
    let crowds = crowds.finish();
    Cohort {
        ids: plan.learners.iter().map(|it| it.id.clone()).collect(),
        heads: plan.headcount(),
        people,
        streams,
        raised,
        cases,
        of_module,
        levels,
        doses,
        kits,
        links,
        works,
        crowds,
        unquiet,
        assignment,
    }
}

/// The ways in which a module is met: mix, stretches of acculturation before it, and by whom.
fn meetings(
    index: usize,
    module: &Module,
    streams: &[Stream],
    people: usize,
) -> Vec<(Mix, u8, Option<Arc<Set>>)> {
    let gain = |stream: &Stream| stream.gains.get(index).copied().unwrap_or(0);
    let common = (module.mix, streams.first().map_or(0, gain));
    let mut others: BTreeMap<(Vec<Minutes>, u8), (Mix, Set)> = BTreeMap::new();
    let mut elsewhere = Set::empty(people);
    for stream in streams.iter().skip(1) {
        let met = (stream.mix_of(index, module.mix), gain(stream));
        if met != common {
            let entry = others
                .entry((met.0.parts().to_vec(), met.1))
                .or_insert_with(|| (met.0, Set::empty(people)));
            entry.1.add(&stream.members);
            elsewhere.add(&stream.members);
        }
    }
    if others.is_empty() {
        return vec![(common.0, common.1, None)];
    }
    let mut rest = Set::full(people);
    rest.remove(&elsewhere);
    let mut all = vec![(common.0, common.1, Some(Arc::new(rest)))];
    all.extend(
        others
            .into_iter()
            .map(|((_, gain), (mix, who))| (mix, gain, Some(Arc::new(who)))),
    );
    all
}

fn streams_of<'s>(streams: &'s mut [Stream], who: Option<&'s Set>) -> impl Iterator<Item = &'s mut Stream> {
    streams
        .iter_mut()
        .filter(move |stream| who.is_none_or(|who| who.meets(&stream.members)))
}

/// Whether a part of a whole is over a share, exactly.
pub(in crate::checks) fn over(part: Minutes, whole: Minutes, share: Permille) -> bool {
    u64::from(part.get()) * 1000 > u64::from(whole.get()) * u64::from(share.0)
}

fn dose_key(rules: &Rules, mix: &Mix, raised: usize) -> DoseKey {
    let (part, whole) = (mix.get(Modality::RemoteAsync), mix.total());
    let mut least = 0;
    let mut exact = None;
    for (level, limit) in (0..).zip(rules.dose_async) {
        if over(part, whole, limit) {
            least = level + 1;
        } else if exact.is_none()
            && !part.is_zero()
            && limit < Permille::ALL
            && u64::from(part.get()) * 1000 == u64::from(whole.get()) * u64::from(limit.0)
        {
            exact = Some(level);
        }
    }
    (least, exact, raised)
}

/// The set of the positions that `holds` tells.
fn filled(len: usize, holds: impl Fn(usize) -> bool) -> Set {
    let mut set = Set::empty(len);
    (0..len).filter(|at| holds(*at)).for_each(|at| set.insert(at));
    set
}

fn level_groups(
    keys: Vec<LevelKey>,
    people: &[Person],
    raised: &[Set],
    crowds: &mut Crowds<'_>,
) -> Vec<LevelGroup> {
    // The levels that count, once for each kind of help.
    let mut lists: BTreeMap<(usize, u8), Vec<Levels>> = BTreeMap::new();
    keys.into_iter()
        .map(|key| {
            let levels = lists.entry((key.raised, key.gain)).or_insert_with(|| {
                let raised = raised.get(key.raised);
                let is_raised = |at| raised.is_some_and(|set| set.contains(at));
                let effective = |(at, person): (usize, &Person)| person.effective(is_raised(at), key.gain);
                people.iter().enumerate().map(effective).collect()
            });
            let remote = key.sync.or(key.own_time);
            let mut found = [(); 4].map(|()| Set::empty(people.len()));
            let [autonomy, digital, comprehension, helped] = &mut found;
            for (at, (person, levels)) in people.iter().zip(levels.iter()).enumerate() {
                let under = levels.under(remote) | person.bare.under(key.workplace);
                if under.any() {
                    if under.autonomy() {
                        autonomy.insert(at);
                    }
                    if under.digital() {
                        digital.insert(at);
                    }
                    if under.comprehension() {
                        comprehension.insert(at);
                    }
                } else if person.bare.under(remote).any() {
                    helped.insert(at);
                }
            }
            let [autonomy, digital, comprehension, helped] = found.map(|set| crowds.id(set));
            LevelGroup {
                key,
                autonomy,
                digital,
                comprehension,
                helped,
                worst: OnceLock::new(),
                parts: Default::default(),
            }
        })
        .collect()
}

fn dose_groups(
    keys: Vec<DoseKey>,
    people: &[Person],
    raised: &[Set],
    crowds: &mut Crowds<'_>,
) -> Vec<DoseGroup> {
    keys.into_iter()
        .map(|(least, exact, raised_at)| {
            let raised = raised.get(raised_at);
            let weakest = |at: usize| {
                let is_raised = raised.is_some_and(|set| set.contains(at));
                people.get(at).map_or(0, |it| it.weakest[usize::from(is_raised)])
            };
            let over = filled(people.len(), |at| weakest(at) < least);
            let lowest = over.iter().map(weakest).min().unwrap_or(0);
            DoseGroup {
                over: crowds.id(over),
                exact: crowds.id(filled(people.len(), |at| Some(weakest(at)) == exact)),
                lowest,
            }
        })
        .collect()
}

fn kit_groups(
    keys: Vec<KitKey>,
    people: &[Person],
    assignment: &Assignment,
    crowds: &mut Crowds<'_>,
) -> Vec<KitGroup> {
    // Turned round: for each clause, who lacks it.
    let by_clause = |of: fn(&Outcome) -> &Set| {
        let mut sets = vec![Set::empty(people.len()); assignment.clauses.len()];
        for (at, outcome) in assignment.outcomes.iter().enumerate() {
            for clause in of(outcome).iter() {
                if let Some(set) = sets.get_mut(clause) {
                    set.insert(at);
                }
            }
        }
        sets
    };
    let (missing, unmet) = (by_clause(|it| &it.missing_all), by_clause(|it| &it.unmet_all));
    keys.into_iter()
        .map(|clauses| {
            let among = |sets: &[Set]| {
                let mut all = Set::empty(people.len());
                let asked = clauses.iter().filter_map(|clause| sets.get(*clause));
                asked.for_each(|set| all.add(set));
                all
            };
            let lacking = among(&missing);
            let pending = among(&unmet).without(&lacking);
            KitGroup {
                lacking: crowds.id(lacking),
                pending: crowds.id(pending),
                clauses,
            }
        })
        .collect()
}

fn link_groups(
    keys: Vec<LinkNeed>,
    people: &[Person],
    assignment: &Assignment,
    crowds: &mut Crowds<'_>,
) -> Vec<LinkGroup> {
    keys.into_iter()
        .map(|need| {
            let blocked = |at: usize| people.get(at).is_some_and(|it| !it.connects(need.block));
            let lost = |at: usize| assignment.outcomes.get(at).is_some_and(|it| it.missing_link);
            let weak = |at: usize| !blocked(at) && people.get(at).is_some_and(|it| !it.connects(need.warn));
            LinkGroup {
                need,
                blocked: crowds.id(filled(people.len(), |at| blocked(at) && lost(at))),
                pending: crowds.id(filled(people.len(), |at| blocked(at) && !lost(at))),
                weak: crowds.id(filled(people.len(), weak)),
            }
        })
        .collect()
}

fn work_groups(
    keys: Vec<WorkKey>,
    plan: &Plan,
    at: &Positions<'_>,
    people: &[Person],
    crowds: &mut Crowds<'_>,
) -> Vec<WorkGroup> {
    let offers: Vec<(Vec<String>, Vec<usize>)> = plan
        .workplaces
        .iter()
        .map(|it| {
            let situations = it.situations.iter().map(|it| folded(it)).collect();
            let items = it.equipment.iter().filter_map(|id| at.item(id)).collect();
            (situations, items)
        })
        .collect();
    keys.into_iter()
        .map(|key| {
            let suits: Vec<bool> = offers
                .iter()
                .map(|(situations, items)| {
                    key.situations.iter().all(|it| situations.contains(it))
                        && key.items.iter().all(|it| items.contains(it))
                })
                .collect();
            let lacks = |at: usize| {
                let workplace = people.get(at).and_then(|it| it.workplace);
                !workplace.is_some_and(|it| suits.get(it).copied().unwrap_or(false))
            };
            WorkGroup {
                key,
                lacking: crowds.id(filled(people.len(), lacks)),
            }
        })
        .collect()
}
