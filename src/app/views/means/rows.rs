//! The columns of each list, and what stands under them.

use super::data::{Uses, cost_of, support_minutes, supported};
use super::tab::Tab;
use super::table::{Cell, Column, figures, words as column};
use crate::app::cx::Cx;
use crate::app::theme::Tone;
use crate::app::words::{self, equipment_kind, support_kind, support_moment};
use crate::checks::names;
use crate::edit::{
    Edit, EquipmentEdit, RoomEdit, SupportEdit, ThirdPlaceEdit, TrainerEdit, TutorEdit, WorkplaceEdit,
};
use crate::model::{Cents, Connection, EquipmentKind, Key, Plan, Stock, SupportKind, SupportMoment};
use crate::text::Text;

/// Largest count that a field takes.
const MOST: u32 = 10_000;

/// The columns of a list.
pub(super) const fn columns(tab: Tab) -> &'static [Column] {
    const EQUIPMENT: &[Column] = &[
        column("means-name", 150.0),
        column("means-kind", 118.0),
        figures("means-stock", 62.0),
        figures("means-unit-cost", 86.0),
        figures("means-value", 84.0),
        figures("means-loans", 74.0),
        figures("means-asked", 74.0),
    ];
    const ROOMS: &[Column] = &[
        column("means-name", 140.0),
        column("means-site", 96.0),
        figures("means-capacity", 62.0),
        column("means-holds", 128.0),
        column("means-connection", 112.0),
        figures("means-hourly", 78.0),
        figures("means-used", 66.0),
    ];
    const TRAINERS: &[Column] = &[
        column("means-name", 150.0),
        column("means-field", 150.0),
        figures("means-available", 84.0),
        figures("means-planned", 88.0),
        figures("means-modules", 68.0),
        figures("means-hourly", 78.0),
        figures("means-cost", 84.0),
    ];
    const SUPPORTS: &[Column] = &[
        column("means-title", 170.0),
        column("means-kind", 136.0),
        column("means-moment", 92.0),
        figures("means-per-learner", 80.0),
        figures("means-learners", 74.0),
        figures("means-modules", 70.0),
        figures("means-total", 78.0),
    ];
    const WORKPLACES: &[Column] = &[
        column("means-name", 140.0),
        column("means-town", 96.0),
        figures("means-capacity", 62.0),
        column("means-situations", 112.0),
        column("means-machines", 84.0),
        column("means-tutor", 112.0),
        figures("means-assigned", 74.0),
    ];
    const TUTORS: &[Column] = &[
        column("means-name", 200.0),
        column("means-trained", 84.0),
        figures("means-most", 100.0),
        figures("means-followed", 100.0),
        column("means-places", 200.0),
    ];
    const THIRD_PLACES: &[Column] = &[
        column("means-name", 130.0),
        column("means-town", 96.0),
        figures("means-seats", 62.0),
        column("means-connection", 112.0),
        column("means-mediator", 78.0),
        column("means-quiet", 58.0),
        figures("means-hourly", 78.0),
        figures("means-assigned", 74.0),
    ];
    match tab {
        Tab::Equipment => EQUIPMENT,
        Tab::Rooms => ROOMS,
        Tab::Trainers => TRAINERS,
        Tab::Supports => SUPPORTS,
        Tab::Workplaces => WORKPLACES,
        Tab::Tutors => TUTORS,
        Tab::ThirdPlaces => THIRD_PLACES,
    }
}

/// The cells of one row.
pub(super) fn cells<'a>(tab: Tab, cx: &Cx<'a>, uses: &Uses, at: usize) -> Vec<Cell<'a>> {
    let plan: &'a Plan = cx.plan;
    let cells = match tab {
        Tab::Equipment => equipment(cx, plan, uses, at),
        Tab::Rooms => rooms(cx, plan, uses, at),
        Tab::Trainers => trainers(cx, plan, uses, at),
        Tab::Supports => supports(cx, plan, at),
        Tab::Workplaces => workplaces(cx, plan, uses, at),
        Tab::Tutors => tutors(plan, uses, at),
        Tab::ThirdPlaces => third_places(cx, plan, uses, at),
    };
    cells.unwrap_or_default()
}

fn told(words: impl Into<String>) -> Cell<'static> {
    Cell::Told(words.into(), Tone::Neutral)
}

fn money(text: &Text, value: Cents) -> String {
    text.money(i64::try_from(value.get()).unwrap_or(i64::MAX))
}

/// So many of so many, marked when there are more than there may be. Nothing used says nothing.
fn out_of(used: Option<&u64>, most: u32) -> Cell<'static> {
    let used = used.copied().unwrap_or_default();
    let tone = if used > u64::from(most) {
        Tone::Warning
    } else {
        Tone::Neutral
    };
    Cell::Told(format!("{used} / {most}"), tone)
}

fn count(used: Option<&u64>) -> Cell<'static> {
    told(used.copied().unwrap_or_default().to_string())
}

