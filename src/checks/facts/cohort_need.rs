//! What the parts of a module ask: levels, equipment, rates, workplaces.

use std::collections::BTreeMap;

use super::cohort_levels::Levels;
use crate::checks::{RateNeed, Remote, Rules};
use crate::model::{
    Connection, EquipmentKind, FrenchLevel, Id as _, Material, Mix, Modality, Module, Plan, ReadingDegree,
};

/// Something a learner must have for remote work: any item of some kinds, or one item of the plan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::checks) enum Clause {
    /// Any item of these kinds.
    Kinds(Vec<EquipmentKind>),
    /// The item at this position of the plan's list.
    Item(usize),
}

impl Clause {
    /// Whether an item of the plan answers the clause.
    pub(in crate::checks) fn accepts(&self, at: usize, kind: EquipmentKind) -> bool {
        match self {
            Self::Kinds(kinds) => kinds.contains(&kind),
            Self::Item(item) => *item == at,
        }
    }
}

/// Positions of clauses in [`Clauses`], in order.
pub(in crate::checks) type KitKey = Vec<usize>;

/// The distinct clauses of a plan.
#[derive(Debug, Default)]
pub(super) struct Clauses {
    known: BTreeMap<Clause, usize>,
    all: Vec<Clause>,
}

impl Clauses {
    fn id(&mut self, clause: Clause) -> usize {
        if let Some(id) = self.known.get(&clause) {
            return *id;
        }
        let id = self.all.len();
        self.known.insert(clause.clone(), id);
        self.all.push(clause);
        id
    }

    pub(super) fn finish(self) -> Vec<Clause> {
        self.all
    }

    /// The clauses of a module's remote parts.
    pub(super) fn of(&mut self, scope: &Scope<'_>, module: &Module, mix: &Mix) -> KitKey {
        let mut key = Vec::new();
        for modality in remote_parts(mix) {
            if let Some(remote) = Remote::of(modality, module) {
                for kinds in &scope.rules.need(remote).equipment {
                    key.push(self.id(Clause::Kinds(kinds.clone())));
                }
            }
            for need in module.needs.equipment.iter().filter(|it| it.modality == modality) {
                if let Some(at) = scope.equipment_at.get(need.item.as_str()) {
                    key.push(self.id(Clause::Item(*at)));
                }
            }
        }
        key.sort_unstable();
        key.dedup();
        key
    }
}

/// What reading the needs of modules takes.
#[derive(Debug)]
pub(super) struct Scope<'a> {
    pub(super) rules: &'a Rules,
    pub(super) equipment_at: BTreeMap<&'a str, usize>,
}

impl<'a> Scope<'a> {
    pub(super) fn new(plan: &'a Plan, rules: &'a Rules) -> Self {
        Self {
            rules,
            equipment_at: plan
                .equipment
                .iter()
                .enumerate()
                .map(|(at, item)| (item.id.as_str(), at))
                .collect(),
        }
    }
}

/// The remote modalities that a mix has time in.
pub(super) fn remote_parts(mix: &Mix) -> impl Iterator<Item = Modality> + use<> {
    let mix = *mix;
    [Modality::RemoteSync, Modality::RemoteAsync]
        .into_iter()
        .filter(move |modality| !mix.get(*modality).is_zero())
}

