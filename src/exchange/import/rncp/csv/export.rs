//! The ten sister tables of the official CSV export.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead};
use std::ops::ControlFlow;

use super::names::{CsvSet, CsvTable};
use super::table::Table;
use crate::exchange::import::rncp::clean;
use crate::exchange::import::rncp::error::{Position, RncpError, excerpt};
use crate::exchange::import::rncp::fiche::{Certifier, Coded, Fiche, FicheBlock, FicheSummary};
use crate::exchange::import::rncp::finish::finish;
use crate::exchange::import::rncp::note::FicheNote;
use crate::exchange::import::rncp::number::FicheNumber;
use crate::exchange::import::rncp::{Found, MOST_UNREADABLE, Scan, Watch};

/// Opens a file of the export by its name.
type Open<'a> = dyn FnMut(&str) -> io::Result<Box<dyn BufRead>> + 'a;

/// The tables that are read, the one that decides the order first.
const READ: [CsvTable; 7] = [
    CsvTable::Standard,
    CsvTable::Blocks,
    CsvTable::Certifiers,
    CsvTable::Rome,
    CsvTable::Nsf,
    CsvTable::Formacode,
    CsvTable::Lineage,
];

/// The tables that are read for whole fiches, or only for their summaries.
pub(in crate::exchange::import::rncp) fn tables_read(whole: bool) -> &'static [CsvTable] {
    if whole {
        &READ
    } else {
        &[CsvTable::Standard, CsvTable::Blocks]
    }
}

/// Hands out the summary of each fiche of an export in CSV; `open` opens a table by the name of its file.
///
/// The fiches are kept in memory until their blocks are counted. Needs the table `Standard` or
/// `Blocs_De_Compétences`; with the latter alone, titles are empty.
pub fn scan_csv(
    set: &CsvSet,
    open: &mut Open<'_>,
    watch: &mut Watch<'_>,
    each: &mut dyn FnMut(FicheSummary) -> ControlFlow<()>,
) -> Result<Scan, RncpError> {
    let fiches = gather(set, open, watch, tables_read(false), None)?;
    let mut scan = Scan {
        unreadable: fiches.unreadable,
        ..Scan::default()
    };
    for fiche in fiches.order {
        scan.fiches += 1;
        if each(fiche.summary()).is_break() {
            scan.stopped = true;
            break;
        }
    }
    Ok(scan)
}

/// Finds fiches by number in an export in CSV. Lists of competencies are not in it: a note on each fiche says so.
pub fn find_csv(
    set: &CsvSet,
    open: &mut Open<'_>,
    wanted: &BTreeSet<FicheNumber>,
    watch: &mut Watch<'_>,
) -> Result<Found, RncpError> {
    let mut fiches = gather(set, open, watch, tables_read(true), Some(wanted))?;
    for fiche in &mut fiches.order {
        finish(fiche, false);
    }
    let mut missing = wanted.clone();
    missing.retain(|number| !fiches.places.contains_key(number));
    Ok(Found {
        fiches: fiches.order,
        missing,
    })
}

/// The fiches put together so far.
#[derive(Default)]
struct Fiches {
    order: Vec<Fiche>,
    places: BTreeMap<FicheNumber, usize>,
    unreadable: Vec<RncpError>,
}

impl Fiches {
    fn get(&mut self, number: FicheNumber, add: bool) -> Option<&mut Fiche> {
        let place = match self.places.get(&number) {
            Some(place) => *place,
            None if add => {
                self.places.insert(number, self.order.len());
                self.order.push(Fiche::new(number));
                self.order.len() - 1
            }
            None => return None,
        };
        self.order.get_mut(place)
    }
}

