//! Rehearsals: what a path becomes when the centre closes, the network fails or workplaces shut.
//!
//! A rehearsal reads a plan and changes nothing. It tells, hour by hour and with its reasons, what can move
//! and where, what cannot, and who could follow the path before and no longer can. [`Rehearsal::variant`]
//! makes a plan with the moves applied, to be kept beside the first one.

mod words;

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{Follow, Reason};
use super::{Cohort, Reasons, Rules, convert};
use crate::edit::{Edit, ModuleEdit, StepName};
use crate::model::{
    CompetencyId, EquipmentId, EquipmentKind, EquipmentNeed, LearnerId, Minutes, Mix, Modality, Module,
    ModuleId, Nature, Plan, WorkplaceKind,
};

pub use words::{Section, report};

/// What no longer is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Case {
    /// The centre is closed: no classroom.
    #[default]
    CentreClosed,
    /// No network: nothing remote.
    NoNetwork,
    /// Workplaces take nobody.
    NoWorkplace,
}

impl Case {
    /// All cases, in the order of lists.
    pub const ALL: [Self; 3] = [Self::CentreClosed, Self::NoNetwork, Self::NoWorkplace];

    /// The name used on the command line, in JSON and in message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CentreClosed => "centre-closed",
            Self::NoNetwork => "no-network",
            Self::NoWorkplace => "no-workplace",
        }
    }

    /// The case of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// The modalities that are gone.
    pub const fn gone(self) -> &'static [Modality] {
        match self {
            Self::CentreClosed => &[Modality::Classroom],
            Self::NoNetwork => &[Modality::RemoteSync, Modality::RemoteAsync],
            Self::NoWorkplace => &[Modality::Workplace],
        }
    }
}

/// Why hours cannot move.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Held {
    /// A professional gesture is practised then.
    Gesture(CompetencyId),
    /// A behaviour is trained then, which asks for the presence of others.
    Behaviour(CompetencyId),
    /// An item is needed then that stands nowhere else.
    Equipment(EquipmentId),
    /// The hours are a placement, which only an employer can give.
    Placement,
}

/// Hours of a module that take place elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The module.
    pub module: ModuleId,
    /// From where.
    pub from: Modality,
    /// To where.
    pub to: Modality,
    /// How much.
    pub minutes: Minutes,
}

/// Hours of a module that cannot move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuck {
    /// The module.
    pub module: ModuleId,
    /// Where they should have taken place.
    pub from: Modality,
    /// How much.
    pub minutes: Minutes,
    /// What holds them; never empty.
    pub why: Vec<Held>,
}

/// A learner or profile who could follow before and no longer can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// The learner.
    pub learner: LearnerId,
    /// How many people.
    pub headcount: u32,
    /// The modules that they can no longer follow, in the order of the path.
    pub modules: Vec<ModuleId>,
    /// What they lack there.
    pub reasons: Reasons,
}

/// What a rehearsal found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rehearsal {
    /// What was rehearsed.
    pub case: Case,
    /// All hours that the case touches.
    pub touched: Minutes,
    /// Hours that can move, in the order of the path.
    pub moved: Vec<Moved>,
    /// Hours that cannot, in the order of the path.
    pub stuck: Vec<Stuck>,
    /// Learners lost, in the order of the plan.
    pub lost: Vec<Lost>,
    /// Everybody in the plan.
    pub people: u32,
    edit: Option<Edit>,
}

impl Rehearsal {
    /// Rehearses a case on a plan, under the rules that hold for it.
    pub fn of(plan: &Plan, rules: &Rules, case: Case) -> Self {
        let (mut moved, mut stuck, mut edits) = (Vec::new(), Vec::new(), Vec::new());
        let mut touched = Minutes::ZERO;
        let natures = natures(plan);
        for module in &plan.modules {
            let mut now = Module::clone(module);
            for from in case.gone().iter().copied() {
                let minutes = now.mix.get(from);
                if minutes.is_zero() {
                    continue;
                }
                touched = touched.plus(minutes);
                match way(plan, &natures, module, from, case) {
                    Ok(to) => {
                        let steps = shift(&now, from, to, minutes);
                        // A module may move twice: the second move starts from what the first one left.
                        if let Some(next) = after(plan, &now, &steps) {
                            now = next;
                        }
                        edits.extend(steps);
                        moved.push(Moved {
                            module: module.id.clone(),
                            from,
                            to,
                            minutes,
                        });
                    }
                    Err(why) => stuck.push(Stuck {
                        module: module.id.clone(),
                        from,
                        minutes,
                        why,
                    }),
                }
            }
        }
        let edit = (!edits.is_empty())
            .then(|| Edit::Batch(StepName::new("step-rehearse", plan.title.clone()), edits));
        let next = edit.as_ref().and_then(|edit| edit.applied_to(plan).ok());
        let lost = next.map_or_else(Vec::new, |next| lost(plan, &next, rules));
        Self {
            case,
            touched,
            moved,
            stuck,
            lost,
            people: plan.headcount(),
            edit,
        }
    }

