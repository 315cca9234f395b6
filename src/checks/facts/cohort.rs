//! Who can follow what: the cohort against the needs of every module, computed once.
//!
//! Modules that ask the same of the same people share one comparison, and people who fail the same way share
//! one list. A learner follows the common path or the first variant that names them, so a module is one
//! [`Case`] for most plans and a few where variants differ.
//!
//! What raises a learner's levels, by the rules (house defaults): support during or before remote work, of
//! enough time for the remote hours that it covers, raises each item of autonomy for the remote parts of the
//! modules that it covers; acculturation time that stands before a module raises the digital level; a
//! mediator in the learner's third place makes up for digital levels. Spoken material asks for no reading
//! degree, and for French one level lower, unless the module itself says what it asks.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::assign::Assignment;
use super::cohort_levels::{Levels, Under};
use super::cohort_need::{KitKey, LinkNeed, WorkKey};
use super::cohort_people::{Person, Stream};
use super::cohort_set::Set;
use crate::checks::Rules;
use crate::model::{AutonomyItem, LearnerId, Minutes, Mix, Modality, Module, Plan};

/// The cohort of one plan under one set of rules, owned: a screen may keep it while the plan stands.
#[derive(Debug)]
pub struct Cohort {
    pub(in crate::checks) ids: Vec<LearnerId>,
    pub(in crate::checks) people: Vec<Person>,
    pub(in crate::checks) streams: Vec<Stream>,
    /// The distinct sets of those whose autonomy support raises for a module.
    pub(super) raised: Vec<Set>,
    pub(in crate::checks) cases: Vec<Case>,
    /// For each module the cases that are about it.
    pub(super) of_module: Vec<std::ops::Range<usize>>,
    pub(in crate::checks) levels: Vec<LevelGroup>,
    pub(in crate::checks) doses: Vec<DoseGroup>,
    pub(in crate::checks) kits: Vec<KitGroup>,
    pub(in crate::checks) links: Vec<LinkGroup>,
    pub(in crate::checks) works: Vec<WorkGroup>,
    pub(in crate::checks) crowds: Vec<Crowd>,
    /// The crowd without quiet place.
    pub(in crate::checks) unquiet: CrowdId,
    pub(in crate::checks) assignment: Assignment,
    pub(in crate::checks) heads: u32,
}

/// A module as some learners meet it.
#[derive(Debug)]
pub(in crate::checks) struct Case {
    /// Who meets it so; everybody when `None`.
    pub(in crate::checks) who: Option<Arc<Set>>,
    pub(in crate::checks) mix: Mix,
    pub(in crate::checks) level: usize,
    pub(in crate::checks) dose: usize,
    pub(in crate::checks) kit: usize,
    pub(in crate::checks) link: usize,
    pub(in crate::checks) work: Option<usize>,
}

/// People who fail the same way.
#[derive(Debug)]
pub(in crate::checks) struct Crowd {
    pub(in crate::checks) set: Set,
    pub(in crate::checks) heads: u32,
    ids: OnceLock<Arc<[LearnerId]>>,
}

/// Where a crowd stands in [`Cohort::crowds`].
pub(in crate::checks) type CrowdId = usize;

/// What is asked on the scales, and who is under it.
#[derive(Debug)]
pub(in crate::checks) struct LevelGroup {
    pub(super) key: LevelKey,
    pub(in crate::checks) autonomy: CrowdId,
    pub(in crate::checks) digital: CrowdId,
    pub(in crate::checks) comprehension: CrowdId,
    /// Those who pass, but only with support, acculturation or a mediator.
    pub(in crate::checks) helped: CrowdId,
    pub(super) worst: OnceLock<Option<Worst>>,
    pub(super) parts: [OnceLock<Vec<Modality>>; 3],
}

impl LevelGroup {
    /// The digital level asked for.
    pub(in crate::checks) fn digital_need(&self) -> u8 {
        self.key.sync.digital().max(self.key.own_time.digital())
    }

    /// The reading degree and the rank of French asked for.
    pub(in crate::checks) fn comprehension_need(&self) -> (u8, u8) {
        let both = self.key.sync.or(self.key.own_time);
        (both.reading(), both.french())
    }
}

/// Modules with the same key ask the same of the same people.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::checks) struct LevelKey {
    pub(super) sync: Levels,
    pub(super) own_time: Levels,
    pub(super) workplace: Levels,
    /// Acculturation stretches before the module.
    pub(super) gain: u8,
    /// Whom support raises: a position in the list of such sets.
    pub(super) raised: usize,
}

