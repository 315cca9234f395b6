//! *Public* as a user meets it: learners added and filled in by keys, a group pasted, a red cell and its
//! reasons, names taken away.

mod support;

use egui::Key as KeyboardKey;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use support::app::Program;
use support::plans::{learner, shop};
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::model::{Connection, FrenchLevel, Id as _, Key, LearnerId, Plan};
use tresse::text::Lang;

fn open(lang: Lang) -> Harness<'static, Program> {
    Program::staged(
        &shop(),
        ViewId::Public,
        lang,
        egui::Theme::Light,
        egui::vec2(1600.0, 1000.0),
    )
}

fn press(harness: &mut Harness<'_, Program>, keys: &[KeyboardKey]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

fn type_text(harness: &mut Harness<'_, Program>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
}

fn plan(harness: &Harness<'_, Program>) -> Plan {
    Plan::clone(harness.state().plan())
}

#[test]
fn a_learner_is_added_and_filled_in_by_keys() {
    for (lang, add, field) in [
        (Lang::Fr, "Ajouter", "S13 · Autonomie"),
        (Lang::En, "Add", "S13 · Autonomy"),
    ] {
        let mut harness = open(lang);
        harness.get_by_label(add).click();
        harness.run();
        assert!(
            harness.get_by_label(field).accesskit_node().is_focused(),
            "{lang}: the first field has the keyboard"
        );
        type_text(&mut harness, "1");
        press(&mut harness, &[KeyboardKey::Tab]);
        type_text(&mut harness, "3");
        press(&mut harness, &[KeyboardKey::Tab]);
        type_text(&mut harness, "b");
        press(&mut harness, &[KeyboardKey::Tab, KeyboardKey::Tab]);
        type_text(&mut harness, "t");
        press(&mut harness, &[KeyboardKey::Tab]);
        type_text(&mut harness, "4");
        let now = plan(&harness);
        let made = learner(&now, "S13");
        assert_eq!(made.autonomy.weakest().get(), 1);
        assert_eq!(made.digital.get(), 3);
        assert_eq!(made.french, FrenchLevel::B1);
        assert_eq!(made.connection, Connection::MOBILE);
        assert_eq!(now.item(&made.owns[0]).unwrap().kind.name(), "tablet");
    }
}

#[test]
fn enter_goes_to_the_next_learner_and_makes_one_after_the_last() {
    let mut harness = open(Lang::Fr);
    harness.get_by_label("Saisie").click();
    harness.run();
    harness.get_by_label("S11 · Numérique").click();
    harness.run();
    // The click opened the list of levels.
    press(&mut harness, &[KeyboardKey::Escape]);
    harness.get_by_label("S11 · Numérique").focus();
    harness.run();
    press(&mut harness, &[KeyboardKey::Enter]);
    type_text(&mut harness, "7");
    assert_eq!(learner(&plan(&harness), "S12").digital.get(), 7);
    press(&mut harness, &[KeyboardKey::Enter]);
    assert_eq!(plan(&harness).learners.len(), 13, "after the last one a new one");
    assert!(
        harness
            .get_by_label("S13 · Autonomie")
            .accesskit_node()
            .is_focused()
    );
    harness.state_mut().app().ask(Action::Undo);
    harness.run();
    assert_eq!(plan(&harness).learners.len(), 12);
}

#[test]
fn figures_and_labels_are_typed_in_place() {
    let mut harness = open(Lang::Fr);
    harness.get_by_label("Saisie").click();
    harness.run();
    harness.get_by_label("S01 · Centre").focus();
    harness.run();
    type_text(&mut harness, "24");
    press(&mut harness, &[KeyboardKey::Tab]);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, KeyboardKey::A);
    type_text(&mut harness, "4");
    press(&mut harness, &[KeyboardKey::Tab]);
    type_text(&mut harness, "Débutants");
    press(&mut harness, &[KeyboardKey::Tab]);
    let now = plan(&harness);
    assert_eq!(learner(&now, "S01").centre_km, Some(24));
    assert_eq!(learner(&now, "S01").headcount, 4);
    assert_eq!(learner(&now, "S01").name, "Débutants");
}

