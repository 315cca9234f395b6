//! Reading a register of certifications beside the window: listing its fiches, taking one.
//!
//! An export may be 570 MB: a thread reads it and tells how far it is; the window shows what came so far, and can
//! stop it. Dropping a [`Reading`] stops it too.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::exchange::import::rncp::{Fiche, FicheNumber, FicheSummary, Files, RncpError, Scan};

/// The buffer that registers are read with, in bytes.
const BUFFER: usize = 256 << 10;
/// Summaries handed over at a time.
const BATCH: usize = 256;

/// What a listing tells, in order.
#[derive(Debug)]
pub enum Listed {
    /// The next fiches of the file.
    Some(Vec<FicheSummary>),
    /// All was read, or the reading ended before.
    End(Result<Scan, RncpError>),
}

/// A reading under way on a thread of its own.
#[derive(Debug)]
pub struct Reading<T> {
    receiver: Receiver<T>,
    state: Arc<State>,
}

/// What a reading and those who wait for it tell each other.
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) stop: AtomicBool,
    pub(super) read: AtomicU64,
    pub(super) total: AtomicU64,
}

impl<T> Drop for Reading<T> {
    fn drop(&mut self) {
        self.stop();
    }
}

impl<T> Reading<T> {
    /// Stops the reading soon.
    pub fn stop(&self) {
        self.state.stop.store(true, Ordering::Relaxed);
    }

    /// What came since the last call.
    pub fn news(&self) -> Vec<T> {
        self.receiver.try_iter().collect()
    }

    /// Bytes read so far, and bytes in all; the latter is 0 while nobody knows.
    pub fn progress(&self) -> (u64, u64) {
        let total = self.state.total.load(Ordering::Relaxed);
        let read = self.state.read.load(Ordering::Relaxed);
        (if total == 0 { read } else { read.min(total) }, total)
    }
}

/// Lists the fiches of the register at `path`: a file, or the folder of a CSV export. `None` when no thread can
/// be had.
pub fn list(path: PathBuf, ctx: &egui::Context) -> Option<Reading<Listed>> {
    start(ctx, move |state, sender, ctx| {
        let end = list_into(&path, state, sender, ctx);
        // The window may have closed the dialog: then nobody is left to be told.
        let _ = sender.send(Listed::End(end));
    })
}

/// Reads one fiche whole; `Ok(None)` when the register does not hold it.
pub fn fetch(
    path: PathBuf,
    number: FicheNumber,
    ctx: &egui::Context,
) -> Option<Reading<Result<Option<Fiche>, RncpError>>> {
    start(ctx, move |state, sender, ctx| {
        let _ = sender.send(fetch_one(&path, number, state, ctx));
    })
}

/// Starts a reading on a thread of its own, which wakes the window when it ends.
pub(super) fn start<T: Send + 'static>(
    ctx: &egui::Context,
    work: impl FnOnce(&State, &Sender<T>, &egui::Context) + Send + 'static,
) -> Option<Reading<T>> {
    let (sender, receiver) = channel();
    let state = Arc::new(State::default());
    let (own, ctx) = (Arc::clone(&state), ctx.clone());
    std::thread::Builder::new()
        .name("import".to_owned())
        .spawn(move || {
            work(&own, &sender, &ctx);
            ctx.request_repaint();
        })
        .ok()?;
    Some(Reading { receiver, state })
}

