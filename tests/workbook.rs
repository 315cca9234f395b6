//! The workbook goes out, is edited by other programs, and comes back: exactly what was changed there is proposed.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at what it made itself"
)]

mod support;

use std::sync::Arc;

use rust_xlsxwriter::Workbook as Writer;
use support::documents::{
    archive, column, exported, imported, page, part, plan_of, put, review, saved, text,
};
use tresse::edit::{Edit, StepName};
use tresse::exchange::TEMPLATES;
use tresse::exchange::export::Choice;
use tresse::exchange::import::sheet::{self, Value};
use tresse::exchange::import::{ImportError, Note, Review, importer, recognise};
use tresse::model::{Autonomy, Key, Level, Minutes, Modality, Plan};
use tresse::text::Lang;

const KIND: &str = "workbook-xlsx";
const TEMPLATE: &str = "formateur-professionnel-adultes";

fn workbook(plan: &Plan, lang: Lang) -> Vec<u8> {
    exported(KIND, plan, &Choice::default(), lang)
}

fn with_cohort() -> Choice {
    Choice {
        cohort: true,
        ..Choice::default()
    }
}

fn applied(review: &Review, plan: &Plan) -> Plan {
    match review.step(StepName::new("step-import-file", "")) {
        Some(step) => step.applied_to(plan).unwrap(),
        None => plan.clone(),
    }
}

#[test]
fn a_copy_that_nobody_touched_changes_nothing() {
    for template in TEMPLATES {
        let plan = plan_of(template.name);
        for lang in Lang::ALL {
            let bytes = exported(KIND, &plan, &with_cohort(), *lang);
            assert!(recognise(&bytes).is_some_and(|it| it.id() == "workbook"));
            for bytes in [saved(&sheet::read(&bytes).unwrap()), bytes] {
                let found = imported("workbook", &bytes, &plan).unwrap();
                assert_eq!(found.edits, [], "{} {lang}", template.name);
                assert_eq!(found.notes, [], "{} {lang}", template.name);
                assert_eq!(found.unknown, [], "{} {lang}", template.name);
            }
        }
    }
}

#[test]
fn twenty_changed_cells_are_twenty_changes() {
    let plan = plan_of(TEMPLATE);
    let bytes = workbook(&plan, Lang::Fr);
    let mut sheets = sheet::read(&bytes).unwrap();
    let book = &mut sheets;
    let [first, second] = ["M01", "M02"].map(|id| format!("m:{id}"));
    put(
        book,
        "modules",
        0,
        "title",
        text("Accueil et positionnement, revu"),
    );
    put(book, "modules", 1, "objective", text("=Formuler un projet"));
    put(book, "modules", 2, "notes", text("À voir\navec l’équipe"));
    put(book, "modules", 0, "classroom", text("3h30"));
    put(book, "modules", 1, "classroom", text("3,5"));
    put(book, "modules", 2, "classroom", Value::Days(4.5 / 24.0));
    put(book, "modules", 3, "classroom", Value::Number(2.25));
    put(book, "modules", 4, "remote_sync", text("1:15"));
    put(book, "modules", 5, "remote_async", text("75 min"));
    put(book, "modules", 6, "workplace", text("2 j"));
    put(book, "activities", 0, "title", text("Tour de table, revu"));
    put(book, "activities", 0, "duration", Value::Number(1.75));
    put(book, "activities", 1, "modality", text("Entreprise"));
    put(book, "activities", 1, "kind", text("study"));
    put(book, "activities", 2, "grouping", text("binomes"));
    put(book, "activities", 2, "notes", text("Prévoir deux salles"));
    put(book, "competencies", 0, "title", text("Une compétence redite"));
    put(book, "competencies", 1, "nature", text("Savoir-être"));
    put(book, "competencies", 0, &first, text("Ec"));
    put(book, "competencies", 1, &second, text("Es"));
    let found = review("workbook", &saved(book), &plan);
    let seen: Vec<String> = found
        .changes()
        .iter()
        .map(|it| format!("{} : {} → {}", it.what, it.before, it.after))
        .collect();
    assert_eq!(seen.len(), 20, "{seen:#?}");
    assert_eq!(found.notes(), [], "every cell is understood");
    let after = applied(&found, &plan);
    let minutes = |at: usize, part| after.modules[at].mix.get(part).get();
    assert_eq!(
        [0, 1, 2, 3].map(|at| minutes(at, Modality::Classroom)),
        [210, 210, 270, 135]
    );
    assert_eq!(minutes(4, Modality::RemoteSync), 75);
    assert_eq!(minutes(5, Modality::RemoteAsync), 75);
    assert_eq!(minutes(6, Modality::Workplace), 840);
    assert_eq!(after.modules[1].objective, "=Formuler un projet");
    // What was accepted leaves again as it is, to the byte, and comes back without a change.
    let again = workbook(&after, Lang::Fr);
    assert_eq!(again, workbook(&after, Lang::Fr));
    assert_eq!(imported("workbook", &again, &after).unwrap().edits, []);
    assert_eq!(
        bytes,
        workbook(&plan, Lang::Fr),
        "the plan that left gives the same bytes"
    );
}

