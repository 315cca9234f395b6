//! What stands in a DOCX: tables, paragraphs, comments and what they are about, properties.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use crate::exchange::document::BOOKMARK;
use crate::exchange::import::ImportError;
use crate::exchange::import::archive::Archive;

/// Most bytes of a part.
const MOST_PART: u64 = 64 << 20;
/// Deepest nesting.
const DEEPEST: usize = 512;
/// Most comments.
const MOST_ALL_COMMENTS: usize = 2_000;
/// Most comments of one paragraph or row; those beyond are about nothing in particular.
const MOST_COMMENTS: usize = 200;
/// Most characters of one cell or comment.
const MOST_CHARS: usize = 32_000;

/// A paragraph outside of tables, or a row of a table.
#[derive(Debug, Default)]
pub(super) struct Piece {
    /// The table that the row stands in, counted from 1; 0 for a paragraph.
    pub(super) table: usize,
    /// The words of each cell; one for a paragraph.
    pub(super) cells: Vec<String>,
    /// The number of its bookmark.
    pub(super) bookmark: Option<usize>,
    /// The comments that begin in it.
    pub(super) comments: Vec<String>,
}

/// A comment.
#[derive(Debug, Default)]
pub(super) struct Comment {
    pub(super) author: String,
    pub(super) words: String,
}

/// A document.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) pieces: Vec<Piece>,
    /// By identifier.
    pub(super) comments: BTreeMap<String, Comment>,
    /// Properties by name.
    pub(super) properties: BTreeMap<String, String>,
}

/// Reads a document.
pub(super) fn read(bytes: &[u8]) -> Result<Document, ImportError> {
    let mut archive = Archive::open(bytes)?;
    let Some(body) = archive.read("word/document.xml", MOST_PART)? else {
        return Err(ImportError::NothingKnown);
    };
    let mut body_walk = Body::default();
    walk(&body, &mut body_walk)?;
    let mut document = Document {
        pieces: body_walk.pieces,
        ..Document::default()
    };
    if let Some(part) = archive.read("word/comments.xml", MOST_PART)? {
        let mut comments = Comments::default();
        walk(&part, &mut comments)?;
        document.comments = comments.all;
        if document.comments.len() > MOST_ALL_COMMENTS {
            return Err(ImportError::Damaged(format!("> {MOST_ALL_COMMENTS} comments")));
        }
    }
    if let Some(part) = archive.read("docProps/custom.xml", MOST_PART)? {
        let mut properties = Properties::default();
        walk(&part, &mut properties)?;
        document.properties = properties.all;
    }
    Ok(document)
}

/// What is made of a part while it is walked; names come without their prefix.
trait Visitor {
    fn open(&mut self, name: &str, start: &BytesStart<'_>);
    fn close(&mut self, name: &str);
    fn write(&mut self, words: &str);
}

fn walk(part: &[u8], visitor: &mut impl Visitor) -> Result<(), ImportError> {
    let source = std::str::from_utf8(part).map_err(|error| ImportError::Damaged(error.to_string()))?;
    let mut reader = Reader::from_str(source.trim_start_matches('\u{feff}'));
    let mut depth = 0_usize;
    loop {
        let event = reader
            .read_event()
            .map_err(|error| ImportError::Damaged(error.to_string()))?;
        match event {
            Event::Start(start) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(ImportError::Damaged(format!("> {DEEPEST} levels")));
                }
                visitor.open(start.local_name().as_ref(), &start);
            }
            Event::Empty(start) => {
                visitor.open(start.local_name().as_ref(), &start);
                visitor.close(start.local_name().as_ref());
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                visitor.close(end.local_name().as_ref());
            }
            Event::Text(text) => visitor.write(&text),
            Event::CData(text) => visitor.write(&text),
            Event::GeneralRef(reference) => {
                if let Ok(Some(letter)) = reference.resolve_char_ref() {
                    visitor.write(letter.encode_utf8(&mut [0; 4]));
                } else if let Some(letter) = resolve_predefined_entity(&reference) {
                    visitor.write(letter);
                } else {
                    return Err(ImportError::Entities);
                }
            }
            Event::DocType(_) => return Err(ImportError::Entities),
            Event::Eof if depth > 0 => return Err(ImportError::Damaged("…".to_owned())),
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    start.attributes().flatten().find_map(|it| {
        let found = it.key.local_name().as_ref() == name;
        found.then(|| {
            it.normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .map(std::borrow::Cow::into_owned)
                .ok()
        })?
    })
}

fn push(words: &mut String, more: &str) {
    if words.len() < MOST_CHARS * 4 {
        words.push_str(more);
    }
}

/// The text of a document.
#[derive(Default)]
struct Body {
    pieces: Vec<Piece>,
    piece: Piece,
    tables: usize,
    /// How many tables, rows and cells are open: those inside cells belong to the row around.
    open_tables: usize,
    open_rows: usize,
    paragraphs: usize,
    /// Whether a run is open: elsewhere a tab is a tab stop.
    in_run: bool,
    in_text: bool,
}

impl Body {
    fn words(&mut self) -> &mut String {
        if self.piece.cells.is_empty() {
            self.piece.cells.push(String::new());
        }
        let last = self.piece.cells.len() - 1;
        &mut self.piece.cells[last]
    }

