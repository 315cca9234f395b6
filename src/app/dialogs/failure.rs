//! Something could not be done: what, why, where.

use std::path::PathBuf;

use egui::{RichText, Ui};

use super::{Dialog, DialogCx, Flow, buttons};
use crate::app::action::Actions;
use crate::app::theme;
use crate::text::Text;

/// Tells a failure that concerns a file.
#[derive(Debug)]
pub struct Failure {
    key: &'static str,
    path: PathBuf,
    reason: String,
}

impl Failure {
    /// A failure titled by the message `key`; the cause first, the path last.
    pub fn new(key: &'static str, path: PathBuf, reason: String) -> Self {
        Self { key, path, reason }
    }
}

impl Dialog for Failure {
    fn title(&self, text: &Text) -> String {
        text.get(self.key).to_owned()
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, _actions: &mut Actions) -> Flow {
        ui.label(&self.reason);
        ui.add_space(8.0);
        let path = self.path.display().to_string();
        ui.label(
            RichText::new(path)
                .text_style(theme::mono())
                .color(cx.theme.muted),
        );
        match buttons(ui, &[cx.text.get("button-ok")], true) {
            Some(_) => Flow::Close,
            None => Flow::Stay,
        }
    }
}
