//! Files for catalogues of training, learning platforms and other programs: one writer a standard, all from the plan
//! alone. Bytes follow from the plan and the date that is passed in.

mod archive;
mod cartridge;
mod course;
mod edof;
mod facts;
mod framework;
mod ldj;
mod lheo;
mod mednum;
mod moodle;
mod table;
mod xml;

use super::{Cx, ExportError, Exporter, Input};
use crate::model::OfferItem;

/// Writes the bytes of a standard.
type Write = fn(&Input<'_>, &Cx<'_>) -> Result<Vec<u8>, ExportError>;

/// An exporter of a standard.
pub(super) struct Standard {
    id: &'static str,
    document: &'static str,
    format: &'static str,
    extension: &'static str,
    write: Write,
}

impl std::fmt::Debug for Standard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Standard").field(&self.id).finish()
    }
}

/// LHÉO 2.3.
pub(super) const LHEO: Standard = Standard {
    id: "lheo",
    document: "document-lheo",
    format: "format-xml",
    extension: "xml",
    write: |input, cx| {
        lheo::lheo(input.plan(), &input.issuer(), cx.text, cx.today)
            .map(String::into_bytes)
            .map_err(missing)
    },
};

/// EDOF, Mon Compte Formation.
pub(super) const EDOF: Standard = Standard {
    id: "edof",
    document: "document-edof",
    format: "format-xml",
    extension: "xml",
    write: |input, cx| edof::edof(input.plan(), &input.issuer(), cx.text, cx.today).map_err(missing),
};

/// Moodle's competency framework.
pub(super) const MOODLE_FRAMEWORK: Standard = Standard {
    id: "moodle-competencies",
    document: "document-moodle-competencies",
    format: "format-table",
    extension: "csv",
    write: |input, cx| framework::framework(input.plan(), cx.text).map_err(|it| failed(&it)),
};

/// A Moodle course.
pub(super) const MOODLE_COURSE: Standard = Standard {
    id: "moodle-course",
    document: "document-moodle-course",
    format: "format-mbz",
    extension: "mbz",
    write: |input, cx| moodle::moodle(input.plan(), cx.text, cx.today).map_err(|it| failed(&it)),
};

/// A course for other platforms.
pub(super) const CARTRIDGE: Standard = Standard {
    id: "common-cartridge",
    document: "document-common-cartridge",
    format: "format-imscc",
    extension: "imscc",
    write: |input, cx| cartridge::cartridge(input.plan(), cx.text).map_err(|it| failed(&it)),
};

/// A design of UCL's Learning Designer.
pub(super) const LDJ: Standard = Standard {
    id: "ldj",
    document: "document-ldj",
    format: "format-ldj",
    extension: "ldj",
    write: |input, _| ldj::ldj(input.plan()).map_err(|it| failed(&it)),
};

/// Third places for the national directory.
pub(super) const MEDNUM: Standard = Standard {
    id: "mednum",
    document: "document-mednum",
    format: "format-table",
    extension: "csv",
    write: |input, _| mednum::mednum(input.plan()).map_err(|it| failed(&it)),
};

fn missing(items: Vec<OfferItem>) -> ExportError {
    ExportError::Missing(items.into_iter().map(OfferItem::key).collect())
}

fn failed(reason: &impl ToString) -> ExportError {
    ExportError::Format(reason.to_string())
}

impl Exporter for Standard {
    fn id(&self) -> &'static str {
        self.id
    }

    fn document(&self) -> &'static str {
        self.document
    }

    fn format(&self) -> &'static str {
        self.format
    }

    fn extension(&self) -> &'static str {
        self.extension
    }

    fn export(&self, input: &Input<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, ExportError> {
        (self.write)(input, cx)
    }
}
