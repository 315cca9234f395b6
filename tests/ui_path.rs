//! *Parcours* as a user meets it: modules added, dosed by handle, by keys and by typing, moved, copied and
//! removed, lanes, the library; each a step that can be taken back.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests fail by panicking"
)]

mod support;

use egui::accesskit::Role;
use egui::{Key as KeyboardKey, Modifiers, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use support::app::Program;
use support::plans::shop;
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::model::{Block, BlockId, Id as _, Key, Minutes, Mix, Modality, Module, ModuleId, Plan};
use tresse::text::Lang;

/// The words that a test presses, in a language.
struct Words {
    lang: Lang,
    add: &'static str,
    fresh: &'static str,
    limit: &'static str,
    hours: &'static str,
    share: &'static str,
    free: &'static str,
}

const WORDS: [Words; 2] = [
    Words {
        lang: Lang::Fr,
        add: "Ajouter un module",
        fresh: "Nouveau module",
        limit: "Limite présentiel / synchrone",
        hours: "Distanciel synchrone, heures",
        share: "Distanciel synchrone, part",
        free: "Total libre",
    },
    Words {
        lang: Lang::En,
        add: "Add a module",
        fresh: "New module",
        limit: "Limit classroom / live",
        hours: "Remote, live, hours",
        share: "Remote, live, share",
        free: "Total free",
    },
];

fn open(plan: &Plan, lang: Lang) -> Harness<'static, Program> {
    Program::staged(plan, ViewId::Path, lang, egui::Theme::Light, vec2(1500.0, 1400.0))
}

/// A plan with one lane and nothing in it.
fn bare() -> Plan {
    let mut plan = Plan::default();
    let block = Block::new(BlockId::parse("B01").unwrap(), "Vendre");
    plan.blocks.push(std::sync::Arc::new(block));
    plan
}

fn id(name: &str) -> ModuleId {
    ModuleId::parse(name).unwrap()
}

fn module<'a>(harness: &'a Harness<'_, Program>, name: &str) -> &'a Module {
    harness.state().plan().module(&id(name)).unwrap()
}

fn hours(parts: [u32; 4]) -> Mix {
    Mix::new(parts.map(Minutes::hours))
}

fn undo(harness: &mut Harness<'_, Program>) {
    harness.state_mut().app().ask(Action::Undo);
    harness.run();
}

fn redo(harness: &mut Harness<'_, Program>) {
    harness.state_mut().app().ask(Action::Redo);
    harness.run();
}

fn select(harness: &mut Harness<'_, Program>, name: &str) {
    harness
        .state_mut()
        .app()
        .ask(Action::Select(Key::Module(id(name))));
    harness.run();
}

/// Presses, moves in two strides as a hand does, and lets go.
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

/// Types over what a field holds, then leaves it.
fn type_into(harness: &mut Harness<'_, Program>, field: &str, words: &str) {
    harness.get_by_label(field).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, KeyboardKey::A);
    harness.run();
    harness.event(egui::Event::Text(words.to_owned()));
    harness.run();
    harness.key_press(KeyboardKey::Enter);
    harness.run();
}

/// The middle of the card whose name starts with a title.
fn card(harness: &Harness<'_, Program>, title: &str) -> egui::Rect {
    let start = format!("{title} · ");
    harness
        .get_all_by_role(Role::Button)
        .find(|it| {
            it.accesskit_node()
                .label()
                .is_some_and(|label| label.starts_with(&start))
        })
        .unwrap_or_else(|| panic!("no card {title}"))
        .rect()
}

#[test]
fn escape_gives_a_new_title_up() {
    let words = &WORDS[0];
    let mut harness = open(&bare(), words.lang);
    harness.get_by_label(words.add).click();
    harness.run();
    harness.event(egui::Event::Text("Oubli".to_owned()));
    harness.run();
    harness.key_press(KeyboardKey::Escape);
    harness.run();
    assert_eq!(module(&harness, "M01").title, words.fresh);
}

