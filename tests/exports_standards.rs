//! Files for catalogues, learning platforms and other programs: their order, their encodings, what they refuse.

#![expect(clippy::panic, reason = "a test stops at the first thing that fails")]

use std::io::{Cursor, Read as _};

use chrono::NaiveDate;
use quick_xml::events::Event;
use tresse::checks::{self, Facts, Rules};
use tresse::exchange::TEMPLATES;
use tresse::exchange::export::{Choice, Cx, ExportError, Input, exporter};
use tresse::model::{
    Admission, Aim, Catalogue, Cents, CourseForm, Modality, Offer, Pace, Permille, Plan, Provider,
};
use tresse::storage;
use tresse::text::{Lang, Text};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default()
}

fn plan(name: &str) -> Plan {
    let template = TEMPLATES
        .iter()
        .find(|it| it.name == name)
        .unwrap_or_else(|| panic!("{name}"));
    storage::parse(template.source)
        .unwrap_or_else(|error| panic!("{error}"))
        .plan
}

/// What a provider would fill in.
fn offer() -> Offer {
    Offer {
        catalogues: vec![Catalogue::Lheo, Catalogue::Edof],
        formacodes: vec!["34566".to_owned()],
        publics: vec!["80006".to_owned(), "82044".to_owned()],
        form: Some(CourseForm::Modular),
        aim: Some(Aim::Certification),
        entry_level: Some(3),
        level_required: Some(false),
        rhythm: "Temps partiel, 4 jours par semaine".to_owned(),
        conditions: "Projet confirmé ≥ 1 entretien".to_owned(),
        access: "Locaux accessibles, référent handicap".to_owned(),
        aid: Some(true),
        admission: Some(Admission::Interview),
        pace: Some(Pace::PartTime),
        price: Some(Cents::new(63_000)),
        vat: Some(Permille(200)),
        ..Offer::default()
    }
}

fn provider() -> Provider {
    Provider {
        name: "Centre Exemple".to_owned(),
        legal_name: "Association Exemple".to_owned(),
        siret: "12345678901234".to_owned(),
        declaration: "32590000059".to_owned(),
        address: vec!["Bâtiment B".to_owned(), "1 rue de l’Œuvre".to_owned()],
        postcode: "59000".to_owned(),
        town: "Lille".to_owned(),
        contact_first_name: "Alix".to_owned(),
        contact_name: "Durand".to_owned(),
        phone: "03 20 00 00 00".to_owned(),
        email: "contact@exemple.fr".to_owned(),
        ..Provider::default()
    }
}

/// A template with all that catalogues ask for.
fn filled(name: &str) -> Plan {
    let mut plan = plan(name);
    plan.offer = offer();
    plan.provider = provider();
    plan.offer.permanent = plan.starts.is_none();
    if plan.stated_objective().is_empty() {
        plan.agreement.objective = "Exercer l’emploi visé".to_owned();
    }
    if plan.stated_results().is_empty() {
        plan.agreement.sanction = "Attestation de fin de formation".to_owned();
    }
    plan
}

fn export(plan: &Plan, id: &str, lang: Lang) -> Result<Vec<u8>, ExportError> {
    export_by(plan, id, lang, &Provider::default())
}

fn export_by(plan: &Plan, id: &str, lang: Lang, usual: &Provider) -> Result<Vec<u8>, ExportError> {
    let rules = Rules::for_plan(plan, &storage::default_policy());
    let facts = Facts::new(plan, &rules);
    let findings = checks::run(&facts);
    let text = Text::new(lang);
    let exporter = exporter(id).unwrap_or_else(|| panic!("{id}"));
    exporter.export(
        &Input {
            facts: &facts,
            findings: &findings,
            provider: usual,
            logo: None,
            choice: &Choice::default(),
            templates: &[],
        },
        &Cx {
            text: &text,
            today: today(),
            progress: &|_| true,
        },
    )
}

fn bytes(plan: &Plan, id: &str) -> Vec<u8> {
    export(plan, id, Lang::Fr).unwrap_or_else(|error| panic!("{id}: {error}"))
}

