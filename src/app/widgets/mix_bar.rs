//! The mix bar: four parts and three handles between them, for the pointer, the arrow keys and a screen
//! reader. What it changes keeps the total.

use egui::accesskit::{Action, ActionData};
use egui::{
    CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::fields::Pen;
use super::mix_paint::{bar_font, mix_bar_painted};
use crate::app::theme::space;
use crate::model::{Minutes, Mix, Modality};

/// What was done to a mix.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MixChange {
    /// The new mix, if it changed.
    pub mix: Option<Mix>,
    /// The drag or the visit is over: the next change is a step of its own.
    pub ended: bool,
}

impl MixChange {
    /// Takes in what another part of the same form did.
    pub fn absorb(&mut self, other: Self) {
        self.mix = other.mix.or(self.mix);
        self.ended |= other.ended;
    }
}

/// The three handles, each by the part on its left.
const HANDLES: [(Modality, &str); 3] = [
    (Modality::Classroom, "mix-limit-classroom"),
    (Modality::RemoteSync, "mix-limit-remote-sync"),
    (Modality::RemoteAsync, "mix-limit-remote-async"),
];

/// The longer step of the keyboard, with Shift.
const LONG_STEP: Minutes = Minutes::hours(1);
/// Handles never stand nearer to each other than this, in points: each can be taken.
const APART: f32 = 12.0;
const WIDE: f32 = 8.0;

/// A bar with handles over the whole width.
pub fn mix_bar(
    ui: &mut Ui,
    pen: Pen<'_>,
    salt: impl std::hash::Hash + std::fmt::Debug,
    mix: Mix,
    grain: Minutes,
) -> MixChange {
    let id = Id::unique(("mix-bar", salt));
    let (outer, _) = ui.allocate_exact_size(vec2(ui.available_width(), 42.0), Sense::hover());
    let bar = Rect::from_center_size(outer.center(), vec2(outer.width() - WIDE, 32.0));
    let font = bar_font(ui);
    mix_bar_painted(ui.painter(), bar, &mix, pen.theme, Some(&font), |modality| {
        vec![pen.text.hours(mix.get(modality).get())]
    });
    let mut change = MixChange::default();
    if mix.total().is_zero() {
        return change;
    }
    let places = places(&mix, bar);
    for ((left, words), x) in HANDLES.into_iter().zip(places) {
        let area = Rect::from_center_size(pos2(x, outer.center().y), vec2(APART, outer.height()));
        let handle = Handle {
            id: id.with(left.name()),
            left,
            name: pen.text.get(words),
        };
        let response = ui.interact(area, handle.id, Sense::click_and_drag());
        change.absorb(handle.answer(ui, pen, &response, mix, grain, bar));
        handle.paint(ui, pen, &response, x, bar);
    }
    change
}

/// Where the handles stand: at their limits, kept apart and inside the bar.
fn places(mix: &Mix, bar: Rect) -> [f32; 3] {
    let total = f64::from(mix.total().get()).max(1.0);
    let mut xs = HANDLES.map(|(left, _)| {
        #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
        let part = (f64::from(mix.limit(left).get()) / total) as f32;
        bar.left() + bar.width() * part
    });
    // Left to right they push each other on, then right to left back into the bar.
    let mut least = bar.left();
    for x in &mut xs {
        *x = x.max(least);
        least = *x + APART;
    }
    let mut most = bar.right();
    for x in xs.iter_mut().rev() {
        *x = x.min(most);
        most = *x - APART;
    }
    xs
}

/// One handle.
struct Handle<'a> {
    id: Id,
    left: Modality,
    name: &'a str,
}