    /// How much moves in all.
    pub fn moved_total(&self) -> Minutes {
        self.moved.iter().map(|it| it.minutes).sum()
    }

    /// How much cannot move.
    pub fn stuck_total(&self) -> Minutes {
        self.stuck.iter().map(|it| it.minutes).sum()
    }

    /// The hours that come on top of each modality.
    pub fn gained(&self) -> Mix {
        self.moved
            .iter()
            .fold(Mix::default(), |sum, it| sum.plus(&Mix::only(it.to, it.minutes)))
    }

    /// How many people are lost.
    pub fn people_lost(&self) -> u32 {
        self.lost.iter().map(|it| it.headcount).sum()
    }

    /// What it would take: for each reason, how many of the people lost lack just that or that too.
    pub fn lacking(&self) -> Vec<(Reason, u32)> {
        let count = |reason| {
            let those = self.lost.iter().filter(|it| it.reasons.contains(reason));
            those.map(|it| it.headcount).sum()
        };
        let all = Reason::ALL.into_iter().map(|reason| (reason, count(reason)));
        all.filter(|(_, people)| *people > 0).collect()
    }

    /// The plan with the moves applied, under another title. Hours that cannot move stay where they are.
    pub fn variant(&self, plan: &Plan, title: String) -> Plan {
        let moved = self.edit.as_ref().and_then(|edit| edit.applied_to(plan).ok());
        Plan {
            title,
            ..moved.unwrap_or_else(|| plan.clone())
        }
    }
}

/// Classroom hours that could not move if the centre closed: in all, and module by module.
pub(super) fn held_in_centre(plan: &Plan) -> Vec<(&Module, Minutes)> {
    let natures = natures(plan);
    let modules = plan.modules.iter().map(AsRef::as_ref);
    modules
        .filter_map(|module: &Module| {
            let minutes = module.mix.get(Modality::Classroom);
            let way = || way(plan, &natures, module, Modality::Classroom, Case::CentreClosed);
            let held = !minutes.is_zero() && way().is_err();
            held.then_some((module, minutes))
        })
        .collect()
}

/// The nature of each competency of a plan.
type Natures<'a> = BTreeMap<&'a CompetencyId, Nature>;

fn natures(plan: &Plan) -> Natures<'_> {
    // The first of equal identifiers counts, as everywhere.
    let all = plan.blocks.iter().flat_map(|block| &block.competencies).rev();
    all.map(|it| (&it.id, it.nature)).collect()
}

/// Where the hours of a module go, or what holds them.
fn way(
    plan: &Plan,
    natures: &Natures<'_>,
    module: &Module,
    from: Modality,
    case: Case,
) -> Result<Modality, Vec<Held>> {
    match case {
        Case::CentreClosed => {
            let why = held_at_centre(plan, natures, module, from);
            if why.is_empty() {
                return Ok(Modality::RemoteSync);
            }
            // Learners find at work what they find at the centre, where every workplace has the tools too.
            if !all_at_work(plan) {
                return Err(why);
            }
            let missing: Vec<Held> = items(module, from)
                .filter(|it| !at_work(plan, it))
                .map(Held::Equipment)
                .collect();
            if missing.is_empty() {
                return Ok(Modality::Workplace);
            }
            let own = why.into_iter().filter(|it| !matches!(it, Held::Equipment(_)));
            Err(own.chain(missing).collect())
        }
        // What would run over the network is given at the centre, where people meet.
        Case::NoNetwork => Ok(Modality::Classroom),
        Case::NoWorkplace => {
            let mut why = Vec::new();
            if module.workplace == WorkplaceKind::Placement {
                why.push(Held::Placement);
            }
            why.extend(
                items(module, from)
                    .filter(|it| !at_centre(plan, it))
                    .map(Held::Equipment),
            );
            if why.is_empty() {
                Ok(Modality::Classroom)
            } else {
                Err(why)
            }
        }
    }
}

