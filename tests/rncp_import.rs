//! From a fiche of the registers to a plan, and again without doubling anything.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use tresse::edit::{BlockEdit, Document, Edit, PlanEdit};
use tresse::exchange::import::Imported;
use tresse::exchange::import::rncp::{
    Fiche, FicheNumber, find_xml, import_fiche, import_step, read_flat, unwatched,
};
use tresse::model::{Nature, Plan, Register};
use tresse::text::{Lang, Text};

const RNCP: &[u8] = include_bytes!("fixtures/rncp/rncp_v4_1.xml");
const RS: &[u8] = include_bytes!("fixtures/rncp/rs_v4_1.xml");
const FLAT_LISTS: &[u8] = include_bytes!("fixtures/rncp/flat_lists.csv");

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
}

fn fiche(xml: &[u8], number: &str) -> Fiche {
    let wanted = BTreeSet::from([FicheNumber::parse(number).unwrap()]);
    let found = find_xml(xml, &wanted, &mut unwatched()).unwrap();
    found.fiches.into_iter().next().unwrap()
}

fn import(plan: &Plan, fiche: &Fiche) -> Imported {
    import_fiche(plan, fiche, today(), &Text::new(Lang::Fr))
}

fn imported_into(document: &mut Document, fiche: &Fiche) -> Imported {
    let imported = import(document.plan(), fiche);
    document
        .apply(&imported.step(import_step(fiche)).unwrap())
        .unwrap();
    imported
}

fn said(imported: &Imported) -> Vec<String> {
    let text = Text::new(Lang::En);
    imported.notes.iter().map(|note| note.say(&text)).collect()
}

#[test]
fn an_empty_plan_takes_the_certification_its_blocks_and_competencies() {
    let mut document = Document::new(Plan::default());
    imported_into(&mut document, &fiche(RNCP, "RNCP40344"));
    let plan = document.plan();
    let certification = plan.certification.as_ref().unwrap();
    assert_eq!(plan.title, "Auxiliaire spécialisé vétérinaire");
    assert_eq!(certification.register, Register::Rncp);
    assert_eq!(
        (certification.code.as_str(), certification.level),
        ("RNCP40344", Some(4))
    );
    assert_eq!(certification.certifier, "ANIMAL PRO FORMATION, SNVEL");
    assert_eq!(certification.ends, NaiveDate::from_ymd_opt(2028, 3, 28));
    assert!(
        certification
            .notes
            .starts_with("https://www.francecompetences.fr/recherche/rncp/40344/")
    );
    assert!(
        certification
            .notes
            .contains("RNCP40344BC04 équivaut à RNCP37507BC04"),
        "{}",
        certification.notes
    );
    let block = plan.blocks.first().unwrap();
    assert_eq!(
        (block.id.to_string().as_str(), block.code.as_str()),
        ("B01", "RNCP40344BC01")
    );
    assert!(block.certifying && !block.assessment.is_empty());
    let ids: Vec<String> = block.competencies.iter().map(|it| it.id.to_string()).collect();
    assert_eq!(ids, ["C01", "C02", "C03", "C04", "C05", "C06"]);
    assert_eq!(block.competencies[1].nature, Nature::Behaviour);
    assert_eq!(
        document.undo_name().map(|name| name.subject.as_str()),
        Some("RNCP40344")
    );
    document.undo();
    assert_eq!(**document.plan(), Plan::default());
}

#[test]
fn source_codes_are_kept_and_introductions_left_out() {
    let fiches = read_flat(FLAT_LISTS, "flat_lists.csv", &mut unwatched()).unwrap();
    let mut document = Document::new(Plan::default());
    let imported = imported_into(&mut document, fiches.first().unwrap());
    let block = Arc::clone(&document.plan().blocks[0]);
    let codes: Vec<&str> = block
        .competencies
        .iter()
        .map(|it| it.source_code.as_str())
        .collect();
    assert_eq!(codes, ["A5.C1", "A5.C2", "A5.C3", "A5.C4", "A5.C5"]);
    assert_eq!(
        said(&imported),
        [
            "Fiche RNCP34762 is no longer active.",
            "One introduction or heading of block RNCP34762BC05 is left out."
        ]
    );
}

