//! Cells that a spreadsheet may open.

/// A cell that no spreadsheet runs as a formula: one that begins as formulas do, and is no number or telephone,
/// stands after an apostrophe.
pub(super) fn guarded(cell: &str) -> String {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let figures = cell
        .chars()
        .skip(1)
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ' '));
    if risky && !(cell.starts_with(['+', '-']) && figures) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn formulas_are_not_run_and_figures_stay() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("+33320000000", "+33320000000"),
            ("-2.5", "-2.5"),
            ("-cmd|x", "'-cmd|x"),
            ("\tx", "'\tx"),
            ("Vendre", "Vendre"),
            ("", ""),
        ] {
            assert_eq!(guarded(cell), written);
        }
    }
}
