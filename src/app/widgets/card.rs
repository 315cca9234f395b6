//! Surfaces: cards on the page, rows of a name and its value, headings.

use egui::accesskit::Role;
use egui::{
    Align, CornerRadius, Frame, InnerResponse, Label, Layout, Margin, Rect, Response, RichText, Stroke, Ui,
    WidgetInfo, pos2,
};

use crate::app::theme::{self, Theme, Tone, radius, space};

/// The frame of a card.
pub fn card_frame(theme: &Theme) -> Frame {
    Frame::new()
        .fill(theme.card)
        .stroke(Stroke::new(1.0, theme.line))
        .corner_radius(CornerRadius::same(radius::L))
        .inner_margin(Margin::same(12))
}

/// The frame of a card that is the selected one. It takes the same room as [`card_frame`].
pub fn selected_card_frame(theme: &Theme) -> Frame {
    card_frame(theme)
        .stroke(Stroke::new(2.0, theme.accent.fill))
        .inner_margin(Margin::same(11))
}

/// A card over the whole width.
pub fn card<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card_frame(Theme::of(ui.ctx())).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        contents(ui)
    })
}

/// A card with an edge of `tone` on its left: a problem, a remedy, a note. What the tone tells has to stand
/// in words inside.
pub fn tone_card<R>(ui: &mut Ui, tone: Tone, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    const EDGE: f32 = 4.0;
    let theme = Theme::of(ui.ctx());
    let frame = card_frame(theme).inner_margin(Margin {
        left: 14,
        right: 10,
        top: 8,
        bottom: 10,
    });
    let shown = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        contents(ui)
    });
    let whole = shown.response.rect;
    let edge = Rect::from_min_max(whole.min, pos2(whole.left() + EDGE, whole.bottom()));
    let rounding = CornerRadius {
        nw: radius::L,
        sw: radius::L,
        ne: 0,
        se: 0,
    };
    // Cut from a card of the same roundness, so that the corners meet.
    ui.painter().with_clip_rect(edge).rect_filled(
        Rect::from_min_max(whole.min, pos2(whole.left() + 24.0, whole.bottom())),
        rounding,
        theme.tone(tone).fill,
    );
    shown
}

/// The name of a card or of a part of a page.
pub fn heading(ui: &mut Ui, words: &str) -> Response {
    let response = ui.add(Label::new(RichText::new(words).text_style(theme::heading())));
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
    response
}

/// The name of a group of rows, small and in capitals.
pub fn section(ui: &mut Ui, words: &str) -> Response {
    ui.add_space(space::XS);
    let muted = Theme::of(ui.ctx()).muted;
    let capitals = RichText::new(words.to_uppercase())
        .text_style(theme::small())
        .strong()
        .color(muted);
    let response = ui.add(Label::new(capitals.family(crate::app::fonts::semibold())));
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
    response
}

/// A row: the name of something on the left, `value` on the right.
pub fn field_row<R>(ui: &mut Ui, name: &str, value: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal(|ui| {
        // The value is laid out first, so that a long name wraps beside it rather than pushing it out.
        let width = ui.available_width();
        let left = ui.cursor().min;
        let height = ui.spacing().interact_size.y;
        let inner = ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_height(height);
            let inner = value(ui);
            let used = ui.min_rect().width() + space::S;
            let room =
                Rect::from_min_size(left, egui::vec2((width - used).max(40.0), ui.min_rect().height()));
            ui.scope_builder(
                egui::UiBuilder::new()
                    .max_rect(room)
                    .layout(Layout::left_to_right(Align::Center)),
                |ui| ui.add(Label::new(name).wrap()),
            );
            inner
        });
        inner.inner
    })
    .inner
}
