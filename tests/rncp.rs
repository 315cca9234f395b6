//! Reading the XML export of the national registers through the public interface.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use std::collections::BTreeSet;
use std::io::{self, BufRead};
use std::ops::ControlFlow;

use chrono::NaiveDate;
use tresse::exchange::import::rncp::{
    Doubt, Fiche, FicheBlock, FicheNote, FicheNumber, FicheSummary, RncpError, find_xml, read_xml, scan_xml,
    unwatched,
};

const RNCP: &[u8] = include_bytes!("fixtures/rncp/rncp_v4_1.xml");
const RS: &[u8] = include_bytes!("fixtures/rncp/rs_v4_1.xml");

fn number(text: &str) -> FicheNumber {
    FicheNumber::parse(text).unwrap()
}

fn numbers(texts: &[&str]) -> BTreeSet<FicheNumber> {
    texts.iter().map(|text| number(text)).collect()
}

fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

fn scan(xml: &[u8]) -> Vec<FicheSummary> {
    let mut summaries = Vec::new();
    let scan = scan_xml(xml, &mut unwatched(), &mut |summary| {
        summaries.push(summary);
        ControlFlow::Continue(())
    })
    .unwrap();
    assert!(scan.unreadable.is_empty() && !scan.stopped);
    assert_eq!(scan.fiches, summaries.len() as u64);
    summaries
}

fn fiche(xml: &[u8], text: &str) -> Fiche {
    let found = find_xml(xml, &numbers(&[text]), &mut unwatched()).unwrap();
    assert!(found.missing.is_empty());
    found.fiches.into_iter().next().unwrap()
}

fn block<'a>(fiche: &'a Fiche, code: &str) -> &'a FicheBlock {
    fiche.blocks.iter().find(|block| block.code == code).unwrap()
}

#[test]
fn a_scan_gives_the_facts_of_a_list() {
    let summaries = scan(RNCP);
    assert_eq!(
        summaries
            .iter()
            .map(|fiche| fiche.number.to_string())
            .collect::<Vec<_>>(),
        ["RNCP35809", "RNCP37488", "RNCP40344", "RNCP36612"]
    );
    assert_eq!(
        summaries.get(1),
        Some(&FicheSummary {
            number: number("RNCP37488"),
            title: "Cybersécurité".to_owned(),
            level: Some(4),
            active: Some(true),
            blocks: 2,
            end: date(2028, 8, 31),
        })
    );
    let rs = scan(RS);
    assert_eq!(
        rs.iter()
            .map(|fiche| (fiche.blocks, fiche.level))
            .collect::<Vec<_>>(),
        [(0, None), (0, None)]
    );
}

#[test]
fn a_fiche_is_read_whole() {
    let fiche = fiche(RNCP, "RNCP40344");
    assert_eq!(fiche.title, "Auxiliaire spécialisé vétérinaire");
    assert_eq!((fiche.level, fiche.active), (Some(4), Some(true)));
    assert_eq!(fiche.registration, "Enregistrement sur demande");
    assert_eq!(fiche.dates.decision, date(2025, 3, 28));
    assert_eq!(fiche.dates.effect, None);
    assert_eq!(fiche.dates.last_delivery, date(2032, 3, 28));
    assert_eq!(
        fiche
            .certifiers
            .iter()
            .map(|it| (it.name.as_str(), it.siret.as_str()))
            .collect::<Vec<_>>(),
        [("ANIMAL PRO FORMATION", "52875765100013"), ("SNVEL", "")]
    );
    assert_eq!(fiche.nsf.first().map(|it| it.code.as_str()), Some("212t"));
    assert_eq!(fiche.rome.len(), 4);
    assert_eq!(fiche.predecessors, [number("RNCP37507")]);
    assert_eq!(fiche.equivalences.len(), 2);
    assert_eq!(fiche.equivalences.first().unwrap().blocks, ["RNCP40344BC04"]);
    assert_eq!(fiche.equivalences.first().unwrap().other, number("RNCP37507"));
    assert_eq!(
        fiche.equivalences.first().unwrap().other_blocks,
        ["RNCP37507BC04"]
    );
    assert!(fiche.entry_prerequisites.starts_with("3 conditions"));
    assert!(fiche.objectives.starts_with("L' « Auxiliaire Spécialisé"));
    assert!(block(&fiche, "RNCP40344BC01").assessment_text.len() > 20);
    assert!(fiche.notes.is_empty(), "{:?}", fiche.notes);
}

