//! What cells mean, however they were typed.

use std::collections::BTreeMap;

use crate::exchange::import::sheet::{Value, minutes_of_days};
use crate::exchange::workbook::{MATRIX_KINDS, Shape};
use crate::model::{BlockId, ModuleId, Plan};
use crate::text::{Lang, Text, fold, parse_hours, parse_integer};

/// The words of values in both languages, and the titles of blocks and modules.
pub(in crate::exchange::import) struct Words {
    texts: [Text; 2],
    blocks: BTreeMap<String, BlockId>,
    modules: BTreeMap<String, ModuleId>,
}

impl Words {
    pub(in crate::exchange::import) fn of(plan: &Plan) -> Self {
        let mut blocks = BTreeMap::new();
        for block in plan.blocks.iter().rev() {
            for name in [block.id.to_string(), block.code.clone(), block.title.clone()] {
                blocks.insert(folded(&name), block.id.clone());
            }
        }
        blocks.remove("");
        let mut words = Self {
            texts: [Text::new(Lang::Fr), Text::new(Lang::En)],
            blocks,
            modules: BTreeMap::new(),
        };
        for module in plan.modules.iter().rev() {
            words.add_module(&module.id.to_string(), module.id.clone());
            words.add_module(&module.title, module.id.clone());
        }
        words
    }

    /// The words of both languages.
    pub(in crate::exchange::import) const fn texts(&self) -> &[Text; 2] {
        &self.texts
    }

    /// Knows a module by a title; the first of that title is meant.
    pub(in crate::exchange::import) fn add_module(&mut self, title: &str, id: ModuleId) {
        let title = folded(title);
        if !title.is_empty() {
            self.modules.insert(title, id);
        }
    }

    /// A cell as the short text that the plan would put there; `None` when it is not understood.
    pub(in crate::exchange::import) fn read(&self, shape: Shape, cell: &Value) -> Option<String> {
        match shape {
            Shape::Words => Some(lines(&cell.words())),
            Shape::Hours => hours(cell),
            Shape::Whole(least, most) => {
                if cell.is_empty() {
                    return Some(String::new());
                }
                let count = match cell {
                    Value::Number(number) if number.fract() == 0.0 => {
                        parse_integer(&number.to_string()).ok()?
                    }
                    other => parse_integer(&other.words()).ok()?,
                };
                (least..=most).contains(&count).then(|| count.to_string())
            }
            Shape::Choice(all) => {
                let word = folded(&cell.words());
                if word.is_empty() {
                    return Some(String::new());
                }
                let fits = |name: &str, key: &str| {
                    folded(name) == word || self.texts.iter().any(|text| folded(text.get(key)) == word)
                };
                all()
                    .into_iter()
                    .find(|(name, key)| fits(name, key))
                    .map(|(name, _)| name.to_owned())
            }
            Shape::Yes => yes(cell).map(|it| if it { "yes" } else { "no" }.to_owned()),
            Shape::Block => match folded(&cell.words()) {
                word if word.is_empty() => Some(String::new()),
                word => self.blocks.get(&word).map(ToString::to_string),
            },
            Shape::Module => match folded(&cell.words()) {
                word if word.is_empty() => Some(String::new()),
                word => self.modules.get(&word).map(ToString::to_string),
            },
            Shape::Total | Shape::RemoteShare | Shape::Told => Some(String::new()),
        }
    }

    /// A mark of the matrix: `T`, `Ec`, `T Ec`, `x`, in French or English letters.
    pub(in crate::exchange::import) fn mark(&self, cell: &Value) -> Option<String> {
        let word = folded(&cell.words());
        let mut letters = word
            .chars()
            .filter(|it| !it.is_whitespace() && !matches!(it, '+' | ',' | '/' | ';'));
        let (mut trained, mut assessed) = (false, None);
        let mut next = letters.next();
        while let Some(letter) = next {
            next = letters.next();
            match letter {
                't' | 'x' => trained = true,
                'e' | 'a' => {
                    let kind = next.and_then(|it| MATRIX_KINDS.iter().find(|(known, _)| *known == it));
                    assessed = Some(kind.map_or('f', |(letter, _)| *letter));
                    if kind.is_some() {
                        next = letters.next();
                    }
                }
                _ => return None,
            }
        }
        let mut mark = String::new();
        if trained {
            mark.push('t');
        }
        mark.extend(assessed);
        Some(mark)
    }
}

