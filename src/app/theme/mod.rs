//! How the window looks: colours, distances and sizes of words, for daylight and lamplight.
//!
//! This is the only place where colours are made. They stand in `assets/theme/*.ron`; a view asks
//! [`Theme::of`] and names what it means ([`Tone`], [`Hue`]), never a shade.

mod colour;
mod style;

use std::sync::OnceLock;

use egui::Color32;
use serde::Deserialize;

pub use colour::{contrast, mixed};
pub use style::{body, figure, heading, install, mono, radius, small, space, strong, title};

use crate::model::{Modality, Severity};

/// One meaning of colour, with every shade that a view may need of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hue {
    /// A full surface: a bar, a pressed button, a dot.
    #[serde(deserialize_with = "colour::hexadecimal")]
    pub fill: Color32,
    /// Words on [`Hue::fill`].
    #[serde(deserialize_with = "colour::hexadecimal")]
    pub on: Color32,
    /// A quiet surface: a cell, a chip.
    #[serde(deserialize_with = "colour::hexadecimal")]
    pub soft: Color32,
    /// Words on [`Hue::soft`].
    #[serde(deserialize_with = "colour::hexadecimal")]
    pub on_soft: Color32,
    /// Words and thin lines of this hue on the page or on a card.
    #[serde(deserialize_with = "colour::hexadecimal")]
    pub ink: Color32,
}

/// What a mark tells. Never by its colour alone: an icon or a word stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Tone {
    /// Nothing to tell.
    #[default]
    Neutral,
    /// Chosen, or the main thing to do.
    Accent,
    /// In order.
    Ok,
    /// To weigh.
    Warning,
    /// Cannot go on like this.
    Danger,
}

impl Tone {
    /// Every tone.
    pub const ALL: &'static [Self] = &[Self::Neutral, Self::Accent, Self::Ok, Self::Warning, Self::Danger];

    /// The tone of a finding.
    pub const fn of(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Danger,
            Severity::Warning => Self::Warning,
            Severity::Hint => Self::Neutral,
        }
    }
}

/// The colours of one theme.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Behind everything.
    #[serde(deserialize_with = "colour::hexadecimal")]
    pub page: Color32,
    /// What is read: cards, bars, the inspector.
    #[serde(deserialize_with = "colour::hexadecimal")]
    pub card: Color32,
    /// Fields and wells.
    #[serde(deserialize_with = "colour::hexadecimal")]
    pub sunken: Color32,
    /// Under the pointer.
    #[serde(deserialize_with = "colour::hexadecimal")]
    pub hover: Color32,
    /// Under a pressed pointer.
    #[serde(deserialize_with = "colour::hexadecimal")]
    pub pressed: Color32,
    /// Edges of cards and rules between rows; decoration only.
    #[serde(deserialize_with = "colour::hexadecimal")]
    pub line: Color32,
    /// Edges that must be seen, such as a field's.
    #[serde(deserialize_with = "colour::hexadecimal")]
    pub line_strong: Color32,
    /// Words.
    #[serde(deserialize_with = "colour::hexadecimal")]
    pub ink: Color32,
    /// Lesser words.
    #[serde(deserialize_with = "colour::hexadecimal")]
    pub muted: Color32,
    /// Under what floats.
    #[serde(deserialize_with = "colour::hexadecimal")]
    pub shadow: Color32,
    /// Over the window while a dialog asks.
    #[serde(deserialize_with = "colour::hexadecimal")]
    pub scrim: Color32,
    /// See [`Tone::Accent`].
    pub accent: Hue,
    /// See [`Tone::Neutral`].
    pub neutral: Hue,
    /// See [`Tone::Ok`].
    pub ok: Hue,
    /// See [`Tone::Warning`].
    pub warning: Hue,
    /// See [`Tone::Danger`].
    pub danger: Hue,
    /// See [`Modality::Classroom`].
    pub classroom: Hue,
    /// See [`Modality::RemoteSync`].
    pub remote_sync: Hue,
    /// See [`Modality::RemoteAsync`].
    pub remote_async: Hue,
    /// See [`Modality::Workplace`].
    pub workplace: Hue,
}

