//! What the inspectors of means share: lists of objects that lead there, connections, amounts of equipment.

use egui::{Label, RichText, TextEdit, Ui};

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::views::means::connection_words;
use crate::app::widgets;
use crate::app::widgets::fields::{self, named};
use crate::app::words;
use crate::edit::Edit;
use crate::model::{Connection, EquipmentId, Key, LearnerId, Stock};
use crate::text::parse_mbit;

/// Objects listed whole; of longer lists the rest is counted.
const SHOWN: usize = 12;

/// Largest count that a field takes.
pub(super) const MOST: u32 = 10_000;

/// Objects that have to do with this one: each leads there.
pub(super) fn related(
    cx: &Cx<'_>,
    ui: &mut Ui,
    label: &str,
    none: &str,
    keys: &[Key],
    actions: &mut Actions,
) {
    fields::label(ui, super::pen(cx), label);
    if keys.is_empty() {
        ui.add(Label::new(RichText::new(none).color(cx.theme.muted)).wrap());
        return;
    }
    ui.horizontal_wrapped(|ui| {
        // Words among words: they begin where their label does, on lines of text.
        ui.spacing_mut().button_padding = egui::vec2(2.0, 2.0);
        ui.spacing_mut().interact_size.y = 24.0;
        ui.spacing_mut().item_spacing = egui::vec2(10.0, 2.0);
        for key in keys.iter().take(SHOWN) {
            let title = cx.title(key);
            if widgets::link_button(ui, &title).clicked() {
                actions.push(Action::Jump(key.clone()));
            }
        }
        if let Some(rest) = keys.len().checked_sub(SHOWN).filter(|rest| *rest > 0) {
            let words = cx.text.fmt("checks-others", &[("count", rest.into())]);
            ui.label(RichText::new(words).small().color(cx.theme.muted));
        }
    });
}

/// The learners for whom something holds.
pub(super) fn learners(cx: &Cx<'_>, holds: impl Fn(&crate::model::Learner) -> bool) -> Vec<Key> {
    cx.plan
        .learners
        .iter()
        .filter(|it| holds(it))
        .map(|it| Key::Learner(it.id.clone()))
        .collect()
}

/// The modules for which something holds.
pub(super) fn modules(cx: &Cx<'_>, holds: impl Fn(&crate::model::Module) -> bool) -> Vec<Key> {
    cx.plan
        .modules
        .iter()
        .filter(|it| holds(it))
        .map(|it| Key::Module(it.id.clone()))
        .collect()
}

/// A connection: a preset, or its rates.
pub(super) fn connection(
    cx: &Cx<'_>,
    ui: &mut Ui,
    current: Connection,
    actions: &mut Actions,
    make: impl Fn(Connection) -> Edit,
) {
    let mut options: Vec<(Connection, String)> = Connection::PRESETS
        .iter()
        .map(|(name, rates)| (*rates, cx.text.get(words::connection(name)).to_owned()))
        .collect();
    if current.preset().is_none() {
        options.push((current, connection_words(cx.text, current)));
    }
    let words = cx.text.get("means-connection");
    fields::choice(ui, super::pen(cx), words, &current, &options, actions, &make);
    let rates = [
        ("means-down-rate", current.down_kbps, true),
        ("means-up-rate", current.up_kbps, false),
    ];
    for (key, kbps, down) in rates {
        let words = cx.text.get(key);
        fields::label(ui, super::pen(cx), words);
        let shown = cx.text.mbit(kbps);
        let read = |typed: &str| parse_mbit(typed).ok();
        let (response, changed) = fields::parsed(ui, super::pen(cx), words, &shown, f32::INFINITY, read);
        if let Some(kbps) = changed {
            let mut next = current;
            if down {
                next.down_kbps = kbps;
            } else {
                next.up_kbps = kbps;
            }
            actions.edit(make(next));
        }
        if response.lost_focus() {
            actions.push(Action::EndGesture);
        }
    }
}

/// All items of the equipment list, by name.
pub(super) fn equipment_options(cx: &Cx<'_>) -> Vec<(EquipmentId, String)> {
    cx.plan
        .equipment
        .iter()
        .map(|it| (it.id.clone(), cx.title(&Key::Equipment(it.id.clone()))))
        .collect()
}

/// Learners by alias and name.
pub(super) fn learner_options(cx: &Cx<'_>) -> Vec<(LearnerId, String)> {
    cx.plan
        .learners
        .iter()
        .map(|it| {
            let words = if it.name.trim().is_empty() {
                it.id.to_string()
            } else {
                format!("{} · {}", it.id, it.name)
            };
            (it.id.clone(), words)
        })
        .collect()
}