/// Minutes, from hours however they were typed; an empty cell is no time.
fn hours(cell: &Value) -> Option<String> {
    let minutes = match cell {
        Value::Empty => return Some(String::new()),
        Value::Number(number) => of_number(*number)?,
        Value::Days(days) => minutes_of_days(*days)?,
        Value::Text(words) if words.trim().is_empty() => return Some(String::new()),
        Value::Text(words) => parse_hours(words).ok()?,
        Value::Yes(_) => return None,
    };
    Some(minutes.to_string())
}

/// A number in a cell of hours is hours. A time typed there (`3:30`) becomes a part of a day without a mark that it
/// is one: a number that no one would type as hours, and that is whole minutes as a part of a day.
fn of_number(number: f64) -> Option<u32> {
    let whole = |it: f64| (it - it.round()).abs() < 1e-4;
    let as_hours = whole(number * 100.0) || whole(number * 60.0);
    if as_hours || !whole(number * 1440.0) {
        minutes_of_days(number / 24.0)
    } else {
        minutes_of_days(number)
    }
}

fn yes(cell: &Value) -> Option<bool> {
    match cell {
        Value::Empty => Some(false),
        Value::Yes(yes) => Some(*yes),
        Value::Days(_) => None,
        other => match folded(&other.words()).as_str() {
            "oui" | "o" | "yes" | "y" | "x" | "vrai" | "true" | "1" => Some(true),
            "" | "non" | "n" | "no" | "faux" | "false" | "0" | "-" | "–" => Some(false),
            _ => None,
        },
    }
}

/// Line ends as the plan has them.
fn lines(words: &str) -> String {
    words.replace("\r\n", "\n").replace('\r', "\n")
}

/// Lower case without accents, every run of spaces one plain space.
pub(in crate::exchange::import) fn folded(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    fold(&words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(cell: Value) -> Option<u32> {
        hours(&cell)?.parse().ok()
    }

    #[test]
    fn hours_are_read_however_they_were_typed() {
        for (typed, expected) in [
            ("3h30", 210),
            ("3 h 30", 210),
            ("3,5", 210),
            ("3.5", 210),
            ("3:30", 210),
            ("210 min", 210),
            ("0,5 jour", 210),
        ] {
            assert_eq!(minutes(Value::Text(typed.to_owned())), Some(expected), "{typed}");
        }
        for (number, expected) in [
            (3.5, 210),
            (7.0, 420),
            (3.33, 200),
            (3.333_333_333_333_333_5, 200),
            (0.25, 15),
            // 3:30 typed where numbers are shown with two decimals.
            (3.5 / 24.0, 210),
            (0.0, 0),
        ] {
            assert_eq!(minutes(Value::Number(number)), Some(expected), "{number}");
        }
        assert_eq!(minutes(Value::Days(3.5 / 24.0)), Some(210));
        assert_eq!(minutes(Value::Days(84.0 / 24.0)), Some(5040));
        assert_eq!(minutes(Value::Number(-1.0)), None);
        assert_eq!(minutes(Value::Text("beaucoup".to_owned())), None);
        assert_eq!(hours(&Value::Empty), Some(String::new()));
    }

    #[test]
    fn words_and_marks_of_both_languages_are_known() {
        let words = Words::of(&Plan::default());
        let text = |words: &str| Value::Text(words.to_owned());
        for (typed, mark) in [
            ("T", "t"),
            ("x", "t"),
            ("T Ec", "tc"),
            ("t+ec", "tc"),
            ("Ac", "c"),
            ("E", "f"),
            ("Ep", "p"),
            ("", ""),
        ] {
            assert_eq!(words.mark(&text(typed)).as_deref(), Some(mark), "{typed}");
        }
        assert_eq!(words.mark(&text("?")), None);
        let kinds = crate::exchange::workbook::Kind::Activities.fields();
        let modality = kinds.iter().find(|it| it.code == "modality").unwrap().shape;
        for typed in ["Présentiel", "presentiel ", "CLASSROOM", "Classroom"] {
            assert_eq!(
                words.read(modality, &text(typed)).as_deref(),
                Some("classroom"),
                "{typed}"
            );
        }
        assert_eq!(words.read(modality, &text("ailleurs")), None);
        assert_eq!(words.read(Shape::Yes, &text("Oui")).as_deref(), Some("yes"));
    }
}
