//! Walks all checks: each has a page, a file and words; its page fires and stays quiet as written; its fixes
//! remove what they fix, add no error, converge, and can be undone.
//!
//! `UPDATE_EXPECT=1 cargo test --test checks` rewrites the expected blocks of the pages: read the difference.

#![expect(
    clippy::panic,
    clippy::expect_used,
    reason = "a test stops at the first thing it cannot read"
)]

#[path = "checks/broken.rs"]
mod broken;
#[path = "checks/page.rs"]
mod page;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use page::{Block, Page};
use tresse::checks::{
    Arg, CHECKS, Check, Diagnostic, Facts, Family, Finding, Fix, Rules, Safety, describe, fixes, is_large,
    label, run, run_leaving, run_shared_out, thresholds,
};
use tresse::edit::{Document, Edit};
use tresse::exchange::generate::{Options, generate};
use tresse::model::{Plan, Policy, Severity};
use tresse::storage::{default_policy, parse, write};
use tresse::text::{Lang, SOURCES, Text};

const HEADINGS: [&str; 5] = [
    "## What it does",
    "## Why it matters",
    "## Example",
    "## Fix safety",
    "## When to ignore it",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    String::from_utf8(fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
        .expect("UTF-8")
}

fn page_of(check: &dyn Check) -> PathBuf {
    root().join("docs/checks").join(format!("{}.md", check.name()))
}

fn pages() -> Vec<(&'static dyn Check, Page)> {
    CHECKS
        .iter()
        .map(|check| {
            let path = page_of(*check);
            (*check, Page::parse(&read(&path), &path.display().to_string()))
        })
        .collect()
}

fn plan_of(text: &str, place: &str) -> Plan {
    match parse(text) {
        Ok(loaded) => loaded.plan,
        Err(error) => panic!("{place}: {error}\n{text}"),
    }
}

/// The text of a plan without the comments that every file bears.
fn text_of(plan: &Plan) -> String {
    let text = write(plan);
    let lines: Vec<_> = text.lines().filter(|line| !line.starts_with("//")).collect();
    lines.join("\n") + "\n"
}

fn findings(plan: &Plan, policy: &Policy) -> Vec<Finding> {
    let rules = Rules::for_plan(plan, policy);
    run(&Facts::new(plan, &rules))
}

/// What a check finds; the one that guards what leaves is asked as when the plan leaves.
fn of_check(plan: &Plan, policy: &Policy, check: &dyn Check) -> Vec<Diagnostic> {
    let found = match check.code().0 {
        "P01" => run_leaving(plan, policy),
        _ => findings(plan, policy),
    };
    found
        .into_iter()
        .map(|it| it.diagnostic)
        .filter(|it| check.bears(it.code))
        .collect()
}

fn fixes_of(plan: &Plan, policy: &Policy, diagnostic: &Diagnostic) -> Vec<Fix> {
    let rules = Rules::for_plan(plan, policy);
    fixes(&Facts::new(plan, &rules).in_lang(Lang::En), diagnostic)
}

/// What a `diagnostics` block says: each diagnostic, and under it the labels of its fixes.
fn listing(plan: &Plan, policy: &Policy, check: &dyn Check) -> String {
    let text = Text::new(Lang::En);
    let mut out = String::new();
    for diagnostic in of_check(plan, policy, check) {
        let words = describe(&text, plan, &diagnostic);
        let _ = writeln!(
            out,
            "{} {} {}: {}",
            diagnostic.code,
            diagnostic.severity.name(),
            diagnostic.place,
            words.message
        );
        for fix in fixes_of(plan, policy, &diagnostic) {
            let safety = match fix.safety {
                Safety::Safe => "safe",
                Safety::Review => "review",
            };
            let _ = writeln!(out, "  fix ({safety}): {}", label(&text, plan, &fix.label));
        }
    }
    // Pages are read by people: ordinary spaces there.
    out.replace(['\u{202f}', '\u{a0}'], " ")
}

#[test]
fn codes_and_names_are_unique_and_in_order() {
    assert!(
        CHECKS.is_sorted_by(|a, b| a.code() < b.code()),
        "CHECKS are sorted by code, each once"
    );
    let names: BTreeSet<_> = CHECKS.iter().map(|it| it.name()).collect();
    assert_eq!(names.len(), CHECKS.len(), "each name once");
    for check in CHECKS {
        assert!(
            check.code().family().is_some(),
            "{}: no such family",
            check.code()
        );
        assert!(
            check
                .name()
                .chars()
                .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-'),
            "{}: kebab-case",
            check.name()
        );
    }
}

#[test]
fn each_check_has_a_file_and_each_file_is_part_of_the_program() {
    let mut folders: BTreeSet<&str> = BTreeSet::new();
    for check in CHECKS {
        let family = check.code().family().expect("a family").name();
        let file = root()
            .join("src/checks")
            .join(family)
            .join(format!("{}.rs", check.name().replace('-', "_")));
        assert!(file.exists(), "{}: {} is missing", check.code(), file.display());
        folders.insert(family);
    }
    for family in folders {
        let list = root().join("src/checks").join(format!("{family}.rs"));
        let list = if list.exists() {
            list
        } else {
            root().join("src/checks").join(family).join("mod.rs")
        };
        let list = read(&list);
        for entry in fs::read_dir(root().join("src/checks").join(family)).expect("a folder") {
            let path = entry.expect("an entry").path();
            let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
            if stem != "mod" {
                assert!(
                    list.contains(&format!("mod {stem};")),
                    "{} belongs to no module",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn pages_have_their_headings_and_none_is_left_over() {
    for check in CHECKS {
        let text = read(&page_of(*check));
        let codes = check.codes().last().map_or_else(
            || check.code().to_string(),
            |last| format!("{}–{last}", check.code()),
        );
        let title = format!("# {codes} {}", check.name());
        assert_eq!(
            text.lines().next(),
            Some(title.as_str()),
            "{}",
            page_of(*check).display()
        );
        let found: Vec<_> = text.lines().filter(|line| line.starts_with("## ")).collect();
        assert_eq!(found, HEADINGS, "{}", page_of(*check).display());
    }
    let of = |folder: &str| fs::read_dir(root().join(folder)).expect("a folder");
    for entry in of("docs/checks").chain(of("docs/checks/fr")) {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            continue;
        }
        let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        assert!(
            CHECKS.iter().any(|check| check.name() == stem),
            "{} is the page of no check",
            path.display()
        );
    }
}

/// The keys of the checks' messages that begin with `prefix`, with their attributes.
fn keys(lang: Lang, prefix: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut message = String::new();
    let own = SOURCES.iter().filter(|source| source.name.starts_with("checks"));
    for line in own.flat_map(|source| source.in_lang(lang).lines()) {
        let Some((name, _)) = line.split_once(" =") else {
            continue;
        };
        if let Some(attribute) = name.strip_prefix("    .") {
            keys.insert(format!("{message}.{attribute}"));
        } else if !name.starts_with([' ', '#', '[', '*', '-']) {
            name.clone_into(&mut message);
            keys.insert(message.clone());
        }
    }
    keys.retain(|key| key.starts_with(prefix));
    keys
}

fn sources(folder: &Path, out: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, out);
        } else {
            out.push_str(&read(&path));
        }
    }
}

#[test]
fn words_exist_for_each_check_and_fix_and_for_nothing_else() {
    let mut code = String::new();
    sources(&root().join("src/checks"), &mut code);
    for lang in Lang::ALL {
        let expected: BTreeSet<String> = CHECKS
            .iter()
            .flat_map(|check| {
                let name = check.name();
                ["", ".except", ".message", ".title", ".what", ".why"]
                    .map(|part| format!("check-{name}{part}"))
            })
            .collect();
        assert_eq!(keys(*lang, "check-"), expected, "{lang}");
        let fixes = keys(*lang, "fix-");
        for key in &fixes {
            if let Some(whole) = key.strip_suffix(".step") {
                assert!(fixes.contains(whole), "{lang}: {key} has no label");
            } else {
                let step = format!("{key}.step");
                assert!(fixes.contains(&step), "{lang}: {key} names no step");
                let literal = format!("\"{key}\"");
                assert!(code.contains(&literal), "{lang}: no check uses {key}");
            }
        }
    }
}

#[test]
fn pages_fire_and_stay_quiet_as_written() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let policy = default_policy();
    let mut wrong = Vec::new();
    for (check, mut page) in pages() {
        let place = page.name.clone();
        let (mut fires, mut quiet) = (0, 0);
        let mut last: Option<Plan> = None;
        for block in page.blocks_mut() {
            match block {
                Block::Plan(text) => {
                    fires += 1;
                    last = Some(plan_of(text, &place));
                }
                Block::Quiet(text) => {
                    quiet += 1;
                    let plan = plan_of(text, &place);
                    let listed = listing(&plan, &policy, check);
                    if !listed.is_empty() {
                        wrong.push(format!("{place}: not quiet:\n{listed}"));
                    }
                }
                Block::Diagnostics(expected) => {
                    let plan = last.as_ref().unwrap_or_else(|| panic!("{place}: no plan before"));
                    let listed = listing(plan, &policy, check);
                    if listed.is_empty() {
                        wrong.push(format!("{place}: does not fire"));
                    }
                    if *expected != listed {
                        if !update {
                            wrong.push(format!("{place}: expected\n{expected}found\n{listed}"));
                        }
                        *expected = listed;
                    }
                }
                Block::Fixed(expected) => {
                    let plan = last.as_ref().unwrap_or_else(|| panic!("{place}: no plan before"));
                    let first = of_check(plan, &policy, check)
                        .into_iter()
                        .find_map(|it| fixes_of(plan, &policy, &it).into_iter().next());
                    let Some(fix) = first else {
                        wrong.push(format!("{place}: nothing fixes the plan"));
                        continue;
                    };
                    let fixed = fix.edit.applied_to(plan).expect("a fix applies");
                    let text = text_of(&fixed);
                    if *expected != text {
                        if !update {
                            wrong.push(format!("{place}: fixed, expected\n{expected}found\n{text}"));
                        }
                        *expected = text;
                    }
                }
            }
        }
        if fires == 0 || quiet == 0 {
            wrong.push(format!("{place}: {fires} plans that fire, {quiet} quiet ones"));
        }
        if update {
            page.save(&page_of(check));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The plans of all pages, those that fire and those that stay quiet.
fn fixtures() -> Vec<(&'static dyn Check, String, Plan)> {
    pages()
        .into_iter()
        .flat_map(|(check, page)| {
            page.plans()
                .map(|text| (check, page.name.clone(), plan_of(text, &page.name)))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// What a diagnostic is about, without its numbers: the same problem before and after has the same.
fn problem(diagnostic: &Diagnostic) -> String {
    let mut out = format!("{} {}", diagnostic.code, diagnostic.place);
    for (name, arg) in &diagnostic.args {
        match arg {
            Arg::Text(word) | Arg::Word(word) if *name != "side" => {
                out.extend([" ", *name, "=", word.as_str()]);
            }
            _ => {}
        }
    }
    out
}

fn problems(plan: &Plan, policy: &Policy) -> BTreeSet<String> {
    findings(plan, policy)
        .iter()
        .map(|it| problem(&it.diagnostic))
        .collect()
}

fn errors(plan: &Plan, policy: &Policy) -> BTreeSet<(String, String)> {
    findings(plan, policy)
        .into_iter()
        .map(|it| it.diagnostic)
        .filter(|it| it.severity == Severity::Error)
        .map(|it| (it.code.to_string(), it.place.to_string()))
        .collect()
}

#[test]
fn each_fix_removes_its_diagnostic_adds_no_error_and_can_be_undone() {
    let policy = default_policy();
    let mut fixed = BTreeSet::new();
    for (check, place, plan) in fixtures() {
        let before = errors(&plan, &policy);
        for diagnostic in of_check(&plan, &policy, check) {
            let own = problem(&diagnostic);
            for fix in fixes_of(&plan, &policy, &diagnostic) {
                let at = format!("{place}: {} {}", fix.label.key, diagnostic.place);
                fixed.insert(check.code());
                let Edit::Batch(name, _) = &fix.edit else {
                    panic!("{at}: a fix is a batch");
                };
                assert_eq!(name.key, format!("{}.step", fix.label.key), "{at}");
                let mut document = Document::new(plan.clone());
                document
                    .apply(&fix.edit)
                    .unwrap_or_else(|error| panic!("{at}: {error}"));
                let after = document.plan().as_ref().clone();
                assert_ne!(after, plan, "{at}: changes nothing");
                assert!(
                    !problems(&after, &policy).contains(&own),
                    "{at}: the diagnostic stays"
                );
                let new: Vec<_> = errors(&after, &policy).difference(&before).cloned().collect();
                assert!(new.is_empty(), "{at}: new errors {new:?}");
                assert_eq!(document.history().len(), 1, "{at}: one step");
                document.undo();
                assert_eq!(**document.plan(), plan, "{at}: undo");
            }
        }
    }
    assert!(!fixed.is_empty());
}

/// The plans that come with the program.
fn examples() -> Vec<(String, Plan)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(root().join("examples"))
        .expect("examples")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|it| it == "ron"))
        .collect();
    paths.sort();
    assert!(!paths.is_empty());
    let named = |path: PathBuf| {
        let name = path.display().to_string();
        let plan = plan_of(&read(&path), &name);
        (name, plan)
    };
    paths.into_iter().map(named).collect()
}

/// In a heap of chance, hours that were lost come to light with all that they lack: so many fixes add an error there,
/// which their preview names. Each is something that the law or the funder asks for; none leaves a learner behind.
const ADDING: usize = 28;

#[test]
fn fixes_work_on_plans_broken_in_many_ways() {
    let policy = default_policy();
    let text = Text::new(Lang::En);
    let mut fixed = BTreeSet::new();
    let mut wrong = BTreeSet::new();
    let mut adding = BTreeSet::new();
    let made = (1..=30).map(|seed| (format!("seed {seed}"), broken::broken(seed), false));
    let written = fixtures().into_iter().map(|(_, name, plan)| (name, plan));
    let written = written
        .chain(examples())
        .map(|(origin, plan)| (origin, plan, true));
    for (origin, plan, sound) in made.chain(written) {
        assert_eq!(plan.validate(), [], "{origin}");
        let before = errors(&plan, &policy);
        for finding in findings(&plan, &policy) {
            let diagnostic = &finding.diagnostic;
            for fix in fixes_of(&plan, &policy, diagnostic) {
                let at = format!("{origin}: {} {}", fix.label.key, diagnostic.place);
                assert_written(&at, &label(&text, &plan, &fix.label));
                let mut document = Document::new(plan.clone());
                document
                    .apply(&fix.edit)
                    .unwrap_or_else(|error| panic!("{at}: {error}"));
                if problems(document.plan(), &policy).contains(&problem(diagnostic)) {
                    wrong.insert(format!("{at}: {} stays", diagnostic.code));
                }
                // What was written by people is made no worse by any fix that is offered for anything in it.
                let after = errors(document.plan(), &policy);
                let new: Vec<_> = after.difference(&before).collect();
                let behind = |it: &&&(String, String)| it.0.starts_with(['A', 'E']);
                if let Some(behind) = new.iter().find(behind) {
                    wrong.insert(format!(
                        "{at}: {} leaves learners behind: {behind:?}",
                        diagnostic.code
                    ));
                }
                if !new.is_empty() {
                    let told = if sound { &mut wrong } else { &mut adding };
                    told.insert(format!("{at}: {} adds {new:?}", diagnostic.code));
                }
                fixed.insert(fix.label.key.clone());
                document.undo();
                assert_eq!(**document.plan(), plan, "{at}: undo");
            }
        }
    }
    let wrong: Vec<_> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let adding: Vec<_> = adding.into_iter().collect();
    assert!(
        adding.len() <= ADDING,
        "{} fixes add errors:\n{}",
        adding.len(),
        adding.join("\n")
    );
    assert!(fixed.len() > 20, "too few fixes were tried: {fixed:?}");
}

/// Applies the first fix of each diagnostic that has one, round after round; gives the rounds it took.
fn settle(plan: &Plan, policy: &Policy, wanted: &dyn Fn(&Diagnostic, &Fix) -> bool) -> (Plan, usize) {
    let mut plan = plan.clone();
    for round in 0..=10 {
        let edits: Vec<Edit> = findings(&plan, policy)
            .iter()
            .filter_map(|it| {
                fixes_of(&plan, policy, &it.diagnostic)
                    .into_iter()
                    .find(|fix| wanted(&it.diagnostic, fix))
            })
            .map(|fix| fix.edit)
            .collect();
        if edits.is_empty() {
            return (plan, round);
        }
        for edit in edits {
            // An earlier fix of the round may have removed what this one is about.
            if let Ok(next) = edit.applied_to(&plan) {
                plan = next;
            }
        }
    }
    (plan, 11)
}

#[test]
fn fixes_converge() {
    let policy = default_policy();
    for (check, place, plan) in fixtures() {
        let (_, rounds) = settle(&plan, &policy, &|diagnostic, _| diagnostic.code == check.code());
        assert!(
            rounds <= 10,
            "{place}: the fixes of {} go round in circles",
            check.code()
        );
        let (_, rounds) = settle(&plan, &policy, &|_, fix| fix.safety == Safety::Safe);
        assert!(rounds <= 10, "{place}: safe fixes go round in circles");
    }
}

fn assert_written(what: &str, words: &str) {
    for left in ["{$", "{ $", "check-", "fix-", "scope-"] {
        assert!(!words.contains(left), "{what}: {words}");
    }
    assert!(!words.trim().is_empty(), "{what}: no words");
}

#[test]
fn diagnostics_and_fixes_are_written_whole_in_both_languages() {
    let policy = default_policy();
    for lang in Lang::ALL {
        let text = Text::new(*lang);
        for (_, place, plan) in fixtures() {
            for finding in findings(&plan, &policy) {
                let diagnostic = &finding.diagnostic;
                let at = format!("{lang}, {place}, {}", diagnostic.code);
                let words = describe(&text, &plan, diagnostic);
                for part in [&words.title, &words.message, &words.why] {
                    assert_written(&at, part);
                }
                for fix in fixes_of(&plan, &policy, diagnostic) {
                    assert_written(&at, &label(&text, &plan, &fix.label));
                    let Edit::Batch(name, _) = &fix.edit else {
                        panic!("{at}: a fix is a batch");
                    };
                    let step = text.fmt(&name.key, &[("subject", name.subject.as_str().into())]);
                    assert_written(&at, &step);
                }
            }
        }
    }
}

#[test]
fn a_made_up_plan_can_be_checked_said_and_fixed() {
    let policy = default_policy();
    let plan = generate(Options {
        modules: 60,
        learners: 40,
        items: 20,
        seed: 11,
        lang: Lang::Fr,
    });
    let text = Text::new(Lang::Fr);
    let mut seen = BTreeSet::new();
    for finding in findings(&plan, &policy) {
        let diagnostic = &finding.diagnostic;
        if !seen.insert(diagnostic.code) {
            continue;
        }
        let words = describe(&text, &plan, diagnostic);
        assert_written(diagnostic.code.0, &words.message);
        for fix in fixes_of(&plan, &policy, diagnostic) {
            let after = fix
                .edit
                .applied_to(&plan)
                .unwrap_or_else(|error| panic!("{}: {error}", fix.label.key));
            assert_eq!(after.validate(), [], "{}", fix.label.key);
        }
    }
    assert!(!seen.is_empty());
    assert!(
        findings(&plan, &policy)
            .iter()
            .all(|it| it.diagnostic.code.family() != Some(Family::Structure)
                || it.diagnostic.severity != Severity::Error),
        "a made-up plan holds together"
    );
}

#[test]
fn the_program_falls_back_on_the_figures_it_ships_with() {
    let shipped = default_policy();
    let plan = Plan::default();
    let rules = Rules::for_plan(&plan, &shipped);
    assert_eq!(
        rules.notes,
        [],
        "the shipped policy has every entry, and no other"
    );
    let bare = Policy {
        // Caps and bands are the device's own: a policy without them sets none.
        entries: shipped
            .entries
            .iter()
            .filter(|it| {
                ["cap.", "band.", "hourly."]
                    .iter()
                    .any(|start| it.key.starts_with(start))
            })
            .cloned()
            .collect(),
        ..shipped
    };
    let mut fallback = Rules::for_plan(&plan, &bare);
    assert!(!fallback.notes.is_empty());
    fallback.notes.clear();
    assert_eq!(fallback, rules);
}

#[test]
fn each_entry_of_the_policy_is_the_threshold_of_a_check_and_says_its_source() {
    let policy = default_policy();
    let text = Text::new(Lang::Fr);
    let mut plan = Plan::default();
    let mut read = BTreeSet::new();
    for check in CHECKS {
        let found = thresholds(&text, *check, &plan, &policy);
        assert!(
            found.len() >= check.thresholds().len(),
            "{}: {:?} are not all entries",
            check.code(),
            check.thresholds()
        );
        assert!(
            found
                .iter()
                .all(|it| !it.value.is_empty() && !it.source.is_empty())
        );
        read.extend(found.into_iter().map(|it| it.key));
    }
    // What hours usually cost serves the comparison of dosages.
    let entries = policy.entries.iter().filter(|it| !it.key.starts_with("cost."));
    let entries: BTreeSet<_> = entries.map(|it| it.key.clone()).collect();
    assert_eq!(read, entries);
    // A plan's own number is told beside the policy's.
    plan.policy.overrides.push(tresse::model::PolicyOverride {
        key: "screen.day".to_owned(),
        value: 240,
        source: String::new(),
    });
    let screen = CHECKS.iter().find(|it| it.code().0 == "M05").expect("M05");
    let told = thresholds(&text, *screen, &plan, &policy);
    let told = told.first().expect("a threshold");
    assert_eq!(told.value, text.hours(240));
    assert_eq!(told.instead_of, Some(text.hours(300)));
}

#[test]
fn two_threads_find_what_one_finds_in_the_same_order() {
    let plan = generate(Options {
        modules: 60,
        learners: 40,
        items: 12,
        seed: 5,
        lang: Lang::Fr,
    });
    assert!(is_large(&plan) && !is_large(&Plan::default()));
    let policy = default_policy();
    let rules = Rules::for_plan(&plan, &policy);
    let alone = run(&Facts::new(&plan, &rules));
    // Some that need to know who can follow, some that do without.
    let follows = |it: &&Finding| {
        let family = it.diagnostic.code.family();
        family == Some(Family::Autonomy) || family == Some(Family::Equipment)
    };
    let following = alone.iter().filter(follows).count();
    assert!(0 < following && following < alone.len());
    assert_eq!(run_shared_out(&Facts::new(&plan, &rules)), alone);
}
