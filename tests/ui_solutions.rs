//! What would help a learner, in the inspector: a red learner, a solution applied as one step, undone.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that is not there"
)]

mod support;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use support::app::Program;
use support::plans::shop;
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::checks::{Cohort, Facts, Follow, Rules, Safety, Waived, fixes, label, remedies, run, safe_edits};
use tresse::edit::{Edit, PlanEdit};
use tresse::exchange::generate::{Options, generate};
use tresse::model::{Key, LearnerId, Plan, Severity};
use tresse::storage::default_policy;
use tresse::text::{Lang, Text};

fn blocked(plan: &Plan, id: &LearnerId) -> usize {
    let rules = Rules::for_plan(plan, &default_policy());
    let cohort = Cohort::new(plan, &rules);
    let at = plan.learners.iter().position(|it| it.id == *id);
    (0..plan.modules.len())
        .filter(|module| at.is_some_and(|at| cohort.follow(at, *module).follow == Follow::No))
        .count()
}

/// The learner who can follow least, and in words the first solution that mends it all.
fn worst_off(plan: &Plan, lang: Lang) -> (LearnerId, String) {
    let rules = Rules::for_plan(plan, &default_policy());
    let facts = Facts::new(plan, &rules).in_lang(lang);
    let worst = plan.learners.iter().max_by_key(|it| blocked(plan, &it.id));
    let id = worst.unwrap().id.clone();
    let found = remedies(&facts, &id).unwrap();
    let remedy = found.list.iter().find(|it| it.suffices()).unwrap();
    let words = label(&Text::new(lang), plan, &remedy.fix.label);
    (id, words)
}

/// Words with plain spaces between them.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn buttons(harness: &Harness<'_, Program>, verb: &str) -> Vec<String> {
    harness
        .query_all_by_role(Role::Button)
        .filter_map(|it| it.accesskit_node().label())
        .filter(|it| it.starts_with(verb))
        .collect()
}

#[test]
fn a_solution_is_applied_as_one_step_and_undone() {
    for (lang, verb, heading) in [
        (Lang::Fr, "Appliquer\u{a0}:", "Solutions possibles"),
        (Lang::En, "Apply:", "Possible solutions"),
    ] {
        let mut harness = Program::staged(
            &shop(),
            ViewId::Public,
            lang,
            egui::Theme::Light,
            egui::vec2(1600.0, 1400.0),
        );
        let (id, wanted) = worst_off(harness.state().plan(), lang);
        let before = blocked(harness.state().plan(), &id);
        assert!(before > 0, "{lang}: somebody cannot follow a module");
        let original = Plan::clone(harness.state().plan());
        harness
            .state_mut()
            .app()
            .ask(Action::Select(Key::Learner(id.clone())));
        harness.run();
        harness.get_by_label_contains(heading);
        let offered = buttons(&harness, verb);
        let last = offered
            .iter()
            .find(|it| plain(it).ends_with(&plain(&wanted)))
            .cloned()
            .unwrap_or_default();
        assert!(!last.is_empty(), "{lang}: {wanted} is offered: {offered:?}");
        let button = harness.get_by_label(&last);
        button.focus();
        harness.run();
        harness.key_press(egui::Key::Enter);
        harness.run();
        assert_eq!(
            blocked(harness.state().plan(), &id),
            0,
            "{lang}: `{last}` lets the learner follow everything"
        );
        assert!(buttons(&harness, verb).iter().all(|it| *it != last));
        harness.state_mut().app().ask(Action::Undo);
        harness.run();
        assert_eq!(Plan::clone(harness.state().plan()), original, "{lang}: one step");
        assert_eq!(buttons(&harness, verb), offered, "{lang}: red again");
    }
}

/// Fixes of a plan too large for a frame are looked for beside the window, and then offered as elsewhere.
#[test]
fn a_large_plan_gets_its_fixes_a_moment_later() {
    let plan = large();
    let mut harness = Program::staged(
        &plan,
        ViewId::Path,
        Lang::En,
        egui::Theme::Light,
        egui::vec2(1600.0, 1400.0),
    );
    let rules = Rules::for_plan(&plan, &default_policy());
    let facts = Facts::new(&plan, &rules).in_lang(Lang::En);
    // The gravest finding about a module that has a fix.
    let (key, words) = run(&facts)
        .into_iter()
        .find_map(|it| {
            let fix = fixes(&facts, &it.diagnostic).into_iter().next()?;
            let words = label(&Text::new(Lang::En), &plan, &fix.label);
            matches!(it.diagnostic.place, Key::Module(_)).then_some((it.diagnostic.place, words))
        })
        .unwrap();
    harness.state_mut().app().ask(Action::Select(key));
    let offered = |harness: &Harness<'_, Program>| {
        let mut all = harness
            .query_all_by_role(Role::Button)
            .filter_map(|it| it.accesskit_node().label());
        all.any(|it| plain(&it).contains(&plain(&words)))
    };
    assert!(until(&mut harness, offered), "{words}");
}

