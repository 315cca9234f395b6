//! A workplace tutor, or AFEST trainer.

use egui::Ui;

use super::means::{MOST, learners, related};
use crate::app::action::Actions;
use crate::app::cx::Cx;
use crate::app::widgets::fields;
use crate::edit::{Edit, TutorEdit};
use crate::model::{Key, TutorId, WorkplaceId, find};

/// Draws the fields of a tutor.
pub(super) fn ui(cx: &Cx<'_>, id: &TutorId, ui: &mut Ui, actions: &mut Actions) {
    let Some(tutor) = find(&cx.plan.tutors, id) else {
        return;
    };
    let (text, pen) = (cx.text, super::pen(cx));
    let set = |edit| Edit::Tutor(id.clone(), edit);
    fields::text(ui, pen, text.get("means-name"), &tutor.name, actions, |it| {
        set(TutorEdit::Name(it))
    });
    ui.add_space(4.0);
    fields::toggle(ui, text.get("means-trained-long"), tutor.trained, actions, |it| {
        set(TutorEdit::Trained(it))
    });
    fields::number(
        ui,
        pen,
        text.get("means-most-long"),
        tutor.max_learners,
        0..=MOST,
        actions,
        |it| set(TutorEdit::MaxLearners(it)),
    );
    let places: Vec<&WorkplaceId> = cx
        .plan
        .workplaces
        .iter()
        .filter(|it| it.tutor.as_ref() == Some(id))
        .map(|it| &it.id)
        .collect();
    let keys: Vec<Key> = places.iter().map(|it| Key::Workplace((*it).clone())).collect();
    related(
        cx,
        ui,
        text.get("means-places"),
        text.get("means-equipment-none"),
        &keys,
        actions,
    );
    let followed = learners(cx, |it| {
        it.workplace.as_ref().is_some_and(|own| places.contains(&own))
    });
    related(
        cx,
        ui,
        text.get("means-placed-here"),
        text.get("means-placed-none"),
        &followed,
        actions,
    );
    fields::long_text(ui, pen, text.get("means-notes"), &tutor.notes, actions, |it| {
        set(TutorEdit::Notes(it))
    });
}