impl Theme {
    /// The theme for daylight.
    pub fn light() -> &'static Self {
        static LIGHT: OnceLock<Theme> = OnceLock::new();
        LIGHT.get_or_init(|| Self::read(include_str!("../../../assets/theme/light.ron")))
    }

    /// The theme for lamplight.
    pub fn dark() -> &'static Self {
        static DARK: OnceLock<Theme> = OnceLock::new();
        DARK.get_or_init(|| Self::read(include_str!("../../../assets/theme/dark.ron")))
    }

    /// The theme that `context` draws with now. A [`egui::Ui`] gives its context with `ui.ctx()`.
    pub fn of(context: &egui::Context) -> &'static Self {
        match context.theme() {
            egui::Theme::Light => Self::light(),
            egui::Theme::Dark => Self::dark(),
        }
    }

    /// The hue of a tone.
    pub const fn tone(&self, tone: Tone) -> Hue {
        match tone {
            Tone::Neutral => self.neutral,
            Tone::Accent => self.accent,
            Tone::Ok => self.ok,
            Tone::Warning => self.warning,
            Tone::Danger => self.danger,
        }
    }

    /// The hue of a modality.
    pub const fn modality(&self, modality: Modality) -> Hue {
        match modality {
            Modality::Classroom => self.classroom,
            Modality::RemoteSync => self.remote_sync,
            Modality::RemoteAsync => self.remote_async,
            Modality::Workplace => self.workplace,
        }
    }

    /// Reads an embedded theme. Tests read both; a broken one would still show words, black on white.
    fn read(source: &str) -> Self {
        ron::from_str(source).unwrap_or_else(|_broken| {
            let plain = Hue {
                fill: Color32::BLACK,
                on: Color32::WHITE,
                soft: Color32::WHITE,
                on_soft: Color32::BLACK,
                ink: Color32::BLACK,
            };
            Self {
                page: Color32::WHITE,
                card: Color32::WHITE,
                sunken: Color32::WHITE,
                hover: Color32::WHITE,
                pressed: Color32::WHITE,
                line: Color32::BLACK,
                line_strong: Color32::BLACK,
                ink: Color32::BLACK,
                muted: Color32::BLACK,
                shadow: Color32::TRANSPARENT,
                scrim: Color32::TRANSPARENT,
                accent: plain,
                neutral: plain,
                ok: plain,
                warning: plain,
                danger: plain,
                classroom: plain,
                remote_sync: plain,
                remote_async: plain,
                workplace: plain,
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::colour::distance_as_seen;
    use super::*;

    fn both() -> [(&'static str, Theme); 2] {
        [
            (
                "light",
                ron::from_str(include_str!("../../../assets/theme/light.ron")).expect("a theme"),
            ),
            (
                "dark",
                ron::from_str(include_str!("../../../assets/theme/dark.ron")).expect("a theme"),
            ),
        ]
    }

    fn hues(theme: &Theme) -> Vec<(String, Hue)> {
        let tones = Tone::ALL.iter().map(|it| (format!("{it:?}"), theme.tone(*it)));
        let modalities = Modality::ALL
            .iter()
            .map(|it| (format!("{it:?}"), theme.modality(*it)));
        tones.chain(modalities).collect()
    }

    #[test]
    fn both_themes_are_read() {
        let [(_, light), (_, dark)] = both();
        assert_eq!((&light, &dark), (Theme::light(), Theme::dark()));
        assert_ne!(light, dark);
    }

    /// WCAG 2.2, success criterion 1.4.3: 4.5 : 1 for words.
    #[test]
    fn words_stand_out_from_what_they_stand_on() {
        for (name, theme) in both() {
            for surface in [theme.page, theme.card, theme.sunken, theme.hover, theme.pressed] {
                assert!(contrast(theme.ink, surface) >= 7.0, "{name}: ink on {surface:?}");
            }
            for surface in [
                theme.page,
                theme.card,
                theme.sunken,
                theme.hover,
                theme.accent.soft,
            ] {
                let seen = contrast(theme.muted, surface);
                assert!(seen >= 4.5, "{name}: muted on {surface:?} has {seen:.2}");
            }
            for (hue_name, hue) in hues(&theme) {
                for (what, words, surface) in [
                    ("on fill", hue.on, hue.fill),
                    ("on soft", hue.on_soft, hue.soft),
                    ("on page", hue.ink, theme.page),
                    ("on card", hue.ink, theme.card),
                ] {
                    let seen = contrast(words, surface);
                    assert!(seen >= 4.5, "{name} {hue_name} {what}: {seen:.2}");
                }
            }
            assert!(
                contrast(theme.ink, theme.accent.soft) >= 4.5,
                "{name}: ink on a selection"
            );
        }
    }

    /// WCAG 2.2, success criterion 1.4.11: 3 : 1 for what tells something without words.
    #[test]
    fn marks_stand_out_from_what_they_stand_on() {
        for (name, theme) in both() {
            for surface in [theme.page, theme.card] {
                assert!(
                    contrast(theme.line_strong, surface) >= 3.0,
                    "{name}: edge on {surface:?}"
                );
                for (hue_name, hue) in hues(&theme) {
                    let edge = contrast(hue.fill, surface).max(contrast(hue.ink, surface));
                    assert!(edge >= 3.0, "{name} {hue_name}: {edge:.2}");
                    if name == "dark" {
                        assert!(contrast(hue.fill, surface) >= 3.0, "{hue_name} fill");
                    }
                }
            }
        }
    }

    #[test]
    fn modalities_differ_for_every_eye() {
        for (name, theme) in both() {
            for (index, left) in Modality::ALL.iter().enumerate() {
                for right in &Modality::ALL[index + 1..] {
                    let (a, b) = (theme.modality(*left).fill, theme.modality(*right).fill);
                    for (eye, distance) in distance_as_seen(a, b) {
                        assert!(distance >= 10.0, "{name} {left:?} {right:?} {eye}: {distance:.1}");
                    }
                }
            }
        }
    }
}
