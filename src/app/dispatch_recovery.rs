//! Safety copies: written when they are due, offered again, let go.

use std::sync::Arc;
use std::time::Instant;

use super::App;
use super::session::Home;
use super::theme::Tone;
use crate::checks::{Arg, Message};
use crate::edit::Document;
use crate::storage::{self, Snapshot, Subject};

impl App {
    pub(super) fn recover(&mut self, index: usize) {
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

    pub(super) fn forget_recovery(&mut self, index: usize) {
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

    pub(super) fn emergency_clear(&self) {
        if let Some(emergency) = &self.emergency {
            emergency.clear();
        }
    }
}
