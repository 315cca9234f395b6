//! Every exporter prints every template in both languages: something, the same each time, and nobody's name unless
//! it was asked for.

#![expect(clippy::panic, reason = "a test stops at the first thing that fails")]

use std::collections::BTreeSet;

use chrono::NaiveDate;
use tresse::checks::{self, Facts, Finding, Rules};
use tresse::edit::Edit;
use tresse::exchange::TEMPLATES;
use tresse::exchange::export::{
    Choice, Cx, EXPORTERS, ExportError, Exporter, Input, Section, exporter, outline_of,
};
use tresse::model::{Key, Plan, Provider, Waiver};
use tresse::storage;
use tresse::text::{Lang, Text};

/// The template with most modules, means and learners, and the one with most defects.
const RICHEST: &str = "formateur-professionnel-adultes";
const BROKEN: &str = "plan-a-problemes";

/// Whether it takes seconds in a debug build: pages, and what paints a picture.
fn is_heavy(exporter: &dyn Exporter) -> bool {
    ["pdf", "png"].contains(&exporter.extension()) || exporter.id() == "programme-docx"
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default()
}

fn provider() -> Provider {
    Provider {
        name: "Atelier des savoirs".to_owned(),
        siret: "12345678901234".to_owned(),
        declaration: "32591234567".to_owned(),
        region: "Hauts-de-France".to_owned(),
        ..Provider::default()
    }
}

fn plan(source: &str) -> Plan {
    storage::parse(source)
        .unwrap_or_else(|error| panic!("{error}"))
        .plan
}

/// Lends the input of one plan.
fn with_input<T>(plan: &Plan, choice: &Choice, use_it: impl FnOnce(&Input<'_>) -> T) -> T {
    let rules = Rules::for_plan(plan, &storage::default_policy());
    let facts = Facts::new(plan, &rules);
    let findings: Vec<Finding> = checks::run(&facts);
    use_it(&Input {
        facts: &facts,
        findings: &findings,
        provider: &provider(),
        logo: None,
        choice,
        templates: &[],
    })
}

fn exported(
    exporter: &dyn Exporter,
    plan: &Plan,
    choice: &Choice,
    lang: Lang,
) -> Result<Vec<u8>, ExportError> {
    let text = Text::new(lang);
    let cx = Cx {
        text: &text,
        today: today(),
        progress: &|_| true,
    };
    with_input(plan, choice, |input| exporter.export(input, &cx))
}

#[test]
fn every_exporter_has_words_and_a_name_of_its_own() {
    let mut ids = BTreeSet::new();
    for lang in Lang::ALL {
        let text = Text::new(*lang);
        for it in EXPORTERS {
            for key in [it.document(), &format!("{}.note", it.document()), it.format()] {
                assert!(text.has(key), "{lang}: {key} of {}", it.id());
            }
            for key in it
                .sections()
                .iter()
                .map(|it| it.word())
                .chain(it.columns().iter().map(|it| it.word()))
            {
                assert!(text.has(key), "{lang}: {key} of {}", it.id());
            }
        }
    }
    for it in EXPORTERS {
        assert!(ids.insert(it.id()), "{} stands twice", it.id());
        assert!(exporter(it.id()).is_some());
    }
}

#[test]
fn every_exporter_prints_every_template_in_both_languages_and_the_same_each_time() {
    for template in TEMPLATES {
        let plan = plan(template.source);
        for lang in Lang::ALL {
            for it in EXPORTERS {
                let choice = Choice::default();
                let name = format!("{} {} {lang}", template.name, it.id());
                // Without optimisation pages and pictures take seconds: the two plans that have most of
                // everything, one in each language.
                let chosen = (template.name == RICHEST) != (*lang == Lang::En);
                if is_heavy(*it) && !(chosen && [RICHEST, BROKEN].contains(&template.name)) {
                    continue;
                }
                match exported(*it, &plan, &choice, *lang) {
                    Ok(bytes) => {
                        assert!(!bytes.is_empty(), "{name} is empty");
                        let again = exported(*it, &plan, &choice, *lang);
                        assert!(again == Ok(bytes), "{name} differs");
                    }
                    // A plan may lack what a format cannot do without.
                    Err(ExportError::Missing(_)) => {}
                    Err(ExportError::NoLearner) => assert!(plan.learners.is_empty(), "{name}"),
                    Err(error) => panic!("{name}: {error}"),
                }
            }
        }
    }
}

/// A template with most to hide: learners with names and needs, under aliases that stand for nothing else, and a
/// reason that names one.
fn secretive(source: &str) -> Plan {
    let mut plan = plan(source);
    for (index, learner) in plan.learners.iter_mut().enumerate() {
        let learner = std::sync::Arc::make_mut(learner);
        learner.name = format!("Zénobie{index}");
        learner.accommodations = "Zaccommodation".to_owned();
        learner.notes = "Znotes".to_owned();
    }
    let keys: Vec<Key> = plan
        .learners
        .iter()
        .map(|it| Key::Learner(it.id.clone()))
        .collect();
    for (index, key) in keys.into_iter().enumerate() {
        plan = Edit::Rename(key, format!("Zalias{index}"))
            .applied_to(&plan)
            .unwrap_or_else(|error| panic!("{error}"));
    }
    let named = !plan.learners.is_empty();
    for code in ["A01", "S08"].into_iter().filter(|_| named) {
        plan.waivers.push(Waiver {
            code: code.to_owned(),
            place: Key::Plan,
            reason: "Agreed with Zalias0.".to_owned(),
            author: String::new(),
            date: None,
            numbers: String::new(),
        });
    }
    plan
}

/// The template with most defects, as [`secretive`] has it.
fn with_secrets() -> Plan {
    let template = TEMPLATES.iter().find(|it| it.name == BROKEN);
    template.map(|it| secretive(it.source)).unwrap_or_default()
}

/// Everything that an exporter wrote that can be read: parts of archives unpacked, other bytes as they are.
fn readable(bytes: &[u8]) -> String {
    let mut words = String::from_utf8_lossy(bytes).into_owned();
    if let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) {
        for index in 0..archive.len() {
            if let Ok(mut part) = archive.by_index(index) {
                let mut inner = Vec::new();
                if std::io::Read::read_to_end(&mut part, &mut inner).is_ok() {
                    words.push_str(&readable(&inner));
                }
            }
        }
    }
    words
}

