use super::{Doubt, SplitCompetency, paragraphs, split_competencies};

fn texts(list: &str) -> Vec<String> {
    split_competencies(list)
        .into_iter()
        .map(|piece| piece.text)
        .collect()
}

fn coded(list: &str) -> Vec<(Option<String>, String)> {
    split_competencies(list)
        .into_iter()
        .map(|piece| (piece.code, piece.text))
        .collect()
}

fn doubts(list: &str) -> Vec<Vec<Doubt>> {
    split_competencies(list)
        .into_iter()
        .map(|piece| piece.doubts)
        .collect()
}

fn pair(code: &str, text: &str) -> (Option<String>, String) {
    (Some(code.to_owned()), text.to_owned())
}

#[test]
fn bullets_of_every_make_come_off() {
    let expected = ["Lire un plan", "Tracer une coupe", "Coder"];
    assert_eq!(texts("- Lire un plan  - Tracer une coupe  - Coder"), expected);
    assert_eq!(
        texts("* Lire un plan      * Tracer une coupe          * Coder"),
        expected
    );
    assert_eq!(texts("• Lire un plan  –  Tracer une coupe\n- Coder ;"), expected);
    assert_eq!(texts("•Lire un plan • Tracer une coupe •Coder"), expected);
    assert_eq!(texts("o Lire un plan  o Tracer une coupe  o Coder"), expected);
    assert_eq!(texts("- Lire un plan - Tracer une coupe - Coder"), expected);
}

#[test]
fn a_word_cut_off_in_lower_case_is_joined_again() {
    let list = "- Valider une solution   technique  - Prévenir les risques  professionnels  - Coder";
    assert_eq!(
        texts(list),
        [
            "Valider une solution technique",
            "Prévenir les risques professionnels",
            "Coder"
        ]
    );
    assert_eq!(doubts(list), [vec![Doubt::Joined], vec![Doubt::Joined], vec![]]);
}

#[test]
fn a_bulleted_fragment_is_never_joined_however_it_begins() {
    assert_eq!(
        texts("- lire un plan  - tracer une coupe"),
        ["lire un plan", "tracer une coupe"]
    );
    assert_eq!(
        texts("- Lire un plan  -   tracer une coupe"),
        ["Lire un plan", "tracer une coupe"]
    );
}

#[test]
fn punctuation_and_acronyms_continue_a_line() {
    assert_eq!(
        texts("Lire un plan  : coupe, élévation  Tracer"),
        ["Lire un plan : coupe, élévation", "Tracer"]
    );
    assert_eq!(
        texts("- Tenir l’outil   SIRH de l’entreprise  - Coder"),
        ["Tenir l’outil SIRH de l’entreprise", "Coder"]
    );
    assert_eq!(
        texts("Tenir le   SI   de l’entreprise"),
        ["Tenir le SI de l’entreprise"]
    );
}

#[test]
fn codes_are_kept_beside_the_text() {
    assert_eq!(
        coded("A1C1. Lire un plan        A1C2.Tracer une coupe    A1C3. Coder"),
        [
            pair("A1C1", "Lire un plan"),
            pair("A1C2", "Tracer une coupe"),
            pair("A1C3", "Coder")
        ]
    );
    assert_eq!(
        coded("C1. Lire un plan. C2. Tracer."),
        [pair("C1", "Lire un plan."), pair("C2", "Tracer.")]
    );
    assert_eq!(
        coded("- C1.2 - Lire  - C1.3 - Tracer"),
        [pair("C1.2", "Lire"), pair("C1.3", "Tracer")]
    );
}

#[test]
fn a_code_parted_from_its_text_finds_it_again() {
    assert_eq!(
        coded("3.1  Lire un plan    3.1.1 Tracer"),
        [pair("3.1", "Lire un plan"), pair("3.1.1", "Tracer")]
    );
    assert_eq!(
        coded("C1.   Lire un plan  C2.   Tracer"),
        [pair("C1", "Lire un plan"), pair("C2", "Tracer")]
    );
}

#[test]
fn a_code_that_heads_others_is_marked() {
    let list = "1.1 Lire un plan    1.1.1 Lire une coupe    1.1.2 Lire une élévation    1.2 Tracer";
    assert_eq!(doubts(list), [vec![Doubt::Parent], vec![], vec![], vec![]]);
}

#[test]
fn an_introduction_and_a_heading_are_told_from_competencies() {
    let pieces = split_competencies("En restant vigilant aux coûts :    C1. Lire un plan    C2. Tracer");
    assert_eq!(
        pieces
            .iter()
            .map(SplitCompetency::is_competency)
            .collect::<Vec<_>>(),
        [false, true, true]
    );
    let pieces = split_competencies("- Lire un plan  Compétences transversales  - Tracer une coupe  - Coder");
    assert_eq!(
        pieces
            .iter()
            .map(|piece| piece.doubts.as_slice())
            .collect::<Vec<_>>(),
        [&[] as &[Doubt], &[Doubt::Heading], &[], &[]]
    );
}

#[test]
fn an_item_without_the_mark_of_its_neighbours_is_doubtful() {
    let list = "- Lire un plan   Définir une problématique  - Défendre l’analyse";
    assert_eq!(doubts(list), [vec![], vec![Doubt::NoMark], vec![]]);
}

#[test]
fn items_glued_with_one_space_are_pointed_at() {
    let pieces = split_competencies("- Savoir créer des palettes asservies Éprouver la conduite  - Coder");
    let Some(Doubt::MaybeTwo { at }) = pieces.first().and_then(|piece| piece.doubts.first()).copied() else {
        panic!("{pieces:?}");
    };
    assert_eq!(
        pieces.first().and_then(|piece| piece.text.get(at..)),
        Some("Éprouver la conduite")
    );
}

#[test]
fn small_letters_throughout_or_after_an_introduction_are_items() {
    assert_eq!(
        texts("lire un plan  tracer une coupe  coder"),
        ["lire un plan", "tracer une coupe", "coder"]
    );
    assert_eq!(
        texts("Il est capable de :  lire un plan  tracer une coupe").len(),
        3
    );
}

#[test]
fn broken_words_are_marked() {
    assert_eq!(doubts("Choisir le type d e supports"), [vec![Doubt::BrokenWords]]);
    assert_eq!(doubts("Contribuer à la vie de l’équipe"), [Vec::<Doubt>::new()]);
}

#[test]
fn nothing_gives_nothing() {
    for list in ["", "   ", "-", " - \n * ", "...", "•", "C1."] {
        assert!(split_competencies(list).is_empty(), "{list:?}");
    }
}

#[test]
fn paragraphs_keep_every_word() {
    assert_eq!(
        paragraphs("Ou    Un an   d’expérience.  - Deux"),
        ["Ou", "Un an d’expérience.", "- Deux"]
    );
}
