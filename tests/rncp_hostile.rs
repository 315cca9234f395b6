//! Broken and hostile register files: a clear error with its place, bounded memory, never a panic.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests fail by panicking"
)]

use std::collections::BTreeSet;
use std::io::{self, BufReader, Read};
use std::ops::ControlFlow;

use tresse::exchange::import::rncp::{
    FicheNumber, Position, RncpError, Scan, detect, find_xml, read_flat, read_xml, scan_xml,
    split_competencies, unwatched,
};

const RNCP: &[u8] = include_bytes!("fixtures/rncp/rncp_v4_1.xml");
const RS: &[u8] = include_bytes!("fixtures/rncp/rs_v4_1.xml");
const STANDARD: &[u8] = include_bytes!("fixtures/rncp/csv/export_fiches_CSV_Standard_2024_02_22.csv");
const FLAT: &[u8] = include_bytes!("fixtures/rncp/flat_lists.csv");

fn scan(input: impl Read) -> Result<Scan, RncpError> {
    scan_xml(BufReader::new(input), &mut unwatched(), &mut |_| {
        ControlFlow::Continue(())
    })
}

fn fails(xml: &str) -> RncpError {
    match read_xml(xml.as_bytes(), &mut unwatched()) {
        Ok(fiches) => panic!("read {fiches:?}"),
        Err(error) => error,
    }
}

fn number(text: &str) -> FicheNumber {
    FicheNumber::parse(text).unwrap()
}

const OPEN: &str =
    "<FICHES>\n<VERSION_FLUX>4.1</VERSION_FLUX>\n<FICHE>\n<NUMERO_FICHE>RNCP7</NUMERO_FICHE>\n";

#[test]
fn a_truncated_file_says_where_it_ends_and_in_which_fiche() {
    let error = fails(&format!("{OPEN}<INTITULE>été"));
    let RncpError::Truncated { at, fiche, expected } = &error else {
        panic!("{error}")
    };
    assert_eq!((at.line, at.column), (5, 14));
    assert_eq!(at.offset, OPEN.len() as u64 + 15);
    assert_eq!((*fiche, expected.as_str()), (Some(number("RNCP7")), "</FICHE>"));
    assert_eq!(
        (error.fiche(), error.position()),
        (Some(number("RNCP7")), Some(*at))
    );
    let error = fails(&format!("{OPEN}</FICHE>\n"));
    assert!(
        matches!(&error, RncpError::Truncated { expected, .. } if expected == "</FICHES>"),
        "{error}"
    );
}

#[test]
fn the_fiches_before_the_break_are_handed_out() {
    let cut = &RNCP[..RNCP.len() - 3000];
    let mut seen = 0;
    let result = scan_xml(cut, &mut unwatched(), &mut |_| {
        seen += 1;
        ControlFlow::Continue(())
    });
    assert!(matches!(result, Err(RncpError::Truncated { .. })), "{result:?}");
    assert_eq!(seen, 3);
}

#[test]
fn a_tag_closed_by_another_name_is_placed() {
    let error = fails(&format!("{OPEN}<INTITULE>a</TITRE></FICHE></FICHES>"));
    let RncpError::Syntax {
        at,
        fiche,
        expected,
        found,
    } = error
    else {
        panic!("{error}")
    };
    assert_eq!((at.line, at.column), (5, 12));
    assert_eq!(fiche, Some(number("RNCP7")));
    assert_eq!((expected.as_str(), found.as_str()), ("</INTITULE>", "</TITRE>"));
}

#[test]
fn a_fiche_left_open_is_found_at_the_next() {
    let error = fails(&format!(
        "{OPEN}<FICHE><NUMERO_FICHE>RNCP8</NUMERO_FICHE></FICHE></FICHES>"
    ));
    let RncpError::Syntax {
        at, fiche, expected, ..
    } = error
    else {
        panic!("{error}")
    };
    assert_eq!((at.line, at.column, expected.as_str()), (5, 1, "</FICHE>"));
    assert_eq!(fiche, Some(number("RNCP7")));
    let error = fails(&format!("{OPEN}</FICHES>"));
    assert!(
        matches!(&error, RncpError::Syntax { expected, .. } if expected == "</FICHE>"),
        "{error}"
    );
}