fn list_into(
    path: &Path,
    state: &State,
    sender: &Sender<Listed>,
    ctx: &egui::Context,
) -> Result<Scan, RncpError> {
    let (folder, mut files) = open(path)?;
    state
        .total
        .store(size(&folder, &files.names(false)), Ordering::Relaxed);
    let mut batch = Vec::with_capacity(BATCH);
    let mut watch = |read: u64| watched(state, read, ctx);
    let scan = files.scan(&mut watch, &mut |summary| {
        batch.push(summary);
        if batch.len() >= BATCH && sender.send(Listed::Some(std::mem::take(&mut batch))).is_err() {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    });
    if !batch.is_empty() {
        let _ = sender.send(Listed::Some(batch));
    }
    scan
}

fn fetch_one(
    path: &Path,
    number: FicheNumber,
    state: &State,
    ctx: &egui::Context,
) -> Result<Option<Fiche>, RncpError> {
    let (folder, mut files) = open(path)?;
    state
        .total
        .store(size(&folder, &files.names(true)), Ordering::Relaxed);
    let mut watch = |read: u64| watched(state, read, ctx);
    let found = files.find(&BTreeSet::from([number]), &mut watch)?;
    Ok(found.fiches.into_iter().next())
}

fn watched(state: &State, read: u64, ctx: &egui::Context) -> ControlFlow<()> {
    state.read.store(read, Ordering::Relaxed);
    ctx.request_repaint();
    if state.stop.load(Ordering::Relaxed) {
        ControlFlow::Break(())
    } else {
        ControlFlow::Continue(())
    }
}

fn open(path: &Path) -> Result<(PathBuf, Files<'static>), RncpError> {
    let (folder, name) = if path.is_dir() {
        (path.to_owned(), None)
    } else {
        let folder = path
            .parent()
            .filter(|it| *it != Path::new(""))
            .unwrap_or(Path::new("."));
        let name = path.file_name().map(|it| it.to_string_lossy().into_owned());
        (folder.to_owned(), name)
    };
    // A folder that cannot be read lists nothing: opening the file then tells why.
    let mut listing: Vec<String> = folder.read_dir().map_or_else(
        |_| Vec::new(),
        |entries| {
            entries
                .flatten()
                .map(|it| it.file_name().to_string_lossy().into_owned())
                .collect()
        },
    );
    listing.sort();
    let opened = folder.clone();
    let open = move |name: &str| {
        let file = File::open(opened.join(name))?;
        Ok(Box::new(BufReader::with_capacity(BUFFER, file)) as Box<dyn BufRead>)
    };
    Ok((folder, Files::new(name.as_deref(), &listing, Box::new(open))?))
}

fn size(folder: &Path, names: &[&str]) -> u64 {
    names
        .iter()
        .filter_map(|name| folder.join(name).metadata().ok())
        .map(|it| it.len())
        .sum()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn fixture(name: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/fixtures/rncp")
            .join(name)
    }

    /// All that a listing tells; a stuck thread fails the test.
    fn all(reading: &Reading<Listed>) -> (Vec<FicheSummary>, Result<Scan, RncpError>) {
        let mut fiches = Vec::new();
        loop {
            match reading.receiver.recv_timeout(Duration::from_secs(30)).unwrap() {
                Listed::Some(more) => fiches.extend(more),
                Listed::End(end) => return (fiches, end),
            }
        }
    }

    #[test]
    fn a_file_is_listed_and_one_fiche_taken() {
        let ctx = egui::Context::default();
        let reading = list(fixture("rncp_v4_1.xml"), &ctx).unwrap();
        let (fiches, end) = all(&reading);
        assert_eq!(end.unwrap().fiches, fiches.len() as u64);
        let first = fiches.first().unwrap();
        let (read, total) = reading.progress();
        assert!(total > 0 && read <= total);
        let reading = fetch(fixture("rncp_v4_1.xml"), first.number, &ctx).unwrap();
        let fiche = reading.receiver.recv_timeout(Duration::from_secs(30)).unwrap();
        assert_eq!(fiche.unwrap().unwrap().summary(), *first);
    }

    #[test]
    fn a_folder_of_tables_is_a_register() {
        let reading = list(fixture("csv"), &egui::Context::default()).unwrap();
        let (fiches, end) = all(&reading);
        assert!(end.is_ok() && !fiches.is_empty());
    }

    #[test]
    fn one_table_finds_its_sisters() {
        let alone = fixture("csv/export_fiches_CSV_Standard_2024_02_22.csv");
        let (by_table, _) = all(&list(alone, &egui::Context::default()).unwrap());
        let (by_folder, _) = all(&list(fixture("csv"), &egui::Context::default()).unwrap());
        assert_eq!(by_table, by_folder);
    }

    #[test]
    fn what_is_no_register_is_told() {
        let reading = list(fixture("README.md"), &egui::Context::default()).unwrap();
        assert!(matches!(all(&reading).1, Err(RncpError::NotRegister { .. })));
        let reading = list(fixture("nowhere.xml"), &egui::Context::default()).unwrap();
        assert!(matches!(all(&reading).1, Err(RncpError::Io { .. })));
    }

    #[test]
    fn a_reading_can_be_stopped() {
        let state = State::default();
        let ctx = egui::Context::default();
        assert!(watched(&state, 1, &ctx).is_continue());
        state.stop.store(true, Ordering::Relaxed);
        assert!(watched(&state, 2, &ctx).is_break());
        assert_eq!(state.read.load(Ordering::Relaxed), 2);
    }
}
