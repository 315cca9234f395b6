//! What the cells of a list mean.

use super::column::Column;
use crate::model::{
    Autonomy, Connection, DigitalLevel, EquipmentKind, FrenchLevel, Level, MAX_HEADCOUNT, Minutes,
    ReadingDegree,
};
use crate::text::{fold, parse_decimal, parse_hours, parse_km, parse_mbit};

/// Points of Pix for one level of the frame (Pix: the total is at most 1,024 over 8 levels).
const POINTS_PER_LEVEL: u32 = 128;
/// Most points that Pix gives.
const MOST_POINTS: u32 = 1024;
/// Upload taken for a download rate given alone, as on an ADSL line (house default).
const DOWN_FOR_UP: u32 = 5;

/// A value read from a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// An alias.
    Alias(String),
    /// A name or label, or a part of one.
    Name(String),
    /// A head-count.
    Headcount(u32),
    /// The same level on all items of autonomy.
    Autonomy(Autonomy),
    /// A digital level.
    Digital(DigitalLevel),
    /// A level in French.
    French(FrenchLevel),
    /// A reading degree.
    Reading(ReadingDegree),
    /// Devices owned; none at all when empty.
    Owns(Vec<EquipmentKind>),
    /// Rates of the connection.
    Connection(Connection),
    /// Whether there is a quiet place.
    QuietPlace(bool),
    /// Kilometres.
    Mobility(u32),
    /// Kilometres to the centre.
    CentreKm(u32),
    /// Hours a week.
    Weekly(Minutes),
}

/// How well a cell was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// Nothing in it, or in a column that is left out: the form's default holds.
    Nothing,
    /// Understood as it stands.
    Clear(Value),
    /// Understood by rounding or guessing: to be looked at.
    Guess(Value),
    /// Not understood: the form's default holds.
    Unclear,
}

impl Reading {
    /// The value, if there is one.
    pub const fn value(&self) -> Option<&Value> {
        match self {
            Self::Clear(value) | Self::Guess(value) => Some(value),
            Self::Nothing | Self::Unclear => None,
        }
    }
}

/// Reads a cell of a column.
pub(super) fn read(column: Column, cell: &str) -> Reading {
    let shown = cell.trim();
    if shown.is_empty() || column == Column::Ignored {
        return Reading::Nothing;
    }
    let cell = fold(shown);
    let found = match column {
        Column::Ignored => None,
        Column::Alias => Some(Reading::Clear(Value::Alias(shown.to_owned()))),
        Column::Name => Some(Reading::Clear(Value::Name(shown.to_owned()))),
        Column::Headcount => headcount(&cell),
        Column::Autonomy => autonomy(&cell),
        Column::Digital => digital(&cell, false),
        Column::PixPoints => digital(&cell, true),
        Column::French => french(&cell),
        Column::Reading => scale(&cell, 1, 4, |level| Value::Reading(ReadingDegree::clamped(level))),
        Column::Devices => devices(&cell),
        Column::Owns(kind) => owns(kind, &cell),
        Column::Connection => connection(&cell),
        Column::QuietPlace => yes_or_no(&cell).map(|it| Reading::Clear(Value::QuietPlace(it))),
        Column::Mobility => mobility(&cell),
        Column::CentreKm => centre_km(&cell),
        Column::Weekly => weekly(&cell),
    };
    found.unwrap_or(Reading::Unclear)
}

fn whole(thousandths: u32) -> (u32, bool) {
    (thousandths / 1000, thousandths.is_multiple_of(1000))
}

const fn sure(exact: bool, value: Value) -> Reading {
    if exact {
        Reading::Clear(value)
    } else {
        Reading::Guess(value)
    }
}

/// The number at the start of `2`, `2,5`, `2/3`, `niveau 2`, `2 - seul`; and whether it stands alone.
fn number(cell: &str) -> Option<(u32, bool)> {
    let from = cell.find(|c: char| c.is_ascii_digit())?;
    let rest = &cell[from..];
    let to = rest
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.')))
        .unwrap_or(rest.len());
    let figure = rest[..to].trim_end_matches([',', '.']);
    let (value, exact) = whole(parse_decimal(figure).ok()?);
    let negative = cell[..from].trim_end().ends_with('-') && cell[..from].trim() == "-";
    (!negative).then_some((value, exact))
}

fn scale(cell: &str, least: u32, most: u32, make: impl Fn(i64) -> Value) -> Option<Reading> {
    let (value, exact) = number(cell)?;
    (least..=most)
        .contains(&value)
        .then(|| sure(exact, make(i64::from(value))))
}

fn headcount(cell: &str) -> Option<Reading> {
    let (value, exact) = number(cell)?;
    (1..=MAX_HEADCOUNT)
        .contains(&value)
        .then(|| sure(exact, Value::Headcount(value)))
}

