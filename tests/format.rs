//! The plan's file: nothing is lost on the way to it and back, nothing read can harm, and the page that
//! describes it is right.

#![expect(
    clippy::expect_used,
    reason = "a test stops at the first thing it cannot read"
)]

#[path = "support/plans.rs"]
mod plans;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use tresse::model::Plan;
use tresse::storage::{LoadError, Loaded, parse, parse_bytes, write};
use tresse::text::{Lang, Text};

/// A file that holds every field and every word of format 1. It never changes.
const FULL: &str = include_str!("fixtures/format/v1-full.ron");
/// The page for those who edit files by hand.
const PAGE: &str = include_str!("../docs/format.md");
/// The structs of the format.
const STRUCTS: [&str; 9] = [
    include_str!("../src/storage/v1/mod.rs"),
    include_str!("../src/storage/v1/compound.rs"),
    include_str!("../src/storage/v1/costs.rs"),
    include_str!("../src/storage/v1/documents.rs"),
    include_str!("../src/storage/v1/legal.rs"),
    include_str!("../src/storage/v1/policy.rs"),
    include_str!("../src/storage/v1/provider.rs"),
    include_str!("../src/storage/v1/listing.rs"),
    include_str!("../src/storage/v1/offer.rs"),
];
/// Its words.
const WORDS: &str = include_str!("../src/storage/v1/word.rs");

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_plan_is_read_as_it_was_written(plan in plans::plan()) {
        prop_assert_eq!(plan.validate(), vec![]);
        let text = write(&plan);
        let loaded = match parse(&text) {
            Ok(loaded) => loaded,
            Err(error) => return Err(TestCaseError::fail(format!("{error}\n{text}"))),
        };
        prop_assert_eq!(loaded.notes, vec![]);
        prop_assert_eq!(&loaded.plan, &plan);
        prop_assert_eq!(write(&loaded.plan), text);
    }

    #[test]
    fn any_text_survives(title in any::<String>(), notes in "\\PC*[\u{0}-\u{20}\u{7f}-\u{a0}\u{202a}-\u{202e}\"\\\\]*") {
        let plan = Plan { title, notes, ..Plan::default() };
        let text = write(&plan);
        prop_assert_eq!(parse(&text).map(|it| it.plan), Ok(plan));
        // Nothing in it moves the cursor, hides, or turns the direction of what follows.
        let line_ends = text.chars().filter(|it| it.is_control()).all(|it| it == '\n');
        prop_assert!(line_ends && !text.contains(['\u{202e}', '\u{2028}', '\u{feff}']), "{}", text);
    }
}

#[test]
fn the_first_format_opens_for_ever_and_is_written_the_same() {
    let Loaded { plan, notes } = parse(FULL).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(notes, []);
    assert_eq!(write(&plan), FULL);
    assert_eq!(plan.validate(), []);
}

/// The fields of each struct of the format, by the struct's name.
fn fields() -> BTreeMap<String, Vec<String>> {
    let mut out: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in STRUCTS {
        let mut of = None;
        for line in source.lines() {
            if let Some(rest) = line.trim_start_matches("pub(super) ").strip_prefix("struct ") {
                of = rest.strip_suffix(" {").map(str::to_owned);
            } else if line == "}" {
                of = None;
            } else if let (Some(of), Some((field, _))) = (&of, line.trim().split_once(": "))
                && !field.starts_with(['#', '/'])
            {
                out.entry(of.clone()).or_default().push(field.to_owned());
            }
        }
    }
    out
}

/// The words of the format's lists.
fn words() -> BTreeSet<&'static str> {
    let lists = WORDS.rfind("words! {\n    Register").expect("the lists of words");
    let quoted = WORDS[lists..].split('"').skip(1).step_by(2);
    quoted.collect()
}

