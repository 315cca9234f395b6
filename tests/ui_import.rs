//! Importing a certification in the window: find it, review the split, take it into a plan as one step.

#![expect(clippy::panic, reason = "helpers of tests fail by panicking")]

mod support;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::Key as KeyboardKey;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use support::app::Program;
use tresse::app::action::Action;
use tresse::app::jobs::Purpose;
use tresse::app::view::ViewId;
use tresse::model::{Nature, Plan};
use tresse::text::{Lang, Text};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/rncp")
        .join(name)
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

/// Opens a register on a plan and waits until all of it is listed.
fn open(lang: Lang, plan: &Plan, file: &str) -> Harness<'static, Program> {
    let mut harness = Program::open(plan, ViewId::Path, lang);
    harness.state_mut().app().ask(Action::ImportPath(fixture(file)));
    let stop = Text::for_screen(lang).get("import-stop").to_owned();
    until(&mut harness, "the list", |it| {
        it.query_all_by_role(Role::ListBoxOption).next().is_some() && it.query_by_label(&stop).is_none()
    });
    harness
}

fn fiches(harness: &Harness<'static, Program>) -> usize {
    harness.query_all_by_role(Role::ListBoxOption).count()
}

fn review(harness: &mut Harness<'static, Program>, text: &Text, number: &str) {
    harness
        .get_by_role_and_label(Role::TextInput, text.get("import-search"))
        .focus();
    harness.run_ok();
    harness
        .get_by_role_and_label(Role::TextInput, text.get("import-search"))
        .type_text(number);
    harness.run_ok();
    harness
        .get_by_role_and_label(Role::Button, text.get("import-open"))
        .click();
    let title = text.get("import-review").to_owned();
    until(harness, "the review", |it| {
        it.query_by_role_and_label(Role::Dialog, &title).is_some()
    });
}

fn of(text: &Text, key: &str, number: usize, block: &str) -> String {
    text.fmt(key, &[("number", number.into()), ("block", block.into())])
}

#[test]
fn a_fiche_is_found_reviewed_and_taken_as_one_step() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = open(*lang, &Plan::default(), "rncp_v4_1.xml");
        let before = Arc::clone(harness.state().plan());
        assert!(fiches(&harness) > 1, "{lang}");
        review(&mut harness, &text, "40344");
        let block = "RNCP40344BC01";
        // A wording, a nature, a join, a removal.
        let first = of(&text, "import-wording", 1, block);
        harness
            .get_by_role_and_label(Role::MultilineTextInput, &first)
            .focus();
        harness.run_ok();
        harness.key_press(KeyboardKey::End);
        harness.event(egui::Event::Text(" (relu)".to_owned()));
        harness.run_ok();
        harness.get_by_label(&of(&text, "import-join", 3, block)).click();
        harness.run_ok();
        harness
            .get_by_label(&of(&text, "import-remove", 3, block))
            .click();
        harness.run_ok();
        harness
            .get_by_label(&of(&text, "import-nature", 1, block))
            .click();
        harness.run_ok();
        harness.get_by_label(text.get("nature-gesture")).click();
        harness.run_ok();
        harness
            .get_by_role_and_label(Role::Button, text.get("import-add"))
            .click();
        harness.run_ok();
        let plan = Arc::clone(harness.state().plan());
        let certification = plan.certification.as_ref().unwrap();
        assert_eq!(certification.code, "RNCP40344");
        let taken = plan.blocks.first().unwrap();
        assert_eq!(taken.code, block);
        // Six as the register splits them; two joined, one out.
        assert_eq!(taken.competencies.len(), 4, "{:?}", taken.competencies);
        assert!(
            taken.competencies[0].title.ends_with(" (relu)"),
            "{}",
            taken.competencies[0].title
        );
        assert_eq!(taken.competencies[0].nature, Nature::Gesture);
        assert!(
            harness
                .query_by_role_and_label(Role::Dialog, text.get("import-review"))
                .is_none(),
            "the dialog is gone"
        );
        harness.state_mut().app().ask(Action::Undo);
        assert_eq!(&before, harness.state().plan());
    }
}

#[test]
fn blocks_left_unticked_stay_out() {
    let text = Text::for_screen(Lang::Fr);
    let mut harness = open(Lang::Fr, &Plan::default(), "rncp_v4_1.xml");
    review(&mut harness, &text, "37488");
    let take = text.fmt("import-take", &[("block", "RNCP37488BC01".into())]);
    harness.get_by_role_and_label(Role::CheckBox, &take).click();
    harness.run_ok();
    harness
        .get_by_role_and_label(Role::Button, text.get("import-add"))
        .click();
    harness.run_ok();
    let codes: Vec<_> = harness
        .state()
        .plan()
        .blocks
        .iter()
        .map(|it| it.code.clone())
        .collect();
    assert_eq!(codes, ["RNCP37488BC02"]);
}

