//! Dialogs: what stands above the window until it is answered, one file each.

mod choose_competencies;
mod choose_places;
mod failure;
mod fix_preview;
mod found_work;
mod import_fiche;
mod import_file;
mod import_list;
mod import_register;
mod import_review;
mod paste_group;
mod path_field;
mod policy;
mod provider_form;
mod rehearsal;
mod save_trouble;
mod share;
mod shortcut_list;
mod unsaved_work;
mod waiver_form;

use std::fmt;
use std::path::Path;

use egui::{Context, Ui};

use super::action::Actions;
use super::cx::Cx;
use super::theme::{Theme, Tone};
use super::widgets;
use crate::storage::Policies;
use crate::text::Text;

pub use choose_competencies::ChooseCompetencies;
pub use choose_places::ChoosePlaces;
pub use failure::Failure;
pub use fix_preview::FixPreview;
pub use found_work::FoundWork;
pub(super) use found_work::described;
pub use import_file::ImportFile;
pub use import_register::ImportRegister;
pub use paste_group::PasteGroup;
pub use path_field::PathField;
pub use policy::{KeepPolicyForm, PolicyDialog};
pub use provider_form::ProviderForm;
pub use rehearsal::RehearsalReport;
pub use save_trouble::SaveTrouble;
pub use share::ShareForm;
pub use shortcut_list::ShortcutList;
pub use unsaved_work::UnsavedWork;
pub use waiver_form::WaiverForm;

/// What a dialog may read. The plan is there only when one is open.
#[derive(Debug, Clone, Copy)]
pub struct DialogCx<'a> {
    /// The open plan and what belongs to it.
    pub plan: Option<Cx<'a>>,
    /// The words.
    pub text: &'a Text,
    /// Colours and sizes.
    pub theme: &'static Theme,
    /// The date of the day.
    pub today: chrono::NaiveDate,
    /// The policies that can be followed.
    pub policies: &'a Policies,
    /// Where the user's own ones stand.
    pub policies_folder: &'a Path,
    /// What columns of lists of learners were taken for before, by their headers.
    pub columns: &'a std::collections::BTreeMap<String, String>,
}

/// Whether a dialog stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// It stays open.
    Stay,
    /// It is done.
    Close,
}

/// A dialog. Esc closes it without doing anything, unless it says otherwise.
pub trait Dialog: fmt::Debug {
    /// Its title.
    fn title(&self, text: &Text) -> String;

    /// The width that it asks for, in points.
    fn width(&self) -> f32 {
        480.0
    }

    /// What Esc does.
    fn escape(&mut self) -> Flow {
        Flow::Close
    }

    /// Draws its contents and buttons.
    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow;
}

/// Draws a dialog above everything; says whether it stays.
pub(super) fn show(
    dialog: &mut dyn Dialog,
    level: usize,
    cx: &DialogCx<'_>,
    ctx: &Context,
    actions: &mut Actions,
) -> Flow {
    let title = dialog.title(cx.text);
    let width = dialog.width();
    let shown = widgets::dialog(ctx, level, &title, width, |ui| dialog.ui(cx, ui, actions));
    if shown.dismissed {
        ctx.request_repaint();
        dialog.escape()
    } else {
        shown.inner
    }
}

/// A row of buttons at the right: the main one last. Gives the index of the one pressed; Enter presses the
/// main one when it may be.
pub(super) fn buttons(ui: &mut Ui, labels: &[&str], main_enabled: bool) -> Option<usize> {
    widgets::answers(ui, labels, Tone::Accent, main_enabled)
}
