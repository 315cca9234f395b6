//! The legal frame as a user fills it, by name, in both languages: assistance once for the whole path, then
//! inherited; the work analysis and the tutor of an AFEST; an assessment.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

mod support;

use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use support::app::Program;
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::model::{
    Activity, ActivityId, ActivityKind, Assessment, AssessmentKind, Id as _, Key, Minutes, Mix, Modality,
    Module, ModuleId, Own, Plan, Tutor, TutorId, WorkplaceKind,
};
use tresse::text::{Lang, Text};

fn id(id: &str) -> ModuleId {
    ModuleId::parse(id).unwrap()
}

/// Two remote modules that are assessed, and an AFEST that has its reflexive phase.
fn plan() -> Plan {
    let mut plan = Plan {
        title: "Vente".to_owned(),
        ..Plan::default()
    };
    for (name, modality) in [("M01", Modality::RemoteSync), ("M02", Modality::RemoteAsync)] {
        let mut module = Module::new(id(name), name);
        module.mix = Mix::only(modality, Minutes::HALF_DAY);
        let test = Assessment::new("Test", AssessmentKind::Formative, modality);
        module.assessments = Some(vec![test]);
        plan.modules.push(Arc::new(module));
    }
    let mut afest = Module::new(id("M03"), "Au rayon");
    afest.mix = Mix::only(Modality::Workplace, Minutes::DAY);
    afest.workplace = WorkplaceKind::Afest;
    for (name, kind) in [
        ("A01", ActivityKind::WorkSituation),
        ("A02", ActivityKind::Reflexive),
    ] {
        let activity = ActivityId::parse(name).unwrap();
        let mut activity = Activity::new(activity, name, Modality::Workplace, Minutes::HALF_DAY);
        activity.kind = kind;
        afest.activities.push(Arc::new(activity));
    }
    plan.modules.push(Arc::new(afest));
    let tutor = Tutor::new(TutorId::parse("TU01").unwrap(), "Kim");
    plan.tutors.push(Arc::new(tutor));
    plan
}

/// The window is high: the whole inspector is in sight.
fn open(lang: Lang) -> Harness<'static, Program> {
    let size = egui::vec2(1280.0, 2400.0);
    Program::staged(&plan(), ViewId::Path, lang, egui::Theme::Light, size)
}

fn select(harness: &mut Harness<'static, Program>, key: Key) {
    harness.state_mut().app().ask(Action::Select(key));
    harness.run();
}

fn press(harness: &mut Harness<'static, Program>, role: Role, name: &str) {
    harness.get_by_role_and_label(role, name).click();
    harness.run();
}

fn fill(harness: &mut Harness<'static, Program>, name: &str, words: &str) {
    // A field that stands under its own small label comes after it.
    harness.query_all_by_label(name).last().unwrap().focus();
    harness.run();
    harness.query_all_by_label(name).last().unwrap().type_text(words);
    harness.run();
}

fn of_codes(harness: &mut Harness<'static, Program>, codes: &[&str]) -> usize {
    let derived = harness.state_mut().app().session().unwrap().derived();
    let found = derived.findings.iter();
    found.filter(|it| codes.contains(&it.diagnostic.code.0)).count()
}

#[test]
fn assistance_is_filled_once_for_all_and_undone() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = open(*lang);
        let before = Arc::clone(harness.state().plan());
        assert_eq!(of_codes(&mut harness, &["F01", "F02"]), 4, "{lang}");
        select(&mut harness, Key::Plan);
        press(&mut harness, Role::Button, text.get("module-assistance"));
        for sheet in ["assistance-technical", "assistance-pedagogical"] {
            let sheet = text.get(sheet);
            press(&mut harness, Role::CheckBox, sheet);
            for (field, words) in [
                ("assistance-who", "Sam"),
                ("assistance-channel", "téléphone"),
                ("assistance-hours", "9 h – 17 h"),
                ("assistance-answer", "4h"),
            ] {
                let name = text.said_of(sheet, text.get(field));
                fill(&mut harness, &name, words);
            }
        }
        assert_eq!(of_codes(&mut harness, &["F01", "F02"]), 0, "{lang}");
        // The module says whose sheet holds; departing from it starts from a copy.
        select(&mut harness, Key::Module(id("M01")));
        press(&mut harness, Role::Button, text.get("module-assistance"));
        let inherited = text.fmt("assistance-inherited", &[("value", "Sam".into())]);
        let start = inherited.split("Sam").next().unwrap().to_owned() + "Sam";
        assert!(harness.query_all_by_label_contains(&start).count() >= 1, "{lang}");
        press(&mut harness, Role::CheckBox, text.get("assistance-technical"));
        let plan = Arc::clone(harness.state().plan());
        let own = &plan.module(&id("M01")).unwrap().assistance;
        assert_eq!(own.technical, plan.assistance.technical, "{lang}");
        let mut steps = 0;
        while **harness.state().plan() != *before && steps < 20 {
            steps += 1;
            harness.state_mut().app().ask(Action::Undo);
            harness.run();
        }
        assert_eq!(**harness.state().plan(), *before, "{lang}");
        assert_eq!(of_codes(&mut harness, &["F01", "F02"]), 4, "{lang}");
    }
}