#[test]
fn real_lists_split_into_as_many_competencies_as_people_count() {
    for (of, code, count) in [
        ("RNCP36612", "RNCP36612BC01", 9),
        ("RNCP40344", "RNCP40344BC01", 6),
        ("RNCP35809", "RNCP35809BC02", 20),
        ("RNCP37488", "RNCP37488BC01", 5),
    ] {
        let fiche = fiche(RNCP, of);
        assert_eq!(block(&fiche, code).competencies.len(), count, "{code}");
    }
    let fiche = fiche(RNCP, "RNCP35809");
    let first = block(&fiche, "RNCP35809BC02").competencies.first().unwrap();
    assert_eq!(first.text, "Valider une solution technique");
    assert_eq!(first.doubts, [Doubt::Joined]);
}

#[test]
fn a_fiche_of_the_rs_has_one_block_made_of_its_attested_abilities() {
    let fiche = fiche(RS, "RS6604");
    let [block] = fiche.blocks.as_slice() else {
        panic!("{:?}", fiche.blocks)
    };
    assert!(block.pseudo);
    assert_eq!(
        (block.code.as_str(), block.title.as_str()),
        ("RS6604", fiche.title.as_str())
    );
    let codes: Vec<_> = block
        .competencies
        .iter()
        .filter_map(|it| it.code.as_deref())
        .collect();
    assert_eq!(codes, ["C1", "C2", "C3", "C4", "C5"]);
    assert_eq!(fiche.notes, [FicheNote::PseudoBlock]);
    assert_eq!(fiche.summary().blocks, 0);
}

#[test]
fn several_fiches_are_found_at_once_and_missing_ones_named() {
    let wanted = numbers(&["RNCP36612", "RNCP35809", "RNCP1"]);
    let found = find_xml(RNCP, &wanted, &mut unwatched()).unwrap();
    assert_eq!(
        found
            .fiches
            .iter()
            .map(|fiche| fiche.number.to_string())
            .collect::<Vec<_>>(),
        ["RNCP35809", "RNCP36612"]
    );
    assert_eq!(found.missing, numbers(&["RNCP1"]));
}

#[test]
fn finding_and_reading_all_give_the_same_fiches() {
    let all = read_xml(RNCP, &mut unwatched()).unwrap();
    assert_eq!(all.len(), 4);
    for one in &all {
        assert_eq!(*one, fiche(RNCP, &one.number.to_string()));
        let summary = scan(RNCP)
            .into_iter()
            .find(|summary| summary.number == one.number);
        assert_eq!(summary, Some(one.summary()));
    }
}

/// Reads a few bytes at a time, so that every tag is cut somewhere.
struct Trickle<'a>(&'a [u8], usize);

impl io::Read for Trickle<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut chunk = self.fill_buf()?;
        let read = chunk.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Trickle<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        Ok(self.0.get(..self.0.len().min(self.1)).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        self.0 = self.0.get(amount..).unwrap_or_default();
    }
}

#[test]
fn the_size_of_the_reads_changes_nothing() {
    let whole = read_xml(RS, &mut unwatched()).unwrap();
    for size in [1, 2, 3, 7, 61, 1024] {
        assert_eq!(
            read_xml(Trickle(RS, size), &mut unwatched()).unwrap(),
            whole,
            "{size}"
        );
    }
}

