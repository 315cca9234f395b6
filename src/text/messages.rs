//! The sentences of one language, by key.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent};
use fluent_syntax::ast::{Entry, Pattern};

use super::{Lang, number, spacing};

/// One subject's messages, in both languages.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// Name of the file, without folder and extension.
    pub name: &'static str,
    french: &'static str,
    english: &'static str,
}

impl Source {
    /// The Fluent text in `lang`.
    pub const fn in_lang(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Fr => self.french,
            Lang::En => self.english,
        }
    }
}

/// Names `assets/text/{fr,en}/NAME.ftl`.
macro_rules! source {
    ($name:literal) => {
        Source {
            name: $name,
            french: include_str!(concat!("../../assets/text/fr/", $name, ".ftl")),
            english: include_str!(concat!("../../assets/text/en/", $name, ".ftl")),
        }
    };
}

/// Every file of messages. A new file is one row here; keys are unique over all files.
pub const SOURCES: &[Source] = &[
    source!("app"),
    source!("blocks"),
    source!("checks"),
    source!("checks-afest"),
    source!("checks-agreement"),
    source!("checks-autonomy"),
    source!("checks-cost"),
    source!("checks-coverage"),
    source!("checks-equipment"),
    source!("checks-foad"),
    source!("checks-mix"),
    source!("checks-offer"),
    source!("checks-privacy"),
    source!("checks-quality"),
    source!("checks-structure"),
    source!("cli"),
    source!("cost"),
    source!("directories"),
    source!("documents"),
    source!("dosage"),
    source!("edits"),
    source!("exchange"),
    source!("import"),
    source!("inspectors"),
    source!("legal"),
    source!("library"),
    source!("means"),
    source!("model"),
    source!("number"),
    source!("offer"),
    source!("path"),
    source!("policy"),
    source!("public"),
    source!("rehearse"),
    source!("rncp"),
    source!("share"),
    source!("solutions"),
    source!("standards"),
    source!("storage"),
    source!("view-checks"),
    source!("view-documents"),
    source!("widgets"),
    source!("workbook"),
];

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// Words, or a figure already written (hours, money, a year): shown as it is.
    Str(Cow<'a, str>),
    /// A count: shown with the thousands separators of the language, and usable to choose a plural.
    Int(i64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(value: &'a str) -> Self {
        Self::Str(Cow::Borrowed(value))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(value: &'a String) -> Self {
        Self::Str(Cow::Borrowed(value))
    }
}

impl From<String> for Value<'_> {
    fn from(value: String) -> Self {
        Self::Str(Cow::Owned(value))
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(value: Cow<'a, str>) -> Self {
        Self::Str(value)
    }
}

macro_rules! value_from_small_integers {
    ($($integer:ty),*) => {
        $(impl From<$integer> for Value<'_> {
            fn from(value: $integer) -> Self {
                Self::Int(i64::from(value))
            }
        })*
    };
}

value_from_small_integers!(u8, u16, u32, i8, i16, i32, i64);

impl From<usize> for Value<'_> {
    fn from(value: usize) -> Self {
        Self::Int(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Value<'_> {
    fn from(value: u64) -> Self {
        Self::Int(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl<'a> From<&'a Value<'_>> for FluentValue<'a> {
    fn from(value: &'a Value<'_>) -> Self {
        match value {
            Value::Str(words) => FluentValue::String(Cow::Borrowed(words)),
            Value::Int(count) => FluentValue::from(*count),
        }
    }
}

/// The words of one language.
///
/// Messages without arguments are formatted once, here, so that drawing a frame with them allocates
/// nothing. Cheap enough to build at a language switch; share it behind a reference or an `Arc`.
pub struct Text {
    lang: Lang,
    bundle: concurrent::FluentBundle<FluentResource>,
    /// Messages that need no argument, by `key` or `key.attribute`.
    plain: BTreeMap<String, String>,
    /// Whether narrow no-break spaces are written as no-break spaces.
    wide: bool,
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Text")
            .field("lang", &self.lang)
            .field("plain", &self.plain.len())
            .finish_non_exhaustive()
    }
}

impl Text {
    /// Reads the embedded messages of `lang`.
    ///
    /// A message that is not valid Fluent is left out, and its key shows instead; the project's tests
    /// refuse such a file, so this does not happen in a released program.
    pub fn new(lang: Lang) -> Self {
        Self::of(lang, SOURCES.iter().map(|it| it.in_lang(lang)))
    }

    /// The same words for the window: narrow no-break spaces (U+202F) are no-break spaces (U+00A0).
    ///
    /// egui cuts lines at U+202F, so that `3 412 €` could stand on two; our fonts draw U+00A0 as narrow.
    pub fn for_screen(lang: Lang) -> Self {
        let mut text = Self::new(lang);
        text.wide = true;
        let plain = std::mem::take(&mut text.plain);
        text.plain = plain
            .into_iter()
            .map(|(key, words)| (key, text.spaced(words)))
            .collect();
        text
    }

    /// `words` with the spaces of the place they are written for.
    pub(super) fn spaced(&self, words: String) -> String {
        if self.wide && words.contains(number::NARROW_SPACE) {
            words.replace(number::NARROW_SPACE, "\u{a0}")
        } else {
            words
        }
    }

    fn of<'s>(lang: Lang, sources: impl Iterator<Item = &'s str>) -> Self {
        let mut bundle = concurrent::FluentBundle::new_concurrent(vec![lang.identifier()]);
        // The isolating marks would show as boxes in fonts that lack them; we write left to right only.
        bundle.set_use_isolating(false);
        bundle.set_formatter(match lang {
            Lang::Fr => Some(french_count),
            Lang::En => Some(english_count),
        });
        let mut keys = Vec::new();
        for source in sources {
            let resource = match FluentResource::try_new(match lang {
                Lang::Fr => spacing::french(source),
                Lang::En => source.to_owned(),
            }) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            for entry in resource.entries() {
                if let Entry::Message(message) = entry {
                    keys.extend(message.value.is_some().then(|| message.id.name.to_owned()));
                    keys.extend(
                        message
                            .attributes
                            .iter()
                            .map(|it| format!("{}.{}", message.id.name, it.id.name)),
                    );
                }
            }
            bundle.add_resource_overriding(resource);
        }
        let mut text = Self {
            lang,
            bundle,
            plain: BTreeMap::new(),
            wide: false,
        };
        text.plain = keys
            .into_iter()
            .filter_map(|key| {
                let mut errors = Vec::new();
                let words = text
                    .bundle
                    .format_pattern(text.pattern(&key)?, None, &mut errors)
                    .into_owned();
                errors.is_empty().then_some((key, words))
            })
            .collect();
        text
    }

    /// The language of these words.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether a message, with or without arguments, stands under `key`.
    pub fn has(&self, key: &str) -> bool {
        self.pattern(key).is_some()
    }

    /// The message under `key` (or `key.attribute`), which must need no argument.
    ///
    /// An unknown key, or one whose message needs arguments, comes back as it is: the user sees an odd
    /// word, and goes on working.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.plain.get(key).map_or_else(
            || {
                note_missing(self.lang, key);
                key
            },
            String::as_str,
        )
    }

    /// The message under `key` (or `key.attribute`) with its arguments filled in.
    ///
    /// An unknown key comes back as it is; a missing argument shows as its name in braces.
    pub fn fmt(&self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        let Some(pattern) = self.pattern(key) else {
            note_missing(self.lang, key);
            return key.to_owned();
        };
        let mut fluent = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            fluent.set(*name, FluentValue::from(value));
        }
        let mut errors = Vec::new();
        let words = self
            .bundle
            .format_pattern(pattern, Some(&fluent), &mut errors)
            .into_owned();
        if !errors.is_empty() {
            note_missing(self.lang, key);
        }
        self.spaced(words)
    }

    fn pattern(&self, key: &str) -> Option<&Pattern<&str>> {
        match key.split_once('.') {
            Some((message, attribute)) => Some(
                self.bundle
                    .get_message(message)?
                    .get_attribute(attribute)?
                    .value(),
            ),
            None => self.bundle.get_message(key)?.value(),
        }
    }
}

