//! The inspector of a learner or profile.

use egui::{Button, Id, RichText, Role, TextEdit, Ui};

use super::{order, pen};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::Tone;
use crate::app::views::reason_word;
use crate::app::widgets::fields::{
    Pen, SeveralWords, bare_mbit, choice, label, long_text, named, number, optional_hours, pick, several,
    text, toggle,
};
use crate::app::widgets::{chip_with_icon, fold, segmented, tone_card};
use crate::app::words;
use crate::checks::{Follow, label as say};
use crate::edit::{Edit, LearnerEdit};
use crate::model::{
    Autonomy, AutonomyItem, CompetencyId, Connection, DigitalLevel, Distance, EquipmentId, FrenchLevel,
    Id as _, Key, Learner, LearnerId, Level, MAX_HEADCOUNT, ModuleId, ReadingDegree, ThirdPlaceId,
    WorkplaceId,
};

/// Modules that a learner cannot follow are listed up to this many.
const LISTED: usize = 8;

/// The module whose reasons the inspector of a learner shows, as a pressed cell asked.
pub(in crate::app) fn show_module(ctx: &egui::Context, learner: &LearnerId, module: &ModuleId) {
    let shown = (learner.clone(), module.clone());
    ctx.data_mut(|data| data.insert_temp(shown_id(), shown));
}

fn shown_id() -> Id {
    Id::unique("learner-module")
}

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
            follow(cx, at, learner, ui);
        },
    );
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
            person(cx, pen, learner, ui, actions);
        },
    );
}

fn edit(learner: &Learner, edit: LearnerEdit) -> Edit {
    Edit::Learner(learner.id.clone(), edit)
}

/// Which modules the learner can follow, and why not the others.
fn follow(cx: &Cx<'_>, at: usize, learner: &Learner, ui: &mut Ui) {
    let words = cx.text;
    let shown: Option<(LearnerId, ModuleId)> = ui.data(|data| data.get_temp(shown_id()));
    let mut concerned = 0_usize;
    let mut followed = 0_usize;
    let mut blocked = Vec::new();
    for module in 0..cx.plan.modules.len() {
        let cell = cx.derived.cohort.follow(at, module);
        match cell.follow {
            Follow::NotConcerned => {}
            Follow::Yes | Follow::AtLimit => {
                concerned += 1;
                followed += 1;
            }
            Follow::No => {
                concerned += 1;
                blocked.push((module, cell));
            }
        }
    }
    if concerned == 0 {
        ui.label(RichText::new(words.get("learner-no-remote")).color(cx.theme.muted));
        return;
    }
    let tone = if blocked.is_empty() {
        Tone::Ok
    } else {
        Tone::Danger
    };
    let icon = if blocked.is_empty() {
        Icon::Done
    } else {
        Icon::Blocked
    };
    let summary = words.fmt(
        "learner-follows",
        &[("count", followed.into()), ("all", concerned.into())],
    );
    chip_with_icon(ui, Some(icon), &summary, tone);
    if let Some((_, module)) = shown.filter(|(shown, _)| *shown == learner.id) {
        let position = cx.plan.modules.iter().position(|it| it.id == module);
        if let Some(position) = position {
            reasons(cx, at, position, ui);
        }
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.spacing_mut().interact_size.y = 22.0;
    ui.spacing_mut().button_padding = egui::vec2(4.0, 2.0);
    for (module, cell) in blocked.iter().take(LISTED) {
        let Some(found) = cx.plan.modules.get(*module) else {
            continue;
        };
        let reasons: Vec<&str> = cell.reasons.iter().map(|it| words.get(reason_word(it))).collect();
        let title = cx.title(&Key::Module(found.id.clone()));
        let row = ui
            .add(
                Button::new(RichText::new(format!("{title} : {}", reasons.join(", "))).small())
                    .frame_when_inactive(false)
                    .truncate(),
            )
            .on_hover_text(words.get("learner-why"));
        if row.clicked() {
            show_module(ui.ctx(), &learner.id, &found.id);
        }
    }
    if blocked.len() > LISTED {
        let more = words.fmt(
            "learner-more-modules",
            &[("count", (blocked.len() - LISTED).into())],
        );
        ui.label(RichText::new(more).small().color(cx.theme.muted));
    }
}

/// Why the learner cannot follow a module, with the numbers.
fn reasons(cx: &Cx<'_>, at: usize, module: usize, ui: &mut Ui) {
    let Some(found) = cx.plan.modules.get(module) else {
        return;
    };
    let cell = cx.derived.cohort.follow(at, module);
    let (tone, key) = match cell.follow {
        Follow::NotConcerned => (Tone::Neutral, "follow-spoken-not-concerned"),
        Follow::Yes => (Tone::Ok, "follow-yes"),
        Follow::AtLimit => (Tone::Warning, "follow-at-limit"),
        Follow::No => (Tone::Danger, "follow-no"),
    };
    tone_card(ui, tone, |ui| {
        let title = cx.title(&Key::Module(found.id.clone()));
        let head = cx.text.fmt(
            "learner-module-head",
            &[("module", title.into()), ("follow", cx.text.get(key).into())],
        );
        ui.label(RichText::new(head).strong());
        let why = cx.derived.cohort.why(cx.plan, &cx.derived.rules, at, module);
        for why in why {
            let icon = if why.unmet { Icon::Blocked } else { Icon::Warning };
            let ink = if why.unmet {
                cx.theme.danger.ink
            } else {
                cx.theme.warning.ink
            };
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                ui.label(RichText::new(icon.text()).small().color(ink));
                let said = say(cx.text, cx.plan, &why.message);
                ui.add(egui::Label::new(RichText::new(said).small()).wrap());
            });
        }
    });
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

