//! What a module asks, field by field; each shows the policy's figure until the module says its own.

use egui::{RichText, Ui};

use super::chips::{Asked, autonomy_words, by_default, kinds_words};
use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::inspectors::{options, pen};
use crate::app::widgets::fields::{self, parsed};
use crate::app::widgets::{button, icon_button};
use crate::app::words;
use crate::edit::{Edit, ModuleEdit};
use crate::model::{
    Autonomy, AutonomyItem, DigitalLevel, EquipmentNeed, FrenchLevel, Key, Level, Modality, Module, Needs,
    ReadingDegree,
};
use crate::text::parse_mbit;

/// Draws the fields.
pub(super) fn ui(cx: &Cx<'_>, module: &Module, ui: &mut Ui, actions: &mut Actions) {
    let needs = &module.needs;
    let mut change = Change { module, actions };
    if let Some(asked) = by_default(cx, module) {
        remote(cx, needs, &asked, ui, &mut change);
    } else {
        let words = RichText::new(cx.text.get("module-asks-nothing")).color(cx.theme.muted);
        ui.add(egui::Label::new(words).wrap());
    }
    equipment(cx, needs, ui, &mut change);
    situations(cx, needs, ui, &mut change);
}

/// The situations that the workplace must offer, parted by semicolons.
fn situations(cx: &Cx<'_>, needs: &Needs, ui: &mut Ui, change: &mut Change<'_>) {
    let words = cx.text.get("needs-situations-field");
    fields::label(ui, pen(cx), words);
    let read = |typed: &str| {
        let parts = typed.split(';').map(str::trim).filter(|it| !it.is_empty());
        Some(parts.map(str::to_owned).collect())
    };
    let shown = needs.situations.join(" ; ");
    let (response, typed) = parsed(ui, pen(cx), words, &shown, f32::INFINITY, read);
    if let Some(situations) = typed {
        change.set(Needs {
            situations,
            ..needs.clone()
        });
    }
    if response.lost_focus() {
        change.actions.push(Action::EndGesture);
    }
}

/// Where changes of the needs go.
struct Change<'a> {
    module: &'a Module,
    actions: &'a mut Actions,
}

impl Change<'_> {
    fn set(&mut self, needs: Needs) {
        self.actions
            .edit(Edit::Module(self.module.id.clone(), ModuleEdit::Needs(needs)));
    }

    /// One choice is one step.
    fn set_once(&mut self, needs: Needs) {
        self.set(needs);
        self.actions.push(Action::EndGesture);
    }
}

fn by_default_words(cx: &Cx<'_>, value: &str) -> String {
    cx.text.fmt("needs-default", &[("value", value.into())])
}

fn remote(cx: &Cx<'_>, needs: &Needs, asked: &Asked, ui: &mut Ui, change: &mut Change<'_>) {
    let text = cx.text;
    autonomy(cx, needs, asked, ui, change);
    let digital = choices(
        cx,
        &asked.digital.get().to_string(),
        DigitalLevel::all().map(|it| (it, it.get().to_string())),
    );
    if let Some(digital) = pick(cx, ui, "needs-digital", &needs.digital, &digital) {
        change.set_once(Needs {
            digital,
            ..needs.clone()
        });
    }
    let degree = |it: ReadingDegree| {
        if it == ReadingDegree::MIN {
            text.get("needs-nothing").to_owned()
        } else {
            it.get().to_string()
        }
    };
    let reading = choices(
        cx,
        &degree(asked.reading),
        ReadingDegree::all().map(|it| (it, degree(it))),
    );
    if let Some(reading) = pick(cx, ui, "needs-reading", &needs.reading, &reading) {
        change.set_once(Needs {
            reading,
            ..needs.clone()
        });
    }
    let french = choices(
        cx,
        asked.french.name(),
        FrenchLevel::ALL.into_iter().map(|it| (it, it.name().to_owned())),
    );
    if let Some(french) = pick(cx, ui, "needs-french", &needs.french, &french) {
        change.set_once(Needs {
            french,
            ..needs.clone()
        });
    }
    if let Some(down_kbps) = rate(cx, ui, "needs-down", needs.down_kbps, asked.down, change.actions) {
        change.set(Needs {
            down_kbps,
            ..needs.clone()
        });
    }
    if let Some(up_kbps) = rate(cx, ui, "needs-up", needs.up_kbps, asked.up, change.actions) {
        change.set(Needs {
            up_kbps,
            ..needs.clone()
        });
    }
    let kinds: Vec<String> = asked.equipment.iter().map(|it| kinds_words(cx, it)).collect();
    if !kinds.is_empty() {
        let words = text.fmt("needs-equipment-default", &[("items", text.list(&kinds).into())]);
        ui.add(egui::Label::new(RichText::new(words).small().color(cx.theme.muted)).wrap());
    }
}

fn choices<T>(
    cx: &Cx<'_>,
    by_default: &str,
    all: impl Iterator<Item = (T, String)>,
) -> Vec<(Option<T>, String)> {
    std::iter::once((None, by_default_words(cx, by_default)))
        .chain(all.map(|(value, words)| (Some(value), words)))
        .collect()
}

fn pick<T: PartialEq + Clone>(
    cx: &Cx<'_>,
    ui: &mut Ui,
    key: &str,
    value: &Option<T>,
    options: &[(Option<T>, String)],
) -> Option<Option<T>> {
    fields::label(ui, pen(cx), cx.text.get(key));
    fields::pick(ui, cx.text.get(key), value, options).1
}