#[test]
fn one_change_is_refused_and_the_others_taken() {
    let plan = plan_of(TEMPLATE);
    let mut sheets = sheet::read(&workbook(&plan, Lang::En)).unwrap();
    put(&mut sheets, "modules", 0, "classroom", Value::Number(2.0));
    put(&mut sheets, "modules", 0, "workplace", Value::Number(9.0));
    let mut found = review("workbook", &saved(&sheets), &plan);
    assert_eq!(found.changes().len(), 2);
    found.set(0, false);
    let (before, after) = (plan.modules[0].mix, applied(&found, &plan).modules[0].mix);
    assert_eq!(after.get(Modality::Classroom), before.get(Modality::Classroom));
    assert_eq!(after.get(Modality::Workplace), Minutes::hours(9));
}

#[test]
fn rows_are_added_removed_and_moved() {
    let plan = plan_of(TEMPLATE);
    let mut sheets = sheet::read(&workbook(&plan, Lang::Fr)).unwrap();
    let modules = page(&mut sheets, "modules");
    let (title, hours) = (column(modules, "title"), column(modules, "classroom"));
    // The last module first, the second one gone, a new one after the first.
    let last = modules.rows.remove(plan.modules.len() + 1);
    modules.rows.remove(3);
    let mut row = vec![Value::Empty; hours + 1];
    row[title] = text("Sécurité à l’atelier");
    row[hours] = text("3h30");
    modules.rows.insert(3, row);
    modules.rows.insert(2, last);
    let activities = page(&mut sheets, "activities");
    let (module, title) = (column(activities, "module"), column(activities, "title"));
    let mut row = vec![Value::Empty; title + 1];
    row[module] = text("Sécurité à l’atelier");
    row[title] = text("Visite");
    activities.rows.push(row);
    let found = review("workbook", &saved(&sheets), &plan);
    let after = applied(&found, &plan);
    let ids = |plan: &Plan| -> Vec<String> { plan.modules.iter().map(|it| it.id.to_string()).collect() };
    let before = ids(&plan);
    let added = after
        .modules
        .iter()
        .find(|it| it.title == "Sécurité à l’atelier")
        .unwrap();
    assert_eq!(added.mix.get(Modality::Classroom), Minutes::new(210));
    assert_eq!(added.activities[0].title, "Visite");
    let mut expected = vec![
        before.last().unwrap().clone(),
        before[0].clone(),
        added.id.to_string(),
    ];
    expected.extend(before[2..before.len() - 1].iter().cloned());
    assert_eq!(ids(&after), expected);
    let counts = |of: fn(&Edit) -> bool| found.changes().iter().filter(|it| of(&it.edit)).count();
    assert_eq!(counts(|it| matches!(it, Edit::Move(..))), 1);
    assert_eq!(counts(|it| matches!(it, Edit::Remove(_))), 1);
    assert_eq!(counts(|it| matches!(it, Edit::Add(..))), 2);
    assert_eq!(found.changes().len(), 4);
}

