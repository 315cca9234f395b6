//! What a person changes in a fiche before it enters the plan. No egui here.

use chrono::NaiveDate;

use crate::edit::{Edit, Item};
use crate::exchange::import::Imported;
use crate::exchange::import::rncp::{
    Fiche, FicheBlock, SplitCompetency, cut, guess_nature, import_fiche, join_with_previous,
    split_competencies,
};
use crate::model::{Nature, Plan};
use crate::text::Text;

/// A fiche under review.
#[derive(Debug)]
pub(super) struct Review {
    fiche: Fiche,
    take: Vec<bool>,
    /// Set by every change, for what is computed from the review.
    changed: bool,
    preview: Preview,
}

/// What would enter the plan.
#[derive(Debug, Default)]
pub(super) struct Preview {
    pub(super) imported: Imported,
    pub(super) blocks: usize,
    pub(super) competencies: usize,
}

/// A change of the list of competencies of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// Another wording.
    Text(usize, String),
    /// Another nature.
    Nature(usize, Nature),
    /// One sentence with the one before.
    Join(usize),
    /// Two, the second from this byte on.
    Cut(usize, usize),
    /// Out.
    Remove(usize),
    /// An introduction or heading that is a competency after all.
    Keep(usize),
    /// The list as the register gives it, split anew.
    Again,
}

impl Review {
    /// A review of a fiche, all of whose blocks are taken.
    pub(super) fn new(fiche: Fiche) -> Self {
        let take = vec![true; fiche.blocks.len()];
        Self {
            fiche,
            take,
            changed: true,
            preview: Preview::default(),
        }
    }

    pub(super) const fn fiche(&self) -> &Fiche {
        &self.fiche
    }

    /// The blocks, each with whether it is taken.
    pub(super) fn blocks(&self) -> impl Iterator<Item = (&FicheBlock, bool)> {
        self.fiche.blocks.iter().zip(self.take.iter().copied())
    }

    pub(super) fn take(&mut self, block: usize, take: bool) {
        if let Some(own) = self.take.get_mut(block) {
            *own = take;
            self.changed = true;
        }
    }

    /// Changes the competencies of a block. What cannot be done changes nothing.
    pub(super) fn change(&mut self, block: usize, change: Change) {
        let Some(block) = self.fiche.blocks.get_mut(block) else {
            return;
        };
        self.changed = true;
        let list = &mut block.competencies;
        match change {
            Change::Text(at, text) => {
                if let Some(it) = list.get_mut(at) {
                    it.text = text;
                    // A person has read it.
                    it.doubts.clear();
                }
            }
            Change::Nature(at, nature) => {
                if let Some(it) = list.get_mut(at) {
                    it.nature = Some(nature);
                }
            }
            Change::Join(at) => join_with_previous(list, at),
            Change::Cut(at, byte) => cut(list, at, byte),
            Change::Remove(at) => {
                if at < list.len() {
                    list.remove(at);
                }
            }
            Change::Keep(at) => {
                if let Some(it) = list.get_mut(at) {
                    it.doubts.clear();
                }
            }
            Change::Again => *list = split_competencies(&block.competencies_text),
        }
    }

    /// The fiche as it is to enter the plan.
    fn result(&self) -> Fiche {
        let mut fiche = self.fiche.clone();
        let mut take = self.take.iter().copied();
        fiche.blocks.retain(|_| take.next().unwrap_or(true));
        for block in &mut fiche.blocks {
            block.competencies.retain(|it| !it.text.trim().is_empty());
            for it in &mut block.competencies {
                it.text = it.text.trim().to_owned();
            }
        }
        fiche
    }

    /// What would enter `plan`, computed anew when the review changed.
    pub(super) fn preview(&mut self, plan: &Plan, today: NaiveDate, text: &Text) -> &Preview {
        if std::mem::take(&mut self.changed) {
            let imported = import_fiche(plan, &self.result(), today, text);
            let mut preview = Preview::default();
            for edit in &imported.edits {
                match edit {
                    Edit::Add(Item::Block(block), _) => {
                        preview.blocks += 1;
                        preview.competencies += block.competencies.len();
                    }
                    Edit::Add(Item::Competency(..), _) => preview.competencies += 1,
                    _ => {}
                }
            }
            preview.imported = imported;
            self.preview = preview;
        }
        &self.preview
    }
}

/// How many of these a person should look at.
pub(super) fn doubtful(list: &[SplitCompetency]) -> usize {
    list.iter().filter(|it| !it.doubts.is_empty()).count()
}

