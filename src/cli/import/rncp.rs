//! `tresse import rncp`: a certification of the national registers into a plan.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{open_target, write_target};
use crate::cli::{Cx, GOOD, UNUSABLE};
use crate::edit::Document;
use crate::exchange::import::Note;
use crate::exchange::import::rncp::{
    Fiche, FicheNumber, FicheSummary, Files, RncpError, block_name, import_fiche, import_step, search,
};
use crate::text::Value;

/// The buffer the registers are read with.
const BUFFER: usize = 256 << 10;

/// Files smaller than this are read before anyone wonders.
const SMALL: u64 = 64 << 20;

/// Lists the fiches of a register, shows one, or brings it into a plan.
pub(super) fn run(path: &Path, arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
    match import(path, arguments, cx) {
        Ok(code) => code,
        Err(error) => {
            let reason = error.say(cx.text);
            cx.complain(&format!("{}: {reason}", path.display()));
            UNUSABLE
        }
    }
}

fn import(path: &Path, arguments: &ArgMatches, cx: &mut Cx<'_>) -> Result<u8, RncpError> {
    let (folder, name) = folder_and_name(path);
    let listing = names_in(&folder);
    let opened = folder.clone();
    let open = move |name: &str| {
        let file = File::open(opened.join(name))?;
        Ok(Box::new(BufReader::with_capacity(BUFFER, file)) as Box<dyn BufRead>)
    };
    let mut files = Files::new(name.as_deref(), &listing, Box::new(open))?;

    let mut wanted = BTreeSet::new();
    for number in arguments.get_many::<String>("fiche").into_iter().flatten() {
        let Some(number) = FicheNumber::parse(number) else {
            complain(cx, "cli-import-no-number", &[("number", number.into())]);
            return Ok(UNUSABLE);
        };
        wanted.insert(number);
    }
    if wanted.is_empty() {
        let total = size(&folder, &files.names(false));
        let (summaries, scan) = files.list(&mut |read| progress(cx, read, total))?;
        for error in &scan.unreadable {
            let reason = error.say(cx.text);
            cx.complain(&reason);
        }
        let query = arguments.get_one::<String>("search").map_or("", String::as_str);
        let mut found = search(&summaries, query);
        if found.len() > 1 && !arguments.get_flag("all") {
            found.retain(|fiche| fiche.active != Some(false));
        }
        match found.as_slice() {
            [only] => {
                wanted.insert(only.number);
            }
            several => {
                list(several, summaries.len(), cx);
                return Ok(GOOD);
            }
        }
    }
    let total = size(&folder, &files.names(true));
    let found = files.find(&wanted, &mut |read| progress(cx, read, total))?;
    for number in &found.missing {
        complain(cx, "cli-import-missing", &[("number", number.to_string().into())]);
    }
    if !found.missing.is_empty() {
        return Ok(UNUSABLE);
    }
    Ok(take(&found.fiches, arguments, cx))
}

/// Brings the fiches into the plan asked for, or shows them when none is.
fn take(fiches: &[Fiche], arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
    if !arguments.contains_id("into") && !arguments.contains_id("output") {
        for fiche in fiches {
            show(fiche, cx);
        }
        return GOOD;
    }
    let Some((plan, target)) = open_target(arguments, cx) else {
        return UNUSABLE;
    };
    let mut document = Document::new(plan);
    for fiche in fiches {
        let imported = import_fiche(document.plan(), fiche, cx.today, cx.text);
        for note in &imported.notes {
            let note = note.say(cx.text);
            cx.complain(&note);
        }
        if let Some(step) = imported.step(import_step(fiche))
            && let Err(error) = document.apply(&step)
        {
            cx.complain(&error.to_string());
            return UNUSABLE;
        }
    }
    if !write_target(&target, document.plan(), arguments, cx) {
        return UNUSABLE;
    }
    let plan = document.plan();
    let words = cx.text.fmt(
        "cli-import-done",
        &[
            ("path", target.path.display().to_string().into()),
            ("blocks", plan.blocks.len().into()),
            ("competencies", plan.competencies().count().into()),
        ],
    );
    cx.say(&words);
    GOOD
}

/// One line a fiche.
fn list(fiches: &[&FicheSummary], all: usize, cx: &mut Cx<'_>) {
    for fiche in fiches {
        let state = match fiche.active {
            Some(true) => "cli-import-active",
            Some(false) => "cli-import-inactive",
            None => "cli-import-unknown",
        };
        let level = fiche
            .level
            .map_or_else(|| "–".to_owned(), |level| level.to_string());
        let end = fiche
            .end
            .map_or_else(|| "–".to_owned(), |end| cx.text.date_short(end));
        let words = cx.text.fmt(
            "cli-import-row",
            &[
                ("number", format!("{:<10}", fiche.number.to_string()).into()),
                ("level", level.into()),
                ("state", cx.text.get(state).into()),
                ("end", end.into()),
                ("blocks", fiche.blocks.into()),
                ("title", (&fiche.title).into()),
            ],
        );
        cx.say(&words);
    }
    complain(
        cx,
        "cli-import-count",
        &[("shown", fiches.len().into()), ("all", all.into())],
    );
}

/// All that would enter a plan, with what is doubtful.
fn show(fiche: &Fiche, cx: &mut Cx<'_>) {
    cx.say(&format!("{}  {}", fiche.number, fiche.title));
    for block in &fiche.blocks {
        let title = if block.code.is_empty() {
            ""
        } else {
            block.title.as_str()
        };
        cx.say(&format!("\n{}  {title}", block_name(block)));
        for competency in &block.competencies {
            let code = competency.code.as_deref().unwrap_or("-");
            cx.say(&format!("  {code}  {}", competency.text));
            for doubt in &competency.doubts {
                let doubt = doubt.say(cx.text).to_owned();
                cx.say(&format!("      ? {doubt}"));
            }
        }
    }
    for note in fiche.notes.iter().map(|note| -> Note { note.note() }) {
        let note = note.say(cx.text);
        cx.complain(&note);
    }
}

fn complain(cx: &mut Cx<'_>, key: &str, arguments: &[(&str, Value<'_>)]) {
    let words = cx.text.fmt(key, arguments);
    cx.complain(&words);
}

/// Tells each tenth of a large reading.
fn progress(cx: &mut Cx<'_>, read: u64, total: u64) -> ControlFlow<()> {
    let tenth = total / 10;
    // The reader reports each MiB: one report falls into the first MiB of each tenth.
    if total > SMALL && read % tenth < (1 << 20) {
        complain(
            cx,
            "cli-import-progress",
            &[("percent", (read.saturating_mul(100) / total).into())],
        );
    }
    ControlFlow::Continue(())
}

fn size(folder: &Path, names: &[&str]) -> u64 {
    names
        .iter()
        .filter_map(|name| folder.join(name).metadata().ok())
        .map(|it| it.len())
        .sum()
}

/// The folder to read in, and the file chosen there unless the folder itself was.
fn folder_and_name(path: &Path) -> (PathBuf, Option<String>) {
    if path.is_dir() {
        return (path.to_owned(), None);
    }
    let folder = match path.parent() {
        Some(parent) if parent != Path::new("") => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    (
        folder,
        path.file_name().map(|name| name.to_string_lossy().into_owned()),
    )
}

/// The names of the files of a folder, in order; none where it cannot be read, which opening the file then tells.
fn names_in(folder: &Path) -> Vec<String> {
    let read = || -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in folder.read_dir()? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        Ok(names)
    };
    read().unwrap_or_default()
}
