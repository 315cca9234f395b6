//! What an edit changes, in words: the value before and the value after.

use crate::edit::{
    ActivityEdit, BlockEdit, CompetencyEdit, Edit, Item, LearnerEdit, ModuleEdit, PlanEdit, ThirdPlaceEdit,
};
use crate::exchange::words;
use crate::model::{
    Agreement, AssessmentMark, AutonomyItem, BlockId, Cents, CompetencyId, Connection, EquipmentId, Key,
    Minutes, Mix, Modality, Module, ModuleId, Plan, RoomId, TrainerId, find,
};
use crate::text::{Text, Value};

/// A value before and after an edit; empty where there is none.
pub(super) type Values = (String, String);

/// What an edit changes: the value that stands in the plan, and the one that will.
pub(super) fn values(plan: &Plan, edit: &Edit, text: &Text) -> Values {
    let words = Words { plan, text };
    let found = match edit {
        Edit::Plan(it) => words.of_plan(it),
        Edit::Block(id, it) => plan.block(id).map(|block| match it {
            BlockEdit::Code(after) => pair(&block.code, after),
            BlockEdit::Title(after) => pair(&block.title, after),
            BlockEdit::Certifying(after) => words.yes(block.certifying, *after),
            BlockEdit::Target(after) => words.some_hours(block.target, *after),
            BlockEdit::Assessment(after) => pair(&block.assessment, after),
            BlockEdit::Notes(after) => pair(&block.notes, after),
        }),
        Edit::Competency(id, it) => plan.competency(id).map(|(_, competency)| match it {
            CompetencyEdit::SourceCode(after) => pair(&competency.source_code, after),
            CompetencyEdit::Title(after) => pair(&competency.title, after),
            CompetencyEdit::Nature(after) => {
                words.keys(words::nature(competency.nature), words::nature(*after))
            }
        }),
        Edit::Module(id, it) => plan.module(id).and_then(|module| words.of_module(module, it)),
        Edit::Activity(module, id, it) => plan
            .module(module)
            .and_then(|module| find(&module.activities, id))
            .map(|activity| match it {
                ActivityEdit::Title(after) => pair(&activity.title, after),
                ActivityEdit::Kind(after) => {
                    words.keys(words::activity_kind(activity.kind), words::activity_kind(*after))
                }
                ActivityEdit::Modality(after) => {
                    words.keys(words::modality(activity.modality), words::modality(*after))
                }
                ActivityEdit::Duration(after) => words.hours(activity.duration, *after),
                ActivityEdit::Grouping(after) => {
                    words.keys(words::grouping(activity.grouping), words::grouping(*after))
                }
                ActivityEdit::Trainer(after) => {
                    words.keys(words::presence(activity.trainer), words::presence(*after))
                }
                ActivityEdit::Deliverable(after) => {
                    let title = |it: &Option<crate::model::Deliverable>| {
                        it.as_ref().map(|it| it.title.clone()).unwrap_or_default()
                    };
                    (title(&activity.deliverable), title(after))
                }
                ActivityEdit::Assessment(after) => {
                    let word = |it: &Option<_>| {
                        it.map_or_else(String::new, |it| text.get(words::assessment(it)).to_owned())
                    };
                    (word(&activity.assessment), word(after))
                }
                ActivityEdit::Notes(after) => pair(&activity.notes, after),
            }),
        Edit::Learner(id, it) => plan.learner(id).and_then(|learner| {
            Some(match it {
                LearnerEdit::Name(after) => pair(&learner.name, after),
                LearnerEdit::Headcount(after) => plain(&learner.headcount, after),
                LearnerEdit::Autonomy(after) => {
                    let changed = AutonomyItem::ALL
                        .into_iter()
                        .filter(|it| learner.autonomy.get(*it) != after.get(*it));
                    let changed: Vec<AutonomyItem> = changed.collect();
                    let said = |levels: &crate::model::Autonomy| {
                        let of = changed.iter().map(|it| {
                            let level = levels.get(*it).get().to_string();
                            text.said_of(text.get(words::autonomy_item(*it)), &level)
                        });
                        of.collect::<Vec<_>>().join(", ")
                    };
                    (said(&learner.autonomy), said(after))
                }
                LearnerEdit::Digital(after) => plain(&learner.digital.get(), &after.get()),
                LearnerEdit::Reading(after) => plain(&learner.reading.get(), &after.get()),
                LearnerEdit::French(after) => plain(&learner.french.name(), &after.name()),
                LearnerEdit::Connection(after) => {
                    (words.connection(learner.connection), words.connection(*after))
                }
                LearnerEdit::QuietPlace(after) => words.yes(learner.quiet_place, *after),
                LearnerEdit::MobilityKm(after) => {
                    let km = |it: u32| text.km(it.saturating_mul(1000));
                    (km(learner.mobility_km), km(*after))
                }
                LearnerEdit::CentreKm(after) => {
                    let km =
                        |it: Option<u32>| it.map(|it| text.km(it.saturating_mul(1000))).unwrap_or_default();
                    (km(learner.centre_km), km(*after))
                }
                LearnerEdit::Weekly(after) => words.some_hours(learner.weekly, *after),
                LearnerEdit::Owns(after) => {
                    let of = |ids: &[EquipmentId]| {
                        words.titles(ids, |id: &EquipmentId| Key::Equipment(id.clone()))
                    };
                    (of(&learner.owns), of(after))
                }
                LearnerEdit::Accommodations(after) => pair(&learner.accommodations, after),
                LearnerEdit::Notes(after) => pair(&learner.notes, after),
                LearnerEdit::Distances(_)
                | LearnerEdit::Loans(_)
                | LearnerEdit::ThirdPlace(_)
                | LearnerEdit::Workplace(_)
                | LearnerEdit::Acquired(_) => return None,
            })
        }),
        Edit::ThirdPlace(id, it) => find(&plan.third_places, id).and_then(|place| {
            Some(match it {
                ThirdPlaceEdit::Name(after) => pair(&place.name, after),
                ThirdPlaceEdit::Town(after) => pair(&place.town, after),
                ThirdPlaceEdit::Seats(after) => plain(&place.seats, after),
                ThirdPlaceEdit::Notes(after) => pair(&place.notes, after),
                ThirdPlaceEdit::Mediator(after) => words.yes(place.mediator, *after),
                ThirdPlaceEdit::Quiet(after) => words.yes(place.quiet, *after),
                ThirdPlaceEdit::HourlyCost(after) => words.money(place.hourly_cost, *after),
                ThirdPlaceEdit::Connection(after) => {
                    (words.connection(place.connection), words.connection(*after))
                }
                ThirdPlaceEdit::Equipment(_) | ThirdPlaceEdit::Listing(_) => return None,
            })
        }),
        Edit::Add(item, _) => Some((String::new(), words.added(item))),
        Edit::Remove(key) => Some((words.removed(key), String::new())),
        Edit::Move(key, to) => Some(words.moved(key, *to)),
        Edit::Place(id, _, to) => Some(words.moved(&Key::Module(id.clone()), *to)),
        Edit::Regroup(id, block, _) => plan.competency(id).map(|(from, _)| {
            let title = |id: &BlockId| words.titles(std::slice::from_ref(id), |id| Key::Block(id.clone()));
            (title(&from.id), title(block))
        }),
        Edit::Rename(key, to) => Some((key.id(), to.clone())),
        Edit::Variant(..)
        | Edit::Equipment(..)
        | Edit::Room(..)
        | Edit::Workplace(..)
        | Edit::Trainer(..)
        | Edit::Tutor(..)
        | Edit::Support(..)
        | Edit::Waive(_)
        | Edit::Unwaive(..) => None,
        Edit::Batch(_, edits) => words.transferred(edits),
    };
    found.unwrap_or_else(|| (String::new(), text.get("import-new-value").to_owned()))
}

