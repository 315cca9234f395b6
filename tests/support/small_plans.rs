//! Plans that several tests use.

// Each test binary is compiled with the whole module and uses a part of it.
#![allow(dead_code, reason = "each test binary uses a part")]
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::field_reassign_with_default,
    reason = "a test may stop at what it made itself"
)]

use std::sync::Arc;

use tresse::model::{
    AssessmentKind, AssessmentMark, Autonomy, Block, BlockId, Certification, Competency, CompetencyId,
    Connection, DigitalLevel, Distance, Equipment, EquipmentId, EquipmentKind, Id as _, Learner, LearnerId,
    Level, Minutes, Mix, Modality, Module, ModuleId, Nature, Plan, Register, ThirdPlace, ThirdPlaceId,
};

fn hours(hours: u32) -> Minutes {
    Minutes::hours(hours)
}

fn learner_id(text: &str) -> LearnerId {
    LearnerId::parse(text).unwrap()
}

/// A hybrid path for shop assistants: two certified blocks and a lane of welcome, eight modules, twelve
/// learners who do not all have what it takes, loans and a third place.
pub(crate) fn shop() -> Plan {
    let mut plan = Plan::default();
    plan.title = "Employé commercial — parcours hybride".to_owned();
    plan.certification = Some(Certification {
        register: Register::Rncp,
        code: "RNCP37099".to_owned(),
        title: "Employé commercial".to_owned(),
        level: Some(3),
        certifier: "Ministère du travail".to_owned(),
        ends: chrono::NaiveDate::from_ymd_opt(2028, 1, 12),
        in_person: false,
        notes: String::new(),
    });
    blocks(&mut plan);
    modules(&mut plan);
    means(&mut plan);
    learners(&mut plan);
    plan
}

fn blocks(plan: &mut Plan) {
    let mut lane = Block::new(BlockId::parse("B00").unwrap(), "Accueil et acculturation");
    lane.certifying = false;
    plan.blocks.push(Arc::new(lane));
    let mut number = 0;
    for (id, code, title, competencies) in [
        (
            "B01",
            "RNCP37099BC01",
            "Mettre à disposition des clients les produits de l’unité marchande dans un environnement omnicanal",
            [
                ("Approvisionner l’unité marchande", Nature::Gesture),
                (
                    "Assurer la présentation marchande des produits",
                    Nature::Procedure,
                ),
                (
                    "Contribuer à la gestion et optimiser les stocks",
                    Nature::Procedure,
                ),
                ("Traiter les commandes de produits de clients", Nature::Procedure),
            ]
            .as_slice(),
        ),
        (
            "B02",
            "RNCP37099BC02",
            "Accueillir les clients et répondre à leur demande dans l’unité marchande",
            [
                ("Accueillir, renseigner et servir les clients", Nature::Behaviour),
                (
                    "Contribuer à l’amélioration de l’expérience d’achat",
                    Nature::Knowledge,
                ),
                (
                    "Tenir un poste de caisse et superviser les caisses libre-service",
                    Nature::Gesture,
                ),
            ]
            .as_slice(),
        ),
    ] {
        let mut block = Block::new(BlockId::parse(id).unwrap(), title);
        block.code = code.to_owned();
        block.target = Some(hours(140));
        for (wording, nature) in competencies {
            number += 1;
            let mut competency =
                Competency::new(CompetencyId::parse(&format!("C{number}")).unwrap(), *wording);
            competency.source_code = format!("C{number}.1");
            competency.nature = *nature;
            block.competencies.push(Arc::new(competency));
        }
        plan.blocks.push(Arc::new(block));
    }
}

