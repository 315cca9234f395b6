//! A third place.

use egui::Ui;

use super::means::{MOST, connection, items, learners, related};
use crate::app::action::Actions;
use crate::app::cx::Cx;
use crate::app::widgets::fields;
use crate::edit::{Edit, ThirdPlaceEdit};
use crate::model::{ThirdPlaceId, find};

/// Draws the fields of a third place.
pub(super) fn ui(cx: &Cx<'_>, id: &ThirdPlaceId, ui: &mut Ui, actions: &mut Actions) {
    let Some(place) = find(&cx.plan.third_places, id) else {
        return;
    };
    let (text, pen) = (cx.text, super::pen(cx));
    let set = |edit| Edit::ThirdPlace(id.clone(), edit);
    fields::text(ui, pen, text.get("means-name"), &place.name, actions, |it| {
        set(ThirdPlaceEdit::Name(it))
    });
    fields::text(ui, pen, text.get("means-town"), &place.town, actions, |it| {
        set(ThirdPlaceEdit::Town(it))
    });
    fields::number(
        ui,
        pen,
        text.get("means-seats-long"),
        place.seats,
        0..=MOST,
        actions,
        |it| set(ThirdPlaceEdit::Seats(it)),
    );
    ui.add_space(4.0);
    fields::toggle(
        ui,
        text.get("means-mediator-long"),
        place.mediator,
        actions,
        |it| set(ThirdPlaceEdit::Mediator(it)),
    );
    fields::toggle(ui, text.get("means-quiet-long"), place.quiet, actions, |it| {
        set(ThirdPlaceEdit::Quiet(it))
    });
    items(cx, ui, text.get("means-holds"), &place.equipment, actions, |it| {
        set(ThirdPlaceEdit::Equipment(it))
    });
    connection(cx, ui, place.connection, actions, |it| {
        set(ThirdPlaceEdit::Connection(it))
    });
    fields::money(
        ui,
        pen,
        text.get("means-hourly-seat"),
        place.hourly_cost,
        actions,
        |it| set(ThirdPlaceEdit::HourlyCost(it)),
    );
    let placed = learners(cx, |it| it.third_place.as_ref() == Some(id));
    related(
        cx,
        ui,
        text.get("means-placed-here"),
        text.get("means-placed-none"),
        &placed,
        actions,
    );
    fields::long_text(ui, pen, text.get("means-notes"), &place.notes, actions, |it| {
        set(ThirdPlaceEdit::Notes(it))
    });
}
