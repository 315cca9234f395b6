//! The view of findings as a user meets it: filter, jump, fix, waive, by name and by keyboard, in both languages.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

mod support;

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key as KeyboardKey, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use support::app::Program;
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::checks::{Arg, Fix, Message, Safety};
use tresse::edit::{Edit, ModuleEdit, PlanEdit};
use tresse::model::{
    Agreement, Assessment, AssessmentKind, Assistance, AssistanceSheet, Block, BlockId, Cents, Competency,
    CompetencyId, Id as _, Key, LearnerInformation, Minutes, Mix, Modality, Module, ModuleId, Plan,
};
use tresse::text::{Lang, Text};

fn module(id: &str, title: &str, minutes: u32) -> Module {
    let mut module = Module::new(ModuleId::parse(id).unwrap(), title);
    module.mix = Mix::only(Modality::Classroom, Minutes::new(minutes));
    module
}

/// States what the labour code asks, for the view to be looked at with few findings.
fn lawful(plan: &mut Plan) {
    let sheet = AssistanceSheet {
        who: "Ana".to_owned(),
        channel: "forum".to_owned(),
        hours: "9 h – 17 h".to_owned(),
        answer_within: Some(Minutes::hours(4)),
    };
    plan.assistance = Assistance {
        technical: Some(sheet.clone()),
        pedagogical: Some(sheet),
    };
    let words = || "Dit".to_owned();
    plan.agreement = Agreement {
        objective: words(),
        means: words(),
        period: words(),
        follow_up: words(),
        sanction: words(),
        price: Some(Cents::euros(1000)),
        ..Agreement::default()
    };
    plan.information = LearnerInformation {
        trainers: words(),
        timetable: words(),
        assessment: words(),
        contact: words(),
        internal_rules: words(),
    };
}

/// Two competencies that nothing trains or assesses, and two modules, the second with parts off the grain.
fn plan() -> Plan {
    let mut plan = Plan {
        title: "Vente".to_owned(),
        author: "Ana".to_owned(),
        ..Plan::default()
    };
    let mut block = Block::new(BlockId::parse("B01").unwrap(), "Accueil");
    for (id, title) in [("C01", "Accueillir"), ("C02", "Encaisser")] {
        let id = CompetencyId::parse(id).unwrap();
        block.competencies.push(Arc::new(Competency::new(id, title)));
    }
    plan.blocks.push(Arc::new(block));
    plan.modules.push(Arc::new(module("M01", "Rayon", 420)));
    // Eight hours in all, so that putting both parts on the grain moves nothing else.
    let mut caisse = module("M02", "Caisse", 437);
    caisse.mix = caisse.mix.with(Modality::RemoteSync, Minutes::new(43));
    let test = Assessment::new("Quiz", AssessmentKind::Formative, Modality::RemoteSync);
    caisse.assessments = Some(vec![test]);
    plan.modules.push(Arc::new(caisse));
    lawful(&mut plan);
    plan
}

/// High enough for all findings to be in sight.
fn open(lang: Lang) -> Harness<'static, Program> {
    let size = egui::vec2(1280.0, 1800.0);
    Program::staged(&plan(), ViewId::Checks, lang, egui::Theme::Light, size)
}

fn words(lang: Lang) -> Text {
    Text::for_screen(lang)
}

/// How many findings stand in the plan, waived or not.
fn findings(harness: &mut Harness<'static, Program>) -> usize {
    let app = harness.state_mut().app();
    app.session().unwrap().derived().findings.len()
}

fn of_code(harness: &mut Harness<'static, Program>, code: &str) -> usize {
    let app = harness.state_mut().app();
    let derived = app.session().unwrap().derived();
    derived
        .findings
        .iter()
        .filter(|it| it.diagnostic.code.0 == code)
        .count()
}

/// Rows in sight whose name holds these words.
fn rows(harness: &Harness<'static, Program>, holding: &str) -> usize {
    harness
        .query_all_by_role(Role::ListBoxOption)
        .filter(|it| it.accesskit_node().label().unwrap_or_default().contains(holding))
        .count()
}

fn click_row(harness: &mut Harness<'static, Program>, holding: &str) {
    let row = harness
        .query_all_by_role(Role::ListBoxOption)
        .find(|it| it.accesskit_node().label().unwrap_or_default().contains(holding))
        .unwrap();
    row.click();
    harness.run();
}

