//! The usual evidence of asynchronous work, for the plan or for a module that departs from it.

use egui::{Label, RichText, Ui};

use super::{options, pen};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::theme;
use crate::app::widgets::{fields, segmented};
use crate::app::words;
use crate::edit::{Edit, ModuleEdit, PlanEdit};
use crate::model::{Activity, DeliverableKind, FollowUp, Module, Own};

/// What a module does about something that its path says once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stance {
    /// It follows the path.
    Inherited,
    /// It has its own.
    Own,
    /// It does without.
    Nothing,
}

/// Draws the choice among the three; gives the new one when it changed.
pub(super) fn stance(
    cx: &Cx<'_>,
    name: &str,
    now: Stance,
    [inherited, own, nothing]: [&'static str; 3],
    ui: &mut Ui,
) -> Option<Stance> {
    let text = cx.text;
    let mut next = now;
    let choices = [
        (Stance::Inherited, text.get(inherited)),
        (Stance::Own, text.get(own)),
        (Stance::Nothing, text.get(nothing)),
    ];
    segmented(ui, name, &mut next, &choices).then_some(next)
}

/// Draws the form of the path.
pub(super) fn ui(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let own = cx.plan.follow_up.as_ref();
    let make = |it| Edit::Plan(PlanEdit::FollowUp(it));
    let mut on = own.is_some();
    if ui.checkbox(&mut on, text.get("follow-up-usual")).changed() {
        actions.edit(make(on.then(FollowUp::default)));
        actions.push(Action::EndGesture);
    }
    match own {
        None => small(cx, text.get("follow-up-missing"), ui),
        Some(own) => form(cx, own, ui, actions, &|it| make(Some(it))),
    }
}

/// Draws what a module does about it: follows the path, has its own, does without.
pub(super) fn of_module(cx: &Cx<'_>, module: &Module, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let above = cx.plan.follow_up.as_ref();
    let make = |it| Edit::Module(module.id.clone(), ModuleEdit::FollowUp(it));
    let now = match module.follow_up {
        Own::Inherited => Stance::Inherited,
        Own::Nothing => Stance::Nothing,
        Own::Stated(_) => Stance::Own,
    };
    let words = ["follow-up-inherits", "follow-up-own", "follow-up-nothing"];
    if let Some(next) = stance(cx, text.get("follow-up-usual"), now, words, ui) {
        actions.edit(make(match next {
            Stance::Inherited => Own::Inherited,
            Stance::Nothing => Own::Nothing,
            // To depart from the path starts from a copy of what it says.
            Stance::Own => Own::Stated(above.cloned().unwrap_or_default()),
        }));
        actions.push(Action::EndGesture);
    }
    match (&module.follow_up, above) {
        (Own::Stated(own), _) => form(cx, own, ui, actions, &|it| make(Own::Stated(it))),
        (Own::Inherited, Some(above)) => {
            let value = told(cx, &above.title, above.kind);
            small(cx, &text.fmt("legal-inherited", &[("value", value.into())]), ui);
        }
        (Own::Inherited, None) => small(cx, text.get("follow-up-missing-above"), ui),
        (Own::Nothing, _) => small(cx, text.get("follow-up-nothing-note"), ui),
    }
}

fn form(cx: &Cx<'_>, own: &FollowUp, ui: &mut Ui, actions: &mut Actions, make: &dyn Fn(FollowUp) -> Edit) {
    let text = cx.text;
    ui.indent("follow-up", |ui| {
        let named = text.get("follow-up-title");
        fields::text(ui, pen(cx), named, &own.title, actions, |title| {
            make(FollowUp { title, ..own.clone() })
        });
        let kinds = options(cx, DeliverableKind::ALL, words::deliverable);
        let named = text.get("sequence-evidence");
        fields::choice(ui, pen(cx), named, &own.kind, &kinds, actions, |kind| {
            make(FollowUp { kind, ..own.clone() })
        });
    });
}

/// Says what an activity inherits.
pub(super) fn inherited(cx: &Cx<'_>, module: &Module, activity: &Activity, ui: &mut Ui) {
    let held = cx.plan.handed_in(module, activity).filter(|it| it.inherited);
    if let Some(held) = held {
        let args = [
            ("value", told(cx, held.title, held.kind).into()),
            ("hours", cx.text.hours(held.worth.get()).into()),
        ];
        small(cx, &cx.text.fmt("follow-up-inherited", &args), ui);
    }
}

/// An evidence on one line.
fn told(cx: &Cx<'_>, title: &str, kind: DeliverableKind) -> String {
    let kind = cx.text.get(words::deliverable(kind));
    if title.trim().is_empty() {
        kind.to_owned()
    } else {
        format!("{title} ({kind})")
    }
}

/// A remark under a field.
pub(super) fn small(cx: &Cx<'_>, words: &str, ui: &mut Ui) {
    let words = RichText::new(words)
        .text_style(theme::small())
        .color(cx.theme.muted);
    ui.add(Label::new(words).wrap());
}
