//! Figures as a user types them, in either language: generous with spaces, units and separators, strict
//! about what would be a guess.

/// Why a typed figure could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum ReadError {
    /// Nothing was typed.
    #[error("nothing was written")]
    Empty,
    /// Not a figure of the kind asked for.
    #[error("not a figure that can be read")]
    Unreadable,
    /// A figure, but above what makes sense for its kind, or below zero where it cannot be.
    #[error("the figure is out of bounds")]
    OutOfBounds,
}

/// The longest duration read: 100 000 hours, in minutes.
const LONGEST: u64 = 6_000_000;
/// A training day of 7 hours, in minutes: a fifth of the 35-hour week (Code du travail, L. 3121-27).
const DAY: u64 = 420;

/// Drops spaces of every width and turns to lower case.
fn squeezed(input: &str) -> Result<String, ReadError> {
    let out: String = input
        .chars()
        .filter(|it| !it.is_whitespace() && *it != '\u{feff}')
        .flat_map(char::to_lowercase)
        .collect();
    if out.is_empty() {
        Err(ReadError::Empty)
    } else {
        Ok(out)
    }
}

/// Digits alone, as a number.
fn whole(digits: &str) -> Result<u64, ReadError> {
    if digits.is_empty() || !digits.bytes().all(|it| it.is_ascii_digit()) {
        return Err(ReadError::Unreadable);
    }
    // Only overflow is left as a reason.
    digits.parse().map_err(|_too_many_digits| ReadError::OutOfBounds)
}

/// `12`, `12,5`, `12.345`: a number in thousandths, one decimal mark at most, rounded half up.
fn thousandths(number: &str) -> Result<u64, ReadError> {
    if number.is_empty() {
        return Err(ReadError::Unreadable);
    }
    let (left, right) = number.split_once([',', '.']).unwrap_or((number, "0"));
    let left = whole(if left.is_empty() { "0" } else { left })?;
    if right.is_empty() || !right.bytes().all(|it| it.is_ascii_digit()) {
        return Err(ReadError::Unreadable);
    }
    let mut part = 0_u64;
    for index in 0..3 {
        part = part * 10
            + right
                .as_bytes()
                .get(index)
                .map_or(0, |digit| u64::from(digit - b'0'));
    }
    part += u64::from(right.as_bytes().get(3).is_some_and(|digit| *digit >= b'5'));
    left.checked_mul(1000)
        .and_then(|it| it.checked_add(part))
        .ok_or(ReadError::OutOfBounds)
}

/// Cuts `number` off `unit`: `("3,5", "h")`.
fn number_and_unit(input: &str) -> (&str, &str) {
    let end = input
        .find(|it: char| !(it.is_ascii_digit() || it == ',' || it == '.'))
        .unwrap_or(input.len());
    input.split_at(end)
}

fn within(value: u64, most: u64) -> Result<u32, ReadError> {
    if value > most {
        return Err(ReadError::OutOfBounds);
    }
    u32::try_from(value).map_err(|_too_large| ReadError::OutOfBounds)
}

/// Reads a duration, in minutes: `3h30`, `3 h 30`, `3:30`, `3,5`, `3.5 h`, `7`, `210 min`, `1h05min`,
/// `2 j` or `2 days` (of 7 h). A bare number counts hours.
///
/// # Errors
/// [`ReadError::OutOfBounds`] above 100 000 h, or for 60 minutes and more beside hours.
pub fn parse_hours(input: &str) -> Result<u32, ReadError> {
    let input = squeezed(input)?;
    if let Some((left, right)) = input.split_once(':') {
        return hours_and_minutes(whole(left)?, right);
    }
    let (number, rest) = number_and_unit(&input);
    let amount = thousandths(number)?;
    let unit_length = rest.find(|it: char| it.is_ascii_digit()).unwrap_or(rest.len());
    let (unit, after) = rest.split_at(unit_length);
    let of = |minutes: u64| {
        amount
            .checked_mul(minutes)
            .map(|it| (it + 500) / 1000)
            .ok_or(ReadError::OutOfBounds)
    };
    match (unit, after) {
        ("" | "h" | "hr" | "hrs" | "heure" | "heures" | "hour" | "hours", "") => within(of(60)?, LONGEST),
        ("h" | "hr" | "hrs" | "heure" | "heures" | "hour" | "hours", after) => {
            hours_and_minutes(whole(number)?, after)
        }
        ("min" | "mn" | "m" | "'" | "minute" | "minutes" | "mins", "") => within(of(1)?, LONGEST),
        ("j" | "jour" | "jours" | "d" | "day" | "days", "") => within(of(DAY)?, LONGEST),
        _ => Err(ReadError::Unreadable),
    }
}