fn held_at_centre(plan: &Plan, natures: &Natures<'_>, module: &Module, from: Modality) -> Vec<Held> {
    let mut seen = BTreeSet::new();
    let assessed = module.assesses.iter().map(|it| &it.competency);
    let mut why: Vec<Held> = module
        .trains
        .iter()
        .chain(assessed)
        .filter(|it| seen.insert(*it))
        .filter_map(|id| match natures.get(id)? {
            Nature::Gesture => Some(Held::Gesture(id.clone())),
            Nature::Behaviour => Some(Held::Behaviour(id.clone())),
            Nature::Knowledge | Nature::Procedure => None,
        })
        .collect();
    why.extend(
        items(module, from)
            .filter(|it| !travels(plan, it))
            .map(Held::Equipment),
    );
    why
}

/// The items that a module asks for in a modality.
fn items(module: &Module, modality: Modality) -> impl Iterator<Item = EquipmentId> {
    let needs = module.needs.equipment.iter();
    needs
        .filter(move |it| it.modality == modality)
        .map(|it| it.item.clone())
}

/// Whether learners can have the item at home: machines of the trade, and what the list does not know, stay.
fn travels(plan: &Plan, item: &EquipmentId) -> bool {
    plan.item(item).is_some_and(|it| match it.kind {
        EquipmentKind::Computer
        | EquipmentKind::Tablet
        | EquipmentKind::Smartphone
        | EquipmentKind::Headset
        | EquipmentKind::Webcam
        | EquipmentKind::MobileKey
        | EquipmentKind::Software => true,
        EquipmentKind::Machine | EquipmentKind::Other => false,
    })
}

/// Whether there are learners and each has a workplace.
fn all_at_work(plan: &Plan) -> bool {
    !plan.learners.is_empty() && plan.learners.iter().all(|it| it.workplace.is_some())
}

/// Whether every workplace that a learner goes to has the item.
fn at_work(plan: &Plan, item: &EquipmentId) -> bool {
    let used: BTreeSet<_> = plan
        .learners
        .iter()
        .filter_map(|it| it.workplace.as_ref())
        .collect();
    let mut places = plan.workplaces.iter().filter(|it| used.contains(&it.id));
    places.all(|it| it.equipment.contains(item))
}

/// Whether the centre has the item: to lend, or in one of its rooms.
fn at_centre(plan: &Plan, item: &EquipmentId) -> bool {
    let lent = plan.item(item).is_some_and(|it| it.stock > 0);
    let mut held = plan.rooms.iter().flat_map(|it| &it.equipment);
    lent || held.any(|it| it.item == *item && it.quantity > 0)
}

/// The edits that move hours, with the items that they ask for.
fn shift(module: &Module, from: Modality, to: Modality, minutes: Minutes) -> Vec<Edit> {
    let mut edits = convert(module, from, to, minutes);
    let mut needs = module.needs.clone();
    for need in &mut needs.equipment {
        if need.modality == from {
            need.modality = to;
            if to.is_remote() {
                // At home nobody shares.
                need.shared_by = 1;
            }
        }
    }
    let mut seen: BTreeMap<(EquipmentId, &str), u32> = BTreeMap::new();
    needs.equipment.retain(|it: &EquipmentNeed| {
        let key = (it.item.clone(), it.modality.name());
        seen.insert(key, it.shared_by).is_none()
    });
    if needs != module.needs {
        edits.push(Edit::Module(module.id.clone(), ModuleEdit::Needs(needs)));
    }
    edits
}

/// The module once these edits are done.
fn after(plan: &Plan, module: &Module, edits: &[Edit]) -> Option<Module> {
    let scratch = Plan {
        grain: plan.grain,
        modules: vec![std::sync::Arc::new(module.clone())],
        ..Plan::default()
    };
    let batch = Edit::Batch(StepName::new("step-rehearse", ""), edits.to_vec());
    let next = batch.applied_to(&scratch).ok()?;
    next.modules.first().map(|it| Module::clone(it))
}

/// Who could follow a module of the plan and cannot follow it in the next one.
fn lost(plan: &Plan, next: &Plan, rules: &Rules) -> Vec<Lost> {
    let (before, after) = (Cohort::new(plan, rules), Cohort::new(next, rules));
    let mut lost = Vec::new();
    for (at, learner) in plan.learners.iter().enumerate() {
        let mut it = Lost {
            learner: learner.id.clone(),
            headcount: learner.headcount,
            modules: Vec::new(),
            reasons: Reasons::default(),
        };
        for (place, module) in plan.modules.iter().enumerate() {
            let then = after.follow(at, place);
            if then.follow == Follow::No && before.follow(at, place).follow != Follow::No {
                it.modules.push(module.id.clone());
                it.reasons = it.reasons.with(then.reasons);
            }
        }
        if !it.modules.is_empty() {
            lost.push(it);
        }
    }
    lost
}

#[cfg(test)]
mod tests;
