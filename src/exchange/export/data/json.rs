//! The whole plan as JSON; `docs/export-json.md` describes each field. Durations are minutes, amounts cents, shares
//! thousandths, rates kbit/s, dates `2027-01-12`; objects refer to each other by identifier.

use serde_json::{Map, Value, json};

use crate::checks::{Waived, describe};
use crate::exchange::export::{Cx, ExportError, Exporter, Input};
use crate::model::{
    Activity, Assessment, AssistanceSheet, Connection, FollowUp, Id, Inheritable, Learner, Mix, Modality,
    Module, Plan, Stock, Variant,
};

/// The whole plan as data.
#[derive(Debug)]
pub(in crate::exchange::export) struct Json;

impl Exporter for Json {
    fn id(&self) -> &'static str {
        "plan-json"
    }

    fn document(&self) -> &'static str {
        "document-data"
    }

    fn format(&self) -> &'static str {
        "format-json"
    }

    fn extension(&self) -> &'static str {
        "json"
    }

    fn may_carry_cohort(&self) -> bool {
        true
    }

    fn export(&self, input: &Input<'_>, cx: &Cx<'_>) -> Result<Vec<u8>, ExportError> {
        cx.step(0)?;
        let mut whole = plan(input.plan(), input.issuer().public_name());
        if let Value::Object(map) = &mut whole {
            map.insert("lang".to_owned(), json!(cx.text.lang().code()));
            map.insert("date".to_owned(), json!(cx.today.to_string()));
            map.insert("findings".to_owned(), findings(input, cx));
            let kept_back = input.findings_kept_back(|_| true);
            map.insert("findings_about_people".to_owned(), json!(kept_back));
            map.insert("cost".to_owned(), cost(input));
            if input.choice.cohort {
                map.insert("personal_data".to_owned(), json!(true));
                map.insert("learners".to_owned(), list(&input.plan().learners, learner));
                map.insert("variants".to_owned(), list(&input.plan().variants, variant));
            }
        }
        cx.step(500)?;
        let mut words =
            serde_json::to_string_pretty(&whole).map_err(|error| ExportError::Format(error.to_string()))?;
        words.push('\n');
        Ok(words.into_bytes())
    }
}

fn list<T>(items: &[std::sync::Arc<T>], one: impl Fn(&T) -> Value) -> Value {
    items.iter().map(|it| one(it)).collect()
}

fn ids<I: Id>(ids: &[I]) -> Value {
    ids.iter().map(|it| json!(it.as_str())).collect()
}

fn id<I: Id>(id: Option<&I>) -> Value {
    id.map_or(Value::Null, |it| json!(it.as_str()))
}

fn mix(mix: &Mix) -> Value {
    let mut map = Map::new();
    for modality in Modality::ALL {
        map.insert(modality.name().to_owned(), json!(mix.get(modality).get()));
    }
    map.insert("total".to_owned(), json!(mix.total().get()));
    Value::Object(map)
}

fn sheet(sheet: Option<&AssistanceSheet>) -> Value {
    sheet.map_or(Value::Null, |it| {
        json!({
            "who": it.who,
            "channel": it.channel,
            "hours": it.hours,
            "answer_within": it.answer_within.map(crate::model::Minutes::get),
        })
    })
}

const fn connection(it: Connection) -> [u32; 2] {
    [it.down_kbps, it.up_kbps]
}

fn stock(all: &[Stock]) -> Value {
    all.iter()
        .map(|it| json!({ "item": it.item.as_str(), "quantity": it.quantity }))
        .collect()
}