const LIST: &str = "Nom\tAutonomie\tPix\tAppareil\tConnexion\tLieu calme\n\
    Marie Dupont\t2\t402\tPC portable\tfibre\toui\n\
    Karim Ben Ali\tbeaucoup\t130\tsmartphone\t4G\tnon\n";

#[test]
fn a_pasted_group_is_shown_then_added_as_one_step() {
    for (lang, title, unclear, add) in [
        (
            Lang::Fr,
            "Coller un groupe",
            "1 cellule non comprise",
            "Ajouter 2 stagiaires",
        ),
        (
            Lang::En,
            "Paste a group",
            "1 cell not understood",
            "Add 2 learners",
        ),
    ] {
        let mut harness = open(lang);
        harness.event(egui::Event::Paste(LIST.to_owned()));
        harness.run();
        assert!(harness.query_all_by_label(title).count() >= 1);
        harness.get_by_label(unclear);
        harness.get_by_label(add).click();
        harness.run();
        let now = plan(&harness);
        assert_eq!(now.learners.len(), 14);
        assert!(
            now.learners.iter().all(|it| it.name.is_empty()),
            "aliases by default"
        );
        assert_eq!(learner(&now, "S13").digital.get(), 3);
        assert_eq!(learner(&now, "S14").connection, Connection::MOBILE);
        harness.state_mut().app().ask(Action::Undo);
        harness.run();
        assert_eq!(plan(&harness), shop(), "one step");
    }
}

#[test]
fn names_are_kept_when_asked_and_taken_away_later() {
    let mut harness = open(Lang::Fr);
    harness.event(egui::Event::Paste(LIST.to_owned()));
    harness.run();
    harness.get_by_label("Garder les noms").click();
    harness.run();
    harness.get_by_label("Ajouter 2 stagiaires").click();
    harness.run();
    assert_eq!(learner(&plan(&harness), "S13").name, "Marie Dupont");
    harness.get_by_label("Anonymiser").click();
    harness.run();
    let now = plan(&harness);
    assert!(now.learners.iter().all(|it| it.name.is_empty()));
    assert_eq!(now.learners.len(), 14);
}

#[test]
fn a_red_cell_selects_the_learner_and_tells_why() {
    for (lang, cell, why) in [
        (
            Lang::Fr,
            "S07 × Caisse\u{a0}: non, autonomie, dosage et numérique",
            "Niveau numérique\u{a0}: 1, il faut 3.",
        ),
        (
            Lang::En,
            "S07 × Caisse: no, autonomy, dosage and digital",
            "Digital level: 1, 3 is needed.",
        ),
    ] {
        let mut harness = open(lang);
        harness.get_by_label(cell).click();
        harness.run();
        assert_eq!(
            harness.state_mut().app().selection(),
            Some(&Key::Learner(LearnerId::parse("S07").unwrap()))
        );
        harness.get_by_label(why);
    }
}

#[test]
fn rows_are_filtered_by_what_stands_against_them() {
    let mut harness = open(Lang::Fr);
    let rows = |harness: &Harness<'_, Program>| {
        harness
            .query_all_by_role(Role::Button)
            .filter(|node| {
                node.accesskit_node()
                    .label()
                    .is_some_and(|it| it.starts_with('S') && it.contains("Autonomie"))
            })
            .count()
    };
    assert_eq!(rows(&harness), 12);
    let tile = harness
        .query_all_by_role(Role::Button)
        .find(|node| {
            node.accesskit_node()
                .label()
                .is_some_and(|it| it.starts_with("Connexion insuffisante"))
        })
        .unwrap();
    tile.click();
    harness.run();
    let few = rows(&harness);
    assert!(few > 0 && few < 12, "{few}");
}

#[test]
fn an_empty_group_says_what_to_do() {
    for (lang, add, field) in [
        (Lang::Fr, "Ajouter", "S01 · Autonomie"),
        (Lang::En, "Add", "S01 · Autonomy"),
    ] {
        let mut harness = Program::open(&Plan::default(), ViewId::Public, lang);
        harness.get_by_label(add).click();
        harness.run();
        assert!(harness.get_by_label(field).accesskit_node().is_focused());
        assert_eq!(plan(&harness).learners.len(), 1);
    }
}
