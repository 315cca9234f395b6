//! Words without case or accents, so that « École » finds « ECOLE » and a file name matches however it was typed.

/// Folds a text for comparison: lower case, no accents (composed or not), `œ` as `oe`, straight apostrophes.
///
/// It covers the letters of European languages in Latin script; other scripts are only put in lower case.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        push_folded(&mut folded, letter);
    }
    folded
}

/// Adds one letter to a text, folded as [`fold`] does.
pub fn push_folded(folded: &mut String, letter: char) {
    match letter {
        '\u{300}'..='\u{36F}' => {}
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => folded.push('a'),
        'Ç' | 'ç' | 'Ć'..='č' => folded.push('c'),
        'Ď'..='đ' => folded.push('d'),
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => folded.push('e'),
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => folded.push('i'),
        'Ñ' | 'ñ' | 'Ń'..='ň' => folded.push('n'),
        'Ò'..='Ö' | 'ò'..='ö' | 'Ø' | 'ø' | 'Ō'..='ő' => folded.push('o'),
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => folded.push('u'),
        'Ý' | 'ý' | 'ÿ' | 'Ÿ' => folded.push('y'),
        'Ś'..='š' => folded.push('s'),
        'Ź'..='ž' => folded.push('z'),
        'Œ' | 'œ' => folded.push_str("oe"),
        'Æ' | 'æ' => folded.push_str("ae"),
        '’' | '‘' | 'ʼ' | '`' => folded.push('\''),
        '\u{A0}' | '\u{202F}' | '\u{2009}' => folded.push(' '),
        other => folded.extend(other.to_lowercase()),
    }
}

/// The words of a text, folded: runs of letters and digits.
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{fold, words};

    #[test]
    fn composed_and_decomposed_accents_fold_alike() {
        assert_eq!(fold("Compétences"), "competences");
        assert_eq!(fold("Compe\u{301}tences"), "competences");
        assert_eq!(fold("ŒUVRE d’Été"), "oeuvre d'ete");
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        assert_eq!(words("  L’hygiène, RNCP40344 ! "), ["l", "hygiene", "rncp40344"]);
    }
}