/// Reads those tables, for the wanted fiches or for all.
fn gather(
    set: &CsvSet,
    open: &mut Open<'_>,
    watch: &mut Watch<'_>,
    tables: &[CsvTable],
    wanted: Option<&BTreeSet<FicheNumber>>,
) -> Result<Fiches, RncpError> {
    let has_main = set.file(CsvTable::Standard).is_some();
    if !has_main && set.file(CsvTable::Blocks).is_none() {
        let expected = format!(
            "{}, {}",
            CsvTable::Standard.official(),
            CsvTable::Blocks.official()
        );
        return Err(RncpError::NoTable { expected });
    }
    let mut fiches = Fiches::default();
    let mut before = 0;
    for table in tables {
        let Some(file) = set.file(*table) else { continue };
        let input = open(file).map_err(|source| RncpError::Io {
            at: Position::START,
            source,
        })?;
        let mut rows = Table::open(input, file, before, watch)?;
        let number = rows
            .column(&["numero_fiche"])
            .ok_or_else(|| rows.lacks("Numero_Fiche"))?;
        let columns = Columns::of(*table, &rows)?;
        // Where the main table is missing the blocks say which fiches there are.
        let adds = *table == CsvTable::Standard || (*table == CsvTable::Blocks && !has_main);
        loop {
            let at = rows.position();
            if !rows.next()? {
                break;
            }
            let text = rows.line(Some(number));
            let Some(number) = FicheNumber::parse(&text) else {
                if fiches.unreadable.len() < MOST_UNREADABLE {
                    let found = excerpt(text.as_bytes());
                    fiches.unreadable.push(RncpError::NoNumber { at, found });
                }
                continue;
            };
            if wanted.is_some_and(|wanted| !wanted.contains(&number)) {
                continue;
            }
            if let Some(fiche) = fiches.get(number, adds) {
                columns.put(&mut rows, fiche);
                if rows.windows_1252 {
                    fiche.note(FicheNote::Windows1252);
                }
                if !has_main {
                    fiche.note(FicheNote::NoMainTable);
                }
            }
        }
        before = rows.read();
    }
    Ok(fiches)
}

/// Where the columns of a table stand; those that a fiche can do without are optional.
enum Columns {
    Standard(StandardColumns),
    Blocks {
        code: Option<usize>,
        title: Option<usize>,
    },
    Certifiers {
        siret: Option<usize>,
        name: Option<usize>,
    },
    Codes {
        list: fn(&mut Fiche) -> &mut Vec<Coded>,
        code: Option<usize>,
        label: Option<usize>,
    },
    Lineage {
        old: Option<usize>,
        new: Option<usize>,
    },
    /// A table that is not read.
    None,
}

struct StandardColumns {
    title: Option<usize>,
    short_code: Option<usize>,
    short_label: Option<usize>,
    level: Option<usize>,
    decision: Option<usize>,
    effect: Option<usize>,
    end: Option<usize>,
    registration: Option<usize>,
    partial: Option<usize>,
    active: Option<usize>,
}

