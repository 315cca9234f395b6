//! What a check does, why, and by which thresholds: in words, for one who asks what a code means.

use super::rules::{entry_name, source_words, value_words};
use super::{Check, Code, check};
use crate::model::{Plan, Policy, PolicyEntry};
use crate::text::Text;

/// A threshold that a check reads, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    /// Its key in the policy.
    pub key: String,
    /// Its name inside its group.
    pub name: String,
    /// Its number with its unit; the plan's own where it has one.
    pub value: String,
    /// The policy's number, where the plan has its own.
    pub instead_of: Option<String>,
    /// Where it comes from, and since when.
    pub source: String,
}

/// A check in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Its codes, `A02` or `Q01–Q33`.
    pub codes: String,
    /// Its title.
    pub title: String,
    /// Its family and its usual severity.
    pub family: String,
    /// What it compares.
    pub what: String,
    /// Why that matters, and the source of the duty.
    pub why: String,
    /// When to keep the problem knowingly.
    pub except: String,
}

/// The check that bears a code, in the language of `text`; `None` when no check does.
pub fn explain(text: &Text, code: Code) -> Option<Explanation> {
    let it = check(code)?;
    // Some reasons differ by the finding: the usual one is told.
    let usual = [
        ("owner", "funder".into()),
        ("limit", "funder".into()),
        ("kind", "competency".into()),
    ];
    let part = |part: &str| text.fmt(&format!("check-{}.{part}", it.name()), &usual);
    let family = it.code().family().map_or("", |family| family.name());
    Some(Explanation {
        codes: it
            .codes()
            .last()
            .map_or_else(|| it.code().to_string(), |last| format!("{}–{last}", it.code())),
        title: part("title"),
        family: text.get(&format!("family-{family}")).to_owned(),
        what: part("what"),
        why: part("why"),
        except: part("except"),
    })
}

/// The thresholds that a check reads, as the policy and the plan have them.
pub fn thresholds(text: &Text, check: &dyn Check, plan: &Plan, policy: &Policy) -> Vec<Threshold> {
    policy
        .entries
        .iter()
        .filter(|entry| check.thresholds().iter().any(|pattern| fits(pattern, &entry.key)))
        .map(|entry| {
            let own = plan.policy.overrides.iter().find(|it| it.key == entry.key);
            let shipped = value_words(text, &entry.key, entry.unit, entry.value);
            Threshold {
                key: entry.key.clone(),
                name: entry_name(text, &entry.key),
                value: own.map_or_else(
                    || shipped.clone(),
                    |own| value_words(text, &entry.key, entry.unit, own.value),
                ),
                instead_of: own.is_some().then_some(shipped),
                source: source(text, entry),
            }
        })
        .collect()
}

/// Whether a key fits a pattern in which a star stands for anything.
fn fits(pattern: &str, key: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == key,
        Some((head, rest)) => key.strip_prefix(head).is_some_and(|tail| {
            rest.is_empty()
                || tail
                    .char_indices()
                    .any(|(at, _)| fits(rest, tail.get(at..).unwrap_or_default()))
        }),
    }
}

fn source(text: &Text, entry: &PolicyEntry) -> String {
    let own = source_words(text, &entry.source);
    match entry.since {
        Some(since) => text.fmt(
            "explain-since",
            &[("source", own.into()), ("since", text.date(since).into())],
        ),
        None => own,
    }
}

#[cfg(test)]
mod tests {
    use super::super::CHECKS;
    use super::*;
    use crate::text::Lang;

    #[test]
    fn patterns_fit_what_they_name() {
        assert!(fits("dose.*", "dose.async.level1"));
        assert!(fits("need.*.digital", "need.remote_sync.digital"));
        assert!(!fits("need.*.digital", "need.remote_sync.digital.more"));
        assert!(!fits("screen.day", "screen.days"));
        assert!(fits("need.*.up.*", "need.remote_async.up.warn"));
    }

    #[test]
    fn every_check_is_explained_in_both_languages() {
        for lang in Lang::ALL {
            let text = Text::new(*lang);
            for it in CHECKS {
                let said = explain(&text, it.code()).unwrap();
                for words in [&said.title, &said.what, &said.why, &said.except, &said.family] {
                    assert!(
                        !words.is_empty() && !words.contains("check-"),
                        "{lang} {}",
                        it.code()
                    );
                }
            }
        }
        let text = Text::new(Lang::Fr);
        assert_eq!(explain(&text, Code("Q05")).unwrap().codes, "Q01–Q33");
        assert_eq!(explain(&text, Code("Z99")), None);
    }
}
