//! A workplace that receives learners.

use egui::Ui;

use super::means::{MOST, items, learners, related, texts};
use crate::app::action::Actions;
use crate::app::cx::Cx;
use crate::app::widgets::fields;
use crate::edit::{Edit, WorkplaceEdit};
use crate::model::{Key, TutorId, WorkplaceId, find};

/// Draws the fields of a workplace.
pub(super) fn ui(cx: &Cx<'_>, id: &WorkplaceId, ui: &mut Ui, actions: &mut Actions) {
    let Some(place) = find(&cx.plan.workplaces, id) else {
        return;
    };
    let (text, pen) = (cx.text, super::pen(cx));
    let set = |edit| Edit::Workplace(id.clone(), edit);
    fields::text(ui, pen, text.get("means-name"), &place.name, actions, |it| {
        set(WorkplaceEdit::Name(it))
    });
    fields::text(ui, pen, text.get("means-town"), &place.town, actions, |it| {
        set(WorkplaceEdit::Town(it))
    });
    fields::number(
        ui,
        pen,
        text.get("means-capacity"),
        place.capacity,
        0..=MOST,
        actions,
        |it| set(WorkplaceEdit::Capacity(it)),
    );
    texts(
        cx,
        ui,
        text.get("means-situations"),
        &place.situations,
        actions,
        |it| set(WorkplaceEdit::Situations(it)),
    );
    items(
        cx,
        ui,
        text.get("means-machines"),
        &place.equipment,
        actions,
        |it| set(WorkplaceEdit::Equipment(it)),
    );
    let mut tutors: Vec<(Option<TutorId>, String)> = vec![(None, text.get("means-no-tutor").to_owned())];
    tutors.extend(
        cx.plan
            .tutors
            .iter()
            .map(|it| (Some(it.id.clone()), cx.title(&Key::Tutor(it.id.clone())))),
    );
    fields::choice(
        ui,
        pen,
        text.get("means-tutor"),
        &place.tutor,
        &tutors,
        actions,
        |it| set(WorkplaceEdit::Tutor(it)),
    );
    let placed = learners(cx, |it| it.workplace.as_ref() == Some(id));
    related(
        cx,
        ui,
        text.get("means-placed-here"),
        text.get("means-placed-none"),
        &placed,
        actions,
    );
    fields::long_text(ui, pen, text.get("means-notes"), &place.notes, actions, |it| {
        set(WorkplaceEdit::Notes(it))
    });
}
