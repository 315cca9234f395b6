//! Exporters: a plan, as others read it.
//!
//! An [`Exporter`] is one row of [`EXPORTERS`]: the command line, the window and the tests walk the table. It reads
//! an [`Input`], which holds everything that it may print, and gives bytes: no file is opened here and no clock is
//! read, so that the same input gives the same bytes. Documents are first laid out as a neutral
//! [`outline::Outline`], which printers turn into each format.
//!
//! The cohort stays out unless [`Choice::cohort`] asks for it; an exporter that then prints people says so in what
//! it prints, see [`Exporter::may_carry_cohort`].

pub mod braid;
mod data;
mod documents;
mod draw;
pub mod outline;
#[cfg(feature = "pdf")]
mod pages;
mod palette;
mod picture;
mod preview;
mod print;
mod section;
mod standards;
mod workbook;

use chrono::NaiveDate;

use crate::checks::{Facts, Finding};
use crate::cost::Costing;
use crate::model::{LearnerId, Plan, Provider};
use crate::text::{Text, Value};

use documents::Document;
use outline::Outline;
use picture::{Picture, Subject};
#[cfg(feature = "pdf")]
pub use preview::Typeset;
pub use preview::{PageImage, Preview, preview};
use print::Printed;
pub use section::{Column, Section};

/// Told how far the work is, in thousandths; `false` ends it.
pub type Progress<'p> = &'p dyn Fn(u32) -> bool;

/// What to print of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// Sections left out; all others are printed.
    pub without: Vec<Section>,
    /// Columns left out of tables; all others are printed.
    pub without_columns: Vec<Column>,
    /// Whether names, needs and results of learners may be printed.
    pub cohort: bool,
    /// Whom an individual document is for; the first learner when it names nobody.
    pub learner: Option<LearnerId>,
}

/// The name under which a plan keeps how an exporter prints: that of its document, whatever the format.
pub fn choice_name(exporter: &dyn Exporter) -> &'static str {
    let key = exporter.document();
    key.strip_prefix("document-").unwrap_or(key)
}

impl Choice {
    /// How a plan wants an exporter to print; names that this version does not know change nothing.
    pub fn of_plan(plan: &Plan, exporter: &dyn Exporter) -> Self {
        let name = choice_name(exporter);
        let Some(kept) = plan.documents.iter().find(|it| it.kind == name) else {
            return Self::default();
        };
        Self {
            without: kept.without.iter().filter_map(|it| Section::named(it)).collect(),
            without_columns: kept
                .without_columns
                .iter()
                .filter_map(|it| Column::named(it))
                .collect(),
            ..Self::default()
        }
    }

    /// Whether a section is printed.
    pub fn has(&self, section: Section) -> bool {
        !self.without.contains(&section)
    }

    /// Whether a column is printed.
    pub fn has_column(&self, column: Column) -> bool {
        !self.without_columns.contains(&column)
    }

    /// The choice of exactly these sections.
    #[must_use]
    pub fn only(mut self, sections: &[Section]) -> Self {
        self.without = Section::ALL
            .iter()
            .copied()
            .filter(|it| !sections.contains(it))
            .collect();
        self
    }
}

/// A file of the user's own that stands for one of the program's document templates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserTemplate {
    /// Its name in the folder of templates, such as `programme.typ`.
    pub name: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// What is printed.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The plan with everything computed from it: coverage, who can follow, cost.
    pub facts: &'a Facts<'a>,
    /// What the checks found.
    pub findings: &'a [Finding],
    /// The provider whose computer prints: see [`Self::issuer`].
    pub provider: &'a Provider,
    /// The provider's logo, as a PNG, JPEG or SVG picture.
    pub logo: Option<&'a [u8]>,
    /// What to print.
    pub choice: &'a Choice,
    /// Files that stand for the program's own templates.
    pub templates: &'a [UserTemplate],
}

