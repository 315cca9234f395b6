//! Every importer against files made to do harm: each answers with proposals that a plan can take, or with a message.
//!
//! [`kinds`] has one row an importer. An importer without a row fails `every_importer_has_a_row`.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test makes the files that it reads and stops at the first thing that fails"
)]

#[path = "support/command.rs"]
mod command;
#[path = "support/documents.rs"]
mod documents;
#[path = "support/files.rs"]
mod files;

use std::sync::Arc;

use command::tresse;
use documents::{archive, exported, packed, parts, plan_of};
use files::{Kind, answer, import, is_archive, kinds};
use tresse::cli::UNUSABLE;
use tresse::edit::StepName;
use tresse::exchange::export::{Choice, EXPORTERS};
use tresse::exchange::import::{IMPORTERS, ImportError, Importer, MOST_BYTES, Review, importer, recognise};
use tresse::storage;
use tresse::text::{Lang, Text};

#[test]
fn every_importer_has_a_row() {
    let rows: Vec<&str> = kinds().iter().map(|it| it.id).collect();
    let importers: Vec<&str> = IMPORTERS.iter().map(|it| it.id()).collect();
    assert_eq!(rows, importers, "each importer has its good files here");
    for kind in kinds() {
        for file in &kind.files {
            assert!(
                recognise(file).is_some_and(|it| it.id() == kind.id),
                "{}",
                kind.id
            );
            assert!(
                answer(&kind, "a good file", file).is_ok_and(|it| it > 0),
                "{}",
                kind.id
            );
        }
        let limit = importer(kind.id).unwrap().most_bytes();
        // The directory of all places of the country is the largest file that anyone has.
        assert!(limit <= 2 * MOST_BYTES, "{} reads {limit} bytes", kind.id);
    }
}

/// UTF-8 with and without a mark, UTF-16 in both orders with and without one, and Windows-1252.
#[test]
fn texts_say_the_same_in_every_encoding() {
    let utf16 = |source: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        source.encode_utf16().flat_map(bytes).collect()
    };
    for kind in kinds() {
        for file in kind.files.iter().filter(|it| !is_archive(it)) {
            let source = std::str::from_utf8(file).unwrap();
            let marked = format!("\u{feff}{source}");
            let (windows, _, lost) = encoding_rs::WINDOWS_1252.encode(source);
            assert!(
                !lost && windows.len() < source.len(),
                "accents tell encodings apart"
            );
            let expected = import(&kind, file).unwrap();
            for (name, bytes) in [
                ("UTF-8 with a mark", marked.as_bytes().to_vec()),
                ("Windows-1252", windows.into_owned()),
                ("UTF-16LE", utf16(source, u16::to_le_bytes)),
                ("UTF-16BE", utf16(source, u16::to_be_bytes)),
                ("UTF-16LE with a mark", utf16(&marked, u16::to_le_bytes)),
                ("UTF-16BE with a mark", utf16(&marked, u16::to_be_bytes)),
            ] {
                let known = recognise(&bytes).map(Importer::id);
                assert_eq!(known, Some(kind.id), "{name}");
                assert_eq!(
                    import(&kind, &bytes).as_ref(),
                    Ok(&expected),
                    "{} in {name}",
                    kind.id
                );
            }
        }
    }
}

#[test]
fn cut_files_are_told() {
    for kind in kinds() {
        for file in &kind.files {
            for tenth in 1..10 {
                let cut = &file[..file.len() * tenth / 10];
                let found = answer(&kind, "a cut file", cut);
                // A table ends anywhere; what ends elsewhere than it says is damaged.
                if is_archive(file) || file.starts_with(b"{") {
                    assert!(matches!(found, Err(ImportError::Damaged(_))), "{}", kind.id);
                }
            }
            let _ = recognise(&file[..file.len() / 2]);
        }
    }
}

#[test]
fn a_byte_changed_anywhere_never_stops_the_program() {
    for kind in kinds() {
        for file in &kind.files {
            let step = (file.len() / 15).max(1);
            for (turn, at) in (0..file.len()).step_by(step).enumerate() {
                let mut bytes = file.clone();
                bytes[at] ^= [0x55, 0x80, 0xff][turn % 3];
                let _ = recognise(&bytes);
                let _ = answer(&kind, "a changed file", &bytes);
            }
        }
    }
}

