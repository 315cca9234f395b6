//! UCL's Learning Designer: `activities` are sessions, each with `slas`, its learning activities. A place is only
//! online or not: what Tresse wrote says more in its own fields.

use serde_json::Value;

use super::json::{Fields, names, read};
use super::{Design, MOST_BYTES, Part, held, not_known, propose};
use crate::exchange::import::importer::{ImportCx, Importer};
use crate::exchange::import::{ImportError, Imported};
use crate::model::{
    Activity, ActivityId, ActivityKind, AssessmentKind, Grouping, Id as _, Modality, TrainerPresence,
};
use crate::text::fold;

/// A design of the Learning Designer.
#[derive(Debug)]
pub struct LdjDesign;

impl Importer for LdjDesign {
    fn id(&self) -> &'static str {
        "ldj"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["ldj", "json"]
    }

    fn most_bytes(&self) -> u64 {
        MOST_BYTES
    }

    fn recognises(&self, bytes: &[u8]) -> bool {
        names(bytes, &["activities", "slas"])
    }

    fn import(&self, bytes: &[u8], cx: &ImportCx<'_>) -> Result<Imported, ImportError> {
        let design = design(bytes)?;
        Ok(propose(cx.plan, design, cx.text.get("design-outcomes")))
    }
}

fn design(bytes: &[u8]) -> Result<Design, ImportError> {
    let root = read(bytes)?;
    let mut root = Fields::root("", &root);
    let mut design = Design {
        title: root.text("name"),
        author: root.text("author"),
        objective: root.text("aims"),
        content: root.text("description"),
        ..Design::default()
    };
    let topic = root.text("topic");
    if !topic.is_empty() && topic != design.title {
        design.notes = topic;
    }
    let group = root.number("groupSize").unwrap_or(0.0);
    root.pass_over(&["modeOfDelivery", "learningTime"]);
    for outcome in root.list("outcomes")? {
        let Some(mut outcome) = Fields::of("outcomes", outcome) else {
            continue;
        };
        let verb = outcome.text("verb");
        let details = outcome.text("details");
        outcome.pass_over(&["tresse"]);
        let words = if fold(&details).starts_with(&fold(&verb)) {
            details
        } else {
            format!("{verb} {details}").trim().to_owned()
        };
        design.outcomes.push(words);
        outcome.finish(&mut design.unknown);
    }
    let sessions = root.list("activities")?;
    for value in sessions {
        let Some(session) = Fields::of("activities", value) else {
            continue;
        };
        let part = session_part(session, group, &mut design)?;
        design.modules.push(part);
    }
    root.finish(&mut design.unknown);
    if design.modules.is_empty() {
        return Err(not_known());
    }
    Ok(design)
}

fn session_part(mut session: Fields<'_>, group: f64, design: &mut Design) -> Result<Part, ImportError> {
    let mut part = Part {
        title: session.text("title"),
        objective: session.text("teachingMethod"),
        notes: session.text("notes"),
        ..Part::default()
    };
    for resource in session.texts("resources")? {
        if !part.notes.is_empty() {
            part.notes.push('\n');
        }
        part.notes.push_str(&resource);
    }
    let group = session.number("groupSize").unwrap_or(group);
    for value in session.list("slas")? {
        learning(value, group, &mut part, design)?;
    }
    session.finish(&mut design.unknown);
    Ok(part)
}

fn learning(value: &Value, group: f64, part: &mut Part, design: &mut Design) -> Result<(), ImportError> {
    let Some(mut it) = Fields::of("slas", value) else {
        return Ok(());
    };
    let online = it.flag("onlineActivity").unwrap_or(false);
    let live = it.flag("syncActivity").unwrap_or(true);
    let mut modality = match (online, live) {
        (false, _) => Modality::Classroom,
        (true, true) => Modality::RemoteSync,
        (true, false) => Modality::RemoteAsync,
    };
    let mut kind = kind_of(&it.text("type"));
    let duration = held(it.number("duration").unwrap_or(0.0), &mut design.cut);
    let size = it.number("groupSize").unwrap_or(group);
    let whole = it.flag("groupSizeSameAsSession").unwrap_or(false);
    let mut grouping = if whole || size >= group.max(2.0) {
        Grouping::Whole
    } else if size <= 1.0 {
        Grouping::Individual
    } else if size <= 2.0 {
        Grouping::Pairs
    } else if size * 2.0 >= group {
        Grouping::Half
    } else {
        Grouping::Teams
    };
    let trainer = if it.flag("tutorAvailable").unwrap_or(true) {
        TrainerPresence::Present
    } else {
        TrainerPresence::None
    };
    let assessment = assessment_of(&it.text("assessmentType"));
    let description = it.text("description");
    let mut title = it.text("title");
    let mut notes = it.texts("resources")?.join("\n");
    let mut rest = false;
    if let Some(mut own) = it.object("tresse") {
        kind = named(ActivityKind::ALL, &own.text("kind"), ActivityKind::name).unwrap_or(kind);
        modality = named(&Modality::ALL, &own.text("modality"), Modality::name).unwrap_or(modality);
        grouping = named(Grouping::ALL, &own.text("grouping"), Grouping::name).unwrap_or(grouping);
        rest = own.flag("rest").unwrap_or(false);
        own.finish(&mut design.unknown);
    }
    it.finish(&mut design.unknown);
    if rest {
        let sum = part.rest.get(modality).plus(duration);
        part.rest = part.rest.with(modality, sum);
        return Ok(());
    }
    if title.is_empty() {
        // The first line says what it is; the rest is kept beside.
        let (head, tail) = description.split_once('\n').unwrap_or((&description, ""));
        head.trim()
            .chars()
            .take(120)
            .collect::<String>()
            .clone_into(&mut title);
        if !tail.trim().is_empty() || head.trim().chars().count() > 120 {
            notes = format!("{description}\n{notes}").trim().to_owned();
        }
    } else if description != title {
        notes = format!("{description}\n{notes}").trim().to_owned();
    }
    let mut activity = Activity::new(
        ActivityId::next_free(std::iter::empty()),
        title,
        modality,
        duration,
    );
    activity.kind = kind;
    activity.grouping = grouping;
    activity.trainer = trainer;
    activity.assessment = assessment;
    activity.notes = notes;
    part.push(activity);
    Ok(())
}

fn named<T: Copy>(all: &[T], name: &str, of: impl Fn(T) -> &'static str) -> Option<T> {
    all.iter().copied().find(|it| of(*it) == name)
}

/// The six learning types.
pub(super) fn kind_of(learning: &str) -> ActivityKind {
    let learning = fold(learning);
    let is = |stem: &str| learning.contains(stem);
    if is("read") || is("acqui") {
        ActivityKind::Lecture
    } else if is("investig") || is("enquet") || is("inquir") {
        ActivityKind::Study
    } else if is("produc") || is("produ") {
        ActivityKind::Project
    } else if is("discus") {
        ActivityKind::Discussion
    } else if is("collab") {
        ActivityKind::Project
    } else if is("practi") || is("pratiq") || is("entrain") {
        ActivityKind::Practice
    } else {
        ActivityKind::Exercise
    }
}

pub(super) fn assessment_of(kind: &str) -> Option<AssessmentKind> {
    let kind = fold(kind);
    if kind.contains("diagnos") {
        Some(AssessmentKind::Positioning)
    } else if kind.contains("format") {
        Some(AssessmentKind::Formative)
    } else if kind.contains("summat") || kind.contains("sommat") {
        Some(AssessmentKind::Summative)
    } else if kind.contains("certif") {
        Some(AssessmentKind::Certifying)
    } else {
        None
    }
}
