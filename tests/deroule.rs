//! The déroulé goes out as DOCX, is edited in a word processor, and comes back: changed cells, rows and comments.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at what it made itself"
)]

mod support;

use support::documents::{exported, imported, packed, part, parts, plan_of, review};
use tresse::edit::{Edit, StepName};
use tresse::exchange::TEMPLATES;
use tresse::exchange::export::Choice;
use tresse::exchange::import::{ImportError, recognise};
use tresse::model::{Minutes, Plan};
use tresse::text::{Lang, Text};

const KIND: &str = "deroule-docx";
const TEMPLATE: &str = "formateur-professionnel-adultes";

fn document(plan: &Plan, lang: Lang) -> Vec<u8> {
    exported(KIND, plan, &Choice::default(), lang)
}

/// The document with parts changed or added.
fn changed(bytes: &[u8], change: impl Fn(&str, &str) -> String, more: &[(&str, &str)]) -> Vec<u8> {
    let mut parts = parts(bytes);
    parts.retain(|(name, _)| more.iter().all(|(it, _)| it != name));
    for (name, bytes) in &mut parts {
        *bytes = change(name, std::str::from_utf8(bytes).unwrap()).into_bytes();
    }
    let more = more
        .iter()
        .map(|(name, words)| ((*name).to_owned(), words.as_bytes().to_vec()));
    parts.extend(more);
    packed(&parts)
}

/// The document with words of its text replaced, each where it first stands after other words.
fn replaced(bytes: &[u8], words: &[(&str, &str, &str)]) -> Vec<u8> {
    let change = |name: &str, part: &str| {
        let mut part = part.to_owned();
        if name == "word/document.xml" {
            for (after, old, new) in words {
                let from = part
                    .find(after)
                    .unwrap_or_else(|| panic!("{after} stands nowhere"));
                let at = part[from..]
                    .find(old)
                    .unwrap_or_else(|| panic!("{old} stands nowhere"));
                part.replace_range(from + at..from + at + old.len(), new);
            }
        }
        part
    };
    changed(bytes, change, &[])
}

#[test]
fn a_copy_that_nobody_touched_changes_nothing() {
    for template in TEMPLATES {
        let plan = plan_of(template.name);
        for lang in Lang::ALL {
            let bytes = document(&plan, *lang);
            assert_eq!(bytes, document(&plan, *lang), "the same bytes each time");
            assert!(recognise(&bytes).is_some_and(|it| it.id() == "deroule"));
            match imported("deroule", &bytes, &plan) {
                Ok(found) => {
                    assert_eq!(found.edits, [], "{} {lang}", template.name);
                    assert_eq!(found.notes, [], "{} {lang}", template.name);
                }
                Err(error) => {
                    let steps = plan.modules.iter().any(|it| !it.activities.is_empty());
                    assert!(!steps, "{}: {error}", template.name);
                    assert_eq!(error, ImportError::NothingKnown);
                }
            }
        }
    }
}

#[test]
fn headings_tables_and_properties_are_those_of_a_word_processor() {
    let plan = plan_of(TEMPLATE);
    let bytes = document(&plan, Lang::Fr);
    let body = part(&bytes, "word/document.xml");
    for found in [
        "w:val=\"Heading1\"",
        "w:val=\"Heading2\"",
        "<w:tblHeader/>",
        "w:val=\"TresseTable\"",
    ] {
        assert!(body.contains(found), "{found}");
    }
    let tables = body.matches("<w:tbl>").count();
    let with_steps = plan.modules.iter().filter(|it| !it.activities.is_empty()).count();
    assert_eq!(
        body.matches("<w:tblHeader/>").count(),
        with_steps,
        "of {tables} tables"
    );
    let core = part(&bytes, "docProps/core.xml");
    assert!(
        core.contains(&format!("<dc:title>{}</dc:title>", plan.title)),
        "{core}"
    );
    assert!(core.contains("<dc:language>fr</dc:language>"));
}

