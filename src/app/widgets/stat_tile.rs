//! A figure that a page is about.

use egui::text::LayoutJob;
use egui::{Color32, InnerResponse, Label, Response, RichText, Ui, vec2};

use super::card::card_frame;
use crate::app::theme::{self, Theme, Tone};

/// Between a label, its figure and its note.
const GAP: f32 = 4.0;
/// What the margins and the edges of a card take of its height, as of its width.
const EDGES: f32 = 26.0;

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
    /// How tall the tile is in a width, with all its words.
    pub fn height(&self, ui: &Ui, width: f32) -> f32 {
        let small = theme::small().resolve(ui.style());
        let words = |words: &str| {
            let job = LayoutJob::simple(
                words.to_owned(),
                small.clone(),
                Color32::PLACEHOLDER,
                width - EDGES,
            );
            ui.painter().layout_job(job).size().y
        };
        let figure = ui.text_style_height(&theme::figure());
        EDGES + words(self.label) + GAP + figure + GAP + words(self.note)
    }

    /// Shows the tile over the width it is given.
    pub fn show(&self, ui: &mut Ui) -> Response {
        self.show_tall(ui, 0.0)
    }

    /// Shows the tile over the width it is given, at least so tall.
    pub fn show_tall(&self, ui: &mut Ui, height: f32) -> Response {
        let theme = Theme::of(ui.ctx());
        let ink = if self.tone == Tone::Neutral {
            theme.muted
        } else {
            theme.tone(self.tone).ink
        };
        let InnerResponse { response, .. } = card_frame(theme).show(ui, |ui| {
            ui.set_min_size(vec2(ui.available_width(), (height - EDGES).max(0.0)));
            ui.spacing_mut().item_spacing.y = GAP;
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
