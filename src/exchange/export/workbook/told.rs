//! The sheets that only tell: costs term by term, and findings.

use rust_xlsxwriter::{Formula, Worksheet};

use super::sheet::{height, in_hours};
use super::{Cx, ExportError, Input, Looks, column_name};
use crate::checks::{self, Waived};
use crate::cost::{Factor, Term};
use crate::exchange::words;
use crate::exchange::workbook::{HEAD_ROWS, Kind, NO_ROW};
use crate::model::{Cents, Key, Plan};

/// A4.
const PAPER: u8 = 9;

fn frame(
    kind: Kind,
    sheet: &mut Worksheet,
    cx: &Cx<'_>,
    looks: &Looks,
    columns: &[(&str, u16)],
) -> Result<(), ExportError> {
    sheet.set_name(cx.text.get(kind.title()))?;
    sheet.write_string(0, 0, kind.mark())?;
    sheet.set_column_hidden(0)?;
    sheet.set_row_hidden(0)?;
    sheet.set_row_height(1, 32)?;
    for (column, (title, width)) in (1_u16..).zip(columns) {
        sheet.write_string_with_format(1, column, cx.text.get(title), &looks.head)?;
        sheet.set_column_width(column, *width)?;
    }
    sheet.set_freeze_panes(2, 1)?;
    sheet.set_landscape().set_paper_size(PAPER);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(1, 1)?;
    sheet.set_footer("&L&A&R&P / &N");
    Ok(())
}

fn first_row() -> u32 {
    u32::try_from(HEAD_ROWS).unwrap_or(2)
}

/// Amounts of a workbook are euros.
#[expect(clippy::cast_precision_loss, reason = "no path costs more than 2^53 cents")]
fn euros(cents: Cents) -> f64 {
    cents.get() as f64 / 100.0
}

/// A term's factors gathered as a spreadsheet multiplies them: hours × rate or price × people ÷ shared by.
struct Gathered {
    hours: Option<f64>,
    unit: Option<f64>,
    people: Option<f64>,
    shared: Option<f64>,
}

impl Gathered {
    fn of(term: &Term) -> Self {
        let mut all = Self {
            hours: None,
            unit: None,
            people: None,
            shared: None,
        };
        let times = |held: &mut Option<f64>, by: f64| *held = Some(held.unwrap_or(1.0) * by);
        for factor in &term.factors {
            match factor {
                Factor::Time(minutes) => times(&mut all.hours, in_hours(minutes.get())),
                Factor::PerHour(cents) | Factor::Price(cents) => times(&mut all.unit, euros(*cents)),
                Factor::Groups(count) => times(&mut all.hours, f64::from(*count)),
                Factor::People(count) => times(&mut all.people, f64::from(*count)),
                Factor::Trainers(count) | Factor::Uses(count) | Factor::Runs(count) => {
                    times(&mut all.shared, f64::from((*count).max(1)));
                }
                Factor::Unknown(_) => {}
            }
        }
        all
    }
}

