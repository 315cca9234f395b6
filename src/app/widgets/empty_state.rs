//! What a view shows while there is nothing in it: what it is for, and what to do first.

use egui::{Align, Label, Layout, RichText, Ui};

use super::button::{button, primary_button};
use crate::app::icon::Icon;
use crate::app::theme::{self, Theme, space};

/// An icon, a sentence and what to do. The first action is the main one.
#[derive(Debug, Clone, Copy)]
pub struct EmptyState<'a> {
    /// What the view is about.
    pub icon: Icon,
    /// What is missing.
    pub title: &'a str,
    /// What the view will show, and why to fill it.
    pub sentence: &'a str,
    /// What to do, in order of likeliness.
    pub actions: &'a [(Icon, &'a str)],
}

impl EmptyState<'_> {
    /// Shows it in the middle of the width, and gives the index of the action that was clicked.
    pub fn show(&self, ui: &mut Ui) -> Option<usize> {
        const WIDTH: f32 = 460.0;
        let theme = Theme::of(ui.ctx());
        let mut clicked = None;
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            ui.add_space(space::XXL);
            ui.set_max_width(WIDTH.min(ui.available_width()));
            ui.add(Label::new(self.icon.rich(40.0).color(theme.muted)).selectable(false));
            ui.add_space(space::S);
            ui.add(Label::new(RichText::new(self.title).text_style(theme::title())).wrap());
            ui.add(Label::new(RichText::new(self.sentence).color(theme.muted)).wrap());
            ui.add_space(space::M);
            for (index, (icon, words)) in self.actions.iter().enumerate() {
                let response = if index == 0 {
                    primary_button(ui, Some(*icon), words)
                } else {
                    button(ui, Some(*icon), words)
                };
                if response.clicked() {
                    clicked = Some(index);
                }
            }
            ui.add_space(space::XXL);
        });
        clicked
    }
}
