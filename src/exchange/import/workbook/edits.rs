//! Changed cells and added rows as edits.

use std::collections::BTreeMap;

use super::compare::{Comparison, Order, next_learner};
use super::table::BaseSheet;
use crate::edit::{ActivityEdit, CompetencyEdit, Edit, Item, LearnerEdit, ModuleEdit, StepName};
use crate::exchange::workbook::{Kind, MATRIX, assesses, autonomy_item, marked, matrix_module};
use crate::model::{
    Activity, ActivityId, ActivityKind, AssessmentKind, BlockId, Competency, CompetencyId, Deliverable,
    DigitalLevel, FrenchLevel, Grouping, Id as _, Key, Learner, LearnerId, Level, Minutes, Modality, Module,
    ModuleId, Nature, Plan, Purpose, ReadingDegree, TrainerPresence, Waiver, find,
};

/// The object of a row.
pub(super) fn key(kind: Kind, key: &str) -> Option<Key> {
    Some(match kind {
        Kind::Modules => Key::Module(ModuleId::parse(key).ok()?),
        Kind::Activities => {
            let (module, activity) = key.split_once('/')?;
            Key::Activity(ModuleId::parse(module).ok()?, ActivityId::parse(activity).ok()?)
        }
        Kind::Competencies => Key::Competency(CompetencyId::parse(key).ok()?),
        Kind::Cohort => Key::Learner(LearnerId::parse(key).ok()?),
        Kind::Costs | Kind::Findings => return None,
    })
}

/// The edits that give a cell's object another value; none for a column that cannot be changed that way.
pub(in crate::exchange::import) fn field(
    plan: &Plan,
    kind: Kind,
    row: &str,
    code: &str,
    value: &str,
) -> Vec<Edit> {
    let one = |edit: Option<Edit>| edit.into_iter().collect();
    match key(kind, row) {
        Some(Key::Module(id)) => one(plan
            .module(&id)
            .and_then(|it| module(it, code, value))
            .map(|it| Edit::Module(id, it))),
        Some(Key::Activity(module, id)) => {
            let held = plan.module(&module).and_then(|it| find(&it.activities, &id));
            one(held
                .and_then(|it| activity(it, code, value))
                .map(|it| Edit::Activity(module, id, it)))
        }
        Some(Key::Competency(id)) if code.starts_with(MATRIX) => {
            let module = matrix_module(code).and_then(|it| plan.module(&it));
            module.map(|it| mark(it, &id, value)).unwrap_or_default()
        }
        Some(Key::Competency(id)) => one(competency(code, value).map(|it| Edit::Competency(id, it))),
        Some(Key::Learner(id)) => one(plan
            .learner(&id)
            .and_then(|it| learner(it, code, value))
            .map(|it| Edit::Learner(id, it))),
        _ => Vec::new(),
    }
}

/// The block that a colleague gave a competency to, where the plan has it.
pub(super) fn regrouped(
    plan: &Plan,
    kind: Kind,
    base: &BaseSheet,
    row: &str,
    values: &BTreeMap<String, String>,
    now: &BTreeMap<String, String>,
) -> Option<(CompetencyId, BlockId)> {
    let Some(Key::Competency(id)) = key(kind, row) else {
        return None;
    };
    let wanted = values.get("block")?;
    if base.value(row, "block")? == wanted || now.get("block")? == wanted {
        return None;
    }
    let block = plan.block(&BlockId::parse(wanted).ok()?)?;
    Some((id, block.id.clone()))
}

/// An activity that a colleague gave to another module, with what else was changed in its row.
pub(super) struct Transfer {
    /// The module that it goes to.
    pub(super) to: ModuleId,
    from: Key,
    activity: Activity,
    waivers: Vec<Waiver>,
}

