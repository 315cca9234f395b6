//! What the pages for readers say is true: links lead somewhere, commands are understood, both languages tell the same.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test stops at the first page that it cannot read"
)]

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use tresse::app::command::{COMMANDS, keys_in_words};
use tresse::app::view::ViewId;
use tresse::cli::{Request, request};
use tresse::text::{Lang, Text};

/// All pages.
fn pages() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for folder in [
        ".",
        "docs",
        "docs/manual",
        "docs/decisions",
        "docs/checks",
        "docs/checks/fr",
        "fuzz",
    ] {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|it| it == "md") {
                found.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// The page without its blocks of code.
fn prose(page: &str) -> String {
    page.split("```").step_by(2).collect()
}

#[test]
fn links_lead_somewhere() {
    let mut broken = Vec::new();
    for (path, page) in pages() {
        for link in prose(&page).split("](").skip(1) {
            let target = link.split(')').next().unwrap();
            let target = target.split('#').next().unwrap();
            if target.is_empty() || target.contains("://") {
                continue;
            }
            let there = path.parent().unwrap_or(Path::new(".")).join(target);
            if !there.exists() {
                broken.push(format!("{}: {target}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

/// What stands for something of the user's own.
fn filled(word: &str) -> &str {
    match word {
        "PLAN" | "PLAN…" | "PLAN.ron" | "FILE" => "a.ron",
        "NAME" | "NOM" => "afest-atelier",
        "N" | "S" => "3",
        "SHELL" => "bash",
        "FICHIER" | "FICHIER.ron" => "b.ron",
        other => other,
    }
}

#[test]
fn commands_of_the_pages_are_understood() {
    let mut seen = 0;
    for (path, page) in pages() {
        for code in prose(&page).split('`').skip(1).step_by(2) {
            // The table of docs/cli.md describes forms with choices, not commands to type.
            if !code.starts_with("tresse ") || code.contains(['[', '|']) {
                continue;
            }
            let words: Vec<OsString> = code.split_whitespace().map(|it| filled(it).into()).collect();
            let asked = request(&words, &Text::new(Lang::En));
            let arguments_missing = words.len() == 2;
            assert!(
                arguments_missing || !matches!(asked, Request::Misused(_)),
                "{}: `{code}`: {asked:?}",
                path.display()
            );
            seen += 1;
        }
    }
    assert!(seen > 3, "the pages name commands");
}

/// The blocks of code of a page.
fn code(page: &str) -> Vec<&str> {
    page.split("```").skip(1).step_by(2).collect()
}

#[test]
fn both_readmes_give_the_same_commands() {
    let (en, fr) = (include_str!("../README.md"), include_str!("../LISEZMOI.md"));
    assert_eq!(code(en), code(fr));
    assert!(code(en).iter().any(|it| it.contains("cargo run")));
    assert!(code(en).iter().any(|it| it.contains("cargo test")));
}

#[test]
fn both_manuals_tell_the_same() {
    let (en, fr) = (
        include_str!("../docs/manual/en.md"),
        include_str!("../docs/manual/fr.md"),
    );
    let headings = |page: &str| {
        let lines = page.lines().filter(|line| line.starts_with('#'));
        lines
            .map(|line| line.chars().take_while(|it| *it == '#').count())
            .collect::<Vec<_>>()
    };
    assert_eq!(headings(en), headings(fr));
    for (lang, page) in [(Lang::En, en), (Lang::Fr, fr)] {
        let text = Text::new(lang);
        for view in ViewId::ALL {
            let title = text.get(view.title());
            assert!(
                page.contains(title),
                "the manual in {lang} does not tell of {title}"
            );
        }
    }
}

#[test]
fn the_keys_of_the_manual_are_those_of_the_program() {
    let ctx = egui::Context::default();
    ctx.set_os(egui::os::OperatingSystem::Nix);
    for (lang, page) in [
        (Lang::En, include_str!("../docs/manual/en.md")),
        (Lang::Fr, include_str!("../docs/manual/fr.md")),
    ] {
        let text = Text::new(lang);
        let known: Vec<String> = COMMANDS
            .iter()
            .filter_map(|it| it.shortcut.as_ref())
            .map(|keys| keys_in_words(&ctx, &text, keys))
            .collect();
        let words = page.split(|it: char| !(it.is_ascii_alphanumeric() || it == '+'));
        for keys in words.filter(|it| it.starts_with("Ctrl+")) {
            let gesture = ["Ctrl+D", "Ctrl+V", "Ctrl+Enter"].contains(&keys);
            assert!(
                gesture || known.iter().any(|it| it == keys),
                "the manual names {keys}; the program has {known:?}"
            );
        }
    }
}
