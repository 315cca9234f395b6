//! Dialogs: what stands above the window until it is answered, one file each.

mod failure;
mod fix_preview;
mod path_field;
mod save_trouble;
mod shortcut_list;
mod unsaved_work;
mod waiver_form;

use std::fmt;

use egui::{
    Button, Context, Frame, Id, Key as KeyboardKey, Layout, Modal, Modifiers, RichText, ScrollArea, Stroke,
    Ui,
};

use super::action::Actions;
use super::cx::Cx;
use super::theme::{self, Theme};
use crate::text::Text;

pub use failure::Failure;
pub use fix_preview::FixPreview;
pub use path_field::PathField;
pub use save_trouble::SaveTrouble;
pub use shortcut_list::ShortcutList;
pub use unsaved_work::UnsavedWork;
pub use waiver_form::WaiverForm;

/// What a dialog may read. The plan is there only when one is open.
#[derive(Debug, Clone, Copy)]
pub struct DialogCx<'a> {
    /// The open plan and what belongs to it.
    pub plan: Option<Cx<'a>>,
    /// The words.
    pub text: &'a Text,
    /// Colours and sizes.
    pub theme: &'static Theme,
    /// The date of the day.
    pub today: chrono::NaiveDate,
}

/// Whether a dialog stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// It stays open.
    Stay,
    /// It is done.
    Close,
}

/// A dialog. Esc closes it without doing anything.
pub trait Dialog: fmt::Debug {
    /// Its title.
    fn title(&self, text: &Text) -> String;

    /// The width that it asks for, in points.
    fn width(&self) -> f32 {
        480.0
    }

    /// Draws its contents and buttons.
    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow;
}

/// Draws a dialog above everything; says whether it stays.
pub(super) fn show(
    dialog: &mut dyn Dialog,
    level: usize,
    cx: &DialogCx<'_>,
    ctx: &Context,
    actions: &mut Actions,
) -> Flow {
    if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, KeyboardKey::Escape)) {
        return Flow::Close;
    }
    let frame = Frame::new()
        .fill(cx.theme.card)
        .stroke(Stroke::new(1.0, cx.theme.line_strong))
        .corner_radius(12.0)
        .inner_margin(20.0);
    let room = ctx.content_rect().size();
    let mut modal = Modal::new(Id::unique(("dialog", level))).frame(frame);
    modal.backdrop_color = cx.theme.scrim;
    modal
        .show(ctx, |ui| {
            ui.set_width(dialog.width().min(room.x - 64.0));
            ui.label(RichText::new(dialog.title(cx.text)).text_style(theme::heading()));
            ui.add_space(8.0);
            ScrollArea::vertical()
                .max_height((room.y - 140.0).max(160.0))
                .show(ui, |ui| dialog.ui(cx, ui, actions))
                .inner
        })
        .inner
}

/// A row of buttons at the right: the main one last. Gives the index of the one pressed; Enter presses the
/// main one when it may be.
pub(super) fn buttons(ui: &mut Ui, theme: &Theme, labels: &[&str], main_enabled: bool) -> Option<usize> {
    let mut pressed = None;
    ui.add_space(12.0);
    ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
        for (index, label) in labels.iter().enumerate().rev() {
            let main = index + 1 == labels.len();
            let response = if main {
                let words = RichText::new(*label).color(theme.accent.on);
                ui.add_enabled(main_enabled, Button::new(words).fill(theme.accent.fill))
            } else {
                ui.button(*label)
            };
            if response.clicked() {
                pressed = Some(index);
            }
        }
    });
    let enter = main_enabled
        && !ui.ctx().text_edit_focused()
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, KeyboardKey::Enter));
    pressed.or_else(|| enter.then(|| labels.len().saturating_sub(1)))
}
