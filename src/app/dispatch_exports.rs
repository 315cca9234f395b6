//! Exports: where to, the work, its end; and who issues documents.

use std::path::PathBuf;
use std::sync::Arc;

use super::App;
use super::exports::{Request, Running, Trouble, Work};
use super::jobs::Purpose;
use super::theme::Tone;
use crate::checks::{Arg, Message};
use crate::exchange::export::ExportError;
use crate::storage::{self, Issuer};

impl App {
    /// Asks where an export goes.
    pub(super) fn ask_export(&mut self, request: Request) {
        let Some(exporter) = request.exporter() else {
            return;
        };
        if self.exporting.is_some() || self.session.is_none() {
            return;
        }
        self.asked_export = Some(request);
        self.ask_path(Purpose::Export(exporter.extension()));
    }

    /// Exports to a path that was chosen.
    pub(super) fn export_to(&mut self, path: PathBuf, extension: &'static str) {
        let (Some(request), Some(session)) = (self.asked_export.take(), &self.session) else {
            return;
        };
        let path = super::files::written_path(path, Purpose::Export(extension));
        let running = Running::new(request.clone(), path);
        let work = Work {
            plan: Arc::clone(session.plan()),
            rules: session.derived().rules.clone(),
            issuer: Arc::clone(&self.issuer),
            today: (self.environment.today)(),
            request,
        };
        self.jobs.export(work, running.clone());
        self.exporting = Some(running);
    }

    pub(super) fn stop_export(&mut self) {
        if let Some(running) = &self.exporting {
            running.control().stop();
        }
    }

    /// An export ended.
    pub(super) fn exported(&mut self, path: PathBuf, result: Result<bool, Trouble>) {
        self.exporting = None;
        match result {
            Ok(durable) => {
                let place = Arg::Text(path.display().to_string());
                self.tell(Tone::Ok, &Message::new("documents-done", vec![("path", place)]));
                if !durable {
                    self.tell(Tone::Warning, &Message::new("saved-not-durable", Vec::new()));
                }
            }
            Err(Trouble::Export(ExportError::Cancelled)) => {
                self.tell(Tone::Neutral, &Message::new("export-error-cancelled", Vec::new()));
            }
            Err(error) => {
                let reason = error.message(&self.text);
                self.say_failure("documents-failed", &path, reason);
            }
        }
    }

    /// Remembers who issues documents.
    pub(super) fn set_issuer(&mut self, issuer: Issuer) {
        let path = storage::issuer_path(&self.environment.config_folder);
        if let Err(error) = storage::write_issuer(&path, &issuer) {
            let words = error.message(&self.text);
            self.toasts.push(Tone::Warning, words);
        }
        self.issuer = Arc::new(issuer);
        if let Some(session) = &mut self.session {
            session.set_issuer(&self.issuer);
        }
    }
}
