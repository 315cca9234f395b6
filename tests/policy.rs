//! Policies in the terminal, and what the shipped ones say.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests fail by panicking"
)]

#[path = "support/command.rs"]
mod command;

use std::path::Path;

use tresse::checks::{Rules, entries, entry_name, run_plan};
use tresse::cli;
use tresse::model::{Device, Id as _, Minutes, Mix, Modality, Module, ModuleId, Permille, Plan};
use tresse::storage::{self, Policies, SaveOptions};
use tresse::text::{Lang, Text};

/// What a command in French gives: its exit code, the result and the problems told.
fn terminal(words: &[&str]) -> (u8, String, String) {
    command::on((2027, 1, 12), Lang::Fr, words)
}

fn put(path: &Path, text: &str) -> String {
    storage::write_document(path, text.as_bytes(), &SaveOptions::replacing()).unwrap();
    path.display().to_string()
}

#[test]
fn every_entry_of_the_shipped_policies_has_a_name_in_both_languages() {
    for lang in Lang::ALL {
        let text = Text::new(*lang);
        for known in Policies::shipped().all() {
            let rules = Rules::for_plan(&Plan::default(), &known.policy);
            let list = entries(&Plan::default(), &known.policy, &known.policy, &rules);
            for entry in &list {
                assert_ne!(entry_name(&text, &entry.key), entry.key, "{lang}");
                assert!(entry.range.is_some(), "{} is read", entry.key);
                let (least, most) = entry.range.unwrap();
                let value = entry.value();
                assert!(
                    value.is_none_or(|it| (least..=most).contains(&it)),
                    "{}",
                    entry.key
                );
            }
            let mut names: Vec<String> = list.iter().map(|it| it.full_name(&text)).collect();
            names.sort();
            let count = names.len();
            names.dedup();
            assert_eq!(names.len(), count, "{lang}: each name stands once");
        }
    }
}

#[test]
fn the_two_shipped_policies_name_their_quality_reference() {
    let policies = Policies::shipped();
    let quality = |id: &str| policies.find(id).unwrap().policy.quality.clone().unwrap();
    assert_eq!(quality("fr-2026-11").id, "rnq-2026");
    assert!(quality("fr-2026-11").source.fr.contains("33 indicateurs"));
    assert_eq!(quality("fr-2019").id, "rnq-2019");
    assert!(quality("fr-2019").source.en.contains("32 indicators"));
}

/// An apprenticeship with 80 % at a distance.
fn apprenticeship(ends: &str) -> Plan {
    let mut plan = Plan::default();
    plan.policy.id = "fr-2019".to_owned();
    plan.funder.device = Device::Apprenticeship;
    plan.ends = ends.parse().ok();
    let mut module = Module::new(ModuleId::parse("M1").unwrap(), "M1");
    module.mix = Mix::only(Modality::RemoteAsync, Minutes::hours(8));
    module.mix = module.mix.with(Modality::Classroom, Minutes::hours(2));
    plan.modules.push(std::sync::Arc::new(module));
    plan
}

#[test]
fn what_the_law_set_later_does_not_hold_for_a_path_that_had_ended() {
    let policy = storage::shipped_policy("fr-2019").unwrap();
    let fires = |plan: &Plan| {
        let found = run_plan(plan, &policy);
        found.iter().any(|it| it.diagnostic.code.0 == "M07")
    };
    // D. 6332-82-1 holds since 1 July 2025.
    assert!(fires(&apprenticeship("2025-07-01")));
    assert!(!fires(&apprenticeship("2025-06-30")));
    let rules = Rules::for_plan(&apprenticeship("2025-06-30"), &policy);
    assert_eq!(rules.apprenticeship_remote, None);
    assert_eq!(rules.notes, []);
    // A plan that says so itself is heard.
    let mut own = apprenticeship("2025-06-30");
    own.policy = own.policy.with_value("apprenticeship.remote", Some(700));
    assert_eq!(
        Rules::for_plan(&own, &policy).apprenticeship_remote,
        Some(Permille(700))
    );
}

