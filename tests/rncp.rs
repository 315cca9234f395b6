//! Reading the exports of the national registers: XML, CSV and flat tables, through the public interface.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use std::collections::BTreeSet;
use std::io::{self, BufRead};
use std::ops::ControlFlow;

use chrono::NaiveDate;
use tresse::exchange::import::rncp::{
    Doubt, Fiche, FicheBlock, FicheNote, FicheNumber, FicheSummary, Files, RncpError, find_xml, read_flat,
    read_xml, scan_xml, unwatched,
};

const RNCP: &[u8] = include_bytes!("fixtures/rncp/rncp_v4_1.xml");
const RS: &[u8] = include_bytes!("fixtures/rncp/rs_v4_1.xml");
const FLAT_LISTS: &[u8] = include_bytes!("fixtures/rncp/flat_lists.csv");
const FLAT_ROWS: &[u8] = include_bytes!("fixtures/rncp/flat_rows.csv");

/// The CSV export under its real names, one of them with its accent decomposed as some systems store it.
const CSV: [(&str, &[u8]); 7] = [
    (
        "export_fiches_CSV_Standard_2024_02_22.csv",
        include_bytes!("fixtures/rncp/csv/export_fiches_CSV_Standard_2024_02_22.csv"),
    ),
    (
        "export_fiches_CSV_Blocs_De_Compe\u{301}tences_2024_02_22.csv",
        include_bytes!("fixtures/rncp/csv/export_fiches_CSV_Blocs_De_Competences_2024_02_22.csv"),
    ),
    (
        "export_fiches_CSV_Certificateurs_2024_02_22.csv",
        include_bytes!("fixtures/rncp/csv/export_fiches_CSV_Certificateurs_2024_02_22.csv"),
    ),
    (
        "export_fiches_CSV_Rome_2024_02_22.csv",
        include_bytes!("fixtures/rncp/csv/export_fiches_CSV_Rome_2024_02_22.csv"),
    ),
    (
        "export_fiches_CSV_Nsf_2024_02_22.csv",
        include_bytes!("fixtures/rncp/csv/export_fiches_CSV_Nsf_2024_02_22.csv"),
    ),
    (
        "export_fiches_CSV_Formacode_2024_02_22.csv",
        include_bytes!("fixtures/rncp/csv/export_fiches_CSV_Formacode_2024_02_22.csv"),
    ),
    (
        "export_fiches_CSV_Ancienne_Nouvelle_Certification_2024_02_22.csv",
        include_bytes!("fixtures/rncp/csv/export_fiches_CSV_Ancienne_Nouvelle_Certification_2024_02_22.csv"),
    ),
];

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

fn csv_files(
    chosen: Option<&str>,
    tables: &[(&'static str, &'static [u8])],
) -> Result<Files<'static>, RncpError> {
    let tables = tables.to_vec();
    let listing: Vec<String> = tables.iter().map(|(name, _)| (*name).to_owned()).collect();
    let open = move |name: &str| match tables.iter().find(|(known, _)| *known == name) {
        Some((_, bytes)) => Ok(Box::new(*bytes) as Box<dyn BufRead>),
        None => Err(io::Error::from(io::ErrorKind::NotFound)),
    };
    Files::new(chosen, &listing, Box::new(open))
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

#[test]
fn any_table_of_the_csv_export_leads_to_all() {
    for chosen in [
        Some("export_fiches_CSV_Rome_2024_02_22.csv"),
        Some(CSV[0].0),
        None,
    ] {
        let mut files = csv_files(chosen, &CSV).unwrap();
        assert!(!files.has_competencies());
        assert_eq!(files.names(false).len(), 2);
        assert_eq!(files.names(true).len(), 7);
        let (list, scan) = files.list(&mut unwatched()).unwrap();
        assert_eq!(scan.fiches, 4);
        assert_eq!(
            list.first(),
            Some(&FicheSummary {
                number: number("RNCP509"),
                title: "Agent vérificateur d'appareils extincteurs".to_owned(),
                level: Some(3),
                active: Some(false),
                blocks: 6,
                end: date(2023, 8, 31),
            })
        );
    }
}

