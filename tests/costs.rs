//! Two paths whose every figure is worked out by hand: each term, each sum, and what the terminal, the window, the
//! workbook and the checks show of them.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "helpers of tests fail by panicking, and write what commands read"
)]

#[path = "support/command.rs"]
mod command;
mod support;

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use serde_json::{Value, json};
use support::app::Program;
use support::documents::{exported, page};
use tresse::app::view::ViewId;
use tresse::checks::{describe, run_plan};
use tresse::cli::GOOD;
use tresse::cost::{Costing, Kind, Missing, Rate};
use tresse::exchange::export::Choice;
use tresse::exchange::import::sheet::{self, Value as Cell};
use tresse::model::{BlockId, Cents, Id as _, Modality, Plan};
use tresse::storage::{default_policy, parse};
use tresse::text::{Lang, Text};

/// One group of 12, rates for everything.
///
/// M1: 12 h of classroom by a trainer at 45 €, in a room at 20 €: 540 + 240.
/// M2: of 6 h live at 50 €, 5 h 30 with the group (275) and an interview of 30 min with each of the 12 (300); 10 h at
/// one's own time at 1,50 € × 12 (180), 14 h at work at 2 € × 12 (336).
/// Support: 2 h × 12 × 30 € = 720. Loans: 620 € × 3 ÷ 4 uses = 465; software, a licence for each: 150 € × 2 = 300;
/// a kit hired for the run: 12,50 € × 7 = 87,50.
/// A seat: the 16 remote hours × 2 people × 1,25 € = 40. Platform: 18,90 € × 12 = 226,80.
/// Engineering: 120 h × 41 € ÷ 7 runs = 702,857… = 702,86.
const FIRST: &str = r#"(
    format: 1,
    title: "Première",
    costs: (remote_sync: "50", remote_async: "1.50", workplace: "2", support: "30", platform: "18.90", uses: 4,
        engineering: "120h", engineering_rate: "41", runs: 7),
    blocks: [(id: "B1", title: "Bloc 1")],
    modules: [
        (id: "M1", title: "Caisse", block: "B1", mix: (classroom: "12h"), room: "R1", trainers: ["F1"]),
        (id: "M2", title: "Projet", mix: (remote_sync: "6h", remote_async: "10h", workplace: "14h"),
            activities: [(id: "A1", title: "Entretien", kind: tutoring, modality: remote_sync, duration: "0h30",
                grouping: individual)]),
    ],
    learners: [
        (id: "S1", headcount: 3, loans: ["E1"]),
        (id: "S2", headcount: 2, loans: ["E2"], third_place: "T1"),
        (id: "S3", headcount: 7, loans: ["E3"]),
    ],
    equipment: [
        (id: "E1", name: "PC", kind: computer, unit_cost: "620"),
        (id: "E2", name: "CAO", kind: software, unit_cost: "150"),
        (id: "E3", name: "Valise", kind: machine, unit_cost: "12.50", acquisition: rental),
    ],
    rooms: [(id: "R1", name: "Salle", capacity: 16, hourly_cost: "20")],
    third_places: [(id: "T1", name: "Fabrique", seats: 8, hourly_cost: "1.25")],
    trainers: [(id: "F1", name: "Formatrice", hourly_cost: "45")],
    supports: [(id: "A1", title: "Tutorat", per_learner: "2h")],
)"#;

