//! A path typed in the window, where the desktop shows no file dialog.

use std::path::{Path, PathBuf};

use egui::text::{CCursor, CCursorRange};
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

    /// Asks whether the plan that stands at a path may be replaced.
    pub fn taken(purpose: Purpose, path: &Path) -> Self {
        let mut field = Self::new(purpose, NoDialog::Taken, path.display().to_string());
        field.replace = Some(path.to_owned());
        field
    }

    fn folder(&self) -> PathBuf {
        let path = files::expanded(&self.typed);
        if self.typed.ends_with(std::path::MAIN_SEPARATOR) || path.is_dir() {
            return path;
        }
        path.parent().map(Path::to_owned).unwrap_or_default()
    }

    /// The folder's entries whose names hold what was typed after the folder.
    fn list(&mut self) -> Vec<files::Entry> {
        let folder = self.folder();
        let path = files::expanded(&self.typed);
        let part = match (self.purpose, path.file_name()) {
            (Purpose::Open | Purpose::Import | Purpose::OpenPolicy, Some(name)) if !path.is_dir() => {
                name.to_string_lossy().to_lowercase()
            }
            _ => String::new(),
        };
        if self.listed.as_ref().is_none_or(|(listed, _)| *listed != folder) {
            let entries = files::list(&folder, &self.purpose.extensions());
            self.listed = Some((folder, entries));
        }
        let entries = self.listed.iter().flat_map(|(_, entries)| entries);
        entries
            .filter(|it| it.name.to_lowercase().contains(&part))
            .cloned()
            .collect()
    }

    /// What is selected at first, so that typing or pasting replaces it: a path to read as a whole, of a path to
    /// write the name without its extension.
    fn suggested(&self) -> CCursorRange {
        let chars = |text: &str| CCursor::new(text.chars().count());
        let whole = CCursorRange::two(CCursor::default(), chars(&self.typed));
        if !self.purpose.writes() {
            return whole;
        }
        let name = self.typed.rfind(std::path::is_separator).map_or(0, |at| at + 1);
        let end = self.typed.rfind('.').filter(|at| *at > name);
        let end = self.typed.get(..end.unwrap_or(self.typed.len()));
        let start = self.typed.get(..name).map_or(CCursor::default(), chars);
        end.map_or(whole, |end| CCursorRange::two(start, chars(end)))
    }

    /// Why the path cannot serve, unless one is still being looked for.
    fn unfit(&self, path: &Path) -> Option<&'static str> {
        if self.typed.is_empty() || path.is_dir() || files::fits(path, self.purpose) {
            return None;
        }
        let missing = !self.purpose.writes() && !path.exists();
        Some(if missing {
            "path-missing"
        } else {
            self.purpose.unfit()
        })
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
            NoDialog::Taken => "path-taken",
        };
        ui.label(RichText::new(cx.text.get(why)).small().color(cx.theme.muted));
        ui.add_space(8.0);
        let suggested = self.suggested();
        let shown = TextEdit::singleline(&mut self.typed)
            .desired_width(f32::INFINITY)
            .show(ui);
        let (field, mut state) = (shown.response.response, shown.state);
        named(&field, egui::Role::TextInput, cx.text.get("path-label"));
        if !self.asked_focus {
            field.request_focus();
            self.asked_focus = true;
            state.cursor.set_char_range(Some(suggested));
            state.clone().store(ui.ctx(), field.id);
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
        let mut path = files::expanded(&self.typed);
        let valid = files::fits(&path, self.purpose);
        if self.purpose.writes() && valid {
            path = files::written_path(path, self.purpose);
        }
        if let Some(key) = self.unfit(&path) {
            let words = cx.text.get(key);
            ui.label(RichText::new(words).small().color(cx.theme.warning.ink));
        }
        if enter && !valid {
            // Enter on a folder looks into it.
            if path.is_dir() && !self.typed.ends_with(std::path::is_separator) {
                self.typed.push(std::path::MAIN_SEPARATOR);
                state
                    .cursor
                    .set_char_range(Some(CCursorRange::one(CCursor::new(usize::MAX))));
                state.store(ui.ctx(), field.id);
            }
            field.request_focus();
        }
        if self.replace.as_ref() == Some(&path) {
            ui.label(RichText::new(cx.text.get("path-replace")).color(cx.theme.warning.ink));
        }
        let main = cx.text.get(self.purpose.button());
        let pressed = buttons(ui, &[cx.text.get("button-cancel"), main], valid);
        if pressed == Some(1) || (enter && valid) {
            if self.purpose.writes() && path.exists() && self.replace.as_ref() != Some(&path) {
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