#[test]
fn a_mix_is_set_by_dragging_a_handle() {
    for words in &WORDS {
        let mut harness = open(&shop(), words.lang);
        select(&mut harness, "M07");
        assert_eq!(module(&harness, "M07").mix, hours([12, 2, 14, 0]));
        let handle = harness.get_by_label(words.limit).rect().center();
        // 28 h over the bar's width: the limit stands at 12 h; a quarter of the bar to the left is 7 h less.
        let bar = harness.get_by_label(words.limit).rect();
        let width = inspector_bar(&harness, words);
        drag(&mut harness, handle, bar.center() - vec2(width / 4.0, 0.0));
        assert_eq!(
            module(&harness, "M07").mix,
            hours([5, 9, 14, 0]),
            "{:?}",
            words.lang
        );
        undo(&mut harness);
        assert_eq!(
            module(&harness, "M07").mix,
            hours([12, 2, 14, 0]),
            "the whole drag is one step"
        );
        redo(&mut harness);
        assert_eq!(module(&harness, "M07").mix, hours([5, 9, 14, 0]));
    }
}

/// The width of the bar with handles: what lies between its limits, by the hours between them.
fn inspector_bar(harness: &Harness<'_, Program>, words: &Words) -> f32 {
    let second = match words.lang {
        Lang::Fr => "Limite synchrone / asynchrone",
        Lang::En => "Limit live / own time",
    };
    let from = harness.get_by_label(words.limit).rect().center().x;
    let to = harness.get_by_label(second).rect().center().x;
    // M07 of the shop: 2 h of 28 h lie between both.
    (to - from) * 14.0
}

#[test]
fn a_mix_is_set_by_arrow_keys() {
    for words in &WORDS {
        let mut harness = open(&shop(), words.lang);
        select(&mut harness, "M07");
        harness.get_by_label(words.limit).focus();
        harness.run();
        harness.key_press(KeyboardKey::ArrowLeft);
        harness.run();
        harness.key_press_modifiers(Modifiers::SHIFT, KeyboardKey::ArrowLeft);
        harness.run();
        let mix = module(&harness, "M07").mix;
        assert_eq!(mix.get(Modality::Classroom), Minutes::new(12 * 60 - 90));
        assert_eq!(mix.get(Modality::RemoteSync), Minutes::new(2 * 60 + 90));
        assert_eq!(mix.total(), Minutes::hours(28), "the total is kept");
        assert!(
            harness.get_by_label(words.limit).is_focused(),
            "arrows stay with the handle"
        );
        undo(&mut harness);
        assert_eq!(
            module(&harness, "M07").mix,
            hours([12, 2, 14, 0]),
            "one visit, one step"
        );
    }
}

#[test]
fn a_screen_reader_moves_a_handle() {
    let mut harness = open(&shop(), Lang::Fr);
    select(&mut harness, "M07");
    let handle = harness.get_by_label(WORDS[0].limit);
    assert_eq!(handle.accesskit_node().role(), Role::Slider);
    handle.set_value_accesskit(600.0);
    harness.run();
    assert_eq!(module(&harness, "M07").mix, hours([10, 4, 14, 0]));
}

#[test]
fn typed_hours_keep_the_total_or_change_it() {
    for words in &WORDS {
        let mut harness = open(&shop(), words.lang);
        select(&mut harness, "M07");
        type_into(&mut harness, words.hours, "15");
        let mix = module(&harness, "M07").mix;
        assert_eq!(mix.total(), Minutes::hours(28), "kept: {:?}", words.lang);
        assert_eq!(mix, hours([6, 15, 7, 0]), "12 and 14 give in proportion");
        undo(&mut harness);
        assert_eq!(module(&harness, "M07").mix, hours([12, 2, 14, 0]));
        harness.get_by_label(words.free).click();
        harness.run();
        type_into(&mut harness, words.hours, "15");
        assert_eq!(module(&harness, "M07").mix, hours([12, 15, 14, 0]), "free");
        type_into(&mut harness, words.share, "50 %");
        assert_eq!(
            module(&harness, "M07").mix,
            hours([12, 26, 14, 0]),
            "as much as all others together"
        );
    }
}