/// The part of a mix that an edit changes, when it changes one only.
pub(super) fn changed_part(plan: &Plan, edit: &Edit) -> Option<Modality> {
    let Edit::Module(id, ModuleEdit::Mix(after)) = edit else {
        return None;
    };
    let before = plan.module(id)?.mix;
    let mut changed = Modality::ALL
        .into_iter()
        .filter(|it| before.get(*it) != after.get(*it));
    let first = changed.next()?;
    changed.next().is_none().then_some(first)
}

/// The statements that differ; none when the price alone does.
fn statements(before: &Agreement, after: &Agreement) -> Option<Values> {
    let said = |it: &Agreement| {
        [
            &it.objective,
            &it.content,
            &it.means,
            &it.period,
            &it.follow_up,
            &it.sanction,
            &it.payment,
        ]
        .map(Clone::clone)
    };
    let (old, new): (Vec<String>, Vec<String>) = said(before)
        .into_iter()
        .zip(said(after))
        .filter(|(old, new)| old != new)
        .unzip();
    (!new.is_empty()).then(|| (old.join("\n").trim().to_owned(), new.join("\n").trim().to_owned()))
}

fn pair(before: &str, after: &str) -> Values {
    (before.to_owned(), after.to_owned())
}

fn plain(before: &dyn std::fmt::Display, after: &dyn std::fmt::Display) -> Values {
    (before.to_string(), after.to_string())
}

