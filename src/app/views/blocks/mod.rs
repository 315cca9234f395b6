//! *Blocs*.

use egui::Ui;

use crate::app::action::Actions;
use crate::app::cx::Cx;
use crate::app::view::{View, ViewId};

/// The view *Blocs*.
#[derive(Debug, Default)]
pub struct BlocksView {}

impl View for BlocksView {
    fn id(&self) -> ViewId {
        ViewId::Blocks
    }

    fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, _actions: &mut Actions) {
        ui.heading(cx.text.get(ViewId::Blocks.title()));
    }
}