    fn finish(&mut self) {
        let mut piece = std::mem::take(&mut self.piece);
        piece.table = if self.open_tables > 0 { self.tables } else { 0 };
        if piece.cells.iter().any(|it| !it.is_empty()) || !piece.comments.is_empty() {
            self.pieces.push(piece);
        }
    }
}

impl Visitor for Body {
    fn open(&mut self, name: &str, start: &BytesStart<'_>) {
        match name {
            "tbl" => {
                if self.open_tables == 0 {
                    self.tables += 1;
                }
                self.open_tables += 1;
            }
            "tr" => {
                if self.open_rows == 0 {
                    self.piece = Piece::default();
                }
                self.open_rows += 1;
            }
            "tc" if self.open_rows == 1 => {
                self.piece.cells.push(String::new());
                self.paragraphs = 0;
            }
            "p" => {
                if self.open_rows == 0 {
                    self.piece = Piece::default();
                } else if self.paragraphs > 0 {
                    push(self.words(), "\n");
                }
                self.paragraphs += 1;
            }
            "r" => self.in_run = true,
            "t" => self.in_text = true,
            "br" | "cr" if self.in_run => push(self.words(), "\n"),
            "tab" if self.in_run => push(self.words(), "\t"),
            "bookmarkStart" => {
                let number = attribute(start, "name").and_then(|it| it.strip_prefix(BOOKMARK)?.parse().ok());
                if number.is_some() && self.piece.bookmark.is_none() {
                    self.piece.bookmark = number;
                }
            }
            "commentRangeStart" | "commentReference" => {
                if self.piece.comments.len() < MOST_COMMENTS
                    && let Some(id) = attribute(start, "id")
                    && !self.piece.comments.contains(&id)
                {
                    self.piece.comments.push(id);
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "r" => self.in_run = false,
            "t" => self.in_text = false,
            "p" if self.open_rows == 0 => self.finish(),
            "tr" => {
                self.open_rows = self.open_rows.saturating_sub(1);
                if self.open_rows == 0 {
                    self.finish();
                }
            }
            "tbl" => self.open_tables = self.open_tables.saturating_sub(1),
            _ => {}
        }
    }

    fn write(&mut self, words: &str) {
        // What was deleted under track changes stands in other elements.
        if self.in_text {
            push(self.words(), words);
        }
    }
}

/// The comments of a document.
#[derive(Default)]
struct Comments {
    all: BTreeMap<String, Comment>,
    at: Option<String>,
    in_text: bool,
}

impl Visitor for Comments {
    fn open(&mut self, name: &str, start: &BytesStart<'_>) {
        match name {
            "comment" => {
                self.at = attribute(start, "id");
                if let Some(id) = &self.at {
                    let author = attribute(start, "author").unwrap_or_default();
                    let comment = Comment {
                        author,
                        words: String::new(),
                    };
                    self.all.insert(id.clone(), comment);
                }
            }
            "p" => self.write_in(" "),
            "t" => self.in_text = true,
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "comment" => self.at = None,
            _ => {}
        }
    }

    fn write(&mut self, words: &str) {
        if self.in_text {
            self.write_in(words);
        }
    }
}

impl Comments {
    fn write_in(&mut self, words: &str) {
        if let Some(comment) = self.at.as_ref().and_then(|it| self.all.get_mut(it)) {
            push(&mut comment.words, words);
        }
    }
}

/// The properties that a program gave a document.
#[derive(Default)]
struct Properties {
    all: BTreeMap<String, String>,
    at: Option<String>,
}

impl Visitor for Properties {
    fn open(&mut self, name: &str, start: &BytesStart<'_>) {
        if name == "property" {
            self.at = attribute(start, "name");
        }
    }

    fn close(&mut self, name: &str) {
        if name == "property" {
            self.at = None;
        }
    }

    fn write(&mut self, words: &str) {
        if let Some(name) = &self.at {
            push(self.all.entry(name.clone()).or_default(), words.trim());
        }
    }
}