struct Words<'a> {
    plan: &'a Plan,
    text: &'a Text,
}

impl Words<'_> {
    /// Something that goes out at one place and in at another.
    fn transferred(&self, edits: &[Edit]) -> Option<Values> {
        let [Edit::Add(item @ Item::Activity(to, _), _), .., Edit::Remove(from)] = edits else {
            return None;
        };
        let Key::Activity(module, _) = from else {
            return None;
        };
        let title = |id: &ModuleId| {
            let key = Key::Module(id.clone());
            self.plan.title_of(&key).unwrap_or_else(|| key.id())
        };
        let home = |id: &ModuleId, said: String| self.text.said_of(&title(id), &said);
        Some((home(module, self.removed(from)), home(to, self.added(item))))
    }

    fn of_plan(&self, edit: &PlanEdit) -> Option<Values> {
        let plan = self.plan;
        let day = |it: Option<chrono::NaiveDate>| it.map_or_else(String::new, |it| self.text.date_short(it));
        Some(match edit {
            PlanEdit::Title(after) => pair(&plan.title, after),
            PlanEdit::Provider(after) => pair(plan.provider.public_name(), after.public_name()),
            PlanEdit::Author(after) => pair(&plan.author, after),
            PlanEdit::Notes(after) => pair(&plan.notes, after),
            PlanEdit::Starts(after) => (day(plan.starts), day(*after)),
            PlanEdit::Ends(after) => (day(plan.ends), day(*after)),
            PlanEdit::Grain(after) => self.hours(plan.grain, *after),
            PlanEdit::Agreement(after) => statements(&plan.agreement, after)?,
            _ => return None,
        })
    }

    fn of_module(&self, module: &Module, edit: &ModuleEdit) -> Option<Values> {
        Some(match edit {
            ModuleEdit::Title(after) => pair(&module.title, after),
            ModuleEdit::Objective(after) => pair(&module.objective, after),
            ModuleEdit::Notes(after) => pair(&module.notes, after),
            ModuleEdit::Block(after) => {
                let of = |id: &Option<_>| self.titles(id.as_slice(), |id: &BlockId| Key::Block(id.clone()));
                (of(&module.block), of(after))
            }
            ModuleEdit::Purpose(after) => self.keys(words::purpose(module.purpose), words::purpose(*after)),
            ModuleEdit::Tutored(after) => self.yes(module.tutored, *after),
            ModuleEdit::Material(after) => {
                self.keys(words::material(module.material), words::material(*after))
            }
            ModuleEdit::Workplace(after) => self.keys(
                words::workplace_kind(module.workplace),
                words::workplace_kind(*after),
            ),
            ModuleEdit::Mix(after) => self.mixes(module.mix, *after),
            ModuleEdit::Trains(after) => {
                let of = |ids: &[CompetencyId]| self.titles(ids, |id| Key::Competency(id.clone()));
                let lost: Vec<_> = missing(&module.trains, after);
                let won: Vec<_> = missing(after, &module.trains);
                (of(&lost), of(&won))
            }
            ModuleEdit::Assesses(after) => {
                let of = |marks: &[AssessmentMark]| {
                    let words: Vec<String> = marks
                        .iter()
                        .map(|mark| {
                            let title = self.title(&Key::Competency(mark.competency.clone()));
                            format!("{title} ({})", self.text.get(words::assessment(mark.kind)))
                        })
                        .collect();
                    words.join(", ")
                };
                (
                    of(&missing(&module.assesses, after)),
                    of(&missing(after, &module.assesses)),
                )
            }
            ModuleEdit::Prerequisites(after) => {
                let of = |ids: &[ModuleId]| self.titles(ids, |id| Key::Module(id.clone()));
                (of(&module.prerequisites), of(after))
            }
            ModuleEdit::Trainers(after) => {
                let of = |ids: &[TrainerId]| self.titles(ids, |id| Key::Trainer(id.clone()));
                (of(&module.trainers), of(after))
            }
            ModuleEdit::Room(after) => {
                let of = |id: &Option<_>| self.titles(id.as_slice(), |id: &RoomId| Key::Room(id.clone()));
                (of(&module.room), of(after))
            }
            ModuleEdit::Assessments(_)
            | ModuleEdit::Needs(_)
            | ModuleEdit::Assistance(_)
            | ModuleEdit::FollowUp(_)
            | ModuleEdit::Afest(_) => return None,
        })
    }

    fn title(&self, key: &Key) -> String {
        self.plan.title_of(key).unwrap_or_else(|| key.id())
    }

    fn titles<I>(&self, ids: &[I], key: impl Fn(&I) -> Key) -> String {
        let titles: Vec<String> = ids.iter().map(|id| self.title(&key(id))).collect();
        titles.join(", ")
    }

    fn keys(&self, before: &str, after: &str) -> Values {
        pair(self.text.get(before), self.text.get(after))
    }

    fn yes(&self, before: bool, after: bool) -> Values {
        let word = |it| if it { "word-yes" } else { "word-no" };
        self.keys(word(before), word(after))
    }

    fn hours(&self, before: Minutes, after: Minutes) -> Values {
        (self.text.hours(before.get()), self.text.hours(after.get()))
    }

    fn some_hours(&self, before: Option<Minutes>, after: Option<Minutes>) -> Values {
        let word = |it: Option<Minutes>| it.map_or_else(String::new, |it| self.text.hours(it.get()));
        (word(before), word(after))
    }

    fn money(&self, before: Cents, after: Cents) -> Values {
        let word = |it: Cents| self.text.money(i64::try_from(it.get()).unwrap_or(i64::MAX));
        (word(before), word(after))
    }

    fn connection(&self, rates: Connection) -> String {
        rates.preset().map_or_else(
            || self.text.mbit(rates.down_kbps),
            |name| self.text.get(words::connection(name)).to_owned(),
        )
    }

    /// One part where one differs, else all parts that are not empty.
    fn mixes(&self, before: Mix, after: Mix) -> Values {
        let differing: Vec<Modality> = Modality::ALL
            .into_iter()
            .filter(|it| before.get(*it) != after.get(*it))
            .collect();
        if let [one] = differing.as_slice() {
            return self.hours(before.get(*one), after.get(*one));
        }
        (self.mix(before), self.mix(after))
    }

    fn mix(&self, mix: Mix) -> String {
        let parts: Vec<String> = Modality::ALL
            .into_iter()
            .filter(|it| !mix.get(*it).is_zero())
            .map(|it| {
                let hours = self.text.hours(mix.get(it).get());
                format!("{} {hours}", self.text.get(words::modality(it)))
            })
            .collect();
        if parts.is_empty() {
            self.text.hours(0)
        } else {
            parts.join(", ")
        }
    }

    fn added(&self, item: &Item) -> String {
        match item {
            Item::Module(module) => format!("{} · {}", item.title(), self.mix(module.mix)),
            Item::Activity(_, it) => format!(
                "{} · {} {}",
                item.title(),
                self.text.get(words::modality(it.modality)),
                self.text.hours(it.duration.get())
            ),
            Item::Block(block) => self.text.fmt(
                "import-added-block",
                &[
                    ("title", item.title().into()),
                    ("count", block.competencies.len().into()),
                ],
            ),
            Item::Competency(..)
            | Item::Learner(_)
            | Item::Variant(_)
            | Item::Equipment(_)
            | Item::Room(_)
            | Item::ThirdPlace(_)
            | Item::Workplace(_)
            | Item::Trainer(_)
            | Item::Tutor(_)
            | Item::Support(_) => item.title(),
        }
    }

    fn removed(&self, key: &Key) -> String {
        let title = self.title(key);
        match key {
            Key::Module(id) => match self.plan.module(id) {
                Some(module) => format!("{title} · {}", self.mix(module.mix)),
                None => title,
            },
            _ => title,
        }
    }

    /// Places in a list, counted from one.
    fn moved(&self, key: &Key, to: usize) -> Values {
        let at = match key {
            Key::Module(id) => self.plan.modules.iter().position(|it| it.id == *id),
            Key::Activity(module, id) => self
                .plan
                .module(module)
                .and_then(|it| it.activities.iter().position(|it| it.id == *id)),
            Key::Learner(id) => self.plan.learners.iter().position(|it| it.id == *id),
            Key::Block(id) => self.plan.blocks.iter().position(|it| it.id == *id),
            _ => None,
        };
        let place = |at: usize| {
            let args = [("place", Value::from(at.saturating_add(1)))];
            self.text.fmt("import-place", &args)
        };
        (at.map_or_else(String::new, place), place(to))
    }
}

/// What stands in the first list and not in the second.
pub(super) fn missing<T: PartialEq + Clone>(first: &[T], second: &[T]) -> Vec<T> {
    first.iter().filter(|it| !second.contains(it)).cloned().collect()
}
