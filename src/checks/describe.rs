//! Diagnostics in words: the one place where codes and arguments meet a language.

use super::{Arg, Code, Diagnostic, Message, check, chosen};
use crate::model::{EvidenceElement, Key, Plan, Said};
use crate::text::{Lang, Text, Value};

/// Lists of up to this many names are written whole.
const WHOLE_LIST: usize = 4;
/// Of longer lists this many names are written, and then how many others.
const SHORT_LIST: usize = 3;

/// A diagnostic in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// What is wrong, in a few words, without numbers.
    pub title: String,
    /// What is wrong here, with the numbers compared.
    pub message: String,
    /// Why it matters, and the source of the duty.
    pub why: String,
}

/// The diagnostic in the language of `text`.
pub fn describe(text: &Text, plan: &Plan, diagnostic: &Diagnostic) -> Described {
    let name = check(diagnostic.code).map_or("unknown", |it| it.name());
    let values = values(text, plan, &diagnostic.args);
    let part = |part: &str| text.fmt(&format!("check-{name}.{part}"), &values);
    Described {
        title: part("title"),
        message: part("message"),
        why: part("why"),
    }
}

/// The title of a check in the language of `text`; the code itself when no check bears it.
pub fn title_of_check(text: &Text, code: Code) -> String {
    check(code).map_or_else(
        || code.to_string(),
        |it| text.get(&format!("check-{}.title", it.name())).to_owned(),
    )
}

/// A message, such as a fix's label, in the language of `text`.
pub fn label(text: &Text, plan: &Plan, message: &Message) -> String {
    text.fmt(&message.key, &values(text, plan, &message.args))
}

/// The title of an object, or its identifier when it does not exist.
pub fn title(plan: &Plan, key: &Key) -> String {
    plan.title_of(key).unwrap_or_else(|| key.id())
}

/// The key of the name of an element of evidence.
pub fn element_word(element: EvidenceElement) -> String {
    format!("evidence-{}", element.name().replace('_', "-"))
}

/// A text that data holds in both languages, in one of them.
pub const fn in_lang(lang: Lang, said: &Said) -> &str {
    match lang {
        Lang::Fr => said.fr.as_str(),
        Lang::En => said.en.as_str(),
    }
}

/// Names in a sentence: `S04, S07, S11 and 5 others`.
pub fn names<S: AsRef<str>>(text: &Text, names: &[S]) -> String {
    if names.len() <= WHOLE_LIST {
        return text.list(names);
    }
    let shown: Vec<&str> = names.iter().take(SHORT_LIST).map(AsRef::as_ref).collect();
    text.fmt(
        "list-others",
        &[
            ("names", shown.join(", ").into()),
            ("count", (names.len() - SHORT_LIST).into()),
        ],
    )
}

