//! *Contrôles*.

use egui::Ui;

use crate::app::action::Actions;
use crate::app::cx::Cx;
use crate::app::view::{View, ViewId};

/// The view *Contrôles*.
#[derive(Debug, Default)]
pub struct ChecksView {}

impl View for ChecksView {
    fn id(&self) -> ViewId {
        ViewId::Checks
    }

    fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, _actions: &mut Actions) {
        ui.heading(cx.text.get(ViewId::Checks.title()));
    }
}
