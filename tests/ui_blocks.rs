//! *Blocs* as a user meets it: marks set by mouse and by keyboard, gaps seen, blocks and competencies added,
//! moved and removed.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

mod support;

use egui::accesskit::Role;
use egui::{Key as KeyboardKey, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use support::app::Program;
use support::plans::shop;
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::model::{AssessmentKind, CompetencyId, Id as _, Key, ModuleId};
use tresse::text::Lang;

fn open(lang: Lang) -> Harness<'static, Program> {
    // High enough for all rows: what is out of sight is not drawn.
    Program::staged(
        &shop(),
        ViewId::Blocks,
        lang,
        egui::Theme::Light,
        egui::vec2(1500.0, 1000.0),
    )
}

fn competency(id: &str) -> CompetencyId {
    CompetencyId::parse(id).unwrap()
}

/// Whether a module trains a competency, and how it assesses it.
fn mark(harness: &Harness<'_, Program>, id: &str, module: &str) -> (bool, Option<AssessmentKind>) {
    let plan = harness.state().plan();
    let module = plan.module(&ModuleId::parse(module).unwrap()).unwrap();
    let id = competency(id);
    (module.trains.contains(&id), module.assessment_of(&id))
}

const CELL_FR: &str = "Contribuer à l’amélioration de l’expérience d’achat × Caisse\u{a0}: ";
const CELL_EN: &str = "Contribuer à l’amélioration de l’expérience d’achat × Caisse: ";

#[test]
fn a_click_goes_round_the_states_of_a_cell() {
    for (lang, cell, states) in [
        (
            Lang::Fr,
            CELL_FR,
            [
                "ni formée ni évaluée ici",
                "formée",
                "formée et évaluée (Sommative)",
                "évaluée (Sommative)",
            ],
        ),
        (
            Lang::En,
            CELL_EN,
            [
                "neither trained nor assessed here",
                "trained",
                "trained and assessed (Summative)",
                "assessed (Summative)",
            ],
        ),
    ] {
        let mut harness = open(lang);
        for state in states {
            harness.get_by_label(&format!("{cell}{state}")).click();
            harness.run();
        }
        assert_eq!(mark(&harness, "C6", "M07"), (false, None), "{lang}: round once");
        harness.state_mut().app().ask(Action::Undo);
        harness.state_mut().app().ask(Action::Undo);
        harness.run();
        assert_eq!(
            mark(&harness, "C6", "M07"),
            (true, Some(AssessmentKind::Summative)),
            "each click is a step of its own"
        );
    }
}

#[test]
fn keys_set_marks_and_arrows_move_between_cells() {
    let mut harness = open(Lang::Fr);
    harness
        .get_by_label(&format!("{CELL_FR}ni formée ni évaluée ici"))
        .click();
    harness.run();
    assert_eq!(mark(&harness, "C6", "M07"), (true, None));
    harness.key_press(KeyboardKey::T);
    harness.run();
    assert_eq!(mark(&harness, "C6", "M07"), (false, None));
    harness.key_press(KeyboardKey::T);
    harness.run();
    assert_eq!(mark(&harness, "C6", "M07"), (true, None));
    harness.key_press(KeyboardKey::E);
    harness.run();
    assert_eq!(
        mark(&harness, "C6", "M07"),
        (true, Some(AssessmentKind::Summative))
    );
    harness.key_press(KeyboardKey::E);
    harness.run();
    assert_eq!(mark(&harness, "C6", "M07"), (true, None));
    harness.key_press(KeyboardKey::ArrowRight);
    harness.run();
    harness.key_press(KeyboardKey::Space);
    harness.run();
    assert_eq!(mark(&harness, "C6", "M08"), (true, None));
    for key in [KeyboardKey::ArrowUp, KeyboardKey::ArrowUp, KeyboardKey::T] {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(
        mark(&harness, "C4", "M08"),
        (true, None),
        "up twice: over C5 and the row of the block to C4"
    );
}

#[test]
fn a_kind_is_chosen_from_the_menu_of_a_cell() {
    let mut harness = open(Lang::Fr);
    let cell = format!("{CELL_FR}ni formée ni évaluée ici");
    harness.get_by_label(&cell).click_secondary();
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "Certificative")
        .click();
    harness.run();
    assert_eq!(
        mark(&harness, "C6", "M07"),
        (false, Some(AssessmentKind::Certifying))
    );
    harness.key_press(KeyboardKey::M);
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "Non évaluée ici")
        .click();
    harness.run();
    assert_eq!(mark(&harness, "C6", "M07"), (false, None));
}

#[test]
fn gaps_are_told_in_words() {
    for (lang, row, block) in [
        (
            Lang::Fr,
            "C6.1 Contribuer à l’amélioration de l’expérience d’achat, non formée, non évaluée",
            "1 non formée",
        ),
        (
            Lang::En,
            "C6.1 Contribuer à l’amélioration de l’expérience d’achat, not trained, not assessed",
            "1 not trained",
        ),
    ] {
        let harness = open(lang);
        harness.get_by_label(row);
        assert!(harness.query_all_by_label_contains(block).count() >= 1, "{lang}");
    }
}

#[test]
fn competencies_are_added_renamed_moved_and_removed() {
    let mut harness = open(Lang::Fr);
    let title = "Accueillir les clients et répondre à leur demande dans l’unité marchande";
    harness
        .get_by_label(&format!("Ajouter une compétence à «\u{a0}{title}\u{a0}»"))
        .click();
    harness.run();
    let id = competency("C08");
    assert_eq!(
        harness.state_mut().app().selection(),
        Some(&Key::Competency(id.clone()))
    );
    let field = harness.get_by_role_and_label(Role::MultilineTextInput, "Énoncé");
    field.focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, KeyboardKey::A);
    harness.event(egui::Event::Text("Fidéliser".to_owned()));
    harness.run();
    let titles = |harness: &Harness<'_, Program>| -> Vec<String> {
        let plan = harness.state().plan();
        plan.blocks[2]
            .competencies
            .iter()
            .map(|it| it.title.chars().take(9).collect())
            .collect()
    };
    assert_eq!(titles(&harness)[3], "Fidéliser");
    harness.get_by_label("Monter").click();
    harness.run();
    assert_eq!(titles(&harness)[2], "Fidéliser");
    harness.get_by_label("Supprimer").click();
    harness.run();
    assert_eq!(titles(&harness).len(), 3);
    harness.state_mut().app().ask(Action::Undo);
    harness.run();
    assert_eq!(titles(&harness)[2], "Fidéliser");
}

#[test]
fn only_what_is_not_covered_is_shown_when_asked() {
    let mut harness = open(Lang::Fr);
    harness.get_by_label("Seulement les non couvertes").click();
    harness.run();
    assert!(
        harness
            .query_by_label("C1.1 Approvisionner l’unité marchande")
            .is_none()
    );
    assert!(harness.query_all_by_label_contains("C6.1").count() >= 1);
}

#[test]
fn an_empty_plan_says_what_to_do() {
    for (lang, import, add) in [
        (Lang::Fr, "Importer une certification…", "Ajouter un bloc"),
        (Lang::En, "Import a certification…", "Add a block"),
    ] {
        let mut harness = Program::open(&tresse::model::Plan::default(), ViewId::Blocks, lang);
        assert!(harness.query_all_by_label(import).count() >= 1);
        harness.get_by_label(add).click();
        harness.run();
        assert_eq!(harness.state().plan().blocks.len(), 1);
    }
}
