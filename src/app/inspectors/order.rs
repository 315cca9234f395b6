//! Moving an object in its list and removing it: the row of small buttons at the top of an inspector.

use egui::Ui;

use crate::app::action::{Action, Actions};
use crate::app::cx::Cx;
use crate::app::icon::Icon;
use crate::app::views::block_edits::shift;
use crate::app::widgets::icon_button;
use crate::edit::Edit;
use crate::model::Key;

/// Draws the buttons.
pub(super) fn ui(cx: &Cx<'_>, key: &Key, ui: &mut Ui, actions: &mut Actions) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for (icon, name, down) in [
            (Icon::ArrowUp, "object-move-up", false),
            (Icon::ArrowDown, "object-move-down", true),
        ] {
            let edit = shift(cx.plan, key, down);
            let pressed = ui
                .add_enabled_ui(edit.is_some(), |ui| icon_button(ui, icon, cx.text.get(name)))
                .inner
                .clicked();
            if pressed && let Some(edit) = edit {
                actions.edit(edit);
            }
        }
        if icon_button(ui, Icon::Trash, cx.text.get("object-remove")).clicked() {
            actions.edit(Edit::Remove(key.clone()));
            actions.push(Action::Unselect);
        }
    });
}
