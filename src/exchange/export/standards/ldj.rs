//! The design file of UCL's Learning Designer (LDJ): sessions of teaching and learning activities. What it has no
//! place for (the workplace, kinds of activity, hours without an activity) stands in fields of its own, `tresse`,
//! which other programs pass over.

use serde_json::{Map, Value, json};

use crate::model::{
    Activity, ActivityKind, AssessmentKind, Grouping, Minutes, Modality, Module, Plan, TrainerPresence,
};

/// The design of a plan. The head-count is a number; no learner stands in it.
pub(super) fn ldj(plan: &Plan) -> Result<Vec<u8>, serde_json::Error> {
    let mix = plan.mix();
    let mode = if mix.remote().is_zero() {
        "Location based"
    } else if mix.remote() == mix.total() {
        "Wholly online"
    } else {
        "Blended"
    };
    let outcomes: Vec<Value> = plan
        .competencies()
        .map(|(_, it)| json!({ "verb": "", "details": it.title, "tresse": { "id": it.id.to_string() } }))
        .collect();
    let activities: Vec<Value> = plan.modules.iter().map(|it| session(plan, it)).collect();
    let design = json!({
        "name": plan.title,
        "topic": plan.certification.as_ref().map_or("", |it| it.title.as_str()),
        "description": plan.agreement.content,
        "author": plan.author,
        "groupSize": plan.headcount(),
        "modeOfDelivery": mode,
        "learningTime": mix.total().get(),
        "aims": plan.stated_objective(),
        "outcomes": outcomes,
        "activities": activities,
    });
    let mut bytes = serde_json::to_vec_pretty(&design)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn session(plan: &Plan, module: &Module) -> Value {
    let group = plan.headcount();
    let mut parts: Vec<Value> = module.activities.iter().map(|it| part(it, group)).collect();
    for modality in Modality::ALL {
        let told = module
            .activities
            .iter()
            .filter(|it| it.modality == modality)
            .fold(Minutes::ZERO, |sum, it| sum.plus(it.duration));
        let rest = module.mix.get(modality).minus(told);
        if !rest.is_zero() {
            let mut activity = Activity::new(rest_id(), "", modality, rest);
            activity.kind = ActivityKind::Lecture;
            let mut rest = part(&activity, group);
            if let Some(own) = rest.get_mut("tresse").and_then(Value::as_object_mut) {
                own.insert("rest".to_owned(), Value::Bool(true));
            }
            parts.push(rest);
        }
    }
    json!({
        "title": module.title,
        "groupSize": group,
        "teachingMethod": module.objective,
        "notes": module.notes,
        "resources": [],
        "slas": parts,
    })
}

/// Hours without an activity need no identifier that lasts.
fn rest_id() -> crate::model::ActivityId {
    use crate::model::Id as _;
    crate::model::ActivityId::next_free(std::iter::empty())
}

fn part(it: &Activity, group: u32) -> Value {
    let (online, live) = match it.modality {
        Modality::Classroom => (false, true),
        Modality::RemoteSync => (true, true),
        Modality::RemoteAsync => (true, false),
        Modality::Workplace => (false, false),
    };
    let size = match it.grouping {
        Grouping::Whole => group,
        Grouping::Half => group.div_ceil(2),
        Grouping::Teams => 4,
        Grouping::Pairs => 2,
        Grouping::Individual => 1,
    };
    let mut own = Map::new();
    own.insert("kind".to_owned(), Value::from(it.kind.name()));
    own.insert("modality".to_owned(), Value::from(it.modality.name()));
    own.insert("grouping".to_owned(), Value::from(it.grouping.name()));
    json!({
        "type": learning_type(it.kind),
        "title": it.title,
        "duration": it.duration.get(),
        "groupSize": size,
        "groupSizeSameAsSession": it.grouping == Grouping::Whole,
        "tutorAvailable": it.trainer != TrainerPresence::None,
        "syncActivity": live,
        "onlineActivity": online,
        "assessmentType": it.assessment.map_or("none", assessment),
        "description": if it.notes.trim().is_empty() { &it.title } else { &it.notes },
        "resources": [],
        "tresse": own,
    })
}

/// The six learning types of the conversational framework.
const fn learning_type(kind: ActivityKind) -> &'static str {
    match kind {
        ActivityKind::Lecture | ActivityKind::Study | ActivityKind::Reception => "Read Watch Listen",
        ActivityKind::Exercise
        | ActivityKind::Practice
        | ActivityKind::WorkSituation
        | ActivityKind::Assessment => "Practice",
        ActivityKind::Project => "Produce",
        ActivityKind::Discussion | ActivityKind::Tutoring | ActivityKind::Reflexive => "Discuss",
    }
}

const fn assessment(kind: AssessmentKind) -> &'static str {
    match kind {
        AssessmentKind::Positioning => "diagnostic",
        AssessmentKind::Formative => "formative",
        AssessmentKind::Summative => "summative",
        AssessmentKind::Certifying => "certificative",
    }
}
