//! A figure that a page is about.

use egui::{InnerResponse, Label, Response, RichText, Ui};

use super::card::card_frame;
use crate::app::theme::{self, Theme, Tone};

/// A card with a label, a big figure and a note: « Peuvent suivre · 9 / 12 · 3 sans solution ».
#[derive(Debug, Clone, Copy)]
pub struct StatTile<'a> {
    /// What is counted.
    pub label: &'a str,
    /// How much.
    pub figure: &'a str,
    /// What to know of it; may be empty.
    pub note: &'a str,
    /// What the note tells.
    pub tone: Tone,
}

impl StatTile<'_> {
    /// Shows the tile over the width it is given.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let theme = Theme::of(ui.ctx());
        let ink = if self.tone == Tone::Neutral {
            theme.muted
        } else {
            theme.tone(self.tone).ink
        };
        let InnerResponse { response, .. } = card_frame(theme).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.vertical(|ui| {
                ui.add(Label::new(
                    RichText::new(self.label)
                        .text_style(theme::small())
                        .color(theme.muted),
                ));
                ui.add(Label::new(RichText::new(self.figure).text_style(theme::figure())));
                ui.add(Label::new(
                    RichText::new(self.note).text_style(theme::small()).color(ink),
                ));
            });
        });
        response
    }
}