/// What an exporter writes, as far as it can be read. Pages and pictures compress their words: what they print is
/// their outline.
fn said(it: &dyn Exporter, plan: &Plan, choice: &Choice, lang: Lang) -> String {
    let mut words = String::new();
    if !is_heavy(it) {
        match exported(it, plan, choice, lang) {
            Ok(bytes) => words = readable(&bytes),
            Err(ExportError::Missing(_) | ExportError::NoLearner) => {}
            Err(error) => panic!("{}: {error}", it.id()),
        }
    }
    let text = Text::new(lang);
    let cx = Cx {
        text: &text,
        today: today(),
        progress: &|_| true,
    };
    let outline = with_input(plan, choice, |input| {
        outline_of(it.id(), input, &cx).map(|it| format!("{it:?}"))
    });
    words.push_str(&outline.unwrap_or_default());
    words
}

#[test]
fn nobody_is_told_of_unless_it_was_asked_for() {
    let mut people = 0;
    for template in TEMPLATES {
        let plan = secretive(template.source);
        people += plan.learners.len();
        for lang in Lang::ALL {
            for it in EXPORTERS {
                let words = said(*it, &plan, &Choice::default(), *lang);
                for secret in ["Zalias", "Zénobie", "Zaccommodation", "Znotes"] {
                    let at = words.find(secret);
                    let near = at.map(|it| words[it..].chars().take(80).collect::<String>());
                    assert_eq!(near, None, "{} of {}", it.id(), template.name);
                }
            }
        }
    }
    assert!(people > 20, "{people} learners");
}

