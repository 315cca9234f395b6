//! The made-up path: blocks, competencies, modules, activities.

use std::sync::Arc;

use super::random::Random;
use super::{Maker, id, shared, some};
use crate::model::{
    Activity, ActivityKind, AssessmentKind, AssessmentMark, Block, BlockId, Competency, CompetencyId,
    Deliverable, DeliverableKind, EquipmentKind, EquipmentNeed, Grouping, Material, Minutes, Mix, Modality,
    Module, ModuleId, Nature, Plan, Purpose, RoomId, TrainerId, TrainerPresence, WorkplaceKind,
};

/// Modules to a block.
const LANE: u32 = 8;
/// How many subjects there are titles for: `generate-subject-1` and following.
const SUBJECTS: u64 = 12;
const HALF_HOUR: Minutes = Minutes::new(30);

impl Maker {
    /// Blocks and modules: a welcome and acculturation lane, then lanes of a few modules each.
    pub(super) fn path(&self, plan: &mut Plan, random: &mut Random) {
        let mut number = 0;
        let mut competency = 0;
        let mut lane = 0;
        while number < self.options.modules {
            lane += 1;
            let Some(block_id) = id::<BlockId>(lane) else {
                break;
            };
            let subject = self.subject(random);
            let mut block = Block::new(block_id, subject.clone());
            let welcome = lane == 1;
            if welcome {
                block.certifying = false;
                block.title = self.title("generate-welcome", lane);
            } else {
                block.code = format!("RNCP99999BC{:02}", lane - 1);
                block.competencies = shared((1..=random.between(3, 6)).map(|rank| {
                    competency += 1;
                    let title = self.title("generate-competency", competency);
                    let mut it = Competency::new(id(competency)?, title);
                    it.source_code = format!("C{}.{rank}", lane - 1);
                    it.nature = nature(random);
                    Some(it)
                }));
            }
            let size = LANE.min(self.options.modules - number);
            let first = plan.modules.len();
            for rank in 0..size {
                number += 1;
                let last = rank + 1 == size;
                if let Some(module) = self.module(plan, &block, number, (rank, last), &subject, random) {
                    plan.modules.push(Arc::new(module));
                }
            }
            cover(&mut plan.modules, first, &block);
            plan.blocks.push(Arc::new(block));
        }
    }

    fn subject(&self, random: &mut Random) -> String {
        let at = random.between(1, SUBJECTS);
        self.text.get(&format!("generate-subject-{at}")).to_owned()
    }

    fn module(
        &self,
        plan: &Plan,
        block: &Block,
        number: u32,
        (rank, last): (u32, bool),
        subject: &str,
        random: &mut Random,
    ) -> Option<Module> {
        let title = self.text.fmt(
            "generate-module",
            &[("subject", subject.into()), ("number", number.into())],
        );
        let mut module = Module::new(id(number)?, title);
        module.block = Some(block.id.clone());
        module.purpose = match (block.certifying, rank, last) {
            (false, 0, _) => Purpose::Reception,
            (false, ..) => Purpose::Acculturation,
            (true, _, true) => Purpose::Certification,
            (true, _, false) => Purpose::Training,
        };
        module.objective = self.title("generate-objective", number);
        let days = Minutes::HALF_DAY.times(random.between(1, 10));
        module.mix = match module.purpose {
            Purpose::Reception | Purpose::Certification => Mix::only(Modality::Classroom, Minutes::DAY),
            Purpose::Acculturation => Mix::only(Modality::Classroom, days).moved(
                Modality::Classroom,
                Modality::RemoteSync,
                HALF_HOUR,
            ),
            Purpose::Training => mix(days, random),
        };
        module.tutored = random.chance(80);
        module.material = if random.chance(70) {
            Material::Written
        } else {
            Material::Oral
        };
        module.workplace = if random.chance(20) {
            WorkplaceKind::Afest
        } else {
            WorkplaceKind::Placement
        };
        if random.chance(60) {
            module.activities = self.activities(&module, random);
        }
        if rank > 0 && random.chance(50) {
            module.prerequisites = id::<ModuleId>(number - 1).into_iter().collect();
        }
        self.needs(plan, &mut module, random);
        if !module.mix.get(Modality::Classroom).is_zero() {
            module.room = random.pick(&plan.rooms).map(|it| it.id.clone());
        }
        module.trainers = random
            .pick(&plan.trainers)
            .map(|it| it.id.clone())
            .into_iter()
            .collect();
        if block.certifying {
            let all: Vec<CompetencyId> = block.competencies.iter().map(|it| it.id.clone()).collect();
            if module.purpose == Purpose::Training {
                module.trains = some(&all, 40, random);
            }
            let kind = if last {
                AssessmentKind::Certifying
            } else {
                AssessmentKind::Formative
            };
            let assessed = if last {
                all
            } else {
                some(&module.trains, 50, random)
            };
            module.assesses = assessed
                .into_iter()
                .map(|competency| AssessmentMark { competency, kind })
                .collect();
        }
        Some(module)
    }