fn modules(plan: &mut Plan) {
    for (id, title, block, [classroom, live, own, work], trains, assesses) in [
        (
            "M01",
            "Positionnement et accueil",
            "B00",
            [7, 0, 0, 0],
            &[][..],
            &[][..],
        ),
        ("M02", "Acculturation numérique", "B00", [14, 7, 0, 0], &[], &[]),
        (
            "M03",
            "Approvisionnement",
            "B01",
            [28, 3, 0, 35],
            &["C1", "C3"],
            &["C1"],
        ),
        (
            "M04",
            "Présenter les produits",
            "B01",
            [21, 7, 2, 0],
            &["C2"],
            &["C2"],
        ),
        ("M05", "Commandes de clients", "B01", [28, 7, 0, 0], &["C4"], &[]),
        (
            "M06",
            "Accueillir et servir",
            "B02",
            [35, 6, 0, 35],
            &["C5"],
            &["C5"],
        ),
        ("M07", "Caisse", "B02", [12, 2, 14, 0], &["C7"], &["C7"]),
        ("M08", "Relation à distance", "B02", [14, 4, 10, 0], &["C5"], &[]),
    ] {
        let mut module = Module::new(ModuleId::parse(id).unwrap(), title);
        module.block = BlockId::parse(block).ok();
        module.mix = Mix::new([hours(classroom), hours(live), hours(own), hours(work)]);
        if work > 0 {
            module.mix = module.mix.with(Modality::Workplace, Minutes::ZERO);
        }
        module.trains = trains.iter().map(|it| CompetencyId::parse(it).unwrap()).collect();
        module.assesses = assesses
            .iter()
            .map(|it| AssessmentMark {
                competency: CompetencyId::parse(it).unwrap(),
                kind: AssessmentKind::Certifying,
            })
            .collect();
        plan.modules.push(Arc::new(module));
    }
}

fn means(plan: &mut Plan) {
    for (id, name, kind, stock) in [
        ("E01", "Ordinateur portable", EquipmentKind::Computer, 2),
        ("E02", "Téléphone", EquipmentKind::Smartphone, 0),
        ("E03", "Casque", EquipmentKind::Headset, 20),
        ("E04", "Clé 4G", EquipmentKind::MobileKey, 1),
        ("E05", "Ordinateur personnel", EquipmentKind::Computer, 0),
    ] {
        let mut item = Equipment::new(EquipmentId::parse(id).unwrap(), name, kind);
        item.stock = stock;
        plan.equipment.push(Arc::new(item));
    }
    let mut place = ThirdPlace::new(ThirdPlaceId::parse("T01").unwrap(), "Tiers-lieu de Hem", 8);
    place.equipment = ["E05", "E03"]
        .iter()
        .map(|it| EquipmentId::parse(it).unwrap())
        .collect();
    place.mediator = true;
    plan.third_places.push(Arc::new(place));
}

fn learners(plan: &mut Plan) {
    let own = |id: &str| EquipmentId::parse(id).unwrap();
    for (at, (autonomy, digital, device, connection)) in (1..).zip([
        (3, 5, Some("E05"), Connection::FIBRE),
        (3, 4, Some("E05"), Connection::FIBRE),
        (2, 4, Some("E05"), Connection::MOBILE),
        (1, 2, Some("E02"), Connection::MOBILE),
        (3, 5, Some("E05"), Connection::FIBRE),
        (2, 4, None, Connection::FIBRE),
        (1, 1, None, Connection::NONE),
        (3, 6, Some("E05"), Connection::ADSL),
        (2, 2, None, Connection::MOBILE),
        (3, 5, Some("E05"), Connection::FIBRE),
        (1, 3, None, Connection::FIBRE),
        (2, 5, Some("E05"), Connection::MOBILE),
    ]) {
        let mut learner = Learner::new(learner_id(&format!("S{at:02}")));
        learner.autonomy = Autonomy::uniform(Level::clamped(autonomy));
        learner.digital = DigitalLevel::clamped(digital);
        learner.owns = device.map(own).into_iter().collect();
        if device.is_some() && device != Some("E02") {
            learner.owns.push(own("E03"));
        }
        learner.connection = connection;
        learner.mobility_km = 8;
        learner.distances = vec![Distance {
            place: ThirdPlaceId::parse("T01").unwrap(),
            km: if at == 7 { 4 } else { 15 },
        }];
        plan.learners.push(Arc::new(learner));
    }
}

/// The learner of an alias.
pub(crate) fn learner<'a>(plan: &'a Plan, id: &str) -> &'a Learner {
    plan.learner(&learner_id(id)).unwrap()
}
