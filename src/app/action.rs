//! Everything that the window can be asked to do.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::dialogs::Dialog;
use super::exports::Request;
use super::jobs::Purpose;
use super::settings::ThemeChoice;
use super::theme::Tone;
use super::view::ViewId;
use crate::checks::{Diagnostic, Fix, Message};
use crate::edit::Edit;
use crate::model::{Key, ModuleId};
use crate::storage::Issuer;
use crate::text::Lang;

/// A request. Views and dialogs push requests while they draw; they are carried out after the frame is
/// drawn, in one place, so that what is drawn never changes under the drawing.
#[derive(Debug)]
pub enum Action {
    /// Change the plan.
    Edit(Edit),
    /// The drag or the typing is over: the next edit makes its own step.
    EndGesture,
    /// Take back the last step.
    Undo,
    /// Do again the last undone step.
    Redo,
    /// Select an object; the inspector shows it.
    Select(Key),
    /// Select nothing.
    Unselect,
    /// Select nothing, and show what the plan states as a whole in the inspector.
    InspectPlan,
    /// Show a view.
    Show(ViewId),
    /// Select an object, and show it in the view where it is edited.
    Jump(Key),

    /// Start a new, empty plan.
    New,
    /// Start from a template.
    NewFromTemplate(&'static str),
    /// Show a plan made from the one that is open, and ask where to save it.
    EnterCopy(Box<crate::model::Plan>),
    /// Ask where to save a copy of the plan that differs from it; the plan stays open as it is.
    SaveCopy(Box<crate::model::Plan>),
    /// Ask for a file to open.
    Open,
    /// Open this file.
    OpenPath(PathBuf),
    /// Save where the plan was read from or last saved; asks where when it stands nowhere.
    Save,
    /// Ask where to save.
    SaveAs,
    /// Save here.
    SaveTo(PathBuf, SaveChoice),
    /// Go back to the start screen.
    Close,
    /// Leave the program.
    Quit,
    /// Give up unsaved work, then carry out an action.
    Discard(Box<Self>),
    /// Save, then carry out an action if that went well.
    SaveThen(Box<Self>),
    /// A path was chosen.
    Picked(Purpose, PathBuf),
    /// Ask for a path to read from.
    AskPath(Purpose),
    /// Ask where to write a text, and write it there: what for, the text, the name proposed.
    Put(Purpose, String, String),
    /// Keep a policy among the user's own, and follow it.
    KeepPolicy(Box<crate::model::Policy>),
    /// Ask for a France compétences export to import from.
    Import,
    /// Import from this file.
    ImportPath(PathBuf),
    /// Ask where to write an export, and write it.
    Export(Box<Request>),
    /// End the export under way.
    StopExport,
    /// Remember who issues documents.
    SetIssuer(Box<Issuer>),
    /// Ask for a file with changes of the plan: a workbook or document that came back, a list, a design.
    AskImportFile,
    /// Show what this file would change in the plan.
    ImportFile(PathBuf),
    /// Open unsaved work found at start, by its place in the list.
    Recover(usize),
    /// Give up unsaved work found at start.
    ForgetRecovery(usize),
    /// Forget a recent file.
    ForgetRecent(PathBuf),

    /// Show how a fix changes the plan, and offer to apply it.
    Review(Box<Diagnostic>, Box<Fix>),
    /// Apply a fix.
    Apply(Box<Fix>),
    /// Look for a dosage of some modules, or of the whole path.
    Propose(Option<BTreeSet<ModuleId>>),
    /// Apply all safe fixes, as one step.
    FixAllSafe,
    /// Ask for a reason to keep a diagnostic.
    AskWaiver(Box<Diagnostic>),

    /// Open a dialog.
    Dialog(Box<dyn Dialog>),
    /// Open the command palette.
    Palette,
    /// Show the list of keyboard shortcuts.
    Shortcuts,
    /// Show or hide the inspector.
    ToggleInspector,
    /// Speak this language.
    SetLang(Lang),
    /// Use this theme.
    SetTheme(ThemeChoice),
    /// Set the zoom, in percent.
    SetZoom(u16),
    /// Zoom one step in, or out.
    ZoomStep(bool),
    /// Remember what columns of a list of learners were taken for, by their headers.
    RememberColumns(Vec<(String, String)>),
    /// Tell something in passing.
    Tell(Tone, Message),
}

/// What to do about what stands in the way of saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SaveChoice {
    /// Replace a file that is marked read-only.
    pub read_only: bool,
    /// Replace a file that another program changed.
    pub changed: bool,
    /// Write over the file itself when its folder takes no new file.
    pub in_place: bool,
}

/// The requests of one frame, in order.
#[derive(Debug, Default)]
pub struct Actions(Vec<Action>);

impl Actions {
    /// Adds a request.
    pub fn push(&mut self, action: Action) {
        self.0.push(action);
    }

    /// Adds an edit.
    pub fn edit(&mut self, edit: Edit) {
        self.push(Action::Edit(edit));
    }

    /// Adds several edits as one step named by a message `step-…` about a subject.
    pub fn batch(&mut self, name: &str, subject: impl Into<String>, edits: Vec<Edit>) {
        if !edits.is_empty() {
            self.edit(Edit::Batch(crate::edit::StepName::new(name, subject), edits));
        }
    }

    /// Whether nothing was asked.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes all requests.
    pub fn take(&mut self) -> Vec<Action> {
        std::mem::take(&mut self.0)
    }
}
