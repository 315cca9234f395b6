//! Every exporter prints every template in both languages: something, the same each time, and nobody's name unless
//! it was asked for.

#![expect(clippy::panic, reason = "a test stops at the first thing that fails")]

use std::collections::BTreeSet;

use chrono::NaiveDate;
use tresse::checks::{self, Facts, Finding, Rules};
use tresse::exchange::TEMPLATES;
use tresse::exchange::export::{
    Choice, Cx, EXPORTERS, ExportError, Exporter, Input, Section, exporter, outline_of,
};
use tresse::model::{Plan, Provider};
use tresse::storage;
use tresse::text::{Lang, Text};

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
                match exported(*it, &plan, &choice, *lang) {
                    Ok(bytes) => {
                        assert!(!bytes.is_empty(), "{name} is empty");
                        let again = exported(*it, &plan, &choice, *lang);
                        assert_eq!(again, Ok(bytes), "{name} differs");
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

/// The template with most to hide: learners with names and needs.
fn with_secrets() -> Plan {
    let template = TEMPLATES
        .iter()
        .map(|it| plan(it.source))
        .find(|it| !it.learners.is_empty())
        .unwrap_or_default();
    let mut plan = template;
    for (index, learner) in plan.learners.iter_mut().enumerate() {
        let learner = std::sync::Arc::make_mut(learner);
        learner.name = format!("Zénobie{index}");
        learner.accommodations = "Zaccommodation".to_owned();
        learner.notes = "Znotes".to_owned();
    }
    plan
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

#[test]
fn nobody_is_named_unless_it_was_asked_for() {
    let plan = with_secrets();
    assert!(plan.learners.len() > 1);
    for lang in Lang::ALL {
        for it in EXPORTERS {
            let Ok(bytes) = exported(*it, &plan, &Choice::default(), *lang) else {
                continue;
            };
            let words = readable(&bytes);
            let text = Text::new(*lang);
            let cx = Cx {
                text: &text,
                today: today(),
                progress: &|_| true,
            };
            let outline = with_input(&plan, &Choice::default(), |input| {
                outline_of(it.id(), input, &cx).map(|it| format!("{it:?}"))
            })
            .unwrap_or_default();
            for secret in ["Zénobie", "Zaccommodation", "Znotes"] {
                assert!(!words.contains(secret), "{} tells {secret}", it.id());
                assert!(!outline.contains(secret), "{} tells {secret}", it.id());
            }
        }
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
