//! A copy to be shared: nothing of the people in it, the same hours, and the same from the terminal and the
//! window.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests fail by panicking"
)]

#[path = "support/plans.rs"]
mod any;
#[path = "support/command.rs"]
mod command;
mod support;

use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use proptest::prelude::*;
use support::app::Program;
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::checks::{Facts, Rules, run_plan};
use tresse::cli;
use tresse::edit::share::{Group, Personal, personal, shared};
use tresse::model::{
    Assessment, AssessmentKind, AssistanceSheet, DeliverableKind, FollowUp, Id as _, LearnerId, Modality,
    Own, Plan, TrainerId, Waiver, WorkAnalysis, find,
};
use tresse::storage::{self, SaveOptions, default_policy, parse, write};
use tresse::text::{Lang, Text};

/// Puts words that stand nowhere else into all that is about people, and names some in ordinary texts.
fn marked(mut plan: Plan) -> (Plan, Vec<String>) {
    let mut marks = Vec::new();
    let mut mark = |prefix: &str| {
        let word = format!("Zwyx{prefix}{}q", marks.len());
        marks.push(word.clone());
        word
    };
    plan.author = mark("Auteur");
    plan.notes = mark("Note");
    plan.referents.pedagogical = mark("Referent");
    plan.referents.disability = mark("Referent");
    plan.referents.foad = mark("Referent");
    plan.information.trainers = mark("Formateur");
    plan.information.contact = mark("Contact");
    plan.assistance.technical = Some(AssistanceSheet {
        who: mark("Aide"),
        channel: "tél. 06 00 00 00 17, aide@zwyx-exemple.fr".to_owned(),
        ..AssistanceSheet::default()
    });
    for learner in &mut plan.learners {
        let learner = Arc::make_mut(learner);
        learner.name = mark("Nom");
        learner.notes = mark("Note");
        learner.accommodations = mark("Besoin");
    }
    for trainer in &mut plan.trainers {
        let trainer = Arc::make_mut(trainer);
        trainer.name = format!("{} {}", mark("Prenom"), mark("Nom"));
        trainer.notes = mark("Note");
    }
    for tutor in &mut plan.tutors {
        let tutor = Arc::make_mut(tutor);
        tutor.name = mark("Tuteur");
        tutor.notes = mark("Note");
    }
    for room in &mut plan.rooms {
        let room = Arc::make_mut(room);
        room.site = mark("Site");
        room.notes = mark("Note");
    }
    for place in &mut plan.third_places {
        let place = Arc::make_mut(place);
        place.name = mark("Lieu");
        place.town = mark("Ville");
        place.notes = mark("Note");
    }
    for workplace in &mut plan.workplaces {
        let workplace = Arc::make_mut(workplace);
        workplace.name = mark("Entreprise");
        workplace.town = mark("Ville");
        workplace.notes = mark("Note");
    }
    for variant in &mut plan.variants {
        let variant = Arc::make_mut(variant);
        variant.title = mark("Variante");
        variant.notes = mark("Note");
    }
    for support in &mut plan.supports {
        Arc::make_mut(support).notes = mark("Note");
    }
    for waiver in &mut plan.waivers {
        waiver.author = mark("Auteur");
        waiver.reason = mark("Raison");
    }
    for module in &mut plan.modules {
        let module = Arc::make_mut(module);
        module.assistance.pedagogical = Some(AssistanceSheet {
            who: mark("Aide"),
            ..AssistanceSheet::default()
        });
        module.afest.analysis = Some(WorkAnalysis {
            author: mark("Analyste"),
            ..WorkAnalysis::default()
        });
    }
    // Names come up in ordinary texts too.
    let named = [plan.author.clone(), plan.referents.foad.clone()];
    let learners = plan.learners.iter().map(|it| it.name.clone());
    let named: Vec<String> = named.into_iter().chain(learners).collect();
    let said = format!("Bilan avec {}, au 12 rue Zwyxvoie", named.join(" et "));
    for module in &mut plan.modules {
        let module = Arc::make_mut(module);
        module.notes.clone_from(&said);
        module.objective.clone_from(&said);
        for activity in &mut module.activities {
            Arc::make_mut(activity).title.clone_from(&said);
        }
    }
    plan.agreement.content.clone_from(&said);
    let usual = FollowUp {
        title: said.clone(),
        kind: DeliverableKind::Log,
    };
    let mut test = Assessment::new(said.clone(), AssessmentKind::Formative, Modality::RemoteAsync);
    test.criteria.clone_from(&said);
    plan.assessments = vec![test];
    for module in &mut plan.modules {
        Arc::make_mut(module).follow_up = Own::Stated(usual.clone());
    }
    plan.follow_up = Some(usual);
    marks.extend([
        "06 00 00 00 17".to_owned(),
        "zwyx-exemple".to_owned(),
        "Zwyxvoie".to_owned(),
    ]);
    (plan, marks)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn nothing_about_people_is_in_the_bytes_shared(plan in any::plan()) {
        let (plan, marks) = marked(plan);
        for group in [Group::Removed, Group::Profiles] {
            let found = shared(&plan, group, &Text::new(Lang::Fr));
            let text = write(&found.plan);
            for mark in &marks {
                prop_assert!(!text.contains(mark.as_str()), "{mark} in\n{text}");
            }
            // It opens, keeps the invariants, has the same hours, and can be checked.
            let again = parse(&text).map(|it| it.plan);
            prop_assert_eq!(again.as_ref(), Ok(&found.plan));
            prop_assert_eq!(found.plan.validate(), vec![]);
            prop_assert_eq!(found.plan.mix(), plan.mix());
            prop_assert_eq!(found.plan.modules.len(), plan.modules.len());
            let _ = run_plan(&found.plan, &default_policy());
            // The check that stands guard where a plan leaves has nothing to say of names and needs.
            let leaving = tresse::checks::run_leaving(&found.plan, &default_policy());
            prop_assert!(leaving.iter().all(|it| it.diagnostic.code.0 != "P01"));
            let heads = if group == Group::Profiles { plan.headcount() } else { 0 };
            prop_assert_eq!(found.plan.headcount(), heads);
            // Sharing what is shared takes out nothing more.
            let twice = shared(&found.plan, group, &Text::new(Lang::Fr));
            prop_assert_eq!(&twice.plan, &found.plan);
        }
    }
}