fn equipment<'a>(cx: &Cx<'_>, plan: &'a Plan, uses: &Uses, at: usize) -> Option<Vec<Cell<'a>>> {
    let item = plan.equipment.get(at)?;
    let set = |edit: EquipmentEdit| Edit::Equipment(item.id.clone(), edit);
    let kinds = EquipmentKind::ALL
        .iter()
        .map(|kind| {
            (
                cx.text.get(equipment_kind(*kind)).to_owned(),
                set(EquipmentEdit::Kind(*kind)),
            )
        })
        .collect();
    Some(vec![
        Cell::Text(&item.name, Box::new(move |name| set(EquipmentEdit::Name(name)))),
        Cell::Choice(cx.text.get(equipment_kind(item.kind)).to_owned(), kinds),
        Cell::Count(
            item.stock,
            0..=MOST,
            Box::new(move |stock| set(EquipmentEdit::Stock(stock))),
        ),
        Cell::Money(
            item.unit_cost,
            Box::new(move |cost| set(EquipmentEdit::UnitCost(cost))),
        ),
        told(money(cx.text, item.unit_cost.times(item.stock.into()))),
        out_of(uses.loans.get(&item.id), item.stock),
        count(uses.asked.get(&item.id)),
    ])
}

/// The connection as a choice of presets; other rates are edited in the inspector.
fn connection(cx: &Cx<'_>, current: Connection, set: impl Fn(Connection) -> Edit) -> Cell<'static> {
    let shown = connection_words(cx.text, current);
    let choices = Connection::PRESETS
        .iter()
        .map(|(name, rates)| (cx.text.get(words::connection(name)).to_owned(), set(*rates)))
        .collect();
    Cell::Choice(shown, choices)
}

/// A connection in words: its preset, or its rates.
pub(in crate::app) fn connection_words(text: &Text, current: Connection) -> String {
    match current.preset() {
        Some(name) => text.get(words::connection(name)).to_owned(),
        None => format!(
            "{} ↓ {} ↑",
            text.mbit(current.down_kbps),
            text.mbit(current.up_kbps)
        ),
    }
}

fn stocks(plan: &Plan, text: &Text, stocks: &[Stock]) -> String {
    let parts: Vec<String> = stocks
        .iter()
        .map(|it| {
            let title = crate::checks::title(plan, &Key::Equipment(it.item.clone()));
            format!("{} {title}", it.quantity)
        })
        .collect();
    names(text, &parts)
}

fn rooms<'a>(cx: &Cx<'_>, plan: &'a Plan, uses: &Uses, at: usize) -> Option<Vec<Cell<'a>>> {
    let room = plan.rooms.get(at)?;
    let set = |edit: RoomEdit| Edit::Room(room.id.clone(), edit);
    Some(vec![
        Cell::Text(&room.name, Box::new(move |name| set(RoomEdit::Name(name)))),
        Cell::Text(&room.site, Box::new(move |site| set(RoomEdit::Site(site)))),
        Cell::Count(
            room.capacity,
            0..=MOST,
            Box::new(move |it| set(RoomEdit::Capacity(it))),
        ),
        told(stocks(plan, cx.text, &room.equipment)),
        connection(cx, room.connection, |it| set(RoomEdit::Connection(it))),
        Cell::Money(
            room.hourly_cost,
            Box::new(move |cost| set(RoomEdit::HourlyCost(cost))),
        ),
        count(uses.rooms.get(&room.id)),
    ])
}

fn trainers<'a>(cx: &Cx<'_>, plan: &'a Plan, uses: &Uses, at: usize) -> Option<Vec<Cell<'a>>> {
    let trainer = plan.trainers.get(at)?;
    let set = |edit: TrainerEdit| Edit::Trainer(trainer.id.clone(), edit);
    let planned = uses.trainers.get(&trainer.id).copied().unwrap_or_default();
    let over = trainer.available.is_some_and(|available| planned > available);
    Some(vec![
        Cell::Text(&trainer.name, Box::new(move |name| set(TrainerEdit::Name(name)))),
        Cell::Text(
            &trainer.field,
            Box::new(move |field| set(TrainerEdit::Field(field))),
        ),
        Cell::Limit(
            trainer.available,
            Box::new(move |it| set(TrainerEdit::Available(it))),
        ),
        Cell::Told(
            cx.text.hours(planned.get()),
            if over { Tone::Warning } else { Tone::Neutral },
        ),
        count(uses.trained.get(&trainer.id)),
        Cell::Money(
            trainer.hourly_cost,
            Box::new(move |cost| set(TrainerEdit::HourlyCost(cost))),
        ),
        told(money(cx.text, cost_of(planned.get().into(), trainer.hourly_cost))),
    ])
}

fn supports<'a>(cx: &Cx<'_>, plan: &'a Plan, at: usize) -> Option<Vec<Cell<'a>>> {
    let support = plan.supports.get(at)?;
    let set = |edit: SupportEdit| Edit::Support(support.id.clone(), edit);
    let kinds = SupportKind::ALL
        .iter()
        .map(|kind| {
            (
                cx.text.get(support_kind(*kind)).to_owned(),
                set(SupportEdit::Kind(*kind)),
            )
        })
        .collect();
    let moments = SupportMoment::ALL
        .iter()
        .map(|it| {
            (
                cx.text.get(support_moment(*it)).to_owned(),
                set(SupportEdit::Moment(*it)),
            )
        })
        .collect();
    let total = u32::try_from(support_minutes(plan, support)).unwrap_or(u32::MAX);
    let modules = if support.modules.is_empty() {
        cx.text.get("means-whole-path").to_owned()
    } else {
        support.modules.len().to_string()
    };
    Some(vec![
        Cell::Text(
            &support.title,
            Box::new(move |title| set(SupportEdit::Title(title))),
        ),
        Cell::Choice(cx.text.get(support_kind(support.kind)).to_owned(), kinds),
        Cell::Choice(cx.text.get(support_moment(support.moment)).to_owned(), moments),
        Cell::Hours(
            support.per_learner,
            Box::new(move |it| set(SupportEdit::PerLearner(it))),
        ),
        told(supported(plan, support).to_string()),
        told(modules),
        told(cx.text.hours(total)),
    ])
}

fn workplaces<'a>(cx: &Cx<'_>, plan: &'a Plan, uses: &Uses, at: usize) -> Option<Vec<Cell<'a>>> {
    let place = plan.workplaces.get(at)?;
    let set = |edit: WorkplaceEdit| Edit::Workplace(place.id.clone(), edit);
    let none = cx.text.get("means-no-tutor");
    let mut tutors = vec![(none.to_owned(), set(WorkplaceEdit::Tutor(None)))];
    for tutor in &plan.tutors {
        let title = cx.title(&Key::Tutor(tutor.id.clone()));
        tutors.push((title, set(WorkplaceEdit::Tutor(Some(tutor.id.clone())))));
    }
    let tutor = place
        .tutor
        .as_ref()
        .map_or_else(|| none.to_owned(), |id| cx.title(&Key::Tutor(id.clone())));
    let machines: Vec<String> = place
        .equipment
        .iter()
        .map(|id| cx.title(&Key::Equipment(id.clone())))
        .collect();
    Some(vec![
        Cell::Text(&place.name, Box::new(move |name| set(WorkplaceEdit::Name(name)))),
        Cell::Text(&place.town, Box::new(move |town| set(WorkplaceEdit::Town(town)))),
        Cell::Count(
            place.capacity,
            0..=MOST,
            Box::new(move |it| set(WorkplaceEdit::Capacity(it))),
        ),
        told(names(cx.text, &place.situations)),
        told(names(cx.text, &machines)),
        Cell::Choice(tutor, tutors),
        out_of(uses.workplaces.get(&place.id), place.capacity),
    ])
}

fn tutors<'a>(plan: &'a Plan, uses: &Uses, at: usize) -> Option<Vec<Cell<'a>>> {
    let tutor = plan.tutors.get(at)?;
    let set = |edit: TutorEdit| Edit::Tutor(tutor.id.clone(), edit);
    let places: Vec<&str> = plan
        .workplaces
        .iter()
        .filter(|it| it.tutor.as_ref() == Some(&tutor.id))
        .map(|it| it.name.as_str())
        .collect();
    Some(vec![
        Cell::Text(&tutor.name, Box::new(move |name| set(TutorEdit::Name(name)))),
        Cell::Flag(tutor.trained, Box::new(move |it| set(TutorEdit::Trained(it)))),
        Cell::Count(
            tutor.max_learners,
            0..=MOST,
            Box::new(move |it| set(TutorEdit::MaxLearners(it))),
        ),
        out_of(uses.tutors.get(&tutor.id), tutor.max_learners),
        told(places.join(", ")),
    ])
}

