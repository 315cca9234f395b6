//! A third place.

use egui::Ui;

use super::means::{MOST, connection, items, learners, related};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::widgets::fields::{self, parsed};
use crate::app::widgets::fold;
use crate::edit::{Edit, ThirdPlaceEdit};
use crate::model::{Listing, Position, ThirdPlaceId, find};

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
    fold(
        ui,
        pen,
        "third-place-listing",
        text.get("places-listing"),
        false,
        |ui| {
            listing(cx, id, &place.listing, ui, actions);
        },
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

/// A text of the entry: its words and where it stands.
type Line = (&'static str, fn(&mut Listing) -> &mut String);

/// What the national directory says of the place, kept so that it can be contributed.
fn listing(cx: &Cx<'_>, id: &ThirdPlaceId, own: &Listing, ui: &mut Ui, actions: &mut Actions) {
    let (text, pen) = (cx.text, super::pen(cx));
    let set = |change: &dyn Fn(&mut Listing)| {
        let mut next = own.clone();
        change(&mut next);
        Edit::ThirdPlace(id.clone(), ThirdPlaceEdit::Listing(next))
    };
    let rows: [Line; 7] = [
        ("places-listing-id", |it| &mut it.id),
        ("places-listing-pivot", |it| &mut it.pivot),
        ("places-listing-address", |it| &mut it.address),
        ("places-listing-postcode", |it| &mut it.postcode),
        ("places-listing-phone", |it| &mut it.phone),
        ("places-listing-email", |it| &mut it.email),
        ("places-listing-web", |it| &mut it.web),
    ];
    for (key, field) in rows {
        let mut read = own.clone();
        let value = field(&mut read).clone();
        fields::text(ui, pen, text.get(key), &value, actions, |typed| {
            set(&|it| field(it).clone_from(&typed))
        });
    }
    let shown = own.position.map_or_else(String::new, |it| it.to_string());
    let words = text.get("places-listing-position");
    fields::label(ui, pen, words);
    let (response, typed) = parsed(ui, pen, words, &shown, f32::INFINITY, |typed| {
        if typed.trim().is_empty() {
            Some(None)
        } else {
            Position::parse(typed).map(Some)
        }
    });
    if let Some(position) = typed {
        actions.edit(set(&|it| it.position = position));
    }
    if response.lost_focus() {
        actions.push(Action::EndGesture);
    }
    let shown = own.services.join(" ; ");
    let words = text.get("places-listing-services");
    fields::label(ui, pen, words);
    let (response, typed) = parsed(ui, pen, words, &shown, f32::INFINITY, |typed| {
        Some(
            typed
                .split([';', '|'])
                .map(str::trim)
                .filter(|it| !it.is_empty())
                .map(str::to_owned)
                .collect::<Vec<_>>(),
        )
    });
    if let Some(services) = typed {
        actions.edit(set(&|it| it.services.clone_from(&services)));
    }
    if response.lost_focus() {
        actions.push(Action::EndGesture);
    }
}
