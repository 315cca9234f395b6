//! Walks one element with the XML parser and hands out the texts at its leaves.

use std::ops::ControlFlow;

use quick_xml::Reader;
use quick_xml::errors::{Error, IllFormedError};
use quick_xml::events::{BytesRef, Event};

use super::tag::Tag;
use crate::exchange::import::rncp::error::{Position, RncpError, excerpt};
use crate::exchange::import::rncp::note::FicheNote;

/// The deepest nesting accepted; real fiches go six deep.
const DEEPEST: usize = 32;

/// What stands for a line break in the texts of the registers.
const BREAK: &str = "  ";

/// Receives what is found in an element.
pub(super) trait Visitor {
    /// Whether the text of the element at that path is wanted; the path holds its own tag last.
    fn wants(&self, path: &[Tag]) -> bool;
    /// An element opens.
    fn open(&mut self, path: &[Tag]);
    /// The text of a wanted element, entities resolved; may stop the walk.
    fn text(&mut self, path: &[Tag], text: &str) -> ControlFlow<()>;
    /// Something odd that is no error.
    fn note(&mut self, note: FicheNote);
}

/// Walks the element that stands alone in `xml` and begins at `at` in the file.
pub(super) fn walk(xml: &[u8], at: Position, visitor: &mut impl Visitor) -> Result<(), RncpError> {
    let mut reader = Reader::from_reader(xml);
    let mut path: Vec<Tag> = Vec::with_capacity(DEEPEST);
    let mut text = String::new();
    let mut wanted = false;
    // How many elements of unknown name are open inside the wanted one: marked-up text, kept without its marks.
    let mut inline = 0_usize;
    loop {
        let before = reader.buffer_position();
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                if path.len() >= DEEPEST {
                    return Err(RncpError::TooDeep {
                        at: place(xml, at, before),
                        fiche: None,
                        limit: DEEPEST,
                    });
                }
                let tag = Tag::of(start.name().as_ref());
                path.push(tag);
                if wanted && tag == Tag::Other {
                    inline += 1;
                    text.push_str(BREAK);
                } else {
                    visitor.open(&path);
                    wanted = visitor.wants(&path);
                    inline = 0;
                    text.clear();
                }
            }
            Ok(Event::Empty(start)) => {
                let tag = Tag::of(start.name().as_ref());
                if wanted && tag == Tag::Other {
                    text.push_str(BREAK);
                } else {
                    path.push(tag);
                    visitor.open(&path);
                    path.pop();
                }
                if path.is_empty() {
                    return Ok(());
                }
            }
            Ok(Event::End(_)) => {
                if inline > 0 {
                    inline -= 1;
                    text.push_str(BREAK);
                } else if std::mem::take(&mut wanted) && visitor.text(&path, &text).is_break() {
                    return Ok(());
                }
                path.pop();
                if path.is_empty() {
                    return Ok(());
                }
            }
            Ok(Event::Text(part)) if wanted => text.push_str(&part),
            Ok(Event::CData(part)) if wanted => text.push_str(&part),
            Ok(Event::GeneralRef(reference)) if wanted => resolve(&reference, &mut text, visitor)
                .map_err(|found| syntax(xml, at, before, "a character reference", found))?,
            Ok(Event::DocType(_)) => {
                return Err(RncpError::Doctype {
                    at: place(xml, at, before),
                });
            }
            Ok(Event::Eof) => {
                let end = at.after(xml);
                return Err(RncpError::Truncated {
                    at: end,
                    fiche: None,
                    expected: "</FICHE>".to_owned(),
                });
            }
            Ok(
                Event::Text(_)
                | Event::CData(_)
                | Event::GeneralRef(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_),
            ) => {}
            Err(error) => return Err(refused(xml, at, reader.error_position(), &error)),
        }
    }
}

/// Puts what a reference stands for into the text. Entities that XML does not define are kept as they stand.
fn resolve(reference: &BytesRef<'_>, text: &mut String, visitor: &mut impl Visitor) -> Result<(), String> {
    match reference.resolve_char_ref() {
        Ok(Some(letter)) if is_allowed(letter) => text.push(letter),
        Ok(Some(_)) | Err(_) => return Err(format!("&{};", excerpt(reference.as_bytes()))),
        Ok(None) => {
            let name: &str = reference;
            if let Some(value) = quick_xml::escape::resolve_xml_entity(name) {
                text.push_str(value);
            } else {
                let name_seen = excerpt(name.as_bytes());
                visitor.note(FicheNote::UnknownEntity { name: name_seen });
                text.push('&');
                text.push_str(name);
                text.push(';');
            }
        }
    }
    Ok(())
}

/// Whether XML 1.0 allows the character.
fn is_allowed(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// Turns an error of the parser into one that says what was expected.
fn refused(xml: &[u8], at: Position, position: u64, error: &Error) -> RncpError {
    if let (Error::Encoding(_), Err(error)) = (error, std::str::from_utf8(xml)) {
        let (good, bad) = xml.split_at_checked(error.valid_up_to()).unwrap_or_default();
        let found = bad
            .first()
            .map_or_else(String::new, |byte| format!("0x{byte:02X}"));
        let at = at.after(good);
        return RncpError::Encoding {
            at,
            found,
            fiche: None,
        };
    }
    let here = xml.get(offset(position)..).unwrap_or_default();
    let (expected, found) = match error {
        Error::IllFormed(IllFormedError::MismatchedEndTag { expected, found }) => (
            format!("</{expected}>"),
            format!("</{}>", excerpt(found.as_bytes())),
        ),
        Error::IllFormed(IllFormedError::UnclosedReference) => ("&amp;".to_owned(), excerpt(here)),
        Error::IllFormed(_)
        | Error::Syntax(_)
        | Error::Io(_)
        | Error::InvalidAttr(_)
        | Error::Encoding(_)
        | Error::Escape(_)
        | Error::Namespace(_) => ("XML".to_owned(), excerpt(here)),
    };
    RncpError::Syntax {
        at: place(xml, at, position),
        fiche: None,
        expected,
        found,
    }
}

fn syntax(xml: &[u8], at: Position, position: u64, expected: &str, found: String) -> RncpError {
    RncpError::Syntax {
        at: place(xml, at, position),
        fiche: None,
        expected: expected.to_owned(),
        found,
    }
}

/// The place in the file of a byte of the element.
fn place(xml: &[u8], at: Position, position: u64) -> Position {
    let before = offset(position).min(xml.len());
    at.after(xml.get(..before).unwrap_or_default())
}

fn offset(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}