#[test]
fn one_bad_fiche_does_not_hide_the_others() {
    let bad = "<FICHE><NUMERO_FICHE>RNCP7</NUMERO_FICHE><A>&#0;</B></FICHE>";
    let xml = format!(
        "<FICHES>{bad}<FICHE/><FICHE><NUMERO_FICHE>x</NUMERO_FICHE></FICHE>\
         <FICHE><NUMERO_FICHE>RNCP8</NUMERO_FICHE></FICHE></FICHES>"
    );
    let scan = scan(xml.as_bytes()).unwrap();
    assert_eq!(scan.fiches, 1);
    let [bad, empty, strange] = scan.unreadable.as_slice() else {
        panic!("{:?}", scan.unreadable)
    };
    assert_eq!(bad.fiche(), Some(number("RNCP7")));
    assert!(matches!(empty, RncpError::NoNumber { .. }), "{empty}");
    assert!(
        matches!(strange, RncpError::NoNumber { found, .. } if found == "x"),
        "{strange}"
    );
    let wanted = BTreeSet::from([number("RNCP8")]);
    assert_eq!(
        find_xml(xml.as_bytes(), &wanted, &mut unwatched())
            .unwrap()
            .fiches
            .len(),
        1
    );
}

#[test]
fn what_is_no_export_is_named() {
    for (xml, start) in [
        (
            "<lheo/>",
            "1:1 (byte 0): expected a RNCP or RS export, found <lheo/>",
        ),
        (
            "  hello",
            "1:3 (byte 2): expected a RNCP or RS export, found hello",
        ),
        (
            "<html><body>",
            "1:1 (byte 0): expected a RNCP or RS export, found <html>",
        ),
        (
            "<FICHES><VERSION_FLUX>5.0</VERSION_FLUX></FICHES>",
            "1:9 (byte 8): expected version 4.0 or 4.1, found 5.0",
        ),
        ("PK\u{3}\u{4}", "a zip archive"),
        ("", "the file is empty"),
        (
            "<FICHES></FICHES><FICHES/>",
            "1:18 (byte 17): expected end of file, found <FICHES/>",
        ),
        (
            "<FICHES>text</FICHES>",
            "1:9 (byte 8): expected <FICHE>, found text</FICHES>",
        ),
        (
            "<?xml version='1.0' encoding='ISO-8859-1'?><FICHES/>",
            "1:1 (byte 0): expected UTF-8, found ISO-8859-1",
        ),
        (
            "<!DOCTYPE FICHES><FICHES/>",
            "1:1 (byte 0): a document type declaration is refused",
        ),
        (
            "<!-- never closed",
            "1:18 (byte 17): the file ends where --> is expected",
        ),
    ] {
        let error = fails(xml).to_string();
        assert!(error.starts_with(start), "{xml}: {error}");
    }
    for bytes in [&b"\xFF\xFE<\0F\0"[..], b"<\0F\0", b"\xFE\xFF\0<"] {
        let error = read_xml(bytes, &mut unwatched()).unwrap_err();
        assert!(
            matches!(&error, RncpError::Encoding { found, .. } if found == "UTF-16"),
            "{error}"
        );
    }
}

#[test]
fn bytes_that_are_not_utf_8_are_placed() {
    let mut bytes = format!("{OPEN}<INTITULE>").into_bytes();
    bytes.extend_from_slice(b"\xE9t\xE9</INTITULE></FICHE></FICHES>");
    let error = read_xml(bytes.as_slice(), &mut unwatched()).unwrap_err();
    let RncpError::Encoding { at, found, fiche } = error else {
        panic!("{error}")
    };
    assert_eq!((at.line, at.column, found.as_str()), (5, 11, "0xE9"));
    assert_eq!(fiche, Some(number("RNCP7")));
}

#[test]
fn entity_bombs_are_refused_or_left_alone() {
    let bomb = "<!DOCTYPE FICHES [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><FICHES/>";
    assert!(matches!(fails(bomb), RncpError::Doctype { at: Position::START }));
    let inside = format!("{OPEN}<!ENTITY a \"b\"></FICHE></FICHES>");
    assert!(matches!(fails(&inside), RncpError::Doctype { .. }));
    let references = format!(
        "{OPEN}<INTITULE>{}</INTITULE></FICHE></FICHES>",
        "&b;".repeat(1000)
    );
    let fiches = read_xml(references.as_bytes(), &mut unwatched()).unwrap();
    assert_eq!(fiches.first().unwrap().title.len(), 3000);
    assert_eq!(fiches.first().unwrap().notes.len(), 1);
}

