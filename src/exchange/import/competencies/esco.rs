//! ESCO, the European classification of skills: the table `skills_fr.csv` or its sisters.

use super::list::{CompetencyList, Listed};
use crate::exchange::import::columns::{Rows, headings};
use crate::exchange::import::decode::decode;
use crate::exchange::import::importer::{ImportCx, Importer};
use crate::exchange::import::rncp::guess_nature;
use crate::exchange::import::{ImportError, Imported};
use crate::model::Nature;

/// ESCO.
#[derive(Debug)]
pub struct Esco;

impl Importer for Esco {
    fn id(&self) -> &'static str {
        "esco"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["csv"]
    }

    fn recognises(&self, bytes: &[u8]) -> bool {
        let headings = headings(bytes);
        ["concepturi", "preferredlabel"]
            .iter()
            .all(|name| headings.iter().any(|it| it == name))
    }

    fn import(&self, bytes: &[u8], cx: &ImportCx<'_>) -> Result<Imported, ImportError> {
        super::searched(&read(bytes, cx.stopped)?, cx)
    }
}

/// Reads the table. Codes are the last part of the concept's address, which is unique.
pub(super) fn read(bytes: &[u8], stopped: &dyn Fn() -> bool) -> Result<CompetencyList, ImportError> {
    let decoded = decode(bytes)?;
    let mut sheet = Rows::open(&decoded.text)?;
    let address = sheet.column(&["concepturi"]);
    let kind = sheet.column(&["skilltype"]);
    let title = sheet.column(&["preferredlabel"]);
    let others = sheet.column(&["altlabels"]);
    let status = sheet.column(&["status"]);
    for passed in [
        "concepttype",
        "reuselevel",
        "hiddenlabels",
        "modifieddate",
        "scopenote",
        "definition",
        "inscheme",
        "description",
    ] {
        sheet.column(&[passed]);
    }
    if title.is_none() {
        return Err(ImportError::NothingKnown);
    }
    let mut all = Vec::new();
    while sheet.advance()? {
        if all.len() % 1024 == 0 && stopped() {
            return Err(ImportError::Stopped);
        }
        let name = sheet.get(title);
        if name.is_empty() || sheet.get(status) == "obsolete" {
            continue;
        }
        let nature = if sheet.get(kind) == "knowledge" {
            Nature::Knowledge
        } else {
            guess_nature(name)
        };
        let code = sheet.get(address).rsplit('/').next().unwrap_or_default();
        all.push(Listed {
            code: code.to_owned(),
            title: name.to_owned(),
            others: sheet.get(others).to_owned(),
            nature,
        });
    }
    if all.is_empty() {
        return Err(ImportError::NothingKnown);
    }
    Ok(CompetencyList::new("ESCO", all, sheet.unknown()))
}
