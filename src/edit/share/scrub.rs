//! Names, numbers and addresses cut out of free text.

use std::collections::BTreeSet;

/// What stands in the place of what was cut.
const GAP: &str = "…";
/// Shorter names are too common to be looked for.
const SHORTEST: usize = 3;

/// Words after a number that begin an address, without case.
///
/// *Cours* and *place* are left out: three lessons and twelve seats are no addresses.
const WAYS: [&str; 12] = [
    "rue",
    "avenue",
    "av.",
    "boulevard",
    "bd",
    "chemin",
    "impasse",
    "allée",
    "quai",
    "route",
    "street",
    "road",
];

/// What is looked for in texts.
#[derive(Debug, Default)]
pub(super) struct Scrubber {
    /// Whole names, longest first: found as whole words; those of several words without case.
    names: Vec<String>,
    known: BTreeSet<String>,
}

impl Scrubber {
    /// Looks for the name of a place from now on.
    pub(super) fn place(&mut self, name: &str) {
        self.name(name);
    }

    /// Looks for a person's name from now on, and for each of its parts when it is made of proper names.
    pub(super) fn person(&mut self, name: &str) {
        self.name(name);
        let parts: Vec<&str> = name.split_whitespace().collect();
        let proper = |part: &&str| part.chars().next().is_some_and(char::is_uppercase);
        if (2..=4).contains(&parts.len()) && parts.iter().all(proper) {
            for part in parts {
                self.name(part);
            }
        }
    }

    fn name(&mut self, name: &str) {
        let name = name.trim();
        if name.chars().count() >= SHORTEST && self.known.insert(name.to_owned()) {
            let at = self.names.partition_point(|it| it.len() >= name.len());
            self.names.insert(at, name.to_owned());
        }
    }

    /// Cuts what is looked for, mail addresses, telephone numbers and postal addresses; gives how many cuts.
    pub(super) fn clean(&self, text: &mut String) -> usize {
        if text.is_empty() {
            return 0;
        }
        let mut cuts = 0;
        for name in &self.names {
            cuts += cut_name(text, name);
        }
        cuts += cut_mails(text);
        cuts += cut_phones(text);
        cuts + cut_addresses(text)
    }
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_alphanumeric() || c == '_')
}

/// Where `name` stands in `text` as whole words, from byte `from` on.
fn find_name(text: &str, name: &str, from: usize) -> Option<(usize, usize)> {
    let loose = name.contains(char::is_whitespace);
    let wanted: Vec<char> = name.chars().collect();
    let same = |a: char, b: char| {
        a == b
            || (loose && (a.to_lowercase().eq(b.to_lowercase()) || (a.is_whitespace() && b.is_whitespace())))
    };
    let starts = text.get(from..)?.char_indices().map(|(at, _)| at + from);
    for start in starts {
        if is_word(text.get(..start)?.chars().next_back()) {
            continue;
        }
        let rest = text.get(start..)?;
        let mut chars = rest.char_indices();
        let mut end = start;
        let whole = wanted.iter().all(|wanted| match chars.next() {
            Some((at, c)) if same(c, *wanted) => {
                end = start + at + c.len_utf8();
                true
            }
            Some(_) | None => false,
        });
        if whole && !is_word(text.get(end..)?.chars().next()) {
            return Some((start, end));
        }
    }
    None
}

fn cut_name(text: &mut String, name: &str) -> usize {
    let (mut cuts, mut from) = (0, 0);
    while let Some((start, end)) = find_name(text, name, from) {
        text.replace_range(start..end, GAP);
        from = start + GAP.len();
        cuts += 1;
    }
    cuts
}

/// A mail address: what stands around an `@`, with a dot after it.
fn cut_mails(text: &mut String) -> usize {
    let mut cuts = 0;
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|it| it.find('@')).map(|at| at + from) {
        let part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
        let before = text.get(..at).unwrap_or_default();
        let start = before
            .char_indices()
            .rev()
            .take_while(|(_, c)| part(*c))
            .last()
            .map_or(at, |(start, _)| start);
        let after = text.get(at + 1..).unwrap_or_default();
        let length: usize = after.chars().take_while(|c| part(*c)).map(char::len_utf8).sum();
        let end = at + 1 + length;
        if start < at && after.get(..length).is_some_and(|it| it.contains('.')) {
            text.replace_range(start..end, GAP);
            from = start + GAP.len();
            cuts += 1;
        } else {
            from = at + 1;
        }
    }
    cuts
}

