//! The inspector of an activity.

use egui::Ui;

use super::{options, pen};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::widgets::fields;
use crate::app::widgets::{button, fold, quiet_button};
use crate::app::words;
use crate::edit::{ActivityEdit, Edit};
use crate::model::{
    Activity, ActivityId, ActivityKind, AssessmentKind, Deliverable, DeliverableKind, Grouping, Key,
    Modality, Module, ModuleId, TrainerPresence, find,
};

/// Draws the inspector of an activity.
pub(super) fn ui(cx: &Cx<'_>, home: &ModuleId, id: &ActivityId, ui: &mut Ui, actions: &mut Actions) {
    let text = cx.text;
    let Some(module) = cx.plan.module(home) else {
        return;
    };
    let Some(activity) = find(&module.activities, id) else {
        return;
    };
    let module_key = Key::Module(home.clone());
    let back = text.fmt("sequence-back", &[("title", cx.title(&module_key).into())]);
    if quiet_button(ui, Some(Icon::ArrowLeft), &back).clicked() {
        actions.push(Action::Select(module_key.clone()));
    }
    let set = |edit: ActivityEdit| Edit::Activity(home.clone(), id.clone(), edit);
    fold(
        ui,
        pen(cx),
        "activity-about",
        text.get("module-about"),
        true,
        |ui| {
            fields::text(
                ui,
                pen(cx),
                text.get("form-title"),
                &activity.title,
                actions,
                |it| set(ActivityEdit::Title(it)),
            );
            let kinds = options(cx, ActivityKind::ALL, words::activity_kind);
            fields::choice(
                ui,
                pen(cx),
                text.get("sequence-kind"),
                &activity.kind,
                &kinds,
                actions,
                |it| set(ActivityEdit::Kind(it)),
            );
            let modalities = options(cx, &Modality::ALL, words::modality);
            fields::choice(
                ui,
                pen(cx),
                text.get("sequence-modality"),
                &activity.modality,
                &modalities,
                actions,
                |it| set(ActivityEdit::Modality(it)),
            );
            fields::hours(
                ui,
                pen(cx),
                text.get("sequence-duration"),
                activity.duration,
                actions,
                |it| set(ActivityEdit::Duration(it)),
            );
            let groupings = options(cx, Grouping::ALL, words::grouping);
            fields::choice(
                ui,
                pen(cx),
                text.get("sequence-grouping"),
                &activity.grouping,
                &groupings,
                actions,
                |it| set(ActivityEdit::Grouping(it)),
            );
            let presences = options(cx, TrainerPresence::ALL, words::presence);
            fields::choice(
                ui,
                pen(cx),
                text.get("sequence-trainer"),
                &activity.trainer,
                &presences,
                actions,
                |it| set(ActivityEdit::Trainer(it)),
            );
        },
    );
    fold(
        ui,
        pen(cx),
        "activity-proof",
        text.get("sequence-proof"),
        true,
        |ui| {
            proof(cx, (module, activity), ui, actions, set);
        },
    );
    fold(
        ui,
        pen(cx),
        "activity-notes",
        text.get("form-notes"),
        false,
        |ui| {
            fields::long_text(
                ui,
                pen(cx),
                text.get("form-notes"),
                &activity.notes,
                actions,
                |it| set(ActivityEdit::Notes(it)),
            );
        },
    );
    ui.add_space(8.0);
    if button(ui, Some(Icon::Trash), text.get("sequence-delete")).clicked() {
        actions.edit(Edit::Remove(Key::Activity(home.clone(), id.clone())));
        actions.push(Action::Select(module_key));
    }
}

/// How it assesses, and what is handed in.
fn proof(
    cx: &Cx<'_>,
    (module, activity): (&Module, &Activity),
    ui: &mut Ui,
    actions: &mut Actions,
    set: impl Fn(ActivityEdit) -> Edit,
) {
    let text = cx.text;
    let mut kinds = vec![(None, text.get("sequence-no-assessment").to_owned())];
    kinds.extend(
        options(cx, AssessmentKind::ALL, words::assessment)
            .into_iter()
            .map(|(kind, word)| (Some(kind), word)),
    );
    fields::choice(
        ui,
        pen(cx),
        text.get("sequence-assessment"),
        &activity.assessment,
        &kinds,
        actions,
        |it| set(ActivityEdit::Assessment(it)),
    );
    fields::toggle(
        ui,
        text.get("sequence-delivers"),
        activity.deliverable.is_some(),
        actions,
        |on| {
            let deliverable = on.then(|| Deliverable {
                title: String::new(),
                kind: DeliverableKind::default(),
                worth: activity.duration,
            });
            set(ActivityEdit::Deliverable(deliverable))
        },
    );
    super::follow_up::inherited(cx, module, activity, ui);
    let Some(deliverable) = &activity.deliverable else {
        return;
    };
    fields::text(
        ui,
        pen(cx),
        text.get("sequence-deliverable"),
        &deliverable.title,
        actions,
        |title| {
            let deliverable = Deliverable {
                title,
                ..deliverable.clone()
            };
            set(ActivityEdit::Deliverable(Some(deliverable)))
        },
    );
    let kinds = options(cx, DeliverableKind::ALL, words::deliverable);
    fields::choice(
        ui,
        pen(cx),
        text.get("sequence-evidence"),
        &deliverable.kind,
        &kinds,
        actions,
        |kind| {
            let deliverable = Deliverable {
                kind,
                ..deliverable.clone()
            };
            set(ActivityEdit::Deliverable(Some(deliverable)))
        },
    );
    fields::hours(
        ui,
        pen(cx),
        text.get("sequence-worth"),
        deliverable.worth,
        actions,
        |worth| {
            let deliverable = Deliverable {
                worth,
                ..deliverable.clone()
            };
            set(ActivityEdit::Deliverable(Some(deliverable)))
        },
    );
}