#[test]
fn deep_nesting_is_refused() {
    let deep = format!("{OPEN}{}</FICHE></FICHES>", "<A>".repeat(200_000));
    let error = fails(&deep);
    assert!(matches!(error, RncpError::TooDeep { limit: 32, .. }), "{error}");
}

#[test]
fn endless_input_is_cut_short() {
    for (start, what) in [
        (format!("{OPEN}<INTITULE>"), "FICHE"),
        (format!("{OPEN}<INTITULE a=\""), "FICHE"),
        (format!("{OPEN}<![CDATA["), "FICHE"),
        (format!("{OPEN}<!--"), "FICHE"),
        ("<FICHES><VERSION_FLUX>".to_owned(), "VERSION_FLUX"),
        ("<FICHES a=\"".to_owned(), "FICHES"),
    ] {
        let endless = io::Cursor::new(start.clone()).chain(io::repeat(b'x'));
        let error = scan(endless).unwrap_err();
        assert!(
            matches!(&error, RncpError::TooLong { what: found, .. } if found == what),
            "{start}: {error}"
        );
    }
    // Blanks and comments between fiches are not kept: a person stops them.
    for start in ["<FICHES>", "<FICHES><!--", "<FICHES><?"] {
        let endless = io::Cursor::new(start).chain(io::repeat(b' '));
        let mut watch = |read| {
            if read > 2 << 20 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let result = scan_xml(BufReader::new(endless), &mut watch, &mut |_| {
            ControlFlow::Continue(())
        });
        assert!(matches!(result, Err(RncpError::Cancelled)), "{start}: {result:?}");
    }
}

#[test]
fn an_endless_row_is_cut_short() {
    let endless = io::Cursor::new("bloc_code;competence\n\"").chain(io::repeat(b'x'));
    let error = read_flat(BufReader::new(endless), "a.csv", &mut unwatched()).unwrap_err();
    assert!(matches!(error, RncpError::TooLong { .. }), "{error}");
}

#[test]
fn tables_without_the_columns_needed_are_named() {
    let error = read_flat(&b"a;b\n1;2\n"[..], "a.csv", &mut unwatched()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "a.csv: column bloc_code is missing, found a, b"
    );
    let error = read_flat(&b"bloc_code;competence\nBC01;x\n"[..], "a.csv", &mut unwatched()).unwrap_err();
    assert!(
        matches!(&error, RncpError::NoNumber { at, .. } if at.line == 2),
        "{error}"
    );
}

/// Whatever comes out is fine, as long as something does.
fn read_as_found(bytes: &[u8], xml: bool) {
    let _ = detect(bytes, "export_fiches_CSV_Standard_2024_02_22.csv");
    if xml {
        let _ = scan(bytes);
        let wanted = BTreeSet::from([number("RNCP36612"), number("RS6604")]);
        let _ = find_xml(bytes, &wanted, &mut unwatched());
    } else {
        let _ = read_flat(bytes, "a.csv", &mut unwatched());
        let _ = split_competencies(&String::from_utf8_lossy(bytes));
    }
}

#[test]
fn mutations_never_panic() {
    for whole in [RNCP, RS, STANDARD, FLAT] {
        let xml = whole.starts_with(b"<?xml");
        let cuts: Vec<usize> = (0..whole.len()).step_by(97).collect();
        for cut in &cuts {
            let truncated = &whole[..*cut];
            assert!(!xml || scan(truncated).is_err(), "cut at {cut} went unseen");
            read_as_found(truncated, xml);
        }
        for (turn, at) in cuts.into_iter().enumerate() {
            let mut bytes = whole.to_vec();
            let flipped = &mut bytes[at];
            *flipped = match turn % 5 {
                0 => *flipped ^ 0x80,
                1 => b'<',
                2 => b'>',
                3 => b'"',
                _ => 0,
            };
            read_as_found(&bytes, xml);
        }
    }
}
