//! The sheets that can be edited and brought back.

use rust_xlsxwriter::{DataValidation, Format, Formula, Worksheet};

use super::{Cx, ExportError, Input, Looks, base, column_name};
use crate::exchange::words;
use crate::exchange::workbook::{
    self, Field, HEAD_ROWS, Kind, MATRIX, MATRIX_KINDS, NO_ROW, Row, Shape, marked,
};
use crate::model::{AssessmentKind, Block, Id as _, Module, Plan};
use crate::text::Text;

/// Rows under the last one in which lists are offered too, for what a colleague adds.
const ROOM: u32 = 200;
/// A4.
const PAPER: u8 = 9;
/// The column of the first field: identifiers stand before it.
const FIRST: u16 = 1;

/// What a block is called in cells.
pub(super) fn block_title(block: &Block) -> String {
    let code = if block.code.is_empty() {
        block.id.to_string()
    } else {
        block.code.clone()
    };
    if block.title.trim().is_empty() {
        code
    } else {
        workbook::fitting(&block.title)
    }
}

/// What a module is called in cells.
pub(super) fn module_title(module: &Module) -> String {
    if module.title.trim().is_empty() {
        module.id.to_string()
    } else {
        workbook::fitting(&module.title)
    }
}

/// A sheet being written.
struct Writer<'a> {
    kind: Kind,
    sheet: &'a mut Worksheet,
    plan: &'a Plan,
    text: &'a Text,
    looks: &'a Looks,
    /// The row of the first object, and the one after the last.
    first: u32,
    end: u32,
}

pub(super) fn write(
    kind: Kind,
    sheet: &mut Worksheet,
    input: &Input<'_>,
    cx: &Cx<'_>,
    looks: &Looks,
) -> Result<(), ExportError> {
    let plan = input.plan();
    let rows = workbook::rows(kind, plan);
    let first = u32::try_from(HEAD_ROWS).unwrap_or(2);
    let end = first + u32::try_from(rows.len()).unwrap_or(u32::MAX / 2);
    let mut writer = Writer {
        kind,
        sheet,
        plan,
        text: cx.text,
        looks,
        first,
        end,
    };
    writer.frame(cx.text)?;
    writer.heads()?;
    let told: Vec<String> = if kind == Kind::Cohort {
        follows(input, cx.text)
    } else {
        Vec::new()
    };
    for ((at, row), line) in rows.iter().enumerate().zip(first..) {
        writer.row(line, row, told.get(at).map_or("", String::as_str))?;
    }
    writer.totals()?;
    writer.choices()?;
    Ok(())
}

/// Whether each learner can follow the whole path, in words.
fn follows(input: &Input<'_>, text: &Text) -> Vec<String> {
    let word = |free: bool| text.get(if free { "word-yes" } else { "word-no" }).to_owned();
    let standings = input.facts.cohort().standings();
    standings.iter().map(|it| word(it.against.is_empty())).collect()
}

