//! A duration that a user types as she would say it.

use egui::{Key, Label, Modifiers, Response, RichText, TextEdit, Ui};

use crate::app::theme::{self, Theme};
use crate::text::{Text, parse_hours};

/// A field for a duration in minutes. It takes `3h30`, `3,5`, `210 min`…; the up and down arrows move to the
/// next whole grain; Enter or leaving the field commits, Escape gives the former value back.
#[derive(Debug, Clone, Copy)]
pub struct HoursField<'a> {
    /// What lasts so long; read aloud.
    pub name: &'a str,
    /// What is said under a text that cannot be read.
    pub error: &'a str,
    /// The value to show, in minutes.
    pub minutes: u32,
    /// Minutes moved by an arrow key; 0 counts as 1.
    pub grain: u32,
    /// The longest that may be committed, in minutes.
    pub most: u32,
    /// Width in points.
    pub width: f32,
}

/// What happened to the field.
#[derive(Debug)]
pub struct HoursResponse {
    /// The text field.
    pub response: Response,
    /// A new value, in minutes; each arrow key gives one.
    pub changed: Option<u32>,
    /// The field was left: the gesture is over.
    pub ended: bool,
}

impl HoursField<'_> {
    /// Shows the field.
    pub fn show(&self, ui: &mut Ui, text: &Text) -> HoursResponse {
        let theme = Theme::of(ui.ctx());
        let id = ui.make_persistent_id(("hours", self.name));
        let focused = ui.memory(|memory| memory.has_focus(id));
        // A draft exists from the moment the field is entered until what it says is committed.
        let kept: Option<String> = ui.data(|data| data.get_temp(id));
        let mut draft = kept.clone().unwrap_or_else(|| text.hours(self.minutes));
        let mut changed = None;
        if focused {
            let step = ui.input_mut(|input| {
                let up = input.consume_key(Modifiers::NONE, Key::ArrowUp);
                let down = input.consume_key(Modifiers::NONE, Key::ArrowDown);
                i8::from(up) - i8::from(down)
            });
            if step != 0 {
                let from = parse_hours(&draft).unwrap_or(self.minutes);
                let next = self.stepped(from, step > 0);
                draft = text.hours(next);
                changed = (next != self.minutes).then_some(next);
            }
        }
        let wrong = self.read(&draft).is_none();
        let response = ui
            .scope(|ui| {
                if wrong {
                    let edge = theme.danger.ink;
                    let widgets = &mut ui.visuals_mut().widgets;
                    for visuals in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
                        visuals.bg_stroke.color = edge;
                    }
                    ui.visuals_mut().selection.stroke.color = edge;
                }
                let ink = if wrong { theme.danger.ink } else { theme.ink };
                ui.add(
                    TextEdit::singleline(&mut draft)
                        .id(id)
                        .desired_width(self.width)
                        .text_color(ink),
                )
            })
            .inner
            .accessible_name(self.name);
        let left = response.lost_focus();
        // Escape takes the keyboard away before the field is asked.
        let cancelled = left && ui.input(|input| input.key_pressed(Key::Escape));
        if left && !cancelled && changed.is_none() {
            changed = self.read(&draft).filter(|it| *it != self.minutes);
        }
        let unread = self.read(&draft).is_none();
        let done = cancelled || (!unread && (left || !response.has_focus()));
        ui.data_mut(|data| {
            if done {
                data.remove_temp::<String>(id);
            } else {
                data.insert_temp(id, draft);
            }
        });
        if wrong && !cancelled {
            ui.add(
                Label::new(
                    RichText::new(self.error)
                        .text_style(theme::small())
                        .color(theme.danger.ink),
                )
                .wrap(),
            );
        }
        HoursResponse {
            response,
            changed,
            // egui may tell a loss in two frames running; the draft is there in the first only.
            ended: left && kept.is_some(),
        }
    }

    /// What `draft` says, if it may be committed.
    fn read(&self, draft: &str) -> Option<u32> {
        parse_hours(draft).ok().filter(|it| *it <= self.most)
    }

    /// The next whole grain above or below `from`.
    fn stepped(&self, from: u32, up: bool) -> u32 {
        let grain = self.grain.max(1);
        let next = if up {
            (from / grain).saturating_add(1).saturating_mul(grain)
        } else {
            (from.div_ceil(grain)).saturating_sub(1).saturating_mul(grain)
        };
        next.min(self.most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_to_whole_grains_within_bounds() {
        let field = HoursField {
            name: "",
            error: "",
            minutes: 0,
            grain: 30,
            most: 100,
            width: 80.0,
        };
        for (from, up, expected) in [
            (0, true, 30),
            (30, true, 60),
            (45, true, 60),
            (45, false, 30),
            (60, false, 30),
            (0, false, 0),
            (10, false, 0),
            (90, true, 100),
        ] {
            assert_eq!(field.stepped(from, up), expected, "{from} {up}");
        }
        assert_eq!(HoursField { grain: 0, ..field }.stepped(10, true), 11);
    }
}
