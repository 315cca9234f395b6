//! Quality references: the dated lists of indicators that come with the program.

use std::sync::Arc;

use serde::Deserialize;

use super::load::read;
use super::policy::{Day, Name, Named, PolicyError};
use super::said::Both;
use crate::model::{
    Criterion, EvidenceElement, Indicator, IndicatorList, QualityAction, QualityCase, QualityChange, Said,
};

/// The quality references that come with the program: identifier and text, the one in force first.
pub const fn shipped_indicators() -> &'static [(&'static str, &'static str)] {
    &[
        ("rnq-2026", include_str!("../../assets/quality/rnq-2026.ron")),
        ("rnq-2019", include_str!("../../assets/quality/rnq-2019.ron")),
    ]
}

/// The shipped quality reference that bears this identifier; `None` when none does.
pub fn indicator_list(id: &str) -> Option<Arc<IndicatorList>> {
    let (_, text) = shipped_indicators().iter().find(|(own, _)| *own == id)?;
    parse_indicators(text).ok().map(Arc::new)
}

/// Reads a quality reference.
///
/// # Errors
///
/// When the text does not have the form of one, with the place.
pub fn parse_indicators(text: &str) -> Result<IndicatorList, PolicyError> {
    Ok(read::<ReferenceFile>(text)?.into())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReferenceFile {
    #[expect(dead_code, reason = "the format's number, for versions to come")]
    format: u32,
    id: String,
    title: Both,
    from: Option<Day>,
    until: Option<Day>,
    source: Both,
    criteria: Vec<CriterionFile>,
    indicators: Vec<IndicatorFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CriterionFile {
    number: u8,
    fr: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct IndicatorFile {
    number: u8,
    criterion: u8,
    #[serde(default)]
    specific: bool,
    actions: Vec<Named<QualityAction>>,
    when: Option<Named<QualityCase>>,
    change: Option<Named<QualityChange>>,
    fr: String,
    en: String,
    #[serde(default)]
    elements: Vec<Named<EvidenceElement>>,
}

macro_rules! named {
    ($($type:ty;)*) => {$(
        impl Name for $type {
            const NAMES: &'static [&'static str] = Self::NAMES;

            fn values() -> &'static [Self] {
                Self::ALL
            }

            fn own_name(self) -> &'static str {
                self.name()
            }
        }
    )*};
}

named! {
    QualityAction;
    QualityCase;
    QualityChange;
    EvidenceElement;
}

impl From<ReferenceFile> for IndicatorList {
    fn from(file: ReferenceFile) -> Self {
        Self {
            id: file.id,
            title: file.title.0,
            from: file.from.map(|it| it.0),
            until: file.until.map(|it| it.0),
            source: file.source.0,
            criteria: file.criteria.into_iter().map(Into::into).collect(),
            indicators: file.indicators.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<CriterionFile> for Criterion {
    fn from(file: CriterionFile) -> Self {
        Self {
            number: file.number,
            said: Said {
                fr: file.fr,
                en: file.en,
            },
        }
    }
}

impl From<IndicatorFile> for Indicator {
    fn from(file: IndicatorFile) -> Self {
        Self {
            number: file.number,
            criterion: file.criterion,
            specific: file.specific,
            actions: file.actions.into_iter().map(|it| it.0).collect(),
            when: file.when.map_or_else(QualityCase::default, |it| it.0),
            change: file.change.map_or_else(QualityChange::default, |it| it.0),
            said: Said {
                fr: file.fr,
                en: file.en,
            },
            elements: file.elements.into_iter().map(|it| it.0).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn reference(id: &str) -> IndicatorList {
        let (_, text) = shipped_indicators()
            .iter()
            .find(|(own, _)| *own == id)
            .unwrap_or_else(|| panic!("{id}"));
        parse_indicators(text).unwrap_or_else(|error| panic!("{id}: {error}"))
    }

    #[test]
    fn both_lists_are_whole_and_say_something_in_both_languages() {
        for (id, count) in [("rnq-2026", 33), ("rnq-2019", 32)] {
            let it = reference(id);
            assert_eq!(it.id, id);
            let numbers: Vec<u8> = it.indicators.iter().map(|it| it.number).collect();
            assert_eq!(numbers, (1..=count).collect::<Vec<u8>>(), "{id}");
            let criteria: Vec<u8> = it.criteria.iter().map(|it| it.number).collect();
            assert_eq!(criteria, (1..=7).collect::<Vec<u8>>(), "{id}");
            assert!(it.source.fr.starts_with("Décret n°") && it.from.is_some());
            for indicator in &it.indicators {
                let at = format!("{id} {}", indicator.number);
                assert!(
                    indicator.said.fr.ends_with('.') && indicator.said.en.ends_with('.'),
                    "{at}"
                );
                assert!(indicator.said.fr.chars().count() < 260, "{at}");
                assert!(!indicator.actions.is_empty(), "{at}");
                let elements: BTreeSet<_> = indicator.elements.iter().collect();
                assert_eq!(elements.len(), indicator.elements.len(), "{at}");
                // A word that is the auditor's alone.
                let all = format!("{} {}", indicator.said.fr, indicator.said.en).to_lowercase();
                assert!(!all.contains("conforme") && !all.contains("compliant"), "{at}");
            }
        }
    }

    /// The decree of 2026 against that of 2019: counts of the comparison of both annexes.
    #[test]
    fn the_lists_differ_as_the_decrees_do() {
        let (old, new) = (reference("rnq-2019"), reference("rnq-2026"));
        let changed = |change| {
            let of = new.indicators.iter().filter(|it| it.change == change);
            of.map(|it| it.number).collect::<Vec<u8>>()
        };
        assert_eq!(
            changed(QualityChange::Modified),
            [1, 2, 3, 7, 12, 14, 15, 19, 20, 27, 30, 32]
        );
        assert_eq!(changed(QualityChange::New), [33]);
        for indicator in &new.indicators {
            let before = old.indicator(indicator.number);
            let same = before.is_some_and(|it| it.said == indicator.said);
            assert_eq!(
                same,
                indicator.change == QualityChange::Same,
                "{}",
                indicator.number
            );
        }
        assert!(old.indicators.iter().all(|it| it.change == QualityChange::Same));
        // 22 indicators for all kinds of action, the others for some.
        for (it, specific) in [(&old, 10), (&new, 11)] {
            assert_eq!(it.indicators.iter().filter(|it| it.specific).count(), specific);
            for indicator in &it.indicators {
                let all = indicator.actions.len() == QualityAction::ALL.len();
                assert_eq!(all, !indicator.specific, "{}", indicator.number);
            }
        }
        assert_eq!(
            old.until.and_then(|it| it.succ_opt()),
            new.from,
            "one follows the other"
        );
    }

    #[test]
    fn each_statement_serves_an_indicator() {
        let new = reference("rnq-2026");
        let used: BTreeSet<_> = new.indicators.iter().flat_map(|it| &it.elements).collect();
        for element in EvidenceElement::ALL {
            assert!(used.contains(element), "{element:?} supports nothing");
        }
    }
}
