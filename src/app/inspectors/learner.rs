//! The inspector of a learner or profile.

mod follow;
mod person;
mod solutions;

use egui::{RichText, Role, Ui};

use super::{order, pen};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::widgets::fields::{
    Pen, SeveralWords, bare_mbit, choice, label, named, number, parsed, pick, several, toggle,
};
use crate::app::widgets::{fold, segmented};
use crate::app::words;
use crate::edit::{Edit, LearnerEdit};
use crate::model::{
    Autonomy, AutonomyItem, Connection, DigitalLevel, Distance, EquipmentId, FrenchLevel, Key, Learner,
    LearnerId, Level, ReadingDegree, ThirdPlaceId, WorkplaceId,
};

pub(in crate::app) use follow::show_module;

/// Draws what a learner is, what they can follow and what would help.
pub(super) fn ui(cx: &Cx<'_>, id: &LearnerId, ui: &mut Ui, actions: &mut Actions) {
    let Some(at) = cx.plan.learners.iter().position(|it| it.id == *id) else {
        return;
    };
    let Some(learner) = cx.plan.learners.get(at) else {
        return;
    };
    let pen = pen(cx);
    order::ui(cx, &Key::Learner(id.clone()), ui, actions);
    fold(
        ui,
        pen,
        "learner-follow",
        cx.text.get("learner-follow"),
        true,
        |ui| {
            follow::ui(cx, at, learner, ui);
        },
    );
    solutions::ui(cx, learner, ui, actions);
    fold(
        ui,
        pen,
        "learner-positioning",
        cx.text.get("learner-positioning"),
        true,
        |ui| {
            positioning(cx, pen, learner, ui, actions);
        },
    );
    fold(
        ui,
        pen,
        "learner-access",
        cx.text.get("learner-access"),
        true,
        |ui| {
            access(cx, pen, learner, ui, actions);
        },
    );
    fold(
        ui,
        pen,
        "learner-means",
        cx.text.get("learner-means"),
        true,
        |ui| {
            means(cx, pen, learner, ui, actions);
        },
    );
    fold(
        ui,
        pen,
        "learner-person",
        cx.text.get("learner-person"),
        false,
        |ui| {
            person::ui(cx, pen, learner, ui, actions);
        },
    );
}

fn edit(learner: &Learner, edit: LearnerEdit) -> Edit {
    Edit::Learner(learner.id.clone(), edit)
}

fn positioning(cx: &Cx<'_>, pen: Pen<'_>, learner: &Learner, ui: &mut Ui, actions: &mut Actions) {
    let words = cx.text;
    label(ui, pen, words.get("learner-autonomy-all"));
    let levels = learner.autonomy.levels();
    let [first, ..] = levels;
    let uniform = levels.iter().all(|it| *it == first);
    // No segment is pressed while the items differ.
    let mut all = uniform.then(|| first.get());
    let choices: Vec<(Option<u8>, String)> = (0..=3).map(|it| (Some(it), it.to_string())).collect();
    let choices: Vec<(Option<u8>, &str)> = choices.iter().map(|(it, name)| (*it, name.as_str())).collect();
    if segmented(ui, words.get("learner-autonomy-all"), &mut all, &choices)
        && let Some(level) = all
    {
        let autonomy = Autonomy::uniform(Level::clamped(level.into()));
        actions.edit(edit(learner, LearnerEdit::Autonomy(autonomy)));
        actions.push(Action::EndGesture);
    }
    let weakest = learner.autonomy.weakest().get();
    let note = words.fmt(
        "learner-weakest",
        &[
            ("level", weakest.into()),
            ("meaning", words.get(words::autonomy_level(weakest)).into()),
        ],
    );
    ui.label(RichText::new(note).small().color(cx.theme.muted));
    for item in AutonomyItem::ALL {
        let name = words.get(words::autonomy_item(item));
        let scale = words::autonomy_scale(item);
        let options: Vec<(u8, String)> = (0_u8..)
            .zip(scale)
            .map(|(level, key)| (level, format!("{level} · {}", words.get(key))))
            .collect();
        let now = learner.autonomy.get(item).get();
        label(ui, pen, name).on_hover_text(words.get(words::autonomy_hint(item)));
        let (response, chosen) = pick(ui, name, &now, &options);
        response.on_hover_text(options.get(usize::from(now)).map_or("", |(_, it)| it.as_str()));
        if let Some(level) = chosen {
            let autonomy = learner.autonomy.with(item, Level::clamped(level.into()));
            actions.edit(edit(learner, LearnerEdit::Autonomy(autonomy)));
            actions.push(Action::EndGesture);
        }
    }
    let digital: Vec<(DigitalLevel, String)> = DigitalLevel::all()
        .map(|it| {
            (
                it,
                format!("{} · {}", it.get(), words.get(words::digital_level(it.get()))),
            )
        })
        .collect();
    let name = words.get("learner-digital");
    choice(ui, pen, name, &learner.digital, &digital, actions, |it| {
        edit(learner, LearnerEdit::Digital(it))
    });
    let reading: Vec<(ReadingDegree, String)> = ReadingDegree::all()
        .map(|it| {
            (
                it,
                format!("{} · {}", it.get(), words.get(words::reading_degree(it.get()))),
            )
        })
        .collect();
    let name = words.get("learner-reading");
    choice(ui, pen, name, &learner.reading, &reading, actions, |it| {
        edit(learner, LearnerEdit::Reading(it))
    });
    let french: Vec<(FrenchLevel, String)> = FrenchLevel::ALL
        .into_iter()
        .map(|it| (it, it.name().to_owned()))
        .collect();
    let name = words.get("learner-french");
    choice(ui, pen, name, &learner.french, &french, actions, |it| {
        edit(learner, LearnerEdit::French(it))
    });
}