#[test]
fn the_braid_is_a_picture_that_says_what_it_shows() {
    let mut plan = plan_of(TEMPLATE);
    for lang in Lang::ALL {
        let bytes = exported("programme-docx", &plan, &Choice::default(), *lang);
        let pictures: Vec<Vec<u8>> = parts(&bytes)
            .into_iter()
            .filter(|(name, _)| name.starts_with("word/media/"))
            .map(|(_, bytes)| bytes)
            .collect();
        assert!(matches!(pictures.as_slice(), [one] if one.starts_with(b"\x89PNG")));
        let body = part(&bytes, "word/document.xml");
        let words = Text::new(*lang).get("doc-braid-alt").replace('\'', "&apos;");
        assert!(body.contains(&format!("descr=\"{words}\"")), "{words}");
        assert!(body.contains("r:embed=\"rIdFigure1\""));
        assert!(part(&bytes, "word/_rels/document.xml.rels").contains("Id=\"rIdFigure1\""));
    }
    plan.modules.clear();
    let bytes = exported("programme-docx", &plan, &Choice::default(), Lang::Fr);
    assert!(parts(&bytes).iter().all(|it| !it.0.starts_with("word/media/")));
}

#[test]
fn changed_cells_of_any_form_are_changes() {
    let plan = plan_of(TEMPLATE);
    let french = Text::new(Lang::Fr);
    let hours = |it: u32| french.hours(it * 60);
    let (first, second) = ("Étude de demandes réelles", "Du besoin à l’objectif");
    let bytes = replaced(
        &document(&plan, Lang::Fr),
        &[
            (first, hours(21).as_str(), "3,5"),
            (second, hours(14).as_str(), "1h45"),
            (second, "Apport, démonstration", "Pratique"),
            ("", first, "Étude de demandes, reprise"),
        ],
    );
    let found = review("deroule", &bytes, &plan);
    let seen: Vec<String> = found
        .changes()
        .iter()
        .map(|it| format!("{} : {} → {}", it.what, it.before, it.after))
        .collect();
    assert_eq!(found.changes().len(), 4, "{seen:#?}");
    let step = found.step(StepName::new("step-import-file", "")).unwrap();
    let after = step.applied_to(&plan).unwrap();
    let all: Vec<_> = after.modules.iter().flat_map(|it| it.activities.iter()).collect();
    assert!(all.iter().any(|it| it.title == "Étude de demandes, reprise"));
    assert!(all.iter().any(|it| it.duration == Minutes::new(105)));
}

#[test]
fn a_cell_changed_on_both_sides_is_told_with_both_values() {
    let plan = plan_of(TEMPLATE);
    for lang in Lang::ALL {
        let left = document(&plan, *lang);
        let mut now = plan.clone();
        let module = now.modules.iter_mut().find(|it| it.activities.len() > 1).unwrap();
        let module = std::sync::Arc::make_mut(module);
        let title = module.activities[0].title.clone();
        let kept = module.activities[1].title.clone();
        std::sync::Arc::make_mut(&mut module.activities[0]).title = "Titre d’ici".to_owned();
        let back = replaced(
            &left,
            &[("", &title, "Titre du collègue"), ("", &kept, "Sans conflit")],
        );
        let found = imported("deroule", &back, &now).unwrap();
        let words = Text::new(Lang::Fr);
        let said: Vec<String> = found.notes.iter().map(|it| it.say(&words)).collect();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0].contains("(Titre du collègue)") && said[0].contains("(Titre d’ici)"),
            "{said:?}"
        );
        assert_eq!(found.edits.len(), 2, "{lang}");
    }
    // Cells changed in the document alone are not told as changed in the plan too.
    let hours = |it: u32| Text::new(Lang::Fr).hours(it);
    let activity = &plan
        .modules
        .iter()
        .find(|it| it.activities.len() > 1)
        .unwrap()
        .activities[0];
    let duration = hours(activity.duration.get());
    let back = replaced(
        &document(&plan, Lang::Fr),
        &[
            (&activity.title, &duration, "1h15"),
            ("", &activity.title, "Autrement"),
        ],
    );
    let found = imported("deroule", &back, &plan).unwrap();
    assert_eq!(
        (found.edits.len(), found.notes.len()),
        (2, 0),
        "{:?}",
        found.notes
    );
}

