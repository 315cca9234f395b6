//! Two paths whose every figure is worked out by hand.

use std::sync::Arc;

use super::*;
use crate::model::{
    Acquisition, Block, Equipment, EquipmentId, EquipmentKind, Id as _, Key, Learner, LearnerId, Minutes,
    Mix, Module, ModuleId, Room, RoomId, Support, SupportId, ThirdPlace, ThirdPlaceId, Trainer, TrainerId,
    Variant, VariantId, VariantMix,
};
use crate::text::{Lang, Text};

fn mix(hours: [u32; 4]) -> Mix {
    Mix::new(hours.map(Minutes::hours))
}

fn euros(euros: u64, cents: u64) -> Cents {
    Cents::new(euros * 100 + cents)
}

fn module(id: &str, block: Option<&str>, hours: [u32; 4]) -> Module {
    let mut module = Module::new(ModuleId::parse(id).unwrap(), id);
    module.mix = mix(hours);
    module.block = block.map(|it| BlockId::parse(it).unwrap());
    module
}

fn learner(id: &str, heads: u32) -> Learner {
    let mut learner = Learner::new(LearnerId::parse(id).unwrap());
    learner.headcount = heads;
    learner
}

/// One group of 12, rates for everything.
///
/// M1: 12 h of classroom by a trainer at 45 €, in a room at 20 €: 540 + 240.
/// M2: 6 h live at 50 € (300), 10 h at one's own time at 1,50 € × 12 (180), 14 h at work at 2 € × 12 (336).
/// Support: 2 h × 12 × 30 € = 720. Loans: 620 € × 3 ÷ 4 uses = 465; software, a licence for each: 150 € × 2 = 300;
/// a kit hired for the run: 12,50 € × 7 = 87,50.
/// A seat: the 16 remote hours × 2 people × 1,25 € = 40. Platform: 18,90 € × 12 = 226,80.
/// Engineering: 120 h × 41 € ÷ 7 runs = 702,857… = 702,86.
fn first() -> Plan {
    let mut plan = Plan::default();
    plan.blocks
        .push(Arc::new(Block::new(BlockId::parse("B1").unwrap(), "Bloc 1")));
    let mut m1 = module("M1", Some("B1"), [12, 0, 0, 0]);
    let mut trainer = Trainer::new(TrainerId::parse("F1").unwrap(), "Formatrice");
    trainer.hourly_cost = Cents::euros(45);
    let mut room = Room::new(RoomId::parse("R1").unwrap(), "Salle", 16);
    room.hourly_cost = Cents::euros(20);
    m1.trainers = vec![trainer.id.clone()];
    m1.room = Some(room.id.clone());
    plan.trainers.push(Arc::new(trainer));
    plan.rooms.push(Arc::new(room));
    plan.modules.push(Arc::new(m1));
    plan.modules.push(Arc::new(module("M2", None, [0, 6, 10, 14])));
    let mut computer = Equipment::new(EquipmentId::parse("E1").unwrap(), "PC", EquipmentKind::Computer);
    computer.unit_cost = Cents::euros(620);
    let mut software = Equipment::new(EquipmentId::parse("E2").unwrap(), "CAO", EquipmentKind::Software);
    software.unit_cost = Cents::euros(150);
    let mut place = ThirdPlace::new(ThirdPlaceId::parse("T1").unwrap(), "Fabrique", 8);
    place.hourly_cost = euros(1, 25);
    let mut lent = learner("S1", 3);
    lent.loans = vec![computer.id.clone()];
    let mut licensed = learner("S2", 2);
    licensed.loans = vec![software.id.clone()];
    licensed.third_place = Some(place.id.clone());
    let mut kit = Equipment::new(
        EquipmentId::parse("E3").unwrap(),
        "Valise",
        EquipmentKind::Machine,
    );
    kit.unit_cost = euros(12, 50);
    kit.acquisition = Some(Acquisition::Rental);
    let mut hiring = learner("S3", 7);
    hiring.loans = vec![kit.id.clone()];
    for it in [lent, licensed, hiring] {
        plan.learners.push(Arc::new(it));
    }
    plan.equipment = vec![Arc::new(computer), Arc::new(software), Arc::new(kit)];
    plan.third_places.push(Arc::new(place));
    plan.supports.push(Arc::new(Support::new(
        SupportId::parse("A1").unwrap(),
        "Tutorat",
        Minutes::hours(2),
    )));
    plan.costs.remote_sync = Some(Cents::euros(50));
    plan.costs.remote_async = Some(euros(1, 50));
    plan.costs.workplace = Some(Cents::euros(2));
    plan.costs.support = Some(Cents::euros(30));
    plan.costs.platform = Some(euros(18, 90));
    plan.costs.uses = 4;
    plan.costs.engineering = Some(Minutes::hours(120));
    plan.costs.engineering_rate = Some(Cents::euros(41));
    plan.costs.runs = 7;
    plan
}