/// Some items out of the equipment list.
pub(super) fn items(
    cx: &Cx<'_>,
    ui: &mut Ui,
    label: &str,
    current: &[EquipmentId],
    actions: &mut Actions,
    make: impl FnOnce(Vec<EquipmentId>) -> Edit,
) {
    let words = fields::SeveralWords {
        label,
        none: cx.text.get("means-equipment-none"),
        add: cx.text.get("means-equipment-add"),
        remove: cx.text.get("means-remove"),
    };
    let next = fields::several(ui, super::pen(cx), words, current, &equipment_options(cx));
    if let Some(next) = next {
        actions.edit(make(next));
        actions.push(Action::EndGesture);
    }
}

/// How many of which items stand somewhere.
pub(super) fn stocks(
    cx: &Cx<'_>,
    ui: &mut Ui,
    current: &[Stock],
    actions: &mut Actions,
    make: impl Fn(Vec<Stock>) -> Edit,
) {
    let text = cx.text;
    fields::label(ui, super::pen(cx), text.get("means-holds"));
    if current.is_empty() {
        ui.label(RichText::new(text.get("means-equipment-none")).color(cx.theme.muted));
    }
    for (at, stock) in current.iter().enumerate() {
        let title = cx.title(&Key::Equipment(stock.item.clone()));
        ui.horizontal(|ui| {
            let mut quantity = stock.quantity;
            ui.spacing_mut().interact_size.x = 48.0;
            let field = ui.add(egui::DragValue::new(&mut quantity).range(1..=MOST).speed(0.1));
            named(
                &field,
                egui::Role::SpinButton,
                &text.fmt("means-quantity", &[("item", title.as_str().into())]),
            );
            if field.changed()
                && quantity != stock.quantity
                && let Some(next) = with(current, at, |it| it.quantity = quantity)
            {
                actions.edit(make(next));
            }
            if field.lost_focus() || field.drag_stopped() {
                actions.push(Action::EndGesture);
            }
            let remove = format!("{} {title}", text.get("means-equipment-remove"));
            if widgets::icon_button(ui, Icon::Close, &remove).clicked() {
                let mut next = current.to_vec();
                next.remove(at);
                actions.edit(make(next));
                actions.push(Action::EndGesture);
            }
            ui.add(Label::new(&title).truncate());
        });
    }
    let mut rest = equipment_options(cx);
    rest.retain(|(id, _)| current.iter().all(|it| it.item != *id));
    if rest.is_empty() {
        return;
    }
    let add = text.get("means-equipment-add");
    let combo = egui::ComboBox::from_id_salt("add stock")
        .selected_text(add)
        .width(ui.available_width())
        .icon(fields::drop_mark)
        .truncate()
        .show_ui(ui, |ui| {
            for (id, name) in rest {
                if ui.selectable_label(false, name).clicked() {
                    let mut next = current.to_vec();
                    next.push(Stock {
                        item: id,
                        quantity: 1,
                    });
                    actions.edit(make(next));
                    actions.push(Action::EndGesture);
                }
            }
        });
    named(&combo.response, egui::Role::ComboBox, add);
}

fn with<T: Clone>(items: &[T], at: usize, change: impl FnOnce(&mut T)) -> Option<Vec<T>> {
    let mut next = items.to_vec();
    change(next.get_mut(at)?);
    Some(next)
}

/// Short texts: each can be taken out, and one added by typing it and pressing Enter.
pub(super) fn texts(
    cx: &Cx<'_>,
    ui: &mut Ui,
    label: &str,
    current: &[String],
    actions: &mut Actions,
    make: impl FnOnce(Vec<String>) -> Edit,
) {
    let text = cx.text;
    fields::label(ui, super::pen(cx), label);
    if current.is_empty() {
        ui.label(RichText::new(text.get("means-situations-none")).color(cx.theme.muted));
    }
    let mut next = None;
    for (at, words) in current.iter().enumerate() {
        ui.horizontal(|ui| {
            let remove = format!("{} {words}", text.get("means-situation-remove"));
            if widgets::icon_button(ui, Icon::Close, &remove).clicked() {
                let mut kept = current.to_vec();
                kept.remove(at);
                next = Some(kept);
            }
            ui.add(Label::new(words).wrap());
        });
    }
    let id = ui.make_persistent_id(("add text", label));
    let mut typed: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let hint = text.get("means-situation-add");
    let field = ui.add(
        TextEdit::singleline(&mut typed)
            .id(id.with("field"))
            .hint_text(hint.to_owned())
            .desired_width(f32::INFINITY),
    );
    named(&field, egui::Role::TextInput, hint);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if entered && !typed.trim().is_empty() {
        let mut more = current.to_vec();
        more.push(typed.trim().to_owned());
        next = Some(more);
        typed.clear();
        field.request_focus();
    }
    ui.data_mut(|data| data.insert_temp(id, typed));
    if let Some(next) = next {
        actions.edit(make(next));
        actions.push(Action::EndGesture);
    }
}
