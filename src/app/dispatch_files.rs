//! Opening, saving, closing, recovering: everything about files that the window is asked for.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use super::App;
use super::action::{Action, SaveChoice};
use super::derived::Derived;
use super::dialogs::{FoundWork, ImportFile, ImportRegister, PathField, SaveTrouble, UnsavedWork};
use super::jobs::{Done, NoDialog, OpenError, Opened, Purpose, WriteError};
use super::session::{Home, Session};
use super::theme::Tone;
use crate::checks::{Arg, Message};
use crate::edit::Document;
use crate::model::Plan;
use crate::storage::{self, DocumentLock, Entry, Expected, LockState, Owner, Policies, Snapshot, Subject};

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
    fn guarded(&mut self, action: Action, go: impl FnOnce(&mut Self)) {
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
        let derived = Derived::new(document.plan(), &self.policies.for_plan(document.plan()));
        self.enter_with(document, derived, Arc::clone(&self.policies), home);
    }

    fn enter_with(
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
    fn lock(&mut self, path: &Path) -> Option<DocumentLock> {
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

    fn save(&mut self, path: PathBuf, choice: SaveChoice) {
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

    pub(super) fn ask_path(&mut self, purpose: Purpose) {
        let title = self.text.get(purpose.title()).to_owned();
        let suggested = self.suggested_name(purpose);
        if self.environment.native_dialogs {
            self.jobs.pick(purpose, title, suggested);
        } else {
            self.jobs.no_dialog(purpose, NoDialog::SwitchedOff);
        }
    }

    /// Takes in the jobs that ended.
    pub(super) fn finish_jobs(&mut self) {
        for done in self.jobs.finished() {
            self.finish(done);
        }
    }

    pub(super) fn finish(&mut self, done: Done) {
        match done {
            Done::Read { path, result } => self.opened(path, result),
            Done::Written { plan, path, result } => self.written(&plan, path, result),
            Done::Copied { path, result } => self.copied(&path, result),
            Done::Picked(_, None) => {
                self.after_save = None;
                self.copy = None;
                self.outgoing = None;
                self.asked_export = None;
            }
            Done::Policies(policies) => self.policies_found(policies),
            Done::PolicyRead { path, result } => self.policy_read(&path, result),
            Done::Put {
                purpose,
                path,
                result,
            } => self.put_done(purpose, &path, result),
            Done::Exported { path, result } => self.exported(path, result),
            Done::Picked(purpose, Some(path)) => self.picked(purpose, path),
            Done::NoDialog(purpose, why) => {
                let suggested = self.suggested_path(purpose);
                self.dialogs
                    .push(Box::new(PathField::new(purpose, why, suggested)));
            }
            Done::SafetyCopy(good) => {
                if let Some(session) = &mut self.session {
                    session.copied = good;
                    if good {
                        session.autosave.succeeded();
                    } else {
                        session.autosave.failed(Instant::now());
                    }
                }
            }
        }
    }

    /// Reads a plan, to show it once it is there.
    pub(super) fn read(&mut self, path: PathBuf) {
        self.opening = Some(path.clone());
        self.jobs.read(path, Arc::clone(&self.policies));
    }

    fn opened(&mut self, path: PathBuf, result: Result<Box<Opened>, OpenError>) {
        if self.opening.as_ref() == Some(&path) {
            self.opening = None;
        }
        match result {
            Ok(opened) => {
                // The plan that was open may have been changed while this one was read.
                let again = Action::OpenPath(path.clone());
                self.guarded(again, |app| {
                    let Opened {
                        document,
                        derived,
                        notes,
                        known,
                        policies,
                    } = *opened;
                    let known = Some(known);
                    app.enter_with(document, derived, policies, Some(Home { path, known }));
                    for note in &notes {
                        let words = note.say(&app.text);
                        app.toasts.push(Tone::Warning, words);
                    }
                });
            }
            Err(OpenError::Read(error)) => {
                let reason = error.message(&self.text);
                self.say_failure("open-failed", &path, reason);
            }
            Err(OpenError::Load(error)) => self.tell_load_error(&path, &error),
        }
    }

    /// The name of the plan being read, in words for the status bar and the first screen.
    pub(super) fn opening_words(&self) -> Option<String> {
        let path = self.opening.as_ref()?;
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        Some(
            self.text
                .fmt("status-opening", &[("file", name.into_owned().into())]),
        )
    }

    fn written(
        &mut self,
        plan: &Arc<Plan>,
        path: PathBuf,
        result: Result<super::jobs::WrittenTo, WriteError>,
    ) {
        let next = self.after_save.take();
        let Some(session) = &mut self.session else { return };
        session.saving = false;
        match result {
            Ok(to) => {
                let now = Instant::now();
                let moved = session.path() != Some(path.as_path());
                session.saved(plan, to.home, now);
                if let Some(recovery) = &self.recovery {
                    let _ = recovery.forget(&session.subject);
                }
                if session.document().is_modified() {
                    // Edited meanwhile: the copy just forgotten held that too.
                    session.autosave.edited(now);
                }
                if moved {
                    session.subject = Subject::File(path.clone());
                    session.lock = None;
                    let lock = self.lock(&path);
                    if let Some(session) = &mut self.session {
                        session.lock = lock;
                    }
                }
                self.settings.add_recent(&path);
                self.keep_settings();
                if to.not_durable {
                    self.tell(Tone::Warning, &Message::new("saved-not-durable", Vec::new()));
                }
                if let Some(next) = next {
                    self.carry_out(next);
                }
            }
            Err(error) => {
                self.after_save = next;
                self.dialogs
                    .push(Box::new(SaveTrouble::new(path, &error, &self.text)));
            }
        }
    }

    /// A path was chosen, in a dialog of the desktop or of the window.
    pub(super) fn picked(&mut self, purpose: Purpose, path: PathBuf) {
        match purpose {
            Purpose::Open => self.carry_out(Action::OpenPath(path)),
            Purpose::Save | Purpose::Copy | Purpose::Share | Purpose::SavePolicy => {
                let whole = super::files::written_path(path.clone(), purpose);
                if whole != path && whole.exists() {
                    self.dialogs.push(Box::new(PathField::taken(purpose, &whole)));
                } else if purpose == Purpose::Save {
                    self.save(whole, SaveChoice::default());
                } else if purpose == Purpose::Copy {
                    self.write_copy(whole);
                } else {
                    self.put_outgoing(purpose, &whole);
                }
            }
            Purpose::Import => self.carry_out(Action::ImportPath(path)),
            Purpose::OpenPolicy => self.jobs.read_policy(path),
            Purpose::PolicyFolder => self.set_policies_folder(path),
            Purpose::Export(extension) => self.export_to(path, extension),
            Purpose::ImportFile => self.carry_out(Action::ImportFile(path)),
        }
    }

    /// Writes the copy that was asked for. The file of the open plan is not the place for it.
    fn write_copy(&mut self, path: PathBuf) {
        let Some(copy) = self.copy.take() else { return };
        if self.session.as_ref().and_then(|it| it.path()) == Some(path.as_path()) {
            self.say_failure("copy-failed", &path, self.text.get("copy-same").to_owned());
            return;
        }
        self.jobs.write_copy(copy, path);
    }

    fn copied(&mut self, path: &Path, result: Result<(), WriteError>) {
        match result {
            Ok(()) => {
                self.settings.add_recent(path);
                self.keep_settings();
                let file = Arg::Text(path.display().to_string());
                self.tell(Tone::Ok, &Message::new("copy-saved", vec![("file", file)]));
            }
            Err(error) => {
                let reason = error.message(&self.text);
                self.say_failure("copy-failed", path, reason);
            }
        }
    }

    /// A file name for what is to be saved: its own, the copy's, or the plan's.
    fn suggested_name(&self, purpose: Purpose) -> String {
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

    fn suggested_path(&self, purpose: Purpose) -> String {
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

    fn tell_load_error(&mut self, path: &Path, error: &storage::LoadError) {
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

    fn recover(&mut self, index: usize) {
        let (Some(recovery), Some(entry)) = (&self.recovery, self.pending.get(index)) else {
            return;
        };
        let text = recovery
            .read(entry)
            .ok()
            .and_then(|bytes| String::from_utf8(bytes).ok());
        let loaded = text.and_then(|text| storage::parse(&text).ok());
        let Some(loaded) = loaded else {
            let place = entry.file().display().to_string();
            self.tell(
                Tone::Danger,
                &Message::new("recovery-unreadable", vec![("file", Arg::Text(place))]),
            );
            return;
        };
        // What stood on disk when the copy was made: if the file changed since, saving will ask.
        let home = match &entry.snapshot.subject {
            Subject::File(path) => entry.snapshot.disk.map(|known| Home {
                path: path.clone(),
                known: Some(known),
            }),
            Subject::Unsaved(_) => None,
        };
        let entry = self.pending.remove(index);
        self.enter(Document::unsaved(loaded.plan), home);
        self.recovered = Some(entry);
        if let Some(session) = &mut self.session {
            session.autosave.edited(Instant::now());
        }
    }

    fn forget_recovery(&mut self, index: usize) {
        if index < self.pending.len() {
            let entry = self.pending.remove(index);
            if let Some(recovery) = &self.recovery {
                let _ = recovery.discard(&entry);
            }
        }
    }

    /// Writes the safety copy of unsaved work when it is due.
    pub(super) fn autosave(&mut self) {
        let (Some(session), Some(recovery)) = (&mut self.session, &self.recovery) else {
            return;
        };
        let now = Instant::now();
        if !session.document().is_modified() {
            return;
        }
        match session.autosave.due_in(now) {
            Some(wait) if !wait.is_zero() => self.ctx.request_repaint_after(wait),
            Some(_) => {
                let plan = Arc::clone(session.plan());
                let snapshot = Snapshot {
                    subject: session.subject.clone(),
                    title: plan.title.clone(),
                    taken: super::moment(),
                    disk: session.home.as_ref().and_then(|home| home.known),
                };
                session.autosave.handed_over();
                let recovery = Arc::clone(recovery);
                let emergency = self.emergency.clone();
                let earlier = self.recovered.take();
                self.jobs.safety_copy(move || {
                    let text: Arc<[u8]> = storage::write(&plan).into_bytes().into();
                    let good = recovery.write(&snapshot, &text).is_ok();
                    if let Some(emergency) = emergency {
                        emergency.put(snapshot, text);
                    }
                    if let (true, Some(earlier)) = (good, earlier) {
                        // The recovered copy now has a successor.
                        let _ = recovery.discard(&earlier);
                    }
                    good
                });
            }
            None => {}
        }
    }

    fn emergency_clear(&self) {
        if let Some(emergency) = &self.emergency {
            emergency.clear();
        }
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