fn values<'a>(text: &Text, plan: &Plan, args: &'a [(&'static str, Arg)]) -> Vec<(&'static str, Value<'a>)> {
    let fine = shares_look_alike(args);
    args.iter()
        .map(|(name, arg)| (*name, value(text, plan, arg, fine)))
        .collect()
}

/// Whether two different shares would both be written as the same whole percent: "30 % is over 30 %" tells
/// nothing.
fn shares_look_alike(args: &[(&'static str, Arg)]) -> bool {
    let shares: Vec<u32> = args
        .iter()
        .filter_map(|(_, arg)| match arg {
            Arg::Share(share) => Some(share.0),
            _ => None,
        })
        .collect();
    shares.iter().enumerate().any(|(at, one)| {
        shares
            .iter()
            .skip(at + 1)
            .any(|other| one != other && (one + 5) / 10 == (other + 5) / 10)
    })
}

fn value<'a>(text: &Text, plan: &Plan, arg: &'a Arg, fine: bool) -> Value<'a> {
    match arg {
        Arg::Text(words) => words.into(),
        Arg::Title(key) => title(plan, key).into(),
        Arg::Titles(keys) => {
            let titles: Vec<String> = keys
                .iter()
                .take(if keys.len() > WHOLE_LIST {
                    SHORT_LIST
                } else {
                    WHOLE_LIST
                })
                .map(|key| text.fmt("quoted", &[("title", title(plan, key).into())]))
                .collect();
            if keys.len() <= WHOLE_LIST {
                return text.list(&titles).into();
            }
            text.fmt(
                "list-others",
                &[
                    ("names", titles.join(", ").into()),
                    ("count", (keys.len() - titles.len()).into()),
                ],
            )
            .into()
        }
        Arg::Learners(ids) => {
            let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
            names(text, &ids).into()
        }
        Arg::Word(key) => text.get(key).to_owned().into(),
        Arg::Words(keys) => {
            let words: Vec<&str> = keys.iter().map(|key| text.get(key)).collect();
            text.list(&words).into()
        }
        Arg::Time(minutes) => text.hours(minutes.get()).into(),
        Arg::Share(share) if fine => text.percent_fine(share.0.into()).into(),
        Arg::Share(share) => text.percent(share.0.into()).into(),
        Arg::Number(number) => (*number).into(),
        Arg::Rate(kbps) => text.mbit(*kbps).into(),
        Arg::Money(cents) => text.money(i64::try_from(cents.get()).unwrap_or(i64::MAX)).into(),
        Arg::Date(date) => text.date(*date).into(),
        Arg::All(args) => names(text, &words(text, plan, args.iter(), fine)).into(),
        Arg::Chosen(all, which) => names(text, &words(text, plan, chosen(all, which), fine)).into(),
        Arg::Any(args) => either(text, &words(text, plan, args.iter(), fine)).into(),
    }
}

fn words<'a>(text: &Text, plan: &Plan, args: impl Iterator<Item = &'a Arg>, fine: bool) -> Vec<String> {
    args.map(|arg| match value(text, plan, arg, fine) {
        Value::Str(words) => words.into_owned(),
        Value::Int(number) => number.to_string(),
    })
    .collect()
}

/// A choice in a sentence: `a`, `a or b`, `a, b or c`.
fn either(text: &Text, words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => text.fmt(
            "list-either",
            &[("first", first.join(", ").into()), ("last", last.into())],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Id as _, LearnerId, Permille};

    fn learners(count: u32) -> Arg {
        let ids: Vec<_> = (1..=count)
            .map(|it| LearnerId::parse(&format!("S{it:02}")).unwrap())
            .collect();
        Arg::Learners(ids.into())
    }

    fn written(lang: Lang, arg: &Arg) -> String {
        match value(&Text::new(lang), &Plan::default(), arg, false) {
            Value::Str(words) => words.into_owned(),
            Value::Int(number) => number.to_string(),
        }
    }

    #[test]
    fn long_lists_are_shortened() {
        assert_eq!(written(Lang::Fr, &learners(4)), "S01, S02, S03 et S04");
        assert_eq!(written(Lang::Fr, &learners(8)), "S01, S02, S03 et 5 autres");
        assert_eq!(written(Lang::En, &learners(5)), "S01, S02, S03 and 2 others");
        let keys = vec![Key::Learner(LearnerId::parse("S01").unwrap()); 6];
        assert_eq!(
            written(Lang::Fr, &Arg::Titles(keys)),
            "«\u{a0}S01\u{a0}», «\u{a0}S01\u{a0}», «\u{a0}S01\u{a0}» et 3 autres"
        );
    }

    #[test]
    fn shares_that_round_alike_show_a_decimal() {
        let shares = |a, b| {
            [
                ("share", Arg::Share(Permille(a))),
                ("max", Arg::Share(Permille(b))),
            ]
        };
        let text = Text::new(Lang::En);
        let plan = Plan::default();
        let of = |args: &[(&'static str, Arg)]| -> Vec<String> {
            values(&text, &plan, args)
                .into_iter()
                .map(|(_, value)| format!("{value:?}"))
                .collect()
        };
        assert!(of(&shares(304, 300))[0].contains("30.4%"));
        assert!(of(&shares(310, 300))[0].contains("31%"));
    }
}