/// Who stands over the asynchronous share that their autonomy bears.
#[derive(Debug)]
pub(in crate::checks) struct DoseGroup {
    pub(in crate::checks) over: CrowdId,
    /// Those who bear it exactly.
    pub(in crate::checks) exact: CrowdId,
    /// The weakest item among those over, with support counted.
    pub(in crate::checks) lowest: u8,
}

/// Who lacks equipment that the remote part asks for.
#[derive(Debug)]
pub(in crate::checks) struct KitGroup {
    pub(in crate::checks) clauses: KitKey,
    pub(in crate::checks) lacking: CrowdId,
    /// Those who are served once a loan or a seat is recorded.
    pub(in crate::checks) pending: CrowdId,
}

/// Whose connection is too weak.
#[derive(Debug)]
pub(in crate::checks) struct LinkGroup {
    pub(in crate::checks) need: LinkNeed,
    pub(in crate::checks) blocked: CrowdId,
    pub(in crate::checks) weak: CrowdId,
    pub(in crate::checks) pending: CrowdId,
}

/// Who has no suitable workplace.
#[derive(Debug)]
pub(in crate::checks) struct WorkGroup {
    pub(in crate::checks) key: WorkKey,
    pub(in crate::checks) lacking: CrowdId,
}

/// Those of a module who fail in one respect.
#[derive(Debug, Clone)]
pub(in crate::checks) struct Affected {
    /// How many people, profiles by their head-count.
    pub(in crate::checks) heads: u32,
    /// The learners.
    pub(in crate::checks) ids: Arc<[LearnerId]>,
    /// The case that most of them are in.
    pub(in crate::checks) case: usize,
}

/// The weakest item of a group of people against a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) struct Worst {
    pub(in crate::checks) item: AutonomyItem,
    /// The lowest level found.
    pub(in crate::checks) level: u8,
    /// The level asked for.
    pub(in crate::checks) need: u8,
}

/// How the stock of one item is used, in people over the whole path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ItemUse {
    /// Whom the stock serves.
    pub serves: u32,
    /// Who has one on loan by the plan.
    pub recorded: u32,
    /// How many the best assignment leaves.
    pub left: u32,
}

impl Cohort {
    /// Compares the cohort with the needs of all modules.
    pub fn new(plan: &Plan, rules: &Rules) -> Self {
        super::cohort_build::build(plan, rules)
    }

    /// How many people the cohort counts, profiles by their head-count.
    pub const fn heads(&self) -> u32 {
        self.heads
    }

    /// How many modules the path has.
    pub(in crate::checks) const fn modules(&self) -> usize {
        self.of_module.len()
    }

    /// What a learner finds at their third place.
    pub(in crate::checks) fn at_place(&self, person: &Person) -> &[usize] {
        let place = person.place.and_then(|at| self.assignment.furniture.get(at));
        place.map_or(&[], Vec::as_slice)
    }

    /// How many people among some learners have no workplace at all. The learners are in the order of the plan.
    pub(in crate::checks) fn nowhere(&self, ids: &[LearnerId]) -> u32 {
        let mut wanted = ids.iter().peekable();
        self.ids
            .iter()
            .zip(&self.people)
            .fold(0, |sum: u32, (id, person)| {
                if wanted.next_if_eq(&id).is_some() && person.workplace.is_none() {
                    sum.saturating_add(person.heads)
                } else {
                    sum
                }
            })
    }

    /// How the stock of the item at this position of the plan is used; all zero for a position that is none.
    pub fn item_use(&self, item: usize) -> ItemUse {
        let at = |list: &[u32]| list.get(item).copied().unwrap_or(0);
        ItemUse {
            serves: at(&self.assignment.supply),
            recorded: at(&self.assignment.recorded),
            left: at(&self.assignment.left),
        }
    }

    /// How many people the plan seats in the third place at this position, and how many more can sit there.
    pub fn place_use(&self, place: usize) -> (u32, u32) {
        let at = |list: &[u32]| list.get(place).copied().unwrap_or(0);
        (at(&self.assignment.seated), at(&self.assignment.seats_left))
    }

    /// The cases of a module.
    pub(in crate::checks) fn cases_of(&self, module: usize) -> &[Case] {
        self.of_module
            .get(module)
            .and_then(|range| self.cases.get(range.clone()))
            .unwrap_or_default()
    }

    /// The case in which a learner meets a module.
    pub(in crate::checks) fn case(&self, learner: usize, module: usize) -> Option<&Case> {
        if learner >= self.people.len() {
            return None;
        }
        self.cases_of(module)
            .iter()
            .find(|case| case.who.as_ref().is_none_or(|who| who.contains(learner)))
    }

