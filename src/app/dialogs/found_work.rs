//! Unsaved work was found that belongs to the plan being opened: take it up, throw it away, or look later.

use egui::{Label, Ui};

use super::{Dialog, DialogCx, Flow, buttons};
use crate::app::action::{Action, Actions};
use crate::storage::{Entry, Subject};
use crate::text::Text;

/// Offers unsaved work, by its place in the list of what was found.
#[derive(Debug)]
pub struct FoundWork {
    index: usize,
    entry: Entry,
}

impl FoundWork {
    /// Offers the entry at `index`.
    pub const fn new(index: usize, entry: Entry) -> Self {
        Self { index, entry }
    }
}

impl Dialog for FoundWork {
    fn title(&self, text: &Text) -> String {
        text.get("recovery-title").to_owned()
    }

    fn ui(&mut self, cx: &DialogCx<'_>, ui: &mut Ui, actions: &mut Actions) -> Flow {
        ui.add(Label::new(described(cx.text, &self.entry)).wrap());
        ui.add(Label::new(cx.text.get("recovery-question")).wrap());
        let labels = [
            cx.text.get("recovery-forget"),
            cx.text.get("recovery-later"),
            cx.text.get("recovery-open"),
        ];
        match buttons(ui, &labels, true) {
            None => return Flow::Stay,
            Some(0) => actions.push(Action::ForgetRecovery(self.index)),
            Some(1) => {}
            Some(_) => actions.push(Action::Recover(self.index)),
        }
        Flow::Close
    }
}

/// A copy in words: the plan's title, its file, when the copy was made.
pub(in crate::app) fn described(text: &Text, entry: &Entry) -> String {
    let place = match &entry.snapshot.subject {
        Subject::File(path) => path.display().to_string(),
        Subject::Unsaved(_) => text.get("recovery-never-saved").to_owned(),
    };
    let taken = chrono::DateTime::<chrono::Local>::from(entry.snapshot.taken);
    let when = text.fmt(
        "recovery-when",
        &[
            ("date", text.date(taken.date_naive()).into()),
            ("hour", taken.format("%H").to_string().into()),
            ("minute", taken.format("%M").to_string().into()),
        ],
    );
    format!("{} – {place} – {when}", entry.snapshot.title)
}
