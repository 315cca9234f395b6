//! The fields of quick entry: what each one holds, and the edit that it makes.

use egui::{Id, Rect, Ui};

use super::super::edits;
use super::super::grid::{connection_words, devices_words};
use super::control::{choice, typed};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::words;
use crate::edit::{Edit, LearnerEdit};
use crate::model::{
    Autonomy, Connection, DigitalLevel, FrenchLevel, Learner, LearnerId, Level, MAX_HEADCOUNT, ReadingDegree,
};

/// A field of quick entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::app::views::public) enum Field {
    Autonomy,
    Digital,
    French,
    Reading,
    Device,
    Connection,
    Quiet,
    Mobility,
    Centre,
    Headcount,
    Name,
}

/// The fields in the order of the Tab key, with their widths.
pub(super) const FIELDS: [(Field, f32); 11] = [
    (Field::Autonomy, 112.0),
    (Field::Digital, 84.0),
    (Field::French, 76.0),
    (Field::Reading, 72.0),
    (Field::Device, 148.0),
    (Field::Connection, 110.0),
    (Field::Quiet, 88.0),
    (Field::Mobility, 84.0),
    (Field::Centre, 76.0),
    (Field::Headcount, 76.0),
    (Field::Name, 170.0),
];

impl Field {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Autonomy => "learner-autonomy",
            Self::Digital => "learner-digital",
            Self::French => "learner-french",
            Self::Reading => "learner-reading",
            Self::Device => "learner-device",
            Self::Connection => "learner-connection",
            Self::Quiet => "learner-quiet",
            Self::Mobility => "learner-mobility",
            Self::Centre => "learner-centre",
            Self::Headcount => "learner-headcount",
            Self::Name => "learner-name",
        }
    }
}

/// What a field asks for.
pub(super) enum Ask {
    /// The same field of the learner above or below.
    Row(isize),
    /// The next learner, and a new one after the last.
    Next,
}

pub(super) fn field_id(learner: &LearnerId, field: Field) -> Id {
    Id::unique(("public-field", learner, field))
}

