//! The view *Dosage* as a user meets it: red cells, propose, compare, accept, undo; and a plan that contradicts
//! itself, solved in one click. In both languages.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests fail by panicking"
)]

#[path = "support/dosage_plans.rs"]
mod dosage_plans;
mod support;

use std::sync::Arc;
use std::time::{Duration, Instant};

use dosage_plans::{policy, red};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use support::app::Program;
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::model::{Band, BandScope, Key, Modality, Permille, Plan};
use tresse::text::{Lang, Text};

/// The red example, whose funder wants more presence than the designer allows.
fn contradictory() -> Plan {
    let mut plan = red();
    let band = |min, max| Band {
        scope: BandScope::Modality(Modality::Classroom),
        min: Permille::percent(min),
        max: Permille::percent(max),
    };
    plan.funder.bands = vec![band(60, 100)];
    plan.targets.bands = vec![band(0, 50)];
    plan
}

/// Waits until a search has ended; no test asserts how long it takes.
fn wait(harness: &mut Harness<'static, Program>, text: &Text) {
    let start = Instant::now();
    harness.run_steps(2);
    while harness.query_by_label(text.get("dosage-stop")).is_some() {
        assert!(
            start.elapsed() < Duration::from_mins(2),
            "the search does not end"
        );
        std::thread::sleep(Duration::from_millis(20));
        harness.run_steps(1);
    }
    harness.run_steps(3);
}

/// A window tall enough to have all of the view in sight.
fn open(plan: &Plan, view: ViewId, lang: Lang) -> Harness<'static, Program> {
    Program::staged(plan, view, lang, egui::Theme::Light, egui::vec2(1280.0, 1500.0))
}

/// Clicks the last button whose name holds these words: the view's, where the inspector has one too.
fn click(harness: &mut Harness<'static, Program>, words: &str) {
    let Some(button) = harness
        .query_all_by_role(Role::Button)
        .rfind(|it| it.accesskit_node().label().unwrap_or_default().contains(words))
    else {
        panic!("no button {words}");
    };
    button.click();
    harness.run_steps(3);
}

/// A message up to the end of its name: equal proposals are merged, and their names then go on.
fn begun(text: &Text, key: &str, name: &str) -> String {
    let whole = text.fmt(key, &[("name", name.into())]);
    let end = whole.find(name).unwrap() + name.len();
    whole[..end].to_owned()
}

fn following(harness: &mut Harness<'static, Program>) -> (u32, u32) {
    let app = harness.state_mut().app();
    let following = app.session().unwrap().derived().cohort.following();
    (following.follow_all, following.people)
}

#[test]
fn red_cells_become_proposals_one_is_compared_accepted_and_undone() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let plan = red();
        let mut harness = open(&plan, ViewId::Dosage, *lang);
        let (before, people) = following(&mut harness);
        assert!(before < people);
        click(&mut harness, text.get("dosage-propose"));
        wait(&mut harness, &text);
        let cheapest = text.get("dosage-preset-cost");
        let see = text.fmt("dosage-see-named", &[("name", cheapest.into())]);
        click(&mut harness, &see);
        let changes = begun(&text, "dosage-changes", cheapest);
        assert!(harness.query_by_label_contains(&changes).is_some(), "{lang}");
        let accept = text.fmt("dosage-accept-named", &[("name", cheapest.into())]);
        click(&mut harness, &accept);
        assert_eq!(following(&mut harness), (people, people), "{lang}");
        let told = begun(&text, "dosage-accepted", cheapest);
        assert!(harness.query_by_label_contains(&told).is_some(), "{lang}");
        harness.state_mut().app().ask(Action::Undo);
        harness.run_steps(3);
        assert!(
            **harness.state().plan() == plan,
            "{lang}: undo takes the whole proposal back"
        );
        assert!(
            harness.query_by_label_contains(&changes).is_some(),
            "{lang}: the proposals hold again"
        );
    }
}

#[test]
fn some_of_the_modules_are_accepted() {
    let text = Text::for_screen(Lang::Fr);
    let plan = red();
    let mut harness = open(&plan, ViewId::Dosage, Lang::Fr);
    click(&mut harness, text.get("dosage-propose"));
    wait(&mut harness, &text);
    let boxes: Vec<String> = harness
        .query_all_by_role(Role::CheckBox)
        .filter_map(|it| it.accesskit_node().label())
        .filter(|it| plan.modules.iter().any(|module| module.title == *it))
        .collect();
    assert!(boxes.len() > 1, "{boxes:?}");
    for title in &boxes[1..] {
        harness.get_by_role_and_label(Role::CheckBox, title).click();
        harness.run_steps(2);
    }
    let accept = text.fmt("dosage-accept-some", &[("count", 1.into())]);
    click(&mut harness, &accept);
    let now = Arc::clone(harness.state().plan());
    let changed: Vec<&str> = plan
        .modules
        .iter()
        .zip(&now.modules)
        .filter(|(old, new)| old.mix != new.mix)
        .map(|(old, _)| old.title.as_str())
        .collect();
    assert_eq!(changed, [boxes[0].as_str()]);
}