fn plan(plan: &Plan, provider: &str) -> Value {
    json!({
        "format": 1,
        "title": plan.title,
        "provider": provider,
        "author": plan.author,
        "starts": plan.starts.map(|it| it.to_string()),
        "ends": plan.ends.map(|it| it.to_string()),
        "grain": plan.grain.get(),
        "notes": plan.notes,
        "headcount": plan.headcount(),
        "mix": mix(&plan.mix()),
        "certification": plan.certification.as_ref().map(|it| json!({
            "code": it.code,
            "title": it.title,
            "level": it.level,
            "certifier": it.certifier,
            "ends": it.ends.map(|it| it.to_string()),
            "in_person": it.in_person,
            "notes": it.notes,
        })),
        "funder": {
            "name": plan.funder.name,
            "device": plan.funder.device.name(),
            "cap": plan.funder.cap.map(crate::model::Minutes::get),
            "budget": plan.funder.budget.map(crate::model::Cents::get),
            "hourly_cap": plan.funder.hourly_cap.map(crate::model::Cents::get),
        },
        "agreement": {
            "objective": plan.agreement.objective,
            "content": plan.agreement.content,
            "means": plan.agreement.means,
            "period": plan.agreement.period,
            "follow_up": plan.agreement.follow_up,
            "sanction": plan.agreement.sanction,
            "price": plan.agreement.price.map(crate::model::Cents::get),
            "payment": plan.agreement.payment,
        },
        "information": {
            "trainers": plan.information.trainers,
            "timetable": plan.information.timetable,
            "assessment": plan.information.assessment,
            "contact": plan.information.contact,
            "internal_rules": plan.information.internal_rules,
        },
        "sheet": {
            "public": plan.sheet.public,
            "prerequisites": plan.quality.requirements,
            "access": plan.sheet.access,
            "delay": plan.quality.access_delay,
            "methods": plan.sheet.methods,
            "accessibility": plan.quality.accessibility,
            "outlets": plan.quality.equivalences,
        },
        "referents": {
            "pedagogical": plan.referents.pedagogical,
            "disability": plan.referents.disability,
            "foad": plan.referents.foad,
        },
        "assistance": {
            "technical": sheet(plan.assistance.technical.as_ref()),
            "pedagogical": sheet(plan.assistance.pedagogical.as_ref()),
        },
        "follow_up": plan.follow_up.as_ref().map(follow_up),
        "assessments": assessments(&plan.assessments),
        "blocks": list(&plan.blocks, |it| json!({
            "id": it.id.as_str(),
            "code": it.code,
            "title": it.title,
            "certifying": it.certifying,
            "target": it.target.map(crate::model::Minutes::get),
            "assessment": it.assessment,
            "notes": it.notes,
            "competencies": list(&it.competencies, |it| json!({
                "id": it.id.as_str(),
                "code": it.source_code,
                "title": it.title,
                "nature": it.nature.name(),
            })),
        })),
        "modules": list(&plan.modules, module),
        "equipment": list(&plan.equipment, |it| json!({
            "id": it.id.as_str(),
            "name": it.name,
            "kind": it.kind.name(),
            "stock": it.stock,
            "unit_cost": it.unit_cost.get(),
        })),
        "rooms": list(&plan.rooms, |it| json!({
            "id": it.id.as_str(),
            "name": it.name,
            "site": it.site,
            "capacity": it.capacity,
            "equipment": stock(&it.equipment),
            "connection": connection(it.connection),
            "hourly_cost": it.hourly_cost.get(),
        })),
        "third_places": list(&plan.third_places, |it| json!({
            "id": it.id.as_str(),
            "name": it.name,
            "town": it.town,
            "seats": it.seats,
            "equipment": ids(&it.equipment),
            "connection": connection(it.connection),
            "mediator": it.mediator,
            "quiet": it.quiet,
            "hourly_cost": it.hourly_cost.get(),
        })),
        "workplaces": list(&plan.workplaces, |it| json!({
            "id": it.id.as_str(),
            "name": it.name,
            "town": it.town,
            "capacity": it.capacity,
            "situations": it.situations,
            "equipment": ids(&it.equipment),
            "tutor": id(it.tutor.as_ref()),
        })),
        "trainers": list(&plan.trainers, |it| json!({
            "id": it.id.as_str(),
            "name": it.name,
            "field": it.field,
            "available": it.available.map(crate::model::Minutes::get),
            "hourly_cost": it.hourly_cost.get(),
        })),
        "tutors": list(&plan.tutors, |it| json!({
            "id": it.id.as_str(),
            "name": it.name,
            "trained": it.trained,
            "max_learners": it.max_learners,
        })),
        "supports": list(&plan.supports, |it| json!({
            "id": it.id.as_str(),
            "title": it.title,
            "kind": it.kind.name(),
            "moment": it.moment.name(),
            "per_learner": it.per_learner.get(),
            "modules": ids(&it.modules),
        })),
    })
}

fn follow_up(it: &FollowUp) -> Value {
    json!({ "title": it.title, "kind": it.kind.name() })
}

