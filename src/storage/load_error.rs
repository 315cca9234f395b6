//! Why a file could not be read, and what was mended while reading it. No words here but keys and arguments.

use thiserror::Error;

use crate::text::{Lang, Text, Value};

/// A place in a text, counted from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

impl Place {
    /// The place of byte `at` of a text.
    pub(super) fn of(text: &str, at: usize) -> Self {
        let mut end = at.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let before = text.get(..end).unwrap_or_default();
        let (line, start) = before
            .rfind('\n')
            .map_or((1, 0), |at| (before.matches('\n').count() + 1, at + 1));
        Self {
            line,
            column: before.get(start..).unwrap_or_default().chars().count() + 1,
        }
    }
}

macro_rules! forms {
    ($($(#[$doc:meta])* $variant:ident = $key:literal,)*) => {
        /// What should have stood in a file.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Form {
            $($(#[$doc])* $variant,)*
        }

        impl Form {
            const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Key of the message that describes it with an example.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)*
                }
            }
        }
    };
}

forms! {
    /// A duration.
    Duration = "expected-duration",
    /// A step of planning.
    Grain = "expected-grain",
    /// A mix whose parts are not too long together.
    MixTotal = "expected-mix-total",
    /// A share.
    Share = "expected-share",
    /// An amount of money.
    Amount = "expected-amount",
    /// A date.
    Date = "expected-date",
    /// An identifier.
    Identifier = "expected-identifier",
    /// The name of an object of any kind.
    Place = "expected-place",
    /// A number from zero.
    Count = "expected-count",
    /// A small number.
    SmallCount = "expected-small-count",
    /// A whole number.
    Integer = "expected-integer",
    /// A head-count.
    Headcount = "expected-headcount",
    /// Autonomy, as one level or item by item.
    Autonomy = "expected-autonomy",
    /// A digital level.
    Digital = "expected-digital",
    /// A reading degree.
    Reading = "expected-reading",
    /// A rate.
    Rate = "expected-rate",
    /// A connection.
    Connection = "expected-connection",
    /// A point on the earth.
    Position = "expected-position",
    /// A text in quotes.
    Text = "expected-text",
    /// A text, or one for each language.
    Words = "expected-words",
    /// `true` or `false`.
    YesNo = "expected-yes-no",
    /// A list in square brackets.
    List = "expected-list",
    /// An object in round brackets.
    Object = "expected-object",
    /// A word without quotes.
    Word = "expected-word",
    /// A comma.
    Comma = "expected-comma",
    /// A colon.
    Colon = "expected-colon",
    /// A closing bracket.
    Closing = "expected-closing",
    /// A known escape after a backslash.
    Escape = "expected-escape",
    /// The end of the file.
    End = "expected-end",
    /// Something that the notation has.
    Notation = "expected-notation",
}

impl Form {
    /// The text by which a value says through the parser what it expected.
    pub(super) const fn code(self) -> &'static str {
        self.key()
    }

    /// What a text of [`Self::code`] stands for.
    pub(super) fn of_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.code() == code)
    }
}

/// What a file that is no plan seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LooksLike {
    /// A zip archive: perhaps a document of an office suite.
    Zip,
    /// A PDF document.
    Pdf,
    /// Text of two bytes a character.
    Utf16,
    /// XML or HTML.
    Xml,
    /// JSON.
    Json,
    /// No text.
    Binary,
    /// Nothing known.
    Unknown,
}

impl LooksLike {
    /// Key of the message that names it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Zip => "looks-like-zip",
            Self::Pdf => "looks-like-pdf",
            Self::Utf16 => "looks-like-utf16",
            Self::Xml => "looks-like-xml",
            Self::Json => "looks-like-json",
            Self::Binary => "looks-like-binary",
            Self::Unknown => "looks-like-unknown",
        }
    }
}