#[test]
fn a_contradiction_is_shown_and_one_click_solves_it() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = open(&contradictory(), ViewId::Dosage, *lang);
        click(&mut harness, text.get("dosage-propose"));
        wait(&mut harness, &text);
        let missing = text.fmt("dosage-conflict", &[("hours", text.hours(2400).into())]);
        assert!(harness.query_by_label_contains(&missing).is_some(), "{lang}");
        let owner = text.get("dosage-owner-designer");
        let args = [("owner", owner.into()), ("hours", text.hours(14370).into())];
        click(&mut harness, &text.fmt("dosage-loosen", &args));
        wait(&mut harness, &text);
        assert!(harness.query_by_label_contains(&missing).is_none(), "{lang}");
        let max = harness.state().plan().targets.bands[0].max;
        assert!(max >= Permille::percent(60), "{lang}: {max:?}");
        let (_, people) = following(&mut harness);
        let all = format!("{people} / {people}");
        assert!(
            harness.query_all_by_label(&all).count() > 0,
            "{lang}: proposals follow at once"
        );
    }
}

#[test]
fn a_finding_asks_for_the_dosage_of_its_module() {
    let text = Text::for_screen(Lang::Fr);
    let plan = red();
    let mut harness = open(&plan, ViewId::Checks, Lang::Fr);
    let row = harness
        .query_all_by_role(Role::ListBoxOption)
        .find(|it| it.accesskit_node().label().unwrap_or_default().contains("A01"))
        .unwrap();
    row.click();
    harness.run_steps(4);
    click(&mut harness, text.get("dosage-propose"));
    wait(&mut harness, &text);
    assert!(harness.query_by_label(text.get("dosage-only-all")).is_some());
    let moved = harness
        .query_all_by_role(Role::CheckBox)
        .filter_map(|it| it.accesskit_node().label())
        .filter(|it| plan.modules.iter().any(|module| module.title == *it))
        .count();
    assert_eq!(moved, 1, "one module only");
}

#[test]
fn goals_are_put_in_order_by_keyboard() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = open(&red(), ViewId::Dosage, *lang);
        let goal = text.get("dosage-wish-cost");
        let rank = |harness: &Harness<'static, Program>| {
            let node = harness.get_by_role_and_label(Role::Slider, goal);
            node.accesskit_node().numeric_value()
        };
        assert_eq!(rank(&harness), Some(3.0));
        harness.get_by_role_and_label(Role::Slider, goal).focus();
        harness.run_steps(2);
        for _ in 0..2 {
            harness.key_press(egui::Key::ArrowLeft);
            harness.run_steps(3);
        }
        assert_eq!(
            rank(&harness),
            Some(1.0),
            "the keyboard stays on the goal it moves"
        );
        click(&mut harness, text.get("dosage-propose"));
        wait(&mut harness, &text);
        let own = text.get("dosage-preset-own");
        assert!(harness.query_all_by_label_contains(own).count() > 0, "{lang}");
    }
}

#[test]
fn goals_are_put_in_order_by_dragging() {
    let text = Text::for_screen(Lang::Fr);
    let mut harness = open(&red(), ViewId::Dosage, Lang::Fr);
    let place = |harness: &Harness<'static, Program>, key: &str| {
        let node = harness.get_by_role_and_label(Role::Slider, text.get(key));
        (node.rect(), node.accesskit_node().numeric_value())
    };
    let (from, _) = place(&harness, "dosage-wish-cost");
    let (to, _) = place(&harness, "dosage-wish-learners");
    harness.drag_at(from.center());
    harness.run_steps(2);
    harness.hover_at(to.left_center() + egui::vec2(4.0, 0.0));
    harness.run_steps(2);
    harness.drop_at(to.left_center() + egui::vec2(4.0, 0.0));
    harness.run_steps(3);
    assert_eq!(place(&harness, "dosage-wish-cost").1, Some(1.0));
    assert_eq!(place(&harness, "dosage-wish-learners").1, Some(2.0));
}

