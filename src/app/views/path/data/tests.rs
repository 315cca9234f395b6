use super::*;
use crate::exchange::export::braid::SAMPLES;
use crate::model::{
    Activity, ActivityId, AssessmentKind, AssessmentMark, Block, Competency, Id as _, Policy,
};

fn id<I: crate::model::Id>(text: &str) -> I {
    I::parse(text).unwrap()
}

fn module(name: &str, block: Option<&str>, hours: [u32; 4]) -> Module {
    let mut module = Module::new(id(name), format!("Module {name}"));
    module.block = block.map(id);
    module.mix = Mix::new(hours.map(Minutes::hours));
    module
}

fn plan() -> Plan {
    let mut block = Block::new(id("B01"), "Vendre");
    block.code = "RNCP1BC01".to_owned();
    block.target = Some(Minutes::hours(30));
    for name in ["C1", "C2"] {
        block
            .competencies
            .push(Arc::new(Competency::new(id(name), "Accueillir les clients")));
    }
    let mut first = module("M01", Some("B01"), [7, 0, 0, 7]);
    first.trains = vec![id("C1"), id("C2")];
    first.assesses = vec![AssessmentMark {
        competency: id("C1"),
        kind: AssessmentKind::Summative,
    }];
    let mut second = module("M02", Some("B01"), [0, 7, 7, 0]);
    for name in ["A01", "A02"] {
        let mut activity = Activity::new(
            id::<ActivityId>(name),
            "Test",
            Modality::RemoteSync,
            Minutes::hours(1),
        );
        activity.assessment = Some(AssessmentKind::Formative);
        second.activities.push(Arc::new(activity));
    }
    let lost = module("M03", Some("B99"), [7, 0, 0, 0]);
    Plan {
        blocks: vec![Arc::new(block)],
        modules: [first, second, lost].into_iter().map(Arc::new).collect(),
        ..Plan::default()
    }
}

fn board(plan: Plan) -> Board {
    let plan = Arc::new(plan);
    let derived = Derived::new(&plan, &Policy::default());
    Board::of(&plan, &derived)
}

#[test]
fn lanes_hold_their_modules_and_what_belongs_nowhere_stands_last() {
    let board = board(plan());
    let [vendre, outside] = board.lanes.as_slice() else {
        panic!("a block and the modules outside blocks")
    };
    assert_eq!(
        (vendre.held, vendre.target),
        (Minutes::hours(28), Some(Minutes::hours(30)))
    );
    assert_eq!(vendre.competencies, 2);
    assert_eq!(
        vendre.assessments, 3,
        "one for the mark of M01, two for the activities of M02"
    );
    assert_eq!(vendre.cards[0].competencies, ["C1", "C2"], "each once");
    assert_eq!(outside.block, None);
    assert_eq!(outside.cards[0].id.as_str(), "M03", "its block does not exist");
    assert_eq!(board.find(&id("M02")), Some((0, 1)));
    assert_eq!(board.find(&id("M09")), None);
}

#[test]
fn a_competency_is_covered_when_trained_and_assessed() {
    let board = board(plan());
    assert_eq!(board.covered, (1, 2));
    assert!(board.uncovered.contains(&id("C2")) && !board.uncovered.contains(&id("C1")));
}

fn banded(scope: BandScope, min: u32, max: u32) -> BandRow {
    let mut plan = plan();
    plan.targets.bands = vec![Band {
        scope,
        min: Permille::percent(min),
        max: Permille::percent(max),
    }];
    *board(plan).bands.first().unwrap()
}

/// The path holds 14 h of classroom, 7 h of each remote modality and 7 h of workplace: 40, 20, 20, 20 %.
#[test]
fn a_band_stands_where_its_part_of_the_bar_may_end() {
    let classroom = banded(BandScope::Modality(Modality::Classroom), 30, 60);
    assert_eq!((classroom.from, classroom.to), (Permille(300), Permille(600)));
    assert_eq!(
        (classroom.share, classroom.standing),
        (Permille(400), Ordering::Equal)
    );
    let remote = banded(BandScope::Remote, 10, 30);
    assert_eq!(
        (remote.from, remote.to),
        (Permille(500), Permille(700)),
        "counted from where remote time starts"
    );
    assert_eq!(
        (remote.share, remote.standing),
        (Permille(400), Ordering::Greater)
    );
    let workplace = banded(BandScope::Modality(Modality::Workplace), 25, 50);
    assert_eq!(
        (workplace.from, workplace.to),
        (Permille(500), Permille(750)),
        "the last part is counted from the end"
    );
    assert_eq!(workplace.standing, Ordering::Less);
}

#[test]
fn a_band_that_would_leave_the_bar_is_counted_from_the_end_of_its_part() {
    // Own time starts at 60 %: up to 70 % of it would end at 130 %.
    let own_time = banded(BandScope::Modality(Modality::RemoteAsync), 10, 70);
    assert_eq!((own_time.from, own_time.to), (Permille(100), Permille(700)));
}

#[test]
fn the_braid_follows_the_path_and_always_fills_it() {
    let board = board(plan());
    let braid = &board.braid;
    assert_eq!(braid.samples.len(), SAMPLES);
    for shares in &braid.samples {
        let sum: f32 = shares.iter().sum();
        assert!((sum - 1.0).abs() < 1e-3, "{shares:?}");
    }
    let near = |index: usize, slot: usize, share: f32| {
        let found = braid.samples[index][slot];
        assert!((found - share).abs() < 1e-3, "sample {index}: {found}");
    };
    // In the middle of M01, of M02 and of M03, far from the limits where they melt into each other.
    near(SAMPLES / 5, 0, 0.5);
    near(SAMPLES / 5, 3, 0.5);
    near(SAMPLES * 3 / 5, 1, 0.5);
    near(SAMPLES * 3 / 5, 2, 0.5);
    near(SAMPLES * 9 / 10, 0, 1.0);
}

#[test]
fn the_braid_tells_which_module_stands_where() {
    let board = board(plan());
    let at = |part: f32| {
        let index = board.braid.at(part).unwrap();
        board.braid.spans[index].0.as_str().to_owned()
    };
    assert_eq!(
        [at(-1.0), at(0.1), at(0.5), at(0.95), at(2.0)],
        ["M01", "M01", "M02", "M03", "M03"]
    );
    let (from, to) = board.braid.span(1).unwrap();
    assert!((from - 0.4).abs() < 1e-3 && (to - 0.8).abs() < 1e-3);
}

#[test]
fn an_empty_path_has_no_braid_and_no_bands() {
    let mut empty = plan();
    empty.modules.clear();
    empty.targets.bands = vec![Band {
        scope: BandScope::Remote,
        min: Permille(0),
        max: Permille(500),
    }];
    let board = board(empty);
    assert!(board.braid.samples.is_empty() && board.bands.is_empty());
    assert_eq!(board.braid.at(0.5), None);
}
