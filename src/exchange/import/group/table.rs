//! Rows and cells of a text copied from a spreadsheet.

/// Splits a text into rows of cells. Tabs part cells when there are any, as spreadsheets copy them; else
/// semicolons, as French spreadsheets save them, for their comma is a decimal mark; else commas. Cells in
/// double quotes may hold marks and line breaks.
pub(super) fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mark = [b'\t', b';']
        .into_iter()
        .find(|mark| text.bytes().any(|it| it == *mark))
        .unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(mark)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    reader
        .records()
        .filter_map(Result::ok)
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

/// Cleans cells, leaves out rows without words, and makes all as wide as the widest.
pub(super) fn even(rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = rows
        .into_iter()
        .map(|row| row.iter().map(|cell| cleaned(cell)).collect())
        .filter(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty()))
        .collect();
    let width = rows
        .iter()
        .filter_map(|row| row.iter().rposition(|cell| !cell.is_empty()))
        .max()
        .map_or(0, |last| last + 1);
    for row in &mut rows {
        row.resize(width, String::new());
    }
    rows
}

/// One line, without the spaces around, non-breaking ones made plain.
fn cleaned(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lower case without accents, for comparing.
pub fn folded(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'à' | 'â' | 'ä' | 'á' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' | 'í' => 'i',
            'ô' | 'ö' | 'ó' => 'o',
            'ù' | 'û' | 'ü' | 'ú' => 'u',
            'ç' => 'c',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<Vec<String>> {
        even(rows(text))
    }

    #[test]
    fn tabs_win_over_semicolons_and_these_over_commas() {
        assert_eq!(split("a\tb; c\nd\te")[0], ["a", "b; c"]);
        assert_eq!(split("a;1,5\nb;2"), [["a", "1,5"], ["b", "2"]]);
        assert_eq!(split("a,b\n"), [["a", "b"]]);
    }

    #[test]
    fn quotes_marks_breaks_and_empty_rows_are_understood() {
        let text = "\u{feff}Nom\tNotes\r\n\"Ali\nBen\"\t\"dit \"\"Al\"\"\"\r\n\t\r\n\r\nEve\u{a0}D\t\t\t\r\n";
        assert_eq!(
            split(text),
            [["Nom", "Notes"], ["Ali Ben", "dit \"Al\""], ["Eve D", ""]]
        );
        assert!(split(" \n\t\n").is_empty());
    }
}