#[test]
fn an_afest_and_an_assessment_are_described() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = open(*lang);
        assert_eq!(of_codes(&mut harness, &["W01", "W02", "W04"]), 3, "{lang}");
        select(&mut harness, Key::Module(id("M03")));
        fill(&mut harness, text.get("afest-analysis-author"), "Ana");
        assert_eq!(of_codes(&mut harness, &["W01"]), 0, "{lang}");
        press(&mut harness, Role::ComboBox, text.get("afest-name-tutor"));
        let kim = harness.query_all_by_label("Kim").last().unwrap();
        kim.click();
        harness.run();
        assert_eq!(of_codes(&mut harness, &["W02"]), 0, "{lang}");
        let heading = text.fmt("module-assessments", &[("count", 0_usize.into())]);
        press(&mut harness, Role::Button, &heading);
        press(&mut harness, Role::Button, text.get("assessment-add"));
        assert_eq!(of_codes(&mut harness, &["W04"]), 0, "{lang}");
        let plan = Arc::clone(harness.state().plan());
        let module = plan.module(&id("M03")).unwrap();
        let [assessment] = module.own_assessments() else {
            panic!("{lang}: one assessment");
        };
        assert_eq!(assessment.modality, Modality::Workplace, "where the module is");
    }
}

#[test]
fn an_afest_is_described_once_for_all_its_modules() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut two = plan();
        let mut second = two.module(&id("M03")).unwrap().clone();
        second.id = id("M04");
        two.modules.push(Arc::new(second));
        let size = egui::vec2(1280.0, 2400.0);
        let mut harness = Program::staged(&two, ViewId::Path, *lang, egui::Theme::Light, size);
        assert_eq!(of_codes(&mut harness, &["W01", "W02"]), 4, "{lang}");
        select(&mut harness, Key::Plan);
        press(&mut harness, Role::Button, text.get("module-afest"));
        fill(&mut harness, text.get("afest-analysis-author"), "Ana");
        press(&mut harness, Role::ComboBox, text.get("afest-name-tutor"));
        harness.query_all_by_label("Kim").last().unwrap().click();
        harness.run();
        assert_eq!(of_codes(&mut harness, &["W01", "W02"]), 0, "{lang}");
        // A module shows what it inherits, departs from it, and comes back.
        select(&mut harness, Key::Module(id("M04")));
        for value in ["Ana", "Kim"] {
            let words = text.fmt("legal-inherited", &[("value", value.into())]);
            assert!(harness.query_by_label(&words).is_some(), "{lang}: {words}");
        }
        fill(&mut harness, text.get("afest-situations"), "encaisser");
        let own = harness
            .state()
            .plan()
            .module(&id("M04"))
            .unwrap()
            .afest
            .analysis
            .clone()
            .unwrap();
        assert_eq!(own.author, "Ana", "{lang}: it departs from a copy");
        assert_eq!(own.situations, ["encaisser"], "{lang}");
        press(&mut harness, Role::Button, text.get("legal-inherit"));
        assert_eq!(
            harness.state().plan().module(&id("M04")).unwrap().afest.analysis,
            None,
            "{lang}"
        );
        // A tutor who goes is no longer named.
        let tutor = TutorId::parse("TU01").unwrap();
        let remove = tresse::edit::Edit::Remove(Key::Tutor(tutor));
        harness.state_mut().app().ask(Action::Edit(remove));
        harness.run();
        assert_eq!(harness.state().plan().afest.tutors, [], "{lang}");
        assert_eq!(of_codes(&mut harness, &["W02"]), 2, "{lang}");
    }
}

/// Whether words that stand in the window hold these.
fn shows(harness: &Harness<'static, Program>, words: &str) -> bool {
    harness.query_all_by_label_contains(words).count() >= 1
}

