//! What is doubtful about a split, so that the person who reviews it looks where it matters.

use super::{Piece, SHORTEST, SplitCompetency, code};
use crate::text::fold;

/// Why a piece of a split list deserves a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Two fragments were joined because the second could not open a sentence.
    Joined,
    /// It ends with a colon and introduces what follows: probably no competency.
    LeadIn,
    /// It stands among bulleted or coded items without being one and has no verb: probably a heading.
    Heading,
    /// Its neighbours have a bullet or a code and it has none: perhaps the end of the one before.
    NoMark,
    /// Its code heads others, or a list of details follows it: perhaps it says again what its parts say.
    Parent,
    /// A second sentence may begin inside it.
    MaybeTwo {
        /// Byte at which the second would begin in the text.
        at: usize,
    },
    /// It begins with a small letter.
    SmallLetter,
    /// Lone letters stand in it: the register probably broke words.
    BrokenWords,
}

/// The longest heading worth the name, in letters.
const LONGEST_HEADING: usize = 80;

/// Words after which a capital letter opens a name rather than a sentence.
const JOINERS: [&str; 22] = [
    "a", "au", "aux", "avec", "chez", "d'", "dans", "de", "des", "du", "en", "et", "l'", "la", "le", "les",
    "ou", "par", "pour", "sous", "sur", "un",
];

/// One-letter words of French, folded, that are no sign of broken text.
const LONE_LETTERS: [char; 3] = ['a', 'y', 'o'];

/// Cleans the pieces and says what is doubtful about each.
pub(super) fn judge(pieces: Vec<Piece>, marked: bool) -> Vec<SplitCompetency> {
    let codes: Vec<Option<String>> = pieces.iter().map(|piece| piece.code.clone()).collect();
    let marks: Vec<bool> = pieces
        .iter()
        .map(|piece| piece.bulleted || piece.code.is_some())
        .collect();
    let mut judged = Vec::with_capacity(pieces.len());
    for (at, piece) in pieces.into_iter().enumerate() {
        let text = piece
            .text
            .trim_end_matches(|letter: char| letter.is_whitespace() || matches!(letter, ';' | ','));
        if text.chars().count() < SHORTEST && piece.code.is_none() {
            continue;
        }
        let is_marked = marks.get(at).copied().unwrap_or_default();
        let next_marked = marks.get(at + 1).copied();
        let next_coded = codes.get(at + 1).is_some_and(Option::is_some);
        let mut doubts = Vec::new();
        if text.ends_with(':') {
            doubts.push(if piece.code.is_none() {
                Doubt::LeadIn
            } else {
                Doubt::Parent
            });
        } else if marked && !is_marked {
            doubts.push(if is_heading(text, next_marked) {
                Doubt::Heading
            } else {
                Doubt::NoMark
            });
        }
        if let Some(code) = &piece.code {
            let heads = codes.iter().flatten().any(|other| code::heads(code, other));
            let detailed = !piece.bulleted && next_marked == Some(true) && !next_coded;
            if (heads || detailed) && !doubts.contains(&Doubt::Parent) {
                doubts.push(Doubt::Parent);
            }
        }
        if piece.joined {
            doubts.push(Doubt::Joined);
        }
        if let Some(at) = second_sentence(text) {
            doubts.push(Doubt::MaybeTwo { at });
        }
        if !piece.bulleted && piece.code.is_none() && text.chars().next().is_some_and(char::is_lowercase) {
            doubts.push(Doubt::SmallLetter);
        }
        if has_broken_words(text) {
            doubts.push(Doubt::BrokenWords);
        }
        judged.push(SplitCompetency {
            code: piece.code,
            text: text.to_owned(),
            doubts,
            nature: None,
        });
    }
    judged
}

/// Whether a word may be an infinitive: « Analyser », « S’exprimer », « co-construire ».
pub(super) fn looks_infinitive(word: &str) -> bool {
    let folded = fold(word.trim_end_matches([',', ';', '.', ':']));
    let verb = folded.strip_prefix("s'").unwrap_or(&folded);
    verb.chars().count() >= 4
        && verb.chars().all(|letter| letter.is_alphabetic() || letter == '-')
        && ["er", "ir", "re"].iter().any(|ending| verb.ends_with(ending))
}

fn is_heading(text: &str, next_marked: Option<bool>) -> bool {
    next_marked == Some(true)
        && text.chars().count() <= LONGEST_HEADING
        && !text.ends_with('.')
        && !text.split_whitespace().next().is_some_and(looks_infinitive)
}

/// Where a second competency may have been glued on with a single space: « … du spectacle Réunir une … ».
fn second_sentence(text: &str) -> Option<usize> {
    let mut previous: Option<&str> = None;
    let mut at = 0;
    for word in text.split(' ') {
        let start = at;
        at += word.len() + 1;
        if let Some(before) = previous
            && word.chars().next().is_some_and(char::is_uppercase)
            && word.chars().skip(1).all(char::is_lowercase)
            && word.chars().count() >= 5
            && looks_infinitive(word)
            && before
                .chars()
                .last()
                .is_some_and(|letter| letter.is_lowercase() || letter == '.')
            && !JOINERS.contains(&fold(before).as_str())
        {
            return Some(start);
        }
        previous = Some(word);
    }
    None
}

fn has_broken_words(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        let mut letters = word.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) => {
                letter.is_lowercase()
                    && !fold(&letter.to_string()).starts_with(|plain| LONE_LETTERS.contains(&plain))
            }
            _ => false,
        }
    })
}
