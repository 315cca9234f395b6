//! A path typed in the window, where the desktop shows no file dialog.

use std::path::{Path, PathBuf};

use egui::{RichText, ScrollArea, TextEdit, Ui};

use super::{Dialog, DialogCx, Flow, buttons};
use crate::app::action::{Action, Actions};
use crate::app::files;
use crate::app::icon::Icon;
use crate::app::jobs::{NoDialog, Purpose};
use crate::app::widgets::fields::named;
use crate::text::Text;

/// Asks for a path, with the folder's contents to choose from.
#[derive(Debug)]
pub struct PathField {
    purpose: Purpose,
    why: NoDialog,
    typed: String,
    listed: Option<(PathBuf, Vec<files::Entry>)>,
    asked_focus: bool,
    replace: Option<PathBuf>,
}

impl PathField {
    /// Asks for a path, starting from a suggestion.
    pub fn new(purpose: Purpose, why: NoDialog, suggested: String) -> Self {
        Self {
            purpose,
            why,
            typed: suggested,
            listed: None,
            asked_focus: false,
            replace: None,
        }
    }

    fn folder(&self) -> PathBuf {
        let path = files::expanded(&self.typed);
        if self.typed.ends_with(std::path::MAIN_SEPARATOR) || path.is_dir() {
            return path;
        }
        path.parent().map(Path::to_owned).unwrap_or_default()
    }

    fn list(&mut self) -> &[files::Entry] {
        let folder = self.folder();
        if self.listed.as_ref().is_none_or(|(listed, _)| *listed != folder) {
            let entries = files::list(&folder, self.purpose.extensions());
            self.listed = Some((folder, entries));
        }
        self.listed.as_ref().map_or(&[], |(_, entries)| entries)
    }
}

impl Dialog for PathField {
    fn title(&self, text: &Text) -> String {
        text.get(self.purpose.title()).to_owned()
    }

    fn width(&self) -> f32 {
        640.0
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow {
        let why = match self.why {
            NoDialog::NoAnswer => "path-no-answer",
            NoDialog::SwitchedOff => "path-switched-off",
        };
        ui.label(RichText::new(cx.text.get(why)).small().color(cx.theme.muted));
        ui.add_space(8.0);
        let field = ui.add(TextEdit::singleline(&mut self.typed).desired_width(f32::INFINITY));
        named(&field, egui::Role::TextInput, cx.text.get("path-label"));
        if !self.asked_focus {
            field.request_focus();
            self.asked_focus = true;
        }
        if field.changed() {
            self.replace = None;
        }
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let up = self.folder().parent().map(Path::to_owned);
        let mut go = None;
        ScrollArea::vertical()
            .id_salt("listing")
            .max_height(260.0)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                if let Some(up) = up {
                    let words = format!("{}  {}", Icon::ArrowUp.text(), cx.text.get("path-up"));
                    if ui.button(words).clicked() {
                        go = Some((up, true));
                    }
                }
                for entry in self.list() {
                    let icon = if entry.is_folder {
                        Icon::FolderOpen
                    } else {
                        Icon::FileText
                    };
                    let words = format!("{}  {}", icon.text(), entry.name);
                    if ui.add(egui::Button::new(words).frame(false)).clicked() {
                        go = Some((entry.path.clone(), entry.is_folder));
                    }
                }
            });
        if let Some((path, is_folder)) = go {
            self.typed = path.display().to_string();
            self.replace = None;
            if is_folder {
                self.typed.push(std::path::MAIN_SEPARATOR);
            }
        }
        let path = files::expanded(&self.typed);
        let valid = files::fits(&path, self.purpose);
        if !valid && !self.typed.is_empty() {
            let words = cx.text.get(self.purpose.unfit());
            ui.label(RichText::new(words).small().color(cx.theme.warning.ink));
        }
        if self.replace.as_ref() == Some(&path) {
            ui.label(RichText::new(cx.text.get("path-replace")).color(cx.theme.warning.ink));
        }
        let main = cx.text.get(self.purpose.button());
        let pressed = buttons(ui, &[cx.text.get("button-cancel"), main], valid);
        if pressed == Some(1) || (enter && valid) {
            let saves = matches!(self.purpose, Purpose::Save | Purpose::Copy);
            if saves && path.exists() && self.replace.as_ref() != Some(&path) {
                self.replace = Some(path);
                return Flow::Stay;
            }
            actions.push(Action::Picked(self.purpose, path));
            return Flow::Close;
        }
        if pressed == Some(0) {
            Flow::Close
        } else {
            Flow::Stay
        }
    }
}
