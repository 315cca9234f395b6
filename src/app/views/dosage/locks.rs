//! Locks and bounds of single modules: each stands on the bar of its module's mix.

use egui::{Label, Rect, RichText, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

use super::DosageView;
use super::bar::{mix_words, painted};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::theme::{self, Theme, Tone};
use crate::app::widgets::{self, fields};
use crate::dosage::{Lock, Part, part_word};
use crate::model::{Key, Minutes, Mix, Modality, Module, ModuleId};
use crate::text::parse_hours;

const ROW: f32 = 34.0;
/// So many rows are in sight before the list scrolls.
const ROWS: f32 = 6.0;

impl DosageView {
    /// The locks in force as chips, and the list in which they are set.
    pub(super) fn locks(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        self.lock_chips(cx, ui);
        let pen = fields::Pen {
            theme: cx.theme,
            text: cx.text,
        };
        let words = cx.text.get("dosage-locks");
        widgets::fold(ui, pen, "dosage-locks", words, false, |ui| {
            ui.add(
                Label::new(
                    RichText::new(cx.text.get("dosage-locks-note"))
                        .small()
                        .color(cx.theme.muted),
                )
                .wrap(),
            );
            self.editor(cx, ui);
            #[expect(clippy::cast_precision_loss, reason = "a height on the screen")]
            let rows = (cx.plan.modules.len() as f32).min(ROWS);
            let height = rows * (ROW + ui.spacing().item_spacing.y);
            ScrollArea::vertical()
                .id_salt("dosage-locks")
                .max_height(height)
                .min_scrolled_height(height)
                .auto_shrink([false, true])
                .show_rows(ui, ROW, cx.plan.modules.len(), |ui, range| {
                    for module in cx.plan.modules.iter().skip(range.start).take(range.len()) {
                        self.row(cx, ui, module);
                    }
                });
        });
    }

    fn lock_chips(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        if self.asked.locks.is_empty() {
            return;
        }
        let mut gone: Option<(ModuleId, Option<Part>)> = None;
        ui.horizontal_wrapped(|ui| {
            for module in &cx.plan.modules {
                let title = cx.title(&Key::Module(module.id.clone()));
                if keeps(&self.asked.locks, &module.id, &module.mix) {
                    let words = cx.text.fmt("dosage-kept", &[("title", title.into())]);
                    if widgets::removable_chip(ui, &words, cx.text.get("dosage-unlock"), Tone::Neutral) {
                        gone = Some((module.id.clone(), None));
                    }
                    continue;
                }
                for lock in self.asked.locks.iter().filter(|it| it.module == module.id) {
                    let words = cx
                        .text
                        .said_of(&title, &bound_words(cx, lock, module.mix.total()));
                    if widgets::removable_chip(ui, &words, cx.text.get("dosage-unlock"), Tone::Neutral) {
                        gone = Some((module.id.clone(), Some(lock.part)));
                    }
                }
            }
        });
        if let Some((id, part)) = gone {
            self.asked
                .locks
                .retain(|it| it.module != id || part.is_some_and(|part| it.part != part));
        }
    }

    /// One module: whether it is kept, its mix with its bounds, the way to set these.
    fn row(&mut self, cx: &Cx<'_>, ui: &mut Ui, module: &Module) {
        let title = cx.title(&Key::Module(module.id.clone()));
        let args = [("title", title.as_str().into())];
        let room = ui.available_width();
        ui.allocate_ui(vec2(room, ROW), |ui| {
            ui.horizontal_centered(|ui| {
                let mut kept = keeps(&self.asked.locks, &module.id, &module.mix);
                let column = (room * 0.36).clamp(120.0, 360.0);
                ui.allocate_ui(vec2(column, ROW), |ui| {
                    ui.set_min_width(column);
                    ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
                    let response = ui.checkbox(&mut kept, &title);
                    fields::named(
                        &response,
                        egui::Role::CheckBox,
                        &cx.text.fmt("dosage-keep", &args),
                    );
                    if response
                        .on_hover_text(cx.text.fmt("dosage-keep", &args))
                        .changed()
                    {
                        self.asked.locks.retain(|it| it.module != module.id);
                        if kept {
                            self.asked.locks.extend(Lock::as_it_is(&module.id, &module.mix));
                        }
                    }
                });
                let bounds = cx.text.fmt("dosage-bounds-of", &args);
                let width = (ui.available_width() - 96.0).max(80.0);
                let locks: Vec<&Lock> = self
                    .asked
                    .locks
                    .iter()
                    .filter(|it| it.module == module.id && !kept)
                    .collect();
                let (rect, response) = ui.allocate_exact_size(vec2(width, 30.0), Sense::hover());
                let bar = Rect::from_center_size(rect.center(), vec2(rect.width(), 14.0));
                painted(cx, ui, bar, &module.mix);
                for lock in &locks {
                    bracket(cx.theme, ui, bar, lock, &module.mix);
                }
                let mut told = vec![mix_words(cx, &module.mix)];
                told.extend(locks.iter().map(|it| bound_words(cx, it, module.mix.total())));
                let name = cx.text.said_of(&title, &told.join(", "));
                fields::named(&response, egui::Role::Image, &name);
                response.on_hover_text(told.join("\n"));
                let open = self.bounding.as_ref() == Some(&module.id);
                let button = widgets::button(ui, None, cx.text.get("dosage-bounds"));
                fields::named(&button, egui::Role::Button, &bounds);
                if button.clicked() {
                    self.bounding = (!open).then(|| module.id.clone());
                }
            });
        });
    }

    /// The bounds of the module chosen, a row for each part.
    fn editor(&mut self, cx: &Cx<'_>, ui: &mut Ui) {
        let Some(module) = self.bounding.as_ref().and_then(|id| cx.plan.module(id)) else {
            return;
        };
        let (id, total) = (module.id.clone(), module.mix.total());
        let title = cx.title(&Key::Module(id.clone()));
        let mut close = false;
        widgets::tone_card(ui, Tone::Accent, |ui| {
            ui.horizontal(|ui| {
                let words = cx
                    .text
                    .fmt("dosage-bounds-of", &[("title", title.as_str().into())]);
                ui.add(Label::new(RichText::new(words).text_style(theme::strong())).truncate());
                close = widgets::icon_button(ui, Icon::Close, cx.text.get("dosage-bounds-close")).clicked();
            });
            egui::Grid::new(("dosage-bounds", id.to_string()))
                .num_columns(5)
                .spacing(vec2(10.0, 4.0))
                .show(ui, |ui| {
                    for part in Part::ALL {
                        let known = self
                            .asked
                            .locks
                            .iter()
                            .find(|it| it.module == id && it.part == part);
                        let (least, most) =
                            known.map_or((Minutes::ZERO, total), |it| (it.least, it.most.min(total)));
                        ui.label(cx.text.get(part_word(part)));
                        let new_least = hours(cx, ui, part, "dosage-bound-least", least, total);
                        let new_most = hours(cx, ui, part, "dosage-bound-most", most, total);
                        ui.end_row();
                        let (least, most) = match (new_least, new_most) {
                            (None, None) => continue,
                            // The bound just typed holds; the other one gives way.
                            (Some(least), _) => (least, most.max(least)),
                            (None, Some(most)) => (least.min(most), most),
                        };
                        self.asked.locks.retain(|it| it.module != id || it.part != part);
                        if !least.is_zero() || most < total {
                            self.asked.locks.push(Lock {
                                module: id.clone(),
                                part,
                                least,
                                most,
                            });
                        }
                    }
                });
        });
        if close {
            self.bounding = None;
        }
    }
}

fn hours(cx: &Cx<'_>, ui: &mut Ui, part: Part, key: &str, value: Minutes, total: Minutes) -> Option<Minutes> {
    let name = format!("{}, {}", cx.text.get(part_word(part)), cx.text.get(key));
    ui.label(RichText::new(cx.text.get(key)).small().color(cx.theme.muted));
    let pen = fields::Pen {
        theme: cx.theme,
        text: cx.text,
    };
    let read = |typed: &str| {
        let minutes = Minutes::new(parse_hours(typed).ok()?);
        (minutes <= total).then_some(minutes)
    };
    fields::parsed(ui, pen, &name, &cx.text.hours(value.get()), 72.0, read).1
}

/// A bound in words: `présentiel 10 h à 14 h`, `présentiel au moins 10 h`.
fn bound_words(cx: &Cx<'_>, lock: &Lock, total: Minutes) -> String {
    let args = [
        ("part", cx.text.get(part_word(lock.part)).to_owned().into()),
        ("least", cx.text.hours(lock.least.get()).into()),
        ("most", cx.text.hours(lock.most.get()).into()),
    ];
    let key = if lock.least == lock.most {
        "dosage-bound-exact"
    } else if lock.least.is_zero() {
        "dosage-bound-under"
    } else if lock.most >= total {
        "dosage-bound-over"
    } else {
        "dosage-bound-between"
    };
    cx.text.fmt(key, &args)
}

/// Whether locks keep a module as it is.
pub(super) fn keeps(locks: &[Lock], module: &ModuleId, mix: &Mix) -> bool {
    Lock::as_it_is(module, mix).iter().all(|it| locks.contains(it))
}

/// What may be the end of a part on a bar, from 0 to 1: where its fewest and its most minutes would end.
fn span(lock: &Lock, mix: &Mix) -> (f32, f32) {
    let before: Minutes = Modality::ALL
        .into_iter()
        .take_while(|it| match lock.part {
            Part::Classroom => *it != Modality::Classroom,
            Part::Sync | Part::Remote => *it != Modality::RemoteSync,
            Part::Async => *it != Modality::RemoteAsync,
            Part::Workplace => *it != Modality::Workplace,
        })
        .map(|it| mix.get(it))
        .sum();
    let total = f64::from(mix.total().get()).max(1.0);
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let part = |minutes: Minutes| (f64::from(before.plus(minutes).get()) / total).min(1.0) as f32;
    (part(lock.least), part(lock.most))
}

/// A bracket under the bar, from the lowest to the highest place where the part may end.
fn bracket(theme: &Theme, ui: &Ui, bar: Rect, lock: &Lock, mix: &Mix) {
    let (from, to) = span(lock, mix);
    let x = |part: f32| bar.left() + bar.width() * part;
    let (left, right) = (x(from), x(to).max(x(from) + 2.0));
    let y = bar.bottom() + 5.0;
    let stroke = Stroke::new(2.0, theme.accent.ink);
    let painter = ui.painter();
    painter.line_segment([pos2(left, y), pos2(right, y)], stroke);
    for end in [left, right] {
        painter.line_segment([pos2(end, bar.top() - 2.0), pos2(end, y + 3.0)], stroke);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Id as _;

    fn lock(part: Part, least: u32, most: u32) -> Lock {
        Lock {
            module: ModuleId::parse("M01").unwrap(),
            part,
            least: Minutes::hours(least),
            most: Minutes::hours(most),
        }
    }

    #[test]
    fn a_bound_stands_where_its_part_may_end() {
        let mix = Mix::new([4, 2, 2, 2].map(Minutes::hours));
        assert_eq!(span(&lock(Part::Classroom, 2, 5), &mix), (0.2, 0.5));
        // Remote starts where classroom ends: 4 h + 1 h, 4 h + 6 h.
        assert_eq!(span(&lock(Part::Remote, 1, 6), &mix), (0.5, 1.0));
        assert_eq!(
            span(&lock(Part::Workplace, 0, 9), &mix),
            (0.8, 1.0),
            "never beyond the bar"
        );
    }

    #[test]
    fn a_module_is_kept_when_all_its_parts_are() {
        let id = ModuleId::parse("M01").unwrap();
        let mix = Mix::new([4, 2, 2, 2].map(Minutes::hours));
        let mut locks = Lock::as_it_is(&id, &mix).to_vec();
        assert!(keeps(&locks, &id, &mix));
        locks.pop();
        assert!(!keeps(&locks, &id, &mix));
    }
}
