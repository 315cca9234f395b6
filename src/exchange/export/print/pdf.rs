//! PDF, typeset by the Typst library from the templates of `assets/documents`, or from the user's own.
//!
//! The typesetter sees a desk of its own: the templates, the data, the logo, the program's fonts. It reaches neither
//! the disk nor the network, and its clock stands at the document's date.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::RecvTimeoutError;
use std::sync::{Arc, LazyLock};
use std::time::Duration as Span;

use chrono::Datelike as _;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World, WorldExt as _};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::{Cx, ExportError, Input, Outline, Printer};
use crate::exchange::export::pages;

/// The stack of the typesetting thread: tables inside tables go deep.
const STACK: usize = 32 << 20;
/// How often progress is told.
const TICK: Span = Span::from_millis(20);

/// Prints PDF with the template that bears the document's name.
#[derive(Debug)]
pub(in crate::exchange::export) struct Pdf;

/// The templates of the program.
pub(in crate::exchange::export) const TEMPLATES: &[(&str, &str)] = &[
    (
        "common.typ",
        include_str!("../../../../assets/documents/common.typ"),
    ),
    (
        "programme.typ",
        include_str!("../../../../assets/documents/programme.typ"),
    ),
    (
        "deroule.typ",
        include_str!("../../../../assets/documents/deroule.typ"),
    ),
    (
        "individual.typ",
        include_str!("../../../../assets/documents/individual.typ"),
    ),
    (
        "evidence.typ",
        include_str!("../../../../assets/documents/evidence.typ"),
    ),
    ("foad.typ", include_str!("../../../../assets/documents/foad.typ")),
];

impl Printer for Pdf {
    fn format(&self) -> &'static str {
        "format-pdf"
    }

    fn extension(&self) -> &'static str {
        "pdf"
    }

    fn print(&self, outline: &Outline, input: &Input<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, ExportError> {
        let desk = Arc::new(Desk::new(outline, input, cx)?);
        let document = desk.typeset(cx)?;
        cx.step(800)?;
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|error| ExportError::Format(error.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Custom(format!("{}/{}", outline.name, outline.title)),
            creator: Smart::Custom(Some("Tresse".into())),
            standards,
            ..PdfOptions::default()
        };
        let printed = typst_pdf::pdf(&document, &options).map_err(|errors| desk.explain(&errors));
        forget(Some(document));
        printed
    }
}

/// Typesets a document without printing it.
pub(in crate::exchange::export) fn typeset(
    outline: &Outline,
    input: &Input<'_>,
    cx: &Cx<'_>,
) -> Result<PagedDocument, ExportError> {
    let set = Arc::new(Desk::new(outline, input, cx)?).typeset(cx);
    forget(None);
    set
}

/// Lets go of a document, and of what the typesetter remembers of it, which serves no other. Nobody waits for that: a
/// long one is millions of pieces.
fn forget(document: Option<PagedDocument>) {
    let work = move || {
        drop(document);
        typst::comemo::evict(0);
    };
    // Without a thread the pieces are gone with the closure, and what is remembered goes after the next document.
    let _ = std::thread::Builder::new().name("forget".to_owned()).spawn(work);
}

/// How often the typesetter asks for a font to set a document, about: three times for two different texts. Progress is
/// reckoned by that.
fn expected(data: &serde_json::Value) -> u32 {
    let mut texts = Vec::new();
    collect(data, &mut texts);
    texts.sort_unstable();
    texts.dedup();
    u32::try_from(texts.len() * 3 / 2).unwrap_or(u32::MAX)
}

fn collect<'a>(value: &'a serde_json::Value, texts: &mut Vec<&'a str>) {
    match value {
        serde_json::Value::String(words) => texts.push(words),
        serde_json::Value::Array(list) => list.iter().for_each(|it| collect(it, texts)),
        serde_json::Value::Object(map) => {
            // The columns of such a table have its different words already.
            let plain = map.contains_key("words") && map.contains_key("columns");
            for (key, it) in map {
                if !(plain && matches!(key.as_str(), "rows" | "words")) {
                    collect(it, texts);
                }
            }
        }
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}

/// Fonts of the program: documents look the same on every machine.
static FONTS: LazyLock<(LazyHash<FontBook>, Vec<Font>)> = LazyLock::new(|| {
    let files: [&'static [u8]; 3] = [
        include_bytes!("../../../../assets/fonts/Inter-Regular.ttf"),
        include_bytes!("../../../../assets/fonts/Inter-SemiBold.ttf"),
        include_bytes!("../../../../assets/fonts/TresseMono-Regular.ttf"),
    ];
    let fonts: Vec<Font> = files
        .into_iter()
        .flat_map(|data| Font::iter(Bytes::new(data)))
        .collect();
    (LazyHash::new(FontBook::from_fonts(&fonts)), fonts)
});

/// The typesetter's whole world.
struct Desk {
    library: LazyHash<Library>,
    main: FileId,
    sources: BTreeMap<String, Source>,
    files: BTreeMap<String, Bytes>,
    today: Option<Datetime>,
    /// How often a font was asked for.
    asked: AtomicU32,
    /// About how often one will be.
    expected: u32,
}

