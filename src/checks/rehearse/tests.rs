use std::sync::Arc;

use super::*;
use crate::model::{Block, BlockId, Competency, Equipment, Id as _, Learner, Policy, Workplace, WorkplaceId};

fn plan() -> Plan {
    let mut plan = Plan::default();
    let mut block = Block::new(BlockId::parse("B1").unwrap(), "Make");
    for (id, nature) in [("C1", Nature::Gesture), ("C2", Nature::Knowledge)] {
        let mut competency = Competency::new(CompetencyId::parse(id).unwrap(), id);
        competency.nature = nature;
        block.competencies.push(Arc::new(competency));
    }
    plan.blocks.push(Arc::new(block));
    let machine = Equipment::new(EquipmentId::parse("E1").unwrap(), "Lathe", EquipmentKind::Machine);
    plan.equipment.push(Arc::new(machine));
    // M1 10 h with the gesture, M2 7 h of knowledge, M3 3 h on the machine.
    for (id, trains, mix) in [
        ("M1", Some("C1"), [10, 0, 0, 4]),
        ("M2", Some("C2"), [7, 2, 5, 0]),
        ("M3", None, [3, 0, 0, 6]),
    ] {
        let mut module = Module::new(ModuleId::parse(id).unwrap(), id);
        module.trains = trains
            .map(|it| CompetencyId::parse(it).unwrap())
            .into_iter()
            .collect();
        module.mix = Mix::new(mix.map(Minutes::hours));
        plan.modules.push(Arc::new(module));
    }
    let machine = EquipmentNeed {
        item: EquipmentId::parse("E1").unwrap(),
        modality: Modality::Classroom,
        shared_by: 4,
    };
    Arc::make_mut(&mut plan.modules[2]).needs.equipment.push(machine);
    Arc::make_mut(&mut plan.modules[2]).workplace = WorkplaceKind::Afest;
    plan
}

fn rehearse(plan: &Plan, case: Case) -> Rehearsal {
    let rules = Rules::for_plan(plan, &Policy::default());
    Rehearsal::of(plan, &rules, case)
}

#[test]
fn a_closed_centre_moves_knowledge_and_keeps_gestures_and_machines() {
    let found = rehearse(&plan(), Case::CentreClosed);
    // 10 h + 7 h + 3 h in the classroom; the 7 h of M2 go live.
    assert_eq!(found.touched, Minutes::hours(20));
    assert_eq!(found.moved_total(), Minutes::hours(7));
    assert_eq!(found.stuck_total(), Minutes::hours(13));
    assert_eq!(found.gained(), Mix::only(Modality::RemoteSync, Minutes::hours(7)));
    let why: Vec<_> = found
        .stuck
        .iter()
        .map(|it| (it.module.as_str(), it.why.clone()))
        .collect();
    assert_eq!(
        why,
        [
            ("M1", vec![Held::Gesture(CompetencyId::parse("C1").unwrap())]),
            ("M3", vec![Held::Equipment(EquipmentId::parse("E1").unwrap())]),
        ]
    );
}

#[test]
fn a_gesture_goes_to_the_workplace_where_everybody_has_one() {
    let mut plan = plan();
    let id = WorkplaceId::parse("W1").unwrap();
    plan.workplaces
        .push(Arc::new(Workplace::new(id.clone(), "Sawmill")));
    let mut learner = Learner::new(LearnerId::parse("S01").unwrap());
    learner.workplace = Some(id);
    plan.learners.push(Arc::new(learner));
    let found = rehearse(&plan, Case::CentreClosed);
    assert_eq!(found.gained().get(Modality::Workplace), Minutes::hours(10));
    assert_eq!(found.stuck_total(), Minutes::hours(3), "the machine stays");
    // The same gesture with a laptop that the workplace does not have stays too.
    let laptop = EquipmentId::parse("E2").unwrap();
    let item = Equipment::new(laptop.clone(), "Laptop", EquipmentKind::Computer);
    plan.equipment.push(Arc::new(item));
    Arc::make_mut(&mut plan.modules[0])
        .needs
        .equipment
        .push(EquipmentNeed {
            item: laptop.clone(),
            modality: Modality::Classroom,
            shared_by: 1,
        });
    let found = rehearse(&plan, Case::CentreClosed);
    assert_eq!(found.stuck_total(), Minutes::hours(13));
    assert_eq!(found.stuck[0].why[1], Held::Equipment(laptop.clone()));
    Arc::make_mut(&mut plan.workplaces[0]).equipment.push(laptop);
    assert_eq!(
        rehearse(&plan, Case::CentreClosed).stuck_total(),
        Minutes::hours(3)
    );
    // Nor does the machine hold its hours where every workplace has one.
    let lathe = EquipmentId::parse("E1").unwrap();
    Arc::make_mut(&mut plan.workplaces[0]).equipment.push(lathe);
    let found = rehearse(&plan, Case::CentreClosed);
    // 10 h of M1 and 3 h of M3 go to work, 7 h of M2 go live.
    assert_eq!(found.gained().get(Modality::Workplace), Minutes::hours(13));
    assert!(found.stuck.is_empty() && found.lost.is_empty());
}

#[test]
fn without_a_network_all_meet_at_the_centre() {
    let found = rehearse(&plan(), Case::NoNetwork);
    // 2 h live and 5 h of own time, both of M2.
    assert_eq!(found.touched, Minutes::hours(7));
    assert_eq!(found.gained(), Mix::only(Modality::Classroom, Minutes::hours(7)));
    assert!(found.stuck.is_empty() && found.lost.is_empty());
    let next = found.variant(&plan(), "Variant".to_owned());
    assert_eq!(next.title, "Variant");
    assert_eq!(
        next.modules[1].mix,
        Mix::only(Modality::Classroom, Minutes::hours(14)),
        "7 h and both moves"
    );
    assert_eq!(next.modules[0], plan().modules[0]);
}

#[test]
fn a_placement_is_given_by_an_employer_only() {
    let found = rehearse(&plan(), Case::NoWorkplace);
    // 4 h of placement stay, 6 h of training at work move.
    assert_eq!(found.touched, Minutes::hours(10));
    assert_eq!(found.stuck_total(), Minutes::hours(4));
    assert_eq!(found.stuck[0].why, [Held::Placement]);
    assert_eq!(found.gained(), Mix::only(Modality::Classroom, Minutes::hours(6)));
}
