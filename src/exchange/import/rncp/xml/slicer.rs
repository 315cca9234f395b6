//! Cuts the file into the elements that stand right under `FICHES`, without parsing them.
//!
//! Only what can hide a closing tag is looked at inside an element: comments, CDATA sections and processing
//! instructions. Everything else is left to the parser of the element, so skipping costs one search for `<` after
//! another. Memory is bounded by the longest element accepted.

use std::io::BufRead;

use memchr::{memchr, memmem};

use super::window::Window;
use crate::exchange::import::rncp::Watch;
use crate::exchange::import::rncp::error::{Position, RncpError, excerpt};
use crate::exchange::import::rncp::number::FicheNumber;

/// The root of an export.
const ROOT: &[u8] = b"FICHES";
/// The element of one fiche.
const FICHE: &[u8] = b"FICHE";
/// The longest fiche accepted, in bytes. The longest real ones list thousands of partners in about 2 MB.
const LONGEST_FICHE: usize = 8 << 20;
/// The longest tag, declaration or other element accepted, in bytes.
const LONGEST_OTHER: usize = 64 << 10;

/// One element under the root, from its opening to its closing tag.
pub(super) struct Element<'a> {
    /// Its name.
    pub(super) name: &'a [u8],
    /// All its bytes, tags included.
    pub(super) bytes: &'a [u8],
    /// Where it begins.
    pub(super) at: Position,
}

impl Element<'_> {
    /// Whether it is a fiche.
    pub(super) fn is_fiche(&self) -> bool {
        self.name == FICHE
    }
}

/// What a `<` opens.
enum Markup {
    /// Not enough bytes to tell.
    Unknown,
    /// Something opened by so many bytes that ends with these.
    Until(usize, &'static [u8]),
    /// A document type or another declaration.
    Declaration,
    /// `</name>`
    Close,
    /// `<name …>` or `<name …/>`
    Open,
}

/// Hands out the elements under the root, one after the other.
pub(super) struct Slicer<'w, R> {
    window: Window<'w, R>,
    /// Bytes of the element handed out last, to be let go of.
    handed: usize,
    in_root: bool,
}