#[test]
fn the_fixture_holds_every_field_and_every_word() {
    let fields = fields();
    assert!(fields.len() > 25 && fields["Learner"].len() > 15, "{fields:?}");
    // What an offer said of the provider before the plan had details of its own is only read.
    let only_read = ["activity_number", "first_name", "last_name"];
    for field in fields.values().flatten() {
        if only_read.contains(&field.as_str()) {
            continue;
        }
        assert!(
            FULL.contains(&format!("{field}: ")),
            "{field} is missing in v1-full.ron"
        );
    }
    assert!(words().len() > 60);
    let bare: BTreeSet<&str> = FULL
        .split(|it: char| !(it.is_alphanumeric() || it == '_'))
        .collect();
    let missing: Vec<_> = words()
        .into_iter()
        // Only one plan can be registered, financed and placed at a time.
        .filter(|word| !bare.contains(word))
        .collect();
    let alternatives = [
        // An offer has one of each list.
        "basics",
        "competition",
        "creation",
        "daily",
        "file",
        "full_time",
        "group",
        "individual",
        "medical",
        "mixed",
        "mobilisation",
        "open",
        "perfecting",
        "preparation",
        "several",
        "test",
        "weekdays",
        "weekend",
        "weekly",
        "apprenticeship",
        "civic_service",
        "cpf",
        "opco",
        "other",
        "placement",
        "poec",
        "poei",
        "professionalisation",
        "reconversion",
        "rncp",
        "training",
        "transition",
        "written",
        "procedure",
        "exercise",
        "present",
        "whole",
        "formative",
        "during",
        "work",
        "end",
        "B2",
    ];
    let unexpected: Vec<_> = missing
        .iter()
        .filter(|word| !alternatives.contains(word))
        .collect();
    assert!(unexpected.is_empty(), "{unexpected:?} are missing in v1-full.ron");
}

#[test]
fn what_an_offer_said_of_the_provider_is_read_into_the_provider() {
    let old = r#"(format: 1, provider: "Centre A", offer: (siret: "12345678901234", activity_number: "32590000059",
        legal_name: "Association A", address: (street: "Bât. B\n1 rue C", postcode: "59000", town: "Lille"),
        contact: (first_name: "Alix", last_name: "Durand", phone: "03 20 00 00 00", email: "a@b.fr")))"#;
    let Loaded { plan, notes } = parse(old).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(notes, []);
    let it = &plan.provider;
    assert_eq!(
        (it.name.as_str(), it.legal_name.as_str()),
        ("Centre A", "Association A")
    );
    assert_eq!(
        (it.siret.as_str(), it.declaration.as_str()),
        ("12345678901234", "32590000059")
    );
    assert_eq!(it.address, ["Bât. B", "1 rue C"]);
    assert_eq!((it.postcode.as_str(), it.town.as_str()), ("59000", "Lille"));
    assert_eq!(
        (it.contact_first_name.as_str(), it.contact_name.as_str()),
        ("Alix", "Durand")
    );
    assert_eq!(
        (it.phone.as_str(), it.email.as_str()),
        ("03 20 00 00 00", "a@b.fr")
    );
    let written = write(&plan);
    assert!(
        written.contains("provider_details: (") && !written.contains("offer: ("),
        "{written}"
    );
    let again = parse(&written).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(again.plan, plan);
}

/// The fenced blocks of the page that hold RON, with the line each begins on.
fn blocks() -> Vec<(usize, String)> {
    let mut out: Vec<(usize, String)> = Vec::new();
    let mut inside = false;
    for (index, line) in PAGE.lines().enumerate() {
        if inside && line == "```" {
            inside = false;
        } else if inside {
            if let Some((_, text)) = out.last_mut() {
                text.push_str(line);
                text.push('\n');
            }
        } else if line == "```ron" {
            inside = true;
            out.push((index + 2, String::new()));
        }
    }
    out
}

#[test]
fn the_examples_of_the_page_are_read() {
    let blocks = blocks();
    assert!(blocks.len() >= 10, "{}", blocks.len());
    for (line, text) in blocks {
        // A whole plan, or fields of one.
        let whole = text.contains("format: 1");
        let text = if whole {
            text
        } else {
            format!("(format: 1,\n{text})")
        };
        match parse(&text) {
            Ok(Loaded { notes, .. }) => assert_eq!(notes, [], "docs/format.md:{line}"),
            Err(error) => panic!("docs/format.md:{line}: {error}\n{text}"),
        }
    }
}