/// Levels asked for by the synchronous, the asynchronous and the workplace part; nothing where a part has no
/// time.
pub(super) fn levels(rules: &Rules, module: &Module, mix: &Mix) -> [Levels; 3] {
    let mut asked = [Levels::NONE; 3];
    for modality in remote_parts(mix) {
        let Some(remote) = Remote::of(modality, module) else {
            continue;
        };
        let own_time = modality == Modality::RemoteAsync;
        let need = rules.need(remote);
        let autonomy = module.needs.autonomy.unwrap_or(need.autonomy);
        let digital = module.needs.digital.unwrap_or(need.digital);
        let reading = if own_time {
            module
                .needs
                .reading
                .unwrap_or_else(|| need.reading_for(module.material))
        } else {
            need.reading
        };
        let french = module.needs.french.unwrap_or_else(|| {
            if own_time && module.material == Material::Oral {
                FrenchLevel::of_rank(i64::from(need.french.rank()) - 1)
            } else {
                need.french
            }
        });
        asked[usize::from(own_time)] = Levels::NONE
            .with_autonomy(&autonomy)
            .with_digital(digital.get())
            .with_reading(reading.max(ReadingDegree::MIN))
            .with_french(french);
    }
    if !mix.get(Modality::Workplace).is_zero() {
        asked[2] = Levels::NONE.with_autonomy(&rules.workplace_autonomy);
    }
    asked
}

/// Rates asked for by the remote parts of a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(in crate::checks) struct LinkNeed {
    /// Under these rates the part cannot be followed.
    pub(in crate::checks) block: Connection,
    /// Under these it is at the limit.
    pub(in crate::checks) warn: Connection,
}

impl LinkNeed {
    /// What the remote parts of a module ask together.
    pub(super) fn of(rules: &Rules, module: &Module, mix: &Mix) -> Self {
        remote_parts(mix).fold(Self::default(), |sum, modality| {
            sum.or(&Self::of_part(rules, module, modality))
        })
    }

    /// What one remote part of a module asks.
    pub(in crate::checks) fn of_part(rules: &Rules, module: &Module, modality: Modality) -> Self {
        let Some(need) = Remote::of(modality, module).map(|remote| rules.need(remote)) else {
            return Self::default();
        };
        let own = |rate: Option<u32>, default: RateNeed| {
            rate.map_or(default, |rate| RateNeed {
                block: rate,
                warn: rate,
            })
        };
        let (down, up) = (
            own(module.needs.down_kbps, need.down),
            own(module.needs.up_kbps, need.up),
        );
        Self {
            block: Connection {
                down_kbps: down.block,
                up_kbps: up.block,
            },
            warn: Connection {
                down_kbps: down.warn.max(down.block),
                up_kbps: up.warn.max(up.block),
            },
        }
    }

    /// The higher of each rate.
    #[must_use]
    pub(in crate::checks) fn or(self, other: &Self) -> Self {
        Self {
            block: higher(self.block, other.block),
            warn: higher(self.warn, other.warn),
        }
    }
}

fn higher(one: Connection, two: Connection) -> Connection {
    Connection {
        down_kbps: one.down_kbps.max(two.down_kbps),
        up_kbps: one.up_kbps.max(two.up_kbps),
    }
}

/// Whether a connection has at least these rates.
pub(in crate::checks) const fn bears(link: Connection, need: Connection) -> bool {
    link.down_kbps >= need.down_kbps && link.up_kbps >= need.up_kbps
}

/// Situations and machines that a workplace must offer: folded names, positions of items.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(in crate::checks) struct WorkKey {
    pub(in crate::checks) situations: Vec<String>,
    pub(in crate::checks) items: Vec<usize>,
}

impl WorkKey {
    /// What the workplace part of a module asks, if it has one.
    pub(super) fn of(scope: &Scope<'_>, module: &Module, mix: &Mix) -> Option<Self> {
        if mix.get(Modality::Workplace).is_zero() {
            return None;
        }
        let mut items: Vec<usize> = module
            .needs
            .equipment
            .iter()
            .filter(|it| it.modality == Modality::Workplace)
            .filter_map(|it| scope.equipment_at.get(it.item.as_str()).copied())
            .collect();
        items.sort_unstable();
        items.dedup();
        let mut situations: Vec<String> = module.needs.situations.iter().map(|it| folded(it)).collect();
        situations.retain(|it| !it.is_empty());
        situations.sort_unstable();
        situations.dedup();
        Some(Self { situations, items })
    }
}

/// A name of a situation as it is compared: without case, accents and outer spaces.
pub(in crate::checks) fn folded(name: &str) -> String {
    crate::text::fold(name.trim())
}
