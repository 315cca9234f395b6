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
    // Half a space, egui's own choice, joins « 3 h 30 » into one word at small sizes. Ours is the width that the
    // no-break space has in our fonts.
    let words = FontTweak {
        thin_space_width: 0.65,
        ..FontTweak::default()
    };
    let lowered = FontTweak {
        y_offset_factor: ICON_DROP,
        ..FontTweak::default()
    };
    for (name, data) in [
        ("regular", FontData::from_static(REGULAR).tweak(words.clone())),
        ("semibold", FontData::from_static(SEMIBOLD).tweak(words.clone())),
        ("mono", FontData::from_static(MONO).tweak(words)),
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
    use crate::text::{Lang, SOURCES, Text};

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
    fn figures_are_never_cut_and_their_spaces_are_narrow() {
        let context = context();
        let font = FontId::new(14.0, FontFamily::Proportional);
        let rows = |words: String, width: f32| -> Vec<String> {
            let galley = context
                .fonts_mut(|fonts| fonts.layout(words, font.clone(), egui::Color32::PLACEHOLDER, width));
            galley.rows.iter().map(|row| row.text()).collect()
        };
        let text = Text::for_screen(Lang::Fr);
        let figures = format!("pour {} et {}", text.money(341_200), text.hours(1050));
        assert_eq!(
            rows(figures, 60.0),
            ["pour ", "3\u{a0}412\u{a0}€ ", "et ", "17\u{a0}h\u{a0}30"],
            "a line ends between words only"
        );
        let width = |glyph| context.fonts_mut(|fonts| fonts.glyph_width(&font, glyph));
        assert!(width('\u{a0}') < width(' ') * 0.75);
        assert!((width('\u{a0}') - width('\u{202f}')).abs() < 0.2);
    }

    #[test]
    fn every_word_of_the_program_can_be_drawn() {
        let context = context();
        for lang in Lang::ALL {
            for source in SOURCES {
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
