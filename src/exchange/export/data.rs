//! Tables of the plan for spreadsheets (CSV), and the whole plan as data (JSON).
//!
//! CSV as spreadsheets of France open it: UTF-8 with its mark, semicolons, decimals as the language writes them. A
//! cell that a spreadsheet would run as a formula gets an apostrophe before it.

mod json;

use super::{Column, Cx, ExportError, Exporter, Input};
use crate::exchange::words;
use crate::model::{CompetencyId, Id as _, Key, Minutes, Modality, Module, Plan};
use crate::text::{Lang, Text};

pub(super) use json::Json;

/// One line for each step of the path.
#[derive(Debug)]
pub(super) struct Steps;

/// One line for each module.
#[derive(Debug)]
pub(super) struct Modules;

/// The columns of steps that can be left out.
const COLUMNS: &[Column] = &[
    Column::From,
    Column::Kind,
    Column::Modality,
    Column::Grouping,
    Column::Trainer,
    Column::Deliverable,
    Column::Assessment,
    Column::Notes,
];

impl Exporter for Steps {
    fn id(&self) -> &'static str {
        "steps-csv"
    }

    fn document(&self) -> &'static str {
        "document-steps"
    }

    fn format(&self) -> &'static str {
        "format-csv"
    }

    fn extension(&self) -> &'static str {
        "csv"
    }

    fn columns(&self) -> &'static [Column] {
        COLUMNS
    }

    fn export(&self, input: &Input<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, ExportError> {
        cx.step(0)?;
        let (plan, text) = (input.plan(), cx.text);
        let all = [
            (None, "column-block"),
            (None, "kind-module"),
            (None, "column-module-title"),
            (Some(Column::From), "column-from-hours"),
            (None, "column-title"),
            (Some(Column::Kind), "column-kind"),
            (Some(Column::Modality), "column-modality"),
            (None, "column-hours"),
            (Some(Column::Grouping), "column-grouping"),
            (Some(Column::Trainer), "column-trainer"),
            (Some(Column::Deliverable), "column-deliverable"),
            (Some(Column::Assessment), "column-assessment"),
            (Some(Column::Notes), "column-notes"),
        ];
        let wanted = |column: Option<Column>| column.is_none_or(|it| input.choice.has_column(it));
        let mut sheet = Sheet::new();
        sheet.line(
            all.iter()
                .filter(|(column, _)| wanted(*column))
                .map(|(_, key)| text.get(key).to_owned()),
        )?;
        let mut at = Minutes::ZERO;
        for module in &plan.modules {
            let mut from = at;
            for activity in &module.activities {
                let said = |key: &str| text.get(key).to_owned();
                let cells = [
                    block_title(plan, module),
                    module.id.as_str().to_owned(),
                    module.title.clone(),
                    hours(from, text),
                    activity.title.clone(),
                    said(words::activity_kind(activity.kind)),
                    said(words::modality(activity.modality)),
                    hours(activity.duration, text),
                    said(words::grouping(activity.grouping)),
                    said(words::presence(activity.trainer)),
                    plan.handed_in(module, activity)
                        .map(|it| it.title.to_owned())
                        .unwrap_or_default(),
                    activity
                        .assessment
                        .map(|it| said(words::assessment(it)))
                        .unwrap_or_default(),
                    activity.notes.clone(),
                ];
                sheet.line(
                    all.iter()
                        .zip(cells)
                        .filter(|((column, _), _)| wanted(*column))
                        .map(|(_, cell)| cell),
                )?;
                from = from.plus(activity.duration);
            }
            at = at.plus(module.mix.total());
        }
        sheet.finish()
    }
}