#[test]
fn files_of_other_kinds_are_no_files_of_this_one() {
    let picture = [
        &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..],
        &[0, 1, 2, 250, 251, 9].repeat(400),
    ]
    .concat();
    let locked = [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &[0; 600]].concat();
    let strange: [(&str, Vec<u8>); 8] = [
        ("nothing", Vec::new()),
        ("a mark alone", b"\xef\xbb\xbf".to_vec()),
        ("zeros", vec![0; 10_000]),
        ("a picture", picture),
        ("a program", [&b"\x7fELF\x02\x01\x01\0"[..], &[0; 4_000]].concat()),
        (
            "a page",
            b"<!DOCTYPE html><html><body onload=alert(1)></body></html>".to_vec(),
        ),
        ("a locked file", locked),
        ("an archive of nothing", archive([])),
    ];
    let kinds = kinds();
    for kind in &kinds {
        for (name, bytes) in &strange {
            assert!(recognise(bytes).is_none(), "{name}");
            assert!(answer(kind, name, bytes).is_err(), "{name} as {}", kind.id);
        }
        // A person may read a file as what it is not: whatever comes of it can be looked at and refused.
        for (other, file) in kinds
            .iter()
            .flat_map(|it| it.files.iter().map(move |file| (it, file)))
        {
            let _ = answer(kind, other.id, file);
        }
    }
}

/// Every archive that an importer reads, with its kind.
fn archives() -> Vec<(Kind, Vec<u8>)> {
    let mut all = Vec::new();
    for kind in kinds() {
        for file in kind.files.clone().into_iter().filter(|it| is_archive(it)) {
            let kind = Kind {
                plan: kind.plan.clone(),
                files: Vec::new(),
                ..kind
            };
            all.push((kind, file));
        }
    }
    all
}

#[test]
fn archives_cannot_unpack_to_more_than_they_may() {
    let spaces = vec![b' '; 8 << 20];
    for (kind, file) in archives() {
        let whole = parts(&file);
        // A part that nobody needs, each part that is read, and many that are large together.
        for at in 0..=whole.len() {
            let mut bomb = whole.clone();
            match bomb.get_mut(at) {
                Some(part) => part.1 = spaces.clone(),
                None => bomb.push(("bomb.xml".to_owned(), spaces.clone())),
            }
            let found = answer(&kind, "a bomb", &packed(&bomb));
            assert!(
                matches!(found, Err(ImportError::Expands { .. })),
                "{} {at}: {found:?}",
                kind.id
            );
            if at > 3 {
                break;
            }
        }
        let mut many = whole.clone();
        many.extend((0..5_000).map(|it| (format!("part{it}.xml"), Vec::new())));
        let found = answer(&kind, "many parts", &packed(&many));
        assert!(matches!(found, Err(ImportError::Expands { .. })), "{found:?}");
        // A part says that it is small.
        let found = answer(&kind, "a forged size", &forged(&file));
        assert!(
            matches!(found, Err(ImportError::Expands { .. } | ImportError::Damaged(_))),
            "{}: {found:?}",
            kind.id
        );
    }
}

/// The archive with the unpacked size of every part given as ten bytes.
fn forged(file: &[u8]) -> Vec<u8> {
    let mut bytes = file.to_vec();
    for (mark, size) in [(b"PK\x01\x02", 24), (b"PK\x03\x04", 22)] {
        let places: Vec<usize> = memchr::memmem::find_iter(file, mark).collect();
        for at in places {
            bytes[at + size..at + size + 4].copy_from_slice(&10_u32.to_le_bytes());
        }
    }
    bytes
}

#[test]
fn looking_at_an_archive_unpacks_little() {
    // A hundred sheets of a megabyte, which nothing has refused yet when the file is recognised.
    let spaces = vec![b' '; 1 << 20];
    let mut parts = vec![("xl/workbook.xml".to_owned(), b"<a/>".to_vec())];
    parts.extend((0..100).map(|it| (format!("xl/worksheets/sheet{it}.xml"), spaces.clone())));
    parts.push(("xl/worksheets/last.xml".to_owned(), b"tresse:modules".to_vec()));
    assert!(recognise(&packed(&parts)).is_none());
}

#[test]
fn paths_that_leave_an_archive_are_refused() {
    for (kind, file) in archives() {
        for path in [
            "../evil.xml",
            "xl/../../evil.xml",
            "/etc/passwd",
            "C:\\evil.xml",
            "a\\..\\..\\evil",
            "\\\\server\\share\\evil",
        ] {
            let mut parts = parts(&file);
            parts.push((path.to_owned(), b"<a/>".to_vec()));
            let found = answer(&kind, path, &packed(&parts));
            assert!(
                matches!(found, Err(ImportError::UnsafePath(_))),
                "{} {path}: {found:?}",
                kind.id
            );
        }
    }
}