fn file_id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn name_of(id: FileId) -> String {
    id.get().vpath().get_without_slash().to_owned()
}

impl Desk {
    fn new(outline: &Outline, input: &Input<'_>, cx: &Cx<'_>) -> Result<Self, ExportError> {
        let logo = input.logo().and_then(|bytes| Some((logo_name(bytes)?, bytes)));
        let data = pages::data(outline, logo.map(|(name, _)| name), cx.text);
        let words = data.to_string();
        let expected = expected(&data);
        let mut sources = BTreeMap::new();
        let mut files = BTreeMap::new();
        for (name, source) in TEMPLATES {
            if let Some(id) = file_id(name) {
                sources.insert(name_of(id), Source::new(id, (*source).to_owned()));
            }
        }
        for own in input.templates {
            let Some(id) = file_id(&own.name) else { continue };
            if own
                .name
                .rsplit_once('.')
                .is_some_and(|(_, it)| it.eq_ignore_ascii_case("typ"))
            {
                let source = String::from_utf8(own.bytes.clone()).map_err(|error| ExportError::Template {
                    template: own.name.clone(),
                    line: None,
                    reason: error.to_string(),
                })?;
                sources.insert(name_of(id), Source::new(id, source));
            } else {
                files.insert(name_of(id), Bytes::new(own.bytes.clone()));
            }
        }
        files.insert("data.json".to_owned(), Bytes::from_string(words));
        if let Some((name, bytes)) = logo {
            files.insert(name.to_owned(), Bytes::new(bytes.to_vec()));
        }
        let template = format!("{}.typ", outline.name);
        let main = file_id(&template).ok_or(ExportError::Format(template))?;
        let (month, day) = (outline.date.month(), outline.date.day());
        Ok(Self {
            library: LazyHash::new(Library::default()),
            main,
            sources,
            files,
            today: u8::try_from(month)
                .ok()
                .zip(u8::try_from(day).ok())
                .and_then(|(month, day)| Datetime::from_ymd(outline.date.year(), month, day)),
            asked: AtomicU32::new(0),
            expected,
        })
    }

    /// Sets the document, on a thread with a stack that deep tables need, while this one tells how far it is. The
    /// typesetter cannot be interrupted: one that nobody waits for any more ends by itself, and its work is dropped.
    fn typeset(self: &Arc<Self>, cx: &Cx<'_>) -> Result<PagedDocument, ExportError> {
        let (done, waiting) = std::sync::mpsc::channel();
        let desk = Arc::clone(self);
        let work = move || {
            // Nobody may be listening.
            let _ = done.send(typst::compile::<PagedDocument>(&*desk).output);
        };
        std::thread::Builder::new()
            .name("typeset".to_owned())
            .stack_size(STACK)
            .spawn(work)
            .map_err(|error| ExportError::Format(error.to_string()))?;
        loop {
            match waiting.recv_timeout(TICK) {
                Ok(output) => return output.map_err(|errors| self.explain(&errors)),
                Err(RecvTimeoutError::Timeout) => {
                    let asked = self.asked.load(Ordering::Relaxed).min(self.expected);
                    let part = u64::from(asked) * 700 / u64::from(self.expected.max(1));
                    cx.step(100 + u32::try_from(part).unwrap_or(0))?;
                }
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(ExportError::Format("typst".to_owned()));
                }
            }
        }
    }

    /// The first error, with its place.
    fn explain(&self, errors: &[SourceDiagnostic]) -> ExportError {
        let Some(error) = errors.first() else {
            return ExportError::Format("typst".to_owned());
        };
        // An error inside the program's own files was caused where they are called from.
        let spans = std::iter::once(error.span).chain(error.trace.iter().map(|it| it.span.into()));
        let place = spans
            .filter_map(|span| Some((span.id()?, self.range(span)?)))
            .find_map(|(id, range)| {
                let source = self.sources.get(&name_of(id))?;
                let line = source.lines().byte_to_line(range.start)? + 1;
                Some((name_of(id), line))
            });
        let hints: Vec<&str> = error.hints.iter().map(|it| it.v.as_str()).collect();
        let reason = std::iter::once(error.message.as_str())
            .chain(hints)
            .collect::<Vec<_>>()
            .join(" – ");
        let (template, line) = place.map_or_else(
            || (name_of(self.main), None),
            |(template, line)| (template, Some(line)),
        );
        ExportError::Template {
            template,
            line,
            reason,
        }
    }
}

/// The name under which the typesetter reads a logo, by its first bytes; `None` for other files.
fn logo_name(bytes: &[u8]) -> Option<&'static str> {
    let head = bytes.get(..bytes.len().min(256)).unwrap_or_default();
    if head.starts_with(b"\x89PNG") {
        Some("logo.png")
    } else if head.starts_with(b"\xff\xd8\xff") {
        Some("logo.jpg")
    } else if head.windows(4).any(|it| it == b"<svg") {
        Some("logo.svg")
    } else {
        None
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.0
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let name = name_of(id);
        let found = self.sources.get(&name).cloned();
        found.ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = name_of(id);
        let source = || Some(Bytes::from_string(self.sources.get(&name)?.text().to_owned()));
        let found = self.files.get(&name).cloned().or_else(source);
        found.ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        FONTS.1.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
