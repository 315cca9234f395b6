//! The plan could not be saved: why, and what can be done.

use std::path::PathBuf;

use egui::{RichText, Ui};

use super::{Dialog, DialogCx, Flow, buttons};
use crate::app::action::{Action, Actions, SaveChoice};
use crate::app::jobs::WriteError;
use crate::app::theme;
use crate::storage::SaveError;
use crate::text::Text;

/// Tells why saving failed, and offers what fits the reason. The plan stays open and modified.
#[derive(Debug)]
pub struct SaveTrouble {
    path: PathBuf,
    reason: String,
    /// The message of the button that goes on, and how.
    offer: Option<(&'static str, SaveChoice)>,
}

impl SaveTrouble {
    /// Looks at an error.
    pub fn new(path: PathBuf, error: &WriteError, text: &Text) -> Self {
        let offer = match error {
            WriteError::Save(SaveError::ReadOnly { .. }) => Some((
                "save-replace-read-only",
                SaveChoice {
                    read_only: true,
                    ..SaveChoice::default()
                },
            )),
            WriteError::Save(SaveError::ChangedOnDisk { .. }) => Some((
                "save-replace-changed",
                SaveChoice {
                    changed: true,
                    ..SaveChoice::default()
                },
            )),
            WriteError::Save(SaveError::FolderRefuses { .. }) => Some((
                "save-in-place",
                SaveChoice {
                    in_place: true,
                    ..SaveChoice::default()
                },
            )),
            WriteError::Save(_) | WriteError::InPlace(_) | WriteError::Unfaithful => None,
        };
        Self {
            path,
            reason: error.message(text),
            offer,
        }
    }
}

impl Dialog for SaveTrouble {
    fn title(&self, text: &Text) -> String {
        text.get("save-failed").to_owned()
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow {
        ui.label(&self.reason);
        ui.add_space(4.0);
        ui.label(cx.text.get("save-nothing-lost"));
        ui.add_space(8.0);
        let path = self.path.display().to_string();
        ui.label(
            RichText::new(path)
                .text_style(theme::mono())
                .color(cx.theme.muted),
        );
        let mut labels = vec![cx.text.get("button-cancel")];
        if let Some((key, _)) = self.offer {
            labels.push(cx.text.get(key));
        }
        labels.push(cx.text.get("command-save-as"));
        let last = labels.len() - 1;
        match buttons(ui, &labels, true) {
            None => Flow::Stay,
            Some(pressed) if pressed == last => {
                actions.push(Action::SaveAs);
                Flow::Close
            }
            Some(1) => {
                if let Some((_, choice)) = self.offer {
                    actions.push(Action::SaveTo(self.path.clone(), choice));
                }
                Flow::Close
            }
            Some(_) => Flow::Close,
        }
    }
}