impl<'w, R: BufRead> Slicer<'w, R> {
    /// A slicer at the start of a file. Checks the first bytes: an empty file, an archive or another encoding are
    /// told apart from XML here.
    pub(super) fn new(input: R, watch: &'w mut Watch<'w>) -> Result<Self, RncpError> {
        let mut window = Window::new(input, watch);
        let _ = window.need(4)?;
        let bytes = window.bytes();
        if bytes.is_empty() {
            return Err(RncpError::Empty);
        }
        if bytes.starts_with(b"PK") {
            return Err(RncpError::Zipped);
        }
        let utf16 = bytes.starts_with(&[0xFF, 0xFE])
            || bytes.starts_with(&[0xFE, 0xFF])
            || bytes.starts_with(&[b'<', 0])
            || bytes.starts_with(&[0, b'<']);
        if utf16 {
            return Err(RncpError::Encoding {
                at: Position::START,
                found: "UTF-16".to_owned(),
                fiche: None,
            });
        }
        if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
            window.consume(3);
        }
        Ok(Self {
            window,
            handed: 0,
            in_root: false,
        })
    }

    /// The next element, or `None` after the root is closed.
    pub(super) fn next(&mut self) -> Result<Option<Element<'_>>, RncpError> {
        self.window.consume(std::mem::take(&mut self.handed));
        loop {
            if !self.skip_blanks()? {
                let expected = if self.in_root { "</FICHES>" } else { "<FICHES>" };
                return Err(self.truncated(expected));
            }
            match self.markup(0) {
                Markup::Unknown => {
                    if !self.window.more()? {
                        let expected = if self.in_root { "</FICHES>" } else { "<FICHES>" };
                        return Err(self.truncated(expected));
                    }
                }
                Markup::Declaration => return Err(self.declaration(0)),
                Markup::Until(open, end) => self.skip_until(open, end)?,
                Markup::Close => {
                    let end = self.tag_end(0)?;
                    if !self.in_root || self.name(2) != ROOT {
                        return Err(self.syntax(0, "<FICHE>"));
                    }
                    self.window.consume(end);
                    self.finish()?;
                    return Ok(None);
                }
                Markup::Open if self.in_root => {
                    let (name, length) = self.element()?;
                    self.handed = length;
                    let at = self.window.at();
                    let bytes = self.window.bytes().get(..length).unwrap_or_default();
                    let name = bytes.get(1..1 + name).unwrap_or_default();
                    return Ok(Some(Element { name, bytes, at }));
                }
                Markup::Open => {
                    let end = self.tag_end(0)?;
                    if self.name(1) != ROOT {
                        let found = excerpt(self.window.bytes().get(..end).unwrap_or_default());
                        return Err(RncpError::NotRegister {
                            at: self.window.at(),
                            found,
                        });
                    }
                    let empty = self
                        .window
                        .bytes()
                        .get(..end)
                        .is_some_and(|tag| tag.ends_with(b"/>"));
                    self.window.consume(end);
                    self.in_root = true;
                    if empty {
                        self.finish()?;
                        return Ok(None);
                    }
                }
            }
        }
    }

    /// Skips white space; says whether anything follows, which must then be markup.
    fn skip_blanks(&mut self) -> Result<bool, RncpError> {
        loop {
            let bytes = self.window.bytes();
            let blanks = bytes.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            let next = bytes.get(blanks).copied();
            self.window.consume(blanks);
            match next {
                Some(b'<') => return Ok(true),
                Some(_) => {
                    let _ = self.window.need(200)?;
                    let found = excerpt(self.window.bytes());
                    let at = self.window.at();
                    return Err(if self.in_root {
                        RncpError::Syntax {
                            at,
                            fiche: None,
                            expected: "<FICHE>".to_owned(),
                            found,
                        }
                    } else {
                        RncpError::NotRegister { at, found }
                    });
                }
                None => {
                    if !self.window.more()? {
                        return Ok(false);
                    }
                }
            }
        }
    }

    /// Skips a comment or an instruction without keeping it. The XML declaration is read first.
    fn skip_until(&mut self, open: usize, end: &'static [u8]) -> Result<(), RncpError> {
        let _ = self.window.need(LONGEST_DECLARATION)?;
        if self.window.bytes().starts_with(b"<?xml") {
            self.check_declaration()?;
        }
        let mut from = open;
        loop {
            let bytes = self.window.bytes();
            if let Some(found) = memmem::find(bytes.get(from..).unwrap_or_default(), end) {
                self.window.consume(from + found + end.len());
                return Ok(());
            }
            // The end may be cut in two by the end of the window: its first bytes stay.
            self.window.consume(bytes.len().saturating_sub(end.len() - 1));
            from = 0;
            if !self.window.more()? {
                return Err(self.truncated(&String::from_utf8_lossy(end)));
            }
        }
    }

    /// Refuses a file that declares another encoding.
    fn check_declaration(&self) -> Result<(), RncpError> {
        let bytes = self.window.bytes();
        let declaration = memmem::find(bytes, b"?>")
            .and_then(|end| bytes.get(..end))
            .unwrap_or_default();
        let declaration = String::from_utf8_lossy(declaration);
        let Some((_, value)) = declaration.split_once("encoding") else {
            return Ok(());
        };
        let value = value.trim_start().trim_start_matches('=').trim_start();
        let encoding: String = value
            .chars()
            .skip(1)
            .take_while(|letter| !matches!(letter, '"' | '\''))
            .collect();
        if ["UTF-8", "UTF8", "US-ASCII", "ASCII"]
            .iter()
            .any(|known| encoding.eq_ignore_ascii_case(known))
        {
            Ok(())
        } else {
            Err(RncpError::Encoding {
                at: self.window.at(),
                found: excerpt(encoding.as_bytes()),
                fiche: None,
            })
        }
    }

    /// Finds the end of the element at the start of the window: the lengths of its name and of the whole.
    fn element(&mut self) -> Result<(usize, usize), RncpError> {
        let open = self.tag_end(0)?;
        let tag = self.window.bytes().get(..open).unwrap_or_default();
        let name = self.name(1).to_vec();
        if name.is_empty() {
            return Err(self.syntax(0, "<FICHE>"));
        }
        if tag.ends_with(b"/>") {
            return Ok((name.len(), open));
        }
        let is_fiche = name == FICHE;
        let limit = if is_fiche { LONGEST_FICHE } else { LONGEST_OTHER };
        let mut from = open;
        loop {
            let bytes = self.window.bytes();
            let Some(found) = memchr(b'<', bytes.get(from..).unwrap_or_default()) else {
                from = bytes.len();
                self.more_of(&name, limit)?;
                continue;
            };
            from += found;
            match self.markup(from) {
                Markup::Unknown => self.more_of(&name, limit)?,
                Markup::Declaration => return Err(self.declaration(from)),
                Markup::Until(open, end) => from = self.end_inside(from + open, end, &name, limit)?,
                Markup::Close => {
                    let closed = self.close_name(from);
                    match closed {
                        None => self.more_of(&name, limit)?,
                        Some((closed, end)) if closed == name.as_slice() => return Ok((name.len(), end)),
                        // The root closed around an open element.
                        Some((closed, _)) if closed == ROOT => {
                            return Err(self.syntax(from, &close_tag(&name)));
                        }
                        Some(_) => from += 2,
                    }
                }
                Markup::Open => {
                    let Some(inner) = self.open_name(from) else {
                        self.more_of(&name, limit)?;
                        continue;
                    };
                    if inner == FICHE {
                        return Err(self.syntax(from, &close_tag(&name)));
                    }
                    from += 1;
                }
            }
        }
    }

    /// Finds the end of a comment, CDATA section or instruction whose content begins at `from` inside an element.
    fn end_inside(&mut self, from: usize, end: &[u8], name: &[u8], limit: usize) -> Result<usize, RncpError> {
        let mut search = from;
        loop {
            let bytes = self.window.bytes();
            if let Some(found) = memmem::find(bytes.get(search..).unwrap_or_default(), end) {
                return Ok(search + found + end.len());
            }
            search = bytes.len().saturating_sub(end.len() - 1).max(from);
            self.more_of(name, limit)?;
        }
    }

    /// Reads more of the element at the start of the window, unless it is too long or the file ends in it.
    fn more_of(&mut self, name: &[u8], limit: usize) -> Result<(), RncpError> {
        if self.window.bytes().len() > limit {
            let what = String::from_utf8_lossy(name).into_owned();
            return Err(RncpError::TooLong {
                at: self.window.at(),
                fiche: self.number(),
                what,
                limit,
            });
        }
        if self.window.more()? {
            Ok(())
        } else {
            Err(self.truncated(&close_tag(name)))
        }
    }

    /// Tells what the `<` at that byte opens.
    fn markup(&self, at: usize) -> Markup {
        let rest = self.window.bytes().get(at..).unwrap_or_default();
        match rest.get(1) {
            None => Markup::Unknown,
            Some(b'/') => Markup::Close,
            Some(b'?') => Markup::Until(2, b"?>"),
            Some(b'!') if rest.starts_with(b"<!--") => Markup::Until(4, b"-->"),
            Some(b'!') if rest.starts_with(b"<![CDATA[") && (self.in_root && at > 0) => {
                Markup::Until(9, b"]]>")
            }
            Some(b'!') if b"<!--".starts_with(rest) || b"<![CDATA[".starts_with(rest) => Markup::Unknown,
            Some(b'!') => Markup::Declaration,
            Some(_) => Markup::Open,
        }
    }

    /// Finds the end of the tag at that byte, with room for `>` in attributes.
    fn tag_end(&mut self, at: usize) -> Result<usize, RncpError> {
        let mut from = at + 1;
        let mut quote = None;
        loop {
            let bytes = self.window.bytes();
            for (ahead, byte) in bytes.get(from..).unwrap_or_default().iter().enumerate() {
                match (quote, byte) {
                    (None, b'>') => return Ok(from + ahead + 1),
                    (None, b'<') => return Err(self.syntax(at, ">")),
                    (None, b'"' | b'\'') => quote = Some(*byte),
                    (Some(open), byte) if open == *byte => quote = None,
                    _ => {}
                }
            }
            from = bytes.len();
            if from - at > LONGEST_OTHER {
                let what = String::from_utf8_lossy(self.name(at + 1))
                    .chars()
                    .take(40)
                    .collect();
                return Err(RncpError::TooLong {
                    at: self.window.at_byte(at),
                    fiche: None,
                    what,
                    limit: LONGEST_OTHER,
                });
            }
            if !self.window.more()? {
                return Err(self.truncated(">"));
            }
        }
    }

    /// The name that begins at that byte of the window.
    fn name(&self, at: usize) -> &[u8] {
        name_of(self.window.bytes().get(at..).unwrap_or_default())
    }

    /// The name of the tag opened at that byte, or `None` when the window ends in it.
    fn open_name(&self, at: usize) -> Option<&[u8]> {
        let rest = self.window.bytes().get(at + 1..)?;
        let name = name_of(rest.get(..rest.len().min(FICHE.len() + 1)).unwrap_or_default());
        (name.len() < rest.len()).then_some(name)
    }

    /// The name of the closing tag at that byte and the byte after it, or `None` when the window ends in it.
    fn close_name(&self, at: usize) -> Option<(&[u8], usize)> {
        let rest = self.window.bytes().get(at + 2..)?;
        let name = name_of(rest);
        let after = rest.get(name.len()..)?;
        let blanks = after.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        match after.get(blanks) {
            None => None,
            Some(b'>') => Some((name, at + 2 + name.len() + blanks + 1)),
            // No closing tag at all: the parser of the element says so.
            Some(_) => Some((&[], at)),
        }
    }

    /// After the root only blanks, comments and instructions may stand.
    fn finish(&mut self) -> Result<(), RncpError> {
        self.in_root = false;
        while self.skip_trailing()? {
            match self.markup(0) {
                Markup::Unknown => {
                    if !self.window.more()? {
                        return Err(self.truncated("-->"));
                    }
                }
                Markup::Until(open, end) => self.skip_until(open, end)?,
                Markup::Declaration | Markup::Close | Markup::Open => return Err(self.after_end()),
            }
        }
        Ok(())
    }

    fn skip_trailing(&mut self) -> Result<bool, RncpError> {
        loop {
            let bytes = self.window.bytes();
            let blanks = bytes.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            let next = bytes.get(blanks).copied();
            self.window.consume(blanks);
            match next {
                Some(b'<') => return Ok(true),
                Some(_) => return Err(self.after_end()),
                None => {
                    if !self.window.more()? {
                        return Ok(false);
                    }
                }
            }
        }
    }

    fn after_end(&self) -> RncpError {
        self.syntax(0, "end of file")
    }

    fn declaration(&self, at: usize) -> RncpError {
        let rest = self.window.bytes().get(at..).unwrap_or_default();
        if rest.starts_with(b"<!D") || rest.starts_with(b"<!E") {
            RncpError::Doctype {
                at: self.window.at_byte(at),
            }
        } else {
            self.syntax(at, "<FICHE>")
        }
    }

    fn syntax(&self, at: usize, expected: &str) -> RncpError {
        RncpError::Syntax {
            at: self.window.at_byte(at),
            fiche: if at > 0 { self.number() } else { None },
            expected: expected.to_owned(),
            found: excerpt(self.window.bytes().get(at..).unwrap_or_default()),
        }
    }

    fn truncated(&self, expected: &str) -> RncpError {
        let at = self.window.at_byte(self.window.bytes().len());
        RncpError::Truncated {
            at,
            fiche: self.number(),
            expected: expected.to_owned(),
        }
    }

    /// The number of the fiche at the start of the window, for messages only.
    fn number(&self) -> Option<FicheNumber> {
        const TAG: &[u8] = b"<NUMERO_FICHE>";
        let bytes = self.window.bytes();
        let after = bytes.get(memmem::find(bytes, TAG)? + TAG.len()..)?;
        let number = after.get(..memchr(b'<', after)?)?;
        FicheNumber::parse(std::str::from_utf8(number).ok()?)
    }
}

/// Enough bytes to hold an XML declaration.
const LONGEST_DECLARATION: usize = 256;

/// The name at the head of these bytes.
fn name_of(bytes: &[u8]) -> &[u8] {
    let length = bytes
        .iter()
        .take_while(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'>' | b'/' | b'<' | b'='))
        .count();
    bytes.get(..length).unwrap_or_default()
}

fn close_tag(name: &[u8]) -> String {
    format!("</{}>", String::from_utf8_lossy(name))
}