fn autonomy(cell: &str) -> Option<Reading> {
    let make = |level: i64| Value::Autonomy(Autonomy::uniform(Level::clamped(level)));
    if cell.contains(|c: char| c.is_ascii_digit()) {
        return scale(cell, 0, 3, make);
    }
    let words: [(&[&str], i64); 4] = [
        (&["aucun", "nul", "pas du tout", "none", "no", "non"], 0),
        (&["faible", "peu", "low", "weak", "little"], 1),
        (&["moyen", "partiel", "medium", "fair", "average"], 2),
        (&["fort", "bon", "tres", "autonome", "high", "good", "full"], 3),
    ];
    words
        .iter()
        .find(|(stems, _)| stems.iter().any(|stem| cell.starts_with(stem)))
        .map(|(_, level)| Reading::Guess(make(*level)))
}

fn digital(cell: &str, points: bool) -> Option<Reading> {
    let (value, exact) = number(cell)?;
    let highest = u32::from(DigitalLevel::MAX.get());
    let level = if points || value > highest {
        (value <= MOST_POINTS).then_some(value / POINTS_PER_LEVEL)?
    } else {
        value
    };
    Some(sure(
        exact,
        Value::Digital(DigitalLevel::clamped(i64::from(level))),
    ))
}

fn french(cell: &str) -> Option<Reading> {
    let named = |name: &str| {
        FrenchLevel::ALL
            .into_iter()
            .find(|level| level.name().eq_ignore_ascii_case(name))
    };
    let mut found: Vec<FrenchLevel> = Vec::new();
    let mut exact = true;
    for word in cell.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '+'))) {
        let base: String = word.chars().take(2).collect();
        if let Some(level) = named(&base) {
            let rest = word.get(2..).unwrap_or_default();
            if rest.is_empty() {
                found.push(level);
            } else if rest.starts_with(['.', '+']) {
                exact = false;
                found.push(level);
            }
        }
    }
    if let Some(lowest) = found.iter().min() {
        let exact = exact && found.len() == 1;
        return Some(sure(exact, Value::French(*lowest)));
    }
    let words: [(&[&str], FrenchLevel); 2] = [
        (
            &["natif", "native", "maternel", "courant", "fluent", "bilingue"],
            FrenchLevel::C2,
        ),
        (&["debutant", "beginner"], FrenchLevel::A1),
    ];
    words
        .iter()
        .find(|(stems, _)| stems.iter().any(|stem| cell.contains(stem)))
        .map(|(_, level)| Reading::Guess(Value::French(*level)))
}

fn yes_or_no(cell: &str) -> Option<bool> {
    match cell.trim_end_matches(['.', '!']) {
        "oui" | "o" | "yes" | "y" | "x" | "1" | "vrai" | "true" | "ok" | "✓" | "✔" => Some(true),
        "non" | "n" | "no" | "0" | "faux" | "false" | "-" | "–" | "—" | "✗" | "✘" | "pas" | "aucun"
        | "aucune" | "none" => Some(false),
        _ => None,
    }
}

fn owns(kind: EquipmentKind, cell: &str) -> Option<Reading> {
    match yes_or_no(cell) {
        Some(true) => Some(Reading::Clear(Value::Owns(vec![kind]))),
        Some(false) => Some(Reading::Clear(Value::Owns(Vec::new()))),
        None => devices(cell),
    }
}

fn devices(cell: &str) -> Option<Reading> {
    const KINDS: &[(&[&str], EquipmentKind)] = &[
        (
            &[
                "pc",
                "ordi",
                "ordinateur",
                "computer",
                "laptop",
                "mac",
                "macbook",
                "desktop",
                "chromebook",
            ],
            EquipmentKind::Computer,
        ),
        (&["tablette", "tablet", "ipad"], EquipmentKind::Tablet),
        (
            &[
                "smartphone",
                "telephone",
                "tel",
                "phone",
                "mobile",
                "iphone",
                "android",
            ],
            EquipmentKind::Smartphone,
        ),
        (
            &["casque", "headset", "micro", "ecouteurs"],
            EquipmentKind::Headset,
        ),
        (&["webcam", "camera"], EquipmentKind::Webcam),
        (&["cle", "dongle"], EquipmentKind::MobileKey),
    ];
    match yes_or_no(cell) {
        Some(false) => return Some(Reading::Clear(Value::Owns(Vec::new()))),
        Some(true) => return Some(Reading::Guess(Value::Owns(vec![EquipmentKind::Computer]))),
        None => {}
    }
    if ["rien", "sans", "pas d", "nothing", "no device"]
        .iter()
        .any(|it| cell.starts_with(it))
    {
        return Some(Reading::Clear(Value::Owns(Vec::new())));
    }
    let mut found: Vec<EquipmentKind> = Vec::new();
    let mut add = |kind| {
        if !found.contains(&kind) {
            found.push(kind);
        }
    };
    let words: Vec<&str> = cell
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut portable = false;
    for word in &words {
        let single = word.strip_suffix('s').unwrap_or(word);
        portable |= single == "portable";
        if let Some((_, kind)) = KINDS
            .iter()
            .find(|(names, _)| names.contains(&single) || names.contains(word))
        {
            add(*kind);
        }
    }
    if !found.is_empty() {
        let clear = !words
            .iter()
            .any(|word| ["partage", "shared", "vieux", "old"].contains(word));
        return Some(sure(clear, Value::Owns(found)));
    }
    // « Portable » alone is a telephone as often as a computer: the lesser of the two.
    portable.then(|| Reading::Guess(Value::Owns(vec![EquipmentKind::Smartphone])))
}