#[test]
fn entities_are_refused_in_every_part() {
    let types = [
        "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE a SYSTEM \"http://example.org/a.dtd\">",
    ];
    for (kind, file) in archives() {
        let whole = parts(&file);
        for at in 0..whole.len() {
            let Ok(words) = std::str::from_utf8(&whole[at].1) else {
                continue;
            };
            // The root element, after the declaration.
            let root = words.find("?>").map_or(0, |it| it + 2);
            if !words[root..].trim_start().starts_with('<') {
                continue;
            }
            // Each part meets one kind, each kind some parts.
            let trap = format!("{}{}{}", &words[..root], types[at % types.len()], &words[root..]);
            let mut parts = whole.clone();
            parts[at].1 = trap.clone().into_bytes();
            let found = answer(&kind, "entities", &packed(&parts));
            assert_eq!(found, Err(ImportError::Entities), "{} {}", kind.id, whole[at].0);
            // In an encoding where the word cannot be searched for, the part is no text that is read.
            parts[at].1 = format!("\u{feff}{trap}")
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect();
            let _ = answer(&kind, "entities in UTF-16", &packed(&parts));
        }
    }
}

#[test]
fn files_of_a_hundred_megabytes_are_refused_before_they_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.ron");
    let source = storage::write(&plan_of("afest-atelier"));
    std::fs::write(&plan, &source).unwrap();
    let large = folder.path().join("grand.csv");
    std::fs::File::create(&large).unwrap().set_len(100 << 20).unwrap();
    let ids = IMPORTERS.iter().map(|it| it.id()).chain(["auto"]);
    for id in ids {
        let paths = [large.to_str().unwrap(), plan.to_str().unwrap()];
        let (code, words) = tresse(&["import", id, paths[0], "--into", paths[1]]);
        assert_eq!((code, words.as_str()), (UNUSABLE, ""), "{id}");
        assert_eq!(std::fs::read_to_string(&plan).unwrap(), source, "{id}");
    }
}

/// Words made to be run by whatever opens them next.
const RUN: [&str; 6] = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\u{9}=1",
    "<script>alert(1)</script>",
];

#[test]
fn what_came_in_runs_nowhere_when_it_goes_out() {
    const WORDS: [&str; 6] = [
        "Élaborer l’œuvre",
        "Espace Éole",
        "Accueillir",
        "gérer une équipe",
        "Évaluer une équipe",
        "Accueil",
    ];
    let mut plan = plan_of("afest-atelier");
    for kind in kinds() {
        for words in RUN {
            for file in kind.files.iter().filter(|it| !is_archive(it)) {
                let mut source = String::from_utf8(file.clone()).unwrap();
                let tab = if source.starts_with('{') { "\\t" } else { "\t" };
                for own in WORDS {
                    source = source.replace(own, &format!("{words} {own}").replace('\t', tab));
                }
                let into = Kind {
                    plan: plan.clone(),
                    files: Vec::new(),
                    ..kind
                };
                let imported = import(&into, source.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
                let review = Review::new(Arc::new(plan.clone()), imported, &Text::new(Lang::Fr));
                let step = review.step(StepName::new("step-import-file", ""));
                plan = step.map_or(plan.clone(), |it| it.applied_to(&plan).unwrap());
            }
        }
    }
    let titles: Vec<&str> = plan.modules.iter().map(|it| it.title.as_str()).collect();
    assert!(titles.iter().any(|it| it.starts_with('=')), "{titles:?}");
    for exporter in EXPORTERS {
        let id = exporter.id();
        let sent = || exported(id, &plan, &Choice::default(), Lang::Fr);
        match exporter.extension() {
            "html" | "svg" => {
                let page = String::from_utf8(sent()).unwrap();
                assert!(!page.contains("<script"), "{id}");
            }
            "csv" => {
                let bytes = sent();
                let table = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
                let line = table.split(|it| *it == b'\n').next().unwrap();
                let mark = if line.contains(&b';') { b';' } else { b',' };
                let mut reader = csv::ReaderBuilder::new().delimiter(mark).from_reader(table);
                for record in reader.records() {
                    for cell in &record.unwrap() {
                        // Numbers below zero are no formulas.
                        let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
                        assert!(!runs || cell.parse::<f64>().is_ok(), "{id}: {cell}");
                    }
                }
            }
            "xlsx" => {
                for (name, part) in parts(&sent()) {
                    let part = String::from_utf8_lossy(&part).into_owned();
                    for formula in part.split("<f>").skip(1) {
                        let ours = formula.starts_with("SUM(") || formula.starts_with("IF(");
                        assert!(ours, "{name}: {formula:.40}");
                    }
                }
            }
            _ => {}
        }
    }
}
