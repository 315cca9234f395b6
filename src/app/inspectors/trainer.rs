//! A trainer of the centre.

use egui::Ui;

use super::means::{modules, related};
use crate::app::action::Actions;
use crate::app::cx::Cx;
use crate::app::widgets::fields;
use crate::edit::{Edit, TrainerEdit};
use crate::model::{TrainerId, find};

/// Draws the fields of a trainer.
pub(super) fn ui(cx: &Cx<'_>, id: &TrainerId, ui: &mut Ui, actions: &mut Actions) {
    let Some(trainer) = find(&cx.plan.trainers, id) else {
        return;
    };
    let (text, pen) = (cx.text, super::pen(cx));
    let set = |edit| Edit::Trainer(id.clone(), edit);
    fields::text(ui, pen, text.get("means-name"), &trainer.name, actions, |it| {
        set(TrainerEdit::Name(it))
    });
    fields::text(ui, pen, text.get("means-field"), &trainer.field, actions, |it| {
        set(TrainerEdit::Field(it))
    });
    fields::optional_hours(
        ui,
        pen,
        text.get("means-available-long"),
        trainer.available,
        actions,
        |it| set(TrainerEdit::Available(it)),
    );
    fields::money(
        ui,
        pen,
        text.get("means-hourly-person"),
        trainer.hourly_cost,
        actions,
        |it| set(TrainerEdit::HourlyCost(it)),
    );
    let given = modules(cx, |it| it.trainers.contains(id));
    related(
        cx,
        ui,
        text.get("means-given-by"),
        text.get("means-given-none"),
        &given,
        actions,
    );
    fields::long_text(ui, pen, text.get("means-notes"), &trainer.notes, actions, |it| {
        set(TrainerEdit::Notes(it))
    });
}
