//! Jobs that ended: plans read and written, paths chosen.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use super::App;
use super::action::{Action, SaveChoice};
use super::dialogs::{PathField, SaveTrouble};
use super::files;
use super::jobs::{Done, NoDialog, OpenError, Opened, Purpose, WriteError};
use super::session::Home;
use super::theme::Tone;
use crate::checks::{Arg, Message};
use crate::model::Plan;
use crate::storage::Subject;

impl App {
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
        self.jobs
            .read(path, Arc::clone(&self.policies), Arc::clone(&self.issuer));
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
                let whole = files::written_path(path.clone(), purpose);
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
            Purpose::ImportFile => self.bring_in(path),
        }
    }

    /// Does with a file that was dropped or chosen what it is for.
    pub(super) fn bring_in(&mut self, path: PathBuf) {
        self.carry_out(match files::dropped(&path) {
            files::Dropped::Plan => Action::OpenPath(path),
            files::Dropped::Register => Action::ImportPath(path),
            files::Dropped::Import => Action::ImportFile(path),
        });
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
}