/// A group of 5 with a variant, a budget and a cap; rates are missing.
///
/// M1: 7 h of classroom shared by two trainers: one at 40 € (140), one without a rate of their own at the usual
/// 50 € (175); the room at 18 €: 126. Of its 3 h 30 live the first costs 70, and nobody knows the rate of the second.
/// Two learners of five have 2 h more in the classroom instead of live: a group of their own for 2 h, shared by
/// the two trainers: 40 + 50; the room: 36. The 1 h at work of each of the five has no rate.
/// Support of three: 1 h 30 × 3 × 28 € = 126. Two computers bought for this run alone: 649,90 € × 2 = 1 299,80.
/// Two seats for the 1 h 30 that is live in the variant: 1,5 × 2 × 2,50 € = 7,50. 10 h of engineering have no rate.
const SECOND: &str = r#"(
    format: 1,
    title: "Seconde",
    funder: (budget: "2000", hourly_cap: "36"),
    costs: (classroom: "50", support: "28", engineering: "10h"),
    blocks: [(id: "B1", title: "Bloc 1")],
    modules: [
        (id: "M1", title: "Accueil", block: "B1", mix: (classroom: "7h", remote_sync: "3h30", workplace: "1h"),
            room: "R1", trainers: ["F1", "F2"]),
    ],
    learners: [
        (id: "S1", headcount: 2, loans: ["E1"], third_place: "T1"),
        (id: "S2", headcount: 3),
    ],
    variants: [
        (id: "V1", title: "Variante", learners: ["S1"],
            mixes: [(module: "M1", mix: (classroom: "9h", remote_sync: "1h30", workplace: "1h"))]),
    ],
    equipment: [(id: "E1", name: "PC", kind: computer, unit_cost: "649.90")],
    rooms: [(id: "R1", name: "Salle", capacity: 16, hourly_cost: "18")],
    third_places: [(id: "T1", name: "Fabrique", seats: 8, hourly_cost: "2.50")],
    trainers: [(id: "F1", name: "Une", hourly_cost: "40"), (id: "F2", name: "Autre")],
    supports: [(id: "A1", title: "Appels", per_learner: "1h30", learners: ["S2"])],
)"#;

fn plan(source: &str) -> Plan {
    parse(source).unwrap_or_else(|error| panic!("{error}")).plan
}

fn euros(euros: u64, cents: u64) -> Cents {
    Cents::new(euros * 100 + cents)
}

/// Words with ordinary spaces, as a test writes them.
fn plain(words: &str) -> String {
    words.replace(['\u{a0}', '\u{202f}'], " ")
}

/// Each term: what is paid, for what, to whom, the sum in words, the amount.
fn terms(costing: &Costing) -> Vec<(Kind, String, String, String, Option<Cents>)> {
    let text = Text::new(Lang::Fr);
    let term = |it: &tresse::cost::Term| {
        let by = it.by.as_ref().map(ToString::to_string).unwrap_or_default();
        (
            it.kind,
            it.place.to_string(),
            by,
            plain(&it.explain(&text)),
            it.amount,
        )
    };
    costing.terms.iter().map(term).collect()
}

/// The same as a test writes it.
fn term(
    (kind, place, by): (Kind, &str, &str),
    sum: &str,
    amount: Option<Cents>,
) -> (Kind, String, String, String, Option<Cents>) {
    (kind, place.to_owned(), by.to_owned(), sum.to_owned(), amount)
}

#[test]
fn each_term_of_the_first_path_is_what_the_hand_finds() {
    let costing = Costing::new(&plan(FIRST));
    assert_eq!(
        terms(&costing),
        [
            term(
                (Kind::Training, "module:M1", "trainer:F1"),
                "12 h × 45 € / h",
                Some(euros(540, 0))
            ),
            term(
                (Kind::Room, "module:M1", "room:R1"),
                "12 h × 20 € / h",
                Some(euros(240, 0))
            ),
            term(
                (Kind::Training, "module:M2", ""),
                "5 h 30 × 50 € / h",
                Some(euros(275, 0))
            ),
            term(
                (Kind::Training, "module:M2", ""),
                "30 min × 12 stagiaires × 50 € / h",
                Some(euros(300, 0))
            ),
            term(
                (Kind::Tutoring, "module:M2", ""),
                "10 h × 12 stagiaires × 1,50 € / h",
                Some(euros(180, 0))
            ),
            term(
                (Kind::Workplace, "module:M2", ""),
                "14 h × 12 stagiaires × 2 € / h",
                Some(euros(336, 0))
            ),
            term(
                (Kind::Support, "support:A1", ""),
                "2 h × 12 stagiaires × 30 € / h",
                Some(euros(720, 0))
            ),
            term(
                (Kind::Equipment, "equipment:E1", ""),
                "620 € × 3 stagiaires ÷ 4 utilisations",
                Some(euros(465, 0))
            ),
            term(
                (Kind::Equipment, "equipment:E2", ""),
                "150 € × 2 stagiaires",
                Some(euros(300, 0))
            ),
            term(
                (Kind::Equipment, "equipment:E3", ""),
                "12,50 € × 7 stagiaires",
                Some(euros(87, 50))
            ),
            term(
                (Kind::ThirdPlace, "third-place:T1", ""),
                "16 h × 2 stagiaires × 1,25 € / h",
                Some(euros(40, 0))
            ),
            term(
                (Kind::Platform, "plan", ""),
                "18,90 € × 12 stagiaires",
                Some(euros(226, 80))
            ),
            term(
                (Kind::Engineering, "plan", ""),
                "120 h × 41 € / h ÷ 7 sessions",
                Some(euros(702, 86))
            ),
        ]
    );
}