#[test]
fn an_activity_given_to_another_module_keeps_all_that_it_is() {
    let mut plan = plan_of(TEMPLATE);
    let full: Vec<usize> = (0..plan.modules.len())
        .filter(|it| plan.modules[*it].activities.len() > 1)
        .collect();
    let held = &plan.modules[full[0]];
    let place = Key::Activity(held.id.clone(), held.activities[1].id.clone());
    plan.waivers.push(tresse::model::Waiver {
        code: "M01".to_owned(),
        place: place.clone(),
        reason: "Vu avec l’équipe".to_owned(),
        author: String::new(),
        date: None,
        numbers: String::new(),
    });
    let from = &plan.modules[full[0]];
    let to = plan.modules.iter().rfind(|it| it.id != from.id).unwrap();
    let moved = from.activities[1].as_ref().clone();
    let row = plan.modules[..full[0]]
        .iter()
        .map(|it| it.activities.len())
        .sum::<usize>()
        + 1;
    let mut sheets = sheet::read(&workbook(&plan, Lang::Fr)).unwrap();
    put(&mut sheets, "activities", row, "module", text(&to.title));
    put(&mut sheets, "activities", row, "duration", text("1h45"));
    put(
        &mut sheets,
        "modules",
        full[0],
        "title",
        text("Titre du collègue"),
    );
    let mut found = review("workbook", &saved(&sheets), &plan);
    assert_eq!(found.changes().len(), 2, "{:#?}", found.changes());
    let change = &found.changes()[1];
    assert!(
        change.before.contains(&from.title) && change.after.contains(&to.title),
        "{change:?}"
    );
    let after = applied(&found, &plan);
    let (left, home) = (after.module(&from.id).unwrap(), after.module(&to.id).unwrap());
    assert_eq!(left.activities.len(), from.activities.len() - 1);
    assert!(left.activities.iter().all(|it| it.title != moved.title));
    assert_eq!(home.activities.len(), to.activities.len() + 1);
    let there = home.activities.iter().find(|it| it.title == moved.title).unwrap();
    let expected = tresse::model::Activity {
        id: there.id.clone(),
        duration: Minutes::new(105),
        ..moved
    };
    assert_eq!(**there, expected, "but for its duration it is what it was");
    let there = Key::Activity(to.id.clone(), there.id.clone());
    let reasons = |plan: &Plan, at: &Key| plan.waivers.iter().filter(|it| it.place == *at).count();
    assert_eq!((reasons(&after, &place), reasons(&after, &there)), (0, 1));
    // Refused, it stays where it was.
    found.set(1, false);
    assert_eq!(
        applied(&found, &plan).modules[full[0]].activities,
        from.activities
    );
}

#[test]
fn a_competency_given_to_another_block_is_one_change() {
    let plan = plan_of(TEMPLATE);
    let from = plan.blocks.iter().find(|it| !it.competencies.is_empty()).unwrap();
    let to = plan.blocks.last().unwrap();
    let moved = &from.competencies[0];
    let mut sheets = sheet::read(&workbook(&plan, Lang::Fr)).unwrap();
    put(&mut sheets, "competencies", 0, "block", text(&to.title));
    let mut found = review("workbook", &saved(&sheets), &plan);
    assert_eq!(found.changes().len(), 1, "{:#?}", found.changes());
    let change = &found.changes()[0];
    assert_eq!((&change.before, &change.after), (&from.title, &to.title));
    let after = applied(&found, &plan);
    let left = after.block(&from.id).unwrap();
    assert_eq!(left.competencies.len(), from.competencies.len() - 1);
    assert_eq!(after.blocks.last().unwrap().competencies.last(), Some(moved));
    // What trains and assesses it still does.
    assert_eq!(after.modules, plan.modules);
    found.set(0, false);
    assert_eq!(applied(&found, &plan), plan);
}

