//! The codes that certifiers put before a competency: `A1C1.`, `C1.2 -`, `C.10.`, `1.1.2`, `Compétence 3 :`.

use crate::text::fold;

/// A code in front of a text, and the text without it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Coded<'a> {
    /// The code without what separates it from the text: `A1C1`, `C.10`.
    pub(super) code: String,
    /// What follows the code and its separator; empty when nothing does.
    pub(super) rest: &'a str,
    /// Whether a point, colon, dash or bracket stood between them: without it a code is less certain.
    pub(super) separated: bool,
}

/// Words that introduce a number and make it a code.
const CODE_WORDS: [&str; 4] = ["competence", "capacite", "comp", "competences"];

/// Takes the code off the front of a text, if one stands there.
pub(super) fn take(text: &str) -> Option<Coded<'_>> {
    bracketed(text)
        .or_else(|| lettered(text))
        .or_else(|| numbered(text))
        .or_else(|| worded(text))
}

/// The letters and points of a code with every number made `#`: codes of one list share it.
pub(super) fn shape(code: &str) -> String {
    let mut shape = String::new();
    for letter in code.chars() {
        if !letter.is_ascii_digit() {
            shape.push(letter);
        } else if !shape.ends_with('#') {
            shape.push('#');
        }
    }
    shape
}

/// Whether the first code heads the second: `1.1` heads `1.1.2`, `A1` heads `A1C3`.
pub(super) fn heads(parent: &str, child: &str) -> bool {
    child.strip_prefix(parent).is_some_and(|rest| {
        rest.chars()
            .next()
            .is_some_and(|letter| letter == '.' || letter == '-' || letter.is_alphabetic())
    })
}

/// `(C1) text`, `[C1] text`.
fn bracketed(text: &str) -> Option<Coded<'_>> {
    let (close, inside) = match text.chars().next()? {
        '(' => (')', text.get(1..)?),
        '[' => (']', text.get(1..)?),
        _ => return None,
    };
    let (code, rest) = inside.split_once(close)?;
    let end = lettered_end(code).or_else(|| numbered_end(code))?;
    (end == code.len()).then(|| Coded {
        code: code.to_owned(),
        rest: after_separator(rest).0,
        separated: true,
    })
}

/// `A1C1. text`, `C.1. text`, `A5.C1. text`, `C1.2 - text`, `C 1 : text`.
fn lettered(text: &str) -> Option<Coded<'_>> {
    let end = lettered_end(text)?;
    finish(text, end)
}

/// `1.1 Text`, `1.1.2. text`, `1) text`, `2 - text`, `a) text`.
fn numbered(text: &str) -> Option<Coded<'_>> {
    let mut letters = text.chars();
    if letters.next()?.is_ascii_alphabetic() && letters.next()? == ')' {
        let (rest, _) = after_separator(text.get(1..)?);
        return Some(Coded {
            code: text.get(..1)?.to_owned(),
            rest,
            separated: true,
        });
    }
    let end = numbered_end(text)?;
    let found = finish(text, end)?;
    // A lone number is a code only when something sets it apart: « 3 conditions » is not coded.
    (found.separated || found.code.contains('.')).then_some(found)
}

/// `Compétence 1 : text`.
fn worded(text: &str) -> Option<Coded<'_>> {
    let word = text.split_whitespace().next()?;
    if !CODE_WORDS.contains(&fold(word.trim_end_matches('.')).as_str()) {
        return None;
    }
    let after_word = text.get(word.len()..)?.trim_start();
    let number = after_word.trim_start_matches(['n', 'N', '°', 'º']).trim_start();
    let end = numbered_end(number).or_else(|| lettered_end(number))?;
    let found = finish(number, end)?;
    found.separated.then(|| Coded {
        code: format!("{word} {}", found.code),
        ..found
    })
}

/// Where a code of letters and digits ends, in bytes.
fn lettered_end(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut end = 0;
    let mut groups = 0;
    loop {
        let separator = usize::from(groups > 0 && matches!(bytes.get(end), Some(b'.' | b'-')));
        let letters = run(bytes, end + separator, u8::is_ascii_uppercase);
        let mut at = end + separator + letters;
        if letters > 4 || (groups == 0 && letters == 0) || (letters == 0 && separator == 0) {
            break;
        }
        // A point, and in the first group a dash or a space, may part letters and number: `C.1`, `C 1`.
        let parted = match bytes.get(at) {
            Some(b'.') => letters > 0,
            Some(b'-' | b' ') => letters > 0 && groups == 0,
            _ => false,
        };
        at += usize::from(parted);
        let digits = run(bytes, at, u8::is_ascii_digit);
        if digits == 0 || digits > 3 {
            break;
        }
        end = at + digits;
        groups += 1;
        if groups > 4 {
            return None;
        }
    }
    if groups == 0 {
        return None;
    }
    // One small letter may close the code: `C1a`.
    let tail = run(bytes, end, u8::is_ascii_lowercase);
    let next = bytes.get(end + tail);
    match tail {
        0 if bytes
            .get(end)
            .is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80 && !spaced(text, end)) =>
        {
            None
        }
        0 => Some(end),
        1 if matches!(next, None | Some(b'.' | b':' | b')' | b' ' | b'-')) => Some(end + 1),
        _ => None,
    }
}

