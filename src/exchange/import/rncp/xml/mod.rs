//! The XML export, version 4.1 (4.0 has the same skeleton): one file of some 570 MB for the RNCP.
//!
//! The file is cut into fiches as it flows by ([`slicer`]); each fiche is parsed alone and only as far as asked.
//! Memory is that of one fiche.

mod record;
mod slicer;
mod tag;
mod walk;
mod window;

use std::collections::BTreeSet;
use std::io::BufRead;
use std::ops::ControlFlow;

use slicer::{Element, Slicer};
use walk::{Visitor, walk};

use super::clean::line;
use super::error::RncpError;
use super::fiche::{Fiche, FicheSummary};
use super::note::FicheNote;
use super::number::FicheNumber;
use super::{Found, MOST_UNREADABLE, Scan, Watch};
use tag::Tag;

/// The versions of the export whose form is known.
const VERSIONS: [&str; 2] = ["4.0", "4.1"];

/// Goes through a whole export and hands the summary of each fiche to `each`, which may stop the scan.
///
/// A fiche that cannot be read is set aside in the result and the scan goes on; what breaks the file itself ends it
/// with an error, after the fiches before it were handed out. `watch` is told the bytes read about every MiB and at
/// the end. A large buffer in the reader (64 KiB and more) is worth having.
pub fn scan_xml(
    input: impl BufRead,
    watch: &mut Watch<'_>,
    each: &mut dyn FnMut(FicheSummary) -> ControlFlow<()>,
) -> Result<Scan, RncpError> {
    let mut scan = Scan::default();
    let mut slicer = Slicer::new(input, watch)?;
    while let Some(element) = slicer.next()? {
        if !element.is_fiche() {
            check_version(&element)?;
            continue;
        }
        match record::summary(element.bytes, element.at) {
            Ok(summary) => {
                scan.fiches += 1;
                if each(summary).is_break() {
                    scan.stopped = true;
                    break;
                }
            }
            Err(error) if scan.unreadable.len() < MOST_UNREADABLE => {
                scan.unreadable.push(locate(error, &element));
            }
            Err(_) => {}
        }
    }
    Ok(scan)
}

/// Finds fiches by number and reads them whole; the others are skipped after a look at their number.
///
/// Reading stops as soon as all are found, so what follows them is not checked. The fiches come in the order of the
/// file. `watch` is as in [`scan_xml`].
pub fn find_xml(
    input: impl BufRead,
    wanted: &BTreeSet<FicheNumber>,
    watch: &mut Watch<'_>,
) -> Result<Found, RncpError> {
    let mut found = Found {
        fiches: Vec::new(),
        missing: wanted.clone(),
    };
    let mut slicer = Slicer::new(input, watch)?;
    while !found.missing.is_empty()
        && let Some(element) = slicer.next()?
    {
        if !element.is_fiche() {
            check_version(&element)?;
            continue;
        }
        // A fiche without a number is none of those wanted.
        let Ok(number) = record::number(element.bytes, element.at) else {
            continue;
        };
        if found.missing.remove(&number) {
            found.fiches.push(record::fiche(element.bytes, element.at)?);
        }
    }
    Ok(found)
}

/// Reads every fiche of an export whole. Meant for small extracts: all of them are kept in memory.
pub fn read_xml(input: impl BufRead, watch: &mut Watch<'_>) -> Result<Vec<Fiche>, RncpError> {
    let mut fiches = Vec::new();
    let mut slicer = Slicer::new(input, watch)?;
    while let Some(element) = slicer.next()? {
        if element.is_fiche() {
            fiches.push(record::fiche(element.bytes, element.at)?);
        } else {
            check_version(&element)?;
        }
    }
    Ok(fiches)
}

/// Adds the number of the fiche to an error met in it, if it has one.
fn locate(error: RncpError, element: &Element<'_>) -> RncpError {
    match record::number(element.bytes, element.at) {
        Ok(number) => record::within(error, number),
        Err(_) => error,
    }
}

/// Refuses an export that says it is of another version. One that says nothing is tried.
fn check_version(element: &Element<'_>) -> Result<(), RncpError> {
    if element.name != b"VERSION_FLUX" {
        return Ok(());
    }
    let mut version = Version(String::new());
    walk(element.bytes, element.at, &mut version)?;
    if VERSIONS.contains(&version.0.as_str()) {
        Ok(())
    } else {
        Err(RncpError::Version {
            at: element.at,
            found: super::error::excerpt(version.0.as_bytes()),
        })
    }
}

struct Version(String);

impl Visitor for Version {
    fn wants(&self, path: &[Tag]) -> bool {
        path.len() == 1
    }

    fn open(&mut self, _: &[Tag]) {}

    fn text(&mut self, _: &[Tag], text: &str) -> ControlFlow<()> {
        self.0 = line(text);
        ControlFlow::Continue(())
    }

    fn note(&mut self, _: FicheNote) {}
}