#[test]
fn findings_are_listed_filtered_and_searched() {
    for lang in Lang::ALL {
        let text = words(*lang);
        let mut harness = open(*lang);
        let all = findings(&mut harness);
        assert_eq!(rows(&harness, ""), all, "{lang}: all are in sight");
        let errors = harness
            .state_mut()
            .app()
            .session()
            .unwrap()
            .derived()
            .count(tresse::model::Severity::Error);
        for key in ["severity-warning.plural", "severity-hint.plural"] {
            harness
                .get_by_role_and_label(Role::CheckBox, text.get(key))
                .click();
            harness.run();
        }
        assert_eq!(rows(&harness, ""), errors);
        assert_eq!(rows(&harness, text.get("severity-error")), errors);
        for key in ["severity-warning.plural", "severity-hint.plural"] {
            harness
                .get_by_role_and_label(Role::CheckBox, text.get(key))
                .click();
            harness.run();
        }
        let search = harness.get_by_role_and_label(Role::TextInput, text.get("checks-search"));
        search.focus();
        harness.run();
        harness
            .get_by_role_and_label(Role::TextInput, text.get("checks-search"))
            .type_text("encaisser");
        harness.run();
        let found = rows(&harness, "");
        assert!(found > 0 && found < all, "{lang}: {found} of {all}");
        assert_eq!(rows(&harness, "Encaisser"), found);
        harness.get_by_label(text.get("checks-search-clear")).click();
        harness.run();
        assert_eq!(rows(&harness, ""), all);
    }
}

#[test]
fn groups_change_and_fold() {
    let text = words(Lang::Fr);
    let mut harness = open(Lang::Fr);
    let all = rows(&harness, "");
    harness.get_by_label(text.get("checks-by-place")).click();
    harness.run();
    assert_eq!(rows(&harness, ""), all);
    let head = harness.get_by_label_contains("Compétence · Encaisser\u{a0}:");
    head.click();
    harness.run();
    assert_eq!(
        rows(&harness, "Encaisser"),
        0,
        "a folded group hides its own only"
    );
    assert!(rows(&harness, "") > 0);
}

#[test]
fn a_place_is_one_click_and_one_key_away() {
    for lang in Lang::ALL {
        let text = words(*lang);
        let mut harness = open(*lang);
        click_row(&mut harness, "S08");
        let caisse = Key::Module(ModuleId::parse("M02").unwrap());
        assert_eq!(
            harness.state_mut().app().selection(),
            Some(&caisse),
            "the inspector follows"
        );
        harness.key_press(KeyboardKey::Enter);
        harness.run();
        assert_eq!(harness.state_mut().app().selection(), Some(&caisse));
        assert!(
            harness.query_by_label(text.get("checks-search")).is_none(),
            "another view is shown"
        );
    }
}

#[test]
fn arrows_walk_the_list() {
    let mut harness = open(Lang::Fr);
    harness.key_press(KeyboardKey::ArrowDown);
    harness.run();
    harness.key_press(KeyboardKey::ArrowDown);
    harness.run();
    let selected: Vec<_> = harness
        .query_all_by_role(Role::ListBoxOption)
        .filter(|it| it.accesskit_node().is_selected().unwrap_or_default())
        .map(|it| it.accesskit_node().label().unwrap_or_default())
        .collect();
    assert_eq!(selected.len(), 1, "{selected:?}");
    let why = words(Lang::Fr).get("checks-why").to_owned();
    assert!(
        harness.query_by_label(&why).is_some(),
        "the finding is shown in full"
    );
    harness.key_press(KeyboardKey::End);
    harness.run();
    harness.key_press(KeyboardKey::Home);
    harness.run();
    assert!(
        harness.query_by_label(&why).is_none(),
        "a head of a group has no detail"
    );
}

