//! The workbook (XLSX): modules, activities, competencies, the cohort when asked for, costs, findings. It can come
//! back edited: see [`crate::exchange::workbook`].

mod base;
mod sheet;
mod told;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

use super::{Cx, ExportError, Exporter, Input, Section};
use crate::exchange::workbook::Kind;

/// The exporter.
#[derive(Debug)]
pub(super) struct Xlsx;

/// Which section each sheet is.
const SECTIONS: [(Section, Kind); 6] = [
    (Section::Content, Kind::Modules),
    (Section::Steps, Kind::Activities),
    (Section::Competencies, Kind::Competencies),
    (Section::Cohort, Kind::Cohort),
    (Section::Costs, Kind::Costs),
    (Section::Findings, Kind::Findings),
];

impl Exporter for Xlsx {
    fn id(&self) -> &'static str {
        "workbook-xlsx"
    }

    fn document(&self) -> &'static str {
        "document-workbook"
    }

    fn format(&self) -> &'static str {
        "format-xlsx"
    }

    fn extension(&self) -> &'static str {
        "xlsx"
    }

    fn sections(&self) -> &'static [Section] {
        &[
            Section::Content,
            Section::Steps,
            Section::Competencies,
            Section::Cohort,
            Section::Costs,
            Section::Findings,
        ]
    }

    fn may_carry_cohort(&self) -> bool {
        true
    }

    fn export(&self, input: &Input<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, ExportError> {
        write(input, cx)
    }
}

/// The sheets that are asked for: the cohort only by its own choice, costs only where the plan speaks of money.
fn sheets(input: &Input<'_>) -> Vec<Kind> {
    SECTIONS
        .iter()
        .filter(|(section, kind)| {
            input.choice.has(*section)
                && match kind {
                    Kind::Cohort => input.choice.cohort,
                    Kind::Costs => input.costing().is_some(),
                    Kind::Modules | Kind::Activities | Kind::Competencies | Kind::Findings => true,
                }
        })
        .map(|(_, kind)| *kind)
        .collect()
}

fn write(input: &Input<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, ExportError> {
    let kinds = sheets(input);
    let mut book = Workbook::new();
    book.set_properties(&properties(input, cx)?);
    let looks = Looks::new();
    let steps = u32::try_from(kinds.len()).unwrap_or(1).max(1);
    for (at, kind) in (0_u32..).zip(&kinds) {
        cx.step(at * 900 / steps)?;
        let sheet = book.add_worksheet();
        match kind {
            Kind::Modules | Kind::Activities | Kind::Competencies | Kind::Cohort => {
                sheet::write(*kind, sheet, input, cx, &looks)?;
            }
            Kind::Costs => told::costs(sheet, input, cx, &looks)?,
            Kind::Findings => told::findings(sheet, input, cx, &looks)?,
        }
    }
    base::write(book.add_worksheet(), &kinds, input, cx)?;
    cx.step(950)?;
    Ok(book.save_to_buffer()?)
}

impl From<XlsxError> for ExportError {
    fn from(error: XlsxError) -> Self {
        Self::Format(error.to_string())
    }
}

/// Title, author and provider. The moment of creation is a fixed one: the same plan gives the same bytes.
fn properties(input: &Input<'_>, cx: &Cx<'_>) -> Result<DocProperties, ExportError> {
    let plan = input.plan();
    let certification = plan.certification.as_ref();
    let subject = certification.map_or("", |it| it.title.as_str());
    let moment = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let mut comment = cx.text.get("workbook-made-by").to_owned();
    if input.choice.cohort {
        comment = format!("{comment} {}", cx.text.get("doc-personal-data"));
    }
    let cut = |words: &str| words.chars().take(255).collect::<String>();
    Ok(DocProperties::new()
        .set_title(cut(&plan.title))
        .set_subject(cut(subject))
        .set_author(cut(&plan.author))
        .set_company(cut(input.issuer().public_name()))
        .set_comment(comment)
        .set_creation_datetime(&moment))
}

/// The formats of cells.
struct Looks {
    head: Format,
    /// The headings of the matrix, which stand on end.
    upright: Format,
    words: Format,
    /// Words that a spreadsheet would take for a formula when someone edits them.
    guarded: Format,
    hours: Format,
    share: Format,
    money: Format,
    whole: Format,
    mark: Format,
    total: Format,
    total_hours: Format,
    total_share: Format,
    total_money: Format,
    legend: Format,
}

impl Looks {
    fn new() -> Self {
        let cell = || {
            Format::new()
                .set_align(FormatAlign::Top)
                .set_border_bottom(FormatBorder::Hair)
                .set_border_color("#B8C0CC")
        };
        let head = || {
            Format::new()
                .set_bold()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color("#DDE3EC")
                .set_border_bottom(FormatBorder::Thin)
        };
        let total = || {
            Format::new()
                .set_bold()
                .set_border_top(FormatBorder::Thin)
                .set_background_color("#EEF1F5")
        };
        Self {
            head: head().set_text_wrap().set_indent(1),
            upright: head().set_rotation(90).set_text_wrap(),
            words: cell().set_text_wrap().set_indent(1),
            guarded: cell().set_text_wrap().set_indent(1).set_quote_prefix(),
            hours: cell().set_num_format("0.00"),
            share: cell().set_num_format("0%"),
            money: cell().set_num_format("#,##0.00 €"),
            whole: cell().set_num_format("0"),
            mark: cell().set_align(FormatAlign::Center),
            total: total(),
            total_hours: total().set_num_format("0.00"),
            total_share: total().set_num_format("0%"),
            total_money: total().set_num_format("#,##0.00 €"),
            legend: Format::new().set_italic().set_font_color("#5A6472"),
        }
    }

    /// How words are shown.
    fn of(&self, words: &str) -> &Format {
        if words.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            &self.guarded
        } else {
            &self.words
        }
    }
}

/// The name of a column: `A`, `Z`, `AA`.
fn column_name(column: u16) -> String {
    rust_xlsxwriter::utility::column_number_to_name(column)
}