#[test]
fn letters_typed_one_by_one_do_not_spoil_the_other_parts() {
    let mut harness = open(&shop(), Lang::Fr);
    select(&mut harness, "M07");
    harness.get_by_label(WORDS[0].hours).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, KeyboardKey::A);
    harness.run();
    // `28` on the way takes all from the others; `2` gives it back as it was.
    for letter in ["2", "8"] {
        harness.event(egui::Event::Text(letter.to_owned()));
        harness.run();
    }
    assert_eq!(module(&harness, "M07").mix, hours([0, 28, 0, 0]));
    harness.key_press(KeyboardKey::Backspace);
    harness.run();
    assert_eq!(module(&harness, "M07").mix, hours([12, 2, 14, 0]));
}

#[test]
fn a_module_is_carried_to_another_lane() {
    for words in &WORDS {
        let mut harness = open(&shop(), words.lang);
        let (from, onto) = (card(&harness, "Caisse"), card(&harness, "Présenter les produits"));
        drag(&mut harness, from.center(), onto.left_center() + vec2(6.0, 0.0));
        let plan = harness.state().plan();
        let order: Vec<&str> = plan.modules.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(order, ["M01", "M02", "M03", "M07", "M04", "M05", "M06", "M08"]);
        assert_eq!(module(&harness, "M07").block, BlockId::parse("B01").ok());
        undo(&mut harness);
        assert_eq!(**harness.state().plan(), shop(), "{:?}", words.lang);
    }
}

#[test]
fn a_module_is_copied_and_removed_by_keys() {
    let mut harness = open(&shop(), Lang::Fr);
    select(&mut harness, "M07");
    harness.key_press_modifiers(Modifiers::COMMAND, KeyboardKey::D);
    harness.run();
    let copy = module(&harness, "M09");
    assert_eq!(copy.title, "Caisse (copie)");
    assert_eq!(copy.mix, hours([12, 2, 14, 0]));
    harness.key_press(KeyboardKey::Delete);
    harness.run();
    assert!(
        harness.state().plan().module(&id("M09")).is_none(),
        "the copy was selected"
    );
    let selected = harness.state_mut().app().selection().cloned();
    assert_eq!(selected, Some(Key::Module(id("M08"))), "its neighbour is next");
    undo(&mut harness);
    undo(&mut harness);
    assert_eq!(**harness.state().plan(), shop());
}

#[test]
fn a_module_is_renamed_in_place() {
    let mut harness = open(&shop(), Lang::Fr);
    select(&mut harness, "M07");
    harness.key_press(KeyboardKey::F2);
    harness.run();
    harness.event(egui::Event::Text("Tenir la caisse".to_owned()));
    harness.run();
    harness.key_press(KeyboardKey::Enter);
    harness.run();
    assert_eq!(module(&harness, "M07").title, "Tenir la caisse");
    let name = harness
        .state_mut()
        .app()
        .session()
        .and_then(|it| it.document().undo_name().cloned());
    assert_eq!(name.unwrap().key, "step-module-title");
}

#[test]
fn lanes_are_added_named_moved_and_removed() {
    let mut harness = open(&shop(), Lang::Fr);
    harness.get_by_label("Ajouter un bloc").click();
    harness.run();
    harness.event(egui::Event::Text("Bilan".to_owned()));
    harness.run();
    harness.key_press(KeyboardKey::Enter);
    harness.run();
    let lanes = |harness: &Harness<'_, Program>| -> Vec<String> {
        let plan = harness.state().plan();
        plan.blocks.iter().map(|it| it.title.clone()).collect()
    };
    assert_eq!(lanes(&harness).last().map(String::as_str), Some("Bilan"));
    harness.key_press_modifiers(Modifiers::ALT, KeyboardKey::ArrowUp);
    harness.run();
    assert_eq!(lanes(&harness)[2], "Bilan");
    harness.key_press(KeyboardKey::Delete);
    harness.run();
    assert_eq!(lanes(&harness).len(), 3);
    assert_eq!(harness.state().plan().blocks, shop().blocks);
}

#[test]
fn a_competency_let_go_on_a_card_is_trained_there() {
    let mut harness = open(&shop(), Lang::Fr);
    harness.get_by_label("Bibliothèque").click();
    harness.run();
    let from = harness
        .get_all_by_role(Role::Button)
        .find(|it| {
            it.accesskit_node()
                .label()
                .is_some_and(|label| label.starts_with("C6.1 · "))
        })
        .unwrap()
        .rect()
        .center();
    let onto = card(&harness, "Caisse").center();
    drag(&mut harness, from, onto);
    let trains: Vec<&str> = module(&harness, "M07")
        .trains
        .iter()
        .map(tresse::model::Id::as_str)
        .collect();
    assert_eq!(trains, ["C7", "C6"]);
}

