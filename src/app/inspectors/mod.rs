//! Inspectors: what the selected object is, one file a kind; then its problems and their ways out.

use egui::{RichText, Ui};

use super::action::Actions;
use super::cx::Cx;
use super::theme;
use crate::model::Key;

/// Draws the inspector of the selection, or of the plan when nothing is selected.
pub fn ui(cx: &Cx<'_>, ui: &mut Ui, _actions: &mut Actions) {
    let key = cx.selection.cloned().unwrap_or(Key::Plan);
    let kind = cx.text.get(super::palette::kind_word(&key));
    ui.label(RichText::new(kind).small().color(cx.theme.muted));
    ui.label(RichText::new(cx.title(&key)).text_style(theme::heading()));
}
