//! A list of competencies that is searched.

use crate::exchange::import::Note;
use crate::model::{Competency, Nature};
use crate::text::{fold, words};

/// A competency of a framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its code in the framework.
    pub code: String,
    /// Its wording.
    pub title: String,
    /// Other wordings, for the search.
    pub others: String,
    /// What it is made of.
    pub nature: Nature,
}

impl Listed {
    /// Whether a plan's competency is this one.
    pub(super) fn is(&self, own: &Competency) -> bool {
        (!self.code.is_empty() && own.source_code == self.code)
            || fold(own.title.trim()) == fold(self.title.trim())
    }
}

/// The competencies of a file.
#[derive(Debug, Default)]
pub struct CompetencyList {
    framework: String,
    all: Vec<Listed>,
    folded: Vec<(String, String)>,
    unknown: Vec<Note>,
}

impl CompetencyList {
    pub(super) fn new(framework: impl Into<String>, all: Vec<Listed>, unknown: Vec<Note>) -> Self {
        let folded = all.iter().map(|it| (fold(&it.title), fold(&it.others))).collect();
        Self {
            framework: framework.into(),
            all,
            folded,
            unknown,
        }
    }

    /// The framework's name.
    pub fn framework(&self) -> &str {
        &self.framework
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Columns that nothing was read from.
    pub fn unknown(&self) -> &[Note] {
        &self.unknown
    }

    /// Competencies that hold all words of a search: in their wording, those that begin with it first; then in other
    /// wordings. At most `most`; all in the order of the file when nothing is searched.
    pub fn search(&self, search: &str, most: usize) -> Vec<&Listed> {
        let wanted = words(search);
        let start = fold(search.trim());
        let holds = |text: &str| wanted.iter().all(|word| text.contains(word.as_str()));
        let mut ranked: Vec<(u8, usize)> = self
            .folded
            .iter()
            .enumerate()
            .filter_map(|(at, (title, others))| {
                let rank = if title.starts_with(&start) {
                    0
                } else if holds(title) {
                    1
                } else if holds(others) {
                    2
                } else {
                    return None;
                };
                Some((rank, at))
            })
            .collect();
        ranked.sort_unstable();
        ranked
            .into_iter()
            .take(most)
            .filter_map(|(_, at)| self.all.get(at))
            .collect()
    }
}