#[test]
fn a_fiche_of_the_rs_makes_one_block() {
    let mut document = Document::new(Plan::default());
    let imported = imported_into(&mut document, &fiche(RS, "RS6604"));
    let plan = document.plan();
    assert_eq!(plan.certification.as_ref().unwrap().register, Register::Rs);
    assert_eq!(plan.blocks.len(), 1);
    assert_eq!(plan.blocks.first().unwrap().competencies.len(), 5);
    assert_eq!(said(&imported).len(), 1);
}

#[test]
fn importing_again_changes_nothing() {
    let fiche = fiche(RNCP, "RNCP35809");
    let mut document = Document::new(Plan::default());
    imported_into(&mut document, &fiche);
    let again = import(document.plan(), &fiche);
    assert_eq!(again.edits, []);
    assert_eq!(again.step(import_step(&fiche)), None);
    assert!(
        said(&again)
            .contains(&"Block RNCP35809BC02 is already in the path: nothing is added to it.".to_owned()),
        "{:?}",
        said(&again)
    );
}

#[test]
fn what_people_wrote_stays_and_what_is_missing_comes() {
    let fiche = fiche(RNCP, "RNCP37488");
    let mut document = Document::new(Plan::default());
    imported_into(&mut document, &fiche);
    let block = Arc::clone(&document.plan().blocks[0]);
    let second = block.competencies[1].id.clone();
    for edit in [
        Edit::Plan(PlanEdit::Title("Notre parcours".to_owned())),
        Edit::Block(block.id.clone(), BlockEdit::Title("Réseaux".to_owned())),
        Edit::Remove(tresse::model::Key::Competency(second)),
        Edit::Remove(tresse::model::Key::Block(document.plan().blocks[1].id.clone())),
    ] {
        document.apply(&edit).unwrap();
    }
    let imported = imported_into(&mut document, &fiche);
    let plan = document.plan();
    assert_eq!(plan.title, "Notre parcours");
    let block = plan.blocks.first().unwrap();
    assert_eq!(block.title, "Réseaux");
    let titles: Vec<&str> = block.competencies.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(titles.len(), 5);
    assert_eq!(titles.last().copied(), Some("Coder"));
    assert_eq!(plan.blocks.len(), 2);
    let ids: BTreeSet<_> = plan.competencies().map(|(_, it)| it.id.clone()).collect();
    assert_eq!(ids.len(), 9);
    assert!(
        said(&imported).contains(
            &"Block RNCP37488BC01 is already in the path: one competency is added to it.".to_owned()
        ),
        "{:?}",
        said(&imported)
    );
}

#[test]
fn another_certification_stays_and_the_blocks_come() {
    let mut document = Document::new(Plan::default());
    imported_into(&mut document, &fiche(RNCP, "RNCP37488"));
    let imported = imported_into(&mut document, &fiche(RS, "RS5568"));
    let plan = document.plan();
    assert_eq!(plan.certification.as_ref().unwrap().code, "RNCP37488");
    assert_eq!(plan.blocks.len(), 3);
    assert!(
        said(&imported).contains(
            &"The path already leads to RNCP37488; the blocks of RS5568 are added, the certification stays."
                .to_owned()
        ),
        "{:?}",
        said(&imported)
    );
}

#[test]
fn an_ended_registration_is_told_with_its_successor() {
    let fiche = fiche(RNCP, "RNCP35809");
    let late = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
    let imported = import_fiche(&Plan::default(), &fiche, late, &Text::new(Lang::En));
    let said = said(&imported);
    assert!(
        said[0].starts_with("The registration of RNCP35809 ended on "),
        "{said:?}"
    );
    assert_eq!(said[1], "RNCP35809 is replaced by RNCP41827.");
    assert!(said[2].contains("should be read again"), "{said:?}");
    assert_eq!(imported.notes[0].key(), "rncp-import-ended");
    assert_eq!(
        import(&Plan::default(), &fiche).notes[0].key(),
        "rncp-import-replaced"
    );
}
