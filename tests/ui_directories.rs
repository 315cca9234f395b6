//! Third places and competencies out of the files of others, in the window: searched, ticked, added as one step; and
//! the offer, filled in and told what it lacks.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "helpers of tests make files and fail by panicking"
)]

mod support;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use support::app::Program;
use tresse::app::action::Action;
use tresse::app::view::ViewId;
use tresse::model::{Catalogue, Plan, Provider};
use tresse::storage::Issuer;
use tresse::text::{Lang, Text};

const PLACES: &str = "\
id,pivot,nom,commune,code_postal,adresse,latitude,longitude,date_maj,services,modalites_acces,modalites_accompagnement
a,43493312300029,Espace A,Roubaix,59100,1 rue A,50.69,3.18,2026-04-02,Accès internet et matériel informatique,Se présenter,Accompagnement individuel
b,43493312300029,Espace B,Tourcoing,59200,2 rue B,50.72,3.16,2026-04-02,Accès internet et matériel informatique,Se présenter,
c,43493312300029,Espace C,Marseille,13001,3 rue C,43.3,5.4,2026-04-02,Accès internet et matériel informatique,Se présenter,
";

const ESCO: &str = "conceptType,conceptUri,skillType,preferredLabel,altLabels,status
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/aaaa,skill/competence,gérer une équipe,encadrer du personnel,released
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/bbbb,knowledge,droit du travail,,released
";

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

fn open(view: ViewId, lang: Lang, name: &str, content: &str) -> Harness<'static, Program> {
    let mut harness = Program::open(&Plan::default(), view, lang);
    let path: PathBuf = harness.state().folder().join(name);
    std::fs::write(&path, content).unwrap();
    harness.state_mut().app().ask(Action::ImportFile(path));
    harness
}

fn press(harness: &mut Harness<'static, Program>, role: Role, name: &str) {
    let found = harness.get_all_by_role_and_label(role, name);
    found.last().unwrap_or_else(|| panic!("{name}")).click();
    harness.run_ok();
}

#[test]
fn a_directory_is_searched_and_what_is_ticked_enters_the_plan() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut harness = open(ViewId::Means, *lang, "lieux.csv", PLACES);
        let title = text.get("places-title").to_owned();
        until(&mut harness, "the directory", |it| {
            it.query_by_role_and_label(Role::Dialog, &title).is_some()
        });
        let field = harness.get_by_role_and_label(Role::TextInput, text.get("places-near"));
        field.focus();
        harness.run_ok();
        harness
            .get_by_role_and_label(Role::TextInput, text.get("places-near"))
            .type_text("Roubaix");
        harness.run_ok();
        let choose = |name: &str, town: &str| {
            text.fmt("places-choose", &[("name", name.into()), ("town", town.into())])
        };
        // Marseille is too far to be listed.
        assert!(
            harness
                .query_by_role_and_label(Role::CheckBox, &choose("Espace C", "Marseille"))
                .is_none()
        );
        press(&mut harness, Role::CheckBox, &choose("Espace A", "Roubaix"));
        let add = text.fmt("places-add", &[("count", 1.into())]);
        press(&mut harness, Role::Button, &add);
        let plan = Arc::clone(harness.state().plan());
        let names: Vec<&str> = plan.third_places.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Espace A"], "{lang}");
        assert!(plan.third_places.iter().all(|it| it.mediator));
    }
}

#[test]
fn a_framework_is_searched_and_what_is_ticked_enters_a_lane() {
    let text = Text::for_screen(Lang::Fr);
    let mut harness = open(ViewId::Blocks, Lang::Fr, "skills_fr.csv", ESCO);
    let title = text.fmt("competencies-title", &[("framework", "ESCO".into())]);
    until(&mut harness, "the framework", |it| {
        it.query_by_role_and_label(Role::Dialog, &title).is_some()
    });
    let field = harness.get_by_role_and_label(Role::TextInput, text.get("competencies-search"));
    field.focus();
    harness.run_ok();
    harness
        .get_by_role_and_label(Role::TextInput, text.get("competencies-search"))
        .type_text("encadrer");
    harness.run_ok();
    assert!(
        harness
            .query_by_role_and_label(Role::CheckBox, "droit du travail")
            .is_none()
    );
    press(&mut harness, Role::CheckBox, "gérer une équipe");
    let add = text.fmt("competencies-add", &[("count", 1.into())]);
    press(&mut harness, Role::Button, &add);
    let plan = Arc::clone(harness.state().plan());
    let found: Vec<(&str, &str)> = plan
        .competencies()
        .map(|(block, it)| (block.title.as_str(), it.title.as_str()))
        .collect();
    assert_eq!(found, [("ESCO", "gérer une équipe")]);
}

