//! Splitting a flat list of competencies.
//!
//! The registers lost the line breaks of these lists: what is left of them are runs of two or more spaces, which
//! also stand in the middle of sentences. The splitter cuts there, then joins again what was one sentence, takes the
//! bullets off and keeps the certifier's own codes. It cannot be right every time: each piece says what is doubtful
//! about it, for a person to review.

mod code;
mod doubt;
mod review;

pub use doubt::Doubt;
pub use review::{cut, join_with_previous};

use code::Coded;

use crate::model::Nature;

/// One competency as split from a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitCompetency {
    /// The certifier's code without its separator: `A1C1`, `C.10`, `1.1.2`.
    pub code: Option<String>,
    /// The wording, on one line, without bullet or code.
    pub text: String,
    /// Why a person should look at it; empty when nothing is doubtful.
    pub doubts: Vec<Doubt>,
    /// The nature that a person chose; `None` leaves the guess.
    pub nature: Option<Nature>,
}

impl SplitCompetency {
    /// A competency nothing is doubtful about.
    pub fn sure(code: Option<String>, text: impl Into<String>) -> Self {
        Self {
            code,
            text: text.into(),
            doubts: Vec::new(),
            nature: None,
        }
    }

    /// Whether it reads like a competency rather than like an introduction or a heading of the list.
    pub fn is_competency(&self) -> bool {
        !self
            .doubts
            .iter()
            .any(|doubt| matches!(doubt, Doubt::LeadIn | Doubt::Heading))
    }
}

/// Signs that open an item wherever they stand, even in the middle of a line.
const STRONG_BULLETS: [char; 12] = [
    '•', '▪', '●', '◦', '‣', '➢', '➔', '✓', '■', '►', '\u{F0B7}', '\u{F0A7}',
];

/// Signs that open an item at the head of a fragment only.
const HEAD_BULLETS: [char; 6] = ['-', '*', '–', '—', '·', '→'];

/// A piece of fewer letters than this is a leftover of the layout, not a competency.
const SHORTEST: usize = 4;

/// Splits a list of competencies as the registers hold it.
///
/// Fragments end at two or more spaces, at a line break and before a bullet sign such as `•`. A fragment that begins
/// in lower case or with closing punctuation, and has no bullet or code of its own, continues the one before.
/// Nothing but bullets, separators and leftovers without letters is lost.
pub fn split_competencies(list: &str) -> Vec<SplitCompetency> {
    let fragments = fragments(list);
    let marked = fragments.iter().filter(|fragment| fragment.is_marked()).count() * 2 > fragments.len();
    let pieces = join(&fragments, marked);
    doubt::judge(pieces, marked)
}

/// A run of text between two breaks.
#[derive(Debug)]
struct Fragment {
    bulleted: bool,
    code: Option<String>,
    text: String,
}

impl Fragment {
    fn is_marked(&self) -> bool {
        self.bulleted || self.code.is_some()
    }

    /// Whether it cannot open a sentence: small letter or closing punctuation first.
    fn continues(&self) -> bool {
        !self.is_marked()
            && self.text.chars().next().is_some_and(|letter| {
                letter.is_lowercase() || matches!(letter, ':' | ';' | ',' | ')' | '»' | '?' | '!' | '/' | '…')
            })
    }
}

/// A competency being put together, before it is judged.
#[derive(Debug)]
struct Piece {
    bulleted: bool,
    code: Option<String>,
    text: String,
    joined: bool,
}

/// Cuts the list and reads the bullet and code of each fragment.
fn fragments(list: &str) -> Vec<Fragment> {
    let mut fragments = Vec::new();
    let mut bullet_before = false;
    let mut code_before = None;
    for line in lines(list) {
        for part in inline_items(&line) {
            let (bullet, text) = take_bullet(part);
            let bulleted = bullet || bullet_before;
            if text.is_empty() {
                bullet_before = bulleted;
                continue;
            }
            let (code, text) = match code::take(text) {
                // The space after a code was a break: the text comes with the next fragment.
                Some(Coded { code, rest: "", .. }) if code_before.is_none() => {
                    code_before = Some(code);
                    bullet_before = bulleted;
                    continue;
                }
                Some(found) => (Some(found.code), found.rest),
                None => (None, text),
            };
            bullet_before = false;
            let code = code_before.take().or(code);
            fragments.push(Fragment {
                bulleted,
                code,
                text: text.to_owned(),
            });
        }
    }
    fragments
}