#[test]
fn the_csv_export_gives_fiches_without_competencies() {
    let mut files = csv_files(None, &CSV).unwrap();
    let found = files
        .find(
            &numbers(&["RNCP509", "RNCP4049", "RS6117", "RS1"]),
            &mut unwatched(),
        )
        .unwrap();
    assert_eq!(found.missing, numbers(&["RS1"]));
    let [extinguishers, sales, bakery] = found.fiches.as_slice() else {
        panic!("{:?}", found.fiches)
    };

    let codes: Vec<_> = extinguishers.blocks.iter().map(|it| it.code.as_str()).collect();
    assert_eq!(codes.first().copied(), Some("RNCP509BC01"));
    assert_eq!(codes.len(), 6);
    assert!(extinguishers.blocks.iter().all(|it| it.competencies.is_empty()));
    assert_eq!(extinguishers.notes, [FicheNote::NoCompetencies]);
    assert_eq!(
        extinguishers.short_label.as_ref().map(|it| it.code.as_str()),
        Some("CAP")
    );
    assert_eq!(extinguishers.successors, [number("RNCP38228")]);
    // A tab stands before the number of the body, and labels repeat their code.
    assert_eq!(
        extinguishers.certifiers.first().map(|it| it.siret.as_str()),
        Some("11004301500012")
    );
    assert_eq!(
        extinguishers.formacode.first().map(|it| it.label.as_str()),
        Some("Sécurité incendie")
    );

    // Some apostrophes are doubled.
    assert_eq!(
        sales.rome.last().map(|it| it.label.as_str()),
        Some("Management et ingénierie d'affaires")
    );
    assert_eq!(
        (sales.predecessors.as_slice(), sales.successors.as_slice()),
        (&[number("RNCP1197")][..], &[number("RNCP22094")][..])
    );

    assert_eq!(bakery.dates.decision, date(2022, 9, 29));
    assert_eq!(
        (bakery.active, bakery.partial_validation),
        (Some(true), Some(false))
    );
    assert_eq!(bakery.certifiers.len(), 2);
}

#[test]
fn blocks_alone_are_better_than_nothing() {
    let mut files = csv_files(Some(CSV[1].0), &CSV[1..2]).unwrap();
    let found = files.find(&numbers(&["RNCP509"]), &mut unwatched()).unwrap();
    let fiche = found.fiches.first().unwrap();
    assert_eq!((fiche.title.as_str(), fiche.blocks.len()), ("", 6));
    assert!(fiche.notes.contains(&FicheNote::NoMainTable));

    let mut files = csv_files(Some(CSV[3].0), &CSV[3..4]).unwrap();
    let error = files.list(&mut unwatched()).unwrap_err();
    assert!(matches!(error, RncpError::NoTable { .. }), "{error}");
}

#[test]
fn a_table_saved_again_by_a_spreadsheet_is_still_read() {
    let utf8 = "\u{FEFF}Fiche,Bloc code,Compétence\nRNCP1,RNCP1BC01,Lire\n";
    let fiches = read_flat(utf8.as_bytes(), "a.csv", &mut unwatched()).unwrap();
    assert_eq!(fiches.first().map(|fiche| fiche.blocks.len()), Some(1));

    let cp1252 = b"bloc_code;competence\r\nRNCP1BC01;Mettre en \x9Cuvre l\x92\xE9t\xE9\r\n";
    let fiches = read_flat(&cp1252[..], "a.csv", &mut unwatched()).unwrap();
    let fiche = fiches.first().unwrap();
    assert_eq!(fiche.number, number("RNCP1"));
    assert_eq!(
        block(fiche, "RNCP1BC01").competencies.first().unwrap().text,
        "Mettre en œuvre l’été"
    );
    assert_eq!(fiche.notes, [FicheNote::Windows1252]);
}