fn connection(cell: &str) -> Option<Reading> {
    const WORDS: &[(&[&str], Connection)] = &[
        (&["fibre", "fiber", "ftth"], Connection::FIBRE),
        (&["adsl", "vdsl", "dsl"], Connection::ADSL),
        (&["5g", "4g", "mobile", "partage"], Connection::MOBILE),
    ];
    if yes_or_no(cell) == Some(false) || cell.starts_with("sans") || cell.starts_with("pas d") {
        return Some(Reading::Clear(Value::Connection(Connection::NONE)));
    }
    let words: Vec<&str> = cell
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let named = WORDS
        .iter()
        .find(|(names, _)| names.iter().any(|name| words.contains(name)));
    // Rates say more than a word: « ADSL 2/0,5 Mbit/s ».
    if let Some(reading) = rates(cell) {
        return Some(reading);
    }
    if let Some((_, rates)) = named {
        return Some(Reading::Clear(Value::Connection(*rates)));
    }
    words
        .contains(&"3g")
        .then_some(Reading::Guess(Value::Connection(Connection {
            down_kbps: 2_000,
            up_kbps: 500,
        })))
}

/// `8`, `8 Mbit/s`, `8/1`, `8 / 0,8 Mb/s`: down, or down and up.
fn rates(cell: &str) -> Option<Reading> {
    let from = cell
        .char_indices()
        .find(|(at, c)| {
            c.is_ascii_digit() && {
                let after = cell[*at..].trim_start_matches(|c: char| c.is_ascii_digit());
                !after.starts_with('g') || after.starts_with("gb")
            }
        })?
        .0;
    let figures = &cell[from..];
    if let Ok(down) = parse_mbit(figures) {
        let rates = Connection {
            down_kbps: down,
            up_kbps: down / DOWN_FOR_UP,
        };
        let nothing = down == 0;
        return Some(sure(nothing, Value::Connection(rates)));
    }
    let (down, up) = figures.split_once('/')?;
    let (down, up) = (parse_mbit(down).ok()?, parse_mbit(up).ok()?);
    Some(Reading::Clear(Value::Connection(Connection {
        down_kbps: down,
        up_kbps: up,
    })))
}

fn mobility(cell: &str) -> Option<Reading> {
    if yes_or_no(cell) == Some(false) && cell != "0" {
        return Some(Reading::Clear(Value::Mobility(0)));
    }
    let metres = parse_km(cell).ok()?;
    Some(sure(metres % 1000 == 0, Value::Mobility(metres / 1000)))
}

fn centre_km(cell: &str) -> Option<Reading> {
    let metres = parse_km(cell).ok()?;
    Some(sure(metres % 1000 == 0, Value::CentreKm(metres / 1000)))
}