fn items(cx: &Cx<'_>, lent: bool) -> Vec<(EquipmentId, String)> {
    cx.plan
        .equipment
        .iter()
        .filter(|it| !lent || it.stock > 0)
        .map(|it| {
            let title = cx.title(&Key::Equipment(it.id.clone()));
            let name = if lent {
                cx.text.fmt(
                    "learner-loan-stock",
                    &[("item", title.into()), ("count", it.stock.into())],
                )
            } else {
                title
            };
            (it.id.clone(), name)
        })
        .collect()
}

/// The options that a list offers, with those chosen that it would not offer any more.
fn with_chosen<T: Clone + PartialEq>(
    mut options: Vec<(T, String)>,
    chosen: &[T],
    name: impl Fn(&T) -> String,
) -> Vec<(T, String)> {
    for it in chosen {
        if !options.iter().any(|(option, _)| option == it) {
            options.push((it.clone(), name(it)));
        }
    }
    options
}

fn access(cx: &Cx<'_>, pen: Pen<'_>, learner: &Learner, ui: &mut Ui, actions: &mut Actions) {
    let words = cx.text;
    let said = SeveralWords {
        label: words.get("learner-owns"),
        none: words.get("learner-owns-none"),
        add: words.get("learner-owns-add"),
        remove: words.get("learner-owns-remove"),
    };
    let item_title = |it: &EquipmentId| cx.title(&Key::Equipment(it.clone()));
    let owned = with_chosen(items(cx, false), &learner.owns, item_title);
    if let Some(owns) = several(ui, pen, said, &learner.owns, &owned) {
        actions.edit(edit(learner, LearnerEdit::Owns(owns)));
        actions.push(Action::EndGesture);
    }
    let mut presets: Vec<(Connection, String)> = Connection::PRESETS
        .iter()
        .map(|(name, rates)| (*rates, words.get(words::connection(name)).to_owned()))
        .collect();
    if learner.connection.preset().is_none() {
        presets.push((learner.connection, words.get("learner-own-rates").to_owned()));
    }
    let name = words.get("learner-connection");
    choice(ui, pen, name, &learner.connection, &presets, actions, |it| {
        edit(learner, LearnerEdit::Connection(it))
    });
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 8.0) / 2.0;
        for (key, value, up) in [
            ("learner-down", learner.connection.down_kbps, false),
            ("learner-up", learner.connection.up_kbps, true),
        ] {
            ui.vertical(|ui| {
                ui.set_max_width(width);
                label(ui, pen, words.get(key));
                let (response, rate) = bare_mbit(ui, pen, words.get(key), value, width);
                if let Some(rate) = rate {
                    let mut rates = learner.connection;
                    if up {
                        rates.up_kbps = rate;
                    } else {
                        rates.down_kbps = rate;
                    }
                    actions.edit(edit(learner, LearnerEdit::Connection(rates)));
                }
                if response.lost_focus() {
                    actions.push(Action::EndGesture);
                }
            });
        }
    });
    ui.add_space(4.0);
    toggle(
        ui,
        words.get("learner-quiet-place"),
        learner.quiet_place,
        actions,
        |it| edit(learner, LearnerEdit::QuietPlace(it)),
    );
    let name = words.get("learner-mobility-km");
    number(ui, pen, name, learner.mobility_km, 0..=1000, actions, |it| {
        edit(learner, LearnerEdit::MobilityKm(it))
    });
    distances(cx, pen, learner, ui, actions);
    let name = words.get("learner-centre-km");
    label(ui, pen, name);
    let shown = learner.centre_km.map(|it| it.to_string()).unwrap_or_default();
    let read = |typed: &str| match typed.trim() {
        "" => Some(None),
        km => km.parse().ok().filter(|it| *it <= 1000).map(Some),
    };
    let (response, typed) = parsed(ui, pen, name, &shown, f32::INFINITY, read);
    if let Some(km) = typed {
        actions.edit(edit(learner, LearnerEdit::CentreKm(km)));
    }
    if response.lost_focus() {
        actions.push(Action::EndGesture);
    }
}