    pub(in crate::checks) fn crowd(&self, id: CrowdId) -> Option<&Crowd> {
        self.crowds.get(id)
    }

    pub(in crate::checks) fn holds(&self, id: CrowdId, learner: usize) -> bool {
        self.crowd(id).is_some_and(|crowd| crowd.set.contains(learner))
    }

    fn ids_of(&self, set: &Set) -> Arc<[LearnerId]> {
        set.iter().filter_map(|at| self.ids.get(at).cloned()).collect()
    }

    pub(in crate::checks) fn heads_of(&self, set: &Set) -> u32 {
        set.iter()
            .filter_map(|at| self.people.get(at))
            .fold(0, |sum: u32, person| sum.saturating_add(person.heads))
    }

    /// The learners of a crowd, shared.
    pub(in crate::checks) fn shared_ids(&self, crowd: &Crowd) -> Arc<[LearnerId]> {
        Arc::clone(crowd.ids.get_or_init(|| self.ids_of(&crowd.set)))
    }

    /// Those of a module whom `crowd` finds in its cases; `None` when there is nobody.
    pub(in crate::checks) fn affected(
        &self,
        module: usize,
        crowd: impl Fn(&Self, &Case) -> Option<CrowdId>,
    ) -> Option<Affected> {
        let range = self.of_module.get(module)?.clone();
        if let [case] = self.cases_of(module)
            && case.who.is_none()
        {
            let crowd = self.crowd(crowd(self, case)?)?;
            return (crowd.heads > 0).then(|| Affected {
                heads: crowd.heads,
                ids: self.shared_ids(crowd),
                case: range.start,
            });
        }
        let mut all = Set::empty(self.people.len());
        let mut most = (0, range.start);
        for at in range {
            let Some(case) = self.cases.get(at) else { continue };
            let Some(crowd) = crowd(self, case).and_then(|id| self.crowd(id)) else {
                continue;
            };
            let mut here = Set::empty(self.people.len());
            match &case.who {
                None => here.add(&crowd.set),
                Some(who) => here.add_among(&crowd.set, who),
            }
            let heads = self.heads_of(&here);
            if heads > most.0 {
                most = (heads, at);
            }
            all.add(&here);
        }
        let heads = self.heads_of(&all);
        (heads > 0).then(|| Affected {
            heads,
            ids: self.ids_of(&all),
            case: most.1,
        })
    }

    /// The item on which most people of a group are under its needs, and how far at worst.
    pub(in crate::checks) fn worst(&self, group: &LevelGroup) -> Option<Worst> {
        *group.worst.get_or_init(|| self.find_worst(group))
    }

    fn find_worst(&self, group: &LevelGroup) -> Option<Worst> {
        let crowd = self.crowd(group.autonomy)?;
        let remote = group.key.sync.or(group.key.own_time);
        let mut found = AutonomyItem::ALL.map(|item| {
            let none = Worst {
                item,
                level: u8::MAX,
                need: 0,
            };
            (0_u32, none)
        });
        for at in crowd.set.iter() {
            let person = self.people.get(at)?;
            for (levels, need) in [
                (self.effective(at, &group.key), remote),
                (person.bare, group.key.workplace),
            ] {
                let under = levels.under(need);
                if !under.autonomy() {
                    continue;
                }
                for (heads, worst) in found.iter_mut().filter(|(_, worst)| under.item(worst.item)) {
                    *heads = heads.saturating_add(person.heads);
                    let pair = (levels.autonomy(worst.item), need.autonomy(worst.item));
                    if pair.0 < worst.level || (pair.0 == worst.level && pair.1 > worst.need) {
                        (worst.level, worst.need) = pair;
                    }
                }
            }
        }
        found
            .into_iter()
            .filter(|(heads, _)| *heads > 0)
            .rev()
            .max_by_key(|(heads, _)| *heads)
            .map(|(_, worst)| worst)
    }

    /// The levels of a learner with what raises them for a module.
    pub(super) fn effective(&self, learner: usize, key: &LevelKey) -> Levels {
        let Some(person) = self.people.get(learner) else {
            return Levels::NONE;
        };
        let raised = self
            .raised
            .get(key.raised)
            .is_some_and(|set| set.contains(learner));
        person.effective(raised, key.gain)
    }

