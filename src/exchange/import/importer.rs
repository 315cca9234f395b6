//! What an importer is, and the list of all.

use std::fmt;

use chrono::NaiveDate;

use super::{ImportError, Imported, competencies, design, docx, learners, modules, places, workbook};
use crate::model::{BlockId, Plan};
use crate::text::Text;

/// Most bytes of a file that an importer reads, unless it says otherwise.
pub const MOST_BYTES: u64 = 64 << 20;

/// What is taken of a file that holds more than a plan wants: directories and frameworks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// Words that what is taken must hold.
    pub search: String,
    /// A place to search around: a commune, a post code, a position.
    pub near: Option<String>,
    /// How far, km.
    pub within_km: Option<u32>,
    /// How many at most.
    pub most: Option<usize>,
    /// The block that takes competencies.
    pub block: Option<BlockId>,
}

/// What an import looks at, beside the file.
#[derive(Clone, Copy)]
pub struct ImportCx<'a> {
    /// The plan that it goes into.
    pub plan: &'a Plan,
    /// The words of titles that the import makes up.
    pub text: &'a Text,
    /// The date of the day.
    pub today: NaiveDate,
    /// The name of the file, without its folder.
    pub name: &'a str,
    /// What of the file is wanted.
    pub query: &'a Query,
    /// Whether someone asked to stop.
    pub stopped: &'a dyn Fn() -> bool,
}

impl fmt::Debug for ImportCx<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ImportCx")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl ImportCx<'_> {
    /// Ends the import when someone asked to stop.
    pub fn go_on(&self) -> Result<(), ImportError> {
        if (self.stopped)() {
            Err(ImportError::Stopped)
        } else {
            Ok(())
        }
    }
}

/// A kind of file that can be brought into a plan. Its words are the messages `importer-<id>`, with `.note`.
pub trait Importer: fmt::Debug + Sync {
    /// Its name on the command line and in message keys.
    fn id(&self) -> &'static str;

    /// Extensions of its files, without the point, most usual first.
    fn extensions(&self) -> &'static [&'static str];

    /// Most bytes that it reads.
    fn most_bytes(&self) -> u64 {
        MOST_BYTES
    }

    /// Whether a file is of this kind, by what stands in it. At most one importer should say so of a file; those
    /// that know more precisely stand earlier in [`IMPORTERS`].
    fn recognises(&self, bytes: &[u8]) -> bool;

    /// Compares a file with the plan. Every edit stands on the plan as it is, so that it can be taken or left
    /// alone; only what is added inside something new needs that first.
    fn import(&self, bytes: &[u8], cx: &ImportCx<'_>) -> Result<Imported, ImportError>;
}

/// All importers, those that recognise their files more precisely first.
pub const IMPORTERS: &[&dyn Importer] = &[
    &workbook::Workbook,
    &docx::Deroule,
    &places::Mednum,
    &competencies::Moodle,
    &competencies::Esco,
    &competencies::Rome,
    &design::LdjDesign,
    &design::JldDesign,
    &modules::ModuleTable,
    &learners::Learners,
];

/// The importer of a name.
pub fn importer(id: &str) -> Option<&'static dyn Importer> {
    IMPORTERS.iter().find(|it| it.id() == id).copied()
}

/// The importer that knows a file by what stands in it.
pub fn recognise(bytes: &[u8]) -> Option<&'static dyn Importer> {
    IMPORTERS.iter().find(|it| it.recognises(bytes)).copied()
}

/// Extensions of all files that can be imported, each once.
pub fn extensions() -> Vec<&'static str> {
    let mut all: Vec<&str> = IMPORTERS.iter().flat_map(|it| it.extensions()).copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}
