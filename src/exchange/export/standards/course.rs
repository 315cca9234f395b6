//! A path as a course of a learning platform: sections, notices and pages. No learner stands in it.

use super::facts;
use super::xml::escaped;
use crate::exchange::words;
use crate::model::{AssistanceSheet, Block, Competency, Modality, Module, Plan};
use crate::text::Text;

/// A course.
#[derive(Debug)]
pub(super) struct Course {
    /// Its whole title.
    pub(super) title: String,
    /// Its short name.
    pub(super) short: String,
    /// What it is about, in HTML.
    pub(super) summary: String,
    /// The overview first, then one a module.
    pub(super) sections: Vec<Section>,
}

/// A section.
#[derive(Debug)]
pub(super) struct Section {
    /// Its title.
    pub(super) title: String,
    /// What it is about, in HTML.
    pub(super) summary: String,
    /// What stands in it.
    pub(super) items: Vec<Item>,
}

/// A notice or a page.
#[derive(Debug)]
pub(super) struct Item {
    /// Its title.
    pub(super) title: String,
    /// In HTML.
    pub(super) html: String,
    /// Whether it is a page of its own; else a notice in the section.
    pub(super) page: bool,
    /// Numbers of the competencies that it trains or assesses, as the framework has them.
    pub(super) competencies: Vec<String>,
}

/// The number of a competency framework made of the plan.
pub(super) fn framework_number(plan: &Plan) -> String {
    facts::slug(plan)
}

/// The number of a block in it.
pub(super) fn block_number(plan: &Plan, block: &Block) -> String {
    if block.code.trim().is_empty() {
        format!("{}-{}", facts::slug(plan), block.id)
    } else {
        block.code.trim().chars().take(58).collect()
    }
}

/// The number of a competency in it: unique, for the identifier is.
pub(super) fn competency_number(plan: &Plan, block: &Block, competency: &Competency) -> String {
    format!("{}-{}", block_number(plan, block), competency.id)
}

/// The course of a plan.
pub(super) fn course(plan: &Plan, text: &Text) -> Course {
    let mut sections = vec![overview(plan, text)];
    sections.extend(plan.modules.iter().map(|it| section(plan, it, text)));
    let title = if plan.title.trim().is_empty() {
        text.get("standards-untitled").to_owned()
    } else {
        plan.title.clone()
    };
    Course {
        summary: paragraph(plan.stated_objective()),
        short: facts::slug(plan),
        title,
        sections,
    }
}

fn paragraph(text: &str) -> String {
    let lines: Vec<String> = text
        .lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .map(|it| format!("<p>{}</p>", escaped(it)))
        .collect();
    lines.join("")
}

fn overview(plan: &Plan, text: &Text) -> Section {
    let mut html = String::from("<table><thead><tr>");
    for key in ["standards-module", "standards-hours"] {
        html.push_str(&format!("<th scope=\"col\">{}</th>", escaped(text.get(key))));
    }
    for modality in Modality::ALL {
        let name = text.get(words::modality(modality));
        html.push_str(&format!("<th scope=\"col\">{}</th>", escaped(name)));
    }
    html.push_str("</tr></thead><tbody>");
    let cell = |minutes: u32| {
        let words = if minutes == 0 {
            "–".to_owned()
        } else {
            text.hours(minutes)
        };
        format!("<td>{}</td>", escaped(&words))
    };
    let row = |title: &str, mix: &crate::model::Mix| {
        let mut row = format!("<tr><th scope=\"row\">{}</th>", escaped(title));
        row.push_str(&cell(mix.total().get()));
        for modality in Modality::ALL {
            row.push_str(&cell(mix.get(modality).get()));
        }
        row + "</tr>"
    };
    for module in &plan.modules {
        html.push_str(&row(&module.title, &module.mix));
    }
    html.push_str(&row(text.get("standards-total"), &plan.mix()));
    html.push_str("</tbody></table>");
    let item = Item {
        title: text.get("standards-overview-hours").to_owned(),
        html,
        page: false,
        competencies: Vec::new(),
    };
    Section {
        title: text.get("standards-overview").to_owned(),
        summary: paragraph(plan.stated_objective()),
        items: vec![item],
    }
}

