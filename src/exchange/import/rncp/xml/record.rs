//! One fiche out of its element: its number alone, its summary, or all of it.

use std::ops::ControlFlow;

use super::tag::Tag;
use super::walk::{Visitor, walk};
use crate::exchange::import::rncp::clean::{self, line, paragraph};
use crate::exchange::import::rncp::error::{Position, RncpError, excerpt};
use crate::exchange::import::rncp::fiche::{Certifier, Coded, Equivalence, Fiche, FicheBlock, FicheSummary};
use crate::exchange::import::rncp::finish::finish;
use crate::exchange::import::rncp::note::FicheNote;
use crate::exchange::import::rncp::number::FicheNumber;

/// Bytes of a fiche that nearly always hold its number, which stands second.
const HEAD: usize = 1024;

/// The number of the fiche in `bytes`, read without looking at the rest where possible.
pub(super) fn number(bytes: &[u8], at: Position) -> Result<FicheNumber, RncpError> {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    let mut visitor = NumberOnly { found: None };
    // A head cut off in the middle ends in an error that the whole fiche may not have.
    let outcome = walk(head, at, &mut visitor);
    if visitor.found.is_none() && bytes.len() > head.len() {
        walk(bytes, at, &mut visitor)?;
    } else if visitor.found.is_none() {
        outcome?;
    }
    read_number(visitor.found, at)
}

/// The summary of the fiche in `bytes`.
pub(super) fn summary(bytes: &[u8], at: Position) -> Result<FicheSummary, RncpError> {
    let mut visitor = Summary::default();
    walk(bytes, at, &mut visitor)?;
    Ok(FicheSummary {
        number: read_number(visitor.number, at)?,
        title: visitor.title,
        level: visitor.level.as_deref().and_then(clean::level),
        active: visitor.active,
        blocks: visitor.blocks,
        end: visitor.end.as_deref().and_then(clean::date),
    })
}

/// The whole fiche in `bytes`.
pub(super) fn fiche(bytes: &[u8], at: Position) -> Result<Fiche, RncpError> {
    let number = number(bytes, at)?;
    let mut visitor = Whole {
        fiche: Fiche::new(number),
    };
    walk(bytes, at, &mut visitor).map_err(|error| within(error, number))?;
    let mut fiche = visitor.fiche;
    finish(&mut fiche, true);
    Ok(fiche)
}

/// Says in which fiche an error was met.
pub(super) fn within(mut error: RncpError, number: FicheNumber) -> RncpError {
    match &mut error {
        RncpError::Encoding { fiche, .. }
        | RncpError::Syntax { fiche, .. }
        | RncpError::Truncated { fiche, .. }
        | RncpError::TooLong { fiche, .. }
        | RncpError::TooDeep { fiche, .. } => {
            let _ = fiche.get_or_insert(number);
        }
        RncpError::Io { .. }
        | RncpError::Cancelled
        | RncpError::Empty
        | RncpError::Zipped
        | RncpError::NotRegister { .. }
        | RncpError::Version { .. }
        | RncpError::Doctype { .. }
        | RncpError::TooManyRows { .. }
        | RncpError::NoNumber { .. }
        | RncpError::Columns { .. }
        | RncpError::NoTable { .. }
        | RncpError::Row { .. } => {}
    }
    error
}

fn read_number(found: Option<String>, at: Position) -> Result<FicheNumber, RncpError> {
    let found = found.unwrap_or_default();
    FicheNumber::parse(&found).ok_or_else(|| RncpError::NoNumber {
        at,
        found: excerpt(found.as_bytes()),
    })
}

struct NumberOnly {
    found: Option<String>,
}

impl Visitor for NumberOnly {
    fn wants(&self, path: &[Tag]) -> bool {
        path == [Tag::Fiche, Tag::NumeroFiche]
    }

    fn open(&mut self, _: &[Tag]) {}

    fn text(&mut self, _: &[Tag], text: &str) -> ControlFlow<()> {
        self.found = Some(line(text));
        ControlFlow::Break(())
    }

    fn note(&mut self, _: FicheNote) {}
}

#[derive(Default)]
struct Summary {
    number: Option<String>,
    title: String,
    level: Option<String>,
    active: Option<bool>,
    end: Option<String>,
    blocks: usize,
}