fn hours_and_minutes(hours: u64, minutes: &str) -> Result<u32, ReadError> {
    let digits = ["minutes", "minute", "mins", "min", "mn", "m", "'"]
        .iter()
        .find_map(|unit| minutes.strip_suffix(unit))
        .unwrap_or(minutes);
    let minutes = whole(digits)?;
    if minutes >= 60 {
        return Err(ReadError::OutOfBounds);
    }
    within(hours.saturating_mul(60).saturating_add(minutes), LONGEST)
}

/// Reads a share, in permille: `44`, `44 %`, `44,5%`. A bare number counts percents, so `0,5` is half
/// a percent.
///
/// # Errors
/// [`ReadError::OutOfBounds`] above 100 %.
pub fn parse_percent(input: &str) -> Result<u32, ReadError> {
    let input = squeezed(input)?;
    let number = input.strip_suffix('%').unwrap_or(&input);
    within((thousandths(number)? + 50) / 100, 1000)
}

/// Reads an amount, in euro cents: `3 412 €`, `€3,412.50`, `12,5`, `-9 €`, `1.234,56`, `1 200 EUR`.
///
/// One mark followed by three digits groups thousands (`1,234` and `1.234` are 1 234 €); followed by
/// one or two digits it starts the cents.
///
/// # Errors
/// [`ReadError::OutOfBounds`] above a hundred thousand million euros.
pub fn parse_money(input: &str) -> Result<i64, ReadError> {
    let mut input = squeezed(input)?;
    for unit in ["€", "euros", "euro", "eur"] {
        input = input.replacen(unit, "", 1);
    }
    let (negative, number) = match input.strip_prefix(['-', '−', '+']) {
        Some(number) => (!input.starts_with('+'), number),
        None => (false, input.as_str()),
    };
    let cents = cents(number)?;
    if cents > 10_000_000_000_000 {
        return Err(ReadError::OutOfBounds);
    }
    let cents = i64::try_from(cents).map_err(|_too_large| ReadError::OutOfBounds)?;
    Ok(if negative { -cents } else { cents })
}

fn cents(number: &str) -> Result<u64, ReadError> {
    let (euros, part) = match number.rfind([',', '.', '\'']) {
        Some(mark) if number.len() - mark <= 3 && !number[mark..].starts_with('\'') => {
            let (euros, part) = number.split_at(mark);
            (euros, part.trim_start_matches([',', '.']))
        }
        _ => (number, "0"),
    };
    // The mark of the cents may not also group the thousands: `1,23,45` is no amount.
    let decimal_mark = number.get(euros.len()..).and_then(|it| it.chars().next());
    let mut groups = euros.split([',', '.', '\'']);
    let mut digits = groups.next().unwrap_or_default().to_owned();
    let grouped = euros.len() > digits.len();
    if grouped && (digits.is_empty() || digits.len() > 3 || digits.starts_with('0')) {
        return Err(ReadError::Unreadable);
    }
    if decimal_mark.is_some_and(|mark| euros.contains(mark)) {
        return Err(ReadError::Unreadable);
    }
    for group in groups {
        if group.len() != 3 {
            return Err(ReadError::Unreadable);
        }
        digits.push_str(group);
    }
    if digits.is_empty() && !part.is_empty() && decimal_mark.is_some() {
        digits.push('0');
    }
    let part = if part.len() == 1 {
        whole(part)? * 10
    } else {
        whole(part)?
    };
    whole(&digits)?
        .checked_mul(100)
        .and_then(|it| it.checked_add(part))
        .ok_or(ReadError::OutOfBounds)
}

/// Reads a whole number that is not negative: `12`, `12 345`.
///
/// # Errors
/// [`ReadError::OutOfBounds`] above `u32::MAX`.
pub fn parse_integer(input: &str) -> Result<u32, ReadError> {
    within(whole(&squeezed(input)?)?, u64::from(u32::MAX))
}

