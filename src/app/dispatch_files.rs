//! Opening, saving, closing, recovering: everything about files that the window is asked for.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::App;
use super::action::{Action, SaveChoice};
use super::derived::Derived;
use super::dialogs::{FoundWork, ImportFile, ImportRegister, UnsavedWork};
use super::jobs::Purpose;
use super::session::{Home, Session};
use super::theme::Tone;
use crate::checks::{Arg, Message};
use crate::edit::Document;
use crate::model::Plan;
use crate::storage::{self, DocumentLock, Entry, Expected, LockState, Owner, Policies, Subject};

impl App {
    pub(super) fn carry_out_file(&mut self, action: Action) {
        match action {
            Action::New => self.guarded(Action::New, |app| {
                let plan = Plan {
                    title: app.text.get("plan-untitled").to_owned(),
                    ..Plan::default()
                };
                app.enter(Document::new(plan), None);
            }),
            Action::NewFromTemplate(name) => self.guarded(Action::NewFromTemplate(name), |app| {
                let Some(template) = crate::exchange::template(name) else {
                    return;
                };
                match storage::parse(template.source) {
                    Ok(loaded) => app.enter(Document::unsaved(loaded.plan), None),
                    Err(error) => app.tell_load_error(Path::new(name), &error),
                }
            }),
            Action::EnterCopy(plan) => self.guarded(Action::EnterCopy(plan.clone()), |app| {
                app.enter(Document::unsaved(*plan), None);
                app.ask_path(Purpose::Save);
            }),
            Action::SaveCopy(plan) => {
                self.copy = Some(Arc::new(*plan));
                self.ask_path(Purpose::Copy);
            }
            Action::Open => self.guarded(Action::Open, |app| app.ask_path(Purpose::Open)),
            Action::OpenPath(path) => {
                let again = Action::OpenPath(path.clone());
                self.guarded(again, |app| app.read(path));
            }
            Action::Save => match self.session.as_ref().and_then(|it| it.path()) {
                Some(path) => {
                    let path = path.to_owned();
                    self.save(path, SaveChoice::default());
                }
                None => self.ask_path(Purpose::Save),
            },
            Action::SaveAs => self.ask_path(Purpose::Save),
            Action::SaveTo(path, choice) => self.save(path, choice),
            Action::Close => self.guarded(Action::Close, Self::leave_plan),
            Action::Quit => self.guarded(Action::Quit, |app| {
                app.leave_plan();
                app.leaving = true;
                app.ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }),
            Action::SaveThen(next) => {
                self.after_save = Some(*next);
                self.carry_out(Action::Save);
            }
            Action::Picked(purpose, path) => self.picked(purpose, path),
            Action::AskPath(purpose) => self.ask_path(purpose),
            Action::Put(purpose, text, name) => self.ask_where(purpose, text, name),
            Action::KeepPolicy(policy) => self.keep_policy(&policy),
            Action::Discard(next) => {
                self.leave_plan();
                self.carry_out(*next);
            }
            Action::Import => self.ask_path(Purpose::Import),
            Action::ImportPath(path) => {
                let dialog = ImportRegister::new(path, &self.ctx);
                self.dialogs.push(Box::new(dialog));
            }
            Action::AskImportFile => self.ask_path(Purpose::ImportFile),
            Action::ImportFile(path) => self.dialogs.push(Box::new(ImportFile::new(path))),
            Action::Recover(index) => self.recover(index),
            Action::ForgetRecovery(index) => self.forget_recovery(index),
            Action::ForgetRecent(path) => {
                self.settings.forget_recent(&path);
                self.keep_settings();
            }
            // The other actions are carried out in `dispatch`.
            other => debug_assert!(false, "{other:?} is no file action"),
        }
    }

    /// Runs `go` when nothing unsaved would be lost, or asks first.
    pub(super) fn guarded(&mut self, action: Action, go: impl FnOnce(&mut Self)) {
        let modified = self
            .session
            .as_ref()
            .is_some_and(|it| it.document().is_modified());
        if modified {
            let title = self
                .session
                .as_ref()
                .map(|it| it.plan().title.clone())
                .unwrap_or_default();
            self.dialogs.push(Box::new(UnsavedWork::new(title, action)));
        } else {
            go(self);
        }
    }

    /// Shows a document.
    pub(super) fn enter(&mut self, document: Document, home: Option<Home>) {
        let policy = self.policies.for_plan(document.plan());
        let derived = Derived::issued_by(document.plan(), &policy, &self.issuer.provider);
        self.enter_with(document, derived, Arc::clone(&self.policies), home);
    }

    pub(super) fn enter_with(
        &mut self,
        document: Document,
        derived: Derived,
        policies: Arc<Policies>,
        home: Option<Home>,
    ) {
        self.unsaved_count = self.unsaved_count.wrapping_add(1);
        let subject = match &home {
            Some(home) => Subject::File(home.path.clone()),
            None => Subject::Unsaved(self.unsaved_count),
        };
        let mut session = Session::with(document, derived, home, policies, subject);
        session.set_issuer(&self.issuer);
        if !Arc::ptr_eq(session.policies(), &self.policies) {
            session.set_policies(Arc::clone(&self.policies));
        }
        if let Some(path) = session.path().map(Path::to_owned) {
            // The lock of a plan opened again is let go first.
            self.session = None;
            session.lock = self.lock(&path);
            self.settings.add_recent(&path);
            self.keep_settings();
        }
        self.selection = None;
        self.session = Some(session);
        self.offer_found_work();
    }