#[test]
fn columns_may_move_and_strange_ones_are_listed() {
    let plan = plan_of(TEMPLATE);
    let mut sheets = sheet::read(&workbook(&plan, Lang::Fr)).unwrap();
    let modules = page(&mut sheets, "modules");
    for row in &mut modules.rows {
        if row.len() > 3 {
            row.swap(1, 3);
        }
    }
    let width = modules.rows[1].len();
    modules.rows[1].push(text("Avis"));
    modules.rows[2].resize(width, Value::Empty);
    modules.rows[2].push(text("très bien"));
    put(&mut sheets, "modules", 0, "classroom", text("beaucoup"));
    let found = imported("workbook", &saved(&sheets), &plan).unwrap();
    assert_eq!(found.edits, []);
    assert_eq!(found.unknown.len(), 1, "{:?}", found.unknown);
    let notes: Vec<&str> = found.notes.iter().map(Note::key).collect();
    assert_eq!(notes, ["workbook-unclear-cell"]);
}

#[test]
fn what_the_plan_became_since_is_kept_and_told() {
    let plan = plan_of(TEMPLATE);
    let mut sheets = sheet::read(&workbook(&plan, Lang::Fr)).unwrap();
    put(&mut sheets, "modules", 0, "title", text("Titre du collègue"));
    put(
        &mut sheets,
        "modules",
        1,
        "title",
        text("Autre titre du collègue"),
    );
    put(
        &mut sheets,
        "modules",
        2,
        "title",
        text("Titre d’un module perdu"),
    );
    let mut now = plan.clone();
    Arc::make_mut(&mut now.modules[0]).title = "Titre d’ici".to_owned();
    Arc::make_mut(&mut now.modules[3]).notes = "Note d’ici".to_owned();
    let lost = now.modules.remove(2);
    let found = imported("workbook", &saved(&sheets), &now).unwrap();
    let review = Review::new(
        Arc::new(now.clone()),
        found.clone(),
        &tresse::text::Text::new(Lang::Fr),
    );
    let after = applied(&review, &now);
    assert_eq!(after.modules[0].title, "Titre du collègue");
    assert_eq!(after.modules[1].title, "Autre titre du collègue");
    assert_eq!(after.modules[2].notes, "Note d’ici", "nobody touched it there");
    assert!(after.module(&lost.id).is_none());
    assert_eq!(found.edits.len(), 2);
    let mut notes: Vec<&str> = found.notes.iter().map(Note::key).collect();
    notes.sort_unstable();
    assert_eq!(notes, ["workbook-both-changed", "workbook-gone"]);
    let words = tresse::text::Text::new(Lang::Fr);
    let both = found.notes.iter().find(|it| it.key() == "workbook-both-changed");
    let said = both.unwrap().say(&words);
    assert!(
        said.contains("(Titre du collègue)") && said.contains("(Titre d’ici)"),
        "{said}"
    );
}

#[test]
fn the_cohort_leaves_on_request_and_comes_back() {
    let plan = plan_of(TEMPLATE);
    assert!(!plan.learners.is_empty());
    let closed = sheet::read(&workbook(&plan, Lang::Fr)).unwrap();
    assert!(closed.iter().all(|it| it.at(0, 0).words() != "tresse:cohort"));
    let mut sheets = sheet::read(&exported(KIND, &plan, &with_cohort(), Lang::Fr)).unwrap();
    put(&mut sheets, "cohort", 0, "digital", Value::Number(1.0));
    put(&mut sheets, "cohort", 0, "weekly", text("14 h"));
    let found = review("workbook", &saved(&sheets), &plan);
    let after = applied(&found, &plan);
    assert_eq!(found.changes().len(), 2);
    assert_eq!(
        after.learners[0].autonomy, plan.learners[0].autonomy,
        "nobody touched it"
    );
    assert_eq!(after.learners[0].digital.get(), 1);
    assert_eq!(after.learners[0].weekly, Some(Minutes::hours(14)));
}

