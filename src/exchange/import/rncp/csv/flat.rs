//! Flat tables of blocks and competencies, as people make of the registers: one row a block or a competency.

use std::collections::BTreeMap;
use std::io::BufRead;

use super::table::Table;
use crate::exchange::import::rncp::Watch;
use crate::exchange::import::rncp::clean::{self, paragraph};
use crate::exchange::import::rncp::error::{RncpError, excerpt};
use crate::exchange::import::rncp::fiche::{Fiche, FicheBlock};
use crate::exchange::import::rncp::finish::finish;
use crate::exchange::import::rncp::note::FicheNote;
use crate::exchange::import::rncp::number::FicheNumber;
use crate::exchange::import::rncp::split::SplitCompetency;

/// The most rows read: a flat table is kept in memory, and this is more than both registers have blocks.
const MOST_ROWS: usize = 200_000;

const NUMBER: [&str; 8] = [
    "numero_fiche",
    "fiche",
    "numero",
    "code_fiche",
    "code_rncp",
    "rncp",
    "code_certification",
    "certification",
];
const BLOCK: [&str; 6] = [
    "bloc_code",
    "code_bloc",
    "bloc_competences_code",
    "code_bloc_competences",
    "code_du_bloc",
    "bloc",
];
const LIST: [&str; 3] = ["liste_competences", "competences", "liste_des_competences"];
const COMPETENCY: [&str; 4] = [
    "competence",
    "libelle_competence",
    "intitule_competence",
    "competence_libelle",
];

/// Whether a table with these columns can be read by [`read_flat`].
pub(in crate::exchange::import::rncp) fn is_flat(header: &[String]) -> bool {
    let any = |names: &[&str]| header.iter().any(|column| names.contains(&column.as_str()));
    any(&BLOCK) && (any(&LIST) || any(&COMPETENCY))
}

/// Reads a flat table whole. Columns are found by their names, in any order, case and accents:
///
/// - the code of the block (`bloc_code`…), needed;
/// - the competencies, needed: a whole list to split (`liste_competences`…) or one a row (`competence`…);
/// - the number of the fiche (`numero_fiche`, `fiche`…), else taken from the code of the block;
/// - title, level, state, title of the block, code of the competency, assessment: where there are any.
///
/// Fiches come in the order in which they first appear; rows of one fiche need not stand together.
pub fn read_flat(input: impl BufRead, file: &str, watch: &mut Watch<'_>) -> Result<Vec<Fiche>, RncpError> {
    let mut rows = Table::open(input, file, 0, watch)?;
    let block = rows.column(&BLOCK).ok_or_else(|| rows.lacks("bloc_code"))?;
    let list = rows.column(&LIST);
    let competency = rows.column(&COMPETENCY);
    if list.is_none() && competency.is_none() {
        return Err(rows.lacks("liste_competences"));
    }
    let number = rows.column(&NUMBER);
    let title = rows.column(&["intitule", "intitule_fiche", "titre", "libelle_fiche"]);
    let level = rows.column(&["niveau", "nomenclature_europe_niveau"]);
    let active = rows.column(&["actif", "etat", "statut"]);
    let end = rows.column(&["date_fin_enregistrement", "fin_enregistrement"]);
    let block_title = rows.column(&[
        "bloc_libelle",
        "libelle_bloc",
        "bloc_competences_libelle",
        "intitule_bloc",
    ]);
    let code = rows.column(&[
        "competence_code",
        "code_competence",
        "competence_no",
        "numero_competence",
    ]);
    let assessment = rows.column(&["modalites_evaluation", "evaluation", "modalites_d_evaluation"]);

    let mut fiches: Vec<Fiche> = Vec::new();
    let mut places: BTreeMap<FicheNumber, usize> = BTreeMap::new();
    let mut count = 0;
    loop {
        let at = rows.position();
        if !rows.next()? {
            break;
        }
        count += 1;
        if count > MOST_ROWS {
            return Err(RncpError::TooManyRows { limit: MOST_ROWS });
        }
        let block_code = rows.line(Some(block));
        let text = rows.line(number);
        let Some(number) = FicheNumber::parse(&text).or_else(|| FicheNumber::of_block(&block_code)) else {
            if block_code.is_empty() && text.is_empty() {
                continue;
            }
            let found = if text.is_empty() { block_code } else { text };
            return Err(RncpError::NoNumber {
                at,
                found: excerpt(found.as_bytes()),
            });
        };
        let place = *places.entry(number).or_insert_with(|| {
            fiches.push(Fiche::new(number));
            fiches.len() - 1
        });
        let Some(fiche) = fiches.get_mut(place) else {
            continue;
        };
        keep_first(&mut fiche.title, rows.line(title));
        fiche.level = fiche.level.or_else(|| clean::level(&rows.line(level)));
        fiche.active = fiche.active.or_else(|| clean::yes(&rows.line(active)));
        fiche.dates.end = fiche.dates.end.or_else(|| clean::date(&rows.line(end)));
        let known = fiche.blocks.iter().position(|block| block.code == block_code);
        let at = known.unwrap_or_else(|| {
            fiche.blocks.push(FicheBlock::new(block_code));
            fiche.blocks.len() - 1
        });
        let Some(block) = fiche.blocks.get_mut(at) else {
            continue;
        };
        keep_first(&mut block.title, rows.line(block_title));
        keep_first(&mut block.assessment_text, paragraph(&rows.text(assessment)));
        keep_first(&mut block.competencies_text, paragraph(&rows.text(list)));
        let competency = rows.line(competency);
        if list.is_none() && !competency.is_empty() {
            // A bare number only says the order of the rows.
            let code = Some(rows.line(code))
                .filter(|code| code.chars().any(char::is_alphabetic) || code.contains('.'));
            block.competencies.push(SplitCompetency::sure(code, competency));
        }
        if rows.windows_1252 {
            fiche.note(FicheNote::Windows1252);
        }
    }
    for fiche in &mut fiches {
        finish(fiche, true);
    }
    Ok(fiches)
}

/// Fills an empty text.
fn keep_first(text: &mut String, candidate: String) {
    if text.is_empty() {
        *text = candidate;
    }
}
