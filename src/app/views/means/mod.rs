//! *Moyens*.

use egui::Ui;

use crate::app::action::Actions;
use crate::app::cx::Cx;
use crate::app::view::{View, ViewId};

/// The view *Moyens*.
#[derive(Debug, Default)]
pub struct MeansView {}

impl View for MeansView {
    fn id(&self) -> ViewId {
        ViewId::Means
    }

    fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, _actions: &mut Actions) {
        ui.heading(cx.text.get(ViewId::Means.title()));
    }
}