fn assessments(all: &[Assessment]) -> Value {
    all.iter()
        .map(|it| {
            json!({
                "title": it.title,
                "kind": it.kind.name(),
                "moment": it.moment.name(),
                "modality": it.modality.name(),
                "criteria": it.criteria,
                "competencies": ids(&it.competencies),
            })
        })
        .collect()
}

fn module(it: &Module) -> Value {
    json!({
        "id": it.id.as_str(),
        "title": it.title,
        "block": id(it.block.as_ref()),
        "objective": it.objective,
        "purpose": it.purpose.name(),
        "mix": mix(&it.mix),
        "tutored": it.tutored,
        "material": it.material.name(),
        "workplace": it.workplace.name(),
        "trains": ids(&it.trains),
        "assesses": it.assesses.iter().map(|it| json!({
            "competency": it.competency.as_str(),
            "kind": it.kind.name(),
        })).collect::<Vec<_>>(),
        "assessments": assessments(it.own_assessments()),
        "follow_up": it.follow_up.stated().map(follow_up),
        "without": it.without().map(Inheritable::name).collect::<Vec<_>>(),
        "activities": list(&it.activities, activity),
        "prerequisites": ids(&it.prerequisites),
        "room": id(it.room.as_ref()),
        "trainers": ids(&it.trainers),
        "notes": it.notes,
    })
}

fn activity(it: &Activity) -> Value {
    json!({
        "id": it.id.as_str(),
        "title": it.title,
        "kind": it.kind.name(),
        "modality": it.modality.name(),
        "duration": it.duration.get(),
        "grouping": it.grouping.name(),
        "trainer": it.trainer.name(),
        "deliverable": it.deliverable.as_ref().map(|it| json!({
            "title": it.title,
            "kind": it.kind.name(),
            "worth": it.worth.get(),
        })),
        "assessment": it.assessment.map(crate::model::AssessmentKind::name),
        "notes": it.notes,
    })
}

fn learner(it: &Learner) -> Value {
    let autonomy: Map<String, Value> = crate::model::AutonomyItem::ALL
        .into_iter()
        .map(|item| (item.name().to_owned(), json!(it.autonomy.get(item).get())))
        .collect();
    json!({
        "id": it.id.as_str(),
        "name": it.name,
        "headcount": it.headcount,
        "autonomy": autonomy,
        "digital": it.digital.get(),
        "reading": it.reading.get(),
        "french": it.french.name(),
        "connection": connection(it.connection),
        "owns": ids(&it.owns),
        "quiet_place": it.quiet_place,
        "mobility_km": it.mobility_km,
        "distances": it.distances.iter().map(|it| json!({
            "place": it.place.as_str(),
            "km": it.km,
        })).collect::<Vec<_>>(),
        "centre_km": it.centre_km,
        "loans": ids(&it.loans),
        "third_place": id(it.third_place.as_ref()),
        "workplace": id(it.workplace.as_ref()),
        "weekly": it.weekly.map(crate::model::Minutes::get),
        "acquired": ids(&it.acquired),
        "accommodations": it.accommodations,
        "notes": it.notes,
    })
}

fn variant(it: &Variant) -> Value {
    json!({
        "id": it.id.as_str(),
        "title": it.title,
        "learners": ids(&it.learners),
        "mixes": it.mixes.iter().map(|it| json!({
            "module": it.module.as_str(),
            "mix": mix(&it.mix),
        })).collect::<Vec<_>>(),
        "notes": it.notes,
    })
}

/// What the checks found; what is about people only with the cohort.
fn findings(input: &Input<'_>, cx: &Cx<'_>) -> Value {
    input
        .findings_told()
        .map(|it| {
            let said = describe(cx.text, input.plan(), &it.diagnostic);
            json!({
                "code": it.diagnostic.code.0,
                "severity": it.diagnostic.severity.name(),
                "place": it.diagnostic.place.to_string(),
                "waived": match it.waived {
                    Waived::No => "no",
                    Waived::Yes => "yes",
                    Waived::Stale => "stale",
                },
                "title": said.title,
                "message": said.message,
            })
        })
        .collect()
}

fn cost(input: &Input<'_>) -> Value {
    input.costing().map_or(Value::Null, |it| {
        json!({
            "total": it.total.get(),
            "per_learner": it.per_learner().map(crate::model::Cents::get),
            "per_learner_hour": it.per_learner_hour().map(crate::model::Cents::get),
        })
    })
}