fn example(name: &str) -> Plan {
    let path = format!("examples/{name}.ron");
    let source = storage::read_document(std::path::Path::new(&path)).unwrap().0;
    parse(&source).unwrap().plan
}

/// The commerce example with people in it.
fn peopled() -> Plan {
    let mut plan = example("employe-commercial-hybride");
    plan.author = "Claire Martin".to_owned();
    let first = Arc::make_mut(&mut plan.learners[0]);
    first.name = "Karim B.".to_owned();
    first.accommodations = "Lieu calme".to_owned();
    plan.waivers.push(Waiver {
        code: "A07".to_owned(),
        place: tresse::model::Key::Plan,
        reason: "Karim a déjà un tuteur".to_owned(),
        author: "Claire Martin".to_owned(),
        date: None,
        numbers: String::new(),
    });
    let trainer = Arc::make_mut(&mut plan.trainers[0]);
    trainer.id = TrainerId::parse("claire").unwrap();
    plan
}

#[test]
fn profiles_follow_as_many_as_the_learners_did() {
    let plan = peopled();
    let found = shared(&plan, Group::Profiles, &Text::new(Lang::Fr));
    let policy = default_policy();
    let following = |plan: &Plan| {
        let rules = Rules::for_plan(plan, &policy);
        Facts::new(plan, &rules).cohort().following()
    };
    assert_eq!(following(&found.plan), following(&plan));
    assert!(found.plan.learners.len() <= plan.learners.len());
    for (at, learner) in found.plan.learners.iter().enumerate() {
        assert_eq!(learner.id.as_str(), format!("S{:02}", at + 1));
        assert_eq!(learner.name, "");
    }
    let trainer = &found.plan.trainers[0];
    assert_eq!(trainer.id.as_str(), "F01");
    assert_eq!(found.removed[&Personal::LearnerName], 1);
    assert_eq!(found.removed[&Personal::Need], 1);
    assert_eq!(found.removed.get(&Personal::Learner), None);
}

#[test]
fn the_copy_says_what_the_law_asks_for_and_leaves_it_to_be_completed() {
    let plan = example("employe-commercial-hybride");
    let policy = default_policy();
    let errors = |plan: &Plan| {
        let found = run_plan(plan, &policy);
        let of = found
            .iter()
            .filter(|it| it.diagnostic.severity == tresse::model::Severity::Error);
        of.count()
    };
    assert_eq!(errors(&plan), 0);
    for lang in Lang::ALL {
        let text = Text::new(*lang);
        let copy = shared(&plan, Group::Profiles, &text).plan;
        assert_eq!(errors(&copy), 0, "{lang}");
        let who = copy.assistance.technical.map(|it| it.who);
        assert_eq!(who.as_deref(), Some(text.get("content-technical-who")), "{lang}");
    }
}

#[test]
fn learners_alike_become_one_profile() {
    let mut plan = Plan::default();
    for (id, heads) in [("Zoe", 1), ("Ali", 1), ("Groupe", 4)] {
        let mut learner = tresse::model::Learner::new(LearnerId::parse(id).unwrap());
        learner.headcount = heads;
        plan.learners.push(Arc::new(learner));
    }
    let mut other = plan.learners[1].as_ref().clone();
    other.id = LearnerId::parse("Kim").unwrap();
    other.quiet_place = false;
    plan.learners.push(Arc::new(other));
    // Support meant for one of the three sets that one apart; support meant for nobody here goes.
    for (id, who) in [("AC01", "Ali"), ("AC02", "gone")] {
        let id = tresse::model::SupportId::parse(id).unwrap();
        let mut support = tresse::model::Support::new(id, "Appels", tresse::model::Minutes::hours(1));
        support.learners = vec![LearnerId::parse(who).unwrap()];
        plan.supports.push(Arc::new(support));
    }
    let found = shared(&plan, Group::Profiles, &Text::new(Lang::Fr)).plan;
    let mut heads: Vec<u32> = found.learners.iter().map(|it| it.headcount).collect();
    heads.sort_unstable();
    assert_eq!(heads, [1, 1, 5], "Zoé with the group; Ali; Kim");
    let [support] = found.supports.as_slice() else {
        panic!("one support");
    };
    let [who] = support.learners.as_slice() else {
        panic!("one learner");
    };
    assert!(find(&found.learners, who).unwrap().quiet_place, "Ali, not Kim");
    // Without the group, support meant for some of it goes.
    assert_eq!(
        shared(&plan, Group::Removed, &Text::new(Lang::Fr))
            .plan
            .supports
            .len(),
        0
    );
}