/// Where a code of digits and points ends, in bytes.
fn numbered_end(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut end = run(bytes, 0, u8::is_ascii_digit);
    if end == 0 || end > 2 {
        return None;
    }
    while bytes.get(end) == Some(&b'.') {
        let digits = run(bytes, end + 1, u8::is_ascii_digit);
        match digits {
            0 => break,
            1 | 2 => end += 1 + digits,
            _ => return None,
        }
    }
    match bytes.get(end) {
        Some(byte) if byte.is_ascii_alphanumeric() || matches!(byte, b',' | b'%' | b'/') => None,
        _ => Some(end),
    }
}

/// Whether a space or dash outside ASCII stands at that byte.
fn spaced(text: &str, at: usize) -> bool {
    text.get(at..)
        .and_then(|rest| rest.chars().next())
        .is_some_and(|letter| letter.is_whitespace() || is_separator(letter))
}

/// How many bytes from `from` on satisfy the test.
fn run(bytes: &[u8], from: usize, test: fn(&u8) -> bool) -> usize {
    bytes
        .get(from..)
        .map_or(0, |rest| rest.iter().take_while(|byte| test(byte)).count())
}

/// Takes off the separator after a code that ends at `end`, and judges the whole.
fn finish(text: &str, end: usize) -> Option<Coded<'_>> {
    let code = text.get(..end)?;
    let tail = text.get(end..)?;
    let (rest, separated) = after_separator(tail);
    let starts_high = rest.chars().next().is_none_or(char::is_uppercase);
    let loose = code.contains(' ');
    if !separated && (!starts_high || loose || (tail.len() == rest.len() && !rest.is_empty())) {
        return None;
    }
    Some(Coded {
        code: code.to_owned(),
        rest,
        separated,
    })
}

/// What stands between a code and its text.
fn is_separator(letter: char) -> bool {
    matches!(letter, '.' | ':' | ')' | ']' | '-' | '–' | '—' | '°' | '/')
}

/// Skips spaces and separators; says whether a separator was among them.
fn after_separator(text: &str) -> (&str, bool) {
    let rest = text.trim_start_matches(|letter: char| letter.is_whitespace() || is_separator(letter));
    let skipped = text.get(..text.len() - rest.len()).unwrap_or_default();
    (rest, skipped.chars().any(is_separator))
}

#[cfg(test)]
mod tests {
    use super::{heads, shape, take};

    #[test]
    fn codes_of_all_known_makes_are_taken() {
        for (text, code, rest) in [
            ("A1C1. Evaluer", "A1C1", "Evaluer"),
            ("A1C2.Apprécier", "A1C2", "Apprécier"),
            ("A2C10. Communiquer", "A2C10", "Communiquer"),
            ("A5.C1. Réaliser", "A5.C1", "Réaliser"),
            ("C.1. Organiser", "C.1", "Organiser"),
            ("C.18. Concevoir", "C.18", "Concevoir"),
            ("C1. Réaliser", "C1", "Réaliser"),
            ("C1.2 - Analyser", "C1.2", "Analyser"),
            ("C1.2 – Analyser", "C1.2", "Analyser"),
            ("C1.2– Analyser", "C1.2", "Analyser"),
            ("C 3 : identifier", "C 3", "identifier"),
            ("C1 Réaliser", "C1", "Réaliser"),
            ("C1a. Lire", "C1a", "Lire"),
            ("1.1 Recueillir", "1.1", "Recueillir"),
            ("3.1.2. Configurer", "3.1.2", "Configurer"),
            ("1) lire", "1", "lire"),
            ("2 - Écrire", "2", "Écrire"),
            ("a) lire", "a", "lire"),
            ("(C4) Écrire", "C4", "Écrire"),
            ("[1.2] Écrire", "1.2", "Écrire"),
            ("Compétence 1 : Écrire", "Compétence 1", "Écrire"),
            ("3.1", "3.1", ""),
            ("C1.", "C1", ""),
        ] {
            let found = take(text).unwrap_or_else(|| panic!("no code in {text:?}"));
            assert_eq!((found.code.as_str(), found.rest), (code, rest), "{text}");
        }
    }

    #[test]
    fn plain_text_has_no_code() {
        for text in [
            "Analyser le dossier",
            "3 conditions sont obligatoires",
            "2.5 tonnes de charge",
            "B2 du cadre européen",
            "IPv6 et routage",
            "ISO 9001 : appliquer la norme",
            "3D : modéliser",
            "H2O dans les circuits",
            "S’exprimer",
            "C’est",
            "2026 : dresser un bilan",
            "C1é",
            "",
            "-",
            "é",
        ] {
            assert_eq!(take(text), None, "{text}");
        }
    }

    #[test]
    fn a_shape_is_the_code_without_its_numbers() {
        assert_eq!(shape("A1C10"), "A#C#");
        assert_eq!(shape("C.1"), "C.#");
    }

    #[test]
    fn a_code_heads_those_that_continue_it() {
        assert!(heads("1.1", "1.1.2") && heads("A1", "A1C3"));
        assert!(!heads("1.1", "1.10") && !heads("C1", "C1") && !heads("C1", "C10"));
    }
}
