//! Rehearsals from end to end: learners lost under the shipped policy, the terminal, the window.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests fail by panicking"
)]

#[path = "support/command.rs"]
mod command;
mod support;

use std::sync::Arc;

use egui::Modifiers;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use support::app::Program;
use tresse::app::view::ViewId;
use tresse::checks::{Case, Reason, Rehearsal, Rules};
use tresse::cli;
use tresse::model::{Id as _, Learner, LearnerId, Minutes, Mix, Modality, Module, ModuleId, Plan};
use tresse::text::{Lang, Text};

/// 7 h in the classroom, and three people without a computer.
fn plan() -> Plan {
    let mut plan = Plan {
        title: "Vente".to_owned(),
        ..Plan::default()
    };
    let mut module = Module::new(ModuleId::parse("M1").unwrap(), "Accueil");
    module.mix = Mix::only(Modality::Classroom, Minutes::hours(7));
    plan.modules.push(Arc::new(module));
    let mut learner = Learner::new(LearnerId::parse("S01").unwrap());
    learner.headcount = 3;
    plan.learners.push(Arc::new(learner));
    plan
}

#[test]
fn learners_are_lost_who_could_follow_before() {
    let plan = plan();
    let rules = Rules::for_plan(&plan, &tresse::storage::default_policy());
    let found = Rehearsal::of(&plan, &rules, Case::CentreClosed);
    assert_eq!(found.moved_total(), Minutes::hours(7));
    assert_eq!((found.people, found.people_lost()), (3, 3));
    assert_eq!(found.lost[0].modules, [ModuleId::parse("M1").unwrap()]);
    let equipment = found
        .lacking()
        .into_iter()
        .find(|(reason, _)| *reason == Reason::Equipment);
    assert_eq!(equipment, Some((Reason::Equipment, 3)), "nobody has a computer");
    let quiet = Rehearsal::of(&plan, &rules, Case::NoNetwork);
    assert_eq!((quiet.touched, quiet.people_lost()), (Minutes::ZERO, 0));
}

/// What a command in French gives: its exit code and the result.
fn terminal(words: &[&str]) -> (u8, String) {
    let (code, out, _) = command::on((2027, 1, 12), Lang::Fr, words);
    (code, out)
}

#[test]
fn the_terminal_tells_it_in_words_and_in_json() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    let options = tresse::storage::SaveOptions::new_file();
    tresse::storage::write_document(&path, tresse::storage::write(&plan()).as_bytes(), &options).unwrap();
    let path = path.display().to_string();
    let (code, told) = terminal(&["rehearse", &path, "--case", "centre-closed"]);
    assert_eq!(code, cli::GOOD);
    assert!(told.contains("Centre fermé"), "{told}");
    assert!(told.contains("3 sur 3"), "{told}");
    let (_, told) = terminal(&["rehearse", &path, "--case", "centre-closed", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["minutes"]["moved"], 420);
    assert_eq!(told["minutes"]["gained"]["remote_sync"], 420);
    assert_eq!(told["people"]["lost"], 3);
    assert_eq!(told["people"]["lacking"]["equipment"], 3);
}

/// 14 h at the workplace: half as an AFEST that may move, half as a placement that may not.
fn at_work() -> Plan {
    let mut plan = plan();
    for (id, kind) in [
        ("M2", tresse::model::WorkplaceKind::Afest),
        ("M3", tresse::model::WorkplaceKind::Placement),
    ] {
        let mut module = Module::new(ModuleId::parse(id).unwrap(), id);
        module.mix = Mix::only(Modality::Workplace, Minutes::hours(7));
        module.workplace = kind;
        plan.modules.push(Arc::new(module));
    }
    plan
}

#[test]
fn the_window_tells_each_case_beside_the_plan() {
    let plan = at_work();
    let rules = Rules::for_plan(&plan, &tresse::storage::default_policy());
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = Program::open(&plan, ViewId::Checks, *lang);
        let before = Arc::clone(harness.state().plan());
        harness
            .get_by_role_and_label(Role::Button, text.get("rehearse-title"))
            .click();
        harness.run();
        for (case, key) in [
            (Case::CentreClosed, "rehearse-case-centre-closed"),
            (Case::NoNetwork, "rehearse-case-no-network"),
            (Case::NoWorkplace, "rehearse-case-no-workplace"),
        ] {
            harness
                .get_by_role_and_label(Role::RadioButton, text.get(key))
                .click();
            harness.run();
            let found = Rehearsal::of(&plan, &rules, case);
            for section in tresse::checks::report(&text, &plan, &found) {
                assert!(
                    harness.query_by_label(&section.heading).is_some(),
                    "{lang}: {}",
                    section.heading
                );
                for line in &section.lines {
                    let shown = harness.query_all_by_label_contains(line).count();
                    assert!(shown > 0, "{lang}, {case:?}: {line}");
                }
            }
        }
        let found = Rehearsal::of(&plan, &rules, Case::NoWorkplace);
        assert_eq!(found.touched, Minutes::hours(14));
        assert!(!found.stuck.is_empty(), "a placement has only one place");
        assert!(
            Arc::ptr_eq(&before, harness.state().plan()),
            "{lang}: it changes nothing"
        );
    }
}

#[test]
fn the_window_shows_it_changes_nothing_and_makes_a_variant() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = Program::open(&plan(), ViewId::Checks, *lang);
        let before = Arc::clone(harness.state().plan());
        let original = std::fs::metadata(harness.state().folder().join("plan.ron"))
            .unwrap()
            .len();
        let open = text.get("rehearse-title");
        harness.get_by_role_and_label(Role::Button, open).click();
        harness.run();
        let moves = text.fmt(
            "rehearse-moves",
            &[("hours", text.hours(420).into()), ("all", text.hours(420).into())],
        );
        harness.get_by_label(&moves);
        harness
            .get_by_role_and_label(Role::RadioButton, text.get("rehearse-case-no-network"))
            .click();
        harness.run();
        assert!(
            harness.query_by_label(&moves).is_none(),
            "{lang}: another case, other hours"
        );
        harness
            .get_by_role_and_label(Role::RadioButton, text.get("rehearse-case-centre-closed"))
            .click();
        harness.run();
        assert!(
            Arc::ptr_eq(&before, harness.state().plan()),
            "{lang}: it changes nothing"
        );
        harness
            .get_by_role_and_label(Role::Button, text.get("rehearse-variant"))
            .click();
        let label = text.get("path-label").to_owned();
        for _ in 0..500 {
            harness.step();
            if harness.query_by_role_and_label(Role::TextInput, &label).is_some() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        let made = Arc::clone(harness.state().plan());
        assert_eq!(
            made.modules[0].mix,
            Mix::only(Modality::RemoteSync, Minutes::hours(7))
        );
        assert_ne!(made.title, before.title);
        let file = harness.state().folder().join("variante.ron");
        harness.get_by_role_and_label(Role::TextInput, &label).focus();
        harness.run_ok();
        harness.key_press_modifiers(Modifiers::COMMAND, egui::Key::A);
        harness.run_ok();
        harness.event(egui::Event::Text(file.display().to_string()));
        harness.run_ok();
        harness
            .get_by_role_and_label(Role::Button, text.get("button-save"))
            .click();
        harness.run_ok();
        harness.state_mut().app().settle();
        harness.run_ok();
        assert!(file.is_file(), "{lang}: saved under its own name");
        let now = std::fs::metadata(harness.state().folder().join("plan.ron"))
            .unwrap()
            .len();
        assert_eq!(now, original, "{lang}: the first plan stands as it was");
    }
}