    /// Locks a plan; warns when another window has it.
    pub(super) fn lock(&mut self, path: &Path) -> Option<DocumentLock> {
        match storage::lock_document(path, &Owner::this_program(super::moment())) {
            LockState::Mine(lock) => Some(lock),
            LockState::Held(owner) => {
                let who = owner
                    .map(|it| format!("{} ({})", it.user, it.host))
                    .unwrap_or_default();
                let message = Message::new("open-elsewhere", vec![("who", Arg::Text(who))]);
                self.tell(Tone::Warning, &message);
                None
            }
            LockState::Unavailable(_) => None,
        }
    }

    /// Offers unsaved work of the plan just opened; at the start of the program, of any plan, since the first screen,
    /// which lists it, is not seen then.
    fn offer_found_work(&mut self) {
        let path = self.session.as_ref().and_then(|it| it.path());
        let of_this = |entry: &Entry| match (&entry.snapshot.subject, path) {
            (Subject::File(own), Some(path)) => own == path,
            (Subject::File(_) | Subject::Unsaved(_), _) => false,
        };
        let own = self.pending.iter().position(of_this);
        let starting = self.unsaved_count == 1 && path.is_some() && self.recovered.is_none();
        let offered = own.or_else(|| (starting && !self.pending.is_empty()).then_some(0));
        if let Some(index) = offered
            && let Some(entry) = self.pending.get(index)
        {
            let dialog = FoundWork::new(index, entry.clone());
            self.dialogs.push(Box::new(dialog));
        }
    }

    fn leave_plan(&mut self) {
        if let Some(session) = self.session.take() {
            if let Some(recovery) = &self.recovery {
                // A copy that cannot be removed is offered at the next start: no loss.
                let _ = recovery.forget(&session.subject);
            }
            self.emergency_clear();
        }
        self.selection = None;
    }

    pub(super) fn save(&mut self, path: PathBuf, choice: SaveChoice) {
        let Some(session) = &mut self.session else { return };
        if session.saving {
            return;
        }
        session.end_gesture();
        session.saving = true;
        let expected = match &session.home {
            Some(home) if home.path == path => home.known.map_or(Expected::Anything, Expected::Unchanged),
            // Another place: the dialog has asked whether what stands there may be replaced.
            Some(_) | None => Expected::Anything,
        };
        let safety = self.environment.state_folder.join("backups");
        self.jobs
            .write(Arc::clone(session.plan()), path, expected, choice, safety);
    }

    /// A file name for what is to be saved: its own, the copy's, or the plan's.
    pub(super) fn suggested_name(&self, purpose: Purpose) -> String {
        if let Some(name) = self.outgoing_name(purpose) {
            return name;
        }
        let plan = self.session.as_ref().map(Session::plan);
        let saved = match purpose {
            Purpose::Copy => self.copy.as_ref().or(plan),
            Purpose::Open
            | Purpose::Save
            | Purpose::Import
            | Purpose::ImportFile
            | Purpose::Share
            | Purpose::OpenPolicy
            | Purpose::SavePolicy
            | Purpose::PolicyFolder
            | Purpose::Export(_) => plan,
        };
        let name = saved.map(|it| file_name(&it.title)).unwrap_or_default();
        let Purpose::Export(extension) = purpose else {
            return name;
        };
        // An export is named by what it is, too.
        let exporter = self
            .asked_export
            .as_ref()
            .and_then(super::exports::Request::exporter);
        let document = exporter.map(|it| file_name(self.text.get(it.document())));
        let stem = |it: &str| it.trim_end_matches(".ron").to_owned();
        format!(
            "{}-{}.{extension}",
            stem(&document.unwrap_or_default()),
            stem(&name)
        )
    }

    pub(super) fn suggested_path(&self, purpose: Purpose) -> String {
        let folder = self
            .session
            .as_ref()
            .and_then(|it| it.path().and_then(Path::parent).map(Path::to_owned))
            .or_else(|| self.settings.recent().first()?.parent().map(Path::to_owned))
            .unwrap_or_else(|| self.environment.documents_folder.clone());
        match purpose {
            Purpose::Save | Purpose::Copy | Purpose::Share | Purpose::SavePolicy | Purpose::Export(_) => {
                folder.join(self.suggested_name(purpose)).display().to_string()
            }
            Purpose::PolicyFolder => {
                let folder = self.policies_folder();
                format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR)
            }
            Purpose::Open | Purpose::Import | Purpose::OpenPolicy | Purpose::ImportFile => {
                format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR)
            }
        }
    }

    pub(super) fn tell_load_error(&mut self, path: &Path, error: &storage::LoadError) {
        let reason = error.say(&self.text);
        self.say_failure("open-failed", path, reason);
    }

    pub(super) fn say_failure(&mut self, key: &'static str, path: &Path, reason: String) {
        self.dialogs.push(Box::new(super::dialogs::Failure::new(
            key,
            path.to_owned(),
            reason,
        )));
    }
}

/// A file name made from a title: letters and digits, the rest as dashes.
pub(super) fn file_name(title: &str) -> String {
    let mut name = String::new();
    for c in title.chars() {
        if c.is_alphanumeric() {
            name.extend(c.to_lowercase());
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
    }
    let name: String = name.trim_end_matches('-').chars().take(60).collect();
    if name.is_empty() {
        "plan.ron".to_owned()
    } else {
        format!("{name}.ron")
    }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_title_becomes_a_file_name() {
        assert_eq!(
            file_name("Employé commercial — parcours hybride"),
            "employé-commercial-parcours-hybride.ron"
        );
        assert_eq!(file_name("  /\\:  "), "plan.ron");
        assert!(file_name(&"long ".repeat(50)).len() <= 64);
    }
}