#[test]
fn what_tells_of_learners_is_counted_where_it_is_left_out() {
    let plan = with_secrets();
    let asked = Choice {
        cohort: true,
        ..Choice::default()
    };
    let all = with_input(&plan, &asked, |input| input.findings.len());
    let about = with_input(&plan, &asked, |input| {
        let found = input.findings.iter();
        found.filter(|it| it.diagnostic.tells_people()).count()
    });
    assert!(about > 1 && about < all, "{about} of {all}");
    let it = exporter("plan-json").unwrap_or_else(|| panic!("no data"));
    let read = |choice: &Choice| -> serde_json::Value {
        let bytes = exported(it, &plan, choice, Lang::Fr).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    };
    let count = |of: &serde_json::Value| of["findings"].as_array().map(Vec::len);
    let (without, with) = (read(&Choice::default()), read(&asked));
    assert_eq!(without["findings_about_people"], about);
    assert_eq!(count(&without), Some(all - about));
    assert_eq!(
        (&with["findings_about_people"], count(&with)),
        (&0.into(), Some(all))
    );
    for kind in ["workbook-xlsx", "evidence-md"] {
        let it = exporter(kind).unwrap_or_else(|| panic!("no {kind}"));
        assert!(said(it, &plan, &Choice::default(), Lang::En).contains("printed only with the group’s data"));
        let asked = said(it, &plan, &asked, Lang::En);
        assert!(!asked.contains("printed only with the group’s data") && asked.contains("Zalias"));
    }
}