#[test]
fn the_braid_selects_the_module_under_the_pointer() {
    let mut harness = open(&shop(), Lang::Fr);
    let braid = harness
        .get_by_role_and_label(
            Role::Slider,
            "La tresse\u{a0}: part de chaque modalité au fil des heures",
        )
        .rect();
    // M01 lasts 7 h of the path's first hours.
    harness.hover_at(braid.left_center() + vec2(3.0, 0.0));
    harness.run();
    let at = braid.left_center() + vec2(3.0, 0.0);
    harness.drag_at(at);
    harness.run();
    harness.drop_at(at);
    harness.run();
    let selected = harness.state_mut().app().selection().cloned();
    assert_eq!(selected, Some(Key::Module(id("M01"))));
}

#[test]
fn an_empty_plan_says_what_to_do() {
    for (lang, lane, library) in [
        (Lang::Fr, "Ajouter un bloc", "Ouvrir la bibliothèque"),
        (Lang::En, "Add a block", "Open the library"),
    ] {
        let mut harness = open(&Plan::default(), lang);
        harness.get_by_label(library).click();
        harness.run();
        assert!(
            harness.get_all_by_label(lane).count() >= 2,
            "in the bar and in the middle"
        );
        harness.get_all_by_label(lane).last().unwrap().click();
        harness.run();
        assert_eq!(harness.state().plan().blocks.len(), 1, "{lang}");
    }
}

/// A thousand modules over fifty lanes: only those in sight are widgets.
#[test]
fn a_big_plan_draws_only_what_is_in_sight() {
    let mut plan = Plan::default();
    for lane in 0..50 {
        let block = Block::new(
            BlockId::parse(&format!("B{lane:02}")).unwrap(),
            format!("Voie {lane}"),
        );
        plan.blocks.push(std::sync::Arc::new(block));
    }
    for at in 0..1000_u32 {
        let mut module = Module::new(id(&format!("M{at:04}")), format!("Module {at}"));
        module.block = BlockId::parse(&format!("B{:02}", at % 50)).ok();
        module.mix = hours([7, 0, 0, 0]);
        plan.modules.push(std::sync::Arc::new(module));
    }
    let mut harness = open(&plan, Lang::Fr);
    let cards = |harness: &Harness<'_, Program>| {
        harness
            .get_all_by_role(Role::Button)
            .filter(|it| {
                it.accesskit_node()
                    .label()
                    .is_some_and(|label| label.starts_with("Module "))
            })
            .count()
    };
    let seen = cards(&harness);
    assert!((20..300).contains(&seen), "{seen} cards of 1000");
    harness
        .state_mut()
        .app()
        .ask(Action::Jump(Key::Module(id("M0999"))));
    harness.run();
    harness.run();
    assert!(cards(&harness) < 300);
    assert!(
        card(&harness, "Module 999").top() < 1400.0,
        "a jump brings it into sight"
    );
}

#[test]
fn the_shares_of_a_band_have_room_for_all_their_digits() {
    let mut plan = shop();
    plan.funder.bands = vec![tresse::model::Band {
        scope: tresse::model::BandScope::Modality(Modality::RemoteAsync),
        min: tresse::model::Permille(0),
        max: tresse::model::Permille(1000),
    }];
    for lang in [Lang::Fr, Lang::En] {
        let size = vec2(1280.0, 2400.0);
        let harness = Program::staged(&plan, ViewId::Path, lang, egui::Theme::Light, size);
        let text = tresse::text::Text::for_screen(lang);
        let part = text.get("modality-remote-async");
        for key in ["band-min", "band-max"] {
            let name = text.fmt(key, &[("part", part.into())]);
            let field = harness.get_by_role_and_label(Role::TextInput, &name);
            // “100 %” is about 42 wide, with 10 before and after it.
            assert!(field.rect().width() >= 62.0, "{lang}: {:?}", field.rect());
        }
    }
}
