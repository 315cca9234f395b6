//! Action verbs: what an objective must hold to be assessed. The lists stand in `assets/verbs`, by the levels of
//! Bloom's taxonomy.

use std::collections::BTreeSet;
use std::sync::OnceLock;

const FRENCH: &str = include_str!("../../../assets/verbs/fr.txt");
const ENGLISH: &str = include_str!("../../../assets/verbs/en.txt");

/// Among so many first words a French infinitive is looked for.
const FIRST_WORDS: usize = 6;

struct Verbs {
    action: BTreeSet<&'static str>,
    vague: BTreeSet<&'static str>,
}

static VERBS: OnceLock<Verbs> = OnceLock::new();

fn verbs() -> &'static Verbs {
    VERBS.get_or_init(|| {
        let mut verbs = Verbs {
            action: BTreeSet::new(),
            vague: BTreeSet::new(),
        };
        let lines = FRENCH.lines().chain(ENGLISH.lines());
        for (level, words) in lines.filter_map(|line| line.split_once(": ")) {
            let list = if level == "vague" {
                &mut verbs.vague
            } else {
                &mut verbs.action
            };
            if !level.starts_with('#') {
                list.extend(words.split(", ").map(str::trim));
            }
        }
        verbs
    })
}

/// Whether an objective says what learners do. A word that looks like a French infinitive counts, listed or
/// not, unless it is known to be vague: a wrong alarm is worse than none.
pub(in crate::checks) fn has_action(objective: &str) -> bool {
    let verbs = verbs();
    let objective = objective.to_lowercase();
    let words: Vec<&str> = objective
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .collect();
    if words.iter().any(|it| verbs.action.contains(it)) {
        return true;
    }
    words.iter().take(FIRST_WORDS).any(|it| {
        it.len() > 3 && ["er", "ir", "re"].iter().any(|end| it.ends_with(end)) && !verbs.vague.contains(it)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_hold_each_verb_once_for_a_purpose() {
        let verbs = verbs();
        assert!(verbs.action.len() > 300 && verbs.vague.len() > 20);
        let both: Vec<_> = verbs.action.intersection(&verbs.vague).collect();
        assert_eq!(both, Vec::<&&str>::new());
    }

    #[test]
    fn an_objective_says_what_learners_do() {
        for said in [
            "Traiter une réclamation simple",
            "Être capable de se présenter",
            "S’aguerrir au chantier",
            "Comprendre et appliquer les consignes",
            "Sell at the till",
        ] {
            assert!(has_action(said), "{said}");
        }
        for vague in [
            "Connaître les rayons",
            "Les bases du tableur",
            "Understand the till",
        ] {
            assert!(!has_action(vague), "{vague}");
        }
    }
}