impl Visitor for Summary {
    fn wants(&self, path: &[Tag]) -> bool {
        matches!(
            path,
            [
                Tag::Fiche,
                Tag::NumeroFiche | Tag::Intitule | Tag::Actif | Tag::DateFinEnregistrement
            ] | [Tag::Fiche, Tag::NomenclatureEurope, Tag::Niveau]
        )
    }

    fn open(&mut self, path: &[Tag]) {
        if path == [Tag::Fiche, Tag::BlocsCompetences, Tag::BlocCompetences] {
            self.blocks += 1;
        }
    }

    fn text(&mut self, path: &[Tag], text: &str) -> ControlFlow<()> {
        match path.last() {
            Some(Tag::NumeroFiche) => self.number = Some(line(text)),
            Some(Tag::Intitule) => self.title = line(text),
            Some(Tag::Niveau) => self.level = Some(line(text)),
            Some(Tag::Actif) => self.active = clean::yes(text),
            Some(Tag::DateFinEnregistrement) => self.end = Some(line(text)),
            _ => {}
        }
        ControlFlow::Continue(())
    }

    fn note(&mut self, _: FicheNote) {}
}

struct Whole {
    fiche: Fiche,
}

impl Whole {
    fn date(&mut self, field: &'static str, text: &str) -> Option<chrono::NaiveDate> {
        let text = line(text);
        let date = clean::date(&text);
        if date.is_none() && !text.is_empty() {
            self.fiche.note(FicheNote::OddDate {
                field,
                value: excerpt(text.as_bytes()),
            });
        }
        date
    }

    fn related(&mut self, text: &str) -> Option<FicheNumber> {
        let text = line(text);
        let number = FicheNumber::parse(&text);
        if number.is_none() && !text.is_empty() {
            self.fiche.note(FicheNote::OddNumber {
                value: excerpt(text.as_bytes()),
            });
        }
        number
    }
}

impl Visitor for Whole {
    fn wants(&self, path: &[Tag]) -> bool {
        path.last().is_some_and(|tag| tag.is_leaf())
    }

    fn open(&mut self, path: &[Tag]) {
        let fiche = &mut self.fiche;
        match path {
            [Tag::Fiche, Tag::Certificateurs, Tag::Certificateur] => {
                fiche.certifiers.push(Certifier {
                    siret: String::new(),
                    name: String::new(),
                    active: None,
                });
            }
            [Tag::Fiche, Tag::CodesNsf, Tag::Nsf] => fiche.nsf.push(Coded::default()),
            [Tag::Fiche, Tag::CodesRome, Tag::Rome] => fiche.rome.push(Coded::default()),
            [Tag::Fiche, Tag::Formacodes, Tag::Formacode] => fiche.formacode.push(Coded::default()),
            [Tag::Fiche, Tag::BlocsCompetences, Tag::BlocCompetences] => {
                fiche.blocks.push(FicheBlock::new(""));
            }
            [Tag::Fiche, Tag::Correspondances, Tag::Correspondance] => fiche.equivalences.push(Equivalence {
                blocks: Vec::new(),
                other: fiche.number,
                other_blocks: Vec::new(),
            }),
            _ => {}
        }
    }

    fn text(&mut self, path: &[Tag], text: &str) -> ControlFlow<()> {
        match path {
            [Tag::Fiche, leaf] => self.own(*leaf, text),
            [Tag::Fiche, Tag::Abrege, leaf] => {
                put(Some(self.fiche.short_label.get_or_insert_default()), *leaf, text);
            }
            [Tag::Fiche, Tag::NomenclatureEurope, Tag::Niveau] => {
                let value = line(text);
                self.fiche.level = clean::level(&value);
                if self.fiche.level.is_none() && !clean::is_no_level(&value) {
                    self.fiche.note(FicheNote::OddLevel {
                        value: excerpt(value.as_bytes()),
                    });
                }
            }
            [Tag::Fiche, Tag::CodesNsf, Tag::Nsf, leaf] => put(self.fiche.nsf.last_mut(), *leaf, text),
            [Tag::Fiche, Tag::CodesRome, Tag::Rome, leaf] => put(self.fiche.rome.last_mut(), *leaf, text),
            [Tag::Fiche, Tag::Formacodes, Tag::Formacode, leaf] => {
                put(self.fiche.formacode.last_mut(), *leaf, text);
            }
            [Tag::Fiche, Tag::Certificateurs, Tag::Certificateur, leaf] => {
                if let Some(certifier) = self.fiche.certifiers.last_mut() {
                    match leaf {
                        Tag::SiretCertificateur => certifier.siret = line(text),
                        Tag::NomCertificateur => certifier.name = line(text),
                        Tag::EtatCertificateur => certifier.active = clean::yes(text),
                        _ => {}
                    }
                }
            }
            [
                Tag::Fiche,
                Tag::AnciennesCertifications,
                Tag::AncienneCertification,
                Tag::IdAncienne,
            ] => {
                let number = self.related(text);
                self.fiche.predecessors.extend(number);
            }
            [
                Tag::Fiche,
                Tag::NouvellesCertifications,
                Tag::NouvelleCertification,
                Tag::IdNouvelle,
            ] => {
                let number = self.related(text);
                self.fiche.successors.extend(number);
            }
            [Tag::Fiche, Tag::BlocsCompetences, Tag::BlocCompetences, leaf] => {
                if let Some(block) = self.fiche.blocks.last_mut() {
                    put_in_block(block, *leaf, text);
                }
            }
            [Tag::Fiche, Tag::Correspondances, Tag::Correspondance, rest @ ..] => {
                self.equivalence(rest, text);
            }
            _ => {}
        }
        ControlFlow::Continue(())
    }

