//! French and English have the same messages, every key in the code has one, and none is left unused.

#![expect(
    clippy::panic,
    clippy::expect_used,
    reason = "a test stops at the first thing it cannot read"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use tresse::text::{Lang, SOURCES, Text};

/// Keys that the code puts together at run time: how they begin, and from what.
///
/// A message under one of these need not stand whole in the code.
const BUILT_AT_RUN_TIME: &[(&str, &str)] = &[
    ("agreement-item-", "the name of a statement of the agreement"),
    ("check-", "the name of a check"),
    ("cli-check", "the name of a command"),
    ("cli-completions", "the name of a command"),
    ("cli-dose", "the name of a command"),
    ("cli-cost", "the name of a command"),
    ("cli-export", "the name of a command"),
    ("cli-evidence", "the name of a command"),
    ("cli-explain", "the name of a command"),
    ("cli-fmt", "the name of a command"),
    ("cli-generate", "the name of a command"),
    ("cli-import", "the name of a command"),
    ("cli-new", "the name of a command"),
    ("cli-policies", "the name of a command"),
    ("cli-policy", "the name of a command"),
    ("cli-rehearse", "the name of a command"),
    ("cli-share", "the name of a command"),
    ("cli-summary", "the name of a command"),
    ("cli-templates", "the name of a command"),
    ("column-", "the name of a column of documents"),
    ("command-", "the name of a command of the window"),
    ("document-", "the name of a document; its `.note` says what for"),
    ("concern-", "how an indicator stands to a plan"),
    ("evidence-", "an element of evidence"),
    (
        "fix-",
        "the label of a fix; tests/checks.rs looks for those left over",
    ),
    ("admission-", "how learners are admitted to an offer"),
    ("aim-", "what an offer is for"),
    ("catalogue-", "a catalogue that an offer is written for"),
    ("course-form-", "how far an offer bends to the learner"),
    ("pace-", "how the hours of an offer stand in the week"),
    ("public-", "a public of an offer, by its code"),
    ("remedy-", "the label of a solution; its `.step` names the step"),
    ("rehearse-", "a case, a modality, or what people lack"),
    ("scope-", "a part of a mix"),
    ("family-", "the name of a family of checks"),
    (
        "gesture-",
        "what is done with the mouse or the keyboard, and its keys",
    ),
    ("generate-equipment-", "the name of a kind of equipment"),
    ("generate-subject-", "a number"),
    ("importer-", "the name of an importer"),
    ("information-item-", "the name of something learners are told"),
    ("library-", "the name of a ready module"),
    ("means-list-", "the name of a list of means"),
    ("month-", "the number of a month"),
    ("need-", "an item of autonomy or a kind of equipment"),
    ("section-", "the name of a section of documents"),
    ("policy-entry-", "the key of an entry of a policy"),
    ("policy-need-", "the key of an entry of a policy"),
    ("policy-dose-", "the key of an entry of a policy"),
    ("policy-cap-", "the key of an entry of a policy"),
    ("policy-band-", "the key of an entry of a policy"),
    ("severity-", "the name of a severity"),
    ("share-", "a kind of thing about people"),
    ("step-", "the kind of an object and one of its fields"),
    ("template-", "the name of a template"),
];

/// The variables of each message, by `key` or `key.attribute`.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn messages(lang: Lang) -> Messages {
    let mut out = Messages::new();
    for source in SOURCES {
        let resource = match fluent_syntax::parser::parse(source.in_lang(lang)) {
            Ok(resource) => resource,
            Err((_, errors)) => panic!("{lang}/{}.ftl: {errors:?}", source.name),
        };
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut add = |key: String, pattern: &Pattern<&str>| {
                let mut variables = BTreeSet::new();
                collect(pattern, &mut variables);
                assert!(
                    out.insert(key.clone(), variables).is_none(),
                    "{lang}: `{key}` stands twice"
                );
            };
            if let Some(value) = &message.value {
                add(message.id.name.to_owned(), value);
            }
            for attribute in &message.attributes {
                add(
                    format!("{}.{}", message.id.name, attribute.id.name),
                    &attribute.value,
                );
            }
        }
    }
    out
}

