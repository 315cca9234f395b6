//! Inspectors: what the selected object is, one file a kind; then its problems and their ways out.
//!
//! To add a kind: a file with `pub(super) fn ui(cx, id, ui, actions)` and its line in [`ui`]. The kind, the
//! title and the problems are drawn here for all.

mod problems;

use egui::{RichText, Ui};

use super::action::Actions;
use super::cx::Cx;
use super::theme;
use super::widgets::fields::Pen;
use crate::model::Key;

/// Draws the inspector of the selection, or of the plan when nothing is selected.
pub fn ui(cx: &Cx<'_>, ui: &mut Ui, actions: &mut Actions) {
    let key = cx.selection.cloned().unwrap_or(Key::Plan);
    // Fields keep drafts under their names: one object's draft must never show in another's field.
    ui.push_id(("inspector", key.to_string()), |ui| {
        let kind = cx.text.get(super::palette::kind_word(&key));
        ui.label(RichText::new(kind).small().color(cx.theme.muted));
        ui.label(RichText::new(cx.title(&key)).text_style(theme::heading()));
        match &key {
            Key::Plan => {}
            Key::Block(_) => {}
            Key::Competency(_) => {}
            Key::Module(_) => {}
            Key::Activity(..) => {}
            Key::Learner(_) => {}
            Key::Equipment(_) => {}
            Key::Room(_) => {}
            Key::ThirdPlace(_) => {}
            Key::Workplace(_) => {}
            Key::Trainer(_) => {}
            Key::Tutor(_) => {}
            Key::Support(_) => {}
            Key::Variant(_) => {}
        }
        problems::ui(cx, &key, ui, actions);
    });
}

/// What form fields draw with.
pub(super) const fn pen<'a>(cx: &Cx<'a>) -> Pen<'a> {
    Pen {
        theme: cx.theme,
        text: cx.text,
    }
}