#[test]
fn what_would_leave_is_counted_and_a_plan_about_nobody_has_nothing() {
    assert!(personal(&Plan::default()).is_empty());
    let found = personal(&peopled());
    assert_eq!(found[&Personal::Learner], peopled().headcount());
    assert_eq!(found[&Personal::Waiver], 1);
    assert!(found[&Personal::StaffName] >= 1);
}

/// What a command in French gives: its exit code, the result and the problems told.
fn terminal(words: &[&str]) -> (u8, String, String) {
    command::on((2027, 1, 12), Lang::Fr, words)
}

#[test]
fn the_terminal_writes_the_copy_and_tells_what_it_removed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    let options = SaveOptions::new_file();
    storage::write_document(&path, write(&peopled()).as_bytes(), &options).unwrap();
    let path = path.display().to_string();
    let copy = folder.path().join("copie.ron").display().to_string();
    let (code, out, err) = terminal(&["share", &path, "-o", &copy, "--keep-profiles"]);
    assert_eq!(code, cli::GOOD, "{err}");
    assert!(
        out.contains("1 nom à côté d’un alias") && out.contains("1 aménagement énoncé"),
        "{out}"
    );
    let written = storage::read_document(std::path::Path::new(&copy)).unwrap().0;
    assert!(!written.contains("Karim") && !written.contains("Martin") && !written.contains("claire"));
    assert_eq!(parse(&written).unwrap().plan.mix(), peopled().mix());
    // What stands there is not replaced without being told to, and never the plan itself.
    assert_eq!(terminal(&["share", &path, "-o", &copy]).0, cli::UNUSABLE);
    let (code, out, _) = terminal(&["share", &path, "-o", &copy, "--force", "--format", "json"]);
    assert_eq!(code, cli::GOOD);
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(told["removed"]["learner"], peopled().headcount());
    assert_eq!(told["people"], 0);
    let (code, _, err) = terminal(&["share", &path, "-o", &path, "--force"]);
    assert_eq!(code, cli::UNUSABLE);
    assert!(err.contains("copie"), "{err}");
}

#[test]
fn the_window_shares_a_copy_and_keeps_the_plan() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = Program::open(&peopled(), ViewId::Path, *lang);
        let before = Arc::clone(harness.state().plan());
        harness.state_mut().app().ask(
            tresse::app::command::command("share")
                .map(|it| (it.action)())
                .unwrap(),
        );
        let removed = text.fmt("share-learner-name", &[("count", 1_u32.into())]);
        for _ in 0..500 {
            harness.step();
            if harness.query_by_label_contains(&removed).is_some() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        assert!(harness.query_by_label_contains(&removed).is_some(), "{lang}");
        // The dialog has grown by its list: it finds its place first.
        harness.run_steps(6);
        harness
            .get_by_role_and_label(Role::CheckBox, text.get("share-keep"))
            .click();
        harness.run_steps(6);
        let save = text.get("share-save");
        let count = shared(&before, Group::Profiles, &Text::new(*lang))
            .plan
            .learners
            .len();
        let args = [("profiles", count.into()), ("people", before.headcount().into())];
        let profiles = text.fmt("share-profiles", &args);
        for _ in 0..500 {
            harness.step();
            if harness.query_by_label_contains(&profiles).is_some() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        assert!(
            harness.query_by_label_contains(&profiles).is_some(),
            "{lang}: {profiles}"
        );
        harness.run_steps(6);
        harness.get_by_role_and_label(Role::Button, save).click();
        harness.run_ok();
        harness.state_mut().app().settle();
        harness.run_ok();
        let file = harness.state().folder().join("a-partager.ron");
        harness
            .state_mut()
            .app()
            .ask(Action::Picked(tresse::app::jobs::Purpose::Share, file.clone()));
        harness.state_mut().app().settle();
        harness.run_ok();
        let written = storage::read_document(&file).unwrap().0;
        assert_eq!(
            parse(&written).unwrap().plan,
            shared(&before, Group::Profiles, &Text::new(*lang)).plan,
            "{lang}"
        );
        assert!(
            Arc::ptr_eq(&before, harness.state().plan()),
            "{lang}: the plan is as it was"
        );
        let own = harness.state().folder().join("plan.ron");
        assert!(
            storage::read_document(&own).unwrap().0.contains("Karim"),
            "{lang}"
        );
    }
}
