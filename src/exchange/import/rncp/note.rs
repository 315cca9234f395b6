//! What a reader noticed without failing. Notes hold facts, not words.

/// Something about one fiche that a person should know before trusting it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FicheNote {
    /// A date could not be read; the field is left empty.
    OddDate {
        /// Name of the field in the file.
        field: &'static str,
        /// What stood there.
        value: String,
    },
    /// The level is not one of the eight; the field is left empty.
    OddLevel {
        /// What stood there.
        value: String,
    },
    /// The number of a related fiche could not be read; the relation is left out.
    OddNumber {
        /// What stood there.
        value: String,
    },
    /// An entity that XML does not define was kept as it stands.
    UnknownEntity {
        /// Its name, without `&` and `;`.
        name: String,
    },
    /// The CSV export does not hold the lists of competencies: take the XML export for them.
    NoCompetencies,
    /// The fiche is of the RS: its attested abilities were made into one block.
    PseudoBlock,
    /// A block holds no list of competencies although this kind of file can.
    EmptyBlock {
        /// Code of the block.
        code: String,
    },
    /// A block has no code.
    BlockWithoutCode {
        /// Title of the block.
        title: String,
    },
    /// The code of a block names another fiche.
    ForeignBlock {
        /// Code of the block.
        code: String,
    },
    /// Two blocks share a code; the second was put into the first.
    RepeatedBlock {
        /// The shared code.
        code: String,
    },
    /// The main table of the CSV export (`Standard`) was not found: title, level and dates are missing.
    NoMainTable,
    /// The text was not UTF-8 and was read as Windows-1252, as spreadsheets save it.
    Windows1252,
}
