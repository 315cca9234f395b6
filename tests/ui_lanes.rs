//! The lanes of *Parcours* by keyboard and by hand: walking over cards, moving between lanes, carrying lanes,
//! adding from the library, and names that tell twins apart.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests fail by panicking"
)]

mod support;

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key as KeyboardKey, Modifiers, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use support::app::Program;
use support::plans::shop;
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::model::{
    Block, BlockId, Competency, CompetencyId, Id as _, Key, Minutes, Mix, Module, ModuleId, Plan,
};
use tresse::text::{Lang, Text};

fn open(plan: &Plan, lang: Lang) -> Harness<'static, Program> {
    Program::staged(plan, ViewId::Path, lang, egui::Theme::Light, vec2(1500.0, 1400.0))
}

fn id(name: &str) -> ModuleId {
    ModuleId::parse(name).unwrap()
}

fn select(harness: &mut Harness<'_, Program>, key: Key) {
    harness.state_mut().app().ask(Action::Select(key));
    harness.run();
}

fn selected(harness: &mut Harness<'_, Program>) -> String {
    let selection = harness.state_mut().app().selection();
    selection.map(Key::id).unwrap_or_default()
}

/// The modules of each lane, those outside the blocks last.
fn lanes(plan: &Plan) -> Vec<Vec<String>> {
    let blocks = plan.blocks.iter().map(|it| Some(&it.id)).chain([None]);
    blocks
        .map(|block| plan.lane(block).map(|it| it.id.to_string()).collect())
        .collect()
}

fn place(plan: &Plan, module: &str) -> (usize, usize) {
    let lanes = lanes(plan);
    let lane = lanes
        .iter()
        .position(|it| it.iter().any(|own| own == module))
        .unwrap();
    (lane, lanes[lane].iter().position(|own| own == module).unwrap())
}

fn drag(harness: &mut Harness<'_, Program>, from: Pos2, to: Pos2) {
    harness.drag_at(from);
    harness.run();
    harness.hover_at(from.lerp(to, 0.5));
    harness.run();
    harness.hover_at(to);
    harness.run();
    harness.drop_at(to);
    harness.run();
}

/// Where the button stands whose name holds these words.
fn button(harness: &Harness<'_, Program>, words: &str) -> egui::Rect {
    harness
        .get_all_by_role(Role::Button)
        .find(|it| {
            it.accesskit_node()
                .label()
                .is_some_and(|label| label.contains(words))
        })
        .unwrap_or_else(|| panic!("no button {words}"))
        .rect()
}

#[test]
fn arrows_walk_over_all_cards_and_back() {
    let plan = shop();
    let order: Vec<String> = lanes(&plan).concat();
    let mut harness = open(&plan, Lang::Fr);
    select(&mut harness, Key::Module(id(&order[0])));
    for next in &order[1..] {
        harness.key_press(KeyboardKey::ArrowRight);
        harness.run();
        assert_eq!(&selected(&mut harness), next, "to the right");
        let focused = harness
            .get_all_by_role(Role::Button)
            .find(|it| it.accesskit_node().is_focused());
        let name = focused
            .and_then(|it| it.accesskit_node().label())
            .unwrap_or_default();
        assert!(
            name.ends_with(next.as_str()),
            "the keyboard stands on {name}, not on {next}"
        );
    }
    for next in order.iter().rev().skip(1) {
        harness.key_press(KeyboardKey::ArrowLeft);
        harness.run();
        assert_eq!(&selected(&mut harness), next, "to the left");
    }
}

