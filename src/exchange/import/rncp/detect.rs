//! Telling what a file is from its first bytes and its name.

use super::csv::{self, CsvTable};

/// What a file seems to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// The XML export of a register.
    Xml,
    /// One table of the CSV export, which goes with its sisters.
    Csv(CsvTable),
    /// A flat table of blocks and competencies, one row each.
    Flat,
    /// A zip archive, to be unpacked first.
    Zip,
    /// XML of another kind; holds the name of its root, empty when none is in sight.
    OtherXml(String),
    /// Nothing.
    Empty,
    /// Anything else.
    Unknown,
}

/// How many first bytes of a file [`detect`] wants.
pub(super) const PREFIX: usize = 4096;

/// Tells what a file is from its first bytes (a few kilobytes are best) and its name.
pub fn detect(prefix: &[u8], file_name: &str) -> Kind {
    if prefix.is_empty() {
        return Kind::Empty;
    }
    if prefix.starts_with(b"PK\x03\x04") || prefix.starts_with(b"PK\x05\x06") {
        return Kind::Zip;
    }
    let text = String::from_utf8_lossy(prefix);
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    if text.starts_with('<') {
        return match root(text) {
            "FICHES" => Kind::Xml,
            other => Kind::OtherXml(other.to_owned()),
        };
    }
    // UTF-16 is left to the XML reader, which names it.
    if prefix.starts_with(&[0xFF, 0xFE]) || prefix.starts_with(&[0xFE, 0xFF]) {
        return Kind::Xml;
    }
    let header = csv::header(prefix);
    if let Some(table) = CsvTable::of_header(&header).or_else(|| CsvTable::of_file_name(file_name)) {
        return Kind::Csv(table);
    }
    if csv::is_flat(&header) {
        Kind::Flat
    } else {
        Kind::Unknown
    }
}

/// The name of the root element, past declarations and comments.
fn root(mut text: &str) -> &str {
    loop {
        text = text.trim_start();
        let end = if text.starts_with("<?") {
            "?>"
        } else if text.starts_with("<!--") {
            "-->"
        } else if text.starts_with("<!") {
            ">"
        } else {
            break;
        };
        let Some((_, rest)) = text.split_once(end) else {
            return "";
        };
        text = rest;
    }
    let name = text.strip_prefix('<').unwrap_or_default();
    let end = name
        .find(|letter: char| letter.is_whitespace() || matches!(letter, '>' | '/'))
        .unwrap_or(name.len());
    name.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Kind, detect};
    use crate::exchange::import::rncp::CsvTable;

    #[test]
    fn files_are_told_apart() {
        for (bytes, name, kind) in [
            ("", "x.xml", Kind::Empty),
            ("PK\x03\x04", "export.xml", Kind::Zip),
            ("<?xml version='1.0'?>\n<!-- a --><FICHES>", "x", Kind::Xml),
            ("\u{FEFF}<FICHES/>", "x", Kind::Xml),
            ("<lheo xmlns='x'>", "x", Kind::OtherXml("lheo".to_owned())),
            ("<!DOCTYPE html><html>", "x", Kind::OtherXml("html".to_owned())),
            ("<?xml", "x", Kind::OtherXml(String::new())),
            ("fiche;intitule;bloc_code;competence\n", "x.csv", Kind::Flat),
            (
                "\"Numero_Fiche\";\"Nsf_Code\";\"Nsf_Intitule\"\r\n",
                "x.csv",
                Kind::Csv(CsvTable::Nsf),
            ),
            (
                "\"a\";\"b\"",
                "export_fiches_CSV_Standard_2024_02_22.csv",
                Kind::Csv(CsvTable::Standard),
            ),
            ("hello", "x.txt", Kind::Unknown),
        ] {
            assert_eq!(detect(bytes.as_bytes(), name), kind, "{bytes}");
        }
    }
}