    fn needs(&self, plan: &Plan, module: &mut Module, random: &mut Random) {
        let special = plan
            .equipment
            .iter()
            .filter(|it| matches!(it.kind, EquipmentKind::Machine | EquipmentKind::Software))
            .collect::<Vec<_>>();
        for modality in Modality::ALL {
            if module.mix.get(modality).is_zero() || !random.chance(15) {
                continue;
            }
            if let Some(item) = random.pick(&special) {
                module.needs.equipment.push(EquipmentNeed {
                    item: item.id.clone(),
                    modality,
                    shared_by: random.between(1, 4),
                });
            }
        }
        if !module.mix.get(Modality::Workplace).is_zero() && random.chance(40) {
            module.needs.situations = vec![self.title("generate-situation", random.between(1, 6))];
        }
    }

    /// Steps that fill the mix exactly, none longer than a half-day.
    fn activities(&self, module: &Module, random: &mut Random) -> Vec<Arc<Activity>> {
        let mut parts: Vec<(Modality, Minutes)> = Vec::new();
        for modality in Modality::ALL {
            let mut left = module.mix.get(modality);
            while !left.is_zero() {
                let step = HALF_HOUR.times(random.between(2, 7)).min(left);
                parts.push((modality, step));
                left = left.minus(step);
            }
        }
        shared((1_u32..).zip(parts).map(|(number, (modality, duration))| {
            let title = self.title("generate-activity", number);
            let mut it = Activity::new(id(number)?, title, modality, duration);
            let (kind, trainer, grouping) = manner(modality, random);
            it.kind = kind;
            it.trainer = trainer;
            it.grouping = grouping;
            if modality == Modality::RemoteAsync && random.chance(50) {
                it.deliverable = Some(Deliverable {
                    title: self.title("generate-deliverable", number),
                    kind: DeliverableKind::default(),
                    worth: duration,
                });
            }
            Some(it)
        }))
    }
}

/// What is done in a modality, with whom.
fn manner(modality: Modality, random: &mut Random) -> (ActivityKind, TrainerPresence, Grouping) {
    match modality {
        Modality::Classroom if random.chance(40) => {
            (ActivityKind::Practice, TrainerPresence::Present, Grouping::Teams)
        }
        Modality::Classroom => (ActivityKind::Lecture, TrainerPresence::Present, Grouping::Whole),
        Modality::RemoteSync => (
            ActivityKind::Discussion,
            TrainerPresence::Present,
            Grouping::Whole,
        ),
        Modality::RemoteAsync => (
            ActivityKind::Study,
            TrainerPresence::Reachable,
            Grouping::Individual,
        ),
        Modality::Workplace => (
            ActivityKind::WorkSituation,
            TrainerPresence::Tutor,
            Grouping::Individual,
        ),
    }
}

fn nature(random: &mut Random) -> Nature {
    match random.weighted(&[30, 45, 15, 10]) {
        0 => Nature::Knowledge,
        1 => Nature::Procedure,
        2 => Nature::Gesture,
        _ => Nature::Behaviour,
    }
}

/// A mix of half-hours: mostly classroom and remote, sometimes the workplace.
fn mix(total: Minutes, random: &mut Random) -> Mix {
    let mut mix = Mix::only(Modality::Classroom, total);
    for (modality, chance, most) in [
        (Modality::RemoteSync, 50, 35),
        (Modality::RemoteAsync, 60, 35),
        (Modality::Workplace, 15, 40),
    ] {
        if random.chance(chance) {
            let share = random.between(5, most);
            let part = Minutes::new(total.get() * share / 100).rounded(HALF_HOUR);
            mix = mix.moved(Modality::Classroom, modality, part);
        }
    }
    mix
}

/// Lets the first training module of a lane train what no other does.
fn cover(modules: &mut [Arc<Module>], first: usize, block: &Block) {
    let Some((home, others)) = modules.get_mut(first..).and_then(<[_]>::split_first_mut) else {
        return;
    };
    if home.purpose != Purpose::Training {
        return;
    }
    let missing: Vec<CompetencyId> = block
        .competencies
        .iter()
        .map(|it| it.id.clone())
        .filter(|id| !home.trains.contains(id) && others.iter().all(|it| !it.trains.contains(id)))
        .collect();
    if !missing.is_empty() {
        Arc::make_mut(home).trains.extend(missing);
    }
}

impl Maker {
    /// Where and with whom: rooms and trainers, of which modules take their pick.
    pub(super) fn staff(&self, plan: &mut Plan) {
        let groups = self.options.learners / 12 + 2;
        plan.rooms = shared((1..=groups.min(200)).map(|number| {
            let name = self.title("generate-room", number);
            Some(crate::model::Room::new(id::<RoomId>(number)?, name, 16))
        }));
        plan.trainers = shared((1..=groups.min(200)).map(|number| {
            let name = self.title("generate-trainer", number);
            Some(crate::model::Trainer::new(id::<TrainerId>(number)?, name))
        }));
    }
}
