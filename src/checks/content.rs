//! Words that fixes put into a plan: titles of what they add, in the language of the facts.

use std::sync::OnceLock;

use crate::text::{Lang, Text, Value};

static FRENCH: OnceLock<Text> = OnceLock::new();
static ENGLISH: OnceLock<Text> = OnceLock::new();

/// The words of a language, read once.
pub(super) fn text(lang: Lang) -> &'static Text {
    let cell = match lang {
        Lang::Fr => &FRENCH,
        Lang::En => &ENGLISH,
    };
    cell.get_or_init(|| Text::new(lang))
}

/// A message as text of the plan.
pub(super) fn content(lang: Lang, key: &str, args: &[(&str, Value<'_>)]) -> String {
    text(lang).fmt(key, args)
}
