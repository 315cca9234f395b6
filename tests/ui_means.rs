//! Equipment, rooms, people and places as a user enters them: quick entry, fields in place, keys, undo.

mod support;

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key as KeyboardKey, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use support::app::Program;
use support::plans::shop;
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::model::{Cents, EquipmentId, EquipmentKind, Id as _, Key, Minutes, Plan, TrainerId};
use tresse::text::{Lang, Text};

fn open(plan: &Plan, lang: Lang) -> Harness<'static, Program> {
    Program::open(plan, ViewId::Means, lang)
}

fn tab(harness: &mut Harness<'static, Program>, text: &Text, name: &str) {
    let key = format!("means-list-{name}");
    harness.get_by_role_and_label(Role::Tab, text.get(&key)).click();
    harness.run();
}

/// Types into the field of quick entry and presses Enter.
fn enter(harness: &mut Harness<'static, Program>, text: &Text, name: &str, words: &str) {
    let key = format!("means-list-{name}.add");
    let field = harness.get_by_role_and_label(Role::TextInput, text.get(&key));
    field.focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, text.get(&key))
        .type_text(words);
    harness.run();
    harness.key_press(KeyboardKey::Enter);
    harness.run();
}

fn cell(text: &Text, column: &str, object: &str) -> String {
    text.fmt(
        "means-cell",
        &[("column", text.get(column).into()), ("object", object.into())],
    )
}

/// Puts the keyboard into a field of the table and replaces what stands there.
fn fill(harness: &mut Harness<'static, Program>, name: &str, words: &str) {
    harness.get_by_role_and_label(Role::TextInput, name).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, KeyboardKey::A);
    harness.run();
    harness.event(egui::Event::Text(words.to_owned()));
    harness.run();
}

fn names(plan: &Plan) -> Vec<&str> {
    plan.equipment.iter().map(|it| it.name.as_str()).collect()
}

#[test]
fn equipment_is_entered_edited_in_place_copied_moved_and_removed() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = open(&Plan::default(), *lang);
        let empty = Arc::clone(harness.state().plan());
        enter(&mut harness, &text, "equipment", "8 PC portables");
        enter(&mut harness, &text, "equipment", "Tour à bois");
        let plan = Arc::clone(harness.state().plan());
        assert_eq!(names(&plan), ["PC portables", "Tour à bois"]);
        assert_eq!(plan.equipment[0].stock, 8, "{lang}");
        if *lang == Lang::Fr {
            assert_eq!(plan.equipment[0].kind, EquipmentKind::Computer);
        }
        fill(
            &mut harness,
            &cell(&text, "means-unit-cost", "PC portables"),
            "450",
        );
        fill(&mut harness, &cell(&text, "means-stock", "PC portables"), "10");
        let plan = Arc::clone(harness.state().plan());
        assert_eq!(
            (plan.equipment[0].stock, plan.equipment[0].unit_cost),
            (10, Cents::euros(450))
        );
        assert!(
            harness
                .query_all_by_label_contains(&text.money(450_000))
                .next()
                .is_some(),
            "the value of the pool is told"
        );
        assert_eq!(
            harness.state_mut().app().selection(),
            Some(&Key::Equipment(EquipmentId::parse("E01").unwrap())),
            "the row of a field is selected"
        );
        harness.get_by_label(text.get("means-duplicate")).click();
        harness.run();
        let copy = text.fmt("means-copy", &[("name", "PC portables".into())]);
        assert_eq!(
            names(harness.state().plan()),
            ["PC portables", copy.as_str(), "Tour à bois"]
        );
        harness.get_by_label(text.get("means-down")).click();
        harness.run();
        assert_eq!(
            names(harness.state().plan()),
            ["PC portables", "Tour à bois", copy.as_str()]
        );
        harness.get_by_label(text.get("means-delete")).click();
        harness.run();
        assert_eq!(names(harness.state().plan()), ["PC portables", "Tour à bois"]);
        while !harness.state().plan().equipment.is_empty() {
            harness.state_mut().app().ask(Action::Undo);
        }
        harness.run();
        assert_eq!(&empty, harness.state().plan());
    }
}

#[test]
fn typing_in_a_field_is_one_step() {
    let text = Text::for_screen(Lang::Fr);
    let mut harness = open(&shop(), Lang::Fr);
    let before = Arc::clone(harness.state().plan());
    fill(&mut harness, &cell(&text, "means-name", "Casque"), "C");
    for letters in ["asque", " filaire"] {
        harness.event(egui::Event::Text(letters.to_owned()));
        harness.run();
    }
    assert_eq!(names(harness.state().plan())[2], "Casque filaire");
    harness.state_mut().app().ask(Action::Undo);
    assert_eq!(&before, harness.state().plan());
}

#[test]
fn what_cannot_be_understood_changes_nothing() {
    let text = Text::for_screen(Lang::Fr);
    let mut harness = open(&shop(), Lang::Fr);
    let before = Arc::clone(harness.state().plan());
    fill(&mut harness, &cell(&text, "means-stock", "Casque"), "beaucoup");
    fill(&mut harness, &cell(&text, "means-unit-cost", "Casque"), "−3");
    assert_eq!(&before, harness.state().plan());
}

