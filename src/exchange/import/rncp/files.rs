//! One door to a register on disk, whatever its form: list the fiches, take some of them.

use std::collections::BTreeSet;
use std::io::{BufRead, Read as _};
use std::ops::ControlFlow;

use super::csv::{CsvSet, find_csv, read_flat, scan_csv, tables_read};
use super::detect::{Kind, PREFIX, detect};
use super::error::{Position, RncpError};
use super::fiche::FicheSummary;
use super::number::FicheNumber;
use super::xml::{find_xml, scan_xml};
use super::{Found, Scan, Watch};

/// Opens a file of the folder by its name.
type Open<'a> = Box<dyn FnMut(&str) -> std::io::Result<Box<dyn BufRead>> + 'a>;

/// A register file, or the folder of a CSV export, that the caller knows how to open.
pub struct Files<'a> {
    name: String,
    form: Form,
    open: Open<'a>,
}

/// How the register is stored.
#[derive(Debug)]
enum Form {
    Xml,
    Csv(CsvSet),
    Flat,
}

impl<'a> Files<'a> {
    /// Looks at what was chosen: `name` is the chosen file, `None` when a folder was chosen; `listing` holds the names
    /// of the files beside or in it; `open` opens one of them by its name.
    pub fn new(name: Option<&str>, listing: &[String], mut open: Open<'a>) -> Result<Self, RncpError> {
        let names = listing.iter().map(String::as_str);
        let Some(name) = name else {
            let set = CsvSet::choose(None, names);
            if !set.is_empty() {
                return Ok(Self {
                    name: String::new(),
                    form: Form::Csv(set),
                    open,
                });
            }
            // A folder may hold the unpacked XML export alone.
            let xml: Vec<&String> = listing
                .iter()
                .filter(|name| name.to_ascii_lowercase().ends_with(".xml"))
                .collect();
            return match xml.as_slice() {
                [only] => Self::new(Some(only), &[], open),
                _ => Err(RncpError::NoTable {
                    expected: "export_fiches_CSV_Standard_….csv".to_owned(),
                }),
            };
        };
        let mut prefix = Vec::with_capacity(PREFIX);
        open(name)
            .and_then(|input| input.take(PREFIX as u64).read_to_end(&mut prefix))
            .map_err(|source| RncpError::Io {
                at: Position::START,
                source,
            })?;
        let form = match detect(&prefix, name) {
            Kind::Xml => Form::Xml,
            Kind::Csv(table) => {
                let set = CsvSet::choose(Some(name), names);
                // A renamed table stands alone.
                Form::Csv(if set.is_empty() {
                    CsvSet::single(table, name)
                } else {
                    set
                })
            }
            Kind::Flat => Form::Flat,
            Kind::Zip => return Err(RncpError::Zipped),
            Kind::Empty => return Err(RncpError::Empty),
            Kind::OtherXml(root) => {
                return Err(RncpError::NotRegister {
                    at: Position::START,
                    found: format!("<{root}>"),
                });
            }
            Kind::Unknown => {
                let found = super::error::excerpt(&prefix);
                return Err(RncpError::NotRegister {
                    at: Position::START,
                    found,
                });
            }
        };
        Ok(Self {
            name: name.to_owned(),
            form,
            open,
        })
    }

    /// Whether lists of competencies are stored: the CSV export has none.
    pub fn has_competencies(&self) -> bool {
        match self.form {
            Form::Xml | Form::Flat => true,
            Form::Csv(_) => false,
        }
    }

    /// The files that [`Files::scan`] (`whole` false) or [`Files::find`] (`whole` true) reads: the sum of their sizes
    /// is what the watcher's bytes run up to.
    pub fn names(&self, whole: bool) -> Vec<&str> {
        match &self.form {
            Form::Xml | Form::Flat => vec![&self.name],
            Form::Csv(set) => tables_read(whole)
                .iter()
                .filter_map(|table| set.file(*table))
                .collect(),
        }
    }

    /// Hands out the summary of each fiche, in the order of the file.
    pub fn scan(
        &mut self,
        watch: &mut Watch<'_>,
        each: &mut dyn FnMut(FicheSummary) -> ControlFlow<()>,
    ) -> Result<Scan, RncpError> {
        match &self.form {
            Form::Xml => scan_xml(open(&mut self.open, &self.name)?, watch, each),
            Form::Csv(set) => scan_csv(set, &mut *self.open, watch, each),
            Form::Flat => {
                let mut scan = Scan::default();
                for fiche in read_flat(open(&mut self.open, &self.name)?, &self.name, watch)? {
                    scan.fiches += 1;
                    if each(fiche.summary()).is_break() {
                        scan.stopped = true;
                        break;
                    }
                }
                Ok(scan)
            }
        }
    }

    /// The summaries of all fiches.
    pub fn list(&mut self, watch: &mut Watch<'_>) -> Result<(Vec<FicheSummary>, Scan), RncpError> {
        let mut summaries = Vec::new();
        let scan = self.scan(watch, &mut |summary| {
            summaries.push(summary);
            ControlFlow::Continue(())
        })?;
        Ok((summaries, scan))
    }

    /// Finds fiches by number and reads them whole.
    pub fn find(
        &mut self,
        wanted: &BTreeSet<FicheNumber>,
        watch: &mut Watch<'_>,
    ) -> Result<Found, RncpError> {
        match &self.form {
            Form::Xml => find_xml(open(&mut self.open, &self.name)?, wanted, watch),
            Form::Csv(set) => find_csv(set, &mut *self.open, wanted, watch),
            Form::Flat => {
                let mut fiches = read_flat(open(&mut self.open, &self.name)?, &self.name, watch)?;
                fiches.retain(|fiche| wanted.contains(&fiche.number));
                let mut missing = wanted.clone();
                for fiche in &fiches {
                    missing.remove(&fiche.number);
                }
                Ok(Found { fiches, missing })
            }
        }
    }
}

impl std::fmt::Debug for Files<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Files")
            .field("name", &self.name)
            .field("form", &self.form)
            .finish_non_exhaustive()
    }
}

fn open(open: &mut Open<'_>, name: &str) -> Result<Box<dyn BufRead>, RncpError> {
    open(name).map_err(|source| RncpError::Io {
        at: Position::START,
        source,
    })
}
