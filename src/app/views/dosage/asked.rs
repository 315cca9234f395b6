//! What the user asks for: goals in order, means, what may change.

use egui::{Align, Layout, RichText, ScrollArea, Ui};

use super::DosageView;
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Tone};
use crate::app::widgets::{self, fields};
use crate::dosage::{Goal, Lock, Part, part_word};
use crate::model::{Key, Minutes, Mix, ModuleId};

/// The message that says what a goal seeks.
const fn wish(goal: Goal) -> &'static str {
    match goal {
        Goal::Learners => "dosage-wish-learners",
        Goal::Ease => "dosage-wish-ease",
        Goal::Money => "dosage-wish-cost",
        Goal::Rooms => "dosage-wish-rooms",
        Goal::Change => "dosage-wish-change",
    }
}

/// A bound being typed.
#[derive(Debug)]
pub(super) struct Draft {
    module: Option<ModuleId>,
    part: Part,
    least: Minutes,
    most: Minutes,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            module: None,
            part: Part::Classroom,
            least: Minutes::ZERO,
            most: Minutes::ZERO,
        }
    }
}

impl DosageView {
    /// The card above all: what is sought. Gives whether the search is to start.
    pub(super) fn asked(&mut self, cx: &Cx<'_>, ui: &mut Ui) -> bool {
        let mut start = false;
        widgets::card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            ui.horizontal_wrapped(|ui| {
                ui.label(RichText::new(cx.text.get("dosage-wanted")).text_style(theme::strong()));
                ui.label(RichText::new(cx.text.get("dosage-in-order")).color(cx.theme.muted));
            });
            self.goals(cx, ui);
            ui.horizontal_wrapped(|ui| {
                ui.checkbox(&mut self.asked.loans, cx.text.get("dosage-loans"))
                    .on_hover_text(cx.text.get("dosage-loans-hint"));
                ui.checkbox(&mut self.asked.support, cx.text.get("dosage-support"))
                    .on_hover_text(cx.text.get("dosage-support-hint"));
                self.scope(cx, ui);
            });
            self.locks(cx, ui);
            ui.horizontal(|ui| {
                let busy = self.job.is_some();
                ui.add_enabled_ui(!busy, |ui| {
                    start = widgets::primary_button(ui, Some(Icon::Sliders), cx.text.get("dosage-propose"))
                        .clicked();
                });
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.label(
                        RichText::new(cx.text.get("dosage-exact"))
                            .small()
                            .color(cx.theme.muted),
                    );
                });
            });
        });
        start
    }

    fn goals(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        let mut moved = None;
        let font = theme::body().resolve(ui.style());
        let faces: Vec<(Goal, String, f32)> = (1..)
            .zip(&self.asked.order)
            .map(|(place, goal)| {
                let face = format!("{place} · {}", cx.text.get(wish(*goal)));
                let width = ui
                    .painter()
                    .layout_no_wrap(face.clone(), font.clone(), cx.theme.ink)
                    .size()
                    .x;
                (*goal, face, width + CHIP)
            })
            .collect();
        // Frames do not wrap by themselves: as many goals to a row as have room.
        let room = ui.available_width();
        let (mut at, last) = (0, faces.len().saturating_sub(1));
        while at < faces.len() {
            let mut taken = 0.0;
            let here = faces.iter().skip(at).take_while(|(.., width)| {
                taken += width;
                taken <= room
            });
            let count = here.count().max(1);
            ui.horizontal(|ui| {
                for (index, (goal, face, _)) in faces.iter().enumerate().skip(at).take(count) {
                    moved = goal_chip(cx, ui, (index, last), *goal, face).or(moved);
                }
            });
            at += count;
        }
        if let Some((from, to)) = moved
            && from < self.asked.order.len()
            && to < self.asked.order.len()
        {
            let goal = self.asked.order.remove(from);
            self.asked.order.insert(to, goal);
        }
    }

    fn scope(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        let Some(only) = &self.asked.modules else { return };
        let words = match only.first() {
            Some(id) if only.len() == 1 => {
                let title = cx.title(&Key::Module(id.clone()));
                cx.text.fmt("dosage-only-one", &[("title", title.into())])
            }
            _ => cx.text.fmt("dosage-only", &[("count", only.len().into())]),
        };
        if widgets::removable_chip(ui, &words, cx.text.get("dosage-only-all"), Tone::Accent) {
            self.asked.modules = None;
        }
    }

    /// Bounds of single modules.
    fn locks(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        let pen = fields::Pen {
            theme: cx.theme,
            text: cx.text,
        };
        let mut gone = None;
        let wrapped = |ui: &mut Ui, add: &mut dyn FnMut(&mut Ui)| {
            if !self.asked.locks.is_empty() {
                ui.horizontal_wrapped(add);
            }
        };
        wrapped(ui, &mut |ui| {
            for (at, lock) in self.asked.locks.iter().enumerate() {
                let args = [
                    ("title", cx.title(&Key::Module(lock.module.clone())).into()),
                    ("part", cx.text.get(part_word(lock.part)).to_owned().into()),
                    ("least", cx.text.hours(lock.least.get()).into()),
                    ("most", cx.text.hours(lock.most.get()).into()),
                ];
                let words = cx.text.fmt("dosage-lock", &args);
                if widgets::removable_chip(ui, &words, cx.text.get("dosage-unlock"), Tone::Neutral) {
                    gone = Some(at);
                }
            }
        });
        if let Some(at) = gone {
            self.asked.locks.remove(at);
        }
        widgets::fold(
            ui,
            pen,
            "dosage-locks",
            cx.text.get("dosage-locks"),
            false,
            |ui| {
                ui.horizontal_wrapped(|ui| self.draft(cx, ui));
                ScrollArea::vertical()
                    .max_height(160.0)
                    .auto_shrink([false, true])
                    .show_rows(ui, 28.0, cx.plan.modules.len(), |ui, range| {
                        for module in cx.plan.modules.iter().skip(range.start).take(range.len()) {
                            let mut kept = keeps(&self.asked.locks, &module.id, &module.mix);
                            let args = [("title", cx.title(&Key::Module(module.id.clone())).into())];
                            if ui
                                .checkbox(&mut kept, cx.text.fmt("dosage-keep", &args))
                                .changed()
                            {
                                self.asked.locks.retain(|it| it.module != module.id);
                                if kept {
                                    self.asked.locks.extend(as_it_is(&module.id, &module.mix));
                                }
                            }
                        }
                    });
            },
        );
    }

    fn draft(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        let draft = &mut self.draft;
        let modules: Vec<(Option<ModuleId>, String)> = cx
            .plan
            .modules
            .iter()
            .map(|it| (Some(it.id.clone()), cx.title(&Key::Module(it.id.clone()))))
            .collect();
        if draft
            .module
            .as_ref()
            .is_none_or(|it| cx.plan.module(it).is_none())
        {
            draft.module = cx.plan.modules.first().map(|it| it.id.clone());
        }
        if let Some(chosen) = fields::pick(ui, cx.text.get("dosage-bound-module"), &draft.module, &modules).1
        {
            draft.module = chosen;
        }
        let parts = Part::ALL.map(|it| (it, cx.text.get(part_word(it)).to_owned()));
        if let Some(chosen) = fields::pick(ui, cx.text.get("dosage-bound-part"), &draft.part, &parts).1 {
            draft.part = chosen;
        }
        for (key, value) in [
            ("dosage-bound-least", &mut draft.least),
            ("dosage-bound-most", &mut draft.most),
        ] {
            let label = cx.text.get(key);
            ui.label(RichText::new(label).small().color(cx.theme.muted));
            let mut hours = f64::from(value.get()) / 60.0;
            let field = egui::DragValue::new(&mut hours)
                .range(0.0..=2000.0)
                .speed(0.5)
                .suffix(" h");
            let response = ui.add(field);
            fields::named(&response, egui::Role::SpinButton, label);
            if response.changed() {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "0 to 2 000 h"
                )]
                let minutes = (hours * 60.0).round() as u32;
                *value = Minutes::new(minutes).rounded(cx.plan.grain);
            }
        }
        let ready = draft.most >= draft.least && draft.module.is_some();
        ui.add_enabled_ui(ready, |ui| {
            if widgets::button(ui, Some(Icon::Lock), cx.text.get("dosage-bound-add")).clicked()
                && let Some(module) = draft.module.clone()
            {
                self.asked.locks.push(Lock {
                    module,
                    part: draft.part,
                    least: draft.least,
                    most: draft.most,
                });
            }
        });
    }
}

