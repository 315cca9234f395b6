//! The layers look one way, and what is deliberately absent stays absent. The layer line is read from
//! `ARCHITECTURE.md`, so that the document and the code cannot differ.

#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test stops at the first thing it cannot read"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// The layers, lowest first; those of one group do not know each other.
fn layers() -> Vec<Vec<String>> {
    let page = fs::read_to_string("ARCHITECTURE.md").expect("ARCHITECTURE.md");
    let line = page
        .lines()
        .find(|line| line.contains("<-") && line.starts_with("text"))
        .expect("the line of layers");
    line.split("<-")
        .map(|group| group.split(',').map(|name| name.trim().to_owned()).collect())
        .collect()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
}

/// All source files with the layer they belong to.
fn files() -> Vec<(String, PathBuf, String)> {
    let mut paths = Vec::new();
    sources(Path::new("src"), &mut paths);
    paths.sort();
    paths
        .into_iter()
        .filter_map(|path| {
            let mut parts = path.strip_prefix("src").ok()?.components();
            let layer = parts.next()?.as_os_str().to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).expect("a source file");
            Some((layer.trim_end_matches(".rs").to_owned(), path, text))
        })
        .collect()
}

/// The code of a file without its comments, so that prose may name what code may not.
fn code(text: &str) -> String {
    text.lines()
        .map(|line| line.split("//").next().unwrap_or(""))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn a_layer_uses_only_those_below_it() {
    let layers = layers();
    let rank = |name: &str| layers.iter().position(|group| group.iter().any(|it| it == name));
    let mut broken = Vec::new();
    for (layer, path, text) in files() {
        let Some(own) = rank(&layer) else {
            assert!(
                layer == "lib" || layer == "main",
                "{} belongs to no layer",
                path.display()
            );
            continue;
        };
        let code = code(&text);
        assert!(
            !code.contains("crate::{"),
            "{}: one `use crate::…` names one layer",
            path.display()
        );
        for used in code.split("crate::").skip(1) {
            let name: String = used
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            if let Some(theirs) = rank(&name)
                && name != layer
                && theirs >= own
            {
                broken.push(format!("{} uses {name}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn only_the_window_knows_egui() {
    for (layer, path, text) in files() {
        if layer != "app" && layer != "main" {
            let code = code(&text);
            for name in ["egui::", "eframe::", "rfd::"] {
                assert!(!code.contains(name), "{} names {name}", path.display());
            }
        }
    }
}

#[test]
fn only_some_files_touch_the_disk_and_none_the_network() {
    for (layer, path, text) in files() {
        let code = code(text.split("#[cfg(test)]").next().unwrap_or(""));
        let may_touch = layer == "storage"
            || layer == "cli"
            || path.starts_with("src/app/files.rs")
            || path.starts_with("src/app/files")
            || path.starts_with("src/app/jobs")
            || path.starts_with("src/app/settings.rs");
        assert!(
            may_touch || !code.contains("std::fs"),
            "{} touches the disk",
            path.display()
        );
        assert!(
            !code.contains("std::net"),
            "{} touches the network",
            path.display()
        );
    }
}

#[test]
fn files_stay_short() {
    let long: Vec<String> = files()
        .into_iter()
        .map(|(_, path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > 600)
        .map(|(path, lines)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert!(long.is_empty(), "split these by subject: {long:#?}");
}

#[test]
fn the_map_of_the_code_is_current() {
    let page = fs::read_to_string("ARCHITECTURE.md").expect("ARCHITECTURE.md");
    let named: Vec<&str> = page
        .split('`')
        .filter(|it| it.starts_with("src/") || it.starts_with("tests/") || it.starts_with("assets/"))
        .collect();
    assert!(named.len() > 20, "the map names files");
    for path in named {
        assert!(
            Path::new(path).exists(),
            "ARCHITECTURE.md names {path}, which is gone"
        );
    }
}