fn third_places<'a>(cx: &Cx<'_>, plan: &'a Plan, uses: &Uses, at: usize) -> Option<Vec<Cell<'a>>> {
    let place = plan.third_places.get(at)?;
    let set = |edit: ThirdPlaceEdit| Edit::ThirdPlace(place.id.clone(), edit);
    Some(vec![
        Cell::Text(&place.name, Box::new(move |name| set(ThirdPlaceEdit::Name(name)))),
        Cell::Text(&place.town, Box::new(move |town| set(ThirdPlaceEdit::Town(town)))),
        Cell::Count(
            place.seats,
            0..=MOST,
            Box::new(move |it| set(ThirdPlaceEdit::Seats(it))),
        ),
        connection(cx, place.connection, |it| set(ThirdPlaceEdit::Connection(it))),
        Cell::Flag(
            place.mediator,
            Box::new(move |it| set(ThirdPlaceEdit::Mediator(it))),
        ),
        Cell::Flag(place.quiet, Box::new(move |it| set(ThirdPlaceEdit::Quiet(it)))),
        Cell::Money(
            place.hourly_cost,
            Box::new(move |cost| set(ThirdPlaceEdit::HourlyCost(cost))),
        ),
        out_of(uses.third_places.get(&place.id), place.seats),
    ])
}