#[test]
fn a_competency_is_cut_where_the_caret_stands() {
    let text = Text::for_screen(Lang::Fr);
    let mut harness = open(Lang::Fr, &Plan::default(), "rncp_v4_1.xml");
    review(&mut harness, &text, "40344");
    let block = "RNCP40344BC01";
    let first = of(&text, "import-wording", 1, block);
    harness
        .get_by_role_and_label(Role::MultilineTextInput, &first)
        .focus();
    harness.run_ok();
    harness.key_press(KeyboardKey::Home);
    harness.run_ok();
    for _ in 0..8 {
        harness.key_press(KeyboardKey::ArrowRight);
    }
    harness.run_ok();
    harness.get_by_label(&of(&text, "import-cut", 1, block)).click();
    harness.run_ok();
    let wording = harness
        .get_by_role_and_label(Role::MultilineTextInput, &first)
        .value()
        .unwrap();
    assert!(wording.chars().count() <= 8, "{wording}");
    assert!(
        harness
            .query_by_role_and_label(Role::MultilineTextInput, &of(&text, "import-wording", 7, block))
            .is_some(),
        "six became seven"
    );
}

#[test]
fn without_a_plan_a_new_one_is_made() {
    let text = Text::for_screen(Lang::Fr);
    let mut harness = Program::open(&Plan::default(), ViewId::Path, Lang::Fr);
    harness.state_mut().app().ask(Action::Close);
    harness.state_mut().app().ask(Action::ImportPath(fixture("csv")));
    until(&mut harness, "the list", |it| fiches(it) > 0);
    harness.get_by_label(text.get("import-only-active")).click();
    harness.run_ok();
    review(&mut harness, &text, "RNCP509");
    harness
        .get_by_role_and_label(Role::Button, text.get("import-create"))
        .click();
    harness.run_ok();
    let plan = harness.state().plan();
    let certification = plan.certification.as_ref().unwrap();
    assert_eq!(certification.code, "RNCP509");
    assert_eq!(plan.title, certification.title);
    assert_eq!(plan.blocks.len(), 6);
}

#[test]
fn escape_goes_back_to_the_list_and_keeps_the_review() {
    let text = Text::for_screen(Lang::Fr);
    let mut harness = open(Lang::Fr, &Plan::default(), "rncp_v4_1.xml");
    review(&mut harness, &text, "40344");
    let remove = of(&text, "import-remove", 1, "RNCP40344BC01");
    harness.get_by_label(&remove).click();
    harness.run_ok();
    harness.key_press(KeyboardKey::Escape);
    harness.run_ok();
    assert!(
        harness
            .query_by_role_and_label(Role::Dialog, text.get("import-review"))
            .is_none()
    );
    harness
        .get_by_role_and_label(Role::Button, text.get("import-open"))
        .click();
    harness.run_ok();
    let sixth = of(&text, "import-wording", 6, "RNCP40344BC01");
    assert!(
        harness
            .query_by_role_and_label(Role::MultilineTextInput, &sixth)
            .is_none()
    );
    harness.key_press(KeyboardKey::Escape);
    harness.run_ok();
    harness.key_press(KeyboardKey::Escape);
    harness.run_ok();
    assert_eq!(fiches(&harness), 0, "the dialog is closed");
}

#[test]
fn what_is_no_register_is_told() {
    for lang in Lang::ALL {
        let mut harness = Program::open(&Plan::default(), ViewId::Path, *lang);
        harness
            .state_mut()
            .app()
            .ask(Action::ImportPath(fixture("README.md")));
        let cause = match lang {
            Lang::Fr => "n’est pas un export",
            Lang::En => "is no export",
        };
        until(&mut harness, "the cause", |it| {
            it.query_by_label_contains(cause).is_some()
        });
    }
}

#[test]
fn a_register_chosen_as_any_file_is_read_as_a_register() {
    let mut harness = Program::open(&Plan::default(), ViewId::Path, Lang::Fr);
    let picked = Action::Picked(Purpose::ImportFile, fixture("rncp_v4_1.xml"));
    harness.state_mut().app().ask(picked);
    until(&mut harness, "the fiches", |it| fiches(it) > 0);
}
