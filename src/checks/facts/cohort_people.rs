//! Learners as checks compare them, and the paths that they follow.

use std::collections::BTreeMap;

use super::cohort_levels::Levels;
use super::cohort_need::{KitKey, LinkNeed, bears};
use super::cohort_set::Set;
use crate::checks::Rules;
use crate::model::{
    Connection, DigitalLevel, EquipmentId, EquipmentKind, Learner, LearnerId, Mix, ModuleId, Plan, Purpose,
    ThirdPlaceId, Variant, WorkplaceId,
};

/// A learner or profile.
#[derive(Debug)]
pub(in crate::checks) struct Person {
    pub(in crate::checks) heads: u32,
    /// As positioned.
    pub(in crate::checks) bare: Levels,
    /// With autonomy raised by support.
    raised: Levels,
    /// The digital level after 0, 1, 2, … stretches of acculturation, with the mediator's help.
    digital: [u8; 9],
    /// The weakest item of autonomy, without and with support.
    pub(in crate::checks) weakest: [u8; 2],
    /// Whether support is enough for the remote time of the whole path.
    pub(in crate::checks) supported: bool,
    /// Which path: a position in the list of streams.
    pub(in crate::checks) stream: usize,
    /// Items at hand, owned, lent or found at the third place: positions in the plan's list, in order.
    pub(in crate::checks) items: Vec<usize>,
    /// What the learner owns.
    pub(in crate::checks) owned: Vec<usize>,
    /// Items of the loan pool recorded for the learner.
    pub(in crate::checks) loans: Vec<usize>,
    /// The connections at hand: at home, by a mobile key, at the third place.
    pub(in crate::checks) links: Vec<Connection>,
    pub(in crate::checks) quiet: bool,
    pub(in crate::checks) place: Option<usize>,
    pub(in crate::checks) workplace: Option<usize>,
}

impl Person {
    fn new(learner: &Learner, at: &Positions<'_>, rules: &Rules) -> Self {
        let positions = |ids: &[EquipmentId]| -> Vec<usize> {
            ids.iter()
                .filter_map(|id| at.equipment.get(id).copied())
                .collect()
        };
        let place_at = learner
            .third_place
            .as_ref()
            .and_then(|id| at.places.get(id).copied());
        let place = place_at.and_then(|it| at.plan.third_places.get(it));
        let owned = positions(&learner.owns);
        let loans = positions(&learner.loans);
        let mut items = [owned.as_slice(), loans.as_slice()].concat();
        let mut links = vec![learner.connection];
        if items
            .iter()
            .any(|it| at.kind(*it) == Some(EquipmentKind::MobileKey))
        {
            links.push(Connection {
                down_kbps: rules.mobile_key_down,
                up_kbps: rules.mobile_key_up,
            });
        }
        if let Some(place) = place {
            items.extend(positions(&place.equipment));
            links.push(place.connection);
        }
        items.sort_unstable();
        items.dedup();
        let bare = Levels::NONE
            .with_autonomy(&learner.autonomy)
            .with_digital(learner.digital.get())
            .with_reading(learner.reading)
            .with_french(learner.french);
        let raised = bare.raised(rules.support_raise);
        let mediator = if place.is_some_and(|it| it.mediator) {
            rules.mediator_digital
        } else {
            0
        };
        let mut gain = 0;
        let digital = [(); 9].map(|()| {
            let reached = learner
                .digital
                .get()
                .saturating_add(gain)
                .min(rules.acculturation_up_to.get())
                .max(learner.digital.get());
            gain += 1;
            reached.saturating_add(mediator).min(DigitalLevel::MAX.get())
        });
        Self {
            heads: learner.headcount,
            bare,
            raised,
            digital,
            weakest: [bare.weakest(), raised.weakest()],
            supported: false,
            stream: 0,
            items,
            owned,
            loans,
            links,
            quiet: learner.quiet_place || place.is_some_and(|it| it.quiet),
            place: place_at,
            workplace: learner
                .workplace
                .as_ref()
                .and_then(|id| at.workplaces.get(id).copied()),
        }
    }

    /// The levels that count where support raises autonomy or not, after so many stretches of acculturation.
    pub(super) fn effective(&self, raised: bool, gain: u8) -> Levels {
        let levels = if raised { self.raised } else { self.bare };
        levels.with_digital(self.digital(gain))
    }

    pub(in crate::checks) fn digital(&self, gain: u8) -> u8 {
        self.digital
            .get(usize::from(gain))
            .or(self.digital.last())
            .copied()
            .unwrap_or_default()
    }

    /// The digital level as positioned.
    pub(in crate::checks) fn positioned_digital(&self) -> u8 {
        self.bare.digital()
    }

    /// Whether one of the connections at hand has these rates.
    pub(in crate::checks) fn connects(&self, need: Connection) -> bool {
        self.links.iter().any(|link| bears(*link, need))
    }

    /// The fastest connection at hand.
    pub(in crate::checks) fn best_link(&self) -> Connection {
        self.links
            .iter()
            .copied()
            .max_by_key(|link| (link.down_kbps, link.up_kbps))
            .unwrap_or_default()
    }
}

