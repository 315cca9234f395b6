//! Chips: short facts in a rounded frame.

use egui::accesskit::Role;
use egui::{
    Align2, Button, CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use crate::app::icon::Icon;
use crate::app::theme::{self, Theme, Tone};

const HEIGHT: f32 = 22.0;
const PADDING: f32 = 8.0;
/// Side of the cross that takes a chip away; wide enough for a finger's tip on a touch screen with the room
/// around it.
const CROSS: f32 = 20.0;

/// The icon that says a tone without its colour.
pub const fn tone_icon(tone: Tone) -> Icon {
    match tone {
        Tone::Neutral | Tone::Accent => Icon::Info,
        Tone::Ok => Icon::Done,
        Tone::Warning => Icon::Warning,
        Tone::Danger => Icon::Blocked,
    }
}

/// A fact.
pub fn chip(ui: &mut Ui, words: &str, tone: Tone) -> Response {
    chip_with_icon(ui, None, words, tone)
}

/// A fact with an icon before its words.
pub fn chip_with_icon(ui: &mut Ui, icon: Option<Icon>, words: &str, tone: Tone) -> Response {
    paint(ui, icon, words, tone, 0.0)
}

/// A fact that can be taken away: `true` when it is. `remove` names the cross, such as « Retirer Casque ».
pub fn removable_chip(ui: &mut Ui, words: &str, remove: &str, tone: Tone) -> bool {
    let chip = paint(ui, None, words, tone, CROSS - PADDING / 2.0);
    let ink = ink(Theme::of(ui.ctx()), tone);
    let side = vec2(CROSS, CROSS);
    let place = Rect::from_center_size(
        pos2(chip.rect.right() - CROSS / 2.0 - 1.0, chip.rect.center().y),
        side,
    );
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.spacing_mut().button_padding = vec2(0.0, 0.0);
        ui.spacing_mut().interact_size = side;
        let cross = Button::new(Icon::Close.rich(12.0).color(ink))
            .frame_when_inactive(false)
            .corner_radius(CornerRadius::same(10));
        ui.add_sized(side, cross)
            .accessible_name(remove)
            .on_hover_text(remove)
            .clicked()
    })
    .inner
}

fn ink(theme: &Theme, tone: Tone) -> egui::Color32 {
    if tone == Tone::Neutral {
        theme.ink
    } else {
        theme.tone(tone).on_soft
    }
}

/// Paints a chip with `room` more points after its words.
fn paint(ui: &mut Ui, icon: Option<Icon>, words: &str, tone: Tone, room: f32) -> Response {
    let theme = Theme::of(ui.ctx());
    let face = icon.map_or_else(|| words.to_owned(), |icon| format!("{} {words}", icon.text()));
    let font = theme::small().resolve(ui.style());
    let galley = ui.fonts_mut(|fonts| fonts.layout_no_wrap(face, font, ink(theme, tone)));
    let width = galley.size().x + 2.0 * PADDING + room;
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    if ui.is_rect_visible(rect) {
        let soft = theme.tone(tone).soft;
        let (fill, edge) = match tone {
            Tone::Neutral => (theme.page, theme.line),
            Tone::Accent | Tone::Ok | Tone::Warning | Tone::Danger => (soft, soft),
        };
        let rounding = CornerRadius::same(11);
        ui.painter()
            .rect(rect, rounding, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        let at = Align2::LEFT_CENTER.anchor_size(pos2(rect.left() + PADDING, rect.center().y), galley.size());
        ui.painter().galley(at.min, galley, theme.ink);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), words));
    response
}