#[test]
fn a_module_moves_between_lanes_by_keys() {
    for lang in Lang::ALL {
        let mut harness = open(&shop(), *lang);
        select(&mut harness, Key::Module(id("M07")));
        let blocks = shop().blocks.len();
        let mut steps = 0;
        for key in [KeyboardKey::ArrowUp, KeyboardKey::ArrowDown] {
            for _ in 0..=blocks {
                let before = Arc::clone(harness.state().plan());
                let (lane, at) = place(&before, "M07");
                harness.key_press_modifiers(Modifiers::ALT, key);
                harness.run();
                let after = Arc::clone(harness.state().plan());
                let wanted = if key == KeyboardKey::ArrowUp {
                    lane.checked_sub(1)
                } else {
                    Some(lane + 1).filter(|it| *it <= blocks)
                };
                let Some(wanted) = wanted else {
                    assert_eq!(before, after, "{lang}: there is no lane beyond");
                    continue;
                };
                steps += 1;
                let room = lanes(&before)[wanted].len();
                assert_eq!(place(&after, "M07"), (wanted, at.min(room)), "{lang}");
                assert_eq!(selected(&mut harness), "M07");
            }
        }
        assert!(steps > blocks);
        for _ in 0..steps {
            harness.state_mut().app().ask(Action::Undo);
        }
        harness.run();
        assert_eq!(**harness.state().plan(), shop(), "a step is a step");
    }
}

#[test]
fn three_modules_are_added_by_keys() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut plan = Plan::default();
        plan.blocks
            .push(Arc::new(Block::new(BlockId::parse("B01").unwrap(), "Vendre")));
        let mut harness = open(&plan, *lang);
        select(&mut harness, Key::Block(BlockId::parse("B01").unwrap()));
        for (at, title) in ["Accueillir", "Conseiller", "Encaisser"].into_iter().enumerate() {
            if at == 0 {
                harness.get_by_label(text.get("path-add-module")).focus();
                harness.run();
                harness.key_press(KeyboardKey::Enter);
            } else {
                harness.key_press(KeyboardKey::N);
            }
            harness.run();
            harness.event(egui::Event::Text(title.to_owned()));
            harness.run();
            harness.key_press(KeyboardKey::Enter);
            harness.run();
        }
        let plan = harness.state().plan();
        let made: Vec<_> = plan.modules.iter().map(|it| it.title.as_str()).collect();
        assert_eq!(made, ["Accueillir", "Conseiller", "Encaisser"], "{lang}");
        assert!(
            plan.modules
                .iter()
                .all(|it| it.block == BlockId::parse("B01").ok())
        );
    }
}

#[test]
fn a_row_of_the_library_is_added_by_click_by_enter_and_by_drag() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = open(&shop(), *lang);
        harness.get_by_label(text.get("path-library")).click();
        harness.run();
        // The list is long: looking for the row brings it up.
        harness
            .get_by_role_and_label(Role::TextInput, text.get("path-library-search"))
            .type_text(text.get("library-jury"));
        harness.run();
        let row = format!("{} · ", text.get("library-jury"));
        let titled = |harness: &Harness<'_, Program>| {
            let plan = harness.state().plan();
            plan.modules
                .iter()
                .filter(|it| it.title == text.get("library-jury"))
                .map(|it| it.block.as_ref().map(ToString::to_string))
                .collect::<Vec<_>>()
        };
        let at = button(&harness, &row).center();
        harness.drag_at(at);
        harness.drop_at(at);
        harness.run();
        assert_eq!(titled(&harness).len(), 1, "{lang}: a click");
        let hours = text.hours(7 * 60);
        harness.get_by_label(&format!("{row}{hours}")).focus();
        harness.run();
        harness.key_press(KeyboardKey::Enter);
        harness.run();
        assert_eq!(titled(&harness).len(), 2, "{lang}: Enter");
        let from = button(&harness, &format!("{row}{hours}")).center();
        let outside = text.fmt("path-fold", &[("title", text.get("path-outside").into())]);
        let to = button(&harness, &outside).right_bottom() + vec2(60.0, 20.0);
        drag(&mut harness, from, to);
        let homes = titled(&harness);
        assert_eq!(homes.len(), 3, "{lang}: a drag");
        assert_eq!(homes[2], None, "{lang}: the lane outside the blocks takes it");
    }
}