#[test]
fn the_sums_of_the_first_path_are_what_the_hand_finds() {
    let costing = Costing::new(&plan(FIRST));
    assert_eq!(
        Kind::ALL.map(|it| costing.of_kind(it)),
        [
            euros(540 + 275 + 300, 0),
            euros(180, 0),
            euros(336, 0),
            euros(240, 0),
            euros(720, 0),
            euros(465 + 300 + 87, 50),
            euros(40, 0),
            euros(226, 80),
            euros(702, 86),
        ]
    );
    // 1 115 + 180 + 336 + 240 + 720 + 852,50 + 40 + 226,80 + 702,86.
    assert_eq!(costing.total, euros(4413, 16));
    assert_eq!(costing.heads, 12);
    // 4 413,16 ÷ 12 = 367,7633.
    assert_eq!(costing.per_learner(), Some(euros(367, 76)));
    // 42 h × 12 = 504 hours of learners; 4 413,16 ÷ 504 = 8,7562.
    assert_eq!(costing.learner_minutes, 504 * 60);
    assert_eq!(costing.per_learner_hour(), Some(euros(8, 76)));
    assert!(costing.is_over_hourly(euros(8, 75)), "8,7562 is more than 8,75");
    assert!(!costing.is_over_hourly(euros(8, 76)));
    // 540 + 240 in the classroom.
    let by_modality = Modality::ALL.map(|it| costing.of_modality(Some(it)));
    assert_eq!(
        by_modality,
        [euros(780, 0), euros(575, 0), euros(180, 0), euros(336, 0)]
    );
    // Support, equipment, seat, platform, engineering: 720 + 852,50 + 40 + 226,80 + 702,86.
    assert_eq!(costing.of_modality(None), euros(2542, 16));
    // The block is all in the classroom; outside it, the other modalities and what belongs to none: 575 + 180 + 336
    // + 2 542,16.
    let block = BlockId::parse("B1").unwrap();
    assert_eq!(costing.of_block(Some(&block)), euros(780, 0));
    assert_eq!(costing.of_block(None), euros(3633, 16));
    let parts = |block: Option<&BlockId>| {
        let of = Modality::ALL.into_iter().map(Some).chain([None]);
        of.map(|it| costing.of_part(block, it)).collect::<Vec<_>>()
    };
    let zero = Cents::ZERO;
    assert_eq!(parts(Some(&block)), [euros(780, 0), zero, zero, zero, zero]);
    assert_eq!(
        parts(None),
        [zero, euros(575, 0), euros(180, 0), euros(336, 0), euros(2542, 16)]
    );
    assert_eq!(costing.missing(), []);
}

