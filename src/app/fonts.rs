//! The fonts of the window. They are embedded, so that the window looks the same on every machine and a
//! missing glyph shows in the tests rather than at a user's.

use std::sync::Arc;

use egui::epaint::text::FontTweak;
use egui::{FontData, FontDefinitions, FontFamily};

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.ttf");
const SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.ttf");
const MONO: &[u8] = include_bytes!("../../assets/fonts/TresseMono-Regular.ttf");
const ICONS: &[u8] = include_bytes!("../../assets/icons/Lucide.ttf");

/// An icon stands on the base line with the whole of its square; lowered by this share of its size, its
/// middle meets the middle of capital letters.
const ICON_DROP: f32 = 0.14;

/// The family of headings and figures.
pub fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}

/// Our families: proportional, monospace, semibold and icons. Each of the first three falls back on the
/// others' glyphs and on the icons.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let lowered = FontTweak {
        y_offset_factor: ICON_DROP,
        ..FontTweak::default()
    };
    for (name, data) in [
        ("regular", FontData::from_static(REGULAR)),
        ("semibold", FontData::from_static(SEMIBOLD)),
        ("mono", FontData::from_static(MONO)),
        ("icons", FontData::from_static(ICONS).tweak(lowered)),
    ] {
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    }
    for (family, order) in [
        (FontFamily::Proportional, &["regular", "icons"][..]),
        (FontFamily::Monospace, &["mono", "regular", "icons"]),
        (semibold(), &["semibold", "regular", "icons"]),
        (FontFamily::Name("icons".into()), &["icons"]),
    ] {
        fonts
            .families
            .insert(family, order.iter().map(|it| (*it).to_owned()).collect());
    }
    fonts
}

/// Gives `context` our fonts in the place of any other.
pub fn install(context: &egui::Context) {
    context.set_fonts(definitions());
}

#[cfg(test)]
pub(crate) mod tests {
    use egui::FontId;

    use super::*;

    pub(crate) fn context() -> egui::Context {
        let context = egui::Context::default();
        install(&context);
        // Fonts are taken up at the beginning of a frame.
        context
            .run_ui(egui::RawInput::default(), |_| {})
            .textures_delta
            .clear();
        context
    }

    pub(crate) fn has_glyph(context: &egui::Context, family: &FontFamily, glyph: char) -> bool {
        context.fonts_mut(|fonts| fonts.has_glyph(&FontId::new(14.0, family.clone()), glyph))
    }

    #[test]
    fn french_its_figures_and_our_signs_are_there() {
        let context = context();
        let needed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789\
            àâäæçéèêëîïôœöùûüÿÀÂÄÆÇÉÈÊËÎÏÔŒÖÙÛÜŸ«»’‘“”–—…·•°º€%§&@#*+−×÷=≠≈<>≤≥±½¼¾²³¹ᵉʳ№\
            →←↑↓↔✓✗●○■□▲▼◆\u{a0}\u{202f}";
        for family in [FontFamily::Proportional, FontFamily::Monospace, semibold()] {
            for glyph in needed.chars() {
                assert!(
                    has_glyph(&context, &family, glyph),
                    "{family}: {glyph:?} ({:x})",
                    u32::from(glyph)
                );
            }
        }
    }

    #[test]
    fn figures_have_one_width() {
        let context = context();
        for family in [FontFamily::Proportional, FontFamily::Monospace, semibold()] {
            let font = FontId::new(32.0, family);
            let widths: Vec<_> = ('0'..='9')
                .map(|it| context.fonts_mut(|fonts| fonts.glyph_width(&font, it)))
                .collect();
            for width in &widths {
                assert!((width - widths[0]).abs() < 0.01, "{font:?}: {widths:?}");
            }
            assert!(widths[0] > 0.0);
        }
    }

    #[test]
    fn every_word_of_the_program_can_be_drawn() {
        let context = context();
        for lang in crate::text::Lang::ALL {
            for source in crate::text::SOURCES {
                for glyph in source.in_lang(*lang).chars().filter(|it| !it.is_control()) {
                    assert!(
                        has_glyph(&context, &FontFamily::Proportional, glyph),
                        "{lang}/{}.ftl has {glyph:?}, the fonts have not",
                        source.name
                    );
                }
            }
        }
    }
}