fn section(plan: &Plan, module: &Module, text: &Text) -> Section {
    let mut items: Vec<Item> = module
        .activities
        .iter()
        .map(|it| {
            let modality = text.get(words::modality(it.modality));
            let hours = text.hours(it.duration.get());
            let mut html = format!(
                "<p><strong>{}</strong> – {} – {}</p>",
                escaped(&it.title),
                escaped(modality),
                escaped(&hours)
            );
            if let Some(deliverable) = plan.handed_in(module, it) {
                let title = words::handed(text, deliverable.title, deliverable.kind);
                let args = [("title", title.into())];
                html.push_str(&paragraph(&text.fmt("standards-deliverable", &args)));
            }
            Item {
                title: it.title.clone(),
                html,
                page: false,
                competencies: Vec::new(),
            }
        })
        .collect();
    items.push(sheet(plan, module, text));
    let title = if module.title.trim().is_empty() {
        module.id.to_string()
    } else {
        module.title.clone()
    };
    let summary = if module.mix.total().is_zero() {
        String::new()
    } else {
        paragraph(&facts::mix_words(text, &module.mix))
    };
    Section {
        title,
        summary,
        items,
    }
}

/// The page of a module: objective, competencies, assessments, assistance at a distance.
fn sheet(plan: &Plan, module: &Module, text: &Text) -> Item {
    let mut html = String::new();
    let heading = |html: &mut String, key: &str| {
        html.push_str(&format!("<h3>{}</h3>", escaped(text.get(key))));
    };
    let list = |html: &mut String, lines: &[String]| {
        html.push_str("<ul>");
        for line in lines {
            html.push_str(&format!("<li>{}</li>", escaped(line)));
        }
        html.push_str("</ul>");
    };
    if !module.objective.trim().is_empty() {
        heading(&mut html, "standards-objective");
        html.push_str(&paragraph(&module.objective));
    }
    if !module.mix.total().is_zero() {
        heading(&mut html, "standards-hours");
        html.push_str(&paragraph(&facts::mix_words(text, &module.mix)));
    }
    let trained: Vec<_> = module
        .trains
        .iter()
        .filter_map(|id| plan.competency(id))
        .collect();
    if !trained.is_empty() {
        heading(&mut html, "standards-competencies");
        let lines: Vec<String> = trained.iter().map(|(_, it)| it.title.clone()).collect();
        list(&mut html, &lines);
    }
    let mut assessments = plan.assessments_for(module).peekable();
    if assessments.peek().is_some() {
        heading(&mut html, "standards-assessments");
        let lines: Vec<String> = assessments
            .map(|it| {
                let kind = text.get(words::assessment(it.kind));
                if it.criteria.trim().is_empty() {
                    format!("{} – {kind}", it.title)
                } else {
                    format!("{} – {kind} – {}", it.title, it.criteria)
                }
            })
            .collect();
        list(&mut html, &lines);
    }
    if !module.mix.remote().is_zero() {
        let sheets = [
            ("standards-technical", plan.technical_assistance(module)),
            ("standards-pedagogical", plan.pedagogical_assistance(module)),
        ];
        let lines: Vec<String> = sheets
            .into_iter()
            .filter_map(|(key, sheet)| Some(format!("{} – {}", text.get(key), assistance(sheet?, text))))
            .collect();
        if !lines.is_empty() {
            heading(&mut html, "standards-assistance");
            list(&mut html, &lines);
        }
    }
    let assessed = module.assesses.iter().map(|it| &it.competency);
    let mut competencies: Vec<String> = Vec::new();
    for id in module.trains.iter().chain(assessed) {
        if let Some((block, competency)) = plan.competency(id) {
            let number = competency_number(plan, block, competency);
            if !competencies.contains(&number) {
                competencies.push(number);
            }
        }
    }
    let args = [("title", module.title.as_str().into())];
    Item {
        title: text.fmt("standards-sheet", &args),
        html,
        page: true,
        competencies,
    }
}

fn assistance(sheet: &AssistanceSheet, text: &Text) -> String {
    let mut parts: Vec<String> = [&sheet.who, &sheet.channel, &sheet.hours]
        .into_iter()
        .filter(|it| !it.trim().is_empty())
        .cloned()
        .collect();
    if let Some(within) = sheet.answer_within {
        let args = [("hours", text.hours(within.get()).into())];
        parts.push(text.fmt("standards-answer-within", &args));
    }
    parts.join(", ")
}