#[test]
fn evidence_and_assessments_are_described_once_for_all_modules() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut bare = Plan::default();
        for name in ["M01", "M02"] {
            let mut module = Module::new(id(name), name);
            module.mix = Mix::only(Modality::RemoteAsync, Minutes::HALF_DAY);
            let step = ActivityId::parse("A01").unwrap();
            let step = Activity::new(step, "Lire", Modality::RemoteAsync, Minutes::HALF_DAY);
            module.activities.push(Arc::new(step));
            bare.modules.push(Arc::new(module));
        }
        let size = egui::vec2(1280.0, 2400.0);
        let mut harness = Program::staged(&bare, ViewId::Path, *lang, egui::Theme::Light, size);
        assert_eq!(of_codes(&mut harness, &["F04", "F05"]), 4, "{lang}");
        select(&mut harness, Key::Plan);
        press(&mut harness, Role::Button, text.get("follow-up"));
        press(&mut harness, Role::CheckBox, text.get("follow-up-usual"));
        assert_eq!(
            of_codes(&mut harness, &["F05"]),
            2,
            "{lang}: a work without a name"
        );
        fill(&mut harness, text.get("follow-up-title"), "Carnet");
        assert_eq!(of_codes(&mut harness, &["F05"]), 0, "{lang}");
        let heading = text.fmt("plan-assessments", &[("count", 0_usize.into())]);
        press(&mut harness, Role::Button, &heading);
        press(&mut harness, Role::Button, text.get("assessment-add"));
        assert_eq!(of_codes(&mut harness, &["F04"]), 0, "{lang}");
        // A module shows what it inherits, departs from it, and comes back.
        let own = |harness: &Harness<'static, Program>| {
            let module = harness.state().plan().module(&id("M02")).unwrap().clone();
            (module.follow_up, module.assessments)
        };
        select(&mut harness, Key::Module(id("M02")));
        press(&mut harness, Role::Button, text.get("follow-up"));
        let inherited = text.fmt("legal-inherited", &[("value", "Carnet".into())]);
        let start = inherited.split("Carnet").next().unwrap().to_owned() + "Carnet";
        assert!(shows(&harness, &start), "{lang}: {start}");
        press(&mut harness, Role::RadioButton, text.get("follow-up-own"));
        assert!(!shows(&harness, &start), "{lang}");
        let usual = harness.state().plan().follow_up.clone().unwrap();
        assert_eq!(own(&harness).0, Own::Stated(usual), "{lang}: from a copy");
        assert_eq!(of_codes(&mut harness, &["F05"]), 0, "{lang}");
        press(&mut harness, Role::RadioButton, text.get("follow-up-nothing"));
        assert_eq!(own(&harness).0, Own::Nothing, "{lang}");
        assert!(shows(&harness, text.get("follow-up-nothing-note")), "{lang}");
        assert_eq!(of_codes(&mut harness, &["F05"]), 1, "{lang}");
        press(&mut harness, Role::RadioButton, text.get("follow-up-inherits"));
        assert_eq!(own(&harness).0, Own::Inherited, "{lang}");
        assert!(shows(&harness, &start), "{lang}");
        press(&mut harness, Role::Button, text.get("follow-up"));
        let heading = text.fmt("module-assessments", &[("count", 1_usize.into())]);
        press(&mut harness, Role::Button, &heading);
        press(&mut harness, Role::RadioButton, text.get("assessments-own"));
        let usual = harness.state().plan().assessments.clone();
        assert_eq!(own(&harness).1, Some(usual), "{lang}: from a copy");
        assert_eq!(of_codes(&mut harness, &["F04"]), 0, "{lang}");
        press(&mut harness, Role::RadioButton, text.get("assessments-nothing"));
        assert_eq!(own(&harness).1, Some(Vec::new()), "{lang}");
        assert!(shows(&harness, text.get("assessments-nothing-note")), "{lang}");
        assert_eq!(of_codes(&mut harness, &["F04"]), 1, "{lang}");
        press(&mut harness, Role::RadioButton, text.get("assessments-inherits"));
        assert_eq!(own(&harness).1, None, "{lang}");
        assert_eq!(of_codes(&mut harness, &["F04"]), 0, "{lang}");
        // Removing its last one is to have none.
        press(&mut harness, Role::RadioButton, text.get("assessments-own"));
        let remove = text.fmt("assessment-remove", &[("number", 1_usize.into())]);
        press(&mut harness, Role::Button, &remove);
        assert_eq!(own(&harness).1, Some(Vec::new()), "{lang}");
        press(&mut harness, Role::RadioButton, text.get("assessments-inherits"));
        // The activity says what holds for it.
        let step = Key::Activity(id("M02"), ActivityId::parse("A01").unwrap());
        select(&mut harness, step);
        let held = text.fmt(
            "follow-up-inherited",
            &[("value", "Carnet".into()), ("hours", "".into())],
        );
        let start = held.split("Carnet").next().unwrap().to_owned() + "Carnet";
        assert!(shows(&harness, &start), "{lang}: {start}");
    }
}

#[test]
fn the_agreement_says_what_the_plan_knows() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = open(*lang);
        select(&mut harness, Key::Plan);
        press(&mut harness, Role::Button, text.get("legal-frame"));
        let modules = text.fmt("legal-known-modules", &[("count", 3_usize.into())]);
        let known = text.fmt("legal-known", &[("value", modules.as_str().into())]);
        assert!(harness.query_by_label(&known).is_some(), "{lang}: {known}");
        fill(&mut harness, text.get("legal-content"), "Vendre");
        assert!(harness.query_by_label(&known).is_none(), "{lang}");
        assert_eq!(harness.state().plan().agreement.content, "Vendre", "{lang}");
        fill(&mut harness, text.get("legal-price"), "12000");
        let price = harness.state().plan().agreement.price;
        assert_eq!(price, Some(tresse::model::Cents::euros(12_000)), "{lang}");
    }
}
