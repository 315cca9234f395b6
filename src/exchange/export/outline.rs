//! A document before it has a format: headings, paragraphs, tables of typed cells, pictures as data.
//!
//! Words are in the document's language already; figures are not yet written, so that a spreadsheet gets numbers
//! and a page gets `3 h 30`.

use chrono::NaiveDate;

use super::braid::Braid;
use super::section::{Column as ColumnId, Section};
use crate::exchange::words;
use crate::model::{Cents, Key, Minutes, Mix, Modality, Permille};
use crate::text::{Lang, Text};

/// A document.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// The document's name in the code, which is also that of its template.
    pub name: &'static str,
    /// What kind of document it is: *Programme de formation*.
    pub kind: String,
    /// The title, usually the plan's.
    pub title: String,
    /// A line under the title: the certification.
    pub subtitle: String,
    /// The language of its words.
    pub lang: Lang,
    /// The date on it.
    pub date: NaiveDate,
    /// Who issues it.
    pub provider: String,
    /// What stands small at the foot of every page: registration numbers.
    pub imprint: String,
    /// Said at the head when the document holds personal data.
    pub warning: Option<String>,
    /// Its parts, in order.
    pub parts: Vec<Part>,
}

/// A section of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Which one.
    pub section: Section,
    /// Its heading.
    pub heading: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading under the section's.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A list.
    List(Vec<String>),
    /// Names and values: *Durée – 1 022 h*.
    Facts(Vec<(String, Cell)>),
    /// Something that the document should say and the plan does not: *À compléter*.
    Gap(String),
    /// A table.
    Table(Table),
    /// A picture.
    Figure(Figure),
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it shows, for those who do not see it.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Which one, where it can be left out.
    pub id: Option<ColumnId>,
    /// Its heading.
    pub title: String,
    /// Its width in comparison with the others.
    pub weight: u32,
    /// Whether its cells are figures, which stand at the right.
    pub figures: bool,
}

impl Column {
    /// A column of words.
    pub fn words(title: impl Into<String>, weight: u32) -> Self {
        Self {
            id: None,
            title: title.into(),
            weight,
            figures: false,
        }
    }

    /// A column of figures.
    pub fn figures(title: impl Into<String>, weight: u32) -> Self {
        Self {
            figures: true,
            ..Self::words(title, weight)
        }
    }

    /// The same column, under a name by which it can be left out.
    #[must_use]
    pub const fn called(mut self, id: ColumnId) -> Self {
        self.id = Some(id);
        self
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// The object that it shows, so that an edited copy can be matched with the plan.
    pub key: Option<Key>,
    /// One cell for each column; a group's row has its words in the first.
    pub cells: Vec<Cell>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKind {
    /// An ordinary row.
    Body,
    /// The heading of the rows under it.
    Group,
    /// A sum.
    Total,
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// Several lines of words.
    Lines(Vec<String>),
    /// A duration.
    Time(Minutes),
    /// An amount.
    Money(Cents),
    /// A share.
    Share(Permille),
    /// A day.
    Date(NaiveDate),
    /// A count.
    Count(i64),
    /// A mix, drawn as a bar where the format can.
    Mix(Mix),
}

impl Cell {
    /// Words, or nothing when there are none.
    pub fn text(words: impl Into<String>) -> Self {
        let words: String = words.into();
        if words.trim().is_empty() {
            Self::Empty
        } else {
            Self::Text(words)
        }
    }

    /// Lines, or nothing when there are none.
    pub fn lines(lines: Vec<String>) -> Self {
        match lines.len() {
            0 => Self::Empty,
            1 => lines.into_iter().next().map_or(Self::Empty, Self::text),
            _ => Self::Lines(lines),
        }
    }

    /// The value as the language writes it; several lines are separated by line feeds.
    pub fn say(&self, text: &Text) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(words) => words.clone(),
            Self::Lines(lines) => lines.join("\n"),
            Self::Time(minutes) => text.hours(minutes.get()),
            Self::Money(cents) => text.money(i64::try_from(cents.get()).unwrap_or(i64::MAX)),
            Self::Share(share) => text.percent(share.0.into()),
            Self::Date(date) => text.date_short(*date),
            Self::Count(count) => text.integer(*count),
            Self::Mix(mix) => say_mix(mix, text),
        }
    }
}

/// A mix in words: `Présentiel 7 h, distanciel asynchrone 3 h 30`, without the parts that are empty.
pub fn say_mix(mix: &Mix, text: &Text) -> String {
    let parts: Vec<String> = Modality::ALL
        .into_iter()
        .filter(|it| !mix.get(*it).is_zero())
        .map(|it| {
            let hours = text.hours(mix.get(it).get());
            format!("{} {hours}", text.get(words::modality(it)))
        })
        .collect();
    parts.join(" · ")
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What it shows, in words, for those who do not see it.
    pub alt: String,
    /// What stands under it.
    pub caption: String,
    /// What is drawn.
    pub drawing: Drawing,
}

/// A drawing as data: each format draws it in its own way, with the colours of modalities.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// Bars of mixes under each other, each with its label.
    Mixes(Vec<(String, Mix)>),
    /// The share of each modality along the hours of the path.
    Braid(Braid),
}

impl Outline {
    /// Its tables, in order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.parts
            .iter()
            .flat_map(|part| &part.blocks)
            .filter_map(|block| match block {
                Block::Table(table) => Some(table),
                Block::Heading(_)
                | Block::Paragraph(_)
                | Block::List(_)
                | Block::Facts(_)
                | Block::Gap(_)
                | Block::Figure(_) => None,
            })
    }

    /// The part of a section.
    pub fn part(&self, section: Section) -> Option<&Part> {
        self.parts.iter().find(|it| it.section == section)
    }
}
