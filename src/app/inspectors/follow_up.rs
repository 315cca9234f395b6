//! The usual evidence of asynchronous work, for the plan or for a module that departs from it.

use egui::{Label, RichText, Ui};

use super::{options, pen};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::theme;
use crate::app::widgets::fields;
use crate::app::words;
use crate::edit::Edit;
use crate::model::{Activity, DeliverableKind, FollowUp, Module};

/// Draws the form. `above` is what holds while nothing is described here; nothing for the plan itself.
pub(super) fn ui(
    cx: &Cx<'_>,
    own: Option<&FollowUp>,
    above: Option<Option<&FollowUp>>,
    ui: &mut Ui,
    actions: &mut Actions,
    make: &dyn Fn(Option<FollowUp>) -> Edit,
) {
    let text = cx.text;
    let mut on = own.is_some();
    if ui.checkbox(&mut on, text.get("follow-up-usual")).changed() {
        let start = || above.flatten().cloned().unwrap_or_default();
        actions.edit(make(on.then(start)));
        actions.push(Action::EndGesture);
    }
    let Some(own) = own else {
        let words = match above {
            None => text.get("follow-up-missing").to_owned(),
            Some(None) => text.get("assistance-missing-above").to_owned(),
            Some(Some(above)) => {
                let value = told(cx, &above.title, above.kind);
                text.fmt("assistance-inherited", &[("value", value.into())])
            }
        };
        small(cx, &words, ui);
        return;
    };
    ui.indent("follow-up", |ui| {
        let named = text.get("follow-up-title");
        fields::text(ui, pen(cx), named, &own.title, actions, |title| {
            make(Some(FollowUp { title, ..own.clone() }))
        });
        let kinds = options(cx, DeliverableKind::ALL, words::deliverable);
        let named = text.get("sequence-evidence");
        fields::choice(ui, pen(cx), named, &own.kind, &kinds, actions, |kind| {
            make(Some(FollowUp { kind, ..own.clone() }))
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

fn small(cx: &Cx<'_>, words: &str, ui: &mut Ui) {
    let words = RichText::new(words)
        .text_style(theme::small())
        .color(cx.theme.muted);
    ui.add(Label::new(words).wrap());
}
