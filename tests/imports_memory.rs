//! How much room importers take for files made to take much. One test alone in its program: it looks at the memory of
//! all of it.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test asks the system about itself and stops at the first thing that fails"
)]

#[path = "support/documents.rs"]
mod documents;
#[path = "support/files.rs"]
mod files;

use documents::{archive, packed, parts};
use files::{answer, deroule, import, is_archive, kinds, open_document};
use tresse::exchange::import::{ImportError, Note, recognise};

#[test]
fn room_is_bounded() {
    words_held_once_and_shown_everywhere_take_no_room();
    comments_without_end_are_told_and_take_no_room();
    texts_without_end_are_read_within_limits();
}

fn words_held_once_and_shown_everywhere_take_no_room() {
    let long = "mot ".repeat(8_000);
    // OpenDocument: one cell that stands in a thousand columns of a thousand rows.
    let repeated = open_document(&format!(
        "<table:table><table:table-row table:number-rows-repeated=\"1000\"><table:table-cell \
         table:number-columns-repeated=\"1000\"><text:p>{long}</text:p></table:table-cell></table:table-row></table:table>"
    ));
    // The other: three thousand cells that show the same shared words.
    let row = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>";
    let shared = archive([
        (
            "[Content_Types].xml",
            &b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"[..],
        ),
        (
            "_rels/.rels",
            b"<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/\
              relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ),
        (
            "xl/workbook.xml",
            b"<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>\
              <sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            b"<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/\
              relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        (
            "xl/sharedStrings.xml",
            format!("<sst><si><t>{long}</t></si></sst>").as_bytes(),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet><sheetData>{}</sheetData></worksheet>", row.repeat(1_000)).as_bytes(),
        ),
    ]);
    for kind in kinds().iter().filter(|it| it.files.len() > 1) {
        for (name, bytes) in [("repeated words", &repeated), ("shared words", &shared)] {
            let found = measured(name, 128, || answer(kind, name, bytes));
            assert!(
                matches!(found, Err(ImportError::Expands { .. })),
                "{name} as {}: {found:?}",
                kind.id
            );
            measured(name, 128, || recognise(bytes).is_none());
        }
    }
}

fn comments_without_end_are_told_and_take_no_room() {
    let kind = deroule();
    // Numbers without order, so that the file is not refused for how well it packs.
    let words = |of: u32| -> String {
        (0..4_000_u32)
            .map(|it| (it * of + it * it).wrapping_mul(2_654_435_761).to_string() + " ")
            .collect()
    };
    let comment = |it: u32| {
        let words = words(it);
        format!(
            "<w:comment w:id=\"{it}\" w:author=\"A\"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>"
        )
    };
    let mark = |it: u32| format!("<w:r><w:commentReference w:id=\"{it}\"/></w:r>");
    for (count, is_read) in [(600, true), (2_100, false)] {
        let mut parts = parts(&kind.files[0]);
        parts.retain(|it| it.0 != "word/comments.xml");
        let body = parts.iter_mut().find(|it| it.0 == "word/document.xml").unwrap();
        let marks = (0..count).map(mark).collect::<Vec<_>>().concat();
        let comments = (0..count).map(comment).collect::<Vec<_>>().concat();
        let source = String::from_utf8(std::mem::take(&mut body.1)).unwrap();
        let at = source.find("Titre relu</w:t></w:r>").unwrap() + "Titre relu</w:t></w:r>".len();
        body.1 = format!("{}{marks}{}", &source[..at], &source[at..]).into_bytes();
        parts.push((
            "word/comments.xml".to_owned(),
            format!("<w:comments>{comments}</w:comments>").into_bytes(),
        ));
        let bytes = packed(&parts);
        let found = measured("comments", 128, || import(&kind, &bytes));
        match found {
            Ok(found) => {
                assert!(is_read, "{count} comments");
                let notes: Vec<&str> = found.notes.iter().map(Note::key).collect();
                assert!(notes.contains(&"deroule-comment-beyond"), "{notes:?}");
                assert!(notes.contains(&"workbook-more-notes"), "{notes:?}");
            }
            Err(error) => assert!(
                matches!(error, ImportError::Expands { .. } | ImportError::Damaged(_)),
                "{error}"
            ),
        }
    }
}

/// Tables whose headings are right and whose rest is rubbish, and other texts without measure.
fn texts_without_end_are_read_within_limits() {
    const SIZE: usize = 2 << 20;
    let fill = |unit: &str| unit.repeat(SIZE / unit.len());
    for kind in kinds() {
        for file in kind.files.iter().filter(|it| !is_archive(it)) {
            let source = std::str::from_utf8(file).unwrap();
            if source.starts_with('{') {
                let list = source.find('[').unwrap() + 1;
                for (name, unit) in [
                    ("lists", "[],"),
                    ("objects", "{},"),
                    ("depth", "["),
                    ("numbers", "1e9,"),
                ] {
                    let bytes = format!("{}{}{}", &source[..list], fill(unit), &source[list..]);
                    let _ = measured(name, 64, || answer(&kind, name, bytes.as_bytes()));
                }
                continue;
            }
            let (head, _) = source.split_once('\n').unwrap();
            let mark = if head.contains(';') { ";" } else { "," };
            let row = source.lines().last().unwrap();
            for (name, bytes) in [
                ("short rows", format!("{head}\n{}", fill("x\n"))),
                ("a wide row", format!("{head}\n{}\n{row}\n", fill(mark))),
                ("wide headings", format!("{head}{}\n{row}\n", fill(mark))),
                ("a quote without end", format!("{head}\n\"{}", fill("x\n"))),
                ("one long word", format!("{head}\n{}{row}\n", fill("x"))),
                (
                    "the same row again",
                    format!("{head}\n{}", fill(&format!("{row}\n"))),
                ),
                ("no line at all", fill("mot ")),
            ] {
                let _ = measured(name, 64, || {
                    let _ = recognise(bytes.as_bytes());
                    answer(&kind, name, bytes.as_bytes())
                });
            }
        }
    }
}

/// Runs something, and asks that it took no more than so many megabytes at its worst, where the system tells.
fn measured<T>(what: &str, megabytes: u64, run: impl FnOnce() -> T) -> T {
    let status = |field: &str| -> Option<u64> {
        let told = std::fs::read_to_string("/proc/self/status").ok()?;
        let line = told.lines().find(|it| it.starts_with(field))?;
        line.split_whitespace().nth(1)?.parse().ok()
    };
    // The highest mark begins again.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let before = status("VmHWM:");
    let found = run();
    if let (Some(before), Some(after)) = (before, status("VmHWM:")) {
        let took = after.saturating_sub(before) >> 10;
        assert!(took <= megabytes, "{what} took {took} MB");
    }
    found
}