/// Paths of the elements of a document, in order, and the text of the leaves.
fn elements(xml: &str) -> Vec<(String, String)> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut path, mut out): (Vec<String>, Vec<(String, String)>) = (Vec::new(), Vec::new());
    let mut text = String::new();
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}")) {
            Event::Start(start) => {
                path.push(start.name().as_ref().to_owned());
                text.clear();
                out.push((path.join("/"), String::new()));
            }
            Event::Text(words) => text.push_str(&words),
            Event::End(_) => {
                if let Some(last) = out.iter_mut().rev().find(|it| it.0 == path.join("/"))
                    && last.1.is_empty()
                {
                    text.trim().clone_into(&mut last.1);
                }
                text.clear();
                path.pop();
            }
            Event::Eof => return out,
            _ => {}
        }
    }
}

/// The children of the first element of a path, in order, each name once.
fn children(all: &[(String, String)], of: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (path, _) in all {
        if let Some(rest) = path.strip_prefix(&format!("{of}/"))
            && !rest.contains('/')
            && names.last().map(String::as_str) != Some(rest)
        {
            names.push(rest.to_owned());
        }
    }
    names
}

fn value<'a>(all: &'a [(String, String)], path: &str) -> &'a str {
    all.iter()
        .find(|it| it.0 == path)
        .map_or_else(|| panic!("{path}"), |it| it.1.as_str())
}

/// The order that the schema gives an action, its optional elements included.
const LHEO_ACTION: [&str; 26] = [
    "rythme-formation",
    "code-public-vise",
    "info-public-vise",
    "niveau-entree-obligatoire",
    "modalites-alternance",
    "modalites-enseignement",
    "conditions-specifiques",
    "prise-en-charge-frais-possible",
    "lieu-de-formation",
    "modalites-entrees-sorties",
    "session",
    "acces-handicapes",
    "langue-formation",
    "modalites-recrutement",
    "modalites-pedagogiques",
    "code-modalite-pedagogique",
    "equipement",
    "frais-restants",
    "prix-horaire-TTC",
    "prix-total-TTC",
    "duree-indicative",
    "nombre-heures-centre",
    "nombre-heures-entreprise",
    "nombre-heures-total",
    "organisme-financeur",
    "extras",
];

fn stand_in_order(found: &[String], order: &[&str]) {
    let mut places = found.iter().map(|name| {
        order
            .iter()
            .position(|it| it == name)
            .unwrap_or_else(|| panic!("{name} is not known"))
    });
    assert!(places.by_ref().is_sorted(), "{found:?}");
}

#[test]
fn an_offer_for_the_public_catalogues_stands_in_the_order_of_the_schema() {
    for template in TEMPLATES
        .iter()
        .filter(|it| !plan(it.name).mix().total().is_zero())
    {
        let plan = filled(template.name);
        let xml = String::from_utf8(bytes(&plan, "lheo")).unwrap_or_else(|error| panic!("{error}"));
        let all = elements(&xml);
        let course = "lheo/offres/formation";
        stand_in_order(
            &children(&all, course),
            &[
                "domaine-formation",
                "intitule-formation",
                "objectif-formation",
                "resultats-attendus",
                "contenu-formation",
                "certifiante",
                "contact-formation",
                "parcours-de-formation",
                "code-niveau-entree",
                "objectif-general-formation",
                "certification",
                "code-niveau-sortie",
                "action",
                "organisme-formation-responsable",
                "identifiant-module",
            ],
        );
        let action = format!("{course}/action");
        stand_in_order(&children(&all, &action), &LHEO_ACTION);
        // Whole hours sum to the total, which is the plan's, half an hour up.
        let hours = |name: &str| {
            value(&all, &format!("{action}/{name}"))
                .parse::<u32>()
                .unwrap_or(0)
        };
        let minutes = plan.mix().total().get();
        assert_eq!(
            hours("nombre-heures-total"),
            (minutes + 30) / 60,
            "{}",
            template.name
        );
        assert_eq!(
            hours("nombre-heures-centre") + hours("nombre-heures-entreprise"),
            hours("nombre-heures-total")
        );
        assert!(
            value(&all, &format!("{action}/modalites-pedagogiques"))
                .chars()
                .count()
                <= 200
        );
        assert_eq!(value(&all, &format!("{course}/code-niveau-entree")), "13");
        for (path, text) in &all {
            if path.ends_with("/ligne") || path.ends_with("/ville") {
                assert!((1..=50).contains(&text.chars().count()), "{path}: {text}");
            }
        }
    }
}