#[test]
fn a_funder_has_entries_of_its_own() {
    let mut policy = storage::default_policy();
    let source = tresse::model::Said::plain("Convention Région 2027");
    policy.entries.push(tresse::model::PolicyEntry {
        key: "band.prf.remote.max".to_owned(),
        value: 400,
        unit: tresse::model::Unit::Permille,
        source,
        since: None,
        funder: "Région Exemple".to_owned(),
    });
    let mut plan = apprenticeship("2027-06-30");
    plan.policy.id.clone_from(&policy.id);
    plan.funder.device = Device::Prf;
    let bands = |plan: &Plan| Rules::for_plan(plan, &policy).device_bands(Device::Prf).to_vec();
    assert_eq!(bands(&plan), []);
    plan.funder.name = "région exemple ".to_owned();
    assert_eq!(bands(&plan)[0].max, Permille(400));
    let found = run_plan(&plan, &policy);
    assert!(
        found.iter().any(|it| it.diagnostic.code.0 == "M03"),
        "80 % against 40 %"
    );
}

#[test]
fn what_a_device_gives_for_an_hour_holds_when_the_plan_does_not_say() {
    let policy = storage::default_policy();
    let mut plan = Plan::default();
    plan.funder.device = Device::Reconversion;
    let mut module = Module::new(ModuleId::parse("M1").unwrap(), "M1");
    module.mix = Mix::only(Modality::Classroom, Minutes::hours(10));
    plan.modules.push(std::sync::Arc::new(module));
    let mut learner = tresse::model::Learner::new(tresse::model::LearnerId::parse("S1").unwrap());
    learner.headcount = 4;
    plan.learners.push(std::sync::Arc::new(learner));
    let fires = |plan: &Plan| {
        let found = run_plan(plan, &policy);
        found.iter().any(|it| it.diagnostic.code.0 == "B02")
    };
    // 36,60 € for an hour of four: 9,15 € each, which is what the device gives; a cent more for all is too much.
    plan.costs.classroom = Some(tresse::model::Cents::new(3660));
    assert!(!fires(&plan));
    plan.costs.classroom = Some(tresse::model::Cents::new(3661));
    assert!(fires(&plan));
    // The plan's own cap goes first; before the device was law there was none.
    plan.funder.hourly_cap = Some(tresse::model::Cents::euros(12));
    assert!(!fires(&plan));
    plan.funder.hourly_cap = None;
    plan.ends = "2026-01-31".parse().ok();
    assert!(!fires(&plan));
}