#[test]
fn the_distance_to_the_centre_leaves_and_comes_back() {
    let mut plan = plan_of(TEMPLATE);
    for (at, km) in [(0, Some(24)), (1, Some(7)), (2, None)] {
        Arc::make_mut(&mut plan.learners[at]).centre_km = km;
    }
    let mut sheets = sheet::read(&exported(KIND, &plan, &with_cohort(), Lang::Fr)).unwrap();
    assert!(review("workbook", &saved(&sheets), &plan).changes().is_empty());
    put(&mut sheets, "cohort", 0, "centre_km", Value::Number(30.0));
    put(&mut sheets, "cohort", 1, "centre_km", text(""));
    put(&mut sheets, "cohort", 2, "centre_km", text("12"));
    let after = applied(&review("workbook", &saved(&sheets), &plan), &plan);
    let km = |at: usize| after.learners[at].centre_km;
    assert_eq!([km(0), km(1), km(2)], [Some(30), None, Some(12)]);
    // A distance that no plan holds stays out, and is told.
    put(&mut sheets, "cohort", 0, "centre_km", Value::Number(1001.0));
    let found = review("workbook", &saved(&sheets), &plan);
    assert_eq!(applied(&found, &plan).learners[0].centre_km, Some(24));
}

#[test]
fn each_item_of_autonomy_comes_back_by_itself() {
    let mut plan = plan_of(TEMPLATE);
    let levels = [2, 1, 3, 2, 2, 1, 3].map(Level::clamped);
    Arc::make_mut(&mut plan.learners[0]).autonomy = Autonomy::new(levels);
    let mut sheets = sheet::read(&exported(KIND, &plan, &with_cohort(), Lang::Fr)).unwrap();
    put(&mut sheets, "cohort", 0, "autonomy.technique", Value::Number(3.0));
    put(
        &mut sheets,
        "cohort",
        0,
        "autonomy.motivation",
        Value::Number(0.0),
    );
    let mut found = review("workbook", &saved(&sheets), &plan);
    assert_eq!(found.changes().len(), 2);
    assert!(found.changes()[1].before.contains('3') && found.changes()[1].after.contains('0'));
    let levels = |plan: &Plan| plan.learners[0].autonomy.levels().map(Level::get);
    assert_eq!(levels(&applied(&found, &plan)), [3, 1, 3, 2, 2, 1, 0]);
    found.set(0, false);
    assert_eq!(levels(&applied(&found, &plan)), [2, 1, 3, 2, 2, 1, 0]);
}

/// Workbooks once had one column for all of autonomy.
#[test]
fn a_column_that_is_no_longer_written_is_told_and_the_others_read() {
    let plan = plan_of(TEMPLATE);
    let mut sheets = sheet::read(&exported(KIND, &plan, &with_cohort(), Lang::Fr)).unwrap();
    put(&mut sheets, "cohort", 0, "digital", Value::Number(1.0));
    let cohort = page(&mut sheets, "cohort");
    let at = column(cohort, "autonomy.technique");
    cohort.rows[0][at] = text("autonomy");
    cohort.rows[1][at] = text("Autonomie");
    cohort.rows[2][at] = Value::Number(3.0);
    let found = review("workbook", &saved(&sheets), &plan);
    assert_eq!(found.changes().len(), 1, "{:#?}", found.changes());
    let words = tresse::text::Text::new(Lang::Fr);
    let told: Vec<String> = found.unknown().iter().map(|it| it.say(&words)).collect();
    assert!(told.len() == 1 && told[0].contains("Autonomie"), "{told:?}");
    let after = applied(&found, &plan);
    assert_eq!(after.learners[0].digital.get(), 1);
    assert_eq!(after.learners[0].autonomy, plan.learners[0].autonomy);
}

#[test]
fn no_words_of_a_plan_become_a_formula() {
    let mut plan = plan_of(TEMPLATE);
    for (module, words) in plan
        .modules
        .iter_mut()
        .zip(["=1+1", "+33", "-2", "@SUM(A1)", "\t=2"])
    {
        Arc::make_mut(module).title = words.to_owned();
    }
    let bytes = workbook(&plan, Lang::Fr);
    let modules = part(&bytes, "xl/worksheets/sheet1.xml");
    let formulas: Vec<&str> = modules
        .split("<f>")
        .skip(1)
        .filter_map(|it| it.split("</f>").next())
        .collect();
    assert!(!formulas.is_empty());
    for formula in formulas {
        assert!(
            formula.starts_with("SUM(") || formula.starts_with("IF("),
            "{formula}"
        );
    }
    let found = imported("workbook", &bytes, &plan).unwrap();
    assert_eq!(found.edits, []);
}