#[test]
fn each_term_of_the_second_path_is_what_the_hand_finds() {
    let costing = Costing::new(&plan(SECOND));
    let [one, other, room] = [
        (Kind::Training, "module:M1", "trainer:F1"),
        (Kind::Training, "module:M1", "trainer:F2"),
        (Kind::Room, "module:M1", "room:R1"),
    ];
    let tutor = (Kind::Workplace, "module:M1", "");
    assert_eq!(
        terms(&costing),
        [
            term(one, "7 h × 40 € / h ÷ 2 formateurs", Some(euros(140, 0))),
            term(other, "7 h × 50 € / h ÷ 2 formateurs", Some(euros(175, 0))),
            term(room, "7 h × 18 € / h", Some(euros(126, 0))),
            term(one, "3 h 30 × 40 € / h ÷ 2 formateurs", Some(euros(70, 0))),
            term(other, "3 h 30 × taux inconnu ÷ 2 formateurs", None),
            term(tutor, "1 h × 3 stagiaires × taux inconnu", None),
            term(one, "2 h × 40 € / h ÷ 2 formateurs", Some(euros(40, 0))),
            term(other, "2 h × 50 € / h ÷ 2 formateurs", Some(euros(50, 0))),
            term(room, "2 h × 18 € / h", Some(euros(36, 0))),
            term(tutor, "1 h × 2 stagiaires × taux inconnu", None),
            term(
                (Kind::Support, "support:A1", ""),
                "1 h 30 × 3 stagiaires × 28 € / h",
                Some(euros(126, 0))
            ),
            term(
                (Kind::Equipment, "equipment:E1", ""),
                "649,90 € × 2 stagiaires",
                Some(euros(1299, 80))
            ),
            term(
                (Kind::ThirdPlace, "third-place:T1", ""),
                "1 h 30 × 2 stagiaires × 2,50 € / h",
                Some(euros(7, 50))
            ),
            term((Kind::Engineering, "plan", ""), "10 h × taux inconnu", None),
        ]
    );
}

#[test]
fn the_sums_of_the_second_path_count_what_is_known_and_tell_what_is_not() {
    let costing = Costing::new(&plan(SECOND));
    let zero = Cents::ZERO;
    assert_eq!(
        Kind::ALL.map(|it| costing.of_kind(it)),
        [
            euros(140 + 175 + 70 + 40 + 50, 0),
            zero,
            zero,
            euros(126 + 36, 0),
            euros(126, 0),
            euros(1299, 80),
            euros(7, 50),
            zero,
            zero,
        ]
    );
    // 475 + 162 + 126 + 1 299,80 + 7,50.
    assert_eq!(costing.total, euros(2070, 30));
    assert_eq!(costing.heads, 5);
    // 2 070,30 ÷ 5 = 414,06.
    assert_eq!(costing.per_learner(), Some(euros(414, 6)));
    // 11 h 30 × 5 = 57 h 30: 2 070,30 ÷ 57,5 = 36,0052….
    assert_eq!(costing.learner_minutes, 5 * 690);
    assert_eq!(costing.per_learner_hour(), Some(euros(36, 1)));
    assert!(costing.is_over_hourly(euros(36, 0)));
    assert!(!costing.is_over_hourly(euros(36, 1)));
    // 140 + 175 + 126 + 40 + 50 + 36 in the classroom, 70 live; support, equipment and seats belong to no modality.
    let by_modality = Modality::ALL.map(|it| costing.of_modality(Some(it)));
    assert_eq!(by_modality, [euros(567, 0), euros(70, 0), zero, zero]);
    assert_eq!(costing.of_modality(None), euros(1433, 30));
    let block = BlockId::parse("B1").unwrap();
    assert_eq!(costing.of_block(Some(&block)), euros(637, 0));
    assert_eq!(costing.of_block(None), euros(1433, 30));
    let parts = |block: Option<&BlockId>| {
        let of = Modality::ALL.into_iter().map(Some).chain([None]);
        of.map(|it| costing.of_part(block, it)).collect::<Vec<_>>()
    };
    assert_eq!(
        parts(Some(&block)),
        [euros(567, 0), euros(70, 0), zero, zero, zero]
    );
    assert_eq!(parts(None), [zero, zero, zero, zero, euros(1433, 30)]);
    assert_eq!(
        costing.missing(),
        [
            // The trainer without a rate: 3 h 30 live.
            Missing {
                rate: Rate::RemoteSync,
                minutes: 210
            },
            // 1 h of each of the five.
            Missing {
                rate: Rate::Workplace,
                minutes: 5 * 60
            },
            Missing {
                rate: Rate::Engineering,
                minutes: 600
            },
        ]
    );
}

