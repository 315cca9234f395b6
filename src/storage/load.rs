//! From the text of a file to a plan: any format up to the newest, or a message with place and reason.

use serde_path_to_error::{Segment, Track};

use super::load_error::{Form, LoadError, LooksLike, Place};
use super::scan::{self, Step, Tokens};
use super::seal::{self, Seal};
use super::survey::{looks_like, shortened, survey};
use super::v1;
use crate::model::Plan;
use crate::text::Text;

/// The longest text that is read, in bytes; a plan of a thousand modules has about one million.
const MAX_BYTES: u64 = super::MAX_DOCUMENT_BYTES;

/// A plan as read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The plan. It keeps the invariants of plans, whatever stood in the file.
    pub plan: Plan,
    /// What the reader should know: what was mended, and what looks odd.
    pub notes: Vec<Note>,
}

/// Something to know about a file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// An identifier stood twice: the later object has another one now; references mean the first.
    DuplicateId {
        /// The kind of the object, as in [`Key::kind`](crate::model::Key::kind).
        kind: &'static str,
        /// The identifier that stood twice.
        id: String,
        /// The later object's new identifier.
        now: String,
    },
    /// The text is not as it was written: edited by hand, or damaged.
    Changed,
}

impl Note {
    /// Key of the message.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::DuplicateId { .. } => "note-duplicate-id",
            Self::Changed => "note-changed",
        }
    }

    /// The whole sentence in the words of `text`.
    pub fn say(&self, text: &Text) -> String {
        match self {
            Self::DuplicateId { kind, id, now } => {
                let kind = text.get(&format!("kind-{kind}")).to_lowercase();
                text.fmt(
                    self.key(),
                    &[("kind", kind.into()), ("id", id.into()), ("now", now.into())],
                )
            }
            Self::Changed => text.get(self.key()).to_owned(),
        }
    }
}

/// Reads the bytes of a plan's file, as [`parse`] does; says what a file that is no text seems to be.
pub fn parse_bytes(bytes: &[u8]) -> Result<Loaded, LoadError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => parse(text),
        Err(error) => {
            let offset = error.valid_up_to();
            let valid = bytes.get(..offset).unwrap_or_default();
            let valid = std::str::from_utf8(valid).unwrap_or_default();
            match looks_like(bytes) {
                LooksLike::Unknown if offset > 0 => Err(LoadError::Encoding {
                    place: Place::of(valid, offset),
                    offset,
                }),
                looks_like => Err(LoadError::NotAPlan { looks_like }),
            }
        }
    }
}

/// Reads the text of a plan's file. A byte order mark and any line ends are accepted.
pub fn parse(text: &str) -> Result<Loaded, LoadError> {
    let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
    if bytes > MAX_BYTES {
        return Err(LoadError::TooLarge {
            bytes,
            max: MAX_BYTES,
        });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // One arm for each format; a later one adds its arm, and the upgrade from the one before.
    let mut plan = match survey(text, v1::FORMAT)? {
        v1::FORMAT => Plan::from(read::<v1::File>(text)?),
        newer => {
            return Err(LoadError::Newer {
                found: newer,
                known: v1::FORMAT,
            });
        }
    };
    let mut notes = Vec::new();
    if seal::check(text) == Seal::Broken {
        notes.push(Note::Changed);
    }
    super::unique::mend(&mut plan, &mut notes);
    Ok(Loaded { plan, notes })
}

/// Reads the struct of one format.
pub(super) fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, LoadError> {
    use ron::extensions::Extensions;
    let options = ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES);
    let notation = |at: usize| LoadError::Value {
        place: Place::of(text, at),
        path: String::new(),
        found: found_at(text, at),
        expected: Form::Notation,
    };
    let mut source =
        ron::Deserializer::from_str_with_options(text, &options).map_err(|_odd_attribute| notation(0))?;
    let mut track = Track::new();
    let read = T::deserialize(serde_path_to_error::Deserializer::new(&mut source, &mut track));
    let reached = |source: &ron::Deserializer<'_>| text.len().saturating_sub(source.remainder().len());
    match read {
        Ok(value) => match source.end() {
            Ok(()) => Ok(value),
            Err(error) => Err(told(text, &error, reached(&source), &[])),
        },
        Err(error) => {
            let path: Vec<Step> = track
                .path()
                .iter()
                .filter_map(|segment| match segment {
                    Segment::Seq { index } => Some(Step::Index(*index)),
                    Segment::Map { key } => Some(Step::Field(key.clone())),
                    Segment::Enum { .. } | Segment::Unknown => None,
                })
                .collect();
            Err(told(text, &error, reached(&source), &path))
        }
    }
}

