//! Reader of the open data of France compétences: the national registers of certifications (RNCP and RS).
//!
//! Two official exports are read, the XML one (the only one with lists of competencies) and the CSV one, and flat
//! tables that people make of them. All give the same [`Fiche`]. Nothing here opens a file: readers take any
//! [`BufRead`](std::io::BufRead), and [`Files`] asks its caller to open what it needs.
//!
//! The data is published on data.gouv.fr (dataset 5eebbc067a14b6fecc9c9976) under Licence Ouverte 2.0.

mod clean;
mod convert;
mod csv;
mod detect;
mod error;
mod fiche;
mod files;
mod finish;
mod nature;
mod note;
mod number;
mod search;
mod split;
mod words;
mod xml;

use std::collections::BTreeSet;
use std::ops::ControlFlow;

pub use convert::{block_name, import_fiche, import_step};
pub use csv::{CsvSet, CsvTable, find_csv, read_flat, scan_csv};
pub use detect::{Kind, detect};
pub use error::{Position, RncpError};
pub use fiche::{Certifier, Coded, Equivalence, Fiche, FicheBlock, FicheDates, FicheSummary};
pub use files::Files;
pub use nature::guess_nature;
pub use note::FicheNote;
pub use number::{FicheNumber, Register};
pub use search::search;
pub use split::{Doubt, SplitCompetency, cut, join_with_previous, paragraphs, split_competencies};
pub use xml::{find_xml, read_xml, scan_xml};

/// Told how many bytes were read so far, and answers whether to go on. A break ends the reading with
/// [`RncpError::Cancelled`].
pub type Watch<'a> = dyn FnMut(u64) -> ControlFlow<()> + 'a;

/// A watcher that never stops the reading.
pub fn unwatched() -> impl FnMut(u64) -> ControlFlow<()> {
    |_| ControlFlow::Continue(())
}

/// How many unreadable fiches a scan remembers.
const MOST_UNREADABLE: usize = 100;

/// What a scan went through.
#[derive(Debug, Default)]
pub struct Scan {
    /// How many fiches were handed out.
    pub fiches: u64,
    /// The fiches that could not be read, with the reason; at most a hundred are remembered.
    pub unreadable: Vec<RncpError>,
    /// Whether the caller stopped the scan before the end of the file.
    pub stopped: bool,
}

/// What a search by numbers brought back.
#[derive(Debug, Default)]
pub struct Found {
    /// The fiches found, in the order of the file.
    pub fiches: Vec<Fiche>,
    /// The numbers that the file does not hold.
    pub missing: BTreeSet<FicheNumber>,
}
