//! Menus that stay in the window: what does not fit is scrolled to.

use egui::{ScrollArea, Ui};

/// Room left above and below a menu, in points: its own frame, and the edge of the window.
const AROUND: f32 = 24.0;

/// Draws the rows of a menu, no higher than the window.
pub fn menu_rows<R>(ui: &mut Ui, rows: impl FnOnce(&mut Ui) -> R) -> R {
    let most = ui.ctx().content_rect().height() - AROUND;
    ScrollArea::vertical().max_height(most).show(ui, rows).inner
}