/// Why a file could not be read as a plan. The file is as it was.
///
/// [`Self::say`] gives the sentence in a language; `Display` says it in English. Neither names the file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.say(&Text::new(Lang::En)))]
pub enum LoadError {
    /// More bytes than a plan may have.
    TooLarge {
        /// Bytes found.
        bytes: u64,
        /// Most bytes read.
        max: u64,
    },
    /// More objects than a plan may have.
    TooMany {
        /// Most objects read.
        max: usize,
    },
    /// Nothing in it.
    Empty,
    /// Bytes that are no UTF-8.
    Encoding {
        /// Where the first of them stands.
        place: Place,
        /// How many bytes stand before.
        offset: usize,
    },
    /// Something else than a plan.
    NotAPlan {
        /// What it seems to be.
        looks_like: LooksLike,
    },
    /// No `format: N`.
    NoFormat,
    /// A `format` that is no number from 1.
    OddFormat {
        /// Where.
        place: Place,
        /// What stands there.
        found: String,
    },
    /// Written by a newer version.
    Newer {
        /// Its format.
        found: u32,
        /// The newest format known here.
        known: u32,
    },
    /// Brackets too deep inside each other.
    TooDeep {
        /// Where.
        place: Place,
        /// How deep they may be.
        max: usize,
    },
    /// The file ends inside something.
    Cut {
        /// What was opened: a bracket, a quote or a comment.
        opened: char,
        /// Where it was opened.
        place: Place,
    },
    /// A bracket closed by another.
    Bracket {
        /// Where.
        place: Place,
        /// The closing bracket.
        found: char,
        /// The bracket that it should close.
        opened: char,
        /// Where that stands.
        opened_at: Place,
    },
    /// A closing bracket that closes nothing.
    Stray {
        /// Where.
        place: Place,
        /// The bracket.
        found: char,
    },
    /// A value of the wrong kind, or out of its bounds, or a mark of the notation that is missing.
    Value {
        /// Where.
        place: Place,
        /// The path to the field.
        path: String,
        /// What stands there.
        found: String,
        /// What should.
        expected: Form,
    },
    /// A word that is not in the field's list.
    UnknownWord {
        /// Where.
        place: Place,
        /// The path to the field.
        path: String,
        /// The word.
        found: String,
        /// The words of the list.
        words: &'static [&'static str],
        /// The one that was probably meant.
        near: Option<&'static str>,
    },
    /// A field that its object does not have.
    UnknownField {
        /// Where.
        place: Place,
        /// The path to the object.
        path: String,
        /// The field.
        found: String,
        /// The fields that the object has.
        fields: &'static [&'static str],
        /// The one that was probably meant.
        near: Option<&'static str>,
    },
    /// A field that must be there.
    MissingField {
        /// Where the object begins.
        place: Place,
        /// The path to the object.
        path: String,
        /// The field.
        field: &'static str,
    },
    /// A field that stands twice.
    DuplicateField {
        /// Where it stands the second time.
        place: Place,
        /// The path to the object.
        path: String,
        /// The field.
        field: &'static str,
    },
}

