//! The policy of the plan in the window, by names: a threshold changed and the findings that follow, a check off,
//! back to default; a policy of one's own saved and followed; one that is out of date.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

mod support;

use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use support::app::Program;
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::model::{Id as _, Mix, Modality, Module, ModuleId, Plan, PolicyRef, Severity};
use tresse::storage::{parse_policy, write_policy};
use tresse::text::{Lang, Text};

/// 6 h of live remote work at a stretch: more than the 5 h of a day, less than 7.
fn plan() -> Plan {
    let mut plan = Plan {
        title: "Vente".to_owned(),
        starts: "2027-01-11".parse().ok(),
        ends: "2027-02-05".parse().ok(),
        ..Plan::default()
    };
    let mut module = Module::new(ModuleId::parse("M01").unwrap(), "Caisse");
    module.mix = Mix::only(Modality::RemoteSync, tresse::model::Minutes::hours(6));
    let activity = tresse::model::ActivityId::parse("A01").unwrap();
    module.activities.push(Arc::new(tresse::model::Activity::new(
        activity,
        "Classe virtuelle",
        Modality::RemoteSync,
        tresse::model::Minutes::hours(6),
    )));
    plan.modules.push(Arc::new(module));
    plan
}

fn of_code(harness: &mut Harness<'static, Program>, code: &str) -> usize {
    let derived = harness.state_mut().app().session().unwrap().derived();
    let found = derived.findings.iter();
    found.filter(|it| it.diagnostic.code.0 == code).count()
}

fn press(harness: &mut Harness<'static, Program>, role: Role, name: &str) {
    harness.get_by_role_and_label(role, name).click();
    harness.run();
}

fn open(plan: &Plan, lang: Lang) -> Harness<'static, Program> {
    let text = Text::for_screen(lang);
    let size = egui::vec2(1280.0, 900.0);
    let mut harness = Program::staged(plan, ViewId::Checks, lang, egui::Theme::Light, size);
    press(&mut harness, Role::Button, text.get("policy-button"));
    harness
}

fn look_for(harness: &mut Harness<'static, Program>, text: &Text, words: &str) {
    let field = harness.get_by_label(text.get("policy-search"));
    field.focus();
    harness.run();
    harness.get_by_label(text.get("policy-search")).type_text(words);
    harness.run();
}

fn name_of(text: &Text, key: &str, group: tresse::checks::Group) -> String {
    let args = [
        ("group", text.get(tresse::checks::group_word(group)).into()),
        ("name", tresse::checks::entry_name(text, key).into()),
    ];
    text.fmt("policy-full-name", &args)
}

#[test]
fn a_threshold_is_changed_the_findings_follow_and_it_goes_back() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = open(&plan(), *lang);
        assert_eq!(of_code(&mut harness, "M05"), 1, "{lang}: 6 h against 5 h");
        look_for(&mut harness, &text, "screen.day");
        let name = name_of(&text, "screen.day", tresse::checks::Group::Rhythm);
        harness.get_by_role_and_label(Role::TextInput, &name).focus();
        harness.run();
        harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        harness.run();
        harness.event(egui::Event::Text("7h".to_owned()));
        harness.run();
        harness.key_press(egui::Key::Tab);
        harness.run();
        assert_eq!(harness.state().plan().policy.overrides[0].value, 420, "{lang}");
        assert_eq!(of_code(&mut harness, "M05"), 0, "{lang}: 6 h against 7 h");
        let less = text.fmt(
            "policy-effect-less",
            &[("code", "M05".into()), ("count", 1_usize.into())],
        );
        assert!(
            harness.query_by_label(&less).is_some(),
            "{lang}: the dialog says so"
        );
        let default = text.fmt("policy-default", &[("value", text.hours(300).into())]);
        assert!(harness.query_by_label(&default).is_some(), "{lang}: {default}");
        // Out of bounds: nothing changes.
        harness.get_by_role_and_label(Role::TextInput, &name).focus();
        harness.run();
        harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        harness.run();
        harness.event(egui::Event::Text("0h".to_owned()));
        harness.run();
        assert_eq!(harness.state().plan().policy.overrides[0].value, 420, "{lang}");
        harness.key_press(egui::Key::Tab);
        harness.run();
        let reset = text.fmt("policy-reset", &[("name", name.as_str().into())]);
        press(&mut harness, Role::Button, &reset);
        assert_eq!(harness.state().plan().policy, PolicyRef::default(), "{lang}");
        assert_eq!(of_code(&mut harness, "M05"), 1, "{lang}");
        assert!(harness.query_by_label(&default).is_none(), "{lang}");
        harness.state_mut().app().ask(Action::Undo);
        harness.run();
        assert_eq!(of_code(&mut harness, "M05"), 0, "{lang}: undone as any edit");
    }
}