#[test]
fn totals_are_those_of_the_plan() {
    let plan = plan_of(TEMPLATE);
    let mut sheets = sheet::read(&workbook(&plan, Lang::Fr)).unwrap();
    let modules = page(&mut sheets, "modules");
    let total = modules.rows.last().unwrap().clone();
    let hours = |code: &str| match &total[column(modules, code)] {
        Value::Number(hours) => *hours,
        other => panic!("{code}: {other:?}"),
    };
    for part in Modality::ALL {
        let expected = f64::from(plan.mix().get(part).get()) / 60.0;
        assert!((hours(part.name()) - expected).abs() < 1e-9, "{part:?}");
    }
    let expected = f64::from(plan.mix().total().get()) / 60.0;
    assert!((hours("total") - expected).abs() < 1e-9);
}

fn refused(bytes: &[u8]) -> ImportError {
    let plan = Plan::default();
    match imported("workbook", bytes, &plan) {
        Ok(found) => panic!("{} edits", found.edits.len()),
        Err(error) => error,
    }
}

#[test]
fn bombs_traps_and_cut_files_are_refused_and_told() {
    let plan = plan_of(TEMPLATE);
    let good = workbook(&plan, Lang::Fr);
    let spaces = vec![b' '; 64 << 20];
    assert!(matches!(
        refused(&archive([("xl/workbook.xml", spaces.as_slice())])),
        ImportError::Expands { .. }
    ));
    for path in [
        "../../evil.xml",
        "/etc/evil.xml",
        "C:\\evil.xml",
        "a\\..\\..\\evil",
    ] {
        let bytes = archive([("xl/workbook.xml", &b"<a/>"[..]), (path, b"<a/>")]);
        assert!(matches!(refused(&bytes), ImportError::UnsafePath(_)), "{path}");
    }
    let entities = b"<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
    assert_eq!(
        refused(&archive([("xl/workbook.xml", &entities[..])])),
        ImportError::Entities
    );
    let locked = [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &[0; 600]].concat();
    assert_eq!(refused(&locked), ImportError::Locked);
    assert_eq!(refused(b"rien"), ImportError::NothingKnown);
    for tenth in 1..10 {
        let cut = &good[..good.len() * tenth / 10];
        assert!(matches!(refused(cut), ImportError::Damaged(_)), "{tenth}");
    }
    for lang in Lang::ALL {
        let text = tresse::text::Text::new(*lang);
        let words = refused(&good[..good.len() / 2]).say(&text);
        assert!(words.chars().count() > 20, "{words}");
    }
}

#[test]
fn a_workbook_is_known_by_its_marks_wherever_they_are_written() {
    let inline = b"<worksheet><c t=\"inlineStr\"><is><t>tresse:modules</t></is></c></worksheet>";
    let parts: [(&str, &[u8]); 2] = [("xl/workbook.xml", b"<a/>"), ("xl/worksheets/sheet1.xml", inline)];
    assert!(recognise(&archive(parts)).is_some_and(|it| it.id() == "workbook"));
    let parts: [(&str, &[u8]); 2] = [
        ("xl/workbook.xml", b"<a/>"),
        ("xl/worksheets/sheet1.xml", b"<a/>"),
    ];
    assert!(recognise(&archive(parts)).is_none());
}

#[test]
fn a_sheet_of_two_distant_cells_takes_no_room() {
    let mut book = Writer::new();
    let page = book.add_worksheet();
    page.write_string(0, 0, "tresse:modules").unwrap();
    page.write_number(1_048_575, 16_383, 1).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    assert!(matches!(refused(&bytes), ImportError::TooManyCells { .. }));
}

#[test]
fn a_byte_changed_anywhere_never_stops_the_program() {
    let plan = plan_of("plan-vide-guide");
    let good = workbook(&plan, Lang::Fr);
    for at in (0..good.len()).step_by(463) {
        let mut bytes = good.clone();
        bytes[at] ^= 0x55;
        // Refused or read: either is an answer.
        let _ = importer("workbook").map(|_| imported("workbook", &bytes, &plan));
    }
}
