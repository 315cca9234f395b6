//! The command line as it is typed, in both languages: exit codes, what is printed, what hostile files are answered.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "helpers of tests fail by panicking, and write what commands read"
)]

#[path = "support/command.rs"]
mod command;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tresse::cli::{COMMANDS, FOUND, GOOD, Request, UNUSABLE, request};
use tresse::exchange::TEMPLATES;
use tresse::exchange::import::IMPORTERS;
use tresse::storage;
use tresse::text::{Lang, Text};

/// A command line in a language: the exit code, the result and the problems told.
fn tresse(lang: Lang, arguments: &[&str]) -> (u8, String, String) {
    command::on((2027, 1, 12), lang, arguments)
}

fn english(arguments: &[&str]) -> (u8, String, String) {
    tresse(Lang::En, arguments)
}

/// A folder with plans in it.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }
}

/// The text of a template.
fn template(name: &str) -> &'static str {
    tresse::exchange::template(name).unwrap().source
}

const CLEAN: &str = "afest-atelier";
const BROKEN: &str = "plan-a-problemes";

#[test]
fn check_tells_errors_by_its_exit_code() {
    let folder = Folder::new();
    let clean = folder.write("clean.ron", template(CLEAN));
    let broken = folder.write("broken.ron", template(BROKEN));
    for lang in Lang::ALL {
        let text = Text::new(*lang);
        let (code, out, err) = tresse(*lang, &["check", &clean]);
        assert_eq!((code, err.as_str()), (GOOD, ""), "{out}");
        let (code, out, _) = tresse(*lang, &["check", &clean, &broken]);
        assert_eq!(code, FOUND);
        assert!(out.contains(" A01 module:"), "{out}");
        assert!(out.contains(text.get("severity-error")), "{out}");
        let (code, _, err) = tresse(*lang, &["check", &broken, &folder.path("none.ron")]);
        assert_eq!(
            code, UNUSABLE,
            "what cannot be used weighs more than what was found"
        );
        assert!(err.contains("none.ron"), "{err}");
    }
    // The language stands before or after the command.
    let (before, after) = (["--lang", "fr", "check"], ["check", "--lang", "fr"]);
    for words in [before, after] {
        let words: Vec<&str> = words.into_iter().chain([clean.as_str()]).collect();
        assert_eq!(tresse(Lang::Fr, &words).0, GOOD, "{words:?}");
    }
}

/// The first word of a row of a table of `docs/cli.md`, under a heading.
fn documented(heading: &str) -> Vec<String> {
    let page = include_str!("../docs/cli.md");
    let section = page.split(&format!("\n## {heading}\n")).nth(1).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    rows.flat_map(|row| row.split('|').nth(1).unwrap().split('`').skip(1).step_by(2))
        .map(ToOwned::to_owned)
        .collect()
}

