//! The problems of the selection: what is wrong, why, and the ways out.

use egui::Ui;

use crate::app::action::Actions;
use crate::app::cx::Cx;
use crate::model::Key;

/// Draws the findings at an object.
pub(super) fn ui(cx: &Cx<'_>, key: &Key, _ui: &mut Ui, _actions: &mut Actions) {
    let _ = cx.derived.at(key);
}
