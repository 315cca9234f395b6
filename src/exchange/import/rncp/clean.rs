//! Cleaning of the single values that fiches hold.

use chrono::NaiveDate;

/// A short text on one line: white space of any kind made single spaces, none at the ends.
pub(super) fn line(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !clean.is_empty() {
            clean.push(' ');
        }
        clean.push_str(word);
    }
    clean
}

/// A long text with its inner white space, which tells where lines once ended.
pub(super) fn paragraph(text: &str) -> String {
    text.trim().replace("\r\n", "\n")
}

/// A date as the registers write it, `31/08/2028`; the form `2028-08-31` is read too.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let (first, rest) = text.split_once(['/', '-'])?;
    let (second, third) = rest.split_once(['/', '-'])?;
    let (year, month, day) = if first.len() == 4 {
        (first, second, third)
    } else {
        (third, second, first)
    };
    let figures = |text: &str| text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || !figures(year) || !figures(month) || !figures(day) {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// A level as the registers write it, `NIV5`; « 5 » and « Niveau 5 » are read too.
pub(super) fn level(text: &str) -> Option<u8> {
    let text = text.trim().to_ascii_lowercase();
    let digits = text
        .strip_prefix("niveau")
        .or_else(|| text.strip_prefix("niv"))
        .unwrap_or(&text);
    digits.trim().parse().ok().filter(|level| (1..=8).contains(level))
}

/// Whether the registers say by that word that a certification has no level yet.
pub(super) fn is_no_level(text: &str) -> bool {
    matches!(text.trim(), "" | "REPRISE")
}

/// Yes or no in the words of the registers: « Oui », « Actif », « ACTIVE ».
pub(super) fn yes(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().as_str() {
        "oui" | "actif" | "active" | "true" | "1" => Some(true),
        "non" | "inactif" | "inactive" | "false" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{date, level, line, yes};

    #[test]
    fn dates_are_days_first_or_iso() {
        let wanted = chrono::NaiveDate::from_ymd_opt(2028, 8, 31);
        assert_eq!(date("31/08/2028"), wanted);
        assert_eq!(date(" 2028-08-31 "), wanted);
        for text in [
            "",
            "31/08",
            "31/02/2028",
            "31/08/28",
            "x/y/2028",
            "+1/08/2028",
            "31/08/20280",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn levels_are_one_to_eight() {
        assert_eq!(
            (level("NIV5"), level("Niveau 6"), level("3")),
            (Some(5), Some(6), Some(3))
        );
        assert_eq!((level("REPRISE"), level("NIV9"), level("")), (None, None, None));
    }

    #[test]
    fn states_are_read_in_both_exports() {
        assert_eq!(
            (yes("Oui"), yes("INACTIVE"), yes("")),
            (Some(true), Some(false), None)
        );
    }

    #[test]
    fn lines_lose_their_breaks() {
        assert_eq!(line("\t a \u{A0} b\n"), "a b");
    }
}