#[test]
fn the_offer_says_what_a_catalogue_still_asks_for() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let size = egui::vec2(1280.0, 3200.0);
        let plan = Plan {
            title: "Vente".to_owned(),
            ..Plan::default()
        };
        let mut harness = Program::staged(&plan, ViewId::Path, *lang, egui::Theme::Light, size);
        press(&mut harness, Role::Button, text.get("plan-offer"));
        press(&mut harness, Role::CheckBox, text.get("offer-for-lheo"));
        assert_eq!(harness.state().plan().offer.catalogues, [Catalogue::Lheo]);
        let siret = text.get("offer-item-siret");
        assert!(
            harness.query_all_by_label_contains(siret).next().is_some(),
            "{lang}"
        );
        // Entered once for all plans: it is neither asked for any more nor written into the plan.
        let issuer = Issuer {
            provider: Provider {
                name: "Centre A".to_owned(),
                siret: "12345678901234".to_owned(),
                ..Provider::default()
            },
            ..Issuer::default()
        };
        harness.state_mut().app().ask(Action::SetIssuer(Box::new(issuer)));
        harness.run_steps(4);
        assert!(
            harness.query_all_by_label_contains(siret).next().is_none(),
            "{lang}"
        );
        assert!(harness.state().plan().provider.is_empty());
        let address = text.get("offer-item-address");
        assert!(
            harness.query_all_by_label_contains(address).next().is_some(),
            "{lang}"
        );
    }
}

#[test]
fn what_a_catalogue_asks_for_leads_to_where_it_is_entered() {
    for lang in Lang::ALL {
        let text = Text::for_screen(*lang);
        let mut plan = Plan::default();
        plan.offer.catalogues = vec![Catalogue::Edof];
        let size = egui::vec2(1280.0, 3200.0);
        let mut harness = Program::staged(&plan, ViewId::Path, *lang, egui::Theme::Light, size);
        press(&mut harness, Role::Button, text.get("plan-offer"));
        press(&mut harness, Role::Button, text.get("offer-item-siret"));
        let title = text.get("provider-title");
        assert!(
            harness.query_by_role_and_label(Role::Dialog, title).is_some(),
            "{lang}"
        );
        harness.key_press(egui::Key::Escape);
        harness.run_ok();
        for (item, role, field) in [
            ("offer-item-pace", Role::ComboBox, "offer-pace"),
            ("offer-item-access", Role::TextInput, "offer-access"),
            ("offer-item-title", Role::TextInput, "form-title"),
            ("offer-item-certification", Role::Button, "plan-certification"),
            // This part of the form opens for it, and pushes the links out of sight.
            (
                "offer-item-objective",
                Role::MultilineTextInput,
                "legal-objective",
            ),
        ] {
            press(&mut harness, Role::Button, text.get(item));
            harness.run_steps(6);
            let field = harness.get_by_role_and_label(role, text.get(field));
            assert!(field.is_focused(), "{lang} {item}");
        }
    }
}

#[test]
fn an_offer_that_cannot_leave_leads_to_what_it_lacks() {
    let text = Text::for_screen(Lang::Fr);
    let size = egui::vec2(1280.0, 900.0);
    let mut harness = Program::staged(
        &Plan::default(),
        ViewId::Documents,
        Lang::Fr,
        egui::Theme::Light,
        size,
    );
    press(&mut harness, Role::Button, text.get("document-edof"));
    // The form of the offer opens with the catalogue: until then its tick is what is asked for.
    press(&mut harness, Role::Button, text.get("offer-item-price"));
    harness.run_steps(6);
    let tick = harness.get_by_role_and_label(Role::CheckBox, text.get("offer-for-edof"));
    assert!(tick.is_focused());
}
