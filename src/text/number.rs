//! Figures as French or English writes them.
//!
//! Inside a figure every French space is a narrow no-break space ([`NARROW_SPACE`]), so that neither a
//! table cell nor a paragraph ever cuts `3 h 30` in two.

use chrono::{Datelike as _, NaiveDate};

use super::{Lang, Text, Value};

/// U+202F, between the groups of a number and before its unit.
pub const NARROW_SPACE: char = '\u{202f}';
/// U+00A0, before a colon and inside « guillemets » in French.
pub const NO_BREAK_SPACE: char = '\u{a0}';

const MINUS: char = '−';

/// A whole number with the separators of `lang`.
pub(super) fn integer(lang: Lang, value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 3);
    if value < 0 {
        out.push(MINUS);
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(match lang {
                Lang::Fr => NARROW_SPACE,
                Lang::En => ',',
            });
        }
        out.push(digit);
    }
    out
}

/// A number given in thousandths, rounded half away from zero to at most `places` (0 to 3) decimals,
/// without trailing zeros.
fn decimal(lang: Lang, thousandths: i64, places: u32) -> String {
    let unit = 10_i64.pow(3_u32.saturating_sub(places));
    let scale = 10_i64.pow(places.min(3));
    let rounded = divide_half_away(thousandths, unit);
    let (whole, part) = (rounded / scale, (rounded % scale).unsigned_abs());
    let mut out = integer(lang, whole);
    if rounded < 0 && whole == 0 {
        out.insert(0, MINUS);
    }
    if part > 0 {
        out.push(match lang {
            Lang::Fr => ',',
            Lang::En => '.',
        });
        let digits = format!("{part:0width$}", width = places.min(3) as usize);
        out.push_str(digits.trim_end_matches('0'));
    }
    out
}

/// `value / unit`, halves going away from zero; `unit` is positive.
const fn divide_half_away(value: i64, unit: i64) -> i64 {
    let half = unit / 2;
    if value < 0 {
        value.saturating_sub(half) / unit
    } else {
        value.saturating_add(half) / unit
    }
}

fn hours(minutes: u64) -> String {
    let (whole, rest) = (minutes / 60, minutes % 60);
    if whole == 0 && rest > 0 {
        return format!("{rest}{NARROW_SPACE}min");
    }
    // Spaces in both languages, as the SI groups digits: hours are typed again, and a comma would begin decimals.
    let whole = integer(Lang::Fr, i64::try_from(whole).unwrap_or(i64::MAX));
    if rest == 0 {
        format!("{whole}{NARROW_SPACE}h")
    } else {
        format!("{whole}{NARROW_SPACE}h{NARROW_SPACE}{rest:02}")
    }
}

impl Text {
    /// A duration in whole minutes: `3 h 30`, `7 h`, `30 min`, `1 h 05`, `0 h`, `1 022 h`.
    pub fn hours(&self, minutes: u32) -> String {
        self.spaced(hours(u64::from(minutes)))
    }

    /// A difference of durations in minutes, always signed except zero: `+1 h 30`, `−30 min`, `0 h`.
    pub fn hours_difference(&self, minutes: i64) -> String {
        let figure = self.spaced(hours(minutes.unsigned_abs()));
        match minutes {
            0 => figure,
            1.. => format!("+{figure}"),
            ..0 => format!("{MINUS}{figure}"),
        }
    }

    /// A share in permille, as whole percents, halves rounded away from zero: `44 %`, English `44%`.
    pub fn percent(&self, permille: i64) -> String {
        let figure = integer(self.lang(), divide_half_away(permille, 10));
        self.spaced(match self.lang() {
            Lang::Fr => format!("{figure}{NARROW_SPACE}%"),
            Lang::En => format!("{figure}%"),
        })
    }

    /// A share in permille, to the tenth of a percent: `30,4 %`, English `30.4%`.
    pub fn percent_fine(&self, permille: i64) -> String {
        let figure = decimal(self.lang(), permille.saturating_mul(100), 1);
        self.spaced(match self.lang() {
            Lang::Fr => format!("{figure}{NARROW_SPACE}%"),
            Lang::En => format!("{figure}%"),
        })
    }