impl<'a> Input<'a> {
    /// The plan.
    pub const fn plan(&self) -> &'a Plan {
        self.facts.plan
    }

    /// Who issues the document: the plan's own provider, completed by the computer's.
    pub fn issuer(&self) -> Provider {
        self.plan().provider.completed_by(self.provider)
    }

    /// The logo of who issues the document; none for a plan of another provider than the computer's.
    pub fn logo(&self) -> Option<&'a [u8]> {
        let other = self.plan().provider.is_other_than(self.provider);
        self.logo.filter(|_| !other)
    }

    /// The findings that may be printed: those that tell of learners, even by their aliases, only with the cohort.
    fn findings_told(&self) -> impl Iterator<Item = &'a Finding> {
        let people = self.choice.cohort;
        self.findings
            .iter()
            .filter(move |it| people || !it.diagnostic.tells_people())
    }

    /// How many of some findings are left out because they tell of learners.
    fn findings_kept_back(&self, counted: impl Fn(&Finding) -> bool) -> usize {
        if self.choice.cohort {
            return 0;
        }
        let people = self.findings.iter().filter(|it| it.diagnostic.tells_people());
        people.filter(|it| counted(it)).count()
    }

    /// What the path costs, where the plan speaks of money.
    pub fn costing(&self) -> Option<&'a Costing> {
        self.facts.costing()
    }
}

/// How it is printed.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The words of the document's language, with narrow no-break spaces ([`Text::new`]).
    pub text: &'a Text,
    /// The date on the document.
    pub today: NaiveDate,
    /// Told how far the work is; ends it.
    pub progress: Progress<'a>,
}

impl std::fmt::Debug for Cx<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cx")
            .field("lang", &self.text.lang())
            .field("today", &self.today)
            .finish_non_exhaustive()
    }
}

impl Cx<'_> {
    /// Tells how far the work is, in thousandths; an error when the user gave up.
    pub fn step(&self, permille: u32) -> Result<(), ExportError> {
        if (self.progress)(permille) {
            Ok(())
        } else {
            Err(ExportError::Cancelled)
        }
    }
}

/// Why nothing was exported.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The user gave up.
    #[error("cancelled")]
    Cancelled,
    /// A document template cannot be used; the reason bears its place.
    #[error("{template}: {reason}")]
    Template {
        /// The file's name.
        template: String,
        /// The line, from 1, where it is known.
        line: Option<usize>,
        /// What the typesetter said.
        reason: String,
    },
    /// The format cannot say what the plan says, or the library that writes it failed.
    #[error("{0}")]
    Format(String),
    /// The document is about one learner, and the plan has none.
    #[error("the plan has no learner")]
    NoLearner,
    /// Mandatory items of the format are missing: keys of messages that name them.
    #[error("missing: {}", .0.join(", "))]
    Missing(Vec<&'static str>),
}

impl ExportError {
    /// The error in the language of `text`.
    pub fn message(&self, text: &Text) -> String {
        match self {
            Self::Cancelled => text.get("export-error-cancelled").to_owned(),
            Self::Template {
                template,
                line,
                reason,
            } => {
                let line = line.map_or(Value::from(""), |it| Value::from(it.to_string()));
                let args = [
                    ("template", template.as_str().into()),
                    ("line", line),
                    ("reason", reason.as_str().into()),
                ];
                text.fmt("export-error-template", &args)
            }
            Self::Format(reason) => text.fmt("export-error-format", &[("reason", reason.as_str().into())]),
            Self::NoLearner => text.get("export-error-no-learner").to_owned(),
            Self::Missing(items) => {
                let items: Vec<&str> = items.iter().map(|it| text.get(it)).collect();
                text.fmt("export-error-missing", &[("items", text.list(&items).into())])
            }
        }
    }
}

/// One way out of a plan. Its words are messages: see [`Self::document`] and [`Self::format`].
pub trait Exporter: Sync {
    /// Its name on the command line and in plan files, never reused: `programme-pdf`.
    fn id(&self) -> &'static str;

