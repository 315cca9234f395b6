//! The colours of documents: those of the window in daylight, so that a modality has one colour everywhere.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::model::Modality;

/// The shades of one meaning, as `#RRGGBB`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub(super) struct Hue {
    /// A full surface.
    pub(super) fill: String,
    /// Words on it.
    pub(super) on: String,
    /// A quiet surface.
    pub(super) soft: String,
    /// Words and thin lines on paper.
    pub(super) ink: String,
}

/// The colours that documents use.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub(super) struct Palette {
    /// Words.
    pub(super) ink: String,
    /// Words that matter less.
    pub(super) muted: String,
    /// Quiet surfaces.
    pub(super) sunken: String,
    /// Rules between rows.
    pub(super) line: String,
    /// Headings.
    pub(super) accent: Hue,
    /// What is to be completed or weighed.
    pub(super) warning: Hue,
    classroom: Hue,
    remote_sync: Hue,
    remote_async: Hue,
    workplace: Hue,
}

impl Palette {
    /// The colours, read once.
    pub(super) fn get() -> &'static Self {
        static PALETTE: OnceLock<Palette> = OnceLock::new();
        // A test holds the file to this form; black on white is what would be left.
        PALETTE.get_or_init(|| {
            ron::from_str(include_str!("../../../assets/theme/light.ron")).unwrap_or_default()
        })
    }

    /// The colour of a modality.
    pub(super) const fn modality(&self, modality: Modality) -> &Hue {
        match modality {
            Modality::Classroom => &self.classroom,
            Modality::RemoteSync => &self.remote_sync,
            Modality::RemoteAsync => &self.remote_async,
            Modality::Workplace => &self.workplace,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_those_of_the_window() {
        let palette = Palette::get();
        assert_eq!(palette.ink, "#1F2430");
        for modality in Modality::ALL {
            let hue = palette.modality(modality);
            for colour in [&hue.fill, &hue.on, &hue.soft, &hue.ink] {
                assert!(
                    colour.len() == 7 && colour.starts_with('#'),
                    "{modality:?} {colour}"
                );
            }
        }
    }
}
