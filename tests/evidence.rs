//! Evidence for the quality reference: which indicators speak of a path, what holds them, what is missing; and the
//! commands `evidence`, `explain` and `check` as a user types them.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "helpers of tests fail by panicking, and write what they read"
)]

#[path = "support/command.rs"]
mod command;

use serde_json::Value;
use tresse::checks::{Concern, Evidence, Facts, IndicatorStanding, Rules, evidence};
use tresse::cli::{FOUND, GOOD, UNUSABLE};
use tresse::model::{EvidenceElement, Key, Plan, Policy};
use tresse::storage::{default_policy, indicator_list, parse};
use tresse::text::{Lang, Text};

fn plan(inside: &str) -> Plan {
    let source = format!("(format: 1, title: \"Shop path\", {inside})");
    parse(&source)
        .unwrap_or_else(|error| panic!("{error}\n{source}"))
        .plan
}

fn under(plan: &Plan, policy: &Policy) -> Evidence {
    let rules = Rules::for_plan(plan, policy);
    evidence(&Facts::new(plan, &rules))
}

fn of(found: &Evidence, number: u8) -> &IndicatorStanding {
    found.indicators.iter().find(|it| it.number == number).unwrap()
}

fn numbers(found: &Evidence, concern: Concern) -> Vec<u8> {
    let of = found.indicators.iter().filter(|it| it.concern == concern);
    of.map(|it| it.number).collect()
}

const CLASSROOM: &str = r#"modules: [(id: "M1", title: "Till", mix: (classroom: "7h"))]"#;

#[test]
fn indicators_speak_of_the_paths_that_they_are_about() {
    let found = under(&plan(CLASSROOM), &default_policy());
    // Apprentices: 14, 15, 20, 29; the organisation: 2, 21 to 25, 30, 31.
    assert_eq!(
        numbers(&found, Concern::Organisation),
        [2, 14, 15, 20, 21, 22, 23, 24, 25, 29, 30, 31]
    );
    // No certification, no alternation, no subcontractor, no work situation, no apprentice.
    assert_eq!(numbers(&found, Concern::Elsewhere), [3, 7, 13, 16, 27, 28, 33]);
    assert_eq!(
        numbers(&found, Concern::ToComplete),
        [1, 4, 5, 6, 8, 9, 10, 11, 12, 17, 18, 19, 26, 32]
    );
    let whole = plan(
        r#"certification: (code: "RNCP37099", title: "Sale"), funder: (device: apprenticeship),
        quality: (subcontracting: "M1: North Workshop, contract of 4 January"),
        modules: [(id: "M1", title: "Till", mix: (classroom: "7h", workplace: "7h"))]"#,
    );
    let found = under(&whole, &default_policy());
    assert_eq!(numbers(&found, Concern::Elsewhere), Vec::<u8>::new());
    assert_eq!(of(&found, 27).concern, Concern::Ready);
    assert_eq!(of(&found, 33).concern, Concern::ToComplete);
}

#[test]
fn the_reference_of_2019_asks_less() {
    let policy = Policy {
        indicators: indicator_list("rnq-2019").unwrap(),
        ..default_policy()
    };
    let remote = plan(r#"modules: [(id: "M1", title: "Till", mix: (remote_async: "7h"))]"#);
    let (old, new) = (under(&remote, &policy), under(&remote, &default_policy()));
    let elements = |found: &Evidence, number| -> Vec<EvidenceElement> {
        of(found, number).elements.iter().map(|it| it.element).collect()
    };
    assert_eq!(elements(&old, 19), [EvidenceElement::Resources]);
    assert_eq!(
        elements(&new, 19),
        [
            EvidenceElement::Resources,
            EvidenceElement::FollowUp,
            EvidenceElement::PedagogicalReferent
        ]
    );
    assert!(!elements(&old, 12).contains(&EvidenceElement::Safeguarding));
    assert!(elements(&new, 12).contains(&EvidenceElement::Safeguarding));
    assert!(!elements(&old, 1).contains(&EvidenceElement::Recognition));
    assert_eq!(old.indicators.len(), 32);
    assert_eq!(new.indicators.len(), 33);
}

#[test]
fn each_object_that_holds_an_element_is_named_and_each_that_lacks_it() {
    let two = plan(
        r#"modules: [
            (id: "M1", title: "Till", mix: (classroom: "7h"), objective: "Apply the rules of the till"),
            (id: "M2", title: "Shelf", mix: (classroom: "7h"), objective: "Basics of the shelf"),
            (id: "M3", title: "Window", mix: (classroom: "7h")),
            (id: "M4", title: "Welcome", mix: (classroom: "7h"), purpose: reception),
        ]"#,
    );
    let found = under(&two, &default_policy());
    let objectives = of(&found, 5)
        .elements
        .iter()
        .find(|it| it.element == EvidenceElement::ModuleObjectives)
        .unwrap();
    let keys = |keys: &[Key]| keys.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(keys(&objectives.by), ["module:M1"]);
    assert_eq!(
        keys(&objectives.gaps),
        ["module:M2", "module:M3"],
        "a welcome needs no objective"
    );
    // The welcome is where learners are positioned.
    let positioning = &of(&found, 8).elements[0];
    assert_eq!(positioning.element, EvidenceElement::Positioning);
    assert_eq!(keys(&positioning.by), ["module:M4"]);
}

