//! A reason to keep a diagnostic.

use egui::{RichText, TextEdit, Ui};

use super::{Dialog, DialogCx, Flow, buttons};
use crate::app::action::Actions;
use crate::app::theme;
use crate::app::widgets::fields::named;
use crate::checks::{self, Diagnostic};
use crate::edit::Edit;
use crate::model::Waiver;
use crate::text::Text;

/// Asks for the reason and the author of a waiver.
#[derive(Debug)]
pub struct WaiverForm {
    diagnostic: Diagnostic,
    reason: String,
    author: String,
    asked_focus: bool,
}

impl WaiverForm {
    /// A form for a diagnostic, with the plan's author as a start.
    pub fn new(diagnostic: Diagnostic, author: String) -> Self {
        Self {
            diagnostic,
            reason: String::new(),
            author,
            asked_focus: false,
        }
    }
}

impl Dialog for WaiverForm {
    fn title(&self, text: &Text) -> String {
        text.get("waiver-title").to_owned()
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow {
        let Some(plan) = cx.plan else { return Flow::Close };
        let words = checks::describe(cx.text, plan.plan, &self.diagnostic);
        ui.label(
            RichText::new(format!("{} {}", self.diagnostic.code, words.title)).text_style(theme::strong()),
        );
        ui.label(words.message);
        ui.add_space(8.0);
        ui.label(
            RichText::new(cx.text.get("waiver-why"))
                .small()
                .color(cx.theme.muted),
        );
        let reason = ui.add(
            TextEdit::multiline(&mut self.reason)
                .desired_rows(3)
                .desired_width(f32::INFINITY)
                .hint_text(cx.text.get("waiver-hint")),
        );
        named(&reason, egui::Role::TextInput, cx.text.get("waiver-why"));
        if !self.asked_focus {
            reason.request_focus();
            self.asked_focus = true;
        }
        ui.label(
            RichText::new(cx.text.get("waiver-author"))
                .small()
                .color(cx.theme.muted),
        );
        let author = ui.add(TextEdit::singleline(&mut self.author).desired_width(f32::INFINITY));
        named(&author, egui::Role::TextInput, cx.text.get("waiver-author"));
        let ready = !self.reason.trim().is_empty();
        let labels = [cx.text.get("button-cancel"), cx.text.get("button-waive")];
        match buttons(ui, &labels, ready) {
            None => Flow::Stay,
            Some(0) => Flow::Close,
            Some(_) => {
                actions.edit(Edit::Waive(Waiver {
                    code: self.diagnostic.code.0.to_owned(),
                    place: self.diagnostic.place.clone(),
                    reason: self.reason.trim().to_owned(),
                    author: self.author.trim().to_owned(),
                    date: Some(cx.today),
                    numbers: self.diagnostic.numbers(),
                }));
                Flow::Close
            }
        }
    }
}