#[test]
fn a_fix_is_previewed_applied_undone_and_done_again() {
    for lang in Lang::ALL {
        let text = words(*lang);
        let mut harness = open(*lang);
        let before = Arc::clone(harness.state().plan());
        let all = findings(&mut harness);
        // C01: a competency that nothing trains; its fix is one to look at first.
        click_row(&mut harness, "C01 ");
        harness.key_press(KeyboardKey::F);
        harness.run();
        assert!(
            harness
                .query_by_role_and_label(Role::Dialog, text.get("fix-preview-title"))
                .is_some(),
            "{lang}"
        );
        assert!(
            Arc::ptr_eq(&before, harness.state().plan()),
            "nothing is changed yet"
        );
        harness
            .get_by_role_and_label(Role::Button, text.get("button-apply"))
            .click();
        harness.run();
        let after = Arc::clone(harness.state().plan());
        assert_ne!(before, after);
        assert!(findings(&mut harness) < all);
        harness.key_press_modifiers(Modifiers::COMMAND, KeyboardKey::Z);
        harness.run();
        assert_eq!(&before, harness.state().plan());
        harness.key_press_modifiers(Modifiers::COMMAND, KeyboardKey::Y);
        harness.run();
        assert_eq!(&after, harness.state().plan());
    }
}

#[test]
fn a_preview_names_what_the_fix_brings_to_light() {
    for lang in Lang::ALL {
        let text = words(*lang);
        let mut harness = open(*lang);
        let diagnostic = {
            let app = harness.state_mut().app();
            let derived = app.session().unwrap().derived();
            derived.findings.first().unwrap().diagnostic.clone()
        };
        // M01 goes to a distance: nothing assesses it there, and it trains nothing; all else stands as it did.
        let id = ModuleId::parse("M01").unwrap();
        let mix = Mix::only(Modality::RemoteSync, Minutes::new(420));
        let label = Message::new("fix-give-hours", vec![("hours", Arg::Time(Minutes::new(420)))]);
        let edits = vec![Edit::Module(id, ModuleEdit::Mix(mix))];
        let fix = Fix::new(label, Safety::Review, "M01", edits);
        harness
            .state_mut()
            .app()
            .ask(Action::Review(Box::new(diagnostic), Box::new(fix)));
        harness.run();
        let mut heads = [1_usize, 2, 3]
            .map(|count| text.fmt("fix-brings", &[("count", count.into())]))
            .into_iter();
        assert!(heads.any(|it| harness.query_by_label(&it).is_some()), "{lang}");
        let lacking = text.get("check-remote-without-assessment.title");
        assert!(
            harness.query_by_label(&format!("F04 {lacking}")).is_some(),
            "{lang}: named with its code"
        );
    }
}

#[test]
fn all_safe_fixes_are_one_step() {
    for lang in Lang::ALL {
        let text = words(*lang);
        let mut harness = open(*lang);
        assert_eq!(of_code(&mut harness, "S08"), 1);
        let before = Arc::clone(harness.state().plan());
        let count = text.fmt("checks-fix-all-count", &[("count", 1usize.into())]);
        harness.get_by_label(&count).click();
        harness.run();
        assert_eq!(of_code(&mut harness, "S08"), 0);
        harness.state_mut().app().ask(Action::Undo);
        harness.run();
        assert_eq!(&before, harness.state().plan());
    }
}

#[test]
fn waiving_keeps_a_reason_that_can_be_taken_back() {
    for lang in Lang::ALL {
        let text = words(*lang);
        let mut harness = open(*lang);
        let all = rows(&harness, "");
        click_row(&mut harness, "S08");
        harness.key_press(KeyboardKey::W);
        harness.run();
        harness
            .get_by_role_and_label(Role::TextInput, text.get("waiver-why"))
            .type_text("Voulu pour ce groupe");
        harness.run();
        harness
            .get_by_role_and_label(Role::Button, text.get("button-waive"))
            .click();
        harness.run();
        let waiver = harness.state().plan().waivers.first().unwrap().clone();
        assert_eq!((waiver.code.as_str(), waiver.author.as_str()), ("S08", "Ana"));
        assert_eq!(rows(&harness, ""), all - 1, "waived findings hide");
        let with = text.fmt("checks-with-waived", &[("count", 1usize.into())]);
        harness.get_by_label(&with).click();
        harness.run();
        click_row(&mut harness, "S08");
        assert!(
            harness
                .query_all_by_label_contains("Voulu pour ce groupe")
                .next()
                .is_some()
        );
        assert!(
            harness.query_all_by_label_contains("2027").next().is_some(),
            "with its date"
        );
        assert!(
            harness.query_by_label(text.get("checks-no-fix")).is_none(),
            "what is kept knowingly needs no fix"
        );
        harness
            .query_all_by_label(text.get("checks-unwaive"))
            .last()
            .expect("a way to take the waiver back")
            .click();
        harness.run();
        assert!(harness.state().plan().waivers.is_empty());
        assert_eq!(rows(&harness, "S08"), 1, "it is listed again");
    }
}

