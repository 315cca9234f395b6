//! The list of keyboard shortcuts.

use egui::{Grid, RichText, Ui};

use super::{Dialog, DialogCx, Flow, buttons};
use crate::app::action::Actions;
use crate::app::command::{COMMANDS, keys_in_words};
use crate::app::theme;
use crate::text::Text;

/// Shows all commands that have keys.
#[derive(Debug)]
pub struct ShortcutList;

impl Dialog for ShortcutList {
    fn title(&self, text: &Text) -> String {
        text.get("command-shortcuts").to_owned()
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, _actions: &mut Actions) -> Flow {
        Grid::new("shortcuts")
            .num_columns(2)
            .spacing([24.0, 6.0])
            .striped(true)
            .show(ui, |ui| {
                for command in COMMANDS {
                    let Some(keys) = command.shortcut else { continue };
                    let key = format!("command-{}", command.id);
                    ui.label(cx.text.get(&key));
                    let keys = keys_in_words(ui.ctx(), cx.text, &keys);
                    ui.label(RichText::new(keys).text_style(theme::mono()));
                    ui.end_row();
                }
                for key in [
                    "gesture-mix",
                    "gesture-move",
                    "gesture-delete",
                    "gesture-duplicate",
                ] {
                    let keys = format!("{key}.keys");
                    ui.label(cx.text.get(key));
                    ui.label(RichText::new(cx.text.get(&keys)).text_style(theme::mono()));
                    ui.end_row();
                }
            });
        match buttons(ui, &[cx.text.get("button-ok")], true) {
            Some(_) => Flow::Close,
            None => Flow::Stay,
        }
    }
}
