//! The manual pages of checks, as the program carries them. The English page holds the example of both languages.

use crate::text::Lang;

/// The page of a check in a language, by the check's name; `None` when there is none.
pub(super) fn page(name: &str, lang: Lang) -> Option<&'static str> {
    let (_, en, fr) = PAGES.iter().find(|it| it.0 == name)?;
    Some(match lang {
        Lang::En => en,
        Lang::Fr => fr,
    })
}

/// The headings of the prose: what a check compares, why, how safe its fixes are, when to keep what it finds.
pub(super) const fn headings(lang: Lang) -> [&'static str; 4] {
    match lang {
        Lang::En => [
            "What it does",
            "Why it matters",
            "Fix safety",
            "When to ignore it",
        ],
        Lang::Fr => [
            "Ce qu’il compare",
            "Pourquoi c’est important",
            "Sûreté des corrections",
            "Quand le garder",
        ],
    }
}

macro_rules! pages {
    ($($name:literal,)*) => {
        &[$((
            $name,
            include_str!(concat!("../../docs/checks/", $name, ".md")),
            include_str!(concat!("../../docs/checks/fr/", $name, ".md")),
        ),)*]
    };
}

/// Every check has a page in both languages, English first.
const PAGES: &[(&str, &str, &str)] = pages! {
    "activities-do-not-fill",
    "activities-exceed-module",
    "agreement-items-missing",
    "all-remote-no-touchpoint",
    "apprenticeship-80",
    "assessed-before-trained",
    "assessment-only-remote",
    "autonomy-below-need",
    "behaviour-without-presence",
    "block-without-certifying-assessment",
    "closed-centre",
    "competency-not-assessed",
    "competency-not-trained",
    "comprehension-below-need",
    "connection-too-weak",
    "digital-below-need",
    "dose-over-autonomy",
    "duplicate-code",
    "empty-module",
    "engineering-not-counted",
    "evidence-incomplete",
    "gesture-without-practice",
    "grain-off",
    "half-cannot-follow",
    "health-word",
    "hourly-rate-over-cap",
    "hours-off-target",
    "learner-information-missing",
    "learner-lacks-equipment",
    "licence-short",
    "loan-not-recorded",
    "loan-pool-exhausted",
    "long-solitude",
    "module-without-competency",
    "no-acculturation-first",
    "no-evidence-of-follow-up",
    "no-pedagogical-assistance",
    "no-quiet-place",
    "no-reflexive-phase",
    "no-specific-assessment",
    "no-support-planned",
    "no-technical-assistance",
    "no-work-analysis",
    "objective-not-assessable",
    "offer-items-missing",
    "outside-band",
    "over-budget",
    "personal-data-in-share",
    "prerequisite-after",
    "prerequisite-cycle",
    "rate-missing",
    "remote-activity-without-duration",
    "remote-without-assessment",
    "room-short",
    "screen-day-too-long",
    "third-place-full",
    "too-many-on-one-link",
    "tutor-not-named-before",
    "tutor-overloaded",
    "unknown-reference",
    "workplace-lacks-situation",
};

/// The prose under a heading of a page; empty when it has none.
pub(super) fn section<'a>(page: &'a str, heading: &str) -> &'a str {
    let Some((_, rest)) = page.split_once(&format!("\n## {heading}\n")) else {
        return "";
    };
    rest.split("\n## ").next().unwrap_or_default().trim()
}

/// The blocks of a kind, `ron plan`, in order.
pub(super) fn blocks<'a>(page: &'a str, info: &str) -> Vec<&'a str> {
    let mark = format!("```{info}\n");
    let ends = |rest: &'a str| rest.split("```").next().unwrap_or_default();
    page.split(mark.as_str()).skip(1).map(ends).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::CHECKS;
    use crate::text::Text;

    #[test]
    fn every_check_has_a_page_in_both_languages_and_an_example() {
        for it in CHECKS {
            for lang in Lang::ALL {
                let page = page(it.name(), *lang).unwrap_or_else(|| panic!("no page of {}", it.name()));
                let title = page.lines().next().unwrap_or_default();
                assert!(title.starts_with(&format!("# {}", it.code())), "{title}");
                let named = match lang {
                    Lang::En => it.name().to_owned(),
                    Lang::Fr => Text::new(*lang)
                        .get(&format!("check-{}.title", it.name()))
                        .to_owned(),
                };
                assert!(title.ends_with(&format!(" {named}")), "{title}");
                for heading in headings(*lang) {
                    assert!(!section(page, heading).is_empty(), "{}: {heading}", it.name());
                }
                // One example serves both: it stands on the English page, to which the French one leads.
                let example = !blocks(page, "ron plan").is_empty();
                assert_eq!(example, *lang == Lang::En, "{lang} {}", it.name());
                let link = format!("../{}.md#example", it.name());
                assert_eq!(page.contains(&link), *lang == Lang::Fr, "{lang} {}", it.name());
            }
        }
        assert_eq!(PAGES.len(), CHECKS.len());
    }
}