fn person(cx: &Cx<'_>, pen: Pen<'_>, learner: &Learner, ui: &mut Ui, actions: &mut Actions) {
    let words = cx.text;
    alias(cx, pen, learner, ui, actions);
    text(ui, pen, words.get("learner-name"), &learner.name, actions, |it| {
        edit(learner, LearnerEdit::Name(it))
    })
    .on_hover_text(words.get("learner-name-hint"));
    let name = words.get("learner-headcount");
    number(
        ui,
        pen,
        name,
        learner.headcount,
        1..=MAX_HEADCOUNT,
        actions,
        |it| edit(learner, LearnerEdit::Headcount(it)),
    );
    let name = words.get("learner-weekly");
    optional_hours(ui, pen, name, learner.weekly, actions, |it| {
        edit(learner, LearnerEdit::Weekly(it))
    });
    long_text(
        ui,
        pen,
        words.get("learner-accommodations"),
        &learner.accommodations,
        actions,
        |it| edit(learner, LearnerEdit::Accommodations(it)),
    );
    ui.label(
        RichText::new(words.get("learner-accommodations-hint"))
            .small()
            .color(cx.theme.muted),
    );
    let said = SeveralWords {
        label: words.get("learner-acquired"),
        none: words.get("learner-acquired-none"),
        add: words.get("learner-acquired-add"),
        remove: words.get("learner-acquired-remove"),
    };
    let competencies: Vec<(CompetencyId, String)> = cx
        .plan
        .competencies()
        .map(|(_, it)| (it.id.clone(), cx.title(&Key::Competency(it.id.clone()))))
        .collect();
    let competencies = with_chosen(competencies, &learner.acquired, |it| {
        cx.title(&Key::Competency(it.clone()))
    });
    if let Some(acquired) = several(ui, pen, said, &learner.acquired, &competencies) {
        actions.edit(edit(learner, LearnerEdit::Acquired(acquired)));
        actions.push(Action::EndGesture);
    }
    long_text(
        ui,
        pen,
        words.get("learner-notes"),
        &learner.notes,
        actions,
        |it| edit(learner, LearnerEdit::Notes(it)),
    );
}

/// The alias: another one takes its place once it is typed and free.
fn alias(cx: &Cx<'_>, pen: Pen<'_>, learner: &Learner, ui: &mut Ui, actions: &mut Actions) {
    let words = cx.text.get("learner-alias");
    let caption = label(ui, pen, words);
    let id = Id::unique(("learner-alias", &learner.id));
    let draft: Option<String> = ui.data(|data| data.get_temp(id));
    let mut typed = draft.unwrap_or_else(|| learner.id.to_string());
    let read = |typed: &str| {
        let id = LearnerId::parse(typed.trim()).ok()?;
        (id == learner.id || cx.plan.learner(&id).is_none()).then_some(id)
    };
    let understood = read(&typed);
    let mut field = TextEdit::singleline(&mut typed)
        .id(id.with("field"))
        .desired_width(f32::INFINITY);
    if understood.is_none() {
        field = field.text_color(cx.theme.danger.ink);
    }
    let response = ui.add(field).labelled_by(caption.id);
    if response.changed() {
        ui.data_mut(|data| data.insert_temp(id, typed.clone()));
    }
    if response.lost_focus() {
        ui.data_mut(|data| data.remove_temp::<String>(id));
        if let Some(new) = read(&typed)
            && new != learner.id
        {
            let old = Key::Learner(learner.id.clone());
            actions.edit(Edit::Rename(old, new.to_string()));
            actions.push(Action::Select(Key::Learner(new)));
        }
    }
}
