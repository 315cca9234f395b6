//! *Parcours*.

use egui::Ui;

use crate::app::action::Actions;
use crate::app::cx::Cx;
use crate::app::view::{View, ViewId};

/// The view *Parcours*.
#[derive(Debug, Default)]
pub struct PathView {}

impl View for PathView {
    fn id(&self) -> ViewId {
        ViewId::Path
    }

    fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, _actions: &mut Actions) {
        ui.heading(cx.text.get(ViewId::Path.title()));
    }
}