#[test]
fn a_waiver_of_other_numbers_asks_to_be_looked_at_again() {
    let text = words(Lang::Fr);
    let mut harness = open(Lang::Fr);
    let diagnostic = {
        let app = harness.state_mut().app();
        let derived = app.session().unwrap().derived();
        let found = derived.findings.iter().find(|it| it.diagnostic.code.0 == "S08");
        found.unwrap().diagnostic.clone()
    };
    let waiver = tresse::model::Waiver {
        code: "S08".to_owned(),
        place: diagnostic.place,
        reason: "Voulu".to_owned(),
        author: String::new(),
        date: None,
        numbers: "before".to_owned(),
    };
    harness.state_mut().app().ask(Action::Edit(Edit::Waive(waiver)));
    harness.run();
    let stale = text.fmt("checks-stale-count", &[("count", 1usize.into())]);
    assert!(harness.query_by_label(&stale).is_some());
    click_row(&mut harness, "S08");
    assert!(
        harness
            .query_by_label_contains(text.get("checks-stale"))
            .is_some()
    );
    assert!(harness.query_by_label(text.get("checks-waive-again")).is_some());
}

#[test]
fn nothing_wrong_is_said_calmly() {
    for lang in Lang::ALL {
        let text = words(*lang);
        let mut harness = Program::open(&Plan::default(), ViewId::Checks, *lang);
        assert_eq!(findings(&mut harness), 0);
        assert!(harness.query_by_label(text.get("checks-nothing")).is_some());
        harness
            .state_mut()
            .app()
            .ask(Action::Edit(Edit::Plan(PlanEdit::Title("Autre".to_owned()))));
        harness.run();
        assert!(harness.query_by_label(text.get("checks-nothing")).is_some());
    }
}

#[test]
fn thousands_of_findings_draw_only_what_is_in_sight() {
    let mut plan = Plan::default();
    for at in 0..3_000 {
        let module = module(&format!("M{at}"), &format!("Module {at}"), 437);
        plan.modules.push(Arc::new(module));
    }
    let mut harness = Program::open(&plan, ViewId::Checks, Lang::Fr);
    assert!(findings(&mut harness) >= 3_000);
    let drawn = rows(&harness, "");
    assert!(drawn > 5 && drawn < 40, "{drawn} rows drawn");
    harness.key_press(KeyboardKey::ArrowDown);
    harness.key_press(KeyboardKey::End);
    harness.run_steps(60);
    assert_eq!(
        rows(&harness, " Q32 "),
        1,
        "the last row is in sight, above the detail"
    );
    let list = words(Lang::Fr).get("checks-list").to_owned();
    let list = harness.get_by_label(&list).rect();
    let last = harness
        .query_all_by_role(Role::ListBoxOption)
        .find(|it| it.accesskit_node().label().unwrap_or_default().contains(" Q32 "))
        .unwrap()
        .rect();
    assert!(list.expand(1.0).contains_rect(last), "{last:?} in {list:?}");
}

/// The numbers of an indicator's row: its name begins with it.
fn click_indicator(harness: &mut Harness<'static, Program>, text: &Text, number: u8) {
    let name = text.fmt("evidence-indicator", &[("number", i64::from(number).into())]);
    click_row(harness, &format!("{name} "));
}

#[test]
fn the_evidence_map_says_what_is_there_and_leads_to_what_is_missing() {
    for lang in Lang::ALL {
        let text = words(*lang);
        let mut harness = open(*lang);
        harness
            .get_by_role_and_label(Role::RadioButton, text.get("checks-page-evidence"))
            .click();
        harness.run();
        // Indicator 5: no module has an objective; one click leads to the first of them.
        click_indicator(&mut harness, &text, 5);
        let rayon = harness
            .query_all_by_role(Role::Button)
            .find(|it| it.accesskit_node().label().unwrap_or_default().contains("Rayon"))
            .expect("a link to the module without objective");
        rayon.click();
        harness.run();
        let wanted = Key::Module(ModuleId::parse("M01").unwrap());
        assert_eq!(harness.state_mut().app().selection(), Some(&wanted), "{lang}");
        assert!(
            harness.query_by_label(text.get("checks-page-evidence")).is_none(),
            "{lang}: another view is shown"
        );
    }
}