/// All paths of a document, `plans[].findings[].code`.
fn paths(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                let path = if at.is_empty() {
                    name.clone()
                } else {
                    format!("{at}.{name}")
                };
                found.push(path.clone());
                paths(value, &path, found);
            }
        }
        Value::Array(list) => {
            for value in list {
                paths(value, &format!("{at}[]"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn json_has_the_fields_that_the_manual_names() {
    let folder = Folder::new();
    // A reason kept for what is no problem shows the fields of its kind too.
    let (plan, _seal) = template(BROKEN).rsplit_once(")\n").unwrap();
    let orphan = r#"(code: "L01", place: "plan", reason: "Repos", author: "A", date: "2027-01-05")"#;
    let broken = folder.write("broken.ron", format!("{plan}    waivers: [{orphan}],\n)\n"));
    for command in ["check", "summary", "cost"] {
        let (_, out, _) = english(&[command, &broken, "--format", "json"]);
        let document: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(document["format"], 1);
        let mut found = Vec::new();
        paths(&document, "", &mut found);
        for field in documented(&format!("`{command} --format json`")) {
            let plain = field.trim_start_matches('.');
            let known = plain.split('{').next().unwrap().trim_end_matches('.');
            assert!(
                found.iter().any(|path| path.contains(known)),
                "{command}: docs/cli.md names `{field}`, which is not printed"
            );
        }
    }
    let (_, fr, _) = tresse(Lang::Fr, &["check", &broken, "--format", "json"]);
    let (_, en, _) = english(&["check", &broken, "--format", "json"]);
    let codes = |out: &str| {
        let document: Value = serde_json::from_str(out).unwrap();
        let findings = document["plans"][0]["findings"].as_array().unwrap().clone();
        findings
            .iter()
            .map(|it| (it["code"].clone(), it["place"].clone(), it["numbers"].clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(codes(&fr), codes(&en), "only words differ between languages");
}

#[test]
fn another_policy_may_be_given() {
    let folder = Folder::new();
    let plan = folder.write("plan.ron", template(BROKEN));
    let mut policy = storage::default_policy();
    for rule in &mut policy.checks {
        rule.enabled = false;
    }
    let lax: Vec<_> = tresse::checks::CHECKS
        .iter()
        .map(|check| format!("(code: \"{}\", enabled: false)", check.code().0))
        .collect();
    let text = storage::write_policy(&policy);
    let without = text.split("    checks:").next().unwrap().to_owned();
    let lax = format!("{without}    checks: [{}],\n)\n", lax.join(", "));
    let lax = folder.write("lax.ron", lax);
    let (code, out, err) = english(&["check", &plan, "--policy", &lax]);
    assert_eq!(code, GOOD, "{out}{err}");
    let odd = folder.write(
        "odd.ron",
        "(format: 1, id: \"x\", title: \"X\", entries: [(k: 3)])",
    );
    for lang in Lang::ALL {
        let (code, _, err) = tresse(*lang, &["check", &plan, "--policy", &odd]);
        assert_eq!(code, UNUSABLE);
        assert!(err.contains("odd.ron") && err.contains("entries[0]"), "{err}");
    }
    let newer = folder.write("newer.ron", "(format: 7)");
    let (code, _, err) = tresse(Lang::Fr, &["check", &plan, "--policy", &newer]);
    assert!(code == UNUSABLE && err.contains("version plus récente"), "{err}");
}

#[test]
fn templates_are_listed_and_made_into_plans() {
    let folder = Folder::new();
    for lang in Lang::ALL {
        let (code, out, _) = tresse(*lang, &["templates"]);
        assert_eq!((code, out.lines().count()), (GOOD, TEMPLATES.len()));
    }
    for template in TEMPLATES {
        let path = folder.path(&format!("{}.ron", template.name));
        assert_eq!(
            english(&["new", "--template", template.name, "-o", &path]).0,
            GOOD
        );
        let (code, _, err) = english(&["new", "--template", template.name, "-o", &path]);
        assert!(code == UNUSABLE && err.contains("--force"), "{err}");
        let (code, ..) = english(&["new", "--template", template.name, "-o", &path, "--force"]);
        assert_eq!(code, GOOD);
        let (code, out, _) = english(&["fmt", "--check", &path]);
        assert_eq!(code, GOOD, "{out}");
    }
    let (code, _, err) = english(&["new", "--template", "nothing", "-o", &folder.path("x.ron")]);
    assert!(code == UNUSABLE && err.contains(CLEAN), "{err}");
}

#[test]
fn fmt_puts_into_form_once() {
    let folder = Folder::new();
    let odd = template(CLEAN).replace("    ", "\t").replace('\n', "\r\n");
    let path = folder.write("odd.ron", &odd);
    let (code, out, _) = english(&["fmt", "--check", &path]);
    assert!(code == FOUND && out.contains("odd.ron"), "{out}");
    assert_eq!(folder.read("odd.ron"), odd, "--check writes nothing");
    assert_eq!(english(&["fmt", &path]).0, GOOD);
    assert_eq!(english(&["fmt", "--check", &path]).0, GOOD);
    assert_eq!(folder.read("odd.ron.bak"), odd, "the old version is kept");
    let plan = |text: &str| storage::parse(text).unwrap().plan;
    assert_eq!(plan(&folder.read("odd.ron")), plan(template(CLEAN)));
}

#[test]
fn generate_makes_the_same_plan_for_the_same_seed() {
    let folder = Folder::new();
    let make = |name: &str, seed: &str| {
        let path = folder.path(name);
        let words = [
            "generate",
            "--modules",
            "12",
            "--learners",
            "9",
            "--seed",
            seed,
            "-o",
            &path,
        ];
        assert_eq!(english(&words).0, GOOD);
        folder.read(name)
    };
    let (first, again, other) = (make("a.ron", "4"), make("b.ron", "4"), make("c.ron", "5"));
    assert_eq!(first, again);
    assert_ne!(first, other);
    let plan = storage::parse(&first).unwrap().plan;
    assert_eq!((plan.modules.len(), plan.learners.len()), (12, 9));
    let words = ["generate", "--modules", "1000000", "-o", &folder.path("d.ron")];
    assert_eq!(english(&words).0, UNUSABLE);
}

#[test]
fn summary_counts_what_can_be_counted_by_hand() {
    let folder = Folder::new();
    let path = folder.write(
        "plan.ron",
        r#"(format: 1, title: "T", modules: [
            (id: "M01", title: "A", mix: (classroom: "3h", remote_sync: "1h")),
            (id: "M02", title: "B", mix: (classroom: "2h", workplace: "2h")),
        ])"#,
    );
    let (code, out, err) = english(&["summary", &path, "--format", "json"]);
    assert_eq!((code, err.as_str()), (GOOD, ""));
    let document: Value = serde_json::from_str(&out).unwrap();
    // 3 + 2 h classroom, 1 h live, 2 h workplace: 8 h; 5/8, 1/8, 2/8.
    let minutes = &document["path"]["minutes"];
    assert_eq!(minutes["classroom"], 300);
    assert_eq!(minutes["total"], 480);
    assert_eq!(document["path"]["permille"]["classroom"], 625);
    assert_eq!(document["path"]["permille"]["workplace"], 250);
    let (_, out, _) = tresse(Lang::Fr, &["summary", &path]);
    assert!(out.contains("8\u{202f}h"), "{out}");
}

#[test]
fn hostile_files_are_answered_with_their_place() {
    const FIELD: &str = "modules[0].mix.classroom";
    let folder = Folder::new();
    let good = template(CLEAN);
    let mix = good.split("classroom: ").nth(1).unwrap();
    let mix = format!("classroom: {}", mix.split([',', ')']).next().unwrap());
    let with = |value: &str| {
        good.replacen(&mix, &format!("classroom: {value}"), 1)
            .into_bytes()
    };
    let mut bad_utf8 = good.as_bytes().to_vec();
    bad_utf8.insert(900, 0xff);
    let cases: Vec<(&str, Vec<u8>, &[&str])> = vec![
        ("nan", with("NaN"), &["line", "column", FIELD, "NaN", "duration"]),
        ("negative", with("\"-3h\""), &[FIELD, "\"-3h\"", "duration"]),
        ("bare", with("-3"), &[FIELD, "-3", "duration"]),
        (
            "overflow",
            with("\"99999999999999999999h\""),
            &[FIELD, "20,000 h"],
        ),
        ("infinite", with("1e400"), &[FIELD, "1e400"]),
        (
            "unknown field",
            good.replacen("classroom:", "clasroom:", 1).into_bytes(),
            &["modules[0].mix", "clasroom", "Did you mean `classroom`?"],
        ),
        (
            "twice",
            good.replacen("format: 1,", "format: 1, format: 1,", 1)
                .into_bytes(),
            &["line", "`format`", "twice"],
        ),
        (
            "newer",
            good.replacen("format: 1", "format: 9", 1).into_bytes(),
            &["newer version", "format 9", "format 1"],
        ),
        (
            "cut",
            good.as_bytes()[..5_000].to_vec(),
            &["stops halfway", "line"],
        ),
        ("encoding", bad_utf8, &["UTF-8", "line"]),
        (
            "deep",
            b"(format: 1, title: "
                .iter()
                .copied()
                .chain(vec![b'['; 100_000])
                .collect(),
            &["32", "line 1"],
        ),
        ("junk", vec![b'x'; 20_000_000], &["not a Tresse plan"]),
        ("binary", vec![0; 20_000_000], &["not a Tresse plan"]),
        ("json", b"{\"format\": 1}".to_vec(), &["JSON"]),
        ("empty", Vec::new(), &["empty"]),
    ];
    for (name, content, told) in cases {
        let path = folder.write("hostile.ron", &content);
        let (code, out, err) = english(&["check", &path]);
        assert_eq!((code, out.as_str()), (UNUSABLE, ""), "{name}");
        assert!(err.contains("hostile.ron"), "{name}: {err}");
        for part in told {
            assert!(err.contains(part), "{name} should tell {part}: {err}");
        }
        let (code, _, err) = tresse(Lang::Fr, &["check", &path]);
        assert!(code == UNUSABLE && err.contains("hostile.ron"), "{name}: {err}");
        assert_eq!(
            std::fs::read(&path).unwrap(),
            content,
            "{name}: the file is untouched"
        );
    }
    // What editors add is no fault.
    for content in [format!("\u{feff}{good}"), good.replace('\n', "\r\n")] {
        let path = folder.write("fine.ron", content);
        assert_eq!(english(&["check", &path]).0, GOOD);
    }
    // Two objects with one identifier: both are kept, and it is told.
    let twice = good.replacen("id: \"M02\"", "id: \"M01\"", 1);
    let path = folder.write("twice.ron", twice);
    let (code, _, err) = english(&["check", &path]);
    assert!(code != UNUSABLE && err.contains("M01"), "{err}");
}

#[test]
fn a_misused_command_line_is_explained() {
    for lang in Lang::ALL {
        let text = Text::new(*lang);
        for (words, part) in [
            (vec!["check"], "<PLAN>"),
            (vec!["check", "a.ron", "--format", "xml"], "xml"),
            (vec!["check", "a.ron", "--nothing"], "--nothing"),
            (vec!["completions", "tcsh"], "tcsh"),
            (
                vec!["a.ron", "check", "b.ron"],
                text.get("cli-error-plan-and-command"),
            ),
        ] {
            let (code, _, err) = tresse(*lang, &words);
            assert_eq!(code, UNUSABLE, "{words:?}");
            assert!(err.contains(part), "{words:?}: {err}");
            assert!(!err.contains("...") && !err.contains("«  »"), "{words:?}: {err}");
        }
    }
}

#[test]
fn help_and_completions_know_every_command() {
    for lang in Lang::ALL {
        let (_, help, _) = tresse(*lang, &["--help"]);
        let (_, bash, _) = tresse(*lang, &["completions", "bash"]);
        for command in COMMANDS {
            assert!(help.contains(command.name()), "{lang}: {}", command.name());
            assert!(bash.contains(command.name()), "{lang}: {}", command.name());
            let (code, own, _) = tresse(*lang, &[command.name(), "--help"]);
            assert!(code == GOOD && !own.is_empty(), "{lang}: {}", command.name());
            let page = include_str!("../docs/cli.md");
            assert!(
                page.contains(&format!("`tresse {}", command.name())),
                "docs/cli.md does not tell of {}",
                command.name()
            );
        }
        for shell in ["zsh", "fish", "elvish", "powershell"] {
            let (code, out, _) = tresse(*lang, &["completions", shell]);
            assert!(code == GOOD && out.contains("summary"), "{shell}");
        }
    }
}

#[test]
fn no_command_opens_the_window() {
    let text = Text::new(Lang::En);
    let asked = |words: &[&str]| {
        let words: Vec<OsString> = words.iter().map(Into::into).collect();
        request(&words, &text)
    };
    assert!(matches!(asked(&["tresse"]), Request::Window(None)));
    let Request::Window(Some(plan)) = asked(&["tresse", "--lang", "fr", "a.ron"]) else {
        panic!("a plan opens the window")
    };
    assert_eq!(plan, PathBuf::from("a.ron"));
    assert!(Path::new(&plan).is_relative());
}

#[test]
fn a_file_that_is_too_large_is_refused_by_each_importer_before_it_is_read() {
    let folder = Folder::new();
    let (code, _, err) = english(&[
        "new",
        "--template",
        TEMPLATES[0].name,
        "-o",
        &folder.path("plan.ron"),
    ]);
    assert_eq!(code, GOOD, "{err}");
    let before = std::fs::read(folder.path("plan.ron")).unwrap();
    let large = folder.path("large");
    let file = std::fs::File::create(&large).unwrap();
    // Nothing but a length, which takes no room.
    file.set_len(200 << 20).unwrap();
    let kinds = IMPORTERS.iter().map(|it| (it.id(), it.most_bytes()));
    let most = IMPORTERS.iter().map(|it| it.most_bytes()).max().unwrap_or(0);
    for (kind, limit) in kinds.chain([("auto", most)]) {
        let (code, _, err) = english(&["import", kind, &large, "--into", &folder.path("plan.ron")]);
        assert_eq!(code, UNUSABLE, "{kind}: {err}");
        let told = format!("The file is too large: over {} MB.", limit >> 20);
        assert!(err.contains(&told), "{kind}: {err}");
    }
    assert_eq!(std::fs::read(folder.path("plan.ron")).unwrap(), before);
}