/// Of 10 h of classroom 4 h in half-groups and a reflexive phase of 1 h with each; two of the twelve have 12 h.
///
/// The group: 5 h × 45 € = 225 and 5 h × 20 € = 100. The halves: 4 h × 2 × 45 € = 360 and 4 h × 2 × 20 € = 160.
/// Alone, the ten: 1 h × 10 × 45 € = 450 and 1 h × 10 × 20 € = 200. The two others: 2 h more together, 90 and 40;
/// 1 h × 2 × 45 € = 90 and 1 h × 2 × 20 € = 40. In all 225 + 100 + 360 + 160 + 450 + 200 + 90 + 40 + 90 + 40 = 1 755.
/// Learner-hours: 10 × 10 h + 2 × 12 h = 124: half-groups are lived once.
const HALVES: &str = r#"(
    format: 1,
    title: "Demi-groupes",
    modules: [
        (id: "M1", title: "Atelier", mix: (classroom: "10h"), room: "R1", trainers: ["F1"], activities: [
            (id: "A1", title: "Machine", kind: practice, modality: classroom, duration: "4h", grouping: half),
            (id: "A2", title: "Retour", kind: reflexive, modality: classroom, duration: "1h", grouping: individual),
            (id: "A3", title: "Révision", kind: study, modality: classroom, duration: "2h", grouping: half,
                trainer: none),
        ]),
    ],
    learners: [(id: "S1", headcount: 10), (id: "S2", headcount: 2)],
    variants: [(id: "V1", title: "Plus", learners: ["S2"], mixes: [(module: "M1", mix: (classroom: "12h"))])],
    rooms: [(id: "R1", name: "Atelier", capacity: 12, hourly_cost: "20")],
    trainers: [(id: "F1", name: "Formatrice", hourly_cost: "45")],
)"#;

