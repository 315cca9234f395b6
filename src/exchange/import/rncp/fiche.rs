//! What a fiche of the national registers says, as far as a training plan needs it.

use chrono::NaiveDate;

use super::note::FicheNote;
use super::number::FicheNumber;
use super::split::SplitCompetency;

/// The few facts by which a person picks a fiche out of twenty-five thousand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FicheSummary {
    /// Number in the register.
    pub number: FicheNumber,
    /// Title (*intitulé*); empty when the file holds none.
    pub title: String,
    /// Level of the 2019 French framework, 1 to 8; `None` for fiches without one (all of the RS).
    pub level: Option<u8>,
    /// Whether the registration is active; `None` when the file does not say.
    pub active: Option<bool>,
    /// How many competency blocks the fiche has; always 0 in the RS.
    pub blocks: usize,
    /// End of registration.
    pub end: Option<NaiveDate>,
}

/// One fiche, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fiche {
    /// Number in the register, which says the register too.
    pub number: FicheNumber,
    /// Title (*intitulé*).
    pub title: String,
    /// Kind of diploma: `BTS`, « Brevet de technicien supérieur ».
    pub short_label: Option<Coded>,
    /// Level of the 2019 French framework, 1 to 8.
    pub level: Option<u8>,
    /// Whether the registration is active; `None` when the file does not say.
    pub active: Option<bool>,
    /// « Enregistrement de droit » or « Enregistrement sur demande », in the words of the register.
    pub registration: String,
    /// The dates of the registration.
    pub dates: FicheDates,
    /// Who owns the certification.
    pub certifiers: Vec<Certifier>,
    /// *Nomenclature des spécialités de formation*.
    pub nsf: Vec<Coded>,
    /// Occupations of the ROME the certification leads to.
    pub rome: Vec<Coded>,
    /// Fields of training in the Formacode thesaurus.
    pub formacode: Vec<Coded>,
    /// Aims and context.
    pub objectives: String,
    /// Activities aimed at.
    pub activities: String,
    /// Abilities attested, as one flat text; the only list of competencies of an RS fiche.
    pub attested: String,
    /// Occupations the holder may take up.
    pub jobs: String,
    /// Rules that bind the activity (licences, habilitations).
    pub regulations: String,
    /// What a person needs before entering the training.
    pub entry_prerequisites: String,
    /// What a person needs before the certification can be granted.
    pub validation_prerequisites: String,
    /// Whether parts can be granted apart (*validation partielle*).
    pub partial_validation: Option<bool>,
    /// Fiches that this one replaces.
    pub predecessors: Vec<FicheNumber>,
    /// Fiches that replace this one.
    pub successors: Vec<FicheNumber>,
    /// Blocks of other fiches that count for blocks of this one.
    pub equivalences: Vec<Equivalence>,
    /// The competency blocks, in the order of the fiche.
    pub blocks: Vec<FicheBlock>,
    /// What the reader had to guess, leave out or could not find.
    pub notes: Vec<FicheNote>,
}

impl Fiche {
    /// An empty fiche of that number.
    pub fn new(number: FicheNumber) -> Self {
        Self {
            number,
            title: String::new(),
            short_label: None,
            level: None,
            active: None,
            registration: String::new(),
            dates: FicheDates::default(),
            certifiers: Vec::new(),
            nsf: Vec::new(),
            rome: Vec::new(),
            formacode: Vec::new(),
            objectives: String::new(),
            activities: String::new(),
            attested: String::new(),
            jobs: String::new(),
            regulations: String::new(),
            entry_prerequisites: String::new(),
            validation_prerequisites: String::new(),
            partial_validation: None,
            predecessors: Vec::new(),
            successors: Vec::new(),
            equivalences: Vec::new(),
            blocks: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// The facts a list shows. Pseudo-blocks of the RS are not counted.
    pub fn summary(&self) -> FicheSummary {
        FicheSummary {
            number: self.number,
            title: self.title.clone(),
            level: self.level,
            active: self.active,
            blocks: self.blocks.iter().filter(|block| !block.pseudo).count(),
            end: self.dates.end,
        }
    }

    /// Records what the reader noticed, once.
    pub(super) fn note(&mut self, note: FicheNote) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

/// The dates of a registration; each is `None` when the file leaves it out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FicheDates {
    /// Decision of registration.
    pub decision: Option<NaiveDate>,
    /// First day of effect.
    pub effect: Option<NaiveDate>,
    /// End of registration: nobody may enter a training after it.
    pub end: Option<NaiveDate>,
    /// Last day on which the certification may be granted to those who entered in time.
    pub last_delivery: Option<NaiveDate>,
}

/// A code of some list and its label.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coded {
    /// The code; may be empty when the file gives only a label.
    pub code: String,
    /// The label, without the code that some exports repeat in it.
    pub label: String,
}

/// A body that owns a certification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certifier {
    /// Registration number of the body, 14 digits when the file is right; empty when not given.
    pub siret: String,
    /// Its name.
    pub name: String,
    /// Whether it still certifies; `None` when the file does not say.
    pub active: Option<bool>,
}

/// What counts for what (*correspondance*): blocks of this fiche against another fiche, or blocks of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Equivalence {
    /// Codes of the blocks of this fiche; empty when the whole fiche is meant.
    pub blocks: Vec<String>,
    /// The other fiche.
    pub other: FicheNumber,
    /// Codes of the blocks of the other fiche; empty when the whole of it is meant.
    pub other_blocks: Vec<String>,
}

/// One competency block of a fiche.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FicheBlock {
    /// Code, mostly `RNCP37488BC01`; the number of the fiche itself for the pseudo-block of an RS fiche.
    pub code: String,
    /// Title (*libellé*).
    pub title: String,
    /// The list of competencies as the register holds it: one flat text.
    pub competencies_text: String,
    /// The same list split into competencies, to be reviewed by a person.
    pub competencies: Vec<SplitCompetency>,
    /// How the block is assessed, as one flat text.
    pub assessment_text: String,
    /// What a person needs before training for this block.
    pub entry_prerequisites: String,
    /// What a person needs before the block can be granted.
    pub validation_prerequisites: String,
    /// True for the one block made up for an RS fiche, which has none.
    pub pseudo: bool,
}

impl FicheBlock {
    /// A block of that code with nothing in it.
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            title: String::new(),
            competencies_text: String::new(),
            competencies: Vec::new(),
            assessment_text: String::new(),
            entry_prerequisites: String::new(),
            validation_prerequisites: String::new(),
            pseudo: false,
        }
    }
}