/// A rate that may be left to the policy.
fn rate(
    cx: &Cx<'_>,
    ui: &mut Ui,
    key: &str,
    value: Option<u32>,
    by_default: u32,
    actions: &mut Actions,
) -> Option<Option<u32>> {
    let words = cx.text.get(key);
    fields::label(ui, pen(cx), words);
    let shown = value.map(|it| cx.text.mbit(it)).unwrap_or_default();
    let read = |typed: &str| {
        if typed.trim().is_empty() {
            Some(None)
        } else {
            parse_mbit(typed).ok().map(Some)
        }
    };
    let (response, changed) = parsed(ui, pen(cx), words, &shown, f32::INFINITY, read);
    if response.lost_focus() {
        actions.push(Action::EndGesture);
    }
    if value.is_none() {
        let words = by_default_words(cx, &cx.text.mbit(by_default));
        ui.label(RichText::new(words).small().color(cx.theme.muted));
    }
    changed
}

/// All seven items at once, or one by one.
fn autonomy(cx: &Cx<'_>, needs: &Needs, asked: &Asked, ui: &mut Ui, change: &mut Change<'_>) {
    let text = cx.text;
    let same = |level: Level| text.fmt("needs-autonomy-all", &[("level", i64::from(level.get()).into())]);
    let mut all = choices(
        cx,
        &autonomy_words(cx, &asked.autonomy),
        Level::all().map(|it| (Autonomy::uniform(it), same(it))),
    );
    if let Some(own) = needs.autonomy
        && !all.iter().any(|(it, _)| *it == Some(own))
    {
        all.push((Some(own), text.get("needs-autonomy-items").to_owned()));
    }
    if let Some(autonomy) = pick(cx, ui, "needs-autonomy", &needs.autonomy, &all) {
        change.set_once(Needs {
            autonomy,
            ..needs.clone()
        });
    }
    let Some(own) = needs.autonomy else { return };
    ui.indent("autonomy-items", |ui| {
        for item in AutonomyItem::ALL {
            let levels: Vec<_> = Level::all().map(|it| (it, it.get().to_string())).collect();
            let word = text.get(words::autonomy_item(item));
            let chosen = ui
                .horizontal(|ui| {
                    ui.label(word);
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        ui.set_max_width(64.0);
                        fields::pick(ui, word, &own.get(item), &levels).1
                    })
                    .inner
                })
                .inner;
            if let Some(level) = chosen {
                let autonomy = Some(own.with(item, level));
                change.set_once(Needs {
                    autonomy,
                    ..needs.clone()
                });
            }
        }
    });
}

/// Items on top of the policy's.
fn equipment(cx: &Cx<'_>, needs: &Needs, ui: &mut Ui, change: &mut Change<'_>) {
    let text = cx.text;
    fields::label(ui, pen(cx), text.get("needs-equipment"));
    if cx.plan.equipment.is_empty() && needs.equipment.is_empty() {
        let words = RichText::new(text.get("needs-no-equipment")).color(cx.theme.muted);
        ui.add(egui::Label::new(words).wrap());
        return;
    }
    let items: Vec<_> = cx
        .plan
        .equipment
        .iter()
        .map(|it| (it.id.clone(), cx.title(&Key::Equipment(it.id.clone()))))
        .collect();
    let places = options(cx, &Modality::ALL, words::modality);
    for (index, need) in needs.equipment.iter().enumerate() {
        let mut next = Some(need.clone());
        ui.push_id(("need", index), |ui| {
            ui.horizontal(|ui| {
                let name = cx.title(&Key::Equipment(need.item.clone()));
                let words = format!("{} {name}", text.get("form-remove"));
                if icon_button(ui, Icon::Close, &words).clicked() {
                    next = None;
                }
                if let (_, Some(item)) = fields::pick(ui, text.get("needs-item"), &need.item, &items) {
                    next = Some(EquipmentNeed { item, ..need.clone() });
                }
            });
            ui.horizontal(|ui| {
                let width = (ui.available_width() - 110.0).max(80.0);
                ui.scope(|ui| {
                    ui.set_max_width(width);
                    let picked = fields::pick(ui, text.get("needs-place"), &need.modality, &places).1;
                    if let Some(modality) = picked {
                        next = Some(EquipmentNeed {
                            modality,
                            ..need.clone()
                        });
                    }
                });
                let mut shared = need.shared_by;
                let words = text.get("needs-shared");
                let drag = egui::DragValue::new(&mut shared)
                    .range(1..=100)
                    .prefix(text.get("needs-shared.prefix"));
                let response = ui.add(drag).on_hover_text(words);
                fields::named(&response, egui::Role::SpinButton, words);
                if response.changed() {
                    next = Some(EquipmentNeed {
                        shared_by: shared,
                        ..need.clone()
                    });
                }
            });
        });
        if next.as_ref() != Some(need) {
            let mut equipment = needs.equipment.clone();
            match next {
                Some(next) => {
                    if let Some(slot) = equipment.get_mut(index) {
                        *slot = next;
                    }
                }
                None => {
                    equipment.remove(index);
                }
            }
            change.set_once(Needs {
                equipment,
                ..needs.clone()
            });
        }
    }
    if let Some(first) = cx.plan.equipment.first()
        && button(ui, Some(Icon::Plus), text.get("needs-add-item")).clicked()
    {
        let free = cx
            .plan
            .equipment
            .iter()
            .find(|it| needs.equipment.iter().all(|own| own.item != it.id))
            .unwrap_or(first);
        let mut equipment = needs.equipment.clone();
        equipment.push(EquipmentNeed {
            item: free.id.clone(),
            modality: Modality::Classroom,
            shared_by: 1,
        });
        change.set_once(Needs {
            equipment,
            ..needs.clone()
        });
    }
}