/// Reads a number that is not negative, in thousandths: `1,5`, `1.5`, `12`.
///
/// # Errors
/// [`ReadError::OutOfBounds`] above four million.
pub fn parse_decimal(input: &str) -> Result<u32, ReadError> {
    within(thousandths(&squeezed(input)?)?, u64::from(u32::MAX))
}

/// Reads a rate, in kbit/s: `1,5`, `1.5 Mbit/s`, `512 kbit/s`, `1 Gbit/s`, `8 Mb/s`. A bare number
/// counts Mbit/s.
///
/// # Errors
/// [`ReadError::OutOfBounds`] above 100 Gbit/s.
pub fn parse_mbit(input: &str) -> Result<u32, ReadError> {
    let input = squeezed(input)?;
    let (number, unit) = number_and_unit(&input);
    let amount = thousandths(number)?;
    let kbit = match unit {
        "" | "m" | "mb" | "mbit" | "mbits" | "mbit/s" | "mbits/s" | "mb/s" | "mbps" => amount,
        "k" | "kb" | "kbit" | "kbits" | "kbit/s" | "kbits/s" | "kb/s" | "kbps" => (amount + 500) / 1000,
        "g" | "gb" | "gbit" | "gbits" | "gbit/s" | "gbits/s" | "gb/s" | "gbps" => {
            amount.checked_mul(1000).ok_or(ReadError::OutOfBounds)?
        }
        _ => return Err(ReadError::Unreadable),
    };
    within(kbit, 100_000_000)
}

