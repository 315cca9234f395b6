//! *Documents*: a document exported with chosen sections, people's data, and the provider's details.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may stop at what it made itself"
)]

mod support;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use support::app::Program;
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::exchange::TEMPLATES;
use tresse::model::Plan;
use tresse::text::{Lang, Text};

fn example() -> Plan {
    let template = TEMPLATES
        .iter()
        .find(|it| it.name == "employe-commercial-hybride");
    tresse::storage::parse(template.expect("a template").source)
        .expect("a plan")
        .plan
}

fn open(lang: Lang) -> Harness<'static, Program> {
    Program::staged(
        &example(),
        ViewId::Documents,
        lang,
        egui::Theme::Light,
        egui::vec2(1500.0, 1600.0),
    )
}

fn press(harness: &mut Harness<'_, Program>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    harness.run_steps(4);
}

/// Gives the path that the dialog asks for, and waits for the export.
fn export(harness: &mut Harness<'_, Program>, text: &Text, file: &str) -> std::path::PathBuf {
    press(harness, Role::Button, text.get("documents-export"));
    harness.state_mut().app().settle();
    harness.run_steps(4);
    let path = harness.state().folder().join(file);
    let field = harness.get_by_role_and_label(Role::TextInput, text.get("path-label"));
    field.focus();
    harness.run_steps(2);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.run_steps(2);
    harness.event(egui::Event::Text(path.display().to_string()));
    harness.run_steps(2);
    let button = harness
        .get_all_by_role_and_label(Role::Button, text.get("button-export"))
        .last()
        .expect("the dialog's button");
    button.click();
    harness.run_steps(4);
    harness.state_mut().app().settle();
    harness.run_steps(4);
    path
}

#[test]
fn a_document_is_exported_with_the_sections_chosen_and_the_choice_stays_in_the_plan() {
    for lang in [Lang::Fr, Lang::En] {
        let text = Text::for_screen(lang);
        let mut harness = open(lang);
        press(&mut harness, Role::RadioButton, text.get("format-md"));
        let sections = text.fmt("documents-sections", &[("kept", 13.into()), ("all", 13.into())]);
        press(&mut harness, Role::Button, &sections);
        press(&mut harness, Role::CheckBox, text.get("section-price"));
        let kept = harness.state().plan().documents.clone();
        assert_eq!(kept.len(), 1, "{lang}");
        assert_eq!(
            (kept[0].kind.as_str(), kept[0].without.as_slice()),
            ("programme", ["price".to_owned()].as_slice())
        );
        let path = export(&mut harness, &text, "programme");
        let words = std::fs::read_to_string(path.with_extension("md")).expect("the document");
        let plain = Text::new(lang);
        let heading = |key: &str| format!("\n## {}\n", plain.get(key));
        assert!(words.contains(&heading("section-content")), "{lang}");
        assert!(!words.contains(&heading("section-price")), "{lang}");
        harness.state_mut().app().ask(Action::Undo);
        harness.run_steps(2);
        assert_eq!(harness.state().plan().documents, []);
    }
}

#[test]
fn people_go_out_only_when_they_are_asked_for_and_only_once() {
    let text = Text::for_screen(Lang::Fr);
    let mut harness = open(Lang::Fr);
    let cohort = text.get("documents-cohort");
    assert!(
        harness.query_by_role_and_label(Role::CheckBox, cohort).is_none(),
        "the programme names nobody"
    );
    press(&mut harness, Role::Button, text.get("document-individual"));
    press(&mut harness, Role::RadioButton, text.get("format-md"));
    assert!(
        harness
            .query_by_label(text.get("documents-cohort-warning"))
            .is_none()
    );
    press(&mut harness, Role::CheckBox, cohort);
    assert!(
        harness
            .query_by_label(text.get("documents-cohort-warning"))
            .is_some()
    );
    let path = export(&mut harness, &text, "plan.md");
    let words = std::fs::read_to_string(path).expect("the document");
    let plain = Text::new(Lang::Fr);
    assert!(words.contains(plain.get("doc-autonomy")) && words.contains("données personnelles"));
    // Another document, and back: it is asked anew.
    press(&mut harness, Role::Button, text.get("document-programme"));
    press(&mut harness, Role::Button, text.get("document-individual"));
    assert!(
        harness
            .query_by_label(text.get("documents-cohort-warning"))
            .is_none()
    );
    let path = export(&mut harness, &text, "plan-2.md");
    let words = std::fs::read_to_string(path).expect("the document");
    assert!(!words.contains(plain.get("doc-autonomy")) && !words.contains("données personnelles"));
}