/// `modules[3].mix.classroom`
fn written(path: &[Step]) -> String {
    let mut out = String::new();
    for step in path {
        match step {
            Step::Field(name) if out.is_empty() => out.push_str(name),
            Step::Field(name) => {
                out.push('.');
                out.push_str(name);
            }
            Step::Index(index) => out.push_str(&format!("[{index}]")),
        }
    }
    out
}

/// What stands at a byte of the text, for a message.
fn found_at(text: &str, at: usize) -> String {
    Tokens::from(text, at)
        .next()
        .and_then(|token| text.get(token.start..token.end))
        .map(shortened)
        .unwrap_or_default()
}

/// The parser's error in our terms: `reached` is the byte where it stopped, `path` the field it was in.
fn told(text: &str, error: &ron::Error, reached: usize, path: &[Step]) -> LoadError {
    use ron::Error as E;
    let start = scan::locate(text, path).map(|token| token.start);
    let value = |expected: Form| {
        let at = start.unwrap_or(reached);
        LoadError::Value {
            place: Place::of(text, at),
            path: written(path),
            found: found_at(text, at),
            expected,
        }
    };
    let mark = |expected: Form| {
        let at = Tokens::from(text, reached)
            .next()
            .map_or(text.len(), |it| it.start);
        LoadError::Value {
            place: Place::of(text, at),
            path: written(path),
            found: found_at(text, at),
            expected,
        }
    };
    let field = |name: &str, nth: usize| {
        let at = scan::locate_field(text, path, name, nth).map(|token| token.start);
        Place::of(text, at.or(start).unwrap_or(reached))
    };
    let object = || Place::of(text, start.unwrap_or(reached));
    match error {
        E::InvalidValueForType { expected, .. } => value(Form::of_code(expected).unwrap_or(Form::Object)),
        E::NoSuchEnumVariant { expected, found, .. } => {
            LoadError::unknown_word(object(), written(path), found.clone(), expected)
        }
        E::NoSuchStructField { expected, found, .. } => {
            // The path leads to the field itself, which its object does not have.
            let object = match path.split_last() {
                Some((Step::Field(last), object)) if last == found => object,
                _ => path,
            };
            let at = scan::locate_field(text, object, found, 0).map(|token| token.start);
            let place = Place::of(text, at.or(start).unwrap_or(reached));
            LoadError::unknown_field(place, written(object), found.clone(), expected)
        }
        E::MissingStructField { field, .. } => LoadError::MissingField {
            place: object(),
            path: written(path),
            field,
        },
        E::DuplicateStructField { field: name, .. } => LoadError::DuplicateField {
            place: field(name, 1),
            path: written(path),
            field: name,
        },
        E::ExpectedString | E::ExpectedChar | E::ExpectedByteString | E::ExpectedByteLiteral => {
            value(Form::Text)
        }
        E::ExpectedBoolean => value(Form::YesNo),
        E::ExpectedInteger
        | E::ExpectedFloat
        | E::FloatUnderscore
        | E::UnderscoreAtBeginning
        | E::IntegerOutOfBounds
        | E::InvalidIntegerDigit { .. } => value(Form::Integer),
        E::ExpectedArray => value(Form::List),
        E::ExpectedStructLike
        | E::ExpectedNamedStructLike(_)
        | E::ExpectedDifferentStructName { .. }
        | E::ExpectedStructName(_)
        | E::ExpectedMap
        | E::ExpectedOption
        | E::ExpectedUnit
        | E::ExpectedDifferentLength { .. } => value(Form::Object),
        E::ExpectedIdentifier | E::InvalidIdentifier(_) | E::SuggestRawIdentifier(_) => mark(Form::Word),
        E::ExpectedComma => mark(Form::Comma),
        E::ExpectedMapColon => mark(Form::Colon),
        E::ExpectedArrayEnd | E::ExpectedStructLikeEnd | E::ExpectedOptionEnd | E::ExpectedMapEnd => {
            mark(Form::Closing)
        }
        E::InvalidEscape(_) => mark(Form::Escape),
        E::TrailingCharacters => mark(Form::End),
        E::ExceededRecursionLimit => LoadError::TooDeep {
            place: object(),
            max: super::survey::MAX_DEPTH,
        },
        _ => mark(Form::Notation),
    }
}

#[cfg(test)]
mod tests;