#[test]
fn what_is_left_to_be_completed_is_no_evidence() {
    let standing = |text: &str| {
        let said = plan(&format!("{CLASSROOM}, quality: (need_analysis: \"{text}\")"));
        of(&under(&said, &default_policy()), 4).concern
    };
    assert_eq!(standing("Asked of the three shops"), Concern::Ready);
    for marked in [
        "",
        "  ",
        "Analyse à compléter",
        "Demandé – À COMPLÉTER",
        "à\u{a0}compléter",
        "Need (to be completed)",
    ] {
        assert_eq!(standing(marked), Concern::ToComplete, "{marked:?}");
    }
}

#[test]
fn every_fix_that_inserts_contents_leaves_them_to_be_completed() {
    // V01 and V02 fill in the agreement and the information; none of it counts yet.
    let bare = plan(CLASSROOM);
    let policy = default_policy();
    let before = under(&bare, &policy);
    let rules = Rules::for_plan(&bare, &policy);
    let facts = Facts::new(&bare, &rules);
    let mut filled = bare.clone();
    for finding in tresse::checks::run(&facts) {
        if ["V01", "V02"].contains(&finding.diagnostic.code.0) {
            let fixes = tresse::checks::fixes(&facts, &finding.diagnostic);
            filled = fixes.first().unwrap().edit.applied_to(&filled).unwrap();
        }
    }
    assert_ne!(filled, bare);
    let after = under(&filled, &policy);
    for number in [1, 9] {
        let missing = |found: &Evidence| -> Vec<EvidenceElement> {
            of(found, number).missing().map(|it| it.element).collect()
        };
        assert_eq!(missing(&after), missing(&before), "indicator {number}");
    }
}

/// A command line: the exit code, the result and the problems told.
fn tresse(arguments: &[&str], lang: Lang) -> (u8, String, String) {
    command::on((2026, 11, 22), lang, arguments)
}

fn written(source: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    std::fs::write(&path, source).unwrap();
    let path = path.display().to_string();
    (folder, path)
}

#[test]
fn the_command_evidence_lists_what_is_ready_and_what_is_not() {
    let source = format!("(format: 1, title: \"Shop path\", {CLASSROOM})");
    let (_folder, path) = written(&source);
    let (code, out, _) = tresse(&["evidence", &path], Lang::En);
    assert_eq!(code, GOOD);
    assert!(out.contains("Decree no. 2026-728"), "{out}");
    assert!(out.contains("[ ] analysis of the need, to be completed"), "{out}");
    assert!(out.contains("[x] duration"), "{out}");
    for lang in Lang::ALL {
        let (_, out, _) = tresse(&["evidence", &path], *lang);
        let out = out.to_lowercase();
        assert!(!out.contains("conforme") && !out.contains("compliant"), "{out}");
    }
    let (code, out, _) = tresse(&["evidence", &path, "--format", "json"], Lang::En);
    assert_eq!(code, GOOD);
    let whole: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(whole["reference"], "rnq-2026");
    assert_eq!(whole["to_complete"], 14);
    assert_eq!(whole["indicators"].as_array().unwrap().len(), 33);
    assert_eq!(whole["indicators"][4]["elements"][0]["missing"][0], "module:M1");
}

