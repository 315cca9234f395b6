//! The theme told to egui: every colour and distance of its own widgets is one of ours.

use egui::style::{KineticScrollStyle, ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Visuals, vec2};

use super::Theme;
use crate::app::fonts;

/// Distances, on a grid of 8 points with halves.
pub mod space {
    /// Between an icon and its word.
    pub const XS: f32 = 4.0;
    /// Between neighbours.
    pub const S: f32 = 8.0;
    /// Inside a card.
    pub const M: f32 = 12.0;
    /// Between cards.
    pub const L: f32 = 16.0;
    /// Around a page.
    pub const XL: f32 = 24.0;
    /// Between chapters.
    pub const XXL: f32 = 40.0;
}

/// Roundness of corners.
pub mod radius {
    /// Bars, cells, level dots.
    pub const S: u8 = 4;
    /// Buttons and fields.
    pub const M: u8 = 6;
    /// Cards, menus and dialogs.
    pub const L: u8 = 10;
}

/// The name of a plan or of a page.
pub fn title() -> TextStyle {
    TextStyle::Name("title".into())
}

/// The name of a card or of a section.
pub fn heading() -> TextStyle {
    TextStyle::Heading
}

/// A word that weighs more than its neighbours, at their size.
pub fn strong() -> TextStyle {
    TextStyle::Name("strong".into())
}

/// A big figure.
pub fn figure() -> TextStyle {
    TextStyle::Name("figure".into())
}

/// Plain words.
pub fn body() -> TextStyle {
    TextStyle::Body
}

/// Notes and captions.
pub fn small() -> TextStyle {
    TextStyle::Small
}

/// Codes, paths, plans as they are written.
pub fn mono() -> TextStyle {
    TextStyle::Monospace
}

/// Gives `context` both themes; which one it draws with stays its own choice.
pub fn install(context: &egui::Context) {
    context.set_style_of(egui::Theme::Light, style(Theme::light(), false));
    context.set_style_of(egui::Theme::Dark, style(Theme::dark(), true));
    context.options_mut(|options| {
        // Ctrl with + − 0 are commands of ours, so that they show in the palette and are remembered.
        options.zoom_with_keyboard = false;
        // A desktop that does not say: paper is by day.
        options.fallback_theme = egui::Theme::Light;
    });
}

fn text_styles() -> std::collections::BTreeMap<TextStyle, FontId> {
    let plain = FontFamily::Proportional;
    [
        (title(), FontId::new(20.0, fonts::semibold())),
        (figure(), FontId::new(24.0, fonts::semibold())),
        (heading(), FontId::new(15.0, fonts::semibold())),
        (strong(), FontId::new(14.0, fonts::semibold())),
        (body(), FontId::new(14.0, plain.clone())),
        (TextStyle::Button, FontId::new(14.0, plain.clone())),
        (small(), FontId::new(12.0, plain)),
        (mono(), FontId::new(13.0, FontFamily::Monospace)),
    ]
    .into()
}

fn style(theme: &Theme, dark: bool) -> Style {
    let mut style = Style {
        visuals: visuals(theme, dark),
        text_styles: text_styles(),
        ..Style::default()
    };
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(space::S, space::S);
    spacing.button_padding = vec2(10.0, 5.0);
    spacing.interact_size = vec2(28.0, 28.0);
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(6);
    spacing.menu_spacing = 4.0;
    spacing.icon_width = 18.0;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = space::S;
    spacing.indent = space::L;
    spacing.combo_width = 160.0;
    spacing.text_edit_width = 240.0;
    spacing.tooltip_width = 420.0;
    spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        // A list that is led to its end while something opens below it is not past its edge: springing back
        // would take its last rows out of sight.
        kinetic: KineticScrollStyle {
            rubber_band: false,
            ..KineticScrollStyle::default()
        },
        ..ScrollStyle::thin()
    };
    style.interaction.tooltip_delay = 0.35;
    style.interaction.selectable_labels = false;
    style.animation_time = 0.1;
    style.explanation_tooltips = false;
    style
}

fn visuals(theme: &Theme, dark: bool) -> Visuals {
    let line = Stroke::new(1.0, theme.line);
    let ink = Stroke::new(1.0, theme.ink);
    let accent = theme.accent;
    let widget = |surface, edge, words| WidgetVisuals {
        // Rails of sliders and boxes to tick: they have to be seen on a card.
        bg_fill: theme.pressed,
        weak_bg_fill: surface,
        bg_stroke: edge,
        corner_radius: CornerRadius::same(radius::M),
        fg_stroke: words,
        expansion: 0.0,
    };
    let shadow = |offset, blur| Shadow {
        offset: [0, offset],
        blur,
        spread: 0,
        color: theme.shadow,
    };
    Visuals {
        dark_mode: dark,
        weak_text_color: Some(theme.muted),
        widgets: Widgets {
            noninteractive: widget(theme.card, line, ink),
            // Fields and boxes have no words of their own to be found by: their edge is plain.
            inactive: widget(theme.card, Stroke::new(1.0, theme.line_strong), ink),
            hovered: widget(theme.hover, Stroke::new(1.0, theme.line_strong), ink),
            // egui draws what has the keyboard like what is pressed: the ring has to be plain to see.
            active: widget(theme.hover, Stroke::new(2.0, accent.ink), ink),
            open: widget(theme.hover, Stroke::new(1.0, theme.line_strong), ink),
        },
        selection: Selection {
            bg_fill: accent.soft,
            stroke: Stroke::new(1.0, accent.on_soft),
        },
        hyperlink_color: accent.ink,
        faint_bg_color: theme.hover,
        extreme_bg_color: theme.sunken,
        text_edit_bg_color: Some(theme.card),
        code_bg_color: theme.sunken,
        warn_fg_color: theme.warning.ink,
        error_fg_color: theme.danger.ink,
        window_corner_radius: CornerRadius::same(radius::L),
        window_shadow: shadow(12, 32),
        window_fill: theme.card,
        window_stroke: line,
        menu_corner_radius: CornerRadius::same(radius::L),
        panel_fill: theme.page,
        popup_shadow: shadow(4, 16),
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(2.0, accent.ink),
            ..TextCursorStyle::default()
        },
        indent_has_left_vline: false,
        image_loading_spinners: false,
        interact_cursor: None,
        ..if dark { Visuals::dark() } else { Visuals::light() }
    }
}