/// The names of the points of the trade-off, cheapest first.
fn points(harness: &Harness<'static, Program>, text: &Text, people: u32) -> Vec<String> {
    let args = [
        ("follow", "".into()),
        ("people", text.integer(people.into()).into()),
        ("cost", "".into()),
    ];
    let part = text.fmt("dosage-point", &args).trim().to_owned();
    harness
        .query_all_by_role(Role::Button)
        .filter_map(|it| it.accesskit_node().label())
        .filter(|it| it.contains(&part))
        .collect()
}

#[test]
fn a_point_of_the_trade_off_is_taken_by_keyboard_and_accepted() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let plan = red();
        let mut harness = open(&plan, ViewId::Dosage, *lang);
        let (_, people) = following(&mut harness);
        click(&mut harness, text.get("dosage-propose"));
        wait(&mut harness, &text);
        let names = points(&harness, &text, people);
        assert!(names.len() > 1, "{lang}: {names:?}");
        // From the dearest point the arrow goes to the one before it; Enter takes that one.
        harness
            .get_by_role_and_label(Role::Button, &names[names.len() - 1])
            .focus();
        harness.run_steps(2);
        for _ in 1..names.len() {
            harness.key_press(egui::Key::ArrowLeft);
            harness.run_steps(2);
        }
        harness.key_press(egui::Key::Enter);
        harness.run_steps(4);
        let node = harness.get_by_role_and_label(Role::Button, &names[0]);
        assert_eq!(node.accesskit_node().is_selected(), Some(true), "{lang}");
        let follow: u32 = names[0]
            .split_whitespace()
            .next()
            .and_then(|it| it.parse().ok())
            .unwrap();
        let args = [
            ("follow", text.integer(follow.into()).into()),
            ("people", text.integer(people.into()).into()),
        ];
        let name = text.fmt("dosage-point-name", &args);
        let accept = text.fmt("dosage-accept-named", &[("name", name.as_str().into())]);
        click(&mut harness, &accept);
        assert_eq!(following(&mut harness), (follow, people), "{lang}");
        harness.state_mut().app().ask(Action::Undo);
        harness.run_steps(3);
        assert!(**harness.state().plan() == plan, "{lang}");
    }
}

#[test]
fn a_proposal_is_kept_as_a_file_beside_and_the_plan_stays() {
    let text = Text::for_screen(Lang::Fr);
    let plan = red();
    let mut harness = open(&plan, ViewId::Dosage, Lang::Fr);
    click(&mut harness, text.get("dosage-propose"));
    wait(&mut harness, &text);
    click(&mut harness, text.get("dosage-keep-variant"));
    harness.state_mut().app().settle();
    harness.run_steps(3);
    assert!(harness.query_all_by_label(text.get("path-copy")).count() > 0);
    click(&mut harness, text.get("button-save"));
    harness.state_mut().app().settle();
    harness.run_steps(3);
    assert!(**harness.state().plan() == plan, "the open plan does not change");
    let app = harness.state_mut().app();
    assert!(!app.session().unwrap().document().is_modified());
    let kept: Vec<Plan> = std::fs::read_dir(harness.state().folder())
        .unwrap()
        .flatten()
        .filter(|it| it.path().extension().is_some_and(|it| it == "ron"))
        .filter(|it| it.file_name() != "plan.ron")
        .map(|it| {
            let (source, _) = tresse::storage::read_document(&it.path()).unwrap();
            tresse::storage::parse(&source).unwrap().plan
        })
        .collect();
    assert_eq!(kept.len(), 1);
    assert!(kept[0].title.starts_with(&plan.title) && kept[0].title != plan.title);
    assert!(
        kept[0]
            .modules
            .iter()
            .zip(&plan.modules)
            .any(|(new, old)| new.mix != old.mix)
    );
}

#[test]
fn a_module_that_is_kept_does_not_change_and_says_so() {
    let text = Text::for_screen(Lang::Fr);
    let plan = red();
    let mut harness = open(&plan, ViewId::Dosage, Lang::Fr);
    click(&mut harness, text.get("dosage-propose"));
    wait(&mut harness, &text);
    let titles = |harness: &Harness<'static, Program>| -> Vec<String> {
        harness
            .query_all_by_role(Role::CheckBox)
            .filter_map(|it| it.accesskit_node().label())
            .filter(|it| plan.modules.iter().any(|module| module.title == *it))
            .collect()
    };
    let first = titles(&harness)[0].clone();
    let keep = text.fmt("dosage-keep", &[("title", first.as_str().into())]);
    click(&mut harness, &keep);
    wait(&mut harness, &text);
    assert!(
        !titles(&harness).contains(&first),
        "the search ran again without it"
    );
    let chip = text.fmt("dosage-kept", &[("title", first.as_str().into())]);
    assert!(harness.query_by_label(&chip).is_some());
}

