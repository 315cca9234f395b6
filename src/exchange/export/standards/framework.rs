//! Moodle's competency framework, as its importer reads it (Site administration › Competencies › Import): fourteen
//! columns, the framework's own row first, parents before children.

use super::course::{block_number, competency_number, framework_number};
use super::table::guarded;
use super::xml::{escaped, fitted};
use crate::model::Plan;
use crate::text::Text;

/// The headings, which the importer takes by position.
const HEADINGS: [&str; 14] = [
    "Parent ID number",
    "ID number",
    "Short name",
    "Description",
    "Description format",
    "Scale values",
    "Scale configuration",
    "Rule type (optional)",
    "Rule outcome (optional)",
    "Rule config (optional)",
    "Cross-referenced competency ID numbers",
    "Exported ID (optional)",
    "Is framework",
    "Taxonomy",
];

/// The third value of the scale, *acquired*, is the default and proficient one; the importer sets the scale's number.
const SCALE: &str = r#"[{"scaleid":"1"},{"id":3,"scaledefault":1,"proficient":1}]"#;

/// Moodle cuts short names and numbers here.
const SHORT: usize = 100;

/// The table of a plan.
pub(super) fn framework(plan: &Plan, text: &Text) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(HEADINGS)?;
    let number = framework_number(plan);
    let certification = plan.certification.as_ref().map_or("", |it| it.title.trim());
    let title = [certification, plan.title.trim(), text.get("standards-untitled")]
        .into_iter()
        .find(|it| !it.is_empty())
        .unwrap_or_default();
    let row = |parent: &str, number: &str, title: &str| -> Vec<String> {
        vec![
            parent.to_owned(),
            number.to_owned(),
            guarded(&fitted(title, SHORT)),
            format!("<p>{}</p>", escaped(title.trim())),
            "1".to_owned(),
        ]
    };
    let mut first = row("", &number, title);
    first.push(text.get("standards-scale").to_owned());
    first.push(SCALE.to_owned());
    first.extend(["", "", "", "", ""].map(str::to_owned));
    first.push("1".to_owned());
    first.push("domain,competency,competency,competency".to_owned());
    table.write_record(&first)?;
    let below = |mut row: Vec<String>| {
        row.extend(["", "", "", "0", "null", "", "", "", ""].map(str::to_owned));
        row
    };
    for block in &plan.blocks {
        if block.competencies.is_empty() && !block.certifying {
            continue;
        }
        let parent = block_number(plan, block);
        let title = named(&block.title, &parent);
        table.write_record(below(row("", &parent, title)))?;
        for it in &block.competencies {
            let number = competency_number(plan, block, it);
            table.write_record(below(row(&parent, &number, named(&it.title, &number))))?;
        }
    }
    table
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

fn named<'a>(title: &'a str, number: &'a str) -> &'a str {
    if title.trim().is_empty() { number } else { title }
}
