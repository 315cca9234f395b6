//! Chips: short facts in a rounded frame.

use egui::accesskit::Role;
use egui::{Button, CornerRadius, Frame, Label, Margin, Response, RichText, Stroke, Ui, WidgetInfo, vec2};

use crate::app::icon::Icon;
use crate::app::theme::{self, Theme, Tone};

/// The icon that says a tone without its colour.
pub const fn tone_icon(tone: Tone) -> Icon {
    match tone {
        Tone::Neutral | Tone::Accent => Icon::Info,
        Tone::Ok => Icon::Done,
        Tone::Warning => Icon::Warning,
        Tone::Danger => Icon::Blocked,
    }
}

fn frame(theme: &Theme, tone: Tone) -> Frame {
    let hue = theme.tone(tone);
    let (fill, edge) = match tone {
        Tone::Neutral => (theme.page, theme.line),
        Tone::Accent | Tone::Ok | Tone::Warning | Tone::Danger => (hue.soft, hue.soft),
    };
    Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin::symmetric(8, 2))
}

/// A fact.
pub fn chip(ui: &mut Ui, words: &str, tone: Tone) -> Response {
    chip_with_icon(ui, None, words, tone)
}

/// A fact with an icon before its words.
pub fn chip_with_icon(ui: &mut Ui, icon: Option<Icon>, words: &str, tone: Tone) -> Response {
    let theme = Theme::of(ui.ctx());
    let ink = if tone == Tone::Neutral {
        theme.ink
    } else {
        theme.tone(tone).on_soft
    };
    let shown = frame(theme, tone).show(ui, |ui| {
        let words = icon.map_or_else(|| words.to_owned(), |icon| format!("{} {words}", icon.text()));
        ui.add(Label::new(RichText::new(words).text_style(theme::small()).color(ink)).extend())
    });
    shown
        .inner
        .widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    shown.response
}

/// A fact that can be taken away: `true` when it is. `remove` names the cross, such as « Retirer Casque ».
pub fn removable_chip(ui: &mut Ui, words: &str, remove: &str, tone: Tone) -> bool {
    let theme = Theme::of(ui.ctx());
    let ink = if tone == Tone::Neutral {
        theme.ink
    } else {
        theme.tone(tone).on_soft
    };
    frame(theme, tone)
        .inner_margin(Margin {
            left: 8,
            right: 2,
            top: 1,
            bottom: 1,
        })
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            ui.spacing_mut().button_padding = vec2(2.0, 0.0);
            ui.horizontal(|ui| {
                ui.add(Label::new(RichText::new(words).text_style(theme::small()).color(ink)).extend());
                let cross = Button::new(Icon::Close.rich(12.0).color(ink))
                    .frame_when_inactive(false)
                    .min_size(vec2(18.0, 18.0));
                ui.add(cross)
                    .accessible_name(remove)
                    .on_hover_text(remove)
                    .clicked()
            })
            .inner
        })
        .inner
}