fn large() -> Plan {
    generate(Options {
        modules: 60,
        learners: 40,
        items: 12,
        seed: 1,
        lang: Lang::En,
    })
}

/// Draws until something is in sight that takes a thread to find.
fn until(harness: &mut Harness<'_, Program>, there: impl Fn(&Harness<'_, Program>) -> bool) -> bool {
    for _ in 0..500 {
        // Not until it settles: what shows that a search goes on never does.
        harness.step();
        if there(harness) {
            harness.run();
            return true;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    false
}

/// All safe fixes of a large plan are looked for beside the window and come as one step; a plan that changed
/// meanwhile stays as it is.
#[test]
fn all_safe_fixes_of_a_large_plan_come_a_moment_later() {
    let plan = large();
    let size = egui::vec2(1280.0, 720.0);
    let stage = || Program::staged(&plan, ViewId::Checks, Lang::En, egui::Theme::Light, size);
    let mut harness = stage();
    let edits = safe_edits(&plan, &default_policy(), Lang::En);
    assert!(edits.len() > 1, "there is something to fix");
    let mended = edits
        .iter()
        .fold(plan.clone(), |plan, it| it.applied_to(&plan).unwrap());
    harness.state_mut().app().ask(Action::FixAllSafe);
    assert!(until(&mut harness, |it| **it.state().plan() == mended));
    harness.state_mut().app().ask(Action::Undo);
    harness.run();
    assert_eq!(**harness.state().plan(), plan, "one step");

    let mut harness = stage();
    let other = Edit::Plan(PlanEdit::Title("Another".to_owned()));
    harness.state_mut().app().ask(Action::FixAllSafe);
    harness.state_mut().app().ask(Action::Edit(other));
    let told = "The path changed during the search: no fix was applied.";
    assert!(until(&mut harness, |it| it
        .query_by_label_contains(told)
        .is_some()));
    let plan = Plan {
        title: "Another".to_owned(),
        ..plan
    };
    assert_eq!(**harness.state().plan(), plan);
}

/// What a fix changes is computed beside the window on a large plan, and then told before and after.
#[test]
fn the_preview_of_a_fix_of_a_large_plan_fills_a_moment_later() {
    let plan = large();
    let size = egui::vec2(1280.0, 720.0);
    let mut harness = Program::staged(&plan, ViewId::Checks, Lang::En, egui::Theme::Light, size);
    let rules = Rules::for_plan(&plan, &default_policy());
    let facts = Facts::new(&plan, &rules).in_lang(Lang::En);
    let count = |plan: &Plan| {
        let rules = Rules::for_plan(plan, &default_policy());
        let found = run(&Facts::new(plan, &rules));
        let open = found.into_iter().filter(|it| it.waived != Waived::Yes);
        open.filter(|it| it.diagnostic.severity == Severity::Error)
            .count()
    };
    // A fix to be reviewed that changes the number of blockers.
    let (diagnostic, fix, after) = run(&facts)
        .into_iter()
        .find_map(|it| {
            let fix = fixes(&facts, &it.diagnostic)
                .into_iter()
                .find(|it| it.safety == Safety::Review)?;
            let after = count(&fix.edit.applied_to(&plan).ok()?);
            (after != count(&plan)).then_some((it.diagnostic, fix, after))
        })
        .unwrap();
    let review = Action::Review(Box::new(diagnostic), Box::new(fix));
    let said = |it: &Harness<'_, Program>| it.query_all_by_label(&after.to_string()).count();
    harness.run();
    let before = said(&harness);
    harness.state_mut().app().ask(review);
    assert!(until(&mut harness, |it| it.query_by_label("Before").is_some()));
    assert_eq!(said(&harness), before + 1, "the blockers left");
}