#[test]
fn the_first_path_costs_what_the_hand_finds() {
    let costing = Costing::new(&first());
    let by_kind = Kind::ALL.map(|it| costing.of_kind(it));
    assert_eq!(
        by_kind,
        [
            Cents::euros(540 + 300),
            Cents::euros(180),
            Cents::euros(336),
            Cents::euros(240),
            Cents::euros(720),
            euros(465 + 300 + 87, 50),
            Cents::euros(40),
            euros(226, 80),
            euros(702, 86),
        ]
    );
    // 840 + 180 + 336 + 240 + 720 + 852,50 + 40 + 226,80 + 702,86.
    assert_eq!(costing.total, euros(4138, 16));
    assert_eq!(costing.heads, 12);
    // 4 138,16 ÷ 12 = 344,8466.
    assert_eq!(costing.per_learner(), Some(euros(344, 85)));
    // 42 h × 12 = 504 hours of learners; 4 138,16 ÷ 504 = 8,2106.
    assert_eq!(costing.learner_minutes, 504 * 60);
    assert_eq!(costing.per_learner_hour(), Some(euros(8, 21)));
    assert!(costing.is_over_hourly(euros(8, 21)), "8,2106 is more than 8,21");
    assert!(!costing.is_over_hourly(euros(8, 22)));
    let by_modality = Modality::ALL.map(|it| costing.of_modality(Some(it)));
    assert_eq!(
        by_modality,
        [
            Cents::euros(780),
            Cents::euros(300),
            Cents::euros(180),
            Cents::euros(336)
        ]
    );
    // Support, equipment, seat, platform, engineering.
    assert_eq!(costing.of_modality(None), euros(2542, 16));
    let block = BlockId::parse("B1").unwrap();
    assert_eq!(costing.of_block(Some(&block)), Cents::euros(780));
    assert_eq!(costing.of_block(None), euros(3358, 16));
    // All of the block is in the classroom; outside it, the modalities and what belongs to none: 300 + 180 + 336
    // + 2 542,16.
    assert_eq!(
        costing.of_part(Some(&block), Some(Modality::Classroom)),
        Cents::euros(780)
    );
    assert_eq!(
        costing.of_part(None, Some(Modality::RemoteAsync)),
        Cents::euros(180)
    );
    assert_eq!(costing.of_part(None, None), euros(2542, 16));
    assert_eq!(costing.of_part(Some(&block), None), Cents::ZERO);
    assert_eq!(costing.missing(), []);
}

#[test]
fn every_figure_explains_itself_in_both_languages() {
    let costing = Costing::new(&first());
    let said = |lang, kind| {
        let text = Text::new(lang);
        let term = costing.terms.iter().find(|it| it.kind == kind).unwrap();
        term.explain(&text).replace(['\u{a0}', '\u{202f}'], " ")
    };
    assert_eq!(said(Lang::Fr, Kind::Training), "12 h × 45 € / h");
    assert_eq!(
        said(Lang::Fr, Kind::Tutoring),
        "10 h × 12 stagiaires × 1,50 € / h"
    );
    assert_eq!(
        said(Lang::Fr, Kind::Equipment),
        "620 € × 3 stagiaires ÷ 4 utilisations"
    );
    assert_eq!(said(Lang::Fr, Kind::Engineering), "120 h × 41 € / h ÷ 7 sessions");
    assert_eq!(said(Lang::En, Kind::Room), "12 h × €20 / h");
    let hired = costing
        .terms
        .iter()
        .find(|it| it.place == Key::Equipment(EquipmentId::parse("E3").unwrap()));
    let words = hired.unwrap().explain(&Text::new(Lang::Fr));
    assert_eq!(words.replace('\u{202f}', " "), "12,50 € × 7 stagiaires");
    // The three figures of the whole.
    let text = Text::new(Lang::Fr);
    let plain = |words: String| words.replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(
        plain(costing.explain_total(&text)),
        "Formateurs 840 € + Tutorat à distance 180 € + Tuteurs en entreprise 336 € + Salles 240 € + \
         Accompagnement 720 € + Matériel prêté 852,50 € + Places en tiers-lieu 40 € + Plateforme 226,80 € + \
         Ingénierie pédagogique 702,86 € = 4 138,16 €"
    );
    assert_eq!(
        plain(costing.explain_per_learner(&text).unwrap()),
        "4 138,16 € ÷ 12 stagiaires = 344,85 €"
    );
    assert_eq!(
        plain(costing.explain_per_hour(&text).unwrap()),
        "4 138,16 € ÷ 504 heures-stagiaires = 8,21 €"
    );
}