#[test]
fn arrows_and_enter_go_down_a_column() {
    let text = Text::for_screen(Lang::Fr);
    let mut harness = open(&shop(), Lang::Fr);
    let stock = |name: &str| cell(&text, "means-stock", name);
    let focused = |harness: &Harness<'static, Program>, name: &str| {
        harness
            .get_by_role_and_label(Role::TextInput, &stock(name))
            .is_focused()
    };
    harness
        .get_by_role_and_label(Role::TextInput, &stock("Ordinateur portable"))
        .focus();
    harness.run();
    harness.key_press(KeyboardKey::ArrowDown);
    harness.run();
    assert!(focused(&harness, "Téléphone"));
    harness.key_press(KeyboardKey::Enter);
    harness.run();
    assert!(focused(&harness, "Casque"));
    harness.key_press(KeyboardKey::ArrowUp);
    harness.run();
    assert!(focused(&harness, "Téléphone"));
    harness.key_press_modifiers(Modifiers::ALT, KeyboardKey::ArrowUp);
    harness.run();
    assert_eq!(
        names(harness.state().plan())[0],
        "Téléphone",
        "Alt moves the row itself"
    );
}

#[test]
fn a_typical_list_is_one_step() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = open(&Plan::default(), *lang);
        let before = Arc::clone(harness.state().plan());
        for name in ["equipment", "supports"] {
            tab(&mut harness, &text, name);
            let key = format!("means-typical-{name}");
            let offers: Vec<_> = harness.query_all_by_label(text.get(&key)).collect();
            offers.last().unwrap().click();
            harness.run();
        }
        let plan = Arc::clone(harness.state().plan());
        assert!(plan.equipment.len() > 5 && plan.supports.len() > 2);
        assert!(plan.supports.iter().any(|it| it.per_learner > Minutes::ZERO));
        harness.state_mut().app().ask(Action::Undo);
        harness.state_mut().app().ask(Action::Undo);
        assert_eq!(&before, harness.state().plan());
    }
}

#[test]
fn every_list_takes_an_entry_and_shows_its_inspector() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = open(&Plan::default(), *lang);
        for name in [
            "rooms",
            "trainers",
            "supports",
            "workplaces",
            "tutors",
            "third-places",
        ] {
            tab(&mut harness, &text, name);
            assert!(
                harness
                    .query_by_label(text.get(&format!("means-list-{name}.empty")))
                    .is_some(),
                "{lang} {name}: an empty list says what to enter"
            );
            enter(&mut harness, &text, name, "Objet");
            let selection = harness.state_mut().app().selection().cloned().unwrap();
            assert_eq!(harness.state().plan().title_of(&selection).unwrap(), "Objet");
            assert!(
                harness
                    .query_by_role_and_label(Role::MultilineTextInput, text.get("means-notes"))
                    .is_some(),
                "{lang} {name}: the inspector shows its fields"
            );
        }
        let plan = harness.state().plan();
        assert_eq!(plan.rooms.len() + plan.trainers.len() + plan.supports.len(), 3);
        assert_eq!(
            plan.workplaces.len() + plan.tutors.len() + plan.third_places.len(),
            3
        );
    }
}

#[test]
fn a_limit_may_be_left_empty() {
    let text = Text::for_screen(Lang::Fr);
    let mut harness = open(&Plan::default(), Lang::Fr);
    tab(&mut harness, &text, "trainers");
    enter(&mut harness, &text, "trainers", "Ada");
    let available = |harness: &Harness<'static, Program>| {
        let plan = harness.state().plan();
        let id = TrainerId::parse("F01").unwrap();
        tresse::model::find(&plan.trainers, &id).unwrap().available
    };
    let name = cell(&text, "means-available", "Ada");
    fill(&mut harness, &name, "70h");
    assert_eq!(available(&harness), Some(Minutes::hours(70)));
    harness.key_press_modifiers(Modifiers::COMMAND, KeyboardKey::A);
    harness.key_press(KeyboardKey::Backspace);
    harness.run();
    assert_eq!(available(&harness), None);
}

#[test]
fn hundreds_of_rows_draw_only_what_is_in_sight() {
    let text = Text::for_screen(Lang::Fr);
    let mut plan = Plan::default();
    for at in 0..400 {
        let id = EquipmentId::parse(&format!("E{at}")).unwrap();
        let item = tresse::model::Equipment::new(id, format!("Objet {at}"), EquipmentKind::Other);
        plan.equipment.push(Arc::new(item));
    }
    let mut harness = open(&plan, Lang::Fr);
    let drawn = (0..400)
        .filter(|at| {
            let name = cell(&text, "means-name", &format!("Objet {at}"));
            harness.query_by_role_and_label(Role::TextInput, &name).is_some()
        })
        .count();
    assert!(drawn > 3 && drawn < 40, "{drawn} rows drawn");
    let last = Key::Equipment(EquipmentId::parse("E399").unwrap());
    harness.state_mut().app().ask(Action::Jump(last));
    harness.run();
    let name = cell(&text, "means-name", "Objet 399");
    assert!(harness.query_by_role_and_label(Role::TextInput, &name).is_some());
}
