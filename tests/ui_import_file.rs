//! A file brought into the plan in the window: recognised by what stands in it, reviewed change by change, applied as
//! one step.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "helpers of tests make files and fail by panicking"
)]

mod support;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use support::app::Program;
use support::documents::{exported, plan_of, put, saved};
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::exchange::export::Choice;
use tresse::exchange::import::sheet::{self, Value};
use tresse::model::{Modality, Plan};
use tresse::text::{Lang, Text};

/// A file dropped on the window.
#[derive(Debug)]
struct InFolder(PathBuf);

impl egui::DroppedFile for InFolder {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// Draws until a thread beside the window has brought what is waited for.
fn until(
    harness: &mut Harness<'static, Program>,
    what: &str,
    there: impl Fn(&Harness<'static, Program>) -> bool,
) {
    for _ in 0..2_000 {
        harness.step();
        if there(harness) {
            harness.run_ok();
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("waited in vain for {what}");
}

/// A file in the program's folder.
fn file(harness: &Harness<'static, Program>, name: &str, bytes: &[u8]) -> PathBuf {
    let path = harness.state().folder().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn a_list_of_learners_is_recognised_and_its_columns_shown() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = Program::open(&Plan::default(), ViewId::Path, *lang);
        // As a French spreadsheet saves it: semicolons, Windows-1252.
        let list = b"Pr\xe9nom;Niveau num\xe9rique;Fran\xe7ais\nAda;3;B1\n\xc9lo\xefse;5;C1\n";
        let path = file(&harness, "groupe.csv", list);
        harness.input_mut().dropped_files.push(Arc::new(InFolder(path)));
        let title = text.get("paste-title-file").to_owned();
        until(&mut harness, "the list", |it| {
            it.query_by_role_and_label(Role::Dialog, &title).is_some()
        });
        let add = text.fmt("paste-add", &[("count", 2.into())]);
        harness.get_by_role_and_label(Role::Button, &add).click();
        harness.run_ok();
        let plan = Arc::clone(harness.state().plan());
        let levels: Vec<u8> = plan.learners.iter().map(|it| it.digital.get()).collect();
        assert_eq!(levels, [3, 5], "{lang}");
        assert!(
            plan.learners.iter().all(|it| it.name.is_empty()),
            "names stay out"
        );
    }
}

#[test]
fn an_unknown_file_changes_nothing_and_can_be_read_as_something() {
    let text = Text::for_screen(Lang::Fr);
    let mut harness = Program::open(&Plan::default(), ViewId::Path, Lang::Fr);
    let before = Arc::clone(harness.state().plan());
    let path = file(&harness, "courrier.txt", b"Bonjour,\nvoici la liste.\n");
    harness.state_mut().app().ask(Action::ImportFile(path));
    let words = text.get("import-unrecognised").to_owned();
    until(&mut harness, "the trouble", |it| {
        it.query_by_label(&words).is_some()
    });
    harness
        .get_by_role_and_label(Role::Button, text.get("importer-learners"))
        .click();
    let title = text.get("paste-title-file").to_owned();
    until(&mut harness, "the list", |it| {
        it.query_by_role_and_label(Role::Dialog, &title).is_some()
    });
    // « Annuler » is also the name of undoing, behind the dialog.
    let cancel = harness.get_all_by_role_and_label(Role::Button, text.get("button-cancel"));
    cancel.last().unwrap().click();
    harness.run_ok();
    assert_eq!(&before, harness.state().plan());
}

#[test]
fn a_file_that_cannot_be_read_is_told() {
    let text = Text::for_screen(Lang::Fr);
    let mut harness = Program::open(&Plan::default(), ViewId::Path, Lang::Fr);
    let before = Arc::clone(harness.state().plan());
    harness
        .state_mut()
        .app()
        .ask(Action::ImportFile(PathBuf::from("/nowhere/plan.xlsx")));
    let words = text.get("import-nothing-changed").to_owned();
    until(&mut harness, "the trouble", |it| {
        it.query_by_label(&words).is_some()
    });
    harness
        .get_by_role_and_label(Role::Button, text.get("button-ok"))
        .click();
    harness.run_ok();
    assert_eq!(&before, harness.state().plan());
}

#[test]
fn a_workbook_that_came_back_is_reviewed_change_by_change() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let plan = plan_of("formateur-professionnel-adultes");
        let mut sheets = sheet::read(&exported("workbook-xlsx", &plan, &Choice::default(), *lang)).unwrap();
        put(
            &mut sheets,
            "modules",
            0,
            "classroom",
            Value::Text("2h30".to_owned()),
        );
        put(
            &mut sheets,
            "modules",
            0,
            "title",
            Value::Text("Accueil relu".to_owned()),
        );
        put(
            &mut sheets,
            "modules",
            1,
            "title",
            Value::Text("Module relu".to_owned()),
        );
        let mut harness = Program::open(&plan, ViewId::Path, *lang);
        let before = Arc::clone(harness.state().plan());
        let path = file(&harness, "relu.xlsx", &saved(&sheets));
        harness.input_mut().dropped_files.push(Arc::new(InFolder(path)));
        let title = text.get("import-review").to_owned();
        until(&mut harness, "the review", |it| {
            it.query_by_role_and_label(Role::Dialog, &title).is_some()
        });
        let was = text.hours(plan.modules[0].mix.get(Modality::Classroom).get());
        let change = text.fmt(
            "import-accept",
            &[
                ("what", text.get("modality-classroom").into()),
                ("before", was.into()),
                ("after", text.hours(150).into()),
            ],
        );
        harness.get_by_role_and_label(Role::CheckBox, &change).click();
        harness.run_ok();
        let apply = text.fmt("import-apply", &[("count", 2.into())]);
        harness.get_by_role_and_label(Role::Button, &apply).click();
        harness.run_ok();
        let after = Arc::clone(harness.state().plan());
        assert_eq!(after.modules[0].title, "Accueil relu", "{lang}");
        assert_eq!(after.modules[1].title, "Module relu", "{lang}");
        assert_eq!(
            after.modules[0].mix, before.modules[0].mix,
            "that change was refused"
        );
        harness.state_mut().app().ask(Action::Undo);
        assert_eq!(&before, harness.state().plan(), "one step back takes it all");
    }
}

#[test]
fn a_whole_group_of_changes_is_refused_at_once() {
    let text = Text::for_screen(Lang::Fr);
    let plan = plan_of("formateur-professionnel-adultes");
    let mut sheets = sheet::read(&exported("workbook-xlsx", &plan, &Choice::default(), Lang::Fr)).unwrap();
    put(
        &mut sheets,
        "modules",
        0,
        "notes",
        Value::Text("Une note".to_owned()),
    );
    put(
        &mut sheets,
        "modules",
        0,
        "objective",
        Value::Text("Un objectif".to_owned()),
    );
    put(
        &mut sheets,
        "modules",
        1,
        "notes",
        Value::Text("Autre note".to_owned()),
    );
    let mut harness = Program::open(&plan, ViewId::Path, Lang::Fr);
    let path = file(&harness, "relu.xlsx", &saved(&sheets));
    harness.state_mut().app().ask(Action::ImportFile(path));
    let title = text.get("import-review").to_owned();
    until(&mut harness, "the review", |it| {
        it.query_by_role_and_label(Role::Dialog, &title).is_some()
    });
    let group = text.fmt(
        "import-accept-group",
        &[("title", plan.modules[0].title.as_str().into())],
    );
    harness.get_by_role_and_label(Role::CheckBox, &group).click();
    harness.run_ok();
    let apply = text.fmt("import-apply", &[("count", 1.into())]);
    harness.get_by_role_and_label(Role::Button, &apply).click();
    harness.run_ok();
    let after = Arc::clone(harness.state().plan());
    assert_eq!(after.modules[0], plan.modules[0]);
    assert_eq!(after.modules[1].notes, "Autre note");
}

#[test]
fn a_cut_workbook_is_told_and_changes_nothing() {
    let text = Text::for_screen(Lang::Fr);
    let plan = plan_of("afest-atelier");
    let mut harness = Program::open(&plan, ViewId::Path, Lang::Fr);
    let before = Arc::clone(harness.state().plan());
    let whole = exported("workbook-xlsx", &plan, &Choice::default(), Lang::Fr);
    let path = file(&harness, "coupé.xlsx", &whole[..whole.len() / 2]);
    harness.state_mut().app().ask(Action::ImportFile(path));
    let words = text.get("import-unrecognised").to_owned();
    until(&mut harness, "the trouble", |it| {
        it.query_by_label(&words).is_some()
    });
    harness
        .get_by_role_and_label(Role::Button, text.get("importer-workbook"))
        .click();
    let words = text.get("import-nothing-changed").to_owned();
    until(&mut harness, "the trouble", |it| {
        it.query_by_label(&words).is_some()
    });
    assert_eq!(&before, harness.state().plan());
}

#[test]
fn a_file_that_is_too_large_is_told_before_it_is_read() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = Program::open(&plan_of("plan-vide-guide"), ViewId::Path, *lang);
        let before = Arc::clone(harness.state().plan());
        let path = file(&harness, "grand.csv", b"");
        let large = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
        large.set_len(200 << 20).unwrap();
        harness.state_mut().app().ask(Action::ImportFile(path));
        // The most that any kind of file may have.
        let words = text.fmt("import-too-large", &[("limit", 128.into())]);
        until(&mut harness, "the trouble", |it| {
            it.query_by_label(&words).is_some()
        });
        assert!(
            harness
                .query_by_label(text.get("import-nothing-changed"))
                .is_some()
        );
        let other = harness.query_by_role_and_label(Role::Button, text.get("importer-learners"));
        assert!(
            other.is_none(),
            "what was not read cannot be read as something else"
        );
        assert_eq!(&before, harness.state().plan());
    }
}

