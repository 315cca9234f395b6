//! Buttons: the one that matters on a card, the others, and those that are only an icon.

use egui::{Button, Color32, Response, RichText, Stroke, Ui, WidgetText, vec2};

use crate::app::icon::Icon;
use crate::app::theme::{Hue, Theme, mixed};

/// The main thing to do here: one at most on a card or in a dialog.
pub fn primary_button(ui: &mut Ui, icon: Option<Icon>, words: &str) -> Response {
    filled(ui, Theme::of(ui.ctx()).accent, icon, words)
}

/// A thing that takes something away.
pub fn danger_button(ui: &mut Ui, icon: Option<Icon>, words: &str) -> Response {
    filled(ui, Theme::of(ui.ctx()).danger, icon, words)
}

/// A thing to do.
pub fn button(ui: &mut Ui, icon: Option<Icon>, words: &str) -> Response {
    named(ui, Button::new(face(icon, words)), words)
}

/// A thing to do that shows no frame until the pointer comes: in bars and rows.
pub fn quiet_button(ui: &mut Ui, icon: Option<Icon>, words: &str) -> Response {
    named(
        ui,
        Button::new(face(icon, words)).frame_when_inactive(false),
        words,
    )
}

/// Words that lead elsewhere.
pub fn link_button(ui: &mut Ui, words: &str) -> Response {
    let ink = Theme::of(ui.ctx()).accent.ink;
    named(
        ui,
        Button::new(RichText::new(words).color(ink)).frame_when_inactive(false),
        words,
    )
}

/// An icon alone, named by `name` for a screen reader and under the pointer.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let side = ui.spacing().interact_size.y;
    let button = Button::new(icon.rich(16.0))
        .frame_when_inactive(false)
        .min_size(vec2(side, side));
    named(ui, button, name)
        .on_hover_text(name)
        .on_disabled_hover_text(name)
}

fn face(icon: Option<Icon>, words: &str) -> WidgetText {
    icon.map_or_else(|| words.into(), |icon| format!("{}  {words}", icon.text()).into())
}

/// The icon is no part of the name.
fn named(ui: &mut Ui, button: Button<'_>, name: &str) -> Response {
    ui.add(button).accessible_name(name)
}

fn filled(ui: &mut Ui, hue: Hue, icon: Option<Icon>, words: &str) -> Response {
    let ring = Theme::of(ui.ctx()).ink;
    ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        for (visuals, shade, edge) in [
            (&mut widgets.inactive, 0.0, Stroke::NONE),
            (&mut widgets.hovered, 0.12, Stroke::NONE),
            (&mut widgets.active, 0.12, Stroke::new(2.0, ring)),
        ] {
            // Towards the words' opposite, so that they stay as readable.
            let away = if hue.on == Color32::WHITE {
                Color32::BLACK
            } else {
                Color32::WHITE
            };
            visuals.weak_bg_fill = mixed(hue.fill, away, shade);
            visuals.bg_stroke = edge;
            visuals.fg_stroke.color = hue.on;
        }
        button(ui, icon, words)
    })
    .inner
}