    /// An amount in euro cents; whole euros show no cents: `3 412 €`, `12,50 €`, English `€3,412`.
    pub fn money(&self, cents: i64) -> String {
        let (euros, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
        let lang = self.lang();
        let mut figure = integer(lang, i64::try_from(euros).unwrap_or(i64::MAX));
        if rest > 0 {
            let mark = match lang {
                Lang::Fr => ',',
                Lang::En => '.',
            };
            figure = format!("{figure}{mark}{rest:02}");
        }
        let sign = if cents < 0 { "−" } else { "" };
        self.spaced(match lang {
            Lang::Fr => format!("{sign}{figure}{NARROW_SPACE}€"),
            Lang::En => format!("{sign}€{figure}"),
        })
    }

    /// A difference of amounts in cents, always signed except zero: `+31 €`, English `+€31`.
    pub fn money_difference(&self, cents: i64) -> String {
        let figure = self.money(cents);
        if cents > 0 { format!("+{figure}") } else { figure }
    }

    /// A whole number: `12 345`, English `12,345`.
    pub fn integer(&self, value: i64) -> String {
        self.spaced(integer(self.lang(), value))
    }

    /// A number given in thousandths, with at most `places` (0 to 3) decimals: `1,5`, English `1.5`.
    pub fn decimal(&self, thousandths: i64, places: u32) -> String {
        self.spaced(decimal(self.lang(), thousandths, places))
    }

    /// A rate in kbit/s, shown in Mbit/s to the hundredth: `1,5 Mbit/s`.
    pub fn mbit(&self, kbit: u32) -> String {
        self.spaced(format!(
            "{}{NARROW_SPACE}Mbit/s",
            decimal(self.lang(), i64::from(kbit), 2)
        ))
    }

    /// A distance in metres, shown in kilometres to the tenth: `4,5 km`.
    pub fn km(&self, metres: u32) -> String {
        self.spaced(format!(
            "{}{NARROW_SPACE}km",
            decimal(self.lang(), i64::from(metres), 1)
        ))
    }

    /// A date in full: `12 janvier 2027`, `1er mars 2027`, English `12 January 2027`.
    pub fn date(&self, date: NaiveDate) -> String {
        let month = format!("month-{}", date.month());
        self.fmt(
            "date-long",
            &[
                ("day", date.day().into()),
                ("month", self.get(&month).into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// A date for a table cell: `12/01/2027`, English `12 Jan 2027`.
    pub fn date_short(&self, date: NaiveDate) -> String {
        match self.lang() {
            Lang::Fr => date.format("%d/%m/%Y").to_string(),
            Lang::En => {
                let month = format!("month-{}.short", date.month());
                format!("{} {} {}", date.day(), self.get(&month), date.year())
            }
        }
    }

    /// A thing and what is said of it, with the colon of the language.
    pub fn said_of(&self, what: &str, said: &str) -> String {
        self.fmt("said-of", &[("what", what.into()), ("said", said.into())])
    }

    /// A sentence's list: `a`, `a et b`, `a, b et c`; empty for none.
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first @ .., last] => {
                let first = first.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ");
                self.fmt(
                    "list-two",
                    &[("first", Value::from(first)), ("last", last.as_ref().into())],
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fr() -> Text {
        Text::new(Lang::Fr)
    }

    fn en() -> Text {
        Text::new(Lang::En)
    }

    /// So that the tables below read as the screen does: `_` stands for the narrow no-break space.
    fn narrow(table: &str) -> String {
        table.replace('_', "\u{202f}")
    }

    #[test]
    fn hours_are_written_alike_in_both_languages() {
        for (minutes, expected) in [
            (0, "0_h"),
            (1, "1_min"),
            (30, "30_min"),
            (59, "59_min"),
            (60, "1_h"),
            (65, "1_h_05"),
            (210, "3_h_30"),
            (420, "7_h"),
            (10_530, "175_h_30"),
        ] {
            assert_eq!(fr().hours(minutes), narrow(expected));
            assert_eq!(en().hours(minutes), narrow(expected));
        }
        assert_eq!(en().hours(1022 * 60 + 30), narrow("1_022_h_30"));
        assert_eq!(fr().hours(u32::MAX), narrow("71_582_788_h_15"));
    }

    #[test]
    fn differences_of_hours_bear_their_sign() {
        for (minutes, expected) in [
            (0, "0_h"),
            (90, "+1_h_30"),
            (-90, "−1_h_30"),
            (-30, "−30_min"),
            (5, "+5_min"),
        ] {
            assert_eq!(fr().hours_difference(minutes), narrow(expected));
        }
    }

    #[test]
    fn percents_round_halves_away_from_zero() {
        for (permille, french, english) in [
            (0, "0_%", "0%"),
            (4, "0_%", "0%"),
            (5, "1_%", "1%"),
            (440, "44_%", "44%"),
            (444, "44_%", "44%"),
            (445, "45_%", "45%"),
            (1000, "100_%", "100%"),
            (-445, "−45_%", "−45%"),
            (-444, "−44_%", "−44%"),
            (12_340, "1_234_%", "1,234%"),
        ] {
            assert_eq!(fr().percent(permille), narrow(french));
            assert_eq!(en().percent(permille), english);
        }
    }

    #[test]
    fn money_hides_cents_only_when_there_are_none() {
        for (cents, french, english) in [
            (0, "0_€", "€0"),
            (341_200, "3_412_€", "€3,412"),
            (1250, "12,50_€", "€12.50"),
            (5, "0,05_€", "€0.05"),
            (-900, "−9_€", "−€9"),
            (123_456_789, "1_234_567,89_€", "€1,234,567.89"),
        ] {
            assert_eq!(fr().money(cents), narrow(french));
            assert_eq!(en().money(cents), english);
        }
        assert_eq!(fr().money_difference(3100), narrow("+31_€"));
        assert_eq!(en().money_difference(-3100), "−€31");
        assert_eq!(fr().money_difference(0), narrow("0_€"));
        assert!(fr().money(i64::MIN).starts_with('−'));
    }

    #[test]
    fn integers_are_grouped_by_three() {
        for (value, french, english) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1000, "1_000", "1,000"),
            (-12_345, "−12_345", "−12,345"),
            (1_234_567, "1_234_567", "1,234,567"),
        ] {
            assert_eq!(fr().integer(value), narrow(french));
            assert_eq!(en().integer(value), english);
        }
    }

    #[test]
    fn decimals_drop_trailing_zeros() {
        for (thousandths, places, french, english) in [
            (1500, 2, "1,5", "1.5"),
            (2000, 2, "2", "2"),
            (256, 2, "0,26", "0.26"),
            (255, 2, "0,26", "0.26"),
            (254, 2, "0,25", "0.25"),
            (-250, 1, "−0,3", "−0.3"),
            (-1250, 2, "−1,25", "−1.25"),
            (-4, 2, "0", "0"),
            (1999, 0, "2", "2"),
            (1_234_567, 3, "1_234,567", "1,234.567"),
            (1005, 3, "1,005", "1.005"),
        ] {
            assert_eq!(
                fr().decimal(thousandths, places),
                narrow(french),
                "{thousandths} {places}"
            );
            assert_eq!(
                en().decimal(thousandths, places),
                english,
                "{thousandths} {places}"
            );
        }
        assert_eq!(fr().mbit(1500), narrow("1,5_Mbit/s"));
        assert_eq!(en().mbit(100_000), narrow("100_Mbit/s"));
        assert_eq!(fr().km(4450), narrow("4,5_km"));
        assert_eq!(en().km(8000), narrow("8_km"));
    }

    #[test]
    fn dates_are_written_in_full_and_short() {
        let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).expect("a real day");
        assert_eq!(fr().date(date(2027, 1, 12)), "12 janvier 2027");
        assert_eq!(fr().date(date(2027, 3, 1)), "1er mars 2027");
        assert_eq!(en().date(date(2027, 1, 12)), "12 January 2027");
        assert_eq!(en().date(date(2027, 3, 1)), "1 March 2027");
        assert_eq!(fr().date_short(date(2027, 1, 12)), "12/01/2027");
        assert_eq!(en().date_short(date(2027, 8, 2)), "2 Aug 2027");
    }

    #[test]
    fn lists_end_with_and() {
        assert_eq!(fr().list::<&str>(&[]), "");
        assert_eq!(fr().list(&["a"]), "a");
        assert_eq!(fr().list(&["a", "b"]), "a et b");
        assert_eq!(fr().list(&["a", "b", "c"]), "a, b et c");
        assert_eq!(en().list(&["a", "b", "c"]), "a, b and c");
    }
}