#[test]
fn a_statement_is_filled_in_where_it_is_asked_for_and_its_hint_goes() {
    for lang in Lang::ALL {
        let text = words(*lang);
        let mut harness = open(*lang);
        assert_eq!(of_code(&mut harness, "Q04"), 1);
        // From the hint to the map.
        click_row(&mut harness, "Q04");
        harness.get_by_label(text.get("map-open")).click();
        harness.run();
        let name = {
            let words = text.get("evidence-need-analysis");
            let mut letters = words.chars();
            let first = letters.next().unwrap().to_uppercase();
            first.chain(letters).collect::<String>()
        };
        let field = harness.get_by_role_and_label(Role::MultilineTextInput, &name);
        field.focus();
        harness.run();
        harness
            .get_by_role_and_label(Role::MultilineTextInput, &name)
            .type_text("Demandé par trois magasins");
        harness.run();
        assert_eq!(
            harness.state().plan().quality.need_analysis,
            "Demandé par trois magasins"
        );
        assert_eq!(of_code(&mut harness, "Q04"), 0, "{lang}");
        harness.key_press_modifiers(Modifiers::COMMAND, KeyboardKey::Z);
        harness.run();
        assert_eq!(harness.state().plan().quality.need_analysis, "");
    }
}

#[test]
fn a_waiver_turns_stale_when_its_numbers_change_and_back() {
    let text = words(Lang::Fr);
    let mut harness = open(Lang::Fr);
    click_row(&mut harness, "S08");
    harness.key_press(KeyboardKey::W);
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, text.get("waiver-why"))
        .type_text("Voulu pour ce groupe");
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, text.get("button-waive"))
        .click();
    harness.run();
    let stale = text.fmt("checks-stale-count", &[("count", 1usize.into())]);
    assert!(harness.query_by_label(&stale).is_none());
    let id = ModuleId::parse("M02").unwrap();
    let mix = harness.state().plan().module(&id).unwrap().mix;
    let mix = mix.with(Modality::RemoteSync, Minutes::new(44));
    let edit = Edit::Module(id, ModuleEdit::Mix(mix));
    harness.state_mut().app().ask(Action::Edit(edit));
    harness.run();
    assert!(harness.query_by_label(&stale).is_some(), "the numbers changed");
    assert_eq!(rows(&harness, "S08"), 1, "it is listed again");
    harness.state_mut().app().ask(Action::Undo);
    harness.run();
    assert!(harness.query_by_label(&stale).is_none(), "the numbers are back");
}

#[test]
fn in_a_low_window_the_list_keeps_its_room_and_the_filters_open_on_demand() {
    let mut plan = plan();
    plan.waivers.push(tresse::model::Waiver {
        code: "C01".to_owned(),
        place: Key::Competency(CompetencyId::parse("C01").unwrap()),
        reason: "Raison".to_owned(),
        author: String::new(),
        date: None,
        numbers: "autre".to_owned(),
    });
    for lang in [Lang::Fr, Lang::En] {
        let text = words(lang);
        // 1280 × 720 at 200 %.
        let size = egui::vec2(640.0, 360.0);
        let mut harness = Program::staged(&plan, ViewId::Checks, lang, egui::Theme::Light, size);
        harness.run();
        let shown = |harness: &Harness<'static, Program>| {
            let rows = harness.query_all_by_role(Role::ListBoxOption);
            rows.filter(|it| it.rect().bottom() < 320.0).count()
        };
        assert!(shown(&harness) >= 1, "{lang}: {}", shown(&harness));
        let search = text.get("checks-search");
        assert!(harness.query_by_label(search).is_none(), "{lang}");
        harness.get_by_label(text.get("checks-filters")).click();
        harness.run();
        assert!(harness.query_by_label(search).is_some(), "{lang}");
        harness.get_by_label(text.get("severity-hint.plural")).click();
        harness.run();
        harness.get_by_label(text.get("checks-filters-active")).click();
        harness.run();
        assert!(harness.query_by_label(search).is_none(), "{lang}");
        assert!(shown(&harness) >= 1, "{lang}");
    }
}