impl Writer<'_> {
    /// The sheet's name, what is hidden, what stays in sight, how it prints.
    fn frame(&mut self, text: &Text) -> Result<(), ExportError> {
        self.sheet.set_name(text.get(self.kind.title()))?;
        self.sheet.set_column_hidden(0)?;
        self.sheet.set_row_hidden(0)?;
        // The title of each row stays in sight too.
        let kept = self
            .kind
            .fields()
            .iter()
            .position(|it| it.code == "title" || it.code == "name")
            .unwrap_or(0);
        let kept = FIRST + 1 + u16::try_from(kept).unwrap_or(0);
        self.sheet.set_freeze_panes(self.first, kept)?;
        self.sheet.set_landscape().set_paper_size(PAPER);
        self.sheet.set_print_fit_to_pages(1, 0);
        self.sheet.set_repeat_rows(1, 1)?;
        self.sheet.set_footer("&L&A&R&P / &N");
        Ok(())
    }

    fn columns(&self) -> impl Iterator<Item = (u16, &'static Field)> + use<> {
        (FIRST..).zip(self.kind.fields())
    }

    fn matrix(&self) -> u16 {
        FIRST + u16::try_from(self.kind.fields().len()).unwrap_or(0)
    }

    /// The two rows above the objects.
    fn heads(&mut self) -> Result<(), ExportError> {
        self.sheet.write_string(0, 0, self.kind.mark())?;
        self.sheet.set_row_height(1, 46)?;
        let mut last = 0;
        for (column, field) in self.columns() {
            self.sheet.write_string(0, column, field.code)?;
            let title = self.text.get(field.title);
            let title = match field.shape {
                Shape::Hours => self.text.fmt("workbook-in-hours", &[("title", title.into())]),
                _ => title.to_owned(),
            };
            self.sheet
                .write_string_with_format(1, column, &title, &self.looks.head)?;
            self.sheet.set_column_width(column, field.width)?;
            last = column;
        }
        if self.kind == Kind::Competencies {
            for (column, module) in (self.matrix()..).zip(&self.plan.modules) {
                self.sheet
                    .write_string(0, column, format!("{MATRIX}{}", module.id))?;
                let title = module_title(module);
                self.sheet
                    .write_string_with_format(1, column, &title, &self.looks.upright)?;
                self.sheet.set_column_width(column, 5.5)?;
                last = column;
            }
            self.sheet.set_row_height(1, 160)?;
        }
        if self.end > self.first {
            self.sheet.autofilter(1, FIRST, self.end - 1, last)?;
        }
        Ok(())
    }

    fn row(&mut self, line: u32, row: &Row, follows: &str) -> Result<(), ExportError> {
        self.sheet.write_string(line, 0, &row.key)?;
        let words = self.columns().zip(&row.values).map(|((_, field), value)| {
            let words = match field.shape {
                Shape::Words => value.clone(),
                Shape::Block => {
                    let block = self.plan.blocks.iter().find(|it| it.id.as_str() == value);
                    block.map(|it| block_title(it)).unwrap_or_default()
                }
                Shape::Module => {
                    let module = self.plan.modules.iter().find(|it| it.id.as_str() == value);
                    module.map(|it| module_title(it)).unwrap_or_default()
                }
                _ => String::new(),
            };
            (words, field.width)
        });
        let height = height(words);
        self.sheet.set_row_height(line, height)?;
        for ((column, field), value) in self.columns().zip(&row.values) {
            match field.shape {
                Shape::Words => self.words(line, column, value)?,
                Shape::Hours => self.hours(line, column, value)?,
                Shape::Whole(..) => match value.parse::<u32>() {
                    Ok(count) => {
                        self.sheet
                            .write_number_with_format(line, column, count, &self.looks.whole)?;
                    }
                    Err(_not_given) => self.blank(line, column)?,
                },
                Shape::Choice(all) => {
                    let word = all().into_iter().find(|(name, _)| name == value);
                    let word = word.map(|(name, key)| choice(self.text, name, key));
                    self.words(line, column, word.unwrap_or_default())?;
                }
                Shape::Yes => {
                    let key = if value == "yes" { "word-yes" } else { "word-no" };
                    let word = self.text.get(key);
                    self.sheet
                        .write_string_with_format(line, column, word, &self.looks.mark)?;
                }
                Shape::Block => {
                    let block = self.plan.blocks.iter().find(|it| it.id.to_string() == *value);
                    let title = block.map(|it| block_title(it)).unwrap_or_default();
                    self.words(line, column, &title)?;
                }
                Shape::Module => {
                    let module = self.plan.modules.iter().find(|it| it.id.to_string() == *value);
                    let title = module.map(|it| module_title(it)).unwrap_or_default();
                    self.words(line, column, &title)?;
                }
                Shape::Total => self.total_of_row(line, column, row)?,
                Shape::RemoteShare => self.share_of_row(line, column, row)?,
                Shape::Told if field.code == "alias" => self.words(line, column, &row.key)?,
                Shape::Told => self.words(line, column, follows)?,
            }
        }
        let marks = row.values.get(self.kind.fields().len()..).unwrap_or_default();
        for (column, mark) in (self.matrix()..).zip(marks) {
            let word = mark_word(mark, self.text);
            self.sheet
                .write_string_with_format(line, column, &word, &self.looks.mark)?;
        }
        Ok(())
    }

    fn words(&mut self, line: u32, column: u16, words: &str) -> Result<(), ExportError> {
        let look = self.looks.of(words);
        // A string, whatever it begins with: never a formula.
        self.sheet.write_string_with_format(line, column, words, look)?;
        Ok(())
    }

    fn blank(&mut self, line: u32, column: u16) -> Result<(), ExportError> {
        self.sheet.write_blank(line, column, &self.looks.words)?;
        Ok(())
    }

    fn hours(&mut self, line: u32, column: u16, minutes: &str) -> Result<(), ExportError> {
        match minutes.parse::<u32>() {
            Ok(minutes) => {
                self.sheet
                    .write_number_with_format(line, column, in_hours(minutes), &self.looks.hours)?;
                Ok(())
            }
            Err(_not_given) => self.blank(line, column),
        }
    }

    /// Where the four parts of a mix stand, and their minutes in a row.
    fn parts(&self, row: &Row) -> (u16, u16, [u32; 4]) {
        let mut minutes = [0; 4];
        let mut ends = (FIRST, FIRST);
        let hours = self
            .columns()
            .zip(&row.values)
            .filter(|((_, it), _)| matches!(it.shape, Shape::Hours));
        for (at, ((column, _), value)) in hours.take(4).enumerate() {
            if at == 0 {
                ends.0 = column;
            }
            ends.1 = column;
            minutes[at] = value.parse().unwrap_or(0);
        }
        (ends.0, ends.1, minutes)
    }

    fn total_of_row(&mut self, line: u32, column: u16, row: &Row) -> Result<(), ExportError> {
        let (from, to, minutes) = self.parts(row);
        let row = line + 1;
        let formula = format!("=SUM({}{row}:{}{row})", column_name(from), column_name(to));
        let result = in_hours(minutes.iter().sum());
        self.formula(line, column, &formula, result, &self.looks.hours)
    }

    fn share_of_row(&mut self, line: u32, column: u16, row: &Row) -> Result<(), ExportError> {
        let (from, _, minutes) = self.parts(row);
        let row = line + 1;
        let (sync, all) = (column_name(from + 1), column_name(column - 1));
        let later = column_name(from + 2);
        let formula = format!("=IF({all}{row}=0,0,({sync}{row}+{later}{row})/{all}{row})");
        let share = share(minutes[1] + minutes[2], minutes.iter().sum());
        self.formula(line, column, &formula, share, &self.looks.share)
    }

    fn formula(
        &mut self,
        line: u32,
        column: u16,
        formula: &str,
        result: f64,
        look: &Format,
    ) -> Result<(), ExportError> {
        let formula = Formula::new(formula).set_result(result.to_string());
        self.sheet
            .write_formula_with_format(line, column, formula, look)?;
        Ok(())
    }

    /// The row of sums under modules and activities, the legend under the matrix.
    fn totals(&mut self) -> Result<(), ExportError> {
        match self.kind {
            Kind::Modules | Kind::Activities => self.sums(self.end),
            Kind::Competencies => self.legend("workbook-legend"),
            Kind::Cohort => self.legend("doc-personal-data"),
            Kind::Costs | Kind::Findings => Ok(()),
        }
    }

    fn sums(&mut self, line: u32) -> Result<(), ExportError> {
        let rows = workbook::rows(self.kind, self.plan);
        self.sheet.write_string(line, 0, NO_ROW)?;
        let mut parts = [0; 4];
        let mut hours = 0_usize;
        for (at, (column, field)) in self.columns().enumerate() {
            let minutes: u32 = rows
                .iter()
                .filter_map(|row| row.values.get(at)?.parse::<u32>().ok())
                .sum();
            let name = column_name(column);
            let range = format!("{name}{}:{name}{}", self.first + 1, self.end.max(self.first + 1));
            match field.shape {
                Shape::Hours => {
                    if let Some(part) = parts.get_mut(hours) {
                        *part = minutes;
                    }
                    hours += 1;
                    let formula = format!("=SUM({range})");
                    self.formula(line, column, &formula, in_hours(minutes), &self.looks.total_hours)?;
                }
                Shape::Total => {
                    let formula = format!("=SUM({range})");
                    let result = in_hours(parts.iter().sum());
                    self.formula(line, column, &formula, result, &self.looks.total_hours)?;
                }
                Shape::RemoteShare => {
                    let row = line + 1;
                    let (all, later, sync) = (
                        column_name(column - 1),
                        column_name(column - 3),
                        column_name(column - 4),
                    );
                    let formula = format!("=IF({all}{row}=0,0,({sync}{row}+{later}{row})/{all}{row})");
                    let result = share(parts[1] + parts[2], parts.iter().sum());
                    self.formula(line, column, &formula, result, &self.looks.total_share)?;
                }
                _ if field.code == "title" => {
                    let word = self.text.get("workbook-total");
                    self.sheet
                        .write_string_with_format(line, column, word, &self.looks.total)?;
                }
                _ => {
                    self.sheet.write_blank(line, column, &self.looks.total)?;
                }
            }
        }
        Ok(())
    }

    fn legend(&mut self, words: &str) -> Result<(), ExportError> {
        let line = self.end + 1;
        self.sheet.write_string(line, 0, NO_ROW)?;
        let words = self.text.get(words);
        self.sheet
            .write_string_with_format(line, FIRST, words, &self.looks.legend)?;
        Ok(())
    }

    /// Lists to choose from, also under the last row.
    fn choices(&mut self) -> Result<(), ExportError> {
        let last = self.end.max(self.first) + ROOM;
        for (column, field) in self.columns() {
            let list = match field.shape {
                Shape::Choice(all) => {
                    let words: Vec<&str> = all()
                        .into_iter()
                        .map(|(name, key)| choice(self.text, name, key))
                        .collect();
                    DataValidation::new().allow_list_strings(&words).ok()
                }
                Shape::Yes => {
                    let words = [self.text.get("word-yes"), self.text.get("word-no")];
                    DataValidation::new().allow_list_strings(&words).ok()
                }
                Shape::Block if !self.plan.blocks.is_empty() => {
                    let list = base::list(base::BLOCKS, self.plan.blocks.len());
                    Some(DataValidation::new().allow_list_formula(list.as_str().into()))
                }
                Shape::Module if !self.plan.modules.is_empty() => {
                    let list = base::list(base::MODULES, self.plan.modules.len());
                    Some(
                        DataValidation::new()
                            .allow_list_formula(list.as_str().into())
                            // A module added on the other sheet is in no list.
                            .show_error_message(false),
                    )
                }
                _ => None,
            };
            if let Some(list) = list {
                self.sheet
                    .add_data_validation(self.first, column, last, column, &list)?;
            }
        }
        if self.kind == Kind::Competencies && !self.plan.modules.is_empty() && self.end > self.first {
            let words = mark_words(self.text);
            let list = DataValidation::new().allow_list_strings(&words)?;
            let from = self.matrix();
            let to = from + u16::try_from(self.plan.modules.len() - 1).unwrap_or(0);
            self.sheet
                .add_data_validation(self.first, from, self.end - 1, to, &list)?;
        }
        Ok(())
    }
}

