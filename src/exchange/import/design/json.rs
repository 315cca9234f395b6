//! JSON as others write it: numbers in quotes, `"true"`, fields left out. Every field that is asked for counts as
//! known; those left at the end are named.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::exchange::import::ImportError;
use crate::exchange::import::decode::decode;

/// Most entries of one list.
const MOST_ENTRIES: usize = 5_000;

/// Reads a file of JSON whose root is an object. Nesting is limited by the reader to 128 levels.
pub(super) fn read(bytes: &[u8]) -> Result<Map<String, Value>, ImportError> {
    let decoded = decode(bytes)?;
    match serde_json::from_str::<Value>(&decoded.text) {
        Ok(Value::Object(root)) => Ok(root),
        Ok(_) => Err(ImportError::NothingKnown),
        Err(error) => Err(ImportError::Damaged(format!(
            "JSON, {}:{}",
            error.line(),
            error.column()
        ))),
    }
}

/// Whether a file begins as an object of JSON and names a field near its beginning or at all.
pub(super) fn names(bytes: &[u8], fields: &[&str]) -> bool {
    let Ok(decoded) = decode(bytes) else {
        return false;
    };
    let text = decoded.text.trim_start();
    text.starts_with('{') && fields.iter().all(|it| text.contains(&format!("\"{it}\"")))
}

/// An object being read: what is taken counts as known.
pub(super) struct Fields<'a> {
    name: &'a str,
    map: &'a Map<String, Value>,
    taken: BTreeSet<&'a str>,
}

impl<'a> Fields<'a> {
    /// An object; nothing in what is no object.
    pub(super) fn of(name: &'a str, value: &'a Value) -> Option<Self> {
        value.as_object().map(|map| Self::root(name, map))
    }

    /// The root.
    pub(super) const fn root(name: &'a str, map: &'a Map<String, Value>) -> Self {
        Self {
            name,
            map,
            taken: BTreeSet::new(),
        }
    }

    fn take(&mut self, field: &'a str) -> Option<&'a Value> {
        self.taken.insert(field);
        self.map.get(field).filter(|it| !it.is_null())
    }

    /// Fields that are known to say nothing that a plan keeps.
    pub(super) fn pass_over(&mut self, fields: &[&'a str]) {
        self.taken.extend(fields);
    }

    /// A text, or a number as text; empty when there is none.
    pub(super) fn text(&mut self, field: &'a str) -> String {
        match self.take(field) {
            Some(Value::String(text)) => super::plain(text),
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        }
    }

    /// A number, also in quotes.
    pub(super) fn number(&mut self, field: &'a str) -> Option<f64> {
        match self.take(field)? {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.trim().replace(',', ".").parse().ok(),
            _ => None,
        }
    }

    /// Yes or no, also in quotes.
    pub(super) fn flag(&mut self, field: &'a str) -> Option<bool> {
        match self.take(field)? {
            Value::Bool(flag) => Some(*flag),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// An object in a field.
    pub(super) fn object(&mut self, field: &'a str) -> Option<Self> {
        let value = self.take(field)?;
        Self::of(field, value)
    }

    /// The values of a list; an error for one longer than any design has.
    pub(super) fn list(&mut self, field: &'a str) -> Result<&'a [Value], ImportError> {
        let list = self
            .take(field)
            .and_then(Value::as_array)
            .map_or(&[][..], Vec::as_slice);
        if list.len() > MOST_ENTRIES {
            return Err(ImportError::TooManyCells {
                rows: u32::try_from(MOST_ENTRIES).unwrap_or(u32::MAX),
                columns: 1,
            });
        }
        Ok(list)
    }

    /// Texts of a list.
    pub(super) fn texts(&mut self, field: &'a str) -> Result<Vec<String>, ImportError> {
        Ok(self
            .list(field)?
            .iter()
            .filter_map(Value::as_str)
            .map(super::plain)
            .filter(|it| !it.is_empty())
            .collect())
    }

    /// Names the fields that hold something and that nothing was read from.
    pub(super) fn finish(self, unknown: &mut BTreeSet<String>) {
        for (field, value) in self.map {
            let empty = match value {
                Value::Null => true,
                Value::Bool(_) | Value::Number(_) => false,
                Value::String(text) => text.trim().is_empty(),
                Value::Array(list) => list.is_empty(),
                Value::Object(map) => map.is_empty(),
            };
            if !empty && !self.taken.contains(field.as_str()) && unknown.len() < 200 {
                let field: String = field.chars().take(60).collect();
                unknown.insert(if self.name.is_empty() {
                    field
                } else {
                    format!("{}.{field}", self.name)
                });
            }
        }
    }
}
