//! Printers: from an outline to the bytes of one format. One file each.

mod docx;
mod html;
mod markdown;
#[cfg(feature = "pdf")]
mod pdf;

use super::documents::Document;
use super::outline::Outline;
use super::{Column, Cx, ExportError, Exporter, Input, Section};

pub(super) use docx::Docx;
pub(super) use html::Html;
pub(super) use markdown::Markdown;
#[cfg(feature = "pdf")]
pub(super) use pdf::{Pdf, typeset};

/// A document as lines of Markdown, where no typesetter is built in.
#[cfg(not(feature = "pdf"))]
pub(super) fn lines_of(outline: &Outline, input: &Input<'_>, cx: &Cx<'_>) -> Result<String, ExportError> {
    let bytes = Markdown.print(outline, input, cx)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Prints outlines in one format.
pub(super) trait Printer: Sync {
    /// The key of the format's word.
    fn format(&self) -> &'static str;

    /// The extension of its files, without a dot.
    fn extension(&self) -> &'static str;

    /// The bytes of the file.
    fn print(&self, outline: &Outline, input: &Input<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, ExportError>;
}

/// A document in a format.
pub(super) struct Printed {
    id: &'static str,
    document: Document,
    printer: &'static dyn Printer,
}

impl Printed {
    pub(super) const fn new(id: &'static str, document: Document, printer: &'static dyn Printer) -> Self {
        Self {
            id,
            document,
            printer,
        }
    }
}

impl Exporter for Printed {
    fn id(&self) -> &'static str {
        self.id
    }

    fn document(&self) -> &'static str {
        self.document.word()
    }

    fn format(&self) -> &'static str {
        self.printer.format()
    }

    fn extension(&self) -> &'static str {
        self.printer.extension()
    }

    fn sections(&self) -> &'static [Section] {
        self.document.sections()
    }

    fn columns(&self) -> &'static [Column] {
        self.document.columns()
    }

    fn may_carry_cohort(&self) -> bool {
        self.document.may_carry_cohort()
    }

    fn is_individual(&self) -> bool {
        self.document.is_individual()
    }

    fn export(&self, input: &Input<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, ExportError> {
        let outline = self.document.outline(input, cx)?;
        cx.step(100)?;
        self.printer.print(&outline, input, cx)
    }
}