#[test]
fn progress_is_told_and_reading_can_be_stopped() {
    let mut seen = Vec::new();
    let mut watch = |read| {
        seen.push(read);
        ControlFlow::Continue(())
    };
    scan_xml(RNCP, &mut watch, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(seen.last(), Some(&(RNCP.len() as u64)));

    let mut cancel = |_| ControlFlow::Break(());
    let stopped = scan_xml(RNCP, &mut cancel, &mut |_| ControlFlow::Continue(()));
    assert!(matches!(stopped, Err(RncpError::Cancelled)), "{stopped:?}");

    let enough = scan_xml(RNCP, &mut unwatched(), &mut |_| ControlFlow::Break(())).unwrap();
    assert!(enough.stopped && enough.fiches == 1);
}

fn wrapped(inside: &str) -> String {
    format!(
        "<FICHES><VERSION_FLUX>4.0</VERSION_FLUX><FICHE><NUMERO_FICHE>RNCP1</NUMERO_FICHE>{inside}</FICHE></FICHES>"
    )
}

#[test]
fn entities_references_cdata_comments_and_marks_are_understood() {
    let xml = wrapped(
        "<INTITULE>A &amp; B &lt;C&gt; &#233;&#xE9; <![CDATA[</FICHE> & <x>]]><!-- </FICHE> -->d</INTITULE>\
         <?pi </FICHE> ?><BLOCS_COMPETENCES><BLOC_COMPETENCES a='>' ><CODE>RNCP1BC01</CODE>\
         <LISTE_COMPETENCES><p>Lire un plan</p><ul><li>Tracer<br/></li></ul></LISTE_COMPETENCES>\
         </BLOC_COMPETENCES></BLOCS_COMPETENCES><ACTIF>Oui</ACTIF >",
    );
    let fiche = fiche(xml.as_bytes(), "RNCP1");
    assert_eq!(fiche.title, "A & B <C> éé </FICHE> & <x>d");
    assert_eq!(fiche.active, Some(true));
    let texts: Vec<_> = fiche
        .blocks
        .iter()
        .flat_map(|it| &it.competencies)
        .map(|it| it.text.as_str())
        .collect();
    assert_eq!(texts, ["Lire un plan", "Tracer"]);
}

#[test]
fn oddities_are_noted_and_do_not_stop_the_reading() {
    let xml = wrapped(
        "<INTITULE>A&nbsp;B</INTITULE><NOMENCLATURE_EUROPE><NIVEAU>NIV9</NIVEAU></NOMENCLATURE_EUROPE>\
         <DATE_EFFET>31/02/2020</DATE_EFFET><ANCIENNES_CERTIFICATIONS><ANCIENNE_CERTIFICATION>\
         <ID_FICHE_ANCIENNE_CERTIFICATION>12</ID_FICHE_ANCIENNE_CERTIFICATION></ANCIENNE_CERTIFICATION>\
         </ANCIENNES_CERTIFICATIONS><BLOCS_COMPETENCES>\
         <BLOC_COMPETENCES><CODE>RNCP1BC01</CODE><LISTE_COMPETENCES>Lire</LISTE_COMPETENCES></BLOC_COMPETENCES>\
         <BLOC_COMPETENCES><CODE>RNCP1BC01</CODE><LISTE_COMPETENCES>Tracer</LISTE_COMPETENCES></BLOC_COMPETENCES>\
         <BLOC_COMPETENCES><CODE>RNCP2BC01</CODE></BLOC_COMPETENCES>\
         <BLOC_COMPETENCES><LIBELLE>Sans code</LIBELLE><LISTE_COMPETENCES>Coder</LISTE_COMPETENCES>\
         </BLOC_COMPETENCES></BLOCS_COMPETENCES>",
    );
    let fiche = fiche(xml.as_bytes(), "RNCP1");
    assert_eq!(fiche.title, "A&nbsp;B");
    assert_eq!(fiche.blocks.len(), 3);
    assert_eq!(block(&fiche, "RNCP1BC01").competencies.len(), 2);
    assert_eq!(
        fiche.notes,
        [
            FicheNote::UnknownEntity {
                name: "nbsp".to_owned()
            },
            FicheNote::OddLevel {
                value: "NIV9".to_owned()
            },
            FicheNote::OddDate {
                field: "DATE_EFFET",
                value: "31/02/2020".to_owned()
            },
            FicheNote::OddNumber {
                value: "12".to_owned()
            },
            FicheNote::RepeatedBlock {
                code: "RNCP1BC01".to_owned()
            },
            FicheNote::ForeignBlock {
                code: "RNCP2BC01".to_owned()
            },
            FicheNote::EmptyBlock {
                code: "RNCP2BC01".to_owned()
            },
            FicheNote::BlockWithoutCode {
                title: "Sans code".to_owned()
            },
        ]
    );
}