impl LoadError {
    /// The error about a field that its object does not have.
    pub(super) fn unknown_field(
        place: Place,
        path: String,
        found: String,
        fields: &'static [&'static str],
    ) -> Self {
        Self::UnknownField {
            place,
            path,
            near: nearest(&found, fields),
            found,
            fields,
        }
    }

    /// The error about a word that is not in the list.
    pub(super) fn unknown_word(
        place: Place,
        path: String,
        found: String,
        words: &'static [&'static str],
    ) -> Self {
        Self::UnknownWord {
            place,
            path,
            near: nearest(&found, words),
            found,
            words,
        }
    }

    /// Where in the text, for errors that have a place.
    pub const fn place(&self) -> Option<Place> {
        match self {
            Self::Encoding { place, .. }
            | Self::OddFormat { place, .. }
            | Self::TooDeep { place, .. }
            | Self::Cut { place, .. }
            | Self::Bracket { place, .. }
            | Self::Stray { place, .. }
            | Self::Value { place, .. }
            | Self::UnknownWord { place, .. }
            | Self::UnknownField { place, .. }
            | Self::MissingField { place, .. }
            | Self::DuplicateField { place, .. } => Some(*place),
            Self::TooLarge { .. }
            | Self::TooMany { .. }
            | Self::Empty
            | Self::NotAPlan { .. }
            | Self::NoFormat
            | Self::Newer { .. } => None,
        }
    }

    /// Key of the message that says what is wrong and what to do.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "load-too-large",
            Self::TooMany { .. } => "load-too-many",
            Self::Empty => "load-empty",
            Self::Encoding { .. } => "load-encoding",
            Self::NotAPlan { .. } => "load-not-a-plan",
            Self::NoFormat => "load-no-format",
            Self::OddFormat { .. } => "load-odd-format",
            Self::Newer { .. } => "load-newer",
            Self::TooDeep { .. } => "load-too-deep",
            Self::Cut { .. } => "load-cut",
            Self::Bracket { .. } => "load-bracket",
            Self::Stray { .. } => "load-stray",
            Self::Value { .. } => "load-value",
            Self::UnknownWord { near: None, .. } => "load-unknown-word",
            Self::UnknownWord { near: Some(_), .. } => "load-unknown-word-near",
            Self::UnknownField { near: None, .. } => "load-unknown-field",
            Self::UnknownField { near: Some(_), .. } => "load-unknown-field-near",
            Self::MissingField { .. } => "load-missing-field",
            Self::DuplicateField { .. } => "load-duplicate-field",
        }
    }

    /// The arguments of the message, in the words of `text`. `where` is the place and the path together.
    pub fn args(&self, text: &Text) -> Vec<(&'static str, Value<'_>)> {
        let at = |place: &Place, path: &str| {
            let mut args = vec![("line", place.line.into()), ("column", place.column.into())];
            let mut place = text.fmt("load-place", &args);
            if !path.is_empty() {
                place = text.fmt(
                    "load-place-path",
                    &[("place", place.into()), ("path", path.into())],
                );
            }
            args.push(("where", place.into()));
            args
        };
        let quoted = |words: &[&str]| {
            let words: Vec<_> = words.iter().map(|it| format!("`{it}`")).collect();
            Value::from(words.join(", "))
        };
        match self {
            Self::TooLarge { bytes, max } => {
                let megabytes = |bytes: u64| Value::from(bytes.div_ceil(1_000_000));
                vec![("size", megabytes(*bytes)), ("limit", megabytes(*max))]
            }
            Self::TooMany { max } => vec![("limit", (*max).into())],
            Self::Empty | Self::NoFormat => Vec::new(),
            Self::Encoding { place, offset } => {
                let mut args = at(place, "");
                args.push(("offset", (*offset).into()));
                args
            }
            Self::NotAPlan { looks_like } => vec![("kind", text.get(looks_like.key()).to_owned().into())],
            Self::OddFormat { place, found } => {
                let mut args = at(place, "");
                args.push(("found", found.into()));
                args
            }
            Self::Newer { found, known } => vec![("found", (*found).into()), ("known", (*known).into())],
            Self::TooDeep { place, max } => {
                let mut args = at(place, "");
                args.push(("limit", (*max).into()));
                args
            }
            Self::Cut { opened, place } => {
                let mut args = at(place, "");
                args.push(("opened", opened.to_string().into()));
                args
            }
            Self::Bracket {
                place,
                found,
                opened,
                opened_at,
            } => {
                let mut args = at(place, "");
                args.push(("found", found.to_string().into()));
                args.push(("opened", opened.to_string().into()));
                args.push(("openedline", opened_at.line.into()));
                args
            }
            Self::Stray { place, found } => {
                let mut args = at(place, "");
                args.push(("found", found.to_string().into()));
                args
            }
            Self::Value {
                place,
                path,
                found,
                expected,
            } => {
                let mut args = at(place, path);
                args.push(("found", found.into()));
                args.push(("expected", text.get(expected.key()).to_owned().into()));
                args
            }
            Self::UnknownWord {
                place,
                path,
                found,
                words,
                near,
            }
            | Self::UnknownField {
                place,
                path,
                found,
                fields: words,
                near,
            } => {
                let mut args = at(place, path);
                args.push(("found", found.into()));
                args.push(("known", quoted(words)));
                args.extend(near.map(|it| ("near", it.into())));
                args
            }
            Self::MissingField { place, path, field } | Self::DuplicateField { place, path, field } => {
                let mut args = at(place, path);
                args.push(("field", (*field).into()));
                args
            }
        }
    }

    /// The whole sentence in the words of `text`; the caller names the file.
    pub fn say(&self, text: &Text) -> String {
        text.fmt(self.key(), &self.args(text))
    }
}

/// The word of a list that was probably meant: at most a third of its letters differ.
fn nearest(found: &str, words: &[&'static str]) -> Option<&'static str> {
    let found = found.to_lowercase().replace('-', "_");
    words
        .iter()
        .map(|word| (distance(&found, &word.to_lowercase()), *word))
        .filter(|(distance, word)| *distance <= (word.chars().count() / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// How many letters must be added, dropped, changed or swapped with their neighbour to make `b` of `a`.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().take(64).collect();
    let b: Vec<char> = b.chars().take(64).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, &left) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, &right) in b.iter().enumerate() {
            let at = |row: &[usize], index: usize| row.get(index).copied().unwrap_or(usize::MAX / 2);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(&right) && b.get(j - 1) == Some(&left);
            let mut least = (at(&row, j) + usize::from(left != right))
                .min(at(&row, j + 1) + 1)
                .min(at(&next, j) + 1);
            if swapped {
                least = least.min(at(&before, j - 1) + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or(0)
}