#[test]
fn a_check_is_switched_off_and_made_graver() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = open(&plan(), *lang);
        press(&mut harness, Role::RadioButton, text.get("policy-tab-checks"));
        look_for(&mut harness, &text, "M05");
        let title = tresse::checks::title_of_check(&text, tresse::checks::Code("M05"));
        let name = format!("M05 {title}");
        press(&mut harness, Role::CheckBox, &name);
        assert_eq!(of_code(&mut harness, "M05"), 0, "{lang}");
        assert!(!harness.state().plan().policy.checks[0].enabled, "{lang}");
        press(&mut harness, Role::CheckBox, &name);
        assert_eq!(
            harness.state().plan().policy.checks,
            [],
            "{lang}: as the policy has it"
        );
        let severity = format!("M05 {}", text.get("policy-check-severity"));
        press(&mut harness, Role::ComboBox, &severity);
        let error = text.get("severity-error");
        harness.query_all_by_label(error).last().unwrap().click();
        harness.run();
        let rule = &harness.state().plan().policy.checks[0];
        assert_eq!(
            (rule.enabled, rule.severity),
            (true, Some(Severity::Error)),
            "{lang}"
        );
        let derived = harness.state_mut().app().session().unwrap().derived();
        let found = derived.findings.iter().find(|it| it.diagnostic.code.0 == "M05");
        assert_eq!(found.unwrap().diagnostic.severity, Severity::Error, "{lang}");
    }
}

#[test]
fn a_policy_of_ones_own_is_saved_and_followed() {
    let text = Text::for_screen(Lang::Fr);
    let mut plan = plan();
    plan.policy = plan.policy.with_value("screen.day", Some(360));
    plan.funder.name = "Région Exemple".to_owned();
    let mut harness = open(&plan, Lang::Fr);
    assert_eq!(of_code(&mut harness, "M05"), 0);
    press(&mut harness, Role::Button, text.get("policy-keep"));
    press(&mut harness, Role::Button, text.get("policy-keep-here"));
    harness.state_mut().app().settle();
    harness.run();
    let path = harness
        .state()
        .folder()
        .join("config/policies/region-exemple.ron");
    let source = tresse::storage::read_document(&path).unwrap().0;
    let policy = parse_policy(&source).unwrap();
    let day = policy.entry("screen.day", "").unwrap();
    let source = text.fmt("policy-keep-source", &[("title", "Région Exemple".into())]);
    assert_eq!((day.value, &day.source.fr), (360, &source));
    assert_eq!(day.since.unwrap().to_string(), "2027-01-12");
    assert_eq!(policy.base.as_deref(), Some("fr-2026-11"));
    assert_eq!(harness.state().plan().policy, PolicyRef::to("region-exemple"));
    assert_eq!(of_code(&mut harness, "M05"), 0, "the same thresholds hold");
    // The difference to the shipped policy stays in sight.
    look_for(&mut harness, &text, "screen.day");
    let shipped = text.fmt("policy-shipped-value", &[("value", text.hours(300).into())]);
    assert!(harness.query_by_label_contains(&shipped).is_some());
}

#[test]
fn a_policy_of_the_folder_holds_from_the_start() {
    let mut plan = plan();
    plan.policy.id = "ours".to_owned();
    let mut harness = open(&plan, Lang::Fr);
    let text = Text::for_screen(Lang::Fr);
    assert_eq!(of_code(&mut harness, "M05"), 1, "unknown: the shipped one holds");
    let gone = text.fmt(
        "rules-other-policy",
        &[("wanted", "ours".into()), ("used", "fr-2026-11".into())],
    );
    assert!(harness.query_all_by_label_contains(&gone).count() > 0);
    let mut own = tresse::storage::default_policy();
    own.id = "ours".to_owned();
    for entry in own.entries.iter_mut().filter(|it| it.key == "screen.day") {
        entry.value = 480;
    }
    let path = harness.state().folder().join("ours.ron");
    let options = tresse::storage::SaveOptions::new_file();
    tresse::storage::write_document(&path, write_policy(&own).as_bytes(), &options).unwrap();
    // Opened from a file, it joins the user's own.
    harness
        .state_mut()
        .app()
        .ask(Action::Picked(tresse::app::jobs::Purpose::OpenPolicy, path));
    harness.state_mut().app().settle();
    harness.run();
    assert_eq!(of_code(&mut harness, "M05"), 0);
    assert!(
        harness
            .state()
            .folder()
            .join("config/policies/ours.ron")
            .is_file()
    );
    assert!(harness.query_all_by_label_contains(&gone).next().is_none());
}