#[test]
fn a_section_that_is_left_out_is_not_printed() {
    let plan = plan(TEMPLATES[0].source);
    let it = exporter("programme-md").unwrap_or_else(|| panic!("no programme"));
    let print = |choice: &Choice| {
        let bytes = exported(it, &plan, choice, Lang::Fr).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let whole = print(&Choice::default());
    assert!(whole.contains("\n## Contenu\n") && whole.contains("\n## Prix et financement\n"));
    let only = print(&Choice::default().only(&[Section::Content]));
    assert!(only.contains("\n## Contenu\n") && !only.contains("\n## Prix et financement\n"));
}

#[test]
fn work_that_is_given_up_ends() {
    let plan = plan(TEMPLATES[0].source);
    let text = Text::new(Lang::Fr);
    let cx = Cx {
        text: &text,
        today: today(),
        progress: &|_| false,
    };
    with_input(&plan, &Choice::default(), |input| {
        for it in EXPORTERS.iter().filter(|it| !it.sections().is_empty()) {
            assert_eq!(it.export(input, &cx), Err(ExportError::Cancelled), "{}", it.id());
        }
    });
}

#[test]
fn people_are_printed_when_they_are_asked_for_and_the_document_says_so() {
    let plan = with_secrets();
    let asked = Choice {
        cohort: true,
        ..Choice::default()
    };
    let text = Text::new(Lang::Fr);
    for it in EXPORTERS {
        let words = said(*it, &plan, &asked, Lang::Fr);
        let tells = words.contains("Zalias") || words.contains("Zénobie");
        assert_eq!(tells, it.may_carry_cohort(), "{}", it.id());
        let warned = match it.extension() {
            "json" => "\"personal_data\": true",
            _ => "données personnelles",
        };
        assert!(
            !tells || words.contains(warned),
            "{} does not say that it names people",
            it.id()
        );
    }
    let it = exporter("individual-md").unwrap_or_else(|| panic!("no individual plan"));
    let bytes = exported(it, &plan, &asked, Lang::Fr).unwrap_or_default();
    let words = readable(&bytes);
    assert!(
        words.contains("Zénobie0") && words.contains("Zaccommodation"),
        "{words}"
    );
    assert!(!words.contains("Zénobie1"), "one learner, not the others");
    assert!(text.has("doc-personal-data"));
}

#[test]
fn pages_that_others_open_run_nothing_and_load_nothing() {
    let mut plan = plan(TEMPLATES[0].source);
    plan.title = "<script>alert(1)</script><img src=x onerror=alert(2)>".to_owned();
    plan.agreement.objective = "\"><iframe src='http://example.org'></iframe>".to_owned();
    let it = exporter("programme-html").unwrap_or_else(|| panic!("no page"));
    let bytes = exported(it, &plan, &Choice::default(), Lang::Fr).unwrap_or_default();
    let page = String::from_utf8_lossy(&bytes);
    for tag in ["<script", "<iframe", "<img src=x", "http://example.org'"] {
        assert!(!page.contains(tag), "{tag}");
    }
    assert!(page.contains("Content-Security-Policy") && page.contains("default-src 'none'"));
    assert!(page.contains("<html lang=\"fr\">") && page.contains("<h1>"));
    // Nothing from elsewhere: the only addresses are drawings inside the page.
    for address in page.split("src=\"").skip(1) {
        assert!(address.starts_with("data:image/svg+xml,"), "{address:.40}");
    }
    assert!(!page.contains("href="));
}

#[test]
fn tables_for_spreadsheets_have_a_row_for_each_object_and_run_no_formula() {
    let mut plan = plan(TEMPLATES[0].source);
    let first = std::sync::Arc::make_mut(&mut plan.modules[0]);
    first.title = "=HYPERLINK(\"http://example.org\")".to_owned();
    let it = exporter("modules-csv").unwrap_or_else(|| panic!("no table"));
    let bytes = exported(it, &plan, &Choice::default(), Lang::Fr).unwrap_or_default();
    assert!(bytes.starts_with(b"\xef\xbb\xbf"));
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
    let rows: Vec<csv::StringRecord> = reader.records().flatten().collect();
    assert_eq!(rows.len(), plan.modules.len());
    assert_eq!(&rows[0][2], "'=HYPERLINK(\"http://example.org\")");
    // M01 has 7 h in the classroom and nothing else.
    assert_eq!((&rows[0][4], &rows[0][5], &rows[0][8]), ("7", "0", "7"));
    let it = exporter("steps-csv").unwrap_or_else(|| panic!("no table"));
    let bytes = exported(it, &plan, &Choice::default(), Lang::Fr).unwrap_or_default();
    let steps: usize = plan.modules.iter().map(|it| it.activities.len()).sum();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
    assert_eq!(reader.records().flatten().count(), steps);
}

#[test]
fn the_page_on_the_data_names_every_field_and_only_those() {
    let page = include_str!("../docs/export-json.md");
    let mut plan = with_secrets();
    plan.variants.truncate(1);
    let it = exporter("plan-json").unwrap_or_else(|| panic!("no data"));
    let choice = Choice {
        cohort: true,
        ..Choice::default()
    };
    let bytes = exported(it, &plan, &choice, Lang::Fr).unwrap_or_default();
    let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let mut names = BTreeSet::new();
    fields(&value, &mut names);
    assert!(names.len() > 60, "{names:?}");
    for name in &names {
        assert!(
            page.contains(&format!("`{name}`")),
            "docs/export-json.md does not name `{name}`"
        );
    }
}

fn fields(value: &serde_json::Value, names: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(map) => {
            for (name, value) in map {
                names.insert(name.clone());
                fields(value, names);
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|it| fields(it, names)),
        _ => {}
    }
}

#[cfg(feature = "pdf")]
#[test]
fn a_broken_template_is_told_with_its_line() {
    use tresse::exchange::export::UserTemplate;
    let plan = plan(TEMPLATES[0].source);
    let rules = Rules::for_plan(&plan, &storage::default_policy());
    let facts = Facts::new(&plan, &rules);
    let text = Text::new(Lang::Fr);
    let it = exporter("foad-pdf").unwrap_or_else(|| panic!("no guide"));
    let broken = UserTemplate {
        name: "foad.typ".to_owned(),
        bytes: b"#import \"common.typ\": *\n#show: paper\n\n#no-such-thing()\n".to_vec(),
    };
    let result = it.export(
        &Input {
            facts: &facts,
            findings: &[],
            provider: &provider(),
            logo: None,
            choice: &Choice::default(),
            templates: &[broken],
        },
        &Cx {
            text: &text,
            today: today(),
            progress: &|_| true,
        },
    );
    let Err(ExportError::Template {
        template,
        line,
        reason,
    }) = &result
    else {
        panic!("{result:?}");
    };
    assert_eq!((template.as_str(), *line), ("foad.typ", Some(4)));
    assert!(reason.contains("no-such-thing"), "{reason}");
}

/// What is said once for the path stands in what is printed of each module that says nothing else.
#[test]
fn documents_quote_what_modules_inherit() {
    let mut plan = plan(
        r#"(
            format: 1,
            title: "Vente",
            follow_up: (title: "Carnet commun", kind: log),
            assessments: [(title: "Quiz commun", modality: remote_async)],
            afest: (analysis: (author: "C. Analyste"), tutors: [(tutor: "TU01")]),
            modules: [
                (id: "M01", title: "Seul", mix: (remote_async: "7h"), activities: [(id: "A01", title: "Lire", modality: remote_async, duration: "7h")]),
                (id: "M02", title: "Au rayon", mix: (workplace: "7h"), workplace: afest),
            ],
            tutors: [(id: "TU01", name: "Kim")],
        )"#,
    );
    let read = |plan: &Plan, id: &str| {
        let exporter = exporter(id).unwrap_or_else(|| panic!("no exporter {id}"));
        let bytes = exported(exporter, plan, &Choice::default(), Lang::Fr);
        String::from_utf8_lossy(&bytes.unwrap_or_else(|error| panic!("{error}"))).into_owned()
    };
    for (id, quoted) in [
        (
            "evidence-md",
            ["Carnet commun", "Quiz commun", "C. Analyste"].as_slice(),
        ),
        ("foad-md", &["Carnet commun", "Quiz commun"]),
        ("deroule-md", &["Carnet commun"]),
        ("programme-md", &["Quiz commun"]),
        ("plan-json", &["Carnet commun", "Quiz commun"]),
    ] {
        let printed = read(&plan, id);
        for words in quoted {
            assert!(printed.contains(words), "{id}: {words}\n{printed}");
        }
    }
    let module = std::sync::Arc::make_mut(&mut plan.modules[0]);
    module.follow_up = tresse::model::Own::Stated(tresse::model::FollowUp {
        title: "Affiche".to_owned(),
        ..Default::default()
    });
    for id in ["evidence-md", "foad-md", "deroule-md"] {
        let printed = read(&plan, id);
        assert!(
            printed.contains("Affiche") && !printed.contains("Carnet commun"),
            "{id}"
        );
    }
    // A module that does without says so, and quotes nothing of the path.
    let module = std::sync::Arc::make_mut(&mut plan.modules[0]);
    module.follow_up = tresse::model::Own::Nothing;
    module.assessments = Some(Vec::new());
    for id in ["evidence-md", "foad-md", "deroule-md", "programme-md"] {
        let printed = read(&plan, id);
        for inherited in ["Carnet commun", "Quiz commun"] {
            assert!(!printed.contains(inherited), "{id}: {inherited}\n{printed}");
        }
    }
    let printed = read(&plan, "evidence-md");
    assert_eq!(printed.matches("Aucune dans ce module").count(), 2, "{printed}");
    assert!(read(&plan, "plan-json").contains("\"without\""));
}

