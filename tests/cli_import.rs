//! `tresse import rncp` as a user types it: list, search, show, write, complete.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests fail by panicking"
)]

#[path = "support/command.rs"]
mod command;

use std::path::Path;

use tresse::cli::{GOOD, UNUSABLE};
use tresse::model::Plan;
use tresse::storage;
use tresse::text::Lang;

/// `tresse import rncp` with more words: the exit code, the result and the problems told.
fn tresse(arguments: &[&str]) -> (u8, String, String) {
    command::on((2026, 3, 2), Lang::En, &[&["import", "rncp"], arguments].concat())
}

fn fixture(name: &str) -> String {
    format!("{}/tests/fixtures/rncp/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn plan(path: &Path) -> Plan {
    let (source, _) = storage::read_document(path).unwrap();
    storage::parse(&source).unwrap().plan
}

#[test]
fn a_file_of_several_fiches_is_listed() {
    let (code, out, err) = tresse(&[&fixture("rncp_v4_1.xml")]);
    assert_eq!(code, GOOD);
    assert_eq!(out.lines().count(), 4);
    assert_eq!(
        out.lines().nth(1),
        Some("RNCP37488  level 4, active, ends 31 Aug 2028, 2 blocks: Cybersécurité")
    );
    assert!(err.starts_with("4 fiches of 4."), "{err}");
}

#[test]
fn inactive_fiches_are_shown_on_demand() {
    let folder = fixture("csv");
    assert_eq!(
        tresse(&[&folder, "--search", "chef agents cqp"])
            .1
            .lines()
            .count(),
        0
    );
    let (_, active, _) = tresse(&[&folder]);
    assert_eq!(active.lines().count(), 1);
    let (_, all, _) = tresse(&[&folder, "--all"]);
    assert_eq!(all.lines().count(), 4);
}

#[test]
fn a_search_with_one_answer_shows_the_fiche() {
    let (code, out, err) = tresse(&[&fixture("rncp_v4_1.xml"), "--search", "batiments REALISATION"]);
    assert_eq!((code, err.as_str()), (GOOD, ""));
    assert!(out.starts_with("RNCP35809  Finition"), "{out}");
    assert!(
        out.contains("  -  Valider une solution technique\n      ? Two pieces were joined.\n"),
        "{out}"
    );
}

#[test]
fn a_fiche_becomes_a_plan_that_can_be_completed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    let target = path.to_str().unwrap();
    let (code, out, err) = tresse(&[&fixture("rncp_v4_1.xml"), "--fiche", "rncp 37488", "-o", target]);
    assert_eq!((code, err.as_str()), (GOOD, ""));
    assert_eq!(out, format!("{target}: 2 blocks, 9 competencies.\n"));
    let first = plan(&path);
    assert_eq!(first.certification.as_ref().unwrap().code, "RNCP37488");

    // What stands there is not replaced by accident.
    let (code, _, err) = tresse(&[&fixture("rncp_v4_1.xml"), "--fiche", "RNCP37488", "-o", target]);
    assert_eq!(code, UNUSABLE);
    assert!(!err.is_empty());
    assert_eq!(plan(&path), first);

    let (code, _, err) = tresse(&[&fixture("rs_v4_1.xml"), "--fiche", "RS6604", "--into", target]);
    assert_eq!(code, GOOD);
    assert!(err.contains("The path already leads to RNCP37488"), "{err}");
    assert_eq!(plan(&path).blocks.len(), 3);
}

#[test]
fn what_cannot_be_read_or_found_is_told() {
    let (code, _, err) = tresse(&[&fixture("rncp_v4_1.xml"), "--fiche", "RNCP1"]);
    assert_eq!(
        (code, err.as_str()),
        (UNUSABLE, "The file does not hold fiche RNCP1.\n")
    );
    let (code, _, err) = tresse(&[&fixture("rncp_v4_1.xml"), "--fiche", "37488"]);
    assert_eq!(code, UNUSABLE);
    assert!(err.contains("“37488” is not the number of a fiche"), "{err}");
    let (code, _, err) = tresse(&[&fixture("README.md")]);
    assert_eq!(code, UNUSABLE);
    assert!(err.contains("This is no export of the RNCP or RS"), "{err}");
    let (code, _, err) = tresse(&["/nowhere/at/all.xml"]);
    assert_eq!(code, UNUSABLE);
    assert!(err.contains("Cannot be read"), "{err}");
}
