//! The workbook: its sheets and columns, and what a plan puts there. The exporter writes it, the importer compares a
//! copy that came back with it.
//!
//! Each sheet bears a hidden first row with the codes of its columns and a hidden first column with the identifiers
//! of its rows, so that columns and rows may be moved, sorted and renamed. A hidden sheet keeps the values as they
//! were: a copy that comes back is compared with what left, not with what the plan has become since.

mod field;
mod row;

pub use field::{Field, MATRIX_KINDS, Shape};
pub use row::{Row, assesses, autonomy_item, fitting, marked, matrix_module, rows};

/// What the first hidden cell of every sheet begins with.
pub const MARK: &str = "tresse:";
/// The name of the hidden sheet with the values as they were.
pub const BASE: &str = "_tresse";
/// The identifier of rows that belong to no object: totals and legends.
pub const NO_ROW: &str = "-";
/// Rows above the first object: codes, and headings.
pub const HEAD_ROWS: usize = 2;
/// What the code of a column of the matrix begins with; the module's identifier follows.
pub const MATRIX: &str = "m:";

/// A sheet of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Modules with their mix.
    Modules,
    /// Activities of all modules.
    Activities,
    /// Competencies, and where they are trained and assessed.
    Competencies,
    /// Learners or profiles.
    Cohort,
    /// What the path costs, term by term.
    Costs,
    /// What the checks found.
    Findings,
}

impl Kind {
    /// All sheets, in their order.
    pub const ALL: [Self; 6] = [
        Self::Modules,
        Self::Activities,
        Self::Competencies,
        Self::Cohort,
        Self::Costs,
        Self::Findings,
    ];

    /// The sheets that can be brought back.
    pub const EDITED: [Self; 4] = [Self::Modules, Self::Activities, Self::Competencies, Self::Cohort];

    /// Its name in the hidden cells.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Modules => "modules",
            Self::Activities => "activities",
            Self::Competencies => "competencies",
            Self::Cohort => "cohort",
            Self::Costs => "costs",
            Self::Findings => "findings",
        }
    }

    /// The key of its title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Modules => "workbook-modules",
            Self::Activities => "workbook-activities",
            Self::Competencies => "workbook-competencies",
            Self::Cohort => "workbook-cohort",
            Self::Costs => "workbook-costs",
            Self::Findings => "workbook-findings",
        }
    }

    /// Its columns, without those of the matrix.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Modules => field::MODULES,
            Self::Activities => field::ACTIVITIES,
            Self::Competencies => field::COMPETENCIES,
            Self::Cohort => field::COHORT,
            Self::Costs | Self::Findings => &[],
        }
    }

    /// The sheet of a mark.
    pub fn of_mark(cell: &str) -> Option<Self> {
        let name = cell.trim().strip_prefix(MARK)?;
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// The mark of the sheet.
    pub fn mark(self) -> String {
        format!("{MARK}{}", self.name())
    }
}