fn collect(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, variables);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, variables),
        Expression::Select { selector, variants } => {
            collect_inline(selector, variables);
            for variant in variants {
                collect(&variant.value, variables);
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_inline(argument, variables);
            }
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, variables),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

fn rust_files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the project") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            rust_files(&path, out);
        } else if path.extension().is_some_and(|it| it == "rs") {
            out.push(path);
        }
    }
}

/// The code of each source file, without comments and unit tests: those name keys that must not exist.
fn code() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files.sort();
    files
        .into_iter()
        .filter(|path| path.file_name().is_none_or(|it| it != "tests.rs"))
        .map(|path| {
            let source = String::from_utf8(fs::read(&path).expect("a source file")).expect("UTF-8");
            let end = ["#[cfg(test)]\nmod ", "#[cfg(test)]\npub(crate) mod "]
                .iter()
                .filter_map(|it| source.find(it))
                .min()
                .unwrap_or(source.len());
            let code: Vec<_> = source[..end]
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect();
            (path, code.join("\n"))
        })
        .collect()
}

/// The string literals that follow `opening`, with any white space between.
fn literals_after<'a>(code: &'a str, opening: &str) -> Vec<&'a str> {
    code.match_indices(opening)
        .filter_map(|(at, _)| {
            code[at + opening.len()..]
                .trim_start()
                .strip_prefix('"')?
                .split('"')
                .next()
        })
        .collect()
}

/// What looks like a key: lower-case words with hyphens, perhaps an attribute.
fn is_key(literal: &str) -> bool {
    literal.starts_with(|it: char| it.is_ascii_lowercase())
        && literal
            .chars()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || "-._".contains(it))
}