/// What the path costs: each term with its factors, and an amount that recomputes.
pub(super) fn costs(
    sheet: &mut Worksheet,
    input: &Input<'_>,
    cx: &Cx<'_>,
    looks: &Looks,
) -> Result<(), ExportError> {
    let Some(costing) = input.costing() else {
        return Ok(());
    };
    let (plan, text) = (input.plan(), cx.text);
    let columns = [
        ("workbook-cost-kind", 24),
        ("workbook-cost-place", 36),
        ("workbook-cost-by", 24),
        ("workbook-modality", 22),
        ("workbook-cost-hours", 11),
        ("workbook-cost-unit", 13),
        ("workbook-cost-people", 12),
        ("workbook-cost-shared", 12),
        ("workbook-cost-amount", 15),
    ];
    frame(Kind::Costs, sheet, cx, looks, &columns)?;
    let amount = 9_u16;
    let mut line = first_row();
    for term in &costing.terms {
        let words = [
            text.get(term.kind.word()).to_owned(),
            title(plan, &term.place),
            term.by.as_ref().map(|it| title(plan, it)).unwrap_or_default(),
            term.modality
                .map(|it| text.get(words::modality(it)).to_owned())
                .unwrap_or_default(),
        ];
        for (column, words) in (1_u16..).zip(&words) {
            sheet.write_string_with_format(line, column, words, looks.of(words))?;
        }
        let widths = columns.iter().map(|it| it.1);
        sheet.set_row_height(line, height(words.iter().cloned().zip(widths)))?;
        let found = Gathered::of(term);
        let mut formula = String::from("=ROUND(");
        for (column, sign, value, look) in [
            (5_u16, "*", found.hours, &looks.hours),
            (6, "*", found.unit, &looks.money),
            (7, "*", found.people, &looks.whole),
            (8, "/", found.shared, &looks.whole),
        ] {
            let Some(value) = value else {
                sheet.write_blank(line, column, look)?;
                continue;
            };
            sheet.write_number_with_format(line, column, value, look)?;
            if !formula.ends_with('(') {
                formula.push_str(sign);
            } else if sign == "/" {
                formula.push_str("1/");
            }
            formula.push_str(&format!("{}{}", column_name(column), line + 1));
        }
        formula.push_str(",2)");
        if let Some(cents) = term.amount {
            let formula = Formula::new(formula).set_result(euros(cents).to_string());
            sheet.write_formula_with_format(line, amount, formula, &looks.money)?;
        } else {
            let words = text.get("workbook-cost-unknown");
            sheet.write_string_with_format(line, amount, words, &looks.words)?;
        }
        line += 1;
    }
    let name = column_name(amount);
    let last = line;
    let sum = format!(
        "=SUM({name}{}:{name}{})",
        first_row() + 1,
        last.max(first_row() + 1)
    );
    let total = line + 1;
    let rows = [
        ("workbook-total", sum, Some(costing.total)),
        (
            "workbook-cost-per-learner",
            format!("=ROUND({name}{total}/{},2)", costing.heads.max(1)),
            costing.per_learner(),
        ),
        (
            "workbook-cost-per-hour",
            format!("=ROUND({name}{total}*60/{},2)", costing.learner_minutes.max(1)),
            costing.per_learner_hour(),
        ),
    ];
    for (key, formula, result) in rows {
        let Some(result) = result else { continue };
        sheet.write_string(line, 0, NO_ROW)?;
        sheet.write_string_with_format(line, 1, text.get(key), &looks.total)?;
        for column in 2..amount {
            sheet.write_blank(line, column, &looks.total)?;
        }
        let formula = Formula::new(formula).set_result(euros(result).to_string());
        sheet.write_formula_with_format(line, amount, formula, &looks.total_money)?;
        line += 1;
    }
    Ok(())
}

/// What the checks found. Without the cohort, findings that tell of learners stay out, and their number is told.
pub(super) fn findings(
    sheet: &mut Worksheet,
    input: &Input<'_>,
    cx: &Cx<'_>,
    looks: &Looks,
) -> Result<(), ExportError> {
    let text = cx.text;
    let columns = [
        ("workbook-severity", 12),
        ("workbook-code", 8),
        ("workbook-finding", 34),
        ("workbook-place", 34),
        ("workbook-message", 70),
        ("workbook-waived", 14),
    ];
    frame(Kind::Findings, sheet, cx, looks, &columns)?;
    let plan = input.plan();
    let mut line = first_row();
    for finding in input.findings_told() {
        let diagnostic = &finding.diagnostic;
        let said = checks::describe(text, plan, diagnostic);
        let place = match &diagnostic.place {
            Key::Plan => String::new(),
            key => title(plan, key),
        };
        let waived = match finding.waived {
            Waived::No => "",
            Waived::Yes => "workbook-waived-yes",
            Waived::Stale => "workbook-waived-stale",
        };
        let cells = [
            text.get(words::severity(diagnostic.severity)).to_owned(),
            diagnostic.code.to_string(),
            said.title,
            place,
            said.message,
            if waived.is_empty() {
                String::new()
            } else {
                text.get(waived).to_owned()
            },
        ];
        for (column, words) in (1_u16..).zip(&cells) {
            sheet.write_string_with_format(line, column, words, looks.of(words))?;
        }
        let widths = columns.iter().map(|it| it.1);
        sheet.set_row_height(line, height(cells.iter().cloned().zip(widths)))?;
        line += 1;
    }
    if line > first_row() {
        sheet.autofilter(1, 1, line - 1, 6)?;
    }
    let kept_back = input.findings_kept_back(|_| true);
    if kept_back > 0 {
        let words = text.fmt("doc-findings-kept-back", &[("count", kept_back.into())]);
        sheet.write_string(line + 1, 0, NO_ROW)?;
        sheet.write_string_with_format(line + 1, 1, &words, &looks.legend)?;
    }
    Ok(())
}

fn title(plan: &Plan, key: &Key) -> String {
    plan.title_of(key).unwrap_or_else(|| key.id())
}
