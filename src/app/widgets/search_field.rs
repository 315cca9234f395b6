//! A field to look for something.

use egui::{Key, Response, TextEdit, Ui};

use super::button::icon_button;
use crate::app::icon::Icon;
use crate::app::theme::Theme;

/// A field for words to look for. `hint` stands in it while it is empty and names it; `clear` names the cross
/// that empties it, as Escape does.
pub fn search_field(ui: &mut Ui, words: &mut String, hint: &str, clear: &str) -> Response {
    let muted = Theme::of(ui.ctx()).muted;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let gap = ui.spacing().item_spacing.x;
        let cross = if words.is_empty() {
            0.0
        } else {
            ui.spacing().interact_size.y + gap
        };
        let room = ui.available_width() - cross;
        let mut response = ui
            .add(
                TextEdit::singleline(words)
                    .hint_text(hint)
                    .prefix(Icon::Search.rich(14.0).color(muted))
                    .desired_width(room),
            )
            .accessible_name(hint);
        if words.is_empty() {
            return response;
        }
        let escaped = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
        if icon_button(ui, Icon::Close, clear).clicked() || escaped {
            words.clear();
            response.request_focus();
            response.mark_changed();
        }
        response
    })
    .inner
}