/// The word of a value; levels of French have none but their name.
fn choice<'t>(text: &'t Text, name: &'t str, key: &'t str) -> &'t str {
    if name == key { name } else { text.get(key) }
}

/// The height of a row with these words in columns of these widths, in points.
///
/// Programs other than Excel do not fit rows by themselves. Very long words are cut in sight, never in the cell.
pub(super) fn height(cells: impl Iterator<Item = (String, u16)>) -> f64 {
    const LINE: u32 = 15;
    const MOST: usize = 12;
    let lines = |words: &str, width: u16| -> usize {
        let width = usize::from(width.max(4)) - 2;
        let of = |line: &str| line.chars().count().div_ceil(width).max(1);
        words.split('\n').map(of).sum()
    };
    let lines = cells
        .map(|(words, width)| lines(&words, width))
        .max()
        .unwrap_or(1);
    let lines = u32::try_from(lines.clamp(1, MOST)).unwrap_or(1);
    f64::from(lines * LINE)
}

/// Hours as a spreadsheet has them.
pub(super) fn in_hours(minutes: u32) -> f64 {
    f64::from(minutes) / 60.0
}

fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 {
        0.0
    } else {
        f64::from(part) / f64::from(whole)
    }
}

/// A mark of the matrix in letters: `T` trained, `E` with the first letter of how it is assessed.
fn mark_word(mark: &str, text: &Text) -> String {
    let (trained, kind) = marked(mark);
    let assessed = kind.map(|kind| assessed_word(kind, text)).unwrap_or_default();
    match (trained, assessed.is_empty()) {
        (true, true) => text.get("workbook-mark-trained").to_owned(),
        (true, false) => format!("{} {assessed}", text.get("workbook-mark-trained")),
        (false, _) => assessed,
    }
}

fn assessed_word(kind: AssessmentKind, text: &Text) -> String {
    let first = text.get(words::assessment(kind)).chars().next();
    let first: String = first.into_iter().flat_map(char::to_lowercase).collect();
    format!("{}{first}", text.get("workbook-mark-assessed"))
}

/// All marks, for the list to choose from.
fn mark_words(text: &Text) -> Vec<String> {
    let mut marks = vec!["t".to_owned()];
    for trained in ["", "t"] {
        marks.extend(
            MATRIX_KINDS
                .iter()
                .map(|(letter, _)| format!("{trained}{letter}")),
        );
    }
    marks.iter().map(|it| mark_word(it, text)).collect()
}