#[test]
fn a_low_window_has_room_for_the_changes_and_their_answers() {
    let text = Text::for_screen(Lang::En);
    let plan = plan_of("formateur-professionnel-adultes");
    let mut sheets = sheet::read(&exported("workbook-xlsx", &plan, &Choice::default(), Lang::En)).unwrap();
    for row in 0..plan.modules.len() {
        let title = Value::Text(format!("Read again {row}"));
        put(&mut sheets, "modules", row, "title", title);
    }
    // What 1280 × 720 points are at 200 %.
    let size = egui::vec2(640.0, 360.0);
    let mut harness = Program::staged(&plan, ViewId::Path, Lang::En, egui::Theme::Dark, size);
    let path = file(&harness, "again.xlsx", &saved(&sheets));
    harness.state_mut().app().ask(Action::ImportFile(path));
    let title = text.get("import-review").to_owned();
    until(&mut harness, "the review", |it| {
        it.query_by_role_and_label(Role::Dialog, &title).is_some()
    });
    let apply = text.fmt("import-apply", &[("count", plan.modules.len().into())]);
    let button = harness.get_by_role_and_label(Role::Button, &apply).rect();
    assert!(button.bottom() <= size.y, "the answers are in sight: {button:?}");
    let ticks = |harness: &Harness<'static, Program>| {
        harness
            .query_all_by_role(Role::CheckBox)
            .filter(|it| it.rect().bottom() <= button.top())
            .count()
    };
    assert!(ticks(&harness) >= 3, "{}", ticks(&harness));
    // What stands above the changes scrolls away with them.
    harness.hover_at(egui::pos2(320.0, 180.0));
    harness.run_steps(2);
    harness.event(egui::Event::MouseWheel {
        source: egui::MouseWheelSource::Wheel,
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, -200.0),
        phase: egui::TouchPhase::Move,
        modifiers: egui::Modifiers::NONE,
    });
    harness.run_steps(30);
    assert!(ticks(&harness) >= 5, "{}", ticks(&harness));
    assert_eq!(
        harness.get_by_role_and_label(Role::Button, &apply).rect(),
        button,
        "the answers stay"
    );
}
