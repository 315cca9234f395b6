//! What a module's training in the work situation rests on (Code du travail, D. 6313-3-2): the analysis of the
//! work activity, the tutors named, the day of the first situation, and its reflexive phases.

use std::sync::Arc;

use egui::{Label, RichText, Ui};

use super::super::pen;
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme;
use crate::app::widgets::fields::{self, parsed};
use crate::app::widgets::{button, icon_button};
use crate::edit::{Edit, ModuleEdit};
use crate::model::{Activity, ActivityKind, Afest, Key, Module, TutorDesignation, TutorId, WorkAnalysis};

/// Draws the form of a module, with what it inherits from the plan, and its phases.
pub(super) fn ui(cx: &Cx<'_>, module: &Module, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let set = |it: Afest| Edit::Module(module.id.clone(), ModuleEdit::Afest(it));
    form(cx, (&module.afest, Some(&cx.plan.afest)), ui, actions, &set);
    let count = |kind| {
        let of_kind = |it: &&Arc<Activity>| it.kind == kind;
        module.activities.iter().filter(of_kind).count()
    };
    let words = text.fmt(
        "afest-phases",
        &[
            ("situations", count(ActivityKind::WorkSituation).into()),
            ("phases", count(ActivityKind::Reflexive).into()),
        ],
    );
    small(cx, &words, ui);
}

/// What an AFEST rests on, and what holds while it is not described here; nothing for the plan itself.
type Both<'a> = (&'a Afest, Option<&'a Afest>);

/// How a new value becomes an edit.
type Make<'a> = &'a dyn Fn(Afest) -> Edit;

/// Draws the form, of the plan or of a module.
pub(in crate::app::inspectors) fn form(
    cx: &Cx<'_>,
    both: Both<'_>,
    ui: &mut Ui,
    actions: &mut Actions,
    make: Make<'_>,
) {
    let (own, above) = both;
    fields::date(
        ui,
        pen(cx),
        cx.text.get("afest-first-situation"),
        own.first_situation,
        actions,
        |first_situation| {
            make(Afest {
                first_situation,
                ..own.clone()
            })
        },
    );
    if own.first_situation.is_none()
        && let Some(day) = above.and_then(|it| it.first_situation)
    {
        inherited(cx, &cx.text.date(day), ui);
    }
    analysis(cx, both, ui, actions, make);
    tutors(cx, both, ui, actions, make);
}

fn small(cx: &Cx<'_>, words: &str, ui: &mut Ui) {
    let words = RichText::new(words)
        .text_style(theme::small())
        .color(cx.theme.muted);
    ui.add(Label::new(words).wrap());
}

/// Says what holds from the plan.
fn inherited(cx: &Cx<'_>, value: &str, ui: &mut Ui) {
    let words = cx.text.fmt("legal-inherited", &[("value", value.into())]);
    small(cx, &words, ui);
}

/// The button that gives up what is described here for what the plan says.
fn give_up(cx: &Cx<'_>, ui: &mut Ui) -> bool {
    button(ui, Some(Icon::Undo), cx.text.get("legal-inherit")).clicked()
}

/// An analysis on one line.
fn told(cx: &Cx<'_>, analysis: &WorkAnalysis) -> String {
    let mut parts = vec![analysis.author.clone()];
    parts.extend(analysis.date.map(|it| cx.text.date(it)));
    parts.extend(analysis.situations.iter().cloned());
    parts.retain(|it| !it.trim().is_empty());
    parts.join(" · ")
}