/// Draws a field; says whether it has the keyboard, and where this should go.
pub(super) fn field(
    cx: &Cx<'_>,
    ui: &mut Ui,
    rect: Rect,
    learner: &Learner,
    field: Field,
    actions: &mut Actions,
) -> (bool, Option<Ask>) {
    let text = cx.text;
    let id = field_id(&learner.id, field);
    let name = text.fmt(
        "public-field",
        &[
            ("learner", learner.id.to_string().into()),
            ("field", text.get(field.word()).into()),
        ],
    );
    let edit = |edit: LearnerEdit| Edit::Learner(learner.id.clone(), edit);
    let levels = |range: std::ops::RangeInclusive<u8>, words: &dyn Fn(u8) -> &'static str| -> Vec<String> {
        range
            .map(|level| format!("{level} · {}", text.get(words(level))))
            .collect()
    };
    let number = |value: u32| value.to_string();
    match field {
        Field::Autonomy => {
            let uniform = AutonomyShown::of(&learner.autonomy);
            let options = levels(0..=3, &words::autonomy_level);
            let at = learner.autonomy.weakest().get();
            let shown = match uniform {
                AutonomyShown::Uniform => at.to_string(),
                AutonomyShown::Mixed => text.fmt("public-weakest", &[("level", at.into())]),
            };
            let (ask, chosen) = choice(cx, ui, rect, id, &name, &shown, &options, usize::from(at));
            if let Some(level) = chosen {
                let level = Level::clamped(i64::try_from(level).unwrap_or(0));
                put(actions, edit(LearnerEdit::Autonomy(Autonomy::uniform(level))));
            }
            ask
        }
        Field::Digital => {
            let options = levels(0..=8, &words::digital_level);
            let at = learner.digital.get();
            let shown = at.to_string();
            let (ask, chosen) = choice(cx, ui, rect, id, &name, &shown, &options, usize::from(at));
            if let Some(level) = chosen {
                let level = DigitalLevel::clamped(i64::try_from(level).unwrap_or(0));
                put(actions, edit(LearnerEdit::Digital(level)));
            }
            ask
        }
        Field::Reading => {
            let options = levels(1..=4, &words::reading_degree);
            let at = learner.reading.get();
            let (ask, chosen) = choice(
                cx,
                ui,
                rect,
                id,
                &name,
                &at.to_string(),
                &options,
                usize::from(at.saturating_sub(1)),
            );
            if let Some(degree) = chosen {
                let degree = ReadingDegree::clamped(i64::try_from(degree + 1).unwrap_or(1));
                put(actions, edit(LearnerEdit::Reading(degree)));
            }
            ask
        }
        Field::French => {
            let options: Vec<String> = FrenchLevel::ALL.iter().map(|it| it.name().to_owned()).collect();
            let at = usize::from(learner.french.rank() - 1);
            let (ask, chosen) = choice(cx, ui, rect, id, &name, learner.french.name(), &options, at);
            if let Some(level) = chosen.and_then(|at| FrenchLevel::ALL.get(at)) {
                put(actions, edit(LearnerEdit::French(*level)));
            }
            ask
        }
        Field::Device => {
            let mut options = vec![text.get("device-none").to_owned()];
            options.extend(
                edits::DEVICES
                    .iter()
                    .map(|it| text.get(words::equipment_kind(*it)).to_owned()),
            );
            let owned = edits::devices(cx.plan, learner);
            let at = owned
                .first()
                .and_then(|first| edits::DEVICES.iter().position(|it| it == first))
                .map_or(0, |at| at + 1);
            let shown = devices_words(cx, learner);
            let (ask, chosen) = choice(cx, ui, rect, id, &name, &shown, &options, at);
            if let Some(at) = chosen {
                let kind = at.checked_sub(1).and_then(|at| edits::DEVICES.get(at)).copied();
                let word = kind.map_or("", |kind| text.get(words::equipment_kind(kind)));
                let made = edits::set_device(cx.plan, learner, kind, word);
                actions.batch("step-learner-owns", learner.id.to_string(), made);
            }
            ask
        }
        Field::Connection => {
            let options: Vec<String> = Connection::PRESETS
                .iter()
                .map(|(name, _)| text.get(words::connection(name)).to_owned())
                .collect();
            let at = Connection::PRESETS
                .iter()
                .position(|(_, rates)| *rates == learner.connection)
                .unwrap_or(usize::MAX);
            let shown = connection_words(cx, learner);
            let (ask, chosen) = choice(cx, ui, rect, id, &name, &shown, &options, at);
            if let Some((_, rates)) = chosen.and_then(|at| Connection::PRESETS.get(at)) {
                put(actions, edit(LearnerEdit::Connection(*rates)));
            }
            ask
        }
        Field::Quiet => {
            let options = [text.get("word-no").to_owned(), text.get("word-yes").to_owned()];
            let at = usize::from(learner.quiet_place);
            let shown = options.get(at).map_or("", String::as_str);
            let (ask, chosen) = choice(cx, ui, rect, id, &name, shown, &options, at);
            if let Some(at) = chosen {
                put(actions, edit(LearnerEdit::QuietPlace(at == 1)));
            }
            ask
        }
        Field::Mobility => typed(
            cx,
            ui,
            rect,
            id,
            &name,
            &number(learner.mobility_km),
            Some(text.get("public-km")),
            actions,
            |words| {
                words
                    .trim()
                    .parse()
                    .ok()
                    .map(|km| edit(LearnerEdit::MobilityKm(km)))
            },
        ),
        Field::Centre => typed(
            cx,
            ui,
            rect,
            id,
            &name,
            &learner.centre_km.map(number).unwrap_or_default(),
            Some(text.get("public-km")),
            actions,
            |words| {
                let words = words.trim();
                let km = if words.is_empty() {
                    None
                } else {
                    Some(words.parse().ok()?)
                };
                Some(edit(LearnerEdit::CentreKm(km)))
            },
        ),
        Field::Headcount => typed(
            cx,
            ui,
            rect,
            id,
            &name,
            &number(learner.headcount),
            None,
            actions,
            |words| {
                let count: u32 = words.trim().parse().ok()?;
                (1..=MAX_HEADCOUNT)
                    .contains(&count)
                    .then(|| edit(LearnerEdit::Headcount(count)))
            },
        ),
        Field::Name => typed(cx, ui, rect, id, &name, &learner.name, None, actions, |words| {
            Some(edit(LearnerEdit::Name(words.to_owned())))
        }),
    }
}

/// Whether all items of autonomy have one level.
enum AutonomyShown {
    Uniform,
    Mixed,
}

impl AutonomyShown {
    fn of(autonomy: &Autonomy) -> Self {
        let [first, rest @ ..] = autonomy.levels();
        if rest.iter().all(|it| *it == first) {
            Self::Uniform
        } else {
            Self::Mixed
        }
    }
}

fn put(actions: &mut Actions, edit: Edit) {
    actions.edit(edit);
    actions.push(Action::EndGesture);
}