    /// The parts of a group's modules on whose needs someone fails in a respect.
    pub(in crate::checks) fn failing<'g>(&self, group: &'g LevelGroup, respect: Respect) -> &'g [Modality] {
        group.parts[respect as usize].get_or_init(|| self.find_failing(group, respect))
    }

    fn find_failing(&self, group: &LevelGroup, respect: Respect) -> Vec<Modality> {
        let crowd = match respect {
            Respect::Autonomy => group.autonomy,
            Respect::Digital => group.digital,
            Respect::Comprehension => group.comprehension,
        };
        let mut parts = [false; 3];
        for at in self.crowd(crowd).into_iter().flat_map(|it| it.set.iter()) {
            let Some(person) = self.people.get(at) else {
                continue;
            };
            let here = self.effective(at, &group.key);
            parts[0] |= respect.fails(here.under(group.key.sync));
            parts[1] |= respect.fails(here.under(group.key.own_time));
            parts[2] |= respect.fails(person.bare.under(group.key.workplace));
        }
        [Modality::RemoteSync, Modality::RemoteAsync, Modality::Workplace]
            .into_iter()
            .zip(parts)
            .filter_map(|(modality, fails)| fails.then_some(modality))
            .collect()
    }

    /// The level group of the case that most of those affected are in.
    pub(in crate::checks) fn group_of(&self, affected: &Affected) -> Option<&LevelGroup> {
        self.levels.get(self.cases.get(affected.case)?.level)
    }

    /// Whether somebody of a group is under its reading degree, and under its French.
    pub(in crate::checks) fn comprehension_of(&self, group: &LevelGroup) -> (bool, bool) {
        let need = group.key.sync.or(group.key.own_time);
        let people = self
            .crowd(group.comprehension)
            .into_iter()
            .flat_map(|it| it.set.iter());
        people
            .filter_map(|at| self.people.get(at))
            .map(|person| person.bare.under(need))
            .fold((false, false), |(reading, french), under| {
                (reading || under.reading(), french || under.french())
            })
    }

    /// Whether nobody would be under the reading degree or the French of a module if it were as given.
    pub(in crate::checks) fn all_understand(&self, rules: &Rules, at: usize, module: &Module) -> bool {
        self.cases_of(at).iter().all(|case| {
            let [sync, own_time, _] = super::cohort_need::levels(rules, module, &case.mix);
            let need = sync.or(own_time);
            self.people.iter().enumerate().all(|(at, person)| {
                !case.who.as_ref().is_none_or(|who| who.contains(at))
                    || !person.bare.under(need).comprehension()
            })
        })
    }

    /// The lowest digital level among those of a group who are under its need, with what raises it.
    pub(in crate::checks) fn lowest_digital(&self, group: &LevelGroup) -> u8 {
        self.lowest(group.digital, |person| person.digital(group.key.gain))
    }

    /// The lowest digital level among them as positioned.
    pub(in crate::checks) fn lowest_positioned_digital(&self, group: &LevelGroup) -> u8 {
        self.lowest(group.digital, Person::positioned_digital)
    }

    fn lowest(&self, crowd: CrowdId, level: impl Fn(&Person) -> u8) -> u8 {
        let people = self.crowd(crowd).into_iter().flat_map(|it| it.set.iter());
        people
            .filter_map(|at| self.people.get(at))
            .map(level)
            .min()
            .unwrap_or(0)
    }

    /// The longest remote part that anybody has in a module.
    pub(in crate::checks) fn longest_remote(&self, module: usize) -> Minutes {
        let remote = self.cases_of(module).iter().map(|case| case.mix.remote());
        remote.max().unwrap_or(Minutes::ZERO)
    }
}

/// In what respect somebody is under a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) enum Respect {
    Autonomy,
    Digital,
    Comprehension,
}

impl Respect {
    const fn fails(self, under: Under) -> bool {
        match self {
            Self::Autonomy => under.autonomy(),
            Self::Digital => under.digital(),
            Self::Comprehension => under.comprehension(),
        }
    }
}

/// Gathers crowds, each distinct one once.
#[derive(Debug)]
pub(super) struct Crowds<'a> {
    people: &'a [Person],
    known: BTreeMap<Set, CrowdId>,
    all: Vec<Crowd>,
}

impl<'a> Crowds<'a> {
    pub(super) const fn new(people: &'a [Person]) -> Self {
        Self {
            people,
            known: BTreeMap::new(),
            all: Vec::new(),
        }
    }

    pub(super) fn id(&mut self, set: Set) -> CrowdId {
        if let Some(id) = self.known.get(&set) {
            return *id;
        }
        let heads = set
            .iter()
            .filter_map(|at| self.people.get(at))
            .fold(0, |sum: u32, person| sum.saturating_add(person.heads));
        let id = self.all.len();
        self.known.insert(set.clone(), id);
        self.all.push(Crowd {
            set,
            heads,
            ids: OnceLock::new(),
        });
        id
    }

    pub(super) fn finish(self) -> Vec<Crowd> {
        self.all
    }
}