    /// What the file is, as the key of a message `document-…`, whose attribute `.note` says what it is for.
    /// Exporters of one document in several formats share it.
    fn document(&self) -> &'static str;

    /// The format, as the key of a message `format-…`.
    fn format(&self) -> &'static str;

    /// The extension of its files, without a dot.
    fn extension(&self) -> &'static str;

    /// The sections that can be left out, in their order.
    fn sections(&self) -> &'static [Section] {
        &[]
    }

    /// The columns that can be left out, in their order.
    fn columns(&self) -> &'static [Column] {
        &[]
    }

    /// Whether it prints people's data when [`Choice::cohort`] asks for it.
    fn may_carry_cohort(&self) -> bool {
        false
    }

    /// Whether it is about one learner: [`Choice::learner`].
    fn is_individual(&self) -> bool {
        false
    }

    /// The bytes of the file.
    fn export(&self, input: &Input<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, ExportError>;
}

/// All exporters, in the order of lists: documents first, each in its formats.
pub const EXPORTERS: &[&dyn Exporter] = &[
    #[cfg(feature = "pdf")]
    &Printed::new("programme-pdf", Document::Programme, &print::Pdf),
    &Printed::new("programme-html", Document::Programme, &print::Html),
    &Printed::new("programme-docx", Document::Programme, &print::Docx),
    &Printed::new("programme-md", Document::Programme, &print::Markdown),
    #[cfg(feature = "pdf")]
    &Printed::new("deroule-pdf", Document::Deroule, &print::Pdf),
    &Printed::new("deroule-html", Document::Deroule, &print::Html),
    &Printed::new("deroule-docx", Document::Deroule, &print::Docx),
    &Printed::new("deroule-md", Document::Deroule, &print::Markdown),
    #[cfg(feature = "pdf")]
    &Printed::new("individual-pdf", Document::Individual, &print::Pdf),
    &Printed::new("individual-html", Document::Individual, &print::Html),
    &Printed::new("individual-md", Document::Individual, &print::Markdown),
    #[cfg(feature = "pdf")]
    &Printed::new("evidence-pdf", Document::Evidence, &print::Pdf),
    &Printed::new("evidence-html", Document::Evidence, &print::Html),
    &Printed::new("evidence-md", Document::Evidence, &print::Markdown),
    #[cfg(feature = "pdf")]
    &Printed::new("foad-pdf", Document::Foad, &print::Pdf),
    &Printed::new("foad-html", Document::Foad, &print::Html),
    &Printed::new("foad-md", Document::Foad, &print::Markdown),
    &Picture {
        id: "braid-svg",
        subject: Subject::Braid,
        painted: false,
    },
    &Picture {
        id: "braid-png",
        subject: Subject::Braid,
        painted: true,
    },
    &Picture {
        id: "mixes-svg",
        subject: Subject::Mixes,
        painted: false,
    },
    &Picture {
        id: "mixes-png",
        subject: Subject::Mixes,
        painted: true,
    },
    &data::Steps,
    &data::Modules,
    &data::Json,
    &workbook::Xlsx,
    &standards::LHEO,
    &standards::EDOF,
    &standards::MOODLE_FRAMEWORK,
    &standards::MOODLE_COURSE,
    &standards::CARTRIDGE,
    &standards::LDJ,
    &standards::MEDNUM,
];

/// The exporter of an identifier.
pub fn exporter(id: &str) -> Option<&'static dyn Exporter> {
    EXPORTERS.iter().copied().find(|it| it.id() == id)
}

/// The outline of the document that an exporter prints; `None` for those that print none.
pub fn outline_of(id: &str, input: &Input<'_>, cx: &Cx<'_>) -> Option<Result<Outline, ExportError>> {
    Some(Document::of_exporter(id)?.outline(input, cx))
}