/// Splits at line breaks and at two or more white spaces; single ones become plain spaces.
fn lines(list: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut gap = String::new();
    for letter in list.chars() {
        if letter.is_whitespace() || letter == '\u{200B}' || letter == '\u{FEFF}' {
            gap.push(letter);
            continue;
        }
        if gap.chars().count() >= 2 || gap.contains('\n') {
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
        } else if !gap.is_empty() && !line.is_empty() {
            line.push(' ');
        }
        gap.clear();
        line.push(letter);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Cuts a line before each bullet sign, dash or code that plainly opens another item of the same list.
fn inline_items(line: &str) -> Vec<&str> {
    let dashed = line.starts_with("- ") || line.starts_with("– ");
    let shape = code::take(take_bullet(line).1).map(|found| code::shape(&found.code));
    let mut items = Vec::new();
    let mut start = 0;
    let mut previous = ' ';
    for (at, letter) in line.char_indices() {
        let rest = line.get(at..).unwrap_or_default();
        let opens = at > start
            && (STRONG_BULLETS.contains(&letter)
                || (previous == ' ' && dashed && dash_item(rest))
                || (previous == ' ' && shape.as_deref().is_some_and(|shape| coded_item(rest, shape))));
        if opens {
            items.push(line.get(start..at).unwrap_or_default().trim());
            start = at;
        }
        previous = letter;
    }
    items.push(line.get(start..).unwrap_or_default().trim());
    items
}

/// Whether « - Verbe » stands here, as opposed to an aside between dashes.
fn dash_item(rest: &str) -> bool {
    rest.strip_prefix("- ")
        .or_else(|| rest.strip_prefix("– "))
        .and_then(|item| item.split_whitespace().next())
        .is_some_and(|word| {
            word.chars().next().is_some_and(char::is_uppercase) && doubt::looks_infinitive(word)
        })
}

/// Whether a code of that shape, set apart from its text, stands here.
fn coded_item(rest: &str, shape: &str) -> bool {
    shape.contains(|letter: char| letter.is_ascii_uppercase())
        && rest.starts_with(|letter: char| letter.is_ascii_uppercase())
        && code::take(rest).is_some_and(|found| {
            found.separated
                && code::shape(&found.code) == shape
                && found.rest.chars().next().is_some_and(char::is_uppercase)
        })
}

/// Takes the bullets off the head of a fragment and says whether there was one.
fn take_bullet(text: &str) -> (bool, &str) {
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let after = rest.get(letter.len_utf8()..).unwrap_or_default();
        let next = after.chars().next();
        let is_bullet = STRONG_BULLETS.contains(&letter)
            || (HEAD_BULLETS.contains(&letter) && !next.is_some_and(|next| next.is_ascii_digit()))
            // Word's second level of bullets comes out as a small « o ».
            || (letter == 'o'
                && next == Some(' ')
                && after.trim_start().chars().next().is_some_and(char::is_uppercase));
        if !is_bullet {
            break;
        }
        rest = after.trim_start();
    }
    (rest.len() < text.len(), rest)
}

/// Joins the fragments that are one sentence.
fn join(fragments: &[Fragment], marked: bool) -> Vec<Piece> {
    let low = fragments.iter().filter(|fragment| fragment.continues()).count();
    // A list written in small letters throughout has no sentence to mend.
    let all_low = fragments.first().is_some_and(Fragment::continues) && low * 2 > fragments.len();
    let mut after_lead_in = false;
    let mut pieces: Vec<Piece> = Vec::new();
    for fragment in fragments {
        let Some(last) = pieces.last_mut() else {
            if fragment.text.chars().any(char::is_alphabetic) {
                pieces.push(Piece::of(fragment));
                after_lead_in = fragment.text.ends_with(':');
            }
            continue;
        };
        let short = fragment.text.chars().count() < SHORTEST;
        if short && (fragment.is_marked() || !fragment.text.chars().any(char::is_alphanumeric)) {
            continue;
        }
        let first_word = fragment.text.split_whitespace().next().unwrap_or_default();
        let low_item =
            fragment.continues() && (all_low || (after_lead_in && doubt::looks_infinitive(first_word)));
        let acronym = marked && !fragment.is_marked() && is_acronym(first_word);
        if !low_item && (fragment.continues() || short || acronym) {
            last.text.push(' ');
            last.text.push_str(&fragment.text);
            last.joined = true;
        } else {
            pieces.push(Piece::of(fragment));
        }
        after_lead_in |= fragment.text.ends_with(':') && !fragment.is_marked();
    }
    pieces
}

impl Piece {
    fn of(fragment: &Fragment) -> Self {
        Self {
            bulleted: fragment.bulleted,
            code: fragment.code.clone(),
            text: fragment.text.clone(),
            joined: false,
        }
    }
}

/// Whether a word is all capitals: an acronym rarely opens a competency, and often stands where a line was cut.
fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
    (2..=6).contains(&letters) && !word.chars().any(char::is_lowercase)
}

/// Puts a long flat text of the registers into paragraphs, by the rules that split the lists but keeping every word.
pub fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    for line in lines(text) {
        match paragraphs.last_mut() {
            Some(last) if line.chars().next().is_some_and(char::is_lowercase) => {
                last.push(' ');
                last.push_str(&line);
            }
            _ => paragraphs.push(line),
        }
    }
    paragraphs
}

#[cfg(test)]
mod tests;
