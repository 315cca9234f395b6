//! Buttons: the one that matters on a card, the others, and those that are only an icon.

use egui::{Button, Color32, Response, RichText, Stroke, TextStyle, TextWrapMode, Ui, vec2};

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
    let mut button = Button::new(face(icon, words)).wrap_mode(wrap_mode(ui, icon, words));
    if State::of(ui) == State::Quiet {
        // Its words are what it is found by: a quiet edge is enough.
        button = button.stroke(Stroke::new(1.0, Theme::of(ui.ctx()).line));
    }
    named(ui, button, words)
}

/// A thing to do that shows no frame until the pointer comes: in bars and rows.
pub fn quiet_button(ui: &mut Ui, icon: Option<Icon>, words: &str) -> Response {
    let wrap = wrap_mode(ui, icon, words);
    named(
        ui,
        Button::new(face(icon, words))
            .frame_when_inactive(false)
            .wrap_mode(wrap),
        words,
    )
}

/// Words that lead elsewhere.
pub fn link_button(ui: &mut Ui, words: &str) -> Response {
    let ink = Theme::of(ui.ctx()).accent.ink;
    let wrap = wrap_mode(ui, None, words);
    let button = Button::new(RichText::new(words).color(ink))
        .frame_when_inactive(false)
        .wrap_mode(wrap);
    named(ui, button, words)
}

/// An icon alone, named by `name` for a screen reader and under the pointer.
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    const SIZE: f32 = 16.0;
    let side = ui.spacing().interact_size.y;
    let padding = ui.spacing().button_padding.x;
    // Square, whatever room other buttons leave around their words.
    ui.spacing_mut().button_padding.x = ((side - SIZE) / 2.0).max(0.0);
    let button = Button::new(icon.rich(SIZE))
        .frame_when_inactive(false)
        .min_size(vec2(side, side));
    let response = named(ui, button, name);
    ui.spacing_mut().button_padding.x = padding;
    response.on_hover_text(name).on_disabled_hover_text(name)
}

fn face(icon: Option<Icon>, words: &str) -> String {
    icon.map_or_else(|| words.to_owned(), |icon| format!("{}  {words}", icon.text()))
}

/// A button goes to the next line as a whole; only one that is longer than any line is broken.
fn wrap_mode(ui: &Ui, icon: Option<Icon>, words: &str) -> TextWrapMode {
    let font = TextStyle::Button.resolve(ui.style());
    let galley = ui.fonts_mut(|fonts| fonts.layout_no_wrap(face(icon, words), font, Color32::PLACEHOLDER));
    let room = ui.max_rect().width() - ui.spacing().button_padding.x * 2.0;
    if galley.size().x <= room {
        TextWrapMode::Extend
    } else {
        TextWrapMode::Wrap
    }
}

/// The icon is no part of the name.
fn named(ui: &mut Ui, button: Button<'_>, name: &str) -> Response {
    ui.add(button).accessible_name(name)
}

/// What the button about to be added was doing in the frame before, as egui itself asks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Quiet,
    Hovered,
    Focused,
}

impl State {
    fn of(ui: &Ui) -> Self {
        match ui.ctx().read_response(ui.next_auto_id()) {
            Some(it) if it.has_focus() || it.is_pointer_button_down_on() => Self::Focused,
            Some(it) if it.hovered() => Self::Hovered,
            Some(_) | None => Self::Quiet,
        }
    }
}

fn filled(ui: &mut Ui, hue: Hue, icon: Option<Icon>, words: &str) -> Response {
    // Away from the colour of the words, so that they stay as readable.
    let away = if hue.on == Color32::WHITE {
        Color32::BLACK
    } else {
        Color32::WHITE
    };
    let (shade, edge) = match State::of(ui) {
        State::Quiet => (0.0, Stroke::NONE),
        State::Hovered => (0.12, Stroke::NONE),
        State::Focused => (0.12, Stroke::new(2.0, Theme::of(ui.ctx()).ink)),
    };
    let wrap = wrap_mode(ui, icon, words);
    let button = Button::new(RichText::new(face(icon, words)).color(hue.on))
        .fill(mixed(hue.fill, away, shade))
        .stroke(edge)
        .wrap_mode(wrap);
    named(ui, button, words)
}