#[test]
fn the_command_explain_speaks_both_languages() {
    for (lang, title) in [
        (Lang::Fr, "Pourquoi c’est important"),
        (Lang::En, "Why it matters"),
    ] {
        let words = Text::new(lang);
        let house = words.get("policy-house-default");
        let (code, out, _) = tresse(&["explain", "a02"], lang);
        assert_eq!(code, GOOD);
        for part in ["A02 – ", title, "dose.async.level1", "20", house, "fr-2026-11"] {
            assert!(out.contains(part), "{lang}: no {part} in\n{out}");
        }
        // The page's example, with what is said of it in the language asked.
        let found = match lang {
            Lang::Fr => "«\u{a0}Accounting\u{a0}»",
            Lang::En => "“Accounting”",
        };
        for part in [
            words.get("explain-example"),
            "(id: \"S02\", owns: [\"E1\", \"E2\"])",
            found,
        ] {
            assert!(out.contains(part), "{lang}: no {part} in\n{out}");
        }
        // The prose of the page, and how safe its fixes are.
        let prose = match lang {
            Lang::Fr => [
                "Le dosage est le cœur d’un parcours multimodal",
                "Juste assez de minutes",
            ],
            Lang::En => ["Dosage is the heart of a multimodal path", "Just enough minutes"],
        };
        for part in prose.into_iter().chain([words.get("explain-fix-safety")]) {
            assert!(out.contains(part), "{lang}: no {part} in\n{out}");
        }
        // By the check's name, and one code of many.
        assert_eq!(tresse(&["explain", "dose-over-autonomy"], lang).1, out);
        assert!(tresse(&["explain", "Q19"], lang).1.starts_with("Q01–Q33"));
        let (code, out, err) = tresse(&["explain", "Z99"], lang);
        assert_eq!((code, out.as_str()), (UNUSABLE, ""));
        assert!(err.contains("Z99"));
        let (code, all, _) = tresse(&["explain"], lang);
        assert_eq!(code, GOOD);
        assert_eq!(all.lines().count(), tresse::checks::CHECKS.len());
    }
    let apprentices = tresse(&["explain", "M07"], Lang::Fr).1;
    assert!(
        apprentices.contains("D. 6332-82-1") && apprentices.contains("80"),
        "{apprentices}"
    );
}

#[test]
fn the_command_check_tells_who_waived_what_why_and_whether_it_still_holds() {
    let waiver = |code: &str, place: &str, numbers: &str| {
        format!(
            r#"(code: "{code}", place: "{place}", reason: "Agreed with the region", author: "Ana", date: "2026-11-03", numbers: "{numbers}")"#
        )
    };
    let module = r#"modules: [(id: "M1", title: "Till", mix: (classroom: "7h10"))]"#;
    let bare = plan(module);
    let found = tresse::checks::run_plan(&bare, &default_policy());
    let off = found.iter().find(|it| it.diagnostic.code.0 == "S08").unwrap();
    let numbers = off.diagnostic.numbers();
    let file = |numbers: &str| {
        let (kept, gone) = (
            waiver("S08", "module:M1", numbers),
            waiver("C01", "competency:C9", ""),
        );
        format!("(format: 1, title: \"Shop path\", {module}, waivers: [{kept}, {gone}])")
    };
    let (_folder, path) = written(&file(&numbers));
    let (code, out, _) = tresse(&["check", &path], Lang::En);
    assert!(code == GOOD || code == FOUND);
    assert!(out.contains("[waived]"), "{out}");
    assert!(
        out.contains("waived: “Agreed with the region”, Ana, on "),
        "{out}"
    );
    assert!(
        out.contains("C01 competency:C9 has nothing left to waive"),
        "{out}"
    );
    let (_folder, path) = written(&file("the numbers of last year"));
    let (_, out, _) = tresse(&["check", &path, "--format", "json"], Lang::En);
    let whole: Value = serde_json::from_str(&out).unwrap();
    let findings = whole["plans"][0]["findings"].as_array().unwrap();
    let off = findings.iter().find(|it| it["code"] == "S08").unwrap();
    assert_eq!(off["waived"], "stale");
    assert_eq!(off["waiver"]["author"], "Ana");
    assert_eq!(whole["plans"][0]["orphans"][0]["code"], "C01");
}
