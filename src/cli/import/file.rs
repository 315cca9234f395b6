//! `tresse import KIND FILE…`: what files would change in a plan, listed or applied.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;

use super::{AUTO, open_target, write_target};
use crate::cli::{Cx, GOOD, UNUSABLE};
use crate::edit::{Document, StepName};
use crate::exchange::import::{
    IMPORTERS, ImportCx, ImportError, Importer, Note, Query, Review, importer, recognise,
};
use crate::model::{BlockId, Id as _, Plan};

/// Brings the files into the plan of `--into`, one after the other; lists what they would change when nothing says
/// where to write, or when asked to.
pub(super) fn run(kind: &str, files: &[&PathBuf], arguments: &ArgMatches, cx: &mut Cx<'_>) -> u8 {
    let writes =
        (arguments.contains_id("into") || arguments.contains_id("output")) && !arguments.get_flag("list");
    let only = match arguments.get_one::<String>("only").map(|it| numbers(it)) {
        Some(None) => {
            say_error(cx, &Note::new("cli-import-numbers"));
            return UNUSABLE;
        }
        Some(some) => some,
        None => None,
    };
    let (plan, target) = if arguments.contains_id("into") || arguments.contains_id("output") {
        match open_target(arguments, cx) {
            Some((plan, target)) => (plan, Some(target)),
            None => return UNUSABLE,
        }
    } else {
        (Plan::default(), None)
    };
    let query = query(arguments);
    let mut document = Document::new(plan);
    let mut number = 0;
    let mut taken = 0;
    for path in files {
        let mut review = match review(kind, path, document.plan(), &query, cx) {
            Ok(review) => review,
            Err(note) => {
                let reason = note.say(cx.text);
                cx.complain(&format!("{}: {reason}", path.display()));
                return UNUSABLE;
            }
        };
        for note in review.notes().iter().chain(review.unknown()) {
            let note = note.say(cx.text);
            cx.complain(&note);
        }
        for at in 0..review.changes().len() {
            number += 1;
            if only.as_ref().is_some_and(|only| !only.contains(&number)) {
                review.set(at, false);
            }
            if !writes {
                list(&review, at, number, cx);
            }
        }
        taken += review.accepted();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(step) = review.step(StepName::new("step-import-file", name))
            && let Err(error) = document.apply(&step)
        {
            cx.complain(&error.to_string());
            return UNUSABLE;
        }
    }
    let Some(target) = target.filter(|_| writes) else {
        let words = cx.text.fmt("import-changes", &[("count", number.into())]);
        cx.complain(&words);
        return GOOD;
    };
    if !write_target(&target, document.plan(), arguments, cx) {
        return UNUSABLE;
    }
    let arguments = [
        ("path", target.path.display().to_string().into()),
        ("count", taken.into()),
    ];
    let words = cx.text.fmt("cli-import-applied", &arguments);
    cx.say(&words);
    GOOD
}

fn say_error(cx: &mut Cx<'_>, note: &Note) {
    let words = note.say(cx.text);
    cx.complain(&words);
}

/// What is wanted of files that hold more than a plan wants.
fn query(arguments: &ArgMatches) -> Query {
    Query {
        search: arguments.get_one::<String>("search").cloned().unwrap_or_default(),
        near: arguments.get_one::<String>("near").cloned(),
        within_km: arguments.get_one::<u32>("within").copied(),
        most: arguments
            .get_one::<u32>("most")
            .and_then(|it| usize::try_from(*it).ok()),
        block: arguments
            .get_one::<String>("block")
            .and_then(|it| BlockId::parse(it).ok()),
    }
}

/// What a file would change in a plan.
fn review(kind: &str, path: &Path, plan: &Arc<Plan>, query: &Query, cx: &Cx<'_>) -> Result<Review, Note> {
    let chosen = importer(kind);
    // Until its kind is told, a file may be as large as the largest kind.
    let largest = || IMPORTERS.iter().map(|it| it.most_bytes()).max().unwrap_or(0);
    let limit = chosen.map_or_else(largest, Importer::most_bytes);
    let bytes = read(path, limit)?;
    let found = if kind == AUTO { recognise(&bytes) } else { chosen };
    let Some(importer) = found else {
        return Err(Note::new("import-unrecognised"));
    };
    let limit = importer.most_bytes();
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limit {
        return Err(ImportError::TooLarge { limit }.note());
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let context = ImportCx {
        plan,
        text: cx.text,
        today: cx.today,
        name: &name,
        query,
        stopped: &|| false,
    };
    let imported = importer.import(&bytes, &context).map_err(|error| error.note())?;
    Ok(Review::new(Arc::clone(plan), imported, cx.text))
}

/// The bytes of a file; never more than `limit` are held.
fn read(path: &Path, limit: u64) -> Result<Vec<u8>, Note> {
    let unreadable = |error: io::Error| Note::new("import-io").with("reason", error.to_string());
    let file = File::open(path).map_err(unreadable)?;
    if file.metadata().map_err(unreadable)?.len() > limit {
        return Err(ImportError::TooLarge { limit }.note());
    }
    let mut bytes = Vec::new();
    // A pipe has no size.
    file.take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limit {
        return Err(ImportError::TooLarge { limit }.note());
    }
    Ok(bytes)
}

/// One line a change, with the number that `--only` takes.
fn list(review: &Review, at: usize, number: usize, cx: &mut Cx<'_>) {
    let Some(change) = review.changes().get(at) else {
        return;
    };
    let title = review
        .groups()
        .iter()
        .find(|it| it.changes.contains(&at))
        .map_or("", |it| it.title.as_str());
    let line = |words: &str| words.replace(['\n', '\r'], " ");
    let words = cx.text.fmt(
        "cli-import-change",
        &[
            ("number", format!("{number:>4}").into()),
            ("group", line(title).into()),
            ("what", line(&change.what).into()),
            ("before", line(&change.before).into()),
            ("after", line(&change.after).into()),
        ],
    );
    cx.say(&words);
}

/// Reads `1,3-5`; `None` for anything else.
fn numbers(typed: &str) -> Option<BTreeSet<usize>> {
    let mut found = BTreeSet::new();
    for part in typed.split(',') {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last): (usize, usize) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
        if last.saturating_sub(first) > 100_000 {
            return None;
        }
        found.extend(first..=last);
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_ranges_are_read() {
        assert_eq!(numbers("1,3-5"), Some([1, 3, 4, 5].into()));
        assert_eq!(numbers("2"), Some([2].into()));
        assert_eq!(numbers("two"), None);
        assert_eq!(numbers("1-9999999"), None);
    }
}