/// A plan with few rates and a variant.
///
/// M1: 7 h of classroom shared by two trainers: one at 40 € (140), one without a rate of their own at the
/// usual 50 € (175). Of its 3 h 30 live the first costs 70, and nobody knows the rate of the second.
/// Two learners of five have 2 h more in the classroom instead of live: a group of their own for 2 h, shared
/// by the two trainers: 40 + 50. The 1 h at work of each of the five has no rate.
fn second() -> Plan {
    let mut plan = Plan::default();
    let mut m1 = module("M1", None, [7, 0, 0, 1]);
    m1.mix = m1.mix.with(Modality::RemoteSync, Minutes::new(210));
    let mut one = Trainer::new(TrainerId::parse("F1").unwrap(), "Une");
    one.hourly_cost = Cents::euros(40);
    let other = Trainer::new(TrainerId::parse("F2").unwrap(), "Autre");
    m1.trainers = vec![one.id.clone(), other.id.clone()];
    plan.trainers = vec![Arc::new(one), Arc::new(other)];
    let mut variant = Variant::new(VariantId::parse("V1").unwrap(), "Variante");
    variant.learners = vec![LearnerId::parse("S1").unwrap()];
    variant.mixes = vec![VariantMix {
        module: m1.id.clone(),
        mix: m1
            .mix
            .moved(Modality::RemoteSync, Modality::Classroom, Minutes::hours(2)),
    }];
    plan.modules.push(Arc::new(m1));
    plan.variants.push(Arc::new(variant));
    plan.learners = vec![Arc::new(learner("S1", 2)), Arc::new(learner("S2", 3))];
    plan.costs.classroom = Some(Cents::euros(50));
    plan
}

#[test]
fn the_second_path_counts_what_is_known_and_tells_what_is_not() {
    let costing = Costing::new(&second());
    assert_eq!(costing.total, Cents::euros(140 + 175 + 70 + 40 + 50));
    // All is paid to trainers; 140 + 175 + 40 + 50 in the classroom, 70 live; the module stands outside blocks.
    assert_eq!(costing.of_kind(Kind::Training), Cents::euros(475));
    let by_modality = Modality::ALL.map(|it| costing.of_modality(Some(it)));
    assert_eq!(
        by_modality,
        [Cents::euros(405), Cents::euros(70), Cents::ZERO, Cents::ZERO]
    );
    assert_eq!(
        (costing.of_modality(None), costing.of_block(None)),
        (Cents::ZERO, Cents::euros(475))
    );
    assert_eq!(costing.heads, 5);
    // 475 ÷ 5 = 95.
    assert_eq!(costing.per_learner(), Some(Cents::euros(95)));
    assert_eq!(costing.learner_minutes, 5 * 690);
    // 11 h 30 × 5 = 57 h 30: 475 ÷ 57,5 = 8,2608….
    assert_eq!(costing.per_learner_hour(), Some(euros(8, 26)));
    assert_eq!(
        costing.missing(),
        [
            // The trainer without a rate: 3 h 30 live.
            Missing {
                rate: Rate::RemoteSync,
                minutes: 210
            },
            Missing {
                rate: Rate::Workplace,
                minutes: 5 * 60
            },
        ]
    );
}

#[test]
fn a_plan_without_people_or_hours_costs_nothing_for_one() {
    let costing = Costing::new(&Plan::default());
    assert_eq!(costing.total, Cents::ZERO);
    assert_eq!((costing.per_learner(), costing.per_learner_hour()), (None, None));
    assert!(!costing.is_over_hourly(Cents::ZERO));
    assert!(!Costing::is_wanted(&Plan::default()));
    assert!(Costing::is_wanted(&second()));
    assert_eq!(
        Costing::new(&first()).terms[0].place,
        Key::Module(ModuleId::parse("M1").unwrap())
    );
}