#[test]
fn the_empty_lane_outside_the_blocks_takes_a_module() {
    let text = Text::for_screen(Lang::Fr);
    let mut plan = shop();
    plan.modules.retain(|it| it.block.is_some());
    let mut harness = open(&plan, Lang::Fr);
    let from = button(&harness, "Caisse · ").center();
    let outside = text.fmt("path-fold", &[("title", text.get("path-outside").into())]);
    let to = button(&harness, &outside).right_bottom() + vec2(60.0, 20.0);
    drag(&mut harness, from, to);
    assert_eq!(harness.state().plan().module(&id("M07")).unwrap().block, None);
}

#[test]
fn a_lane_is_carried_above_another_one() {
    for lang in Lang::ALL {
        let mut harness = open(&shop(), *lang);
        let ids = |harness: &Harness<'_, Program>| -> Vec<String> {
            let plan = harness.state().plan();
            plan.blocks.iter().map(|it| it.id.to_string()).collect()
        };
        let before = ids(&harness);
        let header = |harness: &Harness<'_, Program>, at: usize| {
            let title = harness.state().plan().blocks[at].title.clone();
            button(harness, &format!("{title} · "))
        };
        let from = header(&harness, 2).left_center() + vec2(30.0, 0.0);
        let to = header(&harness, 0).left_center() + vec2(60.0, 0.0);
        drag(&mut harness, from, to);
        let after = ids(&harness);
        assert_eq!(after[0], before[2], "{lang}");
        assert_eq!(after[1..3], before[..2], "{lang}: the others keep their order");
        harness.state_mut().app().ask(Action::Undo);
        harness.run();
        assert_eq!(ids(&harness), before, "{lang}: one step");
    }
}

#[test]
fn twins_have_names_of_their_own() {
    let mut plan = Plan::default();
    for (block, competency) in [("B01", "C01"), ("B02", "C02")] {
        let mut it = Block::new(BlockId::parse(block).unwrap(), "Vendre");
        let mut own = Competency::new(CompetencyId::parse(competency).unwrap(), "Conseiller");
        own.source_code = "C1.1".to_owned();
        it.competencies.push(Arc::new(own));
        plan.blocks.push(Arc::new(it));
    }
    for name in ["M01", "M02"] {
        let mut module = Module::new(id(name), "Nouveau module");
        module.block = BlockId::parse("B01").ok();
        module.mix = Mix::new([Minutes::DAY, Minutes::ZERO, Minutes::ZERO, Minutes::ZERO]);
        plan.modules.push(Arc::new(module));
    }
    let text = Text::for_screen(Lang::Fr);
    let mut harness = open(&plan, Lang::Fr);
    harness.get_by_label(text.get("path-library")).click();
    harness.run();
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    for node in harness.query_all_by_role(Role::Button) {
        let name = node.accesskit_node().label().unwrap_or_default();
        *names.entry(name).or_default() += 1;
    }
    let twins: Vec<_> = names
        .iter()
        .filter(|(name, count)| **count > 1 && (name.contains("Vendre") || name.contains("C1.1")))
        .collect();
    assert!(twins.is_empty(), "{twins:?}");
    let cards = names
        .keys()
        .filter(|it| it.starts_with("Nouveau module · "))
        .count();
    assert_eq!(cards, 2, "{names:?}");
}

#[test]
fn a_folded_part_stays_folded_at_the_next_start() {
    let text = Text::for_screen(Lang::Fr);
    let mut harness = open(&shop(), Lang::Fr);
    select(&mut harness, Key::Module(id("M07")));
    let asks = text.get("module-asks");
    let expanded = |harness: &Harness<'_, Program>| {
        let node = harness.get_by_role_and_label(Role::Button, asks);
        node.accesskit_node().data().is_expanded()
    };
    assert_eq!(expanded(&harness), Some(true));
    harness.get_by_role_and_label(Role::Button, asks).click();
    harness.run();
    assert_eq!(expanded(&harness), Some(false));
    let kept = harness.state().settings_text();
    assert!(kept.contains("\"module-asks\": false"), "{kept}");
    let ctx = harness.ctx.clone();
    harness.state_mut().start_again(&ctx);
    harness.run();
    harness.run();
    select(&mut harness, Key::Module(id("M07")));
    assert_eq!(expanded(&harness), Some(false));
}