    fn note(&mut self, note: FicheNote) {
        self.fiche.note(note);
    }
}

impl Whole {
    /// A text that stands right in the fiche.
    fn own(&mut self, leaf: Tag, text: &str) {
        match leaf {
            Tag::Intitule => self.fiche.title = line(text),
            Tag::Actif => self.fiche.active = clean::yes(text),
            Tag::TypeEnregistrement => self.fiche.registration = line(text),
            Tag::DateDecision => self.fiche.dates.decision = self.date("DATE_DECISION", text),
            Tag::DateEffet => self.fiche.dates.effect = self.date("DATE_EFFET", text),
            Tag::DateFinEnregistrement => self.fiche.dates.end = self.date("DATE_FIN_ENREGISTREMENT", text),
            Tag::DateLimiteDelivrance => {
                self.fiche.dates.last_delivery = self.date("DATE_LIMITE_DELIVRANCE", text);
            }
            Tag::ObjectifsContexte => self.fiche.objectives = paragraph(text),
            Tag::ActivitesVisees => self.fiche.activities = paragraph(text),
            Tag::CapacitesAttestees => self.fiche.attested = paragraph(text),
            Tag::TypeEmploi => self.fiche.jobs = paragraph(text),
            Tag::ReglementationsActivites => self.fiche.regulations = paragraph(text),
            Tag::PrerequisEntree => self.fiche.entry_prerequisites = paragraph(text),
            Tag::PrerequisValidation => self.fiche.validation_prerequisites = paragraph(text),
            Tag::ValidationPartielle => self.fiche.partial_validation = clean::yes(text),
            _ => {}
        }
    }

    fn equivalence(&mut self, path: &[Tag], text: &str) {
        let number = match path {
            [Tag::Destination, Tag::NumeroFiche] => self.related(text),
            _ => None,
        };
        let Some(equivalence) = self.fiche.equivalences.last_mut() else {
            return;
        };
        match path {
            [Tag::Source, Tag::BlocCompetences, Tag::Code] => equivalence.blocks.push(line(text)),
            [Tag::Destination, Tag::BlocCompetences, Tag::Code] => equivalence.other_blocks.push(line(text)),
            [Tag::Destination, Tag::NumeroFiche] => {
                if let Some(number) = number {
                    equivalence.other = number;
                }
            }
            _ => {}
        }
    }
}

fn put(coded: Option<&mut Coded>, leaf: Tag, text: &str) {
    let Some(coded) = coded else { return };
    match leaf {
        Tag::Code => coded.code = line(text),
        Tag::Libelle => coded.label = line(text),
        _ => {}
    }
}

fn put_in_block(block: &mut FicheBlock, leaf: Tag, text: &str) {
    match leaf {
        Tag::Code => block.code = line(text),
        Tag::Libelle => block.title = line(text),
        Tag::ListeCompetences => block.competencies_text = paragraph(text),
        Tag::ModalitesEvaluation => block.assessment_text = paragraph(text),
        Tag::PrerequisEntreeBloc => block.entry_prerequisites = paragraph(text),
        Tag::PrerequisValidationBloc => block.validation_prerequisites = paragraph(text),
        _ => {}
    }
}