/// How far each third place is; empty when not known.
fn distances(cx: &Cx<'_>, pen: Pen<'_>, learner: &Learner, ui: &mut Ui, actions: &mut Actions) {
    if cx.plan.third_places.is_empty() {
        return;
    }
    label(ui, pen, cx.text.get("learner-distances"));
    for place in &cx.plan.third_places {
        let title = cx.title(&Key::ThirdPlace(place.id.clone()));
        let name = cx
            .text
            .fmt("learner-distance-to", &[("place", title.as_str().into())]);
        ui.horizontal(|ui| {
            let mut known = learner.km_to(&place.id);
            let before = known;
            let mut on = known.is_some();
            let check = ui.checkbox(&mut on, "");
            named(&check, Role::CheckBox, &name);
            if check.changed() {
                known = on.then_some(learner.mobility_km);
            }
            if let Some(km) = &mut known {
                let field = ui.add(egui::DragValue::new(km).range(0..=1000).speed(0.2));
                named(&field, Role::SpinButton, &name);
                if field.drag_stopped() || field.lost_focus() {
                    actions.push(Action::EndGesture);
                }
                ui.label(cx.text.get("public-km"));
            }
            let ink = if known.is_some_and(|km| km > learner.mobility_km) {
                cx.theme.warning.ink
            } else {
                cx.theme.ink
            };
            ui.add(egui::Label::new(RichText::new(&title).color(ink)).truncate())
                .on_hover_text(&title);
            if known != before {
                let mut distances = learner.distances.clone();
                distances.retain(|it| it.place != place.id);
                if let Some(km) = known {
                    distances.push(Distance {
                        place: place.id.clone(),
                        km,
                    });
                }
                actions.edit(edit(learner, LearnerEdit::Distances(distances)));
                if check.changed() {
                    actions.push(Action::EndGesture);
                }
            }
        });
    }
}

fn means(cx: &Cx<'_>, pen: Pen<'_>, learner: &Learner, ui: &mut Ui, actions: &mut Actions) {
    let words = cx.text;
    let said = SeveralWords {
        label: words.get("learner-loans"),
        none: words.get("learner-loans-none"),
        add: words.get("learner-loans-add"),
        remove: words.get("learner-loans-remove"),
    };
    let item_title = |it: &EquipmentId| cx.title(&Key::Equipment(it.clone()));
    let lent = with_chosen(items(cx, true), &learner.loans, item_title);
    if let Some(loans) = several(ui, pen, said, &learner.loans, &lent) {
        actions.edit(edit(learner, LearnerEdit::Loans(loans)));
        actions.push(Action::EndGesture);
    }
    let none = || words.get("learner-none").to_owned();
    let mut places: Vec<(Option<ThirdPlaceId>, String)> = vec![(None, none())];
    places.extend(cx.plan.third_places.iter().map(|it| {
        let title = cx.title(&Key::ThirdPlace(it.id.clone()));
        let name = learner.km_to(&it.id).map_or_else(
            || title.clone(),
            |km| {
                words.fmt(
                    "learner-place-km",
                    &[("place", title.as_str().into()), ("km", km.into())],
                )
            },
        );
        (Some(it.id.clone()), name)
    }));
    let name = words.get("learner-third-place");
    choice(ui, pen, name, &learner.third_place, &places, actions, |it| {
        edit(learner, LearnerEdit::ThirdPlace(it))
    });
    let mut workplaces: Vec<(Option<WorkplaceId>, String)> = vec![(None, none())];
    workplaces.extend(
        cx.plan
            .workplaces
            .iter()
            .map(|it| (Some(it.id.clone()), cx.title(&Key::Workplace(it.id.clone())))),
    );
    let name = words.get("learner-workplace");
    choice(ui, pen, name, &learner.workplace, &workplaces, actions, |it| {
        edit(learner, LearnerEdit::Workplace(it))
    });
}