fn weekly(cell: &str) -> Option<Reading> {
    let figure = cell.split("par").next().unwrap_or(cell).trim();
    let figure = figure
        .strip_suffix("/semaine")
        .or_else(|| figure.strip_suffix("/week"))
        .unwrap_or(figure);
    let minutes = parse_hours(figure.trim()).ok()?;
    (minutes > 0 && minutes <= 7 * 24 * 60).then(|| Reading::Clear(Value::Weekly(Minutes::new(minutes))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clear(column: Column, cell: &str) -> Value {
        match read(column, cell) {
            Reading::Clear(value) => value,
            other => panic!("{cell}: {other:?}"),
        }
    }

    fn guess(column: Column, cell: &str) -> Value {
        match read(column, cell) {
            Reading::Guess(value) => value,
            other => panic!("{cell}: {other:?}"),
        }
    }

    #[test]
    fn points_of_pix_become_levels() {
        let level = |value| Value::Digital(DigitalLevel::clamped(value));
        assert_eq!(clear(Column::Digital, "3"), level(3));
        assert_eq!(clear(Column::Digital, "383"), level(2));
        assert_eq!(clear(Column::Digital, "384"), level(3));
        assert_eq!(clear(Column::PixPoints, "7"), level(0));
        assert_eq!(clear(Column::PixPoints, "1024"), level(8));
        assert_eq!(guess(Column::Digital, "2,5"), level(2));
        assert_eq!(read(Column::Digital, "1500"), Reading::Unclear);
    }

    #[test]
    fn scales_take_figures_and_words() {
        let autonomy = |level| Value::Autonomy(Autonomy::uniform(Level::clamped(level)));
        assert_eq!(clear(Column::Autonomy, "2"), autonomy(2));
        assert_eq!(clear(Column::Autonomy, "1/3"), autonomy(1));
        assert_eq!(clear(Column::Autonomy, "niveau 3"), autonomy(3));
        assert_eq!(guess(Column::Autonomy, "1,5"), autonomy(1));
        assert_eq!(guess(Column::Autonomy, "Faible"), autonomy(1));
        assert_eq!(read(Column::Autonomy, "4"), Reading::Unclear);
        assert_eq!(read(Column::Autonomy, "-1"), Reading::Unclear);
        assert_eq!(
            clear(Column::Reading, "degré 2"),
            Value::Reading(ReadingDegree::clamped(2))
        );
    }

    #[test]
    fn levels_of_french_take_the_lower_of_two() {
        assert_eq!(clear(Column::French, "b1"), Value::French(FrenchLevel::B1));
        assert_eq!(guess(Column::French, "A2/B1"), Value::French(FrenchLevel::A2));
        assert_eq!(guess(Column::French, "A2+"), Value::French(FrenchLevel::A2));
        assert_eq!(
            guess(Column::French, "langue maternelle"),
            Value::French(FrenchLevel::C2)
        );
        assert_eq!(read(Column::French, "arabe"), Reading::Unclear);
    }

    #[test]
    fn devices_are_told_apart() {
        use EquipmentKind::{Computer, Smartphone, Tablet};
        let owns = |kinds: &[EquipmentKind]| Value::Owns(kinds.to_vec());
        assert_eq!(clear(Column::Devices, "PC portable"), owns(&[Computer]));
        assert_eq!(
            clear(Column::Devices, "Ordinateur + smartphone"),
            owns(&[Computer, Smartphone])
        );
        assert_eq!(clear(Column::Devices, "tablettes"), owns(&[Tablet]));
        assert_eq!(clear(Column::Devices, "aucun"), owns(&[]));
        assert_eq!(clear(Column::Devices, "pas d’ordinateur"), owns(&[]));
        assert_eq!(guess(Column::Devices, "portable"), owns(&[Smartphone]));
        assert_eq!(guess(Column::Devices, "PC partagé"), owns(&[Computer]));
        assert_eq!(clear(Column::Owns(Computer), "x"), owns(&[Computer]));
        assert_eq!(clear(Column::Owns(Computer), "non"), owns(&[]));
        assert_eq!(read(Column::Devices, "vélo"), Reading::Unclear);
    }

    #[test]
    fn connections_are_words_or_rates() {
        let rates = |down_kbps, up_kbps| Value::Connection(Connection { down_kbps, up_kbps });
        assert_eq!(
            clear(Column::Connection, "Fibre"),
            Value::Connection(Connection::FIBRE)
        );
        assert_eq!(
            clear(Column::Connection, "4G"),
            Value::Connection(Connection::MOBILE)
        );
        assert_eq!(
            clear(Column::Connection, "non"),
            Value::Connection(Connection::NONE)
        );
        assert_eq!(clear(Column::Connection, "8/0,8 Mbit/s"), rates(8_000, 800));
        assert_eq!(guess(Column::Connection, "ADSL 2,5 Mbit/s"), rates(2_500, 500));
        assert_eq!(guess(Column::Connection, "10"), rates(10_000, 2_000));
        assert_eq!(read(Column::Connection, "oui"), Reading::Unclear);
    }

    #[test]
    fn yes_no_distances_and_weeks() {
        assert_eq!(clear(Column::QuietPlace, "Oui"), Value::QuietPlace(true));
        assert_eq!(clear(Column::QuietPlace, "0"), Value::QuietPlace(false));
        assert_eq!(read(Column::QuietPlace, "parfois"), Reading::Unclear);
        assert_eq!(clear(Column::CentreKm, "24 km"), Value::CentreKm(24));
        assert_eq!(clear(Column::Mobility, "12 km"), Value::Mobility(12));
        assert_eq!(guess(Column::Mobility, "7,5"), Value::Mobility(7));
        assert_eq!(clear(Column::Weekly, "17h30"), Value::Weekly(Minutes::new(1050)));
        assert_eq!(clear(Column::Headcount, "12"), Value::Headcount(12));
        assert_eq!(read(Column::Headcount, "0"), Reading::Unclear);
        assert_eq!(read(Column::Mobility, "  "), Reading::Nothing);
    }
}
