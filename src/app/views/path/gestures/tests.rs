use super::*;
use crate::app::derived::Derived;
use crate::model::{Competency, Policy};
use crate::text::Lang;
use std::sync::Arc;

fn id<I: crate::model::Id>(text: &str) -> I {
    I::parse(text).unwrap()
}

/// Two lanes with M01 M02 and M03, one competency in the second.
fn plan() -> Plan {
    let mut plan = Plan::default();
    for name in ["B01", "B02"] {
        plan.blocks.push(Arc::new(Block::new(id(name), name)));
    }
    let competency = Competency::new(
        id("C1"),
        "Encaisser et rendre la monnaie sans erreur, à la caisse ou en libre-service.",
    );
    let block = plan.blocks.last_mut().map(Arc::make_mut).unwrap();
    block.competencies.push(Arc::new(competency));
    for (name, home) in [("M01", "B01"), ("M02", "B01"), ("M03", "B02")] {
        let mut module = Module::new(id(name), format!("Module {name}"));
        module.block = Some(id(home));
        module.mix = FRESH;
        plan.modules.push(Arc::new(module));
    }
    plan
}

fn board(plan: &Plan) -> Board {
    let plan = Arc::new(plan.clone());
    let derived = Derived::new(&plan, &Policy::default());
    Board::of(&plan, &derived)
}

fn done(plan: &Plan, gesture: Option<Gesture>) -> (Plan, Key) {
    let (edit, key) = gesture.expect("a gesture");
    (edit.applied_to(plan).expect("an edit that holds"), key)
}

fn order(plan: &Plan) -> Vec<(String, Option<String>)> {
    let name = |it: &Arc<Module>| (it.id.to_string(), it.block.as_ref().map(ToString::to_string));
    plan.modules.iter().map(name).collect()
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, Option<String>)> {
    list.iter()
        .map(|(module, block)| ((*module).to_owned(), Some((*block).to_owned())))
        .collect()
}

#[test]
fn modules_step_inside_and_between_lanes() {
    let plan = plan();
    let board = board(&plan);
    let go = |name: &str, to: Step| step(&plan, &board, &id(name), to);
    let (next, _) = done(&plan, go("M01", Step::After));
    assert_eq!(
        order(&next),
        pairs(&[("M02", "B01"), ("M01", "B01"), ("M03", "B02")])
    );
    let (next, key) = done(&plan, go("M02", Step::LaneBelow));
    assert_eq!(
        order(&next),
        pairs(&[("M01", "B01"), ("M03", "B02"), ("M02", "B02")]),
        "behind M03, at the same place of the lane"
    );
    assert_eq!(key, Key::Module(id("M02")));
    let (next, _) = done(&plan, go("M03", Step::LaneAbove));
    assert_eq!(
        order(&next),
        pairs(&[("M03", "B01"), ("M01", "B01"), ("M02", "B01")])
    );
    assert!(go("M01", Step::Before).is_none() && go("M02", Step::After).is_none());
    assert!(go("M01", Step::LaneAbove).is_none());
    let (next, _) = done(&plan, go("M03", Step::LaneBelow));
    assert_eq!(next.module(&id("M03")).unwrap().block, None, "outside all lanes");
}

#[test]
fn a_module_let_go_where_it_was_makes_no_step() {
    let plan = plan();
    let board = board(&plan);
    let text = Text::new(Lang::Fr);
    let carried = Carried::Module(id("M01"));
    assert!(put(&plan, &board, &text, &carried, 0, 0, None).is_none());
    assert!(put(&plan, &board, &text, &carried, 0, 1, None).is_none());
    assert!(put(&plan, &board, &text, &carried, 0, 2, None).is_some());
}

#[test]
fn a_competency_makes_a_module_or_joins_one() {
    let plan = plan();
    let board = board(&plan);
    let text = Text::new(Lang::Fr);
    let carried = Carried::Competency(id("C1"));
    let (next, key) = done(&plan, put(&plan, &board, &text, &carried, 0, 1, None));
    let Key::Module(new) = &key else { panic!("{key}") };
    let module = next.module(new).unwrap();
    assert_eq!(module.trains, [id("C1")]);
    assert_eq!(
        module.title,
        "Encaisser et rendre la monnaie sans erreur, à la caisse ou…"
    );
    assert_eq!(next.modules.iter().position(|it| it.id == *new), Some(1));
    let (next, key) = done(&plan, put(&plan, &board, &text, &carried, 0, 1, Some(1)));
    assert_eq!(key, Key::Module(id("M02")));
    assert_eq!(next.module(&id("M02")).unwrap().trains, [id("C1")]);
    assert_eq!(next.modules.len(), 3);
    assert!(
        train(&next, &id("M02"), &id("C1")).is_none(),
        "it is trained there"
    );
}

