//! Columns of the workbook, and the values that stand in them.

use crate::exchange::words;
use crate::model::{
    ActivityKind, AssessmentKind, FrenchLevel, Grouping, Modality, Nature, Purpose, TrainerPresence,
};

/// A column.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its code in the hidden row; never changed, for copies may come back years later.
    pub code: &'static str,
    /// The key of its heading.
    pub title: &'static str,
    /// Its width, in characters.
    pub width: u16,
    /// What stands in it.
    pub shape: Shape,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Words.
    Words,
    /// Hours, as a decimal number.
    Hours,
    /// A whole number, within bounds.
    Whole(u32, u32),
    /// One of some values, each with its name and the key of its word; empty where it may be.
    Choice(fn() -> Vec<(&'static str, &'static str)>),
    /// Yes or no.
    Yes,
    /// The title of a block.
    Block,
    /// The title of a module.
    Module,
    /// Computed from other cells: the sum of the four parts.
    Total,
    /// Computed from other cells: the share of remote hours.
    RemoteShare,
    /// Computed by the program: words.
    Told,
}

impl Shape {
    /// Whether a changed cell changes the plan.
    pub const fn is_edited(self) -> bool {
        !matches!(self, Self::Total | Self::RemoteShare | Self::Told)
    }
}

const fn field(code: &'static str, title: &'static str, width: u16, shape: Shape) -> Field {
    Field {
        code,
        title,
        width,
        shape,
    }
}

pub(super) const MODULES: &[Field] = &[
    field("block", "workbook-block", 26, Shape::Block),
    field("title", "workbook-module", 38, Shape::Words),
    field("objective", "workbook-objective", 46, Shape::Words),
    field("purpose", "workbook-purpose", 22, Shape::Choice(purposes)),
    field("classroom", "modality-classroom", 12, Shape::Hours),
    field("remote_sync", "modality-remote-sync", 13, Shape::Hours),
    field("remote_async", "modality-remote-async", 13, Shape::Hours),
    field("workplace", "modality-workplace", 12, Shape::Hours),
    field("total", "workbook-total", 10, Shape::Total),
    field("remote_share", "workbook-remote-share", 12, Shape::RemoteShare),
    field("tutored", "workbook-tutored", 10, Shape::Yes),
    field("notes", "workbook-notes", 36, Shape::Words),
];

pub(super) const ACTIVITIES: &[Field] = &[
    field("module", "workbook-module", 32, Shape::Module),
    field("title", "workbook-activity", 38, Shape::Words),
    field("kind", "workbook-kind", 22, Shape::Choice(kinds)),
    field("modality", "workbook-modality", 23, Shape::Choice(modalities)),
    field("duration", "workbook-duration", 10, Shape::Hours),
    field("grouping", "workbook-grouping", 16, Shape::Choice(groupings)),
    field("trainer", "workbook-trainer", 20, Shape::Choice(presences)),
    field("deliverable", "workbook-deliverable", 28, Shape::Words),
    field(
        "assessment",
        "workbook-assessment",
        17,
        Shape::Choice(assessments),
    ),
    field("notes", "workbook-notes", 36, Shape::Words),
];

pub(super) const COMPETENCIES: &[Field] = &[
    field("block", "workbook-block", 26, Shape::Block),
    field("code", "workbook-code", 10, Shape::Words),
    field("title", "workbook-competency", 54, Shape::Words),
    field("nature", "workbook-nature", 20, Shape::Choice(natures)),
];

pub(super) const COHORT: &[Field] = &[
    field("alias", "public-head-alias", 10, Shape::Told),
    field("name", "learner-name", 24, Shape::Words),
    field("headcount", "learner-headcount", 10, Shape::Whole(1, 10_000)),
    field("autonomy.technique", "autonomy-technique", 13, Shape::Whole(0, 3)),
    field(
        "autonomy.information",
        "autonomy-information",
        13,
        Shape::Whole(0, 3),
    ),
    field(
        "autonomy.organisation",
        "autonomy-organisation",
        13,
        Shape::Whole(0, 3),
    ),
    field("autonomy.social", "autonomy-social", 13, Shape::Whole(0, 3)),
    field("autonomy.cognitive", "autonomy-cognitive", 13, Shape::Whole(0, 3)),
    field(
        "autonomy.metacognitive",
        "autonomy-metacognitive",
        13,
        Shape::Whole(0, 3),
    ),
    field(
        "autonomy.motivation",
        "autonomy-motivation",
        13,
        Shape::Whole(0, 3),
    ),
    field("digital", "learner-digital", 11, Shape::Whole(0, 8)),
    field("reading", "learner-reading", 11, Shape::Whole(1, 4)),
    field("french", "learner-french", 11, Shape::Choice(levels)),
    field("quiet_place", "learner-quiet", 11, Shape::Yes),
    field("mobility_km", "learner-mobility", 11, Shape::Whole(0, 40_000)),
    field("centre_km", "learner-centre-km", 12, Shape::Whole(0, 1000)),
    field("weekly", "learner-weekly", 12, Shape::Hours),
    field("follows", "workbook-follows", 14, Shape::Told),
];

/// The values that a cell of the matrix may have, by their names in the hidden sheet: `t` trained, then how it is
/// assessed.
pub const MATRIX_KINDS: [(char, AssessmentKind); 4] = [
    ('p', AssessmentKind::Positioning),
    ('f', AssessmentKind::Formative),
    ('s', AssessmentKind::Summative),
    ('c', AssessmentKind::Certifying),
];

fn purposes() -> Vec<(&'static str, &'static str)> {
    Purpose::ALL.map(|it| (it.name(), words::purpose(it))).to_vec()
}

fn kinds() -> Vec<(&'static str, &'static str)> {
    let all = ActivityKind::ALL.iter();
    all.map(|it| (it.name(), words::activity_kind(*it))).collect()
}

fn modalities() -> Vec<(&'static str, &'static str)> {
    Modality::ALL.map(|it| (it.name(), words::modality(it))).to_vec()
}

fn groupings() -> Vec<(&'static str, &'static str)> {
    let all = Grouping::ALL.iter();
    all.map(|it| (it.name(), words::grouping(*it))).collect()
}

fn presences() -> Vec<(&'static str, &'static str)> {
    let all = TrainerPresence::ALL.iter();
    all.map(|it| (it.name(), words::presence(*it))).collect()
}

fn assessments() -> Vec<(&'static str, &'static str)> {
    let all = AssessmentKind::ALL.iter();
    all.map(|it| (it.name(), words::assessment(*it))).collect()
}

fn natures() -> Vec<(&'static str, &'static str)> {
    Nature::ALL.map(|it| (it.name(), words::nature(it))).to_vec()
}

fn levels() -> Vec<(&'static str, &'static str)> {
    FrenchLevel::ALL.map(|it| (it.name(), it.name())).to_vec()
}