impl Handle<'_> {
    fn right(&self) -> Modality {
        Modality::ALL
            .into_iter()
            .find(|it| *it > self.left)
            .unwrap_or(Modality::Workplace)
    }

    /// What the pointer, the keys or a screen reader do to it.
    fn answer(
        &self,
        ui: &Ui,
        pen: Pen<'_>,
        response: &Response,
        mix: Mix,
        grain: Minutes,
        bar: Rect,
    ) -> MixChange {
        let total = mix.total();
        let at = mix.limit(self.left);
        let value = f64::from(at.get());
        let told = format!(
            "{} · {}",
            pen.text.hours(mix.get(self.left).get()),
            pen.text.hours(mix.get(self.right()).get())
        );
        let enabled = response.enabled();
        response.widget_info(|| WidgetInfo {
            role: Role::Slider,
            enabled,
            label: Some(self.name.to_owned()),
            current_text_value: Some(told.clone()),
            value: Some(value),
            ..WidgetInfo::new(Role::Slider)
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(f64::from(total.get()));
            node.set_numeric_value_step(f64::from(grain.get()));
            for action in [Action::SetValue, Action::Increment, Action::Decrement] {
                node.add_action(action);
            }
        });
        let response = response
            .clone()
            .on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal)
            .on_hover_text(format!("{}\n{told}", self.name));
        if response.drag_started() || response.clicked() {
            response.request_focus();
        }
        let base_id = self.id.with("base");
        if response.drag_started() {
            ui.data_mut(|data| data.insert_temp(base_id, mix));
        }
        let mut change = MixChange {
            mix: None,
            ended: response.drag_stopped() || response.lost_focus(),
        };
        let wanted = if let (true, Some(pointer)) = (response.dragged(), response.interact_pointer_pos()) {
            // From the mix at the start of the drag, so that what was pushed comes back with the pointer.
            let base: Mix = ui.data(|data| data.get_temp(base_id)).unwrap_or(mix);
            let to = at_pointer(pointer.x, bar, total, grain);
            Some(base.with_limit(self.left, to))
        } else {
            self.moved_by_keys(ui, &response, at, total, grain)
                .map(|to| mix.with_limit(self.left, to))
        };
        change.mix = wanted.filter(|it| *it != mix);
        change
    }

    fn moved_by_keys(
        &self,
        ui: &Ui,
        response: &Response,
        at: Minutes,
        total: Minutes,
        grain: Minutes,
    ) -> Option<Minutes> {
        let mut to = at;
        let requests = |action| ui.input(|input| input.num_accesskit_action_requests(self.id, action));
        let (up, down) = (requests(Action::Increment), requests(Action::Decrement));
        let asked = ui.input(|input| {
            let mut values = input.accesskit_action_requests(self.id, Action::SetValue);
            values.find_map(|request| match request.data {
                Some(ActionData::NumericValue(value)) => Some(value),
                _ => None,
            })
        });
        if let Some(value) = asked {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "clamped to the bar"
            )]
            let minutes = value.clamp(0.0, f64::from(total.get())).round() as u32;
            to = Minutes::new(minutes).rounded(grain).min(total);
        }
        let mut steps = signed(up) - signed(down);
        let mut long = 0;
        if response.has_focus() {
            ui.memory_mut(|memory| {
                memory.set_focus_lock_filter(
                    self.id,
                    EventFilter {
                        horizontal_arrows: true,
                        ..EventFilter::default()
                    },
                );
            });
            ui.input_mut(|input| {
                // With Shift first: without it, egui's matching would take both.
                long += signed(input.count_and_consume_key(Modifiers::SHIFT, Key::ArrowRight));
                long -= signed(input.count_and_consume_key(Modifiers::SHIFT, Key::ArrowLeft));
                if !input.modifiers.any() {
                    steps += signed(input.count_and_consume_key(Modifiers::NONE, Key::ArrowRight));
                    steps -= signed(input.count_and_consume_key(Modifiers::NONE, Key::ArrowLeft));
                }
                if input.consume_key(Modifiers::NONE, Key::Home) {
                    to = Minutes::ZERO;
                }
                if input.consume_key(Modifiers::NONE, Key::End) {
                    to = total;
                }
            });
        }
        let by = i64::from(grain.get()) * steps + i64::from(LONG_STEP.max(grain).get()) * long;
        if by != 0 {
            let moved = (i64::from(to.get()) + by).clamp(0, i64::from(total.get()));
            to = Minutes::new(u32::try_from(moved).unwrap_or(0));
        }
        (to != at).then_some(to)
    }

    fn paint(&self, ui: &Ui, pen: Pen<'_>, response: &Response, x: f32, bar: Rect) {
        let theme = pen.theme;
        let body = Rect::from_center_size(pos2(x, bar.center().y), vec2(WIDE, bar.height() + space::S));
        let lively = response.hovered() || response.dragged() || response.has_focus();
        let edge = if lively {
            Stroke::new(2.0, theme.accent.ink)
        } else {
            Stroke::new(1.0, theme.line_strong)
        };
        ui.painter().rect(body, 4.0, theme.card, edge, StrokeKind::Inside);
        // Two short lines in the colours of what it parts tell stacked handles from each other.
        for (modality, dx) in [(self.left, -1.5), (self.right(), 1.5)] {
            let line = [
                pos2(x + dx, body.center().y - 5.0),
                pos2(x + dx, body.center().y + 5.0),
            ];
            ui.painter()
                .line_segment(line, Stroke::new(2.0, theme.modality(modality).fill));
        }
        if response.has_focus() {
            let ring = Stroke::new(2.0, theme.accent.soft);
            ui.painter()
                .rect_stroke(body.expand(2.0), 6.0, ring, StrokeKind::Outside);
        }
    }
}

fn signed(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(0)
}

/// The limit under the pointer, on the grain; the very end of the bar is reached whatever the grain.
fn at_pointer(x: f32, bar: Rect, total: Minutes, grain: Minutes) -> Minutes {
    let part = f64::from(((x - bar.left()) / bar.width().max(1.0)).clamp(0.0, 1.0));
    let exact = part * f64::from(total.get());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between zero and the total"
    )]
    let minutes = Minutes::new(exact.round() as u32);
    if total.minus(minutes).times(2) < grain {
        total
    } else {
        minutes.rounded(grain).min(total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BAR: Rect = Rect {
        min: pos2(100.0, 0.0),
        max: pos2(400.0, 32.0),
    };

    #[test]
    #[expect(clippy::float_cmp, reason = "whole points are exact")]
    fn handles_stand_apart_and_inside_the_bar() {
        let all_classroom = Mix::only(Modality::Classroom, Minutes::hours(7));
        assert_eq!(places(&all_classroom, BAR), [376.0, 388.0, 400.0]);
        let all_workplace = Mix::only(Modality::Workplace, Minutes::hours(7));
        assert_eq!(places(&all_workplace, BAR), [100.0, 112.0, 124.0]);
        let thirds = Mix::new([60, 60, 60, 0].map(Minutes::new));
        assert_eq!(places(&thirds, BAR), [200.0, 300.0, 400.0]);
    }

    #[test]
    fn the_pointer_moves_in_steps_and_reaches_both_ends() {
        let (total, grain) = (Minutes::new(630), Minutes::new(60));
        assert_eq!(at_pointer(90.0, BAR, total, grain), Minutes::ZERO);
        assert_eq!(at_pointer(250.0, BAR, total, grain), Minutes::hours(5));
        assert_eq!(
            at_pointer(400.0, BAR, total, grain),
            total,
            "10 h 30 is off the grain, yet the end"
        );
    }
}