#[test]
fn half_groups_are_paid_twice_and_lived_once() {
    let costing = Costing::new(&plan(HALVES));
    let training = |sum: &str, amount| term((Kind::Training, "module:M1", "trainer:F1"), sum, Some(amount));
    let room = |sum: &str, amount| term((Kind::Room, "module:M1", "room:R1"), sum, Some(amount));
    assert_eq!(
        terms(&costing),
        [
            training("5 h × 45 € / h", euros(225, 0)),
            room("5 h × 20 € / h", euros(100, 0)),
            training("4 h × 2 demi-groupes × 45 € / h", euros(360, 0)),
            room("4 h × 2 demi-groupes × 20 € / h", euros(160, 0)),
            training("1 h × 10 stagiaires × 45 € / h", euros(450, 0)),
            room("1 h × 10 stagiaires × 20 € / h", euros(200, 0)),
            training("2 h × 45 € / h", euros(90, 0)),
            room("2 h × 20 € / h", euros(40, 0)),
            training("1 h × 2 stagiaires × 45 € / h", euros(90, 0)),
            room("1 h × 2 stagiaires × 20 € / h", euros(40, 0)),
        ]
    );
    assert_eq!(costing.total, euros(1755, 0));
    assert_eq!(costing.learner_minutes, 124 * 60);
    // One person makes no two halves: 4 h × 45 € once.
    let alone = HALVES.replace("headcount: 10", "headcount: 1");
    let alone = alone.replace(r#", (id: "S2", headcount: 2)"#, "");
    let costing = Costing::new(&plan(&alone));
    assert!(
        terms(&costing).contains(&training("4 h × 45 € / h", euros(180, 0))),
        "{:?}",
        terms(&costing)
    );
}

#[test]
fn a_plan_without_people_or_hours_costs_nothing_for_one() {
    let costing = Costing::new(&Plan::default());
    assert_eq!(costing.total, Cents::ZERO);
    assert_eq!((costing.per_learner(), costing.per_learner_hour()), (None, None));
    assert!(!costing.is_over_hourly(Cents::ZERO));
    assert!(!Costing::is_wanted(&Plan::default()));
    assert!(Costing::is_wanted(&plan(SECOND)));
}

#[test]
fn the_three_figures_of_the_whole_say_their_sums_in_both_languages() {
    let said = |source: &str, lang: Lang| {
        let (costing, text) = (Costing::new(&plan(source)), Text::new(lang));
        [
            plain(&costing.explain_total(&text)),
            plain(&costing.explain_per_learner(&text).unwrap()),
            plain(&costing.explain_per_hour(&text).unwrap()),
        ]
    };
    assert_eq!(
        said(FIRST, Lang::Fr),
        [
            "Formateurs 1 115 € + Tutorat à distance 180 € + Tuteurs en entreprise 336 € + Salles 240 € + \
             Accompagnement 720 € + Matériel prêté 852,50 € + Places en tiers-lieu 40 € + Plateforme 226,80 € + \
             Ingénierie pédagogique 702,86 € = 4 413,16 €",
            "4 413,16 € ÷ 12 stagiaires = 367,76 €",
            "4 413,16 € ÷ 504 heures-stagiaires = 8,76 €",
        ]
    );
    assert_eq!(
        said(FIRST, Lang::En),
        [
            "Trainers €1,115 + Remote tutoring €180 + Workplace tutors €336 + Rooms €240 + Support €720 + \
             Equipment lent €852.50 + Seats in third places €40 + Platform €226.80 + \
             Pedagogical engineering €702.86 = €4,413.16",
            "€4,413.16 ÷ 12 learners = €367.76",
            "€4,413.16 ÷ 504 learner-hours = €8.76",
        ]
    );
    assert_eq!(
        said(SECOND, Lang::Fr),
        [
            "Formateurs 475 € + Salles 162 € + Accompagnement 126 € + Matériel prêté 1 299,80 € + \
             Places en tiers-lieu 7,50 € = 2 070,30 €",
            "2 070,30 € ÷ 5 stagiaires = 414,06 €",
            "2 070,30 € ÷ 57,5 heures-stagiaires = 36,01 €",
        ]
    );
    assert_eq!(
        said(SECOND, Lang::En),
        [
            "Trainers €475 + Rooms €162 + Support €126 + Equipment lent €1,299.80 + Seats in third places €7.50 = \
             €2,070.30",
            "€2,070.30 ÷ 5 learners = €414.06",
            "€2,070.30 ÷ 57.5 learner-hours = €36.01",
        ]
    );
}

/// What `tresse cost` prints.
fn printed(source: &str, lang: Lang, more: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    std::fs::write(&path, source).unwrap();
    let path = path.display().to_string();
    let (code, out, _) = command::on((2027, 1, 12), lang, &[&["cost", &path], more].concat());
    assert_eq!(code, GOOD);
    plain(&out)
}

#[test]
fn the_terminal_prints_the_first_path_as_the_hand_wrote_it() {
    assert_eq!(printed(FIRST, Lang::Fr, &[]), include_str!("costs/first-fr.txt"));
    assert_eq!(printed(FIRST, Lang::En, &[]), include_str!("costs/first-en.txt"));
}

#[test]
fn the_terminal_prints_the_second_path_as_the_hand_wrote_it() {
    assert_eq!(
        printed(SECOND, Lang::Fr, &[]),
        include_str!("costs/second-fr.txt")
    );
    assert_eq!(
        printed(SECOND, Lang::En, &[]),
        include_str!("costs/second-en.txt")
    );
}

#[test]
fn json_gives_the_same_figures_in_cents() {
    let of = |source| -> Value {
        let out = printed(source, Lang::En, &["--format", "json"]);
        serde_json::from_str(&out).unwrap()
    };
    let first = of(FIRST);
    assert_eq!(
        [
            &first["total"],
            &first["per_learner"],
            &first["per_learner_hour"],
            &first["headcount"],
            &first["learner_minutes"],
            &first["budget"],
            &first["hourly_cap"],
        ],
        [
            &json!(441_316),
            &json!(36_776),
            &json!(876),
            &json!(12),
            &json!(504 * 60),
            &Value::Null,
            &Value::Null
        ]
    );
    assert_eq!(
        first["by_modality"],
        json!({ "classroom": 78_000, "remote_sync": 57_500, "remote_async": 18_000, "workplace": 33_600,
            "none": 254_216 })
    );
    assert_eq!(
        first["by_block"],
        json!([
            { "id": "B1", "title": "Bloc 1", "amount": 78_000 },
            { "id": "", "title": "", "amount": 363_316 },
        ])
    );
    let second = of(SECOND);
    assert_eq!(
        [
            &second["total"],
            &second["per_learner"],
            &second["per_learner_hour"],
            &second["budget"],
            &second["hourly_cap"],
        ],
        [
            &json!(207_030),
            &json!(41_406),
            &json!(3_601),
            &json!(200_000),
            &json!(3_600)
        ]
    );
    assert_eq!(
        second["by_kind"],
        json!({ "training": 47_500, "tutoring": 0, "workplace": 0, "room": 16_200, "support": 12_600,
            "equipment": 129_980, "third-place": 750, "platform": 0, "engineering": 0 })
    );
    assert_eq!(
        second["missing"],
        json!([
            { "rate": "remote-sync", "minutes": 210 },
            { "rate": "workplace", "minutes": 300 },
            { "rate": "engineering", "minutes": 600 },
        ])
    );
}

#[test]
fn the_workbook_holds_each_term_with_its_amount_and_the_three_figures() {
    let amounts = |source| -> Vec<f64> {
        let bytes = exported("workbook-xlsx", &plan(source), &Choice::default(), Lang::Fr);
        let mut sheets = sheet::read(&bytes).unwrap();
        let found = page(&mut sheets, "costs");
        let rows = 2..found.rows.len();
        let amounts = rows.filter_map(|row| match found.at(row, 9) {
            Cell::Number(number) => Some(*number),
            Cell::Empty | Cell::Text(_) | Cell::Days(_) | Cell::Yes(_) => None,
        });
        amounts.collect()
    };
    assert_eq!(
        amounts(FIRST),
        [
            540.0, 240.0, 275.0, 300.0, 180.0, 336.0, 720.0, 465.0, 300.0, 87.5, 40.0, 226.8, 702.86,
            4413.16, 367.76, 8.76
        ]
    );
    assert_eq!(
        amounts(SECOND),
        [
            140.0, 175.0, 126.0, 70.0, 40.0, 50.0, 36.0, 126.0, 1299.8, 7.5, 2070.3, 414.06, 36.01
        ]
    );
}

/// What the checks of the cost say, in both languages.
fn told(source: &str, lang: Lang) -> Vec<String> {
    let (plan, text) = (plan(source), Text::new(lang));
    let found = run_plan(&plan, &default_policy()).into_iter();
    let mut told: Vec<String> = found
        .map(|it| it.diagnostic)
        .filter(|it| it.code.0.starts_with('B'))
        .map(|it| format!("{} {}", it.code, plain(&describe(&text, &plan, &it).message)))
        .collect();
    told.sort();
    told
}

#[test]
fn the_checks_of_the_cost_tell_figures_that_the_hand_finds() {
    // Neither a budget nor a cap, no rate missing, engineering counted.
    assert_eq!(told(FIRST, Lang::Fr), Vec::<String>::new());
    // 2 070,30 − 2 000 = 70,30. 3 h 30 + 5 h + 10 h = 18 h 30.
    assert_eq!(
        told(SECOND, Lang::Fr),
        [
            "B01 Une session coûte 2 070,30 € pour un budget de 2 000 € : 70,30 € de trop.",
            "B02 L’heure-stagiaire revient à 36,01 € (2 070,30 € pour 57 h 30 de tous les stagiaires réunis), le \
             financeur en paie 36 € au plus.",
            "B03 3 taux manquent (heure de formateur en classe virtuelle, heure de tuteur en entreprise et heure \
             d’ingénierie) pour 18 h 30 : le coût n’est pas complet.",
        ]
    );
    assert_eq!(
        told(SECOND, Lang::En),
        [
            "B01 One run costs €2,070.30 for a budget of €2,000: €70.30 too much.",
            "B02 One learner-hour costs €36.01 (€2,070.30 for 57 h 30 of all learners together), and the funder \
             pays €36 at most.",
            "B03 3 rates are missing (trainer’s hour of virtual class, tutor’s hour at the workplace and hour of \
             engineering) for 18 h 30: the cost is not whole.",
        ]
    );
}

/// Names of the buttons and labels of the cost panel, which say each figure.
fn window_shows(source: &str, buttons: &[&str], labels: &[&str]) {
    let size = egui::vec2(1400.0, 1800.0);
    let mut harness = Program::staged(&plan(source), ViewId::Means, Lang::Fr, egui::Theme::Light, size);
    let text = Text::for_screen(Lang::Fr);
    harness
        .get_by_role_and_label(Role::Tab, text.get("cost-tab"))
        .click();
    harness.run();
    for name in buttons {
        let found = harness.query_all_by_role(Role::Button);
        let found = found.filter(|it| it.accesskit_node().label().is_some_and(|it| plain(&it) == *name));
        assert!(found.count() > 0, "no button « {name} »");
    }
    for words in labels {
        let found = harness.query_all_by_role(Role::Label);
        let found = found.filter(|it| {
            let said = [it.accesskit_node().label(), it.accesskit_node().value()];
            said.into_iter().flatten().any(|it| plain(&it).contains(words))
        });
        assert!(found.count() > 0, "no words « {words} »");
    }
}

#[test]
fn the_window_shows_the_figures_of_the_first_path() {
    window_shows(
        FIRST,
        &[
            "Coût d’une session, 4 413,16 €",
            "Par stagiaire, 367,76 €",
            "Par heure-stagiaire, 8,76 €",
            "Tout le parcours, Présentiel, 780 €",
            "Tout le parcours, Distanciel synchrone, 575 €",
            "Tout le parcours, Distanciel asynchrone, 180 €",
            "Tout le parcours, Entreprise, 336 €",
            "Tout le parcours, Hors modalité, 2 542,16 €",
            "Bloc 1, Présentiel, 780 €",
            "Hors des blocs, Hors modalité, 2 542,16 €",
            "Présentiel, 780 €",
            "Distanciel synchrone, 575 €",
            "Distanciel asynchrone, 180 €",
            "Entreprise, 336 €",
            "Hors modalité, 2 542,16 €",
            "Bloc 1, 780 €",
            "Hors des blocs, 3 633,16 €",
            "Formateurs, 1 115 €",
            "Tutorat à distance, 180 €",
            "Tuteurs en entreprise, 336 €",
            "Salles, 240 €",
            "Accompagnement, 720 €",
            "Matériel prêté, 852,50 €",
            "Places en tiers-lieu, 40 €",
            "Plateforme, 226,80 €",
            "Ingénierie pédagogique, 702,86 €",
        ],
        &["÷ 12 stagiaires"],
    );
}

#[test]
fn the_window_shows_the_figures_of_the_second_path() {
    window_shows(
        SECOND,
        &[
            "Coût d’une session, 2 070,30 €",
            "Par stagiaire, 414,06 €",
            "Par heure-stagiaire, 36,01 €",
            "Présentiel, 567 €",
            "Distanciel synchrone, 70 €",
            "Hors modalité, 1 433,30 €",
            "Bloc 1, 637 €",
            "Hors des blocs, 1 433,30 €",
            "Formateurs, 475 €",
            "Salles, 162 €",
            "Accompagnement, 126 €",
            "Matériel prêté, 1 299,80 €",
            "Places en tiers-lieu, 7,50 €",
        ],
        &[
            "Budget du financeur 2 000 €",
            "Plafond par heure-stagiaire 36 €",
            "Taux manquant : heure de formateur en classe virtuelle (3 h 30)",
            "Taux manquant : heure de tuteur en entreprise (5 h)",
            "Taux manquant : heure d’ingénierie (10 h)",
        ],
    );
}