/// The activity of a row whose module was changed.
pub(super) fn transferred(
    plan: &Plan,
    kind: Kind,
    base: &BaseSheet,
    row: &str,
    values: &BTreeMap<String, String>,
    now: &BTreeMap<String, String>,
) -> Option<Transfer> {
    let changed = |code: &str| {
        let value = values.get(code)?;
        (base.value(row, code)? != value && now.get(code)? != value).then_some(value)
    };
    if kind != Kind::Activities {
        return None;
    }
    let to = ModuleId::parse(changed("module")?).ok()?;
    let from = key(kind, row)?;
    let Key::Activity(module, id) = &from else {
        return None;
    };
    let others = values
        .iter()
        .filter(|(code, _)| *code != "module" && changed(code).is_some());
    let others = others.flat_map(|(code, value)| field(plan, kind, row, code, value));
    let after = Edit::Batch(StepName::new("step-import-file", ""), others.collect()).applied_to(plan);
    let after = after.ok()?;
    let held = after.module(module)?;
    let activity = find(&held.activities, id)?.clone();
    let waivers = plan.waivers.iter().filter(|it| it.place == from);
    Some(Transfer {
        waivers: waivers.cloned().collect(),
        to,
        from,
        activity,
    })
}

impl Transfer {
    /// One change: in at its new place, out at the old one. It keeps its identifier where it is free, and what it
    /// was justified by.
    pub(super) fn edit(mut self, order: &mut Order, above: Option<&str>) -> Edit {
        let home = self.to.to_string();
        let taken: Vec<ActivityId> = order
            .keys(&home)
            .iter()
            .filter_map(|it| ActivityId::parse(it.split_once('/')?.1).ok())
            .collect();
        if taken.contains(&self.activity.id) {
            self.activity.id = ActivityId::next_free(taken.iter());
        }
        let at = order.insert(&home, &format!("{home}/{}", self.activity.id), above);
        let name = StepName::new("step-move-activity", &self.activity.title);
        let place = Key::Activity(self.to.clone(), self.activity.id.clone());
        let mut edits = vec![Edit::Add(Item::Activity(self.to, self.activity), Some(at))];
        edits.extend(self.waivers.into_iter().map(|it| {
            let place = place.clone();
            Edit::Waive(Waiver { place, ..it })
        }));
        edits.push(Edit::Remove(self.from));
        Edit::Batch(name, edits)
    }
}

fn named<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str, wanted: &str) -> Option<T> {
    all.iter().copied().find(|it| name(*it) == wanted)
}

fn module(held: &Module, code: &str, value: &str) -> Option<ModuleEdit> {
    Some(match code {
        "title" => ModuleEdit::Title(value.to_owned()),
        "objective" => ModuleEdit::Objective(value.to_owned()),
        "notes" => ModuleEdit::Notes(value.to_owned()),
        "tutored" => ModuleEdit::Tutored(value == "yes"),
        "purpose" => ModuleEdit::Purpose(named(&Purpose::ALL, Purpose::name, value)?),
        "block" if value.is_empty() => ModuleEdit::Block(None),
        "block" => ModuleEdit::Block(Some(BlockId::parse(value).ok()?)),
        code => {
            let part = named(&Modality::ALL, Modality::name, code)?;
            ModuleEdit::Mix(held.mix.with(part, Minutes::new(value.parse().ok()?)))
        }
    })
}

fn activity(held: &Activity, code: &str, value: &str) -> Option<ActivityEdit> {
    Some(match code {
        "title" => ActivityEdit::Title(value.to_owned()),
        "notes" => ActivityEdit::Notes(value.to_owned()),
        "kind" => ActivityEdit::Kind(named(ActivityKind::ALL, ActivityKind::name, value)?),
        "modality" => ActivityEdit::Modality(named(&Modality::ALL, Modality::name, value)?),
        "duration" => ActivityEdit::Duration(Minutes::new(value.parse().ok()?)),
        "grouping" => ActivityEdit::Grouping(named(Grouping::ALL, Grouping::name, value)?),
        "trainer" => ActivityEdit::Trainer(named(TrainerPresence::ALL, TrainerPresence::name, value)?),
        "deliverable" => ActivityEdit::Deliverable((!value.trim().is_empty()).then(|| Deliverable {
            title: value.to_owned(),
            kind: held.deliverable.as_ref().map(|it| it.kind).unwrap_or_default(),
            worth: held.deliverable.as_ref().map_or(held.duration, |it| it.worth),
        })),
        "assessment" if value.is_empty() => ActivityEdit::Assessment(None),
        "assessment" => {
            ActivityEdit::Assessment(Some(named(AssessmentKind::ALL, AssessmentKind::name, value)?))
        }
        _ => return None,
    })
}