#[test]
fn the_provider_is_remembered_and_printed() {
    let text = Text::for_screen(Lang::Fr);
    let mut harness = open(Lang::Fr);
    assert!(
        harness
            .query_by_label_contains(text.get("provider-whose-nobody"))
            .is_some()
    );
    press(&mut harness, Role::Button, text.get("documents-provider"));
    harness
        .get_by_role_and_label(Role::TextInput, text.get("provider-name"))
        .focus();
    harness.run_steps(2);
    harness.event(egui::Event::Text("Atelier des savoirs".to_owned()));
    harness.run_steps(2);
    press(&mut harness, Role::Button, text.get("button-keep"));
    assert!(
        harness
            .query_by_label_contains(text.get("provider-whose-usual"))
            .is_some()
    );
    let kept = std::fs::read_to_string(harness.state().folder().join("config/provider.ron"));
    assert!(kept.expect("the provider's file").contains("Atelier des savoirs"));
    press(&mut harness, Role::RadioButton, text.get("format-md"));
    let path = export(&mut harness, &text, "programme.md");
    let words = std::fs::read_to_string(path).expect("the document");
    assert!(words.contains("Atelier des savoirs"));
    // For one plan only: the form starts from what holds, and the plan keeps what differs.
    press(&mut harness, Role::Button, text.get("provider-for-plan"));
    let town = |harness: &Harness<'_, Program>| harness.state().plan().provider.town.clone();
    harness
        .get_by_role_and_label(Role::TextInput, text.get("provider-town"))
        .focus();
    harness.run_steps(2);
    harness.event(egui::Event::Text("Arras".to_owned()));
    harness.run_steps(2);
    press(&mut harness, Role::Button, text.get("button-keep"));
    assert_eq!(town(&harness), "Arras");
    assert!(
        harness
            .query_by_label_contains(text.get("provider-whose-both"))
            .is_some()
    );
    let path = export(&mut harness, &text, "programme-2.md");
    let words = std::fs::read_to_string(path).expect("the document");
    assert!(words.contains("Atelier des savoirs") && words.contains("Arras"));
    press(&mut harness, Role::Button, text.get("provider-use-usual"));
    assert!(harness.state().plan().provider.is_empty());
    harness.state_mut().app().ask(Action::Undo);
    harness.run_steps(2);
    assert_eq!(town(&harness), "Arras");
}

#[test]
fn a_place_that_cannot_be_written_is_told_and_nothing_is_lost() {
    let text = Text::for_screen(Lang::Fr);
    let mut harness = open(Lang::Fr);
    press(&mut harness, Role::RadioButton, text.get("format-md"));
    // A folder stands where the file would go.
    let folder = harness.state().folder().join("programme.md");
    std::fs::create_dir(&folder).expect("a folder");
    press(&mut harness, Role::Button, text.get("documents-export"));
    harness.state_mut().app().settle();
    harness.run_steps(4);
    harness.state_mut().app().ask(Action::Picked(
        tresse::app::jobs::Purpose::Export("md"),
        folder.clone(),
    ));
    harness.state_mut().app().settle();
    harness.run_steps(4);
    assert!(folder.is_dir());
    assert!(
        harness
            .query_all_by_label_contains(text.get("documents-failed"))
            .count()
            > 0
    );
}

#[test]
fn what_a_file_would_tell_of_people_is_said_when_they_are_asked_for() {
    let template = TEMPLATES.iter().find(|it| it.name == "plan-a-problemes");
    let plan = tresse::storage::parse(template.expect("a template").source)
        .expect("a plan")
        .plan;
    for (lang, names, illness) in [
        (Lang::Fr, "porterait 3 noms", "Dyslexique"),
        (Lang::En, "would carry 3 names", "Dyslexique"),
    ] {
        let text = Text::for_screen(lang);
        let size = egui::vec2(1500.0, 1600.0);
        let mut harness = Program::staged(&plan, ViewId::Documents, lang, egui::Theme::Light, size);
        press(&mut harness, Role::Button, text.get("document-workbook"));
        let told = |harness: &Harness<'_, Program>, words: &str| {
            let mut labels = harness.query_all_by_role(Role::Label);
            labels.any(|it| {
                let said = it.accesskit_node().value().unwrap_or_default();
                said.replace(['\u{a0}', '\u{202f}'], " ").contains(words)
            })
        };
        assert!(!told(&harness, names), "{lang}");
        press(&mut harness, Role::CheckBox, text.get("documents-cohort"));
        assert!(told(&harness, names), "{lang}");
        assert!(told(&harness, illness), "{lang}");
    }
}
