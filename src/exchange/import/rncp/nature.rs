//! A first guess at the nature of a competency, from the verb that opens it.

use crate::model::Nature;
use crate::text::{fold, words};

const KNOWLEDGE: [&str; 9] = [
    "acquerir",
    "apprehender",
    "assimiler",
    "citer",
    "comprendre",
    "connaitre",
    "decrire",
    "enoncer",
    "nommer",
];

const GESTURE: [&str; 40] = [
    "abattre",
    "affuter",
    "ajuster",
    "amarrer",
    "assembler",
    "brancher",
    "cabler",
    "carreler",
    "coller",
    "coudre",
    "couper",
    "cuire",
    "decaper",
    "decouper",
    "demonter",
    "desinfecter",
    "emballer",
    "enduire",
    "equarrir",
    "etiqueter",
    "faconner",
    "forger",
    "fraiser",
    "greffer",
    "laver",
    "maconner",
    "manipuler",
    "manutentionner",
    "monter",
    "nettoyer",
    "percer",
    "petrir",
    "polir",
    "poncer",
    "poser",
    "repiquer",
    "souder",
    "tailler",
    "tourner",
    "usiner",
];

/// What is mounted, posed, handled or assembled without hands: « monter un projet », « poser un diagnostic ».
const ABSTRACT: [&str; 16] = [
    "budget",
    "cadre",
    "concept",
    "concepts",
    "diagnostic",
    "donnee",
    "donnees",
    "dossier",
    "hypothese",
    "hypotheses",
    "information",
    "informations",
    "jalons",
    "projet",
    "question",
    "questions",
];

const BEHAVIOUR: [&str; 15] = [
    "collaborer",
    "cooperer",
    "ecouter",
    "respecter",
    "adapter",
    "affirmer",
    "engager",
    "impliquer",
    "integrer",
    "investir",
    "motiver",
    "questionner",
    "remettre",
    "etre",
    "adopter",
];

/// Verbs that speak of behaviour only in their reflexive form: « s’adapter », never « adapter ».
const BEHAVIOUR_REFLEXIVE_ONLY: [&str; 8] = [
    "adapter",
    "affirmer",
    "engager",
    "impliquer",
    "integrer",
    "investir",
    "questionner",
    "remettre",
];

/// Guesses the nature of a competency from its leading verb.
///
/// This is a house rule, not a norm: it reads one verb and a few nouns after it. « Comprendre un plan » comes out as
/// knowledge although much practice may lie in it, and a gesture whose verb is not in the list comes out as a
/// procedure. It is meant to fill a field that a person then checks, never to decide by itself. Verbs that often
/// speak of paper as well as of matter (*lever*, *fixer*, *dresser*…) are left out on purpose: a gesture asks for
/// practice in the classroom or at work, and a wrong guess would raise a wrong alarm. When the verb says nothing, the
/// guess is [`Nature::Procedure`], by far the most common nature in the registers.
pub fn guess_nature(competency: &str) -> Nature {
    let folded = fold(competency);
    let reflexive = folded.starts_with("s'") || folded.starts_with("se ");
    let mut leading = words(competency)
        .into_iter()
        .filter(|word| !matches!(word.as_str(), "s" | "se" | "ne" | "pas"));
    let mut verb = leading.next().unwrap_or_default();
    // « Savoir régler » is about régler; « Savoir » before a noun is about knowing.
    if matches!(verb.as_str(), "savoir" | "pouvoir" | "devoir") {
        match leading.next() {
            Some(next) if next.ends_with("er") || next.ends_with("ir") || next.ends_with("re") => verb = next,
            _ if verb == "savoir" => return Nature::Knowledge,
            _ => {}
        }
    }
    let verb = verb.as_str();
    let behaves = folded.starts_with("faire preuve")
        || folded.starts_with("avoir le sens")
        || (BEHAVIOUR.contains(&verb) && (reflexive || !BEHAVIOUR_REFLEXIVE_ONLY.contains(&verb)));
    if behaves {
        Nature::Behaviour
    } else if KNOWLEDGE.contains(&verb) {
        Nature::Knowledge
    } else if GESTURE.contains(&verb)
        && !reflexive
        && !leading.take(3).any(|word| ABSTRACT.contains(&word.as_str()))
    {
        Nature::Gesture
    } else {
        Nature::Procedure
    }
}

#[cfg(test)]
mod tests {
    use super::guess_nature;
    use crate::model::Nature;

    #[test]
    fn the_leading_verb_decides() {
        for (text, nature) in [
            ("Connaître les possibilités des jeux d’orgue", Nature::Knowledge),
            ("Poser un carrelage", Nature::Gesture),
            ("Poser un diagnostic", Nature::Procedure),
            ("Monter un dossier de financement", Nature::Procedure),
            ("S’adapter au profil du client", Nature::Behaviour),
            ("Adapter le plan de feu", Nature::Procedure),
            ("Respecter les principes d’éthique", Nature::Behaviour),
            ("Faire preuve d’écoute", Nature::Behaviour),
            ("Savoir souder à plat", Nature::Gesture),
            ("Savoir : le cadre légal", Nature::Knowledge),
            ("Établir le devis", Nature::Procedure),
            ("", Nature::Procedure),
        ] {
            assert_eq!(guess_nature(text), nature, "{text}");
        }
    }
}
