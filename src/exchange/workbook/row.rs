//! What a plan puts in the rows of a sheet, as short texts that can be compared: minutes, names of values,
//! identifiers, words.

use super::field::{Field, MATRIX_KINDS};
use super::{Kind, MATRIX};
use crate::model::{
    Activity, AssessmentKind, AssessmentMark, AutonomyItem, CompetencyId, Id as _, Learner, Modality, Module,
    ModuleId, Plan,
};

/// Most characters of a cell, as spreadsheets have it.
const MOST_CHARS: usize = 32_000;

/// A row about one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The identifier: `M01`, `M01/A02`, `C01`, `S01`.
    pub key: String,
    /// A value for each field of the sheet, then for each module in the matrix. Computed ones are empty.
    pub values: Vec<String>,
}

/// The rows of a sheet that can be brought back; none for the others.
pub fn rows(kind: Kind, plan: &Plan) -> Vec<Row> {
    match kind {
        Kind::Modules => plan.modules.iter().map(|it| module(kind, it)).collect(),
        Kind::Activities => plan
            .modules
            .iter()
            .flat_map(|module| module.activities.iter().map(|it| activity(kind, module, it)))
            .collect(),
        Kind::Competencies => competencies(kind, plan),
        Kind::Cohort => plan.learners.iter().map(|it| learner(kind, it)).collect(),
        Kind::Costs | Kind::Findings => Vec::new(),
    }
}

/// Cuts a text that no cell could hold.
pub fn fitting(words: &str) -> String {
    if words.chars().count() <= MOST_CHARS {
        return words.to_owned();
    }
    let mut cut: String = words.chars().take(MOST_CHARS).collect();
    cut.push('…');
    cut
}

fn filled(kind: Kind, key: String, value: impl Fn(&Field) -> String) -> Row {
    Row {
        key,
        values: kind.fields().iter().map(value).collect(),
    }
}

fn yes(value: bool) -> String {
    if value { "yes" } else { "no" }.to_owned()
}

fn module(kind: Kind, it: &Module) -> Row {
    filled(kind, it.id.to_string(), |field| match field.code {
        "block" => it.block.as_ref().map(ToString::to_string).unwrap_or_default(),
        "title" => fitting(&it.title),
        "objective" => fitting(&it.objective),
        "purpose" => it.purpose.name().to_owned(),
        "tutored" => yes(it.tutored),
        "notes" => fitting(&it.notes),
        code => Modality::ALL
            .into_iter()
            .find(|it| it.name() == code)
            .map(|part| it.mix.get(part).get().to_string())
            .unwrap_or_default(),
    })
}

fn activity(kind: Kind, module: &Module, it: &Activity) -> Row {
    filled(kind, format!("{}/{}", module.id, it.id), |field| {
        match field.code {
            "module" => module.id.to_string(),
            "title" => fitting(&it.title),
            "kind" => it.kind.name().to_owned(),
            "modality" => it.modality.name().to_owned(),
            "duration" => it.duration.get().to_string(),
            "grouping" => it.grouping.name().to_owned(),
            "trainer" => it.trainer.name().to_owned(),
            "deliverable" => it
                .deliverable
                .as_ref()
                .map(|it| fitting(&it.title))
                .unwrap_or_default(),
            "assessment" => it.assessment.map(|it| it.name().to_owned()).unwrap_or_default(),
            "notes" => fitting(&it.notes),
            _ => String::new(),
        }
    })
}

fn competencies(kind: Kind, plan: &Plan) -> Vec<Row> {
    plan.competencies()
        .map(|(block, it)| {
            let mut row = filled(kind, it.id.to_string(), |field| match field.code {
                "block" => block.id.to_string(),
                "code" => fitting(&it.source_code),
                "title" => fitting(&it.title),
                "nature" => it.nature.name().to_owned(),
                _ => String::new(),
            });
            row.values
                .extend(plan.modules.iter().map(|module| mark(module, &it.id)));
            row
        })
        .collect()
}

fn learner(kind: Kind, it: &Learner) -> Row {
    filled(kind, it.id.to_string(), |field| match field.code {
        "name" => fitting(&it.name),
        "headcount" => it.headcount.to_string(),
        "digital" => it.digital.get().to_string(),
        "reading" => it.reading.get().to_string(),
        "french" => it.french.name().to_owned(),
        "quiet_place" => yes(it.quiet_place),
        "mobility_km" => it.mobility_km.to_string(),
        "centre_km" => it.centre_km.map(|km| km.to_string()).unwrap_or_default(),
        "weekly" => it.weekly.map(|it| it.get().to_string()).unwrap_or_default(),
        code => autonomy_item(code)
            .map(|item| it.autonomy.get(item).get().to_string())
            .unwrap_or_default(),
    })
}

/// The item of autonomy of a column.
pub fn autonomy_item(code: &str) -> Option<AutonomyItem> {
    let name = code.strip_prefix("autonomy.")?;
    AutonomyItem::ALL.into_iter().find(|it| it.name() == name)
}

/// How a competency stands in a module: `t` when trained, then a letter for how it is assessed.
fn mark(module: &Module, competency: &CompetencyId) -> String {
    let mut value = String::new();
    if module.trains.contains(competency) {
        value.push('t');
    }
    if let Some(kind) = module.assessment_of(competency) {
        value.extend(MATRIX_KINDS.iter().find(|it| it.1 == kind).map(|it| it.0));
    }
    value
}

/// What a mark says: whether the competency is trained, and how it is assessed.
pub fn marked(value: &str) -> (bool, Option<AssessmentKind>) {
    let kind = value
        .chars()
        .find_map(|letter| MATRIX_KINDS.iter().find(|it| it.0 == letter).map(|it| it.1));
    (value.contains('t'), kind)
}

/// The module of a column of the matrix.
pub fn matrix_module(code: &str) -> Option<ModuleId> {
    ModuleId::parse(code.strip_prefix(MATRIX)?).ok()
}

/// The marks of a module with one competency marked otherwise.
pub fn assesses(
    module: &Module,
    competency: &CompetencyId,
    kind: Option<AssessmentKind>,
) -> Vec<AssessmentMark> {
    let mut marks = module.assesses.clone();
    match (marks.iter_mut().find(|it| it.competency == *competency), kind) {
        (Some(mark), Some(kind)) => mark.kind = kind,
        (None, Some(kind)) => marks.push(AssessmentMark {
            competency: competency.clone(),
            kind,
        }),
        (_, None) => marks.retain(|it| it.competency != *competency),
    }
    marks
}