#[test]
fn a_copy_stands_behind_its_model_and_names_its_step() {
    let plan = plan();
    let text = Text::new(Lang::Fr);
    let (edit, key) = crate::app::copies::of_module(&plan, &text, &id("M01")).unwrap();
    let next = edit.applied_to(&plan).unwrap();
    let Key::Module(copy) = key else {
        panic!("a module")
    };
    assert_eq!(next.modules.iter().position(|it| it.id == copy), Some(1));
    assert_eq!(next.module(&copy).unwrap().title, "Module M01 (copie)");
    let name = edit.name(&plan);
    assert_eq!(
        text.fmt(&name.key, &[("subject", name.subject.as_str().into())]),
        "duplication du module «\u{a0}Module M01\u{a0}»"
    );
}

#[test]
fn lanes_are_added_below_the_chosen_one_and_move() {
    let plan = plan();
    let text = Text::new(Lang::Fr);
    let (next, key) = done(&plan, Some(add_lane(&plan, &text, Some(&id("B01")))));
    let names: Vec<String> = next.blocks.iter().map(|it| it.id.to_string()).collect();
    assert_eq!(names, ["B01", "B03", "B02"]);
    assert!(!next.blocks[1].certifying);
    let Key::Block(new) = key else { panic!("a block") };
    let (next, _) = done(&next, step_lane(&next, &new, true));
    assert_eq!(next.blocks[0].id, new);
    assert!(step_lane(&next, &new, true).is_none());
    assert!(step_lane(&next, &id("B02"), false).is_none());
}

#[test]
fn a_lane_lands_between_lanes() {
    let mut plan = plan();
    plan.blocks.push(Arc::new(Block::new(id("B03"), "B03")));
    let go = |lane: &str, before: usize| {
        put_lane(&plan, &id(lane), before).map(|(edit, _)| {
            let next = edit.applied_to(&plan).unwrap();
            next.blocks.iter().map(|it| it.id.to_string()).collect::<Vec<_>>()
        })
    };
    assert_eq!(go("B01", 2).unwrap(), ["B02", "B01", "B03"]);
    assert_eq!(go("B01", 3).unwrap(), ["B02", "B03", "B01"]);
    assert_eq!(go("B01", 9).unwrap(), ["B02", "B03", "B01"], "below all of them");
    assert_eq!(go("B03", 0).unwrap(), ["B03", "B01", "B02"]);
    assert!(go("B02", 1).is_none() && go("B02", 2).is_none(), "where it stood");
}

/// From every place of a path to the lanes beside it: the same place there, or last where there are fewer.
#[test]
fn a_step_between_lanes_keeps_the_place_in_the_lane() {
    let mut plan = Plan::default();
    for name in ["B01", "B02", "B03"] {
        plan.blocks.push(Arc::new(Block::new(id(name), name)));
    }
    // The order of the path is not that of the lanes.
    for (name, home) in [
        ("M01", "B02"),
        ("M02", "B01"),
        ("M03", "B03"),
        ("M04", "B01"),
        ("M05", "B02"),
        ("M06", "B01"),
        ("M07", "B02"),
        ("M08", "B02"),
    ] {
        let mut module = Module::new(id(name), name);
        module.block = Some(id(home));
        plan.modules.push(Arc::new(module));
    }
    let before = board(&plan);
    for module in &plan.modules {
        let (lane, place) = before.find(&module.id).unwrap();
        for (to, there) in [
            (Step::LaneAbove, lane.checked_sub(1)),
            (Step::LaneBelow, Some(lane + 1)),
        ] {
            let gesture = step(&plan, &before, &module.id, to);
            let Some(there) = there else {
                assert!(gesture.is_none(), "{}", module.id);
                continue;
            };
            let room = before.lanes[there].cards.len();
            let (next, _) = done(&plan, gesture);
            assert_eq!(
                board(&next).find(&module.id),
                Some((there, place.min(room))),
                "{} {to:?}",
                module.id
            );
        }
        for (to, wanted) in [
            (Step::Before, place.checked_sub(1)),
            (Step::After, Some(place + 1)),
        ] {
            let wanted = wanted.filter(|it| *it < before.lanes[lane].cards.len());
            let gesture = step(&plan, &before, &module.id, to);
            assert_eq!(gesture.is_some(), wanted.is_some(), "{} {to:?}", module.id);
            if let Some(wanted) = wanted {
                let (next, _) = done(&plan, gesture);
                assert_eq!(board(&next).find(&module.id), Some((lane, wanted)));
            }
        }
    }
}

#[test]
fn what_stands_beside_is_chosen_after_a_removal() {
    let plan = plan();
    let board = board(&plan);
    assert_eq!(neighbour(&board, &id("M01")), Some(Key::Module(id("M02"))));
    assert_eq!(neighbour(&board, &id("M02")), Some(Key::Module(id("M01"))));
    assert_eq!(neighbour(&board, &id("M03")), None);
}