/// A place in a file, as messages tell it.
fn place(text: &Text, line: usize, column: usize) -> String {
    text.fmt("load-place", &[("line", line.into()), ("column", column.into())])
}

#[test]
fn a_policy_put_into_the_folder_is_chosen_and_a_broken_one_is_told_with_its_line() {
    const BROKEN: &str = "(\n  format: 1,\n  id: \"broken\",\n  title: 5,\n)";
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let size = egui::vec2(1280.0, 900.0);
        let mut harness = Program::staged(&plan(), ViewId::Checks, *lang, egui::Theme::Light, size);
        let folder = harness.state().folder().join("config/policies");
        harness.state().put(
            "config/policies/ours.ron",
            "(format: 1, id: \"ours\", title: (fr: \"La région\", en: \"The region\"), entries: [(key: \"screen.day\", value: 480, unit: minutes, source: \"Accord\")])",
        );
        harness.state().put("config/policies/broken.ron", BROKEN);
        let ctx = harness.ctx.clone();
        harness.state_mut().start_again(&ctx);
        harness.run();
        harness.state_mut().app().settle();
        harness.run();
        press(&mut harness, Role::Button, text.get("policy-button"));
        let told = place(&text, 4, 10);
        let shown = harness.query_all_by_label_contains(&told);
        let words: Vec<String> = shown
            .filter_map(|it| egui_kittest::kittest::NodeT::accesskit_node(&it).value())
            .collect();
        assert!(
            words
                .iter()
                .any(|it| it.contains("broken.ron") && it.contains("title")),
            "{lang}: {words:?}"
        );
        press(&mut harness, Role::ComboBox, text.get("plan-policy"));
        let title = if *lang == Lang::Fr {
            "La région"
        } else {
            "The region"
        };
        harness.query_all_by_label(title).last().unwrap().click();
        harness.run();
        assert_eq!(harness.state().plan().policy, PolicyRef::to("ours"), "{lang}");
        assert_eq!(of_code(&mut harness, "M05"), 0, "{lang}: 6 h against 8 h");
        // Opening the broken one says the same, and the plan keeps what it follows.
        let path = folder.join("broken.ron");
        let open = Action::Picked(tresse::app::jobs::Purpose::OpenPolicy, path.clone());
        harness.state_mut().app().ask(open);
        harness.state_mut().app().settle();
        harness.run();
        assert!(harness.query_all_by_label_contains(&told).count() >= 1, "{lang}");
        assert_eq!(harness.state().plan().policy, PolicyRef::to("ours"), "{lang}");
        assert_eq!(of_code(&mut harness, "M05"), 0, "{lang}");
        let kept = tresse::storage::read_document(&path).unwrap().0;
        assert_eq!(kept, BROKEN, "{lang}: the file is as it was");
    }
}

#[test]
fn a_policy_out_of_date_is_told_and_the_right_one_followed() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut plan = plan();
        plan.policy.id = "fr-2019".to_owned();
        let mut harness = open(&plan, *lang);
        let told = text.fmt(
            "rules-too-late",
            &[
                ("policy", "fr-2019".into()),
                ("until", text.date("2026-10-31".parse().unwrap()).into()),
                ("day", text.date("2027-02-05".parse().unwrap()).into()),
            ],
        );
        assert!(
            harness.query_all_by_label_contains(&told).count() > 0,
            "{lang}: {told}"
        );
        let title = tresse::storage::default_policy().title;
        let follow = text.fmt(
            "policy-follow",
            &[("title", tresse::checks::in_lang(*lang, &title).into())],
        );
        press(&mut harness, Role::Button, &follow);
        assert_eq!(harness.state().plan().policy, PolicyRef::default(), "{lang}");
        assert!(
            harness.query_all_by_label_contains(&told).next().is_none(),
            "{lang}"
        );
    }
}
