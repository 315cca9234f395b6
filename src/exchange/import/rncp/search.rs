//! Finding a fiche by its number or by words of its title.

use super::fiche::FicheSummary;
use super::number::FicheNumber;
use crate::text::{fold, words};

/// The fiches that answer a query, best first.
///
/// A query that is a number (`RNCP37488`, `rs 5568`, or digits alone) finds the fiches with that number, in either
/// register; if none has it, and for every other query, all words of the query must begin or stand inside words of
/// the title or the number, whatever their case and accents. An empty query keeps everything.
///
/// Active fiches come first, then those of unknown state, then the others; within each, a title that holds the
/// query as one phrase comes first; the order of the file decides the rest.
pub fn search<'a>(fiches: &'a [FicheSummary], query: &str) -> Vec<&'a FicheSummary> {
    let mut found = by_number(fiches, query);
    if found.is_empty() {
        found = by_words(fiches, query);
    }
    let phrase = fold(query.trim());
    found.sort_by_cached_key(|fiche| (state_rank(fiche.active), !fold(&fiche.title).contains(&phrase)));
    found
}

fn by_number<'a>(fiches: &'a [FicheSummary], query: &str) -> Vec<&'a FicheSummary> {
    let query = query.trim();
    if let Some(number) = FicheNumber::parse(query) {
        return fiches.iter().filter(|fiche| fiche.number == number).collect();
    }
    match query.parse::<u32>() {
        Ok(digits) => fiches
            .iter()
            .filter(|fiche| fiche.number.digits == digits)
            .collect(),
        Err(_) => Vec::new(),
    }
}

fn by_words<'a>(fiches: &'a [FicheSummary], query: &str) -> Vec<&'a FicheSummary> {
    let wanted = words(query);
    fiches
        .iter()
        .filter(|fiche| {
            let title = fold(&fiche.title);
            let number = fold(&fiche.number.to_string());
            wanted
                .iter()
                .all(|word| title.contains(word.as_str()) || number.contains(word.as_str()))
        })
        .collect()
}

fn state_rank(active: Option<bool>) -> u8 {
    match active {
        Some(true) => 0,
        None => 1,
        Some(false) => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::search;
    use crate::exchange::import::rncp::{FicheNumber, FicheSummary};

    fn fiche(number: &str, title: &str, active: Option<bool>) -> FicheSummary {
        FicheSummary {
            number: FicheNumber::parse(number).unwrap(),
            title: title.to_owned(),
            level: None,
            active,
            blocks: 0,
            end: None,
        }
    }

    fn register() -> Vec<FicheSummary> {
        vec![
            fiche("RNCP100", "Formateur professionnel d’adultes", Some(false)),
            fiche("RNCP37275", "Formateur professionnel d’adultes", Some(true)),
            fiche("RNCP37488", "Cybersécurité", Some(true)),
            fiche("RS5568", "Référent cybersécurité en TPE/PME", Some(true)),
            fiche("RS37488", "Tourier", None),
            fiche("RNCP3748", "Cybersécurité des réseaux", None),
        ]
    }

    fn numbers(query: &str) -> Vec<String> {
        let fiches = register();
        search(&fiches, query)
            .into_iter()
            .map(|fiche| fiche.number.to_string())
            .collect()
    }

    #[test]
    fn a_number_finds_that_fiche_only() {
        assert_eq!(numbers("rncp 37488"), ["RNCP37488"]);
        assert_eq!(numbers("37488"), ["RNCP37488", "RS37488"]);
    }

    #[test]
    fn all_words_count_whatever_case_and_accents() {
        assert_eq!(numbers("ADULTES formateur"), ["RNCP37275", "RNCP100"]);
        assert_eq!(numbers("cybersecurite"), ["RNCP37488", "RS5568", "RNCP3748"]);
        assert_eq!(numbers("cybersécurité tpe rs"), ["RS5568"]);
        assert!(numbers("formateur zzz").is_empty());
    }

    #[test]
    fn a_phrase_comes_before_scattered_words() {
        assert_eq!(
            numbers("référent cyber").first().map(String::as_str),
            Some("RS5568")
        );
    }

    #[test]
    fn nothing_asked_keeps_all_active_first() {
        assert_eq!(numbers("").len(), 6);
        assert_eq!(numbers(" ").last().map(String::as_str), Some("RNCP100"));
    }
}