#[test]
fn the_evidence_file_quotes_for_each_indicator_what_supports_it_and_tells_what_lacks() {
    let plan = plan(
        r#"(
            format: 1,
            title: "Vendre en boutique",
            quality: (need_analysis: "Demandé par les trois boutiques"),
            modules: [
                (id: "M1", title: "Caisse", objective: "Encaisser un achat", mix: (classroom: "7h"),
                 room: "R1", activities: [(id: "A1", title: "Démonstration", modality: classroom, duration: "2h")]),
                (id: "M2", title: "Accueil", mix: (classroom: "3h30")),
            ],
            rooms: [(id: "R1", name: "Salle bleue", capacity: 12)],
        )"#,
    );
    let it = exporter("evidence-md").unwrap_or_else(|| panic!("no evidence file"));
    let printed = exported(it, &plan, &Choice::default(), Lang::Fr).unwrap_or_default();
    // No-break spaces of every kind read as spaces.
    let printed = String::from_utf8_lossy(&printed).replace(['\u{a0}', '\u{202f}'], " ");
    let rules = Rules::for_plan(&plan, &storage::default_policy());
    let found = checks::evidence(&Facts::new(&plan, &rules));
    let (ready, missing) = (
        found.count(checks::Concern::Ready),
        found.count(checks::Concern::ToComplete),
    );
    assert!(ready > 0 && missing > 0, "{ready} ready, {missing} to complete");
    for words in [
        format!("{missing} à compléter. « Prêt »"),
        "Indicateur 4 – prêt – ".to_owned(),
        "| Analyse du besoin | prêt | Demandé par les trois boutiques |".to_owned(),
        // Of two modules one has an objective; the other is named as what lacks.
        "Indicateur 5 – à compléter – ".to_owned(),
        "| à compléter | Caisse : Encaisser un achat<br>À compléter dans : Accueil |".to_owned(),
        "Caisse : Démonstration (2 h)".to_owned(),
        "Caisse : Salle bleue".to_owned(),
        // 7 h and 3 h 30 are 10 h 30.
        "| Durée | prêt | 10 h 30 |".to_owned(),
    ] {
        assert!(printed.contains(&words), "{words}\n{printed}");
    }
    // Each indicator that a plan can support has its heading.
    let headings = printed.matches("Indicateur ").count();
    assert_eq!(headings, ready + missing, "{printed}");
    // What a plan says itself is quoted as it stands.
    let silent = TEMPLATES
        .iter()
        .filter(|it| !it.source.to_lowercase().contains("conforme"));
    for template in silent {
        let plan = secretive(template.source);
        for lang in Lang::ALL {
            let words = said(it, &plan, &Choice::default(), *lang).to_lowercase();
            for judged in ["conforme", "compliant", "conformant"] {
                assert!(!words.contains(judged), "{judged} in {}", template.name);
            }
        }
    }
}

