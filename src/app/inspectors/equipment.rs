//! An item of the equipment list.

use egui::Ui;

use super::means::{MOST, learners, modules, related};
use crate::app::action::Actions;
use crate::app::cx::Cx;
use crate::app::widgets::fields;
use crate::app::words::{acquisition, equipment_kind};
use crate::edit::{Edit, EquipmentEdit};
use crate::model::{Acquisition, Equipment, EquipmentId, EquipmentKind};

/// Draws the fields of an item.
pub(super) fn ui(cx: &Cx<'_>, id: &EquipmentId, ui: &mut Ui, actions: &mut Actions) {
    let Some(item) = cx.plan.item(id) else { return };
    let (text, pen) = (cx.text, super::pen(cx));
    let set = |edit| Edit::Equipment(id.clone(), edit);
    fields::text(ui, pen, text.get("means-name"), &item.name, actions, |it| {
        set(EquipmentEdit::Name(it))
    });
    let kinds: Vec<_> = EquipmentKind::ALL
        .iter()
        .map(|kind| (*kind, text.get(equipment_kind(*kind)).to_owned()))
        .collect();
    fields::choice(
        ui,
        pen,
        text.get("means-kind"),
        &item.kind,
        &kinds,
        actions,
        |it| set(EquipmentEdit::Kind(it)),
    );
    fields::number(
        ui,
        pen,
        text.get("means-stock-long"),
        item.stock,
        0..=MOST,
        actions,
        |it| set(EquipmentEdit::Stock(it)),
    );
    fields::money(
        ui,
        pen,
        text.get("means-unit-cost-long"),
        item.unit_cost,
        actions,
        |it| set(EquipmentEdit::UnitCost(it)),
    );
    let usual = text.fmt(
        "means-acquisition-usual",
        &[(
            "value",
            text.get(acquisition(
                Equipment {
                    acquisition: None,
                    ..item.clone()
                }
                .paid(),
            ))
            .into(),
        )],
    );
    let mut ways = vec![(None, usual)];
    ways.extend(
        Acquisition::ALL
            .iter()
            .map(|it| (Some(*it), text.get(acquisition(*it)).to_owned())),
    );
    fields::choice(
        ui,
        pen,
        text.get("means-acquisition"),
        &item.acquisition,
        &ways,
        actions,
        |it| set(EquipmentEdit::Acquisition(it)),
    );
    let lent = learners(cx, |it| it.loans.contains(id));
    related(
        cx,
        ui,
        text.get("means-lent-to"),
        text.get("means-lent-none"),
        &lent,
        actions,
    );
    let asked = modules(cx, |it| it.needs.equipment.iter().any(|need| need.item == *id));
    related(
        cx,
        ui,
        text.get("means-asked-by"),
        text.get("means-asked-none"),
        &asked,
        actions,
    );
    fields::long_text(ui, pen, text.get("means-notes"), &item.notes, actions, |it| {
        set(EquipmentEdit::Notes(it))
    });
}
