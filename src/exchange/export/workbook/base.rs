//! The hidden sheet: the values as they are now, and the lists that cells may choose from.

use rust_xlsxwriter::Worksheet;

use super::{Cx, ExportError, Input};
use crate::exchange::workbook::{self, BASE, Kind, MARK, MATRIX};

/// The column where titles of blocks stand, for lists to choose from; those of modules stand in the next one.
pub(super) const BLOCKS: u16 = 0;
/// The column where titles of modules stand.
pub(super) const MODULES: u16 = 1;
/// The column where the values begin.
const VALUES: u16 = 2;

/// A formula that names the titles of blocks or modules.
pub(super) fn list(column: u16, count: usize) -> String {
    let name = super::column_name(column);
    format!("={BASE}!${name}$2:${name}${}", count.max(1) + 1)
}

/// Writes the sheet: for each sheet a row with its mark and the codes of its columns, then a row an object.
pub(super) fn write(
    sheet: &mut Worksheet,
    kinds: &[Kind],
    input: &Input<'_>,
    cx: &Cx<'_>,
) -> Result<(), ExportError> {
    let plan = input.plan();
    sheet.set_name(BASE)?;
    sheet.set_very_hidden(true);
    sheet.write_string(0, BLOCKS, format!("{MARK}blocks"))?;
    sheet.write_string(0, MODULES, format!("{MARK}lang:{}", cx.text.lang().code()))?;
    for (row, block) in (1_u32..).zip(&plan.blocks) {
        sheet.write_string(row, BLOCKS, super::sheet::block_title(block))?;
    }
    for (row, module) in (1_u32..).zip(&plan.modules) {
        sheet.write_string(row, MODULES, super::sheet::module_title(module))?;
    }
    let mut row = 1;
    for kind in kinds.iter().filter(|it| Kind::EDITED.contains(it)) {
        sheet.write_string(row, VALUES, kind.mark())?;
        for (column, field) in (VALUES + 1..).zip(kind.fields()) {
            sheet.write_string(row, column, field.code)?;
        }
        if *kind == Kind::Competencies {
            let first = VALUES + 1 + u16::try_from(kind.fields().len()).unwrap_or(0);
            for (column, module) in (first..).zip(&plan.modules) {
                sheet.write_string(row, column, format!("{MATRIX}{}", module.id))?;
            }
        }
        row += 1;
        for object in workbook::rows(*kind, plan) {
            sheet.write_string(row, VALUES, &object.key)?;
            for (column, value) in (VALUES + 1..).zip(&object.values) {
                if !value.is_empty() {
                    sheet.write_string(row, column, value)?;
                }
            }
            row += 1;
        }
    }
    Ok(())
}
