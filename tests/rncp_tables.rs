//! Reading the CSV export of the national registers and flat tables made from them, and telling files apart.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use std::collections::BTreeSet;
use std::io::{self, BufRead};

use chrono::NaiveDate;
use tresse::exchange::import::rncp::{
    Doubt, Fiche, FicheBlock, FicheNote, FicheNumber, FicheSummary, Files, RncpError, read_flat, unwatched,
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