#[test]
fn comments_become_notes_of_their_module() {
    let plan = plan_of(TEMPLATE);
    let comments = "<?xml version=\"1.0\"?><w:comments xmlns:w=\"w\">\
        <w:comment w:id=\"0\" w:author=\"Nadia\"><w:p><w:r><w:t>Prévoir deux salles</w:t></w:r></w:p></w:comment>\
        <w:comment w:id=\"1\" w:author=\"Paul\"><w:p><w:r><w:t>Trop long &amp; trop tôt</w:t></w:r></w:p></w:comment>\
        <w:comment w:id=\"2\" w:author=\"Paul\"><w:p><w:r><w:t>Sans attache</w:t></w:r></w:p></w:comment>\
        </w:comments>";
    let change = |name: &str, part: &str| {
        if name != "word/document.xml" {
            return part.to_owned();
        }
        let mark = |id: u32| format!("<w:r><w:commentReference w:id=\"{id}\"/></w:r>");
        let one = part.replacen(
            "Étude de demandes réelles</w:t></w:r>",
            &format!("Étude de demandes réelles</w:t></w:r>{}", mark(0)),
            1,
        );
        one.replacen(
            "Du besoin à l’objectif</w:t></w:r>",
            &format!("Du besoin à l’objectif</w:t></w:r>{}", mark(1)),
            1,
        )
    };
    let bytes = changed(
        &document(&plan, Lang::Fr),
        change,
        &[("word/comments.xml", comments)],
    );
    let found = review("deroule", &bytes, &plan);
    assert_eq!(found.changes().len(), 2);
    assert_eq!(found.notes().len(), 1, "the third is about nothing");
    let step = found.step(StepName::new("step-import-file", "")).unwrap();
    let after = step.applied_to(&plan).unwrap();
    let module = after
        .modules
        .iter()
        .find(|it| it.id.to_string() == "M03")
        .unwrap();
    for words in ["Nadia", "Prévoir deux salles", "Trop long & trop tôt"] {
        assert!(module.notes.contains(words), "{}", module.notes);
    }
    // A second import of the same copy finds them there already.
    assert_eq!(review("deroule", &bytes, &after).changes().len(), 0);
}

#[test]
fn rows_taken_away_are_removals_and_rows_put_in_are_additions() {
    let plan = plan_of(TEMPLATE);
    let bytes = document(&plan, Lang::Fr);
    let body = part(&bytes, "word/document.xml");
    let row = |title: &str| -> String {
        let at = body.find(title).unwrap();
        let from = body[..at].rfind("<w:tr>").unwrap();
        let to = at + body[at..].find("</w:tr>").unwrap() + "</w:tr>".len();
        body[from..to].to_owned()
    };
    let gone = row("Du besoin à l’objectif");
    let model = row("Étude de demandes réelles");
    let copy = model.replace("Étude de demandes réelles", "Visite d’entreprise");
    let change = |name: &str, part: &str| {
        if name == "word/document.xml" {
            part.replace(&gone, "").replace(&model, &format!("{model}{copy}"))
        } else {
            part.to_owned()
        }
    };
    let found = review("deroule", &changed(&bytes, change, &[]), &plan);
    let counts = |of: fn(&Edit) -> bool| found.changes().iter().filter(|it| of(&it.edit)).count();
    assert_eq!(counts(|it| matches!(it, Edit::Remove(_))), 1);
    assert_eq!(counts(|it| matches!(it, Edit::Add(..))), 1);
    assert_eq!(found.changes().len(), 2);
    let step = found.step(StepName::new("step-import-file", "")).unwrap();
    let after = step.applied_to(&plan).unwrap();
    let module = after
        .modules
        .iter()
        .find(|it| it.id.to_string() == "M03")
        .unwrap();
    assert_eq!(module.activities[1].title, "Visite d’entreprise");
    assert!(
        module
            .activities
            .iter()
            .all(|it| it.title != "Du besoin à l’objectif")
    );
}

#[test]
fn traps_and_cut_documents_are_refused() {
    let plan = plan_of(TEMPLATE);
    let good = document(&plan, Lang::Fr);
    for tenth in 1..10 {
        let cut = &good[..good.len() * tenth / 10];
        let error = imported("deroule", cut, &plan).unwrap_err();
        assert!(matches!(error, ImportError::Damaged(_)), "{tenth}: {error}");
    }
    let bomb = |name: &str, part: &str| {
        if name == "word/document.xml" {
            part.replacen("<w:document", "<!DOCTYPE a [<!ENTITY b \"c\">]><w:document", 1)
        } else {
            part.to_owned()
        }
    };
    let error = imported("deroule", &changed(&good, bomb, &[]), &plan).unwrap_err();
    assert_eq!(error, ImportError::Entities);
    let deep = "<w:p>".repeat(3_000);
    let deep = changed(&good, |_, part| part.to_owned(), &[("word/document.xml", &deep)]);
    assert!(matches!(
        imported("deroule", &deep, &plan),
        Err(ImportError::Damaged(_))
    ));
}