#[test]
fn bounds_are_typed_and_stand_on_the_bar() {
    let text = Text::for_screen(Lang::Fr);
    let plan = red();
    let module = &plan.modules[2];
    let mut harness = open(&plan, ViewId::Dosage, Lang::Fr);
    click(&mut harness, text.get("dosage-locks"));
    let bounds = text.fmt("dosage-bounds-of", &[("title", module.title.as_str().into())]);
    click(&mut harness, &bounds);
    let field = format!(
        "{}, {}",
        text.get("modality-classroom"),
        text.get("dosage-bound-least")
    );
    // The inspector of the plan has fields of the same name, for shares; the view comes after it.
    fill(&mut harness, &field, "6 h");
    let said = text.fmt(
        "dosage-bound-over",
        &[
            ("part", text.get("modality-classroom").into()),
            ("least", text.hours(360).into()),
        ],
    );
    let on_the_bar = harness
        .query_all_by_role(Role::Image)
        .filter_map(|it| it.accesskit_node().label())
        .any(|it| it.starts_with(&module.title) && it.contains(&said));
    assert!(on_the_bar, "{said}");
}

/// Types into the field of this name, the view's where the inspector has one too.
fn fill(harness: &mut Harness<'static, Program>, name: &str, typed: &str) {
    let own = |it: &egui_kittest::Node<'_>| it.accesskit_node().label().as_deref() == Some(name);
    let Some(field) = harness.query_all_by_role(Role::TextInput).rfind(own) else {
        panic!("no field {name}");
    };
    field.focus();
    harness.run_steps(2);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.key_press(egui::Key::Backspace);
    harness.event(egui::Event::Text(typed.to_owned()));
    harness.run_steps(2);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(3);
}

#[test]
fn every_limit_is_typed_stands_as_a_chip_and_is_lifted() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = open(&red(), ViewId::Dosage, *lang);
        click(&mut harness, text.get("dosage-limits-more"));
        let people = text.get("dosage-unit-people");
        let block = text.fmt(
            "dosage-limit-block",
            &[("part", text.get("modality-remote-sync").to_lowercase().into())],
        );
        let told = |key: &str, value: &str| format!("{} ≤ {value}", text.get(key));
        let hours = text.hours(20 * 60);
        for (name, typed, chip) in [
            (
                text.get("dosage-limit-support"),
                "20 h",
                told("dosage-limit-support", &hours),
            ),
            (
                text.get("dosage-limit-room-seats"),
                "8",
                told(
                    "dosage-limit-room-seats",
                    &format!("8 {}", text.get("dosage-unit-seats")),
                ),
            ),
            (
                text.get("dosage-limit-live-seats"),
                "6",
                told("dosage-limit-live-seats", &format!("6 {people}")),
            ),
            (
                text.get("dosage-limit-place-seats"),
                "0",
                told("dosage-limit-place-seats", &format!("0 {people}")),
            ),
            (block.as_str(), "1 h 30", format!("{block} ≥ {}", text.hours(90))),
        ] {
            assert!(harness.query_by_label(&chip).is_none(), "{lang} {chip}");
            fill(&mut harness, name, typed);
            assert!(harness.query_by_label(&chip).is_some(), "{lang} {chip}");
            fill(&mut harness, name, "");
            assert!(harness.query_by_label(&chip).is_none(), "{lang} {chip}");
        }
        for key in [
            "dosage-limit-budget",
            "dosage-limit-trainers",
            "dosage-limit-rooms",
        ] {
            fill(&mut harness, text.get(key), "300");
        }
        // No room has no seat.
        fill(&mut harness, text.get("dosage-limit-room-seats"), "0");
        assert!(
            harness
                .query_by_label_contains(&format!("{} ≤", text.get("dosage-limit-room-seats")))
                .is_none()
        );
    }
}

/// Three modules of the typical example, for its first learners: searches under limits are short.
fn small() -> Plan {
    let mut plan = red();
    plan.modules.truncate(3);
    plan.learners.truncate(5);
    plan.funder.bands.clear();
    plan.targets.bands.clear();
    plan.funder.budget = None;
    for trainer in &mut plan.trainers {
        Arc::make_mut(trainer).available = None;
    }
    plan
}

