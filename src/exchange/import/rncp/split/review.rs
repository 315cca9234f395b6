//! What a person does to a split list before it enters the plan.

use super::{SplitCompetency, code};

/// Joins a competency to the one before it, as one sentence. Nothing happens to the first, or past the end.
///
/// A person did it, so nothing is doubtful about the result.
pub fn join_with_previous(competencies: &mut Vec<SplitCompetency>, at: usize) {
    if at == 0 || at >= competencies.len() {
        return;
    }
    let joined = competencies.remove(at);
    if let Some(previous) = competencies.get_mut(at - 1) {
        previous.text.push(' ');
        previous.text.push_str(&joined.text);
        previous.code = previous.code.take().or(joined.code);
        previous.doubts.clear();
    }
}

/// Cuts a competency in two before a byte of its text; a code that opens the second half becomes its code.
///
/// Nothing happens where one of the halves would be empty, or inside a character.
pub fn cut(competencies: &mut Vec<SplitCompetency>, at: usize, byte: usize) {
    let Some(competency) = competencies.get_mut(at) else {
        return;
    };
    let Some((first, second)) = competency.text.split_at_checked(byte) else {
        return;
    };
    let (first, second) = (first.trim().to_owned(), second.trim());
    if first.is_empty() || second.is_empty() {
        return;
    }
    let second = match code::take(second) {
        Some(found) if !found.rest.is_empty() => SplitCompetency::sure(Some(found.code), found.rest),
        _ => SplitCompetency::sure(None, second),
    };
    competency.text = first;
    competency.doubts.clear();
    competencies.insert(at + 1, second);
}

#[cfg(test)]
mod tests {
    use super::{SplitCompetency, cut, join_with_previous};

    fn list(texts: &[&str]) -> Vec<SplitCompetency> {
        texts
            .iter()
            .map(|text| SplitCompetency::sure(None, *text))
            .collect()
    }

    #[test]
    fn joining_and_cutting_are_each_the_way_back() {
        let mut competencies = list(&["Lire un plan", "C2. Tracer été"]);
        join_with_previous(&mut competencies, 1);
        assert_eq!(competencies, list(&["Lire un plan C2. Tracer été"]));
        cut(&mut competencies, 0, 12);
        assert_eq!(competencies.len(), 2);
        assert_eq!(
            competencies.get(1),
            Some(&SplitCompetency::sure(Some("C2".to_owned()), "Tracer été"))
        );
    }

    #[test]
    fn impossible_requests_change_nothing() {
        let mut competencies = list(&["Été", "Lire"]);
        let before = competencies.clone();
        join_with_previous(&mut competencies, 0);
        join_with_previous(&mut competencies, 2);
        for byte in [0, 1, 5, 99] {
            cut(&mut competencies, 0, byte);
        }
        cut(&mut competencies, 7, 1);
        assert_eq!(competencies, before);
    }
}