fn analysis(cx: &Cx<'_>, (own, above): Both<'_>, ui: &mut Ui, actions: &mut Actions, make: Make<'_>) {
    let text = cx.text;
    let above = above.and_then(|it| it.analysis.as_ref());
    let shown = own.analysis.clone().unwrap_or_default();
    // To depart from the plan's analysis starts from a copy of it.
    let current = own.analysis.as_ref().or(above).cloned().unwrap_or_default();
    // An analysis of which nothing is said is none.
    let set = |it: WorkAnalysis| {
        let analysis = (it != WorkAnalysis::default()).then_some(it);
        make(Afest {
            analysis,
            ..own.clone()
        })
    };
    fields::text(
        ui,
        pen(cx),
        text.get("afest-analysis-author"),
        &shown.author,
        actions,
        |author| {
            set(WorkAnalysis {
                author,
                ..current.clone()
            })
        },
    );
    fields::date(
        ui,
        pen(cx),
        text.get("afest-analysis-date"),
        shown.date,
        actions,
        |date| {
            set(WorkAnalysis {
                date,
                ..current.clone()
            })
        },
    );
    let words = text.get("afest-situations");
    fields::label(ui, pen(cx), words);
    let read = |typed: &str| -> Option<Vec<String>> {
        let parts = typed.split(';').map(str::trim).filter(|it| !it.is_empty());
        Some(parts.map(str::to_owned).collect())
    };
    let listed = shown.situations.join(" ; ");
    let (response, typed) = parsed(ui, pen(cx), words, &listed, f32::INFINITY, read);
    if let Some(situations) = typed {
        actions.edit(set(WorkAnalysis {
            situations,
            ..current.clone()
        }));
    }
    if response.lost_focus() {
        actions.push(Action::EndGesture);
    }
    if let Some(above) = above {
        if own.analysis.is_none() {
            inherited(cx, &told(cx, above), ui);
        } else if give_up(cx, ui) {
            actions.edit(make(Afest {
                analysis: None,
                ..own.clone()
            }));
            actions.push(Action::EndGesture);
        }
    }
}

fn tutors(cx: &Cx<'_>, (afest, above): Both<'_>, ui: &mut Ui, actions: &mut Actions, make: Make<'_>) {
    let text = cx.text;
    let own = &afest.tutors;
    let set = |tutors: Vec<TutorDesignation>| {
        make(Afest {
            tutors,
            ..afest.clone()
        })
    };
    fields::label(ui, pen(cx), text.get("afest-tutors"));
    let above = above.map_or(&[] as &[TutorDesignation], |it| &it.tutors);
    if own.is_empty() && above.is_empty() {
        ui.label(RichText::new(text.get("afest-no-tutor")).color(cx.theme.muted));
    } else if own.is_empty() {
        let each: Vec<String> = above
            .iter()
            .map(|it| {
                let name = cx.title(&Key::Tutor(it.tutor.clone()));
                it.date
                    .map_or_else(|| name.clone(), |date| format!("{name} ({})", cx.text.date(date)))
            })
            .collect();
        inherited(cx, &cx.text.list(&each), ui);
    }
    for (index, named) in own.iter().enumerate() {
        ui.push_id(("tutor", index), |ui| {
            let name = cx.title(&Key::Tutor(named.tutor.clone()));
            ui.horizontal(|ui| {
                if icon_button(ui, Icon::Close, &format!("{} {name}", text.get("form-remove"))).clicked() {
                    let mut next = own.clone();
                    next.remove(index);
                    actions.edit(set(next));
                    actions.push(Action::EndGesture);
                }
                ui.add(Label::new(&name).truncate());
            });
            let words = text.fmt("afest-named-on", &[("tutor", name.as_str().into())]);
            fields::date(ui, pen(cx), &words, named.date, actions, |date| {
                let mut next = own.clone();
                if let Some(slot) = next.get_mut(index) {
                    slot.date = date;
                }
                set(next)
            });
        });
    }
    let free: Vec<(Option<TutorId>, String)> = cx
        .plan
        .tutors
        .iter()
        .filter(|it| own.iter().all(|named| named.tutor != it.id))
        .map(|it| (Some(it.id.clone()), cx.title(&Key::Tutor(it.id.clone()))))
        .collect();
    if cx.plan.tutors.is_empty() {
        let words = RichText::new(text.get("afest-tutors-elsewhere")).color(cx.theme.muted);
        ui.add(Label::new(words).wrap());
        if button(ui, Some(Icon::Plus), text.get("afest-to-means")).clicked() {
            actions.push(Action::Show(crate::app::view::ViewId::Means));
        }
    } else if !free.is_empty() {
        let mut options = vec![(None, text.get("form-add").to_owned())];
        options.extend(free);
        if let (_, Some(Some(tutor))) = fields::pick(ui, text.get("afest-name-tutor"), &None, &options) {
            let mut next = own.clone();
            next.push(TutorDesignation { tutor, date: None });
            actions.edit(set(next));
            actions.push(Action::EndGesture);
        }
    }
}
