//! What can be told of a file before it is read: what it is, which format it has, whether it is whole.

use super::load_error::{LoadError, LooksLike, Place};
use super::scan::{Kind, Tokens, closing};

/// Most brackets inside each other; a plan needs eight.
pub(super) const MAX_DEPTH: usize = 32;
/// Most objects in a file; a text counts for an eighth of an object. An object takes half a kilobyte of memory
/// or less, so reading takes less than a gigabyte whatever stands in a file.
pub(super) const MAX_OBJECTS: usize = 1_000_000;
/// How many texts weigh as much as an object.
const TEXTS_PER_OBJECT: usize = 8;

/// Guesses what bytes that are no plan are, from how they begin.
pub(super) fn looks_like(bytes: &[u8]) -> LooksLike {
    let start = bytes.trim_ascii_start();
    let begins = |mark: &[u8]| start.starts_with(mark);
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
        LooksLike::Zip
    } else if begins(b"%PDF") {
        LooksLike::Pdf
    } else if begins(b"\xff\xfe") || begins(b"\xfe\xff") {
        LooksLike::Utf16
    } else if begins(b"<") {
        LooksLike::Xml
    } else if begins(b"{") || begins(b"[") {
        LooksLike::Json
    } else if bytes.iter().take(4096).any(|it| *it == 0) {
        LooksLike::Binary
    } else {
        LooksLike::Unknown
    }
}

/// Whether a text begins as a plan does: a bracket, an attribute, or a name and a bracket.
fn begins_as_plan(text: &str) -> bool {
    let mut tokens = Tokens::from(text, 0);
    let Some(first) = tokens.next() else {
        return false;
    };
    match first.kind {
        Kind::Open(bracket) => bracket == '(',
        Kind::Other => text.get(first.start..).is_some_and(|it| it.starts_with("#!")),
        Kind::Word => tokens.next().is_some_and(|it| it.kind == Kind::Open('(')),
        Kind::Close(_) | Kind::Comma | Kind::Colon | Kind::Quoted | Kind::Unclosed => false,
    }
}

/// Walks through the whole text once; gives the number of its format, which is at most `known`.
pub(super) fn survey(text: &str, known: u32) -> Result<u32, LoadError> {
    if text.trim().is_empty() {
        return Err(LoadError::Empty);
    }
    if !begins_as_plan(text) {
        return Err(LoadError::NotAPlan {
            looks_like: looks_like(text.as_bytes()),
        });
    }
    let mut format = None;
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut weight = 0_usize;
    let tokens = Tokens::from(text, 0);
    // The last two tokens, to see `format : N`.
    let mut last = [None, None];
    for token in tokens {
        let place = || Place::of(text, token.start);
        let word = text.get(token.start..token.end).unwrap_or_default();
        weight += match token.kind {
            Kind::Open('(') => TEXTS_PER_OBJECT,
            Kind::Quoted => 1,
            _ => 0,
        };
        if weight > MAX_OBJECTS * TEXTS_PER_OBJECT {
            return Err(LoadError::TooMany { max: MAX_OBJECTS });
        }
        match token.kind {
            Kind::Open(bracket) => {
                if open.len() == MAX_DEPTH {
                    return Err(LoadError::TooDeep {
                        place: place(),
                        max: MAX_DEPTH,
                    });
                }
                open.push((bracket, token.start));
            }
            Kind::Close(found) => match open.pop() {
                Some((bracket, _)) if closing(bracket) == found => {}
                Some((bracket, at)) => {
                    return Err(LoadError::Bracket {
                        place: place(),
                        found,
                        opened: bracket,
                        opened_at: Place::of(text, at),
                    });
                }
                None => {
                    return Err(LoadError::Stray {
                        place: place(),
                        found,
                    });
                }
            },
            Kind::Unclosed => {
                return Err(LoadError::Cut {
                    opened: word.chars().next().unwrap_or('"'),
                    place: place(),
                });
            }
            Kind::Word | Kind::Quoted if open.len() == 1 && last == [Some("format"), Some(":")] => {
                let found = number(word).ok_or_else(|| LoadError::OddFormat {
                    place: place(),
                    found: shortened(word),
                })?;
                if found > known {
                    return Err(LoadError::Newer { found, known });
                }
                format = format.or(Some(found));
            }
            Kind::Comma | Kind::Colon | Kind::Word | Kind::Quoted | Kind::Other => {}
        }
        last = [last[1], Some(word)];
    }
    if let Some((opened, at)) = open.pop() {
        return Err(LoadError::Cut {
            opened,
            place: Place::of(text, at),
        });
    }
    format.ok_or(LoadError::NoFormat)
}

fn number(word: &str) -> Option<u32> {
    word.parse().ok().filter(|it| *it > 0)
}

/// The beginning of a text, for a message.
pub(super) fn shortened(text: &str) -> String {
    const MOST: usize = 40;
    let line = text.lines().next().unwrap_or_default();
    let mut out: String = line.chars().filter(|it| !it.is_control()).take(MOST).collect();
    if out.len() < text.len() {
        out.push('…');
    }
    out
}