#[test]
fn the_terminal_lists_shows_and_compares_policies() {
    let folder = tempfile::tempdir().unwrap();
    let mut own = storage::default_policy();
    own.id = "ours".to_owned();
    own.title = tresse::model::Said::plain("La nôtre");
    for entry in own.entries.iter_mut().filter(|it| it.key == "screen.day") {
        entry.value = 240;
        entry.source = tresse::model::Said::plain("Accord du 3 mars 2027");
    }
    let path = put(&folder.path().join("ours.ron"), &storage::write_policy(&own));
    put(&folder.path().join("broken.ron"), "(format: 1, id: 3)");
    let place = folder.path().display().to_string();
    let (code, out, err) = terminal(&["policies", "--folder", &place]);
    assert_eq!(code, cli::GOOD);
    for id in ["fr-2026-11", "fr-2019", "ours"] {
        assert!(out.contains(id), "{out}");
    }
    assert!(err.contains("broken.ron") && err.contains("ligne 1"), "{err}");

    let (_, _, err) = terminal(&["policy", "fr-2019"]);
    assert_eq!(err, "", "a policy by itself is not out of date");
    let (code, out, _) = terminal(&["policy", &path, "--against", "fr-2026-11", "--folder", &place]);
    assert_eq!(code, cli::GOOD);
    assert!(
        out.contains("screen.day") && out.contains("4\u{202f}h ← 5\u{202f}h"),
        "{out}"
    );
    assert!(out.contains("Accord du 3 mars 2027"), "{out}");
    assert!(!out.contains("touchpoint.span"), "only what differs: {out}");

    // A plan: its policy with its own changes.
    let mut plan = Plan::default();
    plan.policy = plan.policy.with_value("dose.async.level1", Some(300));
    plan.policy = plan.policy.with_check(
        "M04",
        Some(tresse::model::CheckRule {
            code: "M04".to_owned(),
            severity: None,
            enabled: false,
        }),
    );
    let path = put(&folder.path().join("plan.ron.txt"), &storage::write(&plan));
    let (_, out, _) = terminal(&["policy", &path, "--against", "fr-2026-11", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(told["entries"].as_array().unwrap().len(), 1);
    assert_eq!(told["entries"][0]["key"], "dose.async.level1");
    assert_eq!(
        (&told["entries"][0]["value"], &told["entries"][0]["against"]),
        (&300.into(), &200.into())
    );
    assert_eq!(told["checks"][0]["code"], "M04");
    assert_eq!(told["checks"][0]["enabled"], false);

    let (code, _, err) = terminal(&["policy", "no-such"]);
    assert_eq!(code, cli::UNUSABLE);
    assert!(err.contains("no-such") && err.contains("fr-2019"), "{err}");
}

#[test]
fn check_tells_that_a_policy_is_out_of_date() {
    let folder = tempfile::tempdir().unwrap();
    let mut plan = Plan::default();
    plan.policy.id = "fr-2019".to_owned();
    let path = put(&folder.path().join("plan.ron"), &storage::write(&plan));
    let (_, _, err) = terminal(&["check", &path]);
    assert!(err.contains("31 octobre 2026"), "{err}");
    let (_, out, err) = terminal(&["check", &path, "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(told["plans"][0]["policy"], "fr-2019");
    assert_eq!(told["plans"][0]["policy_notes"].as_array().unwrap().len(), 1);
    assert_eq!(err, "");
    plan.ends = "2026-10-31".parse().ok();
    let path = put(&folder.path().join("plan.ron"), &storage::write(&plan));
    let (_, _, err) = terminal(&["check", &path]);
    assert_eq!(err, "");
}

#[test]
fn what_a_policy_says_is_told_in_the_language_asked() {
    for known in Policies::shipped().all() {
        let policy = &known.policy;
        assert_ne!(policy.title.fr, policy.title.en, "{}", policy.id);
        for entry in &policy.entries {
            let house = entry.source.is(tresse::model::HOUSE_DEFAULT);
            assert_eq!(house, entry.source.fr == entry.source.en, "{}", entry.key);
        }
    }
    let (french, english) = (Text::new(Lang::Fr), Text::new(Lang::En));
    let policy = storage::default_policy();
    let entry = policy.entry("legal.agreement.price", "").unwrap();
    let source = |text: &Text| tresse::checks::source_words(text, &entry.source);
    assert_eq!(source(&french), "Code du travail, art. D. 6353-1");
    assert_eq!(source(&english), "French labour code, art. D. 6353-1");
}

#[test]
fn a_policy_with_plain_words_says_the_same_in_both_languages() {
    let old = r#"(format: 1, id: "ours", title: "Région", entries: [
        (key: "screen.day", value: 240, unit: minutes, source: "Accord"),
        (key: "grain", value: 30, unit: minutes, source: (en: "Agreement")),
        (key: "tutor.learners", value: 3, unit: count, source: (fr: "Accord", en: "Agreement")),
    ])"#;
    let policy = storage::parse_policy(old).unwrap();
    let said: Vec<(&str, &str)> = policy
        .entries
        .iter()
        .map(|it| (it.source.fr.as_str(), it.source.en.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            ("Accord", "Accord"),
            ("Agreement", "Agreement"),
            ("Accord", "Agreement")
        ]
    );
    assert_eq!(
        (policy.title.fr.as_str(), policy.title.en.as_str()),
        ("Région", "Région")
    );
    let written = storage::write_policy(&policy);
    assert!(written.contains("title: \"Région\""), "{written}");
    assert!(
        written.contains("source: (fr: \"Accord\", en: \"Agreement\")"),
        "{written}"
    );
    assert_eq!(storage::parse_policy(&written), Ok(policy));
}

/// Figures that nobody read in the law itself say so, first of all.
#[test]
fn figures_from_secondary_sources_say_so() {
    for known in Policies::shipped().all() {
        let of_second_hand = [
            "hourly.reconversion",
            "cap.reconversion.",
            "cap.poei.",
            "band.poei.",
        ];
        let mut found = 0;
        for entry in &known.policy.entries {
            let told = entry.source.fr.starts_with("Source secondaire")
                && entry.source.en.starts_with("Secondary source");
            let expected = of_second_hand.iter().any(|it| entry.key.starts_with(it));
            assert_eq!(told, expected, "{}: {:?}", entry.key, entry.source);
            found += usize::from(told);
        }
        assert_eq!(found, 7, "{}", known.policy.id);
    }
}