/// The nature chosen, or else guessed.
pub(super) fn nature_of(competency: &SplitCompetency) -> Nature {
    competency
        .nature
        .unwrap_or_else(|| guess_nature(&competency.text))
}

/// The byte at which the character number `caret` of a text begins.
pub(super) fn byte_of(text: &str, caret: usize) -> usize {
    text.char_indices()
        .nth(caret)
        .map_or(text.len(), |(byte, _)| byte)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::import::rncp::FicheNumber;
    use crate::text::Lang;

    fn review() -> Review {
        let mut fiche = Fiche::new(FicheNumber::parse("RNCP12345").unwrap());
        fiche.title = "Vendeur".to_owned();
        for (code, list) in [
            (
                "RNCP12345BC01",
                "C1. Accueillir le client  C2. Tenir la caisse. Compter le fond",
            ),
            ("RNCP12345BC02", "Ranger le rayon  Étiqueter les produits"),
        ] {
            let mut block = FicheBlock::new(code);
            block.title = format!("Bloc {code}");
            block.competencies_text = list.to_owned();
            block.competencies = split_competencies(list);
            fiche.blocks.push(block);
        }
        Review::new(fiche)
    }

    fn texts(review: &Review, block: usize) -> Vec<&str> {
        let list = &review.fiche.blocks[block].competencies;
        list.iter().map(|it| it.text.as_str()).collect()
    }

    fn counts(review: &mut Review) -> (usize, usize) {
        let today = NaiveDate::default();
        let preview = review.preview(&Plan::default(), today, &Text::new(Lang::Fr));
        (preview.blocks, preview.competencies)
    }

    #[test]
    fn what_is_unticked_stays_out() {
        let mut review = review();
        assert_eq!(counts(&mut review), (2, 4));
        review.take(1, false);
        assert_eq!(counts(&mut review), (1, 2));
        review.take(0, false);
        assert_eq!(counts(&mut review), (0, 0));
    }

    #[test]
    fn changes_reach_the_plan() {
        let mut review = review();
        let at = texts(&review, 0)[1].find("Compter").unwrap();
        review.change(0, Change::Cut(1, at));
        assert_eq!(
            texts(&review, 0),
            ["Accueillir le client", "Tenir la caisse.", "Compter le fond"]
        );
        review.change(0, Change::Text(0, " Accueillir ".to_owned()));
        review.change(0, Change::Nature(0, Nature::Behaviour));
        review.change(0, Change::Remove(1));
        review.change(1, Change::Join(1));
        let today = NaiveDate::default();
        let imported = &review
            .preview(&Plan::default(), today, &Text::new(Lang::Fr))
            .imported;
        let plan = imported
            .edits
            .iter()
            .fold(Plan::default(), |plan, edit| edit.applied_to(&plan).unwrap());
        let seen: Vec<(String, &str, Nature)> = plan
            .competencies()
            .map(|(_, it)| (it.source_code.clone(), it.title.as_str(), it.nature))
            .collect();
        assert_eq!(
            seen,
            [
                ("C1".to_owned(), "Accueillir", Nature::Behaviour),
                (String::new(), "Compter le fond", Nature::Procedure),
                (
                    String::new(),
                    "Ranger le rayon Étiqueter les produits",
                    Nature::Procedure
                ),
            ]
        );
    }

    #[test]
    fn the_list_can_be_split_anew() {
        let mut review = review();
        let before: Vec<String> = texts(&review, 1).iter().map(|it| (*it).to_owned()).collect();
        review.change(1, Change::Remove(0));
        review.change(1, Change::Text(0, String::new()));
        assert_eq!(counts(&mut review), (2, 2), "an empty wording is no competency");
        review.change(1, Change::Again);
        assert_eq!(texts(&review, 1), before);
    }

    #[test]
    fn impossible_changes_change_nothing() {
        let mut review = review();
        let before: Vec<String> = texts(&review, 0).iter().map(|it| (*it).to_owned()).collect();
        for change in [
            Change::Remove(9),
            Change::Join(0),
            Change::Cut(0, 0),
            Change::Cut(9, 1),
            Change::Text(9, "x".to_owned()),
            Change::Keep(9),
            Change::Nature(9, Nature::Gesture),
        ] {
            review.change(0, change);
        }
        review.change(9, Change::Again);
        assert_eq!(texts(&review, 0), before);
    }

    #[test]
    fn a_caret_counts_letters_and_a_cut_bytes() {
        assert_eq!(byte_of("Été chaud", 4), 6);
        assert_eq!(byte_of("Été", 99), 5);
    }
}