/// What a goal's chip takes on top of its words: two buttons, margins, a gap.
const CHIP: f32 = 96.0;

/// A goal that can be dragged, or moved by its buttons; gives where from and where to.
fn goal_chip(
    cx: &Cx<'_>,
    ui: &mut Ui,
    (at, last): (usize, usize),
    goal: Goal,
    face: &str,
) -> Option<(usize, usize)> {
    let mut moved = None;
    let frame = widgets::card_frame(cx.theme)
        .fill(cx.theme.page)
        .inner_margin(egui::Margin::symmetric(8, 2));
    let id = egui::Id::unique(("dosage-goal", at));
    let (_, dropped) = ui.dnd_drop_zone::<usize, ()>(frame, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let grip = ui.dnd_drag_source(id, at, |ui| ui.label(face)).response;
            grip.on_hover_text(cx.text.get("dosage-drag"));
            let name = |key| cx.text.fmt(key, &[("goal", cx.text.get(wish(goal)).into())]);
            ui.add_enabled_ui(at > 0, |ui| {
                if widgets::icon_button(ui, Icon::ArrowLeft, &name("dosage-earlier")).clicked() {
                    moved = Some((at, at.saturating_sub(1)));
                }
            });
            ui.add_enabled_ui(at < last, |ui| {
                if widgets::icon_button(ui, Icon::ArrowRight, &name("dosage-later")).clicked() {
                    moved = Some((at, at + 1));
                }
            });
        });
    });
    moved.or(dropped.map(|from| (*from, at)))
}

const MODALITIES: [Part; 4] = [Part::Classroom, Part::Sync, Part::Async, Part::Workplace];

fn as_it_is(module: &ModuleId, mix: &Mix) -> Vec<Lock> {
    MODALITIES
        .into_iter()
        .zip(mix.parts())
        .map(|(part, minutes)| Lock {
            module: module.clone(),
            part,
            least: minutes,
            most: minutes,
        })
        .collect()
}

fn keeps(locks: &[Lock], module: &ModuleId, mix: &Mix) -> bool {
    as_it_is(module, mix).iter().all(|it| locks.contains(it))
}
