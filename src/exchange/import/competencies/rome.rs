//! ROME 4.0, France Travail's directory of occupations: its tables of competencies and of knowledge, and tables that
//! join an occupation to its competencies.

use super::list::{CompetencyList, Listed};
use crate::exchange::import::columns::{Rows, headings};
use crate::exchange::import::decode::decode;
use crate::exchange::import::importer::{ImportCx, Importer};
use crate::exchange::import::rncp::guess_nature;
use crate::exchange::import::{ImportError, Imported};
use crate::model::Nature;
use crate::text::fold;

/// ROME 4.0.
#[derive(Debug)]
pub struct Rome;

const CODES: &[&str] = &["code_ogr", "code_ogr_savoir"];
const TITLES: &[&str] = &["libelle_competence", "libelle_savoir", "libelle"];

impl Importer for Rome {
    fn id(&self) -> &'static str {
        "rome"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["csv"]
    }

    fn recognises(&self, bytes: &[u8]) -> bool {
        let headings = headings(bytes);
        [CODES, TITLES]
            .iter()
            .all(|names| headings.iter().any(|it| names.contains(&it.as_str())))
    }

    fn import(&self, bytes: &[u8], cx: &ImportCx<'_>) -> Result<Imported, ImportError> {
        super::searched(&read(bytes, cx.stopped)?, cx)
    }
}

/// Reads a table. The occupation's code, where there is one, is searched too.
pub(super) fn read(bytes: &[u8], stopped: &dyn Fn() -> bool) -> Result<CompetencyList, ImportError> {
    let decoded = decode(bytes)?;
    let mut sheet = Rows::open(&decoded.text)?;
    let code = sheet.column(CODES);
    let title = sheet.column(TITLES);
    let knowledge = sheet.column(&["categorie_savoir"]);
    let kind = sheet.column(&["cat_comp", "categorie"]);
    let nature = sheet.column(&["nature"]);
    let occupation = sheet.column(&["code_rome"]);
    for passed in [
        "definition",
        "code_ogr_macro_comp",
        "code_macro_comp",
        "sous_cat_comp",
        "sous_categorie",
        "sous_categorie_savoir",
        "transition_eco",
        "transition_num",
        "libelle_heterogeneite",
        "libelle_origine",
        "coeur_metier",
    ] {
        sheet.column(&[passed]);
    }
    if title.is_none() || code.is_none() {
        return Err(ImportError::NothingKnown);
    }
    let mut all = Vec::new();
    while sheet.advance()? {
        if all.len() % 1024 == 0 && stopped() {
            return Err(ImportError::Stopped);
        }
        let name = sheet.get(title);
        if name.is_empty() {
            continue;
        }
        let kind = fold(sheet.get(kind));
        let nature = if knowledge.is_some() || fold(sheet.get(nature)) == "savoir" {
            Nature::Knowledge
        } else if kind.starts_with("savoir-etre") || kind.starts_with("savoir etre") {
            Nature::Behaviour
        } else {
            guess_nature(name)
        };
        all.push(Listed {
            code: sheet.get(code).to_owned(),
            title: name.to_owned(),
            others: sheet.get(occupation).to_owned(),
            nature,
        });
    }
    if all.is_empty() {
        return Err(ImportError::NothingKnown);
    }
    Ok(CompetencyList::new("ROME 4.0", all, sheet.unknown()))
}