#[test]
fn both_languages_have_the_same_keys_and_variables() {
    let (french, english) = (messages(Lang::Fr), messages(Lang::En));
    let mut differences = Vec::new();
    for key in french.keys().chain(english.keys()).collect::<BTreeSet<_>>() {
        let (left, right) = (french.get(key), english.get(key));
        if left != right {
            differences.push(format!("{key}: fr {left:?}, en {right:?}"));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    assert!(!french.is_empty());
}

#[test]
fn every_file_of_messages_is_read() {
    for lang in Lang::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("assets/text")
            .join(lang.code());
        let on_disk: BTreeSet<String> = fs::read_dir(&folder)
            .expect("the folder of a language")
            .map(|it| it.expect("a file").file_name().to_string_lossy().into_owned())
            .collect();
        let embedded: BTreeSet<String> = SOURCES.iter().map(|it| format!("{}.ftl", it.name)).collect();
        assert_eq!(
            on_disk,
            embedded,
            "{} and SOURCES in src/text/messages.rs differ",
            folder.display()
        );
    }
    assert!(
        SOURCES.is_sorted_by_key(|it| it.name),
        "SOURCES stand in the order of their names"
    );
}

#[test]
fn every_key_in_the_code_has_words() {
    let known = messages(Lang::Fr);
    let mut unknown = Vec::new();
    for (path, code) in code() {
        for opening in ["text.get(", "text().get(", ".fmt(", "key: "] {
            for literal in literals_after(&code, opening).into_iter().filter(|it| is_key(it)) {
                if !known.contains_key(literal) {
                    unknown.push(format!("{}: `{literal}`", path.display()));
                }
            }
        }
    }
    assert!(unknown.is_empty(), "no message for\n{}", unknown.join("\n"));
}

#[test]
fn no_message_is_left_unused() {
    let everything: String = code().into_iter().map(|(_, code)| code).collect();
    let unused: Vec<_> = messages(Lang::Fr)
        .into_keys()
        .filter(|key| {
            !BUILT_AT_RUN_TIME
                .iter()
                .any(|(prefix, _)| key.starts_with(prefix))
        })
        .filter(|key| !everything.contains(&format!("\"{key}\"")))
        .collect();
    assert!(
        unused.is_empty(),
        "no code names these; delete them, or add their beginning to BUILT_AT_RUN_TIME:\n{}",
        unused.join("\n")
    );
}

#[test]
fn beginnings_of_keys_built_at_run_time_are_current() {
    let known = messages(Lang::Fr);
    for (prefix, source) in BUILT_AT_RUN_TIME {
        assert!(
            known.keys().any(|it| it.starts_with(prefix)),
            "no message begins with {prefix} ({source})"
        );
    }
}

#[test]
fn french_never_breaks_a_line_before_its_punctuation() {
    let text = Text::new(Lang::Fr);
    let mut wrong = Vec::new();
    for (key, variables) in messages(Lang::Fr) {
        let args: Vec<_> = variables.iter().map(|it| (it.as_str(), 2_u32.into())).collect();
        let words = text.fmt(&key, &args);
        if [" ;", " !", " ?", " :", "« ", " »", " %", " €"]
            .iter()
            .any(|it| words.contains(it))
        {
            wrong.push(format!("{key}: {words}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Lines that users read, without the comments: messages, policies, quality references, templates.
fn lines_read() -> Vec<String> {
    let mut lines = Vec::new();
    for (source, lang) in SOURCES
        .iter()
        .flat_map(|it| Lang::ALL.iter().map(move |lang| (it, *lang)))
    {
        let own = source.in_lang(lang).lines();
        let own = own.filter(|it| !it.starts_with('#'));
        lines.extend(own.map(|it| format!("{lang}/{}.ftl: {it}", source.name)));
    }
    for folder in ["assets/policies", "assets/quality", "examples"] {
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).expect("a folder") {
            let path = entry.expect("a file").path();
            let words = String::from_utf8(fs::read(&path).expect("a file")).expect("UTF-8");
            let own = words.lines().filter(|it| !it.trim_start().starts_with("//"));
            lines.extend(own.map(|it| format!("{}: {it}", path.display())));
        }
    }
    lines
}

#[test]
fn apostrophes_and_ellipses_are_the_typographic_ones() {
    let wrong: Vec<String> = lines_read()
        .into_iter()
        .filter(|it| it.contains('\'') || it.contains("..."))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Conformity is the auditor's word: the program says "prêt" or "à compléter".
#[test]
fn no_message_judges_in_the_auditors_place() {
    for lang in Lang::ALL {
        for source in SOURCES {
            let words = source.in_lang(*lang).to_lowercase();
            for judged in [
                "conforme",
                "conformité",
                "compliant",
                "compliance",
                "certifié qualiopi",
            ] {
                assert!(
                    !words.contains(judged),
                    "{lang}/{}.ftl says “{judged}”",
                    source.name
                );
            }
        }
    }
}

#[test]
fn every_plain_message_is_ready_to_draw() {
    for lang in Lang::ALL {
        let text = Text::new(*lang);
        for (key, variables) in messages(*lang) {
            assert!(text.has(&key), "{lang}: {key}");
            if variables.is_empty() {
                assert_ne!(text.get(&key), key, "{lang}: {key} has no words");
            }
        }
    }
}

#[test]
fn every_step_of_the_history_has_words() {
    use tresse::edit;
    let kinds: [(&str, &[&str]); 14] = [
        ("plan", edit::PlanEdit::FIELDS),
        ("block", edit::BlockEdit::FIELDS),
        ("competency", edit::CompetencyEdit::FIELDS),
        ("module", edit::ModuleEdit::FIELDS),
        ("activity", edit::ActivityEdit::FIELDS),
        ("learner", edit::LearnerEdit::FIELDS),
        ("variant", edit::VariantEdit::FIELDS),
        ("equipment", edit::EquipmentEdit::FIELDS),
        ("room", edit::RoomEdit::FIELDS),
        ("third-place", edit::ThirdPlaceEdit::FIELDS),
        ("workplace", edit::WorkplaceEdit::FIELDS),
        ("trainer", edit::TrainerEdit::FIELDS),
        ("tutor", edit::TutorEdit::FIELDS),
        ("support", edit::SupportEdit::FIELDS),
    ];
    let text = Text::new(Lang::Fr);
    for (kind, fields) in kinds {
        for field in fields {
            assert!(text.has(&format!("step-{kind}-{field}")), "step-{kind}-{field}");
        }
        for verb in ["add", "remove", "move"] {
            let listed = kind != "plan";
            assert_eq!(
                text.has(&format!("step-{verb}-{kind}")),
                listed,
                "step-{verb}-{kind}"
            );
        }
    }
    assert_eq!(
        text.fmt("step-module-mix", &[("subject", "Caisse".into())]),
        "dosage de «\u{a0}Caisse\u{a0}»"
    );
}