/// Gives an activity that is added the value of a cell; its title, place and duration it has already.
pub(in crate::exchange::import) fn fill(it: &mut Activity, code: &str, value: &str) {
    match activity(it, code, value) {
        Some(ActivityEdit::Kind(value)) => it.kind = value,
        Some(ActivityEdit::Grouping(value)) => it.grouping = value,
        Some(ActivityEdit::Trainer(value)) => it.trainer = value,
        Some(ActivityEdit::Deliverable(value)) => it.deliverable = value,
        Some(ActivityEdit::Assessment(value)) => it.assessment = value,
        Some(ActivityEdit::Notes(value)) => it.notes = value,
        Some(ActivityEdit::Title(_) | ActivityEdit::Modality(_) | ActivityEdit::Duration(_)) | None => {}
    }
}

fn competency(code: &str, value: &str) -> Option<CompetencyEdit> {
    Some(match code {
        "code" => CompetencyEdit::SourceCode(value.to_owned()),
        "title" => CompetencyEdit::Title(value.to_owned()),
        "nature" => CompetencyEdit::Nature(named(&Nature::ALL, Nature::name, value)?),
        _ => return None,
    })
}

/// A cell of the matrix says up to two things: whether the module trains the competency, and how it assesses it.
fn mark(held: &Module, competency: &CompetencyId, value: &str) -> Vec<Edit> {
    let (trained, assessed) = marked(value);
    let mut edits = Vec::new();
    if held.trains.contains(competency) != trained {
        let mut trains = held.trains.clone();
        if trained {
            trains.push(competency.clone());
        } else {
            trains.retain(|it| it != competency);
        }
        edits.push(Edit::Module(held.id.clone(), ModuleEdit::Trains(trains)));
    }
    if held.assessment_of(competency) != assessed {
        let marks = assesses(held, competency, assessed);
        edits.push(Edit::Module(held.id.clone(), ModuleEdit::Assesses(marks)));
    }
    edits
}

fn learner(held: &Learner, code: &str, value: &str) -> Option<LearnerEdit> {
    let level = || value.parse::<i64>().ok();
    Some(match code {
        "name" => LearnerEdit::Name(value.to_owned()),
        "headcount" => LearnerEdit::Headcount(value.parse().ok()?),
        "digital" => LearnerEdit::Digital(DigitalLevel::clamped(level()?)),
        "reading" => LearnerEdit::Reading(ReadingDegree::clamped(level()?)),
        "french" => LearnerEdit::French(named(&FrenchLevel::ALL, FrenchLevel::name, value)?),
        "quiet_place" => LearnerEdit::QuietPlace(value == "yes"),
        "mobility_km" => LearnerEdit::MobilityKm(value.parse().ok()?),
        "centre_km" if value.is_empty() => LearnerEdit::CentreKm(None),
        "centre_km" => LearnerEdit::CentreKm(Some(value.parse().ok()?)),
        "weekly" if value.is_empty() => LearnerEdit::Weekly(None),
        "weekly" => LearnerEdit::Weekly(Some(Minutes::new(value.parse().ok()?))),
        code => {
            let item = autonomy_item(code)?;
            LearnerEdit::Autonomy(held.autonomy.with(item, Level::clamped(level()?)))
        }
    })
}

