//! Files come and go without loss: dropped on the window, opened over unsaved work, found again after a crash.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop at what it made itself"
)]

mod support;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use support::app::Program;
use support::plans::shop;
use tresse::app::action::{Action, SaveChoice};
use tresse::app::view::ViewId;
use tresse::edit::{Edit, PlanEdit};
use tresse::storage::{Recovery, Snapshot, Subject, read_document, write};
use tresse::text::{Lang, Text};

type Window = Harness<'static, Program>;

/// Leaves a safety copy with another title, as a program that crashed would.
fn crashed(state: &Path, subject: Subject) {
    let mut plan = shop();
    plan.title = "Travail perdu".to_owned();
    let recovery = Recovery::open(state, SystemTime::now()).unwrap();
    let disk = match &subject {
        Subject::File(path) => Some(read_document(path).unwrap().1),
        Subject::Unsaved(_) => None,
    };
    let snapshot = Snapshot {
        subject,
        title: plan.title.clone(),
        taken: SystemTime::now(),
        disk,
    };
    recovery.write(&snapshot, write(&plan).as_bytes()).unwrap();
    // Copies of a program that still runs are its own: let go of it without tidying up.
    drop(recovery);
}

fn pressed(window: &mut Window, words: &str) {
    window.get_by_role_and_label(Role::Button, words).click();
    window.run_ok();
}

#[test]
fn a_plan_opened_by_its_file_offers_its_unsaved_work() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut window = Program::open(&shop(), ViewId::Path, *lang);
        let path: PathBuf = window.state().folder().join("plan.ron");
        crashed(
            &window.state().folder().join("state"),
            Subject::File(path.clone()),
        );
        let ctx = window.ctx.clone();
        window.state_mut().start_again(&ctx);
        window.run_ok();
        window.get_by_role_and_label(Role::Dialog, text.get("recovery-title"));
        // Later keeps the copy for the first screen.
        pressed(&mut window, text.get("recovery-later"));
        assert_eq!(window.state().plan().title, shop().title);
        window.state_mut().app().ask(Action::OpenPath(path.clone()));
        window.state_mut().app().settle();
        window.run_ok();
        pressed(&mut window, text.get("recovery-open"));
        assert_eq!(window.state().plan().title, "Travail perdu");
        let session = window.state_mut().app().session().unwrap();
        assert_eq!(
            session.path(),
            Some(path.as_path()),
            "saving goes to the same file"
        );
        assert!(session.document().is_modified());
    }
}

#[test]
fn a_new_plan_once_saved_is_recovered_to_its_file() {
    let mut window = Program::open(&shop(), ViewId::Path, Lang::Fr);
    let path = window.state().folder().join("neuf.ron");
    let app = window.state_mut().app();
    app.ask(Action::New);
    app.ask(Action::Edit(Edit::Plan(PlanEdit::Title("Neuf".to_owned()))));
    assert!(matches!(app.session().unwrap().subject, Subject::Unsaved(_)));
    app.ask(Action::SaveTo(path.clone(), SaveChoice::default()));
    app.settle();
    let session = app.session().unwrap();
    assert_eq!(session.subject, Subject::File(path.clone()));
    assert!(session.lock.is_some(), "another window can tell that it is open");
    app.ask(Action::Edit(Edit::Plan(PlanEdit::Title(
        "Neuf encore".to_owned(),
    ))));
    std::thread::sleep(Duration::from_millis(1200));
    for _ in 0..3 {
        window.step();
        window.state_mut().app().settle();
    }
    let ctx = window.ctx.clone();
    window.state_mut().start_again(&ctx);
    window.run_ok();
    window.get_by_label_contains("neuf.ron");
    window.get_by_label_contains("Neuf encore");
}

/// A file that the desktop drops on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn drop_on(window: &mut Window, path: &Path) {
    let file = Arc::new(Dropped(path.to_owned()));
    window.input_mut().dropped_files.push(file);
    window.step();
    window.state_mut().app().settle();
    window.run_ok();
}

#[test]
fn a_dropped_plan_is_opened_and_unsaved_work_asked_about() {
    let text = Text::for_screen(Lang::Fr);
    let mut window = Program::open(&shop(), ViewId::Path, Lang::Fr);
    let mut other = shop();
    other.title = "Un autre".to_owned();
    let path = window.state().folder().join("autre.ron");
    std::fs::write(&path, write(&other)).unwrap();
    drop_on(&mut window, &path);
    assert_eq!(window.state().plan().title, "Un autre");
    let title = Edit::Plan(PlanEdit::Title("Modifié".to_owned()));
    window.state_mut().app().ask(Action::Edit(title));
    let first = window.state().folder().join("plan.ron");
    drop_on(&mut window, &first);
    window.get_by_role_and_label(Role::Dialog, text.get("unsaved-title"));
    assert_eq!(window.state().plan().title, "Modifié");
    pressed(&mut window, text.get("button-discard"));
    window.state_mut().app().settle();
    window.run_ok();
    assert_eq!(window.state().plan().title, shop().title);
}

#[test]
fn a_dropped_register_is_imported_and_a_foreign_file_explained() {
    let text = Text::for_screen(Lang::Fr);
    let mut window = Program::open(&shop(), ViewId::Path, Lang::Fr);
    let register = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/rncp/rncp_v4_1.xml");
    drop_on(&mut window, &register);
    window.get_by_role_and_label(Role::Dialog, text.get("path-import"));
    window.key_press(egui::Key::Escape);
    window.run_ok();
    let foreign = window.state().folder().join("cv.pdf");
    std::fs::write(&foreign, b"%PDF-1.7").unwrap();
    drop_on(&mut window, &foreign);
    window.get_by_role_and_label(Role::Dialog, text.get("path-import-file"));
    // A thread of its own looks at the file.
    for _ in 0..2_000 {
        if window.query_by_label(text.get("import-unrecognised")).is_some() {
            break;
        }
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
    window.get_by_label(text.get("import-unrecognised"));
    assert_eq!(window.state().plan().title, shop().title);
}
