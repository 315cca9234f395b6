//! What of a plan is told to the public, and how its documents are printed.

/// What the public is told about the course; a paragraph of the programme each.
///
/// The rest stands in the agreement and in what the plan states for the quality reference
/// ([`QualityStatements`](super::QualityStatements)).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PublicSheet {
    /// Whom it is meant for.
    pub public: String,
    /// How one enters: information, interview, positioning.
    pub access: String,
    /// Methods used.
    pub methods: String,
}

/// How one document of the plan is printed, as the user last chose it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DocumentChoice {
    /// Which one, whatever its format: `programme`. One that this version does not know is kept.
    pub kind: String,
    /// The two-letter code of its language; empty for the reader's own.
    pub lang: String,
    /// Sections left out, by name.
    pub without: Vec<String>,
    /// Columns left out, by name.
    pub without_columns: Vec<String>,
}

impl DocumentChoice {
    /// Whether everything is as it is without any choice.
    pub fn is_usual(&self) -> bool {
        self.lang.is_empty() && self.without.is_empty() && self.without_columns.is_empty()
    }
}