/// What a row that was added brings, with its identifier; `None` for a row without a title, or without a home.
pub(super) fn added(
    comparison: &mut Comparison<'_>,
    kind: Kind,
    values: &BTreeMap<String, String>,
    above: Option<&str>,
    order: &mut Order,
) -> Option<(String, Vec<Edit>)> {
    let get = |code: &str| values.get(code).map_or("", String::as_str);
    let title = get("title");
    if title.trim().is_empty() && kind != Kind::Cohort {
        return None;
    }
    match kind {
        Kind::Modules => {
            let id = ModuleId::next_free(comparison.taken.iter());
            comparison.taken.insert(id.clone());
            comparison.words.add_module(title, id.clone());
            let at = order.insert("", id.as_str(), above);
            let mut it = Module::new(id.clone(), title);
            for (code, value) in values {
                match module(&it, code, value) {
                    Some(ModuleEdit::Objective(value)) => it.objective = value,
                    Some(ModuleEdit::Notes(value)) => it.notes = value,
                    Some(ModuleEdit::Tutored(value)) => it.tutored = value,
                    Some(ModuleEdit::Purpose(value)) => it.purpose = value,
                    Some(ModuleEdit::Block(value)) => it.block = value,
                    Some(ModuleEdit::Mix(value)) => it.mix = value,
                    _ => {}
                }
            }
            Some((id.to_string(), vec![Edit::Add(Item::Module(it), Some(at))]))
        }
        Kind::Activities => {
            // A module that is not named is that of the row above.
            let home = match get("module") {
                "" => above.and_then(|it| order.home(it)).map(str::to_owned)?,
                module => module.to_owned(),
            };
            let module = ModuleId::parse(&home).ok()?;
            let taken: Vec<ActivityId> = order
                .keys(&home)
                .iter()
                .filter_map(|it| ActivityId::parse(it.split_once('/')?.1).ok())
                .collect();
            let id = ActivityId::next_free(taken.iter());
            let key = format!("{module}/{id}");
            let at = order.insert(&home, &key, above);
            let modality =
                named(&Modality::ALL, Modality::name, get("modality")).unwrap_or(Modality::Classroom);
            let duration = Minutes::new(get("duration").parse().unwrap_or(0));
            let mut it = Activity::new(id, title, modality, duration);
            for (code, value) in values {
                fill(&mut it, code, value);
            }
            Some((key, vec![Edit::Add(Item::Activity(module, it), Some(at))]))
        }
        Kind::Competencies => {
            let home = match get("block") {
                "" => above.and_then(|it| order.home(it)).map(str::to_owned)?,
                block => block.to_owned(),
            };
            let block = BlockId::parse(&home).ok()?;
            let all: Vec<CompetencyId> = order
                .all()
                .filter_map(|it| CompetencyId::parse(it).ok())
                .collect();
            let id = CompetencyId::next_free(all.iter());
            let at = order.insert(&home, id.as_str(), above);
            let mut it = Competency::new(id.clone(), title);
            it.source_code = get("code").to_owned();
            it.nature = named(&Nature::ALL, Nature::name, get("nature")).unwrap_or_default();
            let mut edits = vec![Edit::Add(Item::Competency(block, it), Some(at))];
            for (code, value) in values {
                let module = matrix_module(code).and_then(|it| comparison.plan.module(&it));
                edits.extend(module.map(|it| mark(it, &id, value)).unwrap_or_default());
            }
            Some((id.to_string(), edits))
        }
        Kind::Cohort => {
            let id = next_learner(comparison.plan, order.keys(""));
            let at = order.insert("", id.as_str(), above);
            let mut it = Learner::new(id.clone());
            for (code, value) in values.iter().filter(|(_, value)| !value.is_empty()) {
                match learner(&it, code, value) {
                    Some(LearnerEdit::Name(value)) => it.name = value,
                    Some(LearnerEdit::Headcount(value)) => it.headcount = value,
                    Some(LearnerEdit::Autonomy(value)) => it.autonomy = value,
                    Some(LearnerEdit::Digital(value)) => it.digital = value,
                    Some(LearnerEdit::Reading(value)) => it.reading = value,
                    Some(LearnerEdit::French(value)) => it.french = value,
                    Some(LearnerEdit::QuietPlace(value)) => it.quiet_place = value,
                    Some(LearnerEdit::MobilityKm(value)) => it.mobility_km = value,
                    Some(LearnerEdit::CentreKm(value)) => it.centre_km = value,
                    Some(LearnerEdit::Weekly(value)) => it.weekly = value,
                    _ => {}
                }
            }
            Some((id.to_string(), vec![Edit::Add(Item::Learner(it), Some(at))]))
        }
        Kind::Costs | Kind::Findings => None,
    }
}
