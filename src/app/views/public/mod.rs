//! *Public*.

use egui::Ui;

use crate::app::action::Actions;
use crate::app::cx::Cx;
use crate::app::view::{View, ViewId};

/// The view *Public*.
#[derive(Debug, Default)]
pub struct PublicView {}

impl View for PublicView {
    fn id(&self) -> ViewId {
        ViewId::Public
    }

    fn ui(&mut self, cx: &Cx<'_>, ui: &mut Ui, _actions: &mut Actions) {
        ui.heading(cx.text.get(ViewId::Public.title()));
    }
}