#[test]
fn the_page_describes_every_field_and_every_word() {
    let mut sections: BTreeMap<&str, &str> = BTreeMap::new();
    for section in PAGE.split("\n## ").skip(1) {
        for part in section.split("\n### ") {
            let heading = part.lines().next().unwrap_or_default();
            for name in heading.split('`').skip(1).step_by(2) {
                sections.insert(name, part);
            }
        }
    }
    let mut missing = Vec::new();
    for (name, fields) in fields() {
        let Some(section) = sections.get(name.as_str()) else {
            missing.push(name);
            continue;
        };
        for field in fields {
            if !section.contains(&format!("| `{field}` |")) {
                missing.push(format!("{name}.{field}"));
            }
        }
    }
    assert!(missing.is_empty(), "docs/format.md does not describe {missing:?}");
    let missing: Vec<_> = words()
        .into_iter()
        .filter(|word| !PAGE.contains(&format!("`{word}`")))
        .collect();
    assert!(missing.is_empty(), "docs/format.md does not name {missing:?}");
}

/// A small generator of numbers, the same at every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % most.max(1)
    }
}

/// What must hold for any bytes: a message, or a valid plan that is written and read the same.
fn survives(bytes: &[u8], text: &Text) -> bool {
    match parse_bytes(bytes) {
        Err(error) => {
            let said = error.say(text);
            assert!(!said.is_empty() && !said.contains("{$"), "{said}");
            false
        }
        Ok(Loaded { plan, .. }) => {
            assert_eq!(plan.validate(), []);
            let text = write(&plan);
            assert_eq!(parse(&text).map(|it| it.plan), Ok(plan));
            true
        }
    }
}

#[test]
fn a_cut_file_is_refused_wherever_it_is_cut() {
    let text = Text::new(Lang::Fr);
    let end = FULL.rfind(')').unwrap();
    for length in (0..=end).rev().step_by(3) {
        assert!(
            !survives(&FULL.as_bytes()[..length], &text),
            "read although cut at {length}"
        );
    }
    assert!(survives(&FULL.as_bytes()[..=end], &text));
}

const MARKS: &[u8] = b"()[]{},:\"\\/*'#-+.0129eErNx \n\0\xff\xc3";

#[test]
fn changed_bytes_never_stop_the_program() {
    let text = Text::new(Lang::En);
    let mut numbers = Numbers(1);
    let mut read = 0;
    for _ in 0..1_500 {
        let mut bytes = FULL.as_bytes().to_vec();
        for _ in 0..=numbers.below(3) {
            let at = numbers.below(bytes.len());
            match numbers.below(5) {
                0 => bytes[at] ^= 1 << numbers.below(8),
                1 => bytes[at] = MARKS[numbers.below(MARKS.len())],
                2 => bytes.insert(at, MARKS[numbers.below(MARKS.len())]),
                3 => {
                    let end = (at + numbers.below(60)).min(bytes.len());
                    bytes.drain(at..end);
                }
                _ => {
                    let end = (at + numbers.below(200)).min(bytes.len());
                    let copy = bytes[at..end].to_vec();
                    let to = numbers.below(bytes.len());
                    bytes.splice(to..to, copy);
                }
            }
        }
        read += usize::from(survives(&bytes, &text));
    }
    assert!(
        (50..1_400).contains(&read),
        "{read} of the changed files were read: the changes test nothing"
    );
}

#[test]
fn hostile_texts_are_refused() {
    let deep = |open: &str| parse(&format!("(format: 1, notes: {}", open.repeat(100_000)));
    for open in ["(", "[", "{", "Some(", "(a: ", "(x: [", "[(id: "] {
        assert!(matches!(deep(open), Err(LoadError::TooDeep { .. })), "{open}");
    }
    let closed = format!("(format: 1, x: {}{})", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(parse(&closed), Err(LoadError::TooDeep { .. })));
    let before = format!("{}{}", "(".repeat(100_000), ")".repeat(100_000));
    assert!(matches!(parse(&before), Err(LoadError::TooDeep { .. })));
    assert!(matches!(deep("/*"), Err(LoadError::Cut { .. })));
    assert!(deep("r#").is_err() && deep("'").is_err() && deep("\\").is_err());
    let many = format!("(format: 1, modules: [{}])", "()".repeat(1_000_001));
    assert!(matches!(parse(&many), Err(LoadError::TooMany { .. })));
    let long = " ".repeat(200_000_001);
    assert!(matches!(parse(&long), Err(LoadError::TooLarge { .. })));
}
