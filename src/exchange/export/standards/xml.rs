//! XML written by hand: elements in the order in which a schema wants them, escaped, indented.

use std::fmt::Write as _;

/// A document that grows.
#[derive(Debug)]
pub(super) struct Xml {
    text: String,
    depth: usize,
}

/// Attributes of an element.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    /// A document of that encoding.
    pub(super) fn new(encoding: &str) -> Self {
        Self {
            text: format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n"),
            depth: 0,
        }
    }

    /// An element with other elements in it.
    pub(super) fn element(&mut self, name: &str, attributes: Attributes<'_>, inner: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        self.text.push_str(">\n");
        self.depth += 1;
        inner(self);
        self.depth -= 1;
        self.indent();
        self.close(name);
    }

    /// An element with text in it.
    pub(super) fn leaf(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.open(name, attributes);
        self.text.push('>');
        escape_into(&mut self.text, text);
        self.close(name);
    }

    /// The text of the document.
    pub(super) fn finish(self) -> String {
        self.text
    }

    fn indent(&mut self) {
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }

    fn open(&mut self, name: &str, attributes: Attributes<'_>) {
        self.indent();
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            escape_into(&mut self.text, value);
            self.text.push('"');
        }
    }

    fn close(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }
}

/// Text as it may stand in an element, in an attribute, or in HTML. Characters that XML has no place for are left
/// out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape_into(&mut out, text);
    out
}

fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if c.is_control() => {}
            _ => out.push(c),
        }
    }
}

/// The bytes of a document in ISO-8859-1; what that encoding lacks becomes a numeric entity.
pub(super) fn latin1(document: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(document.len());
    for c in document.chars() {
        match u8::try_from(u32::from(c)) {
            Ok(byte) => bytes.push(byte),
            Err(_beyond) => {
                let mut entity = String::new();
                let _ = write!(entity, "&#{};", u32::from(c));
                bytes.extend_from_slice(entity.as_bytes());
            }
        }
    }
    bytes
}

/// Typographic characters in the plain forms of ISO-8859-1.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '’' | '‘' | '‛' | '′' => out.push('\''),
            '“' | '”' | '„' | '″' => out.push('"'),
            '–' | '—' | '‑' | '−' | '•' | '‣' => out.push('-'),
            '…' => out.push_str("..."),
            'œ' => out.push_str("oe"),
            'Œ' => out.push_str("Oe"),
            '€' => out.push_str("EUR"),
            '\u{2009}' | '\u{202f}' | '\u{2007}' => out.push('\u{a0}'),
            '\u{200b}' | '\u{feff}' => {}
            other => out.push(other),
        }
    }
    out
}

/// A text of at most `most` characters, cut at a word with `…` where it is longer, its ends trimmed.
pub(super) fn fitted(text: &str, most: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let head: String = text.chars().take(most.saturating_sub(3)).collect();
    let cut = match head.rfind(char::is_whitespace) {
        // A text of one long word is cut inside it.
        Some(at) if at * 2 > head.len() => head.get(..at).unwrap_or(&head),
        _ => head.as_str(),
    };
    format!("{}...", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_nested_and_escaped() {
        let mut xml = Xml::new("UTF-8");
        xml.element("a", &[("info", "\"x\" & y")], |xml| {
            xml.leaf("b", &[], "1 < 2 \u{1}> 0");
        });
        assert_eq!(
            xml.finish(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a info=\"&quot;x&quot; &amp; y\">\n  <b>1 &lt; 2 &gt; 0</b>\n</a>\n"
        );
    }

    #[test]
    fn latin1_keeps_what_it_has_and_names_the_rest() {
        assert_eq!(latin1("é→"), b"\xe9&#8594;");
        assert_eq!(plain("l’œuvre – 3 € “oui”…"), "l'oeuvre - 3 EUR \"oui\"...");
        assert_eq!(latin1(&plain("3\u{202f}h")), b"3\xa0h");
    }

    #[test]
    fn long_texts_are_cut_at_words() {
        assert_eq!(fitted(" court ", 10), "court");
        assert_eq!(
            fitted("Concevoir et préparer la formation", 20),
            "Concevoir et..."
        );
        assert_eq!(fitted(&"x".repeat(60), 50).chars().count(), 50);
        assert_eq!(fitted("", 5), "");
    }
}