#[test]
fn flat_tables_of_lists_are_split() {
    let fiches = read_flat(FLAT_LISTS, "flat_lists.csv", &mut unwatched()).unwrap();
    let counts: Vec<_> = fiches
        .iter()
        .flat_map(|fiche| &fiche.blocks)
        .map(|block| (block.code.as_str(), block.competencies.len()))
        .collect();
    assert_eq!(
        counts,
        [
            ("RNCP34762BC05", 6),
            ("RNCP35625BC09", 6),
            ("RNCP36490BC03", 12),
            ("RNCP39568BC06", 3)
        ]
    );
    let first = |at: usize| fiches[at].blocks.first().unwrap().competencies.clone();
    // The introduction is kept but told from the competencies.
    assert_eq!(first(0).iter().filter(|it| it.is_competency()).count(), 5);
    assert_eq!(first(0)[1].code.as_deref(), Some("A5.C1"));
    assert!(matches!(
        first(1).last().unwrap().doubts.as_slice(),
        [Doubt::MaybeTwo { .. }]
    ));
    assert_eq!(first(2).first().unwrap().code.as_deref(), Some("3.1"));
    assert_eq!(
        first(2).iter().filter(|it| it.doubts == [Doubt::Parent]).count(),
        3
    );
    assert_eq!(first(3)[1].doubts, [Doubt::NoMark]);
}

#[test]
fn flat_tables_of_one_competency_a_row_are_taken_as_they_are() {
    let fiches = read_flat(FLAT_ROWS, "flat_rows.csv", &mut unwatched()).unwrap();
    let [fiche] = fiches.as_slice() else {
        panic!("{fiches:?}")
    };
    assert_eq!(
        (fiche.number, fiche.title.as_str()),
        (number("RNCP37275"), "Formateur professionnel d'adultes")
    );
    assert_eq!((fiche.level, fiche.active), (Some(5), None));
    let counts: Vec<_> = fiche
        .blocks
        .iter()
        .map(|block| block.competencies.len())
        .collect();
    assert_eq!(counts, [3, 3, 4, 3]);
    assert!(
        fiche
            .blocks
            .iter()
            .flat_map(|it| &it.competencies)
            .all(|it| it.code.is_none() && it.doubts.is_empty())
    );
}

#[test]
fn a_file_is_opened_by_what_it_holds() {
    let one = |name: &'static str, bytes: &'static [u8]| csv_files(Some(name), &[(name, bytes)]);
    assert_eq!(
        one("x.xml", RNCP)
            .unwrap()
            .list(&mut unwatched())
            .unwrap()
            .0
            .len(),
        4
    );
    assert_eq!(
        one("x.csv", FLAT_ROWS)
            .unwrap()
            .list(&mut unwatched())
            .unwrap()
            .0
            .len(),
        1
    );
    // A renamed table of the export is known by its columns.
    assert_eq!(
        one("renamed.csv", CSV[0].1)
            .unwrap()
            .list(&mut unwatched())
            .unwrap()
            .0
            .len(),
        4
    );
    assert!(matches!(one("x.zip", b"PK\x03\x04rest"), Err(RncpError::Zipped)));
    assert!(matches!(one("x.xml", b""), Err(RncpError::Empty)));
    let error = one("x.xml", b"<?xml version='1.0'?><lheo/>").unwrap_err();
    assert!(
        matches!(&error, RncpError::NotRegister { found, .. } if found == "<lheo>"),
        "{error}"
    );
    assert!(matches!(
        one("x.txt", b"hello"),
        Err(RncpError::NotRegister { .. })
    ));
    assert!(matches!(csv_files(None, &[]), Err(RncpError::NoTable { .. })));
    // A folder with the unpacked XML alone.
    assert_eq!(
        csv_files(None, &[("a.xml", RS)])
            .unwrap()
            .list(&mut unwatched())
            .unwrap()
            .0
            .len(),
        2
    );
}