/// The bundle takes a plain function, which cannot hold the language.
fn french_count<M>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    count(value, Lang::Fr)
}

/// See [`french_count`].
fn english_count<M>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    count(value, Lang::En)
}

/// Counts inside messages take the separators of the language.
fn count(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(FluentNumber { value, .. }) if value.fract() == 0.0 && value.abs() < 1e15 => {
            #[expect(clippy::cast_possible_truncation, reason = "whole and under 1e15")]
            let whole = *value as i64;
            Some(number::integer(lang, whole))
        }
        _ => None,
    }
}

/// Says in the project's own tests which key has no words; elsewhere the key on screen is enough.
fn note_missing(lang: Lang, key: &str) {
    #[cfg(test)]
    #[expect(clippy::print_stderr, reason = "tests only, to name the key")]
    {
        eprintln!("no message `{key}` in {lang}, or an argument is missing");
    }
    #[cfg(not(test))]
    let _ = (lang, key);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_source_is_valid_fluent_in_both_languages() {
        for source in SOURCES {
            for lang in Lang::ALL {
                if let Err((_, errors)) = FluentResource::try_new(source.in_lang(*lang).to_owned()) {
                    panic!("{lang}/{}.ftl: {errors:?}", source.name);
                }
            }
        }
    }

    #[test]
    fn plain_messages_borrow_and_unknown_keys_come_back() {
        let text = Text::new(Lang::Fr);
        assert_eq!(text.get("month-1"), "janvier");
        assert_eq!(text.get("no-such-key"), "no-such-key");
        assert_eq!(text.fmt("no-such-key", &[]), "no-such-key");
        assert!(text.has("month-12") && !text.has("month-13") && !text.has("month-1.nothing"));
    }

    fn of_source(lang: Lang, source: &str) -> Text {
        Text::of(lang, std::iter::once(source))
    }

    #[test]
    fn attributes_stand_behind_a_dot() {
        let text = of_source(
            Lang::En,
            "save = Save\n    .hint = Write { $name }\n    .long = Save it\n",
        );
        assert_eq!(text.get("save"), "Save");
        assert_eq!(text.get("save.long"), "Save it");
        assert_eq!(text.fmt("save.hint", &[("name", "M01".into())]), "Write M01");
        assert_eq!(
            text.get("save.hint"),
            "save.hint",
            "a message with arguments is no plain message"
        );
        assert_eq!(text.fmt("save.hint", &[]), "Write {$name}");
    }

    #[test]
    fn counts_choose_the_plural_and_take_separators() {
        let source = "r = { $count ->\n    [one] { $count } result\n   *[other] { $count } results\n}\n";
        for (lang, count, expected) in [
            (Lang::Fr, 0_usize, "0 result"),
            (Lang::Fr, 1, "1 result"),
            (Lang::Fr, 2, "2 results"),
            (Lang::Fr, 12_345, "12\u{202f}345 results"),
            (Lang::Fr, 2_000_000, "2\u{202f}000\u{202f}000 results"),
            (Lang::En, 0, "0 results"),
            (Lang::En, 1, "1 result"),
            (Lang::En, 12_345, "12,345 results"),
        ] {
            assert_eq!(
                of_source(lang, source).fmt("r", &[("count", count.into())]),
                expected
            );
        }
    }

    #[test]
    fn the_screen_has_no_space_that_egui_would_cut_at() {
        let (paper, screen) = (Text::new(Lang::Fr), Text::for_screen(Lang::Fr));
        for write in [
            |it: &Text| it.hours(210),
            |it: &Text| it.hours_difference(-90),
            |it: &Text| it.money(341_200),
            |it: &Text| it.money_difference(341_200),
            |it: &Text| it.percent(440),
            |it: &Text| it.percent_fine(445),
            |it: &Text| it.integer(12_345),
            |it: &Text| it.decimal(12_345_678, 2),
            |it: &Text| it.mbit(1500),
            |it: &Text| it.km(1500),
            |it: &Text| it.fmt("launch-no-screen", &[("reason", "3\u{202f}h".into())]),
        ] {
            let (paper, screen) = (write(&paper), write(&screen));
            assert!(paper.contains('\u{202f}'), "{paper}");
            assert_eq!(paper.replace('\u{202f}', "\u{a0}"), screen);
        }
        for key in screen.plain.keys() {
            assert!(!screen.get(key).contains('\u{202f}'), "{key}");
        }
    }

    #[test]
    fn a_broken_message_leaves_the_others() {
        let text = of_source(Lang::En, "good = Good\nbad = }\nfine = Fine\n");
        assert_eq!(
            (text.get("good"), text.get("bad"), text.get("fine")),
            ("Good", "bad", "Fine")
        );
    }

    #[test]
    fn arguments_are_not_wrapped_in_marks() {
        let words = Text::new(Lang::En).fmt("list-two", &[("first", "a".into()), ("last", "b".into())]);
        assert_eq!(words, "a and b");
    }

    #[test]
    fn words_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Text>();
    }
}
