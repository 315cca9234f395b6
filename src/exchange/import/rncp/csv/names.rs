//! The tables of the CSV export and the names of their files.

use std::collections::BTreeMap;

use crate::text::fold;

/// One of the ten tables of the CSV export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CsvTable {
    /// `Standard`: one row a fiche.
    Standard,
    /// `Blocs_De_Compétences`.
    Blocks,
    /// `Certificateurs`.
    Certifiers,
    /// `Partenaires`; not read.
    Partners,
    /// `Rome`.
    Rome,
    /// `Nsf`.
    Nsf,
    /// `Formacode`.
    Formacode,
    /// `CCN`, collective agreements; not read.
    Agreements,
    /// `VoixdAccès`, ways of access; not read.
    Access,
    /// `Ancienne_Nouvelle_Certification`.
    Lineage,
}

impl CsvTable {
    /// All tables.
    pub const ALL: [Self; 10] = [
        Self::Standard,
        Self::Blocks,
        Self::Certifiers,
        Self::Partners,
        Self::Rome,
        Self::Nsf,
        Self::Formacode,
        Self::Agreements,
        Self::Access,
        Self::Lineage,
    ];

    /// The name that France compétences gives the table.
    pub fn official(self) -> &'static str {
        match self {
            Self::Standard => "Standard",
            Self::Blocks => "Blocs_De_Compétences",
            Self::Certifiers => "Certificateurs",
            Self::Partners => "Partenaires",
            Self::Rome => "Rome",
            Self::Nsf => "Nsf",
            Self::Formacode => "Formacode",
            Self::Agreements => "CCN",
            Self::Access => "VoixdAccès",
            Self::Lineage => "Ancienne_Nouvelle_Certification",
        }
    }

    /// The column that only this table has, folded.
    fn mark(self) -> &'static str {
        match self {
            Self::Standard => "id_fiche",
            Self::Blocks => "bloc_competences_code",
            Self::Certifiers => "nom_certificateur",
            Self::Partners => "nom_partenaire",
            Self::Rome => "codes_rome_code",
            Self::Nsf => "nsf_code",
            Self::Formacode => "formacode_code",
            Self::Agreements => "ccn_1_numero",
            Self::Access => "si_jury",
            Self::Lineage => "ancienne_certification",
        }
    }

    /// The table whose header this is; names of columns must be folded.
    pub(in crate::exchange::import::rncp) fn of_header(header: &[String]) -> Option<Self> {
        let has = |name: &str| header.iter().any(|column| column == name);
        if !has("numero_fiche") || has("liste_competences") {
            return None;
        }
        Self::ALL.into_iter().find(|table| has(table.mark()))
    }

    /// The table that a file name names, in any normal form of accents: `export_fiches_CSV_Standard_2024_02_22.csv`.
    pub fn of_file_name(name: &str) -> Option<Self> {
        split_name(name).map(|(table, _)| table)
    }
}

/// The table a file name names, and its date as written there.
fn split_name(name: &str) -> Option<(CsvTable, String)> {
    let folded = fold(name);
    let stem = folded.strip_suffix(".csv")?.strip_prefix("export_fiches_csv_")?;
    CsvTable::ALL.into_iter().find_map(|table| {
        let date = stem.strip_prefix(fold(table.official()).as_str())?;
        (date.is_empty() || date.starts_with(['_', '-', ' ', '('])).then(|| (table, date.to_owned()))
    })
}

/// The files of one export: for each table found, the name of its file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CsvSet {
    files: BTreeMap<CsvTable, String>,
}

impl CsvSet {
    /// Finds the tables of an export among the names of the files of its folder.
    ///
    /// Where several exports lie together, the date of `chosen` decides, or else the latest date that has a
    /// `Standard` table; a table missing at that date is not taken from another.
    pub fn choose<'a>(chosen: Option<&'a str>, listing: impl IntoIterator<Item = &'a str>) -> Self {
        let mut exports: BTreeMap<String, BTreeMap<CsvTable, String>> = BTreeMap::new();
        for name in chosen.into_iter().chain(listing) {
            if let Some((table, date)) = split_name(name) {
                let files = exports.entry(date).or_default();
                files.entry(table).or_insert_with(|| name.to_owned());
            }
        }
        let date = match chosen.and_then(split_name) {
            Some((_, date)) => Some(date),
            None => exports
                .iter()
                .rev()
                .find(|(_, files)| files.contains_key(&CsvTable::Standard))
                .or_else(|| exports.iter().next_back())
                .map(|(date, _)| date.clone()),
        };
        let files = date.and_then(|date| exports.remove(&date)).unwrap_or_default();
        Self { files }
    }

    /// A set of that one file, whatever its name.
    pub fn single(table: CsvTable, name: impl Into<String>) -> Self {
        Self {
            files: BTreeMap::from([(table, name.into())]),
        }
    }

    /// The file of a table.
    pub fn file(&self, table: CsvTable) -> Option<&str> {
        self.files.get(&table).map(String::as_str)
    }

    /// Whether no table was found.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The tables found and their files, in the order of reading.
    pub fn files(&self) -> impl Iterator<Item = (CsvTable, &str)> {
        self.files.iter().map(|(table, name)| (*table, name.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::{CsvSet, CsvTable};

    #[test]
    fn names_are_known_composed_or_not() {
        for name in [
            "export_fiches_CSV_Blocs_De_Compétences_2024_02_22.csv",
            "export_fiches_CSV_Blocs_De_Compe\u{301}tences_2024_02_22.CSV",
            "Export_Fiches_CSV_Blocs_De_Competences.csv",
        ] {
            assert_eq!(CsvTable::of_file_name(name), Some(CsvTable::Blocks), "{name}");
        }
        assert_eq!(CsvTable::of_file_name("export_fiches_CSV_Romeo_2024.csv"), None);
        assert_eq!(CsvTable::of_file_name("Standard.csv"), None);
    }

    #[test]
    fn sisters_share_the_date_of_the_chosen_file() {
        let listing = [
            "export_fiches_CSV_Standard_2024_02_22.csv",
            "export_fiches_CSV_Standard_2026_08_16.csv",
            "export_fiches_CSV_Rome_2024_02_22.csv",
            "export_fiches_CSV_Nsf_2026_08_16.csv",
            "notes.txt",
        ];
        let set = CsvSet::choose(Some("export_fiches_CSV_Rome_2024_02_22.csv"), listing);
        assert_eq!(
            set.file(CsvTable::Standard),
            Some("export_fiches_CSV_Standard_2024_02_22.csv")
        );
        assert_eq!(set.file(CsvTable::Nsf), None);
        let latest = CsvSet::choose(None, listing);
        assert_eq!(
            latest.file(CsvTable::Nsf),
            Some("export_fiches_CSV_Nsf_2026_08_16.csv")
        );
        assert!(CsvSet::choose(None, ["notes.txt"]).is_empty());
    }
}