#[test]
fn no_reader_takes_the_price_of_the_action_for_that_of_one_learner() {
    let with = |prices: &str| {
        plan(&format!(
            r#"(format: 1, title: "Caisse", {prices}
                modules: [(id: "M1", title: "Caisse", mix: (classroom: "7h"))])"#
        ))
    };
    let read = |plan: &Plan, id: &str| {
        let it = exporter(id).unwrap_or_else(|| panic!("no exporter {id}"));
        let bytes = exported(it, plan, &Choice::default(), Lang::Fr).unwrap_or_default();
        String::from_utf8_lossy(&bytes).replace(['\u{a0}', '\u{202f}'], " ")
    };
    let [whole, each] = [
        "**Prix de l’action entière** : 38 400 €",
        "**Prix par stagiaire, TTC** : 630 €",
    ];
    let agreement = r#"agreement: (price: "38400"),"#;
    let offer = r#"offer: (price: "630", vat: "0%"),"#;
    for (prices, shown, hidden) in [
        (agreement.to_owned(), vec![whole], vec![each]),
        (offer.to_owned(), vec![each], vec![whole]),
        (format!("{agreement} {offer}"), vec![whole, each], Vec::new()),
        (String::new(), vec!["le prix de la formation"], vec![whole, each]),
    ] {
        let printed = read(&with(&prices), "programme-md");
        assert!(shown.iter().all(|it| printed.contains(it)), "{prices}\n{printed}");
        assert!(
            !hidden.iter().any(|it| printed.contains(it)),
            "{prices}\n{printed}"
        );
        assert_eq!(
            printed.contains("À compléter : le prix"),
            prices.is_empty(),
            "{printed}"
        );
    }
    let printed = read(&with(&format!("{agreement} {offer}")), "evidence-md");
    let quoted = "Prix par stagiaire, TTC : 630 €, Prix de l’action entière : 38 400 €";
    assert!(printed.contains(quoted), "{printed}");
}
