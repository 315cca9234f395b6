//! *Moyens*, costs: a rate typed, the figure that it makes, and the sum behind the figure.

mod support;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use support::app::Program;
use support::plans::shop;
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::cost::Costing;
use tresse::model::{Cents, Modality};
use tresse::text::{Lang, Text};

fn open(lang: Lang, size: egui::Vec2) -> Harness<'static, Program> {
    let mut harness = Program::staged(&shop(), ViewId::Means, lang, egui::Theme::Light, size);
    let text = Text::for_screen(lang);
    harness
        .get_by_role_and_label(Role::Tab, text.get("cost-tab"))
        .click();
    harness.run();
    harness
}

#[test]
fn a_rate_makes_a_figure_that_opens_on_its_sums() {
    for lang in [Lang::Fr, Lang::En] {
        let text = Text::for_screen(lang);
        let mut harness = open(lang, egui::vec2(1400.0, 1600.0));
        let field = harness.get_by_role_and_label(Role::TextInput, text.get("cost-form-classroom"));
        field.focus();
        harness.run();
        harness.event(egui::Event::Text("45".to_owned()));
        harness.run();
        harness.key_press(egui::Key::Tab);
        harness.run();
        let plan = harness.state().plan();
        assert_eq!(plan.costs.classroom, Some(Cents::euros(45)), "{lang}");
        let hours = plan.mix().get(Modality::Classroom).get() / 60;
        let costing = Costing::new(plan);
        assert_eq!(
            costing.of_modality(Some(Modality::Classroom)),
            Cents::euros(u64::from(hours) * 45),
            "{lang}: no trainer and no room of this plan has a price"
        );
        let amount = text.money(i64::from(hours) * 4500);
        // A figure says the sum that makes it.
        let whole = text.money(i64::try_from(costing.total.get()).unwrap_or(0));
        let total = format!("{}, {whole}", text.get("cost-total"));
        let made = costing.explain_total(&text);
        assert!(harness.query_by_label(&made).is_none(), "{lang}");
        harness.get_by_role_and_label(Role::Button, &total).click();
        harness.run();
        assert!(harness.query_by_label(&made).is_some(), "{lang}: {made}");
        harness.get_by_role_and_label(Role::Button, &total).click();
        harness.run();
        let bar = format!("{}, {amount}", text.get("modality-classroom"));
        let term = costing.terms.iter().find(|it| it.amount.is_some());
        let sum = term.map(|it| it.explain(&text)).unwrap_or_default();
        assert!(harness.query_by_label_contains(&sum).is_none(), "{lang}");
        harness.get_by_role_and_label(Role::Button, &bar).focus();
        harness.run();
        harness.key_press(egui::Key::Enter);
        harness.run();
        assert!(
            harness.query_all_by_label_contains(&sum).count() > 0,
            "{lang}: {sum}"
        );
        harness.state_mut().app().ask(Action::Undo);
        harness.run();
        assert_eq!(harness.state().plan().costs.classroom, None);
    }
}

#[test]
fn a_part_of_the_picture_opens_on_its_sums_and_usual_costs_fill_in() {
    for lang in [Lang::Fr, Lang::En] {
        let text = Text::for_screen(lang);
        let mut harness = open(lang, egui::vec2(1400.0, 1600.0));
        harness
            .get_by_role_and_label(Role::Button, text.get("cost-usual"))
            .click();
        harness.run();
        let plan = std::sync::Arc::clone(harness.state().plan());
        let usual = harness
            .state_mut()
            .app()
            .session()
            .map(|it| it.derived().rules.costs);
        let usual = usual.unwrap_or_else(|| panic!("a plan is open"));
        assert_eq!(plan.costs.classroom, Some(usual.trainer), "{lang}");
        assert_eq!(plan.costs.remote_async, Some(usual.tutoring), "{lang}");
        let costing = Costing::new(&plan);
        let priced = |id| costing.of_part(Some(id), Some(Modality::Classroom)) > Cents::ZERO;
        let block = plan.blocks.iter().find(|it| priced(&it.id));
        let block = block.unwrap_or_else(|| panic!("a block in the classroom"));
        let amount = costing.of_part(Some(&block.id), Some(Modality::Classroom));
        let said = text.money(i64::try_from(amount.get()).unwrap_or(0));
        let part = format!("{}, {}, {said}", block.title, text.get("modality-classroom"));
        let term = costing.terms.iter().find(|it| {
            it.block.as_ref() == Some(&block.id)
                && it.modality == Some(Modality::Classroom)
                && it.amount.is_some()
        });
        let sum = term.map(|it| it.explain(&text)).unwrap_or_default();
        assert!(harness.query_by_label_contains(&sum).is_none(), "{lang}");
        harness.get_by_role_and_label(Role::Button, &part).click();
        harness.run();
        assert!(
            harness.query_all_by_label_contains(&sum).count() > 0,
            "{lang}: {sum}"
        );
    }
}

#[test]
fn the_panel_holds_in_a_small_window() {
    let harness = open(Lang::Fr, egui::vec2(640.0, 360.0));
    let text = Text::for_screen(Lang::Fr);
    assert!(
        harness
            .query_by_role_and_label(Role::TextInput, text.get("cost-form-classroom"))
            .is_some()
    );
}

#[test]
fn the_three_figures_stand_equally_tall_whatever_their_notes() {
    let mut plan = shop();
    // The note of the first is long, that of the second short, the third has none.
    plan.funder.budget = Some(Cents::euros(1_000_000));
    for lang in [Lang::Fr, Lang::En] {
        let size = egui::vec2(1280.0, 720.0);
        let mut harness = Program::staged(&plan, ViewId::Means, lang, egui::Theme::Light, size);
        let text = Text::for_screen(lang);
        harness
            .get_by_role_and_label(Role::Tab, text.get("cost-tab"))
            .click();
        harness.run();
        let tiles = ["cost-total", "cost-per-learner", "cost-per-hour"].map(|key| {
            let name = format!("{},", text.get(key));
            let mut found = harness.query_all_by_role(Role::Button);
            let tile = found.find(|it| {
                it.accesskit_node()
                    .label()
                    .is_some_and(|it| it.starts_with(&name))
            });
            tile.map(|it| it.rect().height()).unwrap_or_default()
        });
        assert!(tiles[0] > 60.0, "{lang}: {tiles:?}");
        assert!(
            tiles.iter().all(|it| (it - tiles[0]).abs() < 1.0),
            "{lang}: {tiles:?}"
        );
    }
}