impl Exporter for Modules {
    fn id(&self) -> &'static str {
        "modules-csv"
    }

    fn document(&self) -> &'static str {
        "document-modules"
    }

    fn format(&self) -> &'static str {
        "format-csv"
    }

    fn extension(&self) -> &'static str {
        "csv"
    }

    fn export(&self, input: &Input<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, ExportError> {
        cx.step(0)?;
        let (plan, text) = (input.plan(), cx.text);
        let mut sheet = Sheet::new();
        let modality = |it: Modality| {
            let name = text.get(words::modality(it));
            text.fmt("column-hours-of", &[("modality", name.into())])
        };
        let heads = [
            "column-block",
            "kind-module",
            "column-module-title",
            "doc-objective",
        ];
        sheet.line(
            heads
                .into_iter()
                .map(|it| text.get(it).to_owned())
                .chain(Modality::ALL.into_iter().map(modality))
                .chain(
                    [
                        "column-total-hours",
                        "doc-competencies",
                        "doc-assessments",
                        "column-prerequisites",
                        "doc-trainers",
                        "doc-room",
                        "column-notes",
                    ]
                    .map(|it| text.get(it).to_owned()),
                ),
        )?;
        for module in &plan.modules {
            let ids = |ids: &[CompetencyId]| {
                let ids: Vec<&str> = ids.iter().map(crate::model::Id::as_str).collect();
                ids.join(", ")
            };
            let assessed: Vec<CompetencyId> =
                module.assesses.iter().map(|it| it.competency.clone()).collect();
            let before: Vec<&str> = module
                .prerequisites
                .iter()
                .map(crate::model::Id::as_str)
                .collect();
            let trainers: Vec<String> = module
                .trainers
                .iter()
                .filter_map(|it| plan.title_of(&Key::Trainer(it.clone())))
                .collect();
            let room = module.room.clone().map(Key::Room);
            let words = [
                block_title(plan, module),
                module.id.as_str().to_owned(),
                module.title.clone(),
                module.objective.clone(),
            ];
            let parts = module.mix.parts().map(|it| hours(it, text));
            let rest = [
                hours(module.mix.total(), text),
                ids(&module.trains),
                ids(&assessed),
                before.join(", "),
                trainers.join(", "),
                room.and_then(|it| plan.title_of(&it)).unwrap_or_default(),
                module.notes.clone(),
            ];
            sheet.line(words.into_iter().chain(parts).chain(rest))?;
        }
        sheet.finish()
    }
}

fn block_title(plan: &Plan, module: &Module) -> String {
    let block = module.block.as_ref().and_then(|it| plan.block(it));
    block
        .map(|it| format!("{} {}", it.code, it.title).trim().to_owned())
        .unwrap_or_default()
}

/// Hours as a decimal number, so that a spreadsheet can add them: `3,5`.
fn hours(minutes: Minutes, text: &Text) -> String {
    let hundredths = (u64::from(minutes.get()) * 100 + 30) / 60;
    let (whole, part) = (hundredths / 100, hundredths % 100);
    if part == 0 {
        return whole.to_string();
    }
    // No groups of thousands: a spreadsheet would take the number for words.
    let mark = match text.lang() {
        Lang::Fr => ',',
        Lang::En => '.',
    };
    let digits = format!("{part:02}");
    format!("{whole}{mark}{}", digits.trim_end_matches('0'))
}

/// A file in the making.
struct Sheet {
    writer: csv::Writer<Vec<u8>>,
}

impl Sheet {
    fn new() -> Self {
        // The mark tells spreadsheets that this is UTF-8.
        let writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .from_writer(b"\xef\xbb\xbf".to_vec());
        Self { writer }
    }

    fn line(&mut self, cells: impl IntoIterator<Item = String>) -> Result<(), ExportError> {
        let cells = cells.into_iter().map(defused);
        self.writer
            .write_record(cells)
            .map_err(|error| ExportError::Format(error.to_string()))
    }

    fn finish(self) -> Result<Vec<u8>, ExportError> {
        self.writer
            .into_inner()
            .map_err(|error| ExportError::Format(error.to_string()))
    }
}

/// A cell that no spreadsheet runs: what begins like a formula gets an apostrophe.
pub(super) fn defused(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("+33 6", "'+33 6"),
            ("-2", "'-2"),
            ("@cmd", "'@cmd"),
            ("\tx", "'\tx"),
            ("3,5", "3,5"),
            ("a=b", "a=b"),
            ("", ""),
        ] {
            assert_eq!(defused(cell.to_owned()), expected);
        }
    }

    #[test]
    fn hours_are_numbers_that_a_spreadsheet_adds() {
        let (fr, en) = (Text::new(Lang::Fr), Text::new(Lang::En));
        assert_eq!(hours(Minutes::new(210), &fr), "3,5");
        assert_eq!(hours(Minutes::new(210), &en), "3.5");
        // 50 min are 0.8333 h.
        assert_eq!(hours(Minutes::new(50), &fr), "0,83");
        assert_eq!(hours(Minutes::hours(1022), &fr), "1022");
    }
}
