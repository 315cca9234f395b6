//! A level on a short scale, as squares: the full ones and the empty ones.

use egui::accesskit::Role;
use egui::{Rect, Response, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::theme::{Hue, Theme, mixed};

const SIDE: f32 = 9.0;
const GAP: f32 = 3.0;

/// Shows `level` of `most` squares. `name` says it in words, such as « Autonomie : 2 sur 3 »: it is read aloud
/// and shown under the pointer.
pub fn level_dots(ui: &mut Ui, level: u8, most: u8, hue: Hue, name: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let count = f32::from(most);
    let (rect, response) = ui.allocate_exact_size(
        vec2(count * SIDE + (count - 1.0).max(0.0) * GAP, SIDE),
        Sense::hover(),
    );
    if ui.is_rect_visible(rect) {
        let empty = mixed(theme.card, hue.fill, 0.22);
        for index in 0..most {
            let left = rect.left() + f32::from(index) * (SIDE + GAP);
            let square = Rect::from_min_size(pos2(left, rect.top()), vec2(SIDE, SIDE));
            ui.painter()
                .rect_filled(square, 2.0, if index < level { hue.fill } else { empty });
        }
    }
    response.widget_info(|| WidgetInfo {
        value: Some(f64::from(level)),
        ..WidgetInfo::labeled(Role::Meter, ui.is_enabled(), name)
    });
    response.on_hover_text(name)
}