#[test]
fn a_limit_that_binds_is_kept_to_named_with_its_price_and_loosened_for_the_better() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let plan = small();
        let rules = tresse::checks::Rules::for_plan(&plan, &policy(&plan));
        let asked = tresse::dosage::Asked::default();
        let presets = [tresse::dosage::Preset::Learners];
        let free = tresse::dosage::propose(&plan, &rules, &asked, &text, &presets, &|_| true).unwrap();
        let taught = free.list[0].after.mix.get(Modality::Classroom);
        let tight = taught.minus(tresse::model::Minutes::hours(2));
        let mut harness = open(&plan, ViewId::Dosage, *lang);
        fill(
            &mut harness,
            text.get("dosage-limit-rooms"),
            &text.hours(tight.get()),
        );
        click(&mut harness, text.get("dosage-propose"));
        wait(&mut harness, &text);
        let args = [
            ("name", text.get("dosage-limit-rooms").into()),
            ("most", text.hours(tight.get()).into()),
        ];
        let named = text.fmt("dosage-limit-most", &args);
        assert!(harness.query_by_label(&named).is_some(), "{lang} {named}");
        let hour = text.fmt(
            "dosage-price-more",
            &[("step", text.hours(60).into()), ("gains", "".into())],
        );
        assert!(
            harness.query_all_by_label_contains(hour.trim()).count() > 0,
            "{lang} {hour}"
        );
        let accept = begun(&text, "dosage-accept-named", text.get("dosage-preset-learners"));
        click(&mut harness, &accept);
        let room =
            |harness: &Harness<'static, Program>| harness.state().plan().mix().get(Modality::Classroom);
        assert_eq!(room(&harness), tight, "{lang}: all that is allowed is used");
        let kept = following(&mut harness).0;
        harness.state_mut().app().ask(Action::Undo);
        harness.run_steps(3);
        fill(&mut harness, text.get("dosage-limit-rooms"), "900 h");
        click(&mut harness, text.get("dosage-propose"));
        wait(&mut harness, &text);
        assert!(
            harness.query_by_label(&named).is_none(),
            "{lang}: it holds nothing back"
        );
        // Without the limit the plan is right as it stands, or becomes what it was without any.
        if !free.list[0].is_empty() {
            click(&mut harness, &accept);
        }
        assert_eq!(room(&harness), taught, "{lang}");
        assert!(following(&mut harness).0 >= kept, "{lang}");
    }
}

#[test]
fn the_path_asks_for_a_dosage_from_its_own_view_and_from_a_module() {
    let text = Text::for_screen(Lang::Fr);
    let plan = red();
    let mut harness = open(&plan, ViewId::Path, Lang::Fr);
    click(&mut harness, text.get("dosage-propose"));
    wait(&mut harness, &text);
    assert!(harness.query_by_label(text.get("dosage-holds-back")).is_some());
    assert!(harness.query_by_label(text.get("dosage-only-all")).is_none());
    let id = plan.modules[2].id.clone();
    harness.state_mut().app().ask(Action::Jump(Key::Module(id)));
    harness.run_steps(4);
    click(&mut harness, text.get("dosage-propose-module"));
    wait(&mut harness, &text);
    assert!(harness.query_by_label(text.get("dosage-only-all")).is_some());
}

#[test]
fn some_blocks_are_ticked_and_what_somebody_cannot_follow_is_given_aside() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut plan = small();
        // Own time for a third of the path: more than the four of little autonomy bear.
        plan.funder.bands = vec![Band {
            scope: BandScope::Modality(Modality::RemoteAsync),
            min: Permille::percent(33),
            max: Permille::percent(100),
        }];
        let mut harness = open(&plan, ViewId::Dosage, *lang);
        let block = plan.blocks[0].title.clone();
        click(&mut harness, text.get("dosage-scope-blocks"));
        let tick = |harness: &mut Harness<'static, Program>, name: &str| {
            harness.get_by_role_and_label(Role::CheckBox, name).click();
            harness.run_steps(3);
        };
        tick(&mut harness, &block);
        let all = text.get("dosage-only-all");
        assert!(harness.query_by_label(all).is_some(), "{lang}");
        // Ticked again, the search is for the whole path.
        tick(&mut harness, &block);
        assert!(harness.query_by_label(all).is_none(), "{lang}");
        harness.key_press(egui::Key::Escape);
        harness.run_steps(2);
        tick(&mut harness, text.get("dosage-individual"));
        click(&mut harness, text.get("dosage-propose"));
        wait(&mut harness, &text);
        click(&mut harness, text.get("dosage-accept"));
        let (follow, people) = following(&mut harness);
        assert_eq!(follow, people, "{lang}");
        assert!(
            !harness.state().plan().variants.is_empty(),
            "{lang}: by a variant"
        );
    }
}
