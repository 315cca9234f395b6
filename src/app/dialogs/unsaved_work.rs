//! Unsaved work would be lost: save it, give it up, or stay.

use egui::Ui;

use super::{Dialog, DialogCx, Flow, buttons};
use crate::app::action::{Action, Actions};
use crate::text::Text;

/// Asks what becomes of unsaved work before an action that would lose it.
#[derive(Debug)]
pub struct UnsavedWork {
    title: String,
    next: Option<Action>,
}

impl UnsavedWork {
    /// Asks about the plan of this title before `next`.
    pub fn new(title: String, next: Action) -> Self {
        Self {
            title,
            next: Some(next),
        }
    }
}

impl Dialog for UnsavedWork {
    fn title(&self, text: &Text) -> String {
        text.get("unsaved-title").to_owned()
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow {
        ui.label(
            cx.text
                .fmt("unsaved-question", &[("title", self.title.as_str().into())]),
        );
        let labels = [
            cx.text.get("button-cancel"),
            cx.text.get("button-discard"),
            cx.text.get("button-save"),
        ];
        match (buttons(ui, &labels, true), self.next.take()) {
            (Some(1), Some(next)) => {
                actions.push(Action::Discard(Box::new(next)));
                Flow::Close
            }
            (Some(2), Some(next)) => {
                actions.push(Action::SaveThen(Box::new(next)));
                Flow::Close
            }
            (Some(_), _) => Flow::Close,
            (None, next) => {
                self.next = next;
                Flow::Stay
            }
        }
    }
}
