//! The last line of a file: a short sum of all that stands before, so that damage does not pass for content.
//!
//! A flipped bit in a digit or a letter is often still a readable plan. The sum tells; it never refuses, since
//! a person may edit the file, and may delete the line.

use sha2::{Digest as _, Sha256};

/// How the line begins.
const MARK: &str = "// sha256 ";
/// How many bytes of the sum are written, two characters each.
const BYTES: usize = 8;

/// What the last line says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seal {
    /// There is none: written by hand.
    Absent,
    /// The text is as it was written.
    Intact,
    /// The text is not as it was written.
    Broken,
}

/// The sum of a text, whatever its line ends.
fn sum(text: &str) -> String {
    let mut hash = Sha256::new();
    let mut pieces = text.split("\r\n");
    if let Some(first) = pieces.next() {
        hash.update(first);
    }
    for piece in pieces {
        hash.update("\n");
        hash.update(piece);
    }
    let mut out = String::new();
    for byte in hash.finalize().iter().take(BYTES) {
        out.push_str(&format!("{byte:02x}"));
    }
    out
}

/// Adds the line to a text that ends with a line end.
pub(super) fn append(text: &mut String) {
    let line = format!("{MARK}{}\n", sum(text));
    text.push_str(&line);
}

/// Compares a text with its last line.
pub(super) fn check(text: &str) -> Seal {
    let trimmed = text.trim_end();
    let (before, last) = trimmed
        .rfind('\n')
        .map_or(("", trimmed), |at| trimmed.split_at(at + 1));
    match last.strip_prefix(MARK) {
        None => Seal::Absent,
        Some(written) if written.trim() == sum(before) => Seal::Intact,
        Some(_) => Seal::Broken,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_letter_breaks_the_seal() {
        let mut text = "(\n    format: 1,\n    title: \"Été\",\n)\n".to_owned();
        assert_eq!(check(&text), Seal::Absent);
        append(&mut text);
        assert_eq!(check(&text), Seal::Intact);
        assert_eq!(check(&text.replace("Été", "Eté")), Seal::Broken);
        assert_eq!(check(""), Seal::Absent);
    }

    #[test]
    fn line_ends_and_blank_ends_do_not_break_the_seal() {
        let mut text = "(\n    format: 1,\n)\n".to_owned();
        append(&mut text);
        assert_eq!(check(&text.replace('\n', "\r\n")), Seal::Intact);
        assert_eq!(check(text.trim_end()), Seal::Intact);
        assert_eq!(check(&format!("{text}\n\n")), Seal::Intact);
    }
}
