//! A room of the centre.

use egui::Ui;

use super::means::{MOST, connection, modules, related, stocks};
use crate::app::action::Actions;
use crate::app::cx::Cx;
use crate::app::widgets::fields;
use crate::edit::{Edit, RoomEdit};
use crate::model::{RoomId, find};

/// Draws the fields of a room.
pub(super) fn ui(cx: &Cx<'_>, id: &RoomId, ui: &mut Ui, actions: &mut Actions) {
    let Some(room) = find(&cx.plan.rooms, id) else {
        return;
    };
    let (text, pen) = (cx.text, super::pen(cx));
    let set = |edit| Edit::Room(id.clone(), edit);
    fields::text(ui, pen, text.get("means-name"), &room.name, actions, |it| {
        set(RoomEdit::Name(it))
    });
    fields::text(ui, pen, text.get("means-site"), &room.site, actions, |it| {
        set(RoomEdit::Site(it))
    });
    fields::number(
        ui,
        pen,
        text.get("means-capacity"),
        room.capacity,
        0..=MOST,
        actions,
        |it| set(RoomEdit::Capacity(it)),
    );
    stocks(cx, ui, &room.equipment, actions, |it| {
        set(RoomEdit::Equipment(it))
    });
    connection(cx, ui, room.connection, actions, |it| {
        set(RoomEdit::Connection(it))
    });
    fields::money(
        ui,
        pen,
        text.get("means-hourly-room"),
        room.hourly_cost,
        actions,
        |it| set(RoomEdit::HourlyCost(it)),
    );
    let held = modules(cx, |it| it.room.as_ref() == Some(id));
    related(
        cx,
        ui,
        text.get("means-held-here"),
        text.get("means-held-none"),
        &held,
        actions,
    );
    fields::long_text(ui, pen, text.get("means-notes"), &room.notes, actions, |it| {
        set(RoomEdit::Notes(it))
    });
}
