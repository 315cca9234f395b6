//! Words that name an illness, from the lists in `assets/health`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::text::push_folded;

const FRENCH: &str = include_str!("../../../assets/health/fr.txt");
const ENGLISH: &str = include_str!("../../../assets/health/en.txt");

/// Accents that stand after their letter instead of in it.
const ACCENTS: std::ops::RangeInclusive<char> = '\u{300}'..='\u{36F}';

/// Terms by their first word.
type Terms = BTreeMap<&'static str, BTreeSet<Vec<&'static str>>>;

static TERMS: OnceLock<Terms> = OnceLock::new();

fn terms() -> &'static Terms {
    TERMS.get_or_init(|| {
        let mut terms = Terms::new();
        let lines = FRENCH.lines().chain(ENGLISH.lines());
        for line in lines.map(str::trim).filter(|it| !it.starts_with('#')) {
            let words: Vec<&str> = line.split(' ').filter(|it| !it.is_empty()).collect();
            if let Some(first) = words.first() {
                terms.entry(first).or_default().insert(words);
            }
        }
        terms
    })
}

/// Words of a text with their places, without case and accents.
fn words(text: &str) -> Vec<(String, std::ops::Range<usize>)> {
    let mut words: Vec<(String, std::ops::Range<usize>)> = Vec::new();
    let mut open = false;
    for (at, letter) in text.char_indices() {
        // An accent may follow its letter.
        if !letter.is_alphanumeric() && !ACCENTS.contains(&letter) {
            open = false;
            continue;
        }
        if !open {
            words.push((String::new(), at..at));
            open = true;
        }
        if let Some((word, range)) = words.last_mut() {
            push_folded(word, letter);
            range.end = at + letter.len_utf8();
        }
    }
    words
}

fn same(word: &str, term: &str) -> bool {
    word == term || word.strip_suffix('s') == Some(term)
}

/// The first word of a text that seems to name an illness, as it is written there.
pub(super) fn health_word(text: &str) -> Option<&str> {
    if text.trim().is_empty() {
        return None;
    }
    let words = words(text);
    for (at, (first, range)) in words.iter().enumerate() {
        let singular = first.strip_suffix('s').unwrap_or(first);
        let known = [first.as_str(), singular]
            .into_iter()
            .filter_map(|it| terms().get(it));
        for term in known.flatten() {
            let rest = words.get(at..at + term.len()).unwrap_or_default();
            if !rest.is_empty() && rest.iter().zip(term).all(|((word, _), term)| same(word, term)) {
                let end = rest.last().map_or(range.end, |(_, last)| last.end);
                return text.get(range.start..end);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_plain_and_hold_each_term_once() {
        for list in [FRENCH, ENGLISH] {
            let lines: Vec<_> = list.lines().filter(|it| !it.starts_with('#')).collect();
            assert_eq!(lines.iter().collect::<BTreeSet<_>>().len(), lines.len());
            assert!(lines.len() > 60);
            for line in lines {
                let own: Vec<_> = words(line).into_iter().map(|(word, _)| word).collect();
                assert_eq!(own.join(" "), line, "plain lower-case words");
            }
        }
    }

    #[test]
    fn illnesses_are_seen_whatever_their_case_accents_and_number() {
        for (text, word) in [
            ("Épileptique, à asseoir près de la porte", "Épileptique"),
            ("suivi pour une SCLÉROSE EN PLAQUES", "SCLÉROSE EN PLAQUES"),
            ("troubles dys", "troubles dys"),
            ("dépressions répétées", "dépressions"),
            ("RQTH depuis 2024", "RQTH"),
            ("burn-out l’an passé", "burn-out"),
            ("has multiple sclerosis", "multiple sclerosis"),
            ("Dyslexic", "Dyslexic"),
            ("De\u{301}pression", "De\u{301}pression"),
            ("trouble de l’attention", "trouble de l’attention"),
        ] {
            assert_eq!(health_word(text), Some(word), "{text}");
        }
    }

    #[test]
    fn ordinary_words_raise_no_alarm() {
        for text in [
            "",
            "Pause toutes les 45 minutes, documents en gros caractères",
            "Enceinte Bluetooth pour la salle",
            "Test en aveugle",
            "Besoin d’un siège réglable et d’un lieu calme",
            "Garde d’enfants le mercredi",
            "Bruit sourd de l’atelier",
            "Stock en crise, dépressurisation du circuit",
            "Une plaque électrique, un trouble de voisinage",
            "Autistes-peintres".get(7..).unwrap_or_default(),
            "Needs a quiet place and printed material",
            "A stroke of the brush; a blind test",
            "Back office, pain au chocolat",
            "Tocsin, tms2000",
        ] {
            assert_eq!(health_word(text), None, "{text}");
        }
    }
}