#[test]
fn an_offer_for_mon_compte_formation_is_latin_1_and_lacks_nothing() {
    let mut plan = filled("formateur-professionnel-adultes");
    plan.title = "Œuvrer – l’adulte… <en> formation → 日本".to_owned();
    let bytes = bytes(&plan, "edof");
    assert!(bytes.starts_with(b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"));
    let xml: String = bytes.iter().map(|it| char::from(*it)).collect();
    assert!(
        xml.contains(
            "<intitule-formation>Oeuvrer - l'adulte... &lt;en&gt; formation &#8594; &#26085;&#26412;</"
        ),
        "{xml}"
    );
    let all = elements(&xml.replace("ISO-8859-1", "UTF-8"));
    let course = "lheo/offres/formation";
    stand_in_order(
        &children(&all, course),
        &[
            "intitule-formation",
            "objectif-formation",
            "resultats-attendus",
            "contenu-formation",
            "parcours-de-formation",
            "objectif-general-formation",
            "certification",
            "action",
            "organisme-formation-responsable",
            "extras",
        ],
    );
    // 630 € with 20 % of tax in it: 525 € without.
    assert!(xml.contains("<extra info=\"frais-ht\">525.00</extra>"));
    assert!(xml.contains("<extra info=\"frais-ttc\">630.00</extra>"));
    assert!(xml.contains("<extra info=\"taux-tva\">20.0</extra>"));
    assert!(xml.contains("<extra info=\"code-bloc\">RNCP37275BC01</extra>"));
    assert!(xml.contains("<numtel>0320000000</numtel>"));
}

#[test]
fn what_a_catalogue_cannot_do_without_is_named_and_never_invented() {
    for (id, first) in [("lheo", "offer-item-siret"), ("edof", "offer-item-siret")] {
        let plan = plan("formateur-professionnel-adultes");
        match export(&plan, id, Lang::Fr) {
            Err(ExportError::Missing(items)) => {
                assert!(items.contains(&first), "{items:?}");
                for lang in Lang::ALL {
                    let text = Text::new(*lang);
                    let words = ExportError::Missing(items.clone()).message(&text);
                    assert!(
                        words.contains("SIRET") && !words.contains("offer-item"),
                        "{words}"
                    );
                }
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn the_provider_of_the_computer_serves_a_plan_and_a_plan_of_another_one_keeps_its_own() {
    let names = |plan: &Plan, usual: &Provider| {
        let bytes = export_by(plan, "lheo", Lang::Fr, usual).unwrap_or_else(|error| panic!("{error}"));
        let xml = String::from_utf8(bytes).unwrap_or_else(|error| panic!("{error}"));
        let of = |name: &str| {
            let start = xml.find(&format!("<{name}>"))? + name.len() + 2;
            let end = xml.get(start..)?.find('<')?;
            xml.get(start..start + end).map(str::to_owned)
        };
        [of("nom-organisme"), of("SIRET"), of("numero-activite")].map(Option::unwrap_or_default)
    };
    let mut plan = filled("employe-commercial-hybride");
    let own = ["Centre Exemple", "12345678901234", "32590000059"];
    let usual = Provider {
        name: "Atelier".to_owned(),
        siret: "98765432100011".to_owned(),
        ..provider()
    };
    assert_eq!(names(&plan, &usual), own);
    plan.provider = Provider::default();
    assert_eq!(names(&plan, &provider()), own);
    // A plan that only names another provider lacks the rest, and is not lent the computer's.
    plan.provider.name = "Centre C".to_owned();
    match export_by(&plan, "lheo", Lang::Fr, &provider()) {
        Err(ExportError::Missing(items)) => {
            let asked =
                ["siret", "activity-number", "address", "contact"].map(|it| format!("offer-item-{it}"));
            assert_eq!(items, asked);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_exemption_of_the_provider_is_the_rate_of_the_price() {
    let offer = Offer::default();
    let exempt = Provider {
        vat_exempt: true,
        ..Provider::default()
    };
    assert_eq!(offer.vat(&Provider::default()), None);
    assert_eq!(offer.vat(&exempt), Some(Permille(0)));
}

fn part(archive: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(archive)).unwrap_or_else(|error| panic!("{error}"));
    let mut text = String::new();
    zip.by_name(name)
        .unwrap_or_else(|error| panic!("{name}: {error}"))
        .read_to_string(&mut text)
        .unwrap_or_else(|error| panic!("{error}"));
    text
}

fn names(archive: &[u8]) -> Vec<String> {
    let zip = zip::ZipArchive::new(Cursor::new(archive)).unwrap_or_else(|error| panic!("{error}"));
    zip.file_names()
        .map(|it| it.unwrap_or_else(|error| panic!("{error}")).into_owned())
        .collect()
}

#[test]
fn a_moodle_course_has_all_that_a_restore_asks_for() {
    for template in TEMPLATES {
        let plan = plan(template.name);
        let archive = bytes(&plan, "moodle-course");
        let names = names(&archive);
        for required in [
            "moodle_backup.xml",
            "files.xml",
            "roles.xml",
            "groups.xml",
            "scales.xml",
            "outcomes.xml",
            "questions.xml",
            "course/course.xml",
            "course/roles.xml",
            "course/competencies.xml",
        ] {
            assert!(
                names.iter().any(|it| it == required),
                "{}: {required}",
                template.name
            );
        }
        let index = part(&archive, "moodle_backup.xml");
        let head: String = index.chars().take(200).collect();
        assert!(
            head.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"),
            "{head}"
        );
        assert!(
            head.contains("<moodle_backup>") && head.contains("<information>"),
            "{head}"
        );
        // One section for the overview, one for each module.
        let sections = names.iter().filter(|it| it.ends_with("/section.xml")).count();
        assert_eq!(sections, plan.modules.len() + 1, "{}", template.name);
        let pages = names.iter().filter(|it| it.ends_with("/page.xml")).count();
        assert_eq!(pages, plan.modules.len());
        let labels = names.iter().filter(|it| it.ends_with("/label.xml")).count();
        let activities: usize = plan.modules.iter().map(|it| it.activities.len()).sum();
        assert_eq!(labels, activities + 1);
        for name in names.iter().filter(|it| {
            std::path::Path::new(it.as_str())
                .extension()
                .is_some_and(|it| it.eq_ignore_ascii_case("xml"))
        }) {
            assert!(!elements(&part(&archive, name)).is_empty(), "{name}");
        }
        for folder in names.iter().filter_map(|it| it.strip_suffix("/module.xml")) {
            for file in ["roles.xml", "grades.xml"] {
                assert!(names.contains(&format!("{folder}/{file}")), "{folder}/{file}");
            }
        }
    }
}

#[test]
fn a_course_names_the_competencies_of_the_framework() {
    let plan = plan("formateur-professionnel-adultes");
    let table = String::from_utf8(bytes(&plan, "moodle-competencies")).unwrap_or_default();
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(table.as_bytes());
    let rows: Vec<csv::StringRecord> = rows.records().filter_map(Result::ok).collect();
    assert!(rows.iter().all(|it| it.len() == 14));
    let own: Vec<_> = rows.iter().filter(|it| &it[12] == "1").collect();
    assert_eq!(own.len(), 1);
    assert_eq!((&own[0][0], &own[0][1]), ("", "RNCP37275"));
    let mut known: Vec<&str> = Vec::new();
    for row in rows.iter().skip(2) {
        // Parents before children, names and numbers within Moodle's hundred characters.
        assert!(row[0].is_empty() || known.contains(&&row[0]), "{row:?}");
        assert!(!row[1].is_empty() && !row[2].is_empty());
        assert!(row[1].chars().count() <= 100 && row[2].chars().count() <= 100);
        known.push(&row[1]);
    }
    assert_eq!(
        known.len(),
        plan.blocks
            .iter()
            .filter(|it| it.certifying || !it.competencies.is_empty())
            .count()
            + plan.competencies().count()
    );
    let archive = bytes(&plan, "moodle-course");
    let links = elements(&part(&archive, "course/competencies.xml"));
    let linked: Vec<&str> = links
        .iter()
        .filter(|it| it.0.ends_with("/idnumber"))
        .map(|it| it.1.as_str())
        .collect();
    assert_eq!(linked.len(), plan.competencies().count());
    for number in &linked {
        assert!(known.contains(number), "{number}");
    }
}

#[test]
fn a_cartridge_says_what_it_is_in_its_first_kilobyte() {
    for template in TEMPLATES {
        let plan = plan(template.name);
        let archive = bytes(&plan, "common-cartridge");
        let manifest = part(&archive, "imsmanifest.xml");
        let head: String = manifest.chars().take(1024).collect();
        assert!(
            head.contains("http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"),
            "{head}"
        );
        let all = elements(&manifest);
        let items = all
            .iter()
            .filter(|it| it.0 == "manifest/organizations/organization/item/item")
            .count();
        assert_eq!(items, plan.modules.len() + 1, "{}", template.name);
        assert_eq!(
            names(&archive).first().map(String::as_str),
            Some("imsmanifest.xml")
        );
        for name in names(&archive).iter().skip(1) {
            assert!(manifest.contains(&format!("href=\"{name}\"")), "{name}");
        }
    }
}

#[test]
fn html_of_a_title_is_shown_and_never_run() {
    let mut plan = plan("formateur-professionnel-adultes");
    let bad = "<script>alert(1)</script>&\"'";
    plan.title = bad.to_owned();
    for module in &mut plan.modules {
        let module = std::sync::Arc::make_mut(module);
        module.title = bad.to_owned();
        module.objective = bad.to_owned();
        for activity in &mut module.activities {
            std::sync::Arc::make_mut(activity).title = bad.to_owned();
        }
    }
    for id in ["common-cartridge", "moodle-course"] {
        let archive = bytes(&plan, id);
        for name in names(&archive) {
            assert!(!part(&archive, &name).contains("<script"), "{id}: {name}");
        }
    }
    plan.offer = offer();
    plan.offer.permanent = true;
    plan.provider = provider();
    let xml = String::from_utf8_lossy(&bytes(&plan, "edof")).into_owned();
    assert!(!xml.contains("<script"));
    // The list of modules is HTML inside a text: there it is escaped twice.
    assert!(xml.contains("&amp;lt;script&amp;gt;"));
}

#[test]
fn a_design_tells_all_hours() {
    for template in TEMPLATES {
        let plan = plan(template.name);
        let design: serde_json::Value =
            serde_json::from_slice(&bytes(&plan, "ldj")).unwrap_or_else(|error| panic!("{error}"));
        let minutes: u64 = design["activities"]
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|it| it["slas"].as_array().into_iter().flatten())
            .map(|it| it["duration"].as_u64().unwrap_or(0))
            .sum();
        let told: u64 = plan
            .modules
            .iter()
            .map(|module| {
                Modality::ALL
                    .iter()
                    .map(|modality| {
                        let told: u32 = module
                            .activities
                            .iter()
                            .filter(|it| it.modality == *modality)
                            .map(|it| it.duration.get())
                            .sum();
                        u64::from(told.max(module.mix.get(*modality).get()))
                    })
                    .sum::<u64>()
            })
            .sum();
        assert_eq!(minutes, told, "{}", template.name);
        assert_eq!(design["groupSize"], plan.headcount());
    }
}

#[test]
fn third_places_are_contributed_with_the_directory_s_columns() {
    let mut plan = plan("formateur-professionnel-adultes");
    let mut place = tresse::model::ThirdPlace::new(
        tresse::model::Id::next_free(std::iter::empty()),
        "=HYPERLINK(\"x\")",
        3,
    );
    place.town = "Roubaix".to_owned();
    place.listing.position = tresse::model::Position::parse("50.69421, 3.17456");
    place.listing.phone = "+33320000000".to_owned();
    place.listing.services = vec![
        "Accès internet et matériel informatique".to_owned(),
        "Autre".to_owned(),
    ];
    plan.third_places = vec![place.into()];
    let table = String::from_utf8(bytes(&plan, "mednum")).unwrap_or_default();
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let headings = reader.headers().cloned().unwrap_or_default();
    assert_eq!(headings.len(), 32);
    let row = reader.records().find_map(Result::ok).unwrap_or_default();
    let cell = |name: &str| {
        headings
            .iter()
            .position(|it| it == name)
            .and_then(|at| row.get(at))
    };
    assert_eq!(cell("nom"), Some("'=HYPERLINK(\"x\")"));
    assert_eq!(cell("latitude"), Some("50.69421"));
    assert_eq!(cell("telephone"), Some("+33320000000"));
    assert_eq!(
        cell("services"),
        Some("Accès internet et matériel informatique|Autre")
    );
    assert_eq!(cell("commune"), Some("Roubaix"));
}