/// A telephone number: 9 to 15 digits from a `0` or a `+` on, with spaces, dots or dashes among them.
fn cut_phones(text: &mut String) -> usize {
    let mut cuts = 0;
    let mut from = 0;
    loop {
        let found = text
            .get(from..)
            .and_then(|rest| rest.find(['0', '+']).map(|at| at + from));
        let Some(start) = found else { return cuts };
        if is_word(text.get(..start).and_then(|it| it.chars().next_back())) {
            from = start + 1;
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        let (mut digits, mut end) = (0, start);
        for (at, c) in rest.char_indices() {
            if c.is_ascii_digit() {
                digits += 1;
                end = start + at + 1;
            } else if !(c.is_whitespace() && c != '\n' || matches!(c, '.' | '-' | '(' | ')' | '+')) {
                break;
            }
        }
        if (9..=15).contains(&digits) {
            text.replace_range(start..end, GAP);
            from = start + GAP.len();
            cuts += 1;
        } else {
            from = start + 1;
        }
    }
}

/// A postal address: a number and a kind of way, up to the next comma, semicolon or line; a postcode with the
/// word after it.
fn cut_addresses(text: &mut String) -> usize {
    let mut cuts = 0;
    let mut from = 0;
    loop {
        let rest = text.get(from..).unwrap_or_default();
        let Some(start) = rest.find(|c: char| c.is_ascii_digit()).map(|at| at + from) else {
            return cuts;
        };
        let rest = text.get(start..).unwrap_or_default();
        let digits = rest.chars().take_while(char::is_ascii_digit).count();
        from = start + digits;
        if is_word(text.get(..start).and_then(|it| it.chars().next_back())) {
            continue;
        }
        let after = text.get(from..).unwrap_or_default();
        let mut words = after
            .split([' ', '\u{a0}', '\u{202f}', ','])
            .filter(|it| !it.is_empty());
        let mut word = words.next().unwrap_or_default();
        if ["bis", "ter"].contains(&word) {
            word = words.next().unwrap_or_default();
        }
        let apart = !after.starts_with(char::is_alphanumeric);
        let way = apart && digits <= 4 && WAYS.contains(&word.to_lowercase().as_str());
        let town = apart && digits == 5 && word.chars().next().is_some_and(char::is_uppercase);
        let length = if way {
            let head = after.find(word).unwrap_or(0) + word.len();
            let tail = after.get(head..).unwrap_or_default();
            head + tail.find([',', ';', '\n']).unwrap_or(tail.len())
        } else if town {
            after.find(word).unwrap_or(0) + word.trim_end_matches(['.', ';', ')']).len()
        } else {
            continue;
        };
        text.replace_range(start..from + length, GAP);
        from = start + GAP.len();
        cuts += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> (String, usize) {
        let mut scrubber = Scrubber::default();
        scrubber.person("Claire Martin");
        scrubber.person("Kim");
        scrubber.person("le référent technique");
        scrubber.place("Lens");
        let mut text = text.to_owned();
        let cuts = scrubber.clean(&mut text);
        (text, cuts)
    }

    #[test]
    fn names_go_as_whole_words_and_near_misses_stay() {
        for (text, expected) in [
            ("Bilan avec Claire", "Bilan avec …"),
            ("claire martin, puis Claire\u{a0}Martin", "…, puis …"),
            (
                "Une explication claire de l’effet lens",
                "Une explication claire de l’effet lens",
            ),
            ("Kimono, Lensois, Kim.", "Kimono, Lensois, …."),
            ("Appeler Le Référent Technique à Lens", "Appeler … à …"),
        ] {
            assert_eq!(cleaned(text).0, expected, "{text}");
        }
        assert_eq!(cleaned("Kim et Claire Martin").1, 2);
    }

    #[test]
    fn mails_telephones_and_addresses_go_and_figures_stay() {
        for (text, expected) in [
            ("écrire à c.martin@exemple.fr demain", "écrire à … demain"),
            ("@ la maison, 3 @ 4", "@ la maison, 3 @ 4"),
            ("tél. 06 12 34 56 78 (matin)", "tél. … (matin)"),
            ("+33 (0)3.21.00.00.00", "…"),
            (
                "RNCP37099BC01, 0 à 8, 1 200 000 000 €",
                "RNCP37099BC01, 0 à 8, 1 200 000 000 €",
            ),
            ("Au 12 bis, rue des Lilas, salle 4", "Au …, salle 4"),
            ("62300 Béthune ; 14 h 30", "… ; 14 h 30"),
            ("3 cours de 7 h", "3 cours de 7 h"),
            ("12 places, 10000 euros", "12 places, 10000 euros"),
        ] {
            assert_eq!(cleaned(text).0, expected, "{text}");
        }
    }
}