/// The path of some learners: the common one, or a variant's.
#[derive(Debug)]
pub(in crate::checks) struct Stream {
    pub(in crate::checks) members: Set,
    /// Mixes of its own, by position of the module.
    pub(super) mixes: BTreeMap<usize, Mix>,
    /// Stretches of acculturation that stand before each module.
    pub(super) gains: Vec<u8>,
    /// The mix of the whole path.
    pub(in crate::checks) mix: Mix,
    /// What all its remote parts ask for; filled when cases are known.
    pub(in crate::checks) kit: KitKey,
    pub(in crate::checks) link: LinkNeed,
}

impl Stream {
    fn new(plan: &Plan, rules: &Rules, variant: Option<&Variant>, at: &Positions<'_>) -> Self {
        let mut mixes = BTreeMap::new();
        for own in variant.iter().flat_map(|it| &it.mixes) {
            if let Some(module) = at.modules.get(&own.module) {
                mixes.entry(*module).or_insert(own.mix);
            }
        }
        let stretch = rules.acculturation_minutes.get().max(1);
        let mut before = 0_u32;
        let mut sum = Mix::default();
        let mut gains = Vec::with_capacity(plan.modules.len());
        for (index, module) in plan.modules.iter().enumerate() {
            let mix = mixes.get(&index).copied().unwrap_or(module.mix);
            gains.push(u8::try_from(before / stretch).unwrap_or(u8::MAX).min(8));
            if module.purpose == Purpose::Acculturation {
                before = before.saturating_add(acculturation(&mix));
            }
            sum = sum.plus(&mix);
        }
        Self {
            members: Set::empty(plan.learners.len()),
            mixes,
            gains,
            mix: sum,
            kit: KitKey::new(),
            link: LinkNeed::default(),
        }
    }

    pub(in crate::checks) fn mix_of(&self, module: usize, common: Mix) -> Mix {
        self.mixes.get(&module).copied().unwrap_or(common)
    }
}

/// The minutes of an acculturation module that count: those with somebody beside the learner.
pub(in crate::checks) fn acculturation(mix: &Mix) -> u32 {
    use crate::model::Modality;
    mix.get(Modality::Classroom)
        .plus(mix.get(Modality::RemoteSync))
        .get()
}

/// Positions by identifier.
#[expect(
    clippy::disallowed_types,
    reason = "only looked up, never walked: no order can be seen"
)]
type Lookup<'a, K> = std::collections::HashMap<&'a K, usize>;

/// Where the objects of a plan stand in their lists: looked up a hundred times for each learner.
#[derive(Debug)]
pub(super) struct Positions<'a> {
    plan: &'a Plan,
    equipment: Lookup<'a, EquipmentId>,
    places: Lookup<'a, ThirdPlaceId>,
    workplaces: Lookup<'a, WorkplaceId>,
    pub(super) modules: Lookup<'a, ModuleId>,
    pub(super) learners: Lookup<'a, LearnerId>,
}

impl<'a> Positions<'a> {
    pub(super) fn new(plan: &'a Plan) -> Self {
        fn at<T: crate::model::Entity>(items: &[std::sync::Arc<T>]) -> Lookup<'_, T::Id>
        where
            T::Id: std::hash::Hash,
        {
            items.iter().enumerate().map(|(at, it)| (it.id(), at)).collect()
        }
        Self {
            plan,
            equipment: at(&plan.equipment),
            places: at(&plan.third_places),
            workplaces: at(&plan.workplaces),
            modules: at(&plan.modules),
            learners: at(&plan.learners),
        }
    }

    pub(super) fn item(&self, id: &EquipmentId) -> Option<usize> {
        self.equipment.get(id).copied()
    }

    pub(super) fn kind(&self, item: usize) -> Option<EquipmentKind> {
        self.plan.equipment.get(item).map(|it| it.kind)
    }
}

/// The learners, and the paths that they follow: the common one first.
pub(super) fn people(plan: &Plan, rules: &Rules, at: &Positions<'_>) -> (Vec<Person>, Vec<Stream>) {
    let mut people: Vec<Person> = plan
        .learners
        .iter()
        .map(|learner| Person::new(learner, at, rules))
        .collect();
    let mut streams = vec![Stream::new(plan, rules, None, at)];
    let mut placed = Set::empty(people.len());
    for variant in &plan.variants {
        let members: Vec<usize> = variant
            .learners
            .iter()
            .filter_map(|id| at.learners.get(id).copied())
            .filter(|it| !placed.contains(*it))
            .collect();
        if members.is_empty() {
            continue;
        }
        let mut stream = Stream::new(plan, rules, Some(variant), at);
        for member in members {
            placed.insert(member);
            stream.members.insert(member);
            if let Some(person) = people.get_mut(member) {
                person.stream = streams.len();
            }
        }
        streams.push(stream);
    }
    if let Some(common) = streams.first_mut() {
        common.members = Set::full(people.len());
        common.members.remove(&placed);
    }
    (people, streams)
}