impl Columns {
    fn of<R: BufRead>(table: CsvTable, rows: &Table<'_, R>) -> Result<Self, RncpError> {
        let need = |name: &str, official: &str| match rows.column(&[name]) {
            Some(column) => Ok(Some(column)),
            None => Err(rows.lacks(official)),
        };
        Ok(match table {
            CsvTable::Standard => Self::Standard(StandardColumns {
                title: need("intitule", "Intitule")?,
                short_code: rows.column(&["abrege_libelle"]),
                short_label: rows.column(&["abrege_intitule"]),
                level: rows.column(&["nomenclature_europe_niveau"]),
                decision: rows.column(&["date_decision"]),
                effect: rows.column(&["date_effet"]),
                end: rows.column(&["date_fin_enregistrement"]),
                registration: rows.column(&["type_enregistrement"]),
                partial: rows.column(&["validation_partielle"]),
                active: rows.column(&["actif"]),
            }),
            CsvTable::Blocks => Self::Blocks {
                code: need("bloc_competences_code", "Bloc_Competences_Code")?,
                title: rows.column(&["bloc_competences_libelle"]),
            },
            CsvTable::Certifiers => Self::Certifiers {
                siret: rows.column(&["siret_certificateur"]),
                name: need("nom_certificateur", "Nom_Certificateur")?,
            },
            CsvTable::Rome => Self::Codes {
                list: |fiche| &mut fiche.rome,
                code: need("codes_rome_code", "Codes_Rome_Code")?,
                label: rows.column(&["codes_rome_libelle"]),
            },
            CsvTable::Nsf => Self::Codes {
                list: |fiche| &mut fiche.nsf,
                code: need("nsf_code", "Nsf_Code")?,
                label: rows.column(&["nsf_intitule"]),
            },
            CsvTable::Formacode => Self::Codes {
                list: |fiche| &mut fiche.formacode,
                code: need("formacode_code", "Formacode_Code")?,
                label: rows.column(&["formacode_libelle"]),
            },
            CsvTable::Lineage => Self::Lineage {
                old: need("ancienne_certification", "Ancienne_Certification")?,
                new: need("nouvelle_certification", "Nouvelle_Certification")?,
            },
            CsvTable::Partners | CsvTable::Agreements | CsvTable::Access => Self::None,
        })
    }

    /// Puts the row into its fiche.
    fn put<R: BufRead>(&self, rows: &mut Table<'_, R>, fiche: &mut Fiche) {
        match self {
            Self::Standard(columns) => put_standard(columns, rows, fiche),
            Self::Blocks { code, title } => {
                let mut block = FicheBlock::new(rows.line(*code));
                block.title = rows.line(*title);
                fiche.blocks.push(block);
            }
            Self::Certifiers { siret, name } => {
                let (siret, name) = (rows.line(*siret), rows.line(*name));
                fiche.certifiers.push(Certifier {
                    siret,
                    name,
                    active: None,
                });
            }
            Self::Codes { list, code, label } => {
                let (code, label) = (rows.line(*code), rows.line(*label));
                list(fiche).push(Coded { code, label });
            }
            Self::Lineage { old, new } => {
                let old = related(&rows.line(*old), fiche);
                fiche.predecessors.extend(old);
                let new = related(&rows.line(*new), fiche);
                fiche.successors.extend(new);
            }
            Self::None => {}
        }
    }
}

fn related(text: &str, fiche: &mut Fiche) -> Option<FicheNumber> {
    let number = FicheNumber::parse(text);
    if number.is_none() && !text.is_empty() {
        fiche.note(FicheNote::OddNumber {
            value: excerpt(text.as_bytes()),
        });
    }
    number
}

fn put_standard<R: BufRead>(columns: &StandardColumns, rows: &mut Table<'_, R>, fiche: &mut Fiche) {
    fiche.title = rows.line(columns.title);
    fiche.short_label = Some(Coded {
        code: rows.line(columns.short_code),
        label: rows.line(columns.short_label),
    });
    let level = rows.line(columns.level);
    fiche.level = clean::level(&level);
    if fiche.level.is_none() && !clean::is_no_level(&level) {
        fiche.note(FicheNote::OddLevel {
            value: excerpt(level.as_bytes()),
        });
    }
    fiche.registration = rows.line(columns.registration);
    fiche.partial_validation = clean::yes(&rows.line(columns.partial));
    fiche.active = clean::yes(&rows.line(columns.active));
    fiche.dates.decision = date(&rows.line(columns.decision), "Date_Decision", fiche);
    fiche.dates.effect = date(&rows.line(columns.effect), "Date_Effet", fiche);
    fiche.dates.end = date(&rows.line(columns.end), "Date_Fin_Enregistrement", fiche);
}

fn date(text: &str, field: &'static str, fiche: &mut Fiche) -> Option<chrono::NaiveDate> {
    let date = clean::date(text);
    if date.is_none() && !text.is_empty() {
        fiche.note(FicheNote::OddDate {
            field,
            value: excerpt(text.as_bytes()),
        });
    }
    date
}
