//! Equipment that remote work asks for: for each thing needed, the kinds of which any one will do.

use egui::{RichText, ScrollArea, Ui};

use super::Page;
use crate::app::action::{Action, Actions};
use crate::app::icon::Icon;
use crate::app::theme::{self, space};
use crate::app::widgets::fields::named;
use crate::app::widgets::{button, icon_button};
use crate::app::words;
use crate::checks::{Remote, context_words};
use crate::model::{EquipmentKind, PolicyEquipment};
use crate::text::Text;

/// The kinds of one thing needed, in words.
fn any_of(text: &Text, kinds: &[EquipmentKind]) -> String {
    let keys = kinds.iter().map(|it| format!("need-{}", it.name()));
    let words: Vec<String> = keys.map(|key| text.get(&key).to_owned()).collect();
    words.join(text.get("policy-or"))
}

fn all_of(text: &Text, rows: &[Vec<EquipmentKind>]) -> String {
    let rows: Vec<String> = rows.iter().map(|it| any_of(text, it)).collect();
    if rows.is_empty() {
        text.get("policy-equipment-none").to_owned()
    } else {
        rows.join(" + ")
    }
}

fn kinds(rows: &[PolicyEquipment], context: &str) -> Vec<Vec<EquipmentKind>> {
    rows.iter()
        .filter(|it| it.context == context && !it.any_of.is_empty())
        .map(|it| it.any_of.clone())
        .collect()
}

/// Draws the three kinds of remote work with what each asks for.
pub(super) fn ui(page: &Page<'_>, height: f32, ui: &mut Ui, actions: &mut Actions) {
    ScrollArea::vertical()
        .id_salt("policy-equipment")
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            for remote in Remote::ALL {
                ui.push_id(remote.name(), |ui| context(page, remote.name(), ui, actions));
            }
        });
}

fn context(page: &Page<'_>, context: &'static str, ui: &mut Ui, actions: &mut Actions) {
    let text = page.text();
    let own = &page.cx.plan.policy;
    let title = context_words(text, context);
    let default = kinds(&page.cx.policy.equipment, context);
    let changed = own.contexts().iter().any(|it| it == context);
    let rows = if changed {
        kinds(&own.equipment, context)
    } else {
        default.clone()
    };
    if (page.only_changed && !changed) || !page.finds(&[title, &all_of(text, &rows)]) {
        return;
    }
    let set = |rows: Vec<Vec<EquipmentKind>>, actions: &mut Actions| {
        let kept = (rows != default).then_some(rows);
        Page::set(own.with_equipment(context, kept), actions);
        actions.push(Action::EndGesture);
    };
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(title).text_style(theme::strong()));
        if changed {
            let words = text.fmt("policy-default", &[("value", all_of(text, &default).into())]);
            ui.label(
                RichText::new(words)
                    .text_style(theme::small())
                    .color(page.cx.theme.accent.ink),
            );
            let reset = text.fmt("policy-reset", &[("name", title.into())]);
            if icon_button(ui, Icon::Undo, &reset).clicked() {
                Page::set(own.with_equipment(context, None), actions);
                actions.push(Action::EndGesture);
            }
        }
    });
    if rows.is_empty() {
        ui.label(RichText::new(text.get("policy-equipment-none")).color(page.cx.theme.muted));
    }
    for (at, row) in rows.iter().enumerate() {
        ui.horizontal(|ui| {
            let remove = text.fmt("policy-equipment-remove", &[("name", any_of(text, row).into())]);
            if icon_button(ui, Icon::Close, &remove).clicked() {
                let mut next = rows.clone();
                next.remove(at);
                set(next, actions);
            }
            let menu = ui.menu_button(any_of(text, row), |ui| {
                for kind in EquipmentKind::ALL {
                    let mut on = row.contains(kind);
                    if ui
                        .checkbox(&mut on, text.get(words::equipment_kind(*kind)))
                        .changed()
                    {
                        let mut next = rows.clone();
                        if let Some(row) = next.get_mut(at) {
                            row.retain(|it| it != kind);
                            if on {
                                row.push(*kind);
                                row.sort();
                            }
                        }
                        next.retain(|it| !it.is_empty());
                        set(next, actions);
                    }
                }
            });
            let name = text.fmt(
                "policy-equipment-row",
                &[("context", title.into()), ("name", any_of(text, row).into())],
            );
            named(&menu.response, egui::Role::Button, &name);
        });
    }
    if button(ui, Some(Icon::Plus), text.get("policy-equipment-add")).clicked() {
        let mut next = rows.clone();
        let missing = EquipmentKind::ALL
            .iter()
            .find(|kind| rows.iter().all(|row| !row.contains(kind)));
        next.push(vec![missing.copied().unwrap_or_default()]);
        set(next, actions);
    }
}
