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

/// Draws the form.
pub(super) fn ui(cx: &Cx<'_>, module: &Module, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let own = &module.afest;
    let set = |it: Afest| Edit::Module(module.id.clone(), ModuleEdit::Afest(it));
    let words = text.get("afest-first-situation");
    fields::date(
        ui,
        pen(cx),
        words,
        own.first_situation,
        actions,
        |first_situation| {
            set(Afest {
                first_situation,
                ..own.clone()
            })
        },
    );
    analysis(cx, module, ui, actions);
    tutors(cx, module, ui, actions);
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
    let words = RichText::new(words)
        .text_style(theme::small())
        .color(cx.theme.muted);
    ui.add(Label::new(words).wrap());
}

fn analysis(cx: &Cx<'_>, module: &Module, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let own = &module.afest;
    let current = own.analysis.clone().unwrap_or_default();
    // An analysis of which nothing is said is none.
    let set = |it: WorkAnalysis| {
        let analysis = (it != WorkAnalysis::default()).then_some(it);
        let afest = Afest {
            analysis,
            ..own.clone()
        };
        Edit::Module(module.id.clone(), ModuleEdit::Afest(afest))
    };
    fields::text(
        ui,
        pen(cx),
        text.get("afest-analysis-author"),
        &current.author,
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
        current.date,
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
    let shown = current.situations.join(" ; ");
    let (response, typed) = parsed(ui, pen(cx), words, &shown, f32::INFINITY, read);
    if let Some(situations) = typed {
        actions.edit(set(WorkAnalysis {
            situations,
            ..current.clone()
        }));
    }
    if response.lost_focus() {
        actions.push(Action::EndGesture);
    }
}

fn tutors(cx: &Cx<'_>, module: &Module, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let own = &module.afest.tutors;
    let set = |tutors: Vec<TutorDesignation>| {
        let afest = Afest {
            tutors,
            ..module.afest.clone()
        };
        Edit::Module(module.id.clone(), ModuleEdit::Afest(afest))
    };
    fields::label(ui, pen(cx), text.get("afest-tutors"));
    if own.is_empty() {
        ui.label(RichText::new(text.get("afest-no-tutor")).color(cx.theme.muted));
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