/// Reads a distance, in metres: `4`, `4,5 km`, `800 m`. A bare number counts kilometres.
///
/// # Errors
/// [`ReadError::OutOfBounds`] above 40 000 km.
pub fn parse_km(input: &str) -> Result<u32, ReadError> {
    let input = squeezed(input)?;
    let (number, unit) = number_and_unit(&input);
    let amount = thousandths(number)?;
    match unit {
        "" | "km" => within(amount, 40_000_000),
        "m" => within((amount + 500) / 1000, 40_000_000),
        _ => Err(ReadError::Unreadable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, Text};

    #[test]
    fn hours_as_users_type_them() {
        for (input, expected) in [
            ("3h30", Ok(210)),
            ("3 h 30", Ok(210)),
            ("3\u{202f}h\u{202f}30", Ok(210)),
            ("3H30", Ok(210)),
            ("3 h 5", Ok(185)),
            ("3h30min", Ok(210)),
            ("3 heures 30 minutes", Ok(210)),
            ("3 hours 30 min", Ok(210)),
            ("3:30", Ok(210)),
            ("0:45", Ok(45)),
            ("3,5", Ok(210)),
            ("3.5", Ok(210)),
            ("3,5 h", Ok(210)),
            (",5", Ok(30)),
            ("7", Ok(420)),
            ("7h", Ok(420)),
            ("0", Ok(0)),
            ("210 min", Ok(210)),
            ("210mn", Ok(210)),
            ("45'", Ok(45)),
            ("3,33", Ok(200)),
            ("1 200 h", Ok(72_000)),
            ("2 j", Ok(840)),
            ("½", Err(ReadError::Unreadable)),
            ("0,5 jour", Ok(210)),
            ("5 days", Ok(2100)),
            ("", Err(ReadError::Empty)),
            ("   ", Err(ReadError::Empty)),
            ("3h75", Err(ReadError::OutOfBounds)),
            ("3:60", Err(ReadError::OutOfBounds)),
            ("3,5h30", Err(ReadError::Unreadable)),
            ("3,5,2", Err(ReadError::Unreadable)),
            ("-3", Err(ReadError::Unreadable)),
            ("h", Err(ReadError::Unreadable)),
            ("h30", Err(ReadError::Unreadable)),
            ("3:", Err(ReadError::Unreadable)),
            ("3,", Err(ReadError::Unreadable)),
            ("trois", Err(ReadError::Unreadable)),
            ("NaN", Err(ReadError::Unreadable)),
            ("100000", Ok(6_000_000)),
            ("100001", Err(ReadError::OutOfBounds)),
            ("99999999999999999999", Err(ReadError::OutOfBounds)),
            ("18446744073709551:30", Err(ReadError::OutOfBounds)),
        ] {
            assert_eq!(parse_hours(input), expected, "{input:?}");
        }
    }

    #[test]
    fn percents_as_users_type_them() {
        for (input, expected) in [
            ("44", Ok(440)),
            ("44 %", Ok(440)),
            ("44,5%", Ok(445)),
            ("44.55", Ok(446)),
            ("0", Ok(0)),
            ("0,5", Ok(5)),
            ("100 %", Ok(1000)),
            ("101", Err(ReadError::OutOfBounds)),
            ("%", Err(ReadError::Unreadable)),
            ("", Err(ReadError::Empty)),
            ("-1", Err(ReadError::Unreadable)),
        ] {
            assert_eq!(parse_percent(input), expected, "{input:?}");
        }
    }

    #[test]
    fn money_as_users_type_it() {
        for (input, expected) in [
            ("3 412 €", Ok(341_200)),
            ("3\u{202f}412\u{a0}€", Ok(341_200)),
            ("€3,412", Ok(341_200)),
            ("€3,412.50", Ok(341_250)),
            ("3.412,50 €", Ok(341_250)),
            ("1.234.567", Ok(123_456_700)),
            ("3412", Ok(341_200)),
            ("12,5", Ok(1250)),
            ("12.05 EUR", Ok(1205)),
            ("1 200 euros", Ok(120_000)),
            ("1'200", Ok(120_000)),
            (",50", Ok(50)),
            ("-9 €", Ok(-900)),
            ("−€9", Ok(-900)),
            ("+31", Ok(3100)),
            ("0", Ok(0)),
            ("", Err(ReadError::Empty)),
            ("€", Err(ReadError::Unreadable)),
            ("0,005", Err(ReadError::Unreadable)),
            ("1234,567", Err(ReadError::Unreadable)),
            ("1,23,45", Err(ReadError::Unreadable)),
            ("12,", Err(ReadError::Unreadable)),
            ("12,3456", Err(ReadError::Unreadable)),
            ("douze", Err(ReadError::Unreadable)),
            ("9999999999999999999999", Err(ReadError::OutOfBounds)),
        ] {
            assert_eq!(parse_money(input), expected, "{input:?}");
        }
    }

    #[test]
    fn rates_distances_and_counts_as_users_type_them() {
        assert_eq!(parse_mbit("1,5 Mbit/s"), Ok(1500));
        assert_eq!(parse_mbit("1.5"), Ok(1500));
        assert_eq!(parse_mbit("512 kbit/s"), Ok(512));
        assert_eq!(parse_mbit("1 Gbit/s"), Ok(1_000_000));
        assert_eq!(parse_mbit("fibre"), Err(ReadError::Unreadable));
        assert_eq!(parse_mbit("1000 Gbit/s"), Err(ReadError::OutOfBounds));
        assert_eq!(parse_km("4,5 km"), Ok(4500));
        assert_eq!(parse_km("8"), Ok(8000));
        assert_eq!(parse_km("800 m"), Ok(800));
        assert_eq!(parse_km("8 miles"), Err(ReadError::Unreadable));
        assert_eq!(parse_integer("12 345"), Ok(12_345));
        assert_eq!(parse_integer("12,5"), Err(ReadError::Unreadable));
        assert_eq!(parse_integer("4294967296"), Err(ReadError::OutOfBounds));
        assert_eq!(parse_decimal("1,2345"), Ok(1235));
        assert_eq!(parse_decimal("1.2344"), Ok(1234));
    }

    #[test]
    fn what_is_written_reads_back() {
        for lang in Lang::ALL {
            let text = Text::new(*lang);
            for figure in (0..5000).chain([60_000, 5_999_999]) {
                assert_eq!(parse_hours(&text.hours(figure)), Ok(figure));
                assert_eq!(
                    parse_integer(&text.integer(i64::from(figure)).replace(',', "")),
                    Ok(figure)
                );
            }
            for cents in [0, 1, 99, 100, 123, 99_999, 100_000, 123_456_789, -5, -123_456] {
                assert_eq!(
                    parse_money(&text.money(cents)),
                    Ok(cents),
                    "{}",
                    text.money(cents)
                );
            }
            for percent in 0..=100 {
                assert_eq!(
                    parse_percent(&text.percent(i64::from(percent) * 10)),
                    Ok(percent * 10)
                );
            }
        }
    }
}
