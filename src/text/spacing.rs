//! French spaces: those that a line must not end at are invisible in an editor, so nobody types them by hand.

use super::number::{NARROW_SPACE, NO_BREAK_SPACE};
use super::{Lang, Text};

/// Puts no-break spaces where French wants them: narrow before `;`, `!`, `?`, `%` and `€`, full before `:` and
/// inside « guillemets ».
///
/// Works on the source of messages, before they are parsed: Fluent has no syntax with a space before one of
/// these signs.
pub(super) fn french(source: &str) -> String {
    let mut out = String::with_capacity(source.len() + source.len() / 64);
    let mut rest = source.chars().peekable();
    while let Some(sign) = rest.next() {
        match (sign, rest.peek()) {
            (' ', Some(';' | '!' | '?' | '%' | '€')) => out.push(NARROW_SPACE),
            (' ', Some(':' | '»')) => out.push(NO_BREAK_SPACE),
            ('«', Some(' ')) => {
                rest.next();
                out.push('«');
                out.push(NO_BREAK_SPACE);
            }
            _ => out.push(sign),
        }
    }
    out
}

impl Text {
    /// Words of a plan as this language prints them: in French the spaces before `;`, `!`, `?`, `:`, `%`, `€` and
    /// inside « guillemets » are those that no line ends at. Nothing is added where nothing was typed.
    pub fn typeset(&self, words: &str) -> String {
        match self.lang() {
            Lang::Fr => french(words),
            Lang::En => words.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sign_gets_its_space() {
        // `_` stands for the narrow one, `~` for the full one.
        for (typed, expected) in [
            ("Quoi ?", "Quoi_?"),
            ("a ; b ! c", "a_; b_! c"),
            ("Lieu : Hem", "Lieu~: Hem"),
            ("« Caisse »", "«~Caisse~»"),
            ("« { $name } » : 44 %", "«~{ $name }~»~: 44_%"),
            ("3412 €", "3412_€"),
            ("14:30, a;b", "14:30, a;b"),
            ("key =\n    .why = Oui", "key =\n    .why = Oui"),
            ("« «", "«~«"),
            ("«", "«"),
            ("", ""),
        ] {
            let expected = expected.replace('_', "\u{202f}").replace('~', "\u{a0}");
            assert_eq!(french(typed), expected);
            assert_eq!(french(&expected), expected, "what is right stays");
        }
    }
}
