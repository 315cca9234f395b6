//! Reading a file to import beside the window: which kind it is, and what it would change.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use chrono::NaiveDate;

use super::register::{Reading, State, start};
use crate::exchange::import::competencies::{CompetencyList, Esco, Rome, read_list};
use crate::exchange::import::group::Group;
use crate::exchange::import::places::{Mednum, PlaceDirectory};
use crate::exchange::import::rncp::{Kind, detect};
use crate::exchange::import::{
    IMPORTERS, ImportCx, ImportError, Importer, Learners, Query, Review, recognise,
};
use crate::model::Plan;
use crate::text::{Lang, Text};

/// How many first bytes tell a register from other files.
const PREFIX: u64 = 4096;

/// What was found in a file.
#[derive(Debug)]
pub enum Found {
    /// Changes of the plan, to be reviewed.
    Changes(&'static str, Box<Review>),
    /// A list of learners, whose columns are to be looked at.
    Learners(Box<Group>),
    /// A directory of third places, to be searched.
    Places(Box<PlaceDirectory>),
    /// A framework of competencies, to be searched.
    Competencies(Box<CompetencyList>),
    /// No importer knows the file: the person may say what it is.
    Unknown(Contents),
    /// It cannot be imported.
    Failed(ImportError, Option<Contents>),
    /// It cannot be read.
    Unreadable(String),
}

/// The bytes of a file, shared with the thread that looks at them.
pub type Contents = Arc<Vec<u8>>;

/// What an import is made of.
#[derive(Debug, Clone)]
pub struct Request {
    /// The file.
    pub path: PathBuf,
    /// The plan that it goes into.
    pub plan: Arc<Plan>,
    /// The language of words that the import makes up.
    pub lang: Lang,
    /// The date of the day.
    pub today: NaiveDate,
    /// The importer to use, when the person chose one.
    pub kind: Option<&'static str>,
}

/// Reads a file, or looks again at contents read before. `None` when no thread can be had.
pub fn look(request: Request, contents: Option<Contents>, ctx: &egui::Context) -> Option<Reading<Found>> {
    start(ctx, move |state, sender, _| {
        let _ = sender.send(found(&request, contents, state));
    })
}

/// Whether a file or folder is an export of a register of certifications, by what stands in it.
pub fn is_register(path: &Path) -> bool {
    if path.is_dir() {
        return true;
    }
    let name = path.file_name().map(|it| it.to_string_lossy().into_owned());
    let mut prefix = Vec::new();
    let read = File::open(path).and_then(|file| file.take(PREFIX).read_to_end(&mut prefix));
    read.is_ok()
        && matches!(
            detect(&prefix, &name.unwrap_or_default()),
            Kind::Xml | Kind::Csv(_) | Kind::Flat
        )
}

fn found(request: &Request, contents: Option<Contents>, state: &State) -> Found {
    let contents = match contents {
        Some(contents) => contents,
        None => match read(&request.path, state) {
            Ok(contents) => Arc::new(contents),
            Err(end) => return end,
        },
    };
    let chosen = match request.kind {
        Some(kind) => IMPORTERS.iter().find(|it| it.id() == kind).copied(),
        None => recognise(&contents),
    };
    let Some(importer) = chosen else {
        return Found::Unknown(contents);
    };
    let failed = |error| Found::Failed(error, Some(Arc::clone(&contents)));
    if u64::try_from(contents.len()).unwrap_or(u64::MAX) > importer.most_bytes() {
        return failed(ImportError::TooLarge {
            limit: importer.most_bytes(),
        });
    }
    if importer.id() == Learners.id() {
        return match Learners::group(&contents) {
            Ok(group) => Found::Learners(Box::new(group)),
            Err(error) => failed(error),
        };
    }
    let stopped = || state.stop.load(Ordering::Relaxed);
    if importer.id() == Mednum.id() {
        return match PlaceDirectory::read(&contents, &stopped) {
            Ok(directory) => Found::Places(Box::new(directory)),
            Err(error) => failed(error),
        };
    }
    if importer.id() == Esco.id() || importer.id() == Rome.id() {
        return match read_list(&contents, &stopped) {
            Some(Ok(list)) => Found::Competencies(Box::new(list)),
            Some(Err(error)) => failed(error),
            None => failed(ImportError::NothingKnown),
        };
    }
    let text = Text::for_screen(request.lang);
    let query = Query::default();
    let name = request
        .path
        .file_name()
        .map(|it| it.to_string_lossy().into_owned());
    let cx = ImportCx {
        plan: &request.plan,
        text: &text,
        today: request.today,
        name: name.as_deref().unwrap_or_default(),
        query: &query,
        stopped: &stopped,
    };
    match importer.import(&contents, &cx) {
        Ok(imported) => {
            let review = Review::new(Arc::clone(&request.plan), imported, &text);
            Found::Changes(importer.id(), Box::new(review))
        }
        Err(error) => failed(error),
    }
}

/// All bytes of a file, unless it is larger than any importer reads.
fn read(path: &Path, state: &State) -> Result<Vec<u8>, Found> {
    let limit = IMPORTERS.iter().map(|it| it.most_bytes()).max().unwrap_or(0);
    let unreadable = |error: std::io::Error| Found::Unreadable(error.to_string());
    let file = File::open(path).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?.len();
    state.total.store(size, Ordering::Relaxed);
    if size > limit {
        return Err(Found::Failed(ImportError::TooLarge { limit }, None));
    }
    let mut contents = Vec::new();
    // A pipe has no size.
    file.take(limit + 1)
        .read_to_end(&mut contents)
        .map_err(unreadable)?;
    if u64::try_from(contents.len()).unwrap_or(u64::MAX) > limit {
        return Err(Found::Failed(ImportError::TooLarge { limit }, None));
    }
    state.read.store(size, Ordering::Relaxed);
    Ok(contents)
}
