//! The whole story, by accessible names, in both languages: a plan from an imported certification, modules,
//! mixes, learners, a problem found and mended, a reason kept, saved and opened again.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "helpers of tests fail by panicking, and read what was saved"
)]

mod support;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key as KeyboardKey, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use support::app::Program;
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::model::{Key, Minutes, Modality, Plan};
use tresse::storage;
use tresse::text::{Lang, Text};

type Window = Harness<'static, Program>;

fn until(window: &mut Window, what: &str, there: impl Fn(&Window) -> bool) {
    for _ in 0..2_000 {
        window.step();
        if there(window) {
            window.run_ok();
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("waited in vain for {what}");
}

#[track_caller]
fn press(window: &mut Window, role: Role, words: &str) {
    window.get_by_role_and_label(role, words).click();
    window.run_ok();
}

/// Presses the button whose name ends with these words: an icon may stand before them.
fn press_ending(window: &mut Window, words: &str) {
    window
        .get_all_by_role(Role::Button)
        .find(|it| {
            it.accesskit_node()
                .label()
                .is_some_and(|label| label.ends_with(words))
        })
        .unwrap_or_else(|| panic!("no button {words}"))
        .click();
    window.run_ok();
}

fn type_text(window: &mut Window, words: &str) {
    window.event(egui::Event::Text(words.to_owned()));
    window.run_ok();
}

fn keys(window: &mut Window, modifiers: Modifiers, key: KeyboardKey) {
    window.key_press_modifiers(modifiers, key);
    window.run_ok();
}

/// Types a path into the path field and presses its button.
fn give_path(window: &mut Window, text: &Text, path: &Path, button: &str) {
    let field = text.get("path-label");
    window.get_by_role_and_label(Role::TextInput, field).focus();
    window.run_ok();
    keys(window, Modifiers::COMMAND, KeyboardKey::A);
    type_text(window, &path.display().to_string());
    press(window, Role::Button, text.get(button));
}

fn plan(window: &Window) -> Arc<Plan> {
    Arc::clone(window.state().plan())
}

/// A row of *Contrôles* that names a code; it is chosen.
fn choose_finding(window: &mut Window, code: &str) {
    let row = window
        .query_all_by_role(Role::ListBoxOption)
        .find(|it| {
            let label = it.accesskit_node().label().unwrap_or_default();
            label
                .split_whitespace()
                .any(|word| word.trim_matches(',') == code)
        })
        .unwrap_or_else(|| panic!("no finding {code}"));
    row.click();
    window.run_ok();
}

fn findings(window: &mut Window, code: &str) -> usize {
    let derived = window.state_mut().app().session().unwrap().derived();
    let all = derived.findings.iter();
    all.filter(|it| it.diagnostic.code.0 == code && it.waived == tresse::checks::Waived::No)
        .count()
}

/// The first finding whose code is among `codes`.
fn first_of(window: &mut Window, codes: &[&'static str]) -> &'static str {
    let found = codes.iter().copied().find(|code| findings(window, code) > 0);
    found.unwrap_or_else(|| panic!("none of {codes:?}"))
}

#[test]
fn from_a_certification_to_a_saved_plan() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut window = Program::staged(
            &Plan::default(),
            ViewId::Path,
            *lang,
            egui::Theme::Light,
            vec2(1700.0, 1400.0),
        );
        window.state_mut().app().ask(Action::Close);
        window.run_ok();
        import(&mut window, &text);
        compose(&mut window, &text);
        dose(&mut window, &text);
        group(&mut window, &text);
        mend(&mut window, &text);
        keep(&mut window, &text);
    }
}

fn import(window: &mut Window, text: &Text) {
    press_ending(window, text.get("start-import"));
    let register: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/rncp/rncp_v4_1.xml");
    until(window, "the path field", |it| {
        it.query_by_role_and_label(Role::TextInput, text.get("path-label"))
            .is_some()
    });
    give_path(window, text, &register, "button-import");
    until(window, "the list", |it| {
        it.query_all_by_role(Role::ListBoxOption).next().is_some()
            && it.query_by_label(text.get("import-stop")).is_none()
    });
    window
        .get_by_role_and_label(Role::TextInput, text.get("import-search"))
        .focus();
    window.run_ok();
    type_text(window, "40344");
    press(window, Role::Button, text.get("import-open"));
    until(window, "the review", |it| {
        it.query_by_role_and_label(Role::Dialog, text.get("import-review"))
            .is_some()
    });
    // The split is looked at, and one of its lines left out.
    let third = |key: &str| text.fmt(key, &[("number", 3.into()), ("block", "RNCP40344BC01".into())]);
    window.get_by_label(&third("import-remove")).click();
    window.run_ok();
    press(window, Role::Button, text.get("import-create"));
    let made = plan(window);
    assert_eq!(made.certification.as_ref().unwrap().code, "RNCP40344");
    assert_eq!(made.blocks[0].competencies.len(), 5, "six, without the third");
    assert!(made.modules.is_empty());
}

/// Three modules, each in a lane, each training a competency of the certification.
fn compose(window: &mut Window, text: &Text) {
    let made = plan(window);
    let block = &made.blocks[0];
    let add = text.fmt("path-add-to", &[("title", block.title.as_str().into())]);
    let titles = ["Accueil du client", "Conseil", "Encaissement"];
    // The imported blocks are shown in their own view first.
    keys(window, Modifiers::COMMAND, KeyboardKey::Num1);
    press(window, Role::Button, text.get("path-library"));
    for (at, title) in titles.into_iter().enumerate() {
        if at == 0 {
            press(window, Role::Button, &add);
        } else {
            keys(window, Modifiers::NONE, KeyboardKey::N);
        }
        type_text(window, title);
        keys(window, Modifiers::NONE, KeyboardKey::Enter);
        let competency = &block.competencies[at];
        let code = if competency.source_code.trim().is_empty() {
            competency.id.to_string()
        } else {
            competency.source_code.clone()
        };
        let join = text.fmt(
            "path-library-join",
            &[("code", code.as_str().into()), ("title", title.into())],
        );
        // The drawer may have to scroll to it, as a screen reader does.
        window.get_by_label(&join).click_accesskit();
        window.run_ok();
    }
    press(window, Role::Button, text.get("path-library-close"));
    let made = plan(window);
    assert_eq!(made.modules.len(), 3);
    for (at, module) in made.modules.iter().enumerate() {
        assert_eq!(module.title, titles[at]);
        assert_eq!(module.block.as_ref(), Some(&block.id));
        assert_eq!(module.trains, [block.competencies[at].id.clone()]);
        assert_eq!(module.mix.get(Modality::Classroom), Minutes::DAY);
    }
}

/// The last module by the arrow keys of its handle, then by dragging it.
fn dose(window: &mut Window, text: &Text) {
    let last = plan(window).modules[2].id.clone();
    let mix = |window: &Window| plan(window).module(&last).unwrap().mix;
    let limit = text.get("mix-limit-classroom");
    window.get_by_label(limit).focus();
    window.run_ok();
    for _ in 0..4 {
        keys(window, Modifiers::NONE, KeyboardKey::ArrowLeft);
    }
    let by_keys = mix(window);
    assert_eq!(by_keys.get(Modality::Classroom), Minutes::hours(5));
    assert_eq!(by_keys.get(Modality::RemoteSync), Minutes::hours(2));
    let live = text.get("mix-limit-remote-sync");
    let from = window.get_by_label(live).rect().center();
    let to = window.get_by_label(limit).rect().center();
    window.drag_at(from);
    window.run_ok();
    window.hover_at(from.lerp(to, 0.5));
    window.run_ok();
    window.hover_at(to + vec2(30.0, 0.0));
    window.run_ok();
    window.drop_at(to + vec2(30.0, 0.0));
    window.run_ok();
    let by_hand = mix(window);
    assert!(!by_hand.get(Modality::RemoteAsync).is_zero(), "{by_hand:?}");
    assert_eq!(by_hand.total(), Minutes::DAY, "the total is kept");
}

/// Two learners in quick entry, the second far from what the remote part asks.
fn group(window: &mut Window, text: &Text) {
    keys(window, Modifiers::COMMAND, KeyboardKey::Num3);
    press(window, Role::Button, text.get("public-add"));
    for level in ["3", "6"] {
        type_text(window, level);
        keys(window, Modifiers::NONE, KeyboardKey::Tab);
    }
    press(window, Role::Button, text.get("public-add"));
    for level in ["0", "0"] {
        type_text(window, level);
        keys(window, Modifiers::NONE, KeyboardKey::Tab);
    }
    let made = plan(window);
    assert_eq!(made.learners.len(), 2);
    assert_eq!(made.learners[0].autonomy.weakest().get(), 3);
    assert_eq!(made.learners[1].digital.get(), 0);
    press(window, Role::RadioButton, text.get("public-mode-follow"));
    let red = window.query_all_by_role(Role::Button).any(|it| {
        let label = it.accesskit_node().label().unwrap_or_default();
        label.starts_with(made.learners[1].id.to_string().as_str())
            && label.contains("Encaissement")
            && label.contains(text.get("follow-no"))
    });
    assert!(red, "a red cell for {}", made.learners[1].id);
}

/// A fix previewed, applied, taken back, done again; then a finding kept with a reason.
fn mend(window: &mut Window, text: &Text) {
    keys(window, Modifiers::COMMAND, KeyboardKey::Num6);
    let before = plan(window);
    let code = first_of(window, &["B02", "C02", "C01"]);
    let count = findings(window, code);
    choose_finding(window, code);
    keys(window, Modifiers::NONE, KeyboardKey::F);
    if window
        .query_by_role_and_label(Role::Dialog, text.get("fix-preview-title"))
        .is_some()
    {
        press(window, Role::Button, text.get("button-apply"));
    }
    let fixed = plan(window);
    assert_ne!(before, fixed, "the fix of {code} changes the plan");
    assert!(findings(window, code) < count);
    keys(window, Modifiers::COMMAND, KeyboardKey::Z);
    assert_eq!(plan(window), before);
    keys(window, Modifiers::COMMAND, KeyboardKey::Y);
    assert_eq!(plan(window), fixed);
    let waived = first_of(window, &["A01", "A03", "E01", "C01", "C02"]);
    choose_finding(window, waived);
    keys(window, Modifiers::NONE, KeyboardKey::W);
    window
        .get_by_role_and_label(Role::TextInput, text.get("waiver-why"))
        .focus();
    window.run_ok();
    type_text(window, "Vu avec le financeur");
    press(window, Role::Button, text.get("button-waive"));
    let kept = plan(window);
    assert_eq!(kept.waivers.len(), 1);
    assert_eq!(kept.waivers[0].code, waived);
    assert_eq!(kept.waivers[0].reason, "Vu avec le financeur");
}

/// Saved under a name typed in the window, closed, opened again: the same plan, the same bytes.
fn keep(window: &mut Window, text: &Text) {
    let kept = plan(window);
    let file = window.state().folder().join("mon parcours.ron");
    keys(window, Modifiers::COMMAND, KeyboardKey::S);
    until(window, "the path field", |it| {
        it.query_by_role_and_label(Role::TextInput, text.get("path-label"))
            .is_some()
    });
    give_path(window, text, &file, "button-save");
    window.state_mut().app().settle();
    window.run_ok();
    let bytes = std::fs::read_to_string(&file).unwrap();
    assert_eq!(bytes, storage::write(&kept));
    keys(window, Modifiers::COMMAND, KeyboardKey::W);
    assert!(
        window.state_mut().app().session().is_none(),
        "nothing unsaved is asked about"
    );
    keys(window, Modifiers::COMMAND, KeyboardKey::O);
    until(window, "the path field", |it| {
        it.query_by_role_and_label(Role::TextInput, text.get("path-label"))
            .is_some()
    });
    give_path(window, text, &file, "button-open");
    window.state_mut().app().settle();
    window.run_ok();
    assert_eq!(plan(window), kept);
    assert_eq!(storage::write(&plan(window)), bytes);
    let learner = Key::Learner(kept.learners[1].id.clone());
    assert!(kept.title_of(&learner).is_some());
}
